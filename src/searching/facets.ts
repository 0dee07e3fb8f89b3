/** Counts for the values that a match set can be narrowed to. */
import type { Archive } from "../archive/archive.ts";
import { bestOf } from "../archive/best.ts";
import type { BitSet } from "../archive/bit-set.ts";
import type { Column } from "../archive/columns.ts";
import type { CatalogColumn } from "../archive/manifest.ts";
import type { Facets, FacetValue } from "../release.ts";
import { toInterval, yearsOf } from "./edtf.ts";
import type { FacetFilter } from "./filters.ts";

/** Values listed of a facet that has no natural end. */
const MOST_VALUES = 100;

interface FacetKind {
  readonly column: (archive: Archive) => Promise<Column>;
  /** What one of the column's values counts as. */
  readonly values: (value: string) => readonly string[];
  /** The filter that the facet does not count. */
  readonly filter: string;
  readonly order: "count" | "newest";
}

const asItIs = (value: string): string[] => [value];
const people = async (archive: Archive): Promise<Column> => (await archive.persons()).column;
const named =
  (name: CatalogColumn) =>
  (archive: Archive): Promise<Column> =>
    archive.column(name);

const KINDS: Readonly<Record<string, FacetKind>> = {
  people: { column: people, values: asItIs, filter: "people", order: "count" },
  topics: { column: named("topics"), values: asItIs, filter: "topics", order: "count" },
  years: { column: named("published"), values: (day) => [day.slice(0, 4)], filter: "published", order: "newest" },
  months: { column: named("published"), values: (day) => [day.slice(0, 7)], filter: "published", order: "newest" },
  eventYears: {
    column: named("events"),
    values: (event) => yearsOf(toInterval(event)),
    filter: "eventYears",
    order: "newest",
  },
  languages: { column: named("language"), values: asItIs, filter: "languages", order: "count" },
  folders: { column: named("folder"), values: foldersOf, filter: "folders", order: "count" },
};

/** The names of the facets that an archive has, its own fields' among them. */
export function facetNames(archive: Archive): string[] {
  const own = Object.entries(archive.manifest.fields).filter(([, field]) => field.facet);
  return [...Object.keys(KINDS), ...own.map(([name]) => name)];
}

/**
 * Counts of the facets named, over the releases that match the words.
 *
 * A release that fails no filter counts everywhere; one that fails a single filter counts in that filter's own facet.
 *
 * @param docs those that match the words, filters not applied
 */
export async function countFacets(
  archive: Archive,
  docs: BitSet,
  filters: readonly FacetFilter[],
  wanted: readonly string[],
): Promise<Facets> {
  const counters = await Promise.all(
    wanted.map(async (name) => ({ name, kind: kindOf(name), counter: await counterOf(archive, kindOf(name)) })),
  );
  for (const doc of docs.toArray()) {
    let failed: FacetFilter | null = null;
    let failures = 0;
    for (const filter of filters)
      if (!filter.test(doc)) {
        failed = filter;
        failures++;
      }
    if (failures > 1) continue;
    for (const { kind, counter } of counters) if (failed === null || failed.facet === kind.filter) counter.count(doc);
  }
  const labels = wanted.includes("people") ? (await archive.persons()).byId : null;
  return Object.fromEntries(
    counters.map(({ name, kind, counter }) => [
      name,
      listed(kind, counter.counts(), (value) => (name === "people" ? (labels?.get(value)?.name ?? value) : value)),
    ]),
  );
}

async function counterOf(archive: Archive, kind: FacetKind): Promise<Counter> {
  return new Counter(await kind.column(archive), kind.values);
}

/** Counts releases by value, each once for a value that several of its own count as. */
class Counter {
  readonly #column: Column;
  readonly #names: string[] = [];
  /** What each of the column's values counts as: places in `#names`. */
  readonly #placesOf: readonly (readonly number[])[];
  readonly #counts: Uint32Array;
  /** The release that each was counted for last, less one. */
  readonly #last: Uint32Array;

  constructor(column: Column, values: FacetKind["values"]) {
    this.#column = column;
    const places = new Map<string, number>();
    this.#placesOf = column.values.map((value) =>
      values(value).map((name) => {
        const known = places.get(name);
        if (known !== undefined) return known;
        places.set(name, this.#names.length);
        return this.#names.push(name) - 1;
      }),
    );
    this.#counts = new Uint32Array(this.#names.length);
    this.#last = new Uint32Array(this.#names.length);
  }

  count(doc: number): void {
    for (const value of this.#column.of(doc))
      for (const place of this.#placesOf[value] as readonly number[]) {
        if (this.#last[place] === doc + 1) continue;
        this.#last[place] = doc + 1;
        this.#counts[place] = (this.#counts[place] as number) + 1;
      }
  }

  /** Of values that were counted. */
  counts(): [value: string, count: number][] {
    return this.#names.flatMap((name, place): [string, number][] => {
      const count = this.#counts[place] as number;
      return count === 0 ? [] : [[name, count]];
    });
  }
}

function listed(
  kind: FacetKind,
  counts: readonly (readonly [value: string, count: number])[],
  labelOf: (value: string) => string,
): FacetValue[] {
  const values = counts.map(([value, count]) => ({ value, label: labelOf(value), count }));
  const byValue = (a: FacetValue, b: FacetValue): number => (a.value < b.value ? -1 : 1);
  if (kind.order === "newest") return values.sort((a, b) => byValue(b, a));
  return bestOf(values, MOST_VALUES, (a, b) => b.count - a.count || byValue(a, b));
}

function kindOf(name: string): FacetKind {
  const known = Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;
  return known ?? { column: named(`field.${name}`), values: asItIs, filter: name, order: "count" };
}

/** `a/b` stands in `a` and in `a/b`; the folder of all has no name. */
function foldersOf(folder: string): string[] {
  const parts = folder === "" ? [] : folder.split("/");
  return parts.map((_, i) => parts.slice(0, i + 1).join("/"));
}
