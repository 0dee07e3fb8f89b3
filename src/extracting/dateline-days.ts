/** A day as datelines write it, in any of the languages of the tables: read before the language of the text is known. */
import { isDay } from "./calendar.ts";
import { TABLES } from "./date-tables.ts";

export interface DatelineDay {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

/** A day in a line, `[start, end)`, with its weekday and its article: `Wednesday 8th of July, 2013`, `le 5 juin 2018`. */
export interface WrittenDay {
  readonly start: number;
  readonly end: number;
  /** Null where only the rest of the release can tell its order: `03/04/2016`. */
  readonly day: DatelineDay | null;
}

const MONTHS = namesOf(({ months }) => months, 1);
const WEEKDAYS = namesOf(({ weekdays, shortWeekdays = "" }) => `${weekdays}\n${shortWeekdays}`, 0);
const ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

const MONTH = `(?:${alternatives(MONTHS.keys())})(?!\\p{L})\\.?`;
const WEEKDAY = `(?:(?:${alternatives(WEEKDAYS.keys())})(?!\\p{L})(?:-feira)?\\.?,?\\s)?`;
const ARTICLE = "(?:(?:the|le|den|el|il|am|der|a|d\\.)\\s)?";
const YEAR = "(?:,?\\s(?:(?:de|del|of)\\s)?(\\d{4}))?";
/** Every repetition is bounded, so that a line is read in the time of its length. */
const DAY = new RegExp(
  `(?<![\\p{L}\\d./]|(?<!-)-)${WEEKDAY}${ARTICLE}(?:${[
    `(\\d{1,2})(?:st|nd|rd|th|er|[º°.])?[\\s-](?:(?:of|de|di)\\s)?(${MONTH})${YEAR.replace("\\s", "[\\s-]")}`,
    `(${MONTH})\\s(\\d{1,2})(?:st|nd|rd|th)?${YEAR}`,
    "(\\d{4})[-.](\\d{2})[-.](\\d{2})",
    `(\\d{1,2})\\.\\s?(\\d{1,2}|${ROMAN.join("|")})\\.\\s?(\\d{4})`,
    "\\d{1,2}[/-]\\d{1,2}[/-]\\d{2}(?:\\d\\d)?",
  ].join("|")})(?![\\p{L}\\d])`,
  "iu",
);

/** The first day that the line writes; null where it writes none. */
export function findWrittenDay(line: string): WrittenDay | null {
  const match = /\d/.test(line) ? DAY.exec(line) : null;
  if (match === null) return null;
  const [written, dayFirst, monthAfter, yearAfter, monthFirst, dayAfter, yearLast, ...digits] = match;
  const [year, month, day, dottedDay, dottedMonth = "", dottedYear] = digits;
  const parts =
    year !== undefined
      ? toDay(year, Number(month), day)
      : dottedDay !== undefined
        ? toDay(dottedYear, ROMAN.indexOf(dottedMonth.toLowerCase()) + 1 || Number(dottedMonth), dottedDay)
        : toDay(yearAfter ?? yearLast, monthNumber(monthAfter ?? monthFirst), dayFirst ?? dayAfter);
  return { start: match.index, end: match.index + written.length, day: parts };
}

/** Whether the word is the name of a weekday or a month, which is no place. */
export function isDayName(word: string): boolean {
  const name = word.toLowerCase().replace(/\.$/, "");
  return WEEKDAYS.has(name) || MONTHS.has(name);
}

function toDay(year: string | undefined, month: number, day: string | undefined): DatelineDay | null {
  const parts = { year: year === undefined ? null : Number(year), month, day: Number(day) };
  return isDay(parts.year ?? 2000, parts.month, parts.day) ? parts : null;
}

function monthNumber(name: string | undefined): number {
  return MONTHS.get(name?.toLowerCase().replace(/\.$/, "") ?? "") ?? 0;
}

/** Those of the tables with Latin letters; English first, where two languages have one word. */
function namesOf(list: (table: { months: string; weekdays: string; shortWeekdays?: string }) => string, first: number) {
  const found = new Map<string, number>();
  for (const table of TABLES.values()) {
    for (const line of list(table).split("\n")) {
      for (const [i, forms] of line.trim().split(/\s+/).entries()) {
        for (const name of forms.split("/")) {
          if (/^[\p{Script=Latin}]{2,}$/u.test(name) && !found.has(name)) found.set(name, i + first);
        }
      }
    }
  }
  return found;
}

/** The longest first, since an expression takes the first that fits. */
function alternatives(names: Iterable<string>): string {
  return [...names].sort((a, b) => b.length - a.length).join("|");
}
