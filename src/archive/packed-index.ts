/**
 * A MiniSearch index searched where it lies: its options, its scores, its results. Statistics are those of all segments
 * together, so that a score does not depend on how an index is cut.
 *
 * A search is planned (which terms does it need), loaded (one batch a step), then scored without waiting.
 */
import type { CombinationOperator, Options, Query, SearchOptions, SearchResult, Suggestion } from "minisearch";
import type { TermEntry } from "./dictionary.ts";
import type { Postings } from "./postings.ts";
import { averageLength } from "./minisearch-json.ts";
import { type QueryNode, planQuery, type TermNode } from "./query-plan.ts";
import type { Segment } from "./segment.ts";

/** What results say of documents beside their scores. */
export interface DocumentStore {
  /** Fetches what `id` and `stored` are to say of these documents. */
  load(docs: readonly number[]): Promise<void>;
  id(doc: number): unknown;
  stored(doc: number): Record<string, unknown> | undefined;
}

/** A term with its postings in every segment that holds it. */
interface LoadedTerm {
  readonly term: string;
  readonly parts: readonly {
    readonly base: number;
    readonly entry: TermEntry;
    readonly postings: Postings;
    /** By field number, of the entry's fields. */
    readonly lengths: ReadonlyMap<number, ArrayLike<number>>;
  }[];
}

/** A term found for a word of a query, and what it weighs. */
interface Expansion {
  readonly term: string;
  readonly weight: number;
}

/** What MiniSearch gathers of a document while it scores. */
interface RawResult {
  score: number;
  terms: string[];
  match: Record<string, string[]>;
}
type RawResults = Map<number, RawResult>;

const DEFAULT_WEIGHTS: { readonly fuzzy: number; readonly prefix: number } = { fuzzy: 0.45, prefix: 0.375 };
const DEFAULT_BM25: { readonly k: number; readonly b: number; readonly d: number } = { k: 1.2, b: 0.7, d: 0.5 };
const MOST_EDITS = 6;

export class PackedIndex {
  readonly documents: number;
  readonly #segments: readonly { readonly base: number; readonly segment: Segment }[];
  readonly #options: Options;
  readonly #store: DocumentStore;
  readonly #averages: ReadonlyMap<string, number>;
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
    this.#averages = new Map(fields.map(({ name }, number) => [name, averageLength(segments, number)]));
  }

  /** MiniSearch's `search`. Equal scores stand in the order in which the index holds their documents. */
  async search(query: Query, searchOptions: SearchOptions = {}): Promise<SearchResult[]> {
    const plan = planQuery(query, this.#options, searchOptions);
    const loaded = await this.#load(plan);
    const raw = await this.#evaluate(plan, loaded);
    const { filter, boostDocument } = { ...this.#options.searchOptions, ...searchOptions };
    await this.#store.load([...raw.keys()]);
    const results: SearchResult[] = [];
    for (const [doc, { score, terms, match }] of raw) {
      const result: SearchResult = {
        id: this.#store.id(doc),
        score: score * (terms.length || 1),
        terms: Object.keys(match),
        queryTerms: terms,
        match,
      };
      Object.assign(result, this.#store.stored(doc));
      if (filter === undefined || filter(result)) results.push(result);
    }
    if (plan.kind === "wildcard" && boostDocument === undefined) return results;
    return results.sort((a, b) => b.score - a.score);
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
    return Array.from(phrases, ([suggestion, { terms, score, count }]) => ({ suggestion, terms, score: score / count })).sort(
      (a, b) => b.score - a.score,
    );
  }

  async #load(plan: QueryNode): Promise<Loaded> {
    const expansions = new Map<TermNode, readonly Expansion[]>();
    await Promise.all(
      termNodes(plan).map(async (node) => {
        expansions.set(node, await this.#expand(node));
      }),
    );
    const terms = new Set([...expansions.values()].flatMap((found) => found.map(({ term }) => term)));
    const loaded = await this.#loadTerms([...terms]);
    return { expansions, terms: new Map(loaded.map((term) => [term.term, term])) };
  }

  /** The word itself, then longer words, then near ones, each once. */
  async #expand({ spec, options }: TermNode): Promise<Expansion[]> {
    const { term, prefix, fuzzy } = spec;
    const { fuzzy: fuzzyWeight, prefix: prefixWeight } = { ...DEFAULT_WEIGHTS, ...options.weights };
    const expansions = new Map<string, number>([[term, 1]]);
    if (prefix)
      for (const { segment } of this.#segments)
        for (const { term: longer } of await segment.withPrefix(term)) {
          const distance = longer.length - term.length;
          if (distance > 0) expansions.set(longer, (prefixWeight * longer.length) / (longer.length + 0.3 * distance));
        }
    const edits = mostEdits(term, fuzzy, options.maxFuzzy);
    if (edits > 0)
      for (const { segment } of this.#segments)
        for (const [{ term: near }, distance] of await segment.near(term, edits))
          if (!expansions.has(near)) expansions.set(near, (fuzzyWeight * near.length) / (near.length + distance));
    return Array.from(expansions, ([found, weight]) => ({ term: found, weight }));
  }

  async #loadTerms(terms: readonly string[]): Promise<LoadedTerm[]> {
    const ofSegments = await Promise.all(
      this.#segments.map(async ({ base, segment }) => {
        const entries = await segment.find(terms);
        const held = entries.filter((entry) => entry !== null);
        const fields = [...new Set(held.flatMap((entry) => entry.fields))];
        const [postings, lengths] = await Promise.all([
          segment.postings(held),
          Promise.all(fields.map((field) => segment.lengths(field))),
        ]);
        const lengthsOf = new Map(fields.map((field, i): [number, ArrayLike<number>] => [field, lengths[i] ?? []]));
        return new Map(
          held.map((entry, i) => [
            entry.term,
            { base, entry, postings: postings[i] as Postings, lengths: lengthsOf },
          ]),
        );
      }),
    );
    return terms.map((term) => ({
      term,
      parts: ofSegments.map((held) => held.get(term)).filter((part) => part !== undefined),
    }));
  }

  async #evaluate(node: QueryNode, loaded: Loaded): Promise<RawResults> {
    switch (node.kind) {
      case "wildcard":
        return this.#all(node.options);
      case "combination": {
        const results: RawResults[] = [];
        for (const child of node.nodes) results.push(await this.#evaluate(child, loaded));
        return combine(results, node.combineWith);
      }
      case "term":
        return this.#scoreTerm(node, loaded);
    }
  }

  async #all({ boostDocument }: SearchOptions): Promise<RawResults> {
    const docs = Array.from({ length: this.documents }, (_, doc) => doc);
    await this.#store.load(docs);
    return new Map(
      docs.map((doc) => {
        const score = boostDocument?.(this.#store.id(doc), "", this.#store.stored(doc)) ?? 1;
        return [doc, { score, terms: [], match: {} }];
      }),
    );
  }

  async #scoreTerm(node: TermNode, { expansions, terms }: Loaded): Promise<RawResults> {
    const { spec, options } = node;
    const results: RawResults = new Map();
    const bm25 = options.bm25 ?? DEFAULT_BM25;
    const fields = options.fields ?? this.#options.fields;
    for (const { term, weight } of expansions.get(node) ?? []) {
      const loaded = terms.get(term);
      if (loaded === undefined || loaded.parts.length === 0) continue;
      if (options.boostDocument !== undefined)
        await this.#store.load(loaded.parts.flatMap(({ base, postings }) => Array.from(postings.docs, (doc) => base + doc)));
      for (const field of new Set(fields)) {
        const boost = ownNumber(options.boost, field) || 1;
        this.#scoreField(loaded, field, weight * spec.termBoost * boost, { source: spec.term, bm25, options, results });
      }
    }
    return results;
  }

  #scoreField(
    { term, parts }: LoadedTerm,
    field: string,
    factor: number,
    { source, bm25, options, results }: {
      readonly source: string;
      readonly bm25: { k: number; b: number; d: number };
      readonly options: SearchOptions;
      readonly results: RawResults;
    },
  ): void {
    const number = this.#fieldNumbers.get(field);
    if (number === undefined) return;
    const holding = parts.reduce((sum, { entry }) => sum + (entry.documentFrequencies[entry.fields.indexOf(number)] ?? 0), 0);
    const idf = Math.log(1 + (this.documents - holding + 0.5) / (holding + 0.5));
    const { k, b, d } = bm25;
    const average = this.#averages.get(field) ?? 0;
    const { boostDocument } = options;
    for (const { base, entry, postings, lengths } of parts) {
      const counts = postings.frequencies[entry.fields.indexOf(number)];
      const ofField = lengths.get(number);
      if (counts === undefined || ofField === undefined) continue;
      for (let i = 0; i < counts.length; i++) {
        const frequency = counts[i] as number;
        if (frequency === 0) continue;
        const local = postings.docs[i] as number;
        const doc = base + local;
        const docBoost = boostDocument?.(this.#store.id(doc), term, this.#store.stored(doc)) ?? 1;
        if (!docBoost) continue;
        const length = ofField[local] as number;
        const rawScore = idf * (d + (frequency * (k + 1)) / (frequency + k * (1 - b + (b * length) / average)));
        const score = factor * docBoost * rawScore;
        const result = results.get(doc);
        if (result === undefined) {
          results.set(doc, { score, terms: [source], match: { [term]: [field] } });
          continue;
        }
        result.score += score;
        if (!result.terms.includes(source)) result.terms.push(source);
        const match = Object.hasOwn(result.match, term) ? result.match[term] : undefined;
        if (match === undefined) result.match[term] = [field];
        else match.push(field);
      }
    }
  }
}

interface Loaded {
  readonly expansions: ReadonlyMap<TermNode, readonly Expansion[]>;
  readonly terms: ReadonlyMap<string, LoadedTerm>;
}

function termNodes(node: QueryNode): TermNode[] {
  if (node.kind === "term") return [node];
  return node.kind === "combination" ? node.nodes.flatMap(termNodes) : [];
}

function mostEdits(term: string, fuzzy: boolean | number, maxFuzzy: number = MOST_EDITS): number {
  if (fuzzy === false) return 0;
  const share = fuzzy === true ? 0.2 : fuzzy;
  return share < 1 ? Math.min(maxFuzzy, Math.round(term.length * share)) : share;
}

function ownNumber(values: Readonly<Record<string, number>> | undefined, name: string): number | undefined {
  return values !== undefined && Object.hasOwn(values, name) ? values[name] : undefined;
}

/** As MiniSearch combines results, which it changes as it goes: a later match of a term takes the place of an earlier. */
function combine(results: readonly RawResults[], combineWith: CombinationOperator): RawResults {
  const [first = new Map<number, RawResult>(), ...others] = results;
  const operator = combineWith.toLowerCase();
  const combinator = Object.hasOwn(COMBINATORS, operator) ? COMBINATORS[operator as keyof typeof COMBINATORS] : undefined;
  if (combinator === undefined && results.length > 0) throw new Error(`Invalid combination operator: ${combineWith}`);
  return others.reduce((found, next) => combinator?.(found, next) ?? found, first);
}

const COMBINATORS: Readonly<Record<"or" | "and" | "and_not", (a: RawResults, b: RawResults) => RawResults>> = {
  or(a, b) {
    for (const [doc, result] of b) {
      const known = a.get(doc);
      if (known === undefined) a.set(doc, result);
      else merge(known, result);
    }
    return a;
  },
  and(a, b) {
    const both: RawResults = new Map();
    for (const [doc, result] of b) {
      const known = a.get(doc);
      if (known !== undefined) both.set(doc, merge(known, result));
    }
    return both;
  },
  and_not(a, b) {
    for (const doc of b.keys()) a.delete(doc);
    return a;
  },
};

function merge(into: RawResult, { score, terms, match }: RawResult): RawResult {
  into.score += score;
  for (const term of terms) if (!into.terms.includes(term)) into.terms.push(term);
  Object.assign(into.match, match);
  return into;
}
