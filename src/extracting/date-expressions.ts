/**
 * The grammar of written dates: finds expressions such as `Sunday, September 18, 2016`, `18-20 May`,
 * `mid-October`, `the end of last year`, and says which parts of a date they hold. Which day an
 * expression without a year or with a weekday alone means is resolved elsewhere (`date-values.ts`),
 * and so is what a date is to the release.
 */
import { yearAt } from "./bare-years.ts";
import { shiftMonth } from "./calendar.ts";
import { type DateParts, type DatePoint, dayAt, NOTHING, ordinalEnd, readDayMonth, readPoint } from "./date-points.ts";
import { type DateWords, OF_WORDS, SEASONS, TO_WORDS, type Unit } from "./date-words.ts";
import { Gap, gapAt, isCapitalized, joined, numberAt, type Tokens, wordAt } from "./tokens.ts";

/** The first or last month of a year that `the beginning of` and `the end of` single out. */
export type Edge = "start" | "end";

export type DateExpression = {
  /** The expression's tokens, both inclusive. */
  readonly first: number;
  readonly last: number;
} & (
  | {
      readonly kind: "point";
      readonly at: DateParts;
      readonly edge: Edge | null;
      /** Day and month could be the other way round. */
      readonly swapped?: boolean;
      /** Years from that of the day of issue: `November last year`. */
      readonly yearShift?: number;
    }
  | { readonly kind: "range"; readonly at: DateParts; readonly to: DateParts }
  /** `last month`, `two days ago`: so many units from the day of issue. */
  | { readonly kind: "shift"; readonly unit: Unit; readonly shift: number; readonly edge: Edge | null }
  /** `next Tuesday`, `last October`: the one before (-1), after (1) or nearest to (0) the day of issue. */
  | { readonly kind: "named"; readonly at: DateParts; readonly shift: number }
);

const EDGES: ReadonlyMap<string, Edge | null> = new Map([
  ["end", "end"],
  ["close", "end"],
  ["slutet", "end"],
  ["ende", "end"],
  ["fin", "end"],
  ["beginning", "start"],
  ["start", "start"],
  ["början", "start"],
  ["middle", null],
  ["mitten", null],
]);
const SOON: ReadonlySet<string> = new Set(["early", "late", "mid"]);
const ORDINALS: ReadonlyMap<string, number> = new Map([
  ["first", 1],
  ["second", 2],
  ["third", 3],
  ["fourth", 4],
]);
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
const STARTERS: ReadonlySet<string> = new Set([
  ...EDGES.keys(),
  ...SOON,
  ...SEASONS.keys(),
  ...ORDINALS.keys(),
  ...SMALL_NUMBERS.keys(),
  "q",
  "a",
  "an",
  "last",
  "past",
  "this",
  "next",
  "coming",
]);

/** Whether an expression can begin at this token: cheap, since it is asked of every token. */
export function startsDate(tokens: Tokens, index: number, words: DateWords): boolean {
  const number = tokens.numbers[index] ?? -1;
  if (number >= 0) return number <= 31 || (number >= 1000 && number <= 2999);
  return startersOf(words).has(tokens.words[index] ?? "");
}

const starters = new WeakMap<DateWords, ReadonlySet<string>>();

function startersOf(words: DateWords): ReadonlySet<string> {
  const known = starters.get(words);
  if (known !== undefined) return known;
  const all = new Set([...STARTERS, ...words.months.keys(), ...words.weekdays.keys(), ...words.shiftLengths.keys()]);
  starters.set(words, all);
  return all;
}

/** The expression that begins at this token, the longest that can be read; null where none does. */
export function readDateExpression(tokens: Tokens, first: number, words: DateWords): DateExpression | null {
  if (numberAt(tokens, first) >= 0) {
    return readDecade(tokens, first) ?? readAgo(tokens, first) ?? readRangeOrPoint(tokens, first, words);
  }
  return (
    readShift(tokens, first, words) ??
    readEdge(tokens, first, words) ??
    readQuarterOrSeason(tokens, first) ??
    readAgo(tokens, first) ??
    readRangeOrPoint(tokens, first, words)
  );
}

function readShift(tokens: Tokens, first: number, words: DateWords): DateExpression | null {
  const longest = words.shiftLengths.get(wordAt(tokens, first));
  if (longest === undefined) return readRelativeWeekday(tokens, first, words);
  for (let length = longest; length >= 1; length--) {
    const last = first + length - 1;
    if (!joined(tokens, first, last)) continue;
    const found = words.shifts.get(tokens.words.slice(first, last + 1).join(" "));
    if (found !== undefined) return { kind: "shift", first, last, ...found, edge: null };
  }
  return readRelativeWeekday(tokens, first, words);
}

/** `next Tuesday`, `last Friday`, `this Thursday`; `last October` too. */
function readRelativeWeekday(tokens: Tokens, first: number, words: DateWords): DateExpression | null {
  const shift = { last: -1, past: -1, this: 0, next: 1, coming: 1 }[wordAt(tokens, first)];
  if (shift === undefined || gapAt(tokens, first + 1) !== Gap.space) return null;
  const next = wordAt(tokens, first + 1);
  const weekday = words.weekdays.get(next);
  if (weekday !== undefined && next.length > 3) {
    const point = readPoint(tokens, first + 1, words);
    if (point !== null && point.at.day !== null)
      return { kind: "point", first, last: point.last, at: point.at, edge: null };
    return { kind: "named", first, last: first + 1, at: { ...NOTHING, weekday }, shift };
  }
  if (!words.months.has(next) || !isCapitalized(tokens, first + 1)) return null;
  const point = readPoint(tokens, first + 1, words);
  if (point === null || point.at.year !== null || point.at.day !== null) return null;
  return { kind: "named", first, last: point.last, at: point.at, shift };
}

/** `the end of last year`, `early March`, `mid-October 2016`. */
function readEdge(tokens: Tokens, first: number, words: DateWords): DateExpression | null {
  const edge = EDGES.get(wordAt(tokens, first));
  let next = first + 1;
  if (edge !== undefined) {
    if (!/^(of|av|de|des)$/.test(wordAt(tokens, next))) return null;
    next++;
    if (/^(the|this)$/.test(wordAt(tokens, next))) {
      const unit = UNITS.get(wordAt(tokens, next + 1));
      if ((unit === "month" || unit === "year") && joined(tokens, first, next + 1)) {
        return { kind: "shift", first, last: next + 1, unit, shift: 0, edge };
      }
    }
  } else {
    if (!SOON.has(wordAt(tokens, first)) || (gapAt(tokens, next) !== Gap.space && gapAt(tokens, next) !== Gap.dash))
      return null;
    if (wordAt(tokens, next) === "in" || wordAt(tokens, next) === "to") next++;
    if (SOON.has(wordAt(tokens, next))) next++;
  }
  const inner = readShift(tokens, next, words);
  if (inner !== null && inner.kind === "shift" && inner.unit !== "day") return { ...inner, first, edge: edge ?? null };
  const decade = readDecade(tokens, next);
  if (decade !== null) return { ...decade, first };
  const point = readPoint(tokens, next, words);
  if (point === null || point.at.day !== null || point.at.weekday !== null) return null;
  const shifted = readYearShift(tokens, first, point, words);
  if (shifted !== null) return shifted;
  return { kind: "point", first, last: point.last, at: point.at, edge: edge ?? null };
}

/** `the third quarter of 2016`, `Q3 2016`, `the first half of 2016`, `summer of 2015`, `the 1990s`. */
function readQuarterOrSeason(tokens: Tokens, first: number): DateExpression | null {
  const head = wordAt(tokens, first);
  let last = first + 1;
  let months: readonly [number, number] | null = null;
  const season = SEASONS.get(head);
  const ordinal = ORDINALS.get(head);
  if (season !== undefined) months = [season, 3];
  else if (ordinal !== undefined) {
    if (wordAt(tokens, last) === "quarter") months = [ordinal * 3 - 2, 3];
    else if (wordAt(tokens, last) === "half" && ordinal <= 2) months = [ordinal * 6 - 5, 6];
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
  return { kind: "range", first, last, at: { ...NOTHING, year, month: months[0] }, to: { ...NOTHING, ...end } };
}

function readDecade(tokens: Tokens, first: number): DateExpression | null {
  const year = numberAt(tokens, first);
  if (year < 1700 || year > 2100 || year % 10 !== 0) return null;
  const last = gapAt(tokens, first + 1) === Gap.none || gapAt(tokens, first + 1) === Gap.apostrophe ? first + 1 : first;
  if (wordAt(tokens, last) !== "s") return null;
  return { kind: "range", first, last, at: { ...NOTHING, year }, to: { ...NOTHING, year: year + 9 } };
}

/** `three days ago`, `a year ago`. */
function readAgo(tokens: Tokens, first: number): DateExpression | null {
  if (wordAt(tokens, first + 2) !== "ago") return null;
  const head = wordAt(tokens, first);
  const count = head === "a" || head === "an" ? 1 : (SMALL_NUMBERS.get(head) ?? numberAt(tokens, first));
  const unit = UNITS.get(wordAt(tokens, first + 1));
  if (unit === undefined || count < 1 || count > 200 || !joined(tokens, first, first + 2)) return null;
  return { kind: "shift", first, last: first + 2, unit, shift: -count, edge: null };
}

function readRangeOrPoint(tokens: Tokens, first: number, words: DateWords): DateExpression | null {
  const days = readDayRange(tokens, first, words);
  if (days !== null) return days;
  const from = readPoint(tokens, first, words);
  if (from === null) return null;
  const shifted = readYearShift(tokens, first, from, words);
  if (shifted !== null) return shifted;
  const next = from.last + 1;
  const dashed = gapAt(tokens, next) === Gap.dash;
  const joins =
    dashed ||
    TO_WORDS.has(wordAt(tokens, next)) ||
    (wordAt(tokens, next) === "and" && wordAt(tokens, first - 1) === "between");
  const start = dashed ? next : next + 1;
  if (joins && (dashed || gapAt(tokens, start) === Gap.space)) {
    const range = closeRange(tokens, first, from, start, words);
    if (range !== null) return range;
  }
  return { kind: "point", first, last: from.last, at: from.at, edge: null, swapped: from.swapped === true };
}

/** The later end of an interval, which can leave out what the earlier one says: `May 3-5`, `2015-16`. */
function closeRange(
  tokens: Tokens,
  first: number,
  from: DatePoint,
  start: number,
  words: DateWords,
): DateExpression | null {
  const to = readPoint(tokens, start, words);
  if (to !== null && precision(to.at) === precision(from.at)) {
    const year = from.at.year ?? to.at.year;
    return { kind: "range", first, last: to.last, at: { ...from.at, year }, to: to.at };
  }
  const number = numberAt(tokens, start);
  if (number < 1) return null;
  const { year, month, day } = from.at;
  if (month !== null && day !== null && number > day && number <= 31 && gapAt(tokens, start + 1) !== Gap.none) {
    const comma = gapAt(tokens, start + 1) === Gap.comma || gapAt(tokens, start + 1) === Gap.space;
    const ownYear = comma ? yearAt(tokens, start + 1) : null;
    const end = ownYear ?? year;
    return {
      kind: "range",
      first,
      last: ownYear === null ? start : start + 1,
      at: { ...from.at, year: end },
      to: { year: end, month, day: number, weekday: null },
    };
  }
  if (
    year !== null &&
    month === null &&
    number < 100 &&
    tokens.words[start]?.length === 2 &&
    number === (year + 1) % 100
  ) {
    return { kind: "range", first, last: start, at: from.at, to: { ...NOTHING, year: year + 1 } };
  }
  return null;
}

/** `18-20 September 2016`, `18 to 20 September`. */
function readDayRange(tokens: Tokens, first: number, words: DateWords): DateExpression | null {
  const day = dayAt(tokens, first);
  if (day === null) return null;
  const after = ordinalEnd(tokens, first) + 1;
  const second =
    gapAt(tokens, after) === Gap.dash
      ? after
      : TO_WORDS.has(wordAt(tokens, after)) || wordAt(tokens, after) === "and"
        ? after + 1
        : -1;
  if (second < 0) return null;
  const lastDay = dayAt(tokens, second);
  if (lastDay === null || lastDay <= day) return null;
  const to = readDayMonth(tokens, second, words);
  if (to === null) return null;
  return { kind: "range", first, last: to.last, at: { ...to.at, day }, to: to.at };
}

/** `November last year`, `den 1 september i år`. */
function readYearShift(tokens: Tokens, first: number, from: DatePoint, words: DateWords): DateExpression | null {
  if (from.at.month === null || from.at.year !== null) return null;
  const of = OF_WORDS.has(wordAt(tokens, from.last + 1)) ? 1 : 0;
  const shift = joined(tokens, from.last, from.last + 1 + of) ? readShift(tokens, from.last + 1 + of, words) : null;
  if (shift === null || shift.kind !== "shift" || shift.unit !== "year") return null;
  return { kind: "point", first, last: shift.last, at: from.at, edge: null, yearShift: shift.shift };
}

/** Day 3, month 2, year 1, a weekday alone 0. */
function precision(at: DateParts): number {
  return at.day !== null ? 3 : at.month !== null ? 2 : at.year !== null ? 1 : 0;
}
