/**
 * The words of dates, a table a language: data only. Another language is one more table; a language
 * without one is read with the English words and with numeric dates.
 */

export type Unit = "day" | "week" | "weekend" | "month" | "year";

/** An expression that counts from the day of issue: `last month` is one month back. */
export interface Shift {
  readonly unit: Unit;
  readonly shift: number;
}

/** Words in lower case, as the tokenizer cuts them (`l an dernier`), separated by blanks. */
export interface DateTable {
  /** Twelve a line, from January; `-` for none, `/` between two forms. */
  readonly months: string;
  readonly doubtfulMonths?: string;
  readonly capitalMonths?: boolean;
  /** Seven a line, from Sunday. */
  readonly weekdays: string;
  readonly shortWeekdays?: string;
  readonly shifts: Readonly<Record<string, readonly [unit: Unit, shift: number]>>;
  readonly seasons?: Readonly<Record<string, number>>;
  readonly edges?: Readonly<Record<string, "start" | "end" | null>>;
  readonly parts?: string;
  readonly to: string;
  readonly and: string;
  readonly between?: string;
  readonly from?: string;
  readonly of?: string;
  readonly articles?: string;
  readonly prepositions: string;
  /** Words that the grammar knows and that no list here holds. */
  readonly starters?: string;
  /** Numbers in words, as in `three days ago`, and their articles. */
  readonly counts?: string;
  /** Words that begin a date together with the one behind them alone. */
  readonly pairs?: string;
  /** Beside a weekday or a month these say which: the one before, the nearest, the one after. */
  readonly last?: string;
  readonly this?: string;
  readonly next?: string;
  /** Seven forms that mean the week before, from Sunday: `torsdags`. */
  readonly lastWeekdays?: string;
  /** Before a weekday in its bare form, which then is to come: `på torsdag`. */
  readonly ahead?: string;
  /** Behind these words, and behind a weekday, the word for tomorrow means the morning: `la mañana`, `guten Morgen`. */
  readonly beforeMorning?: string;
  /** The days of a month in words, from the first, `/` between forms. */
  readonly ordinals?: string;
}

export const ENGLISH: DateTable = {
  months: `january february march april may june july august september october november december
    jan feb mar apr - jun jul aug sept/sep oct nov dec`,
  doubtfulMonths: "may march april june august jan mar dec apr jun jul aug oct nov feb sep sept",
  capitalMonths: true,
  weekdays: "sunday monday tuesday wednesday thursday friday saturday",
  shortWeekdays: "sun mon tue/tues wed/weds thu/thur/thurs fri sat",
  shifts: {
    today: ["day", 0],
    tonight: ["day", 0],
    tonite: ["day", 0],
    "this morning": ["day", 0],
    "this afternoon": ["day", 0],
    "this evening": ["day", 0],
    "earlier today": ["day", 0],
    "earlier this morning": ["day", 0],
    "later today": ["day", 0],
    yesterday: ["day", -1],
    "day before yesterday": ["day", -2],
    "day after tomorrow": ["day", 2],
    "night before last": ["day", -2],
    "week before last": ["week", -2],
    "week after next": ["week", 2],
    "month before last": ["month", -2],
    "month after next": ["month", 2],
    "year before last": ["year", -2],
    "year after next": ["year", 2],
    "yesterday morning": ["day", -1],
    "yesterday afternoon": ["day", -1],
    "yesterday evening": ["day", -1],
    "earlier yesterday": ["day", -1],
    "last night": ["day", -1],
    "last evening": ["day", -1],
    tomorrow: ["day", 1],
    "tomorrow morning": ["day", 1],
    "tomorrow afternoon": ["day", 1],
    "tomorrow evening": ["day", 1],
    "tomorrow night": ["day", 1],
    "this week": ["week", 0],
    "last week": ["week", -1],
    "next week": ["week", 1],
    "earlier this week": ["week", 0],
    "later this week": ["week", 0],
    "late last week": ["week", -1],
    "early next week": ["week", 1],
    "this weekend": ["weekend", 0],
    "this coming weekend": ["weekend", 0],
    "last weekend": ["weekend", -1],
    "this past weekend": ["weekend", -1],
    "next weekend": ["weekend", 1],
    "this month": ["month", 0],
    "last month": ["month", -1],
    "next month": ["month", 1],
    "earlier this month": ["month", 0],
    "later this month": ["month", 0],
    "late last month": ["month", -1],
    "early next month": ["month", 1],
    "later next month": ["month", 1],
    "early this month": ["month", 0],
    "late this month": ["month", 0],
    "this year": ["year", 0],
    "last year": ["year", -1],
    "next year": ["year", 1],
    "earlier this year": ["year", 0],
    "later this year": ["year", 0],
    "early this year": ["year", 0],
    "late this year": ["year", 0],
    "earlier last year": ["year", -1],
    "early last year": ["year", -1],
    "late last year": ["year", -1],
    "early next year": ["year", 1],
    "later next year": ["year", 1],
    "late next year": ["year", 1],
    "current year": ["year", 0],
  },
  seasons: { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 },
  edges: { end: "end", close: "end", beginning: "start", start: "start", middle: null },
  parts: "early late mid end",
  to: "to through thru until till",
  and: "and",
  between: "between",
  from: "from between",
  of: "of",
  articles: "the",
  prepositions: `in since by until till during from to through thru before after of last next this early late mid end
    between for as on and around circa year years back beginning ending ended starting past effective or than dated was is`,
  starters: `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
    fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty thirtieth thirty
    q weekend`,
  counts: "one two three four five six seven eight nine ten eleven twelve a an",
  pairs: "last past this next coming same following",
  last: "last past",
  this: "this",
  next: "next coming",
};

const SCANDINAVIAN = { articles: "den de", to: "till til", parts: "" };

export const TABLES: ReadonlyMap<string, DateTable> = new Map<string, DateTable>([
  ["en", ENGLISH],
  [
    "sv",
    {
      ...SCANDINAVIAN,
      months: `januari februari mars april maj juni juli augusti september oktober november december
        jan feb - apr - jun jul aug sept/sep okt nov dec`,
      doubtfulMonths: "mars maj jan jun jul aug nov dec",
      weekdays: `söndag måndag tisdag onsdag torsdag fredag lördag
        söndagen måndagen tisdagen onsdagen torsdagen fredagen lördagen`,
      shortWeekdays: "sön mån tis ons tors fre lör",
      shifts: {
        idag: ["day", 0],
        "i dag": ["day", 0],
        "i kväll": ["day", 0],
        ikväll: ["day", 0],
        "i morse": ["day", 0],
        igår: ["day", -1],
        "i går": ["day", -1],
        imorgon: ["day", 1],
        "i morgon": ["day", 1],
        "i förrgår": ["day", -2],
        "i övermorgon": ["day", 2],
        "förra veckan": ["week", -1],
        "nästa vecka": ["week", 1],
        "denna vecka": ["week", 0],
        "den här veckan": ["week", 0],
        "i helgen": ["weekend", 0],
        "förra månaden": ["month", -1],
        "denna månad": ["month", 0],
        "nästa månad": ["month", 1],
        "i år": ["year", 0],
        "i fjol": ["year", -1],
        "förra året": ["year", -1],
        "nästa år": ["year", 1],
      },
      seasons: { våren: 3, sommaren: 6, hösten: 9, vintern: 12 },
      edges: { slutet: "end", början: "start", mitten: null },
      and: "och",
      between: "mellan",
      from: "från mellan",
      of: "av",
      lastWeekdays: "söndags måndags tisdags onsdags torsdags fredags lördags",
      ahead: "på",
      last: "förra",
      next: "nästa kommande",
      ordinals: `första/förste andra/andre tredje fjärde femte sjätte sjunde åttonde nionde tionde elfte tolfte trettonde
        fjortonde femtonde sextonde sjuttonde artonde nittonde tjugonde tjugoförsta/tjugoförste tjugoandra tjugotredje
        tjugofjärde tjugofemte tjugosjätte tjugosjunde tjugoåttonde tjugonionde trettionde trettioförsta`,
      prepositions:
        "i sedan från under år till den mellan och senast före efter per hösten våren sommaren för med av om",
    },
  ],
  [
    "da",
    {
      ...SCANDINAVIAN,
      months: `januar februar marts april maj juni juli august september oktober november december
        jan feb - apr - jun jul aug sept/sep okt nov dec`,
      doubtfulMonths: "maj jan jun jul aug nov dec",
      weekdays: "søndag mandag tirsdag onsdag torsdag fredag lørdag",
      shifts: {
        "i dag": ["day", 0],
        "i aften": ["day", 0],
        "i går": ["day", -1],
        "i morgen": ["day", 1],
        "i forgårs": ["day", -2],
        "i overmorgen": ["day", 2],
        "denne uge": ["week", 0],
        "sidste uge": ["week", -1],
        "næste uge": ["week", 1],
        "denne måned": ["month", 0],
        "sidste måned": ["month", -1],
        "næste måned": ["month", 1],
        "i år": ["year", 0],
        "sidste år": ["year", -1],
        "næste år": ["year", 1],
      },
      edges: { slutningen: "end", begyndelsen: "start", midten: null },
      and: "og",
      between: "mellem",
      from: "fra mellem",
      of: "af",
      lastWeekdays: "søndags mandags tirsdags onsdags torsdags fredags lørdags",
      ahead: "på",
      last: "sidste",
      next: "næste kommende førstkommende",
      ordinals: `første anden tredje fjerde femte sjette syvende ottende niende tiende ellevte tolvte trettende fjortende
        femtende sekstende syttende attende nittende tyvende`,
      prepositions: "i siden fra under til den mellem og senest før efter for med af om",
    },
  ],
  ...["nb", "nn", "no"].map((code): [string, DateTable] => [
    code,
    {
      ...SCANDINAVIAN,
      months: `januar februar mars april mai juni juli august september oktober november desember
        jan feb - apr - jun jul aug sept/sep okt nov des`,
      doubtfulMonths: "mars mai jan jun jul aug nov des",
      weekdays: `søndag mandag tirsdag onsdag torsdag fredag lørdag
        - måndag tysdag - - - laurdag`,
      shifts: {
        "i dag": ["day", 0],
        "i kveld": ["day", 0],
        "i går": ["day", -1],
        "i morgen": ["day", 1],
        "i forgårs": ["day", -2],
        "i overmorgen": ["day", 2],
        "denne uken": ["week", 0],
        "forrige uke": ["week", -1],
        "neste uke": ["week", 1],
        "denne måneden": ["month", 0],
        "forrige måned": ["month", -1],
        "neste måned": ["month", 1],
        "i år": ["year", 0],
        "i fjor": ["year", -1],
        "neste år": ["year", 1],
      },
      edges: { slutten: "end", begynnelsen: "start", midten: null },
      and: "og",
      between: "mellom",
      from: "fra mellom",
      of: "av",
      last: "sist forrige",
      next: "neste kommende førstkommende",
      ordinals: `første andre tredje fjerde femte sjette sjuende/syvende åttende niende tiende ellevte tolvte trettende
        fjortende femtende sekstende syttende attende nittende tjuende`,
      prepositions: "i siden fra under til den mellom og senest før etter for med av om",
    },
  ]),
  [
    "fi",
    {
      months: `tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu
        tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta
        tammikuussa helmikuussa maaliskuussa huhtikuussa toukokuussa kesäkuussa heinäkuussa elokuussa syyskuussa lokakuussa marraskuussa joulukuussa
        tammikuun helmikuun maaliskuun huhtikuun toukokuun kesäkuun heinäkuun elokuun syyskuun lokakuun marraskuun joulukuun`,
      weekdays: `sunnuntaina maanantaina tiistaina keskiviikkona torstaina perjantaina lauantaina
        sunnuntai maanantai tiistai keskiviikko torstai perjantai lauantai`,
      shifts: {
        tänään: ["day", 0],
        eilen: ["day", -1],
        huomenna: ["day", 1],
        toissapäivänä: ["day", -2],
        ylihuomenna: ["day", 2],
        "tällä viikolla": ["week", 0],
        "viime viikolla": ["week", -1],
        "ensi viikolla": ["week", 1],
        "tässä kuussa": ["month", 0],
        "viime kuussa": ["month", -1],
        "ensi kuussa": ["month", 1],
        "tänä vuonna": ["year", 0],
        "viime vuonna": ["year", -1],
        "ensi vuonna": ["year", 1],
      },
      to: "",
      and: "ja",
      last: "viime",
      next: "ensi",
      prepositions: "vuonna vuoden vuoteen vuodesta",
    },
  ],
  [
    "de",
    {
      months: `januar februar märz april mai juni juli august september oktober november dezember
        jan/jänner feb/feber - apr - jun jul aug sept/sep okt nov dez`,
      doubtfulMonths: "jan jun jul aug nov dez",
      capitalMonths: true,
      weekdays: `sonntag montag dienstag mittwoch donnerstag freitag samstag
        - - - - - - sonnabend`,
      shortWeekdays: "so mo di mi do fr sa",
      shifts: {
        heute: ["day", 0],
        "heute abend": ["day", 0],
        "heute morgen": ["day", 0],
        "heute vormittag": ["day", 0],
        "heute nachmittag": ["day", 0],
        gestern: ["day", -1],
        "gestern abend": ["day", -1],
        vorgestern: ["day", -2],
        morgen: ["day", 1],
        "morgen abend": ["day", 1],
        "morgen nachmittag": ["day", 1],
        übermorgen: ["day", 2],
        "diese woche": ["week", 0],
        "in dieser woche": ["week", 0],
        "letzte woche": ["week", -1],
        "vergangene woche": ["week", -1],
        "nächste woche": ["week", 1],
        "kommende woche": ["week", 1],
        "diesen monat": ["month", 0],
        "letzten monat": ["month", -1],
        "nächsten monat": ["month", 1],
        "dieses jahr": ["year", 0],
        "in diesem jahr": ["year", 0],
        "letztes jahr": ["year", -1],
        "im letzten jahr": ["year", -1],
        "im vergangenen jahr": ["year", -1],
        "nächstes jahr": ["year", 1],
        "im nächsten jahr": ["year", 1],
        "im kommenden jahr": ["year", 1],
      },
      seasons: { frühjahr: 3, frühling: 3, sommer: 6, herbst: 9 },
      edges: { ende: "end", anfang: "start", mitte: null },
      parts: "ende anfang mitte",
      to: "bis",
      and: "und",
      between: "zwischen",
      from: "von vom zwischen",
      articles: "der den dem",
      last: "letzten letzter letztem vergangenen vergangener vergangenem vorigen vorigem",
      this: "diesen diesem dieser",
      next: "nächsten nächstem kommenden kommendem",
      ordinals: `ersten/erster zweiten dritten vierten fünften sechsten siebten achten neunten zehnten elften zwölften
        dreizehnten vierzehnten fünfzehnten sechzehnten siebzehnten achtzehnten neunzehnten zwanzigsten`,
      beforeMorning: "am der den dem diesem jeden jedem guten einem eines heute gestern vom zum frühen nächsten selben",
      prepositions: `im in seit bis ab von vom vor nach zwischen und jahr jahre jahres ende anfang mitte am zum für des den
        dem der frühjahr sommer herbst`,
    },
  ],
  [
    "nl",
    {
      months: `januari februari maart april mei juni juli augustus september oktober november december
        jan feb - apr - jun jul aug sept/sep okt nov dec`,
      doubtfulMonths: "jan jun jul aug nov dec",
      weekdays: "zondag maandag dinsdag woensdag donderdag vrijdag zaterdag",
      shifts: {
        vandaag: ["day", 0],
        vanavond: ["day", 0],
        vanmorgen: ["day", 0],
        gisteren: ["day", -1],
        eergisteren: ["day", -2],
        morgen: ["day", 1],
        overmorgen: ["day", 2],
        "deze week": ["week", 0],
        "vorige week": ["week", -1],
        "volgende week": ["week", 1],
        "deze maand": ["month", 0],
        "vorige maand": ["month", -1],
        "volgende maand": ["month", 1],
        "dit jaar": ["year", 0],
        "vorig jaar": ["year", -1],
        "volgend jaar": ["year", 1],
      },
      edges: { eind: "end", einde: "end", begin: "start" },
      parts: "eind begin half medio",
      to: "tot t",
      and: "en",
      between: "tussen",
      from: "van tussen",
      of: "van",
      last: "afgelopen vorige",
      next: "komende volgende aanstaande aankomende",
      ordinals: "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende",
      beforeMorning: "de deze die elke iedere goede gisteren s",
      prepositions: "in sinds tot vanaf van voor na tussen en jaar eind begin medio op per",
    },
  ],
  [
    "fr",
    {
      months: `janvier février mars avril mai juin juillet août septembre octobre novembre décembre
        janv févr/fev - avr - - juil/juill aout sept oct nov déc/decembre`,
      doubtfulMonths: "mars avril mai oct nov",
      weekdays: "dimanche lundi mardi mercredi jeudi vendredi samedi",
      shifts: {
        "aujourd hui": ["day", 0],
        "ce matin": ["day", 0],
        "ce soir": ["day", 0],
        hier: ["day", -1],
        "hier soir": ["day", -1],
        demain: ["day", 1],
        "avant hier": ["day", -2],
        "après demain": ["day", 2],
        "cette semaine": ["week", 0],
        "la semaine dernière": ["week", -1],
        "la semaine prochaine": ["week", 1],
        "ce mois ci": ["month", 0],
        "le mois dernier": ["month", -1],
        "le mois prochain": ["month", 1],
        "cette année": ["year", 0],
        "l année dernière": ["year", -1],
        "l an dernier": ["year", -1],
        "l année prochaine": ["year", 1],
        "l an prochain": ["year", 1],
      },
      seasons: { printemps: 3, été: 6, automne: 9 },
      edges: { fin: "end", début: "start", mi: null },
      parts: "fin début mi",
      to: "au à",
      and: "et",
      between: "entre",
      from: "du de entre",
      of: "de du",
      articles: "le",
      last: "dernier",
      next: "prochain",
      ordinals: "premier",
      prepositions: "en depuis le de du au à dès avant après entre et fin début mi d année années l vers pour jusqu",
    },
  ],
  [
    "es",
    {
      months: `enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre
        ene feb mar abr - jun jul ago sept/sep oct nov dic`,
      doubtfulMonths: "mar oct nov jun jul",
      weekdays: `domingo lunes martes miércoles jueves viernes sábado
        - - - miercoles - - sabado`,
      shifts: {
        hoy: ["day", 0],
        "esta mañana": ["day", 0],
        "esta tarde": ["day", 0],
        "esta noche": ["day", 0],
        ayer: ["day", -1],
        anoche: ["day", -1],
        anteayer: ["day", -2],
        "antes de ayer": ["day", -2],
        mañana: ["day", 1],
        "mañana por la mañana": ["day", 1],
        "mañana por la tarde": ["day", 1],
        "pasado mañana": ["day", 2],
        "semana que viene": ["week", 1],
        "mes que viene": ["month", 1],
        "año que viene": ["year", 1],
        "esta semana": ["week", 0],
        "la semana pasada": ["week", -1],
        "la próxima semana": ["week", 1],
        "la semana próxima": ["week", 1],
        "este mes": ["month", 0],
        "el mes pasado": ["month", -1],
        "el próximo mes": ["month", 1],
        "este año": ["year", 0],
        "el año pasado": ["year", -1],
        "el próximo año": ["year", 1],
      },
      edges: { fines: "end", finales: "end", principios: "start", inicios: "start", mediados: null },
      to: "al a hasta",
      and: "y",
      between: "entre",
      from: "del de desde entre",
      of: "de del",
      articles: "el",
      last: "pasado",
      this: "este",
      next: "próximo",
      ordinals: "primero",
      beforeMorning: "la esta misma cada una toda media buena ayer",
      prepositions: "en desde hasta de del al a entre y antes para durante año años el por",
    },
  ],
  [
    "pt",
    {
      months: `janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
        jan fev mar abr - jun jul ago set out nov dez
        - - marco - - - - - - - - -`,
      doubtfulMonths: "marco jan mar jun jul set out nov",
      weekdays: "domingo - - - - - sábado",
      shortWeekdays: `- segunda terça quarta quinta sexta -
        dom seg ter qua qui sex sáb`,
      shifts: {
        hoje: ["day", 0],
        "esta manhã": ["day", 0],
        ontem: ["day", -1],
        amanhã: ["day", 1],
        anteontem: ["day", -2],
        "depois de amanhã": ["day", 2],
        "esta semana": ["week", 0],
        "semana passada": ["week", -1],
        "próxima semana": ["week", 1],
        "este mês": ["month", 0],
        "mês passado": ["month", -1],
        "próximo mês": ["month", 1],
        "este ano": ["year", 0],
        "ano passado": ["year", -1],
        "próximo ano": ["year", 1],
      },
      edges: { final: "end", fim: "end", início: "start", meados: null },
      to: "a ao até",
      and: "e",
      between: "entre",
      from: "de desde entre",
      of: "de do",
      last: "passado passada última último",
      this: "este esta nesta neste",
      next: "próximo próxima",
      ordinals: "primeiro",
      prepositions: "em desde até de do a ao entre e antes para durante ano anos dia",
    },
  ],
  [
    "it",
    {
      months: `gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
        gen feb mar apr mag giu lug ago set ott nov dic`,
      doubtfulMonths: "mar mag set",
      weekdays: "domenica lunedì martedì mercoledì giovedì venerdì sabato",
      shifts: {
        oggi: ["day", 0],
        stamattina: ["day", 0],
        stasera: ["day", 0],
        ieri: ["day", -1],
        domani: ["day", 1],
        "altro ieri": ["day", -2],
        avantieri: ["day", -2],
        dopodomani: ["day", 2],
        "questa settimana": ["week", 0],
        "la scorsa settimana": ["week", -1],
        "la settimana scorsa": ["week", -1],
        "la prossima settimana": ["week", 1],
        "questo mese": ["month", 0],
        "il mese scorso": ["month", -1],
        "il prossimo mese": ["month", 1],
        "quest anno": ["year", 0],
        "l anno scorso": ["year", -1],
        "lo scorso anno": ["year", -1],
        "il prossimo anno": ["year", 1],
      },
      edges: { fine: "end", inizio: "start", metà: null },
      parts: "fine inizio metà",
      to: "al a all",
      and: "e",
      between: "tra fra",
      from: "dal da tra fra",
      of: "di del",
      articles: "il",
      last: "scorso scorsa",
      this: "questo",
      next: "prossimo prossima",
      ordinals: "primo",
      prepositions: "in nel dal da di del al a a tra fra e entro prima dopo per anno anni il dell",
    },
  ],
  [
    "si",
    {
      months: `ජනවාරි පෙබරවාරි මාර්තු අප්‍රේල් මැයි ජූනි ජූලි අගෝස්තු සැප්තැම්බර් ඔක්තෝබර් නොවැම්බර් දෙසැම්බර්`,
      weekdays: "ඉරිදා සඳුදා අඟහරුවාදා බදාදා බ්‍රහස්පතින්දා සිකුරාදා සෙනසුරාදා",
      shifts: { අද: ["day", 0], ඊයේ: ["day", -1], හෙට: ["day", 1] },
      to: "සිට",
      and: "සහ හා",
      prepositions: "වර්ෂ",
    },
  ],
  [
    "ta",
    {
      months: `ஜனவரி பெப்ரவரி மார்ச் ஏப்ரல் மே ஜூன் ஜூலை ஆகஸ்ட் செப்டெம்பர் ஒக்டோபர் நவம்பர் டிசம்பர்
        - பிப்ரவரி - - - - - ஓகஸ்ட் செப்டம்பர் அக்டோபர் - டிசெம்பர்`,
      weekdays: "ஞாயிற்றுக்கிழமை திங்கட்கிழமை செவ்வாய்க்கிழமை புதன்கிழமை வியாழக்கிழமை வெள்ளிக்கிழமை சனிக்கிழமை",
      shifts: { இன்று: ["day", 0], நேற்று: ["day", -1], நாளை: ["day", 1] },
      to: "முதல்",
      and: "மற்றும்",
      prepositions: "",
    },
  ],
]);
