/**
 * The reader behind every search: one generation of an index, opened from a `Source` and read where it lies. What the words
 * of a query mean is searching's.
 */
import type { AsPlainObject } from "minisearch";
import { ANALYZER_VERSION, type Analyzer, createAnalyzer } from "../analysis/analyzer.ts";
import { loadStemmers } from "../analysis/stem.ts";
import { loadStopWords, type StopWords } from "../analysis/stop-words.ts";
import { CommuniqueError } from "../errors.ts";
import { range } from "../range.ts";
import { abbreviationsIn, abbreviationsInBuckets, type Definitions } from "./abbreviations.ts";
import type { Column } from "./columns.ts";
import { type Contents, contentsOf, publishedContents } from "./contents.ts";
import type { StoredDocument } from "./document-store.ts";
import type { FacetTable } from "./facet-table.ts";
import { frequentNames } from "./frequent-names.ts";
import { withHeads } from "./heads.ts";
import { filesOf, type Manifest, readManifest, type Section, type SectionName } from "./manifest.ts";
import { alternativesWith, optionsWith } from "./minisearch.ts";
import { once, onceEach } from "./once.ts";
import { PackedIndex } from "./packed-index.ts";
import { openPart } from "./parts.ts";
import type { Persons } from "./persons.ts";
import { filesIn } from "./pieces.ts";
import type { IndexOptions } from "./query-plan.ts";
import { releaseUrl } from "./release-url.ts";
import { readLines } from "./sections.ts";
import { Segment } from "./segment.ts";
import type { Source } from "./source.ts";
import type {
  CatalogColumn,
  CatalogEntry,
  DoubtfulPair,
  FileEntry,
  StoredAbbreviation,
  StoredConcept,
  StoredSuggestion,
} from "./stored-records.ts";
import { Table } from "./table.ts";
import { WordIndex } from "./word-index.ts";

export interface Archive extends Contents {
  readonly manifest: Manifest;
  /** Whether the original files are at hand. */
  readonly originals: boolean;
  readonly analyzer: Analyzer;
  /** Of the archive's languages. */
  readonly stopWords: StopWords;
  /** How many releases there are; their numbers are from 0. */
  readonly size: number;
  /** Where words stand, and what that is worth: MiniSearch's own search among others. */
  readonly index: PackedIndex;
  /** Which releases name persons who have several names, by each of these: see `named` in `manifest.ts`. */
  readonly named: WordIndex;
  /** The values that releases have of one kind. */
  column(name: CatalogColumn): Promise<Column>;
  /** The values of a facet that a published archive stores by itself; null where there are columns alone. */
  facet(name: string): Promise<FacetTable | null>;
  /** Where it is shown. */
  urlOf(entry: Pick<CatalogEntry, "id" | "path" | "source">): string;
  /** The number of a release; null where none has this id. */
  docOf(id: string): Promise<number | null>;
  /** By number, the number of the release that one is an earlier version of; -1 for one that is none. */
  newest(): Promise<Int32Array>;
  persons(): Promise<Persons>;
  doubtful(): Promise<DoubtfulPair[]>;
  files(): Promise<readonly FileEntry[]>;
  /** See `Abbreviations.of`. */
  abbreviations(words: ReadonlySet<string>): Promise<StoredAbbreviation[]>;
  /** All that its releases define. */
  allAbbreviations(): Promise<StoredAbbreviation[]>;
  /** Which releases define a short form, by its key. */
  definitions(key: string): Promise<Definitions>;
  /** The concepts of which a label is one of some, as `labelKey` makes them. */
  concepts(keys: ReadonlySet<string>): Promise<StoredConcept[]>;
  /** The names of several words that at least so many releases have, ascending: of a published archive, which has those apart; null of another. */
  readonly frequentNames: ((least: number) => Promise<readonly string[]>) | null;
  /** What a published archive stores for suggestions; null of another. */
  suggestions(): Promise<StoredSuggestion[] | null>;
  /** What `MiniSearch.loadJSON` takes; its results bear the same stored fields as those of `index`. */
  toMiniSearch(): Promise<AsPlainObject>;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Whether the original files are at hand; without them no release has one. Default true. */
  readonly originals?: boolean;
  /** Whether a server shows the releases, wherever a published archive says that they are. Default false. */
  readonly isServed?: boolean;
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
        const files = withHeads(filesIn(source, manifest), manifest.published?.heads, filesOf(manifest));
        return await openGeneration(files, manifest, options);
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

async function openGeneration(
  source: Source,
  manifest: Manifest,
  { originals = true, isServed = false }: OpenOptions,
): Promise<Archive> {
  refuseOtherAnalyzer(manifest);
  const { sections, published } = manifest;
  const tableAt = ({ file, length, seal }: Section, share: number): Promise<Table> =>
    Table.open(source, file, length, length * share, seal);
  const table = (name: SectionName, share: number): Promise<Table> => tableAt(sections[name], share);
  const { languages } = manifest.analyzer;
  const [stemmers, stopWords, parts, catalog, resolution, abbreviationTable, named] = await Promise.all([
    loadStemmers(languages),
    loadStopWords(languages),
    Promise.all(manifest.parts.map((part) => openPart(source, part))),
    // Of what lists of hits are made of, and each search looks up, the indexes; of abbreviations the columns as well.
    table("catalog", 1 / 450),
    table("resolution", 1 / 280),
    table("abbreviations", 2 / 9),
    Segment.open(source, sections.named.file, sections.named.length, null, sections.named.seal, false),
    // A file that was read of stays readable, whatever generation comes after.
    ...LATER.map((name) => source.readRange(sections[name].file, 0, 0)),
  ]);
  const lines = <T>(name: "files" | "doubtful"): (() => Promise<T[]>) =>
    once(() => readLines<T>(source, sections[name]));
  const persons = once(async () => {
    const [{ openPersons }, known] = await Promise.all([import("./persons.ts"), table("persons", 0)]);
    return openPersons(known, resolution);
  });
  // Its column along with its end.
  const conceptTable = once(() => table("concepts", 1 / 2));
  const details = once(async () => {
    const stored = published?.details;
    if (stored === undefined) throw new Error("only a published archive has details apart");
    return tableAt(stored, 1 / 400);
  });
  const contents =
    published === undefined
      ? contentsOf(parts, catalog, resolution, originals)
      : publishedContents(parts, details, originals);
  const facets = new Map(Object.entries(published?.facets ?? {}));
  const facet = onceEach(async (name: string) => {
    const stored = facets.get(name);
    if (stored === undefined) return null;
    const { FacetTable } = await import("./facet-table.ts");
    return FacetTable.open(source, stored);
  });
  const abbreviations =
    published === undefined
      ? abbreviationsIn(abbreviationTable, () => catalog.column("abbreviations"))
      : abbreviationsInBuckets(abbreviationTable);
  const docOf = once(async () => (await catalog.column("id")).inverse());
  const newest = once(async () => {
    const { starts, places, values } = await catalog.column("newest");
    const newest = new Int32Array(manifest.releases).fill(-1);
    // Few have one.
    for (let doc = 0, at = 0; at < places.length; doc++)
      if ((starts[doc + 1] as number) > at) newest[doc] = Number(values[places[at++] as number]);
    return newest;
  });
  const segments = parts.map(({ segment }) => segment);
  const analyzer = createAnalyzer(languages, stemmers);
  const miniSearch = optionsWith(analyzer, manifest.analyzer);
  const options: IndexOptions = {
    ...(miniSearch as IndexOptions),
    alternatives: alternativesWith(analyzer, manifest.analyzer),
  };
  const index = new PackedIndex(segments, options, async (docs) => (await contents.entries(docs)).map(toStored));

  return {
    ...contents,
    manifest,
    originals,
    analyzer,
    stopWords,
    size: manifest.releases,
    index,
    named: new WordIndex([named]),
    column: (name) => catalog.column(name),
    facet,
    urlOf: (entry) => releaseUrl(isServed ? null : (published?.links ?? null), entry),
    docOf: async (id) => (await docOf())(id),
    newest,
    persons,
    doubtful: lines<DoubtfulPair>("doubtful"),
    files: lines<FileEntry>("files"),
    abbreviations: abbreviations.of,
    allAbbreviations: abbreviations.all,
    definitions: abbreviations.definitions,
    async concepts(keys) {
      const concepts = await conceptTable();
      return (await concepts.records((await concepts.column("labels")).holders(keys))) as StoredConcept[];
    },
    frequentNames:
      published === undefined
        ? null
        : frequentNames(
            once(() => tableAt(published.names, 1 / 40)),
            manifest.releases,
          ),
    async suggestions() {
      const stored = published?.suggestions;
      if (stored === undefined) return null;
      return (await tableAt(stored, 1).then((suggestions) => suggestions.allRecords())) as StoredSuggestion[];
    },
    async toMiniSearch() {
      const { miniSearchJSON } = await import("./minisearch-json.ts");
      return miniSearchJSON(segments, (await contents.entries(range(index.documents))).map(toStored));
    },
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

/** Sections that are opened when something first asks for them. */
const LATER = ["files", "doubtful", "persons", "concepts"] as const;

/** What MiniSearch's results, filters and boosts by document see of a release. */
function toStored({ id, title, published, language, source, topics, people }: CatalogEntry): StoredDocument {
  return { id, stored: { title, published, language, source, topics, people: people.map(({ name }) => name) } };
}
