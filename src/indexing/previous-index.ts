/** The generation that an update starts from: which files it was made of, and their records to use again. */
import { filesOf, MANIFEST_FILE, type Manifest, readManifest, type Section } from "../archive/manifest.ts";
import { openPart, type Part, placesOf, recordsOf } from "../archive/parts.ts";
import type { ResolvedPeople } from "../archive/persons.ts";
import { readLines } from "../archive/sections.ts";
import type { FileEntry, StoredEntry, StoredPerson } from "../archive/stored-records.ts";
import { Table } from "../archive/table.ts";
import { CommuniqueError } from "../errors.ts";
import type { SkipReason } from "../release.ts";
import { checkIndex, isWhole } from "../storage/check.ts";
import { openFolder } from "../storage/file-source.ts";
import type { IndexedRelease } from "./index-writer.ts";
import { NOBODY_BEFORE, type PersonsBefore, personsBefore } from "./person-ids.ts";
import { Roster, type RosterPerson } from "./roster.ts";
import { readSketch } from "./text-sketch.ts";

export interface PreviousIndex {
  readonly manifest: Manifest;
  readonly ids: ReadonlySet<string>;
  readonly files: ReadonlyMap<string, FileEntry>;
  readonly parts: readonly Part[];
  /** The stored release with what else is known of it; null where the record cannot be read. */
  read(id: string): Promise<StoredRelease | null>;
  /** What its releases say of their persons, and who they were; nobody where that cannot be read. */
  roster(): Promise<{ roster: Roster; before: PersonsBefore } | null>;
  /** Whether every byte of every section is as it was written. */
  isWhole(): Promise<boolean>;
  close(): Promise<void>;
}

interface StoredRelease extends IndexedRelease {
  /** Paths of further files that hold its text. */
  readonly copies: readonly string[];
}

/** Who was who in an index, none where there is none. */
export async function personsOf(previous: PreviousIndex | null): Promise<PersonsBefore> {
  return (await previous?.roster())?.before ?? NOBODY_BEFORE;
}

/** Why a file has no release depends on others, on the clock, or on what else the machine had to do: such files are read again. */
const PASSING: ReadonlySet<SkipReason> = new Set(["same-id", "same-text", "not-public", "too-slow"]);

/** Whether what became of a file depends on its content alone. */
export function isReusable(file: FileEntry): boolean {
  return file.digest !== null && !file.skipped.some((skipped) => PASSING.has(skipped.reason));
}

/**
 * Null where there is no index, or none that this program can use again. A damaged one is built anew: what it holds would
 * else go into the next generation under a digest that is right.
 *
 * @param settings of the files that may be used again
 * @throws CommuniqueError USAGE for an index in pieces
 * Time: all of its records are read once.
 */
export async function openPreviousIndex(folder: string, settings: string): Promise<PreviousIndex | null> {
  const previous = await openWholeIndex(folder).catch((error: unknown) => {
    if (error instanceof CommuniqueError && error.code === "USAGE") throw error;
    return null;
  });
  if (previous === null || previous.manifest.settings === settings) return previous;
  return { ...previous, files: new Map() };
}

/** How many releases an index says it holds that cannot be used again, be it damaged or of another version; 0 where there is none. */
export async function releasesBefore(folder: string): Promise<number> {
  const source = openFolder(folder);
  try {
    const { releases } = JSON.parse(new TextDecoder().decode(await source.read(MANIFEST_FILE)));
    return Number.isSafeInteger(releases) ? releases : 0;
  } catch {
    return 0;
  } finally {
    await source.close();
  }
}

/**
 * With all its files, whatever settings they were read with.
 *
 * @throws CommuniqueError INDEX_MISSING, ARCHIVE_VERSION, ARCHIVE_DAMAGED; USAGE for an export of one
 */
export async function openWholeIndex(folder: string): Promise<PreviousIndex> {
  const source = openFolder(folder);
  try {
    const manifest = await readManifest(source);
    if (manifest.pieceLength !== undefined || manifest.published !== undefined)
      throw new CommuniqueError(
        "USAGE",
        `${folder} holds an export of an index, which cannot be changed. Change the one that it was made of, and export that again.`,
      );
    const kept = filesOf({
      ...manifest,
      sections: { catalog: manifest.sections.catalog, sketches: manifest.sections.sketches },
    });
    for (const section of kept) if (!(await isWhole(source, section))) throw damaged(section);
    const table = ({ file, length, seal }: Section): Promise<Table> => Table.open(source, file, length, 0, seal);
    const parts = await Promise.all(manifest.parts.map((part) => openPart(source, part)));
    const places = placesOf(parts);
    const records = recordsOf(parts);
    const entries = await table(manifest.sections.catalog);
    const catalog = new Map(
      ((await entries.allRecords()) as readonly StoredEntry[]).map((entry, doc) => [entry.id, { entry, doc }]),
    );
    const sketches = await readLines<string>(source, manifest.sections.sketches);
    const files = await readLines<FileEntry>(source, manifest.sections.files);
    return {
      manifest,
      parts,
      ids: new Set(catalog.keys()),
      files: new Map(files.map((file) => [file.path, file])),
      async read(id) {
        const known = catalog.get(id);
        if (known === undefined) return null;
        const { entry, doc } = known;
        try {
          const [release] = await records([doc]);
          const { fingerprint, ownFile, copies } = entry;
          const place = places[doc];
          if (release?.id !== id || place === undefined) return null;
          return { release, fingerprint, sketch: readSketch(sketches[doc] ?? ""), ownFile, copies, place };
        } catch {
          return null;
        }
      },
      async roster() {
        try {
          const roster = new Roster();
          const people = await readLines<RosterPerson[]>(source, manifest.sections.roster);
          for (const { entry, doc } of catalog.values()) roster.add(entry, people[doc] ?? []);
          const [persons, resolution] = await Promise.all([
            table(manifest.sections.persons),
            table(manifest.sections.resolution),
          ]);
          const known = (await persons.allRecords()) as readonly StoredPerson[];
          const numberOf = new Map(known.map(({ id }, number) => [id, number]));
          const resolved = ((await resolution.allRecords()) as readonly ResolvedPeople[]).flat();
          const numbers = resolved.map((person) => (person === null ? -1 : (numberOf.get(person.id) ?? -1)));
          return { roster, before: personsBefore(roster, numbers, known) };
        } catch {
          return null;
        }
      },
      isWhole: async () => (await checkIndex(source)).damage.length === 0,
      close: () => source.close(),
    };
  } catch (error) {
    await source.close();
    throw error;
  }
}

function damaged({ file }: Section): CommuniqueError {
  return new CommuniqueError("ARCHIVE_DAMAGED", `${file} was changed after it was written. Index again.`);
}
