/** What an archive's releases define as abbreviations: looked up in columns, or in a published archive in the buckets of a hash table, so that no column is read. */

import { definitionValue } from "./abbreviation-keys.ts";
import type { Column } from "./columns.ts";
import { crc32 } from "./crc32.ts";
import { onceEach } from "./once.ts";
import type { StoredAbbreviation } from "./stored-records.ts";
import type { Table } from "./table.ts";

/** Of a short form: by long form the releases that define it so. */
export type Definitions = ReadonlyMap<string, readonly number[]>;

export interface Abbreviations {
  /**
   * Those whose short form is one of the words, or whose long form begins with one, and all else that these short forms stand for: by
   * short form, the long form that most releases give first.
   */
  of(words: ReadonlySet<string>): Promise<StoredAbbreviation[]>;
  all(): Promise<StoredAbbreviation[]>;
  /** @param key of a short form */
  definitions(key: string): Promise<Definitions>;
}

/** What a bucket says of one word: the rows of abbreviations that are looked up by it, and what it is defined as. */
export type BucketEntry = readonly [
  word: string,
  abbreviations: readonly (readonly [row: number, short: string, long: string, releases: number])[],
  definitions: readonly (readonly [long: string, docs: readonly number[]])[],
];

/** @param table with the columns `short` and `first` @param definitions the catalog's column of abbreviations */
export function abbreviationsIn(table: Table, definitions: () => Promise<Column>): Abbreviations {
  return {
    of: async (words) => (await table.records(await rowsOf(table, words))) as StoredAbbreviation[],
    all: () => table.allRecords() as Promise<StoredAbbreviation[]>,
    definitions: onceEach(async (key) => definitionsIn(await definitions(), key)),
  };
}

/** The rows of abbreviations that are looked up by some words, ascending. */
export async function rowsOf(table: Table, words: Iterable<string>): Promise<number[]> {
  const [short, first] = await Promise.all([table.column("short"), table.column("first")]);
  const wanted = [...words];
  const shorts = new Set([...short.holders(wanted), ...first.holders(wanted)].flatMap((row) => short.valuesOf(row)));
  return short.holders(shorts);
}

/** @param column of all that releases define */
export function definitionsIn(column: Column, key: string): Definitions {
  const head = definitionValue(key, "");
  const values = column.beginningWith(head);
  return new Map(values.map((value) => [value.slice(head.length), column.holders([value])]));
}

/** @param table whose rows are the buckets: of each a record, its entries */
export function abbreviationsInBuckets(table: Table): Abbreviations {
  const entriesOf = async (words: ReadonlySet<string>): Promise<BucketEntry[]> => {
    const buckets = new Set(Array.from(words, (word) => bucketOf(word, table.rows)));
    const entries = (await table.records([...buckets])) as (readonly BucketEntry[])[];
    return entries.flat().filter(([word]) => words.has(word));
  };
  return {
    of: async (words) => abbreviationsOf(await entriesOf(words)),
    all: async () => abbreviationsOf(((await table.allRecords()) as (readonly BucketEntry[])[]).flat()),
    async definitions(key) {
      const [entry] = await entriesOf(new Set([key]));
      return new Map(entry?.[2]);
    },
  };
}

/** In the order of their rows, each once. */
function abbreviationsOf(entries: readonly BucketEntry[]): StoredAbbreviation[] {
  const byRow = new Map(
    entries.flatMap(([, abbreviations]) =>
      abbreviations.map(([row, short, long, releases]) => [row, { short, long, releases }] as const),
    ),
  );
  return [...byRow].sort(([a], [b]) => a - b).map(([, abbreviation]) => abbreviation);
}

/** @param buckets how many there are */
export function bucketOf(word: string, buckets: number): number {
  return crc32(new TextEncoder().encode(word)) % buckets;
}
