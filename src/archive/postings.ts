/**
 * One term's postings: which documents hold it, and how often in each of its fields. Whole blocks of 128 are bit-packed, what
 * is left over is varints. See FORMAT.md, "Postings".
 */
import { BLOCK, bitsFor, pack, packedLength, unpack } from "./bit-packing.ts";
import { ByteReader, type ByteWriter } from "./bytes.ts";
import { widthOf } from "./fixed-width.ts";

export interface Postings {
  /** Ascending. */
  readonly docs: Uint32Array;
  /** For each of the term's fields, in their order: how often each of `docs` holds the term there. */
  readonly frequencies: readonly Frequencies[];
}

/** In as few bytes a number as the largest takes: nearly always one, so that memory keeps more than twice as many postings. */
export type Frequencies = Uint8Array | Uint16Array | Uint32Array;

export function narrowed(numbers: Uint32Array): Frequencies {
  const width = widthOf(numbers);
  return width === 1 ? new Uint8Array(numbers) : width === 2 ? new Uint16Array(numbers) : numbers.slice();
}

export function bytesOf({ docs, frequencies }: Postings): number {
  return frequencies.reduce((sum, { byteLength }) => sum + byteLength, docs.byteLength);
}

/** What a reader has to know of a list before it can read it: the dictionary says so. */
export interface PostingsShape {
  readonly documents: number;
  /** For each of the term's fields, how many documents hold it there. */
  readonly documentFrequencies: readonly number[];
}

/** The field in which most of the documents hold the term, the first of equals: a place among the term's fields. */
function chiefField({ documentFrequencies }: PostingsShape): number {
  return documentFrequencies.indexOf(Math.max(...documentFrequencies));
}

export function shapeOf({ docs, frequencies }: Postings): PostingsShape {
  const documentFrequencies = frequencies.map((counts) => {
    let holding = 0;
    for (const count of counts) if (count > 0) holding++;
    return holding;
  });
  return { documents: docs.length, documentFrequencies };
}

export function writePostings(out: ByteWriter, postings: Postings, shape: PostingsShape): void {
  const { docs, frequencies } = postings;
  const gaps = new Uint32Array(docs.length);
  for (let i = 0, before = -1; i < docs.length; i++) {
    const doc = docs[i] as number;
    gaps[i] = doc - before - 1;
    before = doc;
  }
  const columns = [gaps, ...frequencies];
  const packedEnd = docs.length - (docs.length % BLOCK);
  for (let from = 0; from < packedEnd; from += BLOCK) {
    const widths = columns.map((column) => bitsFor(column, from));
    for (const bits of widths) out.u8(bits);
    for (let i = 0; i < columns.length; i++) out.bytes(pack(columns[i] as Frequencies, from, widths[i] as number));
  }
  const chief = frequencies[chiefField(shape)];
  for (let i = packedEnd; i < docs.length; i++) {
    let others = 0;
    for (const counts of frequencies) if (counts !== chief) others += counts[i] as number;
    const isPlain = others === 0 && chief?.[i] === 1;
    out.varint((gaps[i] as number) * 2 + (isPlain ? 1 : 0));
    if (!isPlain) for (const counts of frequencies) out.varint(counts[i] as number);
  }
}

/** @throws RangeError where the bytes are fewer than the list takes */
export function readPostings(bytes: Uint8Array, shape: PostingsShape): Postings {
  const { documents, documentFrequencies } = shape;
  const docs = new Uint32Array(documents);
  const packedEnd = documents - (documents % BLOCK);
  const frequencies = documentFrequencies.map((_, field) => roomFor(field, documents).fill(0, packedEnd));
  const columns = [docs, ...frequencies];
  const reader = new ByteReader(bytes);
  const widths = new Uint8Array(columns.length);
  for (let from = 0; from < packedEnd; from += BLOCK) {
    for (let i = 0; i < columns.length; i++) widths[i] = reader.u8();
    for (let i = 0; i < columns.length; i++) {
      const bits = widths[i] as number;
      unpack(bytes, reader.skip(packedLength(bits)), bits, columns[i] as Uint32Array, from);
    }
  }
  const chief = frequencies[chiefField(shape)] as Uint32Array;
  for (let i = packedEnd; i < documents; i++) {
    const code = reader.varint();
    docs[i] = Math.floor(code / 2);
    if (code % 2 === 1) chief[i] = 1;
    else for (const counts of frequencies) counts[i] = reader.varint();
  }
  let before = -1;
  for (let i = 0; i < documents; i++) {
    before += (docs[i] as number) + 1;
    docs[i] = before;
  }
  return { docs, frequencies: frequencies.map(narrowed) };
}

/** Where frequencies are read to, by place of the field: of long lists much is made at once, and thrown away once they are narrowed. */
const ROOMS: Uint32Array[] = [];

/** @returns room for so many numbers, with what was read before in it */
function roomFor(field: number, documents: number): Uint32Array {
  if ((ROOMS[field]?.length ?? 0) < documents) ROOMS[field] = new Uint32Array(documents * 2);
  return (ROOMS[field] as Uint32Array).subarray(0, documents);
}
