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

/** Of a field, for each range the greatest normalized frequency: in a byte, so many `unit`s or less; 0 where the term stands nowhere in it. */
interface FieldBounds {
  readonly k: number;
  readonly b: number;
  readonly averageLength: number;
  readonly unit: number;
  readonly most: Uint8Array;
}

/** Bytes, since of common words these would else take several times as much memory as what they are worked out from. */
interface Kept {
  /** How many postings each range has. */
  readonly counts: Uint8Array;
  readonly fields: Map<number, FieldBounds>;
}

const KEPT: WeakMap<Postings, Kept> = new WeakMap();

export function rangesOf(documents: number): number {
  return Math.ceil(documents / RANGE);
}

export function rangedPostings(part: TermPart, term: WeightedTerm): RangedPostings {
  const kept = keptOf(part);
  const { counts } = kept;
  const { d } = term.bm25;
  const starts = new Uint32Array(counts.length + 1);
  for (let range = 0; range < counts.length; range++)
    starts[range + 1] = (starts[range] as number) + (counts[range] as number);
  const bounds = new Float64Array(counts.length);
  for (const weight of term.weights) {
    const { unit, most } = boundsOf(kept, part, weight, term);
    const { factor, rarity } = weight;
    for (let range = 0; range < most.length; range++) {
      const units = most[range] as number;
      if (units > 0) bounds[range] = (bounds[range] as number) + factor * (rarity * (d + units * unit));
    }
  }
  return { starts, bounds };
}

function keptOf({ segment, postings }: TermPart): Kept {
  let kept = KEPT.get(postings);
  if (kept === undefined) {
    kept = { counts: countsOf(postings.docs, rangesOf(segment.documents)), fields: new Map() };
    if (postings.docs.length >= LONG) KEPT.set(postings, kept);
  }
  return kept;
}

function countsOf(docs: Uint32Array, ranges: number): Uint8Array {
  const counts = new Uint8Array(ranges);
  for (let at = 0; at < docs.length; at++) {
    const range = Math.floor((docs[at] as number) / RANGE);
    counts[range] = (counts[range] as number) + 1;
  }
  return counts;
}

function boundsOf(
  { fields }: Kept,
  part: TermPart,
  weight: FieldWeight,
  { bm25: { k, b } }: WeightedTerm,
): FieldBounds {
  const { number, averageLength } = weight;
  const known = fields.get(number);
  if (known?.k === k && known.b === b && known.averageLength === averageLength) return known;
  const bounds = { k, b, averageLength, ...inBytes(greatest(part, weight, k, b)) };
  fields.set(number, bounds);
  return bounds;
}

const MOST_UNITS = 255;

/** Each rounded up, so that it stays a bound. */
function inBytes(most: Float64Array): Pick<FieldBounds, "unit" | "most"> {
  let greatestOfAll = 0;
  for (let range = 0; range < most.length; range++) greatestOfAll = Math.max(greatestOfAll, most[range] as number);
  // A little more than its share, lest rounding leaves the greatest below itself.
  const unit = (greatestOfAll / MOST_UNITS) * (1 + 1e-12);
  const bytes = new Uint8Array(most.length);
  for (let range = 0; unit > 0 && range < most.length; range++) {
    const own = most[range] as number;
    const units = Math.ceil(own / unit);
    bytes[range] = units * unit < own ? units + 1 : units;
  }
  return { unit, most: bytes };
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
