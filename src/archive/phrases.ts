/** The documents in which words stand one after the other, in one field. */
import { BitSet } from "./bit-set.ts";
import type { FoundTerm, PlacedSegment, TermPart } from "./found-terms.ts";
import { FIELD } from "./positions.ts";

/**
 * Words are taken from the rarest on, so that positions are read of the fewest documents.
 *
 * @param words of each, the terms that stand for it
 * @param fields numbers of those in which the words may stand
 * @param within documents that are asked for
 */
export async function findPhrase(
  segments: readonly PlacedSegment[],
  words: readonly (readonly FoundTerm[])[],
  fields: ReadonlySet<number>,
  within: BitSet,
): Promise<BitSet> {
  const found = new BitSet(within.size);
  for (const { segment } of segments) {
    const ofSegment = words.map((terms) =>
      terms.flatMap(({ parts }) => parts.filter((part) => part.segment === segment)),
    );
    await segment.readPositionsAhead(ofSegment.flatMap((parts) => parts.map(({ entry }) => entry)));
    for (const doc of (await phraseIn(ofSegment, fields, within)).keys()) found.add(doc);
  }
  return found;
}

/** Of documents in which a phrase may stand: where it may begin, ascending. */
type Starts = ReadonlyMap<number, Float64Array>;

/** @param words of each, its terms in one segment */
async function phraseIn(
  words: readonly (readonly TermPart[])[],
  fields: ReadonlySet<number>,
  within: BitSet,
): Promise<Starts> {
  const rarestFirst = words
    .map((parts, offset) => ({ offset, parts, documents: parts.reduce((sum, { entry }) => sum + entry.documents, 0) }))
    .sort((a, b) => a.documents - b.documents);
  let candidates = within;
  let starts: Starts | null = null;
  for (const { offset, parts } of rarestFirst) {
    const next = new Map<number, Float64Array>();
    for (const part of parts) await addStarts(next, part, offset, starts, fields, candidates);
    starts = next;
    candidates = BitSet.of(within.size, next.keys());
  }
  return starts ?? new Map();
}

/** Adds where the phrase may begin by one term of a word. @param known by the words before, null before the first */
async function addStarts(
  next: Map<number, Float64Array>,
  { base, segment, entry, postings }: TermPart,
  offset: number,
  known: Starts | null,
  fields: ReadonlySet<number>,
  candidates: BitSet,
): Promise<void> {
  const { docs } = postings;
  const wanted = wantedOf(docs, base, candidates);
  if (wanted.length === 0) return;
  const { ends, places } = await segment.positions(entry, postings, wanted);
  const isSearched = entry.fields.every((field) => fields.has(field)) ? null : fields;
  for (let i = 0, from = 0; i < wanted.length; from = ends[i++] as number) {
    const doc = base + (docs[wanted[i] as number] as number);
    const own = places.subarray(from, ends[i]);
    const begins = startsOf(own, offset, known?.get(doc) ?? null, isSearched);
    if (begins.length === 0) continue;
    const others = next.get(doc);
    next.set(doc, others === undefined ? begins : Float64Array.from([...others, ...begins]).sort());
  }
}

/** Places of the documents that are asked for. */
function wantedOf(docs: Uint32Array, base: number, candidates: BitSet): Uint32Array {
  const wanted = new Uint32Array(docs.length);
  let count = 0;
  for (let place = 0; place < docs.length; place++)
    if (candidates.has(base + (docs[place] as number))) wanted[count++] = place;
  return wanted.subarray(0, count);
}

/**
 * @param places of a word in a document, ascending
 * @param offset how many words of the phrase stand before it
 * @param known where alone the phrase may begin, ascending; null for anywhere
 * @param fields where alone it may stand; null for all
 */
function startsOf(
  places: Float64Array,
  offset: number,
  known: Float64Array | null,
  fields: ReadonlySet<number> | null,
): Float64Array {
  const starts = new Float64Array(places.length);
  let count = 0;
  for (let i = 0, at = 0; i < places.length; i++) {
    const place = places[i] as number;
    const start = place - offset;
    if (place % FIELD < offset || fields?.has(Math.floor(place / FIELD)) === false) continue;
    if (known !== null) {
      while (at < known.length && (known[at] as number) < start) at++;
      if (known[at] !== start) continue;
    }
    starts[count++] = start;
  }
  return starts.subarray(0, count);
}
