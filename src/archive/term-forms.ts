/**
 * In which forms a term stands in texts: the words as they were written, folded but not stemmed. Only words that have to match as
 * written ask. See FORMAT.md, "Segments".
 */
import { BLOCK, bitsFor, pack, packedLength, unpack } from "./bit-packing.ts";
import { ByteReader, type ByteWriter } from "./bytes.ts";
import { type Occurrences, occurrencesOf } from "./occurrences.ts";
import type { Postings } from "./postings.ts";

export interface TermForms {
  /** The form that occurs most first, of equals ascending. */
  readonly forms: readonly string[];
  /** Of each occurrence, in the order of the positions, the place of its form. */
  readonly numbers: Uint32Array;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true });

/**
 * Forms in their order, without those that do not occur.
 *
 * @param forms in any order
 * @param numbers of each occurrence the place of its form among these
 * @returns null where the only form is the term itself
 */
export function termForms(term: string, forms: readonly string[], numbers: Uint32Array): TermForms | null {
  const counts = new Uint32Array(forms.length);
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] as number;
    counts[number] = (counts[number] as number) + 1;
  }
  const order = [...forms.keys()]
    .filter((number) => counts[number] !== 0)
    .sort(
      (a, b) => (counts[b] as number) - (counts[a] as number) || ((forms[a] as string) < (forms[b] as string) ? -1 : 1),
    );
  const ordered = order.map((number) => forms[number] as string);
  if (ordered.length === 1 && ordered[0] === term) return null;
  const places = new Uint32Array(forms.length);
  order.forEach((number, place) => {
    places[number] = place;
  });
  const placed = new Uint32Array(numbers.length);
  for (let i = 0; i < numbers.length; i++) placed[i] = places[numbers[i] as number] as number;
  return { forms: ordered, numbers: placed };
}

export function writeForms(out: ByteWriter, term: string, { forms, numbers }: TermForms): void {
  const bytes = encoder.encode(term);
  out.varint(forms.length);
  for (const form of forms) writeShared(out, bytes, encoder.encode(form));
  if (forms.length === 1) return;
  const filled = new Uint32Array(Math.ceil(numbers.length / BLOCK) * BLOCK);
  filled.set(numbers);
  for (let from = 0; from < numbers.length; from += BLOCK) {
    const bits = bitsFor(filled, from);
    out.u8(bits);
    out.bytes(pack(filled, from, bits).subarray(0, lengthOf(numbers.length - from, bits)));
  }
}

/** @param occurrences how many the term has @throws RangeError or TypeError where the bytes are no forms of so many */
export function readForms(bytes: Uint8Array, term: string, occurrences: number): TermForms {
  const reader = new ByteReader(bytes);
  const forms = readNames(reader, term);
  const numbers = new Uint32Array(Math.ceil(occurrences / BLOCK) * BLOCK);
  if (forms.length > 1)
    for (let from = 0; from < occurrences; from += BLOCK) readBlock(reader, bytes, occurrences - from, numbers, from);
  const own = numbers.subarray(0, occurrences);
  let most = 0;
  for (let i = 0; i < occurrences; i++) if ((own[i] as number) > most) most = own[i] as number;
  if (most >= forms.length) throw new RangeError(`form ${most} of the ${forms.length} of ${term}`);
  return { forms, numbers: own };
}

/** The numbers of a block. */
const NUMBERS = new Uint32Array(BLOCK);

/** Of each occurrence of a term whether it is in a form that passes; null where all forms do. @throws as `readForms` */
export function readPassing(
  bytes: Uint8Array,
  term: string,
  postings: Postings,
  passes: (form: string) => boolean,
): Occurrences | null {
  const reader = new ByteReader(bytes);
  const passing = Uint8Array.from(readNames(reader, term), (form) => Number(passes(form)));
  if (!passing.includes(0)) return null;
  const count = occurrencesOf(postings);
  const found = new Uint8Array(count);
  if (!passing.includes(1)) return found;
  for (let from = 0; from < count; from += BLOCK) {
    readBlock(reader, bytes, count - from, NUMBERS, 0);
    for (let i = from, end = Math.min(from + BLOCK, count); i < end; i++) {
      const number = NUMBERS[i - from] as number;
      if (number >= passing.length) throw new RangeError(`form ${number} of the ${passing.length} of ${term}`);
      found[i] = passing[number] as number;
    }
  }
  return found;
}

function readNames(reader: ByteReader, term: string): string[] {
  const shared = encoder.encode(term);
  return Array.from({ length: reader.varint() }, () => decoder.decode(readShared(reader, shared)));
}

/** @param left numbers of which this block holds the first */
function readBlock(reader: ByteReader, bytes: Uint8Array, left: number, numbers: Uint32Array, to: number): void {
  const bits = reader.u8();
  const at = reader.at;
  reader.bytes(lengthOf(left, bits));
  unpack(bytes, at, bits, numbers, to);
}

/** Bytes of a block of which no more than so many numbers are left. */
function lengthOf(left: number, bits: number): number {
  return left >= BLOCK ? packedLength(bits) : Math.ceil((left * bits) / 8);
}

/** Bytes as what they share with others, and the rest. */
export function writeShared(out: ByteWriter, before: Uint8Array, bytes: Uint8Array): void {
  const most = Math.min(before.length, bytes.length);
  let shared = 0;
  while (shared < most && before[shared] === bytes[shared]) shared++;
  out.varint(shared);
  out.varint(bytes.length - shared);
  out.bytes(bytes.subarray(shared));
}

/** The other way round. @throws RangeError where more is shared than there is */
function readShared(reader: ByteReader, before: Uint8Array): Uint8Array {
  const shared = reader.varint();
  const rest = reader.bytes(reader.varint());
  if (shared > before.length) throw new RangeError(`${shared} bytes shared with ${before.length}`);
  const bytes = new Uint8Array(shared + rest.length);
  bytes.set(before.subarray(0, shared));
  bytes.set(rest, shared);
  return bytes;
}
