/**
 * A file of an archive read in pages, each verified against its checksum before a byte of it is used, the latest ones kept.
 * See FORMAT.md, "File".
 */
import { CommuniqueError } from "../errors.ts";
import { ByteReader, ByteWriter } from "./bytes.ts";
import { crc32 } from "./crc32.ts";
import { ForwardReader } from "./forward-reader.ts";
import { LatestUsed } from "./latest-used.ts";
import type { Source } from "./source.ts";

/** A part of a file, bytes. */
export interface Range {
  readonly offset: number;
  readonly length: number;
}

export const PAGE_SIZE = 4096;
const MAGIC = [0x43, 0x51, 0x53, 0x45, 0x47, 0x0d, 0x0a, 0x1a]; // CQSEG, and line ends that a careless copy would change
export const HEADER: Uint8Array = Uint8Array.from(MAGIC);
const VERSION = 1;
const TRAILER = 32;
/** What is read of the end at first: of most files the directory and all that opening needs. */
const TAIL = 64 * 1024;
/** Pages kept, bytes. */
const CACHE_BYTES = 32 * 1024 * 1024;
const CHECKSUMS_A_PAGE = PAGE_SIZE / 4;

/** What stands where in a file: sections by name, and settings. A reader passes over names that it does not know. */
export interface Directory {
  readonly sections: Readonly<Record<string, Range>>;
  readonly [setting: string]: unknown;
}

/** Ends a file: checksums of its pages, the directory, the trailer. @param checksums of the pages before, the last one perhaps short */
export function fileEnd(contentLength: number, checksums: readonly number[], directory: Directory): Uint8Array {
  const out = new ByteWriter();
  for (const checksum of checksums) out.u32(checksum);
  const json = new TextEncoder().encode(JSON.stringify(directory));
  const directoryAt = contentLength + out.length;
  out.bytes(json);
  const trailer = new ByteWriter(TRAILER);
  trailer.u64(contentLength);
  trailer.u64(directoryAt);
  trailer.u32(crc32(json));
  trailer.u32(VERSION);
  trailer.u32(0x51534547);
  trailer.u32(crc32(trailer.view()));
  out.bytes(trailer.view());
  return out.view();
}

/** Reads ranges of one file. Those of one call are fetched at once, neighbours together. */
export class PagedFile {
  readonly #source: Source;
  readonly #file: string;
  readonly #contentLength: number;
  readonly directory: Directory;
  readonly #pages: LatestUsed<number, Uint8Array> = new LatestUsed(CACHE_BYTES);
  readonly #checksums: Map<number, Uint8Array> = new Map();

  /** @throws CommuniqueError ARCHIVE_DAMAGED, or ARCHIVE_VERSION for a file of a later version */
  static async open(source: Source, file: string, length: number): Promise<PagedFile> {
    const damaged = (what: string): CommuniqueError =>
      new CommuniqueError("ARCHIVE_DAMAGED", `${file}: ${what}. Copy it again, or index again.`);
    const tailAt = Math.max(0, length - TAIL);
    const tail = await source.readRange(file, tailAt, length - tailAt);
    if (tail.length < TRAILER + HEADER.length) throw damaged("it is no part of an index, or was cut short");
    const trailer = new ByteReader(tail, tail.length - TRAILER);
    const contentLength = trailer.u64();
    const directoryAt = trailer.u64();
    const directoryChecksum = trailer.u32();
    const version = trailer.u32();
    trailer.u32();
    if (trailer.u32() !== crc32(tail.subarray(tail.length - TRAILER, tail.length - 4)))
      throw damaged("its end is damaged or was cut off");
    if (version > VERSION)
      throw new CommuniqueError(
        "ARCHIVE_VERSION",
        `${file} has version ${version}; this program reads up to ${VERSION}. Update it, or index again.`,
      );
    const directoryLength = length - TRAILER - directoryAt;
    if (directoryLength < 0 || contentLength + 4 * Math.ceil(contentLength / PAGE_SIZE) !== directoryAt)
      throw damaged("its end is that of another file");
    const json =
      directoryAt >= tailAt
        ? tail.subarray(directoryAt - tailAt, tail.length - TRAILER)
        : await source.readRange(file, directoryAt, directoryLength);
    if (crc32(json) !== directoryChecksum) throw damaged("its directory is damaged");
    try {
      return new PagedFile(source, file, contentLength, JSON.parse(new TextDecoder().decode(json)) as Directory);
    } catch {
      throw damaged("its directory is not one");
    }
  }

  private constructor(source: Source, file: string, contentLength: number, directory: Directory) {
    this.#source = source;
    this.#file = file;
    this.#contentLength = contentLength;
    this.directory = directory;
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
    return this.#source.readRange(this.#file, offset, Math.min(end * PAGE_SIZE, this.#contentLength) - offset);
  }

  async #loadChecksums(pages: ReadonlySet<number>): Promise<void> {
    const count = Math.ceil(this.#contentLength / PAGE_SIZE);
    const parts = new Set(Array.from(pages, (page) => Math.floor(page / CHECKSUMS_A_PAGE)));
    await Promise.all(
      [...parts].map(async (part) => {
        if (this.#checksums.has(part)) return;
        const from = part * CHECKSUMS_A_PAGE;
        const length = (Math.min(from + CHECKSUMS_A_PAGE, count) - from) * 4;
        this.#checksums.set(part, await this.#source.readRange(this.#file, this.#contentLength + from * 4, length));
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
