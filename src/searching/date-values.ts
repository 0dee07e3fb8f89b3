/**
 * Dates as readers type them as values of fields. What is written becomes a day, a month or a year (`2016-09`), or two of these
 * with `..` between, either of which may be missing; what counts from today stays in words until `resolve-dates.ts` knows when
 * that is.
 */
import { fold } from "../analysis/normalize.ts";
import { isBefore, isDate } from "../edtf.ts";
import { queryDates } from "./query-dates.ts";

const UNITS = "day|week|month|quarter|year";
/** `last year`, `past 30 days`, `2 weeks ago`. */
const RELATIVE: RegExp = new RegExp(
  `^(?:today|yesterday|tomorrow|(?:this|next) (?:${UNITS})|(?:last|past) (?:[1-9]\\d{0,3} )?(?:${UNITS})s?|[1-9]\\d{0,3} (?:${UNITS})s? ago)$`,
);

/** Whether a value is words that count from a day which the archive knows. */
export function isRelativeDate(value: string): boolean {
  return RELATIVE.test(value);
}

/**
 * @param languages whose names of months are known, ISO 639-1
 * @returns null for what is no date
 */
export function readDate(typed: string, languages: readonly string[]): string | null {
  const text = fold(typed)
    .replaceAll(/[\s_]+/g, " ")
    .trim();
  const words = text.replaceAll("-", " ");
  if (isRelativeDate(words)) return words;
  const numbers = /^(\d{4})([-/.]?)(\d{1,2})(?:\2(\d{1,2}))?$/.exec(text);
  const written = numbers === null ? text : inNumbers(numbers.slice(3), numbers[1] as string);
  if (isDate(written)) return written;
  const parts = text.split(/[\s,.-]+/).filter((word) => word !== "");
  return inWords(parts, languages);
}

/** @param rest month and day, the day if there is one */
function inNumbers(rest: readonly (string | undefined)[], year: string): string {
  return [year, ...rest.filter((part) => part !== undefined).map((part) => part.padStart(2, "0"))].join("-");
}

/** `September 2016`, `18 September 2016`: nothing but a date. */
function inWords(words: readonly string[], languages: readonly string[]): string | null {
  const [date, ...others] = queryDates(words, languages);
  const isAll = date !== undefined && others.length === 0 && date.split("-").length === words.length;
  return isAll && isDate(date) ? date : null;
}

/**
 * A date, or from one to another: `2016-09..2017-01`, `2016..`, `..2016`; with a slash for the dots where both are there.
 *
 * @returns null for what is neither, or ends before it begins
 */
export function readDateRange(typed: string, languages: readonly string[]): string | null {
  const isOpen = typed.includes("..");
  const date = isOpen ? null : readDate(typed, languages);
  if (date !== null) return date;
  const parts = typed.split(isOpen ? ".." : "/").map((end) => end.trim());
  const [from, to, ...others] = parts.map((end) => (isOpen && end === "" ? "" : readDate(end, languages)));
  if (typeof from !== "string" || typeof to !== "string" || others.length > 0 || from + to === "") return null;
  if (isDate(from) && isDate(to) && isBefore(to, from)) return null;
  return `${from}..${to}`;
}
