/**
 * What a search gathers of documents while it scores, as columns over document numbers: of each document found its score,
 * which words of the query it was found by, and when it was found, by which equal scores are ordered.
 */
import { bitCount } from "./bit-set.ts";

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

  /** @param documents numbers below this @param words how many words the query has */
  constructor(documents: number, words: number) {
    this.#scores = new Float64Array(documents);
    this.#ranks = new Uint32Array(documents);
    this.#planes = Array.from({ length: Math.ceil(words / 32) }, () => new Uint32Array(documents));
    this.#docs = new Uint32Array(documents);
  }

  /** The documents found, in no order. */
  get docs(): Uint32Array {
    return this.#docs.subarray(0, this.#count);
  }

  has(doc: number): boolean {
    return this.#ranks[doc] !== 0;
  }

  score(doc: number): number {
    return this.#scores[doc] as number;
  }

  /** Of documents with equal scores that with the lower rank comes first; of equal ranks that with the lower number. */
  rank(doc: number): number {
    return this.#ranks[doc] as number;
  }

  /** Multiplies each score by how many of some words the document was found by, if by any. @param masks of the words, 32 a plane */
  multiply(masks: readonly number[]): void {
    for (const doc of this.docs) {
      let count = 0;
      for (let plane = 0; plane < masks.length; plane++)
        count += bitCount(((this.#planes[plane] as Uint32Array)[doc] as number) & (masks[plane] as number));
      if (count > 1) this.#scores[doc] = (this.#scores[doc] as number) * count;
    }
  }

  /**
   * Adds to a document's score.
   *
   * @param word number of the word that it was found by; -1 for none
   * @param step in which of the fields that a term is looked for it was found, from 0
   */
  add(doc: number, score: number, word: number, step: number): void {
    if (this.#ranks[doc] === 0) {
      this.#ranks[doc] = this.#nextRank + step;
      this.#docs[this.#count++] = doc;
      this.#scores[doc] = score;
    } else this.#scores[doc] = (this.#scores[doc] as number) + score;
    if (word < 0) return;
    const plane = this.#planes[word >>> 5] as Uint32Array;
    plane[doc] = (plane[doc] as number) | (1 << (word & 31));
  }

  /** What is found from now on ranks after all before. @param steps in how many fields the term was looked for */
  endTerm(steps: number): void {
    this.#nextRank += steps;
  }

  /** Adds what another found. */
  or(other: Accumulator): void {
    for (const doc of other.docs) {
      if (this.has(doc)) this.#merge(doc, other);
      else {
        this.#ranks[doc] = this.#nextRank + other.rank(doc) - 1;
        this.#docs[this.#count++] = doc;
        this.#scores[doc] = other.score(doc);
        this.#planes.forEach((plane, i) => {
          plane[doc] = other.#planes[i]?.[doc] as number;
        });
      }
    }
    this.#nextRank += other.#nextRank - 1;
  }

  /** Leaves what both found; its rank is that of the other. */
  and(other: Accumulator): void {
    this.#keep((doc) => other.has(doc));
    for (const doc of this.docs) {
      this.#merge(doc, other);
      this.#ranks[doc] = other.rank(doc);
    }
    this.#nextRank = other.#nextRank;
  }

  /** Leaves what the other did not find. */
  andNot(other: Accumulator): void {
    this.#keep((doc) => !other.has(doc));
  }

  #merge(doc: number, other: Accumulator): void {
    this.#scores[doc] = (this.#scores[doc] as number) + other.score(doc);
    this.#planes.forEach((plane, i) => {
      plane[doc] = (plane[doc] as number) | (other.#planes[i]?.[doc] as number);
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
    this.#ranks[doc] = 0;
    this.#scores[doc] = 0;
    for (const plane of this.#planes) plane[doc] = 0;
  }
}
