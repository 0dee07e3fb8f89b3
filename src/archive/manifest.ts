/**
 * The manifest of an index and the records of its sections. Each section is a file named by its content; the manifest
 * names them with length and digest and is written last, so a reader sees one generation whole or not at all.
 */
import { CommuniqueError } from "../errors.ts";
import type { FieldValue, PersonEntry, Skipped, Warning } from "../release.ts";

export const MANIFEST_FILE = "manifest.json";
const FORMAT = "communique-index";
/** A reader refuses a higher one. */
const INDEX_VERSION = 1;

/** One file of an index. */
export interface Section {
  readonly file: string;
  readonly length: number;
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly digest: string;
}

/**
 * - `search`: MiniSearch's JSON; its ids are those of the releases
 * - `releases`: one whole record a line
 * - `catalog`: one `CatalogEntry` a line, in the same order
 * - `persons`: one `PersonEntry` a line, without `with`
 * - `files`: one `FileEntry` a line
 * - `abbreviations`: one `StoredAbbreviation` a line
 */
export type SectionName = "search" | "releases" | "catalog" | "persons" | "files" | "abbreviations";
const SECTIONS: readonly SectionName[] = ["search", "releases", "catalog", "persons", "files", "abbreviations"];

/** A field of the user's own, as the archive holds it. */
export interface FieldSetting {
  readonly type: "text" | "number" | "date";
  readonly facet: boolean;
}

export interface Manifest {
  readonly format: typeof FORMAT;
  readonly version: number;
  /** Names the state of the archive: a digest of its sections and settings. */
  readonly generation: string;
  readonly analyzer: { readonly version: number; readonly languages: readonly string[] };
  /** Digest of everything that decides what a file's record looks like: versions and settings. */
  readonly settings: string;
  readonly releases: number;
  readonly languages: readonly string[];
  readonly fields: Readonly<Record<string, FieldSetting>>;
  readonly sections: Readonly<Record<SectionName, Section>>;
}

/** What is needed of a release to filter, count and list it, without its text. */
export interface CatalogEntry {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly published: string | null;
  readonly language: string | null;
  readonly source: string | null;
  /** Whether the release is a file of its own, not a record among others. */
  readonly ownFile: boolean;
  /** Ids. */
  readonly people: readonly string[];
  /** Ids of those who are quoted; an organisation's is made of its name as a person's is. */
  readonly speakers: readonly string[];
  /** Those of the release's own that are worth showing in the archive. */
  readonly topics: readonly string[];
  /** Dates of what the release says to happen, EDTF. */
  readonly events: readonly string[];
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly copies: readonly string[];
  /** Digest of the text's letters and digits: equal for text-identical releases. */
  readonly fingerprint: string;
  /** Where the record's line stands in `releases`. */
  readonly offset: number;
  readonly length: number;
}

export type StoredPerson = Omit<PersonEntry, "with">;

/** A short form that releases of the archive define. */
export interface StoredAbbreviation {
  readonly short: string;
  readonly long: string;
  /** How many releases define it so. */
  readonly releases: number;
}

/** What became of one file: its releases' ids, or why it has none. */
export interface FileEntry {
  readonly path: string;
  /** SHA-256 of the file's bytes; null where they were not read. */
  readonly digest: string | null;
  readonly releases: readonly string[];
  readonly skipped: readonly Skipped[];
  readonly warnings: readonly Warning[];
}

/**
 * @param text of `manifest.json`
 * @param where named in errors
 * @throws CommuniqueError ARCHIVE_DAMAGED where it is no manifest, ARCHIVE_VERSION where it is of a later version
 */
export function parseManifest(text: string, where: string): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new CommuniqueError("ARCHIVE_DAMAGED", `${where} is not a manifest. Index again.`, { cause });
  }
  const version = versionOf(value);
  if (version !== null && version > INDEX_VERSION)
    throw new CommuniqueError(
      "ARCHIVE_VERSION",
      `${where} has version ${version}; this program reads up to ${INDEX_VERSION}. Update it, or index again.`,
    );
  if (version === null || !isManifest(value as Partial<Manifest>))
    throw new CommuniqueError("ARCHIVE_DAMAGED", `${where} is not a manifest. Index again.`);
  return value as Manifest;
}

/** Null where it is no manifest of ours. What else a manifest holds depends on its version. */
function versionOf(value: unknown): number | null {
  if (typeof value !== "object" || value === null) return null;
  const { format, version } = value as Partial<Manifest>;
  return format === FORMAT && typeof version === "number" ? version : null;
}

/** The form is ours and its sections are checked by digest, so the outline is enough. */
function isManifest({ sections, analyzer, fields, languages }: Partial<Manifest>): boolean {
  return (
    SECTIONS.every((name) => typeof sections?.[name]?.file === "string") &&
    Array.isArray(analyzer?.languages) &&
    Array.isArray(languages) &&
    typeof fields === "object" &&
    fields !== null
  );
}

/** A manifest with its generation, which follows from everything else in it. */
export function createManifest(
  parts: Omit<Manifest, "format" | "version" | "generation">,
  digest: (text: string) => string,
): Manifest {
  const rest = { ...parts, format: FORMAT, version: INDEX_VERSION } as const;
  return { ...rest, generation: digest(JSON.stringify(rest)).slice(0, 16) };
}

/** The text of JSON lines to its records. */
export function parseLines<T>(text: string): T[] {
  const records: T[] = [];
  for (const line of text.split("\n")) if (line !== "") records.push(JSON.parse(line) as T);
  return records;
}
