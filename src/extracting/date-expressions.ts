/**
 * The grammar of written dates: finds expressions such as `Sunday, September 18, 2016`, `18-20 May`,
 * `mid-October`, `the end of last year`, and says which parts of a date they hold. Which day an
 * expression without a year or with a weekday alone means is resolved elsewhere (`date-values.ts`),
 * and so is what a date is to the release (`date-kinds.ts`).
 */
import { yearAt } from "./bare-years.ts";
import { daysInMonth, isDay } from "./calendar.ts";
import { type DateExpression, type DatePoint, NOTHING, pointFrom } from "./date-parts.ts";
import { yearAfterMonth } from "./date-points.ts";
import { readDated, readDateList, readRange } from "./date-ranges.ts";
import { type DateWords, Starter } from "./date-words.ts";
import { readHoliday } from "./holidays.ts";
import { readQuarterOrSeason } from "./quarters.ts";
import { isAheadBy, readAgo, readDayOfShift, readDecade, readRelative } from "./relative-dates.ts";
import { Gap, gapAt, joined, numberAt, type Tokens, wordAt } from "./tokens.ts";
import { readWrittenDate } from "./written-dates.ts";

/** Where the expressions of a text can begin, and what `readDateExpression` reads there: found once for the stages that ask. */
export class DateReading {
  /** Tokens, ascending. */
  readonly starts: Int32Array;
  readonly #tokens: Tokens;
  readonly #words: DateWords;
  readonly #read = new Map<number, DateExpression | null>();

  constructor(tokens: Tokens, words: DateWords) {
    this.#tokens = tokens;
    this.#words = words;
    const starts: number[] = [];
    for (let index = 0; index < tokens.length; index++) if (startsDate(tokens, index, words)) starts.push(index);
    this.starts = Int32Array.from(starts);
  }

  at(start: number): DateExpression | null {
    const known = this.#read.get(start);
    if (known !== undefined) return known;
    const read = readDateExpression(this.#tokens, start, this.#words);
    this.#read.set(start, read);
    return read;
  }
}

/** Whether an expression can begin at this token: cheap, since it is asked of every token. */
function startsDate(tokens: Tokens, index: number, words: DateWords): boolean {
  const number = numberAt(tokens, index);
  if (number > 31) return number >= 1000 && number <= 2999;
  if (number >= 0) return mayBeDay(tokens, index, words);
  const bits = starterBits(tokens, index, words);
  if ((bits & STARTS) === 0) return false;
  return (
    (bits & Starter.any) !== 0 ||
    ((bits & Starter.pair) !== 0 && isSecond(tokens, index + 1, words)) ||
    ((bits & Starter.count) !== 0 && (AFTER_COUNT.test(wordAt(tokens, index + 2)) || isAheadBy(tokens, index))) ||
    ((bits & Starter.holiday) !== 0 && readHoliday(tokens, index) !== null)
  );
}

function isSecond(tokens: Tokens, index: number, words: DateWords): boolean {
  // `próximo 30 de septiembre`
  const isDay = !words.capitalMonths && numberAt(tokens, index) >= 1 && numberAt(tokens, index) <= 31;
  return isDay || (starterBits(tokens, index, words) & Starter.second) !== 0;
}

/** `two weeks ago`, `two weeks from today` */
const AFTER_COUNT = /^(?:ago|from)$/;
const STARTS = Starter.any | Starter.pair | Starter.count | Starter.holiday;

/** Whether what follows a small number lets it be a day: an ordinal's ending, another number, a month, what joins it to one. */
function mayBeDay(tokens: Tokens, index: number, words: DateWords): boolean {
  return (
    numberAt(tokens, index + 1) >= 0 ||
    gapAt(tokens, index + 1) === Gap.none ||
    (starterBits(tokens, index + 1, words) & Starter.afterDay) !== 0 ||
    AFTER_COUNT.test(wordAt(tokens, index + 2)) ||
    isAheadBy(tokens, index)
  );
}

function starterBits({ text, ids, starts, ends, length }: Tokens, index: number, words: DateWords): number {
  if (index >= length) return 0;
  return words.starters(ids[index] as number, text, starts[index] as number, ends[index] as number);
}

/** The expressions that begin at this token: one, or several that share a month or a year; empty where none does. */
export function readDateExpressions(
  tokens: Tokens,
  first: number,
  words: DateWords,
  reading: DateReading,
): readonly DateExpression[] {
  const list = readDateList(tokens, first, words);
  if (list !== null) return list;
  const one = reading.at(first);
  return one === null ? [] : [one];
}

/** The expression that begins at this token, the longest that can be read; null where none does. */
export function readDateExpression(tokens: Tokens, first: number, words: DateWords): DateExpression | null {
  if (numberAt(tokens, first) >= 0) {
    return (
      readDecade(tokens, first) ??
      readAgo(tokens, first) ??
      readDayOfShift(tokens, first, words) ??
      readRange(tokens, first, words) ??
      readSingle(tokens, first, words)
    );
  }
  return (
    readRange(tokens, first, words) ??
    readRelative(tokens, first, words) ??
    readQuarterOrSeason(tokens, first, words) ??
    readDayOfMonth(tokens, first, words) ??
    readWritten(tokens, first, words) ??
    readSingle(tokens, first, words)
  );
}

/** The point of time that begins at this token, whatever an interval would make of it. */
export function readSingle(tokens: Tokens, first: number, words: DateWords): DateExpression | null {
  const point = readDated(tokens, first, words);
  return point === null ? null : (readSide(tokens, first, point, words) ?? pointFrom(first, point));
}

/** `jeudi prochain`, `i torsdags`, `på torsdag`: a form or a word beside the day says on which side it lies. */
function readSide(tokens: Tokens, first: number, { at, last }: DatePoint, words: DateWords): DateExpression | null {
  if (at.year !== null || at.yearShift !== undefined || words.capitalMonths) return null;
  const isWeekday = at.weekday !== null && at.day === null;
  if (isWeekday && words.lastWeekdays.has(wordAt(tokens, first))) return { kind: "named", first, last, at, shift: -1 };
  if (isWeekday && words.ahead.has(wordAt(tokens, first - 1)) && !wordAt(tokens, first).endsWith("en"))
    return { kind: "named", first, last, at, shift: 1 };
  const shift = gapAt(tokens, last + 1) === Gap.space ? words.directions.get(wordAt(tokens, last + 1)) : undefined;
  if (shift === undefined || words.shifts.has(wordAt(tokens, last + 1))) return null;
  return { kind: "named", first, last: last + 1, at, shift };
}

function readWritten(tokens: Tokens, first: number, words: DateWords): DateExpression | null {
  const point = readWrittenDate(tokens, first, words) ?? readOrdinalDay(tokens, first, words);
  return point === null ? null : pointFrom(first, point);
}

/** `den fjärde januari`, `primero de mayo`, `le premier mai 2016` */
function readOrdinalDay(tokens: Tokens, first: number, words: DateWords): DatePoint | null {
  const day = words.ordinals.get(wordAt(tokens, first));
  if (day === undefined) return null;
  const next = words.of.has(wordAt(tokens, first + 1)) ? first + 2 : first + 1;
  const month = words.months.get(wordAt(tokens, next));
  if (month === undefined || !joined(tokens, first, next) || !isDay(2000, month, day)) return null;
  const yearIndex = yearAfterMonth(tokens, next, words);
  const year = yearIndex < 0 ? null : yearAt(tokens, yearIndex);
  return { at: { ...NOTHING, year, month, day }, last: year === null ? next : yearIndex };
}

/** `the last day of March`, `the first day of May 2031` */
function readDayOfMonth(tokens: Tokens, first: number, words: DateWords): DateExpression | null {
  const head = wordAt(tokens, first);
  if ((head !== "first" && head !== "last") || wordAt(tokens, first + 1) !== "day") return null;
  if (wordAt(tokens, first + 2) !== "of" || !joined(tokens, first, first + 3)) return null;
  const point = readDated(tokens, first + 3, words) ?? null;
  const month = point?.at.month ?? words.months.get(wordAt(tokens, first + 3)) ?? null;
  if (month === null || (point !== null && point.at.day !== null)) return null;
  const year = point?.at.year ?? null;
  const day = head === "first" ? 1 : daysInMonth(year ?? 2001, month);
  return { kind: "point", first, last: point?.last ?? first + 3, at: { ...NOTHING, year, month, day } };
}
