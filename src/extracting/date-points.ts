/**
 * One point of time as written: `Sunday, September 18, 2016`, `18 May`, `October`, `2016`. Intervals and lists are
 * read in `date-ranges.ts`, what counts from the day of issue in `relative-dates.ts`.
 */
import { isCounted, isNavigation, readBareYear, yearAt } from "./bare-years.ts";
import { toDayNumber, weekdayOf } from "./calendar.ts";
import { type DatePoint, NOTHING } from "./date-parts.ts";
import type { DateWords } from "./date-words.ts";
import { readHoliday } from "./holidays.ts";
import { type NumericDate, readNumericDate } from "./numeric-dates.ts";
import { Gap, gapAt, isCapitalized, numberAt, type Tokens, wordAt } from "./tokens.ts";

/** Before a weekday's name these make it a name of its own or a habit. */
const NAMED_WEEKDAYS: ReadonlySet<string> = new Set(
  "black super good ash bloody cyber every each giving easter palm shrove maundy holy".split(" "),
);

/** The point of time that begins at this token, the longest that can be read; null where none does. */
export function readPoint(tokens: Tokens, first: number, words: DateWords): DatePoint | null {
  if (numberAt(tokens, first) >= 0) {
    return readNumericDate(tokens, first) ?? readDayMonth(tokens, first, words) ?? yearPoint(tokens, first, words);
  }
  if (words.capitalMonths) {
    const holiday = readHoliday(tokens, first);
    if (holiday !== null) return holiday;
  }
  const weekday = words.weekdays.get(wordAt(tokens, first)) ?? words.shortWeekdays.get(wordAt(tokens, first));
  return weekday === undefined ? readMonth(tokens, first, words) : readWeekday(tokens, first, weekday, words);
}

function readWeekday(tokens: Tokens, first: number, weekday: number, words: DateWords): DatePoint | null {
  const name = wordAt(tokens, first);
  // `segunda-feira`
  const hasSuffix = wordAt(tokens, first + 1) === "feira" && gapAt(tokens, first + 1) === Gap.dash;
  const nameEnd = hasSuffix ? first + 1 : first;
  let next = nameEnd + 1;
  if (gapAt(tokens, next) !== Gap.other) {
    if (words.articles.has(wordAt(tokens, next))) next++;
    const date =
      numberAt(tokens, next) >= 0
        ? (inOrder(readNumericDate(tokens, next), weekday) ?? readDayMonth(tokens, next, words))
        : readMonth(tokens, next, words);
    if (date !== null && date.at.day !== null) return { ...date, at: { ...date.at, weekday } };
  }
  const before = wordAt(tokens, first - 1);
  if ((!hasSuffix && !words.weekdays.has(name)) || NAMED_WEEKDAYS.has(before)) return null;
  // `on a Thursday.` is any; `at a Thursday hearing` is one.
  if ((before === "a" || before === "any") && gapAt(tokens, nameEnd + 1) !== Gap.space) return null;
  if (before === "a" && wordAt(tokens, first - 2) === "on") return null;
  // `open Saturday mornings`
  if (/^(?:mornings|afternoons|evenings|nights)$/.test(wordAt(tokens, nameEnd + 1))) return null;
  // `the first Saturday of each month`
  if (/^(?:of|in)$/.test(wordAt(tokens, nameEnd + 1)) && /^(?:each|every|the|a)$/.test(wordAt(tokens, nameEnd + 2)))
    return null;
  if (words.capitalMonths && !isCapitalized(tokens, first)) return null;
  return { at: { ...NOTHING, weekday }, last: nameEnd };
}

/** `Sat 03/05/2031`: day and month the way round that makes it a Saturday. */
function inOrder(date: NumericDate | null, weekday: number): DatePoint | null {
  if (date?.swapped !== true) return date;
  const { year, month, day } = date.at;
  const isAsRead = weekdayOf(toDayNumber(date.at)) === weekday;
  const isSwapped = weekdayOf(toDayNumber({ year, month: day, day: month })) === weekday;
  if (isAsRead === isSwapped) return date;
  return { at: isAsRead ? date.at : { ...date.at, month: day, day: month }, last: date.last };
}

/** `September 18, 2016`, `Sept. 18th`, `September 2016`, `September`. */
function readMonth(tokens: Tokens, first: number, words: DateWords): DatePoint | null {
  const name = wordAt(tokens, first);
  const month = words.months.get(name);
  if (month === undefined) return null;
  let next = first + 1;
  const separator = gapAt(tokens, next);
  const abbreviated = separator === Gap.period && name.length <= 5;
  const close = separator === Gap.space || abbreviated || separator === Gap.comma;
  if (close && wordAt(tokens, next) === "the" && dayAt(tokens, next + 1) !== null && numberAt(tokens, next + 2) < 0)
    next++;
  const day = close && gapAt(tokens, next) !== Gap.other ? dayAt(tokens, next) : null;
  if (day !== null && separator !== Gap.comma) {
    const last = ordinalEnd(tokens, next);
    if (gapAt(tokens, last + 1) === Gap.colon && numberAt(tokens, last + 1) >= 0)
      return alone(tokens, first, month, words);
    const year = yearAfterDay(tokens, last + 1);
    if (year !== null) return { at: { ...NOTHING, year, month, day }, last: last + 1 };
    return { at: { ...NOTHING, month, day }, last };
  }
  if (words.of.has(wordAt(tokens, next)) && yearAt(tokens, next + 1) !== null) next++;
  const year = close || next > first + 1 ? yearAt(tokens, next) : null;
  if (year === null) return alone(tokens, first, month, words);
  if (isNavigation(tokens, next + 1)) return null;
  return { at: { ...NOTHING, year, month }, last: next };
}

/** A month's name that stands alone must be one: not `may`, `march on`, nor `April Jones`. */
function alone(tokens: Tokens, first: number, month: number, words: DateWords): DatePoint | null {
  const name = wordAt(tokens, first);
  const capital = isCapitalized(tokens, first);
  if (words.capitalMonths && !capital) return null;
  // A feast: `the Fourth of July`.
  if (month === 7 && wordAt(tokens, first - 1) === "of" && wordAt(tokens, first - 2) === "fourth") return null;
  const found = { at: { ...NOTHING, month }, last: first };
  if (!words.doubtfulMonths.has(name)) return capital || name.length > 3 ? found : null;
  if (gapAt(tokens, first) > Gap.dash || !words.prepositions.has(wordAt(tokens, first - 1))) return null;
  const followed = words.capitalMonths && gapAt(tokens, first + 1) === Gap.space && isCapitalized(tokens, first + 1);
  return followed ? null : found;
}

/** `18 September 2016`, `the 18th of September`, `18 de septiembre de 2016`. */
export function readDayMonth(tokens: Tokens, first: number, words: DateWords): DatePoint | null {
  const day = dayAt(tokens, first);
  if (day === null) return null;
  let next = ordinalEnd(tokens, first) + 1;
  if ((gapAt(tokens, next) === Gap.other && !isMarked(tokens, next)) || endsRow(tokens, next)) return null;
  if (words.of.has(wordAt(tokens, next))) next++;
  else if (wordAt(tokens, next) === "day" && wordAt(tokens, next + 1) === "of") next += 2;
  const month = words.months.get(wordAt(tokens, next));
  if (month === undefined || gapAt(tokens, next) > Gap.dash || gapAt(tokens, next) === Gap.comma) return null;
  if (words.capitalMonths && words.doubtfulMonths.has(wordAt(tokens, next)) && !isCapitalized(tokens, next))
    return null;
  // `3 September 18, 2016`: the number before belongs to something else.
  if (
    gapAt(tokens, next + 1) === Gap.space &&
    dayAt(tokens, next + 1) !== null &&
    yearAt(tokens, next + 2) !== null &&
    gapAt(tokens, next + 2) === Gap.comma
  )
    return null;
  const yearIndex = yearAfterMonth(tokens, next, words);
  const year = yearIndex < 0 ? null : yearAt(tokens, yearIndex);
  return { at: { ...NOTHING, year, month, day }, last: year === null ? next : yearIndex };
}

/** The place of the year after a month's name: `May 2016`, `May, 2016`, `mayo de 2016`, `Sept. 2016`; -1 for none. */
export function yearAfterMonth(tokens: Tokens, month: number, words: DateWords): number {
  if (gapAt(tokens, month + 1) > Gap.dash) return -1;
  const index = words.of.has(wordAt(tokens, month + 1)) ? month + 2 : month + 1;
  return yearAt(tokens, index) === null ? -1 : index;
}

export function dayAt(tokens: Tokens, index: number): number | null {
  const day = numberAt(tokens, index);
  if (day < 1 || day > 31 || wordAt(tokens, index).length > 2) return null;
  if (gapAt(tokens, index) === Gap.none && wordAt(tokens, index - 1) !== "") return null;
  if (isDecimal(tokens, index)) return null;
  return ordinalEnd(tokens, index) === index && gapAt(tokens, index + 1) === Gap.none ? null : day;
}

/** The `8` of `5.8`. */
function isDecimal(tokens: Tokens, index: number): boolean {
  const isTight = tokens.starts[index] === (tokens.ends[index - 1] ?? -9) + 1;
  return isTight && gapAt(tokens, index) === Gap.period && numberAt(tokens, index - 1) >= 0;
}

/** The sign of `1º de mayo`, which is no token. */
function isMarked({ text, starts, ends }: Tokens, index: number): boolean {
  return /^\.?[º°ª]\s?$/.test(text.slice(ends[index - 1], starts[index]));
}

/** Whether a row of a table ends before this token: the next begins another. */
function endsRow({ text, starts, ends }: Tokens, index: number): boolean {
  const end = ends[index - 1] ?? 0;
  const stop = text.slice(end, starts[index]).indexOf("\n");
  return stop >= 0 && text.slice(Math.max(0, end - LONGEST_CELL), end).includes("\t");
}

const LONGEST_CELL = 24;
const ORDINAL_END = /^(?:st|nd|rd|th|er|e|a|o|de|º)$/;

/** The last token of a day number: that of `th` in `18th`, of `er` in `1er`, of `º`. */
export function ordinalEnd(tokens: Tokens, index: number): number {
  const next = index + 1;
  return gapAt(tokens, next) === Gap.none && ORDINAL_END.test(wordAt(tokens, next)) ? next : index;
}

export function yearAfterDay(tokens: Tokens, index: number): number | null {
  const separator = gapAt(tokens, index);
  if (separator !== Gap.comma && separator !== Gap.space && separator !== Gap.period) return null;
  return isCounted(tokens, index) ? null : yearAt(tokens, index);
}

function yearPoint(tokens: Tokens, first: number, words: DateWords): DatePoint | null {
  const year = readBareYear(tokens, first, words);
  return year === null ? null : { at: { ...NOTHING, year }, last: first };
}
