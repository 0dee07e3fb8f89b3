/** How far releases are of the time that a query names, or else how new they are. */
import type { Archive } from "../archive/archive.ts";
import type { Column } from "../archive/columns.ts";
import { overlap, toInterval } from "../edtf.ts";

/** Of a release, 0 to 1. */
export type Share = (doc: number) => number;

/** What a release has that speaks of the time, and one that is of its year alone. */
const SPOKEN_OF = 0.5;
const SAME_YEAR = 0.2;
/** In so many days a release is half as new. */
const HALF_LIFE_DAYS = 365;
const DAY_MS = 86_400_000;

/** @param dates ISO 8601: days, months and years */
export async function timelinessOf(archive: Archive, dates: readonly string[]): Promise<Share> {
  const [published, events] = await Promise.all([archive.column("published"), archive.column("events")]);
  const intervals = dates.map(toInterval);
  return (doc) => {
    const day = dayOf(published, doc);
    if (dates.some((date) => day.startsWith(date))) return 1;
    const spokenOf = events.valuesOf(doc).map(toInterval);
    if (intervals.some((one) => spokenOf.some((event) => overlap(one, event)))) return SPOKEN_OF;
    return dates.some((date) => day.startsWith(date.slice(0, 4))) ? SAME_YEAR : 0;
  };
}

/** By the archive's newest release, never by the clock; 0 for a release without a date. */
export async function recencyOf(archive: Archive): Promise<Share> {
  const published = await archive.column("published");
  const newest = Date.parse(published.values.at(-1) ?? "");
  return (doc) => {
    const days = (newest - Date.parse(dayOf(published, doc))) / DAY_MS;
    return Number.isNaN(days) ? 0 : 2 ** (-days / HALF_LIFE_DAYS);
  };
}

/** Empty where there is none. */
function dayOf(published: Column, doc: number): string {
  const place = published.first(doc);
  return place < 0 ? "" : published.value(place);
}
