/**
 * The words of dates, a table a language: data only. A language that is not here is read with the
 * English words and with numeric dates.
 */

export type Unit = "day" | "week" | "month" | "year";

/** An expression that counts from the day of issue: `last month` is one month back. */
interface Shift {
  readonly unit: Unit;
  readonly shift: number;
}

export interface DateWords {
  readonly months: ReadonlyMap<string, number>;
  /** 0 is Sunday. */
  readonly weekdays: ReadonlyMap<string, number>;
  /** Lower-case phrases, words separated by one space. */
  readonly shifts: ReadonlyMap<string, Shift>;
  /** The number of words of the longest phrase that begins with this word. */
  readonly shiftLengths: ReadonlyMap<string, number>;
}

/** Month names that are also words or given names: alone, they need a preposition before them. */
export const DOUBTFUL_MONTHS: ReadonlySet<string> = new Set([
  "may",
  "march",
  "april",
  "june",
  "august",
  "jan",
  "mar",
  "dec",
  "apr",
  "jun",
  "jul",
  "aug",
  "oct",
  "nov",
  "feb",
  "sep",
  "sept",
  "mars",
  "mai",
  "maj",
  "mayo",
]);

/** Joins the ends of an interval. */
export const TO_WORDS: ReadonlySet<string> = new Set([
  "to",
  "through",
  "thru",
  "until",
  "till",
  "bis",
  "till",
  "au",
  "al",
  "à",
  "até",
  "hasta",
  "a",
  "ao",
]);

/** Stands between day and month or month and year: `18 de septiembre de 2016`, `the 3rd of May`. */
export const OF_WORDS: ReadonlySet<string> = new Set(["of", "de", "del", "do", "of the"]);

/** Before a month or a year that stands alone. */
export const TIME_PREPOSITIONS: ReadonlySet<string> = new Set([
  "in",
  "since",
  "by",
  "until",
  "till",
  "during",
  "from",
  "to",
  "through",
  "before",
  "after",
  "of",
  "last",
  "next",
  "this",
  "early",
  "late",
  "mid",
  "between",
  "for",
  "as",
  "on",
  "and",
  "around",
  "circa",
  "year",
  "years",
  "and",
  "back",
  "end",
  "beginning",
  "ending",
  "starting",
  "past",
  "effective",
  "or",
  "than",
  "dated",
  "was",
  "is",
  "i",
  "sedan",
  "från",
  "under",
  "år",
  "en",
  "desde",
  "depuis",
  "seit",
  "im",
  "em",
  "den",
  "le",
  "el",
]);

/** The first month of each season, as the northern half of the earth counts them. */
export const SEASONS: ReadonlyMap<string, number> = new Map([
  ["spring", 3],
  ["summer", 6],
  ["autumn", 9],
  ["fall", 9],
  ["winter", 12],
]);

/** The tables of a language; null or unknown: English. */
export function dateWords(language: string | null): DateWords {
  return TABLES.get(language?.slice(0, 2) ?? "en") ?? ENGLISH;
}

const ENGLISH = table(
  "january february march april may june july august september october november december",
  "jan feb mar apr - jun jul aug sept oct nov dec",
  "sunday monday tuesday wednesday thursday friday saturday",
  {
    today: ["day", 0],
    tonight: ["day", 0],
    tonite: ["day", 0],
    "this morning": ["day", 0],
    "this afternoon": ["day", 0],
    "this evening": ["day", 0],
    "earlier today": ["day", 0],
    "later today": ["day", 0],
    yesterday: ["day", -1],
    "last night": ["day", -1],
    tomorrow: ["day", 1],
    "this week": ["week", 0],
    "last week": ["week", -1],
    "next week": ["week", 1],
    "earlier this week": ["week", 0],
    "later this week": ["week", 0],
    "this month": ["month", 0],
    "last month": ["month", -1],
    "next month": ["month", 1],
    "earlier this month": ["month", 0],
    "later this month": ["month", 0],
    "late last month": ["month", -1],
    "early next month": ["month", 1],
    "early this month": ["month", 0],
    "late this month": ["month", 0],
    "this year": ["year", 0],
    "last year": ["year", -1],
    "next year": ["year", 1],
    "earlier this year": ["year", 0],
    "later this year": ["year", 0],
    "early this year": ["year", 0],
    "late this year": ["year", 0],
    "early last year": ["year", -1],
    "late last year": ["year", -1],
    "early next year": ["year", 1],
    "later next year": ["year", 1],
    "late next year": ["year", 1],
    "current year": ["year", 0],
    "previous year": ["year", -1],
    "coming year": ["year", 1],
  },
);

const TABLES: ReadonlyMap<string, DateWords> = new Map([
  ["en", ENGLISH],
  [
    "sv",
    table(
      "januari februari mars april maj juni juli augusti september oktober november december",
      "jan feb mar apr - jun jul aug sept okt nov dec",
      "söndag måndag tisdag onsdag torsdag fredag lördag",
      {
        idag: ["day", 0],
        "i dag": ["day", 0],
        "i kväll": ["day", 0],
        igår: ["day", -1],
        "i går": ["day", -1],
        imorgon: ["day", 1],
        "i morgon": ["day", 1],
        "förra veckan": ["week", -1],
        "nästa vecka": ["week", 1],
        "denna vecka": ["week", 0],
        "den här veckan": ["week", 0],
        "förra månaden": ["month", -1],
        "denna månad": ["month", 0],
        "nästa månad": ["month", 1],
        "i år": ["year", 0],
        "i fjol": ["year", -1],
        "förra året": ["year", -1],
        "nästa år": ["year", 1],
      },
      "söndagen måndagen tisdagen onsdagen torsdagen fredagen lördagen",
    ),
  ],
  [
    "fr",
    table(
      "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
      "janv févr - avr - - juil - sept oct nov déc",
      "dimanche lundi mardi mercredi jeudi vendredi samedi",
      {
        "aujourd hui": ["day", 0],
        hier: ["day", -1],
        demain: ["day", 1],
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
      },
    ),
  ],
  [
    "es",
    table(
      "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
      "ene feb mar abr - jun jul ago sept oct nov dic",
      "domingo lunes martes miércoles jueves viernes sábado",
      {
        hoy: ["day", 0],
        ayer: ["day", -1],
        "esta semana": ["week", 0],
        "la semana pasada": ["week", -1],
        "la próxima semana": ["week", 1],
        "este mes": ["month", 0],
        "el mes pasado": ["month", -1],
        "el próximo mes": ["month", 1],
        "este año": ["year", 0],
        "el año pasado": ["year", -1],
        "el próximo año": ["year", 1],
      },
      "- - - - - - -",
      { setiembre: 9 },
    ),
  ],
  [
    "de",
    table(
      "januar februar märz april mai juni juli august september oktober november dezember",
      "jan feb - apr - jun jul aug sept okt nov dez",
      "sonntag montag dienstag mittwoch donnerstag freitag samstag",
      {
        heute: ["day", 0],
        gestern: ["day", -1],
        "diese woche": ["week", 0],
        "letzte woche": ["week", -1],
        "nächste woche": ["week", 1],
        "diesen monat": ["month", 0],
        "letzten monat": ["month", -1],
        "nächsten monat": ["month", 1],
        "dieses jahr": ["year", 0],
        "in diesem jahr": ["year", 0],
        "letztes jahr": ["year", -1],
        "im vergangenen jahr": ["year", -1],
        "nächstes jahr": ["year", 1],
        "im kommenden jahr": ["year", 1],
      },
      "- - - - - - sonnabend",
      { jänner: 1 },
    ),
  ],
  [
    "pt",
    table(
      "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
      "jan fev mar abr - jun jul ago set out nov dez",
      "domingo segunda terça quarta quinta sexta sábado",
      {
        hoje: ["day", 0],
        ontem: ["day", -1],
        amanhã: ["day", 1],
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
    ),
  ],
  [
    "si",
    table(
      "ජනවාරි පෙබරවාරි මාර්තු අප්‍රේල් මැයි ජූනි ජූලි අගෝස්තු සැප්තැම්බර් ඔක්තෝබර් නොවැම්බර් දෙසැම්බර්",
      "- - - - - - - - - - - -",
      "ඉරිදා සඳුදා අඟහරුවාදා බදාදා බ්‍රහස්පතින්දා සිකුරාදා සෙනසුරාදා",
      { අද: ["day", 0], ඊයේ: ["day", -1], හෙට: ["day", 1] },
    ),
  ],
  [
    "ta",
    table(
      "ஜனவரி பெப்ரவரி மார்ச் ஏப்ரல் மே ஜூன் ஜூலை ஆகஸ்ட் செப்டெம்பர் ஒக்டோபர் நவம்பர் டிசம்பர்",
      "- பிப்ரவரி - - - - - ஓகஸ்ட் செப்டம்பர் அக்டோபர் - டிசெம்பர்",
      "ஞாயிற்றுக்கிழமை திங்கட்கிழமை செவ்வாய்க்கிழமை புதன்கிழமை வியாழக்கிழமை வெள்ளிக்கிழமை சனிக்கிழமை",
      { இன்று: ["day", 0], நேற்று: ["day", -1], நாளை: ["day", 1] },
    ),
  ],
]);

function table(
  months: string,
  shortMonths: string,
  weekdays: string,
  shifts: Readonly<Record<string, readonly [unit: Unit, shift: number]>>,
  otherWeekdays = "sun mon tues wed thurs fri sat",
  otherMonths: Readonly<Record<string, number>> = {},
): DateWords {
  const numbered = (list: string, first: number): [string, number][] =>
    list
      .split(" ")
      .map((word, i): [string, number] => [word, i + first])
      .filter(([word]) => word !== "-");
  const shiftLengths = new Map<string, number>();
  for (const phrase of Object.keys(shifts)) {
    const words = phrase.split(" ");
    const first = words[0] as string;
    shiftLengths.set(first, Math.max(words.length, shiftLengths.get(first) ?? 0));
  }
  return {
    months: new Map([...numbered(months, 1), ...numbered(shortMonths, 1), ["sep", 9], ...Object.entries(otherMonths)]),
    weekdays: new Map([...numbered(weekdays, 0), ...numbered(otherWeekdays, 0)]),
    shifts: new Map(Object.entries(shifts).map(([phrase, [unit, shift]]) => [phrase, { unit, shift }])),
    shiftLengths,
  };
}
