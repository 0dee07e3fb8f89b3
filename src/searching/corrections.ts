/**
 * What a word that hardly any release holds may have been meant for: words that releases write, a few slips of the pen away, those
 * first that most releases hold and that are most easily mistyped so. Names of persons come before other words as frequent.
 */
import type { BitSet } from "../archive/bit-set.ts";
import type { WordIndex } from "../archive/word-index.ts";
import { RANKING, type RankingWeights } from "./ranking-weights.ts";
import type { Correction, QueryWord } from "./words.ts";

/** In a large archive typos stand in some releases. */
const rareWord = (releases: number): number => (releases < 2_000 ? 1 : 3);
const SHORTEST = 4;
/** A word that few releases hold may be mistyped in these, a shorter one where fewer do. */
const FEW = 3;
const FEW_SHARE = 0.005;
const SHORT_FEW_SHARE = 0.001;
const SHORTEST_MISTYPED = 6;
const LONG = 8;
/** Of a long word that so few releases hold names two slips away are looked for as well, which takes longer. */
const NAME_SHARE = 0.002;

/** Whether so few releases hold a word that it may be mistyped or unfinished. */
export function isRare(holders: number, releases: number): boolean {
  return holders < rareWord(releases);
}

function isHeldByFew(holders: number, releases: number, share: number): boolean {
  return holders <= Math.max(FEW, releases * share);
}

/** Whether a word is long enough, and held by so few releases, that others may have been meant. */
export function mayBeMistyped(word: string, holders: number, releases: number): boolean {
  if (!/^\p{L}+$/u.test(word)) return false;
  if (isRare(holders, releases)) return word.length >= SHORTEST;
  // Shorter words that few releases hold are near common ones by chance: haze is not have.
  const share = word.length >= LONG ? FEW_SHARE : SHORT_FEW_SHARE;
  return word.length >= SHORTEST_MISTYPED && isHeldByFew(holders, releases, share);
}

/**
 * Compared as it is written, since a slip can make another stem of it.
 *
 * @param holders the releases that hold the word
 * @param beside tells the releases that hold each of the words that are typed with it; asked where it may be mistyped alone, since
 *   what a long query asks of each of its words with all others is never done
 * @returns the likeliest first
 */
export async function correctionsOf(
  { word, terms }: Pick<QueryWord, "word" | "terms">,
  holders: BitSet,
  index: WordIndex,
  weights: Pick<RankingWeights, "typo" | "variant"> = RANKING,
  beside: () => readonly BitSet[] = () => [],
): Promise<readonly Correction[]> {
  const { documents } = index;
  if (!mayBeMistyped(word, holders.count, documents)) return [];
  const { meantBy } = await import("./meant-words.ts");
  const rare = isRare(holders.count, documents);
  const mayBeName = word.length >= LONG && isHeldByFew(holders.count, documents, NAME_SHARE);
  return meantBy({ word, terms }, { holders, rare, mayBeName }, index, weights, beside());
}
