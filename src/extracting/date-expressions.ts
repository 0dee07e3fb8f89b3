/**
 * The grammar of written dates: finds expressions such as `Sunday, September 18, 2016`, `18-20 May`,
 * `mid-October`, `the end of last year`, and says which parts of a date they hold. Which day an
 * expression without a year or with a weekday alone means is resolved elsewhere (`date-values.ts`),
 * and so is what a date is to the release.
 */
import { isDay, shiftMonth } from "./calendar.ts";
import { type DateWords, DOUBTFUL_MONTHS, OF_WORDS, TIME_PREPOSITIONS, TO_WORDS, type Unit } from "./date-words.ts";
import { readNumericDate } from "./numeric-dates.ts";
import { Gap, isCapitalized, type Tokens, textOf } from "./tokens.ts";

/** The first or last month of a year that `the beginning of` and `the end of` single out. */
export type Edge = "start" | "end";

export interface DateParts {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly weekday: number | null;
}

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

/** A point of time and the last of its tokens. */
interface Found {
  readonly at: DateParts;
  readonly last: number;
  /** Day and month could be the other way round. */
  readonly swapped?: boolean;
}

const NOTHING: DateParts = { year: null, month: null, day: null, weekday: null };
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
const SEASONS: ReadonlyMap<string, number> = new Map([
  ["spring", 3],
  ["summer", 6],
  ["autumn", 9],
  ["fall", 9],
  ["winter", 12],
]);
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
/** `Act of 2005`: the year belongs to the name. */
const TITLED_BY_YEAR: ReadonlySet<string> = new Set(
  "act bill law code regulations regulation order ordinance resolution convention amendments amendment agenda olympics games protocol".split(
    " ",
  ),
);
const NOT_A_YEAR_AFTER: ReadonlySet<string> = new Set(
  "no number nos room resolution section page suite pub pl hr s p box report chapter article part title level form nr av about over nearly almost than of-the approximately some".split(
    " ",
  ),
);
const COUNTED: ReadonlySet<string> = new Set(
  "people jobs miles feet acres troops soldiers families children students percent pounds tons tonnes dollars million billion units homes hours days years square kilometers kilometres km metres meters mw kg men women workers members words new additional more per kronor".split(
    " ",
  ),
);

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
  return (
    readShift(tokens, first, words) ??
    readEdge(tokens, first, words) ??
    readQuarterOrSeason(tokens, first) ??
    readAgo(tokens, first) ??
    readRangeOrPoint(tokens, first, words)
  );
}

function readShift(tokens: Tokens, first: number, words: DateWords): DateExpression | null {
  const longest = words.shiftLengths.get(word(tokens, first));
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
  const shift = { last: -1, past: -1, this: 0, next: 1, coming: 1 }[word(tokens, first)];
  if (shift === undefined || gap(tokens, first + 1) !== Gap.space) return null;
  const next = word(tokens, first + 1);
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
  const edge = EDGES.get(word(tokens, first));
  let next = first + 1;
  if (edge !== undefined) {
    if (!/^(of|av|de|des)$/.test(word(tokens, next))) return null;
    next++;
    if (/^(the|this)$/.test(word(tokens, next))) {
      const unit = UNITS.get(word(tokens, next + 1));
      if ((unit === "month" || unit === "year") && joined(tokens, first, next + 1)) {
        return { kind: "shift", first, last: next + 1, unit, shift: 0, edge };
      }
    }
  } else {
    if (!SOON.has(word(tokens, first)) || (gap(tokens, next) !== Gap.space && gap(tokens, next) !== Gap.dash))
      return null;
    if (word(tokens, next) === "in" || word(tokens, next) === "to") next++;
    if (SOON.has(word(tokens, next))) next++;
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
  const head = word(tokens, first);
  let last = first + 1;
  let months: readonly [number, number] | null = null;
  const season = SEASONS.get(head);
  const ordinal = ORDINALS.get(head);
  if (season !== undefined) months = [season, 3];
  else if (ordinal !== undefined) {
    if (word(tokens, last) === "quarter") months = [ordinal * 3 - 2, 3];
    else if (word(tokens, last) === "half" && ordinal <= 2) months = [ordinal * 6 - 5, 6];
    last++;
  } else if (head === "q" && gap(tokens, last) === Gap.none) {
    const quarter = numberAt(tokens, last);
    if (quarter >= 1 && quarter <= 4) months = [quarter * 3 - 2, 3];
    last++;
  }
  if (months === null) return readDecade(tokens, first);
  if (word(tokens, last) === "of") last++;
  const year = numberAt(tokens, last);
  if (year < 1700 || year > 2100 || !joined(tokens, first, last)) return null;
  const end = shiftMonth(year, months[0], months[1] - 1);
  return { kind: "range", first, last, at: { ...NOTHING, year, month: months[0] }, to: { ...NOTHING, ...end } };
}

function readDecade(tokens: Tokens, first: number): DateExpression | null {
  const year = numberAt(tokens, first);
  if (year < 1700 || year > 2100 || year % 10 !== 0) return null;
  const last = gap(tokens, first + 1) === Gap.none || gap(tokens, first + 1) === Gap.apostrophe ? first + 1 : first;
  if (word(tokens, last) !== "s") return null;
  return { kind: "range", first, last, at: { ...NOTHING, year }, to: { ...NOTHING, year: year + 9 } };
}

/** `three days ago`, `a year ago`. */
function readAgo(tokens: Tokens, first: number): DateExpression | null {
  if (word(tokens, first + 2) !== "ago") return null;
  const head = word(tokens, first);
  const count = head === "a" || head === "an" ? 1 : (SMALL_NUMBERS.get(head) ?? numberAt(tokens, first));
  const unit = UNITS.get(word(tokens, first + 1));
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
  const dashed = gap(tokens, next) === Gap.dash;
  const joins =
    dashed ||
    TO_WORDS.has(word(tokens, next)) ||
    (word(tokens, next) === "and" && word(tokens, first - 1) === "between");
  const start = dashed ? next : next + 1;
  if (joins && (dashed || gap(tokens, start) === Gap.space)) {
    const range = closeRange(tokens, first, from, start, words);
    if (range !== null) return range;
  }
  return { kind: "point", first, last: from.last, at: from.at, edge: null, swapped: from.swapped === true };
}

/** `November last year`, `den 1 september i år`. */
function readYearShift(tokens: Tokens, first: number, from: Found, words: DateWords): DateExpression | null {
  if (from.at.month === null || from.at.year !== null) return null;
  const of = OF_WORDS.has(word(tokens, from.last + 1)) ? 1 : 0;
  const shift = joined(tokens, from.last, from.last + 1 + of) ? readShift(tokens, from.last + 1 + of, words) : null;
  if (shift === null || shift.kind !== "shift" || shift.unit !== "year") return null;
  return { kind: "point", first, last: shift.last, at: from.at, edge: null, yearShift: shift.shift };
}

/** The later end of an interval, which can leave out what the earlier one says: `May 3-5`, `2015-16`. */
function closeRange(
  tokens: Tokens,
  first: number,
  from: Found,
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
  if (month !== null && day !== null && number > day && number <= 31 && gap(tokens, start + 1) !== Gap.none) {
    const comma = gap(tokens, start + 1) === Gap.comma || gap(tokens, start + 1) === Gap.space;
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
    gap(tokens, after) === Gap.dash
      ? after
      : TO_WORDS.has(word(tokens, after)) || word(tokens, after) === "and"
        ? after + 1
        : -1;
  if (second < 0) return null;
  const lastDay = dayAt(tokens, second);
  if (lastDay === null || lastDay <= day) return null;
  const to = readDayMonth(tokens, second, words);
  if (to === null) return null;
  return { kind: "range", first, last: to.last, at: { ...to.at, day }, to: to.at };
}

function readPoint(tokens: Tokens, first: number, words: DateWords): Found | null {
  const weekday = words.weekdays.get(word(tokens, first));
  if (weekday !== undefined) return readWeekday(tokens, first, weekday, words);
  if (numberAt(tokens, first) >= 0) {
    return readNumericDate(tokens, first) ?? readDayMonth(tokens, first, words) ?? readYear(tokens, first, words);
  }
  return readMonth(tokens, first, words);
}

function readWeekday(tokens: Tokens, first: number, weekday: number, words: DateWords): Found | null {
  const name = word(tokens, first);
  let next = first + 1;
  if (gap(tokens, next) !== Gap.other) {
    if (/^(the|den|le|el|der)$/.test(word(tokens, next))) next++;
    const date =
      numberAt(tokens, next) >= 0
        ? (readNumericDate(tokens, next) ?? readDayMonth(tokens, next, words))
        : readMonth(tokens, next, words);
    if (date !== null && date.at.day !== null) return { at: { ...date.at, weekday }, last: date.last };
  }
  if (name.length <= 5 && !ENDS_IN_DAY.test(name) && words.weekdays.size > 14) return null;
  if (name.length <= 3 || NAMED_WEEKDAYS.has(word(tokens, first - 1))) return null;
  return { at: { ...NOTHING, weekday }, last: first };
}
const ENDS_IN_DAY = /(day|dag|tag)$/;

/** `September 18, 2016`, `Sept. 18th`, `September 2016`, `September`. */
function readMonth(tokens: Tokens, first: number, words: DateWords): Found | null {
  const name = word(tokens, first);
  const month = words.months.get(name);
  if (month === undefined) return null;
  let next = first + 1;
  const separator = gap(tokens, next);
  const close = separator === Gap.space || separator === Gap.period || separator === Gap.comma;
  if (close && word(tokens, next) === "the" && dayAt(tokens, next + 1) !== null && numberAt(tokens, next + 2) < 0)
    next++;
  const day = close && gap(tokens, next) !== Gap.other ? dayAt(tokens, next) : null;
  if (day !== null && separator !== Gap.comma) {
    const last = ordinalEnd(tokens, next);
    if (gap(tokens, last + 1) === Gap.colon && numberAt(tokens, last + 1) >= 0) return alone(tokens, first, month);
    const year = yearAfterDay(tokens, last + 1);
    if (year !== null) return { at: { ...NOTHING, year, month, day }, last: last + 1 };
    return { at: { ...NOTHING, month, day }, last };
  }
  if (OF_WORDS.has(word(tokens, next)) && yearAt(tokens, next + 1) !== null) next++;
  const year = close || next > first + 1 ? yearAt(tokens, next) : null;
  if (year !== null) return { at: { ...NOTHING, year, month }, last: next };
  return alone(tokens, first, month);
}

/** A month's name that stands alone must be one: not `may`, `march on`, nor `April Jones`. */
function alone(tokens: Tokens, first: number, month: number): Found | null {
  const found = { at: { ...NOTHING, month }, last: first };
  if (!DOUBTFUL_MONTHS.has(word(tokens, first)))
    return isCapitalized(tokens, first) || !isAscii(tokens, first) || word(tokens, first).length > 4 ? found : null;
  const followed = gap(tokens, first + 1) === Gap.space && isCapitalized(tokens, first + 1);
  const preceded = TIME_PREPOSITIONS.has(word(tokens, first - 1)) && gap(tokens, first) <= Gap.dash;
  return isCapitalized(tokens, first) && preceded && !followed ? found : null;
}

/** `18 September 2016`, `the 18th of September`, `18 de septiembre de 2016`. */
function readDayMonth(tokens: Tokens, first: number, words: DateWords): Found | null {
  const day = dayAt(tokens, first);
  if (day === null) return null;
  let next = ordinalEnd(tokens, first) + 1;
  if (gap(tokens, next) === Gap.other) return null;
  if (OF_WORDS.has(word(tokens, next))) next++;
  else if (word(tokens, next) === "day" && word(tokens, next + 1) === "of") next += 2;
  const month = words.months.get(word(tokens, next));
  if (month === undefined || gap(tokens, next) > Gap.dash || gap(tokens, next) === Gap.comma) return null;
  if (!isCapitalized(tokens, next) && word(tokens, next) === "may") return null;
  // `3 September 18, 2016`: the number before belongs to something else.
  if (
    gap(tokens, next + 1) === Gap.space &&
    dayAt(tokens, next + 1) !== null &&
    yearAt(tokens, next + 2) !== null &&
    gap(tokens, next + 2) === Gap.comma
  )
    return null;
  let last = next;
  let year: number | null = null;
  const separator = gap(tokens, next + 1);
  if (separator <= Gap.dash) {
    const yearIndex = OF_WORDS.has(word(tokens, next + 1)) ? next + 2 : next + 1;
    year = yearAt(tokens, yearIndex);
    if (year !== null) last = yearIndex;
  }
  return { at: { ...NOTHING, year, month, day }, last };
}

/** A year alone: not a count, a number of a law or a phone, nor the year in a law's name. */
function readYear(tokens: Tokens, first: number, words: DateWords): Found | null {
  const year = yearAt(tokens, first);
  if (year === null || year < 1700 || year > 2100) return null;
  const before = word(tokens, first - 1);
  const after = word(tokens, first + 1);
  if (
    gap(tokens, first) === Gap.none ||
    gap(tokens, first) === Gap.colon ||
    /[$€£#¥]/.test(tokens.text[(tokens.starts[first] ?? 0) - 1] ?? "")
  )
    return null;
  if (glued(tokens, first)) return null;
  if (NOT_A_YEAR_AFTER.has(before) && gap(tokens, first) <= Gap.period) return null;
  if (gap(tokens, first + 1) === Gap.space && (COUNTED.has(after) || TITLED_BY_YEAR.has(after))) return null;
  // `Green Plan 2030`: the last word of a name. A text in capitals has no such sign.
  if (gap(tokens, first) === Gap.space && isTitleWord(tokens, first - 1, words) && !isShouted(tokens, first - 1))
    return null;
  if (before === "of" && (TITLED_BY_YEAR.has(word(tokens, first - 2)) || isTitleWord(tokens, first - 2, words)))
    return null;
  if (/[%°]/.test(tokens.text[tokens.ends[first] ?? 0] ?? "")) return null;
  const licensed =
    TIME_PREPOSITIONS.has(before) || gap(tokens, first) !== Gap.space || gap(tokens, first + 1) !== Gap.space;
  if (!licensed && (year < 1900 || year % 100 === 0)) return null;
  return { at: { ...NOTHING, year }, last: first };
}

/** `Farm Bill of 2005` by a title's last word: capitalised after another capitalised word. */
function isTitleWord(tokens: Tokens, index: number, words: DateWords): boolean {
  return (
    isCapitalized(tokens, index) &&
    isCapitalized(tokens, index - 1) &&
    gap(tokens, index) === Gap.space &&
    !words.months.has(word(tokens, index)) &&
    !SEASONS.has(word(tokens, index))
  );
}

function isShouted(tokens: Tokens, index: number): boolean {
  const surface = textOf(tokens, index, index);
  return surface === surface.toUpperCase();
}

/** Whether the number is part of a longer one: `1,999.50`, `224-2004`, `107/2003`. */
function glued(tokens: Tokens, index: number): boolean {
  const before = numberAt(tokens, index - 1) >= 0 && numberAt(tokens, index - 1) < 1700;
  const tight = tokens.starts[index] === (tokens.ends[index - 1] ?? -9) + 1;
  if (before && (tight || (tokens.words[index - 1]?.length === 3 && gap(tokens, index) === Gap.space))) return true;
  if (tight && gap(tokens, index) === Gap.dash && numberAt(tokens, index - 1) < 0)
    return !/^(mid|pre|post|late|early)$/.test(word(tokens, index - 1));
  const after = index + 1;
  const tightAfter = tokens.starts[after] === (tokens.ends[index] ?? -9) + 1;
  if (gap(tokens, after) === Gap.none) return true;
  if (!tightAfter || numberAt(tokens, after) < 0) return false;
  return (
    gap(tokens, after) !== Gap.dash ||
    (tokens.words[after]?.length === 4 ? numberAt(tokens, after) < 1700 : tokens.words[after]?.length !== 2)
  );
}

function yearAfterDay(tokens: Tokens, index: number): number | null {
  const separator = gap(tokens, index);
  return separator === Gap.comma || separator === Gap.space || separator === Gap.period ? yearAt(tokens, index) : null;
}

function yearAt(tokens: Tokens, index: number): number | null {
  const year = numberAt(tokens, index);
  if (year < 1000 || year > 2999 || tokens.words[index]?.length !== 4) return null;
  return gap(tokens, index + 1) === Gap.none && tokens.words[index + 1] !== "s" ? null : year;
}

function dayAt(tokens: Tokens, index: number): number | null {
  const day = numberAt(tokens, index);
  if (!isDay(2000, 1, day) || (tokens.words[index]?.length ?? 9) > 2) return null;
  return ordinalEnd(tokens, index) === index && gap(tokens, index + 1) === Gap.none ? null : day;
}

/** The last token of a day number: that of `th` in `18th`, of `er` in `1er`, of `º`. */
function ordinalEnd(tokens: Tokens, index: number): number {
  const next = index + 1;
  return gap(tokens, next) === Gap.none && /^(st|nd|rd|th|er|e|a|o|de)$/.test(word(tokens, next)) ? next : index;
}

/** Whether only blanks and dashes stand between the tokens. */
function joined(tokens: Tokens, first: number, last: number): boolean {
  for (let i = first + 1; i <= last; i++) {
    const separator = gap(tokens, i);
    if (separator !== Gap.space && separator !== Gap.dash && separator !== Gap.none && separator !== Gap.apostrophe)
      return false;
  }
  return last < tokens.length;
}

/** Day 3, month 2, year 1, a weekday alone 0. */
function precision(at: DateParts): number {
  return at.day !== null ? 3 : at.month !== null ? 2 : at.year !== null ? 1 : 0;
}

function word(tokens: Tokens, index: number): string {
  return tokens.words[index] ?? "";
}

function gap(tokens: Tokens, index: number): number {
  return tokens.gaps[index] ?? Gap.other;
}

function numberAt(tokens: Tokens, index: number): number {
  return tokens.numbers[index] ?? -1;
}

function isAscii(tokens: Tokens, index: number): boolean {
  return word(tokens, index).charCodeAt(0) < 0x80;
}
