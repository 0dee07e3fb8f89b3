/** What a date is to the release: its day of issue, what it reports or announces, or something recalled or only spoken of. */
import type { DateKind } from "../release.ts";
import { toDayNumber } from "./calendar.ts";
import type { Unit } from "./date-tables.ts";
import type { DateValue, Reference } from "./date-values.ts";

export interface DateContext {
  readonly value: DateValue;
  readonly start: number;
  readonly hasTime: boolean;
  /** Day, month and year are all written. */
  readonly isWhole: boolean;
  /** `today`, `this week`: what the expression counts from the day of issue in, else null. */
  readonly unit: Unit | null;
  /** The words before, nearest first, articles left out. */
  readonly before: readonly string[];
}

/** A date within so many days before the day of issue is news, an earlier one background. */
const NEWS_DAYS = 3;
/** With a time of day it is news for longer. */
const TIMED_NEWS_DAYS = 31;
/** What lasts longer is spoken of, not announced. */
const LONGEST_PAST_EVENT = 10;
const LONGEST_COMING_EVENT = 40;
/** A month that begins later is spoken of, not announced. */
const COMING_DAYS = 35;
/** The day of issue stands so near the ends of a text, in UTF-16 code units. */
const HEAD = 1_500;
const FOOT = 400;

/** Before a date that is a bound or a ground of what is told, not the thing told. */
const BACKGROUND: ReadonlySet<string> = new Set("since by until till before after dated of from".split(" "));
/** Before a month or a year that something is to be done by. */
const BOUND: ReadonlySet<string> = new Set("by until till through before senast före bis".split(" "));
/** The page's own dates, not the release's. */
const OF_THE_PAGE: ReadonlySet<string> = new Set(
  "updated update modified printed accessed retrieved revised reviewed visited viewed".split(" "),
);
const IN_A_SENTENCE: ReadonlySet<string> = new Set(
  "on of by since until till from after before to through in and the between den am le el em på till senast".split(" "),
);

/** @param length of the text, in UTF-16 code units */
export function kindOf(
  { value, start, hasTime, isWhole, unit, before }: DateContext,
  reference: Reference | null,
  length: number,
): DateKind {
  const [word = ""] = before;
  if (before.some((word) => OF_THE_PAGE.has(word))) return "mentioned";
  if (reference === null) return hasTime ? "event" : "mentioned";
  const issue = toDayNumber({ ...reference, day: reference.day ?? 1 });
  const atAnEnd = start < HEAD || start > length - FOOT;
  if (isWhole && reference.day !== null && value.from === issue && value.to === issue && atAnEnd) {
    if (!IN_A_SENTENCE.has(word)) return "published";
  }
  if (unit === "day" && reference.day === null) return "event";
  if (hasTime && value.to >= issue - TIMED_NEWS_DAYS) return "event";
  const days = value.to - value.from;
  if (value.to < issue && BACKGROUND.has(word)) return "mentioned";
  if (days > 0 && value.to > issue && BOUND.has(word)) return "mentioned";
  if (value.from > issue) {
    const isAnnounced = days <= LONGEST_PAST_EVENT || value.from <= issue + COMING_DAYS;
    return isAnnounced && days <= LONGEST_COMING_EVENT ? "event" : "mentioned";
  }
  // `last week` and `over the weekend` recall; `the DPRK’s March 24 launch` has its date from elsewhere.
  if (unit === "week" || unit === "weekend" || (word === "s" && value.to < issue)) return "mentioned";
  return days <= LONGEST_PAST_EVENT && value.to >= issue - NEWS_DAYS ? "event" : "mentioned";
}
