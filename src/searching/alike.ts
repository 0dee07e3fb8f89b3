/** `word~`: words that differ from one in a letter or two, asked for by name where a correction only guesses. */
import type { PackedIndex } from "../archive/packed-index.ts";
import { type Correction, slipsBetween } from "./corrections.ts";
import type { QueryWord } from "./words.ts";

/** Of those that most releases hold. */
const MOST = 50;
/** What a word counts against the one asked for, by the letters in which it differs. */
const WEIGHTS: readonly number[] = [0.9, 0.7, 0.5];

/** The terms of words so many slips from one at most, see `slipsBetween`; those in most releases, at most 50. */
export async function alikeTo(
  { word, terms }: Pick<QueryWord, "word" | "terms">,
  slips: number,
  index: PackedIndex,
): Promise<readonly Correction[]> {
  const found = new Map<string, { distance: number; documents: number }>();
  // A swap of two letters is one slip and two edits.
  for (const [near, nearTerms] of await index.near(word, 2)) {
    const distance = slipsBetween(word, near, slips);
    if (distance === null) continue;
    for (const [term, documents] of nearTerms) {
      const known = found.get(term);
      if (!terms.includes(term) && (known === undefined || distance < known.distance))
        found.set(term, { distance, documents });
    }
  }
  return [...found]
    .sort(([a, one], [b, other]) => other.documents - one.documents || (a < b ? -1 : 1))
    .slice(0, MOST)
    .map(([term, { distance }]) => ({ term, weight: WEIGHTS[distance] ?? 0 }));
}
