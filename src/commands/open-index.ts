/** Opens an index that is there, in a folder or at an address. */
import { existsSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import { openArchive } from "../archive/archive.ts";
import { type EmbeddedEngine, embeddedEngine } from "../engines/embedded.ts";
import type { RankingOptions } from "../searching/ranking-weights.ts";
import { readFileTimes } from "../storage/file-times.ts";
import { nodeSource } from "../storage/node-source.ts";

/** The folder that an index's originals are in, as far as this machine knows: where it was built. */
export async function originalsRoot(index: string): Promise<string | null> {
  return (await readFileTimes(index))?.root ?? null;
}

/** The original of a release, by its path in the archive; null where it is gone or was never there. */
export function originalFile(root: string, path: string): string | null {
  const file = resolve(join(root, path));
  return file.startsWith(root.endsWith(sep) ? root : root + sep) && existsSync(file) ? file : null;
}

/** @param index a folder, or an http or https URL @param ranking what counts otherwise than by default */
export async function openIndex(index: string, ranking: RankingOptions = {}): Promise<EmbeddedEngine> {
  const originals = (await originalsRoot(index)) !== null;
  return embeddedEngine(await openArchive(nodeSource(index, {}), { originals }), ranking);
}
