/**
 * The reader behind every search: one generation of an index, opened from a `Source` and read where it lies. What the words
 * of a query mean is searching's.
 */
import type { AsPlainObject, Options } from "minisearch";
import { ANALYZER_VERSION, type Analyzer, createAnalyzer } from "../analysis/analyzer.ts";
import { loadStemmers } from "../analysis/stem.ts";
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
  type Manifest,
  readManifest,
  type StoredAbbreviation,
  type StoredEntry,
} from "./manifest.ts";
import { optionsWith } from "./minisearch.ts";
import { miniSearchJSON } from "./minisearch-json.ts";
import { once } from "./once.ts";
import { PackedIndex } from "./packed-index.ts";
import { openPart, recordsOf } from "./parts.ts";
import { openPersons, type Persons, type ResolvedPeople } from "./persons.ts";
import { filesIn } from "./pieces.ts";
import { readLines } from "./sections.ts";
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
  /** Who the persons of releases' own lists are, in the order asked for. */
  people(docs: readonly number[]): Promise<ResolvedPeople[]>;
  persons(): Promise<Persons>;
  doubtful(): Promise<DoubtfulPair[]>;
  files(): Promise<readonly FileEntry[]>;
  /**
   * What its releases define whose short form is one of the words, or whose long form begins with one, and all else that these
   * short forms stand for: by short form, the long form that most releases give first.
   */
  abbreviations(words: ReadonlySet<string>): Promise<StoredAbbreviation[]>;
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
        return await openGeneration(filesIn(source, manifest), manifest, options);
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
  refuseOtherAnalyzer(manifest);
  const { sections } = manifest;
  const table = (name: (typeof TABLES)[number]): Promise<Table> =>
    Table.open(source, sections[name].file, sections[name].length);
  const { languages } = manifest.analyzer;
  const [stemmers, parts, [catalog, personTable, resolution, abbreviations]] = await Promise.all([
    loadStemmers(languages),
    Promise.all(manifest.parts.map((part) => openPart(source, part))),
    Promise.all(TABLES.map(table)) as Promise<Tables>,
    // A file that was read of stays readable, whatever generation comes after.
    ...LINES.map((name) => source.readRange(sections[name].file, 0, 0)),
  ]);
  const lines = <T>(name: (typeof LINES)[number]): (() => Promise<T[]>) =>
    once(() => readLines<T>(source, sections[name]));
  const persons = once(() => openPersons(personTable, resolution));
  const ids = new DocumentIds(catalog);
  const segments = parts.map(({ segment }) => segment);
  const releases = recordsOf(parts);
  const analyzer = createAnalyzer(languages, stemmers);
  const index = new PackedIndex(segments, optionsWith(analyzer) as Options, ids);

  return {
    manifest,
    analyzer,
    size: manifest.releases,
    index,
    column: (name) => catalog.column(name),
    async entries(docs) {
      const [entries, people] = await Promise.all([catalog.records(docs), resolution.records(docs)]);
      return (entries as readonly StoredEntry[]).map((entry, i): CatalogEntry => {
        const resolved = (people[i] as ResolvedPeople).filter((person) => person !== null);
        const byId = new Map(resolved.map((person) => [person.id, person]));
        return { ...entry, people: [...byId.values()], ownFile: originals && entry.ownFile };
      });
    },
    docOf: (id) => ids.docOf(id),
    people: (docs) => resolution.records(docs) as Promise<ResolvedPeople[]>,
    persons,
    doubtful: lines<DoubtfulPair>("doubtful"),
    files: lines<FileEntry>("files"),
    abbreviations: (words) => abbreviationsOf(abbreviations, words),
    async toMiniSearch(stored) {
      const docs = range(index.documents);
      await ids.load(docs);
      return miniSearchJSON(
        segments,
        docs.map((doc) => ({ id: ids.id(doc), stored: stored[doc] ?? {} })),
      );
    },
    releases,
    close: () => source.close(),
  };
}

/** An index is searched, and gone on with, by the analyzer alone that made it. @throws CommuniqueError ARCHIVE_VERSION */
export function refuseOtherAnalyzer({ analyzer: { version } }: Manifest): void {
  if (version !== ANALYZER_VERSION)
    throw new CommuniqueError(
      "ARCHIVE_VERSION",
      `The index was made with analyzer ${version}; this program has ${ANALYZER_VERSION}. Index again.`,
    );
}

/** Sections that are read whole, when something first asks for them. */
const LINES = ["files", "doubtful"] as const;
const TABLES = ["catalog", "persons", "resolution", "abbreviations"] as const;
type Tables = [catalog: Table, persons: Table, resolution: Table, abbreviations: Table];

async function abbreviationsOf(table: Table, words: ReadonlySet<string>): Promise<StoredAbbreviation[]> {
  const [short, first] = await Promise.all([table.column("short"), table.column("first")]);
  const rows = [...short.holders(words), ...first.holders(words)];
  const shorts = new Set(rows.flatMap((row) => short.valuesOf(row)));
  return (await table.records(short.holders(shorts))) as StoredAbbreviation[];
}

/** Entries of so many releases are read in blocks of the catalog; for more the column of ids is less to read. */
const FEW = 200;

/** The ids of releases, for the index and for those who ask for a release by its id. */
class DocumentIds implements DocumentStore {
  readonly #catalog: Table;
  readonly #some: Map<number, string> = new Map();
  readonly #column: () => Promise<Column> = once(() => this.#catalog.column("id"));
  readonly #docOf: () => Promise<(id: string) => number | null> = once(async () => (await this.#column()).inverse());
  #all: Column | null = null;

  constructor(catalog: Table) {
    this.#catalog = catalog;
  }

  async load(docs: readonly number[]): Promise<void> {
    if (this.#all !== null) return;
    if (docs.length > FEW) {
      this.#all = await this.#column();
      return;
    }
    const entries = (await this.#catalog.records(docs)) as readonly StoredEntry[];
    entries.forEach(({ id }, i) => {
      this.#some.set(docs[i] as number, id);
    });
  }

  id(doc: number): string {
    return this.#all === null ? (this.#some.get(doc) as string) : this.#all.value(this.#all.first(doc));
  }

  stored(): undefined {
    return undefined;
  }

  async docOf(id: string): Promise<number | null> {
    return (await this.#docOf())(id);
  }
}
