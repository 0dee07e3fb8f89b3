/**
 * What a word that hardly any release holds may have been meant for: terms of the index a few slips of the pen away, those first
 * that most releases hold. A slip is a letter too many, missing or wrong, or two neighbours that changed places (Damerau, "A
 * technique for computer detection and correction of spelling errors", 1964).
 */
import type { PackedIndex } from "../archive/packed-index.ts";
import { RANKING, type RankingWeights } from "./ranking-weights.ts";
import type { QueryWord } from "./words.ts";

export interface Correction {
  readonly term: string;
  /** What it counts against the word itself. */
  readonly weight: number;
}

/** In a large archive typos stand in some releases. */
const rareWord = (releases: number): number => (releases < 2_000 ? 1 : 3);
const SHORTEST = 4;
/** From so many letters on, two slips are forgiven. */
const LONG = 8;
/** What a further slip, or one of the first letter, costs: a candidate makes it good by being held by so many times as many releases. */
const SLIP_COST = 20;
const MOST = 2;
/**
 * A long word that few releases hold may be one way to write a name (Tiananmen, Tienanmen), another of which is not much rarer, or a
 * slip that some of them have too.
 */
const VARIANT_HOLDERS = 0.5;
const SHORTEST_VARIANT = 8;
const VARIANT_SHARE = 0.005;
const FEW = 3;

/** Whether so few releases hold a word that it may be mistyped or unfinished. */
export function isRare(holders: number, releases: number): boolean {
  return holders < rareWord(releases);
}

/** Whether a word is long enough, and held by so few releases, that others may have been meant. */
export function mayBeMistyped(word: string, holders: number, releases: number): boolean {
  if (!/^\p{L}+$/u.test(word)) return false;
  if (isRare(holders, releases)) return word.length >= SHORTEST;
  return word.length >= SHORTEST_VARIANT && holders <= Math.max(FEW, releases * VARIANT_SHARE);
}

/**
 * Compared as it is written, since a slip can make another stem of it.
 *
 * @param holders how many releases hold the word
 * @returns the likeliest first
 */
export async function correctionsOf(
  { word, terms }: Pick<QueryWord, "word" | "terms">,
  holders: number,
  index: PackedIndex,
  weights: Pick<RankingWeights, "typo" | "variant"> = RANKING,
): Promise<readonly Correction[]> {
  if (!mayBeMistyped(word, holders, index.documents)) return [];
  const rare = isRare(holders, index.documents);
  const found = new Map<string, number>();
  const slips = rare && word.length >= LONG ? 2 : 1;
  // Two edits, since a swap is two.
  for (const [near, nearTerms] of await index.near(word, rare ? 2 : 1)) {
    const distance = slipsBetween(word, near, slips);
    if (distance === null || distance === 0) continue;
    const isSameFirst = near[0] === word[0];
    for (const [term, documents] of nearTerms) {
      if (terms.includes(term) || !(rare || (isSameFirst && documents >= holders * VARIANT_HOLDERS))) continue;
      const cost = SLIP_COST ** (distance - 1) * (isSameFirst ? 1 : SLIP_COST);
      found.set(term, Math.max(found.get(term) ?? 0, documents / cost));
    }
  }
  const weight = rare ? weights.typo : weights.variant;
  return [...found]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST)
    .map(([term]) => ({ term, weight }));
}

/** Optimal string alignment: no letter is touched twice. Null above the most. Time: the product of the lengths. */
export function slipsBetween(a: string, b: string, most: number): number | null {
  if (Math.abs(a.length - b.length) > most) return null;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] as number) + Number(a[i - 1] !== b[j - 1]);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next[j] = Math.min(
        replaced,
        (row[j] as number) + 1,
        (next[j - 1] as number) + 1,
        isSwap ? (before[j - 2] as number) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    before = row;
    row = next;
  }
  const slips = row[b.length] as number;
  return slips <= most ? slips : null;
}
