/**
 * What a search gathers of documents while it scores, as columns over document numbers: of each document found its score,
 * which words of the query it was found by, and when it was found, by which equal scores are ordered.
 */
import { bitCount, type Ranks } from "./bit-set.ts";

export class Accumulator {
  readonly #scores: Float64Array;
  /** When each was found, from 1; 0 for one that was not. */
  readonly #ranks: Uint32Array;
  /** Bits of the words found, 32 words a plane. */
  readonly #planes: readonly Uint32Array[];
  readonly #docs: Uint32Array;
  #count = 0;
  /** The first rank that no document has. */
  #nextRank = 1;

  /** Where in the columns each document stands; null for the place that is its number. */
  readonly #places: Ranks | null;

  /** @param documents numbers below this @param words how many words of the query are told apart @param within those that may be found; null for all */
  constructor(documents: number, words: number, within: Ranks | null = null) {
    this.#places = within;
    const places = within?.count ?? documents;
    this.#scores = new Float64Array(places);
    this.#ranks = new Uint32Array(places);
    this.#planes = Array.from({ length: Math.ceil(words / 32) }, () => new Uint32Array(places));
    this.#docs = new Uint32Array(places);
  }

  /** Those that may be found, ascending, as they stand in the columns; null for all. */
  get within(): Uint32Array | null {
    return this.#places?.members ?? null;
  }

  /** The documents found, in no order. */
  get docs(): Uint32Array {
    return this.#docs.subarray(0, this.#count);
  }

  has(doc: number): boolean {
    return (this.#ranks[this.placeOf(doc)] ?? 0) !== 0;
  }

  score(doc: number): number {
    return this.#scores[this.placeOf(doc)] ?? 0;
  }

  /** Of documents with equal scores that with the lower rank comes first; of equal ranks that with the lower number. */
  rank(doc: number): number {
    return this.#ranks[this.placeOf(doc)] ?? 0;
  }

  /** Multiplies each score by how many of some words the document was found by, if by any. @param masks of the words, 32 a plane */
  multiply(masks: readonly number[]): void {
    for (const doc of this.docs) {
      const place = this.placeOf(doc);
      let count = 0;
      for (let plane = 0; plane < masks.length; plane++)
        count += bitCount(((this.#planes[plane] as Uint32Array)[place] as number) & (masks[plane] as number));
      if (count > 1) this.#scores[place] = (this.#scores[place] as number) * count;
    }
  }

  /**
   * Adds to a document's score.
   *
   * @param place of the document, as `placeOf` gives it
   * @param word number of the word that it was found by; -1 for none
   * @param step in which of the fields that a term is looked for it was found, from 0
   */
  addAt(place: number, doc: number, score: number, word: number, step: number): void {
    if (this.#ranks[place] === 0) {
      this.#ranks[place] = this.#nextRank + step;
      this.#docs[this.#count++] = doc;
      this.#scores[place] = score;
    } else this.#scores[place] = (this.#scores[place] as number) + score;
    const plane = this.#planes[word >>> 5];
    if (plane !== undefined) plane[place] = (plane[place] as number) | (1 << (word & 31));
  }

  /** What is found from now on ranks after all before. @param steps in how many fields the term was looked for */
  endTerm(steps: number): void {
    this.#nextRank += steps;
  }

  /** Adds what another found, of documents that may be found here. */
  or(other: Accumulator): void {
    for (const doc of other.docs) {
      const isNew = !this.has(doc);
      this.#merge(doc, other);
      if (!isNew) continue;
      this.#ranks[this.placeOf(doc)] = this.#nextRank + other.rank(doc) - 1;
      this.#docs[this.#count++] = doc;
    }
    this.#nextRank += other.#nextRank - 1;
  }

  /** Leaves what both found; its rank is that of the other. */
  and(other: Accumulator): void {
    this.#keep((doc) => other.has(doc));
    for (const doc of this.docs) {
      this.#merge(doc, other);
      this.#ranks[this.placeOf(doc)] = other.rank(doc);
    }
    this.#nextRank = other.#nextRank;
  }

  /** Leaves what the other did not find. */
  andNot(other: Accumulator): void {
    this.#keep((doc) => !other.has(doc));
  }

  #merge(doc: number, other: Accumulator): void {
    const place = this.placeOf(doc);
    const otherPlace = other.placeOf(doc);
    this.#scores[place] = (this.#scores[place] as number) + (other.#scores[otherPlace] as number);
    this.#planes.forEach((plane, i) => {
      plane[place] = (plane[place] as number) | (other.#planes[i]?.[otherPlace] as number);
    });
  }

  #keep(test: (doc: number) => boolean): void {
    const found = this.docs;
    this.#count = 0;
    for (const doc of found) {
      if (test(doc)) this.#docs[this.#count++] = doc;
      else this.#forget(doc);
    }
  }

  #forget(doc: number): void {
    const place = this.placeOf(doc);
    this.#ranks[place] = 0;
    this.#scores[place] = 0;
    for (const plane of this.#planes) plane[place] = 0;
  }

  /** Where in the columns a document stands; -1 for one that cannot be found. */
  placeOf(doc: number): number {
    return this.#places === null ? doc : this.#places.of(doc);
  }
}
