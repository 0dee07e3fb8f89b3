/**
 * A MiniSearch index searched where it lies: its options, its scores, its results. Statistics are those of all segments
 * together, so that a score does not depend on how an index is cut.
 *
 * A search is planned (which words does it look for), loaded (what they are found by, in few batches), then scored over
 * columns without waiting. What a result says of its document besides the score is gathered for those that are asked for.
 */
import type { Query, SearchOptions, SearchResult, Suggestion } from "minisearch";
import type { Accumulator } from "./accumulator.ts";
import { BitSet } from "./bit-set.ts";
import { type Description, describe } from "./descriptions.ts";
import { DocumentStore, type ReadDocuments } from "./document-store.ts";
import { findTerms } from "./found-terms.ts";
import type { SearchedIndex } from "./packed-search.ts";
import { type LoadedPlan, type ScoreLimits, scorePlan } from "./plan-scores.ts";
import {
  type IndexOptions,
  type PackedQuery,
  type PhraseNode,
  phraseNodes,
  planQuery,
  type TermNode,
  termNodes,
} from "./query-plan.ts";
import type { Segment } from "./segment.ts";
import type { WeightedTerm } from "./term-scores.ts";
import { weighTerms } from "./term-weights.ts";
import { WordIndex } from "./word-index.ts";

/** What one query found. */
export interface Scoring {
  /** The documents found, in no order. */
  readonly docs: Uint32Array;
  /** 0 for a document that was not found. */
  score(doc: number): number;
  /** By which terms of the query, and of the index in which fields, some of the documents were found. */
  describe(docs: readonly number[]): Map<number, Description>;
}

export interface PackedSearchOptions extends SearchOptions {
  /** How many results are wanted at most: the best. Default all. */
  readonly limit?: number;
}

export class PackedIndex extends WordIndex {
  readonly #options: IndexOptions;
  readonly #store: DocumentStore;

  /**
   * @param segments as `WordIndex` takes them
   * @param options those of the MiniSearch whose index this is, as `MiniSearch.loadJSON` takes them, and its own
   */
  constructor(segments: readonly Segment[], options: IndexOptions, read: ReadDocuments) {
    super(segments);
    this.#options = options;
    this.#store = new DocumentStore(read);
  }

  /**
   * MiniSearch's `search`, and the best so many with `limit`. Equal scores stand in the order in which MiniSearch finds
   * their documents, as far as words stand for themselves.
   *
   * @param query MiniSearch's, with phrases: `{ phrase: "harbor pilots" }`, by itself or in a tree; worth what its words are
   * @throws CommuniqueError USAGE for a limit that is no whole number from 0, and as `phrase` does
   */
  async search(query: PackedQuery, options: PackedSearchOptions = {}): Promise<SearchResult[]> {
    const { resultsOf } = await import("./packed-search.ts");
    return resultsOf(this.#searched(), query, options, true);
  }

  /** MiniSearch's `autoSuggest`. */
  async autoSuggest(query: string, options: SearchOptions = {}): Promise<Suggestion[]> {
    const [{ AUTO_SUGGEST_OPTIONS, suggestionsOf }, { resultsOf }] = await Promise.all([
      import("./auto-suggest.ts"),
      import("./packed-search.ts"),
    ]);
    const searchOptions = { ...AUTO_SUGGEST_OPTIONS, ...this.#options.autoSuggestOptions, ...options };
    return suggestionsOf(await resultsOf(this.#searched(), query, searchOptions, false));
  }

  /** Scores documents that a query finds, without saying more of them. */
  async score(query: Query, options: SearchOptions = {}, limits: ScoreLimits = {}): Promise<Scoring> {
    const loaded = await this.#load(query, options);
    const found = await this.#scored(loaded, limits);
    return {
      docs: found.docs,
      // Asked for each document: a function made for each search would be compiled again and again.
      score: found.score.bind(found),
      describe: (docs) => this.#describe(loaded, docs),
    };
  }

  async #load(query: PackedQuery, options: SearchOptions): Promise<LoadedPlan> {
    const plan = planQuery(query, this.#options, options);
    const nodes = termNodes(plan);
    const found = await findTerms(this.segments, nodes, true);
    const words = new Map([...new Set(nodes.map(({ spec }) => spec.term))].map((term, number) => [term, number]));
    const weighted = (node: TermNode, i: number): WeightedTerm[] =>
      weighTerms(node, found[i] ?? [], words.get(node.spec.term) as number, this.#options.fields, this.statistics);
    const terms = new Map(nodes.map((node, i) => [node, weighted(node, i)]));
    const phrases = phraseNodes(plan).map(async (node) => [node, await this.#holdingPhrase(node)] as const);
    return { plan, terms, phrases: new Map(await Promise.all(phrases)), words, store: this.#store };
  }

  async #holdingPhrase({ words, fields }: PhraseNode): Promise<BitSet> {
    if (words.length === 0) return new BitSet(this.documents);
    const row = words.map((terms) => (terms === null ? null : { terms, prefix: false }));
    return this.phrase(row, fields, null);
  }

  #scored(loaded: LoadedPlan, limits?: ScoreLimits): Promise<Accumulator> {
    return scorePlan(loaded, this.documents, limits);
  }

  #searched(): SearchedIndex {
    return {
      segments: this.segments,
      searchOptions: this.#options.searchOptions,
      load: (query, options) => this.#load(query, options),
      score: (loaded) => this.#scored(loaded),
      describe: (loaded, docs) => this.#describe(loaded, docs),
    };
  }

  #describe({ plan, terms, phrases, store }: LoadedPlan, docs: readonly number[]): Map<number, Description> {
    return describe(plan, {
      docs: new Set(docs),
      terms,
      phrases,
      store,
      fields: this.statistics.fields,
      all: this.#options.fields,
    });
  }
}
