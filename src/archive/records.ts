/** JSON values, one a document or row, deflated in small blocks, of which one can be read with the first and without the others. See FORMAT.md, "Records". */

import { LatestUsed } from "../latest-used.ts";
import { partitionPoint } from "../partition-point.ts";
import { ByteReader } from "./bytes.ts";
import { readNumbers } from "./fixed-width.ts";
import { dictionaryOf } from "./inflated.ts";
import { once } from "./once.ts";
import type { PagedFile, Range } from "./paged-file.ts";
import { PAGE_CONTENT } from "./pages.ts";

/** Records kept inflated, bytes. */
const KEPT = 4 * 1024 * 1024;

/** The setting of the directory by which each block has pages of its own. */
export const PAGED = "pagedRecords";

/** The section with what all blocks are deflated with, where that is not the first one's text. */
export const DICTIONARY = "dictionary";

/** What stands where. */
interface RecordIndex {
  readonly blocks: number;
  /** The number of each block's first record, and that of all records. */
  readonly firsts: Uint32Array;
  /** Where each block begins in the section, and where the last ends. */
  readonly offsets: Float64Array;
}

/** A block as it stands in the file. */
export interface ReadBlock {
  /** Number of the first record that it holds. */
  readonly first: number;
  /** How many it holds. */
  readonly count: number;
  readonly deflated: Uint8Array;
  /** What it was deflated with; null for a first block whose text is the dictionary of the others. */
  readonly dictionary: Uint8Array | null;
  /** Whether no other follows: it may then be shorter than a block is. */
  readonly isLast: boolean;
  /** Its records, JSON, a line each. @throws CommuniqueError ARCHIVE_DAMAGED */
  text(): Promise<Uint8Array>;
}

export class RecordReader {
  readonly #file: PagedFile;
  readonly #isPaged: boolean;
  readonly #hasDictionary: boolean;
  /** Blocks by place, as bytes: as strings they were a third of what a search leaves for a full collection of garbage. */
  readonly #kept: LatestUsed<number, Uint8Array> = new LatestUsed(KEPT);
  readonly #index: () => Promise<RecordIndex> = once(() => this.#readIndex());
  /** What all blocks are deflated with, but for a first one whose text it is. */
  readonly #dictionary: () => Promise<Uint8Array> = once(async () => {
    if (this.#hasDictionary) return this.#file.inflatedSection(DICTIONARY, (bytes) => bytes);
    const [first] = await this.#file.sectionParts("records", [rangeOf(await this.#index(), 0)]);
    return dictionaryOf(await this.#file.inflated(this.#deflatedIn(first as Uint8Array)));
  });

  constructor(file: PagedFile) {
    this.#file = file;
    this.#isPaged = file.directory[PAGED] === true;
    this.#hasDictionary = file.has(DICTIONARY);
  }

  /** In the order asked for. @throws CommuniqueError ARCHIVE_DAMAGED */
  async read(numbers: readonly number[]): Promise<unknown[]> {
    const index = await this.#index();
    const places = numbers.map((number) => placeOf(index, number));
    const read = await this.#load(index, [...new Set(places)]);
    return numbers.map((number, i): unknown => {
      const place = places[i] as number;
      return this.#file.decoded(() =>
        recordAt(read.get(place) as Uint8Array, number - (index.firsts[place] as number)),
      );
    });
  }

  /** All blocks once, without keeping any. @throws CommuniqueError ARCHIVE_DAMAGED */
  async *blocks(): AsyncGenerator<ReadBlock> {
    const index = await this.#readIndex();
    const reader = this.#file.forward("records");
    let dictionary = this.#hasDictionary ? await this.#dictionary() : null;
    for (let place = 0; place < index.blocks; place++) {
      const deflated = this.#deflatedIn(await reader.read(rangeOf(index, place)));
      const before = dictionary;
      const text = once(() => this.#file.inflated(deflated, before));
      dictionary ??= dictionaryOf(await text());
      const [first, end] = [index.firsts[place] as number, index.firsts[place + 1] as number];
      const isLast = place === index.blocks - 1;
      yield { first, count: end - first, deflated, dictionary: before, isLast, text };
    }
  }

  #readIndex(): Promise<RecordIndex> {
    const unit = this.#isPaged ? PAGE_CONTENT : 1;
    return this.#file.inflatedSection("recordIndex", (bytes) => readIndex(bytes, unit));
  }

  /** @param block as it stands in the file */
  #deflatedIn(block: Uint8Array): Uint8Array {
    return this.#isPaged ? block.subarray(1, block.length - (block[0] as number)) : block;
  }

  #isWithDictionary(place: number): boolean {
    return place > 0 || this.#hasDictionary;
  }

  async #load(index: RecordIndex, places: readonly number[]): Promise<Map<number, Uint8Array>> {
    const read = new Map<number, Uint8Array>();
    const missing: number[] = [];
    for (const place of places) {
      const kept = this.#kept.get(place);
      if (kept === undefined) missing.push(place);
      else read.set(place, kept);
    }
    const [parts, dictionary] = await Promise.all([
      this.#file.sectionParts(
        "records",
        missing.map((place) => rangeOf(index, place)),
      ),
      missing.some((place) => this.#isWithDictionary(place)) ? this.#dictionary() : null,
    ]);
    const texts = await Promise.all(
      parts.map((part, i) =>
        this.#file.inflated(this.#deflatedIn(part), this.#isWithDictionary(missing[i] as number) ? dictionary : null),
      ),
    );
    texts.forEach((text, i) => {
      const place = missing[i] as number;
      // What zlib gives may lie in a longer buffer.
      const block = new Uint8Array(text);
      read.set(place, block);
      this.#kept.set(place, block, text.length);
    });
    return read;
  }
}

const NEWLINE = 0x0a;
const decoder = new TextDecoder();

/** @param block text of few lines @throws RangeError or SyntaxError where it has no such record */
function recordAt(block: Uint8Array, line: number): unknown {
  let start = 0;
  for (let left = line; left > 0; left--) {
    start = block.indexOf(NEWLINE, start) + 1;
    if (start === 0) throw new RangeError(`${left} records too few`);
  }
  const end = block.indexOf(NEWLINE, start);
  return JSON.parse(decoder.decode(block.subarray(start, end < 0 ? block.length : end)));
}

/** @param text of a block */
export function linesOf(text: Uint8Array): string[] {
  return decoder.decode(text).split("\n");
}

/** @param unit in which lengths of blocks are counted, bytes @throws RangeError where the bytes are no index */
function readIndex(bytes: Uint8Array, unit: number): RecordIndex {
  const reader = new ByteReader(bytes);
  const counts = readNumbers(reader);
  const lengths = readNumbers(reader);
  if (counts.length !== lengths.length) throw new RangeError(`${counts.length} blocks and ${lengths.length} lengths`);
  const firsts = new Uint32Array(counts.length + 1);
  const offsets = new Float64Array(counts.length + 1);
  for (let place = 0; place < counts.length; place++) {
    firsts[place + 1] = (firsts[place] as number) + (counts[place] as number);
    offsets[place + 1] = (offsets[place] as number) + (lengths[place] as number) * unit;
  }
  return { blocks: counts.length, firsts, offsets };
}

function rangeOf({ offsets }: RecordIndex, place: number): Range {
  const offset = offsets[place] as number;
  return { offset, length: (offsets[place + 1] as number) - offset };
}

/** The block that holds a record: the last that begins with it or before. */
function placeOf({ blocks, firsts }: RecordIndex, number: number): number {
  return partitionPoint(blocks, (at) => (firsts[at] as number) <= number) - 1;
}
