/** What the grammar of dates hands on: the parts of a date that an expression says, and the kinds of expressions. */
import type { Unit } from "./date-tables.ts";
import type { Holiday } from "./holidays.ts";

export interface DateParts {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly weekday: number | null;
  /** Years from that of the day of issue, where `year` is null: `November last year` is -1. */
  readonly yearShift?: number;
  /** A day that has a name, of which the year tells the date. */
  readonly holiday?: Holiday;
}

/** A point of time and the last of its tokens. */
export interface DatePoint {
  readonly at: DateParts;
  readonly last: number;
  /** Day and month could be the other way round. */
  readonly swapped?: boolean;
}

export type DateExpression = {
  /** The expression's tokens, both inclusive. */
  readonly first: number;
  readonly last: number;
} & (
  | { readonly kind: "point"; readonly at: DateParts; readonly swapped?: boolean }
  | { readonly kind: "range"; readonly at: DateParts; readonly to: DateParts }
  /** `from March 2019 to the present` */
  | { readonly kind: "until-now"; readonly at: DateParts }
  /** `last month`, `two days ago`: so many units from the day of issue. */
  | {
      readonly kind: "shift";
      readonly unit: Unit;
      readonly shift: number;
      /** `a year ago today`: to the day. */
      readonly isExact?: boolean;
      /** `the 14th of last month` */
      readonly day?: number;
    }
  /** `the weekend`, of which the tense says whether it is the last or the next. */
  | { readonly kind: "weekend" }
  /** `next Tuesday`, `last October`: the one before (-1), after (1) or nearest to (0) the day of issue. */
  | { readonly kind: "named"; readonly at: DateParts; readonly shift: number }
);

/** Parts that say nothing. */
export const NOTHING: DateParts = { year: null, month: null, day: null, weekday: null };

/** The expression that begins at a token and is no more than this point. */
export function pointFrom(first: number, { at, last, swapped }: DatePoint): DateExpression {
  return swapped === undefined ? { kind: "point", first, last, at } : { kind: "point", first, last, at, swapped };
}

/** Day 3, month 2, year 1, a weekday alone 0. */
export function precision(at: DateParts): number {
  return at.day !== null || at.holiday !== undefined
    ? 3
    : at.month !== null
      ? 2
      : at.year !== null || at.yearShift !== undefined
        ? 1
        : 0;
}
