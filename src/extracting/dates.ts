/**
 * The dates that a release speaks of: finds the expressions, resolves them against the day of issue,
 * and says what each is to the release.
 *
 * Not built on chrono-node 2.10, which `bench/dates.mjs` runs beside this. It is right in most written days, in
 * weekdays with `last` and `next`, and in times, of which it knows more forms. It takes durations and `the last
 * year` for dates, reads no bare years, no lists (`May 3, 5 and 7`), no decades and no dates in words, resolves
 * `on Tuesday` and `December 3` by one setting for the whole text where the tense of each sentence decides,
 * knows neither years in names nor kinds, and gives whole days where a month is meant unless asked otherwise.
 */
import type { DateMention } from "../release.ts";
import { readBackReference } from "./back-references.ts";
import { formatDay, formatMonth, fromDayNumber, toDayNumber, weekdayOf } from "./calendar.ts";
import { DateReading, readDateExpressions, readSingle } from "./date-expressions.ts";
import { isQuotedAt, type KindScope, kindOf } from "./date-kinds.ts";
import type { DateExpression } from "./date-parts.ts";
import { type DateValue, dayValue, type Reference, resolveDate } from "./date-values.ts";
import { type DateWords, dateWords } from "./date-words.ts";
import type { DayOrder } from "./day-order.ts";
import { findEastAsianDates } from "./east-asian-dates.ts";
import type { Place } from "./published.ts";
import { isAnnounced, isDone, type TenseCue, tenseNear } from "./tense.ts";
import { readStamp, readTime } from "./times.ts";
import { Gap, gapAt, type Tokens, wordAt } from "./tokens.ts";

export interface DateInput {
  readonly tokens: Tokens;
  readonly language: string | null;
  /** Whether the release writes the day first between strokes; null where nothing tells. */
  readonly order?: () => DayOrder | null;
  /** The day of issue, or its month; null: relative expressions stay unread. */
  readonly reference: Reference | null;
  /** Where the text says the day of issue: there a date is `published`. */
  readonly publishedAt: Place | null;
  /** Of these tokens by the words of this language, where it is there already. */
  readonly reading?: DateReading;
}

/** A time of day and the span of date and time where they are one expression, else of the date alone. */
interface Timed {
  readonly time: string;
  readonly start: number;
  readonly end: number;
  /** Written as a machine does: `2016-09-18 14:54`. */
  readonly isStamp: boolean;
}

/** So many words before a date can tell its kind. */
const WORDS_BEFORE = 5;
/** How far from its date a time of day can stand, in tokens. */
const TIME_REACH = 7;
/** So near to the day of issue one of two readings is meant, whatever the habits of the country, in days. */
const NEAR_ISSUE = 10;
const UNKNOWN_ORDER = (): null => null;
/** Between a date and its time, where they are one expression. */
const TIME_LINKS =
  /^(?:at|about|around|approximately|approx|commencing|starting|beginning|begins|from|kl|klockan|um|à|las|a|on|this|of|the|morning|afternoon|evening)$/;
/** In the order of the text; the day of issue first, without a place, where the text does not say it. Time: linear. */
export function findDates(input: DateInput): readonly DateMention[] {
  const { tokens, language } = input;
  const words = dateWords(language);
  const found: DateMention[] = [];
  const { text } = tokens;
  const scope = { reference: input.reference, length: text.length };
  const reading = input.reading ?? new DateReading(tokens, words);
  const context: MentionScope = { words, reading, scope, weekdays: new Map(), news: new Set() };
  let end = -1;
  for (const index of context.reading.starts) {
    if (index <= end) continue;
    end = readAt(input, index, context, found) ?? index;
  }
  return withDayOfIssue(withEastAsianDates(found, input, scope), input.reference);
}

/** Adds what begins at this token; the last token of it, or null where there is nothing. */
function readAt(input: DateInput, index: number, context: MentionScope, found: DateMention[]): number | null {
  const { tokens, reference } = input;
  const { words, reading, weekdays } = context;
  const back = words.capitalMonths ? readBackReference(tokens, index, words, found.at(-1) ?? null, reference) : null;
  const expressions = back === null ? readDateExpressions(tokens, index, words, reading) : [back];
  const [head] = expressions;
  const tail = expressions.at(-1);
  if (head === undefined || tail === undefined || isHabit(tokens, head.first)) return null;
  if (isOpeningDays(head)) return tail.last;
  const cue = tenseNear(tokens, head.first, tail.last, input.language, isWeekday(head));
  let last: number | null = null;
  for (const written of expressions) {
    let expression = preferLikely(written, reference, input.order ?? UNKNOWN_ORDER);
    let value = resolveDate(expression, reference, cue);
    if (value === null && expression.kind === "range") {
      // No interval after all, as in `from May 3 to 2000`: its first end can still be a date.
      const single = readSingle(tokens, index, words);
      if (single === null) continue;
      expression = single;
      value = resolveDate(single, reference, cue);
    }
    if (value === null) continue;
    value = knownDay(tokens, expression, value, reference) ?? sameWeekday(expression, value, cue, weekdays, reference);
    const named = readNamedDay(tokens, expression, value);
    const form = { isNamed: named !== null, isBack: back !== null, before: found.at(-1) ?? null };
    const mention = toMention(input, expression, named ?? value, context, form);
    found.push(mention);
    last = lastOf(tokens, mention, named === null ? expression.last : expression.last + 1);
  }
  return last;
}

/** The last token of a mention, which can have a time of day in it. */
function lastOf(tokens: Tokens, { end }: DateMention, last: number): number {
  let index = last;
  while (index + 1 < tokens.length && (tokens.ends[index + 1] as number) <= (end ?? 0)) index++;
  return index;
}

interface ToldWeekday {
  readonly day: number;
  /** With its month and day, not by the tense alone. */
  readonly isWritten: boolean;
}

/** What the reading of one date has from the release and from the dates before it. */
interface MentionScope {
  readonly words: DateWords;
  readonly reading: DateReading;
  readonly scope: KindScope;
  /** The day that each weekday has been told to be. */
  readonly weekdays: Map<number, ToldWeekday>;
  /** Values that were events. */
  readonly news: Set<string>;
}

interface MentionForm {
  /** Whether a number in brackets says which day is meant: `today (24)`. */
  readonly isNamed: boolean;
  /** Whether it counts from the mention before. */
  readonly isBack: boolean;
  readonly before: DateMention | null;
}

function toMention(
  { tokens, publishedAt, language }: DateInput,
  expression: DateExpression,
  value: DateValue,
  { words, scope, news }: MentionScope,
  { isNamed, isBack, before }: MentionForm,
): DateMention {
  const start = tokens.starts[expression.first] as number;
  const end = endOf(tokens, start, isNamed ? expression.last + 1 : expression.last);
  const timed = value.from === value.to && !isNamed ? timeNear(tokens, expression, words, before?.end ?? 0) : null;
  const isStamp = timed?.isStamp === true;
  const told = kindOf(
    {
      value,
      start,
      hasTime: timed !== null && !isStamp,
      isWhole: expression.kind === "point" && expression.at.day !== null && expression.at.year !== null,
      unit: expression.kind === "shift" ? expression.unit : expression.kind === "weekend" ? "weekend" : null,
      before: wordsBefore(tokens, expression.first, words),
      isAnnounced: isAnnounced(tokens, expression.first, language) && !isBoundYear(tokens, expression),
      isDone: isDone(tokens, expression.first, language),
      isQuoted: isQuotedAt(tokens.text, start),
      // `the following day` is told as the day before it is.
      isTold: news.has(value.value) || (isBack && before?.kind === "event"),
    },
    scope,
  );
  const kind = isWithin(start, publishedAt) ? "published" : isStamp && told === "event" ? "mentioned" : told;
  if (kind === "event") news.add(value.value);
  const joined = kind === "published" ? null : timed;
  const span = joined ?? { start, end };
  return {
    value: joined === null ? value.value : `${value.value}T${joined.time}`,
    kind,
    text: tokens.text.slice(span.start, span.end),
    start: span.start,
    end: span.end,
  };
}

/** The closing bracket of `today (24)` and `Wednesday (Sept. 21)` is part of the expression. */
function endOf({ text, ends }: Tokens, start: number, last: number): number {
  const end = ends[last] as number;
  return text[end] === ")" && text.slice(start, end).includes("(") ? end + 1 : end;
}

function isWithin(start: number, place: Place | null): boolean {
  return place !== null && start >= place.start && start < place.end;
}

/** The words of its line before an expression, nearest first, without its article. */
function wordsBefore(tokens: Tokens, first: number, words: DateWords): readonly string[] {
  const nearest = words.articles.has(wordAt(tokens, first - 1)) ? first - 2 : first - 1;
  const found: string[] = [];
  for (let index = nearest; index >= 0 && found.length < WORDS_BEFORE; index--) {
    if (gapAt(tokens, index + 1) === Gap.other) break;
    found.push(wordAt(tokens, index));
  }
  return found;
}

/** `by 2030`, `in 2024 and 2025`: a year alone is announced only where something happens in it. */
function isBoundYear(tokens: Tokens, expression: DateExpression): boolean {
  if (expression.kind === "range") return expression.at.month === null && expression.at.weekday === null;
  if (expression.kind !== "point" || expression.at.year === null || expression.at.month !== null) return false;
  const isPart = expression.first !== expression.last;
  return !isPart && !/^(?:in|during|från|i|en|im)$/.test(wordAt(tokens, expression.first - 1));
}

/** `the fiscal year begins in October`: every year. */
function isHabit(tokens: Tokens, first: number): boolean {
  return (
    wordAt(tokens, first - 4) === "fiscal" &&
    wordAt(tokens, first - 3) === "year" &&
    /^(?:begins|starts|ends|runs)$/.test(wordAt(tokens, first - 2))
  );
}

function isWeekday(expression: DateExpression): boolean {
  return expression.kind === "point" && expression.at.weekday !== null && expression.at.day === null;
}

/** `Monday through Friday`: every week. */
function isOpeningDays(expression: DateExpression): boolean {
  if (expression.kind !== "range" || expression.at.day !== null) return false;
  const { weekday } = expression.at;
  return weekday !== null && weekday <= 1 && (expression.to.weekday ?? 1) % 5 <= 1 && expression.to.weekday !== 1;
}

/** `03/04/2016` can be read two ways: the release's own order decides, else the one nearer to the day of issue is meant. */
function preferLikely(
  expression: DateExpression,
  reference: Reference | null,
  order: () => DayOrder | null,
): DateExpression {
  if (expression.kind !== "point" || expression.swapped !== true) return expression;
  const { year, month, day } = expression.at;
  if (year === null || month === null || day === null) return expression;
  const told = order();
  const dayFirst = { ...expression, at: { ...expression.at, month: day, day: month } };
  if (reference === null || told?.isSure === true) return told?.dayFirst === true ? dayFirst : expression;
  const issue = toDayNumber({ ...reference, day: reference.day ?? 15 });
  const monthsOff = Math.abs(toDayNumber({ year, month, day }) - issue);
  const daysOff = Math.abs(toDayNumber({ year, month: day, day: month }) - issue);
  const isNear = Math.min(monthsOff, daysOff) <= NEAR_ISSUE;
  if (told !== null && !isNear) return told.dayFirst ? dayFirst : expression;
  return daysOff < monthsOff ? dayFirst : expression;
}

/** `September 11` without a year is that of 2001, unless it lies about the day of issue. */
function knownDay(
  tokens: Tokens,
  expression: DateExpression,
  value: DateValue,
  reference: Reference | null,
): DateValue | null {
  if (expression.kind !== "point" || reference === null) return null;
  const { year, yearShift, month, day } = expression.at;
  if (year !== null || yearShift !== undefined || month !== 9 || day !== 11) return null;
  const attacks = toDayNumber({ year: 2001, month: 9, day: 11 });
  const issue = toDayNumber({ ...reference, day: reference.day ?? 15 });
  if (issue < attacks) return null;
  const isNear = Math.abs(value.from - issue) <= 21;
  const after = `${wordAt(tokens, expression.last + 1)} ${wordAt(tokens, expression.last + 2)}`;
  return isNear && !/\b(?:terror|attack)/.test(after) ? null : dayValue(attacks);
}

/** A weekday alone means the day that the text has told it to be before, else the one that its tense asks for. */
function sameWeekday(
  expression: DateExpression,
  value: DateValue,
  cue: TenseCue | null,
  weekdays: Map<number, ToldWeekday>,
  reference: Reference | null,
): DateValue {
  if (expression.kind !== "point" || expression.at.weekday === null || reference?.day == null) return value;
  const { weekday, day } = expression.at;
  const issue = toDayNumber({ ...reference, day: reference.day });
  const told = weekdays.get(weekday);
  const isOther = cue?.tense === "future" || (cue?.tense === "past" && cue.isNear === true);
  if (day === null && told !== undefined && (told.isWritten ? cue?.tense !== "future" : !isOther))
    return dayValue(told.day);
  const isNear = Math.abs(value.from - issue) <= 7 && weekdayOf(value.from) === weekday;
  if (isNear && (day !== null || cue?.tense === "future"))
    weekdays.set(weekday, { day: value.from, isWritten: day !== null });
  return value;
}

/** `today (24)` in a release that went out a day later: the day in brackets is the one meant. */
function readNamedDay(tokens: Tokens, { kind, last }: DateExpression, value: DateValue): DateValue | null {
  if (kind !== "shift" || value.from !== value.to || gapAt(tokens, last + 1) !== Gap.mark) return null;
  const day = tokens.numbers[last + 1] ?? -1;
  const bracketed = tokens.text.slice(tokens.ends[last], tokens.starts[last + 1]).trim() === "(";
  if (!bracketed || tokens.text[tokens.ends[last + 1] ?? 0] !== ")") return null;
  for (const shift of [0, -1, 1, -2, 2, -3, 3]) {
    if (fromDayNumber(value.from + shift).day === day) return dayValue(value.from + shift);
  }
  return null;
}

/**
 * A time of day in the same sentence, after the date or before it, with no other date between.
 *
 * @param floor the end of the mention before: a time in it is that mention's
 */
function timeNear(tokens: Tokens, { first, last }: DateExpression, words: DateWords, floor: number): Timed | null {
  const start = tokens.starts[first] as number;
  const end = tokens.ends[last] as number;
  const stamp = isOfDigits(tokens, first, last) ? readStamp(tokens, last + 1) : null;
  if (stamp !== null) return { time: stamp.value, start, end: stamp.end, isStamp: true };
  for (let index = last + 1, linked = true; index <= last + TIME_REACH && index < tokens.length; index++) {
    const gap = tokens.gaps[index] as number;
    const word = wordAt(tokens, index);
    const clock = wordAt(tokens, index - 1) === "kl";
    if (gap === Gap.other || (gap === Gap.period && word.length > 1 && !clock && index > last + 1)) break;
    const time = readTime(tokens, index);
    if (time !== null) return { time: time.value, start, end: linked ? time.end : end, isStamp: false };
    if (words.months.has(word) || words.weekdays.has(word)) break;
    linked &&= TIME_LINKS.test(word);
  }
  for (let index = first - 1; index >= first - TIME_REACH && index >= 0; index--) {
    if (tokens.gaps[index + 1] === Gap.other || (tokens.starts[index] as number) < floor) break;
    const time = readTime(tokens, index);
    if (time === null || time.last >= first) continue;
    let linked = true;
    for (let between = time.last + 1; between < first; between++) linked &&= TIME_LINKS.test(wordAt(tokens, between));
    return { time: time.value, start: linked ? (tokens.starts[index] as number) : start, end, isStamp: false };
  }
  return null;
}

/** `2016-09-18`, `9/18/2016` */
function isOfDigits(tokens: Tokens, first: number, last: number): boolean {
  return last === first + 2 && [first, first + 1, last].every((index) => tokens.numbers[index] !== -1);
}

/** East Asian expressions win where they overlap: in `2006 年 5 月` the year alone was found before. */
function withEastAsianDates(found: readonly DateMention[], input: DateInput, scope: KindScope): readonly DateMention[] {
  const { tokens, reference, publishedAt } = input;
  const { text } = tokens;
  const eastAsian = findEastAsianDates(text).flatMap(({ start, end, time, tense, expression }): DateMention[] => {
    const value = resolveDate(expression, reference, tense === null ? null : { tense, beside: true });
    if (value === null) return [];
    const unit = expression.kind === "shift" ? expression.unit : null;
    const isWhole = expression.kind === "point" && expression.at.day !== null && expression.at.year !== null;
    const kind = isWithin(start, publishedAt)
      ? "published"
      : kindOf(
          {
            value,
            start,
            hasTime: time !== null,
            isWhole,
            unit,
            before: [],
            isAnnounced: tense === "future",
            isDone: false,
            isQuoted: false,
            isTold: false,
          },
          scope,
        );
    const timed = time === null ? value.value : `${value.value}T${time}`;
    return [{ value: timed, kind, text: text.slice(start, end), start, end }];
  });
  if (eastAsian.length === 0) return found;
  let next = 0;
  const kept = found.filter(({ start, end }) => {
    // Both lists are in the order of the text.
    while (next < eastAsian.length && (eastAsian[next]?.end ?? 0) <= (start ?? 0)) next++;
    return end === null || end <= (eastAsian[next]?.start ?? Number.POSITIVE_INFINITY);
  });
  return [...kept, ...eastAsian].sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
}

function withDayOfIssue(found: readonly DateMention[], reference: Reference | null): readonly DateMention[] {
  if (reference === null) return found;
  const { year, month, day } = reference;
  const value = day === null ? formatMonth(year, month) : formatDay({ year, month, day });
  if (found.some((mention) => mention.kind === "published" && mention.value.slice(0, 10) === value)) return found;
  return [{ value, kind: "published", text: null, start: null, end: null }, ...found];
}
