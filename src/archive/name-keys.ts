/** By what the names of persons are looked up. */
import type { Analyzer } from "../analysis/analyzer.ts";
import { wordsOf } from "./abbreviation-keys.ts";

/** The one field of the segment of names. */
export const NAMES_FIELD = "names";

/** A whole name as a term: its words, folded, with a space between. */
export function nameKey(name: string, analyzer: Analyzer): string {
  return wordsOf(name, analyzer).join(" ");
}
