/**
 * What a term is worth where it stands: MiniSearch's BM25+ (Lv and Zhai, "Lower-bounding term frequency normalization", 2011),
 * field by field over columns.
 */
import { partitionPoint } from "../partition-point.ts";
import type { Accumulator } from "./accumulator.ts";
import type { TermPart } from "./found-terms.ts";
import type { Frequencies } from "./postings.ts";

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

/** A term of the index that a word of the query is found by, and what it counts. */
export interface WeightedTerm {
  readonly term: string;
  /** Number of the word. */
  readonly word: number;
  readonly parts: readonly TermPart[];
  /** Of the fields that are searched and hold it. */
  readonly weights: readonly FieldWeight[];
  /** In how many fields it was looked for. */
  readonly steps: number;
  readonly bm25: BM25Params;
}

/** A part of a term as it is scored: of each field that counts, its columns beside what they are weighed by. */
export interface ScoredPart {
  readonly base: number;
  readonly docs: Uint32Array;
  readonly columns: readonly FieldColumns[];
}

interface FieldColumns {
  readonly weight: FieldWeight;
  readonly frequencies: Frequencies;
  readonly lengths: Uint32Array;
}

/** The columns of a term's fields in a part, in the order in which they are summed up. */
export function columnsOf({ base, entry, postings, lengths }: TermPart, weights: readonly FieldWeight[]): ScoredPart {
  const columns: FieldColumns[] = [];
  for (const weight of weights) {
    const place = entry.fields.indexOf(weight.number);
    const frequencies = postings.frequencies[place];
    const ofField = lengths[place];
    if (frequencies !== undefined && ofField !== undefined) columns.push({ weight, frequencies, lengths: ofField });
  }
  return { base, docs: postings.docs, columns };
}

/** What a term is worth in a field of a document. Numbers alone, so that loops need not look into objects. */
function fieldWorth(
  frequency: number,
  length: number,
  averageLength: number,
  factor: number,
  rarity: number,
  k: number,
  b: number,
  d: number,
): number {
  const norm = k * (1 - b + (b * length) / averageLength);
  return factor * (rarity * (d + (frequency * (k + 1)) / (frequency + norm)));
}

/** What a term is worth in a document, and the step of the first field that holds it; -1 where none that counts does. */
export const WORTH: { value: number; step: number } = { value: 0, step: -1 };

/** For single documents. @param at place of a posting @returns in `WORTH`, since it is asked for in a hot loop */
export function worthAt({ docs, columns }: ScoredPart, at: number, { k, b, d }: BM25Params): void {
  const doc = docs[at] as number;
  let worth = 0;
  WORTH.step = -1;
  for (let i = 0; i < columns.length; i++) {
    const { frequencies, lengths, weight } = columns[i] as FieldColumns;
    const { averageLength, factor, rarity, step } = weight;
    const frequency = frequencies[at] as number;
    if (frequency === 0) continue;
    worth += fieldWorth(frequency, lengths[doc] as number, averageLength, factor, rarity, k, b, d);
    if (WORTH.step < 0) WORTH.step = step;
  }
  WORTH.value = worth;
}

const NO_STEP = 0xff;
/** So many postings a document that may be found are looked through; among more, each document is looked up. */
const SPARSE = 16;

/** Room for the postings of a part that are scored: their places, those of their documents in what is found, what the term is worth there, the step of the first field. */
interface Room {
  readonly places: Uint32Array;
  readonly targets: Uint32Array;
  readonly worths: Float64Array;
  readonly steps: Uint8Array;
}

let room: Room = roomFor(1024);

function roomFor(postings: number): Room {
  return {
    places: new Uint32Array(postings),
    targets: new Uint32Array(postings),
    worths: new Float64Array(postings),
    steps: new Uint8Array(postings),
  };
}

/**
 * For all documents of a part, or many. Field by field, so that a document's score is summed as MiniSearch sums it; then the sum
 * is added at once to what was found before.
 *
 * @param boost what a document is boosted by, by its number in the index
 */
export function scorePart(
  part: ScoredPart,
  { word, bm25 }: WeightedTerm,
  found: Accumulator,
  boost?: (doc: number) => number,
): void {
  const { base, docs, columns } = part;
  if (room.places.length < docs.length) room = roomFor(docs.length * 2);
  const { places, targets, worths, steps } = room;
  const count = select(part, found, room);
  worths.fill(0, 0, count);
  steps.fill(NO_STEP, 0, count);
  for (const column of columns) scoreColumn(docs, column, count, bm25, room);
  for (let i = 0; i < count; i++) {
    const step = steps[i] as number;
    if (step === NO_STEP) continue;
    const doc = base + (docs[places[i] as number] as number);
    const docBoost = boost === undefined ? 1 : boost(doc);
    if (docBoost) found.addAt(targets[i] as number, doc, (worths[i] as number) * docBoost, word, step);
  }
}

/** The postings of documents that may be found. @returns how many there are */
function select({ base, docs }: ScoredPart, found: Accumulator, { places, targets }: Room): number {
  let count = 0;
  const { within } = found;
  if (within !== null && within.length * SPARSE < docs.length) {
    for (let target = 0, at = 0; target < within.length; target++) {
      const doc = (within[target] as number) - base;
      at = partitionPoint(docs.length, (place) => (docs[place] as number) < doc, at);
      if (docs[at] !== doc) continue;
      places[count] = at;
      targets[count++] = target;
    }
    return count;
  }
  for (let at = 0; at < docs.length; at++) {
    const target = found.placeOf(base + (docs[at] as number));
    if (target < 0) continue;
    places[count] = at;
    targets[count++] = target;
  }
  return count;
}

/** Adds to `worths` what a term counts in a field. */
function scoreColumn(
  docs: Uint32Array,
  { frequencies, lengths, weight: { averageLength, factor, rarity, step } }: FieldColumns,
  count: number,
  { k, b, d }: BM25Params,
  { places, worths, steps }: Room,
): void {
  for (let i = 0; i < count; i++) {
    const at = places[i] as number;
    const frequency = frequencies[at] as number;
    if (frequency === 0) continue;
    const length = lengths[docs[at] as number] as number;
    worths[i] = (worths[i] as number) + fieldWorth(frequency, length, averageLength, factor, rarity, k, b, d);
    if (steps[i] === NO_STEP) steps[i] = step;
  }
}
