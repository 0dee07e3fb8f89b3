/** Counts for the values that a match set can be narrowed to. */
import type { Archive } from "../archive/archive.ts";
import { bestOf } from "../archive/best.ts";
import type { BitSet } from "../archive/bit-set.ts";
import type { Column } from "../archive/columns.ts";
import type { CatalogColumn } from "../archive/manifest.ts";
import type { Facets, FacetValue } from "../release.ts";
import { monthsOf, toInterval, yearsOf } from "./edtf.ts";
import type { FacetFilter } from "./filters.ts";

/** Values listed of a facet that has no natural end. */
const MOST_VALUES = 100;

interface FacetKind {
  readonly column: (archive: Archive) => Promise<Column>;
  /** What one of the column's values counts as; null where that there is none counts. */
  readonly values: ((value: string) => readonly string[]) | null;
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
  eventMonths: {
    column: named("events"),
    values: (event) => monthsOf(toInterval(event)),
    filter: "eventYears",
    order: "newest",
  },
  undated: { column: named("published"), values: null, filter: "published", order: "count" },
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
 * @returns of a facet without a natural end the first 100 values and those chosen by a filter; `unlisted` is how many more each has
 */
export async function countFacets(
  archive: Archive,
  docs: BitSet,
  filters: readonly FacetFilter[],
  wanted: readonly string[],
): Promise<{ readonly facets: Facets; readonly unlisted: Readonly<Record<string, number>> }> {
  const counters = await Promise.all(
    wanted.map(async (name) => {
      const kind = kindOf(name);
      return { name, kind, counter: await counterOf(archive, kind) };
    }),
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
  const labels = wanted.includes("people") ? await archive.persons() : null;
  const labelOf = (name: string, value: string): string => (name === "people" && labels?.nameOf(value)) || value;
  const facets: Record<string, FacetValue[]> = {};
  const unlisted: Record<string, number> = {};
  for (const { name, kind, counter } of counters) {
    const counts = counter.counts();
    const chosen = filters.flatMap((filter) => (filter.facet === kind.filter ? filter.chosen : []));
    facets[name] = listed(kind, counts, chosen).map(([value, count]) => ({
      value,
      label: labelOf(name, value),
      count,
    }));
    unlisted[name] = counts.length - facets[name].filter(({ count }) => count > 0).length;
  }
  return { facets, unlisted };
}

interface Counter {
  count(doc: number): void;
  /** Of values that were counted. */
  counts(): [value: string, count: number][];
}

async function counterOf(archive: Archive, { column: read, values }: FacetKind): Promise<Counter> {
  const column = await read(archive);
  return values === null ? lackCounter(column) : new ValueCounter(column, valuesOf(column, values));
}

/** What a release without a value counts as: what the query language calls it. */
const NONE = "none";

function lackCounter(column: Column): Counter {
  let lacking = 0;
  return {
    count(doc) {
      if (column.first(doc) < 0) lacking++;
    },
    counts: () => (lacking === 0 ? [] : [[NONE, lacking]]),
  };
}

type Values = (value: string) => readonly string[];

/** What the values of a column count as. */
interface CountedValues {
  readonly names: readonly string[];
  /** For each of the column's values, places in `names`; null where they are the column's own. */
  readonly placesOf: readonly (readonly number[])[] | null;
}

/** Made once for a column, since it does not depend on the query. */
const COUNTED: WeakMap<Column, Map<Values, CountedValues>> = new WeakMap();

function valuesOf(column: Column, values: Values): CountedValues {
  const known = COUNTED.get(column) ?? new Map<Values, CountedValues>();
  COUNTED.set(column, known);
  const counted = known.get(values) ?? countedAs(column, values);
  known.set(values, counted);
  return counted;
}

function countedAs(column: Column, values: Values): CountedValues {
  if (values === asItIs) return { names: column.values, placesOf: null };
  const places = new Map<string, number>();
  const placesOf = column.values.map((value) =>
    values(value).map((name) => {
      const place = places.get(name) ?? places.size;
      places.set(name, place);
      return place;
    }),
  );
  return { names: [...places.keys()], placesOf };
}

/** Counts releases by value, each once for a value that several of its own count as. */
class ValueCounter implements Counter {
  readonly #column: Column;
  readonly #values: CountedValues;
  readonly #counts: Uint32Array;
  /** The release that each was counted for last, plus one. */
  readonly #last: Uint32Array;

  constructor(column: Column, values: CountedValues) {
    this.#column = column;
    this.#values = values;
    this.#counts = new Uint32Array(values.names.length);
    this.#last = new Uint32Array(values.names.length);
  }

  count(doc: number): void {
    const { starts, places } = this.#column;
    const { placesOf } = this.#values;
    const end = starts[doc + 1] as number;
    for (let i = starts[doc] as number; i < end; i++) {
      const value = places[i] as number;
      if (placesOf === null) this.#countOnce(value, doc);
      else for (const place of placesOf[value] as readonly number[]) this.#countOnce(place, doc);
    }
  }

  counts(): [value: string, count: number][] {
    const found: [string, number][] = [];
    for (let place = 0; place < this.#counts.length; place++) {
      const count = this.#counts[place] as number;
      if (count > 0) found.push([this.#values.names[place] as string, count]);
    }
    return found;
  }

  #countOnce(place: number, doc: number): void {
    if (this.#last[place] === doc + 1) return;
    this.#last[place] = doc + 1;
    this.#counts[place] = (this.#counts[place] as number) + 1;
  }
}

type Count = readonly [value: string, count: number];

/** @param chosen values that come last where they are not among the first */
function listed(kind: FacetKind, counts: readonly Count[], chosen: readonly string[]): readonly Count[] {
  const byValue = (a: Count, b: Count): number => (a[0] < b[0] ? -1 : 1);
  if (kind.order === "newest") return counts.toSorted((a, b) => byValue(b, a));
  const byCount = (a: Count, b: Count): number => b[1] - a[1] || byValue(a, b);
  const first = bestOf(counts, MOST_VALUES, byCount);
  const missing = new Set(chosen);
  for (const [value] of first) missing.delete(value);
  if (missing.size === 0) return first;
  const own = new Map(counts.filter(([value]) => missing.has(value)));
  const others = Array.from(missing, (value): Count => [value, own.get(value) ?? 0]);
  return [...first, ...bestOf(others, MOST_VALUES, byCount)];
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
