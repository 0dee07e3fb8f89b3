/**
 * `communique/archive`, for pages, apps and small services: opens an index that was built elsewhere and searches it where it
 * lies. It is bundled and imports nothing outside the package. Node gets `archive-node.ts` under the same name.
 */
import type { ArchiveFiles } from "./archive/bytes-source.ts";
import { webSource } from "./archive/web-source.ts";
import { type OpenedArchive, type OpenOptions, openEngine } from "./engines/opened.ts";

export * from "./archive-exports.ts";

/**
 * Opens an index. It stays on one generation until it is closed, unless it is told to follow.
 *
 * @param source a URL of the index's folder or of its `manifest.json`, absolute or relative to the page; or the bytes of its files
 *   by their names
 * @throws CommuniqueError INDEX_MISSING, INDEX_UNREACHABLE, ARCHIVE_DAMAGED, ARCHIVE_VERSION; USAGE where it is no URL, or for a weight that is none
 */
export async function open(source: string | URL | ArchiveFiles, options: OpenOptions = {}): Promise<OpenedArchive> {
  const { follow, ranking } = options;
  if (typeof source === "string" || source instanceof URL)
    return openEngine(() => webSource(source, options), follow, ranking);
  const { bytesSource } = await import("./archive/bytes-source.ts");
  return openEngine(() => bytesSource(source), follow, ranking);
}
