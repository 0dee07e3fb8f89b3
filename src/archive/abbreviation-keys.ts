/** The words by which an abbreviation is looked up: written to an index, and asked for by a query. */
import type { Analyzer } from "../analysis/analyzer.ts";

/** A short form as one word, a plural as its singular; null where it is several words, or none. */
export function shortKey(short: string, analyzer: Analyzer): string | null {
  const [word, ...others] = wordsOf(short.replace(/(?<=\p{Lu})s$/u, ""), analyzer);
  return word === undefined || others.length > 0 ? null : word;
}

/** What a release defines, as a value of a column. @param key of the short form */
export function definitionValue(key: string, long: string): string {
  return `${key}\n${long}`;
}

/** Words as they are compared: folded, not stemmed. */
export function wordsOf(text: string, analyzer: Analyzer): string[] {
  return analyzer.tokens(text, null).map((token) => token.word);
}
