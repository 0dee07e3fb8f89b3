/**
 * The terms of a segment in pages of some kilobytes, each term front-coded against the one before. Of each page its first
 * term alone is held in memory, so that a term, a prefix or the terms near a word are found by reading few pages.
 * See FORMAT.md, "Dictionary".
 */
import { partitionPoint } from "../partition-point.ts";
import { ByteReader, ByteWriter, sharedBytes } from "./bytes.ts";
import { sharedLength } from "./fuzzy.ts";
import type { Range } from "./paged-file.ts";
import type { PostingsShape } from "./postings.ts";

/** What the dictionary says of a term. */
export interface TermEntry extends PostingsShape {
  readonly term: string;
  /** Numbers of the fields that hold the term, ascending. */
  readonly fields: readonly number[];
  /** Where its postings stand in their section. */
  readonly postings: Range;
  /** Where its positions stand in theirs; of no length where there are none. */
  readonly positions: Range;
}

/** The terms of a page, ascending. */
export interface Page {
  readonly entries: readonly TermEntry[];
  /** Of each, how many UTF-16 code units it shares with that before; 0 for the first. */
  readonly shared: Uint16Array;
}

/** What is held in memory of a page. */
export interface PageEntry {
  readonly first: string;
  /** Where the page stands in the section, bytes. */
  readonly offset: number;
  readonly length: number;
  /** Where the postings and positions of its first term stand in theirs. */
  readonly postings: number;
  readonly positions: number;
}

/** A page ends with the term that brings it to this many bytes. */
const PAGE_BYTES = 2048;

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true });

/** Terms in ascending order of their UTF-16 code units go in, the two sections of the dictionary come out. */
export class DictionaryWriter {
  readonly #pages: ByteWriter = new ByteWriter();
  readonly #index: ByteWriter = new ByteWriter();
  #pageStart = 0;
  #before: Uint8Array = new Uint8Array();
  #postings = 0;
  #positions = 0;
  #pageCount = 0;

  /** @param lengths bytes of the term's postings and positions, which follow those of the term before */
  add(
    term: string,
    fields: readonly number[],
    shape: PostingsShape,
    lengths: { readonly postings: number; readonly positions: number },
  ): void {
    const bytes = encoder.encode(term);
    if (this.#before.length === 0 && this.#pages.length === this.#pageStart) {
      this.#index.text(term);
      this.#index.varint(this.#postings);
      this.#index.varint(this.#positions);
      this.#pageCount++;
    }
    const shared = sharedBytes(this.#before, bytes);
    this.#pages.varint(shared);
    this.#pages.varint(bytes.length - shared);
    this.#pages.bytes(bytes.subarray(shared));
    this.#pages.varint(fields.reduce((mask, field) => mask + 2 ** field, 0));
    this.#pages.varint(shape.documents);
    if (fields.length > 1) for (const count of shape.documentFrequencies) this.#pages.varint(count);
    this.#pages.varint(lengths.postings);
    this.#pages.varint(lengths.positions);
    this.#postings += lengths.postings;
    this.#positions += lengths.positions;
    this.#before = bytes;
    if (this.#pages.length - this.#pageStart >= PAGE_BYTES) this.#endPage();
  }

  finish(): { pages: Uint8Array; index: Uint8Array } {
    if (this.#pages.length > this.#pageStart) this.#endPage();
    const index = new ByteWriter();
    index.varint(this.#pageCount);
    index.bytes(this.#index.view());
    return { pages: this.#pages.view(), index: index.view() };
  }

  #endPage(): void {
    this.#index.varint(this.#pages.length - this.#pageStart);
    this.#pageStart = this.#pages.length;
    this.#before = new Uint8Array();
  }
}

/** @throws RangeError where the bytes are no index of a dictionary */
export function readPageIndex(bytes: Uint8Array): PageEntry[] {
  const reader = new ByteReader(bytes);
  const pages: PageEntry[] = [];
  let offset = 0;
  for (let left = reader.varint(); left > 0; left--) {
    const first = reader.text();
    const postings = reader.varint();
    const positions = reader.varint();
    const length = reader.varint();
    pages.push({ first, offset, length, postings, positions });
    offset += length;
  }
  return pages;
}

/** @throws RangeError or TypeError where the bytes are no page */
export function readPage(bytes: Uint8Array, page: PageEntry): Page {
  const reader = new ByteReader(bytes);
  const entries: TermEntry[] = [];
  let before = new Uint8Array();
  let { postings, positions } = page;
  while (!reader.isAtEnd) {
    const shared = reader.varint();
    const suffix = reader.bytes(reader.varint());
    if (shared > before.length) throw new RangeError("a term shares more than the term before has");
    const term = new Uint8Array(shared + suffix.length);
    term.set(before.subarray(0, shared));
    term.set(suffix, shared);
    before = term;
    const fields = fieldsOf(reader.varint());
    const documents = reader.varint();
    const documentFrequencies = fields.length > 1 ? fields.map(() => reader.varint()) : [documents];
    const lengths = [reader.varint(), reader.varint()] as const;
    entries.push({
      term: decoder.decode(term),
      fields,
      documents,
      documentFrequencies,
      postings: { offset: postings, length: lengths[0] },
      positions: { offset: positions, length: lengths[1] },
    });
    postings += lengths[0];
    positions += lengths[1];
  }
  const units = entries.map(({ term }, i) => sharedLength(entries[i - 1]?.term ?? "", term));
  return { entries, shared: Uint16Array.from(units) };
}

/** The places of the bits that are set, ascending. */
function fieldsOf(mask: number): number[] {
  const fields: number[] = [];
  for (let rest = mask, field = 0; rest > 0; rest = Math.floor(rest / 2), field++)
    if (rest % 2 === 1) fields.push(field);
  return fields;
}

/** The last page whose first term is not above this one: where it stands if it is there. -1 before the first. */
export function pageOf(pages: readonly PageEntry[], term: string): number {
  return partitionPoint(pages.length, (at) => (pages[at] as PageEntry).first <= term) - 1;
}

/** The pages that can hold terms with this prefix: `[from, end)`. */
export function pagesOfPrefix(pages: readonly PageEntry[], prefix: string): [from: number, end: number] {
  const from = Math.max(0, pageOf(pages, prefix));
  let end = from;
  while (end < pages.length && (end === from || isAtMostPrefixed((pages[end] as PageEntry).first, prefix))) end++;
  return [from, end];
}

function isAtMostPrefixed(term: string, prefix: string): boolean {
  return term <= prefix || term.startsWith(prefix);
}
