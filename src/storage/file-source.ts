/** Node's side of reading an archive: a folder as a `Source`. */
import { type FileHandle, open, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { MANIFEST_FILE } from "../archive/manifest.ts";
import { isPieceFile } from "../archive/pieces.ts";
import type { Source } from "../archive/source.ts";
import { CommuniqueError } from "../errors.ts";
import { inflate } from "./inflate.ts";
import { readCurrentManifest } from "./manifests.ts";
import { sha256 } from "./sha256.ts";

/** Not imported: an import of `node:fs` makes all of its streams, a fifth of the time that `communique/archive` takes to load. */
const { readSync } = process.getBuiltinModule("node:fs");

/**
 * The files of an index folder; its manifest is that of the current generation (see `manifests.ts`). A file that ranges are read of
 * stays open until `close`, so that a generation goes on being readable after its files were removed (where the system allows
 * that).
 */
export function openFolder(folder: string): Source {
  const handles = new Map<string, Promise<FileHandle>>();
  const named = { readdir: () => readdir(folder), readFile: (file: string) => readFile(join(folder, file)) };
  let isClosed = false;
  return {
    inflate,
    sha256,
    async read(file) {
      try {
        return await (file === MANIFEST_FILE ? readCurrentManifest(named) : named.readFile(file));
      } catch (cause) {
        throw missing(folder, file, cause);
      }
    },
    async readRange(file, offset, length) {
      if (isClosed) throw new Error(`${file} is read after the index was closed`);
      // There may be thousands, more than a process can hold open.
      if (isPieceFile(file)) return pieceRange(folder, file, offset, length);
      let opened = handles.get(file);
      if (opened === undefined) {
        opened = open(join(folder, file));
        handles.set(file, opened);
      }
      const handle = await opened.catch((cause: unknown) => {
        handles.delete(file);
        throw missing(folder, file, cause);
      });
      return bytesAt(handle, join(folder, file), offset, length);
    },
    async close() {
      isClosed = true;
      const opened = await Promise.allSettled(handles.values());
      handles.clear();
      await Promise.all(opened.map((one) => (one.status === "fulfilled" ? one.value.close() : undefined)));
    },
  };
}

/** A few kilobytes, mostly of the system's own cache: asking for them takes less time than waiting for a thread that asks. */
function bytesAt(handle: FileHandle, path: string, offset: number, length: number): Uint8Array {
  // A manifest that somebody made up can ask for more than there is memory.
  const bytes = attempt(path, () => new Uint8Array(length));
  const bytesRead = attempt(path, () => readSync(handle.fd, bytes, 0, length, offset));
  if (bytesRead < length)
    throw new CommuniqueError(
      "ARCHIVE_DAMAGED",
      `${path}: ${bytesRead} bytes of ${length} at ${offset}; the file was cut short. Index again.`,
    );
  return bytes;
}

/** A folder in a file's place opens, but cannot be read; a disk can fail. @throws CommuniqueError ARCHIVE_DAMAGED */
function attempt<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw new CommuniqueError(
      "ARCHIVE_DAMAGED",
      `${path} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}. Copy it again, or index again.`,
      { cause },
    );
  }
}

async function pieceRange(folder: string, file: string, offset: number, length: number): Promise<Uint8Array> {
  const handle = await open(join(folder, file)).catch((cause: unknown) => {
    throw missing(folder, file, cause);
  });
  try {
    return bytesAt(handle, join(folder, file), offset, length);
  } finally {
    await handle.close();
  }
}

function missing(folder: string, file: string, cause: unknown): CommuniqueError {
  return new CommuniqueError(
    "INDEX_MISSING",
    `No index in ${folder}: ${file} cannot be read. Make one with: communique index PATHS --out ${folder}`,
    { cause },
  );
}
