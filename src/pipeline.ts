/**
 * Files or records to an index: the one place where reading, extracting and indexing meet. An update reads again only what
 * changed, and builds the index anew from the stored records of the rest.
 */
import { resolve } from "node:path";
import type { FileEntry } from "./archive/stored-records.ts";
import { excerpt } from "./clean.ts";
import { CommuniqueError } from "./errors.ts";
import {
  type Extracted,
  extractFile,
  extractRecords,
  inOrder,
  isAsBefore,
  isUntouched,
  NOT_READ,
} from "./extracted.ts";
import { fileExtractor } from "./file-extractor.ts";
import type { Authority } from "./indexing/authority.ts";
import { type CommitSettings, rewritePersons } from "./indexing/generation.ts";
import { IndexWriter } from "./indexing/index-writer.ts";
import { openPreviousIndex, type PreviousIndex, personsOf, releasesBefore } from "./indexing/previous-index.ts";
import { withheldBecause } from "./indexing/visibility.ts";
import { type Discovery, discover, type SourceFile } from "./reading/discover.ts";
import type { Skipped, Warning } from "./release.ts";
import { KEEP_MS } from "./storage/commit.ts";
import { type FileTime, type FileTimes, readFileTimes, writeFileTimes, writtenPaths } from "./storage/file-times.ts";
import { withLock } from "./storage/lock.ts";
import { indexFolder, indexSettings, readAuthority, settingsDigest, type WritingOptions } from "./writing-options.ts";

/** How far an index run is. */
export interface IndexRunProgress {
  readonly phase: "reading" | "writing";
  /** Files, or records of a program, done. */
  readonly files: number;
  /** Null where a program gives records one by one. */
  readonly filesTotal: number | null;
  readonly releases: number;
  readonly ratePerSecond: number;
  readonly secondsLeft: number | null;
}

export interface IndexRunOptions extends WritingOptions {
  /** The index's folder. */
  readonly out: string;
  readonly root?: string;
  /** The run may drop more than half of the releases that the index holds. */
  readonly allowRemovals?: boolean;
  /** All releases are written anew into one part, whose bytes are those of a new index. */
  readonly optimize?: boolean;
  /** Nothing that was deleted or changed is left in any file, nor any file of generations before. */
  readonly purge?: boolean;
  readonly onProgress?: (progress: IndexRunProgress) => void;
  readonly signal?: AbortSignal;
}

export interface IndexSummary {
  readonly out: string;
  /** Absolute folder that paths are relative to; null for records of a program. */
  readonly root: string | null;
  /** Files that were read, or records taken. */
  readonly read: number;
  /** Releases in the index. */
  readonly indexed: number;
  /** Files whose records were used again. */
  readonly unchanged: number;
  /** Releases that the index held before and no longer holds. */
  readonly removed: number;
  readonly skipped: readonly Skipped[];
  readonly warnings: readonly Warning[];
  readonly generation: string;
  readonly seconds: number;
}

const PROGRESS_EVERY = 50;
/**
 * Builds or updates an index of files.
 *
 * @throws CommuniqueError PATH_MISSING or USAGE before anything is written; INDEX_LOCKED, REMOVALS_REFUSED, WRITE_FAILED or
 *   ABORTED with the index as it was. A file that cannot be read is in `skipped` and stops nothing.
 */
export async function indexFiles(paths: readonly string[], options: IndexRunOptions): Promise<IndexSummary> {
  const started = performance.now();
  const begunAt = Date.now();
  const { root, signal } = options;
  const authority = await readAuthority(options.config);
  const found = await discover(paths, {
    own: writtenPaths(options.out),
    exclude: options.config.exclude,
    ...(root !== undefined && { root }),
    ...(signal !== undefined && { signal }),
  });
  if (found.files.length + found.skipped.length === 0)
    throw new CommuniqueError("PATH_MISSING", `There is no file to read in ${paths.join(", ")}. Check the path.`);
  return withLock(options.out, async () => {
    const previous = await openPreviousIndex(options.out, settingsDigest(options));
    const known = await readFileTimes(options.out);
    const times: Record<string, FileTime> = {};
    const before = known?.root === found.root ? known.files : {};
    const lookedAt = found.files.filter(
      (file) => !isUntouched(file, previous?.files.get(file.path), before[file.path]),
    );
    const extractor = fileExtractor(lookedAt.length, options.config);
    try {
      if (previous !== null && known !== null && isUnchanged(found, previous, known) && isOptimal(previous, options)) {
        const summary = await resolveAnew(previous, authority, options, started);
        if (summary !== null) return { ...summary, root: found.root };
      }
      const source = inOrder(found.files, extractor.ahead, (file) =>
        extractFile(file, previous, before[file.path], extractor.extract, times),
      );
      // What is written after the last file takes the memory that its threads took.
      const closing = thenClose(source, extractor.close);
      const summary = await run(closing, found.files.length, found.skipped, previous, authority, options, started);
      await writeFileTimes(options.out, { root: found.root, within: found.within, files: times }, begunAt);
      return { ...summary, root: found.root };
    } finally {
      await extractor.close();
      await previous?.close();
    }
  });
}

/**
 * Builds an index of ready-made records (`{id, title, text, published, people, topics, url, …}`), replacing what it held.
 *
 * @throws CommuniqueError as `indexFiles` does; a record that is none is in `skipped`
 */
export async function indexRecords(
  records: AsyncIterable<unknown> | Iterable<unknown>,
  options: IndexRunOptions,
): Promise<IndexSummary> {
  const started = performance.now();
  const authority = await readAuthority(options.config);
  return withLock(options.out, async () => {
    const previous = await openPreviousIndex(options.out, "");
    try {
      const summary = await run(
        extractRecords(records, options.config),
        null,
        [],
        previous,
        authority,
        options,
        started,
      );
      return { ...summary, root: null };
    } finally {
      await previous?.close();
    }
  });
}

/** The same items; after the last of them, what they come from is closed. */
async function* thenClose<T>(items: AsyncIterable<T>, close: () => Promise<void>): AsyncGenerator<T> {
  yield* items;
  await close();
}

async function run(
  source: AsyncIterable<Extracted>,
  total: number | null,
  skippedBefore: readonly Skipped[],
  previous: PreviousIndex | null,
  authority: Authority,
  options: IndexRunOptions,
  started: number,
): Promise<Omit<IndexSummary, "root">> {
  const kept = options.optimize === true ? [] : (previous?.parts ?? []);
  const writer = new IndexWriter(indexFolder(options.out, options), indexSettings(options), kept);
  const withheld: string[] = [];
  const files: FileEntry[] = skippedBefore.map(unreadFile);
  let read = 0;
  let unchanged = 0;
  const report = (phase: IndexRunProgress["phase"]): void => {
    const done = read + unchanged;
    const rate = done / ((performance.now() - started) / 1_000);
    options.onProgress?.({
      phase,
      files: done,
      filesTotal: total,
      releases: writer.size,
      ratePerSecond: rate,
      secondsLeft: total === null || rate === 0 ? null : (total - done) / rate,
    });
  };
  try {
    for await (const extracted of source) {
      throwIfAborted(options.signal);
      files.push(await addFile(writer, extracted, withheld, options));
      if (extracted.reused) unchanged++;
      else read++;
      if ((read + unchanged) % PROGRESS_EVERY === 0) report("reading");
    }
    report("writing");
    const held = previous?.ids.size ?? (await releasesBefore(options.out));
    const removed =
      previous === null
        ? Math.max(0, held - writer.size)
        : [...previous.ids].filter((id) => writer.pathOf(id) === null).length;
    refuseRemovals(removed, held, options);
    // What was public and is withheld now is to be in no file.
    const isWithdrawn = withheld.some((id) => previous?.ids.has(id));
    const persons = { authority, before: await personsOf(previous) };
    const settings = commitSettings(isWithdrawn ? { ...options, purge: true } : options);
    const { manifest, warnings } = await writer.commit(files.flatMap(withoutWithheld), persons, settings);
    return {
      out: resolve(options.out),
      read,
      indexed: manifest.releases,
      unchanged,
      removed,
      skipped: files.flatMap((file) => file.skipped),
      warnings: [...files.flatMap((file) => file.warnings), ...warnings],
      generation: manifest.generation,
      seconds: (performance.now() - started) / 1_000,
    };
  } catch (error) {
    await writer.abandon();
    throw error;
  }
}

/**
 * Whether every file is, by size and time, the one that the index was made of. What is withheld until its day leaves no
 * trace in the index, so its file counts as new and is looked at again.
 */
function isUnchanged(found: Discovery, previous: PreviousIndex, known: FileTimes): boolean {
  const { files } = previous;
  if (known.root !== found.root || files.size !== found.files.length + found.skipped.length) return false;
  const isKnown = (file: SourceFile): boolean => {
    const before = files.get(file.path);
    return before !== undefined && isAsBefore(file, known.files[file.path], before.digest ?? NOT_READ);
  };
  return (
    found.files.every(isKnown) &&
    found.skipped.every(({ path, message }) => files.get(path)?.skipped[0]?.message === message)
  );
}

/** Whether there is nothing to be gained by writing all releases anew, or that was not asked for. */
function isOptimal({ manifest, files, ids }: PreviousIndex, { optimize = false }: IndexRunOptions): boolean {
  if (!optimize) return true;
  const order = [...files.values()].flatMap(({ releases }) => releases);
  const isInOrder = [...ids].every((id, doc) => order[doc] === id);
  return isInOrder && manifest.parts.length === 1 && manifest.parts.every(({ deleted }) => deleted === null);
}

/** Nothing was added, changed or removed: only who is who is settled anew. Null where the index is not whole. */
async function resolveAnew(
  previous: PreviousIndex,
  authority: Authority,
  options: IndexRunOptions,
  started: number,
): Promise<Omit<IndexSummary, "root"> | null> {
  const before = (await previous.isWhole()) ? await previous.roster() : null;
  if (before === null) return null;
  throwIfAborted(options.signal);
  const persons = { authority, before: before.before };
  const settings = commitSettings(options);
  const { manifest, warnings } = await rewritePersons(
    indexFolder(options.out, options),
    previous.manifest,
    before.roster,
    persons,
    settings,
  );
  const files = [...previous.files.values()];
  return {
    out: resolve(options.out),
    read: 0,
    indexed: manifest.releases,
    unchanged: files.length,
    removed: 0,
    skipped: files.flatMap((file) => file.skipped),
    warnings: [...files.flatMap((file) => file.warnings), ...warnings],
    generation: manifest.generation,
    seconds: (performance.now() - started) / 1_000,
  };
}

/** Puts a file's releases in, unless they are not public yet, or another is the same. @param withheldIds takes the ids of those that are not */
async function addFile(
  writer: IndexWriter,
  extracted: Extracted,
  withheldIds: string[],
  options: IndexRunOptions,
): Promise<FileEntry> {
  const releases: string[] = [];
  const skipped: Skipped[] = [...extracted.skipped];
  const skip = (reason: Skipped["reason"], message: string): void => {
    skipped.push({ path: extracted.path, reason, message });
  };
  for (const indexed of extracted.releases) {
    const { release } = indexed;
    const withheld = options.includeUnpublished === true ? null : withheldBecause(release, options.now ?? new Date());
    const other = writer.pathOf(release.id);
    const same = writer.idOfText(indexed.fingerprint);
    if (withheld !== null) {
      withheldIds.push(release.id);
      // Of several in a file, the file's name tells none.
      skip("not-public", release.id === extracted.path ? withheld : `${excerpt(release.id)}: ${withheld}`);
    } else if (other !== null) skip("same-id", `${other} has the same id, ${release.id}`);
    else if (same !== null) {
      writer.addCopy(same, release.path);
      skip("same-text", `its text is that of ${same}`);
    } else {
      await writer.add(options.optimize === true ? { ...indexed, place: null } : indexed);
      releases.push(release.id);
    }
  }
  return { path: extracted.path, digest: extracted.digest, releases, skipped, warnings: extracted.warnings };
}

/** A file's name can be the news: of what is not public the index holds not even that. */
function withoutWithheld(file: FileEntry): FileEntry[] {
  const skipped = file.skipped.filter(({ reason }) => reason !== "not-public");
  if (skipped.length === file.skipped.length) return [file];
  // Without a digest it is read again at the next run, when some of it may be public.
  return file.releases.length + skipped.length === 0 ? [] : [{ ...file, digest: null, skipped }];
}

function unreadFile(skipped: Skipped): FileEntry {
  return { path: skipped.path, digest: null, releases: [], skipped: [skipped], warnings: [] };
}

function refuseRemovals(removed: number, held: number, options: IndexRunOptions): void {
  if (options.allowRemovals === true || removed * 2 <= held) return;
  throw new CommuniqueError(
    "REMOVALS_REFUSED",
    `${removed} of the ${held} releases in ${options.out} would go. Nothing was changed. If that is meant, add --allow-removals.`,
  );
}

function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true)
    throw new CommuniqueError("ABORTED", "The index run was given up; the index is as it was.");
}

function commitSettings({ keepMs = KEEP_MS, purge = false }: IndexRunOptions): CommitSettings {
  return { keepMs: purge ? 0 : keepMs, merge: purge ? "deletions" : "policy" };
}
