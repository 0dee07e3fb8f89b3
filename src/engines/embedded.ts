/** The default engine: an archive in this process. */
import type { Query, SearchOptions, SearchResult, Suggestion as TermSuggestion } from "minisearch";
import type { Archive } from "../archive/archive.ts";
import type { ShownRelease } from "../archive/contents.ts";
import { type DoubtfulPair, filesOf } from "../archive/manifest.ts";
import { once } from "../archive/once.ts";
import type { PackedSearchOptions } from "../archive/packed-index.ts";
import type { Persons } from "../archive/persons.ts";
import type { PersonEntry, ReleaseEntry } from "../release.ts";
import { archiveNames } from "../searching/filters.ts";
import { find } from "../searching/find.ts";
import { throwIfAborted } from "../searching/find-options.ts";
import { type RankingOptions, rankingWeights } from "../searching/ranking-weights.ts";
import type { Engine } from "./engine.ts";

/** An engine that also answers MiniSearch's own calls, which a remote one cannot. */
export interface EmbeddedEngine extends Engine {
  readonly archive: Archive;
  use<T>(work: (engine: EmbeddedEngine) => Promise<T>): Promise<T>;
  /** Pairs that may be one person, those first that matter most. */
  doubtful(): Promise<readonly DoubtfulPair[]>;
  /**
   * MiniSearch's search, with its options and results, and a limit; asynchronous, since parts of an archive may have to be fetched.
   *
   * @throws CommuniqueError ABORTED when the signal says so
   */
  search(query: Query, options?: PackedSearchOptions & { readonly signal?: AbortSignal }): Promise<SearchResult[]>;
  /** MiniSearch's suggestions. Their terms are stems: `suggest` is what a reader wants to see. */
  autoSuggest(query: string, options?: SearchOptions): Promise<TermSuggestion[]>;
}

/** Those named together with a person that an entry lists. */
const COMPANIONS = 20;

/**
 * @param ranking what counts otherwise than by default in all searches
 * @throws CommuniqueError USAGE for a weight that is none
 */
export function embeddedEngine(archive: Archive, ranking: RankingOptions = {}): EmbeddedEngine {
  // What a published archive says of itself counts as a default; to be refused now rather than in each search.
  const ownRanking = merged(archive.manifest.published?.ranking ?? {}, ranking);
  rankingWeights(ownRanking);
  const names = archiveNames(archive);
  const suggester = once(async () => (await import("../searching/suggest.ts")).createSuggester(archive, names));
  const docsOf = once(() => docsByPerson(archive));
  const { manifest } = archive;

  async function personEntry(typed: string): Promise<PersonEntry | null> {
    const persons = await archive.persons();
    const person = await persons.person(persons.idOf(typed));
    if (person === null) return null;
    const { formerly: _, attested: __, ...entry } = person;
    return { ...entry, with: companions(persons, (await docsOf()).get(person.id) ?? [], person.id) };
  }

  return {
    archive,
    use(work) {
      return work(this);
    },
    status: {
      generation: manifest.generation,
      releases: manifest.releases,
      originals: archive.originals,
      bytes: filesOf(manifest).reduce((sum, { length }) => sum + length, 0),
      languages: manifest.languages,
      fields: manifest.fields,
      skipped: manifest.skipped,
      warnings: manifest.warnings,
    },
    skipped: async () => (await archive.files()).flatMap((file) => file.skipped),
    warnings: async () => (await archive.files()).flatMap((file) => file.warnings),
    find: (query, options) =>
      find(archive, names, query, { ...options, ranking: merged(ownRanking, options?.ranking) }),
    async release(id) {
      const doc = await archive.docOf(id);
      return doc === null ? null : releaseEntry(archive, doc);
    },
    similar: async (id, options) => (await import("../searching/similar.ts")).similar(archive, id, options),
    async originalPath(id) {
      const doc = await archive.docOf(id);
      const [entry] = doc === null ? [] : await archive.entries([doc]);
      return entry?.ownFile === true ? entry.path : null;
    },
    async people(query, limit, offset = 0) {
      const [found, persons] = await Promise.all([names.persons(), archive.persons()]);
      const beginning = found.startingWith(query);
      const nearly = beginning.size > 0 ? [] : found.near(query).flatMap(({ name }) => [...found.resolve(name)]);
      const matching = new Set([...beginning, ...nearly]);
      const ids = (await persons.all())
        .map(({ id }) => id)
        .filter((id) => matching.has(id))
        .slice(offset, offset + limit);
      // Who is named in thousands of releases takes milliseconds: what else there is to do has its turn between two of them.
      const entries: PersonEntry[] = [];
      for (const id of ids) {
        const entry = await personEntry(id);
        if (entry !== null) entries.push(entry);
        await new Promise((goOn) => setTimeout(goOn));
      }
      return entries;
    },
    person: personEntry,
    doubtful: () => archive.doubtful(),
    suggest: async (query, limit) => (await suggester()).suggest(query, limit),
    async search(query, { signal, ...options } = {}) {
      throwIfAborted(signal);
      const results = await archive.index.search(query, options);
      throwIfAborted(signal);
      return results;
    },
    autoSuggest: (query, options) => archive.index.autoSuggest(query, options),
    close: () => archive.close(),
  };
}

/** The second where both say. */
function merged(usual: RankingOptions, asked: RankingOptions = {}): RankingOptions {
  return { ...usual, ...asked, fields: { ...usual.fields, ...asked.fields } };
}

async function releaseEntry(archive: Archive, doc: number): Promise<ReleaseEntry> {
  const [{ release, entry, people }] = (await archive.shown([doc])) as [ShownRelease];
  return {
    ...release,
    people: release.people.flatMap((person, place) => {
      const known = people[place] ?? null;
      return known === null ? [] : [{ ...person, id: known.id }];
    }),
    url: archive.urlOf(entry),
    source: release.url,
    original: entry.ownFile,
    copies: entry.copies,
    versions: entry.versions.length,
    versionIds: entry.versions,
    newest: entry.newest,
  };
}

/** The numbers of each person's releases. */
async function docsByPerson(archive: Archive): Promise<ReadonlyMap<string, readonly number[]>> {
  const { column } = await archive.persons();
  const gathered = new Map<string, number[]>();
  for (let doc = 0; doc < archive.size; doc++)
    for (const id of column.valuesOf(doc)) {
      const docs = gathered.get(id);
      if (docs === undefined) gathered.set(id, [doc]);
      else docs.push(doc);
    }
  return gathered;
}

/** @param docs the person's releases */
function companions({ nameOf, column }: Persons, docs: readonly number[], id: string): PersonEntry["with"] {
  const counts = new Map<string, number>();
  for (const doc of docs)
    for (const other of column.valuesOf(doc)) if (other !== id) counts.set(other, (counts.get(other) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, COMPANIONS)
    .map(([other, count]) => ({ id: other, name: nameOf(other) ?? other, count }));
}
