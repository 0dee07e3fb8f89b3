/**
 * A MiniSearch index searched where it lies: its options, its scores, its results. Statistics are those of all segments
 * together, so that a score does not depend on how an index is cut.
 *
 * A search is planned (which words does it look for), loaded (what they are found by, in few batches), then scored over
 * columns without waiting. What a result says of its document besides the score is gathered for those that are asked for.
 */
import type { Query, SearchOptions, SearchResult, Suggestion } from "minisearch";
import { CommuniqueError } from "../errors.ts";
import type { Accumulator } from "./accumulator.ts";
import { bestOf } from "./best.ts";
import { BitSet } from "./bit-set.ts";
import { type Description, describe } from "./descriptions.ts";
import { DocumentStore, type ReadDocuments } from "./document-store.ts";
import { findTerms } from "./found-terms.ts";
import { type LoadedPlan, type ScoreLimits, scorePlan } from "./plan-scores.ts";
import {
  type IndexOptions,
  operatorOf,
  type PackedQuery,
  type PhraseNode,
  phraseNodes,
  planQuery,
  type QueryNode,
  type TermNode,
  termNodes,
} from "./query-plan.ts";
import type { Segment } from "./segment.ts";
import type { WeightedTerm } from "./term-scores.ts";
import { weighTerms } from "./term-weights.ts";
import type { ScoredDocument } from "./top-documents.ts";
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
    return this.#search(query, options, true);
  }

  /** @param isWhole whether results say of their documents what is stored of them */
  async #search(
    query: PackedQuery,
    { limit, ...searchOptions }: PackedSearchOptions,
    isWhole: boolean,
  ): Promise<SearchResult[]> {
    if (limit !== undefined && !(Number.isInteger(limit) && limit >= 0))
      throw new CommuniqueError("USAGE", `limit is a whole number from 0, not ${String(limit)}.`);
    const { filter = null } = { ...this.#options.searchOptions, ...searchOptions };
    const loaded = await this.#load(query, searchOptions);
    const best = await this.#best(loaded, filter === null ? limit : undefined);
    const docs = best.map(({ doc }) => doc);
    const { store } = loaded;
    if (isWhole || filter !== null) await store.load(docs);
    const descriptions = this.#describe(loaded, docs);
    const results: SearchResult[] = [];
    for (const { doc, score } of best) {
      const description = descriptions.get(doc);
      const match = Object.fromEntries(description?.match ?? []);
      const result: SearchResult = {
        id: store.id(doc),
        score,
        terms: Object.keys(match),
        queryTerms: description?.terms ?? [],
        match,
      };
      Object.assign(result, store.stored(doc));
      if (filter === null || filter(result)) results.push(result);
    }
    return limit === undefined ? results : results.slice(0, limit);
  }

  /** MiniSearch's `autoSuggest`. */
  async autoSuggest(query: string, options: SearchOptions = {}): Promise<Suggestion[]> {
    const { AUTO_SUGGEST_OPTIONS, suggestionsOf } = await import("./auto-suggest.ts");
    const searchOptions = { ...AUTO_SUGGEST_OPTIONS, ...this.#options.autoSuggestOptions, ...options };
    return suggestionsOf(await this.#search(query, searchOptions, false));
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
    const row = words.map((terms) => ({ terms, prefix: false }));
    return this.phrase(row, fields, null);
  }

  #scored(loaded: LoadedPlan, limits?: ScoreLimits): Promise<Accumulator> {
    return scorePlan(loaded, this.documents, limits);
  }

  /** The best so many, all without a limit, in MiniSearch's order. */
  async #best(loaded: LoadedPlan, limit: number | undefined): Promise<ScoredDocument[]> {
    const { plan, words } = loaded;
    if (limit !== undefined && isPlain(plan)) {
      const terms = termNodes(plan).flatMap((node) => loaded.terms.get(node) ?? []);
      const { isPrunable, topDocuments } = await import("./top-documents.ts");
      if (isPrunable(terms, words.size)) return topDocuments(this.segments, terms, limit);
    }
    const found = await this.#scored(loaded);
    // MiniSearch sorts all but a wildcard that nothing boosts.
    const isUnsorted = plan.kind === "wildcard" && plan.options.boostDocument === undefined;
    const order = (a: number, b: number): number =>
      found.score(b) - found.score(a) || found.rank(a) - found.rank(b) || a - b;
    const docs = isUnsorted ? Array.from(found.docs) : bestOf(found.docs, limit ?? found.docs.length, order);
    return docs.slice(0, limit).map((doc) => ({ doc, score: found.score(doc), rank: found.rank(doc) }));
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

/** Words of which any may be found, and no document counts for more than its score. */
function isPlain(node: QueryNode): boolean {
  if (node.kind === "term") return node.options.boostDocument === undefined;
  return node.kind === "combination" && operatorOf(node) === "or" && node.nodes.every(isPlain);
}
