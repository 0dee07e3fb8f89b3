/** The terms of several segments in their order, each with where it stands in all of them. */
import type { TermEntry } from "./dictionary.ts";
import { LEFT_OUT } from "./merge-inputs.ts";
import { keptValues, occurrencesOf } from "./occurrences.ts";
import type { Frequencies, Postings, PostingsShape } from "./postings.ts";
import type { SegmentScan, TermCursor } from "./segment-scan.ts";
import { type TermForms, termForms } from "./term-forms.ts";

/** A segment whose documents are numbered anew. */
export interface Renumbered {
  readonly scan: SegmentScan;
  /** By document, its number among those of all, or `LEFT_OUT`. */
  readonly numbers: Uint32Array;
  /** Whether no document is left out. */
  readonly isWhole: boolean;
}

/** A term in one of the segments, as it stands there. */
interface TermPart {
  readonly cursor: TermCursor;
  readonly numbers: Uint32Array;
  readonly fields: readonly number[];
  readonly postings: Postings;
  /** Places of the documents in the postings that are not left out; null for all. */
  readonly kept: Uint32Array | null;
  /** Of these alone. */
  readonly shape: PostingsShape;
}

export interface MergedTerm {
  readonly term: string;
  readonly fields: readonly number[];
  readonly shape: PostingsShape;
  /** Until the next term is asked for, their cursors stand at this one. */
  readonly parts: readonly TermPart[];
}

/** Terms and fields that only documents hold which are left out are none. @throws CommuniqueError ARCHIVE_DAMAGED */
export async function* mergedTerms(inputs: readonly Renumbered[]): AsyncGenerator<MergedTerm> {
  const cursors = inputs.map((input) => ({ ...input, cursor: input.scan.terms() }));
  for (const { cursor } of cursors) await cursor.next();
  for (;;) {
    let least: string | null = null;
    for (const { cursor } of cursors)
      if (cursor.entry !== null && (least === null || cursor.entry.term < least)) least = cursor.entry.term;
    if (least === null) return;
    const holding = cursors.filter(({ cursor }) => cursor.entry?.term === least);
    const parts: TermPart[] = [];
    for (const input of holding) parts.push(partOf(input, await input.cursor.postings()));
    const { fields, shape } = shapeOfAll(parts);
    if (shape.documents > 0) yield { term: least, fields, shape, parts };
    for (const { cursor } of holding) await cursor.next();
  }
}

function partOf(
  { cursor, numbers, isWhole }: Pick<Renumbered, "numbers" | "isWhole"> & { readonly cursor: TermCursor },
  postings: Postings,
): TermPart {
  const entry = cursor.entry as TermEntry;
  const { fields } = entry;
  if (isWhole) return { cursor, numbers, fields, postings, kept: null, shape: entry };
  const { docs, frequencies } = postings;
  const kept = Uint32Array.from(docs.keys()).filter((place) => numbers[docs[place] as number] !== LEFT_OUT);
  const documentFrequencies = frequencies.map((counts) => {
    let holding = 0;
    for (const place of kept) if ((counts[place] as number) > 0) holding++;
    return holding;
  });
  return { cursor, numbers, fields, postings, kept, shape: { documents: kept.length, documentFrequencies } };
}

function shapeOfAll(parts: readonly TermPart[]): Pick<MergedTerm, "fields" | "shape"> {
  const byField: number[] = [];
  let documents = 0;
  for (const { fields, shape } of parts) {
    documents += shape.documents;
    for (let place = 0; place < fields.length; place++) {
      const field = fields[place] as number;
      byField[field] = (byField[field] ?? 0) + (shape.documentFrequencies[place] as number);
    }
  }
  const fields = [...byField.keys()].filter((field) => (byField[field] ?? 0) > 0);
  return { fields, shape: { documents, documentFrequencies: fields.map((field) => byField[field] as number) } };
}

/** The term's postings in all segments, one after the other, by the new numbers. */
export function joinPostings({ fields, shape, parts }: MergedTerm): Postings {
  const docs = new Uint32Array(shape.documents);
  const frequencies = fields.map(() => new Uint32Array(shape.documents));
  let at = 0;
  for (const { postings, kept, numbers, fields: own, shape: ownShape } of parts) {
    copy(postings.docs, kept, docs, at);
    const end = at + ownShape.documents;
    for (let i = at; i < end; i++) docs[i] = numbers[docs[i] as number] as number;
    for (let place = 0; place < own.length; place++) {
      const into = frequencies[fields.indexOf(own[place] as number)];
      if (into !== undefined) copy(postings.frequencies[place] as Frequencies, kept, into, at);
    }
    at = end;
  }
  return { docs, frequencies };
}

/** The term's forms in all segments, if there is one other than itself. @throws CommuniqueError ARCHIVE_DAMAGED */
export async function joinForms({ term, parts }: MergedTerm): Promise<TermForms | null> {
  if (parts.every(({ cursor }) => (cursor.entry as TermEntry).forms.length === 0)) return null;
  const places = new Map<string, number>();
  const numbers: Uint32Array[] = [];
  for (const { cursor, postings, numbers: renumbered, kept } of parts) {
    const own =
      (cursor.entry as TermEntry).forms.length === 0
        ? { forms: [term], numbers: new Uint32Array(occurrencesOf(postings)) }
        : await cursor.forms(postings);
    for (const form of own.forms) if (!places.has(form)) places.set(form, places.size);
    const placed = own.forms.map((form) => places.get(form) as number);
    const joined = own.numbers.map((number) => placed[number] as number);
    numbers.push(kept === null ? joined : keptValues(postings, joined, (doc) => renumbered[doc] !== LEFT_OUT));
  }
  return termForms(term, [...places.keys()], concatenated(numbers));
}

function concatenated(lists: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return all;
}

/** @param places of what is copied; null for all */
function copy(values: Frequencies, places: Uint32Array | null, into: Uint32Array, at: number): void {
  if (places === null) into.set(values, at);
  else for (let i = 0; i < places.length; i++) into[at + i] = values[places[i] as number] as number;
}
