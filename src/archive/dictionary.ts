/**
 * The terms of a segment in pages of some kilobytes, each term front-coded against the one before. Of each page no more is held
 * in memory than what tells it from the one before, so that a term, a prefix or the terms near a word are found by reading few
 * pages. See FORMAT.md, "Segments".
 */
import { partitionPoint } from "../partition-point.ts";
import { ByteReader, ByteWriter, sharedBytes } from "./bytes.ts";
import { deflated, HIGH_LEVEL } from "./deflated.ts";
import { FrontCodedTexts } from "./front-coded.ts";
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
  /** Where its forms stand in the section of positions, behind these; of no length for a term that is its own only form. */
  readonly forms: Range;
}

/**
 * The terms of a page, ascending. What is said of a term is read when it is asked for: as objects that of all pages which are kept would be
 * most of a process's.
 */
export class Page {
  readonly terms: readonly string[];
  /** Of each, how many UTF-16 code units it shares with that before; 0 for the first. */
  readonly shared: Uint16Array;
  readonly #bytes: Uint8Array;
  /** Where in the page stands what it says of each, and where each one's postings and positions begin. */
  readonly #starts: Uint32Array;
  readonly #postings: Float64Array;
  readonly #positions: Float64Array;
  readonly #hasForms: boolean;

  /** @param hasForms whether the segment knows forms of terms @throws RangeError or TypeError where the bytes are no page */
  constructor(bytes: Uint8Array, page: PageEntry, hasForms: boolean) {
    this.#bytes = bytes;
    this.#hasForms = hasForms;
    const reader = new ByteReader(bytes);
    const terms = new FrontCodedTexts();
    const [starts, postings, positions]: [number[], number[], number[]] = [[], [], []];
    let ends: Ends = page;
    while (!reader.isAtEnd) {
      terms.take(reader);
      starts.push(reader.at);
      postings.push(ends.postings);
      positions.push(ends.positions);
      ends = endsOf(readEntry(reader, "", ends, hasForms));
    }
    const { strings, shared } = terms.decoded();
    this.terms = strings;
    this.shared = shared;
    this.#starts = Uint32Array.from(starts);
    this.#postings = Float64Array.from(postings);
    this.#positions = Float64Array.from(positions);
  }

  entry(place: number): TermEntry {
    const ends = { postings: this.#postings[place] as number, positions: this.#positions[place] as number };
    const reader = new ByteReader(this.#bytes, this.#starts[place]);
    return readEntry(reader, this.terms[place] as string, ends, this.#hasForms);
  }

  entries(): TermEntry[] {
    return this.terms.map((_, place) => this.entry(place));
  }
}

/** Where a page stands, and where the postings and positions of its terms begin in their sections. */
export interface PageEntry extends Range, Ends {}

/** What is held in memory of the pages. */
export class PageIndex {
  /** A page's terms are not below its separator, those of the page before are: the beginning of its first term. */
  readonly separators: readonly string[];
  /** Where each page, its postings and its positions begin, and where the last ones end. */
  readonly #pages: Float64Array;
  readonly #postings: Float64Array;
  readonly #positions: Float64Array;

  /** @throws RangeError or TypeError where the bytes are no index of a dictionary */
  constructor(bytes: Uint8Array) {
    const reader = new ByteReader(bytes);
    const count = reader.varint();
    // Each takes six bytes at least: a count beyond that is damage, not a reason to take memory.
    if (count > bytes.length) throw new RangeError(`${count} pages in ${bytes.length} bytes`);
    const separators = new FrontCodedTexts();
    const starts = [0, 1, 2].map(() => new Float64Array(count + 1)) as [Float64Array, Float64Array, Float64Array];
    for (let page = 0; page < count; page++) {
      separators.take(reader);
      // The fields of its terms.
      reader.varint();
      for (const of of starts) of[page + 1] = (of[page] as number) + reader.varint();
    }
    this.separators = separators.decoded().strings;
    [this.#pages, this.#postings, this.#positions] = starts;
  }

  get length(): number {
    return this.separators.length;
  }

  entry(page: number): PageEntry {
    const offset = this.#pages[page] as number;
    return {
      offset,
      length: (this.#pages[page + 1] as number) - offset,
      postings: this.#postings[page] as number,
      positions: this.#positions[page] as number,
    };
  }
}

/** A page ends with the term that brings it to this many bytes. */
const PAGE_BYTES = 2048;
/** And before the term that would bring its postings to more: what is read for nothing along with a term's own. */
const PAGE_POSTINGS_BYTES = 8192;

const encoder = new TextEncoder();

/** Terms in ascending order of their UTF-16 code units go in, the two sections of the dictionary come out. */
export class DictionaryWriter {
  readonly #pages: ByteWriter = new ByteWriter();
  readonly #index: ByteWriter = new ByteWriter();
  #pageCount = 0;
  /** The page that is being written. */
  readonly #page: ByteWriter = new ByteWriter();
  #fields = new Set<number>();
  #postings = 0;
  #positions = 0;
  /** The term before, and the separator of the page before. */
  #before: Uint8Array = new Uint8Array();
  #separator: Uint8Array = new Uint8Array();
  readonly #hasForms: boolean;
  readonly #deflates: boolean;

  /** @param hasForms whether forms of terms are known @param deflates whether each page is deflated */
  constructor(hasForms: boolean, deflates: boolean) {
    this.#hasForms = hasForms;
    this.#deflates = deflates;
  }

  /** @param lengths bytes of the term's postings, positions and forms, which follow those of the term before */
  add(
    term: string,
    fields: readonly number[],
    shape: PostingsShape,
    lengths: { readonly postings: number; readonly positions: number; readonly forms: number },
  ): void {
    if (this.#postings + lengths.postings > PAGE_POSTINGS_BYTES) this.#endPage();
    const bytes = encoder.encode(term);
    const isFirst = this.#page.length === 0;
    if (isFirst) this.#beginPage(bytes);
    const shared = isFirst ? 0 : sharedBytes(this.#before, bytes);
    this.#page.varint(shared);
    this.#page.varint(bytes.length - shared);
    this.#page.bytes(bytes.subarray(shared));
    this.#page.varint(maskOf(fields));
    this.#page.varint(shape.documents);
    if (fields.length > 1) for (const count of shape.documentFrequencies) this.#page.varint(count);
    this.#page.varint(lengths.postings);
    this.#page.varint(lengths.positions);
    if (this.#hasForms) this.#page.varint(lengths.forms);
    for (const field of fields) this.#fields.add(field);
    this.#postings += lengths.postings;
    this.#positions += lengths.positions + lengths.forms;
    this.#before = bytes;
    if (this.#page.length >= PAGE_BYTES) this.#endPage();
  }

  finish(): { pages: Uint8Array; index: Uint8Array } {
    this.#endPage();
    const index = new ByteWriter();
    index.varint(this.#pageCount);
    index.bytes(this.#index.view());
    return { pages: this.#pages.view(), index: index.view() };
  }

  /** @param first the page's first term */
  #beginPage(first: Uint8Array): void {
    const separator = first.subarray(0, beginningLength(first, sharedBytes(this.#before, first) + 1));
    const shared = sharedBytes(this.#separator, separator);
    this.#index.varint(shared);
    this.#index.varint(separator.length - shared);
    this.#index.bytes(separator.subarray(shared));
    this.#separator = separator;
    this.#pageCount++;
  }

  #endPage(): void {
    if (this.#page.length === 0) return;
    const page = this.#deflates ? deflated(this.#page.view(), null, HIGH_LEVEL) : this.#page.view();
    this.#pages.bytes(page);
    this.#index.varint(maskOf([...this.#fields]));
    for (const length of [page.length, this.#postings, this.#positions]) this.#index.varint(length);
    this.#page.clear();
    this.#fields.clear();
    this.#postings = 0;
    this.#positions = 0;
  }
}

/** So many bytes of a UTF-8 text, and those that its last character takes besides. */
function beginningLength(text: Uint8Array, least: number): number {
  let length = Math.min(least, text.length);
  while (length < text.length && ((text[length] as number) & 0xc0) === 0x80) length++;
  return length;
}

/** Where the postings and positions of a term begin, which is where those of the term before end. */
interface Ends {
  readonly postings: number;
  readonly positions: number;
}

/** What stands after a term. */
function readEntry(reader: ByteReader, term: string, { postings, positions }: Ends, hasForms: boolean): TermEntry {
  const fields = fieldsOf(reader.varint());
  const documents = reader.varint();
  const documentFrequencies = fields.length > 1 ? fields.map(() => reader.varint()) : [documents];
  const lengths = [reader.varint(), reader.varint(), hasForms ? reader.varint() : 0] as const;
  return {
    term,
    fields,
    documents,
    documentFrequencies,
    postings: { offset: postings, length: lengths[0] },
    positions: { offset: positions, length: lengths[1] },
    forms: { offset: positions + lengths[1], length: lengths[2] },
  };
}

function endsOf({ postings, forms }: TermEntry): Ends {
  return { postings: postings.offset + postings.length, positions: forms.offset + forms.length };
}

/** A bit for each. */
function maskOf(fields: readonly number[]): number {
  return fields.reduce((mask, field) => mask + 2 ** field, 0);
}

/** The places of the bits that are set, ascending. */
function fieldsOf(mask: number): number[] {
  const fields: number[] = [];
  for (let rest = mask, field = 0; rest > 0; rest = Math.floor(rest / 2), field++)
    if (rest % 2 === 1) fields.push(field);
  return fields;
}

/** The last page whose separator is not above this term: where it stands if it is there. -1 before the first. */
export function pageOf(separators: readonly string[], term: string): number {
  return partitionPoint(separators.length, (at) => (separators[at] as string) <= term) - 1;
}

/** The pages that can hold terms with this prefix: `[from, end)`. */
export function pagesOfPrefix(separators: readonly string[], prefix: string): [from: number, end: number] {
  const from = Math.max(0, pageOf(separators, prefix));
  let end = from;
  const isIn = (separator: string): boolean => separator <= prefix || separator.startsWith(prefix);
  while (end < separators.length && (end === from || isIn(separators[end] as string))) end++;
  return [from, end];
}
