/**
 * The end of a file of an archive: checksums of its pages, the directory of its sections, the trailer. See FORMAT.md, "File".
 */
import { CommuniqueError } from "../errors.ts";
import { ByteReader, ByteWriter } from "./bytes.ts";
import { crc32 } from "./crc32.ts";
import type { Range } from "./paged-file.ts";
import type { Source } from "./source.ts";

export const PAGE_SIZE = 4096;
const MAGIC = [0x43, 0x51, 0x53, 0x45, 0x47, 0x0d, 0x0a, 0x1a]; // CQSEG, and line ends that a careless copy would change
export const HEADER: Uint8Array = Uint8Array.from(MAGIC);
const VERSION = 2;
const TRAILER = 32;
/** A file of so many bytes at most is read whole when it is opened: one request then, and none later. */
const SMALL = 64 * 1024;
/** What is read of the end of another: its directory, what little opening needs besides, and checksums, of up to 16 MiB all. */
const TAIL = 8 * 1024;
const TAIL_CHECKSUMS = 16 * 1024;

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

/** What opening a file reads. */
export interface FileEnd {
  /** Of magic and sections; the checksums stand behind them. */
  readonly contentLength: number;
  readonly directory: Directory;
  /** The last bytes of the file, and where they begin: all of it, if it is small. */
  readonly tail: Uint8Array;
  readonly tailAt: number;
}

/** @throws CommuniqueError ARCHIVE_DAMAGED, or ARCHIVE_VERSION for a file of a later version */
export async function readFileEnd(source: Source, file: string, length: number): Promise<FileEnd> {
  const damaged = (what: string): CommuniqueError =>
    new CommuniqueError("ARCHIVE_DAMAGED", `${file}: ${what}. Copy it again, or index again.`);
  const tailLength = TAIL + Math.min(TAIL_CHECKSUMS, 4 * Math.ceil(length / PAGE_SIZE));
  const tailAt = length <= SMALL ? 0 : length - tailLength;
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
    const directory = JSON.parse(new TextDecoder().decode(json)) as Directory;
    return { contentLength, directory, tail, tailAt };
  } catch {
    throw damaged("its directory is not one");
  }
}
