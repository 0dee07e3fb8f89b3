/**
 * The values of one facet of a published archive: which releases have each, to be counted without knowing what the values are called,
 * and what they are called, to be read of those that are shown. See FORMAT.md, "Facets".
 */
import { range } from "../range.ts";
import type { BitSet } from "./bit-set.ts";
import { ByteReader, ByteWriter } from "./bytes.ts";
import { readNumbers, widthOf, writeNumbers } from "./fixed-width.ts";
import type { Section } from "./manifest.ts";
import { PagedFile } from "./paged-file.ts";
import { PagedFileWriter } from "./paged-file-writer.ts";
import { lengthInPages, PAGE_BYTES, PAGE_CONTENT } from "./pages.ts";
import { personId } from "./person-id.ts";
import { RecordWriter } from "./record-writer.ts";
import { RecordReader } from "./records.ts";
import type { Source } from "./source.ts";

/** A value and what a reader is shown for it. */
export type NamedValue = readonly [value: string, label: string];

/** Its file, and how many bytes before the directory counting takes. */
export interface StoredFacet extends Section {
  readonly end: number;
}

/** What is known of each row: a value. Those that most releases have come first. */
export class FacetTable {
  readonly #file: PagedFile;
  readonly #records: RecordReader;
  /** The releases of each row stand from `starts[row]` to `starts[row + 1]`. */
  readonly #starts: Uint32Array;
  readonly #docs: Uint32Array;

  /** @throws CommuniqueError ARCHIVE_DAMAGED, ARCHIVE_VERSION */
  static async open(source: Source, { file, length, seal, end }: StoredFacet): Promise<FacetTable> {
    const paged = await PagedFile.open(source, file, length, end, seal);
    return new FacetTable(paged, await paged.inflatedSection("holders", readHolders));
  }

  private constructor(file: PagedFile, { starts, docs }: Holders) {
    this.#file = file;
    this.#records = new RecordReader(file);
    this.#starts = starts;
    this.#docs = docs;
  }

  /** How many of some releases have each row's value. */
  counts(within: BitSet): Uint32Array {
    const counts = new Uint32Array(this.#starts.length - 1);
    for (let row = 0; row < counts.length; row++) {
      let count = 0;
      const end = this.#starts[row + 1] as number;
      for (let at = this.#starts[row] as number; at < end; at++) if (within.has(this.#docs[at] as number)) count++;
      counts[row] = count;
    }
    return counts;
  }

  /** Of the first so many rows the places of their values, were these all ascending. */
  async places(rows: number): Promise<Uint32Array> {
    const width = Number(this.#file.directory.width);
    const [bytes] = await this.#file.sectionParts("order", [{ offset: 0, length: rows * width }]);
    return Uint32Array.from({ length: rows }, (_, row) =>
      range(width).reduce((place, byte) => place + (bytes?.[row * width + byte] ?? 0) * 256 ** byte, 0),
    );
  }

  async names(rows: readonly number[]): Promise<NamedValue[]> {
    return ((await this.#records.read(rows)) as StoredName[]).map(toNamed);
  }
}

/** A value that is shown as it is; the name of a person whose id is made of it; any other label, and its value. */
type StoredName = string | readonly [label: string] | readonly [label: string, value: string];

function toStored([value, label]: NamedValue): StoredName {
  if (value === label) return label;
  return value === personId(label) ? [label] : [label, value];
}

function toNamed(stored: StoredName): NamedValue {
  if (typeof stored === "string") return [stored, stored];
  const [label, value = personId(label)] = stored;
  return [value, label];
}

interface Holders {
  readonly starts: Uint32Array;
  readonly docs: Uint32Array;
}

/**
 * @param values ascending
 * @param holders of each the releases that have it, ascending
 * @returns the file, and what a `StoredFacet` says of it
 */
export function writeFacet(
  values: readonly NamedValue[],
  holders: readonly (readonly number[])[],
): { readonly parts: Uint8Array[]; readonly end: number } {
  const docsOf = (place: number): readonly number[] => holders[place] ?? [];
  // Among equals by their first release: what stands together in releases is shown together.
  const rows = range(values.length).sort(
    (a, b) => docsOf(b).length - docsOf(a).length || (docsOf(a)[0] ?? 0) - (docsOf(b)[0] ?? 0) || a - b,
  );
  const file = new PagedFileWriter();
  const records = new RecordWriter(file);
  for (const place of rows) records.add(JSON.stringify(toStored(values[place] as NamedValue)));
  records.end();
  const width = widthOf([values.length]);
  const order = new ByteWriter();
  for (const place of rows) for (let byte = 0; byte < width; byte++) order.u8(place >>> (8 * byte));
  file.section("order", order.view());
  const start = file.length;
  file.deflatedSection("holders", holdersBytes(rows.map(docsOf)));
  records.writeIndex();
  const end = lengthInPages(file.length) - Math.floor(start / PAGE_CONTENT) * PAGE_BYTES;
  return { parts: file.end({ rows: values.length, width }), end };
}

function holdersBytes(lists: readonly (readonly number[])[]): Uint8Array {
  const out = new ByteWriter();
  writeNumbers(
    out,
    lists.map(({ length }) => length),
  );
  let before = 0;
  for (const [row, docs] of lists.entries()) {
    // Rows of one release each stand in the order of these.
    const isNext = row > 0 && docs.length === 1 && lists[row - 1]?.length === 1;
    if (!isNext) before = 0;
    for (const doc of docs) {
      out.varint(doc - before);
      before = doc;
    }
  }
  return out.view();
}

/** @throws RangeError where the bytes are none */
function readHolders(bytes: Uint8Array): Holders {
  const reader = new ByteReader(bytes);
  const lengths = readNumbers(reader);
  const starts = new Uint32Array(lengths.length + 1);
  for (let row = 0; row < lengths.length; row++) starts[row + 1] = (starts[row] as number) + (lengths[row] as number);
  const docs = new Uint32Array(starts[lengths.length] as number);
  for (let row = 0, at = 0, doc = 0; row < lengths.length; row++) {
    const isNext = row > 0 && lengths[row] === 1 && lengths[row - 1] === 1;
    if (!isNext) doc = 0;
    for (const end = starts[row + 1] as number; at < end; at++) {
      doc += reader.varint();
      docs[at] = doc;
    }
  }
  return { starts, docs };
}
