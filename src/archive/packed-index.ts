/**
 * A MiniSearch index searched where it lies: its options, its scores, its results. Statistics are those of all segments
 * together, so that a score does not depend on how an index is cut.
 *
 * A search is planned (which words does it look for), loaded (what they are found by, in few batches), then scored over
 * columns without waiting. What a result says of its document besides the score is gathered for those that are asked for.
 */
import type { Query, SearchOptions, SearchResult, Suggestion } from "minisearch";
import { CommuniqueError } from "../errors.ts";
import { range } from "../range.ts";
import type { Accumulator } from "./accumulator.ts";
import { bestOf } from "./best.ts";
import { BitSet } from "./bit-set.ts";
import { type Description, describe } from "./descriptions.ts";
import type { TermEntry } from "./dictionary.ts";
import { DocumentStore, type ReadDocuments } from "./document-store.ts";
import { findForms, findInForms, type WordPart, type WrittenWord } from "./found-forms.ts";
import { findTerms, type PlacedSegment } from "./found-terms.ts";
import { KnownPhrases } from "./known-phrases.ts";
import { eachHolder } from "./occurrences.ts";
import { findPhrase, phrasePlaces, type SpanFilter } from "./phrases.ts";
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
import { averageLength, type ChoosePlaces, type Segment } from "./segment.ts";
import type { LabelledSpan } from "./spans.ts";
import { type Step, WITHOUT_STEPS } from "./step.ts";
import type { WeightedTerm } from "./term-scores.ts";
import { type IndexStatistics, weighTerms } from "./term-weights.ts";
import type { ScoredDocument } from "./top-documents.ts";
import { placesOf } from "./word-places.ts";

/** What one query found. */
export interface Scoring {
  /** The documents found, in no order. */
  readonly docs: Uint32Array;
  /** 0 for a document that was not found. */
  score(doc: number): number;
  /** By which terms of the query, and of the index in which fields, some of the documents were found. */
  describe(docs: readonly number[]): Map<number, Description>;
}

/** A word to look up: by terms, or as it stands in texts. */
export type LookUp = TermLookUp | WrittenWord;

interface TermLookUp {
  /** Any of which stands for it. */
  readonly terms: readonly string[];
  /** Whether longer terms stand for it too. */
  readonly prefix: boolean;
}

export interface PackedSearchOptions extends SearchOptions {
  /** How many results are wanted at most: the best. Default all. */
  readonly limit?: number;
}

/** A word as texts write it, near another. */
export interface NearForm {
  readonly slips: number;
  /** How many documents hold each term that it stands under. */
  readonly terms: ReadonlyMap<string, number>;
}

export class PackedIndex {
  readonly documents: number;
  readonly #segments: readonly PlacedSegment[];
  readonly #options: IndexOptions;
  readonly #store: DocumentStore;
  readonly #statistics: IndexStatistics;
  readonly #phrases: KnownPhrases = new KnownPhrases();

  /**
   * @param segments of one index: with the same fields in the same order
   * @param options those of the MiniSearch whose index this is, as `MiniSearch.loadJSON` takes them, and its own
   */
  constructor(segments: readonly Segment[], options: IndexOptions, read: ReadDocuments) {
    let documents = 0;
    this.#segments = segments.map((segment) => {
      const base = documents;
      documents += segment.documents;
      return { base, segment };
    });
    this.documents = documents;
    this.#options = options;
    this.#store = new DocumentStore(read);
    const fields = segments[0]?.fields ?? [];
    this.#statistics = {
      documents,
      fields: new Map(fields.map(({ name }, number) => [name, number])),
      averages: fields.map((_, number) => averageLength(segments, number)),
    };
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
    const { filter } = { ...this.#options.searchOptions, ...searchOptions };
    const loaded = await this.#load(query, searchOptions);
    const best = await this.#best(loaded, filter === undefined ? limit : undefined);
    const docs = best.map(({ doc }) => doc);
    const { store } = loaded;
    if (isWhole || filter !== undefined) await store.load(docs);
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
    for (const { score, terms } of await this.#search(query, searchOptions, false)) {
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
    const found = await findTerms(this.#segments, nodes, true);
    const words = new Map([...new Set(nodes.map(({ spec }) => spec.term))].map((term, number) => [term, number]));
    const weighted = (node: TermNode, i: number): WeightedTerm[] =>
      weighTerms(node, found[i] ?? [], words.get(node.spec.term) as number, this.#options.fields, this.#statistics);
    const terms = new Map(nodes.map((node, i) => [node, weighted(node, i)]));
    const phrases = phraseNodes(plan).map(async (node) => [node, await this.#holdingPhrase(node)] as const);
    return { plan, terms, phrases: new Map(await Promise.all(phrases)), words, store: this.#store };
  }

  async #holdingPhrase({ words, fields }: PhraseNode): Promise<BitSet> {
    if (words.length === 0) return new BitSet(this.documents);
    const row = words.map((terms) => ({ terms, prefix: false }));
    return this.phrase(row, fields, BitSet.of(this.documents, range(this.documents)));
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
      if (isPrunable(terms, words.size)) return topDocuments(this.#segments, terms, limit);
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
      fields: this.#statistics.fields,
      all: this.#options.fields,
    });
  }

  /** The documents that hold a word. @param fields where alone; null for all @throws CommuniqueError as `phrase` does, for a form */
  async holders(word: LookUp, fields: readonly string[] | null): Promise<BitSet> {
    return this.#holding(await this.#lookUp(word), fields);
  }

  /** Those that hold one of the terms in a form that passes, as `holders`. @throws CommuniqueError USAGE as `holders` does */
  async holdersInForms(
    terms: readonly string[],
    passes: (word: string) => boolean,
    fields: readonly string[] | null,
  ): Promise<BitSet> {
    this.#refuseWithoutForms();
    return this.#holding(await findInForms(this.#segments, terms, passes), fields);
  }

  #holding(parts: readonly WordPart[], fields: readonly string[] | null): BitSet {
    const numbers = fields === null ? null : this.#numbersOf(fields);
    const holders = new BitSet(this.documents);
    for (const { base, entry, postings, occurrences } of parts) {
      const { docs } = postings;
      // Each document of a term's postings holds it somewhere.
      if (numbers === null && occurrences === null)
        for (let i = 0; i < docs.length; i++) holders.add(base + (docs[i] as number));
      else
        eachHolder(
          postings,
          entry.fields.map((field) => numbers?.has(field) ?? true),
          occurrences,
          (doc) => holders.add(base + doc),
        );
    }
    return holders;
  }

  /** See `Segment`. */
  async readTermsAhead(terms: readonly string[]): Promise<void> {
    await Promise.all(this.#segments.map(({ segment }) => segment.readTermsAhead(terms)));
  }

  /** As `Segment` has it, of words that are found already: positions then come with what else is asked for meanwhile. */
  async readPositionsAhead(words: readonly LookUp[]): Promise<void> {
    if (!this.#segments.some(({ segment }) => segment.isRemote)) return;
    const parts = (await this.#lookUpAll(words)).flat();
    const ofSegment = ({ segment }: PlacedSegment): TermEntry[] =>
      parts.filter((part) => part.segment === segment).map(({ entry }) => entry);
    await Promise.all(this.#segments.map((placed) => placed.segment.readPositionsAhead(ofSegment(placed))));
  }

  /**
   * As `readPositionsAhead`, of words that are chosen by how many documents hold the terms of each: so they come with the postings.
   *
   * @param words of each its terms
   */
  async readPlacesAhead(words: readonly (readonly string[])[], choose: ChoosePlaces): Promise<void> {
    await Promise.all(this.#segments.map(({ segment }) => segment.readPlacesAhead(words, choose)));
  }

  /** How many documents hold each of some terms in a field. From afar no more is read for it than pages of the dictionary. */
  async frequencies(terms: readonly string[], field: string): Promise<number[]> {
    const number = this.#statistics.fields.get(field) ?? -1;
    const found = await Promise.all(this.#segments.map(({ segment }) => segment.frequencies(terms, number)));
    return terms.map((_, i) => found.reduce((sum, ofSegment) => sum + (ofSegment[i] as number), 0));
  }

  /**
   * Those of some documents in which words stand one after the other in one of the fields.
   *
   * @param words null for any word between two
   * @param spans of the fields, in one of which they have to stand
   * @throws CommuniqueError USAGE for an index that was packed from a MiniSearch, which has none
   */
  async phrase(
    words: readonly (LookUp | null)[],
    fields: readonly string[],
    within: BitSet,
    spans: SpanFilter | null = null,
    step: Step = WITHOUT_STEPS,
  ): Promise<BitSet> {
    this.#refuseWithoutPositions();
    const key = JSON.stringify([words, fields]);
    const known = spans === null ? this.#phrases.get(key, within) : null;
    if (known !== null) return known;
    const looked = words.filter((word) => word !== null);
    const found = await this.#lookUpAll(looked);
    const parts = words.map((word) => (word === null ? null : (found[looked.indexOf(word)] as WordPart[])));
    const docs = await findPhrase(this.#segments, parts, this.#numbersOf(fields), within, spans, step);
    if (spans === null) this.#phrases.set(key, within, docs);
    return docs;
  }

  /** Where a phrase begins in some documents: as `places`. @throws CommuniqueError USAGE as `phrase` does */
  async phrasePlaces(
    words: readonly LookUp[],
    fields: readonly string[],
    within: BitSet,
    step: Step = WITHOUT_STEPS,
  ): Promise<ReadonlyMap<number, Float64Array>> {
    this.#refuseWithoutPositions();
    const found = await this.#lookUpAll(words);
    return phrasePlaces(this.#segments, found, this.#numbersOf(fields), within, step);
  }

  /** The spans of one kind in a field of some documents, in the order of these; none where they are not known. */
  async spans(field: string, kind: string, docs: readonly number[]): Promise<LabelledSpan[][]> {
    const [number] = this.#numbersOf([field]);
    const found = this.#segments.map(async ({ base, segment }) => {
      const own = docs.flatMap((doc, place) => (doc >= base && doc < base + segment.documents ? { doc, place } : []));
      const spans = await segment.spans(
        number as number,
        kind,
        own.map(({ doc }) => doc - base),
      );
      return own.map(({ place }, i) => [place, spans[i] ?? []] as const);
    });
    const byPlace = new Map((await Promise.all(found)).flat());
    return docs.map((_, place) => byPlace.get(place) ?? []);
  }

  /** How long a field is in documents, against its mean. */
  async relativeLengths(field: string): Promise<(doc: number) => number> {
    const number = this.numberOf(field);
    // No document has a field of which the mean is 0.
    const average = this.#statistics.averages[number] || 1;
    const parts = await Promise.all(
      this.#segments.map(async ({ base, segment }) => ({ base, lengths: await segment.lengths(number) })),
    );
    return (doc) => {
      const part = parts.findLast(({ base }) => base <= doc);
      return (part?.lengths[doc - part.base] ?? 0) / average;
    };
  }

  /** The number of a field, as it stands in places. */
  numberOf(field: string): number {
    return this.#statistics.fields.get(field) ?? -1;
  }

  /**
   * Where words stand in some documents, in some of the fields.
   *
   * @returns of each word, by document: fields' numbers times `FIELD`, plus positions, ascending
   * @throws CommuniqueError USAGE as `phrase` does
   */
  async places(
    words: readonly LookUp[],
    fields: readonly string[],
    within: BitSet,
    step: Step = WITHOUT_STEPS,
  ): Promise<ReadonlyMap<number, Float64Array>[]> {
    this.#refuseWithoutPositions();
    const numbers = this.#numbersOf(fields);
    const found = await this.#lookUpAll(words);
    return Promise.all(found.map((parts) => placesOf(parts, numbers, within, step)));
  }

  /**
   * Words as texts write them at most so many slips of the pen from one (see `Edits`): of each how many slips it is, the terms that it
   * stands under, and how many documents hold these, deleted ones included.
   */
  async near(
    word: string,
    most: number,
    edits: "slips" | "slips inside" = "slips",
  ): Promise<ReadonlyMap<string, NearForm>> {
    const found = new Map<string, { slips: number; terms: Map<string, number> }>();
    for (const { segment } of this.#segments)
      for (const [form, slips, { term, documents }] of await segment.nearForms(word, most, edits)) {
        const near = found.get(form) ?? { slips, terms: new Map<string, number>() };
        near.terms.set(term, (near.terms.get(term) ?? 0) + documents);
        found.set(form, near);
      }
    return found;
  }

  /** How many documents hold each of some terms, 0 for one that none does. */
  async documentFrequencies(terms: readonly string[]): Promise<number[]> {
    const ofSegments = await Promise.all(this.#segments.map(({ segment }) => segment.documentFrequencies(terms)));
    return terms.map((_, i) => ofSegments.reduce((sum, frequencies) => sum + (frequencies[i] as number), 0));
  }

  /** The terms that a word stands under as it is written, or all words that begin with it. @throws CommuniqueError USAGE as `holders` does */
  async termsOfForm(word: WrittenWord): Promise<string[]> {
    const parts = await this.#lookUp(word);
    return [...new Set(parts.map(({ entry }) => entry.term))];
  }

  /** The terms that a word as it is written stands under besides such as are written like it; none where forms are not known. Little is read. */
  async otherTermsOfForm(form: string): Promise<string[]> {
    const known = this.#segments.filter(({ segment }) => segment.hasForms);
    const found = await Promise.all(known.map(({ segment }) => segment.termsOfForm(form, false)));
    return [...new Set(found.flatMap((terms) => [...terms]))].sort();
  }

  /** How many terms a word stands for by its beginning, those of its own included. */
  async expansions(word: LookUp): Promise<number> {
    const found = new Set("form" in word ? [] : word.terms);
    const beginnings = "form" in word ? [word.form] : word.terms;
    if (word.prefix)
      for (const { segment } of this.#segments)
        for (const beginning of beginnings) for (const { term } of await segment.withPrefix(beginning)) found.add(term);
    return found.size;
  }

  /** Each different word once, however often a phrase has it. */
  #lookUpAll(words: readonly LookUp[]): Promise<WordPart[][]> {
    const found = new Map<string, Promise<WordPart[]>>();
    return Promise.all(
      words.map((word) => {
        const key = JSON.stringify(word);
        const known = found.get(key) ?? this.#lookUp(word);
        found.set(key, known);
        return known;
      }),
    );
  }

  async #lookUp(word: LookUp): Promise<WordPart[]> {
    if ("form" in word) {
      this.#refuseWithoutForms();
      return findForms(this.#segments, word);
    }
    const { terms, prefix } = word;
    const words = terms.map((term) => ({ spec: { term, prefix, fuzzy: false, termBoost: 1 }, options: {} }));
    const found = (await findTerms(this.#segments, words, false)).flat();
    return found.flatMap(({ parts }) => parts.map((part) => ({ ...part, occurrences: null })));
  }

  #refuseWithoutForms(): void {
    this.#refuseUnknown("forms of words", "exact words", (segment) => segment.hasForms);
  }

  #refuseWithoutPositions(): void {
    this.#refuseUnknown("positions", "phrases", (segment) => segment.hasPositions);
  }

  #refuseUnknown(what: string, lacking: string, isKnown: (segment: Segment) => boolean): void {
    if (!this.#segments.every(({ segment }) => isKnown(segment)))
      throw new CommuniqueError(
        "USAGE",
        `This index was packed from a MiniSearch, which knows no ${what}: it has no ${lacking}.`,
      );
  }

  #numbersOf(fields: readonly string[]): Set<number> {
    return new Set(fields.flatMap((field) => this.#statistics.fields.get(field) ?? []));
  }
}

/** Words of which any may be found, and no document counts for more than its score. */
function isPlain(node: QueryNode): boolean {
  if (node.kind === "term") return node.options.boostDocument === undefined;
  return node.kind === "combination" && operatorOf(node) === "or" && node.nodes.every(isPlain);
}
