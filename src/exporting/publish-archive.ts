/** Writes an archive anew for pages that read it from afar: see `Published` in `archive/manifest.ts`. */
import { type Archive, openArchive } from "../archive/archive.ts";
import { concatenated } from "../archive/bytes.ts";
import { splitRelease, wholeRecords } from "../archive/contents.ts";
import { crc32 } from "../archive/crc32.ts";
import { deflated } from "../archive/deflated.ts";
import { type StoredFacet, writeFacet } from "../archive/facet-table.ts";
import { readFileEnd } from "../archive/file-end.ts";
import type { Heads } from "../archive/heads.ts";
import {
  createManifest,
  MANIFEST_FILE,
  type Manifest,
  type Published,
  readManifest,
  type Section,
  type SectionName,
} from "../archive/manifest.ts";
import { mergeSegments } from "../archive/merge-segments.ts";
import { PAGE_BYTES, PAGE_CONTENT } from "../archive/pages.ts";
import { openPart, type Part } from "../archive/parts.ts";
import { filesIn } from "../archive/pieces.ts";
import type { BlockSettings } from "../archive/record-writer.ts";
import { fragmentsOf } from "../archive/release-url.ts";
import { Segment } from "../archive/segment.ts";
import type { Sink } from "../archive/sink.ts";
import type { Source } from "../archive/source.ts";
import type { PublishedRecord, ReleaseDetails, StoredName, StoredSuggestion } from "../archive/stored-records.ts";
import { Table, TableWriter } from "../archive/table.ts";
import { CommuniqueError } from "../errors.ts";
import { range } from "../range.ts";
import { type ArchiveNames, archiveNames } from "../searching/archive-names.ts";
import { facetContents, storedFacetNames } from "../searching/facets.ts";
import { namedThings, phraseCount } from "../searching/suggest.ts";
import { commitManifest, KEEP_MS } from "../storage/commit.ts";
import { openFolder } from "../storage/file-source.ts";
import type { IndexFolder } from "../storage/file-system.ts";
import { writeLines, writeSection, writeSectionBy } from "../storage/section-files.ts";
import { sha256 } from "../storage/sha256.ts";
import { abbreviationBuckets } from "./abbreviation-buckets.ts";
import { recordDictionary } from "./record-dictionary.ts";

export interface PublishOptions {
  /** Where the releases are shown; default on pages that are written along with the archive. */
  readonly links?: Published["links"];
  /** What counts otherwise than by default where releases are ranked. Words are added to queries only where it says so: that costs a page many reads. */
  readonly ranking?: Published["ranking"];
  /** For how long the files of the generation before stay, milliseconds; default an hour. */
  readonly keepMs?: number;
}

/** What opening reads of the end of each kind of file: its sections from the first of these on. */
const FIRST_OF_HEAD = {
  search: "formIndex",
  releases: "dictionary",
  catalog: "column.newest",
  resolution: null,
  abbreviations: "dictionary",
  named: "termIndex",
} as const;

/** Each search looks up some abbreviations, which share little: small blocks, and a dictionary that costs little besides. */
const ABBREVIATION_CHARACTERS = 512;
const ABBREVIATION_DICTIONARY_BYTES = 1024;
/** Files of so many bytes at most are in the heads whole. */
const SMALL_BYTES = 8 * 1024;
const CHUNK_BYTES = 1 << 20;
/** Names offered as somebody types: what is known of them is some thirty bytes each. */
const SUGGESTIONS = 2_000;
/** Releases read at once. */
const BATCH = 256;
/** The dictionary of records is made of so many, of releases so much of each, and has so many bytes, of small archives a smaller share of all. */
const SAMPLES = 400;
const SAMPLE_BYTES = 16 * 1024;
const DICTIONARY_BYTES = 8 * 1024;
const DICTIONARY_SHARE = 1 / 64;

/**
 * The same releases give the same bytes, and files that are there already stay.
 *
 * @param source of an index, which stays open
 * @param folder new, or one that this has written before
 * @throws CommuniqueError USAGE where the folder holds an index of another kind, or the source was published already; WRITE_FAILED;
 *   as reading the source does
 * Memory: columns, and some hundred records.
 */
export async function publishArchive(
  source: Source,
  folder: IndexFolder,
  { links = { to: "pages" }, ranking = {}, keepMs = KEEP_MS }: PublishOptions = {},
): Promise<Manifest> {
  const manifest = await readManifest(source);
  if (manifest.published !== undefined)
    throw new CommuniqueError("USAGE", "This index was exported already. Export the one that it was made of.");
  await refuseOtherIndex(folder);
  const files = filesIn(source, manifest);
  const parts = await Promise.all(manifest.parts.map((part) => openPart(files, part)));
  const table = ({ file, length, seal }: Section): Promise<Table> => Table.open(files, file, length, 0, seal);
  const [catalog, resolution, abbreviations] = await Promise.all([
    table(manifest.sections.catalog),
    table(manifest.sections.resolution),
    table(manifest.sections.abbreviations),
  ]);
  const copied = (name: SectionName): Promise<Section> => copySection(files, manifest.sections[name], name, folder);
  const empty = (name: SectionName): Promise<Section> => writeLines(folder, name, []);
  const sections: Record<SectionName, Section> = {
    catalog: await writeColumns(catalog, "catalog", folder),
    roster: await empty("roster"),
    sketches: await empty("sketches"),
    files: await empty("files"),
    abbreviations: await writeAbbreviations(await abbreviationBuckets(abbreviations, catalog), folder),
    concepts: await copied("concepts"),
    persons: await copied("persons"),
    resolution: await writeColumns(resolution, "resolution", folder),
    doubtful: await empty("doubtful"),
    named: await writeNamed(files, manifest.sections.named, folder),
  };
  const search = await writeSearch(parts, folder);
  const { releases, details } = await writeReleases(parts, catalog, resolution, links, folder);
  // Not closed, since the source is the caller's.
  const archive = await openArchive(source);
  const documents = manifest.releases;
  const { format: _format, version: _version, generation: _generation, pieceLength: _pieceLength, ...rest } = manifest;
  const published = createManifest(
    {
      ...rest,
      skipped: 0,
      warnings: 0,
      parts: [{ search, releases, documents, live: documents, deleted: null }],
      sections,
      published: {
        heads: await writeHeads({ ...sections, search, releases }, folder),
        suggestions: await writeSuggestions(archive, folder),
        names: await writeNames(files, manifest.sections.named, folder),
        details,
        facets: await writeFacets(archive, folder),
        links,
        ranking: { expansion: 0, ...ranking },
      },
    },
    sha256,
  );
  await commitManifest(folder, published, keepMs);
  return published;
}

async function refuseOtherIndex(folder: IndexFolder): Promise<void> {
  if (await holdsOtherIndex(folder))
    throw new CommuniqueError("USAGE", `${folder.path} holds an index that is not an export. Give another folder.`);
}

/** Whether there is an index, of whatever version, damaged or not, that is no export. */
async function holdsOtherIndex({ path }: IndexFolder): Promise<boolean> {
  const source = openFolder(path);
  try {
    return JSON.parse(new TextDecoder().decode(await source.read(MANIFEST_FILE))).published === undefined;
  } catch {
    return false;
  } finally {
    await source.close();
  }
}

async function copySection(
  source: Source,
  { file, length }: Section,
  name: string,
  folder: IndexFolder,
): Promise<Section> {
  return writeSectionBy(folder, name, file.slice(file.lastIndexOf(".")), async (out) => {
    for (let offset = 0; offset < length; offset += CHUNK_BYTES)
      await out.write(await source.readRange(file, offset, Math.min(CHUNK_BYTES, length - offset)));
  });
}

function writeSearch(parts: readonly Part[], folder: IndexFolder): Promise<Section> {
  const inputs = parts.map(({ segment, deleted }) => ({ segment, live: deleted?.docs.complement() ?? null }));
  return writeSectionBy(folder, "search", ".segment", (out) => mergeSegments(inputs, out, true));
}

/** Its names are looked up with each search, as the words of texts are. */
async function writeNamed(source: Source, { file, length, seal }: Section, folder: IndexFolder): Promise<Section> {
  const segment = await Segment.open(source, file, length, null, seal, false);
  return writeSectionBy(folder, "named", ".segment", (out) => mergeSegments([{ segment, live: null }], out, true));
}

/** What lists of hits show, and apart from it what they do without. */
async function writeReleases(
  parts: readonly Part[],
  catalog: Table,
  resolution: Table,
  links: Published["links"],
  folder: IndexFolder,
): Promise<{ readonly releases: Section; readonly details: Section }> {
  const whole = wholeRecords(parts, catalog, resolution);
  const read = async (docs: readonly number[]): Promise<SplitRecord[]> =>
    (await whole(docs)).map(([release, entry, people]) => {
      const [shown, rest] = splitRelease(release, links.to === "site" ? fragmentsOf(release) : []);
      return { listed: [shown, entry, people], details: rest };
    });
  const listed = new TableWriter({ isPaged: true, dictionary: await dictionaryFor(read, catalog.rows) });
  const others = new TableWriter();
  const releases = await writeSection(folder, "releases", ".table");
  try {
    const details = await writeSectionBy(folder, "details", ".table", async (out) => {
      for (let first = 0; first < catalog.rows; first += BATCH) {
        const docs = range(Math.min(BATCH, catalog.rows - first)).map((doc) => first + doc);
        for (const record of await read(docs)) {
          await addRecord(listed, record.listed, releases);
          await addRecord(others, record.details, out);
        }
      }
      for (const bytes of others.end(catalog.rows)) await out.write(bytes);
    });
    for (const bytes of listed.end(catalog.rows)) await releases.write(bytes);
    return { releases: await releases.finish(), details };
  } catch (error) {
    await releases.abandon();
    throw error;
  }
}

interface SplitRecord {
  readonly listed: PublishedRecord;
  readonly details: ReleaseDetails;
}

/** Made of releases throughout the archive. */
async function dictionaryFor(
  read: (docs: readonly number[]) => Promise<readonly SplitRecord[]>,
  releases: number,
): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  const samples = (await read(sampleOf(releases))).map(({ listed }) =>
    encoder.encode(JSON.stringify(listed)).subarray(0, SAMPLE_BYTES),
  );
  return dictionaryOf(samples, releases, DICTIONARY_BYTES);
}

/** Numbers throughout so many. */
function sampleOf(records: number): number[] {
  const count = Math.min(SAMPLES, records);
  return range(count).map((i) => Math.floor((i * records) / count));
}

/** @param records how many there are in all @param most bytes, of few records a smaller share of all */
function dictionaryOf(samples: readonly Uint8Array[], records: number, most: number): Uint8Array {
  const bytes = samples.reduce((sum, { length }) => sum + length, 0) * (records / Math.max(1, samples.length));
  return recordDictionary(samples, Math.min(most, bytes * DICTIONARY_SHARE));
}

async function addRecord(table: TableWriter, record: unknown, out: Sink): Promise<void> {
  const bytes = table.add(JSON.stringify(record));
  if (bytes !== null) await out.write(bytes);
}

/** The names that are used most. */
async function writeSuggestions(archive: Archive, folder: IndexFolder): Promise<Section> {
  const names = archiveNames(archive);
  const things: StoredSuggestion[] = [];
  for (const thing of (await namedThings(archive)).slice(0, SUGGESTIONS))
    things.push(thing.kind === "phrase" ? await countedPhrase(archive, names, thing) : thing);
  return writeRecords("suggestions", things, folder);
}

async function countedPhrase(
  archive: Archive,
  names: ArchiveNames,
  phrase: StoredSuggestion,
): Promise<StoredSuggestion> {
  return { ...phrase, count: await phraseCount(archive, names, phrase), worth: phrase.count };
}

/** The names of several words, those first that most releases have. */
async function writeNames(source: Source, { file, length, seal }: Section, folder: IndexFolder): Promise<Section> {
  const named = await Segment.open(source, file, length, null, seal, false);
  const names = (await named.allTerms())
    .filter(({ term }) => term.includes(" "))
    .map(({ term, documents }): StoredName => [term, documents])
    .sort(([a, most], [b, least]) => least - most || (a < b ? -1 : 1));
  return writeRecords("names", names, folder);
}

function writeAbbreviations(buckets: readonly unknown[], folder: IndexFolder): Promise<Section> {
  const encoder = new TextEncoder();
  const samples = sampleOf(buckets.length).map((bucket) => encoder.encode(JSON.stringify(buckets[bucket])));
  const dictionary = dictionaryOf(samples, buckets.length, ABBREVIATION_DICTIONARY_BYTES);
  return writeRecords("abbreviations", buckets, folder, { characters: ABBREVIATION_CHARACTERS, dictionary });
}

/** A table of records alone. */
function writeRecords(
  name: string,
  records: readonly unknown[],
  folder: IndexFolder,
  blocks: BlockSettings = {},
): Promise<Section> {
  return writeSectionBy(folder, name, ".table", async (out) => {
    const table = new TableWriter(blocks);
    for (const record of records) await addRecord(table, record, out);
    for (const bytes of table.end(records.length)) await out.write(bytes);
  });
}

async function writeFacets(archive: Archive, folder: IndexFolder): Promise<Published["facets"]> {
  const facets: Record<string, StoredFacet> = {};
  for (const name of storedFacetNames(archive)) {
    const { values, holders } = await facetContents(archive, name);
    const { parts, end } = writeFacet(values, holders);
    const section = await writeSectionBy(folder, "facet", ".table", async (out) => {
      for (const part of parts) await out.write(part);
    });
    facets[name] = { ...section, end };
  }
  return facets;
}

/** A table's columns without its records, that last which opening reads. */
async function writeColumns(table: Table, name: SectionName, folder: IndexFolder): Promise<Section> {
  const scan = await table.scan();
  const last = FIRST_OF_HEAD.catalog.slice("column.".length);
  const columns: Record<string, string[][]> = {};
  // What releases define stands with the abbreviations.
  const kept = scan.columns.filter((column) => column !== "abbreviations");
  for (const column of kept.toSorted((a, b) => Number(a === last) - Number(b === last))) {
    const values = await table.column(column);
    columns[column] = range(table.rows).map((row) => values.valuesOf(row));
  }
  return writeSectionBy(folder, name, ".table", async (out) => {
    for (const bytes of new TableWriter().end(table.rows, columns)) await out.write(bytes);
  });
}

async function writeHeads(
  sections: Readonly<Record<keyof typeof FIRST_OF_HEAD, Section>>,
  folder: IndexFolder,
): Promise<Heads> {
  const source = openFolder(folder.path);
  try {
    const ends: Record<string, number> = {};
    const parts: Uint8Array[] = [];
    for (const name of Object.keys(FIRST_OF_HEAD) as (keyof typeof FIRST_OF_HEAD)[]) {
      const { file, length } = sections[name];
      const bytes =
        length <= SMALL_BYTES ? length : length - (await headStart(source, sections[name], FIRST_OF_HEAD[name]));
      ends[file] = bytes;
      parts.push(await source.readRange(file, length - bytes, bytes));
    }
    const bytes = deflated(concatenated(parts));
    const section = await writeSectionBy(folder, "heads", ".bin", (out) => out.write(bytes));
    return { ...section, ends, crc32: crc32(bytes) };
  } finally {
    await source.close();
  }
}

/** Where in a file the page begins that a section begins in, or the directory. */
async function headStart(source: Source, { file, length, seal }: Section, section: string | null): Promise<number> {
  const { directory, contentLength } = await readFileEnd(source, file, length, 0, seal);
  const offset = section === null ? contentLength : (directory.sections[section]?.offset ?? contentLength);
  return Math.floor(offset / PAGE_CONTENT) * PAGE_BYTES;
}
