/** Hits in the order of one of the archive's own fields. */
import type { Archive } from "../archive/archive.ts";
import type { Column } from "../archive/columns.ts";
import type { FieldSetting } from "../archive/manifest.ts";
import { toInterval } from "../edtf.ts";

/** A field, and whether the greatest comes first. */
export interface FieldOrder {
  readonly field: string;
  readonly descending: boolean;
}

/**
 * Compares releases by their values: numbers as such, dates by the day on which they begin, texts as a dictionary has them. Of several
 * values the one that comes first counts; releases without one come last.
 */
export async function byField(
  archive: Archive,
  { field, descending }: FieldOrder,
): Promise<(a: number, b: number) => number> {
  const column = await archive.column(`field.${field}`);
  const known = RANKS.get(column) ?? ranksOf(column, archive.manifest.fields[field]?.type ?? "text");
  RANKS.set(column, known);
  const ranks = descending ? known.descending : known.ascending;
  return (a, b) => (ranks[a] as number) - (ranks[b] as number);
}

/** The place of each release, either way. */
interface Ranks {
  readonly ascending: Uint32Array;
  readonly descending: Uint32Array;
}

/** Worked out once for a column, since no query changes them. */
const RANKS: WeakMap<Column, Ranks> = new WeakMap();

function ranksOf(column: Column, type: FieldSetting["type"]): Ranks {
  const { length } = column.values;
  const places = placesInOrder(column.values, comparing(type));
  const releases = column.starts.length - 1;
  const ranks = {
    ascending: new Uint32Array(releases).fill(length),
    descending: new Uint32Array(releases).fill(length),
  };
  for (let doc = 0; doc < releases; doc++)
    for (const value of column.of(doc)) {
      const place = places[value] as number;
      ranks.ascending[doc] = Math.min(ranks.ascending[doc] as number, place);
      ranks.descending[doc] = Math.min(ranks.descending[doc] as number, length - 1 - place);
    }
  return ranks;
}

/** Of each value its place among all; equal ones share one. */
function placesInOrder(values: readonly string[], compare: (a: string, b: string) => number): Uint32Array {
  const order = [...values.keys()].sort((a, b) => compare(values[a] as string, values[b] as string));
  const places = new Uint32Array(values.length);
  for (let i = 1; i < order.length; i++) {
    const [before, own] = [order[i - 1] as number, order[i] as number];
    const isSame = compare(values[before] as string, values[own] as string) === 0;
    places[own] = isSame ? (places[before] as number) : i;
  }
  return places;
}

function comparing(type: FieldSetting["type"]): (a: string, b: string) => number {
  if (type === "number") return (a, b) => Number(a) - Number(b);
  if (type === "date") return byBeginning;
  return new Intl.Collator("en", { sensitivity: "base", numeric: true }).compare;
}

/** A day comes before the month or year that begins with it. */
function byBeginning(a: string, b: string): number {
  const [one, other] = [toInterval(a), toInterval(b)];
  return compared(one.first, other.first) || compared(one.last, other.last);
}

function compared(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
