/** The default engine: an archive in this process. */
import type { Query, SearchOptions, SearchResult, Suggestion as TermSuggestion } from "minisearch";
import type { Archive } from "../archive/archive.ts";
import type { DoubtfulPair } from "../archive/manifest.ts";
import type { PersonEntry, ReleaseEntry } from "../release.ts";
import { archiveNames } from "../searching/filters.ts";
import { find } from "../searching/find.ts";
import { createSuggester, type Suggester } from "../searching/suggest.ts";
import type { Engine } from "./engine.ts";

/** An engine that also answers MiniSearch's own calls, which a remote one cannot. */
export interface EmbeddedEngine extends Engine {
  readonly archive: Archive;
  /** Pairs that may be one person, those first that matter most. */
  doubtful(): Promise<readonly DoubtfulPair[]>;
  /** MiniSearch's search, with its options and results; asynchronous, since parts of an archive may have to be fetched. */
  search(query: Query, options?: SearchOptions): Promise<SearchResult[]>;
  /** MiniSearch's suggestions. Their terms are stems: `suggest` is what a reader wants to see. */
  autoSuggest(query: string, options?: SearchOptions): Promise<TermSuggestion[]>;
}

/** Those named together with a person that an entry lists. */
const COMPANIONS = 20;

export function embeddedEngine(archive: Archive): EmbeddedEngine {
  const names = archiveNames(archive);
  let suggester: Suggester | null = null;
  const { manifest, files } = archive;

  const releasesOf = releasesByPerson(archive);

  function personEntry(typed: string): PersonEntry | null {
    const person = archive.persons.get(archive.personId(typed));
    if (person === undefined) return null;
    const { formerly: _, ...entry } = person;
    return { ...entry, with: companions(archive, releasesOf(), person.id) };
  }

  return {
    archive,
    status: {
      generation: manifest.generation,
      releases: manifest.releases,
      languages: manifest.languages,
      fields: manifest.fields,
      skipped: files.flatMap((file) => file.skipped),
      warnings: files.flatMap((file) => file.warnings),
    },
    find: (query, options) => find(archive, names, query, options),
    async release(id) {
      const doc = archive.docs.get(id);
      return doc === undefined ? null : releaseEntry(archive, doc);
    },
    async originalPath(id) {
      const entry = archive.catalog[archive.docs.get(id) ?? -1];
      return entry?.ownFile === true ? entry.path : null;
    },
    async people(query, limit) {
      const found = names.persons.startingWith(query);
      const ids = Array.from(archive.persons.keys()).filter((id) => found.has(id));
      return ids.slice(0, limit).flatMap((id) => personEntry(id) ?? []);
    },
    person: async (id) => personEntry(id),
    doubtful: () => archive.doubtful(),
    async suggest(query, limit) {
      suggester ??= createSuggester(archive, names);
      return suggester.suggest(query, limit);
    },
    search: (query, options) => archive.search(query, options),
    autoSuggest: (query, options) => archive.autoSuggest(query, options),
    close: () => archive.close(),
  };
}

async function releaseEntry(archive: Archive, doc: number): Promise<ReleaseEntry | null> {
  const [release] = await archive.releases([doc]);
  const entry = archive.catalog[doc];
  if (release === undefined || entry === undefined) return null;
  const people = archive.peopleOf(doc);
  return {
    ...release,
    people: release.people.flatMap((person, place) => {
      const id = people[place] ?? null;
      return id === null ? [] : [{ ...person, id }];
    }),
    url: `releases/${encodeURIComponent(release.id)}`,
    source: release.url,
    original: entry.ownFile,
    copies: entry.copies,
    versions: 0,
  };
}

/** The numbers of each person's releases, gathered when they are first asked for. */
function releasesByPerson(archive: Archive): () => ReadonlyMap<string, readonly number[]> {
  let gathered: Map<string, number[]> | null = null;
  return () => {
    if (gathered !== null) return gathered;
    gathered = new Map<string, number[]>();
    for (const [doc, { people }] of archive.catalog.entries())
      for (const id of people) {
        const docs = gathered.get(id);
        if (docs === undefined) gathered.set(id, [doc]);
        else docs.push(doc);
      }
    return gathered;
  };
}

function companions(
  archive: Archive,
  releases: ReadonlyMap<string, readonly number[]>,
  id: string,
): PersonEntry["with"] {
  const counts = new Map<string, number>();
  for (const doc of releases.get(id) ?? []) {
    for (const other of archive.catalog[doc]?.people ?? [])
      if (other !== id) counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, COMPANIONS)
    .map(([other, count]) => ({ id: other, name: archive.persons.get(other)?.name ?? other, count }));
}
