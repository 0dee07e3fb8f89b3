/** `communique/archive` in Node: what browsers get, and folders. It imports nothing outside the package but Node's own modules. */
import type { ArchiveFiles } from "./archive/bytes-source.ts";
import { FOLDER_EVERY_MS } from "./engines/following.ts";
import { type OpenedArchive, type OpenOptions, openEngine } from "./engines/opened.ts";
import { isFolder, nodeSource } from "./storage/node-source.ts";

export * from "./archive-exports.ts";

/**
 * Opens an index. It stays on one generation until it is closed, unless it is told to follow.
 *
 * @param source a folder's path or `file:` URL; an http or https URL of the index's folder or of its `manifest.json`; or the bytes
 *   of its files by their names
 * @throws CommuniqueError INDEX_MISSING, INDEX_UNREACHABLE, ARCHIVE_DAMAGED, ARCHIVE_VERSION; USAGE for a weight that is none
 */
export async function open(source: string | URL | ArchiveFiles, options: OpenOptions = {}): Promise<OpenedArchive> {
  const { follow = false, ranking } = options;
  const often = follow === true && isFolder(source) ? { everyMs: FOLDER_EVERY_MS } : follow;
  return openEngine(() => nodeSource(source, options), often, ranking);
}
