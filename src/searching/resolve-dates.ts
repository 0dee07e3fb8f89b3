/**
 * Dates of a query that count from today, and those between which there is no day. Today is the day of the archive's newest
 * release: an archive answers alike whenever it is asked, and one that ended years ago has a last month too.
 */

import { isBefore, isDate, toInterval } from "../edtf.ts";
import { isRelativeDate } from "./date-values.ts";
import type { Clause, FilterField, Ignored, Query } from "./query.ts";
import { isDateField } from "./query-fields.ts";
import { leaves, rewrite } from "./rewrite.ts";

/**
 * @param newest the day, month or year of the newest release, null where none has any; asked for only where something counts from it
 * @returns the query with dates that are days, months or years; what can be none is ignored
 */
export async function resolveDates(query: Query, newest: () => Promise<string | null>): Promise<Query> {
  const newestDate = leaves(query.clauses).some(isRelative) ? await newest() : null;
  const today = newestDate === null ? null : toInterval(newestDate).first;
  const ignored = [...query.ignored];
  const resolved = (clause: Clause): Clause | null => {
    if (!isRelative(clause)) return clause;
    if (today !== null) return { ...clause, value: absolute(clause.field, clause.value, today) };
    ignored.push({ text: `${clause.field}:${clause.value}`, reason: "No release has a date to count from." });
    return null;
  };
  const clauses = rewrite(query.clauses, resolved, (beside) => withoutEmptyTime(beside, ignored));
  return { clauses, ignored };
}

function isRelative(clause: Clause): clause is Clause & { readonly kind: "filter" } {
  return clause.kind === "filter" && isDateField(clause.field) && clause.value.split("..").some(isRelativeDate);
}

/** Without `after:` and `before:` between which there is no day. */
function withoutEmptyTime(clauses: readonly Clause[], ignored: Ignored[]): readonly Clause[] {
  const values = (field: FilterField): string[] =>
    clauses.flatMap((clause) => (clause.kind === "filter" && clause.field === field ? [clause.value] : []));
  const after = values("after").reduce((latest, value) => (isBefore(latest, value) ? value : latest), "0000");
  const before = values("before").reduce((first, value) => (isBefore(value, first) ? value : first), "9999");
  if (!isBefore(before, after)) return clauses;
  ignored.push({
    text: `after:${after} before:${before}`,
    reason: "No day is both: the time after which is later than the one before which.",
  });
  return clauses.filter(
    (clause) => !(clause.kind === "filter" && (clause.field === "after" || clause.field === "before")),
  );
}

function absolute(field: FilterField, value: string, today: string): string {
  const ends = value.split("..").map((end) => (isRelativeDate(end) ? rangeOf(end, today) : { first: end, last: end }));
  const [from, to = from] = ends;
  if (from === undefined || to === undefined) return value;
  if (field === "after") return from.first;
  if (field === "before") return to.last;
  if (isDate(from.first) && isDate(to.last) && isBefore(to.last, from.first)) return `${to.first}..${from.last}`;
  return from.first === to.last ? from.first : `${from.first}..${to.last}`;
}

interface DateRange {
  readonly first: string;
  readonly last: string;
}

/** @param words as `isRelativeDate` knows them @param today a day */
function rangeOf(words: string, today: string): DateRange {
  const [, which, count, unit] =
    /^(?:(\p{L}+) )?(?:(\d+) )?(day|week|month|quarter|year)s?(?: ago)?$/u.exec(words) ?? [];
  if (unit === undefined || which === undefined) {
    if (unit !== undefined) return periodAt(unit, today, -Number(count ?? 0), true);
    return same(shifted(today, { yesterday: -1, tomorrow: 1 }[words] ?? 0));
  }
  if (count !== undefined || which === "past") return stretchBefore(unit, today, Number(count ?? 1));
  return periodAt(unit, today, { last: -1, next: 1 }[which] ?? 0, false);
}

/**
 * The week, month, quarter or year that is so many away.
 *
 * @param isPoint whether of a week only the day is meant, as in `2 weeks ago`
 */
function periodAt(unit: string, today: string, away: number, isPoint: boolean): DateRange {
  switch (unit) {
    case "day":
      return same(shifted(today, away));
    case "week": {
      if (isPoint) return same(shifted(today, away * 7));
      const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
      const monday = shifted(today, away * 7 - weekday);
      return { first: monday, last: shifted(monday, 6) };
    }
    case "month":
      return same(monthAt(today, away));
    case "quarter": {
      const place = (Number(today.slice(5, 7)) - 1) % 3;
      return { first: monthAt(today, away * 3 - place), last: monthAt(today, away * 3 - place + 2) };
    }
    default:
      return same(monthAt(today, away * 12).slice(0, 4));
  }
}

/** So many days, weeks, months or years that end today. */
function stretchBefore(unit: string, today: string, count: number): DateRange {
  const days = { day: count, week: count * 7 }[unit];
  if (days !== undefined) return { first: shifted(today, 1 - days), last: today };
  const months = count * ({ month: 1, quarter: 3 }[unit] ?? 12);
  const month = monthAt(today, -months);
  const lastDay = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
  const day = Math.min(Number(today.slice(8)), lastDay);
  return { first: shifted(`${month}-${String(day).padStart(2, "0")}`, 1), last: today };
}

function same(date: string): DateRange {
  return { first: date, last: date };
}

/** Never before the first year that is written in four digits. */
function monthAt(day: string, away: number): string {
  const months = Math.max(0, Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + away);
  return `${String(Math.floor(months / 12)).padStart(4, "0")}-${String((months % 12) + 1).padStart(2, "0")}`;
}

function shifted(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
