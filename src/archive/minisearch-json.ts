/** MiniSearch's serialized form to the parts of a segment, and back. */
import type { AsPlainObject } from "minisearch";
import type { StoredDocument } from "./document-store.ts";
import { averageLength, type Segment } from "./segment.ts";
import type { SegmentParts, SegmentTerm } from "./segment-writer.ts";

/** The form that MiniSearch 7 writes, and all that `loadJS` of any of its versions since 4 takes. */
const SERIALIZATION_VERSION = 2;
/** Terms whose postings are read at once. */
const TERMS_AT_ONCE = 1000;
const HALF_CHARACTER = /\p{Surrogate}/u;

/**
 * Documents are numbered anew, in the order in which they were added, without those that were discarded.
 *
 * @throws TypeError where a term is no text that UTF-8 can hold (half of a surrogate pair)
 */
export function segmentParts(json: AsPlainObject): SegmentParts {
  const kept = Object.keys(json.documentIds)
    .map(Number)
    .sort((a, b) => a - b);
  const numbers = new Map(kept.map((number, doc) => [number, doc]));
  // A field that an instance names twice has the second number alone.
  const fields = Object.entries(json.fieldIds).sort(([, a], [, b]) => a - b);
  const placeOf = new Map(fields.map(([, field], place) => [field, place]));
  return {
    documents: kept.length,
    fields: fields.map(([name, field]) => ({
      name,
      lengths: Uint32Array.from(kept, (number) => json.fieldLength[number]?.[field] ?? 0),
      averageLength: json.averageFieldLength[field] ?? 0,
      spans: new Map(),
    })),
    terms: termsOf(json, numbers, placeOf),
    positions: false,
    records: kept.map((number): StoredDocument => {
      const stored = json.storedFields[number];
      return { id: json.documentIds[number], ...(stored === undefined ? {} : { stored }) };
    }),
  };
}

/** @param numbers of documents @param placeOf by its number, the place of a field */
function* termsOf(
  { index }: AsPlainObject,
  numbers: ReadonlyMap<number, number>,
  placeOf: ReadonlyMap<number, number>,
): Generator<SegmentTerm> {
  for (const [term, ofFields] of index.toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (HALF_CHARACTER.test(term)) throw new TypeError(`the term ${JSON.stringify(term)} is half of a character`);
    const places = Object.entries(ofFields)
      .map(([field, counts]): [number, Map<number, number>] => [
        placeOf.get(Number(field)) ?? -1,
        countsOf(counts, numbers),
      ])
      .filter(([place, counts]) => place >= 0 && counts.size > 0)
      .sort(([a], [b]) => a - b);
    if (places.length === 0) continue;
    const docs = Uint32Array.from(new Set(places.flatMap(([, counts]) => [...counts.keys()]))).sort();
    const frequencies = places.map(([, counts]) => docs.map((doc) => counts.get(doc) ?? 0));
    yield {
      term,
      fields: places.map(([field]) => field),
      postings: { docs, frequencies },
      positions: null,
      forms: null,
    };
  }
}

function countsOf(counts: Readonly<Record<string, number>>, numbers: ReadonlyMap<number, number>): Map<number, number> {
  const kept = new Map<number, number>();
  for (const [number, count] of Object.entries(counts)) {
    const doc = numbers.get(Number(number));
    if (doc !== undefined) kept.set(doc, count);
  }
  return kept;
}

/** What `MiniSearch.loadJS` takes, of one index in several segments. @param records of all documents, in their order */
export async function miniSearchJSON(
  segments: readonly Segment[],
  records: readonly StoredDocument[],
): Promise<AsPlainObject> {
  const fields = segments[0]?.fields ?? [];
  const index = new Map<string, Record<string, Record<string, number>>>();
  const fieldLength: Record<string, number[]> = {};
  let base = 0;
  for (const segment of segments) {
    const lengths = await Promise.all(fields.map((_, field) => segment.lengths(field)));
    for (let doc = 0; doc < segment.documents; doc++)
      fieldLength[base + doc] = lengths.map((ofField) => ofField[doc] as number);
    await addTerms(index, segment, base);
    base += segment.documents;
  }
  return {
    documentCount: base,
    nextId: base,
    documentIds: Object.fromEntries(records.map(({ id }, doc) => [doc, id])),
    fieldIds: Object.fromEntries(fields.map(({ name }, field) => [name, field])),
    fieldLength,
    averageFieldLength: fields.map((_, field) => averageLength(segments, field)),
    storedFields: Object.fromEntries(
      records.flatMap(({ stored }, doc) => (stored === undefined ? [] : [[doc, stored]])),
    ),
    dirtCount: 0,
    index: [...index],
    serializationVersion: SERIALIZATION_VERSION,
  };
}

async function addTerms(
  index: Map<string, Record<string, Record<string, number>>>,
  segment: Segment,
  base: number,
): Promise<void> {
  const terms = await segment.allTerms();
  for (let from = 0; from < terms.length; from += TERMS_AT_ONCE) {
    const entries = terms.slice(from, from + TERMS_AT_ONCE);
    const postings = await segment.postings(entries);
    entries.forEach(({ term, fields }, i) => {
      const { docs = [], frequencies = [] } = postings[i] ?? {};
      fields.forEach((field, place) => {
        docs.forEach((doc, at) => {
          const count = frequencies[place]?.[at] ?? 0;
          if (count === 0) return;
          const ofTerm = index.get(term) ?? {};
          index.set(term, ofTerm);
          ofTerm[field] ??= {};
          ofTerm[field][base + doc] = count;
        });
      });
    });
  }
}
