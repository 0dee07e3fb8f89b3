/**
 * The grammar of written dates: finds expressions such as `Sunday, September 18, 2016`, `18-20 May`,
 * `mid-October`, `the end of last year`, and says which parts of a date they hold. Which day an
 * expression without a year or with a weekday alone means is resolved elsewhere (`date-values.ts`),
 * and so is what a date is to the release (`date-kinds.ts`).
 */
import { daysInMonth, shiftMonth } from "./calendar.ts";
import { type DateExpression, NOTHING, pointFrom } from "./date-parts.ts";
import { readDated, readDateList, readRange } from "./date-ranges.ts";
import { type DateWords, Starter } from "./date-words.ts";
import { readHoliday } from "./holidays.ts";
import { readAgo, readDecade, readRelative } from "./relative-dates.ts";
import { Gap, gapAt, joined, numberAt, type Tokens, wordAt } from "./tokens.ts";
import { readWrittenDate } from "./written-dates.ts";

const ORDINALS: ReadonlyMap<string, number> = new Map([
  ["first", 1],
  ["second", 2],
  ["third", 3],
  ["fourth", 4],
]);

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
    ((bits & Starter.pair) !== 0 && (starterBits(tokens, index + 1, words) & Starter.second) !== 0) ||
    ((bits & Starter.count) !== 0 && wordAt(tokens, index + 2) === "ago") ||
    ((bits & Starter.holiday) !== 0 && readHoliday(tokens, index) !== null)
  );
}

const STARTS = Starter.any | Starter.pair | Starter.count | Starter.holiday;

/** Whether what follows a small number lets it be a day: an ordinal's ending, another number, a month, what joins it to one. */
function mayBeDay(tokens: Tokens, index: number, words: DateWords): boolean {
  return (
    numberAt(tokens, index + 1) >= 0 ||
    gapAt(tokens, index + 1) === Gap.none ||
    (starterBits(tokens, index + 1, words) & Starter.afterDay) !== 0 ||
    wordAt(tokens, index + 2) === "ago"
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
  return point === null ? null : pointFrom(first, point);
}

function readWritten(tokens: Tokens, first: number, words: DateWords): DateExpression | null {
  const point = readWrittenDate(tokens, first, words);
  return point === null ? null : pointFrom(first, point);
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

/** `the third quarter of 2016`, `Q3 2016`, `the first half of 2016`, `summer of 2015`. */
function readQuarterOrSeason(tokens: Tokens, first: number, words: DateWords): DateExpression | null {
  const head = wordAt(tokens, first);
  let last = first + 1;
  let months: readonly [number, number] | null = null;
  const season = words.seasons.get(head);
  const ordinal = ORDINALS.get(head);
  if (season !== undefined) months = [season, 3];
  else if (ordinal !== undefined) {
    if (wordAt(tokens, last) === "quarter") months = [ordinal * 3 - 2, 3];
    else if (/^(?:half|semester)$/.test(wordAt(tokens, last)) && ordinal <= 2) months = [ordinal * 6 - 5, 6];
    last++;
  } else if (head === "q" && gapAt(tokens, last) === Gap.none) {
    const quarter = numberAt(tokens, last);
    if (quarter >= 1 && quarter <= 4) months = [quarter * 3 - 2, 3];
    last++;
  }
  if (months === null) return null;
  if (wordAt(tokens, last) === "of") last++;
  const year = numberAt(tokens, last);
  if (year < 1700 || year > 2100 || !joined(tokens, first, last)) return null;
  const end = shiftMonth(year, months[0], months[1] - 1);
  return {
    kind: "range",
    first,
    last,
    at: { ...NOTHING, year, month: months[0] },
    to: { ...NOTHING, year: end.year, month: end.month },
  };
}
