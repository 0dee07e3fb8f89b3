/** The releases of an archive in their order, for whoever writes all of them somewhere. */
import type { Archive } from "../archive/archive.ts";
import type { CatalogEntry } from "../archive/stored-records.ts";
import type { EmbeddedEngine } from "../engines/embedded.ts";
import { range } from "../range.ts";
import type { ReleaseEntry } from "../release.ts";

/** Entries read at once. */
const BATCH = 256;

export async function* archiveEntries(archive: Archive): AsyncGenerator<CatalogEntry> {
  for (let first = 0; first < archive.size; first += BATCH)
    yield* await archive.entries(range(Math.min(BATCH, archive.size - first)).map((i) => first + i));
}

/** One after the other: no more than some are in memory. */
export async function* archiveReleases(engine: EmbeddedEngine): AsyncGenerator<ReleaseEntry> {
  for await (const { id } of archiveEntries(engine.archive)) {
    const release = await engine.release(id);
    if (release !== null) yield release;
  }
}
