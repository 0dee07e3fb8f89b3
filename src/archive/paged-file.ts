/**
 * A file of an archive read in pages, each verified against its checksum before a byte of it is used, the latest ones kept.
 * See FORMAT.md, "File".
 */
import { CommuniqueError } from "../errors.ts";
import { LatestUsed } from "../latest-used.ts";
import { type Directory, type FileEnd, readFileEnd } from "./file-end.ts";
import { ForwardReader } from "./forward-reader.ts";
import { inflated } from "./inflated.ts";
import { lengthInPages, PAGE_BYTES, PAGE_CONTENT, verifiedPage } from "./pages.ts";
import type { Source } from "./source.ts";

/** A part of a file, bytes. */
export interface Range {
  readonly offset: number;
  readonly length: number;
}

/** Pages kept, bytes, and what an array for some of them takes besides their content. */
const CACHE_BYTES = 32 * 1024 * 1024;
const ARRAY_BYTES = 200;
/**
 * Pages that are read and kept together where reading is cheap: single ones are so many objects that collecting garbage takes longer
 * than reading. From afar a page that nobody asked for costs.
 */
const BLOCK_PAGES = 16;

/** Reads ranges of one file. Those of one call are fetched at once, neighbours together. */
export class PagedFile {
  readonly #source: Source;
  readonly #file: string;
  readonly #contentLength: number;
  readonly directory: Directory;
  /** The last bytes of the file, which opening read, and where they begin. */
  #tail: Uint8Array;
  #tailAt: number;
  readonly #blockPages: number;
  /** The content of blocks of pages, by their number. */
  readonly #blocks: LatestUsed<number, Uint8Array> = new LatestUsed(CACHE_BYTES);
  /** From afar, blocks that are on their way: what is done side by side asks for the same ones. */
  readonly #coming: Map<number, Promise<Uint8Array>> = new Map();

  /** As `readFileEnd`. */
  static async open(
    source: Source,
    file: string,
    length: number,
    ahead: number,
    seal: number | null = null,
  ): Promise<PagedFile> {
    return new PagedFile(source, file, await readFileEnd(source, file, length, ahead, seal));
  }

  private constructor(source: Source, file: string, { contentLength, directory, tail, tailAt }: FileEnd) {
    this.#source = source;
    this.#file = file;
    this.#contentLength = contentLength;
    this.directory = directory;
    this.#tail = tail;
    this.#tailAt = tailAt;
    this.#blockPages = this.isRemote ? 1 : BLOCK_PAGES;
  }

  get name(): string {
    return this.#file;
  }

  /** See `Source`. */
  get isRemote(): boolean {
    return this.#source.isRemote ?? false;
  }

  /** Whether there is such a section. */
  has(section: string): boolean {
    return this.directory.sections[section] !== undefined;
  }

  /** A section read whole, as what `decode` makes of it, which the caller keeps. @throws CommuniqueError ARCHIVE_DAMAGED */
  async section<T>(name: string, decode: (bytes: Uint8Array) => T): Promise<T> {
    const bytes = await this.#readOnce(this.#rangeOf(name));
    return this.decoded(() => decode(bytes));
  }

  /** As `section`, of one that is deflated. */
  async inflatedSection<T>(name: string, decode: (bytes: Uint8Array) => T): Promise<T> {
    const bytes = await this.inflated(await this.#readOnce(this.#rangeOf(name)));
    return this.decoded(() => decode(bytes));
  }

  /** @param deflated bytes of the file @throws CommuniqueError ARCHIVE_DAMAGED */
  inflated(deflated: Uint8Array, dictionary: Uint8Array | null = null): Promise<Uint8Array> {
    return this.decoded(() => inflated(deflated, this.#source.inflate, dictionary));
  }

  /** Parts of a section. @param ranges from its beginning @throws CommuniqueError ARCHIVE_DAMAGED */
  sectionParts(name: string, ranges: readonly Range[]): Promise<Uint8Array[]> {
    if (ranges.length === 0) return Promise.resolve([]);
    const { offset } = this.#rangeOf(name);
    return this.#read(ranges.map((range) => ({ offset: offset + range.offset, length: range.length })));
  }

  /** A section for reading it once, from its beginning to its end; nothing of it is kept. @throws CommuniqueError ARCHIVE_DAMAGED */
  forward(name: string): ForwardReader {
    const { offset, length } = this.#rangeOf(name);
    return new ForwardReader(length, (range) =>
      this.#readOnce({ offset: offset + range.offset, length: range.length }),
    );
  }

  /**
   * What checksums let pass may yet be no part of an index, as where another program wrote it: an error of `decode`, thrown or
   * promised, then says so.
   *
   * @throws CommuniqueError ARCHIVE_DAMAGED
   */
  decoded<T>(decode: () => T): T {
    const failed = (cause: unknown): never => {
      throw new CommuniqueError("ARCHIVE_DAMAGED", `${this.#file}: it is damaged. Copy it again, or index again.`, {
        cause,
      });
    };
    try {
      const value = decode();
      return value instanceof Promise ? (value.catch(failed) as T) : value;
    } catch (cause) {
      return failed(cause);
    }
  }

  #rangeOf(name: string): Range {
    const range = this.directory.sections[name];
    if (range === undefined)
      throw new CommuniqueError("ARCHIVE_DAMAGED", `${this.#file}: it has no ${name}. Copy it again, or index again.`);
    return range;
  }

  /** Past what is kept. @throws CommuniqueError ARCHIVE_DAMAGED, with the file and the place */
  async #readOnce({ offset, length }: Range): Promise<Uint8Array> {
    const [from, end] = this.#pagesOf({ offset, length });
    const pages = await this.#fetch(from, end);
    const content = new Uint8Array((end - from) * PAGE_CONTENT);
    for (let page = from; page < end; page++)
      content.set(this.#verified(pages, page - from, page), (page - from) * PAGE_CONTENT);
    const start = offset - from * PAGE_CONTENT;
    return content.subarray(start, start + length);
  }

  /** @throws CommuniqueError ARCHIVE_DAMAGED, with the file and the place */
  async #read(ranges: readonly Range[]): Promise<Uint8Array[]> {
    const blocks = await this.#load(ranges);
    const blockBytes = this.#blockPages * PAGE_CONTENT;
    return ranges.map(({ offset, length }) => {
      const bytes = new Uint8Array(length);
      const first = Math.floor(offset / blockBytes);
      for (let block = first, done = 0; done < length; block++) {
        const from = block === first ? offset - block * blockBytes : 0;
        const part = (blocks.get(block) as Uint8Array).subarray(from, from + length - done);
        bytes.set(part, done);
        done += part.length;
      }
      return bytes;
    });
  }

  /** @returns the content of every block that the ranges touch */
  async #load(ranges: readonly Range[]): Promise<Map<number, Uint8Array>> {
    const wanted = new Map<number, Uint8Array>();
    const missing = new Set<number>();
    const coming = new Map<number, Promise<Uint8Array>>();
    for (const range of ranges) {
      const [from, end] = this.#pagesOf(range);
      for (let block = Math.floor(from / this.#blockPages); block * this.#blockPages < end; block++) {
        if (wanted.has(block)) continue;
        const kept = this.#blocks.get(block);
        const asked = kept === undefined ? this.#coming.get(block) : undefined;
        if (kept !== undefined) wanted.set(block, kept);
        else if (asked !== undefined) coming.set(block, asked);
        else missing.add(block);
      }
    }
    if (missing.size > 0) {
      const runs = runsOf(missing);
      const parts = await Promise.all(runs.map(([from, end]) => this.#loadRun(from, end)));
      for (const [run, [from]] of runs.entries())
        for (const [i, content] of (parts[run] as Uint8Array[]).entries()) wanted.set(from + i, content);
    }
    for (const [block, content] of coming) wanted.set(block, await content);
    return wanted;
  }

  /** The content of blocks one after the other, which is kept from then on. */
  #loadRun(from: number, end: number): Promise<Uint8Array[]> {
    const loading = this.#fetch(from * this.#blockPages, end * this.#blockPages).then((run) =>
      Array.from({ length: end - from }, (_, place) => {
        const content = this.#contentOf(run, place, from + place);
        this.#blocks.set(from + place, content, content.length + ARRAY_BYTES);
        return content;
      }),
    );
    for (let block = from; this.isRemote && block < end; block++)
      this.#note(
        block,
        loading.then((contents) => contents[block - from] as Uint8Array),
      );
    return loading;
  }

  /** That a block is on its way, until it is there, or is not to be had. */
  #note(block: number, content: Promise<Uint8Array>): void {
    const forget = (): boolean => this.#coming.delete(block);
    this.#coming.set(block, content);
    content.then(forget, forget);
  }

  /** A copy, lest one block keeps all that it was fetched with. @param run pages as they stand in the file @param place of the block among them */
  #contentOf(run: Uint8Array, place: number, block: number): Uint8Array {
    const first = block * this.#blockPages;
    const content = new Uint8Array(
      Math.min(this.#blockPages * PAGE_CONTENT, this.#contentLength - first * PAGE_CONTENT),
    );
    for (let page = 0; page * PAGE_CONTENT < content.length; page++)
      content.set(this.#verified(run, place * this.#blockPages + page, first + page), page * PAGE_CONTENT);
    return content;
  }

  /** `[from, end)` @throws CommuniqueError ARCHIVE_DAMAGED for what reaches beyond the content */
  #pagesOf({ offset, length }: Range): [from: number, end: number] {
    if (offset + length > this.#contentLength) throw this.#damaged(offset);
    const from = Math.floor(offset / PAGE_CONTENT);
    return [from, length === 0 ? from : Math.ceil((offset + length) / PAGE_CONTENT)];
  }

  /** Pages as they stand in the file, of which what is in the tail is not asked for again. */
  async #fetch(from: number, end: number): Promise<Uint8Array> {
    const offset = from * PAGE_BYTES;
    const endAt = Math.min(end * PAGE_BYTES, lengthInPages(this.#contentLength));
    if (endAt <= offset) return new Uint8Array();
    const known = this.#tail.subarray(Math.max(0, offset - this.#tailAt), Math.max(0, endAt - this.#tailAt));
    if (offset >= this.#tailAt) return known;
    const before = await this.#source.readRange(this.#file, offset, endAt - known.length - offset);
    if (known.length === 0) return before;
    const pages = new Uint8Array(endAt - offset);
    pages.set(before);
    pages.set(known, before.length);
    return pages;
  }

  /** @param pages as they stand in the file @param place of the page among them @throws CommuniqueError ARCHIVE_DAMAGED */
  #verified(pages: Uint8Array, place: number, page: number): Uint8Array {
    const content = verifiedPage(pages, place, page);
    if (content !== null) return content;
    // What was read before the file was put right is not to be taken for it ever after.
    this.#tail = new Uint8Array();
    this.#tailAt = lengthInPages(this.#contentLength);
    throw this.#damaged(page * PAGE_BYTES);
  }

  #damaged(offset: number): CommuniqueError {
    return new CommuniqueError(
      "ARCHIVE_DAMAGED",
      `${this.#file}: it is damaged at byte ${offset}. Copy it again, or index again.`,
    );
  }
}

/** Neighbouring numbers as `[from, end)`, ascending. */
function runsOf(numbers: ReadonlySet<number>): [from: number, end: number][] {
  const runs: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === number) last[1]++;
    else runs.push([number, number + 1]);
  }
  return runs;
}
