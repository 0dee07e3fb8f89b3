/**
 * Where a term stands in the fields of the documents that hold it. Written apart from its postings, since only phrases ask.
 * See FORMAT.md, "Positions".
 */
import { BLOCK } from "./bit-packing.ts";
import { ByteReader, ByteWriter } from "./bytes.ts";
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

/**
 * The positions in some of the documents; blocks without any of them are passed over.
 *
 * @param places of the documents in the postings, ascending
 * @returns for each place, for each of the term's fields, ascending
 * @throws RangeError where the bytes are fewer than there ought to be
 */
export function readPositions(bytes: Uint8Array, { frequencies }: Postings, places: readonly number[]): number[][][] {
  const reader = new ByteReader(bytes);
  const found: number[][][] = [];
  let block = 0;
  for (let next = 0; next < places.length; block++) {
    const end = (block + 1) * BLOCK;
    const length = reader.varint();
    if ((places[next] as number) >= end) {
      reader.bytes(length);
      continue;
    }
    const ofBlock = new ByteReader(reader.bytes(length));
    for (let i = block * BLOCK; i < end && next < places.length; i++) {
      const isWanted = places[next] === i;
      const ofDocument = frequencies.map((counts) => readGaps(ofBlock, counts[i] ?? 0));
      if (!isWanted) continue;
      found.push(ofDocument);
      next++;
    }
  }
  return found;
}

function readGaps(reader: ByteReader, count: number): number[] {
  const positions: number[] = [];
  let before = -1;
  for (let left = count; left > 0; left--) {
    before += reader.varint() + 1;
    positions.push(before);
  }
  return positions;
}
