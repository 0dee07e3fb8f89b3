/** JSON values, one a document or row, deflated in blocks of some kilobytes, of which one can be read without the others. See FORMAT.md, "Records". */
import { ByteReader, ByteWriter } from "./bytes.ts";
import { LatestUsed } from "./latest-used.ts";
import type { PagedFile, Range } from "./paged-file.ts";
import type { PagedFileWriter } from "./paged-file-writer.ts";

/** A block ends with the record that brings it to this many characters before it is deflated. */
const BLOCK_CHARACTERS = 16 * 1024;
/** Records kept inflated, characters. */
const KEPT = 4 * 1024 * 1024;

interface RecordBlock extends Range {
  /** Number of the first record that it holds. */
  readonly first: number;
}

/** Writes the sections `records` and `recordIndex`. */
export class RecordWriter {
  readonly #file: PagedFileWriter;
  readonly #start: number;
  readonly #index: ByteWriter = new ByteWriter();
  #lines: string[] = [];
  #characters = 0;
  #count = 0;

  constructor(file: PagedFileWriter) {
    this.#file = file;
    this.#start = file.length;
  }

  /** How many there are so far. */
  get count(): number {
    return this.#count;
  }

  /** @param json of a record, on one line */
  async add(json: string): Promise<void> {
    this.#lines.push(json);
    this.#characters += json.length;
    this.#count++;
    if (this.#characters >= BLOCK_CHARACTERS) await this.#endBlock();
  }

  async end(): Promise<void> {
    if (this.#lines.length > 0) await this.#endBlock();
    this.#file.name("records", this.#start);
    this.#file.section("recordIndex", this.#index.view());
  }

  async #endBlock(): Promise<void> {
    const text = new TextEncoder().encode(this.#lines.join("\n"));
    const deflated = await through(text, new CompressionStream("deflate-raw"));
    this.#file.out.bytes(deflated);
    this.#index.varint(this.#lines.length);
    this.#index.varint(deflated.length);
    this.#lines = [];
    this.#characters = 0;
  }
}

export class RecordReader {
  readonly #file: PagedFile;
  /** The lines of blocks, by place. */
  readonly #kept: LatestUsed<number, readonly string[]> = new LatestUsed(KEPT);
  #index: Promise<readonly RecordBlock[]> | null = null;

  constructor(file: PagedFile) {
    this.#file = file;
  }

  /** In the order asked for. @throws CommuniqueError ARCHIVE_DAMAGED */
  async read(numbers: readonly number[]): Promise<unknown[]> {
    this.#index ??= this.#file.section("recordIndex", readIndex);
    const blocks = await this.#index;
    const places = numbers.map((number) => placeOf(blocks, number));
    const read = await this.#load(blocks, [...new Set(places)]);
    return numbers.map((number, i): unknown => {
      const place = places[i] as number;
      const line = read.get(place)?.[number - (blocks[place] as RecordBlock).first];
      return this.#file.decoded(() => JSON.parse(line ?? ""));
    });
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
    const texts = await Promise.all(parts.map((part) => this.#file.decoded(() => inflated(part))));
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
    blocks.push({ first, offset, length });
    first += count;
    offset += length;
  }
  return blocks;
}

/** The block that holds a record: the last that begins with it or before. */
function placeOf(blocks: readonly RecordBlock[], number: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((blocks[middle] as RecordBlock).first <= number) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

async function inflated(bytes: Uint8Array): Promise<string> {
  return new TextDecoder().decode(await through(bytes, new DecompressionStream("deflate-raw")));
}

async function through(
  bytes: Uint8Array,
  stream: { readonly writable: WritableStream; readonly readable: ReadableStream },
): Promise<Uint8Array> {
  const piped = new Blob([bytes as BlobPart]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(piped).arrayBuffer());
}
