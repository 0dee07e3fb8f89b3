/** Opens an index that is there. */
import { openArchive } from "../archive/archive.ts";
import { type EmbeddedEngine, embeddedEngine } from "../engines/embedded.ts";
import { openFolder } from "../storage/file-source.ts";
import { readFileTimes } from "../storage/file-times.ts";

/** The folder that an index's originals are in, as far as this machine knows: where it was built. */
export async function originalsRoot(folder: string): Promise<string | null> {
  return (await readFileTimes(folder))?.root ?? null;
}

export async function openIndex(folder: string): Promise<EmbeddedEngine> {
  const originals = (await originalsRoot(folder)) !== null;
  return embeddedEngine(await openArchive(openFolder(folder), { originals }));
}
