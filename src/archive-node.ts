/** `communique/archive` in Node: what browsers get, and folders. It imports nothing outside the package but Node's own modules. */
import type { ArchiveFiles } from "./archive/bytes-source.ts";
import { type OpenedArchive, type OpenOptions, openEngine } from "./engines/opened.ts";
import { isWebAddress, nodeSource } from "./storage/node-source.ts";

export * from "./archive-exports.ts";

const FOLDER_EVERY_MS = 1_000;

/**
 * Opens an index. It stays on one generation until it is closed, unless it is told to follow.
 *
 * @param source a folder's path or `file:` URL; an http or https URL of the index's folder or of its `manifest.json`; or the bytes
 *   of its files by their names
 * @throws CommuniqueError INDEX_MISSING, INDEX_UNREACHABLE, ARCHIVE_DAMAGED, ARCHIVE_VERSION; USAGE for a weight that is none
 */
export async function open(source: string | URL | ArchiveFiles, options: OpenOptions = {}): Promise<OpenedArchive> {
  const { follow = false } = options;
  // A folder costs nothing to look at.
  const isFar =
    typeof source !== "string" ? source instanceof URL && source.protocol !== "file:" : isWebAddress(source);
  const often = follow === true && !isFar ? { everyMs: FOLDER_EVERY_MS } : follow;
  return openEngine(() => nodeSource(source, options), often, options.ranking);
}
