/**
 * Files and records as releases: read, extracted, or taken from the index before where nothing changed. What becomes of
 * them is `pipeline.ts`'.
 */
import type { FileEntry } from "./archive/stored-records.ts";
import type { Config } from "./config.ts";
import { batchesOf, MOST_DOCUMENTS } from "./extracting/batches.ts";
import { type ExtractOptions, extractAll } from "./extracting/extract.ts";
import { type IndexedRelease, textMarks } from "./indexing/index-writer.ts";
import { isReusable, type PreviousIndex } from "./indexing/previous-index.ts";
import { discover, type SourceFile } from "./reading/discover.ts";
import { loadFile, type ReadOptions, readDocuments } from "./reading/read.ts";
import { documentFromRecord } from "./reading/record.ts";
import type { Document, Release, Skipped, Warning } from "./release.ts";
import type { FileTime } from "./storage/file-times.ts";
import { Together } from "./together.ts";
import { TooSlow, withinTime } from "./within-time.ts";

/** Files in the making at once in one thread, so that the disk and the processor do not wait for each other. */
export const FILES_AHEAD = 16;
/** Stands for the digest of a file that is left out for its size. */
export const NOT_READ = "";

/** What a file or record became, before it is known whether another release is the same. */
export interface Extracted extends Omit<FileEntry, "releases"> {
  readonly releases: readonly IndexedRelease[];
  readonly reused: boolean;
}

export interface ReadFilesOptions {
  readonly config: Config;
  readonly root?: string;
  readonly signal?: AbortSignal;
}

/** What files say and what was left out, for looking at; nothing is written. Paths may be missing as long as one is not. */
export async function* readFiles(
  paths: readonly string[],
  { config, root, signal }: ReadFilesOptions,
): AsyncGenerator<{ documents: readonly Document[]; skipped: readonly Skipped[]; warnings: readonly Warning[] }> {
  const found = await discover(paths, {
    someMayBeMissing: true,
    exclude: config.exclude,
    ...(root !== undefined && { root }),
    ...(signal !== undefined && { signal }),
  });
  if (found.skipped.length > 0) yield { documents: [], skipped: found.skipped, warnings: [] };
  yield* inOrder(found.files, FILES_AHEAD, (file) => readFromDisk(file, config));
}

/** The same with the documents as releases. `reasons` takes why things were found. */
export async function* readReleases(
  paths: readonly string[],
  options: ReadFilesOptions & Pick<ExtractOptions, "reasons">,
): AsyncGenerator<{ releases: readonly Release[]; skipped: readonly Skipped[]; warnings: readonly Warning[] }> {
  const { config, reasons } = options;
  const extracting = { ...toExtractOptions(config), ...(reasons !== undefined && { reasons }) };
  for await (const { documents, skipped, warnings } of readFiles(paths, options)) {
    const found = extractInTime(documents, extracting, config);
    const releases = found.flatMap((one) => ("reason" in one ? [] : one));
    yield { releases, skipped: [...skipped, ...found.flatMap((one) => ("reason" in one ? one : []))], warnings };
  }
}

/** What became of one file that was looked at. */
export type FileOutcome =
  | { readonly kind: "unread"; readonly skipped: Skipped }
  | { readonly kind: "unchanged" }
  | ({ readonly kind: "read"; readonly digest: string } & Pick<Extracted, "releases" | "skipped" | "warnings">);

/** Reads a file and extracts what it says. @param known the digest of the file as it was; a file that still has it is not read */
export type FileReader = (file: SourceFile, known: string | null) => Promise<FileOutcome>;

/** For files that are read some at once: what they say is extracted together. */
export function fileReader(config: Config): FileReader {
  const options = toExtractOptions(config);
  const together = new Together(
    (documents: readonly Document[]) => extractInTime(documents, options, config),
    MOST_DOCUMENTS,
  );
  return (file, known) =>
    together.join(async (extract) => {
      const loaded = await loadFile(file, config.maxBytes);
      if ("reason" in loaded) return { kind: "unread", skipped: loaded };
      const { digest } = loaded;
      if (digest === known) return { kind: "unchanged" };
      const { documents, skipped, warnings } = await readDocuments(file.path, loaded, toReadOptions(config));
      const found = toIndexed(documents, await extract(documents), file.path);
      return { kind: "read", digest, releases: found.releases, skipped: [...skipped, ...found.skipped], warnings };
    });
}

/** Whether a file is as it was when the index before was made. @param known its size, time and digest then @param digest that the index has of it */
export function isAsBefore(file: SourceFile, known: FileTime | undefined, digest: string | null): boolean {
  return (
    known !== undefined &&
    known.size === file.size &&
    known.modifiedMs === file.modifiedMs &&
    known.digest === digest &&
    // An OCR text beside a file has times of its own, which are not kept.
    file.ocrText === null
  );
}

/** Whether what a file was can be used again without looking at it. @param known as for `isAsBefore` */
export function isUntouched(file: SourceFile, before: FileEntry | undefined, known: FileTime | undefined): boolean {
  return before !== undefined && isReusable(before) && isAsBefore(file, known, before.digest);
}

/**
 * One file's releases.
 *
 * @param extract reads the file, wherever that is done
 * @param known its size and time when the index before was made
 * @param times takes those of now
 */
export async function extractFile(
  file: SourceFile,
  previous: PreviousIndex | null,
  known: FileTime | undefined,
  extract: (file: SourceFile, known: string | null) => Promise<FileOutcome>,
  times: Record<string, FileTime>,
): Promise<Extracted> {
  const before = previous?.files.get(file.path);
  const { path, size, modifiedMs } = file;
  const reused = async (): Promise<Extracted | null> =>
    previous === null || before === undefined ? null : reuse(before, previous);
  if (known !== undefined && isUntouched(file, before, known)) {
    const kept = await reused();
    if (kept !== null) {
      times[path] = known;
      return kept;
    }
  }
  let outcome = await extract(file, before?.digest ?? null);
  if (outcome.kind === "unchanged") {
    const kept = await reused();
    if (kept !== null) {
      times[path] = { size, modifiedMs, digest: before?.digest ?? NOT_READ };
      return kept;
    }
    outcome = await extract(file, null);
  }
  if (outcome.kind === "read") {
    const { kind: _, ...read } = outcome;
    times[path] = { size, modifiedMs, digest: read.digest };
    return { path, ...read, reused: false };
  }
  const skipped = outcome.kind === "unread" ? [outcome.skipped] : [];
  // What could not be opened may be opened next time.
  if (skipped[0]?.reason !== "unreadable") times[path] = { size, modifiedMs, digest: NOT_READ };
  return { path, digest: null, releases: [], skipped, warnings: [], reused: false };
}

async function reuse(file: FileEntry, previous: PreviousIndex): Promise<Extracted | null> {
  if (!isReusable(file)) return null;
  const releases: IndexedRelease[] = [];
  for (const id of file.releases) {
    const release = await previous.read(id);
    if (release === null) return null;
    releases.push(release);
  }
  return { ...file, releases, reused: true };
}

async function readFromDisk(file: SourceFile, config: Config) {
  const loaded = await loadFile(file, config.maxBytes);
  if ("reason" in loaded) return { documents: [], skipped: [loaded], warnings: [] };
  return readDocuments(file.path, loaded, toReadOptions(config));
}

/** A program's records, one by one. */
export async function* extractRecords(
  records: AsyncIterable<unknown> | Iterable<unknown>,
  config: Config,
): AsyncGenerator<Extracted> {
  let line = 0;
  for await (const record of records) yield extractRecord(record, ++line, config);
}

/** @param line the record's number, by which it is named where it has no id */
export function extractRecord(record: unknown, line: number, config: Config): Extracted {
  const document = documentFromRecord(record, { path: "records", line }, toReadOptions(config));
  const path = "reason" in document ? document.path : document.id;
  const documents = "reason" in document ? [] : [{ ...document, path }];
  const found = toIndexed(documents, extractInTime(documents, toExtractOptions(config), config), null);
  const skipped = "reason" in document ? [document] : found.skipped;
  return { path, digest: null, releases: found.releases, skipped, warnings: [], reused: false };
}

/** @param extracted what became of the documents, one each @param file that they stand in; null for a program's record */
function toIndexed(
  documents: readonly Document[],
  extracted: readonly (Release | Skipped)[],
  file: string | null,
): Pick<Extracted, "releases" | "skipped"> {
  const releases: IndexedRelease[] = [];
  const skipped: Skipped[] = [];
  for (const [i, one] of extracted.entries()) {
    if ("reason" in one) skipped.push(one);
    else {
      const ownFile = one.path === file && !isRecord(documents[i] as Document);
      releases.push({ release: one, ...textMarks(one.text), ownFile, place: null });
    }
  }
  return { releases, skipped };
}

/** The documents' releases, in their order, or that one takes too long. */
function extractInTime(
  documents: readonly Document[],
  options: ExtractOptions,
  config: Pick<Config, "longestMs">,
): (Release | Skipped)[] {
  return batchesOf(documents).flatMap((batch) => extractBatch(batch, options, config));
}

/** Where a batch takes longer than one may, each of it by itself. */
function extractBatch(
  documents: readonly Document[],
  options: ExtractOptions,
  config: Pick<Config, "longestMs">,
): (Release | Skipped)[] {
  const { longestMs } = config;
  const [{ path, id }, ...others] = documents as [Document, ...Document[]];
  try {
    return withinTime(longestMs, () => extractAll(documents, options));
  } catch (error) {
    if (!(error instanceof TooSlow)) throw error;
    if (others.length > 0) return documents.flatMap((document) => extractBatch([document], options, config));
    const message = `${id === path ? "" : `${id}: `}what it says is not found: ${error.message}`;
    return [{ path, reason: "too-slow", message }];
  }
}

/** Records and WordPress's posts stand in a file that is not the release's own. */
function isRecord({ mediaType }: Document): boolean {
  return mediaType === "application/json" || mediaType === "application/rss+xml";
}

/** The results in the order of the items. @param ahead how many are worked on at once */
export async function* inOrder<Item, Result>(
  items: readonly Item[],
  ahead: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const begun: Promise<Result>[] = [];
  for (const item of items) {
    const started = work(item);
    started.catch(() => undefined); // Told when its turn comes.
    begun.push(started);
    if (begun.length < ahead) continue;
    const first = begun.shift();
    if (first !== undefined) yield await first;
  }
  for (const started of begun) yield await started;
}

function toReadOptions({ maxBytes, longestMs, metadataNames, fields, excludeWhere }: Config): ReadOptions {
  return { maxBytes, longestMs, metadataNames, fields, excludeWhere };
}

function toExtractOptions({ thesaurus }: Config): ExtractOptions {
  return thesaurus === null ? {} : { thesaurus };
}
