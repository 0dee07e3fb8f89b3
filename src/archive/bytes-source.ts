/** The files of an archive in memory as a `Source`. */
import { CommuniqueError } from "../errors.ts";
import type { Source } from "./source.ts";

/**
 * The bytes of an index's files by their names, its `manifest.json` among them. A folder before a name does not count, so that
 * what bundlers make of a folder (`./index/manifest.json`) can be handed over as it is.
 */
export type ArchiveFiles = Readonly<Record<string, Uint8Array>> | ReadonlyMap<string, Uint8Array>;

export function bytesSource(files: ArchiveFiles): Source {
  const named = files instanceof Map ? [...files] : Object.entries(files as Readonly<Record<string, Uint8Array>>);
  const byName = new Map(named.map(([path, bytes]) => [path.slice(path.lastIndexOf("/") + 1), bytes]));
  const bytesOf = (file: string): Uint8Array => {
    const bytes = byName.get(file);
    if (bytes === undefined)
      throw new CommuniqueError(
        "INDEX_MISSING",
        `${file} is not among the files that were given. An index is all of its files.`,
      );
    return bytes;
  };
  return {
    read: async (file) => bytesOf(file),
    async readRange(file, offset, length) {
      const bytes = bytesOf(file);
      if (bytes.length < offset + length)
        throw new CommuniqueError(
          "ARCHIVE_DAMAGED",
          `${file}: ${bytes.length} bytes, and ${offset + length} were written; it was cut short. Copy it again, or index again.`,
        );
      return bytes.slice(offset, offset + length);
    },
    close: async () => {},
  };
}
