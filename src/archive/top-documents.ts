/**
 * The best documents for some words without scoring all that hold one (Mallia, Suel and Tonellotto, "Faster learned sparse
 * retrieval with block-max pruning", 2024): ranges of neighbouring documents are looked at, those that promise most first, and
 * a range or a document whose bound is below the worst of the best so far is passed over. Exact: what is passed over cannot be
 * among them. A score is multiplied by how many words were found, so that which words a document holds says most of its bound.
 */
import { Best } from "./best.ts";
import { bitCount } from "./bit-set.ts";
import type { PlacedSegment } from "./found-terms.ts";
import { RANGE, type RangedPostings, rangedPostings, rangesOf } from "./range-bounds.ts";
import { columnsOf, type ScoredPart, type WeightedTerm, WORTH, worthAt } from "./term-scores.ts";

export interface ScoredDocument {
  readonly doc: number;
  readonly score: number;
  /** Among equal scores that with the lower rank comes first, then the lower number. */
  readonly rank: number;
}

/** As many words as a set of 32 bits has. */
const MOST_WORDS = 32;
/** Fewer postings than so many bounds are scored sooner than bounds are looked up. */
const POSTINGS_A_BOUND = 2;
const LEAST_POSTINGS = 4096;
/** Ranges that are looked at first, since they promise most; the others follow in their order. */
const SEEDS = 16;
/** Sums in another order differ in their last bits. */
const SLACK: number = 1 + 1e-9;

/** Whether pruning is worth while, and bounds are such: whatever is found counts more than nothing. */
export function isPrunable(terms: readonly WeightedTerm[], words: number): boolean {
  let postings = 0;
  let bounds = 0;
  for (const { parts } of terms)
    for (const part of parts) {
      postings += part.postings.docs.length;
      bounds += rangesOf(part.segment.documents);
    }
  return (
    words <= MOST_WORDS &&
    postings >= Math.max(LEAST_POSTINGS, bounds * POSTINGS_A_BOUND) &&
    terms.every(({ weights, bm25: { k, b, d } }) => {
      return k >= 0 && b >= 0 && b <= 1 && d >= 0 && weights.every(({ factor }) => factor > 0);
    })
  );
}

/** @param terms in the order in which they are summed up @param limit how many documents at most @returns the best first */
export function topDocuments(
  segments: readonly PlacedSegment[],
  terms: readonly WeightedTerm[],
  limit: number,
): ScoredDocument[] {
  const best = new Best<ScoredDocument>(limit, (a, b) => b.score - a.score || a.rank - b.rank || a.doc - b.doc);
  const scorers = segments.map((segment) => new RangeScorer(segment, terms, best));
  for (const scorer of scorers) for (const range of scorer.seeds()) scorer.look(range);
  for (const scorer of scorers) for (let range = 0; range < scorer.bounds.length; range++) scorer.look(range);
  return best.sorted();
}

interface RangedTerm extends RangedPostings {
  readonly term: WeightedTerm;
  readonly part: ScoredPart;
  /** The rank of a document that the term is the first to find, in the first field that is searched. */
  readonly rank: number;
}

/** Looks at the ranges of one segment, each once. */
class RangeScorer {
  /** The most that a document of each range can score; 0 once it was looked at. */
  readonly bounds: Float64Array;
  readonly #base: number;
  readonly #terms: readonly RangedTerm[];
  readonly #best: Best<ScoredDocument>;
  /** Of each document of a range: which words it holds, the sum of their bounds, and by term the place of its posting, plus one. */
  readonly #words: Uint32Array = new Uint32Array(RANGE);
  readonly #sums: Float64Array = new Float64Array(RANGE);
  readonly #places: Uint32Array;

  constructor({ base, segment }: PlacedSegment, terms: readonly WeightedTerm[], best: Best<ScoredDocument>) {
    this.#base = base;
    this.#best = best;
    const ranged: RangedTerm[] = [];
    let rank = 1;
    for (const term of terms) {
      const part = term.parts.find((one) => one.segment === segment);
      if (part !== undefined)
        ranged.push({ term, rank, part: columnsOf(part, term.weights), ...rangedPostings(part, term) });
      rank += term.steps;
    }
    this.#terms = ranged;
    this.#places = new Uint32Array(RANGE * ranged.length);
    this.bounds = boundsOf(ranged, rangesOf(segment.documents));
  }

  /** The ranges that promise most. */
  seeds(): number[] {
    const { bounds } = this;
    const best = new Best<number>(SEEDS, (a, b) => (bounds[b] as number) - (bounds[a] as number));
    for (let range = 0; range < bounds.length; range++) best.offer(range);
    return best.sorted();
  }

  look(range: number): void {
    const bound = this.bounds[range] as number;
    if (bound === 0 || bound < this.#least) return;
    this.bounds[range] = 0;
    this.#gather(range);
    for (let local = 0; local < RANGE; local++) {
      const words = this.#words[local] as number;
      if (words === 0) continue;
      const bound = (this.#sums[local] as number) * bitCount(words) * SLACK;
      if (bound >= this.#least) this.#score(range * RANGE + local, local);
    }
    this.#words.fill(0);
    this.#sums.fill(0);
    this.#places.fill(0);
  }

  /** What the worst of the best so far scores: what scores less is none of them. */
  get #least(): number {
    return this.#best.last?.score ?? 0;
  }

  /** Which words the documents of a range hold. */
  #gather(range: number): void {
    for (let i = 0; i < this.#terms.length; i++) {
      const { starts, bounds, part, term } = this.#terms[i] as RangedTerm;
      const bound = bounds[range] as number;
      if (bound === 0) continue;
      const bit = 1 << term.word;
      const end = starts[range + 1] as number;
      for (let at = starts[range] as number; at < end; at++) {
        const local = (part.docs[at] as number) % RANGE;
        this.#words[local] = (this.#words[local] as number) | bit;
        this.#sums[local] = (this.#sums[local] as number) + bound;
        this.#places[i * RANGE + local] = at + 1;
      }
    }
  }

  /** @param doc number in the segment @param local number in the range */
  #score(doc: number, local: number): void {
    let score = 0;
    let rank = 0;
    let words = 0;
    for (let i = 0; i < this.#terms.length; i++) {
      const place = this.#places[i * RANGE + local] as number;
      if (place === 0) continue;
      const { part, term, rank: first } = this.#terms[i] as RangedTerm;
      worthAt(part, place - 1, term.bm25);
      // It may stand in fields alone that are not searched.
      if (WORTH.step < 0) continue;
      score += WORTH.value;
      words |= 1 << term.word;
      if (rank === 0) rank = first + WORTH.step;
    }
    score *= bitCount(words);
    if (rank > 0 && score >= this.#least) this.#best.offer({ doc: this.#base + doc, score, rank });
  }
}

function boundsOf(terms: readonly RangedTerm[], ranges: number): Float64Array {
  const sums = new Float64Array(ranges);
  const words = new Uint32Array(ranges);
  for (const { bounds, term } of terms)
    for (let range = 0; range < ranges; range++) {
      const bound = bounds[range] as number;
      if (bound === 0) continue;
      sums[range] = (sums[range] as number) + bound;
      words[range] = (words[range] as number) | (1 << term.word);
    }
  for (let range = 0; range < ranges; range++)
    sums[range] = (sums[range] as number) * bitCount(words[range] as number) * SLACK;
  return sums;
}
