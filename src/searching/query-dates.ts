/** Days, months and years that plain words of a query name: `December 2023`, `18 September 2016`, `1989`. */
import { fold } from "../analysis/normalize.ts";

const YEAR = /^(?:19|20)\d\d$/;
const DAY = /^(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/;

/**
 * @param words of the query in their order, folded
 * @param languages whose names of months are known, ISO 639-1
 * @returns ISO 8601: a day, month or year each
 */
export function queryDates(words: readonly string[], languages: readonly string[]): string[] {
  return namedYears(words, languages).map(({ year, month }) => {
    if (month === null) return year;
    const day = dayBeside(month.place, words);
    const ofMonth = `${year}-${twoDigits(month.number)}`;
    return day === undefined ? ofMonth : `${ofMonth}-${twoDigits(Number.parseInt(words[day] as string, 10))}`;
  });
}

/**
 * Where words name a month by a short form, as in `Aug 2021`: what else it is called in full, in the languages that write it so.
 *
 * @param words and languages as above
 * @returns by place among the words
 */
export function fullMonthNames(
  words: readonly string[],
  languages: readonly string[],
): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, readonly string[]>();
  for (const { month } of namedYears(words, languages))
    if (month !== null && month.full.length > 0) found.set(month.place, month.full);
  return found;
}

/** The places of the words that name them. @param words and languages as above */
export function placesOfDates(words: readonly string[], languages: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { place, month } of namedYears(words, languages)) {
    found.add(place);
    if (month === null) continue;
    found.add(month.place);
    const day = dayBeside(month.place, words);
    if (day !== undefined) found.add(day);
  }
  return found;
}

function dayBeside(month: number, words: readonly string[]): number | undefined {
  return [month - 1, month + 1].find((place) => DAY.test(words[place] ?? ""));
}

interface Month {
  readonly number: number;
  /** Full names, where the one by which it is found is short. */
  readonly full: readonly string[];
}

interface NamedYear {
  readonly year: string;
  readonly place: number;
  readonly month: (Month & { readonly place: number }) | null;
}

function namedYears(words: readonly string[], languages: readonly string[]): NamedYear[] {
  if (!words.some((word) => YEAR.test(word))) return [];
  const months = monthNames(languages);
  return words.flatMap((year, at) => {
    if (!YEAR.test(year)) return [];
    const place = [at - 1, at + 1, at - 2].find((one) => isMonthAt(words, one, at, months));
    const month = place === undefined ? undefined : months.get(words[place] as string);
    return [{ year, place: at, month: month === undefined || place === undefined ? null : { ...month, place } }];
  });
}

/** Whether a month stands there, with a day alone between it and the year, if anything. */
function isMonthAt(words: readonly string[], place: number, year: number, months: ReadonlyMap<string, Month>): boolean {
  return months.has(words[place] ?? "") && (place >= year - 1 || DAY.test(words[year - 1] ?? ""));
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}

/** By their names, long and short, folded as words of a query are. */
function monthNames(languages: readonly string[]): ReadonlyMap<string, Month> {
  const key = languages.join(" ");
  const known = MONTH_NAMES.get(key) ?? namesOfMonths(languages);
  MONTH_NAMES.set(key, known);
  return known;
}

/** By the languages: the system takes a while to say them. */
const MONTH_NAMES: Map<string, ReadonlyMap<string, Month>> = new Map();

/** Short forms that the system does not say: September is shortened in two ways wherever it begins so. */
const SHORTER: Readonly<Record<string, readonly string[]>> = { sep: ["sept"], sept: ["sep"] };

function namesOfMonths(languages: readonly string[]): Map<string, Month> {
  const names = new Map<string, Month>();
  for (const language of new Set([...languages, "en"]))
    for (let number = 1; number <= 12; number++) {
      const long = nameOfMonth(language, "long", number);
      const short = nameOfMonth(language, "short", number);
      if (long === null || short === null) continue;
      for (const name of [long, short, ...(SHORTER[short] ?? [])]) {
        const known = names.get(name) ?? { number, full: [] };
        if (known.number !== number) continue;
        const full = name === long ? known.full : [...new Set([...known.full, long])];
        names.set(name, { number, full });
      }
    }
  return names;
}

/** Folded; null for what is no word, or no language to the system. */
function nameOfMonth(language: string, month: "long" | "short", number: number): string | null {
  try {
    const format = new Intl.DateTimeFormat(language, { month, timeZone: "UTC" });
    const name = fold(format.format(Date.UTC(2000, number - 1, 15))).replace(/\.$/, "");
    return /^\p{L}+$/u.test(name) ? name : null;
  } catch {
    return null;
  }
}
