/** Dates as intervals of days. A day, month or year (EDTF) is the interval of its days; so `2016` overlaps `2016-09-18`. */
import type { EdtfDate } from "./release.ts";

/** Whether it is a day, a month or a year of the calendar: `2016`, `2016-09` or `2016-09-18`. */
export function isDate(value: string): boolean {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value);
  if (parts === null) return false;
  const [, year = "", month = "01", day = "01"] = parts;
  // A day that does not exist, such as 2023-02-30, comes back as another one.
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

/** Whether the first ends before the second begins, and not only says less of the day. */
export function isBefore(a: EdtfDate, b: EdtfDate): boolean {
  return toInterval(a).last < toInterval(b).first;
}

/** Whether it is a date or two of them with a slash, the first no later than the second. */
export function isDateOrInterval(value: string): boolean {
  const [from = "", to = from, ...rest] = value.split("/");
  return rest.length === 0 && isDate(from) && isDate(to) && !isBefore(to, from);
}

/** First and last day, `YYYY-MM-DD`; last days of months are written 31, since they are only compared. */
export interface DayInterval {
  readonly first: string;
  readonly last: string;
}

/** @param date a day, month, year or time, or two of these as `a/b`; of `a..b` either may be missing */
export function toInterval(date: EdtfDate): DayInterval {
  const [from = "", to = from] = date.split(/\/|\.\./).map((part) => part.slice(0, 10));
  return { first: from + "0000-01-01".slice(from.length), last: to + "9999-12-31".slice(to.length) };
}

export function overlap(a: DayInterval, b: DayInterval): boolean {
  return a.first <= b.last && b.first <= a.last;
}

export function contains(outer: DayInterval, inner: DayInterval): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}

/** The years that an interval touches, at most a hundred. */
export function yearsOf({ first, last }: DayInterval): string[] {
  const years: string[] = [];
  const end = Number(last.slice(0, 4));
  for (let year = Number(first.slice(0, 4)); year <= end && years.length < 100; year++)
    years.push(String(year).padStart(4, "0"));
  return years;
}

/** The months that an interval touches, of at most a hundred years. */
export function monthsOf(interval: DayInterval): string[] {
  const { first, last } = interval;
  const months = yearsOf(interval).flatMap((year) =>
    Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, "0")}`),
  );
  return months.filter((month) => month >= first.slice(0, 7) && month <= last.slice(0, 7));
}
