/** One immutable part of an index, read where it lies: terms, postings, field lengths and records, a few pages at a time. */
import { CommuniqueError } from "../errors.ts";
import {
  type Page,
  type PageEntry,
  pageOf,
  pagesOfPrefix,
  readPage,
  readPageIndex,
  type TermEntry,
} from "./dictionary.ts";
import { NearTerms, sharedLength } from "./fuzzy.ts";
import { LatestUsed } from "./latest-used.ts";
import { PagedFile, type Range } from "./paged-file.ts";
import { readPositions } from "./positions.ts";
import { type Postings, readPostings } from "./postings.ts";
import { type RecordBlock, readRecordBlock, readRecordIndex } from "./records.ts";
import type { FieldEntry } from "./segment-writer.ts";
import type { Source } from "./source.ts";

/** Terms of pages kept decoded, and postings kept decoded: numbers of them. */
const TERMS_KEPT = 200_000;
const POSTINGS_KEPT = 4_000_000;
const RECORDS_KEPT = 20_000;

interface SegmentDirectory {
  readonly documents: number;
  readonly fields: readonly FieldEntry[];
  readonly sections: Readonly<Record<string, Range>>;
}

export class Segment {
  readonly documents: number;
  readonly fields: readonly FieldEntry[];
  readonly #file: PagedFile;
  readonly #sections: Readonly<Record<string, Range>>;
  readonly #pages: readonly PageEntry[];
  readonly #terms: LatestUsed<number, Page> = new LatestUsed(TERMS_KEPT);
  readonly #postings: LatestUsed<number, Postings> = new LatestUsed(POSTINGS_KEPT);
  readonly #records: LatestUsed<number, unknown[]> = new LatestUsed(RECORDS_KEPT);
  readonly #lengths: Map<number, Promise<Uint32Array>> = new Map();
  #recordBlocks: Promise<RecordBlock[]> | null = null;

  /** Reads the directory and the first terms of the dictionary's pages. @throws CommuniqueError ARCHIVE_DAMAGED, ARCHIVE_VERSION */
  static async open(source: Source, file: string, length: number): Promise<Segment> {
    const paged = await PagedFile.open(source, file, length);
    const directory = paged.directory as unknown as SegmentDirectory;
    const [index] = await paged.read([rangeOf(directory, "termIndex", file)]);
    return new Segment(
      paged,
      directory,
      decoded(file, () => readPageIndex(index as Uint8Array)),
    );
  }

  private constructor(file: PagedFile, directory: SegmentDirectory, pages: readonly PageEntry[]) {
    this.#file = file;
    this.documents = directory.documents;
    this.fields = directory.fields;
    this.#sections = directory.sections;
    this.#pages = pages;
  }

  /** The entries of terms, null for one that the segment does not hold. */
  async find(terms: readonly string[]): Promise<(TermEntry | null)[]> {
    const numbers = terms.map((term) => pageOf(this.#pages, term));
    const pages = await this.#loadPages(numbers.filter((number) => number >= 0));
    return terms.map(
      (term, i) => pages.get(numbers[i] as number)?.entries.find((entry) => entry.term === term) ?? null,
    );
  }

  /** Terms that begin with the prefix, ascending. */
  async withPrefix(prefix: string): Promise<TermEntry[]> {
    const [from, end] = pagesOfPrefix(this.#pages, prefix);
    const pages = await this.#loadPages(Array.from({ length: end - from }, (_, i) => from + i));
    return [...pages.values()].flatMap(({ entries }) => entries.filter(({ term }) => term.startsWith(prefix)));
  }

  /** Terms at most so many edits from a word, with their distances. Only pages whose terms can be near are read. */
  async near(word: string, most: number): Promise<[entry: TermEntry, distance: number][]> {
    const pages = await this.#loadPages(this.#pagesNear(word, most));
    const near = new NearTerms(word, most);
    const found: [TermEntry, number][] = [];
    for (const { entries, shared } of pages.values())
      for (let i = 0; i < entries.length; i++) {
        const units = shared[i] as number;
        if (near.isTooFar(units)) continue;
        const entry = entries[i] as TermEntry;
        const distance = near.distance(entry.term, units);
        if (distance !== null) found.push([entry, distance]);
      }
    return found;
  }

  /** All terms of a page begin as its first and the first of the next both do. */
  #pagesNear(word: string, most: number): number[] {
    const near = new NearTerms(word, most);
    const pages: number[] = [];
    let before = "";
    for (let number = 0; number < this.#pages.length; number++) {
      const { first } = this.#pages[number] as PageEntry;
      const next = this.#pages[number + 1]?.first;
      const beginning = next === undefined ? "" : first.slice(0, sharedLength(first, next));
      if (near.mayBegin(beginning, sharedLength(before, beginning))) pages.push(number);
      before = beginning;
    }
    return pages;
  }

  /** All terms, ascending. */
  async allTerms(): Promise<TermEntry[]> {
    const pages = await this.#loadPages([...this.#pages.keys()]);
    return [...pages.values()].flatMap(({ entries }) => entries);
  }

  async postings(entries: readonly TermEntry[]): Promise<Postings[]> {
    const section = this.#section("postings");
    const missing = entries.filter(({ postings }) => !this.#postings.has(postings.offset));
    const parts = await this.#file.read(
      missing.map(({ postings: { offset, length } }) => ({ offset: section.offset + offset, length })),
    );
    const read = new Map(
      missing.map((entry, i) => [
        entry.postings.offset,
        decoded(this.#file.name, () => readPostings(parts[i] as Uint8Array, entry)),
      ]),
    );
    const found = entries.map(
      ({ postings: { offset } }) => (this.#postings.get(offset) ?? read.get(offset)) as Postings,
    );
    for (const [offset, postings] of read)
      this.#postings.set(offset, postings, postings.docs.length * (1 + postings.frequencies.length));
    return found;
  }

  /** Whether it knows where terms stand in documents, not only that they do. */
  get hasPositions(): boolean {
    return this.#sections.positions !== undefined;
  }

  /**
   * Where a term stands in some of the documents that hold it.
   *
   * @param places of the documents in the term's postings, ascending
   * @returns for each place, for each of the term's fields, positions in order
   */
  async positions(entry: TermEntry, postings: Postings, places: readonly number[]): Promise<number[][][]> {
    const { offset, length } = entry.positions;
    const [bytes] = await this.#file.read([{ offset: this.#section("positions").offset + offset, length }]);
    return decoded(this.#file.name, () => readPositions(bytes as Uint8Array, postings, places));
  }

  /** A field's length in each document. @param field its number */
  lengths(field: number): Promise<Uint32Array> {
    let lengths = this.#lengths.get(field);
    if (lengths === undefined) {
      lengths = this.#readLengths(field);
      lengths.catch(() => this.#lengths.delete(field));
      this.#lengths.set(field, lengths);
    }
    return lengths;
  }

  /** The records of documents. @throws CommuniqueError ARCHIVE_DAMAGED */
  async records(docs: readonly number[]): Promise<unknown[]> {
    this.#recordBlocks ??= this.#readSection("recordIndex").then((bytes) =>
      decoded(this.#file.name, () => readRecordIndex(bytes)),
    );
    const blocks = await this.#recordBlocks;
    const numbers = docs.map((doc) => blocks.findLastIndex(({ first }) => first <= doc));
    const read = await this.#loadRecords(blocks, [...new Set(numbers)]);
    return docs.map((doc, i) => {
      const number = numbers[i] as number;
      return read.get(number)?.[doc - (blocks[number] as RecordBlock).first];
    });
  }

  async #loadRecords(blocks: readonly RecordBlock[], numbers: readonly number[]): Promise<Map<number, unknown[]>> {
    const section = this.#section("records");
    const missing = numbers.filter((number) => !this.#records.has(number));
    const parts = await this.#file.read(
      missing.map((number) => {
        const { offset, length } = blocks[number] as RecordBlock;
        return { offset: section.offset + offset, length };
      }),
    );
    const read = new Map<number, unknown[]>();
    for (const number of numbers) {
      const kept = this.#records.get(number);
      if (kept !== undefined) read.set(number, kept);
    }
    await Promise.all(
      missing.map(async (number, i) => {
        const values = await readRecordBlock(parts[i] as Uint8Array).catch((cause: unknown) => {
          throw damaged(this.#file.name, cause);
        });
        read.set(number, values);
        this.#records.set(number, values, values.length);
      }),
    );
    return read;
  }

  async #loadPages(numbers: readonly number[]): Promise<Map<number, Page>> {
    const section = this.#section("terms");
    const wanted = [...new Set(numbers)].sort((a, b) => a - b);
    const missing = wanted.filter((number) => !this.#terms.has(number));
    const parts = await this.#file.read(
      missing.map((number) => {
        const { offset, length } = this.#pages[number] as PageEntry;
        return { offset: section.offset + offset, length };
      }),
    );
    const read = new Map(
      missing.map((number, i) => [
        number,
        decoded(this.#file.name, () => readPage(parts[i] as Uint8Array, this.#pages[number] as PageEntry)),
      ]),
    );
    const pages = new Map(wanted.map((number) => [number, (this.#terms.get(number) ?? read.get(number)) as Page]));
    for (const [number, page] of read) this.#terms.set(number, page, page.entries.length);
    return pages;
  }

  async #readLengths(field: number): Promise<Uint32Array> {
    const bytes = await this.#readSection(`lengths.${field}`);
    const width = this.fields[field]?.width ?? 1;
    const lengths = new Uint32Array(this.documents);
    for (let doc = 0, at = 0; doc < this.documents; doc++)
      for (let byte = 0; byte < width; byte++, at++)
        lengths[doc] = (lengths[doc] as number) | ((bytes[at] as number) << (8 * byte));
    return lengths;
  }

  async #readSection(name: string): Promise<Uint8Array> {
    const [bytes] = await this.#file.read([this.#section(name)]);
    return bytes as Uint8Array;
  }

  #section(name: string): Range {
    return rangeOf({ sections: this.#sections }, name, this.#file.name);
  }
}

function rangeOf({ sections }: Pick<SegmentDirectory, "sections">, name: string, file: string): Range {
  const range = sections[name];
  if (range === undefined)
    throw new CommuniqueError("ARCHIVE_DAMAGED", `${file}: it has no ${name}. Copy it again, or index again.`);
  return range;
}

/** What checksums let pass and is yet no part of an index: a file that another program wrote. */
function decoded<T>(file: string, decode: () => T): T {
  try {
    return decode();
  } catch (cause) {
    throw damaged(file, cause);
  }
}

function damaged(file: string, cause: unknown): CommuniqueError {
  return new CommuniqueError("ARCHIVE_DAMAGED", `${file}: it is damaged. Copy it again, or index again.`, { cause });
}
