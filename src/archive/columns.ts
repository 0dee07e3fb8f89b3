/**
 * Values of documents, many or one or none each, drawn from a list of different values: what filters, facets and sorting look
 * at. See FORMAT.md, "Columns".
 */
import { partitionPoint } from "../partition-point.ts";
import { ByteReader, ByteWriter, sharedBytes } from "./bytes.ts";
import { readNumbers, writeNumbers } from "./fixed-width.ts";
import { NumberList } from "./number-list.ts";

/** The head of the name of a column's section. */
export const COLUMN = "column.";

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

export class Column {
  /** The different values one after the other, UTF-8. */
  readonly #text: Uint8Array;
  /** Where each ends. */
  readonly #ends: Uint32Array;
  /** Where the values of each document stand in `places`: from `starts[doc]` to `starts[doc + 1]`. */
  readonly starts: Uint32Array;
  /** Which of the different values they are, one document after the other. */
  readonly places: Uint32Array;
  #values: readonly string[] | null = null;

  constructor(text: Uint8Array, ends: Uint32Array, starts: Uint32Array, places: Uint32Array) {
    this.#text = text;
    this.#ends = ends;
    this.starts = starts;
    this.places = places;
  }

  /** The different values, ascending by their UTF-16 code units; all are decoded, which `value` does one by one. */
  get values(): readonly string[] {
    this.#values ??= Array.from(this.#ends, (_, place) => this.value(place));
    return this.#values;
  }

  value(place: number): string {
    const start = place === 0 ? 0 : (this.#ends[place - 1] as number);
    return this.#values?.[place] ?? decoder.decode(this.#text.subarray(start, this.#ends[place]));
  }

  /** Places of the document's values. */
  of(doc: number): Uint32Array {
    return this.places.subarray(this.starts[doc], this.starts[doc + 1]);
  }

  valuesOf(doc: number): string[] {
    return Array.from(this.of(doc), (place) => this.value(place));
  }

  /** The place of a document's only value; -1 where it has none. */
  first(doc: number): number {
    const start = this.starts[doc] as number;
    return start < (this.starts[doc + 1] as number) ? (this.places[start] as number) : -1;
  }

  /** How many documents have each of the values, by its place. */
  counts(): Uint32Array {
    const counts = new Uint32Array(this.#ends.length);
    for (const place of this.places) counts[place] = (counts[place] as number) + 1;
    return counts;
  }

  /** Look-ups of the document that has a value; of several the last. */
  inverse(): (value: string) => number | null {
    const docs = new Int32Array(this.#ends.length).fill(-1);
    for (let doc = 0; doc + 1 < this.starts.length; doc++)
      for (let i = this.starts[doc] as number; i < (this.starts[doc + 1] as number); i++)
        docs[this.places[i] as number] = doc;
    return (value) => {
      const place = this.#placeOf(value);
      const doc = place === null ? -1 : (docs[place] as number);
      return doc < 0 ? null : doc;
    };
  }

  /** Where a value stands, or would stand. */
  #pointOf(value: string): number {
    return partitionPoint(this.#ends.length, (at) => this.value(at) < value);
  }

  #placeOf(value: string): number | null {
    const place = this.#pointOf(value);
    return place < this.#ends.length && this.value(place) === value ? place : null;
  }

  /** The documents that have one of some values, ascending. */
  holders(wanted: Iterable<string>): number[] {
    const passing = this.passing(wanted);
    const found: number[] = [];
    for (let doc = 0; doc + 1 < this.starts.length; doc++) if (this.some(doc, passing)) found.push(doc);
    return found;
  }

  /** By place, 1 for some values that are wanted. */
  passing(wanted: Iterable<string>): Uint8Array {
    const passing = new Uint8Array(this.#ends.length);
    for (const value of wanted) {
      const place = this.#placeOf(value);
      if (place !== null) passing[place] = 1;
    }
    return passing;
  }

  /** The values that begin so, ascending. */
  beginningWith(head: string): string[] {
    const found: string[] = [];
    for (let at = this.#pointOf(head); at < this.#ends.length && this.value(at).startsWith(head); at++)
      found.push(this.value(at));
    return found;
  }

  /** Whether one of a document's values passes. @param passing by place */
  some(doc: number, passing: Uint8Array): boolean {
    const end = this.starts[doc + 1] as number;
    for (let i = this.starts[doc] as number; i < end; i++) if (passing[this.places[i] as number] === 1) return true;
    return false;
  }
}

/** @param rows the values of each document, gone through once */
export function writeColumn(rows: Iterable<readonly string[]>): Uint8Array {
  const numbers = new Map<string, number>();
  const counts = new NumberList();
  const found = new NumberList();
  for (const row of rows) {
    counts.push(row.length);
    for (const value of row) {
      const number = numbers.get(value) ?? numbers.size;
      if (number === numbers.size) numbers.set(value, number);
      found.push(number);
    }
  }
  const values = [...numbers.keys()].sort();
  const places = new Uint32Array(values.length);
  for (const [place, value] of values.entries()) places[numbers.get(value) as number] = place;
  return columnBytes(
    values,
    counts.view(),
    found.view().map((number) => places[number] as number),
  );
}

/**
 * @param values the different ones, ascending by their UTF-16 code units
 * @param counts how many each document has
 * @param places of the values of all documents, one document after the other
 */
export function columnBytes(
  values: readonly string[],
  counts: ArrayLike<number>,
  places: ArrayLike<number>,
): Uint8Array {
  const shared = new NumberList();
  const own = new NumberList();
  const text = new ByteWriter();
  let before = new Uint8Array();
  for (const value of values) {
    const bytes = encoder.encode(value);
    const head = sharedBytes(before, bytes);
    shared.push(head);
    own.push(bytes.length - head);
    text.bytes(bytes.subarray(head));
    before = bytes;
  }
  const out = new ByteWriter();
  writeNumbers(out, shared.view());
  writeNumbers(out, own.view());
  out.bytes(text.view());
  writeNumbers(out, counts);
  writeNumbers(out, places);
  return out.view();
}

/** @throws RangeError or TypeError where the bytes are no column of so many documents */
export function readColumn(bytes: Uint8Array, documents: number): Column {
  const reader = new ByteReader(bytes);
  const { text, ends } = readValues(reader);
  const counts = readNumbers(reader);
  const places = readNumbers(reader);
  const starts = new Uint32Array(documents + 1);
  for (let doc = 0; doc < documents; doc++) starts[doc + 1] = (starts[doc] as number) + (counts[doc] as number);
  if (counts.length !== documents || starts[documents] !== places.length || places.some((at) => at >= ends.length))
    throw new RangeError(`${counts.length} rows and ${places.length} values for ${documents} documents`);
  return new Column(text, ends, starts, places);
}

/** @returns the values one after the other, UTF-8, and where each ends */
function readValues(reader: ByteReader): { text: Uint8Array; ends: Uint32Array } {
  const shared = readNumbers(reader);
  const own = readNumbers(reader);
  const ends = new Uint32Array(shared.length);
  let length = 0;
  for (let place = 0; place < ends.length; place++) {
    length += (shared[place] as number) + (own[place] as number);
    ends[place] = length;
  }
  const text = new Uint8Array(length);
  for (let place = 0, before = 0, start = 0; place < ends.length; place++) {
    const head = shared[place] as number;
    if (before + head > start) throw new RangeError("a value shares more than the value before has");
    text.copyWithin(start, before, before + head);
    text.set(reader.bytes(own[place] as number), start + head);
    before = start;
    start = ends[place] as number;
  }
  return { text, ends };
}
