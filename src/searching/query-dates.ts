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
  if (!words.some((word) => YEAR.test(word))) return [];
  const months = monthNames(languages);
  const dates: string[] = [];
  for (const [at, year] of words.entries()) {
    if (!YEAR.test(year)) continue;
    const month = [at - 1, at + 1, at - 2].find((place) => isMonthAt(words, place, at, months));
    if (month === undefined) {
      dates.push(year);
      continue;
    }
    const day = [month - 1, month + 1].find((place) => DAY.test(words[place] ?? ""));
    const ofMonth = `${year}-${twoDigits(months.get(words[month] as string) ?? 0)}`;
    if (day === undefined) dates.push(ofMonth);
    else dates.push(`${ofMonth}-${twoDigits(Number.parseInt(words[day] as string, 10))}`);
  }
  return dates;
}

/** Whether a month stands there, with a day alone between it and the year, if anything. */
function isMonthAt(
  words: readonly string[],
  place: number,
  year: number,
  months: ReadonlyMap<string, number>,
): boolean {
  return months.has(words[place] ?? "") && (place >= year - 1 || DAY.test(words[year - 1] ?? ""));
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}

/** By their names, long and short, folded as words of a query are. */
function monthNames(languages: readonly string[]): ReadonlyMap<string, number> {
  const key = languages.join(" ");
  const known = MONTH_NAMES.get(key) ?? namesOfMonths(languages);
  MONTH_NAMES.set(key, known);
  return known;
}

/** By the languages: the system takes a while to say them. */
const MONTH_NAMES: Map<string, ReadonlyMap<string, number>> = new Map();

function namesOfMonths(languages: readonly string[]): Map<string, number> {
  const names = new Map<string, number>();
  for (const language of new Set([...languages, "en"]))
    for (const month of ["long", "short"] as const) {
      const format = monthFormat(language, month);
      for (let number = 1; format !== null && number <= 12; number++) {
        const name = fold(format.format(Date.UTC(2000, number - 1, 15))).replace(/\.$/, "");
        if (/^\p{L}+$/u.test(name) && !names.has(name)) names.set(name, number);
      }
    }
  return names;
}

/** Null for what is no language to the system. */
function monthFormat(language: string, month: "long" | "short"): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat(language, { month, timeZone: "UTC" });
  } catch {
    return null;
  }
}
