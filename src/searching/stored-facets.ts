/** Counts for the values of a facet that a published archive stores by itself: only of the values that are listed is read what they are called. */
import { bestOf } from "../archive/best.ts";
import type { BitSet } from "../archive/bit-set.ts";
import type { FacetTable } from "../archive/facet-table.ts";
import type { FacetValue } from "../release.ts";

export interface ListedValues {
  readonly values: readonly FacetValue[];
  /** How many more there are. */
  readonly unlisted: number;
}

/** @param most values listed, those that most releases have; null for all, the last of them first */
export async function countStored(table: FacetTable, docs: BitSet, most: number | null): Promise<ListedValues> {
  const counts = table.counts(docs);
  const countOf = (row: number): number => counts[row] as number;
  const found = [...counts.keys()].filter((row) => countOf(row) > 0);
  const least = most === null || found.length <= most ? 1 : (counts.toSorted().at(-most) ?? 1);
  const likely = found.filter((row) => countOf(row) >= least);
  const places = await table.places((likely.at(-1) ?? -1) + 1);
  const placeOf = (row: number): number => places[row] as number;
  const listed =
    most === null
      ? likely.sort((a, b) => placeOf(b) - placeOf(a))
      : bestOf(likely, most, (a, b) => countOf(b) - countOf(a) || placeOf(a) - placeOf(b));
  const names = await table.names(listed);
  const values = names.map(([value, label], i) => ({ value, label, count: countOf(listed[i] as number) }));
  return { values, unlisted: found.length - listed.length };
}
