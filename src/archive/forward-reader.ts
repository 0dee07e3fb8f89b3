/** A section of a file read once, from its beginning to its end, in pieces of which none is kept: what merging reads. */
import type { Range } from "./paged-file.ts";

/** Read at once, unless a part takes more. */
const PIECE_BYTES = 256 * 1024;

export class ForwardReader {
  readonly #length: number;
  readonly #read: (range: Range) => Promise<Uint8Array>;
  #piece: Uint8Array = new Uint8Array();
  /** Where the piece stands in the section. */
  #offset = 0;

  /** @param length of the section @param read reads a part of it */
  constructor(length: number, read: (range: Range) => Promise<Uint8Array>) {
    this.#length = length;
    this.#read = read;
  }

  /**
   * A part of the section, which begins where the one before did or after it: a view that is not to be written to. What lies
   * beyond the section is left out.
   */
  async read({ offset, length }: Range): Promise<Uint8Array> {
    const end = Math.min(offset + length, this.#length);
    if (end > this.#offset + this.#piece.length) {
      const wanted = Math.min(Math.max(length, PIECE_BYTES), this.#length - offset);
      this.#piece = await this.#read({ offset, length: wanted });
      this.#offset = offset;
    }
    return this.#piece.subarray(offset - this.#offset, end - this.#offset);
  }
}
