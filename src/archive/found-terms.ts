/** The terms that a word of a query is found by, looked up in every segment of an index. */
import type { SearchOptions } from "minisearch";
import type { TermEntry } from "./dictionary.ts";
import type { Postings } from "./postings.ts";
import type { TermSpec } from "./query-plan.ts";
import type { Segment } from "./segment.ts";

/** A segment and the number of its first document in the index. */
export interface PlacedSegment {
  readonly base: number;
  readonly segment: Segment;
}

/** A term in one segment that holds it. */
export interface TermPart extends PlacedSegment {
  readonly entry: TermEntry;
  readonly postings: Postings;
  /** Of each of the entry's fields, in their order: the field's length in each document. None where nothing is scored. */
  readonly lengths: readonly Uint32Array[];
}

export interface FoundTerm {
  readonly term: string;
  /** What it counts against the word itself. */
  readonly weight: number;
  readonly parts: readonly TermPart[];
}

/** MiniSearch's. */
const DEFAULT_WEIGHTS: { readonly fuzzy: number; readonly prefix: number } = { fuzzy: 0.45, prefix: 0.375 };
const MOST_EDITS = 6;

/**
 * What each word is found by: the word itself, then longer words, then near ones, each once; two batches of reads for all words.
 *
 * @param isScored whether lengths of fields are wanted
 */
export async function findTerms(
  segments: readonly PlacedSegment[],
  words: readonly { readonly spec: TermSpec; readonly options: SearchOptions }[],
  isScored: boolean,
): Promise<FoundTerm[][]> {
  const expansions = await Promise.all(words.map(({ spec, options }) => expand(segments, spec, options)));
  const parts = await loadParts(segments, [...new Set(expansions.flatMap((found) => [...found.keys()]))], isScored);
  return expansions.map((found) =>
    Array.from(found, ([term, weight]) => ({ term, weight, parts: parts.get(term) ?? [] })).filter(
      (one) => one.parts.length > 0,
    ),
  );
}

/** Terms with their weights. */
async function expand(
  segments: readonly PlacedSegment[],
  { term, prefix, fuzzy }: TermSpec,
  options: SearchOptions,
): Promise<Map<string, number>> {
  const { fuzzy: fuzzyWeight, prefix: prefixWeight } = { ...DEFAULT_WEIGHTS, ...options.weights };
  const found = new Map([[term, 1]]);
  if (prefix)
    for (const { segment } of segments)
      for (const { term: longer } of await segment.withPrefix(term)) {
        const distance = longer.length - term.length;
        if (distance > 0) found.set(longer, (prefixWeight * longer.length) / (longer.length + 0.3 * distance));
      }
  const edits = mostEdits(term, fuzzy, options);
  if (edits > 0)
    for (const { segment } of segments)
      for (const [{ term: near }, distance] of await segment.near(term, edits))
        if (!found.has(near)) found.set(near, (fuzzyWeight * near.length) / (near.length + distance));
  return found;
}

function mostEdits(term: string, fuzzy: boolean | number, options: SearchOptions): number {
  if (fuzzy === false) return 0;
  const share = fuzzy === true ? 0.2 : fuzzy;
  // Of a fraction, here and below, MiniSearch makes no sense: it misses what is nearer.
  if (share >= 1) return Math.floor(share);
  // Not a default of the value: with none that is given as undefined MiniSearch finds nothing near.
  const { maxFuzzy = Number.NaN } = { maxFuzzy: MOST_EDITS, ...options };
  return Math.floor(Math.min(maxFuzzy, Math.round(term.length * share)));
}

async function loadParts(
  segments: readonly PlacedSegment[],
  terms: readonly string[],
  isScored: boolean,
): Promise<Map<string, TermPart[]>> {
  const parts = new Map<string, TermPart[]>();
  const ofSegments = await Promise.all(segments.map((placed) => loadFrom(placed, terms, isScored)));
  for (const found of ofSegments)
    for (const part of found) {
      const known = parts.get(part.entry.term);
      if (known === undefined) parts.set(part.entry.term, [part]);
      else known.push(part);
    }
  return parts;
}

async function loadFrom(placed: PlacedSegment, terms: readonly string[], isScored: boolean): Promise<TermPart[]> {
  const { segment } = placed;
  const entries = (await segment.find(terms)).filter((entry) => entry !== null);
  const fields = isScored ? [...new Set(entries.flatMap((entry) => entry.fields))] : [];
  const [postings, ...lengths] = await Promise.all([
    segment.postings(entries),
    ...fields.map((field) => segment.lengths(field)),
  ]);
  return entries.flatMap((found, i) => {
    const ofTerm = postings[i] as Postings;
    const entry = segment.held(found, ofTerm);
    if (entry === null) return [];
    const ofFields = isScored ? entry.fields.map((field) => lengths[fields.indexOf(field)] as Uint32Array) : [];
    return { ...placed, entry, postings: ofTerm, lengths: ofFields };
  });
}
