/** What a written date means: parts that the expression leaves out come from the day of issue and from the tense. */
import type { EdtfDate } from "../release.ts";
import {
  type Day,
  daysInMonth,
  formatDay,
  formatMonth,
  fromDayNumber,
  isDay,
  shiftMonth,
  toDayNumber,
  weekdayOf,
} from "./calendar.ts";
import type { DateExpression, DateParts } from "./date-parts.ts";
import type { Unit } from "./date-tables.ts";
import { dayOfHoliday, type Holiday } from "./holidays.ts";
import type { TenseCue } from "./tense.ts";

/** The day of issue as far as it is known; `day` is null where only the month is. */
export interface Reference {
  readonly year: number;
  readonly month: number;
  readonly day: number | null;
}

export interface DateValue {
  readonly value: EdtfDate;
  /** First and last day, as day numbers. */
  readonly from: number;
  readonly to: number;
}

/** Null where the expression says too little and the reference does not help, or where there is no such day. */
export function resolveDate(
  expression: DateExpression,
  reference: Reference | null,
  cue: TenseCue | null,
): DateValue | null {
  switch (expression.kind) {
    case "point":
      return resolveParts(expression.at, reference, cue);
    case "range":
      return resolveRange(expression.at, expression.to, reference, cue);
    case "until-now":
      return resolveUntilNow(expression.at, reference, cue);
    case "shift":
      return reference === null ? null : resolveCounted(expression, reference);
    case "weekend":
      return reference === null ? null : resolveWeekend(cue?.tense === "future" ? 0 : -1, reference);
    case "named":
      return reference === null ? null : resolveNamed(expression.at, expression.shift, reference, cue);
    default:
      return expression satisfies never;
  }
}

function resolveUntilNow(at: DateParts, reference: Reference | null, cue: TenseCue | null): DateValue | null {
  const from = resolveParts(at, reference, cue ?? { tense: "past", beside: false });
  if (from === null || reference === null || reference.day === null) return from;
  const issue = dayValue(toDayNumber({ ...reference, day: reference.day }));
  return from.from < issue.from ? { value: `${from.value}/${issue.value}`, from: from.from, to: issue.to } : from;
}

export function dayValue(dayNumber: number): DateValue {
  return { value: formatDay(fromDayNumber(dayNumber)), from: dayNumber, to: dayNumber };
}

/** An end without a year is in the year of the other, or in the next where it would be too early. */
function resolveRange(
  at: DateParts,
  end: DateParts,
  reference: Reference | null,
  cue: TenseCue | null,
): DateValue | null {
  if (at.weekday !== null && at.day === null) {
    const from = resolveParts(at, reference, cue);
    if (from === null || end.weekday === null) return null;
    const to = dayValue(from.from + ((end.weekday - at.weekday + 7) % 7));
    return { value: `${from.value}/${to.value}`, from: from.from, to: to.to };
  }
  const later = hasYear(end) || !hasYear(at) ? end : { ...end, year: yearAfter(at, end, reference) };
  const to = resolveParts(later, reference, cue);
  if (to === null) return null;
  const from = resolveParts(hasYear(at) ? at : { ...at, year: yearBefore(at, to.from) }, reference, cue);
  if (from === null || from.from > to.to || from.value === to.value) return null;
  return { value: `${from.value}/${to.value}`, from: from.from, to: to.to };
}

function hasYear(at: DateParts): boolean {
  return at.year !== null || at.yearShift !== undefined;
}

function yearAfter(at: DateParts, end: DateParts, reference: Reference | null): number | null {
  const year = at.year ?? (reference === null ? null : reference.year + (at.yearShift ?? 0));
  if (year === null || end.month === null || at.month === null) return year;
  return end.month < at.month || (end.month === at.month && (end.day ?? 31) < (at.day ?? 1)) ? year + 1 : year;
}

function resolveParts(at: DateParts, reference: Reference | null, cue: TenseCue | null): DateValue | null {
  if (at.holiday !== undefined) return resolveHoliday(at.holiday, at.year, reference, cue);
  if (at.year !== null) {
    if (at.month === null) return yearValue(at.year);
    if (at.day === null) return monthValue(at.year, at.month);
    if (!isDay(at.year, at.month, at.day)) return null;
    return dayValue(toDayNumber({ year: at.year, month: at.month, day: at.day }));
  }
  if (reference === null) return null;
  if (at.yearShift !== undefined) return resolveParts({ ...at, year: reference.year + at.yearShift }, reference, cue);
  if (at.month === null) return at.weekday === null ? null : resolveWeekday(at.weekday, reference, cue);
  return nearest(daysOf(at, reference), reference, cue);
}

/** The days or months of three years that the parts can mean; of the weekday that they name, where one of them is. */
function daysOf({ month, day, weekday }: DateParts, reference: Reference): readonly DateValue[] {
  const candidates: DateValue[] = [];
  for (let year = reference.year - 1; month !== null && year <= reference.year + 1; year++) {
    if (day === null) candidates.push(monthValue(year, month));
    else if (isDay(year, month, day)) candidates.push(dayValue(toDayNumber({ year, month, day })));
  }
  const fitting = candidates.filter((value) => weekday === null || weekdayOf(value.from) === weekday);
  return fitting.length > 0 ? fitting : candidates;
}

function resolveHoliday(
  holiday: Holiday,
  year: number | null,
  reference: Reference | null,
  cue: TenseCue | null,
): DateValue | null {
  if (year !== null) return dayValue(toDayNumber(dayOfHoliday(holiday, year)));
  if (reference === null) return null;
  const years = [reference.year - 1, reference.year, reference.year + 1];
  return nearest(
    years.map((year) => dayValue(toDayNumber(dayOfHoliday(holiday, year)))),
    reference,
    cue,
  );
}

/** The value nearest to the reference on the side that the tense asks for; a day of grace, since news is written the evening before. */
function nearest(values: readonly DateValue[], reference: Reference, cue: TenseCue | null): DateValue | null {
  const start = toDayNumber({ ...reference, day: reference.day ?? 1 });
  const end = toDayNumber({ ...reference, day: reference.day ?? daysInMonth(reference.year, reference.month) });
  let best: DateValue | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const value of values) {
    const ahead = value.from > end + 1;
    const behind = value.to < start - 1;
    const distance = ahead ? value.from - end : behind ? start - value.to : 0;
    const against = (cue?.tense === "past" && ahead) || (cue?.tense === "future" && behind);
    // A verb is a hint and can be another clause's: a date of last week stands against a near "will".
    const cost =
      against && cue?.isSure === true
        ? Number.MAX_VALUE
        : against
          ? distance * (cue?.beside === true ? 12 : 4) + 60
          : distance;
    if (cost < bestCost) {
      best = value;
      bestCost = cost;
    }
  }
  return best;
}

function resolveWeekday(weekday: number, reference: Reference, cue: TenseCue | null): DateValue | null {
  if (reference.day === null) return null;
  const today = toDayNumber({ ...reference, day: reference.day });
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  const isAhead = ahead === 0 || (cue?.tense === "future" && !(cue.isPresent === true && ahead === 6));
  return dayValue(isAhead ? today + ahead : today + ahead - 7);
}

function resolveNamed(at: DateParts, shift: number, reference: Reference, cue: TenseCue | null): DateValue | null {
  if (at.day !== null)
    return nearest(daysOf(at, reference), reference, {
      tense: shift < 0 ? "past" : "future",
      beside: true,
      isSure: true,
    });
  if (at.month !== null) {
    const past = at.month < reference.month;
    const year = reference.year + (shift < 0 ? (past ? 0 : -1) : shift > 0 ? (at.month > reference.month ? 0 : 1) : 0);
    return monthValue(year, at.month);
  }
  if (at.weekday === null || reference.day === null) return null;
  const today = toDayNumber({ ...reference, day: reference.day });
  const ahead = (at.weekday - weekdayOf(today) + 7) % 7;
  if (shift < 0) return dayValue(today + ahead - 7);
  if (shift > 0) return dayValue(today + (ahead === 0 ? 7 : ahead));
  return resolveWeekday(at.weekday, reference, cue ?? { tense: "future", beside: false });
}

function resolveCounted(
  { unit, shift, isExact, day }: Extract<DateExpression, { kind: "shift" }>,
  reference: Reference,
): DateValue | null {
  if (day === undefined && isExact !== true) return resolveShift(unit, shift, reference);
  if (isExact === true && reference.day === null) return resolveShift(unit, shift, reference);
  if (unit === "day" || unit === "week" || unit === "weekend")
    return resolveShift("day", unit === "day" ? shift : shift * 7, reference);
  const months = unit === "year" ? shift * 12 : shift;
  const { year, month } = shiftMonth(reference.year, reference.month, months);
  const inMonth = day ?? reference.day ?? 1;
  return isDay(year, month, inMonth) ? dayValue(toDayNumber({ year, month, day: inMonth })) : monthValue(year, month);
}

function resolveShift(unit: Unit, shift: number, reference: Reference): DateValue | null {
  switch (unit) {
    case "year":
      return yearValue(reference.year + shift);
    case "month": {
      const { year, month } = shiftMonth(reference.year, reference.month, shift);
      return monthValue(year, month);
    }
    case "week": {
      if (reference.day === null) return null;
      const today = toDayNumber({ ...reference, day: reference.day });
      const monday = today - ((weekdayOf(today) + 6) % 7) + shift * 7;
      const [from, to] = [dayValue(monday), dayValue(monday + 6)];
      return { value: `${from.value}/${to.value}`, from: from.from, to: to.to };
    }
    case "weekend":
      return resolveWeekend(shift, reference);
    case "day":
      // Where no more than the month of issue is known, `today` is in it.
      if (reference.day === null) return shift === 0 ? monthValue(reference.year, reference.month) : null;
      return dayValue(toDayNumber({ ...reference, day: reference.day }) + shift);
    default:
      return unit satisfies never;
  }
}

/** Saturday and Sunday: of the week that the day of issue is in (0), of the one before or after. */
function resolveWeekend(shift: number, reference: Reference): DateValue | null {
  if (reference.day === null) return null;
  const today = toDayNumber({ ...reference, day: reference.day });
  const monday = today - ((weekdayOf(today) + 6) % 7);
  const [from, to] = [dayValue(monday + shift * 7 + 5), dayValue(monday + shift * 7 + 6)];
  return { value: `${from.value}/${to.value}`, from: from.from, to: to.to };
}

/** The year of an interval's start that is left out: that of its end, or the one before where it would follow the end. */
function yearBefore(at: DateParts, end: number): number | null {
  if (at.month === null) return null;
  const last: Day = fromDayNumber(end);
  return at.month > last.month ? last.year - 1 : last.year;
}

function yearValue(year: number): DateValue {
  return {
    value: String(year).padStart(4, "0"),
    from: toDayNumber({ year, month: 1, day: 1 }),
    to: toDayNumber({ year, month: 12, day: 31 }),
  };
}

function monthValue(year: number, month: number): DateValue {
  return {
    value: formatMonth(year, month),
    from: toDayNumber({ year, month, day: 1 }),
    to: toDayNumber({ year, month, day: daysInMonth(year, month) }),
  };
}
