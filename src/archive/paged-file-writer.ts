/** Writes a file of an archive: sections one after the other, in pages, then the directory. See FORMAT.md, "File". */
import { ByteWriter } from "./bytes.ts";
import { deflated } from "./deflated.ts";
import { type Directory, fileEnd, HEADER } from "./file-end.ts";
import type { Range } from "./paged-file.ts";
import { PageWriter } from "./pages.ts";

/** How many bytes are gathered before they are worth handing on. */
const CHUNK_BYTES = 256 * 1024;
export class PagedFileWriter {
  readonly #pages: PageWriter = new PageWriter();
  readonly #sections: Record<string, Range> = {};
  readonly #out: ByteWriter = new ByteWriter(CHUNK_BYTES * 2);
  #flushed = 0;

  constructor() {
    this.#out.bytes(HEADER);
  }

  /** Where the next byte will stand in the content. */
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

  /** As `PagedFile.inflatedSection` reads it. */
  deflatedSection(name: string, bytes: Uint8Array): void {
    this.section(name, deflated(bytes));
  }

  /** The pages of what was gathered so far. */
  flush(): Uint8Array {
    const bytes = this.#out.view();
    const pages = this.#pages.add(bytes);
    this.#flushed += bytes.length;
    this.#out.clear();
    return pages;
  }

  /** The rest of the file. @param settings what the directory holds beside sections */
  end(settings: Omit<Directory, "sections">): Uint8Array[] {
    const pages = [this.flush(), this.#pages.finish()];
    const directory = { ...settings, sections: this.#sections, content: this.#pages.checksum };
    return [...pages, fileEnd(this.length, directory)];
  }
}
