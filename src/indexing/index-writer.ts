/**
 * Releases in, one generation of an index out: those that are new or changed as a part of their own, the others where they stand
 * in the parts of the generation before. The catalog and the table of persons are gathered in memory and written at the end, the
 * manifest last.
 */
import { ANALYZER_VERSION } from "../analysis/analyzer.ts";
import { stemmedAs } from "../analysis/stem.ts";
import { createManifest, type FieldSetting, type PartEntry } from "../archive/manifest.ts";
import { once } from "../archive/once.ts";
import { openPart, type Part, type Place, recordsOf } from "../archive/parts.ts";
import type { FileEntry, StoredAbbreviation, StoredEntry } from "../archive/stored-records.ts";
import type { Release } from "../release.ts";
import { openFolder } from "../storage/file-source.ts";
import type { IndexFolder } from "../storage/file-system.ts";
import { writeLines } from "../storage/section-files.ts";
import { sha256 } from "../storage/sha256.ts";
import { AbbreviationTable, withKnown } from "./abbreviations.ts";
import { abbreviationBytes, catalogBytes, conceptBytes, definitionsOf } from "./archive-tables.ts";
import { conceptsOf, type LabelledConcept } from "./concepts.ts";
import {
  type CommitSettings,
  type Committed,
  commitGeneration,
  merged,
  type PersonSettings,
  writePersons,
  writeWhole,
} from "./generation.ts";
import { keepParts } from "./kept-parts.ts";
import { PartWriter } from "./part-writer.ts";
import { Roster, rosterPeople } from "./roster.ts";
import { speakersOf } from "./speakers.ts";
import { runsOfWords, sketchOf, writeSketch } from "./text-sketch.ts";
import { TopicTable } from "./topics.ts";
import { newestVersions, type Versions, versionsOf } from "./versions.ts";

export interface IndexSettings {
  /** Digest of all that decides what a record looks like. */
  readonly settings: string;
  readonly fields: Readonly<Record<string, FieldSetting>>;
  /** Of the thesaurus. */
  readonly concepts: readonly LabelledConcept[];
  /** Those that hold without a release that defines them. */
  readonly abbreviations: readonly Pick<StoredAbbreviation, "short" | "long">[];
}

/** A release that goes into an index. */
export interface IndexedRelease extends TextMarks {
  readonly release: Release;
  /** Whether the release's path is a file that holds it alone. */
  readonly ownFile: boolean;
  /** Where it stands, as it is, in the parts before; null where it does not. */
  readonly place: Place | null;
}

/** By what a text is found to be another's, or nearly. */
export interface TextMarks {
  readonly fingerprint: string;
  /** See `sketchOf`. */
  readonly sketch: readonly number[];
}

export function textMarks(text: string): TextMarks {
  return { fingerprint: fingerprint(text), sketch: sketchOf(runsOfWords(text)) };
}

/** A text by its letters and digits alone: Word and PDF of one release have the same. Empty for a text without any. */
function fingerprint(text: string): string {
  const bare = text.normalize("NFKC").replace(/[^\p{L}\p{N}]+/gu, "");
  return bare === "" ? "" : sha256(bare).slice(0, 32);
}

interface AddedRelease {
  readonly entry: Omit<StoredEntry, "copies" | "topics" | "versions" | "newest">;
  readonly sketch: readonly number[];
  /** As in the catalog's column. */
  readonly abbreviations: readonly string[];
  readonly copies: string[];
  /** Where it stands in the parts before; null where it is new. */
  readonly place: Place | null;
}

/** What is kept of the releases until their sections are written. */
interface Gathered {
  /** By id, in the order in which they were added. */
  readonly added: Map<string, AddedRelease>;
  readonly byFingerprint: Map<string, string>;
  readonly topics: TopicTable;
  readonly abbreviations: AbbreviationTable;
}

function nothingGathered(): Gathered {
  return {
    added: new Map(),
    byFingerprint: new Map(),
    topics: new TopicTable(),
    abbreviations: new AbbreviationTable(),
  };
}

/** Writes one generation: `add` and `addCopy` in the order of the paths, then `commit`, or `abandon`. */
export class IndexWriter {
  readonly #folder: IndexFolder;
  readonly #settings: IndexSettings;
  readonly #before: readonly Part[];
  readonly #memory: number | undefined;
  readonly #roster: Roster = new Roster();
  #gathered: Gathered = nothingGathered();
  /** Of the new releases; null while there is none. */
  #part: PartWriter | null = null;

  /** @param before parts of the generation before, of which releases may be kept; open until the commit @param memory see `SegmentRuns` */
  constructor(folder: IndexFolder, settings: IndexSettings, before: readonly Part[], memory?: number) {
    this.#folder = folder;
    this.#settings = settings;
    this.#before = before;
    this.#memory = memory;
  }

  /** How many were added. */
  get size(): number {
    return this.#gathered.added.size;
  }

  /** The path of the release that has this id; null where none has. */
  pathOf(id: string): string | null {
    return this.#gathered.added.get(id)?.entry.path ?? null;
  }

  /** The id of a release already added that has this text; null where none has. */
  idOfText(textFingerprint: string): string | null {
    return this.#gathered.byFingerprint.get(textFingerprint) ?? null;
  }

  async add({ release, fingerprint: textFingerprint, sketch, ownFile, place }: IndexedRelease): Promise<void> {
    if (place === null) {
      this.#part ??= await PartWriter.open(this.#folder, this.#memory);
      await this.#part.add(release);
    }
    const events = release.dates.filter((date) => date.kind === "event").map((date) => date.value);
    const entry = {
      id: release.id,
      path: release.path,
      title: release.title,
      published: release.published,
      language: release.language,
      source: release.url,
      ownFile,
      speakers: speakersOf(release),
      events: [...new Set(events)],
      fields: release.fields,
      fingerprint: textFingerprint,
    };
    const { added, byFingerprint, topics, abbreviations } = this.#gathered;
    added.set(release.id, { entry, sketch, abbreviations: definitionsOf(release), copies: [], place });
    this.#roster.add(entry, rosterPeople(release.people));
    topics.add(release);
    abbreviations.add(release);
    if (textFingerprint !== "") byFingerprint.set(textFingerprint, release.id);
  }

  /** Notes a further file that holds the text of a release already added. */
  addCopy(id: string, path: string): void {
    this.#gathered.added.get(id)?.copies.push(path);
  }

  /**
   * Writes the sections and makes them the current generation. The writer then knows of no release any longer.
   *
   * @throws CommuniqueError WRITE_FAILED; a generation is then still whole
   */
  async commit(
    files: readonly FileEntry[],
    persons: PersonSettings,
    { keepMs, merge }: CommitSettings,
  ): Promise<Committed> {
    const folder = this.#folder;
    // First the words, then all that is said of the releases is written and out of memory, before persons are resolved.
    const { order, parts, languages, analyzer, sections } = await this.#writeReleases(merge);
    const roster = order.every((number, doc) => number === doc) ? this.#roster : this.#roster.reordered(order);
    const { sections: derived, warnings } = await writePersons(folder, roster, persons);
    const { catalog, sketches, abbreviations, concepts } = sections;
    const manifest = createManifest(
      {
        analyzer,
        settings: this.#settings.settings,
        releases: order.length,
        skipped: files.reduce((sum, file) => sum + file.skipped.length, 0),
        warnings: files.reduce((sum, file) => sum + file.warnings.length, 0),
        languages,
        fields: this.#settings.fields,
        parts,
        sections: {
          catalog,
          roster: await writeLines(folder, "roster", roster.lines()),
          sketches,
          files: await writeLines(folder, "files", files),
          abbreviations,
          concepts,
          ...derived,
        },
      },
      sha256,
    );
    await commitGeneration(folder, manifest, { keepMs, merge });
    return { manifest, warnings };
  }

  /** All that is said of the releases but who is who; forgets what was gathered of them. */
  async #writeReleases(merge: CommitSettings["merge"]) {
    const folder = this.#folder;
    const written = await this.#writeParts();
    const order = this.#order();
    const gathered = this.#gathered;
    this.#gathered = nothingGathered();
    const inOrder = [...gathered.added.values()];
    const added = order.map((number) => inOrder[number] as AddedRelease);
    const versions = await this.#versions(added, written);
    const parts = await merged(folder, written, merge);
    const abbreviations = gathered.abbreviations.entries();
    const known = withKnown(abbreviations, this.#settings.abbreviations);
    const topics = gathered.topics.shown(abbreviations);
    const entries = added.map(
      ({ entry, copies }, doc): StoredEntry => ({
        ...entry,
        topics: topics[order[doc] as number] ?? [],
        copies,
        ...(versions[doc] as Versions),
      }),
    );
    const definitions = added.map((release) => release.abbreviations);
    const languages = [...new Set(entries.map((entry) => entry.language))].filter((one) => one !== null).sort();
    const stemmed = [...new Set(languages.map(stemmedAs))].filter((one) => one !== null).sort();
    const isUniform = stemmed.length === 1 && entries.every(({ language }) => stemmedAs(language) === stemmed[0]);
    const concepts = conceptsOf(this.#settings.concepts, new Set(topics.flat()), languages);
    const catalog = catalogBytes(entries, definitions, Object.keys(this.#settings.fields));
    const sketches = added.map(({ sketch }) => writeSketch(sketch));
    return {
      order,
      parts,
      languages,
      analyzer: { version: ANALYZER_VERSION, languages: stemmed, ...(isUniform && { isUniform }) },
      sections: {
        catalog: await writeWhole(folder, "catalog", ".table", catalog),
        sketches: await writeLines(folder, "sketches", sketches),
        abbreviations: await writeWhole(folder, "abbreviations", ".table", abbreviationBytes(known)),
        concepts: await writeWhole(folder, "concepts", ".table", conceptBytes(concepts, languages)),
      },
    };
  }

  async abandon(): Promise<void> {
    await this.#part?.abandon();
  }

  async #writeParts(): Promise<readonly PartEntry[]> {
    const kept = await keepParts(this.#folder, this.#before, this.#keptPlaces());
    if (this.#part === null && kept.length > 0) return kept;
    // An index without releases has a part too, which names the fields.
    this.#part ??= await PartWriter.open(this.#folder, this.#memory);
    const written = await this.#part.finish();
    this.#part = null;
    return [...kept, written];
  }

  /** Which of the releases, in the order of the parts, are versions of which. */
  async #versions(added: readonly AddedRelease[], parts: readonly PartEntry[]): Promise<Versions[]> {
    const source = openFolder(this.#folder.path);
    const records = once(async () => recordsOf(await Promise.all(parts.map((part) => openPart(source, part)))));
    try {
      const sketched = added.map(({ entry, sketch }) => ({ ...entry, sketch }));
      return versionsOf(sketched, await newestVersions(sketched, async (docs) => (await records())(docs)));
    } finally {
      await source.close();
    }
  }

  #keptPlaces(): Place[] {
    return [...this.#gathered.added.values()].flatMap(({ place }) => place ?? []);
  }

  /** The releases, by when they were added, in the order of the parts. */
  #order(): number[] {
    const places = [...this.#gathered.added.values()].map(
      ({ place }) => place ?? { part: this.#before.length, doc: 0 },
    );
    return [...places.keys()].sort((a, b) => {
      const [one, other] = [places[a] as Place, places[b] as Place];
      return one.part - other.part || one.doc - other.doc || a - b;
    });
  }
}
