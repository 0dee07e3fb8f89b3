/** The pages of a file: a piece of its content each, with the checksum of it. See FORMAT.md, "File". */
import { ByteReader, ByteWriter } from "./bytes.ts";
import { crc32 } from "./crc32.ts";

/** Small, since whoever reads a record or a list of postings reads half a page for nothing at both of its ends. */
export const PAGE_BYTES = 256;
const CHECKSUM_BYTES = 4;
/** Bytes of content in a page. */
export const PAGE_CONTENT: number = PAGE_BYTES - CHECKSUM_BYTES;

/** How many bytes content takes in a file. */
export function lengthInPages(contentLength: number): number {
  return contentLength + CHECKSUM_BYTES * Math.ceil(contentLength / PAGE_CONTENT);
}

/** The content of a page; null where it is not what its checksum says. @param pages one after the other @param place of the page among them @param number in the file */
export function verifiedPage(pages: Uint8Array, place: number, number: number): Uint8Array | null {
  const from = place * PAGE_BYTES;
  const end = Math.min(from + PAGE_BYTES, pages.length) - CHECKSUM_BYTES;
  if (end <= from) return null;
  return new ByteReader(pages, end).u32() === crc32(pages, number, from, end) ? pages.subarray(from, end) : null;
}

/** Content that comes in parts to pages. */
export class PageWriter {
  readonly #page: Uint8Array = new Uint8Array(PAGE_CONTENT);
  #filled = 0;
  #number = 0;
  #checksum = 0;

  /** CRC-32 of the checksums of all pages so far: it says which content this is. */
  get checksum(): number {
    return this.#checksum;
  }

  /** @returns the pages that the bytes fill */
  add(bytes: Uint8Array): Uint8Array {
    const out = new ByteWriter(lengthInPages(bytes.length + PAGE_CONTENT));
    for (let at = 0; at < bytes.length; ) {
      const part = bytes.subarray(at, at + PAGE_CONTENT - this.#filled);
      this.#page.set(part, this.#filled);
      this.#filled += part.length;
      at += part.length;
      if (this.#filled === PAGE_CONTENT) this.#endPage(out);
    }
    return out.view();
  }

  /** @returns the last page, if there is anything left for one */
  finish(): Uint8Array {
    const out = new ByteWriter(PAGE_BYTES);
    if (this.#filled > 0) this.#endPage(out);
    return out.view();
  }

  #endPage(out: ByteWriter): void {
    const content = this.#page.subarray(0, this.#filled);
    out.bytes(content);
    const checksum = crc32(content, this.#number++);
    out.u32(checksum);
    this.#checksum = crc32(out.view().subarray(-CHECKSUM_BYTES), this.#checksum);
    this.#filled = 0;
  }
}
