/** The terms of several segments in their order, each with the postings of all that hold it. */
import type { TermEntry } from "./dictionary.ts";
import { LEFT_OUT } from "./merge-inputs.ts";
import type { Postings } from "./postings.ts";
import type { SegmentScan, TermCursor } from "./segment-scan.ts";

/** A segment whose documents are numbered anew. */
export interface Renumbered {
  readonly scan: SegmentScan;
  /** By document, its number among those of all, or `LEFT_OUT`. */
  readonly numbers: Uint32Array;
}

/** A term in one of the segments, as it stands there. */
interface TermPart {
  readonly cursor: TermCursor;
  readonly numbers: Uint32Array;
  readonly fields: readonly number[];
  readonly postings: Postings;
}

export interface MergedTerm {
  readonly term: string;
  readonly fields: readonly number[];
  readonly postings: Postings;
  /** Until the next term is asked for, their cursors stand at this one. */
  readonly parts: readonly TermPart[];
}

/** Terms that only documents hold which are left out are none. @throws CommuniqueError ARCHIVE_DAMAGED */
export async function* mergedTerms(inputs: readonly Renumbered[]): AsyncGenerator<MergedTerm> {
  const cursors = inputs.map(({ scan, numbers }) => ({ cursor: scan.terms(), numbers }));
  for (const { cursor } of cursors) await cursor.next();
  for (;;) {
    let least: string | null = null;
    for (const { cursor } of cursors)
      if (cursor.entry !== null && (least === null || cursor.entry.term < least)) least = cursor.entry.term;
    if (least === null) return;
    const holding = cursors.filter(({ cursor }) => cursor.entry?.term === least);
    const parts: TermPart[] = [];
    for (const { cursor, numbers } of holding) {
      const { fields } = cursor.entry as TermEntry;
      parts.push({ cursor, numbers, fields, postings: await cursor.postings() });
    }
    const { fields, postings } = joined(parts);
    if (postings.docs.length > 0) yield { term: least, fields, postings, parts };
    for (const { cursor } of holding) await cursor.next();
  }
}

/** Postings one after the other, by the new numbers; fields that no document is left in are left out. */
function joined(parts: readonly TermPart[]): { fields: number[]; postings: Postings } {
  const fields = [...new Set(parts.flatMap((part) => part.fields))].sort((a, b) => a - b);
  const most = parts.reduce((sum, { postings }) => sum + postings.docs.length, 0);
  const docs = new Uint32Array(most);
  const frequencies = fields.map(() => new Uint32Array(most));
  const isLeft = fields.map(() => false);
  let count = 0;
  for (const { numbers, postings, fields: own } of parts) {
    const to = own.map((field) => fields.indexOf(field));
    for (let i = 0; i < postings.docs.length; i++) {
      const doc = numbers[postings.docs[i] as number] ?? LEFT_OUT;
      if (doc === LEFT_OUT) continue;
      docs[count] = doc;
      for (let place = 0; place < to.length; place++) {
        const field = to[place] as number;
        const frequency = (postings.frequencies[place] as Uint32Array)[i] as number;
        (frequencies[field] as Uint32Array)[count] = frequency;
        if (frequency > 0) isLeft[field] = true;
      }
      count++;
    }
  }
  return {
    fields: fields.filter((_, place) => isLeft[place]),
    postings: {
      docs: docs.subarray(0, count),
      frequencies: frequencies.filter((_, place) => isLeft[place]).map((counts) => counts.subarray(0, count)),
    },
  };
}
