/** The end of a file of an archive: the directory of its sections, the trailer. See FORMAT.md, "File". */
import { CommuniqueError } from "../errors.ts";
import { ByteReader, ByteWriter } from "./bytes.ts";
import { crc32 } from "./crc32.ts";
import type { Range } from "./paged-file.ts";
import { lengthInPages } from "./pages.ts";
import type { Source } from "./source.ts";

const MAGIC = [0x43, 0x51, 0x53, 0x45, 0x47, 0x0d, 0x0a, 0x1a]; // CQSEG, and line ends that a careless copy would change
export const HEADER: Uint8Array = Uint8Array.from(MAGIC);
const VERSION = 2;
const TRAILER = 32;
/** A file of so many bytes at most is read whole when it is opened: one request then, and none later. */
const SMALL = 16 * 1024;
/** A directory takes no more, but for tables with many columns; it is then read by itself. */
const DIRECTORY = 640;

/** What stands where in a file: sections by name, and settings. A reader passes over names that it does not know. */
export interface Directory {
  readonly sections: Readonly<Record<string, Range>>;
  readonly [setting: string]: unknown;
}

/** What stands behind the pages. @param contentLength bytes that are in them */
export function fileEnd(contentLength: number, directory: Directory): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(directory));
  const out = new ByteWriter(json.length + TRAILER);
  out.bytes(json);
  const trailer = new ByteWriter(TRAILER);
  trailer.u64(contentLength);
  trailer.u64(lengthInPages(contentLength));
  trailer.u32(crc32(json));
  trailer.u32(VERSION);
  trailer.u32(0x51534547);
  trailer.u32(crc32(trailer.view()));
  out.bytes(trailer.view());
  return out.view();
}

/** What opening a file reads. */
export interface FileEnd {
  /** Bytes that are in pages. */
  readonly contentLength: number;
  readonly directory: Directory;
  /** The last bytes of the file, and where they begin: all of it, if it is small. */
  readonly tail: Uint8Array;
  readonly tailAt: number;
}

/**
 * @param length of the file
 * @param ahead how many bytes before the directory opening is likely to need: fetched along with it
 * @param seal the last four bytes that were written, a u32; null where they are not known
 * @throws CommuniqueError ARCHIVE_DAMAGED, or ARCHIVE_VERSION for a file of another version
 */
export async function readFileEnd(
  source: Source,
  file: string,
  length: number,
  ahead: number,
  seal: number | null = null,
): Promise<FileEnd> {
  const damaged = (what: string): CommuniqueError =>
    new CommuniqueError("ARCHIVE_DAMAGED", `${file}: ${what}. Copy it again, or index again.`);
  const likely = source.endBytes?.(file) ?? (length <= SMALL ? length : DIRECTORY + Math.ceil(ahead));
  const tailAt = Math.max(0, length - likely);
  const tail = await source.readRange(file, tailAt, length - tailAt);
  if (tail.length < TRAILER + HEADER.length) throw damaged("it is no part of an index, or was cut short");
  const trailer = new ByteReader(tail, tail.length - TRAILER);
  const contentLength = trailer.u64();
  const directoryAt = trailer.u64();
  const directoryChecksum = trailer.u32();
  const version = trailer.u32();
  trailer.u32();
  const checksum = trailer.u32();
  if (checksum !== crc32(tail.subarray(tail.length - TRAILER, tail.length - 4)))
    throw damaged("its end is damaged or was cut off");
  if (seal !== null && checksum !== seal) throw damaged("it is another file than was written");
  if (version !== VERSION)
    throw new CommuniqueError(
      "ARCHIVE_VERSION",
      `${file} has version ${version}; this program reads ${VERSION}. ${version > VERSION ? "Update it, or index" : "Index"} again.`,
    );
  const directoryLength = length - TRAILER - directoryAt;
  if (directoryLength < 0 || lengthInPages(contentLength) !== directoryAt)
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
