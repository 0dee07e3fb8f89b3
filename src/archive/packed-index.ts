/**
 * A MiniSearch index searched where it lies: its options, its scores, its results. Statistics are those of all segments
 * together, so that a score does not depend on how an index is cut.
 *
 * A search is planned (which words does it look for), loaded (what they are found by, in few batches), then scored over
 * columns without waiting. What a result says of its document besides the score is gathered for those that are asked for.
 */
import MiniSearch, {
  type Options,
  type Query,
  type SearchOptions,
  type SearchResult,
  type Suggestion,
} from "minisearch";
import { Accumulator } from "./accumulator.ts";
import { bestOf } from "./best.ts";
import { BitSet } from "./bit-set.ts";
import { type BM25Params, frequencyScore, inverseDocumentFrequency } from "./bm25.ts";
import { type Description, describe } from "./descriptions.ts";
import type { DocumentStore } from "./document-store.ts";
import { type FoundTerm, findTerms, type PlacedSegment, type TermPart } from "./found-terms.ts";
import { averageLength } from "./minisearch-json.ts";
import { operatorOf, planQuery, type QueryNode, type TermNode, termNodes } from "./query-plan.ts";
import type { Segment } from "./segment.ts";

/** What one query found. */
export interface Scoring {
  /** Numbers of the documents found, in no order. */
  readonly docs: Uint32Array;
  /** 0 for a document that was not found. */
  score(doc: number): number;
  /** Among equal scores that with the lower rank comes first, then the lower number. */
  rank(doc: number): number;
  /** By which terms of the query, and of the index in which fields, some of the documents were found. */
  describe(docs: readonly number[]): Map<number, Description>;
}

export interface PackedSearchOptions extends SearchOptions {
  /** How many results are wanted at most: the best. Default all. */
  readonly limit?: number;
}

/** Of documents that no word was looked for in. */
const NO_WORD = -1;
const NO_FIELD = -1;
const DEFAULT_BM25: BM25Params = { k: 1.2, b: 0.7, d: 0.5 };

export class PackedIndex {
  readonly documents: number;
  readonly #segments: readonly PlacedSegment[];
  readonly #options: Options;
  readonly #store: DocumentStore;
  readonly #averages: readonly number[];
  readonly #fieldNumbers: ReadonlyMap<string, number>;

  /**
   * @param segments of one index: with the same fields in the same order
   * @param options those of the MiniSearch whose index this is, as `MiniSearch.loadJSON` takes them
   */
  constructor(segments: readonly Segment[], options: Options, store: DocumentStore) {
    let documents = 0;
    this.#segments = segments.map((segment) => {
      const base = documents;
      documents += segment.documents;
      return { base, segment };
    });
    this.documents = documents;
    this.#options = options;
    this.#store = store;
    const fields = segments[0]?.fields ?? [];
    this.#fieldNumbers = new Map(fields.map(({ name }, number) => [name, number]));
    this.#averages = fields.map((_, number) => averageLength(segments, number));
  }

  /**
   * MiniSearch's `search`, and the best so many with `limit`. Equal scores stand in the order in which MiniSearch finds
   * their documents, as far as words stand for themselves.
   */
  async search(query: Query, { limit, ...searchOptions }: PackedSearchOptions = {}): Promise<SearchResult[]> {
    const { filter, boostDocument } = { ...this.#options.searchOptions, ...searchOptions };
    const scoring = await this.score(query, searchOptions);
    const isUnsorted = query === MiniSearch.wildcard && boostDocument === undefined;
    const order = (a: number, b: number): number =>
      scoring.score(b) - scoring.score(a) || scoring.rank(a) - scoring.rank(b) || a - b;
    const most = isUnsorted || filter !== undefined ? undefined : limit;
    const docs = bestOf(scoring.docs, most ?? scoring.docs.length, order);
    await this.#store.load(docs);
    const descriptions = scoring.describe(docs);
    const results: SearchResult[] = [];
    for (const doc of docs) {
      const { terms, match } = descriptions.get(doc) ?? { terms: [], match: {} };
      const result: SearchResult = {
        id: this.#store.id(doc),
        score: scoring.score(doc),
        terms: Object.keys(match),
        queryTerms: terms,
        match,
      };
      Object.assign(result, this.#store.stored(doc));
      if (filter === undefined || filter(result)) results.push(result);
    }
    return limit === undefined ? results : results.slice(0, limit);
  }

  /** MiniSearch's `autoSuggest`. */
  async autoSuggest(query: string, options: SearchOptions = {}): Promise<Suggestion[]> {
    const searchOptions: SearchOptions = {
      combineWith: "AND",
      prefix: (_term, i, terms) => i === terms.length - 1,
      ...this.#options.autoSuggestOptions,
      ...options,
    };
    const phrases = new Map<string, { terms: string[]; score: number; count: number }>();
    for (const { score, terms } of await this.search(query, searchOptions)) {
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

  /**
   * Scores all documents that a query finds, without saying more of them.
   *
   * @param counted the terms of the query by which a score is multiplied as MiniSearch does, by how many of them found the
   *   document; default all
   */
  async score(query: Query, options: SearchOptions = {}, counted?: ReadonlySet<string>): Promise<Scoring> {
    const plan = planQuery(query, this.#options, options);
    const nodes = termNodes(plan);
    const found = await findTerms(this.#segments, nodes);
    const terms = new Map(nodes.map((node, i) => [node, found[i] ?? []]));
    const words = new Map([...new Set(nodes.map(({ spec }) => spec.term))].map((term, number) => [term, number]));
    const evaluated = await this.#evaluate(plan, { terms, words });
    const masks = new Array<number>(Math.ceil(words.size / 32)).fill(0);
    for (const [term, number] of words)
      if (counted === undefined || counted.has(term))
        masks[number >>> 5] = (masks[number >>> 5] as number) | (1 << (number & 31));
    evaluated.multiply(masks);
    return {
      docs: evaluated.docs,
      score: (doc) => evaluated.score(doc),
      rank: (doc) => evaluated.rank(doc),
      describe: (some) =>
        describe(plan, {
          docs: new Set(some),
          terms,
          store: this.#store,
          fields: this.#fieldNumbers,
          all: this.#options.fields,
        }),
    };
  }

  /** The documents that hold a word, which several terms may stand for. @param fields where alone; null for all */
  async holders(
    {
      terms,
      prefix,
      fuzzy,
    }: { readonly terms: readonly string[]; readonly prefix: boolean; readonly fuzzy: number | false },
    fields: readonly string[] | null,
  ): Promise<BitSet> {
    const words = terms.map((term) => ({ spec: { term, prefix, fuzzy, termBoost: 1 }, options: {} }));
    const found = await findTerms(this.#segments, words);
    const numbers = fields?.map((field) => this.#fieldNumbers.get(field) ?? NO_FIELD) ?? null;
    const holders = new BitSet(this.documents);
    for (const { parts } of found.flat())
      for (const { base, entry, postings } of parts) {
        const columns = numbers?.flatMap((number) => postings.frequencies[entry.fields.indexOf(number)] ?? []);
        for (const [i, doc] of postings.docs.entries())
          if (columns === undefined || columns.some((counts) => (counts[i] as number) > 0)) holders.add(base + doc);
      }
    return holders;
  }

  async #evaluate(node: QueryNode, loaded: Loaded): Promise<Accumulator> {
    const found = new Accumulator(this.documents, loaded.words.size);
    if (node.kind === "wildcard") await this.#all(node.options, found);
    else if (node.kind === "term") await this.#scoreTerm(node, loaded, found);
    else {
      const operator = operatorOf(node);
      for (const [i, child] of node.nodes.entries()) {
        const isAdded = i === 0 || operator === "or";
        // Words that are added need no columns of their own.
        if (child.kind === "term" && isAdded) await this.#scoreTerm(child, loaded, found);
        else {
          const next = await this.#evaluate(child, loaded);
          if (isAdded) found.or(next);
          else if (operator === "and") found.and(next);
          else found.andNot(next);
        }
      }
    }
    return found;
  }

  async #all({ boostDocument }: SearchOptions, found: Accumulator): Promise<void> {
    const docs = range(this.documents);
    if (boostDocument !== undefined) await this.#store.load(docs);
    for (const doc of docs)
      found.add(doc, boostDocument?.(this.#store.id(doc), "", this.#store.stored(doc)) ?? 1, NO_WORD, 0);
    found.endTerm(1);
  }

  async #scoreTerm(node: TermNode, { terms, words }: Loaded, found: Accumulator): Promise<void> {
    const { spec, options } = node;
    const { boostDocument, bm25 = DEFAULT_BM25 } = options;
    const word = words.get(spec.term) ?? NO_WORD;
    const fields = [...new Set(options.fields ?? this.#options.fields)];
    for (const { term, weight, parts } of terms.get(node) ?? []) {
      const weights = this.#fieldWeights(parts, fields, weight * spec.termBoost, options);
      for (const part of parts) {
        const store = this.#store;
        if (boostDocument !== undefined) await store.load(Array.from(part.postings.docs, (doc) => part.base + doc));
        const boost = boostDocument && ((doc: number) => boostDocument(store.id(doc), term, store.stored(doc)));
        scorePart(part, weights, bm25, { found, word, boost });
      }
      found.endTerm(fields.length);
    }
  }

  /** For each field that is searched and holds the term, what its frequency there is multiplied by. */
  #fieldWeights(
    parts: readonly TermPart[],
    fields: readonly string[],
    factor: number,
    { boost }: SearchOptions,
  ): FieldWeight[] {
    return fields.flatMap((field, step) => {
      const number = this.#fieldNumbers.get(field);
      if (number === undefined) return [];
      const holding = parts.reduce(
        (sum, { entry }) => sum + (entry.documentFrequencies[entry.fields.indexOf(number)] ?? 0),
        0,
      );
      if (holding === 0) return [];
      return {
        number,
        step,
        factor: factor * (ownNumber(boost, field) || 1),
        rarity: inverseDocumentFrequency(this.documents, holding),
        averageLength: this.#averages[number] ?? 0,
      };
    });
  }
}

interface Loaded {
  /** What each word of the plan is found by. */
  readonly terms: ReadonlyMap<TermNode, readonly FoundTerm[]>;
  /** Numbers of the different words. */
  readonly words: ReadonlyMap<string, number>;
}

interface FieldWeight {
  readonly number: number;
  /** Its place among the fields searched. */
  readonly step: number;
  readonly factor: number;
  /** Inverse document frequency. */
  readonly rarity: number;
  readonly averageLength: number;
}

/** Documents one after the other, of each its fields, so that a term's score is summed as MiniSearch sums it. */
function scorePart(
  { base, entry, postings, lengths }: TermPart,
  weights: readonly FieldWeight[],
  bm25: BM25Params,
  to: {
    readonly found: Accumulator;
    readonly word: number;
    readonly boost: ((doc: number) => number) | undefined;
  },
): void {
  const { found, word, boost } = to;
  const columns = weights.flatMap((weight) => {
    const place = entry.fields.indexOf(weight.number);
    const frequencies = postings.frequencies[place];
    const ofField = lengths[place];
    return frequencies === undefined || ofField === undefined ? [] : { ...weight, frequencies, ofField };
  });
  const { docs } = postings;
  for (let i = 0; i < docs.length; i++) {
    const local = docs[i] as number;
    let score = 0;
    let step = -1;
    let docBoost = 1;
    for (const { frequencies, ofField, factor, rarity, averageLength: average, step: place } of columns) {
      const frequency = frequencies[i] as number;
      if (frequency === 0) continue;
      if (step < 0) {
        step = place;
        docBoost = boost?.(base + local) ?? 1;
        if (!docBoost) break;
      }
      score += factor * docBoost * (rarity * frequencyScore(frequency, ofField[local] as number, average, bm25));
    }
    if (step >= 0 && docBoost) found.add(base + local, score, word, step);
  }
}

function ownNumber(values: Readonly<Record<string, number>> | undefined, name: string): number | undefined {
  return values !== undefined && Object.hasOwn(values, name) ? values[name] : undefined;
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}
