/** Where words stand in documents, read of those alone that are asked for. */
import type { BitSet } from "./bit-set.ts";
import type { WordPart } from "./found-forms.ts";
import { placesIn as occurringPlaces } from "./occurrences.ts";
import { FIELD, type Places } from "./positions.ts";
import type { Step } from "./step.ts";

/** The documents in which something stands, and where: columns, since a map of lists takes several times as long to fill and to collect. */
export interface DocumentPlaces extends Places {
  /** Numbers in the index, ascending; something may stand nowhere in some of them. */
  readonly docs: Uint32Array;
}

/**
 * @param parts of the terms that stand for one word
 * @param fields numbers of those in which places count
 * @returns by document: fields' numbers times `FIELD`, plus positions, ascending
 */
export async function placesOf(
  parts: readonly WordPart[],
  fields: ReadonlySet<number>,
  within: BitSet,
  step: Step,
): Promise<Map<number, Float64Array>> {
  const read = await Promise.all(parts.map((part) => placesIn(part, fields, within, step)));
  const found = new GatheredPlaces();
  for (const ofPart of read) {
    await step();
    found.add(ofPart);
  }
  return found.all();
}

/** Gathers where something stands. Each document's places are put in order once, of however many terms they are. */
export class GatheredPlaces {
  readonly #found = new Map<number, Float64Array>();
  /** Of documents that came more than once. */
  readonly #several = new Map<number, Float64Array[]>();

  add({ docs, ends, places }: DocumentPlaces): void {
    for (let i = 0; i < docs.length; i++) {
      const doc = docs[i] as number;
      const own = places.subarray(i === 0 ? 0 : ends[i - 1], ends[i]);
      const known = this.#found.get(doc);
      if (known === undefined) {
        this.#found.set(doc, own);
        continue;
      }
      const lists = this.#several.get(doc);
      if (lists === undefined) this.#several.set(doc, [known, own]);
      else lists.push(own);
    }
  }

  /** By document, ascending. */
  all(): Map<number, Float64Array> {
    for (const [doc, lists] of this.#several) this.#found.set(doc, joined(lists));
    this.#several.clear();
    return this.#found;
  }
}

function joined(lists: readonly Float64Array[]): Float64Array {
  const places = new Float64Array(lists.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const list of lists) {
    places.set(list, end);
    end += list.length;
  }
  return places.sort();
}

export const NOWHERE: DocumentPlaces = { docs: new Uint32Array(), ends: new Uint32Array(), places: new Float64Array() };

/** Where one term stands in the documents of one segment. */
export async function placesIn(
  { base, segment, entry, postings, occurrences }: WordPart,
  fields: ReadonlySet<number>,
  within: BitSet,
  step: Step,
): Promise<DocumentPlaces> {
  const wanted = new Uint32Array(Math.min(postings.docs.length, within.count));
  let count = 0;
  for (let place = 0; place < postings.docs.length; place++)
    if (within.has(base + (postings.docs[place] as number))) wanted[count++] = place;
  if (count === 0) return NOWHERE;
  const own = wanted.subarray(0, count);
  const { ends, places } =
    occurrences === null
      ? await segment.positions(entry, postings, own, fields, step)
      : inFields(
          occurringPlaces(await segment.positions(entry, postings, own, null, step), postings, own, occurrences),
          fields,
        );
  return { docs: own.map((place) => base + (postings.docs[place] as number)), ends, places };
}

function inFields({ ends, places }: Places, fields: ReadonlySet<number>): Places {
  const keptEnds = new Uint32Array(ends.length);
  const kept = new Float64Array(places.length);
  let count = 0;
  for (let i = 0, at = 0; i < ends.length; i++) {
    for (; at < (ends[i] as number); at++) {
      const place = places[at] as number;
      if (fields.has(Math.floor(place / FIELD))) kept[count++] = place;
    }
    keptEnds[i] = count;
  }
  return { ends: keptEnds, places: kept.subarray(0, count) };
}
