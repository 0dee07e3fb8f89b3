/**
 * Releases in, one generation of an index out. Records go to disk as they come; MiniSearch's index, the catalog and
 * the table of persons are gathered in memory and written at the end, the manifest last.
 */
import MiniSearch from "minisearch";
import { ANALYZER_VERSION } from "../analysis/analyzer.ts";
import { STEMMED_LANGUAGES, stemmedAs } from "../analysis/stem.ts";
import {
  type CatalogEntry,
  createManifest,
  type FieldSetting,
  type FileEntry,
  type Manifest,
  type SectionName,
} from "../archive/manifest.ts";
import { miniSearchOptions, type SearchDocument } from "../archive/minisearch.ts";
import { personId } from "../archive/person-id.ts";
import type { Release } from "../release.ts";
import { commitManifest, type SectionWriter, sha256, writeSection } from "../storage/atomic-files.ts";
import { AbbreviationTable } from "./abbreviations.ts";
import { PersonTable } from "./persons.ts";
import { toSearchDocument } from "./search-document.ts";
import { TopicTable } from "./topics.ts";

export interface IndexSettings {
  /** Digest of all that decides what a record looks like. */
  readonly settings: string;
  readonly fields: Readonly<Record<string, FieldSetting>>;
}

/** A text by its letters and digits alone: Word and PDF of one release have the same. Empty for a text without any. */
export function fingerprint(text: string): string {
  const bare = text.normalize("NFKC").replace(/[^\p{L}\p{N}]+/gu, "");
  return bare === "" ? "" : sha256(bare).slice(0, 32);
}

interface AddedRelease {
  readonly entry: Omit<CatalogEntry, "copies" | "topics">;
  readonly copies: string[];
}

/** Writes one generation: `add` and `addCopy` in the order of the paths, then `commit`, or `abandon`. */
export class IndexWriter {
  readonly #folder: string;
  readonly #settings: IndexSettings;
  /** Which languages the archive holds is known only at its end, so all that have a stemmer are ready. */
  readonly #search: MiniSearch<SearchDocument> = new MiniSearch(
    miniSearchOptions({ analyzer: { version: ANALYZER_VERSION, languages: STEMMED_LANGUAGES } }),
  );
  readonly #persons: PersonTable = new PersonTable();
  readonly #topics: TopicTable = new TopicTable();
  readonly #abbreviations: AbbreviationTable = new AbbreviationTable();
  readonly #releases: SectionWriter;
  readonly #added: Map<string, AddedRelease> = new Map();
  readonly #byFingerprint: Map<string, string> = new Map();

  static async open(folder: string, settings: IndexSettings): Promise<IndexWriter> {
    return new IndexWriter(folder, settings, await writeSection(folder, "releases", ".jsonl"));
  }

  private constructor(folder: string, settings: IndexSettings, releases: SectionWriter) {
    this.#folder = folder;
    this.#settings = settings;
    this.#releases = releases;
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
    const { offset, length } = await this.#releases.write(`${JSON.stringify(release)}\n`);
    const events = release.dates.filter((date) => date.kind === "event").map((date) => date.value);
    const speakers = release.quotes.map((quote) => quote.speaker).filter((speaker) => speaker !== null);
    const entry = {
      id: release.id,
      path: release.path,
      title: release.title,
      published: release.published,
      language: release.language,
      source: release.url,
      ownFile,
      people: this.#persons.add(release),
      speakers: [...new Set(speakers.map(personId))],
      events: [...new Set(events)],
      fields: release.fields,
      fingerprint: textFingerprint,
      offset,
      length,
    };
    this.#added.set(release.id, { entry, copies: [] });
    this.#topics.add(release);
    this.#abbreviations.add(release);
    if (textFingerprint !== "") this.#byFingerprint.set(textFingerprint, release.id);
    this.#search.add(toSearchDocument(release));
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
  async commit(files: readonly FileEntry[]): Promise<Manifest> {
    const abbreviations = this.#abbreviations.entries();
    const topics = this.#topics.shown(abbreviations);
    const entries = [...this.#added.values()].map(
      ({ entry, copies }, doc): CatalogEntry => ({ ...entry, topics: topics[doc] ?? [], copies }),
    );
    const languages = [...new Set(entries.map((entry) => entry.language))].filter((one) => one !== null).sort();
    const stemmed = [...new Set(languages.map(stemmedAs))].filter((one) => one !== null).sort();
    const sections = {
      search: await this.#write("search", ".json", [JSON.stringify(this.#search)]),
      releases: await this.#releases.finish(),
      catalog: await this.#write("catalog", ".jsonl", toLines(entries)),
      persons: await this.#write("persons", ".jsonl", toLines(this.#persons.entries())),
      files: await this.#write("files", ".jsonl", toLines(files)),
      abbreviations: await this.#write("abbreviations", ".jsonl", toLines(abbreviations)),
    };
    const manifest = createManifest(
      {
        analyzer: { version: ANALYZER_VERSION, languages: stemmed },
        settings: this.#settings.settings,
        releases: entries.length,
        languages,
        fields: this.#settings.fields,
        sections,
      },
      sha256,
    );
    await commitManifest(this.#folder, manifest);
    return manifest;
  }

  async abandon(): Promise<void> {
    await this.#releases.abandon();
  }

  async #write(name: SectionName, extension: string, parts: Iterable<string>) {
    const section = await writeSection(this.#folder, name, extension);
    try {
      for (const part of parts) await section.write(part);
      return await section.finish();
    } catch (error) {
      await section.abandon();
      throw error;
    }
  }
}

function* toLines(records: Iterable<unknown>): Generator<string> {
  for (const record of records) yield `${JSON.stringify(record)}\n`;
}
