/**
 * Nouns that make a capitalised phrase the name of something that is no person: organisations, laws,
 * buildings, places, programmes, prizes, ships. Lower-case. Lists only; no rules.
 */

/** A phrase with one of these after a name is not that name's bearer: `Smith Jones Act`. */
export const THING_NOUNS = `act acts bill bills amendment law laws code treaty agreement agreements accord accords accords protocol
convention charter resolution declaration statute regulation regulations rule clause constitution directive
university college school schools academy institute institution institutes polytechnic campus library museum gallery
hospital clinic centre center centers centres foundation trust fund funds endowment society association federation
union unions league alliance coalition council councils committee subcommittee committees commission commissions
board bureau agency authority department departments ministry ministries office offices administration service
services secretariat government governments aid tribunal court courts parliament senate congress house assembly caucus party parties
bank banks company companies corp corporation inc ltd llc plc pte gmbh ag ab kk co group holdings partners llp lp pty bhd sa nv bv oy oyj spa aktiengesellschaft
industries enterprises systems solutions technologies technology software laboratories laboratory labs
pharmaceuticals airlines airways air motors electric energy power oil gas media news press times post journal tribune
herald gazette magazine network radio tv television broadcasting channel studios records books
street avenue road way place close grove terrace crescent quay wharf pier boulevard drive lane highway bridge tunnel airport station port harbor harbour square plaza park
parks garden gardens building tower hall hotel inn center stadium arena field al-qaeda al-qaida al-qaeda al-shabaab al-shabab al-nusra al-aqsa al-jazeera al-hawa al-tanf al-hol al-adl al-quds al-arabiya
theatre theater gymnasium playhouse observatory lighthouse barracks church cathedral temple
mosque synagogue chapel cemetery memorial monument prison jail mill mills farm farms ranch dam reservoir plant mine
lake river creek bay beach island islands isle peninsula mountain mountains mount hill hills valley forest desert
canyon falls springs sea ocean gulf strait cape coast county parish province district state region territory city
town township village borough suburb north south east west northern southern eastern western central
award awards prize medal medals scholarship scholarships fellowship program programme programs project projects
initiative initiatives plan scheme campaign summit conference forum festival games cup championship classic open prix marathon rovers wanderers athletic albion symposium seminar
workshop tour expo exhibition fair day week month year anniversary century era war battle operation hurricane cyclone storm
uss hms ship ferry carrier submarine aircraft squadron regiment battalion brigade division corps army navy force forces
guard base fort camp barracks command fleet mission embassy consulate delegation district shipyard arsenal depot airfield
doctrine plan syndrome disease theorem effect index scale clause dialogue framework strategy policy partnership pact
report review study survey statement release record gazette bulletin newsletter room wing lawn rose-garden line
taskforce rotary kiwanis soroptimist fc afc cfc sacco team crew band orchestra choir club clubs institute foundation rules roundtable task facility grant grants loan loans
centre-right fellowship insurance mutual financial capital securities investments associates consulting communications
international global worldwide american americans national federal republic kingdom commonwealth states nations
veterans affairs research development education health medicine science sciences engineering management
amendments reauthorization legislation appropriations budget tax reform protection relief security safety
memorandum community communities cooperative council coalition network trail railway railroad rail line metro transit
refuge wilderness preserve reserve sanctuary watershed basin aquifer reservation nation tribe tribes pueblo
conglomerate organization organisation organizations ngo institute factory works refinery terminal
robotics analytics therapeutics biosciences diagnostics genomics biotech biotechnologies semiconductors logistics pharma petroleum
roofing plumbing flooring landscaping builders realty bakery printing trucking towing bistro hardware seafood
liquor excise customs sport sports gunnery arcade condominium arboretum branch blvd rd ave hwy
resort mall market store stores supermarket restaurant cafe brewery winery vineyard brands foods products
album film movie show series podcast book novel theory principle principles test virus vaccine
speech speeches remarks briefing interview transcript hearing hearings debate question questions answer answers
dollar dollars pound euro euros tel telephone phone fax email website internet web online mobile`;

/** A name after one of these is a place, a ship or a storm: `Lake George`, `USS Ronald Reagan`. */
export const PLACE_HEADS = `lake cote fort ft mount mt cape port camp san santa saint st ste point glen uss hms hmas hmcs hmnzs usns usat ss mv m-v rv rfa kri ins
inss jds hurricane cyclone typhoon
storm operation new north south east west upper lower greater los las el sao rio nuevo nueva isle ile river bay loch bukit
kampong kampung jalan ang tanjong pulau sungei sungai universitat universite universidad hotel hospital university
villa chateau plaza place palace ching
fundacion fundacao fondation fondazione instituto stadtwerke asociacion associacao ministerio museo teatro`;

/** Months, days, feasts. */
export const CALENDAR = `january february march april may june july august september october november december monday tuesday
wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur
thurs fri sat sun christmas easter ramadan thanksgiving hanukkah diwali juneteenth passover halloween eid deepavali
januari februari januar februar dezember janvier fevrier juillet decembre mars maj juni juli augusti oktober mandag tisdag onsdag torsdag fredag lordag sondag enero febrero
marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre spring summer autumn winter noon midnight
am pm gmt est edt pst pdt cst aest bst`;
