/**
 * Which documents of an index hold a word, and where it stands in them: what a query language asks of it besides scores.
 */
import { CommuniqueError } from "../errors.ts";
import { BitSet } from "./bit-set.ts";
import type { TermEntry } from "./dictionary.ts";
import { findForms, findInForms, type WordPart, type WrittenWord } from "./found-forms.ts";
import { findTerms, type PlacedSegment } from "./found-terms.ts";
import { KnownPhrases } from "./known-phrases.ts";
import { eachHolder } from "./occurrences.ts";
import { findPhrase, phrasePlaces, type SpanFilter } from "./phrases.ts";
import { averageLength, type ChoosePlaces, type Segment } from "./segment.ts";
import type { LabelledSpan } from "./spans.ts";
import { type Step, WITHOUT_STEPS } from "./step.ts";
import type { IndexStatistics } from "./term-weights.ts";
import { placesOf } from "./word-places.ts";

/** A word to look up: by terms, or as it stands in texts. */
export type LookUp = TermLookUp | WrittenWord;

interface TermLookUp {
  /** Any of which stands for it. */
  readonly terms: readonly string[];
  /** Whether longer terms stand for it too. */
  readonly prefix: boolean;
}

/** A word as texts write it, near another. */
export interface NearForm {
  readonly slips: number;
  /** How many documents hold each term that it stands under. */
  readonly terms: ReadonlyMap<string, number>;
}

export class WordIndex {
  readonly documents: number;
  protected readonly segments: readonly PlacedSegment[];
  protected readonly statistics: IndexStatistics;
  readonly #phrases: KnownPhrases = new KnownPhrases();

  /** @param segments of one index: with the same fields in the same order */
  constructor(segments: readonly Segment[]) {
    let documents = 0;
    this.segments = segments.map((segment) => {
      const base = documents;
      documents += segment.documents;
      return { base, segment };
    });
    this.documents = documents;
    const fields = segments[0]?.fields ?? [];
    this.statistics = {
      documents,
      fields: new Map(fields.map(({ name }, number) => [name, number])),
      averages: fields.map((_, number) => averageLength(segments, number)),
    };
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
    return this.#holding(await findInForms(this.segments, terms, passes), fields);
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
    await Promise.all(this.segments.map(({ segment }) => segment.readTermsAhead(terms)));
  }

  /** As `Segment` has it, of words that are found already: positions then come with what else is asked for meanwhile. */
  async readPositionsAhead(words: readonly LookUp[]): Promise<void> {
    if (!this.segments.some(({ segment }) => segment.isRemote)) return;
    const parts = (await this.#lookUpAll(words)).flat();
    const ofSegment = ({ segment }: PlacedSegment): TermEntry[] =>
      parts.filter((part) => part.segment === segment).map(({ entry }) => entry);
    await Promise.all(this.segments.map((placed) => placed.segment.readPositionsAhead(ofSegment(placed))));
  }

  /**
   * As `readPositionsAhead`, of words that are chosen by how many documents hold the terms of each: so they come with the postings.
   *
   * @param words of each its terms
   */
  async readPlacesAhead(words: readonly (readonly string[])[], choose: ChoosePlaces): Promise<void> {
    await Promise.all(this.segments.map(({ segment }) => segment.readPlacesAhead(words, choose)));
  }

  /** How many documents hold each of some terms in a field. From afar no more is read for it than pages of the dictionary. */
  async frequencies(terms: readonly string[], field: string): Promise<number[]> {
    const number = this.statistics.fields.get(field) ?? -1;
    const found = await Promise.all(this.segments.map(({ segment }) => segment.frequencies(terms, number)));
    return terms.map((_, i) => found.reduce((sum, ofSegment) => sum + (ofSegment[i] as number), 0));
  }

  /**
   * Those of some documents in which words stand one after the other in one of the fields.
   *
   * @param words null for any word, or a position that was left out, between two
   * @param within null for all, of which those that hold all words are then looked for first: positions are read of no others
   * @param spans of the fields, in one of which they have to stand
   * @throws CommuniqueError USAGE for an index that was packed from a MiniSearch, which has none
   */
  async phrase(
    words: readonly (LookUp | null)[],
    fields: readonly string[],
    within: BitSet | null,
    spans: SpanFilter | null = null,
    step: Step = WITHOUT_STEPS,
  ): Promise<BitSet> {
    this.#refuseWithoutPositions();
    const key = JSON.stringify([words, fields]);
    const asked = within ?? BitSet.full(this.documents);
    const known = spans === null ? this.#phrases.get(key, asked) : null;
    if (known !== null) return known;
    const parts = await this.#lookUpRow(words);
    const candidates =
      within ?? parts.reduce((all, word) => (word === null ? all : all.and(this.#holding(word, fields))), asked);
    const docs = await findPhrase(this.segments, parts, this.#numbersOf(fields), candidates, spans, step);
    if (spans === null) this.#phrases.set(key, asked, docs);
    return docs;
  }

  /** Where a phrase begins in some documents: as `places`. @param words as of `phrase` @throws CommuniqueError USAGE as `phrase` does */
  async phrasePlaces(
    words: readonly (LookUp | null)[],
    fields: readonly string[],
    within: BitSet,
    step: Step = WITHOUT_STEPS,
  ): Promise<ReadonlyMap<number, Float64Array>> {
    this.#refuseWithoutPositions();
    return phrasePlaces(this.segments, await this.#lookUpRow(words), this.#numbersOf(fields), within, step);
  }

  async #lookUpRow(words: readonly (LookUp | null)[]): Promise<(WordPart[] | null)[]> {
    const found = (await this.#lookUpAll(words.filter((word) => word !== null))).values();
    return words.map((word) => (word === null ? null : (found.next().value as WordPart[])));
  }

  /** The spans of one kind in a field of some documents, in the order of these; none where they are not known. */
  async spans(field: string, kind: string, docs: readonly number[]): Promise<LabelledSpan[][]> {
    const [number] = this.#numbersOf([field]);
    const found = this.segments.map(async ({ base, segment }) => {
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
    const average = this.statistics.averages[number] || 1;
    const parts = await Promise.all(
      this.segments.map(async ({ base, segment }) => ({ base, lengths: await segment.lengths(number) })),
    );
    return (doc) => {
      const part = parts.findLast(({ base }) => base <= doc);
      return (part?.lengths[doc - part.base] ?? 0) / average;
    };
  }

  /** The number of a field, as it stands in places. */
  numberOf(field: string): number {
    return this.statistics.fields.get(field) ?? -1;
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
    for (const { segment } of this.segments)
      for (const [form, slips, { term, documents }] of await segment.nearForms(word, most, edits)) {
        const near = found.get(form) ?? { slips, terms: new Map<string, number>() };
        near.terms.set(term, (near.terms.get(term) ?? 0) + documents);
        found.set(form, near);
      }
    return found;
  }

  /** How many documents hold each of some terms, 0 for one that none does. */
  async documentFrequencies(terms: readonly string[]): Promise<number[]> {
    const ofSegments = await Promise.all(this.segments.map(({ segment }) => segment.documentFrequencies(terms)));
    return terms.map((_, i) => ofSegments.reduce((sum, frequencies) => sum + (frequencies[i] as number), 0));
  }

  /** The terms that a word stands under as it is written, or all words that begin with it. @throws CommuniqueError USAGE as `holders` does */
  async termsOfForm(word: WrittenWord): Promise<string[]> {
    const parts = await this.#lookUp(word);
    return [...new Set(parts.map(({ entry }) => entry.term))];
  }

  /** The terms that a word as it is written stands under besides such as are written like it; none where forms are not known. Little is read. */
  async otherTermsOfForm(form: string): Promise<string[]> {
    const known = this.segments.filter(({ segment }) => segment.hasForms);
    const found = await Promise.all(known.map(({ segment }) => segment.termsOfForm(form, false)));
    return [...new Set(found.flatMap((terms) => [...terms]))].sort();
  }

  /** How many terms a word stands for by its beginning, those of its own included. */
  async expansions(word: LookUp): Promise<number> {
    const found = new Set("form" in word ? [] : word.terms);
    const beginnings = "form" in word ? [word.form] : word.terms;
    if (word.prefix)
      for (const { segment } of this.segments)
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
      return findForms(this.segments, word);
    }
    const { terms, prefix } = word;
    const words = terms.map((term) => ({ spec: { term, prefix, fuzzy: false, termBoost: 1 }, options: {} }));
    const found = (await findTerms(this.segments, words, false)).flat();
    return found.flatMap(({ parts }) => parts.map((part) => ({ ...part, occurrences: null })));
  }

  #refuseWithoutForms(): void {
    this.#refuseUnknown("forms of words", "exact words", (segment) => segment.hasForms);
  }

  #refuseWithoutPositions(): void {
    this.#refuseUnknown("positions", "phrases", (segment) => segment.hasPositions);
  }

  #refuseUnknown(what: string, lacking: string, isKnown: (segment: Segment) => boolean): void {
    if (!this.segments.every(({ segment }) => isKnown(segment)))
      throw new CommuniqueError(
        "USAGE",
        `This index was packed from a MiniSearch, which knows no ${what}: it has no ${lacking}.`,
      );
  }

  #numbersOf(fields: readonly string[]): Set<number> {
    return new Set(fields.flatMap((field) => this.statistics.fields.get(field) ?? []));
  }
}
