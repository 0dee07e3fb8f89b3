/**
 * Where a term stands in the fields of the documents that hold it. Written apart from its postings, since only phrases ask.
 * See FORMAT.md, "Positions".
 */
import { BLOCK } from "./bit-packing.ts";
import { ByteWriter } from "./bytes.ts";
import type { Postings } from "./postings.ts";

/** @param positions of each document in its order, of each field in its order, ascending: as many as the frequencies say */
export function writePositions(out: ByteWriter, { docs, frequencies }: Postings, positions: Uint32Array): void {
  const block = new ByteWriter();
  let at = 0;
  for (let from = 0; from < docs.length; from += BLOCK) {
    for (let i = from; i < Math.min(from + BLOCK, docs.length); i++)
      for (const counts of frequencies) {
        let before = -1;
        for (let left = counts[i] as number; left > 0; left--, at++) {
          const position = positions[at] as number;
          block.varint(position - before - 1);
          before = position;
        }
      }
    out.varint(block.length);
    out.bytes(block.view());
    block.clear();
  }
}

/** Places in documents as single numbers: the field's number times this, plus the position there. */
export const FIELD: number = 2 ** 32;

/** Of some documents, in their order, where a term stands. */
export interface Places {
  /** For each document, where its places end. */
  readonly ends: Uint32Array;
  /** Of one document after the other, ascending: fields times `FIELD`, plus positions. */
  readonly places: Float64Array;
}

/**
 * The places in some of the documents; blocks without any of them are passed over.
 *
 * @param wanted places of the documents in the postings, ascending
 * @param fields the numbers of the term's fields
 * @throws RangeError where the bytes are fewer than there ought to be
 */
export function readPositions(
  bytes: Uint8Array,
  { docs, frequencies }: Postings,
  wanted: Uint32Array,
  fields: readonly number[],
): Places {
  const ends = new Uint32Array(wanted.length);
  const places = new Float64Array(count(frequencies, wanted));
  const varints = new Varints(bytes);
  let filled = 0;
  for (let block = 0, next = 0; next < wanted.length; block++) {
    const end = Math.min((block + 1) * BLOCK, docs.length);
    const length = varints.next();
    if ((wanted[next] as number) >= end) {
      varints.at += length;
      continue;
    }
    for (let i = block * BLOCK; i < end; i++) {
      const isWanted = wanted[next] === i;
      for (let column = 0; column < fields.length; column++) {
        const left = (frequencies[column] as Uint32Array)[i] as number;
        if (!isWanted) varints.skip(left);
        else filled = readGaps(varints, left, (fields[column] as number) * FIELD, places, filled);
      }
      if (isWanted) ends[next++] = filled;
    }
  }
  return { ends, places };
}

function count(frequencies: Postings["frequencies"], wanted: Uint32Array): number {
  let sum = 0;
  for (const counts of frequencies) for (const i of wanted) sum += counts[i] as number;
  return sum;
}

/** @returns how many places there are now */
function readGaps(varints: Varints, left: number, field: number, places: Float64Array, filled: number): number {
  let before = field - 1;
  for (let i = 0; i < left; i++) {
    before += varints.next() + 1;
    places[filled + i] = before;
  }
  return filled + left;
}

/** As `ByteReader`, for numbers below 2^32 in a hot loop. */
class Varints {
  readonly #bytes: Uint8Array;
  at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  next(): number {
    const bytes = this.#bytes;
    if (this.at >= bytes.length) throw new RangeError(`byte ${this.at} of ${bytes.length}`);
    let byte = bytes[this.at++] as number;
    let value = byte & 0x7f;
    for (let shift = 7; byte >= 0x80; shift += 7) {
      byte = bytes[this.at++] ?? 0;
      value |= (byte & 0x7f) << shift;
    }
    return value >>> 0;
  }

  skip(numbers: number): void {
    const bytes = this.#bytes;
    for (let left = numbers; left > 0; left--) while ((bytes[this.at++] ?? 0) >= 0x80);
  }
}
