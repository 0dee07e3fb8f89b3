/**
 * Releases in, one generation of an index out. Records go to disk as they come; the words, the catalog and the table of
 * persons are gathered in memory and written at the end, the manifest last.
 */
import { ALL_STEMMERS } from "../analysis/all-stemmers.ts";
import { ANALYZER_VERSION, type Analyzer, createAnalyzer } from "../analysis/analyzer.ts";
import { STEMMED_LANGUAGES, stemmedAs } from "../analysis/stem.ts";
import { TermReader } from "../analysis/term-reader.ts";
import { definitionValue, shortKey, wordsOf } from "../archive/abbreviation-keys.ts";
import {
  type CatalogColumn,
  createManifest,
  type FieldSetting,
  type FileEntry,
  type Manifest,
  type Section,
  type SectionName,
  type StoredAbbreviation,
  type StoredEntry,
  type StoredPerson,
} from "../archive/manifest.ts";
import { SEARCH_FIELDS } from "../archive/minisearch.ts";
import { personId } from "../archive/person-id.ts";
import type { ResolvedPeople } from "../archive/persons.ts";
import { SegmentBuilder } from "../archive/segment-builder.ts";
import { segmentBytes } from "../archive/segment-writer.ts";
import { TableWriter } from "../archive/table.ts";
import type { Quote, Release, Warning } from "../release.ts";
import { commitManifest, type SectionWriter, sha256, writeSection } from "../storage/atomic-files.ts";
import { AbbreviationTable } from "./abbreviations.ts";
import type { Authority } from "./authority.ts";
import type { PersonsBefore } from "./person-ids.ts";
import { personTables } from "./persons.ts";
import { Roster, rosterPeople } from "./roster.ts";
import { toSearchDocument } from "./search-document.ts";
import { TopicTable } from "./topics.ts";

export interface IndexSettings {
  /** Digest of all that decides what a record looks like. */
  readonly settings: string;
  readonly fields: Readonly<Record<string, FieldSetting>>;
}

/** What the resolution of persons takes besides the releases. */
export interface PersonSettings {
  readonly authority: Authority;
  readonly before: PersonsBefore;
}

export interface Committed {
  readonly manifest: Manifest;
  /** What the authority file says that nobody in the archive fits. */
  readonly warnings: readonly Warning[];
}

/** A text by its letters and digits alone: Word and PDF of one release have the same. Empty for a text without any. */
export function fingerprint(text: string): string {
  const bare = text.normalize("NFKC").replace(/[^\p{L}\p{N}]+/gu, "");
  return bare === "" ? "" : sha256(bare).slice(0, 32);
}

interface AddedRelease {
  readonly entry: Omit<StoredEntry, "copies" | "topics">;
  /** As in the catalog's column. */
  readonly abbreviations: readonly string[];
  readonly copies: string[];
}

/** Writes one generation: `add` and `addCopy` in the order of the paths, then `commit`, or `abandon`. */
export class IndexWriter {
  readonly #folder: string;
  readonly #settings: IndexSettings;
  /** Which languages the archive holds is known only at its end, so all that have a stemmer are ready. */
  readonly #search: SegmentBuilder = new SegmentBuilder(SEARCH_FIELDS);
  readonly #terms: TermReader = new TermReader(createAnalyzer(STEMMED_LANGUAGES, ALL_STEMMERS), this.#search);
  readonly #roster: Roster = new Roster();
  readonly #topics: TopicTable = new TopicTable();
  readonly #abbreviations: AbbreviationTable = new AbbreviationTable();
  readonly #releases: TableWriter = new TableWriter();
  readonly #releasesFile: SectionWriter;
  readonly #added: Map<string, AddedRelease> = new Map();
  readonly #byFingerprint: Map<string, string> = new Map();

  static async open(folder: string, settings: IndexSettings): Promise<IndexWriter> {
    return new IndexWriter(folder, settings, await writeSection(folder, "releases", ".table"));
  }

  private constructor(folder: string, settings: IndexSettings, releases: SectionWriter) {
    this.#folder = folder;
    this.#settings = settings;
    this.#releasesFile = releases;
  }

  get size(): number {
    return this.#added.size;
  }

  /** The path of the release that has this id; null where none has. */
  pathOf(id: string): string | null {
    return this.#added.get(id)?.entry.path ?? null;
  }

  /** The id of a release already added that has this text; null where none has. */
  idOfText(textFingerprint: string): string | null {
    return this.#byFingerprint.get(textFingerprint) ?? null;
  }

  /** @param ownFile whether the release's path is a file that holds it alone */
  async add(release: Release, textFingerprint: string, ownFile: boolean): Promise<void> {
    const written = this.#releases.add(JSON.stringify(release));
    if (written !== null) await this.#releasesFile.write(written);
    const events = release.dates.filter((date) => date.kind === "event").map((date) => date.value);
    const entry = {
      id: release.id,
      path: release.path,
      title: release.title,
      published: release.published,
      language: release.language,
      source: release.url,
      ownFile,
      speakers: [...new Set(release.quotes.flatMap((quote) => speakerOf(quote, release)))],
      events: [...new Set(events)],
      fields: release.fields,
      fingerprint: textFingerprint,
    };
    this.#added.set(release.id, { entry, abbreviations: definitionsOf(release), copies: [] });
    this.#roster.add(entry, rosterPeople(release.people));
    this.#topics.add(release);
    this.#abbreviations.add(release);
    if (textFingerprint !== "") this.#byFingerprint.set(textFingerprint, release.id);
    const document = toSearchDocument(release);
    for (const field of SEARCH_FIELDS) {
      const isList = field !== "title" && field !== "text";
      for (const text of isList ? document[field].split("\n") : [document[field]]) {
        this.#terms.read(text, document.language);
        // The names of a list are no neighbours.
        this.#search.gap();
      }
      this.#search.endField();
    }
  }

  /** Notes a further file that holds the text of a release already added. */
  addCopy(id: string, path: string): void {
    this.#added.get(id)?.copies.push(path);
  }

  /**
   * Writes the sections and makes them the current generation.
   *
   * @throws CommuniqueError WRITE_FAILED; the generation before is then still whole
   */
  async commit(files: readonly FileEntry[], persons: PersonSettings): Promise<Committed> {
    const abbreviations = this.#abbreviations.entries();
    const topics = this.#topics.shown(abbreviations);
    const added = [...this.#added.values()];
    const entries = added.map(
      ({ entry, copies }, doc): StoredEntry => ({ ...entry, topics: topics[doc] ?? [], copies }),
    );
    const definitions = added.map((release) => release.abbreviations);
    const languages = [...new Set(entries.map((entry) => entry.language))].filter((one) => one !== null).sort();
    const stemmed = [...new Set(languages.map(stemmedAs))].filter((one) => one !== null).sort();
    const folder = this.#folder;
    const { sections: derived, warnings } = await writePersons(folder, this.#roster, persons);
    const sections = {
      search: await writeWhole(folder, "search", ".segment", segmentBytes(this.#search.parts())),
      releases: await this.#finishReleases(),
      catalog: await writeWhole(
        folder,
        "catalog",
        ".table",
        catalogBytes(entries, definitions, Object.keys(this.#settings.fields)),
      ),
      roster: await writeWhole(folder, "roster", ".jsonl", toLines(this.#roster.lines())),
      files: await writeWhole(folder, "files", ".jsonl", toLines(files)),
      abbreviations: await writeWhole(folder, "abbreviations", ".table", abbreviationBytes(abbreviations)),
      ...derived,
    };
    const manifest = createManifest(
      {
        analyzer: { version: ANALYZER_VERSION, languages: stemmed },
        settings: this.#settings.settings,
        releases: entries.length,
        skipped: files.reduce((sum, file) => sum + file.skipped.length, 0),
        warnings: files.reduce((sum, file) => sum + file.warnings.length, 0),
        languages,
        fields: this.#settings.fields,
        sections,
      },
      sha256,
    );
    await commitManifest(this.#folder, manifest);
    return { manifest, warnings };
  }

  async abandon(): Promise<void> {
    await this.#releasesFile.abandon();
  }

  async #finishReleases(): Promise<Section> {
    for (const bytes of this.#releases.end(this.#added.size)) await this.#releasesFile.write(bytes);
    return this.#releasesFile.finish();
  }
}

/**
 * A generation in which only the persons are resolved anew, of a roster that is as it was: no other section is written.
 *
 * @throws CommuniqueError WRITE_FAILED; the generation before is then still whole
 */
export async function rewritePersons(
  folder: string,
  { format, version, generation, ...before }: Manifest,
  roster: Roster,
  persons: PersonSettings,
): Promise<Committed> {
  const { sections, warnings } = await writePersons(folder, roster, persons);
  const manifest = createManifest({ ...before, sections: { ...before.sections, ...sections } }, sha256);
  await commitManifest(folder, manifest);
  return { manifest, warnings };
}

async function writePersons(folder: string, roster: Roster, { authority, before }: PersonSettings) {
  const { persons, resolution, doubtful, warnings } = personTables(roster, authority, before);
  const sections = {
    persons: await writeWhole(folder, "persons", ".table", personBytes(persons)),
    resolution: await writeWhole(folder, "resolution", ".table", resolutionBytes(roster, persons, resolution)),
    doubtful: await writeWhole(folder, "doubtful", ".jsonl", toLines(doubtful)),
  };
  return { sections, warnings };
}

async function writeWhole(
  folder: string,
  name: SectionName,
  extension: string,
  parts: Iterable<string | Uint8Array>,
): Promise<Section> {
  const section = await writeSection(folder, name, extension);
  try {
    for (const part of parts) await section.write(part);
    return await section.finish();
  } catch (error) {
    await section.abandon();
    throw error;
  }
}

/** @param definitions the column of abbreviations @param fields names of the user's own */
function catalogBytes(
  entries: readonly StoredEntry[],
  definitions: readonly (readonly string[])[],
  fields: readonly string[],
): Generator<Uint8Array> {
  const rows = (values: (entry: StoredEntry) => readonly string[]): (readonly string[])[] => entries.map(values);
  const columns: Record<CatalogColumn, readonly (readonly string[])[]> = {
    id: rows(({ id }) => [id]),
    published: rows(({ published }) => (published === null ? [] : [published])),
    language: rows(({ language }) => (language === null ? [] : [language])),
    folder: rows(({ path }) => [path.slice(0, Math.max(0, path.lastIndexOf("/")))]),
    topics: rows(({ topics }) => topics),
    events: rows(({ events }) => events),
    abbreviations: definitions,
  };
  for (const field of fields)
    columns[`field.${field}`] = rows(({ fields: own }) => {
      // A field may be called `constructor`.
      const value = Object.hasOwn(own, field) ? own[field] : undefined;
      return value === undefined ? [] : typeof value === "number" ? [String(value)] : value;
    });
  return tableBytes(entries.length, columns, entries);
}

function personBytes(persons: readonly StoredPerson[]): Generator<Uint8Array> {
  const columns = {
    id: persons.map(({ id }) => [id]),
    name: persons.map(({ name }) => [name]),
    formerly: persons.map(({ formerly }) => formerly),
  };
  return tableBytes(persons.length, columns, persons);
}

/** @param resolution for each release, for each person of its list, a place in `persons`, -1 for none */
function resolutionBytes(
  roster: Roster,
  persons: readonly StoredPerson[],
  resolution: readonly (readonly number[])[],
): Generator<Uint8Array> {
  const people = resolution.map((row): ResolvedPeople => {
    const known = row.map((number) => persons[number]);
    return known.map((person) => (person === undefined ? null : { id: person.id, name: person.name }));
  });
  const ids = people.map((row) => row.map((person) => person?.id));
  const speakers = roster.releases.map((release, doc) =>
    release.speakers.map((speaker) => (typeof speaker === "string" ? speaker : ids[doc]?.[speaker])),
  );
  const distinct = (rows: readonly (readonly (string | undefined)[])[]): string[][] =>
    rows.map((row) => [...new Set(row)].filter((id) => id !== undefined));
  return tableBytes(people.length, { people: distinct(ids), speakers: distinct(speakers) }, people);
}

/** Words by which abbreviations are looked up are not stemmed, in whatever language. */
const WORDS: Analyzer = createAnalyzer([], {});

function definitionsOf({ abbreviations }: Release): string[] {
  return abbreviations.flatMap(({ short, long }) => {
    const key = shortKey(short, WORDS);
    return key === null ? [] : definitionValue(key, long);
  });
}

function abbreviationBytes(abbreviations: readonly StoredAbbreviation[]): Generator<Uint8Array> {
  const columns = {
    short: abbreviations.map(({ short }) => [shortKey(short, WORDS)].filter((key) => key !== null)),
    first: abbreviations.map(({ long }) => wordsOf(long, WORDS).slice(0, 1)),
  };
  return tableBytes(abbreviations.length, columns, abbreviations);
}

function* tableBytes(
  rows: number,
  columns: Readonly<Record<string, readonly (readonly string[])[]>>,
  records: readonly unknown[] = [],
): Generator<Uint8Array> {
  const table = new TableWriter();
  for (const record of records) {
    const bytes = table.add(JSON.stringify(record));
    if (bytes !== null) yield bytes;
  }
  yield* table.end(rows, columns);
}

/** Where a quotation's speaker stands in the release's list of people; an organisation's id. */
function speakerOf({ speaker }: Quote, release: Release): (number | string)[] {
  if (speaker === null) return [];
  const place = release.people.findIndex((person) => person.name === speaker);
  return [place < 0 ? personId(speaker) : place];
}

function* toLines(records: Iterable<unknown>): Generator<string> {
  for (const record of records) yield `${JSON.stringify(record)}\n`;
}
