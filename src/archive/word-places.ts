/** Where words stand in documents, read of those alone that are asked for. */
import type { BitSet } from "./bit-set.ts";
import type { WordPart } from "./found-forms.ts";
import { placesIn as occurringPlaces } from "./occurrences.ts";
import { FIELD, type Places } from "./positions.ts";
import type { Step } from "./step.ts";

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
  const found = new Map<number, Float64Array>();
  for (const ofPart of read) {
    await step();
    for (const [doc, places] of ofPart) {
      const known = found.get(doc);
      found.set(doc, known === undefined ? places : Float64Array.from([...known, ...places]).sort());
    }
  }
  return found;
}

/** Where one term stands in the documents of one segment; documents may be left in which it stands nowhere. */
export async function placesIn(
  { base, segment, entry, postings, occurrences }: WordPart,
  fields: ReadonlySet<number>,
  within: BitSet,
  step: Step,
): Promise<[doc: number, places: Float64Array][]> {
  const { docs } = postings;
  const wanted = new Uint32Array(docs.length);
  let count = 0;
  for (let place = 0; place < docs.length; place++)
    if (within.has(base + (docs[place] as number))) wanted[count++] = place;
  if (count === 0) return [];
  const own = wanted.subarray(0, count);
  const { ends, places } =
    occurrences === null
      ? await segment.positions(entry, postings, own, fields, step)
      : inFields(
          occurringPlaces(await segment.positions(entry, postings, own, null, step), postings, own, occurrences),
          fields,
        );
  return Array.from(ends, (end, i) => [
    base + (docs[wanted[i] as number] as number),
    places.subarray(i === 0 ? 0 : (ends[i - 1] as number), end),
  ]);
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
