/** The documents in which words stand one after the other, in one field. */
import { BitSet } from "./bit-set.ts";
import type { FoundTerm, PlacedSegment } from "./found-terms.ts";
import type { Segment } from "./segment.ts";

/** Places in a document as single numbers: the field's number times this, plus the position there. */
const FIELD = 2 ** 32;

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
  for (const { segment } of segments) for (const doc of await phraseIn(segment, words, fields, within)) found.add(doc);
  return found;
}

async function phraseIn(
  segment: Segment,
  words: readonly (readonly FoundTerm[])[],
  fields: ReadonlySet<number>,
  within: BitSet,
): Promise<Iterable<number>> {
  const ordered = words
    .map((terms, offset) => {
      const parts = terms.flatMap((term) => term.parts).filter((part) => part.segment === segment);
      return { offset, parts, documents: parts.reduce((sum, { entry }) => sum + entry.documents, 0) };
    })
    .sort((a, b) => a.documents - b.documents);
  let candidates = within;
  /** Where a phrase may begin, by document; null before the first word. */
  let starts: Map<number, Set<number>> | null = null;
  for (const { offset, parts } of ordered) {
    const next = new Map<number, Set<number>>();
    for (const part of parts) {
      const { docs } = part.postings;
      const places: number[] = [];
      for (let i = 0; i < docs.length; i++) if (candidates.has(part.base + (docs[i] as number))) places.push(i);
      if (places.length === 0) continue;
      const positions = await segment.positions(part.entry, part.postings, places);
      for (const [i, place] of places.entries()) {
        const doc = part.base + (docs[place] as number);
        const known = starts?.get(doc);
        for (const [column, ofField] of (positions[i] ?? []).entries()) {
          const field = part.entry.fields[column] as number;
          if (!fields.has(field)) continue;
          for (const position of ofField) {
            const start = field * FIELD + position - offset;
            if (position < offset || known?.has(start) === false) continue;
            const own = next.get(doc);
            if (own === undefined) next.set(doc, new Set([start]));
            else own.add(start);
          }
        }
      }
    }
    starts = next;
    candidates = BitSet.of(within.size, next.keys());
  }
  return starts?.keys() ?? within;
}
