/**
 * The reader behind every search: one generation of an index, opened from a `Source`. Words are looked up where the packed
 * index lies, and records read one by one; the catalog is kept in memory. What the words of a query mean is searching's.
 */
import type { AsPlainObject, Options, Query, SearchOptions, SearchResult, Suggestion } from "minisearch";
import { ANALYZER_VERSION, type Analyzer, createAnalyzer } from "../analysis/analyzer.ts";
import { CommuniqueError } from "../errors.ts";
import type { Release } from "../release.ts";
import {
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
  type StoredPerson,
} from "./manifest.ts";
import { miniSearchOptions } from "./minisearch.ts";
import { miniSearchJSON } from "./minisearch-json.ts";
import { PackedIndex, type PackedSearchOptions } from "./packed-index.ts";
import { Segment } from "./segment.ts";
import type { Source } from "./source.ts";

export interface Archive {
  readonly manifest: Manifest;
  readonly analyzer: Analyzer;
  /** In the order of the releases' numbers. */
  readonly catalog: readonly CatalogEntry[];
  /** Id to number. */
  readonly docs: ReadonlyMap<string, number>;
  /** By id, in the order of the table: most releases first. */
  readonly persons: ReadonlyMap<string, StoredPerson>;
  /** The id under which a person is now, for an id that once was its own or another's who is the same; else as given. */
  personId(id: string): string;
  /** Who the persons of a release's own list are, in its order: ids, null for what is no person. */
  peopleOf(doc: number): readonly (string | null)[];
  doubtful(): Promise<DoubtfulPair[]>;
  readonly files: readonly FileEntry[];
  /** What its releases define, by short form; the long form that most of them give first. */
  readonly abbreviations: readonly StoredAbbreviation[];
  /** Where words stand, and what that is worth. */
  readonly index: PackedIndex;
  /** MiniSearch's own search: its options, its results; with `limit` the best so many. */
  search(query: Query, options?: PackedSearchOptions): Promise<SearchResult[]>;
  autoSuggest(query: string, options?: SearchOptions): Promise<Suggestion[]>;
  /** What `MiniSearch.loadJSON` takes. @param stored fields that its results are to bear, by the release's id */
  toMiniSearch(stored: ReadonlyMap<string, Record<string, unknown>>): Promise<AsPlainObject>;
  /** The whole records, in the order asked for. @throws CommuniqueError ARCHIVE_DAMAGED */
  releases(docs: readonly number[]): Promise<Release[]>;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Whether the original files are at hand; without them no release has one. Default true. */
  readonly originals?: boolean;
}

/**
 * Opens one generation, verifying the digest of every section that it reads whole, and of the others each part as it is read.
 *
 * @throws CommuniqueError INDEX_MISSING, ARCHIVE_DAMAGED, or ARCHIVE_VERSION for an index or analyzer of another version
 * Time and memory: the whole of the catalog and of the tables; a small part of the index of words.
 */
export async function openArchive(source: Source, options: OpenOptions = {}): Promise<Archive> {
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
}

async function openGeneration(source: Source, manifest: Manifest, options: OpenOptions): Promise<Archive> {
  const decoder = new TextDecoder();
  if (manifest.analyzer.version !== ANALYZER_VERSION)
    throw new CommuniqueError(
      "ARCHIVE_VERSION",
      `The index was made with analyzer ${manifest.analyzer.version}; this program has ${ANALYZER_VERSION}. Index again.`,
    );
  const section = async (name: SectionName): Promise<string> =>
    decoder.decode(await readSection(source, manifest, name));
  const { originals = true } = options;
  const persons = parseLines<StoredPerson>(await section("persons"));
  const resolution = parseLines<number[]>(await section("resolution"));
  const peopleOf = (doc: number): (string | null)[] =>
    (resolution[doc] ?? []).map((number) => persons[number]?.id ?? null);
  const catalog = parseLines<StoredEntry>(await section("catalog")).map((stored, doc): CatalogEntry => {
    const people = peopleOf(doc);
    const speakers = stored.speakers.map((speaker) => (typeof speaker === "number" ? people[speaker] : speaker));
    const entry = { ...stored, people: known(people), speakers: known(speakers) };
    return originals ? entry : { ...entry, ownFile: false };
  });
  const formerly = new Map(persons.flatMap(({ id, formerly: ids }) => ids.map((one): [string, string] => [one, id])));
  const files = parseLines<FileEntry>(await section("files"));
  const abbreviations = parseLines<StoredAbbreviation>(await section("abbreviations"));
  const segment = await Segment.open(source, manifest.sections.search.file, manifest.sections.search.length);
  const index = new PackedIndex([segment], miniSearchOptions(manifest) as Options, {
    load: async () => {},
    id: (doc) => catalog[doc]?.id,
    stored: () => undefined,
  });
  const releasesFile = manifest.sections.releases.file;
  // A file that was read of stays readable, whatever generation comes after.
  await source.readRange(releasesFile, 0, 0);

  return {
    manifest,
    analyzer: createAnalyzer(manifest.analyzer.languages),
    catalog,
    docs: new Map(catalog.map((entry, doc) => [entry.id, doc])),
    persons: new Map(persons.map((person) => [person.id, person])),
    personId: (id) => formerly.get(id) ?? id,
    peopleOf,
    doubtful: async () => parseLines<DoubtfulPair>(await section("doubtful")),
    files,
    abbreviations,
    index,
    search: (query, options) => index.search(query, options),
    autoSuggest: (query, options) => index.autoSuggest(query, options),
    toMiniSearch: (stored) =>
      miniSearchJSON(
        [segment],
        catalog.map(({ id }) => ({ id, stored: stored.get(id) ?? {} })),
      ),
    releases: (docs) =>
      Promise.all(
        docs.map(async (doc) => {
          const entry = catalog[doc];
          if (entry === undefined) throw new Error(`no release ${doc}`);
          const bytes = await source.readRange(releasesFile, entry.offset, entry.length);
          return parseRecord(decoder.decode(bytes), entry.id, releasesFile);
        }),
      ),
    close: () => source.close(),
  };
}

/** Each id once, without those of nobody. */
function known(ids: readonly (string | null | undefined)[]): string[] {
  return [...new Set(ids)].filter((id) => typeof id === "string");
}

async function readManifest(source: Source): Promise<Manifest> {
  return parseManifest(new TextDecoder().decode(await source.read(MANIFEST_FILE)), MANIFEST_FILE);
}

async function readSection(source: Source, manifest: Manifest, name: SectionName): Promise<Uint8Array> {
  const { file, length, digest } = manifest.sections[name];
  const bytes = await source.read(file);
  if (bytes.length !== length)
    throw new CommuniqueError(
      "ARCHIVE_DAMAGED",
      `${file}: ${bytes.length} bytes of ${length}; the copy was cut short or changed. Copy it again, or index again.`,
    );
  const found = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as BufferSource));
  const hex = Array.from(found, (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (hex !== digest)
    throw new CommuniqueError(
      "ARCHIVE_DAMAGED",
      `${file} was changed after it was written. Copy it again, or index again.`,
    );
  return bytes;
}

function parseRecord(line: string, id: string, file: string): Release {
  try {
    const release = JSON.parse(line) as Release;
    if (release.id === id) return release;
  } catch {
    // Told below, as for a record of another release.
  }
  throw new CommuniqueError(
    "ARCHIVE_DAMAGED",
    `${file}: the record of ${id} is damaged. Copy it again, or index again.`,
  );
}
