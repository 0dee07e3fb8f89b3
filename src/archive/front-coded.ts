/** Texts of which each is written as how many bytes it shares with one before, how many follow, and these. */
import type { ByteReader } from "./bytes.ts";
import { sharedLengths } from "./shared-length.ts";

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

export interface Texts {
  readonly strings: readonly string[];
  /** Where each shares with the one before: how many UTF-16 code units; 0 for the first. */
  readonly shared: Uint16Array;
}

/** Takes front-coded texts from a reader, one after the other, and decodes them at once: one by one that takes most of reading a page. */
export class FrontCodedTexts {
  /** All of them, one after the other, and where each ends. */
  #bytes: Uint8Array = new Uint8Array(4096);
  readonly #ends: number[] = [];
  readonly #shared: number[] = [];
  #length = 0;

  /** The next one. @param back how far back is the one that it shares bytes with @throws RangeError where that has fewer */
  take(reader: ByteReader, back: number = 1): void {
    const other = this.#ends.length - back;
    const before = this.#ends[other - 1] ?? 0;
    const most = (this.#ends[other] ?? 0) - before;
    const shared = reader.varint();
    const own = reader.bytes(reader.varint());
    if (shared > most) throw new RangeError(`${shared} bytes are shared with ${most}`);
    this.#reserve(shared + own.length);
    this.#bytes.copyWithin(this.#length, before, before + shared);
    this.#bytes.set(own, this.#length + shared);
    this.#length += shared + own.length;
    this.#ends.push(this.#length);
    this.#shared.push(shared);
  }

  /** @throws TypeError where one is no UTF-8 */
  decoded(): Texts {
    const bytes = this.#bytes.subarray(0, this.#length);
    const all = decoder.decode(bytes);
    // As many units as bytes: each is a character of its own.
    if (all.length === bytes.length)
      return {
        strings: this.#ends.map((end, i) => all.slice(this.#ends[i - 1] ?? 0, end)),
        shared: Uint16Array.from(this.#shared),
      };
    const strings = this.#ends.map((end, i) => decoder.decode(bytes.subarray(this.#ends[i - 1] ?? 0, end)));
    return { strings, shared: sharedLengths(strings) };
  }

  #reserve(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + count));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}
