/** Opens an index that is there, in a folder or at an address. */
import { realpathSync } from "node:fs";
import { join } from "node:path";
import { openArchive } from "../archive/archive.ts";
import { type EmbeddedEngine, embeddedEngine } from "../engines/embedded.ts";
import { isBelow } from "../is-below.ts";
import type { RankingOptions } from "../searching/ranking-weights.ts";
import { type FileTimes, readFileTimes } from "../storage/file-times.ts";
import { nodeSource } from "../storage/node-source.ts";

/** Where the originals of an index are: the folder that their paths are relative to, and what they lie in. */
export type Originals = Pick<FileTimes, "root" | "within">;

/** As far as this machine knows: where the index was built. */
export async function originalsOf(index: string): Promise<Originals | null> {
  const known = await readFileTimes(index);
  return known === null ? null : { root: known.root, within: known.within };
}

/**
 * The original of a release, by its path in the archive, as a real path; null where it is gone or was never there, and where a
 * link that was put in its place leads out of what was indexed.
 */
export function originalFile({ root, within }: Originals, path: string): string | null {
  try {
    const file = realpathSync(join(root, path));
    return within.some((folder) => isBelow(file, folder)) ? file : null;
  } catch {
    return null;
  }
}

/** @param index a folder, or an http or https URL @param ranking what counts otherwise than by default */
export async function openIndex(index: string, ranking: RankingOptions = {}): Promise<EmbeddedEngine> {
  const originals = (await originalsOf(index)) !== null;
  return embeddedEngine(await openArchive(nodeSource(index, {}), { originals }), ranking);
}
