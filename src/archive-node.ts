/** `communique/archive` in Node: what browsers get, and folders. It imports nothing outside the package but Node's own modules. */
import MiniSearch from "minisearch";
import type { ArchiveFiles } from "./archive/bytes-source.ts";
import { type OpenedArchive, type OpenOptions, openEngine } from "./engines/opened.ts";
import { nodeSource } from "./storage/node-source.ts";

export type { ArchiveFiles } from "./archive/bytes-source.ts";
export type { ArchiveStatus, FindOptions } from "./engines/engine.ts";
export type { OpenedArchive, OpenOptions } from "./engines/opened.ts";
export { CommuniqueError, type ErrorCode } from "./errors.ts";
export type * from "./release.ts";

/** MiniSearch's query for all documents: its own symbol is another one here, since this package brings its own copy. */
export const wildcard: typeof MiniSearch.wildcard = MiniSearch.wildcard;

/**
 * Opens an index. It stays on one generation until it is closed, unless it is told to follow.
 *
 * @param source a folder's path or `file:` URL; an http or https URL of the index's folder or of its `manifest.json`; or the bytes
 *   of its files by their names
 * @throws CommuniqueError INDEX_MISSING, INDEX_UNREACHABLE, ARCHIVE_DAMAGED, ARCHIVE_VERSION
 */
export async function open(source: string | URL | ArchiveFiles, options: OpenOptions = {}): Promise<OpenedArchive> {
  return openEngine(() => nodeSource(source, options), options.follow);
}
