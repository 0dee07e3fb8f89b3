/**
 * Words that releases use beside those of a query: terms that its best releases share, though few others hold them, count a little
 * too. They lift what has them among what was found, and find more, which comes after that. The terms are estimated as in a
 * relevance model (Lavrenko and Croft, "Relevance-based language models", 2001): by how much of each release they are, a release
 * counting by its score; then by inverse document frequency.
 */
import type { Archive } from "../archive/archive.ts";
import { bestOf } from "../archive/best.ts";
import type { BitSet } from "../archive/bit-set.ts";
import type { ShownRelease } from "../archive/contents.ts";
import type { Explanation } from "../release.ts";
import { leaf, productOf } from "./explanation.ts";
import type { Ranker } from "./ranking.ts";
import type { RankingWeights } from "./ranking-weights.ts";
import { scoreOptions } from "./word-scores.ts";

/** What added words are worth in releases. */
export interface Expansion {
  score(doc: number): number;
  explain(doc: number): Explanation;
}

/** So many of the best releases are asked for their words, characters of the text each. */
const ASKED = 10;
const HEAD = 2_000;
const TITLE_WEIGHT = 2;
/** A term that one of them alone has may be an accident. */
const SHARED_BY = 2;
/** Terms that are looked up, and of these how many are taken. */
const CANDIDATES = 30;
const TAKEN = 10;
/** A term in a larger share of the releases tells them apart badly. */
const COMMON = 0.1;
/** What the best of those counts that hold no word of the query, against the last that does. */
const BELOW = 0.5;

interface Found {
  /** What holds words of the query, scored by both stages. */
  readonly docs: readonly number[];
  /** What else may be found. */
  readonly others: BitSet;
  /** How many of them at most. */
  readonly room: number;
  readonly passes: (doc: number) => boolean;
}

/**
 * Adds words to a query.
 *
 * @param known terms of the query's words
 * @returns what they find besides, the best first
 */
export async function expand(
  archive: Archive,
  ranker: Ranker,
  { docs, others, room, passes }: Found,
  known: ReadonlySet<string>,
  weights: RankingWeights,
): Promise<number[]> {
  const order = (a: number, b: number): number => ranker.score(b) - ranker.score(a) || a - b;
  const scores = docs.map((doc) => ranker.score(doc));
  const [first, last] = [Math.max(...scores), Math.min(...scores)];
  const terms = await sharedTerms(archive, bestOf(docs, ASKED, order), (doc) => ranker.score(doc), known);
  if (terms.size === 0) return [];
  const scoring = await archive.index.score(
    { combineWith: "OR", queries: [...terms.keys()] },
    { ...scoreOptions(weights), boostTerm: (term) => terms.get(term) ?? 0 },
    { summed: true },
  );
  const hasRoom = room > 0 && last > 0;
  const more = hasRoom ? [...others].filter((doc) => scoring.score(doc) > 0 && passes(doc)) : [];
  const best = [...docs, ...more].reduce((most, doc) => Math.max(most, scoring.score(doc)), 0);
  if (best === 0) return [];
  const { expansion } = weights;
  // What the words of the query did not find comes after all that they did.
  const worth = new Float64Array(archive.size);
  for (const doc of docs) worth[doc] = expansion * first * (scoring.score(doc) / best);
  for (const doc of more) worth[doc] = BELOW * last * (scoring.score(doc) / best);
  const added = new Set(more);
  ranker.expand({
    score: (doc) => worth[doc] as number,
    explain(doc) {
      const share = leaf("share", scoring.score(doc) / best);
      const [weight, scale] = added.has(doc)
        ? [leaf("weight", BELOW), leaf("least score", last)]
        : [leaf("weight", expansion), leaf("best score", first)];
      return productOf("expansion", [weight, scale, share]);
    },
  });
  return bestOf(more, room, order);
}

/** With their weights, the best 1. */
async function sharedTerms(
  archive: Archive,
  docs: readonly number[],
  scoreOf: (doc: number) => number,
  known: ReadonlySet<string>,
): Promise<ReadonlyMap<string, number>> {
  const shown = await archive.shown(docs);
  const sums = new Map<string, { weight: number; holders: number }>();
  for (const [i, doc] of docs.entries()) {
    const counts = countsOf(archive, shown[i] as ShownRelease);
    const length = [...counts.values()].reduce((a, b) => a + b, 0);
    for (const [term, count] of counts) {
      const sum = sums.get(term) ?? { weight: 0, holders: 0 };
      sum.weight += (count / length) * scoreOf(doc);
      sum.holders++;
      sums.set(term, sum);
    }
  }
  const shared = [...sums].filter(([term, { holders }]) => holders >= SHARED_BY && !known.has(term));
  const likely = bestOf(shared, CANDIDATES, ([a, x], [b, y]) => y.weight - x.weight || (a < b ? -1 : 1));
  const frequencies = await archive.index.documentFrequencies(likely.map(([term]) => term));
  const telling = likely.flatMap(([term, { weight }], i): [string, number][] => {
    const frequency = frequencies[i] as number;
    return frequency > archive.size * COMMON ? [] : [[term, weight * Math.log(archive.size / frequency)]];
  });
  const taken = bestOf(telling, TAKEN, ([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const best = taken[0]?.[1] ?? 0;
  return best > 0 ? new Map(taken.map(([term, weight]) => [term, weight / best])) : new Map();
}

/** How often each term stands in the title, the head of the text and the topics, stop words and numbers left out. */
function countsOf({ analyzer, stopWords }: Archive, { release, entry: { topics } }: ShownRelease): Map<string, number> {
  const counts = new Map<string, number>();
  const lists = [...stopWords.values()];
  const add = (text: string, weight: number): void => {
    for (const { term, word } of analyzer.tokens(text, release.language)) {
      if (word.length < 2 || /^\p{N}+$/u.test(word) || lists.some((list) => list.has(word))) continue;
      counts.set(term, (counts.get(term) ?? 0) + weight);
    }
  };
  add(release.title, TITLE_WEIGHT);
  add(release.text.slice(0, HEAD), 1);
  for (const topic of topics) add(topic, 1);
  return counts;
}
