import { type Analyzer, createAnalyzer } from "../analysis/analyzer.ts";

/** Names and abbreviations are looked up by words that are not stemmed, in whatever language. */
export const UNSTEMMED: Analyzer = createAnalyzer([], {});
