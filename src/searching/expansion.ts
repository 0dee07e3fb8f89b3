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
  /** @param own what the release is worth by the query's words */
  score(doc: number, own: number): number;
  explain(doc: number, own: number): Explanation;
}

/** So many of the best releases are asked for their words. */
const ASKED = 10;
/**
 * What the score of the release itself counts against the best: the more it has of the query's words, the more its others tell. By
 * this alone the order of the first is better, and by the best score alone more is found.
 */
const OWN = 3;
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
    sharedTerms(
      archive,
      bestScored(docs, ASKED, (doc) => ranker.score(doc)),
      (doc) => ranker.score(doc),
      known,
    ),
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
  for (const some of [docs, mayHold])
    for (let i = 0; i < some.length; i++) best = Math.max(best, added(some[i] as number));
  if (best === 0) return [];
  const more = mayHold.filter((doc) => named.score(doc) > 0 || shared.score(doc) >= LEAST * best);
  const { expansion } = weights;
  // What the words of the query did not find comes after all that they did; where that is nothing, there is no other scale.
  const scale = docs.length === 0 ? leaf("most added", best) : leaf("least score", last);
  const places = new Ranks(within);
  const shares = new Float64Array(places.count);
  const worth = new Float64Array(places.count);
  const note = (doc: number, most: number): void => {
    const place = places.of(doc);
    shares[place] = added(doc) / best;
    worth[place] = most * (shares[place] as number);
  };
  for (const doc of docs) note(doc, expansion * first);
  for (const doc of more) note(doc, BELOW * scale.value);
  const below = new Set(more);
  ranker.expand({
    score(doc, own) {
      const place = places.of(doc);
      return place < 0 ? 0 : (worth[place] as number) + expansion * OWN * own * (shares[place] as number);
    },
    explain(doc, own) {
      const share = sumOf("share", [
        leaf("shared words", shared.score(doc) / best),
        leaf("thesaurus", named.score(doc) / best),
      ]);
      const scores = sumOf("scores", [
        leaf("best score", first),
        productOf("own score", [leaf("weight", OWN), leaf("score", own)]),
      ]);
      const factors = below.has(doc) ? [leaf("weight", BELOW), scale] : [leaf("weight", expansion), scores];
      return productOf("expansion", [...factors, share]);
    },
  });
  return bestScored(more, room, (doc) => ranker.score(doc));
}
