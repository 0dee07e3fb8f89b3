/** The documents in which words stand one after the other, in one field. */
import { BitSet } from "./bit-set.ts";
import type { WordPart } from "./found-forms.ts";
import type { PlacedSegment } from "./found-terms.ts";
import { FIELD } from "./positions.ts";
import { STEP_DOCUMENTS, type Step } from "./step.ts";
import { placesIn } from "./word-places.ts";

/** Which spans count. */
export interface SpanFilter {
  readonly kind: string;
  readonly counts: (doc: number, label: number) => boolean;
}

/**
 * Words are taken from the rarest on, so that positions are read of the fewest documents.
 *
 * @param words of each, the terms that stand for it
 * @param fields numbers of those in which the words may stand
 * @param within documents that are asked for
 * @param spans in one of which all of the words have to stand; null for anywhere
 */
export async function findPhrase(
  segments: readonly PlacedSegment[],
  words: readonly (readonly WordPart[])[],
  fields: ReadonlySet<number>,
  within: BitSet,
  spans: SpanFilter | null,
  step: Step,
): Promise<BitSet> {
  const found = new BitSet(within.size);
  for (const placed of segments) {
    const starts = await startsIn(placed, words, fields, within, step);
    const docs = spans === null ? starts.keys() : await docsInSpans(placed, starts, words.length, fields, spans);
    for (const doc of docs) found.add(doc);
  }
  return found;
}

/** Where a phrase begins. @param words @param fields @param within as of `findPhrase` @returns by document, ascending, as `placesOf` has places */
export async function phrasePlaces(
  segments: readonly PlacedSegment[],
  words: readonly (readonly WordPart[])[],
  fields: ReadonlySet<number>,
  within: BitSet,
  step: Step,
): Promise<Map<number, Float64Array>> {
  const found = new Map<number, Float64Array>();
  for (const placed of segments)
    for (const [doc, starts] of await startsIn(placed, words, fields, within, step)) found.set(doc, starts);
  return found;
}

/** The documents in which a phrase of so many words stands in a span that counts. */
async function docsInSpans(
  { base, segment }: PlacedSegment,
  starts: Starts,
  length: number,
  fields: ReadonlySet<number>,
  { kind, counts }: SpanFilter,
): Promise<Set<number>> {
  const docs = [...starts.keys()].sort((a, b) => a - b);
  const found = new Set<number>();
  for (const field of fields) {
    const spans = await segment.spans(
      field,
      kind,
      docs.map((doc) => doc - base),
    );
    for (const [i, doc] of docs.entries()) {
      const own = (spans[i] ?? []).filter(({ label }) => counts(doc, label));
      const isIn = (place: number): boolean =>
        own.some(({ from, end }) => field * FIELD + from <= place && place + length <= field * FIELD + end);
      if (own.length > 0 && starts.get(doc)?.some(isIn) === true) found.add(doc);
    }
  }
  return found;
}

/** Of documents in which a phrase may stand: where it may begin, ascending. */
type Starts = ReadonlyMap<number, Float64Array>;

async function startsIn(
  { segment }: PlacedSegment,
  words: readonly (readonly WordPart[])[],
  fields: ReadonlySet<number>,
  within: BitSet,
  step: Step,
): Promise<Starts> {
  const ofSegment = words.map((parts) => parts.filter((part) => part.segment === segment));
  await segment.readPositionsAhead(ofSegment.flatMap((parts) => parts.map(({ entry }) => entry)));
  return phraseIn(ofSegment, fields, within, step);
}

/** @param words of each, its terms in one segment */
async function phraseIn(
  words: readonly (readonly WordPart[])[],
  fields: ReadonlySet<number>,
  within: BitSet,
  step: Step,
): Promise<Starts> {
  const rarestFirst = words
    .map((parts, offset) => ({ offset, parts, documents: parts.reduce((sum, { entry }) => sum + entry.documents, 0) }))
    .sort((a, b) => a.documents - b.documents);
  let candidates = within;
  let starts: Starts | null = null;
  for (const { offset, parts } of rarestFirst) {
    const next = new Map<number, Float64Array>();
    for (const part of parts) await addStarts(next, part, offset, starts, fields, candidates, step);
    starts = next;
    candidates = BitSet.of(within.size, next.keys());
  }
  return starts ?? new Map();
}

/** Adds where the phrase may begin by one term of a word. @param known by the words before, null before the first */
async function addStarts(
  next: Map<number, Float64Array>,
  part: WordPart,
  offset: number,
  known: Starts | null,
  fields: ReadonlySet<number>,
  candidates: BitSet,
  step: Step,
): Promise<void> {
  for (const [i, [doc, places]] of (await placesIn(part, fields, candidates, step)).entries()) {
    if (i % STEP_DOCUMENTS === 0) await step();
    const begins = startsOf(places, offset, known?.get(doc) ?? null);
    if (begins.length === 0) continue;
    const others = next.get(doc);
    next.set(doc, others === undefined ? begins : Float64Array.from([...others, ...begins]).sort());
  }
}

/**
 * @param places of a word in a document, ascending
 * @param offset how many words of the phrase stand before it
 * @param known where alone the phrase may begin, ascending; null for anywhere
 */
function startsOf(places: Float64Array, offset: number, known: Float64Array | null): Float64Array {
  const starts = new Float64Array(places.length);
  let count = 0;
  for (let i = 0, at = 0; i < places.length; i++) {
    const place = places[i] as number;
    const start = place - offset;
    if (place % FIELD < offset) continue;
    if (known !== null) {
      while (at < known.length && (known[at] as number) < start) at++;
      if (known[at] !== start) continue;
    }
    starts[count++] = start;
  }
  return starts.subarray(0, count);
}
