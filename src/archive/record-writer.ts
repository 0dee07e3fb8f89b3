/** Writes the records of a segment or table: see FORMAT.md, "Records". */
import { deflateSync } from "fflate";
import { ByteWriter } from "./bytes.ts";
import type { PagedFileWriter } from "./paged-file-writer.ts";

/** A block ends with the record that brings it to this many characters before it is deflated. */
const BLOCK_CHARACTERS = 16 * 1024;
/** Higher ones gain a hundredth of the size and take twice the time. */
const LEVEL = 3;

/**
 * Writes the sections `records` and `recordIndex`. Deflated in JavaScript, since what the system's own libraries make of a text
 * differs from machine to machine, and equal releases are to give equal bytes.
 */
export class RecordWriter {
  readonly #file: PagedFileWriter;
  readonly #start: number;
  readonly #index: ByteWriter = new ByteWriter();
  #lines: string[] = [];
  #characters = 0;

  constructor(file: PagedFileWriter) {
    this.#file = file;
    this.#start = file.length;
  }

  /** @param json of a record, on one line */
  add(json: string): void {
    this.#lines.push(json);
    this.#characters += json.length;
    if (this.#characters >= BLOCK_CHARACTERS) this.#endBlock();
  }

  /** Whether the next record begins a block. */
  get isBetweenBlocks(): boolean {
    return this.#lines.length === 0;
  }

  /** A block as another writer made it, one that was not its last, where the next record begins a block. */
  block(deflated: Uint8Array, count: number): void {
    this.#file.out.bytes(deflated);
    this.#index.varint(count);
    this.#index.varint(deflated.length);
  }

  end(): void {
    if (this.#lines.length > 0) this.#endBlock();
    this.#file.name("records", this.#start);
    this.#file.section("recordIndex", this.#index.view());
  }

  #endBlock(): void {
    const text = new TextEncoder().encode(this.#lines.join("\n"));
    this.block(deflateSync(text, { level: LEVEL }), this.#lines.length);
    this.#lines = [];
    this.#characters = 0;
  }
}
