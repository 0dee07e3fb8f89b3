/** `word~`: words that differ from one in a letter or two, asked for by name where a correction only guesses. */
import type { PackedIndex } from "../archive/packed-index.ts";
import type { Correction } from "./corrections.ts";
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
  for (const [near, nearTerms] of await index.near(word, slips)) {
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
    .map(([term, { distance }]) => ({ term, weight: WEIGHTS[distance] ?? 0, meant: null }));
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
