/** What the index is to MiniSearch: its fields, and the archive's analyzer as its tokenizer. */
import type { Options } from "minisearch";
import type { Analyzer, QueryToken } from "../analysis/analyzer.ts";
import { areApart } from "../analysis/tokenizer.ts";
import type { AnalyzerSetting } from "./manifest.ts";

/** What MiniSearch is given of a release. Names and dates are written as a person would type them. */
export interface SearchDocument {
  readonly id: string;
  readonly language: string | null;
  readonly title: string;
  readonly text: string;
  readonly people: string;
  readonly topics: string;
  readonly dates: string;
}

export type SearchField = "title" | "text" | "people" | "topics" | "dates";
export const SEARCH_FIELDS: readonly SearchField[] = ["title", "text", "people", "topics", "dates"];

/** Whose positions have labelled spans. */
export const SPANNED_FIELD: SearchField = "text";

/**
 * - `speech`: quotations and turns, labelled by their speaker's place among the release's speakers
 * - `persons`: mentions, labelled by the person's place in the release's list
 * - `dates`, see `date-labels.ts`
 */
export const SPANS = ["speech", "persons", "dates"] as const;
export type SpanKind = (typeof SPANS)[number];

/** Default weights: one place, used by the archive's own search and by an app's. */
export const FIELD_BOOSTS: Readonly<Record<SearchField, number>> = {
  title: 2,
  text: 1,
  people: 1,
  topics: 1,
  dates: 1,
};

/**
 * BM25+ parameters. MiniSearch's default `d` of 0.5 pays a floor for every word that a text holds at all, and hour-long
 * briefings hold nearly all; such texts also repeat a word a lot before it says what they are about, hence `k`.
 */
export const BM25: { readonly k: number; readonly b: number; readonly d: number } = {
  k: 2,
  b: 0.7,
  d: 0,
};

/**
 * Options for `new MiniSearch` and `MiniSearch.loadJSON`.
 *
 * MiniSearch hands the tokenizer a text and a field but no document, so the language of the release is noted when its
 * fields are taken out, one call before. A query has no field: its words stand for their terms in every language of
 * the archive, one after the other; see `alternativesWith`.
 */
export function optionsWith(
  analyzer: Analyzer,
  setting: AnalyzerSetting,
): Options<SearchDocument> & Pick<Required<Options<SearchDocument>>, "tokenize" | "processTerm"> {
  let language: string | null = null;
  const alternatives = alternativesWith(analyzer, setting);
  return {
    fields: [...SEARCH_FIELDS],
    extractField(document, field) {
      language = document.language ?? null;
      return document[field as keyof SearchDocument];
    },
    tokenize: (text, field) =>
      field === undefined
        ? alternatives(text).flatMap((terms) => terms ?? [])
        : analyzer.tokens(text, language).map((token) => token.term),
    processTerm: (term) => term,
    searchOptions: { boost: { ...FIELD_BOOSTS }, bm25: BM25 },
  };
}

/**
 * A query's words, each with the terms any of which stands for it, and null where a position is left out between two (`areApart`), which
 * says something of phrases alone.
 */
export function alternativesWith(
  analyzer: Analyzer,
  { languages, isUniform }: AnalyzerSetting,
): (query: string) => (readonly string[] | null)[] {
  const [only] = languages;
  const isOne = isUniform && only !== undefined;
  return (query) =>
    isOne
      ? inRow(analyzer.tokens(query, only), ({ term }) => [term])
      : inRow(analyzer.queryTokens(query, null), ({ terms }) => terms);
}

function inRow<T extends Pick<QueryToken, "start" | "end" | "bigram">>(
  words: readonly T[],
  termsOf: (word: T) => readonly string[],
): (readonly string[] | null)[] {
  return words.flatMap((word, i) => (areApart(words[i - 1], word) ? [null, termsOf(word)] : [termsOf(word)]));
}
