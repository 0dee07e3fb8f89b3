/**
 * The dates that a release speaks of: finds the expressions, resolves them against the day of issue,
 * and says what each is to the release. chrono-node finds about as much at 10 MB a second, but takes
 * durations for dates, no bare years, and knows the tense only of weekdays.
 */
import type { DateKind, DateMention } from "../release.ts";
import { type Day, formatDay, fromDayNumber, toDayNumber } from "./calendar.ts";
import { type DateExpression, readDateExpression, startsDate } from "./date-expressions.ts";
import { type DateValue, dayValue, type Reference, resolveDate } from "./date-values.ts";
import { type DateWords, dateWords } from "./date-words.ts";
import { findEastAsianDates } from "./east-asian-dates.ts";
import type { Place } from "./published.ts";
import { type Tense, tenseNear } from "./tense.ts";
import { readTime } from "./times.ts";
import { Gap, type Tokens } from "./tokens.ts";

export interface DateInput {
  readonly tokens: Tokens;
  readonly language: string | null;
  /** The day of issue, or its month; null: relative expressions stay unread. */
  readonly reference: Reference | null;
  /** Where the text says the day of issue: there a date is `published`. */
  readonly publishedAt: Place | null;
}

/** How far from its date a time of day can stand, in tokens. */
const TIME_REACH = 7;
/** A date within so many days before the day of issue is news, an earlier one background. */
const NEWS_DAYS = 3;
const EAST_ASIAN = /[年月日年월년]/;
/** Before a date that is a bound or a ground of what is told, not the thing told. */
const BACKGROUND: ReadonlySet<string> = new Set([
  "since",
  "by",
  "until",
  "till",
  "before",
  "after",
  "dated",
  "of",
  "from",
]);

/** In the order of the text; the day of issue first, without a place, where the text does not say it. Time: linear. */
export function findDates(input: DateInput): readonly DateMention[] {
  const { tokens, language, reference } = input;
  const words = dateWords(language);
  const found: DateMention[] = [];
  for (let index = 0; index < tokens.length; ) {
    const expression = startsDate(tokens, index, words) ? readDateExpression(tokens, index, words) : null;
    const tense = expression === null ? null : tenseNear(tokens, expression.first, expression.last);
    const value = expression === null ? null : resolveDate(preferLikely(expression, reference), reference, tense);
    if (expression === null || value === null) {
      index++;
      continue;
    }
    const named = readNamedDay(tokens, expression, value);
    if (named !== null) {
      found.push(toMention(input, { ...expression, last: expression.last + 1 }, named, tense, words));
      index = expression.last + 2;
      continue;
    }
    found.push(toMention(input, expression, value, tense, words));
    index = expression.last + 1;
    const second = readSecondDay(tokens, index, value);
    if (second !== null) {
      found.push(
        toMention(input, { ...expression, first: second.index, last: second.index }, second.value, tense, words),
      );
      index = second.index + 1;
    }
  }
  return withDayOfIssue(withEastAsianDates(found, input), reference);
}

function toMention(
  input: DateInput,
  expression: DateExpression,
  value: DateValue,
  tense: Tense | null,
  words: DateWords,
): DateMention {
  const { tokens } = input;
  const start = tokens.starts[expression.first] as number;
  const end = tokens.ends[expression.last] as number;
  const isDayAlone = value.from === value.to;
  const time = isDayAlone ? timeNear(tokens, expression, words) : null;
  const kind = kindOf(input, value, {
    start,
    tense,
    hasTime: time !== null,
    before: tokens.words[expression.first - 1] ?? "",
  });
  const timed = time !== null && kind === "event";
  return {
    value: timed ? `${value.value}T${time}` : value.value,
    kind,
    text: tokens.text.slice(start, end),
    start,
    end,
  };
}

function kindOf(
  { reference, publishedAt }: DateInput,
  value: DateValue,
  context: { start: number; tense: Tense | null; hasTime: boolean; before: string },
): DateKind {
  if (publishedAt !== null && context.start >= publishedAt.start && context.start < publishedAt.end) return "published";
  if (context.hasTime) return "event";
  if (reference === null) return "mentioned";
  const start = toDayNumber({ ...reference, day: reference.day ?? 1 });
  if (value.to < start && BACKGROUND.has(context.before)) return "mentioned";
  const days = value.to - value.from;
  if (value.from > start) return days <= 40 ? "event" : "mentioned";
  return days <= 10 && value.to >= start - NEWS_DAYS ? "event" : "mentioned";
}

/** `03/04/2016` can be read two ways: the one nearer to the day of issue is meant. */
function preferLikely(expression: DateExpression, reference: Reference | null): DateExpression {
  if (reference === null || expression.kind !== "point" || expression.swapped !== true) return expression;
  const { year, month, day } = expression.at;
  if (year === null || month === null || day === null) return expression;
  const issue = toDayNumber({ ...reference, day: reference.day ?? 15 });
  const distance = (date: Day): number => Math.abs(toDayNumber(date) - issue);
  const other = { ...expression.at, month: day, day: month };
  return distance({ year, month: day, day: month }) < distance({ year, month, day })
    ? { ...expression, at: other }
    : expression;
}

/** `today (24)` in a release that went out a day later: the day in brackets is the one meant. */
function readNamedDay(tokens: Tokens, { kind, last }: DateExpression, value: DateValue): DateValue | null {
  const day = tokens.numbers[last + 1] ?? -1;
  const bracketed = tokens.text.slice(tokens.ends[last], tokens.starts[last + 1]).trim() === "(";
  if (kind !== "shift" || value.from !== value.to || !bracketed || tokens.text[tokens.ends[last + 1] ?? 0] !== ")")
    return null;
  for (const shift of [0, -1, 1, -2, 2, -3, 3]) {
    if (fromDayNumber(value.from + shift).day === day) return dayValue(value.from + shift);
  }
  return null;
}

/** The second day of `May 3 and 4`. */
function readSecondDay(tokens: Tokens, index: number, value: DateValue): { index: number; value: DateValue } | null {
  if (value.from !== value.to || tokens.words[index] !== "and" || tokens.gaps[index + 1] !== Gap.space) return null;
  const day = tokens.numbers[index + 1] ?? -1;
  const first = Number(value.value.slice(8, 10));
  const ends = tokens.gaps[index + 2] ?? Gap.other;
  const month = value.value.slice(0, 8);
  if (
    day <= first ||
    day > 31 ||
    ends === Gap.none ||
    (ends === Gap.space && !/^(in|at|to|of)$/.test(tokens.words[index + 2] ?? ""))
  )
    return null;
  const second = dayValue(value.from + day - first);
  return second.value.startsWith(month) ? { index: index + 1, value: second } : null;
}

/** A time of day in the same sentence, before the date or after it, with no other date between. */
function timeNear(tokens: Tokens, { first, last }: DateExpression, words: DateWords): string | null {
  for (let index = last + 1; index <= last + TIME_REACH && index < tokens.length; index++) {
    if (
      tokens.gaps[index] === Gap.other ||
      (tokens.gaps[index] === Gap.period && (tokens.words[index]?.length ?? 0) > 1)
    )
      break;
    const time = readTime(tokens, index);
    if (time !== null) return time.value;
    if (words.months.has(tokens.words[index] ?? "") || words.weekdays.has(tokens.words[index] ?? "")) break;
  }
  for (let index = first - 1; index >= first - TIME_REACH && index >= 0; index--) {
    if (tokens.gaps[index + 1] === Gap.other) break;
    const time = readTime(tokens, index);
    if (time !== null && time.last < first) return time.value;
  }
  return null;
}

/** East Asian expressions win where they overlap: in `2006 年 5 月` the year alone was found before. */
function withEastAsianDates(found: readonly DateMention[], input: DateInput): readonly DateMention[] {
  const { tokens, reference } = input;
  if (!EAST_ASIAN.test(tokens.text)) return found;
  const eastAsian = findEastAsianDates(tokens.text).flatMap(({ start, end, time, expression }) => {
    const value = resolveDate(expression, reference, null);
    if (value === null) return [];
    const kind = kindOf(input, value, { start, tense: null, hasTime: time !== null, before: "" });
    return [
      {
        value: time === null ? value.value : `${value.value}T${time}`,
        kind,
        text: tokens.text.slice(start, end),
        start,
        end,
      },
    ];
  });
  const taken = new Set<number>();
  for (const { start, end } of eastAsian) for (let place = start; place < end; place++) taken.add(place);
  return [...found.filter(({ start }) => start === null || !taken.has(start)), ...eastAsian].sort(
    (a, b) => (a.start ?? 0) - (b.start ?? 0),
  );
}

function withDayOfIssue(found: readonly DateMention[], reference: Reference | null): readonly DateMention[] {
  if (reference === null || reference.day === null) return found;
  const value = formatDay({ ...reference, day: reference.day });
  if (found.some((mention) => mention.value === value && mention.kind === "published")) return found;
  return [{ value, kind: "published", text: null, start: null, end: null }, ...found];
}
