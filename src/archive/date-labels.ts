/**
 * Dates that a text names, as labels of spans: days since the year 0 as if all months had 31, times four, plus what the date is: 0 a
 * day, 1 a month, 2 a year. Of two dates from one to the other the first has 3 more than a day would, and the last is the label of
 * the next span, which stands in the same place. See FORMAT.md, "Segments".
 */
import type { EdtfDate } from "../release.ts";
import type { LabelledSpan } from "./spans.ts";

const DAY = 0;
const MONTH = 1;
const YEAR = 2;
const FROM = 3;

/** One label, of an interval two; none for what is no date of the calendar. */
export function dateLabels(date: EdtfDate): number[] {
  const [first, last, ...others] = date.split("/").map(labelOf);
  if (first === null || first === undefined || last === null || others.length > 0) return [];
  return last === undefined ? [first] : [first - (first % 4) + FROM, last];
}

/** Days of times; nothing for seasons and the like. */
function labelOf(date: string): number | null {
  const [, year = "", month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T.*)?)?)?$/.exec(date) ?? [];
  if (year === "" || Number(month ?? 1) > 12 || Number(month ?? 1) < 1) return null;
  const days = (Number(year) * 12 + Number(month ?? 1) - 1) * 31 + Number(day ?? 1) - 1;
  return days * 4 + (day !== undefined ? DAY : month !== undefined ? MONTH : YEAR);
}

/** The dates of a document's spans, with where they stand. */
export function datesOf(spans: readonly LabelledSpan[]): { readonly date: EdtfDate; readonly span: LabelledSpan }[] {
  const dates: { date: EdtfDate; span: LabelledSpan }[] = [];
  for (let i = 0; i < spans.length; i++) {
    const span = spans[i] as LabelledSpan;
    const last = span.label % 4 === FROM ? spans[++i] : undefined;
    dates.push({
      date: last === undefined ? written(span.label) : `${written(span.label)}/${written(last.label)}`,
      span,
    });
  }
  return dates;
}

function written(label: number): string {
  const days = Math.floor(label / 4);
  const months = Math.floor(days / 31);
  const day = `${padded(Math.floor(months / 12), 4)}-${padded((months % 12) + 1, 2)}-${padded((days % 31) + 1, 2)}`;
  return day.slice(0, { [MONTH]: 7, [YEAR]: 4 }[label % 4] ?? 10);
}

function padded(number: number, width: number): string {
  return String(number).padStart(width, "0");
}
