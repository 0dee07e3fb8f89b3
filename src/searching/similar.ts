/** Releases that are like one: that share with it terms, persons and topics which few others have. */
import type { Query } from "minisearch";
import type { Archive } from "../archive/archive.ts";
import { BitSet } from "../archive/bit-set.ts";
import type { ShownRelease } from "../archive/contents.ts";
import { BM25, FIELD_BOOSTS } from "../archive/minisearch.ts";
import type { CatalogEntry } from "../archive/stored-records.ts";
import { CommuniqueError } from "../errors.ts";
import type { Hit, Release } from "../release.ts";
import { throwIfAborted } from "./find-options.ts";
import { toHit } from "./hits.ts";
import { latestFirst } from "./order.ts";
import { rarity, tellingTerms } from "./telling-terms.ts";

export interface SimilarOptions {
  /** 0 to 100, default 10. */
  readonly limit?: number;
  readonly signal?: AbortSignal;
}

const MOST_SIMILAR = 100;
/** Looked at besides those wanted, since copies are left out. */
const SPARE = 10;
/** So many of a release's persons, those it names most, and of its topics count. */
const MOST_NAMES = 8;
/** What a shared person counts against a topic or a term that is as rare: spokesmen speak of everything. */
const PERSON = 0.4;
/** What being of the same day adds at most, as a share of the score; a year apart half of it. */
const SAME_TIME = 0.5;
const YEAR_MS = 365 * 86_400_000;

/**
 * Of releases with one text the first in their order is shown, of versions of one release the newest; of the release's own text, and
 * of its own versions, none.
 *
 * @returns the most alike first, of equal scores the newest; null where no release has this id
 * @throws CommuniqueError USAGE for a limit out of range, ABORTED when the signal says so
 * Reads the release, sixty terms of the dictionary, postings of those that tell most, and the columns of ids and days.
 */
export async function similar(
  archive: Archive,
  id: string,
  { limit = 10, signal }: SimilarOptions = {},
): Promise<Hit[] | null> {
  if (!Number.isInteger(limit) || limit < 0 || limit > MOST_SIMILAR)
    throw new CommuniqueError("USAGE", `limit is a whole number from 0 to ${MOST_SIMILAR}, not ${limit}.`);
  throwIfAborted(signal);
  const doc = await archive.docOf(id);
  if (doc === null) return null;
  const [{ release, entry: own }] = (await archive.shown([doc])) as [ShownRelease];
  const [newest, words, names, nearness] = await Promise.all([
    archive.newest(),
    sharedWords(archive, release),
    sharedNames(archive, release),
    nearnessTo(archive, doc),
  ]);
  throwIfAborted(signal);
  const scores = { score: (other: number) => (words(other) + (names[other] as number)) * nearness(other) };
  const family = newest[doc] === -1 ? doc : newest[doc];
  // The newest version stands for the others.
  const isOther = (other: number): boolean => newest[other] === -1 && other !== family;
  const found = Array.from(names.keys()).filter((other) => isOther(other) && scores.score(other) > 0);
  const best = await latestFirst(archive, scores, found, limit + SPARE);
  const entries = await archive.entries(best);
  throwIfAborted(signal);
  const texts = new Set([textOf(own)]);
  return best
    .flatMap((other, i) => {
      const entry = entries[i] as CatalogEntry;
      if (texts.has(textOf(entry))) return [];
      texts.add(textOf(entry));
      return toHit(archive, entry, { score: scores.score(other), related: false }, entry.versions, []);
    })
    .slice(0, limit);
}

/** What the terms are worth that a release shares with others. */
async function sharedWords({ index, analyzer }: Archive, release: Release): Promise<(doc: number) => number> {
  const weights = await tellingTerms(release, analyzer, index);
  const query: Query = {
    combineWith: "OR",
    fields: ["title", "text"],
    queries: [...weights.keys()],
    boostTerm: (term) => weights.get(term) ?? 0,
  };
  const options = { tokenize: (term: string) => [term], boost: { ...FIELD_BOOSTS }, bm25: BM25 };
  const scoring = await index.score(query, options, { summed: true });
  return (doc) => scoring.score(doc);
}

/** By document, what the persons and topics are worth that it shares with a release. */
async function sharedNames(archive: Archive, { people, topics, language }: Release): Promise<Float64Array> {
  const { index, analyzer, size } = archive;
  const most = people.toSorted((a, b) => b.mentions.length - a.mentions.length).slice(0, MOST_NAMES);
  const termsOf = (name: string): Set<string> => new Set(analyzer.tokens(name, language).map(({ term }) => term));
  const names = [
    ...most.map(({ name }) => ({ terms: termsOf(name), field: "people", weight: PERSON })),
    ...topics.slice(0, MOST_NAMES).map(({ name }) => ({ terms: termsOf(name), field: "topics", weight: 1 })),
  ];
  // From afar what is known of terms is not looked up one by one.
  await index.frequencies([...new Set(names.flatMap(({ terms }) => [...terms]))], "people");
  const shared = names.map(async ({ terms, field }) => {
    const holding = Array.from(terms, (term) => index.holders({ terms: [term], prefix: false }, [field]));
    return (await Promise.all(holding)).reduce((a, b) => a.and(b), BitSet.full(size));
  });
  const worth = new Float64Array(size);
  for (const [i, docs] of (await Promise.all(shared)).entries()) {
    const one = (names[i]?.weight ?? 0) * rarity(docs.count, index);
    for (const doc of docs) worth[doc] = (worth[doc] as number) + one;
  }
  return worth;
}

/** By what a score is multiplied for how near in time a release was issued: 1 where that is not known. */
async function nearnessTo(archive: Archive, doc: number): Promise<(other: number) => number> {
  const published = await archive.column("published");
  const times = published.values.map((day) => Date.parse(day));
  const own = times[published.first(doc)];
  return (other) => {
    const time = times[published.first(other)];
    return own === undefined || time === undefined ? 1 : 1 + SAME_TIME / (1 + Math.abs(time - own) / YEAR_MS);
  };
}

/** Two releases without letters or digits are no copies of each other. */
function textOf({ fingerprint, id }: CatalogEntry): string {
  return fingerprint === "" ? `id ${id}` : fingerprint;
}
