/**
 * What a word that hardly any release holds may have been meant for: words that releases write, a few slips of the pen away, those
 * first that most releases hold and that are most easily mistyped so. Names of persons come before other words as frequent.
 */
import type { BitSet } from "../archive/bit-set.ts";
import type { PackedIndex } from "../archive/packed-index.ts";
import { RANKING, type RankingWeights } from "./ranking-weights.ts";
import { isShortForm } from "./short-forms.ts";
import type { Correction, QueryWord } from "./words.ts";

/** In a large archive typos stand in some releases. */
const rareWord = (releases: number): number => (releases < 2_000 ? 1 : 3);
const SHORTEST = 4;
/** A word that few releases hold may be mistyped in these. */
const FEW = 3;
const FEW_SHARE = 0.005;
const SHORTEST_VARIANT = 8;

/** Whether so few releases hold a word that it may be mistyped or unfinished. */
export function isRare(holders: number, releases: number): boolean {
  return holders < rareWord(releases);
}

/** Whether a word is long enough, and held by so few releases, that others may have been meant. */
export function mayBeMistyped(word: string, holders: number, releases: number): boolean {
  if (!/^\p{L}+$/u.test(word) || isShortForm(word)) return false;
  if (isRare(holders, releases)) return word.length >= SHORTEST;
  // Short words that few releases hold are near common ones by chance: haze is not have.
  return word.length >= SHORTEST_VARIANT && holders <= Math.max(FEW, releases * FEW_SHARE);
}

/**
 * Compared as it is written, since a slip can make another stem of it.
 *
 * @param holders how many releases hold the word
 * @param beside the releases that hold each of the words that are typed with it
 * @returns the likeliest first
 */
export async function correctionsOf(
  { word, terms }: Pick<QueryWord, "word" | "terms">,
  holders: number,
  index: PackedIndex,
  weights: Pick<RankingWeights, "typo" | "variant"> = RANKING,
  beside: readonly BitSet[] = [],
): Promise<readonly Correction[]> {
  if (!mayBeMistyped(word, holders, index.documents)) return [];
  const { meantBy } = await import("./meant-words.ts");
  const known = { holders, rare: isRare(holders, index.documents) };
  return meantBy({ word, terms }, known, index, weights, beside);
}
