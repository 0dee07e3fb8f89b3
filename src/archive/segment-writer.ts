/** A segment's file, made of sorted terms and of what is known of each document. See FORMAT.md. */
import { ByteWriter } from "./bytes.ts";
import { crc32 } from "./crc32.ts";
import { DictionaryWriter } from "./dictionary.ts";
import { fileEnd, HEADER, PAGE_SIZE, type Range } from "./paged-file.ts";
import { writePositions } from "./positions.ts";
import { type Postings, shapeOf, writePostings } from "./postings.ts";
import { writeRecords } from "./records.ts";

export interface SegmentTerm {
  readonly term: string;
  /** Numbers of the fields that hold it, ascending. */
  readonly fields: readonly number[];
  /** With the frequencies of each of `fields`. */
  readonly postings: Postings;
  /** As `writePositions` takes them; null where they are not known, as of all terms of a MiniSearch. */
  readonly positions: Uint32Array | null;
}

export interface SegmentField {
  readonly name: string;
  /** Of each document, as MiniSearch counts it: how many different tokens; undefined where the document lacks the field. */
  readonly lengths: readonly (number | undefined)[] | Uint32Array;
  /** Mean of the lengths. */
  readonly averageLength: number;
}

export interface SegmentParts {
  readonly documents: number;
  readonly fields: readonly SegmentField[];
  /** In ascending order of their UTF-16 code units. */
  readonly terms: Iterable<SegmentTerm>;
  /** Whether the terms have positions. */
  readonly positions: boolean;
  /** One JSON value a document, in their order; null where they are kept elsewhere. */
  readonly records: Iterable<unknown> | null;
}

/** A field as the directory of a segment has it. */
export interface FieldEntry {
  readonly name: string;
  readonly averageLength: number;
  /** Bytes a length. */
  readonly width: 1 | 2 | 4;
}

/** How many bytes are gathered before they are handed on. */
const CHUNK_BYTES = 256 * 1024;

/** The bytes of a segment, some hundred kilobytes at a time. The same parts give the same bytes. */
export async function* segmentBytes(parts: SegmentParts): AsyncGenerator<Uint8Array> {
  const pages = new PageChecksums();
  const sections: Record<string, Range> = {};
  const out = new ByteWriter(CHUNK_BYTES * 2);
  const flush = (): Uint8Array => {
    const bytes = out.view().slice();
    pages.add(bytes);
    out.clear();
    return bytes;
  };
  const section = (name: string, bytes: Uint8Array): void => {
    sections[name] = { offset: pages.length + out.length, length: bytes.length };
    out.bytes(bytes);
  };

  out.bytes(HEADER);
  const dictionary = new DictionaryWriter();
  const placed = new ByteWriter();
  let postingsLength = 0;
  for (const { term, fields, postings, positions } of parts.terms) {
    const [before, placedBefore] = [out.length, placed.length];
    const shape = shapeOf(postings);
    writePostings(out, postings, shape);
    if (positions !== null) writePositions(placed, postings, positions);
    const lengths = { postings: out.length - before, positions: placed.length - placedBefore };
    dictionary.add(term, fields, shape, lengths);
    postingsLength += lengths.postings;
    if (out.length >= CHUNK_BYTES) yield flush();
  }
  sections.postings = { offset: HEADER.length, length: postingsLength };
  if (parts.positions) section("positions", placed.view());
  if (parts.records !== null) {
    const { blocks, index } = await writeRecords(parts.records);
    section("records", blocks);
    section("recordIndex", index);
  }
  const fields = parts.fields.map((field, number): FieldEntry => {
    const { width, bytes } = packLengths(field.lengths, parts.documents);
    section(`lengths.${number}`, bytes);
    return { name: field.name, averageLength: field.averageLength, width };
  });
  const { pages: terms, index } = dictionary.finish();
  section("terms", terms);
  // Last, so that what opening needs stands next to the directory.
  section("termIndex", index);
  yield flush();
  yield fileEnd(pages.length, pages.finish(), { documents: parts.documents, fields, sections });
}

function packLengths(lengths: SegmentField["lengths"], documents: number): { width: 1 | 2 | 4; bytes: Uint8Array } {
  let most = 0;
  for (const length of lengths) most = Math.max(most, length ?? 0);
  const width = most < 0x100 ? 1 : most < 0x10000 ? 2 : 4;
  const bytes = new Uint8Array(documents * width);
  for (let doc = 0; doc < documents; doc++)
    for (let byte = 0, rest = lengths[doc] ?? 0; byte < width; byte++, rest >>>= 8) bytes[doc * width + byte] = rest;
  return { width, bytes };
}

/** Checksums of the pages of a file that comes in parts. */
class PageChecksums {
  readonly #page: Uint8Array = new Uint8Array(PAGE_SIZE);
  readonly #checksums: number[] = [];
  #filled = 0;
  #length = 0;

  get length(): number {
    return this.#length;
  }

  add(bytes: Uint8Array): void {
    this.#length += bytes.length;
    for (let at = 0; at < bytes.length; ) {
      const part = bytes.subarray(at, at + PAGE_SIZE - this.#filled);
      this.#page.set(part, this.#filled);
      this.#filled += part.length;
      at += part.length;
      if (this.#filled === PAGE_SIZE) this.#endPage();
    }
  }

  finish(): number[] {
    if (this.#filled > 0) this.#endPage();
    return this.#checksums;
  }

  #endPage(): void {
    this.#checksums.push(crc32(this.#page.subarray(0, this.#filled)));
    this.#filled = 0;
  }
}
