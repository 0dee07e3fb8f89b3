/**
 * `communique/minisearch`: an app that loads `communique export --format minisearch` passes these options to
 * `MiniSearch.loadJSON`, which does not wait, so that all stemmers are loaded with this module.
 */
import type { CombinationOperator, Options, QueryCombination } from "minisearch";
import { ALL_STEMMERS } from "../analysis/all-stemmers.ts";
import { type Analyzer, createAnalyzer } from "../analysis/analyzer.ts";
import type { Manifest } from "./manifest.ts";
import { alternativesWith, optionsWith, type SearchDocument } from "./minisearch.ts";

export { BM25, FIELD_BOOSTS, SEARCH_FIELDS, type SearchDocument, type SearchField } from "./minisearch.ts";

/** Options for `new MiniSearch` and `MiniSearch.loadJSON`, of an index with this manifest. */
export function miniSearchOptions({ analyzer }: Pick<Manifest, "analyzer">): Options<SearchDocument> {
  return optionsWith(analyzerOf(analyzer), analyzer);
}

/**
 * A query's words as a tree of MiniSearch's, in which any of the terms that a word has in several languages stands for it. In an archive of
 * several languages, or where some releases are in none, a text by itself asks for all of these terms with `AND`.
 */
export function miniSearchQuery(
  text: string,
  { analyzer }: Pick<Manifest, "analyzer">,
  combineWith: CombinationOperator = "OR",
): QueryCombination {
  const words = alternativesWith(analyzerOf(analyzer), analyzer)(text);
  return {
    combineWith,
    // A term is not cut again.
    tokenize: (term) => [term],
    queries: words.flatMap((terms) => (terms === null ? [] : { combineWith: "OR", queries: [...terms] })),
  };
}

/** An analyzer remembers what it has read, which each query would else begin anew. */
const ANALYZERS: WeakMap<Manifest["analyzer"], Analyzer> = new WeakMap();

function analyzerOf(setting: Manifest["analyzer"]): Analyzer {
  const analyzer = ANALYZERS.get(setting) ?? createAnalyzer(setting.languages, ALL_STEMMERS);
  ANALYZERS.set(setting, analyzer);
  return analyzer;
}
