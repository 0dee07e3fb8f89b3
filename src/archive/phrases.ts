/** The documents in which words stand one after the other, in one field. */
import { BitSet } from "./bit-set.ts";
import type { TermEntry } from "./dictionary.ts";
import type { WordPart } from "./found-forms.ts";
import type { PlacedSegment } from "./found-terms.ts";
import { FIELD } from "./positions.ts";
import type { Step } from "./step.ts";
import { type DocumentPlaces, GatheredPlaces, NOWHERE, placesIn } from "./word-places.ts";

type PhraseWord = readonly WordPart[] | null;

/** Positions that are read of more than two words of a phrase at once. */
const AHEAD_BYTES = 8 * 1024;

/** Which spans count. */
export interface SpanFilter {
  readonly kind: string;
  readonly counts: (doc: number, label: number) => boolean;
}

/**
 * Words are taken from the rarest on, so that positions are read of the fewest documents.
 *
 * @param words of each, the terms that stand for it; null where any word may stand
 * @param fields numbers of those in which the words may stand
 * @param within documents that are asked for
 * @param spans in one of which all of the words have to stand; null for anywhere
 */
export async function findPhrase(
  segments: readonly PlacedSegment[],
  words: readonly PhraseWord[],
  fields: ReadonlySet<number>,
  within: BitSet,
  spans: SpanFilter | null,
  step: Step,
): Promise<BitSet> {
  const found = new BitSet(within.size);
  for (const placed of segments) {
    const starts = await startsIn(placed, words, fields, within, step);
    const { docs } = spans === null ? starts : await inSpans(placed, starts, words.length, fields, spans);
    for (let i = 0; i < docs.length; i++) found.add(docs[i] as number);
  }
  return found;
}

/** Where a phrase begins. @param words @param fields @param within as of `findPhrase` @returns by document, ascending, as `placesOf` has places */
export async function phrasePlaces(
  segments: readonly PlacedSegment[],
  words: readonly PhraseWord[],
  fields: ReadonlySet<number>,
  within: BitSet,
  step: Step,
): Promise<Map<number, Float64Array>> {
  const found = new GatheredPlaces();
  for (const placed of segments) found.add(await startsIn(placed, words, fields, within, step));
  return found.all();
}

/** Those of the documents in which a phrase of so many words begins that have it in a span that counts. */
async function inSpans(
  { base, segment }: PlacedSegment,
  { docs, ends, places }: DocumentPlaces,
  length: number,
  fields: ReadonlySet<number>,
  { kind, counts }: SpanFilter,
): Promise<Pick<DocumentPlaces, "docs">> {
  const numbers = Array.from(docs, (doc) => doc - base);
  const isIn = new Uint8Array(docs.length);
  for (const field of fields) {
    const spans = await segment.spans(field, kind, numbers);
    for (const [i, doc] of docs.entries()) {
      const own = (spans[i] ?? []).filter(({ label }) => counts(doc, label));
      const holds = (place: number): boolean =>
        own.some(({ from, end }) => field * FIELD + from <= place && place + length <= field * FIELD + end);
      if (own.length > 0 && places.subarray(i === 0 ? 0 : ends[i - 1], ends[i]).some(holds)) isIn[i] = 1;
    }
  }
  return { docs: docs.filter((_, i) => isIn[i] === 1) };
}

function startsIn(
  placed: PlacedSegment,
  words: readonly PhraseWord[],
  fields: ReadonlySet<number>,
  within: BitSet,
  step: Step,
): Promise<DocumentPlaces> {
  const ofSegment = words.map((parts) => parts?.filter((part) => part.segment === placed.segment) ?? null);
  return phraseIn(placed, ofSegment, fields, within, step);
}

/** @param words of each, its terms in one segment @returns where the phrase begins */
async function phraseIn(
  { segment }: PlacedSegment,
  words: readonly PhraseWord[],
  fields: ReadonlySet<number>,
  within: BitSet,
  step: Step,
): Promise<DocumentPlaces> {
  const rarestFirst = words
    .flatMap((parts, offset) => (parts === null ? [] : { parts, offset }))
    .map(({ parts, offset }) => ({
      offset,
      parts,
      documents: parts.reduce((sum, { entry }) => sum + entry.documents, 0),
    }))
    .sort((a, b) => a.documents - b.documents);
  if (within.count === 0) return NOWHERE;
  let candidates = within;
  let starts: DocumentPlaces | null = null;
  /** Of how many words positions were read ahead. */
  let ahead = 0;
  for (const [place, { offset, parts }] of rarestFirst.entries()) {
    if (place === ahead) {
      const entries = nextEntries(rarestFirst.slice(place).map((word) => word.parts));
      await segment.readPositionsAhead(entries.flat());
      ahead += entries.length;
    }
    let next = NOWHERE;
    for (const part of parts) {
      const places = await placesIn(part, fields, candidates, step);
      await step();
      next = united(next, startsBy(places, offset, starts));
    }
    starts = next;
    if (next.docs.length === 0) break;
    candidates = BitSet.of(within.size, next.docs);
  }
  return starts ?? NOWHERE;
}

/** Of the words to look at next, two at least and others while that is cheap: rare words mostly stand nowhere in a row, and then no common ones are read. */
function nextEntries(words: readonly (readonly WordPart[])[]): TermEntry[][] {
  let bytes = 0;
  return words
    .map((parts) => parts.map(({ entry }) => entry))
    .filter((entries, i) => {
      bytes += entries.reduce((sum, { positions }) => sum + positions.length, 0);
      return i < 2 || bytes <= AHEAD_BYTES;
    });
}

/**
 * Where a phrase may begin by the places of one of its words; documents in which it cannot are left out.
 *
 * @param offset how many words of the phrase stand before it
 * @param known where alone the phrase may begin, of all these documents at least; null for anywhere
 */
function startsBy(
  { docs, ends, places }: DocumentPlaces,
  offset: number,
  known: DocumentPlaces | null,
): DocumentPlaces {
  const kept = new Uint32Array(docs.length);
  const keptEnds = new Uint32Array(docs.length);
  const starts = new Float64Array(places.length);
  let documents = 0;
  let count = 0;
  for (let i = 0, at = 0, k = 0, other = 0; i < docs.length; i++) {
    const doc = docs[i] as number;
    const end = ends[i] as number;
    const before = count;
    if (known === null)
      for (; at < end; at++) {
        const place = places[at] as number;
        if (place % FIELD >= offset) starts[count++] = place - offset;
      }
    else {
      while ((known.docs[k] as number) < doc) other = known.ends[k++] as number;
      const otherEnd = known.ends[k] as number;
      for (; at < end; at++) {
        const start = (places[at] as number) - offset;
        while (other < otherEnd && (known.places[other] as number) < start) other++;
        if (other < otherEnd && known.places[other] === start) starts[count++] = start;
      }
    }
    if (count === before) continue;
    kept[documents] = doc;
    keptEnds[documents++] = count;
  }
  return {
    docs: kept.subarray(0, documents),
    ends: keptEnds.subarray(0, documents),
    places: starts.subarray(0, count),
  };
}

/** Where one or the other stands. */
function united(a: DocumentPlaces, b: DocumentPlaces): DocumentPlaces {
  if (a.docs.length === 0) return b;
  if (b.docs.length === 0) return a;
  const docs = new Uint32Array(a.docs.length + b.docs.length);
  const ends = new Uint32Array(docs.length);
  const places = new Float64Array(a.places.length + b.places.length);
  let documents = 0;
  let count = 0;
  for (let i = 0, j = 0, x = 0, y = 0; i < a.docs.length || j < b.docs.length; ) {
    const doc = Math.min(a.docs[i] ?? Number.POSITIVE_INFINITY, b.docs[j] ?? Number.POSITIVE_INFINITY);
    const xEnd = a.docs[i] === doc ? (a.ends[i++] as number) : x;
    const yEnd = b.docs[j] === doc ? (b.ends[j++] as number) : y;
    while (x < xEnd || y < yEnd) {
      const isOfA = y === yEnd || (x < xEnd && (a.places[x] as number) <= (b.places[y] as number));
      places[count++] = (isOfA ? a.places[x++] : b.places[y++]) as number;
    }
    docs[documents] = doc;
    ends[documents++] = count;
  }
  return { docs: docs.subarray(0, documents), ends: ends.subarray(0, documents), places };
}
