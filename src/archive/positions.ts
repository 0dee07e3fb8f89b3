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
    out.varint(block.length);
    out.bytes(block.view());
    block.clear();
  }
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
