/** Writes a file of an archive: sections one after the other, then checksums of its pages and the directory. See FORMAT.md, "File". */
import { ByteWriter } from "./bytes.ts";
import { crc32 } from "./crc32.ts";
import { type Directory, fileEnd, HEADER, PAGE_SIZE } from "./file-end.ts";
import type { Range } from "./paged-file.ts";

/** How many bytes are gathered before they are worth handing on. */
const CHUNK_BYTES = 256 * 1024;

export class PagedFileWriter {
  readonly #pages: PageChecksums = new PageChecksums();
  readonly #sections: Record<string, Range> = {};
  readonly #out: ByteWriter = new ByteWriter(CHUNK_BYTES * 2);
  #flushed = 0;

  constructor() {
    this.#out.bytes(HEADER);
  }

  /** Where the next byte will stand. */
  get length(): number {
    return this.#flushed + this.#out.length;
  }

  /** Whether enough was gathered for `flush`. */
  get isFull(): boolean {
    return this.#out.length >= CHUNK_BYTES;
  }

  /** What sections are written to piece by piece; `name` says afterwards which. */
  get out(): ByteWriter {
    return this.#out;
  }

  /** Names what was written since an offset. */
  name(section: string, offset: number): void {
    this.#sections[section] = { offset, length: this.length - offset };
  }

  section(name: string, bytes: Uint8Array): void {
    const offset = this.length;
    this.#out.bytes(bytes);
    this.name(name, offset);
  }

  /** The bytes gathered so far. */
  flush(): Uint8Array {
    const bytes = this.#out.view().slice();
    this.#pages.add(bytes);
    this.#flushed += bytes.length;
    this.#out.clear();
    return bytes;
  }

  /** The last bytes of the file, to be called after the last `flush`. @param settings what the directory holds beside sections */
  end(settings: Omit<Directory, "sections">): Uint8Array {
    return fileEnd(this.length, this.#pages.finish(), { ...settings, sections: this.#sections });
  }
}

/** Checksums of the pages of a file that comes in parts. */
class PageChecksums {
  readonly #page: Uint8Array = new Uint8Array(PAGE_SIZE);
  readonly #checksums: number[] = [];
  #filled = 0;

  add(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; ) {
      const part = bytes.subarray(at, at + PAGE_SIZE - this.#filled);
      this.#page.set(part, this.#filled);
      this.#filled += part.length;
      at += part.length;
      if (this.#filled === PAGE_SIZE) this.#endPage();
    }
  }

  finish(): number[] {
    if (this.#filled > 0) this.#endPage();
    return this.#checksums;
  }

  #endPage(): void {
    this.#checksums.push(crc32(this.#page.subarray(0, this.#filled)));
    this.#filled = 0;
  }
}
