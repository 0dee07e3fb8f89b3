/** MiniSearch's suggestions, of what a search found. */
import type { SearchOptions, SearchResult, Suggestion } from "minisearch";

/** Of its search, where nobody says otherwise. */
export const AUTO_SUGGEST_OPTIONS: SearchOptions = {
  combineWith: "AND",
  prefix: (_term, i, terms) => i === terms.length - 1,
};

/** The terms of results that were found by the same ones, the best first. */
export function suggestionsOf(results: readonly Pick<SearchResult, "score" | "terms">[]): Suggestion[] {
  const phrases = new Map<string, { terms: string[]; score: number; count: number }>();
  for (const { score, terms } of results) {
    const phrase = terms.join(" ");
    const known = phrases.get(phrase);
    if (known === undefined) phrases.set(phrase, { terms, score, count: 1 });
    else {
      known.score += score;
      known.count++;
    }
  }
  return Array.from(phrases, ([suggestion, { terms, score, count }]) => ({
    suggestion,
    terms,
    score: score / count,
  })).sort((a, b) => b.score - a.score);
}
