/**
 * The manifest of an index. Each section is a file named by its content (what their records are says `stored-records.ts`); the manifest
 * names them with length and digest and is written last, so a reader sees one generation whole or not at all.
 */
import { CommuniqueError } from "../errors.ts";
import type { StoredFacet } from "./facet-table.ts";
import type { Heads } from "./heads.ts";
import type { Links } from "./release-url.ts";
import { platformSha256 } from "./sha256.ts";
import type { Source } from "./source.ts";

export const MANIFEST_FILE = "manifest.json";
const FORMAT = "communique-index";
/** A reader refuses a higher one; one that is lower lacks sections. */
const INDEX_VERSION = 15;
/** The same of an archive that was written for pages: they are counted together, so that no reader takes one for what it is not. */
const PUBLISHED_VERSION = 19;

/** One file of an index. */
export interface Section {
  readonly file: string;
  readonly length: number;
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly digest: string;
  /** The file's last four bytes, a u32: of a segment or table they tell, without reading all of it, whether it is the file that was written. */
  readonly seal: number;
}

/**
 * Releases that were written at once. What was deleted since, or written anew in a later part, is left out: the releases of an
 * archive are the documents of its parts that were not deleted, numbered through in their order.
 */
export interface PartEntry {
  /** A segment (see FORMAT.md), without records; who speaks where, and where persons and dates are named, are spans of its texts, see `SPANS`. */
  readonly search: Section;
  /** A table (see FORMAT.md) of whole releases, in the same order; of a published archive, of `PublishedRecord`s. */
  readonly releases: Section;
  /** How many documents both hold, those too that were deleted. */
  readonly documents: number;
  /** How many of them were not. */
  readonly live: number;
  /** See FORMAT.md, "Deleted documents"; null where none was. */
  readonly deleted: Section | null;
}

/**
 * Written anew with each generation, if they change; those of lines are JSON, deflated. What releases say each by itself:
 *
 * - `catalog`: a table of `StoredEntry`, in the order of the releases, with the columns of `CatalogColumn`, `field.NAME` for each of
 *   the user's own fields
 * - `roster`: each release's persons a line, in the same order: `[name, aliases, roles]` each
 * - `sketches`: by which texts that are nearly the same are found, each release's a line, in the same order: a string, base64 of u32s,
 *   little-endian, the smallest 16 hashes of the text's runs of four words, ascending (see `text-sketch.ts`)
 * - `files`: one `FileEntry` a line
 * - `abbreviations`: a table of `StoredAbbreviation`, with the columns `short` and `first`: the words by which they are looked up
 * - `concepts`: a table of `StoredConcept`, with the column `labels`: what `labelKey` makes of each label in its language, and of one
 *   of no language in each of the manifest's `languages` and in none; those of the thesaurus that are topics of releases and have
 *   several labels in their languages, in the order of the thesaurus
 *
 * What follows from all of them together, and from the authority file:
 *
 * - `persons`: a table of `StoredPerson`, most releases first, with the columns `id`, `name` and `formerly`
 * - `resolution`: a table of `ResolvedPeople`, in the order of the releases: who the persons of the roster are; columns `people`, ids
 *   of a release's persons, each once, and `speakers`, of each of the entry's speakers the id: an organisation's is made of its name,
 *   that of what is no person is empty
 * - `doubtful`: one `DoubtfulPair` a line
 * - `named`: a segment whose documents are the releases, with one field, `names`, of whole names as `nameKey` makes them: those that
 *   the release's persons bear anywhere, as far as they have several; spans of the kind `persons` say whose, labelled by the place in
 *   the release's list
 */
export const SECTIONS = [
  "catalog",
  "roster",
  "sketches",
  "files",
  "abbreviations",
  "concepts",
  "persons",
  "resolution",
  "doubtful",
  "named",
] as const;
export type SectionName = (typeof SECTIONS)[number];

/** The files of a part, and what a published archive has besides. */
export const PART_SECTIONS: readonly string[] = [
  "search",
  "releases",
  "deleted",
  "heads",
  "suggestions",
  "names",
  "details",
  "facet",
];

/** By what the words of an archive became its terms. */
export interface AnalyzerSetting {
  readonly version: number;
  /** Those whose stemmers were used. */
  readonly languages: readonly string[];
  /** Whether there is one alone and all releases are in it, so that each word of a query is one term. */
  readonly isUniform?: true;
}

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
  /** Where its files lie in pieces, see `pieces.ts`: the most bytes that one has. The generation is the same. */
  readonly pieceLength?: number;
  readonly analyzer: AnalyzerSetting;
  /** Digest of everything that decides what a file's record looks like: versions and settings. */
  readonly settings: string;
  readonly releases: number;
  /** How many files were left out, and how many warnings there are. */
  readonly skipped: number;
  readonly warnings: number;
  readonly languages: readonly string[];
  readonly fields: Readonly<Record<string, FieldSetting>>;
  /** At least one. */
  readonly parts: readonly PartEntry[];
  readonly sections: Readonly<Record<SectionName, Section>>;
  /** What is otherwise in an archive that was written for pages to read. */
  readonly published?: Published;
}

/**
 * An archive written for pages that read it from afar: it has one part, whose records hold all that a list of hits shows, so that of
 * `catalog` and `resolution` only columns are left; and nothing of what only indexing needs: `roster`, `sketches`, `files` and
 * `doubtful` are empty.
 */
export interface Published {
  readonly heads: Heads;
  readonly links: Links;
  /** A table of `StoredSuggestion`s, most used first: what a page can offer as somebody types without reading all names. */
  readonly suggestions: Section;
  /** A table of `StoredName`s, most releases first, then ascending: the names of `named` that have several words. */
  readonly names: Section;
  /** A table of `ReleaseDetails`, in the order of the releases. */
  readonly details: Section;
  /** By name, the facets whose columns take much to read: see `FacetTable`. */
  readonly facets: Readonly<Record<string, StoredFacet>>;
  /** What counts otherwise than by default where its releases are ranked. */
  readonly ranking: Readonly<Record<string, number | Readonly<Record<string, number>>>>;
}

/** All files that a generation is made of, each once, besides its manifest. */
export function filesOf({
  parts,
  sections,
  published,
}: {
  readonly parts: readonly PartEntry[];
  readonly sections: Readonly<Record<string, Section>>;
  readonly published?: Published;
}): Section[] {
  const all = [
    ...parts.flatMap(({ search, releases, deleted }) => [search, releases, ...(deleted === null ? [] : [deleted])]),
    ...Object.values(sections),
    ...(published === undefined
      ? []
      : [
          published.heads,
          published.suggestions,
          published.names,
          published.details,
          ...Object.values(published.facets),
        ]),
  ];
  // Facets that have the same content are one file.
  return [...new Map(all.map((section) => [section.file, section])).values()];
}

const GENERATION_DIGITS = 16;

/** The current generation's, as it was written. @throws CommuniqueError INDEX_MISSING, ARCHIVE_DAMAGED, ARCHIVE_VERSION */
export async function readManifest(source: Source): Promise<Manifest> {
  const manifest = parseManifest(new TextDecoder().decode(await source.read(MANIFEST_FILE)), MANIFEST_FILE);
  if (!(await isAsWritten(manifest, source.sha256)))
    throw new CommuniqueError(
      "ARCHIVE_DAMAGED",
      `${MANIFEST_FILE} was changed after it was written. Copy it again, or index again.`,
    );
  return manifest;
}

/** @param sha256 of the source, where it has one */
async function isAsWritten(
  { generation, pieceLength: _, ...rest }: Manifest,
  sha256: Source["sha256"],
): Promise<boolean> {
  const text = JSON.stringify(rest);
  const digest = sha256?.(text) ?? (await platformSha256(new TextEncoder().encode(text)));
  return digest === null || digest.slice(0, GENERATION_DIGITS) === generation;
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
  const isPublished = (value as Partial<Manifest>)?.published !== undefined;
  const known = isPublished ? PUBLISHED_VERSION : INDEX_VERSION;
  if (version !== null && version > known)
    throw new CommuniqueError(
      "ARCHIVE_VERSION",
      `${where} has version ${version}; this program reads up to ${known}. Update it, or ${isPublished ? "export" : "index"} again.`,
    );
  if (version !== null && version < known)
    throw new CommuniqueError(
      "ARCHIVE_VERSION",
      `${where} is of an older version of this program. ${isPublished ? "Export" : "Index"} again.`,
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

/** Of a section: a name that leads nowhere else. */
const FILE_NAME = /^[a-z]+-[0-9a-f]{16}\.[a-z]+$/;

/** The form is ours and its sections are checked by digest, so the outline is enough. */
function isManifest({
  parts,
  sections,
  analyzer,
  fields,
  languages,
  published,
  pieceLength = 1,
}: Partial<Manifest>): boolean {
  return (
    Number.isSafeInteger(pieceLength) &&
    pieceLength > 0 &&
    Array.isArray(parts) &&
    parts.length > 0 &&
    parts.every(isPart) &&
    SECTIONS.every((name) => isSection(sections?.[name])) &&
    (published === undefined || isPublishedOutline(published)) &&
    Array.isArray(analyzer?.languages) &&
    Array.isArray(languages) &&
    typeof fields === "object" &&
    fields !== null
  );
}

function isPublishedOutline({ heads, suggestions, names, details, facets }: Partial<Published>): boolean {
  return [heads, suggestions, names, details].every(isSection) && Object.values(facets ?? {}).every(isSection);
}

function isPart(part: Partial<PartEntry> | null): boolean {
  return isSection(part?.search) && isSection(part?.releases) && (part?.deleted === null || isSection(part?.deleted));
}

function isSection(section: Section | undefined): boolean {
  return FILE_NAME.test(section?.file ?? "") && isCount(section?.length);
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** A manifest with its generation, which follows from everything else in it. */
export function createManifest(
  parts: Omit<Manifest, "format" | "version" | "generation" | "pieceLength">,
  digest: (text: string) => string,
): Manifest {
  const version = parts.published === undefined ? INDEX_VERSION : PUBLISHED_VERSION;
  const rest = { ...parts, format: FORMAT, version } as const;
  return { ...rest, generation: generationOf(rest, digest) };
}

/** Whether a manifest is as it was written. */
export function isOwnGeneration(
  { generation, pieceLength, ...rest }: Manifest,
  digest: (text: string) => string,
): boolean {
  return generationOf(rest, digest) === generation;
}

function generationOf(rest: Omit<Manifest, "generation" | "pieceLength">, digest: (text: string) => string): string {
  return digest(JSON.stringify(rest)).slice(0, GENERATION_DIGITS);
}
