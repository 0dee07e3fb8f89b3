/** Expressions that count from the day of issue: `last month`, `three days ago`, `next Tuesday`, `the end of last year`, `early March`. */

import { yearAt } from "./bare-years.ts";
import { type DateExpression, NOTHING } from "./date-parts.ts";
import { dayAt, ordinalEnd, readPoint } from "./date-points.ts";
import type { DateWords, ShiftPhrase } from "./date-words.ts";
import { tenseNear } from "./tense.ts";
import { Gap, gapAt, isCapitalized, joined, numberAt, type Tokens, wordAt } from "./tokens.ts";

type Shift = Extract<DateExpression, { kind: "shift" }>;
/** The first or last month of a year that `the beginning of` and `the end of` single out. */
type Edge = "start" | "end";

const SMALL_NUMBERS: ReadonlyMap<string, number> = new Map(
  "one two three four five six seven eight nine ten eleven twelve".split(" ").map((word, i) => [word, i + 1]),
);
const UNITS: ReadonlyMap<string, "day" | "week" | "month" | "year"> = new Map([
  ["day", "day"],
  ["days", "day"],
  ["week", "week"],
  ["weeks", "week"],
  ["month", "month"],
  ["months", "month"],
  ["year", "year"],
  ["years", "year"],
]);
/** `the last year`, `over the next month`: a stretch of time, no calendar year or month. */
const STRETCH = /^(?:last|past|next|coming)$/;
/** `our tomorrow`, `a better tomorrow`: no day. */
const IDEAL = /^(?:our|their|your|better|brighter|new)$/;
/** `more than 20 years ago`: nobody means that year. */
const ABOUT = /^(?:about|over|almost|nearly|than|around|roughly|approximately|some|under|least)$/;
/** Round numbers of years are told by and large. */
const ROUND_YEARS = 15;

export function readRelative(tokens: Tokens, first: number, words: DateWords): DateExpression | null {
  return (
    readShift(tokens, first, words) ??
    readDirected(tokens, first, words) ??
    readEdge(tokens, first, words) ??
    readWeekend(tokens, first) ??
    readAgo(tokens, first) ??
    readYearEnd(tokens, first)
  );
}

/** `yesterday`, `last month`, `la semaine dernière`. */
export function readShift(tokens: Tokens, first: number, words: DateWords): Shift | null {
  const phrases = words.shifts.get(wordAt(tokens, first));
  if (phrases === undefined) return null;
  for (const phrase of phrases) {
    const last = first + phrase.rest.length;
    if (!matches(tokens, first, phrase)) continue;
    if (STRETCH.test(wordAt(tokens, first)) && wordAt(tokens, first - 1) === "the" && phrase.unit !== "weekend")
      return null;
    // `30 days from today`: another day, told by a duration.
    if (phrase.unit === "day" && wordAt(tokens, first - 1) === "from" && UNITS.has(wordAt(tokens, first - 2)))
      return null;
    if (phrase.unit === "day" && IDEAL.test(wordAt(tokens, first - 1))) return null;
    if (phrase.unit === "day" && phrase.shift === 1 && isMorning(tokens, first, words)) return null;
    return { kind: "shift", first, last, unit: phrase.unit, shift: phrase.shift };
  }
  return null;
}

/** `la mañana`, `Montag morgen`, `am Morgen`: the time of day, in languages that call tomorrow so too. */
function isMorning(tokens: Tokens, first: number, { beforeMorning, weekdays, capitalMonths }: DateWords): boolean {
  if (beforeMorning.size === 0 || gapAt(tokens, first) > Gap.dash) return false;
  const before = wordAt(tokens, first - 1);
  return beforeMorning.has(before) || weekdays.has(before) || (capitalMonths && isCapitalized(tokens, first));
}

function matches(tokens: Tokens, first: number, { rest }: ShiftPhrase): boolean {
  for (let i = 0; i < rest.length; i++) if (wordAt(tokens, first + 1 + i) !== rest[i]) return false;
  return rest.length === 0 || joined(tokens, first, first + rest.length);
}

/** `next Tuesday`, `last Friday`, `this Thursday`; `last October` too; `próximo 30 de septiembre`. */
function readDirected(tokens: Tokens, first: number, words: DateWords): DateExpression | null {
  const shift = words.directions.get(wordAt(tokens, first));
  if (shift === undefined || gapAt(tokens, first + 1) !== Gap.space) return null;
  const next = wordAt(tokens, first + 1);
  const weekday = words.weekdays.get(next);
  if (weekday === undefined && !words.months.has(next)) {
    const day = words.capitalMonths || numberAt(tokens, first + 1) < 0 ? null : readPoint(tokens, first + 1, words);
    return day === null || day.at.month === null || day.at.year !== null
      ? null
      : { kind: "named", first, last: day.last, at: day.at, shift };
  }
  if (words.capitalMonths && !isCapitalized(tokens, first + 1)) return null;
  const point = readPoint(tokens, first + 1, words);
  if (point === null) {
    // `last March` has its preposition in itself.
    return weekday !== undefined ? null : { kind: "named", first, last: first + 1, at: monthOf(next, words), shift };
  }
  if (point.at.day !== null || point.at.year !== null) return { kind: "point", first, last: point.last, at: point.at };
  return { kind: "named", first, last: point.last, at: point.at, shift };
}

function monthOf(word: string, words: DateWords): typeof NOTHING {
  return { ...NOTHING, month: words.months.get(word) ?? null };
}

/** `the end of last year`, `early March`, `mid-October 2016`, `end-2020`. */
export function readEdge(tokens: Tokens, first: number, words: DateWords): DateExpression | null {
  const head = wordAt(tokens, first);
  const named = words.edges.get(head);
  const of = words.of.has(wordAt(tokens, first + 1)) && gapAt(tokens, first + 1) === Gap.space;
  if (named !== undefined && of) return readWithin(tokens, first, first + 2, named, words);
  if (!words.parts.has(head)) return null;
  let next = first + 1;
  if (gapAt(tokens, next) !== Gap.space && gapAt(tokens, next) !== Gap.dash) return null;
  if (wordAt(tokens, next) === "in" || wordAt(tokens, next) === "to") next++;
  if (words.parts.has(wordAt(tokens, next))) next++;
  // `end March` is rare and `end 2019` a verb's: only a hyphen or a German or Dutch word ties them.
  if (named !== undefined && words.capitalMonths && head === "end" && gapAt(tokens, next) !== Gap.dash) return null;
  return readWithin(tokens, first, next, named ?? null, words);
}

/** The year or month, written or counted from the day of issue, of which a part is meant. */
function readWithin(
  tokens: Tokens,
  first: number,
  start: number,
  edge: Edge | null,
  words: DateWords,
): DateExpression | null {
  let next = start;
  const head = wordAt(tokens, next);
  if (head === "the" || head === "this") {
    const unit = UNITS.get(wordAt(tokens, next + 1));
    if ((unit === "month" || unit === "year") && joined(tokens, first, next + 1))
      return edged({ kind: "shift", first, last: next + 1, unit, shift: 0 }, edge);
  }
  if (words.articles.has(head)) next++;
  const inner = readShift(tokens, next, words);
  if (inner !== null) return inner.unit === "day" ? null : edged({ ...inner, first }, edge);
  const decade = readDecade(tokens, next);
  if (decade !== null) return { ...decade, first };
  const named = words.months.get(wordAt(tokens, next));
  const point = readPoint(tokens, next, words);
  if (point === null) {
    const month = named !== undefined && (!words.capitalMonths || isCapitalized(tokens, next)) ? named : null;
    return month === null ? null : { kind: "point", first, last: next, at: { ...NOTHING, month } };
  }
  if (point.at.day !== null || point.at.weekday !== null) return null;
  const month = point.at.month ?? edgeMonth(edge);
  return { kind: "point", first, last: point.last, at: { ...point.at, month } };
}

/** A part of a month is its month; the edge of a year is a month of it. */
function edged(shift: Shift, edge: Edge | null): DateExpression {
  const month = edgeMonth(edge);
  if (shift.unit !== "year" || month === null) return shift;
  const { first, last } = shift;
  return { kind: "point", first, last, at: { ...NOTHING, month, yearShift: shift.shift } };
}

function edgeMonth(edge: Edge | null): number | null {
  return edge === null ? null : edge === "start" ? 1 : 12;
}

/** `the 1990s`, `1990’s`. */
export function readDecade(tokens: Tokens, first: number): DateExpression | null {
  const year = numberAt(tokens, first);
  if (year < 1700 || year > 2100 || year % 10 !== 0) return null;
  const last = gapAt(tokens, first + 1) === Gap.none || gapAt(tokens, first + 1) === Gap.apostrophe ? first + 1 : first;
  if (wordAt(tokens, last) !== "s") return null;
  return { kind: "range", first, last, at: { ...NOTHING, year }, to: { ...NOTHING, year: year + 9 } };
}

/** `over the weekend`. */
function readWeekend(tokens: Tokens, first: number): DateExpression | null {
  if (wordAt(tokens, first) !== "weekend" || wordAt(tokens, first - 1) !== "the") return null;
  if (!/^(?:over|on|at|during|for)$/.test(wordAt(tokens, first - 2)) || gapAt(tokens, first) !== Gap.space) return null;
  if (wordAt(tokens, first + 1) === "of") return null;
  return { kind: "weekend", first, last: first };
}

/** `three days ago`, `a year ago today`, `two weeks from today`, `in two weeks`. */
export function readAgo(tokens: Tokens, first: number): DateExpression | null {
  const side = sideOfCount(tokens, first);
  // `forty-five years ago` is told by and large.
  if (side === null || (gapAt(tokens, first) === Gap.dash && wordAt(tokens, first - 1).endsWith("ty"))) return null;
  const head = wordAt(tokens, first);
  const count = head === "a" || head === "an" ? 1 : (SMALL_NUMBERS.get(head) ?? numberAt(tokens, first));
  const unit = UNITS.get(wordAt(tokens, first + 1));
  if (unit === undefined || count < 1 || count > 200 || !joined(tokens, first, first + side.words - 1)) return null;
  const isExact =
    side.isExact ||
    (/^(?:exactly|precisely)$/.test(wordAt(tokens, first - 1)) && !ABOUT.test(wordAt(tokens, first - 2)));
  if (!isExact && (ABOUT.test(wordAt(tokens, first - 1)) || (count >= ROUND_YEARS && count % 5 === 0))) return null;
  const expression = { kind: "shift", first, last: first + side.words - 1, unit, shift: side.sign * count } as const;
  return isExact ? { ...expression, isExact } : expression;
}

interface Side {
  readonly sign: 1 | -1;
  readonly words: number;
  readonly isExact: boolean;
}

/** Whether what follows a number and a unit, or stands before them, makes them a date. */
function sideOfCount(tokens: Tokens, first: number): Side | null {
  const after = wordAt(tokens, first + 2);
  if (after === "ago") {
    const isExact = wordAt(tokens, first + 3) === "today" && gapAt(tokens, first + 3) === Gap.space;
    return { sign: -1, words: isExact ? 4 : 3, isExact };
  }
  if (after === "from") {
    // `30 days from today` is a term.
    const isTerm = numberAt(tokens, first) >= 0 && wordAt(tokens, first + 1).startsWith("day");
    const isExact = wordAt(tokens, first + 3) === "today" && !isTerm;
    const isNear = wordAt(tokens, first + 3) === "now" && /^(?:day|week)s?$/.test(wordAt(tokens, first + 1));
    return isExact || isNear ? { sign: 1, words: 4, isExact } : null;
  }
  return isAheadBy(tokens, first) ? { sign: 1, words: 2, isExact: false } : null;
}

/** `In two weeks the parties meet`, `will open in three days.`: no duration, where the sentence speaks of what is to come. */
export function isAheadBy(tokens: Tokens, first: number): boolean {
  const next = first + 2;
  if (wordAt(tokens, first - 1) !== "in" || !/^(?:day|week|month)s?$/.test(wordAt(tokens, first + 1))) return false;
  const hasTime =
    wordAt(tokens, next) === "time" || (wordAt(tokens, next) === "s" && wordAt(tokens, next + 1) === "time");
  const opens = gapAt(tokens, first - 1) >= Gap.period && !/^(?:or|later|of|after|before)$/.test(wordAt(tokens, next));
  const closes = gapAt(tokens, next) !== Gap.space && !/^an?$/.test(wordAt(tokens, first));
  if (!hasTime && !opens && !closes) return false;
  return !NO_AHEAD.test(wordAt(tokens, first - 2)) && tenseNear(tokens, first - 1, first + 1)?.tense === "future";
}

/** `the second time in two weeks` */
const NO_AHEAD = /^(?:time|times|first|second|third|fourth|last|once|twice|more|than|day|within)$/;

/** `by year-end`, `at year-end 2019`, `before the year’s end`: its last month. */
function readYearEnd(tokens: Tokens, first: number): DateExpression | null {
  if (wordAt(tokens, first) !== "year") return null;
  const end = wordAt(tokens, first + 1) === "s" ? first + 2 : first + 1;
  const before = wordAt(tokens, first - 1) === "the" ? first - 2 : first - 1;
  if (wordAt(tokens, end) !== "end" || !/^(?:by|at|before|until|till|through)$/.test(wordAt(tokens, before)))
    return null;
  const year = gapAt(tokens, end + 1) <= Gap.comma ? yearAt(tokens, end + 1) : null;
  if (year !== null) return { kind: "point", first, last: end + 1, at: { ...NOTHING, year, month: 12 } };
  // `at year-end meetings`
  if (gapAt(tokens, end + 1) === Gap.space && !AFTER_YEAR_END.test(wordAt(tokens, end + 1))) return null;
  return { kind: "point", first, last: end, at: { ...NOTHING, month: 12, yearShift: 0 } };
}

const AFTER_YEAR_END = /^(?:in|at|to|for|with|by|and|or|as|the|it|they|we|will|is|was|were|but|when|if|after|before)$/;

/** `the 14th of last month` */
export function readDayOfShift(tokens: Tokens, first: number, words: DateWords): DateExpression | null {
  const day = dayAt(tokens, first);
  const last = ordinalEnd(tokens, first);
  if (day === null || last === first || !words.of.has(wordAt(tokens, last + 1))) return null;
  const shift = readShift(tokens, last + 2, words);
  return shift === null || shift.unit !== "month" ? null : { ...shift, first, day };
}
