/**
 * One point of time as written: `Sunday, September 18, 2016`, `18 May`, `October`, `2016`. Intervals and what
 * counts from the day of issue are read in `date-expressions.ts`.
 */
import { readBareYear, yearAt } from "./bare-years.ts";
import { isDay } from "./calendar.ts";
import { type DateWords, DOUBTFUL_MONTHS, OF_WORDS, TIME_PREPOSITIONS } from "./date-words.ts";
import { readNumericDate } from "./numeric-dates.ts";
import { Gap, gapAt, isCapitalized, numberAt, type Tokens, wordAt } from "./tokens.ts";

export interface DateParts {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly weekday: number | null;
}

/** A point of time and the last of its tokens. */
export interface DatePoint {
  readonly at: DateParts;
  readonly last: number;
  /** Day and month could be the other way round. */
  readonly swapped?: boolean;
}

/** Parts that say nothing. */
export const NOTHING: DateParts = { year: null, month: null, day: null, weekday: null };

/** After a weekday's name these make it a name of its own or a habit. */
const NAMED_WEEKDAYS: ReadonlySet<string> = new Set([
  "black",
  "super",
  "good",
  "ash",
  "bloody",
  "cyber",
  "every",
  "each",
  "giving",
  "easter",
  "palm",
  "shrove",
]);

const ENDS_IN_DAY = /(day|dag|tag)$/;

/** The point of time that begins at this token, the longest that can be read; null where none does. */
export function readPoint(tokens: Tokens, first: number, words: DateWords): DatePoint | null {
  const weekday = words.weekdays.get(wordAt(tokens, first));
  if (weekday !== undefined) return readWeekday(tokens, first, weekday, words);
  if (numberAt(tokens, first) >= 0) {
    return readNumericDate(tokens, first) ?? readDayMonth(tokens, first, words) ?? yearPoint(tokens, first, words);
  }
  return readMonth(tokens, first, words);
}

function readWeekday(tokens: Tokens, first: number, weekday: number, words: DateWords): DatePoint | null {
  const name = wordAt(tokens, first);
  let next = first + 1;
  if (gapAt(tokens, next) !== Gap.other) {
    if (/^(the|den|le|el|der)$/.test(wordAt(tokens, next))) next++;
    const date =
      numberAt(tokens, next) >= 0
        ? (readNumericDate(tokens, next) ?? readDayMonth(tokens, next, words))
        : readMonth(tokens, next, words);
    if (date !== null && date.at.day !== null) return { at: { ...date.at, weekday }, last: date.last };
  }
  if (name.length <= 5 && !ENDS_IN_DAY.test(name) && words.weekdays.size > 14) return null;
  if (name.length <= 3 || NAMED_WEEKDAYS.has(wordAt(tokens, first - 1))) return null;
  return { at: { ...NOTHING, weekday }, last: first };
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
    if (gapAt(tokens, last + 1) === Gap.colon && numberAt(tokens, last + 1) >= 0) return alone(tokens, first, month);
    const year = yearAfterDay(tokens, last + 1);
    if (year !== null) return { at: { ...NOTHING, year, month, day }, last: last + 1 };
    return { at: { ...NOTHING, month, day }, last };
  }
  if (OF_WORDS.has(wordAt(tokens, next)) && yearAt(tokens, next + 1) !== null) next++;
  const year = close || next > first + 1 ? yearAt(tokens, next) : null;
  if (year !== null) return { at: { ...NOTHING, year, month }, last: next };
  return alone(tokens, first, month);
}

/** A month's name that stands alone must be one: not `may`, `march on`, nor `April Jones`. */
function alone(tokens: Tokens, first: number, month: number): DatePoint | null {
  const found = { at: { ...NOTHING, month }, last: first };
  if (!DOUBTFUL_MONTHS.has(wordAt(tokens, first)))
    return isCapitalized(tokens, first) || !isAscii(tokens, first) || wordAt(tokens, first).length > 4 ? found : null;
  const followed = gapAt(tokens, first + 1) === Gap.space && isCapitalized(tokens, first + 1);
  const preceded = TIME_PREPOSITIONS.has(wordAt(tokens, first - 1)) && gapAt(tokens, first) <= Gap.dash;
  return isCapitalized(tokens, first) && preceded && !followed ? found : null;
}

/** `18 September 2016`, `the 18th of September`, `18 de septiembre de 2016`. */
export function readDayMonth(tokens: Tokens, first: number, words: DateWords): DatePoint | null {
  const day = dayAt(tokens, first);
  if (day === null) return null;
  let next = ordinalEnd(tokens, first) + 1;
  if (gapAt(tokens, next) === Gap.other) return null;
  if (OF_WORDS.has(wordAt(tokens, next))) next++;
  else if (wordAt(tokens, next) === "day" && wordAt(tokens, next + 1) === "of") next += 2;
  const month = words.months.get(wordAt(tokens, next));
  if (month === undefined || gapAt(tokens, next) > Gap.dash || gapAt(tokens, next) === Gap.comma) return null;
  if (!isCapitalized(tokens, next) && wordAt(tokens, next) === "may") return null;
  // `3 September 18, 2016`: the number before belongs to something else.
  if (
    gapAt(tokens, next + 1) === Gap.space &&
    dayAt(tokens, next + 1) !== null &&
    yearAt(tokens, next + 2) !== null &&
    gapAt(tokens, next + 2) === Gap.comma
  )
    return null;
  let last = next;
  let year: number | null = null;
  const separator = gapAt(tokens, next + 1);
  if (separator <= Gap.dash) {
    const yearIndex = OF_WORDS.has(wordAt(tokens, next + 1)) ? next + 2 : next + 1;
    year = yearAt(tokens, yearIndex);
    if (year !== null) last = yearIndex;
  }
  return { at: { ...NOTHING, year, month, day }, last };
}

export function dayAt(tokens: Tokens, index: number): number | null {
  const day = numberAt(tokens, index);
  if (!isDay(2000, 1, day) || (tokens.words[index]?.length ?? 9) > 2) return null;
  return ordinalEnd(tokens, index) === index && gapAt(tokens, index + 1) === Gap.none ? null : day;
}

/** The last token of a day number: that of `th` in `18th`, of `er` in `1er`, of `º`. */
export function ordinalEnd(tokens: Tokens, index: number): number {
  const next = index + 1;
  return gapAt(tokens, next) === Gap.none && /^(st|nd|rd|th|er|e|a|o|de)$/.test(wordAt(tokens, next)) ? next : index;
}

function yearAfterDay(tokens: Tokens, index: number): number | null {
  const separator = gapAt(tokens, index);
  return separator === Gap.comma || separator === Gap.space || separator === Gap.period ? yearAt(tokens, index) : null;
}

function isAscii(tokens: Tokens, index: number): boolean {
  return wordAt(tokens, index).charCodeAt(0) < 0x80;
}

function yearPoint(tokens: Tokens, first: number, words: DateWords): DatePoint | null {
  const year = readBareYear(tokens, first, words);
  return year === null ? null : { at: { ...NOTHING, year }, last: first };
}
