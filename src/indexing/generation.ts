/** The steps by which a generation is written, whether of releases or of persons alone. */
import { createManifest, type Manifest, type PartEntry, type Section, type SectionName } from "../archive/manifest.ts";
import { CommuniqueError } from "../errors.ts";
import type { Warning } from "../release.ts";
import { commitManifest } from "../storage/commit.ts";
import type { IndexFolder } from "../storage/file-system.ts";
import { writeLines, writeSectionBy } from "../storage/section-files.ts";
import { sha256 } from "../storage/sha256.ts";
import { personBytes, resolutionBytes } from "./archive-tables.ts";
import type { Authority } from "./authority.ts";
import { mergeByPolicy, purgeParts } from "./merge-parts.ts";
import { namedBytes } from "./named-segment.ts";
import type { PersonsBefore } from "./person-ids.ts";
import { personTables } from "./persons.ts";
import type { Roster } from "./roster.ts";

/** What the resolution of persons takes besides the releases. */
export interface PersonSettings {
  readonly authority: Authority;
  readonly before: PersonsBefore;
}

/** What becomes of the generation before, and of its parts. */
export interface CommitSettings {
  /** For how long its files stay, ms. */
  readonly keepMs: number;
  /**
   * Which parts are written anew before the manifest is: `policy` as few as keep searching quick, `deletions` all that hold what
   * was deleted, `none` none.
   */
  readonly merge: "policy" | "deletions" | "none";
}

export interface Committed {
  readonly manifest: Manifest;
  /** What the authority file says that nobody in the archive fits. */
  readonly warnings: readonly Warning[];
}

/** @throws CommuniqueError WRITE_FAILED; a generation is then still whole */
export async function commitGeneration(
  folder: IndexFolder,
  manifest: Manifest,
  { keepMs, merge }: CommitSettings,
): Promise<void> {
  const left = await commitManifest(folder, manifest, keepMs);
  if (merge === "deletions" && left.length > 0)
    throw new CommuniqueError(
      "WRITE_FAILED",
      `The index is written, but ${left.join(", ")} in ${folder.path} cannot be removed, and may hold what was to go. Close what reads it and purge again.`,
    );
}

/** The parts as they are to be in the next generation. @throws CommuniqueError WRITE_FAILED, ARCHIVE_DAMAGED */
export async function merged(
  folder: IndexFolder,
  parts: readonly PartEntry[],
  merge: CommitSettings["merge"],
): Promise<readonly PartEntry[]> {
  switch (merge) {
    case "policy":
      return mergeByPolicy(folder, parts);
    case "deletions":
      return purgeParts(folder, parts);
    case "none":
      return parts;
  }
}

/**
 * A generation in which only the persons are resolved anew, of a roster that is as it was: no other section is written, nor a part that need
 * not be merged.
 *
 * @throws CommuniqueError WRITE_FAILED; a generation is then still whole
 */
export async function rewritePersons(
  folder: IndexFolder,
  { format, version, generation, ...before }: Manifest,
  roster: Roster,
  persons: PersonSettings,
  { keepMs, merge }: CommitSettings,
): Promise<Committed> {
  const parts = await merged(folder, before.parts, merge);
  const { sections, warnings } = await writePersons(folder, roster, persons);
  const manifest = createManifest({ ...before, parts, sections: { ...before.sections, ...sections } }, sha256);
  await commitGeneration(folder, manifest, { keepMs, merge });
  return { manifest, warnings };
}

/** @throws CommuniqueError WRITE_FAILED */
export async function writePersons(
  folder: IndexFolder,
  roster: Roster,
  { authority, before }: PersonSettings,
): Promise<{
  readonly sections: Readonly<Record<"persons" | "resolution" | "doubtful" | "named", Section>>;
  readonly warnings: readonly Warning[];
}> {
  const { persons, resolution, doubtful, warnings } = personTables(roster, authority, before);
  const sections = {
    persons: await writeWhole(folder, "persons", ".table", personBytes(persons)),
    resolution: await writeWhole(folder, "resolution", ".table", resolutionBytes(roster, persons, resolution)),
    doubtful: await writeLines(folder, "doubtful", doubtful),
    named: await writeWhole(folder, "named", ".segment", namedBytes(persons, resolution)),
  };
  return { sections, warnings };
}

/** @throws CommuniqueError WRITE_FAILED */
export function writeWhole(
  folder: IndexFolder,
  name: SectionName,
  extension: string,
  parts: Iterable<Uint8Array>,
): Promise<Section> {
  return writeSectionBy(folder, name, extension, async (section) => {
    for (const part of parts) await section.write(part);
  });
}
