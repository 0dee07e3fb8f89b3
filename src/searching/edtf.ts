/** Dates as intervals of days. A day, month or year (EDTF) is the interval of its days; so `2016` overlaps `2016-09-18`. */
import type { EdtfDate } from "../release.ts";

/** First and last day, `YYYY-MM-DD`; last days of months are written 31, since they are only compared. */
export interface DayInterval {
  readonly first: string;
  readonly last: string;
}

/** @param date a day, month, year or time, or two of these as `a/b` */
export function toInterval(date: EdtfDate): DayInterval {
  const [from = "", to = from] = date.split("/").map((part) => part.slice(0, 10));
  return { first: from + "0000-01-01".slice(from.length), last: to + "9999-12-31".slice(to.length) };
}

export function overlap(a: DayInterval, b: DayInterval): boolean {
  return a.first <= b.last && b.first <= a.last;
}

/** The years that an interval touches, at most a hundred. */
export function yearsOf({ first, last }: DayInterval): string[] {
  const years: string[] = [];
  const end = Number(last.slice(0, 4));
  for (let year = Number(first.slice(0, 4)); year <= end && years.length < 100; year++)
    years.push(String(year).padStart(4, "0"));
  return years;
}
