/** The terms that tell a release from others: those that it uses much, and few others use. */
import type { Analyzer } from "../analysis/analyzer.ts";
import type { WordIndex } from "../archive/word-index.ts";
import type { Release } from "../release.ts";

/** So many tell what a release is about; more bring in what it mentions by the way. */
const MOST_TERMS = 25;
/** So many are looked up: the dictionary is read for each, and a long text has thousands. */
const LOOKED_UP = 60;
/** What a word of the title counts, in words of the text. */
const TITLE = 4;
/** After so many occurrences a term has half the weight that any number gives it. */
const HALF = 2;
/** Longer words are no rarer. */
const LONG = 8;

/**
 * Before the index is asked, long words pass for rare ones.
 *
 * @returns terms with their weights, 0 to 1, the heaviest first; none that no other release holds
 */
export async function tellingTerms(
  { title, text, language }: Release,
  analyzer: Analyzer,
  index: WordIndex,
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  const count = (words: string, times: number): void => {
    for (const { term } of analyzer.tokens(words, language)) counts.set(term, (counts.get(term) ?? 0) + times);
  };
  count(title, TITLE);
  count(text, 1);
  const use = (term: string): number => (counts.get(term) ?? 0) / ((counts.get(term) ?? 0) + HALF);
  const likely = heaviest([...counts.keys()], (term) => use(term) * Math.min(term.length, LONG), LOOKED_UP);
  const holders = await index.frequencies(likely, "text");
  const weights = new Map<string, number>();
  for (const [i, term] of likely.entries()) {
    const holding = holders[i] as number;
    if (holding > 1) weights.set(term, use(term) * rarity(holding, index));
  }
  const telling = heaviest([...weights.keys()], (term) => weights.get(term) ?? 0, MOST_TERMS);
  const top = weights.get(telling[0] ?? "") ?? 1;
  return new Map(telling.map((term) => [term, (weights.get(term) ?? 0) / top]));
}

/** Inverse document frequency. @param holding how many documents hold what it is of */
export function rarity(holding: number, { documents }: WordIndex): number {
  return Math.log(1 + (documents - holding + 0.5) / (holding + 0.5));
}

function heaviest(terms: readonly string[], weight: (term: string) => number, most: number): string[] {
  return terms.toSorted((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1)).slice(0, most);
}
