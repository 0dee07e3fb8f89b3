/**
 * The reader behind every search: one generation of an index, opened from a `Source` and read where it lies. What the words
 * of a query mean is searching's.
 */
import type { AsPlainObject, Options } from "minisearch";
import { ANALYZER_VERSION, type Analyzer, createAnalyzer } from "../analysis/analyzer.ts";
import { CommuniqueError } from "../errors.ts";
import { range } from "../range.ts";
import type { Release } from "../release.ts";
import type { Column } from "./columns.ts";
import type { DocumentStore } from "./document-store.ts";
import {
  type CatalogColumn,
  type CatalogEntry,
  type DoubtfulPair,
  type FileEntry,
  MANIFEST_FILE,
  type Manifest,
  parseLines,
  parseManifest,
  type SectionName,
  type StoredAbbreviation,
  type StoredEntry,
} from "./manifest.ts";
import { miniSearchOptions } from "./minisearch.ts";
import { miniSearchJSON } from "./minisearch-json.ts";
import { once } from "./once.ts";
import { PackedIndex } from "./packed-index.ts";
import { openPersons, type Persons } from "./persons.ts";
import { Segment } from "./segment.ts";
import type { Source } from "./source.ts";
import { Table } from "./table.ts";

export interface Archive {
  readonly manifest: Manifest;
  readonly analyzer: Analyzer;
  /** How many releases there are; their numbers are from 0. */
  readonly size: number;
  /** Where words stand, and what that is worth: MiniSearch's own search among others. */
  readonly index: PackedIndex;
  /** The values that releases have of one kind. */
  column(name: CatalogColumn): Promise<Column>;
  /** What lists of hits say of releases, in the order asked for. */
  entries(docs: readonly number[]): Promise<CatalogEntry[]>;
  /** The number of a release; null where none has this id. */
  docOf(id: string): Promise<number | null>;
  persons(): Promise<Persons>;
  doubtful(): Promise<DoubtfulPair[]>;
  files(): Promise<readonly FileEntry[]>;
  /** What its releases define, by short form; the long form that most of them give first. */
  abbreviations(): Promise<readonly StoredAbbreviation[]>;
  /** What `MiniSearch.loadJSON` takes. @param stored fields that its results are to bear, by the release's number */
  toMiniSearch(stored: readonly Record<string, unknown>[]): Promise<AsPlainObject>;
  /** The whole records, in the order asked for. @throws CommuniqueError ARCHIVE_DAMAGED */
  releases(docs: readonly number[]): Promise<Release[]>;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Whether the original files are at hand; without them no release has one. Default true. */
  readonly originals?: boolean;
}

/**
 * Opens one generation. Whatever is read of it later is verified as it is read. The source is the archive's from now on, and
 * closed where it cannot be opened.
 *
 * @throws CommuniqueError INDEX_MISSING, ARCHIVE_DAMAGED, or ARCHIVE_VERSION for an index or analyzer of another version
 * Time and memory: small parts of each file; columns and tables are read whole when something first asks for them.
 */
export async function openArchive(source: Source, options: OpenOptions = {}): Promise<Archive> {
  try {
    for (;;) {
      const manifest = await readManifest(source);
      try {
        return await openGeneration(source, manifest, options);
      } catch (error) {
        // A new generation may take the place of the one that is being opened, and its files with it.
        const gone = error instanceof CommuniqueError && error.code === "INDEX_MISSING";
        if (!gone || (await readManifest(source)).generation === manifest.generation) throw error;
      }
    }
  } catch (error) {
    await source.close();
    throw error;
  }
}

async function openGeneration(source: Source, manifest: Manifest, { originals = true }: OpenOptions): Promise<Archive> {
  if (manifest.analyzer.version !== ANALYZER_VERSION)
    throw new CommuniqueError(
      "ARCHIVE_VERSION",
      `The index was made with analyzer ${manifest.analyzer.version}; this program has ${ANALYZER_VERSION}. Index again.`,
    );
  const { sections } = manifest;
  const table = (name: "catalog" | "releases" | "persons" | "resolution"): Promise<Table> =>
    Table.open(source, sections[name].file, sections[name].length);
  const [segment, catalog, records, personTable, resolution] = await Promise.all([
    Segment.open(source, sections.search.file, sections.search.length),
    table("catalog"),
    table("releases"),
    table("persons"),
    table("resolution"),
    // A file that was read of stays readable, whatever generation comes after.
    ...LINES.map((name) => source.readRange(sections[name].file, 0, 0)),
  ]);
  const lines = <T>(name: (typeof LINES)[number]): (() => Promise<T[]>) =>
    once(async () => parseLines<T>(new TextDecoder().decode(await readSection(source, manifest, name))));
  const persons = once(() => openPersons(personTable, resolution, catalog));
  const ids = new DocumentIds(catalog);
  const index = new PackedIndex([segment], miniSearchOptions(manifest) as Options, ids);

  return {
    manifest,
    analyzer: createAnalyzer(manifest.analyzer.languages),
    size: manifest.releases,
    index,
    column: (name) => catalog.column(name),
    async entries(docs) {
      const { column, speakers } = await persons();
      const entries = (await catalog.records(docs)) as readonly StoredEntry[];
      return entries.map((stored, i): CatalogEntry => {
        const doc = docs[i] as number;
        const entry = { ...stored, people: column.valuesOf(doc), speakers: speakers.valuesOf(doc) };
        return originals ? entry : { ...entry, ownFile: false };
      });
    },
    docOf: (id) => ids.docOf(id),
    persons,
    doubtful: lines<DoubtfulPair>("doubtful"),
    files: lines<FileEntry>("files"),
    abbreviations: lines<StoredAbbreviation>("abbreviations"),
    async toMiniSearch(stored) {
      await ids.load();
      return miniSearchJSON(
        [segment],
        range(segment.documents).map((doc) => ({ id: ids.id(doc), stored: stored[doc] ?? {} })),
      );
    },
    releases: (docs) => records.records(docs) as Promise<Release[]>,
    close: () => source.close(),
  };
}

/** Sections that are read whole, when something first asks for them. */
const LINES = ["files", "abbreviations", "doubtful"] as const;

/** The ids of releases, for the index and for those who ask for a release by its id. */
class DocumentIds implements DocumentStore {
  readonly #catalog: Table;
  #ids: Column | null = null;
  #docOf: (id: string) => number | null = () => null;

  constructor(catalog: Table) {
    this.#catalog = catalog;
  }

  async load(): Promise<void> {
    if (this.#ids !== null) return;
    const ids = await this.#catalog.column("id");
    this.#docOf = ids.inverse();
    this.#ids = ids;
  }

  id(doc: number): string {
    return this.#ids?.values[this.#ids.first(doc)] as string;
  }

  stored(): undefined {
    return undefined;
  }

  async docOf(id: string): Promise<number | null> {
    await this.load();
    return this.#docOf(id);
  }
}

async function readManifest(source: Source): Promise<Manifest> {
  return parseManifest(new TextDecoder().decode(await source.read(MANIFEST_FILE)), MANIFEST_FILE);
}

async function readSection(source: Source, manifest: Manifest, name: SectionName): Promise<Uint8Array> {
  const { file, length, digest } = manifest.sections[name];
  const bytes = await source.readRange(file, 0, length);
  const found = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as BufferSource));
  const hex = Array.from(found, (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (hex !== digest)
    throw new CommuniqueError(
      "ARCHIVE_DAMAGED",
      `${file} was changed after it was written. Copy it again, or index again.`,
    );
  return bytes;
}
