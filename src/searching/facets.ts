/** Counts for the values that a match set can be narrowed to. */
import type { Archive } from "../archive/archive.ts";
import type { CatalogEntry } from "../archive/manifest.ts";
import type { Facets, FacetValue } from "../release.ts";
import { toInterval, yearsOf } from "./edtf.ts";
import type { FacetFilter } from "./filters.ts";

/** Values listed of a facet that has no natural end. */
const MOST_VALUES = 100;

interface FacetKind {
  readonly values: (entry: CatalogEntry) => readonly string[];
  /** The filter that the facet does not count. */
  readonly filter: string;
  readonly order: "count" | "newest";
}

const KINDS: Readonly<Record<string, FacetKind>> = {
  people: { values: (entry) => entry.people, filter: "people", order: "count" },
  topics: { values: (entry) => entry.topics, filter: "topics", order: "count" },
  years: { values: (entry) => datePart(entry, 4), filter: "published", order: "newest" },
  months: { values: (entry) => datePart(entry, 7), filter: "published", order: "newest" },
  eventYears: {
    values: (entry) => [...new Set(entry.events.flatMap((event) => yearsOf(toInterval(event))))],
    filter: "eventYears",
    order: "newest",
  },
  languages: {
    values: (entry) => (entry.language === null ? [] : [entry.language]),
    filter: "languages",
    order: "count",
  },
  folders: { values: (entry) => foldersOf(entry.path), filter: "folders", order: "count" },
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
export function countFacets(
  archive: Archive,
  docs: Iterable<number>,
  filters: readonly FacetFilter[],
  wanted: readonly string[],
): Facets {
  const kinds = wanted.map((name): [string, FacetKind, Map<string, number>] => [name, kindOf(name), new Map()]);
  for (const doc of docs) {
    const entry = archive.catalog[doc];
    if (entry === undefined) continue;
    const failed = filters.filter((filter) => !filter.test(entry));
    if (failed.length > 1) continue;
    for (const [, kind, counts] of kinds) {
      if (failed.length === 1 && failed[0]?.facet !== kind.filter) continue;
      for (const value of kind.values(entry)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return Object.fromEntries(kinds.map(([name, kind, counts]) => [name, listed(archive, name, kind, counts)]));
}

function listed(archive: Archive, name: string, kind: FacetKind, counts: ReadonlyMap<string, number>): FacetValue[] {
  const values = Array.from(counts, ([value, count]) => ({
    value,
    label: name === "people" ? (archive.persons.get(value)?.name ?? value) : value,
    count,
  }));
  const byValue = (a: FacetValue, b: FacetValue): number => (a.value < b.value ? -1 : 1);
  if (kind.order === "newest") return values.sort((a, b) => byValue(b, a));
  return values.sort((a, b) => b.count - a.count || byValue(a, b)).slice(0, MOST_VALUES);
}

function kindOf(name: string): FacetKind {
  const known = Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;
  return (
    known ?? {
      values: (entry) => {
        // A field may be called `constructor`.
        const value = Object.hasOwn(entry.fields, name) ? entry.fields[name] : undefined;
        return value === undefined ? [] : typeof value === "number" ? [String(value)] : value;
      },
      filter: name,
      order: "count",
    }
  );
}

function datePart(entry: CatalogEntry, length: number): string[] {
  return entry.published === null ? [] : [entry.published.slice(0, length)];
}

/** `a/b/c.txt` stands in `a` and in `a/b`. */
function foldersOf(path: string): string[] {
  const parts = path.split("/").slice(0, -1);
  return parts.map((_, i) => parts.slice(0, i + 1).join("/"));
}
