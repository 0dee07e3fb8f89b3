/**
 * Values of documents, many or one or none each, drawn from a list of different values: what filters, facets and sorting look
 * at. See FORMAT.md, "Columns".
 */
import { partitionPoint } from "../partition-point.ts";
import { ByteReader, ByteWriter } from "./bytes.ts";
import { NumberList } from "./number-list.ts";

export class Column {
  /** The different values; where a table wrote them, ascending by their UTF-16 code units. */
  readonly values: readonly string[];
  /** Where the values of each document stand in `places`: from `starts[doc]` to `starts[doc + 1]`. */
  readonly starts: Uint32Array;
  /** Places in `values`, one document after the other. */
  readonly places: Uint32Array;

  constructor(values: readonly string[], starts: Uint32Array, places: Uint32Array) {
    this.values = values;
    this.starts = starts;
    this.places = places;
  }

  /** Places in `values`. */
  of(doc: number): Uint32Array {
    return this.places.subarray(this.starts[doc], this.starts[doc + 1]);
  }

  valuesOf(doc: number): string[] {
    return Array.from(this.of(doc), (place) => this.values[place] as string);
  }

  /** The place of a document's only value; -1 where it has none. */
  first(doc: number): number {
    const start = this.starts[doc] as number;
    return start < (this.starts[doc + 1] as number) ? (this.places[start] as number) : -1;
  }

  /** Look-ups of the document that has a value; of several the last. For values in ascending order. */
  inverse(): (value: string) => number | null {
    const docs = new Int32Array(this.values.length).fill(-1);
    for (let doc = 0; doc + 1 < this.starts.length; doc++) for (const place of this.of(doc)) docs[place] = doc;
    return (value) => {
      const place = this.#placeOf(value);
      const doc = place === null ? -1 : (docs[place] as number);
      return doc < 0 ? null : doc;
    };
  }

  #placeOf(value: string): number | null {
    const place = partitionPoint(this.values.length, (at) => (this.values[at] as string) < value);
    return this.values[place] === value ? place : null;
  }

  /** Whether one of a document's values passes. @param passing by place in `values` */
  some(doc: number, passing: Uint8Array): boolean {
    const end = this.starts[doc + 1] as number;
    for (let i = this.starts[doc] as number; i < end; i++) if (passing[this.places[i] as number] === 1) return true;
    return false;
  }
}

/** @param rows the values of each document */
export function writeColumn(rows: readonly (readonly string[])[]): Uint8Array {
  const values = [...new Set(rows.flat())].sort();
  const places = new Map(values.map((value, place) => [value, place]));
  const out = new ByteWriter();
  out.varint(values.length);
  for (const value of values) out.varint(value.length);
  out.text(values.join(""));
  for (const row of rows) {
    out.varint(row.length);
    for (const value of row) out.varint(places.get(value) as number);
  }
  return out.view();
}

/** @throws RangeError or TypeError where the bytes are no column of so many documents */
export function readColumn(bytes: Uint8Array, documents: number): Column {
  const reader = new ByteReader(bytes);
  const lengths: number[] = [];
  for (let left = reader.varint(); left > 0; left--) lengths.push(reader.varint());
  const text = reader.text();
  let from = 0;
  const values = lengths.map((length) => {
    from += length;
    return text.slice(from - length, from);
  });
  const starts = new Uint32Array(documents + 1);
  const places = new NumberList();
  for (let doc = 0; doc < documents; doc++) {
    for (let left = reader.varint(); left > 0; left--) places.push(reader.varint());
    starts[doc + 1] = places.length;
  }
  return new Column(values, starts, places.view());
}
