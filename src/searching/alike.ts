/** `word~`: words that differ from one in a letter or two, asked for by name where a correction only guesses. */
import type { WordIndex } from "../archive/word-index.ts";

import type { Correction, QueryWord } from "./words.ts";

/** Of those that most releases hold. */
const MOST_TAKEN = 50;
/** What a word counts against the one asked for, by the letters in which it differs. */
const WEIGHTS: readonly number[] = [0.9, 0.7, 0.5];

/** The terms of words at most so many slips from one, see `WordIndex.near`; those in most releases, at most 50. */
export async function alikeTo(
  { word, terms }: Pick<QueryWord, "word" | "terms">,
  most: number,
  index: WordIndex,
): Promise<readonly Correction[]> {
  const found = new Map<string, { slips: number; documents: number }>();
  for (const near of (await index.near(word, most)).values())
    for (const [term, documents] of near.terms) {
      const known = found.get(term);
      if (!terms.includes(term) && (known === undefined || near.slips < known.slips))
        found.set(term, { slips: near.slips, documents });
    }
  return [...found]
    .sort(([a, one], [b, other]) => other.documents - one.documents || (a < b ? -1 : 1))
    .slice(0, MOST_TAKEN)
    .map(([term, { slips }]) => ({ term, weight: WEIGHTS[slips] ?? 0, meant: null }));
}
