/** The default engine: an archive in this process. */
import type { SearchOptions, SearchResult, Suggestion as TermSuggestion } from "minisearch";
import type { Archive } from "../archive/archive.ts";
import type { ShownRelease } from "../archive/contents.ts";
import { filesOf } from "../archive/manifest.ts";
import { once } from "../archive/once.ts";
import type { PackedSearchOptions } from "../archive/packed-index.ts";
import type { PackedQuery } from "../archive/query-plan.ts";
import type { DoubtfulPair } from "../archive/stored-records.ts";
import type { ReleaseEntry } from "../release.ts";
import { archiveNames } from "../searching/archive-names.ts";
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
   * MiniSearch's search, with its options and results, a limit and phrases (`{ phrase: "harbor pilots" }`); asynchronous, since parts of
   * an archive may have to be fetched.
   *
   * @throws CommuniqueError ABORTED when the signal says so
   */
  search(
    query: PackedQuery,
    options?: PackedSearchOptions & { readonly signal?: AbortSignal },
  ): Promise<SearchResult[]>;
  /** MiniSearch's suggestions. Their terms are stems: `suggest` is what a reader wants to see. */
  autoSuggest(query: string, options?: SearchOptions): Promise<TermSuggestion[]>;
}

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
  const directory = once(async () => (await import("./person-directory.ts")).personDirectory(archive, names));
  const { manifest } = archive;

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
    people: async (query, limit, offset) => (await directory()).people(query, limit, offset),
    person: async (typed) => (await directory()).person(typed),
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
