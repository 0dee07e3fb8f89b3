/** Which documents of a part were deleted after it was written: the bytes of its file. See FORMAT.md, "Deleted documents". */
import { BitSet } from "./bit-set.ts";
import { ByteReader, ByteWriter } from "./bytes.ts";

export interface DeletedDocuments {
  /** Below the number of the part's documents. */
  readonly docs: BitSet;
  /** For each of the segment's fields, the sum of its lengths in them. */
  readonly lengths: readonly number[];
}

export function writeDeleted({ docs, lengths }: DeletedDocuments): Uint8Array {
  const out = new ByteWriter();
  out.varint(docs.size);
  out.varint(lengths.length);
  for (const length of lengths) out.varint(length);
  const bits = new Uint8Array(Math.ceil(docs.size / 8));
  for (const doc of docs) bits[doc >>> 3] = (bits[doc >>> 3] as number) | (1 << (doc & 7));
  out.bytes(bits);
  return out.view();
}

/** @throws RangeError where the bytes are fewer, or name documents that there are not */
export function readDeleted(bytes: Uint8Array): DeletedDocuments {
  const reader = new ByteReader(bytes);
  const size = reader.varint();
  const lengths = Array.from({ length: reader.varint() }, () => reader.varint());
  const bits = reader.bytes(Math.ceil(size / 8));
  const docs = new BitSet(size);
  for (let byte = 0; byte < bits.length; byte++)
    for (let bit = 0; bit < 8; bit++) {
      if ((((bits[byte] as number) >>> bit) & 1) === 0) continue;
      if (byte * 8 + bit >= size) throw new RangeError(`document ${byte * 8 + bit} of ${size} is deleted`);
      docs.add(byte * 8 + bit);
    }
  return { docs, lengths };
}
