/** An index that is changed in place, record by record. */
import { refuseOtherAnalyzer } from "./archive/archive.ts";
import type { Manifest } from "./archive/manifest.ts";
import type { FileEntry } from "./archive/stored-records.ts";
import { CommuniqueError } from "./errors.ts";
import { extractRecord } from "./extracted.ts";
import type { CommitSettings } from "./indexing/generation.ts";
import { type IndexedRelease, type IndexSettings, IndexWriter } from "./indexing/index-writer.ts";
import { mergeGeneration } from "./indexing/merge-parts.ts";
import { openWholeIndex, type PreviousIndex, personsOf } from "./indexing/previous-index.ts";
import { withheldBecause } from "./indexing/visibility.ts";
import type { Skipped, Warning } from "./release.ts";
import { commitManifest, KEEP_MS } from "./storage/commit.ts";
import type { IndexFolder } from "./storage/file-system.ts";
import { hasIndex } from "./storage/has-index.ts";
import { takeLock } from "./storage/lock.ts";
import { indexFolder, indexSettings, readAuthority, type WritingOptions } from "./writing-options.ts";

/** What a commit came to. */
export interface CommitSummary {
  readonly generation: string;
  /** Releases in the index. */
  readonly indexed: number;
  /** Releases that are new or changed. */
  readonly put: number;
  /** Releases that the index held before and no longer holds. */
  readonly removed: number;
  /** Records that are not public yet. */
  readonly skipped: readonly Skipped[];
  readonly warnings: readonly Warning[];
}

/** The one writer of an index, from `openWriter` to `close`. Readers see nothing of a change before it is committed. */
export interface ArchiveWriter {
  /**
   * A record as `index` takes it; in place of the release that has its id. Two records of one text stay two releases.
   *
   * @returns the id
   * @throws CommuniqueError USAGE where it is no record
   */
  put(record: unknown): Promise<string>;
  /** Nothing where there is no such release. */
  delete(id: string): Promise<void>;
  /**
   * Makes what was put and deleted since the last commit the new generation; of one id the last counts. Without changes nothing
   * is written, unless there is no index yet.
   *
   * @throws CommuniqueError WRITE_FAILED, ARCHIVE_DAMAGED, ARCHIVE_VERSION; the changes are still to be committed then
   * Time: the whole archive is gone through, its records are not written again. Memory: what was put since the last commit.
   */
  commit(): Promise<CommitSummary>;
  /** Waits for commits and for merging in the background, and gives the lock back. What was not committed is lost. */
  close(): Promise<void>;
}

/** By id what was put; null for what was deleted. */
type Changes = Map<string, IndexedRelease | null>;

/** @throws CommuniqueError INDEX_LOCKED, WRITE_FAILED; ARCHIVE_DAMAGED, ARCHIVE_VERSION for an index that cannot be changed */
export async function openWriter(path: string, options: WritingOptions): Promise<ArchiveWriter> {
  const unlock = await takeLock(path);
  try {
    const before = await openBefore(path);
    await before?.close();
    return new LockedWriter(path, options, unlock);
  } catch (error) {
    await unlock();
    throw error;
  }
}

class LockedWriter implements ArchiveWriter {
  readonly #path: string;
  readonly #folder: IndexFolder;
  readonly #options: WritingOptions;
  readonly #unlock: () => Promise<void>;
  #changes: Changes = new Map();
  #records = 0;
  /** Ends with what was begun last, and never fails: commits and merging follow one after the other. */
  #work: Promise<void> = Promise.resolve();
  /** Why merging failed the last time; null where it did not. */
  #mergeFailure: Error | null = null;
  #isClosed = false;

  constructor(path: string, options: WritingOptions, unlock: () => Promise<void>) {
    this.#path = path;
    this.#folder = indexFolder(path, options);
    this.#options = options;
    this.#unlock = unlock;
  }

  async put(record: unknown): Promise<string> {
    this.#refuseClosed();
    const { releases, skipped } = extractRecord(record, ++this.#records, this.#options.config);
    const [extracted] = releases;
    if (extracted === undefined) throw new CommuniqueError("USAGE", `This is no record: ${skipped[0]?.message}.`);
    this.#changes.set(extracted.release.id, extracted);
    return extracted.release.id;
  }

  async delete(id: string): Promise<void> {
    this.#refuseClosed();
    this.#changes.set(id.normalize("NFC"), null);
  }

  async commit(): Promise<CommitSummary> {
    this.#refuseClosed();
    const { manifest, ...summary } = await this.#next(() => this.#commit());
    this.#next(() => this.#merge(manifest)).catch(() => undefined); // Told by `close`.
    return summary;
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    // A commit that ends has merging follow it.
    let work: Promise<void>;
    do {
      work = this.#work;
      await work;
    } while (work !== this.#work);
    await this.#unlock();
    if (this.#mergeFailure !== null) throw this.#mergeFailure;
  }

  #next<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#work.then(work);
    this.#work = done.then(nothing, nothing);
    return done;
  }

  async #commit(): Promise<CommitSummary & { readonly manifest: Manifest }> {
    const changes = this.#changes;
    this.#changes = new Map();
    const previous = await openBefore(this.#path);
    try {
      if (previous !== null && isWithoutEffect(changes, previous.ids)) {
        // What a commit that was interrupted left to do.
        await commitManifest(this.#folder, previous.manifest, this.#options.keepMs ?? KEEP_MS);
        return { ...NO_CHANGE, ...outcome(previous.manifest) };
      }
      return await this.#write(changes, previous);
    } catch (error) {
      this.#changes = new Map([...changes, ...this.#changes]);
      throw error;
    } finally {
      await previous?.close();
    }
  }

  async #write(changes: Changes, previous: PreviousIndex | null) {
    const { keepMs = KEEP_MS, includeUnpublished = false, now = new Date(), config } = this.#options;
    const held = previous?.ids ?? new Set<string>();
    const writer = new IndexWriter(this.#folder, this.#settings(previous), previous?.parts ?? []);
    const files = previous === null ? [] : remainingFiles(previous, changes);
    const skipped: Skipped[] = [];
    try {
      if (previous !== null) await keepOthers(writer, previous, changes);
      for (const extracted of changes.values()) {
        if (extracted === null) continue;
        const { release } = extracted;
        const withheld = includeUnpublished ? null : withheldBecause(release, now);
        if (withheld === null) {
          await writer.add(extracted);
          files.push({ path: release.path, digest: null, releases: [release.id], skipped: [], warnings: [] });
        } else skipped.push({ path: release.id, reason: "not-public", message: withheld });
      }
      const put = [...changes.keys()].filter((id) => writer.pathOf(id) !== null).length;
      const removed = [...held].filter((id) => writer.pathOf(id) === null).length;
      const persons = { authority: await readAuthority(config), before: await personsOf(previous) };
      // What was public and is withheld now is to be in no file.
      const isWithdrawn = skipped.some(({ path }) => held.has(path));
      const settings: CommitSettings = isWithdrawn ? { keepMs: 0, merge: "deletions" } : { keepMs, merge: "none" };
      const { manifest, warnings } = await writer.commit(files, persons, settings);
      return { ...outcome(manifest), put, removed, skipped, warnings };
    } catch (error) {
      await writer.abandon();
      throw error;
    }
  }

  /** Of releases that were made with other settings an index run is to know, so that it reads their files again. */
  #settings(previous: PreviousIndex | null): IndexSettings {
    const own = indexSettings(this.#options);
    return previous === null || previous.manifest.settings === own.settings ? own : { ...own, settings: "" };
  }

  async #merge(manifest: Manifest): Promise<void> {
    try {
      await mergeGeneration(this.#folder, manifest, this.#options.keepMs ?? KEEP_MS);
      this.#mergeFailure = null;
    } catch (error) {
      this.#mergeFailure = error instanceof Error ? error : new Error(String(error));
    }
  }

  #refuseClosed(): void {
    if (this.#isClosed) throw new CommuniqueError("USAGE", `The writer of ${this.#path} was closed.`);
  }
}

const nothing = (): void => {};
const NO_CHANGE = { put: 0, removed: 0, skipped: [], warnings: [] };

function outcome(manifest: Manifest) {
  return { manifest, generation: manifest.generation, indexed: manifest.releases };
}

/** Null where there is no index. @throws CommuniqueError ARCHIVE_DAMAGED, ARCHIVE_VERSION */
async function openBefore(path: string): Promise<PreviousIndex | null> {
  if (!hasIndex(path)) return null;
  const previous = await openWholeIndex(path);
  try {
    refuseOtherAnalyzer(previous.manifest);
    return previous;
  } catch (error) {
    await previous.close();
    throw error;
  }
}

function isWithoutEffect(changes: Changes, held: ReadonlySet<string>): boolean {
  return [...changes].every(([id, extracted]) => extracted === null && !held.has(id));
}

async function keepOthers(writer: IndexWriter, previous: PreviousIndex, changes: Changes): Promise<void> {
  for (const id of previous.ids) {
    if (changes.has(id)) continue;
    const stored = await previous.read(id);
    if (stored === null)
      throw new CommuniqueError("ARCHIVE_DAMAGED", `The record of ${id} cannot be read. Index again.`);
    await writer.add(stored);
    for (const copy of stored.copies) writer.addCopy(id, copy);
  }
}

/** What became of files, without releases that go. An index run reads a file of which one went again. */
function remainingFiles({ files }: PreviousIndex, changes: Changes): FileEntry[] {
  return [...files.values()].flatMap((file) => {
    const releases = file.releases.filter((id) => !changes.has(id));
    if (releases.length === file.releases.length) return file;
    return releases.length + file.skipped.length === 0 ? [] : { ...file, digest: null, releases };
  });
}
