/** What an update keeps of the parts of the generation before. */
import { BitSet } from "../archive/bit-set.ts";
import { writeDeleted } from "../archive/deleted-documents.ts";
import type { PartEntry, Section } from "../archive/manifest.ts";
import type { Part, Place } from "../archive/parts.ts";
import type { IndexFolder } from "../storage/file-system.ts";
import { writeSectionBy } from "../storage/section-files.ts";

/**
 * The parts of which something is kept, with what is not kept as deleted.
 *
 * @param kept of documents that were not deleted before
 * @throws CommuniqueError WRITE_FAILED, ARCHIVE_DAMAGED
 */
export async function keepParts(
  folder: IndexFolder,
  parts: readonly Part[],
  kept: readonly Place[],
): Promise<PartEntry[]> {
  const live = parts.map(({ entry }) => new BitSet(entry.documents));
  for (const { part, doc } of kept) live[part]?.add(doc);
  const entries: PartEntry[] = [];
  for (const [place, part] of parts.entries()) {
    const docs = live[place] as BitSet;
    const { count } = docs;
    if (count === part.entry.live && count > 0) entries.push(part.entry);
    else if (count > 0)
      entries.push({ ...part.entry, live: count, deleted: await writeDeletion(folder, part, docs.complement()) });
  }
  return entries;
}

async function writeDeletion(folder: IndexFolder, { segment }: Part, docs: BitSet): Promise<Section> {
  const scan = await segment.scan();
  const lengths: number[] = [];
  for (const field of scan.fields.keys()) {
    const ofField = await scan.lengths(field);
    lengths.push(docs.toArray().reduce((sum, doc) => sum + (ofField[doc] as number), 0));
  }
  return writeSectionBy(folder, "deleted", ".bits", (section) => section.write(writeDeleted({ docs, lengths })));
}
