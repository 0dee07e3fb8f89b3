/**
 * `communique/minisearch`: an app that loads `communique export --format minisearch` passes these options to
 * `MiniSearch.loadJSON`, which does not wait, so that all stemmers are loaded with this module.
 */
import type { Options } from "minisearch";
import { ALL_STEMMERS } from "../analysis/all-stemmers.ts";
import { createAnalyzer } from "../analysis/analyzer.ts";
import type { Manifest } from "./manifest.ts";
import { optionsWith, type SearchDocument } from "./minisearch.ts";

export { BM25, FIELD_BOOSTS, SEARCH_FIELDS, type SearchDocument, type SearchField } from "./minisearch.ts";

/** Options for `new MiniSearch` and `MiniSearch.loadJSON`, of an index with this manifest. */
export function miniSearchOptions(manifest: Pick<Manifest, "analyzer">): Options<SearchDocument> {
  return optionsWith(createAnalyzer(manifest.analyzer.languages, ALL_STEMMERS));
}
