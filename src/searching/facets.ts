/** Counts for the values that a match set can be narrowed to. */
import type { Archive } from "../archive/archive.ts";
import { bestOf, bestScored } from "../archive/best.ts";
import { BitSet } from "../archive/bit-set.ts";
import type { Column } from "../archive/columns.ts";
import type { NamedValue } from "../archive/facet-table.ts";
import type { CatalogColumn } from "../archive/stored-records.ts";
import { monthsOf, toInterval, yearsOf } from "../edtf.ts";
import { CommuniqueError } from "../errors.ts";
import type { Facets } from "../release.ts";
import type { FacetFilter } from "./filters.ts";
import { countStored, type ListedValues } from "./stored-facets.ts";

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

/** Facets of columns that take little, or that sorting reads in any case. */
const LIGHT: ReadonlySet<string> = new Set(["years", "months", "undated", "languages", "folders"]);

/** Those whose values take much to read: a published archive stores each by itself. */
export function storedFacetNames(archive: Archive): string[] {
  return facetNames(archive).filter((name) => !LIGHT.has(name));
}

/** The names of the facets that an archive has, its own fields' among them. */
function facetNames(archive: Archive): string[] {
  const own = Object.entries(archive.manifest.fields).filter(([, field]) => field.facet);
  return [...Object.keys(KINDS), ...own.map(([name]) => name)];
}

/** The facets to count, each once. @param asked names; undefined for all @throws CommuniqueError USAGE for one that the archive does not have */
export function facetsAsked(archive: Archive, asked: readonly string[] | undefined): readonly string[] {
  const known = facetNames(archive);
  if (asked === undefined) return known;
  const unknown = asked.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new CommuniqueError("USAGE", `There is no facet "${unknown}"; there are ${known.join(", ")}.`);
  return [...new Set(asked)];
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
  const passing = passingFor(docs.toArray(), filters);
  const counted = await Promise.all(
    wanted.map(async (name): Promise<ListedValues> => {
      const kind = kindOf(name);
      const chosen = filters.flatMap((filter) => (filter.facet === kind.filter ? filter.chosen : []));
      // Whoever filters by some of its values has read them all.
      const stored = chosen.length > 0 ? null : await archive.facet(name);
      if (stored === null) return countColumn(archive, name, passing(kind.filter), chosen);
      const most = kind.order === "newest" ? null : MOST_VALUES;
      return countStored(stored, BitSet.of(archive.size, passing(kind.filter)), most);
    }),
  );
  const of = <T>(part: (listed: ListedValues) => T): Record<string, T> =>
    Object.fromEntries(wanted.map((name, i) => [name, part(counted[i] as ListedValues)]));
  return { facets: of(({ values }) => values), unlisted: of(({ unlisted }) => unlisted) };
}

/** @param docs that are counted @param chosen values that are listed in any case */
async function countColumn(
  archive: Archive,
  name: string,
  docs: Uint32Array,
  chosen: readonly string[],
): Promise<ListedValues> {
  const kind = kindOf(name);
  const values = valuesOf(await kind.column(archive), kind.values);
  const labelOf = await labelsOf(archive, name);
  const counts = countsOf(values, docs);
  const found = placesOf(counts);
  const first = listed(kind, values.names, counts, found, chosen);
  return {
    values: first.map(([value, count]) => ({ value, label: labelOf(value), count })),
    unlisted: found.length - first.filter(([, count]) => count > 0).length,
  };
}

async function labelsOf(archive: Archive, name: string): Promise<(value: string) => string> {
  if (name !== "people") return (value) => value;
  const { nameOf } = await archive.persons();
  return (value) => nameOf(value) || value;
}

/** All values of a facet, ascending, and which releases have each: what a published archive stores. */
export async function facetContents(
  archive: Archive,
  name: string,
): Promise<{ readonly values: readonly NamedValue[]; readonly holders: readonly (readonly number[])[] }> {
  const kind = kindOf(name);
  const { names, starts, places } = valuesOf(await kind.column(archive), kind.values);
  const labelOf = await labelsOf(archive, name);
  const holders = names.map((): number[] => []);
  for (let doc = 0; doc < archive.size; doc++)
    for (const place of places.subarray(starts[doc], starts[doc + 1])) holders[place]?.push(doc);
  return { values: names.map((value) => [value, labelOf(value)]), holders };
}

/** Of each filter's facet the releases that count there: all that fail no other filter. */
function passingFor(docs: Uint32Array, filters: readonly FacetFilter[]): (facet: string) => Uint32Array {
  if (filters.length === 0) return () => docs;
  /** The place of the only filter that each fails. */
  const failed = new Int32Array(docs.length).fill(NO_FILTER);
  for (const [place, { test }] of filters.entries())
    for (let i = 0; i < docs.length; i++)
      if (!test(docs[i] as number)) failed[i] = failed[i] === NO_FILTER ? place : SEVERAL_FILTERS;
  const passing = docs.filter((_, i) => failed[i] === NO_FILTER);
  return (facet) => {
    const own = filters.findIndex((filter) => filter.facet === facet);
    return own < 0 ? passing : docs.filter((_, i) => failed[i] === NO_FILTER || failed[i] === own);
  };
}

const NO_FILTER = -1;
const SEVERAL_FILTERS = -2;

/** What a release without a value counts as: what the query language calls it. */
const NONE = "none";

type Values = FacetKind["values"];

/** What the values of a column count as, in the form of a column: of each release every one once. */
interface CountedValues {
  /** Ascending. */
  readonly names: readonly string[];
  readonly starts: Uint32Array;
  readonly places: Uint32Array;
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

function countedAs({ values: own, starts: ownStarts, places: ownPlaces }: Column, values: Values): CountedValues {
  const namesOf = values === null ? [] : own.map(values);
  const names = values === null ? [NONE] : [...new Set(namesOf.flat())].sort();
  const placeOf = new Map(names.map((name, place) => [name, place]));
  const placesOf = namesOf.map((some) => some.map((name) => placeOf.get(name) as number));
  const starts = new Uint32Array(ownStarts.length);
  const places: number[] = [];
  /** The release that each was noted for last, plus one. */
  const last = new Uint32Array(names.length);
  for (let doc = 0; doc + 1 < starts.length; doc++) {
    const [from, end] = [ownStarts[doc] as number, ownStarts[doc + 1] as number];
    if (values === null && from === end) places.push(0);
    for (let i = from; i < end; i++)
      for (const place of placesOf[ownPlaces[i] as number] ?? []) {
        if (last[place] === doc + 1) continue;
        last[place] = doc + 1;
        places.push(place);
      }
    starts[doc + 1] = places.length;
  }
  return { names, starts, places: Uint32Array.from(places) };
}

/** Room for the counts of one facet: there are tens of thousands of persons, of whom most answers name few. */
let room: Uint32Array = new Uint32Array(1024);

/** How many of some releases have each of the values, by its place: until the next are counted. */
function countsOf({ names, starts, places }: CountedValues, docs: Uint32Array): Uint32Array {
  if (room.length < names.length) room = new Uint32Array(names.length * 2);
  const counts = room.subarray(0, names.length).fill(0);
  for (let i = 0; i < docs.length; i++) {
    const doc = docs[i] as number;
    const end = starts[doc + 1] as number;
    for (let at = starts[doc] as number; at < end; at++) {
      const place = places[at] as number;
      counts[place] = (counts[place] as number) + 1;
    }
  }
  return counts;
}

/** Those of the values that were counted, ascending. */
function placesOf(counts: Uint32Array): number[] {
  const places: number[] = [];
  for (let place = 0; place < counts.length; place++) if (counts[place] !== 0) places.push(place);
  return places;
}

type Count = readonly [value: string, count: number];

/** @param found places of values that were counted, ascending @param chosen values that come last where they are not among the first */
function listed(
  kind: FacetKind,
  names: readonly string[],
  counts: Uint32Array,
  found: readonly number[],
  chosen: readonly string[],
): readonly Count[] {
  const countOf = (place: number): Count => [names[place] as string, counts[place] as number];
  if (kind.order === "newest") return found.toReversed().map(countOf);
  // Places ascend as the values do.
  const first = bestScored(found, MOST_VALUES, { score: (place) => counts[place] as number }).map(countOf);
  const missing = new Set(chosen);
  for (const [value] of first) missing.delete(value);
  if (missing.size === 0) return first;
  const own = new Map(found.map(countOf).filter(([value]) => missing.has(value)));
  const others = Array.from(missing, (value): Count => [value, own.get(value) ?? 0]);
  return [...first, ...bestOf(others, MOST_VALUES, (a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))];
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
