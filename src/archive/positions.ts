/**
 * Where a term stands in the fields of the documents that hold it. Written apart from its postings, since only phrases ask.
 * See FORMAT.md, "Positions".
 */
import { BLOCK } from "./bit-packing.ts";
import { ByteReader, ByteWriter } from "./bytes.ts";
import type { Frequencies, Postings } from "./postings.ts";

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
    endBlock(out, block);
  }
}

function endBlock(out: ByteWriter, block: ByteWriter): void {
  out.varint(block.length);
  out.bytes(block.view());
  block.clear();
}

/**
 * One list of positions made of several, those of a term's documents in one segment after the other. Positions are counted
 * anew in each field of each document, so their bytes are copied as they are; only the blocks are cut anew.
 */
export class JoinedPositions {
  readonly #out: ByteWriter;
  readonly #block: ByteWriter = new ByteWriter();
  #documents = 0;

  constructor(out: ByteWriter) {
    this.#out = out;
  }

  /** @param isKept whether a document stays @throws RangeError where the bytes are fewer than there ought to be */
  add(bytes: Uint8Array, { docs, frequencies }: Postings, isKept: (doc: number) => boolean): void {
    const reader = new ByteReader(bytes);
    for (let from = 0; from < docs.length; from += BLOCK) {
      const ofBlock = reader.bytes(reader.varint());
      // What was passed and not yet copied: documents that are kept, one after the other.
      let start = 0;
      let at = 0;
      for (let i = from; i < Math.min(from + BLOCK, docs.length); i++) {
        let numbers = 0;
        for (const counts of frequencies) numbers += counts[i] as number;
        const end = endOfNumbers(ofBlock, at, numbers);
        if (!isKept(docs[i] as number)) {
          this.#block.bytes(ofBlock.subarray(start, at));
          start = end;
        } else if (++this.#documents % BLOCK === 0) {
          this.#block.bytes(ofBlock.subarray(start, end));
          start = end;
          endBlock(this.#out, this.#block);
        }
        at = end;
      }
      this.#block.bytes(ofBlock.subarray(start, at));
    }
  }

  end(): void {
    if (this.#documents % BLOCK !== 0) endBlock(this.#out, this.#block);
    this.#documents = 0;
  }
}

/** Where so many varints end that begin at a place. */
function endOfNumbers(bytes: Uint8Array, from: number, count: number): number {
  let at = from;
  for (let left = count; left > 0; at++) {
    const byte = bytes[at];
    if (byte === undefined) throw new RangeError(`${left} numbers beyond the end`);
    if (byte < 0x80) left--;
  }
  return at;
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

/** Those of some documents, then those of others. */
export function joinedPlaces(parts: readonly Places[]): Places {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const ends = new Uint32Array(parts.reduce((sum, part) => sum + part.ends.length, 0));
  const places = new Float64Array(parts.reduce((sum, part) => sum + part.places.length, 0));
  let documents = 0;
  let filled = 0;
  for (const part of parts) {
    for (let i = 0; i < part.ends.length; i++) ends[documents + i] = filled + (part.ends[i] as number);
    places.set(part.places, filled);
    documents += part.ends.length;
    filled += part.places.length;
  }
  return { ends, places };
}

/**
 * The places in some of the documents; blocks without any of them are passed over.
 *
 * @param wanted places of the documents in the postings, ascending
 * @param fields the numbers of the term's fields
 * @param counting fields whose places are wanted; null for all
 * @throws RangeError where the bytes are fewer than there ought to be
 */
export function readPositions(
  bytes: Uint8Array,
  { docs, frequencies }: Postings,
  wanted: Uint32Array,
  fields: readonly number[],
  counting: ReadonlySet<number> | null = null,
): Places {
  const isCounted = fields.map((field) => counting?.has(field) ?? true);
  const ends = new Uint32Array(wanted.length);
  const places = new Float64Array(
    count(
      frequencies.filter((_, column) => isCounted[column]),
      wanted,
    ),
  );
  const varints = new Varints(bytes);
  let filled = 0;
  for (let block = 0, next = 0; next < wanted.length; block++) {
    const end = Math.min((block + 1) * BLOCK, docs.length);
    const length = varints.next();
    const blockEnd = varints.at + length;
    // Numbers before the next that is wanted.
    let passed = 0;
    for (let i = block * BLOCK; (wanted[next] ?? end) < end; i++) {
      const isWanted = wanted[next] === i;
      for (let column = 0; column < fields.length; column++) {
        const left = (frequencies[column] as Frequencies)[i] as number;
        if (isWanted && isCounted[column] === true && left > 0) {
          varints.skip(passed);
          passed = 0;
          filled = varints.gaps(left, (fields[column] as number) * FIELD - 1, places, filled);
        } else passed += left;
      }
      if (isWanted) ends[next++] = filled;
    }
    varints.at = blockEnd;
  }
  return { ends, places };
}

function count(frequencies: Postings["frequencies"], wanted: Uint32Array): number {
  let sum = 0;
  for (const counts of frequencies)
    for (let i = 0; i < wanted.length; i++) sum += counts[wanted[i] as number] as number;
  return sum;
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
    let at = this.at;
    for (let left = numbers; left > 0; at++) if ((bytes[at] ?? 0) < 0x80) left--;
    this.at = at;
  }

  /** Reads gaps between ascending numbers. @param before the number before them @returns how many are filled now */
  gaps(count: number, before: number, into: Float64Array, filled: number): number {
    const bytes = this.#bytes;
    let at = this.at;
    let number = before;
    const end = filled + count;
    for (let place = filled; place < end; place++) {
      if (at >= bytes.length) throw new RangeError(`byte ${at} of ${bytes.length}`);
      let byte = bytes[at++] as number;
      let gap = byte & 0x7f;
      for (let shift = 7; byte >= 0x80; shift += 7) {
        byte = bytes[at++] ?? 0;
        gap |= (byte & 0x7f) << shift;
      }
      number += (gap >>> 0) + 1;
      into[place] = number;
    }
    this.at = at;
    return end;
  }
}
