/**
 * Words that releases use beside those of a query count a little too: terms that its best releases share, and what the thesaurus calls
 * its words otherwise. They lift what has them among what was found, and find more, which comes after that.
 */
import type { Query } from "minisearch";
import type { Archive } from "../archive/archive.ts";
import { bestScored } from "../archive/best.ts";
import { BitSet, Ranks } from "../archive/bit-set.ts";
import type { Explanation } from "../release.ts";
import { type Naming, type OtherLabel, otherLabels } from "./concepts.ts";
import { leaf, productOf, sumOf } from "./explanation.ts";
import type { Ranker } from "./ranking.ts";
import type { RankingWeights } from "./ranking-weights.ts";
import { sharedTerms } from "./shared-terms.ts";
import { scoreOptions, togetherQuery } from "./word-scores.ts";

/** What added words are worth in releases. */
export interface Expansion {
  /** @param own what the release is worth by the query's words @param held the share of the query that it holds */
  score(doc: number, own: number, held: number): number;
  explain(doc: number, own: number, held: number): Explanation;
}

/** So many of the best releases are asked for their words. */
const ASKED = 10;
/**
 * What the score of the release itself counts against the best: the more it has of the query's words, the more its others tell. By
 * this alone the order of the first is better, and by the best score alone more is found.
 */
const OWN = 2;
/** What the best of those counts that hold no word of the query, against the last that does. */
const BELOW = 0.5;
/** What holds no word of the query has to hold so much of the words that the best releases share, against what holds most of what was added. */
const LEAST = 0.25;

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
 * @param naming the words that may name concepts
 * @returns what they find besides, the best first
 */
export async function expand(
  archive: Archive,
  ranker: Ranker,
  { docs, others, room, passes }: Found,
  known: ReadonlySet<string>,
  naming: Naming,
  weights: RankingWeights,
): Promise<number[]> {
  const scores = docs.map((doc) => ranker.score(doc));
  const [first, last] = [Math.max(0, ...scores), Math.min(...scores)];
  const [terms, labels] = await Promise.all([
    sharedTerms(archive, bestScored(docs, ASKED, ranker), (doc) => ranker.score(doc), known),
    weights.thesaurus === 0 ? [] : otherLabels(archive, naming, known),
  ]);
  const options = scoreOptions(weights);
  const labelQuery = ({ group, together }: OtherLabel): Query => togetherQuery(group, weights.thesaurus * together);
  const asked = BitSet.of(archive.size, docs);
  const within = room > 0 && last > 0 ? asked.or(others) : asked;
  const [shared, named] = await Promise.all([
    archive.index.score(
      { combineWith: "OR", queries: [...terms.keys()] },
      { ...options, boostTerm: (term) => terms.get(term) ?? 0 },
      { summed: true, within },
    ),
    archive.index.score({ combineWith: "OR", queries: labels.map(labelQuery) }, options, { summed: true, within }),
  ]);
  const added = (doc: number): number => shared.score(doc) + named.score(doc);
  const addedTo = BitSet.of(archive.size, shared.docs).or(BitSet.of(archive.size, named.docs));
  const mayHold =
    room > 0 && last > 0
      ? addedTo
          .and(others)
          .toArray()
          .filter((doc) => added(doc) > 0 && passes(doc))
      : [];
  let best = 0;
  for (const doc of [...docs, ...mayHold]) best = Math.max(best, added(doc));
  if (best === 0) return [];
  const more = mayHold.filter((doc) => named.score(doc) > 0 || shared.score(doc) >= LEAST * best);
  const { expansion } = weights;
  // What the words of the query did not find comes after all that they did; where that is nothing, there is no other scale.
  const scale = docs.length === 0 ? leaf("most added", best) : leaf("least score", last);
  const places = new Ranks(within);
  const shares = new Float64Array(places.count);
  for (const doc of [...docs, ...more]) shares[places.of(doc)] = added(doc) / best;
  const below = BitSet.of(archive.size, more);
  ranker.expand({
    score(doc, own, held) {
      const place = places.of(doc);
      if (place < 0) return 0;
      const most = below.has(doc) ? BELOW * scale.value : expansion * (first * held + OWN * own);
      return most * (shares[place] as number);
    },
    explain(doc, own, held) {
      const share = sumOf("share", [
        leaf("shared words", shared.score(doc) / best),
        leaf("thesaurus", named.score(doc) / best),
      ]);
      const scores = sumOf("scores", [
        productOf("best score", [leaf("query held", held), leaf("score", first)]),
        productOf("own score", [leaf("weight", OWN), leaf("score", own)]),
      ]);
      const factors = below.has(doc) ? [leaf("weight", BELOW), scale] : [leaf("weight", expansion), scores];
      return productOf("expansion", [...factors, share]);
    },
  });
  return bestScored(more, room, ranker);
}
