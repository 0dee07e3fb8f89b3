/** The abbreviations of an archive as a published one holds them: see FORMAT.md, "Published archives". */
import { type BucketEntry, bucketOf, definitionsIn, rowsOf } from "../archive/abbreviations.ts";
import type { StoredAbbreviation } from "../archive/stored-records.ts";
import type { Table } from "../archive/table.ts";
import { range } from "../range.ts";

/** Words a bucket, about: few are read in vain then, and the index of the records, which opening reads, is small. */
const WORDS = 2;

/** @param abbreviations with the columns by which they are looked up @param catalog with that of what releases define @returns of each bucket its entries */
export async function abbreviationBuckets(abbreviations: Table, catalog: Table): Promise<BucketEntry[][]> {
  const [short, first, definitions, all] = await Promise.all([
    abbreviations.column("short"),
    abbreviations.column("first"),
    catalog.column("abbreviations"),
    abbreviations.allRecords() as Promise<StoredAbbreviation[]>,
  ]);
  const defined = definitions.values.map((value) => value.slice(0, value.indexOf("\n")));
  const words = [...new Set([...short.values, ...first.values, ...defined])].sort();
  const buckets = range(Math.max(1, Math.ceil(words.length / WORDS))).map((): BucketEntry[] => []);
  for (const word of words) {
    const rows = await rowsOf(abbreviations, [word]);
    const known = rows.map((row) => [row, all[row] as StoredAbbreviation] as const);
    buckets[bucketOf(word, buckets.length)]?.push([
      word,
      known.map(([row, { short: form, long, releases }]) => [row, form, long, releases]),
      [...definitionsIn(definitions, word)],
    ]);
  }
  return buckets;
}
