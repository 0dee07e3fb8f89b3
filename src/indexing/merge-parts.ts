/** Parts of an index written anew as one, without what was deleted. */
import { createManifest, type Manifest, type PartEntry } from "../archive/manifest.ts";
import { mergeSegments } from "../archive/merge-segments.ts";
import { mergeTables } from "../archive/merge-tables.ts";
import { openPart } from "../archive/parts.ts";
import { commitManifest } from "../storage/commit.ts";
import { openFolder } from "../storage/file-source.ts";
import type { IndexFolder } from "../storage/file-system.ts";
import { writeSectionBy } from "../storage/section-files.ts";
import { sha256 } from "../storage/sha256.ts";
import { type PartRange, partsToMerge } from "./merge-policy.ts";

/** @param ranges of neighbours, in their order; each becomes one part @throws CommuniqueError WRITE_FAILED, ARCHIVE_DAMAGED */
export async function mergeRanges(
  folder: IndexFolder,
  parts: readonly PartEntry[],
  ranges: readonly PartRange[],
): Promise<PartEntry[]> {
  const merged: PartEntry[] = [];
  let at = 0;
  for (const [start, end] of ranges) {
    merged.push(...parts.slice(at, start), await mergeParts(folder, parts.slice(start, end)));
    at = end;
  }
  return [...merged, ...parts.slice(at)];
}

/** As the policy says, until it is content: see `merge-policy.ts`. @throws CommuniqueError as `mergeRanges` does */
export async function mergeByPolicy(folder: IndexFolder, parts: readonly PartEntry[]): Promise<readonly PartEntry[]> {
  const ranges = partsToMerge(parts);
  return ranges.length === 0 ? parts : mergeByPolicy(folder, await mergeRanges(folder, parts, ranges));
}

/**
 * A generation of which only the parts are merged, as the policy says, if it says so; every other section stays, since the order
 * of the releases does.
 *
 * @throws CommuniqueError as `mergeRanges` and `commitManifest` do
 */
export async function mergeGeneration(
  folder: IndexFolder,
  { format, version, generation, ...before }: Manifest,
  keepMs: number,
): Promise<void> {
  const parts = await mergeByPolicy(folder, before.parts);
  if (parts !== before.parts) await commitManifest(folder, createManifest({ ...before, parts }, sha256), keepMs);
}

/** Every part with deletions without them. @throws CommuniqueError as `mergeRanges` does */
export function purgeParts(folder: IndexFolder, parts: readonly PartEntry[]): Promise<readonly PartEntry[]> {
  const ranges = [...parts.entries()].flatMap(([place, { deleted }]): PartRange[] =>
    deleted === null ? [] : [[place, place + 1]],
  );
  return mergeRanges(folder, parts, ranges);
}

async function mergeParts(folder: IndexFolder, entries: readonly PartEntry[]): Promise<PartEntry> {
  const source = openFolder(folder.path);
  try {
    const parts = await Promise.all(entries.map((entry) => openPart(source, entry)));
    const inputs = parts.map(({ segment, releases: table, deleted }) => ({
      segment,
      table,
      live: deleted?.docs.complement() ?? null,
    }));
    const search = await writeSectionBy(folder, "search", ".segment", (out) => mergeSegments(inputs, out));
    const releases = await writeSectionBy(folder, "releases", ".table", (out) => mergeTables(inputs, out));
    const documents = entries.reduce((sum, { live }) => sum + live, 0);
    return { search, releases, documents, live: documents, deleted: null };
  } finally {
    await source.close();
  }
}
