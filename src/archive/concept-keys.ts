/** By what the concepts of an archive's thesaurus are looked up: written to an index, and asked for by a query. */
import type { Analyzer } from "../analysis/analyzer.ts";

/** A whole label as a term: its words as they are indexed in a language (null: not stemmed), with a space between. */
export function labelKey(label: string, analyzer: Analyzer, language: string | null): string {
  return analyzer
    .tokens(label, language)
    .map(({ term }) => term)
    .join(" ");
}
