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
  const ranks = ranksOf(column, archive.manifest.fields[field]?.type ?? "text");
  const none = column.values.length;
  const rankOf = (doc: number): number => {
    let first = none;
    for (const place of column.of(doc)) {
      const rank = ranks[place] as number;
      first = Math.min(first, descending ? none - 1 - rank : rank);
    }
    return first;
  };
  return (a, b) => rankOf(a) - rankOf(b);
}

const RANKS: WeakMap<Column, Uint32Array> = new WeakMap();

/** Of each of a column's values its place in the order; equal ones share one. Made once, since no query changes it. */
function ranksOf(column: Column, type: FieldSetting["type"]): Uint32Array {
  const known = RANKS.get(column);
  if (known !== undefined) return known;
  const { values } = column;
  const compare = comparing(type);
  const order = values.map((_, place) => place).sort((a, b) => compare(values[a] as string, values[b] as string));
  const ranks = new Uint32Array(values.length);
  for (let i = 1; i < order.length; i++) {
    const [before, own] = [order[i - 1] as number, order[i] as number];
    const isSame = compare(values[before] as string, values[own] as string) === 0;
    ranks[own] = isSame ? (ranks[before] as number) : i;
  }
  RANKS.set(column, ranks);
  return ranks;
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
