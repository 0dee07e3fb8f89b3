/** Names that look like a person's and are a place's or a firm's. Folded, commas and lines between. Lists only; no rules. */

export const LOOK_ALIKES = `
  addis ababa, alfa romeo, alice springs, allen overy, amber alert, andreessen horowitz, ann arbor, arnold porter
  arthur andersen, aston martin, aston villa, baker botts, baker hughes, baker mckenzie, baker tilly
  bandar seri begawan, bear stearns, becton dickinson, ben jerry, beth israel, betty crocker, boca raton, booz allen
  booz allen hamilton, boston scientific, bowling green, bristol myers, bristol myers squibb, buenos aires, byron bay
  calvin klein, captain morgan, carl zeiss, charles schwab, charlotte amalie, chesapeake bay, christian dior
  chula vista, ciudad juarez, clayton utz, clifford chance, coeur d'alene, colgate palmolive, college park
  coral gables, costa mesa, costa rica, cox's bazar, cravath swaine, crystal palace, cushman wakefield, daly city
  das island, davis polk, dean witter, del mar, del rio, deloitte touche, des moines, des plaines, diego garcia
  don muang, donald duck, dow jones, dr pepper, dun bradstreet, edward jones, el salvador, eli lilly, elizabeth arden
  elk grove, ernst young, estee lauder, fannie mae, father christmas, ford bronco, franklin templeton, freddie mac
  ginnie mae, goldman sachs, grand rapids, grant thornton, guantanamo bay, haji lane, harley davidson, hat yai
  herbert smith, herbert smith freehills, hewlett packard, hewlett packard enterprise, hilton head, hogan lovells
  houghton mifflin, hugo boss, j.p morgan, jackson hole, jeep cherokee, jefferson city, jenner block, jenny craig
  jervis bay, jim beam, jimmy choo, john deere, johnnie walker, johns hopkins, johnson city, johnson controls
  jones day, jones lang lasalle, jp morgan, jpmorgan chase, kansas city, kate spade, kimberly clark, king spalding
  kirkland ellis, kleiner perkins, la paz, lady elliot, land rover, las vegas, latham watkins, laura ashley
  leeds united, lehman brothers, lockheed martin, long beach, lord taylor, los banos, louis vuitton, manchester united
  mar del plata, marina bay, marina del rey, marks spencer, marsh mclennan, martha's vineyard, martin marietta
  mary kay, mayer brown, mcgraw hill, menlo park, merrill lynch, michael kors, mickey mouse, milton keynes
  monte carlo, morgan city, morgan lewis, morgan stanley, morrison foerster, mount sinai, mount vernon, murray bridge
  myrtle beach, neiman marcus, newport news, northrop grumman, norton rose, norton rose fulbright, norwich city
  notts county, nuevo leon, orland park, oscar mayer, palm beach, palo alto, paul hastings, perkins coie
  playa del rey, port louis, pratt whitney, price waterhouse, ralph lauren, rancho cordova, ras laffan, raymond james
  real madrid, reckitt benckiser, rio grande, robert half, rolls royce, ronald mcdonald, ropes gray, saint helena
  sallie mae, san lorenzo, san luis potosi, san marino, santa ana, santa barbara, santa clara, santa claus, santa cruz
  santa fe, santa lucia, santa maria, santa monica, santa rosa, santo domingo, sara lee, sidley austin, simi valley
  simon schuster, sioux city, skadden arps, smith barney, standard chartered, sullivan cromwell, taylor francis
  ted baker, tel aviv, terre haute, thermo fisher, thomas cook, thomson reuters, tierra del fuego, tim hortons
  tommy hilfiger, tory burch, uncle ben, uncle sam, vera bradley, victor harbor, virgin islands, virginia beach
  wagga wagga, walnut creek, warner bros, wayne county, wells fargo, west palm, willis towers watson, wilson sonsini
  winston salem, winston strawn, yves rocher`;
