/** What is said of each occurrence of a term, in the order of its positions: document by document, in each field by field. */
import type { Places } from "./positions.ts";
import type { Frequencies, Postings } from "./postings.ts";

/** Of each occurrence of a term, whether it counts: 1, or 0. */
export type Occurrences = Uint8Array;

export function occurrencesOf({ frequencies }: Pick<Postings, "frequencies">): number {
  let sum = 0;
  for (const counts of frequencies) for (let i = 0; i < counts.length; i++) sum += counts[i] as number;
  return sum;
}

/**
 * The documents that hold the term in one of the fields that count, ascending.
 *
 * @param isCounted of each of the term's fields
 * @param occurrences those that count; null for all
 */
export function eachHolder(
  { docs, frequencies }: Postings,
  isCounted: readonly boolean[],
  occurrences: Occurrences | null,
  visit: (doc: number) => void,
): void {
  for (let i = 0, at = 0; i < docs.length; i++) {
    let holds = false;
    for (let column = 0; column < frequencies.length; column++) {
      const count = (frequencies[column] as Frequencies)[i] as number;
      const end = at + count;
      if (!holds && isCounted[column] === true) {
        if (occurrences === null) holds = count > 0;
        else for (; at < end && !holds; at++) holds = occurrences[at] === 1;
      }
      at = end;
    }
    if (holds) visit(docs[i] as number);
  }
}

/** The places of some occurrences. @param wanted places of the documents in the postings, whose places these are */
export function placesIn(
  { ends, places }: Places,
  postings: Postings,
  wanted: Uint32Array,
  occurrences: Occurrences,
): Places {
  const before = occurrencesBefore(postings);
  const keptEnds = new Uint32Array(ends.length);
  const kept = new Float64Array(places.length);
  let count = 0;
  for (let i = 0, at = 0; i < wanted.length; i++) {
    let occurrence = before[wanted[i] as number] as number;
    for (const end = ends[i] as number; at < end; at++)
      if (occurrences[occurrence++] === 1) kept[count++] = places[at] as number;
    keptEnds[i] = count;
  }
  return { ends: keptEnds, places: kept.subarray(0, count) };
}

/** What is said of the occurrences in those documents alone that are kept. @param values one an occurrence */
export function keptValues<T extends Uint8Array | Uint32Array>(
  postings: Postings,
  values: T,
  isKept: (doc: number) => boolean,
): T {
  const { docs } = postings;
  const before = occurrencesBefore(postings);
  const kept = values.slice();
  let count = 0;
  for (let i = 0; i < docs.length; i++) {
    if (!isKept(docs[i] as number)) continue;
    const own = values.subarray(before[i], before[i + 1]);
    kept.set(own, count);
    count += own.length;
  }
  return kept.subarray(0, count) as T;
}

/** By place in the postings, how many occurrences the documents before have; at the end, all. */
function occurrencesBefore({ docs, frequencies }: Postings): Uint32Array {
  const before = new Uint32Array(docs.length + 1);
  for (let i = 0; i < docs.length; i++) {
    let sum = before[i] as number;
    for (const counts of frequencies) sum += counts[i] as number;
    before[i + 1] = sum;
  }
  return before;
}
