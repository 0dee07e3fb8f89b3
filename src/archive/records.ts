/** JSON values, one a document or row, deflated in blocks of some kilobytes, of which one can be read without the others. See FORMAT.md, "Records". */
import { partitionPoint } from "../partition-point.ts";
import { ByteReader } from "./bytes.ts";
import { LatestUsed } from "./latest-used.ts";
import { once } from "./once.ts";
import type { PagedFile, Range } from "./paged-file.ts";
import type { Source } from "./source.ts";

/** Records kept inflated, characters. */
const KEPT = 4 * 1024 * 1024;

interface RecordBlock extends Range {
  /** Number of the first record that it holds. */
  readonly first: number;
  /** How many it holds. */
  readonly count: number;
}

/** A block as it stands in the file. */
export interface ReadBlock extends Pick<RecordBlock, "first" | "count"> {
  readonly deflated: Uint8Array;
  /** Whether no other follows: it may then be shorter than a block is. */
  readonly isLast: boolean;
  /** Its records, JSON. @throws CommuniqueError ARCHIVE_DAMAGED */
  lines(): Promise<readonly string[]>;
}

export class RecordReader {
  readonly #file: PagedFile;
  /** The lines of blocks, by place. */
  readonly #kept: LatestUsed<number, readonly string[]> = new LatestUsed(KEPT);
  readonly #index: () => Promise<readonly RecordBlock[]> = once(() => this.#file.section("recordIndex", readIndex));

  constructor(file: PagedFile) {
    this.#file = file;
  }

  /** In the order asked for. @throws CommuniqueError ARCHIVE_DAMAGED */
  async read(numbers: readonly number[]): Promise<unknown[]> {
    const blocks = await this.#index();
    const places = numbers.map((number) => placeOf(blocks, number));
    const read = await this.#load(blocks, [...new Set(places)]);
    return numbers.map((number, i): unknown => {
      const place = places[i] as number;
      const line = read.get(place)?.[number - (blocks[place] as RecordBlock).first];
      return this.#file.decoded(() => JSON.parse(line ?? ""));
    });
  }

  /** All blocks once, without keeping any. @throws CommuniqueError ARCHIVE_DAMAGED */
  async *blocks(): AsyncGenerator<ReadBlock> {
    const file = this.#file;
    const blocks = await file.section("recordIndex", readIndex);
    const reader = file.forward("records");
    for (const [place, block] of blocks.entries()) {
      const deflated = await reader.read(block);
      const { first, count } = block;
      const lines = async (): Promise<string[]> =>
        (await file.decoded(() => inflated(deflated, file.inflate))).split("\n");
      yield { first, count, deflated, isLast: place === blocks.length - 1, lines };
    }
  }

  async #load(blocks: readonly RecordBlock[], places: readonly number[]): Promise<Map<number, readonly string[]>> {
    const read = new Map<number, readonly string[]>();
    const missing: number[] = [];
    for (const place of places) {
      const kept = this.#kept.get(place);
      if (kept === undefined) missing.push(place);
      else read.set(place, kept);
    }
    const ranges = missing.map((place) => blocks[place] as RecordBlock);
    const parts = await this.#file.sectionParts("records", ranges);
    const texts = await Promise.all(parts.map((part) => this.#file.decoded(() => inflated(part, this.#file.inflate))));
    texts.forEach((text, i) => {
      const place = missing[i] as number;
      const lines = text.split("\n");
      read.set(place, lines);
      this.#kept.set(place, lines, text.length);
    });
    return read;
  }
}

function readIndex(bytes: Uint8Array): RecordBlock[] {
  const reader = new ByteReader(bytes);
  const blocks: RecordBlock[] = [];
  let first = 0;
  let offset = 0;
  while (!reader.isAtEnd) {
    const count = reader.varint();
    const length = reader.varint();
    blocks.push({ first, count, offset, length });
    first += count;
    offset += length;
  }
  return blocks;
}

/** The block that holds a record: the last that begins with it or before. */
function placeOf(blocks: readonly RecordBlock[], number: number): number {
  return partitionPoint(blocks.length, (at) => (blocks[at] as RecordBlock).first <= number) - 1;
}

async function inflated(bytes: Uint8Array, inflate: Source["inflate"]): Promise<string> {
  if (inflate !== undefined) return new TextDecoder().decode(inflate(bytes));
  const stream = new Blob([bytes as BlobPart]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(stream).text();
}
