/**
 * A file of an archive read in pages, each verified against its checksum before a byte of it is used, the latest ones kept.
 * See FORMAT.md, "File".
 */
import { CommuniqueError } from "../errors.ts";
import { ByteReader } from "./bytes.ts";
import { crc32 } from "./crc32.ts";
import { type Directory, type FileEnd, PAGE_SIZE, readFileEnd } from "./file-end.ts";
import { ForwardReader } from "./forward-reader.ts";
import { LatestUsed } from "./latest-used.ts";
import type { Source } from "./source.ts";

/** A part of a file, bytes. */
export interface Range {
  readonly offset: number;
  readonly length: number;
}

/** Pages kept, bytes. */
const CACHE_BYTES = 32 * 1024 * 1024;
const CHECKSUMS_A_PAGE = PAGE_SIZE / 4;

/** Reads ranges of one file. Those of one call are fetched at once, neighbours together. */
export class PagedFile {
  readonly #source: Source;
  readonly #file: string;
  readonly #contentLength: number;
  readonly directory: Directory;
  /** The last bytes of the file, which opening read, and where they begin. */
  readonly #tail: Uint8Array;
  readonly #tailAt: number;
  readonly #pages: LatestUsed<number, Uint8Array> = new LatestUsed(CACHE_BYTES);
  readonly #checksums: Map<number, Uint8Array> = new Map();

  /** @throws CommuniqueError ARCHIVE_DAMAGED, or ARCHIVE_VERSION for a file of a later version */
  static async open(source: Source, file: string, length: number): Promise<PagedFile> {
    return new PagedFile(source, file, await readFileEnd(source, file, length));
  }

  private constructor(source: Source, file: string, { contentLength, directory, tail, tailAt }: FileEnd) {
    this.#source = source;
    this.#file = file;
    this.#contentLength = contentLength;
    this.directory = directory;
    this.#tail = tail;
    this.#tailAt = tailAt;
  }

  get name(): string {
    return this.#file;
  }

  /** The source's own way to inflate, if it has one. */
  get inflate(): Source["inflate"] {
    return this.#source.inflate;
  }

  /** Whether there is such a section. */
  has(section: string): boolean {
    return this.directory.sections[section] !== undefined;
  }

  /** A section read whole, as what `decode` makes of it, which the caller keeps. @throws CommuniqueError ARCHIVE_DAMAGED */
  async section<T>(name: string, decode: (bytes: Uint8Array) => T): Promise<T> {
    const [bytes] = await this.#read([this.#rangeOf(name)], false);
    return this.decoded(() => decode(bytes as Uint8Array));
  }

  /** Parts of a section. @param ranges from its beginning @throws CommuniqueError ARCHIVE_DAMAGED */
  sectionParts(name: string, ranges: readonly Range[]): Promise<Uint8Array[]> {
    if (ranges.length === 0) return Promise.resolve([]);
    const { offset } = this.#rangeOf(name);
    return this.#read(
      ranges.map((range) => ({ offset: offset + range.offset, length: range.length })),
      true,
    );
  }

  /** A section for reading it once, from its beginning to its end; nothing of it is kept. @throws CommuniqueError ARCHIVE_DAMAGED */
  forward(name: string): ForwardReader {
    const { offset, length } = this.#rangeOf(name);
    return new ForwardReader(length, async (range) => {
      const [bytes] = await this.#read([{ offset: offset + range.offset, length: range.length }], false);
      return bytes as Uint8Array;
    });
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

  /** @param keep whether the pages may be asked for again @throws CommuniqueError ARCHIVE_DAMAGED, with the file and the place */
  async #read(ranges: readonly Range[], keep: boolean): Promise<Uint8Array[]> {
    const pages = await this.#load(ranges, keep);
    return ranges.map(({ offset, length }) => {
      const bytes = new Uint8Array(length);
      const first = Math.floor(offset / PAGE_SIZE);
      for (let page = first, done = 0; done < length; page++) {
        const from = page === first ? offset - page * PAGE_SIZE : 0;
        const part = (pages.get(page) as Uint8Array).subarray(from, from + length - done);
        bytes.set(part, done);
        done += part.length;
      }
      return bytes;
    });
  }

  /** @returns every page that the ranges touch */
  async #load(ranges: readonly Range[], keep: boolean): Promise<Map<number, Uint8Array>> {
    const wanted = new Map<number, Uint8Array>();
    const missing = new Set<number>();
    for (const { offset, length } of ranges) {
      if (offset + length > this.#contentLength) throw this.#damaged(offset);
      const end = Math.ceil((offset + length) / PAGE_SIZE);
      for (let page = Math.floor(offset / PAGE_SIZE); page < end; page++) {
        const kept = this.#pages.get(page);
        if (kept === undefined) missing.add(page);
        else wanted.set(page, kept);
      }
    }
    if (missing.size === 0) return wanted;
    const runs = runsOf(missing);
    const [parts] = await Promise.all([
      Promise.all(runs.map(([from, end]) => this.#fetch(from, end))),
      this.#loadChecksums(missing),
    ]);
    runs.forEach(([from, end], run) => {
      const part = parts[run] as Uint8Array;
      for (let page = from; page < end; page++) {
        const bytes = part.slice((page - from) * PAGE_SIZE, (page - from + 1) * PAGE_SIZE);
        if (crc32(bytes) !== this.#checksum(page)) throw this.#damaged(page * PAGE_SIZE);
        wanted.set(page, bytes);
        if (keep) this.#pages.set(page, bytes, PAGE_SIZE);
      }
    });
    return wanted;
  }

  #fetch(from: number, end: number): Promise<Uint8Array> {
    const offset = from * PAGE_SIZE;
    return this.#readRange(offset, Math.min(end * PAGE_SIZE, this.#contentLength) - offset);
  }

  async #readRange(offset: number, length: number): Promise<Uint8Array> {
    if (offset < this.#tailAt) return this.#source.readRange(this.#file, offset, length);
    return this.#tail.subarray(offset - this.#tailAt, offset - this.#tailAt + length);
  }

  async #loadChecksums(pages: ReadonlySet<number>): Promise<void> {
    const count = Math.ceil(this.#contentLength / PAGE_SIZE);
    const parts = new Set(Array.from(pages, (page) => Math.floor(page / CHECKSUMS_A_PAGE)));
    await Promise.all(
      [...parts].map(async (part) => {
        if (this.#checksums.has(part)) return;
        const from = part * CHECKSUMS_A_PAGE;
        const length = (Math.min(from + CHECKSUMS_A_PAGE, count) - from) * 4;
        this.#checksums.set(part, await this.#readRange(this.#contentLength + from * 4, length));
      }),
    );
  }

  #checksum(page: number): number {
    const part = this.#checksums.get(Math.floor(page / CHECKSUMS_A_PAGE)) as Uint8Array;
    return new ByteReader(part, (page % CHECKSUMS_A_PAGE) * 4).u32();
  }

  #damaged(offset: number): CommuniqueError {
    return new CommuniqueError(
      "ARCHIVE_DAMAGED",
      `${this.#file}: it is damaged at byte ${offset}. Copy it again, or index again.`,
    );
  }
}

/** Neighbouring pages as `[from, end)`, ascending. */
function runsOf(pages: ReadonlySet<number>): [from: number, end: number][] {
  const runs: [number, number][] = [];
  for (const page of [...pages].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === page) last[1]++;
    else runs.push([page, page + 1]);
  }
  return runs;
}
