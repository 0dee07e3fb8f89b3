/**
 * How much a term can be worth at most in each range of neighbouring documents: what pruning goes by (see `top-documents.ts`).
 * Bounds are of postings in memory, worked out when a search first needs them: so they are always those of today's lengths,
 * averages and parameters, and an index holds none that could go stale.
 */
import type { TermPart } from "./found-terms.ts";
import type { Postings } from "./postings.ts";
import type { FieldWeight, WeightedTerm } from "./term-scores.ts";

/** Documents a range. */
export const RANGE = 32;
/** What is known of longer lists is kept; of shorter ones it takes no longer to work out than to look up. */
const LONG = 512;

/** A term's postings by range. */
export interface RangedPostings {
  /** For each range the place of its first posting; then the number of postings. */
  readonly starts: Uint32Array;
  /** For each range the most that the term is worth in one of its documents. */
  readonly bounds: Float64Array;
}

interface FieldBounds {
  readonly k: number;
  readonly b: number;
  readonly averageLength: number;
  /** For each range the greatest normalized frequency; 0 where the term stands nowhere in it. */
  readonly most: Float64Array;
}

interface Kept {
  readonly starts: Uint32Array;
  readonly fields: Map<number, FieldBounds>;
}

const KEPT: WeakMap<Postings, Kept> = new WeakMap();

export function rangesOf(documents: number): number {
  return Math.ceil(documents / RANGE);
}

export function rangedPostings(part: TermPart, term: WeightedTerm): RangedPostings {
  const kept = keptOf(part);
  const { d } = term.bm25;
  const bounds = new Float64Array(kept.starts.length - 1);
  for (const weight of term.weights) {
    const most = mostOf(kept, part, weight, term);
    const { factor, rarity } = weight;
    for (let range = 0; range < most.length; range++) {
      const frequency = most[range] as number;
      if (frequency > 0) bounds[range] = (bounds[range] as number) + factor * (rarity * (d + frequency));
    }
  }
  return { starts: kept.starts, bounds };
}

function keptOf({ segment, postings }: TermPart): Kept {
  let kept = KEPT.get(postings);
  if (kept === undefined) {
    kept = { starts: startsOf(postings.docs, rangesOf(segment.documents)), fields: new Map() };
    if (postings.docs.length >= LONG) KEPT.set(postings, kept);
  }
  return kept;
}

function startsOf(docs: Uint32Array, ranges: number): Uint32Array {
  const starts = new Uint32Array(ranges + 1);
  for (let at = 0; at < docs.length; at++) {
    const next = Math.floor((docs[at] as number) / RANGE) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let range = 1; range <= ranges; range++)
    starts[range] = (starts[range] as number) + (starts[range - 1] as number);
  return starts;
}

function mostOf({ fields }: Kept, part: TermPart, weight: FieldWeight, { bm25: { k, b } }: WeightedTerm): Float64Array {
  const { number, averageLength } = weight;
  const known = fields.get(number);
  if (known?.k === k && known.b === b && known.averageLength === averageLength) return known.most;
  const most = greatest(part, weight, k, b);
  fields.set(number, { k, b, averageLength, most });
  return most;
}

function greatest(
  { segment, entry, postings, lengths }: TermPart,
  { number, averageLength }: FieldWeight,
  k: number,
  b: number,
): Float64Array {
  const most = new Float64Array(rangesOf(segment.documents));
  const place = entry.fields.indexOf(number);
  const { docs } = postings;
  const frequencies = postings.frequencies[place];
  const ofField = lengths[place];
  if (frequencies === undefined || ofField === undefined) return most;
  for (let at = 0; at < docs.length; at++) {
    const frequency = frequencies[at] as number;
    if (frequency === 0) continue;
    const doc = docs[at] as number;
    const norm = k * (1 - b + (b * (ofField[doc] as number)) / averageLength);
    const normalized = (frequency * (k + 1)) / (frequency + norm);
    const range = Math.floor(doc / RANGE);
    if (normalized > (most[range] as number)) most[range] = normalized;
  }
  return most;
}
