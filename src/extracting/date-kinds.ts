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
  /** Whether its sentence says that something will happen then. */
  readonly isAnnounced: boolean;
  /** Whether what is said to have been then stands beside it. */
  readonly isDone: boolean;
  /** Whether the date stands in what is quoted. */
  readonly isQuoted: boolean;
  /** Whether the same day has been told as news. */
  readonly isTold: boolean;
}

/** What the kinds of all dates of a release depend on. */
export interface KindScope {
  readonly reference: Reference | null;
  /** Of the text, in UTF-16 code units. */
  readonly length: number;
}

/** A date within so many days before the day of issue is news, an earlier one background. */
const NEWS_DAYS = 5;
/** With a time of day it is news for longer. */
const TIMED_NEWS_DAYS = 31;
/** What lasts longer is spoken of, not announced. */
const LONGEST_PAST_EVENT = 10;
/** Whole months and more are events only where they are announced, or where they are the next. */
const LONGEST_DAYS = 26;
const LONGEST_COMING = 40;
const COMING_DAYS = 35;
/** Before a month that something is to be done by. */
const BOUND: ReadonlySet<string> = new Set("by to until till through before senast före bis".split(" "));
/** The day of issue stands so near the ends of a text, in UTF-16 code units. */
const HEAD = 1_500;
const FOOT = 400;

/** Before a date that is a bound or a ground of what is told, not the thing told. */
const BACKGROUND: ReadonlySet<string> = new Set("since by until till before after dated of from".split(" "));
/** What lasts to a day that is no news. */
const LASTING: ReadonlySet<string> = new Set(
  "replay rebroadcast recording expires expire expiring expiry turns".split(" "),
);
const PERIOD_ENDS: ReadonlySet<string> = new Set("ending ended ends".split(" "));
const PERIODS: ReadonlySet<string> = new Set("year years quarter half months period week weeks".split(" "));
/** The page's own dates, not the release's. */
const OF_THE_PAGE: ReadonlySet<string> = new Set(
  "updated update modified printed accessed retrieved revised reviewed visited viewed".split(" "),
);
const IN_A_SENTENCE: ReadonlySet<string> = new Set(
  "on of by since until till from after before to through in and the between den am le el em på till senast".split(" "),
);

export function kindOf(context: DateContext, { reference, length }: KindScope): DateKind {
  const { value, start, hasTime, isWhole, unit, before } = context;
  const [word = "", second = ""] = before;
  const isOfThePage = OF_THE_PAGE.has(word) || OF_THE_PAGE.has(second);
  if (reference === null) return hasTime && !isOfThePage ? "event" : "mentioned";
  const issue = toDayNumber({ ...reference, day: reference.day ?? 1 });
  // `will be reviewed in May` is none
  if (isOfThePage && !(context.isAnnounced && value.from > issue)) return "mentioned";
  const atAnEnd = start < HEAD || start > length - FOOT;
  if (isWhole && reference.day !== null && value.from === issue && value.to === issue && atAnEnd) {
    if (!IN_A_SENTENCE.has(word)) return "published";
  }
  if (unit === "day" && reference.day === null) return "event";
  if (isPeriodEnd(before)) return "mentioned";
  if (hasTime && value.to >= issue - TIMED_NEWS_DAYS) return "event";
  if (value.to < issue && BACKGROUND.has(word)) return "mentioned";
  const days = value.to - value.from;
  if (value.to > issue && (days > LONGEST_PAST_EVENT || value.from > issue)) {
    if (before.some((found) => LASTING.has(found))) return "mentioned";
    const mayBegin = value.from > issue || (unit !== "year" && !context.isDone);
    if (context.isAnnounced && mayBegin) return "event";
    const isNext = value.from <= issue + COMING_DAYS && days <= LONGEST_COMING && !BOUND.has(word);
    return value.from > issue && (days <= LONGEST_DAYS || isNext) ? "event" : "mentioned";
  }
  // `last week` and `over the weekend` recall; `the DPRK’s March 24 launch` has its date from elsewhere.
  if (unit === "week" || unit === "weekend" || (word === "s" && value.to < issue)) return "mentioned";
  if (days > LONGEST_PAST_EVENT || value.to < issue - NEWS_DAYS) return "mentioned";
  return value.to >= issue || context.isTold || !context.isQuoted ? "event" : "mentioned";
}

/** `the year ending September 30`, `the three months ended June 30` */
function isPeriodEnd([word = "", second = "", third = ""]: readonly string[]): boolean {
  return (
    (PERIOD_ENDS.has(word) && PERIODS.has(second)) ||
    (/^(?:on|at|in)$/.test(word) && PERIOD_ENDS.has(second) && PERIODS.has(third))
  );
}

/** No more of a paragraph is looked at for its quotation marks. */
const LONGEST_QUOTED = 400;

/** Whether the place stands between quotation marks, as far as its paragraph shows. */
export function isQuotedAt(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_QUOTED), start);
  const paragraph = before.slice(before.lastIndexOf("\n") + 1);
  const curly = paragraph.lastIndexOf("“");
  if (curly >= 0) return paragraph.indexOf("”", curly) < 0;
  return (paragraph.match(/"/g)?.length ?? 0) % 2 === 1;
}
