/**
 * What a term is worth where it stands: MiniSearch's BM25+ (Lv and Zhai, "Lower-bounding term frequency normalization", 2011),
 * field by field over columns.
 */
import type { Accumulator } from "./accumulator.ts";
import type { TermPart } from "./found-terms.ts";

export interface BM25Params {
  readonly k: number;
  readonly b: number;
  readonly d: number;
}

/** MiniSearch's. */
export const DEFAULT_BM25: BM25Params = { k: 1.2, b: 0.7, d: 0.5 };

/** What a term's frequency in a field is multiplied by. */
export interface FieldWeight {
  readonly number: number;
  /** Its place among the fields searched. */
  readonly step: number;
  readonly factor: number;
  /** Inverse document frequency. */
  readonly rarity: number;
  readonly averageLength: number;
}

/** What a term is worth in each document of a part, in the order of its postings, and the step of the first field that holds it there. */
let worths: Float64Array = new Float64Array(1024);
let steps: Uint8Array = new Uint8Array(1024);
const NO_STEP = 0xff;

/** Field by field, so that a document's score is summed as MiniSearch sums it; then the sum is added at once. */
export function scorePart(
  { base, entry, postings, lengths }: TermPart,
  weights: readonly FieldWeight[],
  to: {
    readonly found: Accumulator;
    readonly word: number;
    readonly boost: ((doc: number) => number) | undefined;
    readonly bm25: BM25Params;
  },
): void {
  const { docs } = postings;
  if (worths.length < docs.length) {
    worths = new Float64Array(docs.length);
    steps = new Uint8Array(docs.length);
  }
  worths.fill(0, 0, docs.length);
  steps.fill(NO_STEP, 0, docs.length);
  for (const weight of weights) {
    const place = entry.fields.indexOf(weight.number);
    const frequencies = postings.frequencies[place];
    const ofField = lengths[place];
    if (frequencies !== undefined && ofField !== undefined)
      scoreField({ docs, frequencies, lengths: ofField }, weight, to.bm25);
  }
  const { found, word, boost } = to;
  for (let i = 0; i < docs.length; i++) {
    const step = steps[i] as number;
    if (step === NO_STEP) continue;
    const doc = base + (docs[i] as number);
    const docBoost = boost === undefined ? 1 : boost(doc);
    if (docBoost) found.add(doc, (worths[i] as number) * docBoost, word, step);
  }
}

/** Adds to `worths` what a term counts in a field. */
function scoreField(
  {
    docs,
    frequencies,
    lengths,
  }: { readonly docs: Uint32Array; readonly frequencies: Uint32Array; readonly lengths: Uint32Array },
  { step, factor, rarity, averageLength: average }: FieldWeight,
  { k, b, d }: BM25Params,
): void {
  for (let i = 0; i < docs.length; i++) {
    const frequency = frequencies[i] as number;
    if (frequency === 0) continue;
    const norm = k * (1 - b + (b * (lengths[docs[i] as number] as number)) / average);
    worths[i] = (worths[i] as number) + factor * (rarity * (d + (frequency * (k + 1)) / (frequency + norm)));
    if (steps[i] === NO_STEP) steps[i] = step;
  }
}
