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
import type { DateExpression, Edge } from "./date-expressions.ts";
import type { DateParts } from "./date-points.ts";
import type { Unit } from "./date-words.ts";
import type { Tense } from "./tense.ts";

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
  tense: Tense | null,
): DateValue | null {
  switch (expression.kind) {
    case "point": {
      if (expression.yearShift !== undefined) {
        return reference === null
          ? null
          : resolveParts({ ...expression.at, year: reference.year + expression.yearShift }, reference, tense);
      }
      const edged = expression.edge === null ? expression.at : withEdge(expression.at, expression.edge);
      return resolveParts(edged, reference, tense);
    }
    case "range": {
      const to = resolveParts(expression.to, reference, tense);
      if (to === null) return null;
      const year = expression.at.year ?? yearBefore(expression.at, to.from);
      const from = resolveParts({ ...expression.at, year }, reference, tense);
      if (from === null || from.from > to.to) return null;
      return { value: `${from.value}/${to.value}`, from: from.from, to: to.to };
    }
    case "shift":
      return reference === null ? null : resolveShift(expression.unit, expression.shift, expression.edge, reference);
    case "named":
      return reference === null ? null : resolveNamed(expression.at, expression.shift, reference, tense);
    default:
      return expression satisfies never;
  }
}

export function dayValue(dayNumber: number): DateValue {
  return { value: formatDay(fromDayNumber(dayNumber)), from: dayNumber, to: dayNumber };
}

function resolveParts(at: DateParts, reference: Reference | null, tense: Tense | null): DateValue | null {
  if (at.year !== null) {
    if (at.month === null) return yearValue(at.year);
    if (at.day === null) return monthValue(at.year, at.month);
    if (!isDay(at.year, at.month, at.day)) return null;
    return dayValue(toDayNumber({ year: at.year, month: at.month, day: at.day }));
  }
  if (reference === null) return null;
  if (at.month === null) return at.weekday === null ? null : resolveWeekday(at.weekday, reference, tense);
  const { month, day, weekday } = at;
  const candidates = [reference.year - 1, reference.year, reference.year + 1].flatMap((year) => {
    if (day === null) return [monthValue(year, month)];
    return isDay(year, month, day) ? [dayValue(toDayNumber({ year, month, day }))] : [];
  });
  const fitting = candidates.filter((value) => weekday === null || weekdayOf(value.from) === weekday);
  return nearest(fitting.length > 0 ? fitting : candidates, reference, tense);
}

/** The value nearest to the reference on the side that the tense asks for; a day of grace, since news is written the evening before. */
function nearest(values: readonly DateValue[], reference: Reference, tense: Tense | null): DateValue | null {
  const start = toDayNumber({ ...reference, day: reference.day ?? 1 });
  const end = toDayNumber({ ...reference, day: reference.day ?? daysInMonth(reference.year, reference.month) });
  let best: DateValue | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const value of values) {
    const ahead = value.from > end + 1;
    const behind = value.to < start - 1;
    const distance = ahead ? value.from - end : behind ? start - value.to : 0;
    const against = (tense === "past" && ahead) || (tense === "future" && behind);
    // A verb is a hint and can be another clause's: a date of last week stands against a near "will".
    const cost = against ? distance * 4 + 60 : distance;
    if (cost < bestCost) {
      best = value;
      bestCost = cost;
    }
  }
  return best;
}

function resolveWeekday(weekday: number, reference: Reference, tense: Tense | null): DateValue | null {
  if (reference.day === null) return null;
  const today = toDayNumber({ ...reference, day: reference.day });
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  return dayValue(tense === "future" || ahead === 0 ? today + ahead : today + ahead - 7);
}

function resolveNamed(at: DateParts, shift: number, reference: Reference, tense: Tense | null): DateValue | null {
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
  return resolveWeekday(at.weekday, reference, tense ?? "future");
}

function resolveShift(unit: Unit, shift: number, edge: Edge | null, reference: Reference): DateValue | null {
  switch (unit) {
    case "year": {
      const year = reference.year + shift;
      return edge === null ? yearValue(year) : monthValue(year, edge === "start" ? 1 : 12);
    }
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
    case "day":
      return reference.day === null ? null : dayValue(toDayNumber({ ...reference, day: reference.day }) + shift);
    default:
      return unit satisfies never;
  }
}

function withEdge(at: DateParts, edge: Edge): DateParts {
  return at.year !== null && at.month === null ? { ...at, month: edge === "start" ? 1 : 12 } : at;
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
