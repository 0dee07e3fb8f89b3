/** Intervals and lists of dates: `September 18-20`, `from mid-May to July 2021`, `2014–16`; `May 3, 5 and 7, 2016`, `11 and 19 October`. */
import { yearAt } from "./bare-years.ts";
import { type DateExpression, type DateParts, type DatePoint, NOTHING, pointFrom, precision } from "./date-parts.ts";
import { dayAt, ordinalEnd, readDayMonth, readPoint, yearAfterDay, yearAfterMonth } from "./date-points.ts";
import type { DateWords } from "./date-words.ts";
import { readQuarterOrSeason } from "./quarters.ts";
import { readEdge, readShift } from "./relative-dates.ts";
import { readTime } from "./times.ts";
import { Gap, gapAt, isCapitalized, joined, numberAt, type Tokens, wordAt } from "./tokens.ts";

type UntilNow = Extract<DateExpression, { kind: "until-now" }>;
type Range = Extract<DateExpression, { kind: "range" }>;

/** A longer enumeration is a table. */
const LONGEST_LIST = 12;
/** What can follow the last day of `May 3 and 4`, where a noun would make it a number of things. */
const AFTER_DAY = /^(?:in|at|to|of|on|for|from|with|by|and|during|when|where|as|the|will|was|were)$/;

/** An indictment's ends: `on or about`, `in or around`. */
const ABOUT = /^(?:on|in|or|about|around|approximately|at|least)$/;
const LONGEST_ABOUT = 5;

/** The interval that begins at this token; null where none does. */
export function readRange(tokens: Tokens, first: number, words: DateWords): Range | UntilNow | null {
  const days = readDayRange(tokens, first, words);
  if (days !== null) return days;
  const from = readEnd(tokens, first, words) ?? monthName(tokens, first, words);
  if (from === null) return null;
  const next = from.last + 1;
  const gap = gapAt(tokens, next);
  if (gap === Gap.dash || gap === Gap.slash) return readDashed(tokens, first, from, next, words);
  if (!joins(tokens, first, next, words) || gapAt(tokens, next + 1) !== Gap.space) return null;
  const now = nowAt(tokens, next + 1, words);
  if (now !== null) return { kind: "until-now", first, last: now, at: from.at };
  const start = skipTime(tokens, skipAbout(tokens, words.articles.has(wordAt(tokens, next + 1)) ? next + 2 : next + 1));
  const to = readEnd(tokens, start, words, "to") ?? monthName(tokens, start, words);
  if (to !== null && fits(tokens, first, from, to, words)) return toRange(first, from.at, to);
  return readShortEnd(tokens, first, from, next + 1);
}

/** A point with all that can belong to the end of an interval: `mid-May`, `the end of 2002`, `July 1 last year`. */
function readEnd(tokens: Tokens, first: number, words: DateWords, side: "at" | "to" = "at"): DatePoint | null {
  const head = wordAt(tokens, first);
  const months = readQuarterOrSeason(tokens, first, words);
  if (months !== null && months.at.year !== null) return { at: months[side], last: months.last };
  if (words.edges.has(head) || words.parts.has(head)) {
    const edge = readEdge(tokens, first, words);
    return edge?.kind === "point" ? edge : null;
  }
  return readDated(tokens, first, words);
}

/** `November last year`, `den 1 september i år`, or the point alone. */
export function readDated(tokens: Tokens, first: number, words: DateWords): DatePoint | null {
  const point = readPoint(tokens, first, words);
  if (point === null || point.at.month === null || point.at.year !== null) return point;
  const next = point.last + (words.of.has(wordAt(tokens, point.last + 1)) ? 2 : 1);
  const shift = joined(tokens, point.last, next) ? readShift(tokens, next, words) : null;
  if (shift === null || shift.unit !== "year") return point;
  return { at: { ...point.at, yearShift: shift.shift }, last: shift.last };
}

/** A month that stands alone only because the other end of the interval is one too: `March-May 2019`. */
function monthName(tokens: Tokens, first: number, words: DateWords): DatePoint | null {
  const month = words.months.get(wordAt(tokens, first));
  if (month === undefined || (words.capitalMonths && !isCapitalized(tokens, first))) return null;
  return { at: { ...NOTHING, month }, last: first };
}

function joins(tokens: Tokens, first: number, index: number, words: DateWords): boolean {
  const word = wordAt(tokens, index);
  if (gapAt(tokens, index) === Gap.comma) return /^(?:through|until|till|bis)$/.test(word);
  if (gapAt(tokens, index) !== Gap.space) return false;
  return words.to.has(word) || (words.and.has(word) && words.between.has(wordBefore(tokens, first, words)));
}

/** Ends are of one precision, unless a word before the first says that an interval begins. */
function fits(tokens: Tokens, first: number, from: DatePoint, to: DatePoint, words: DateWords): boolean {
  if (precision(from.at) === precision(to.at)) return precision(to.at) > 0 || from.at.weekday !== to.at.weekday;
  const both = precision(from.at) > 0 && precision(to.at) > 0;
  return both && words.from.has(wordBefore(tokens, first, words));
}

function wordBefore(tokens: Tokens, first: number, words: DateWords): string {
  let index = first - 1;
  while (index > first - LONGEST_ABOUT && ABOUT.test(wordAt(tokens, index))) index--;
  const word = wordAt(tokens, index);
  return words.articles.has(word) ? wordAt(tokens, index - 1) : word;
}

/** Past the `on or about` of `until on or about March 3`. */
function skipAbout(tokens: Tokens, start: number): number {
  let index = start;
  while (index < start + LONGEST_ABOUT && ABOUT.test(wordAt(tokens, index)) && gapAt(tokens, index + 1) === Gap.space)
    index++;
  return index;
}

/** Past the `7pm on` of `to 7pm on Friday`. */
function skipTime(tokens: Tokens, start: number): number {
  const time = readTime(tokens, start);
  if (time === null) return start;
  return wordAt(tokens, time.last + 1) === "on" ? time.last + 2 : time.last + 1;
}

/** The last token of `the present`, `today`, `now`; null for another word. */
function nowAt(tokens: Tokens, start: number, words: DateWords): number | null {
  if (words.articles.has(wordAt(tokens, start))) return wordAt(tokens, start + 1) === "present" ? start + 1 : null;
  return /^(?:present|now)$/.test(wordAt(tokens, start)) ? start : null;
}

function toRange(first: number, at: DateParts, to: DatePoint): Range {
  return { kind: "range", first, last: to.last, at, to: to.at };
}

/** `May 3-June 4`, `2019–20`, `2019/20`, `June 27-29`. */
function readDashed(tokens: Tokens, first: number, from: DatePoint, start: number, words: DateWords): Range | null {
  const isYear = from.at.year !== null && from.at.month === null;
  if (isYear) return readYears(tokens, first, from, start);
  if (gapAt(tokens, start) === Gap.slash) return null;
  const to = readEnd(tokens, start, words) ?? monthName(tokens, start, words);
  if (to !== null && precision(to.at) > 0 && precision(to.at) === precision(from.at))
    return toRange(first, from.at, to);
  return readShortEnd(tokens, first, from, start);
}

function readYears(tokens: Tokens, first: number, from: DatePoint, start: number): Range | null {
  const year = from.at.year ?? 0;
  const number = numberAt(tokens, start);
  const length = wordAt(tokens, start).length;
  if (length !== 4 && (length !== 2 || gapAt(tokens, start + 1) === Gap.none)) return null;
  const end = length === 4 ? yearAt(tokens, start) : year - (year % 100) + number + (number < year % 100 ? 100 : 0);
  if (end === null || end <= year || end > year + 100) return null;
  // `2019/20` is a season; `2019/2022` names two years. `2000-06` can be a month, but a series is the rule.
  const apart = gapAt(tokens, start) === Gap.slash || number < year % 100;
  if (apart && end !== year + 1) return null;
  return { kind: "range", first, last: start, at: from.at, to: { ...NOTHING, year: end } };
}

/** The later day alone: `May 3-5`, `May 3 to 5, 2016`. */
function readShortEnd(tokens: Tokens, first: number, from: DatePoint, start: number): Range | null {
  const { year, month, day } = from.at;
  const end = dayAt(tokens, start);
  if (end === null || month === null || day === null || end <= day) return null;
  const last = ordinalEnd(tokens, start);
  // `Saturday, 3 May 2031 - 14:20`: a time of day.
  if (gapAt(tokens, last + 1) === Gap.colon && numberAt(tokens, last + 1) >= 0) return null;
  const ownYear = year === null ? yearAfterDay(tokens, last + 1) : null;
  const endYear = ownYear ?? year;
  return {
    kind: "range",
    first,
    last: ownYear === null ? last : last + 1,
    at: { ...from.at, year: endYear, month },
    to: { ...NOTHING, year: endYear, month, day: end },
  };
}

/** `18-20 September 2016`, `18 to 20 September`, `between 18 and 20 September`. */
function readDayRange(tokens: Tokens, first: number, words: DateWords): Range | null {
  const day = dayAt(tokens, first);
  if (day === null) return null;
  const next = ordinalEnd(tokens, first) + 1;
  // `3. bis 5. Mai`
  const isDashed = gapAt(tokens, next) === Gap.dash || isOrdinalDash(tokens, next);
  const start = isDashed ? next : joinsDays(tokens, first, next, words) ? next + 1 : -1;
  if (start < 0) return null;
  const second = words.articles.has(wordAt(tokens, start)) ? start + 1 : start;
  const end = dayAt(tokens, second);
  if (end === null || end <= day) return null;
  const to = readDayMonth(tokens, second, words);
  return to === null ? null : { kind: "range", first, last: to.last, at: { ...to.at, day }, to: to.at };
}

/** The marks of `3.-5. maj`. */
function isOrdinalDash(tokens: Tokens, index: number): boolean {
  return (
    numberAt(tokens, index) >= 0 &&
    /^\.\s?[-–]\s?$/.test(tokens.text.slice(tokens.ends[index - 1], tokens.starts[index]))
  );
}

function joinsDays(tokens: Tokens, first: number, index: number, words: DateWords): boolean {
  const gap = gapAt(tokens, index);
  if (gap !== Gap.space && gap !== Gap.period) return false;
  const word = wordAt(tokens, index);
  return words.to.has(word) || (words.and.has(word) && words.between.has(wordBefore(tokens, first, words)));
}

/** The dates of a list that share a month or a year, two or more; null where none begins here. */
export function readDateList(tokens: Tokens, first: number, words: DateWords): readonly DateExpression[] | null {
  if (numberAt(tokens, first) >= 0) return readDaysBeforeMonth(tokens, first, words);
  if (!words.months.has(wordAt(tokens, first)) || words.between.has(wordBefore(tokens, first, words))) return null;
  return (
    readDaysAfterMonth(tokens, first, words) ??
    readBalanceDays(tokens, first, words) ??
    readMonths(tokens, first, words)
  );
}

/** `as of December 31, 2015 and 2014`, `the years ended June 30, 2016, 2015 and 2014`: one day of several years. */
function readBalanceDays(tokens: Tokens, first: number, words: DateWords): readonly DateExpression[] | null {
  if (!/^(?:of|at|ended|ending)$/.test(wordAt(tokens, first - 1))) return null;
  const point = readPoint(tokens, first, words);
  if (point === null || point.at.day === null || point.at.year === null) return null;
  const found: DateExpression[] = [pointFrom(first, point)];
  for (let next = point.last + 1; found.length < LONGEST_LIST; ) {
    const isLast = words.and.has(wordAt(tokens, next));
    if (!isLast && gapAt(tokens, next) !== Gap.comma) return null;
    const index = isLast ? next + 1 : next;
    const year = yearAt(tokens, index);
    if (year === null || gapAt(tokens, index) > Gap.comma) return null;
    found.push({ kind: "point", first: index, last: index, at: { ...point.at, weekday: null, year } });
    if (isLast) return found;
    next = index + 1;
  }
  return null;
}

interface Item {
  readonly first: number;
  readonly last: number;
  readonly day: number;
  /** The last day of `8-10`, the day itself where it is alone. */
  readonly endDay: number;
}

/** `11 and 19 October 2021`, `3, 5 and 7 May`, `8-10 and 15-17 October`. */
function readDaysBeforeMonth(tokens: Tokens, first: number, words: DateWords): readonly DateExpression[] | null {
  const items = readItems(tokens, first, words);
  const last = items?.at(-1);
  if (items === null || last === undefined || words.between.has(wordBefore(tokens, first, words))) return null;
  const month = readDayMonth(tokens, last.endDay === last.day ? last.first : lastNumber(tokens, last), words);
  if (month === null) return null;
  const { year, month: number } = month.at;
  return items.map((item) => ofItem(item, year, number, item === last ? month.last : item.last));
}

/** `May 3, 5 and 7, 2016`, `Sept. 8-10 and 15-17`. */
function readDaysAfterMonth(tokens: Tokens, first: number, words: DateWords): readonly DateExpression[] | null {
  const month = words.months.get(wordAt(tokens, first)) ?? null;
  const gap = gapAt(tokens, first + 1);
  if ((gap !== Gap.space && gap !== Gap.period) || (words.capitalMonths && !isCapitalized(tokens, first))) return null;
  const items = readItems(tokens, first + 1, words);
  const last = items?.at(-1);
  if (items === null || last === undefined) return null;
  const next = last.last + 1;
  const year = yearAfterDay(tokens, next);
  const ends = gapAt(tokens, next) !== Gap.none && gapAt(tokens, next) !== Gap.colon;
  if (year === null && (!ends || (gapAt(tokens, next) === Gap.space && !AFTER_DAY.test(wordAt(tokens, next)))))
    return null;
  return items.map((item, i) => {
    const end = item === last && year !== null ? next : item.last;
    return ofItem(i === 0 ? { ...item, first } : item, year, month, end);
  });
}

function ofItem(item: Item, year: number | null, month: number | null, last: number): DateExpression {
  const at = { ...NOTHING, year, month, day: item.day };
  if (item.endDay === item.day) return { kind: "point", first: item.first, last, at };
  return { kind: "range", first: item.first, last, at, to: { ...at, day: item.endDay } };
}

/** Ascending days with an `and` before the last; null for fewer than two. */
function readItems(tokens: Tokens, first: number, words: DateWords): Item[] | null {
  const items: Item[] = [];
  for (let index = first; items.length < LONGEST_LIST; ) {
    const item = readItem(tokens, index);
    if (item === null || item.day <= (items.at(-1)?.endDay ?? 0)) return null;
    items.push(item);
    const next = item.last + 1;
    const and = words.and.has(wordAt(tokens, next));
    if (and && dayAt(tokens, next + 1) !== null) {
      const closing = readItem(tokens, next + 1);
      if (closing === null || closing.day <= item.endDay || gapAt(tokens, next + 1) !== Gap.space) return null;
      return [...items, closing];
    }
    if (gapAt(tokens, next) !== Gap.comma) return null;
    index = next;
  }
  return null;
}

function readItem(tokens: Tokens, first: number): Item | null {
  const day = dayAt(tokens, first);
  if (day === null) return null;
  const last = ordinalEnd(tokens, first);
  const endDay = gapAt(tokens, last + 1) === Gap.dash ? dayAt(tokens, last + 1) : null;
  if (endDay === null || endDay <= day) return { first, last, day, endDay: day };
  return { first, last: ordinalEnd(tokens, last + 1), day, endDay };
}

function lastNumber(tokens: Tokens, item: Item): number {
  return numberAt(tokens, item.last) >= 0 ? item.last : item.last - 1;
}

/** `January, February and March 2019`: months that share a year, or of which one is no other word. */
function readMonths(tokens: Tokens, first: number, words: DateWords): readonly DateExpression[] | null {
  const found: number[] = [];
  let index = first;
  for (let closed = false; found.length < LONGEST_LIST && monthName(tokens, index, words) !== null; ) {
    found.push(index);
    const next = index + 1;
    const gap = gapAt(tokens, next);
    if (closed || (gap !== Gap.comma && gap !== Gap.space)) break;
    closed = words.and.has(wordAt(tokens, next));
    if (!closed && gap !== Gap.comma) break;
    index = closed ? next + 1 : next;
  }
  const last = found.at(-1) ?? first;
  if (found.length < 2) return null;
  // `January and May 5`: the day belongs to the last month alone.
  if (gapAt(tokens, last + 1) === Gap.space && dayAt(tokens, last + 1) !== null) return null;
  const yearIndex = yearAfterMonth(tokens, last, words);
  const year = yearIndex < 0 ? null : yearAt(tokens, yearIndex);
  if (year === null && found.every((index) => words.doubtfulMonths.has(wordAt(tokens, index)))) return null;
  return found.map((index) => {
    const month = words.months.get(wordAt(tokens, index)) ?? null;
    const end = index === last && year !== null ? yearIndex : index;
    return { kind: "point", first: index, last: end, at: { ...NOTHING, year, month } };
  });
}
