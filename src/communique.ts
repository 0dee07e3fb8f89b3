/** The package's public face. */
import { stat } from "node:fs/promises";
import { type ConfigFlags, loadConfig, NO_FLAGS } from "./config.ts";
import { CommuniqueError } from "./errors.ts";
import { readFiles } from "./extracted.ts";
import { type IndexRunOptions, type IndexSummary, indexFiles, indexRecords } from "./pipeline.ts";
import type { Document } from "./release.ts";
import { type ArchiveWriter, openWriter } from "./writer.ts";
import type { WritingOptions } from "./writing-options.ts";

export type { ArchiveFiles } from "./archive/bytes-source.ts";
export { openPacked, type Packed, pack } from "./archive/pack.ts";
export { open } from "./archive-node.ts";
export type { EmbeddedEngine } from "./engines/embedded.ts";
export type { ArchiveStatus, Engine, FindOptions, SimilarOptions } from "./engines/engine.ts";
export type { OpenedArchive, OpenOptions } from "./engines/opened.ts";
export { CommuniqueError, type ErrorCode } from "./errors.ts";
export { extract } from "./extracting/extract.ts";
export type { IndexRunProgress, IndexSummary } from "./pipeline.ts";
export type * from "./release.ts";
export { type HandleOptions, handle } from "./serving/handle.ts";
export type { ServingOptions } from "./serving/respond.ts";
export { type Middleware, router } from "./serving/router.ts";
export type { ArchiveWriter, CommitSummary } from "./writer.ts";

/** What `index` takes besides the paths; settings come from `config`, a file such as `communique.config.json`. */
export type IndexOptions = Omit<IndexRunOptions, "config" | "fileSystem"> & { readonly config?: string };

/**
 * Builds or updates an index, as `communique index` does: of files, folders and globs, or of ready-made records
 * (`{id, title, text, published, people, topics, url, …}`), which replace what the index held.
 *
 * @returns what was read, indexed, left out and why
 * @throws CommuniqueError PATH_MISSING, USAGE, CONFIG_INVALID, INDEX_LOCKED, REMOVALS_REFUSED, WRITE_FAILED, ABORTED
 */
export async function index(
  pathsOrRecords: readonly string[] | AsyncIterable<unknown> | Iterable<unknown>,
  options: IndexOptions,
): Promise<IndexSummary> {
  const run = { ...options, config: await loadConfig(configFlag(options.config), {}) };
  return isPaths(pathsOrRecords) ? indexFiles(pathsOrRecords, run) : indexRecords(pathsOrRecords, run);
}

/** What `writer` takes besides the folder; settings come from `config`, a file such as `communique.config.json`. */
export type WriterOptions = Omit<WritingOptions, "config" | "fileSystem"> & { readonly config?: string };

/**
 * An index that is changed in place: `put` and `delete` records, then `commit` them. From now until `close` nobody else writes
 * the index.
 *
 * @param folder of an index, or where one is to be made
 * @throws CommuniqueError INDEX_LOCKED, WRITE_FAILED, CONFIG_INVALID; ARCHIVE_DAMAGED, ARCHIVE_VERSION for one that cannot be changed
 */
export async function writer(folder: string, options: WriterOptions = {}): Promise<ArchiveWriter> {
  return openWriter(folder, { ...options, config: await loadConfig(configFlag(options.config), {}) });
}

/**
 * What a file, or those of a folder or glob, say: documents, in which nothing is inferred. `extract` makes a release of each:
 * `(await read("a.html")).map((document) => extract(document))`. Of the settings those of reading count; a thesaurus of one's own
 * is handed to `extract`.
 *
 * @throws CommuniqueError PATH_MISSING where there is no such file, NOT_FOUND where the file holds no document, CONFIG_INVALID
 */
export async function read(path: string, options: { readonly config?: string } = {}): Promise<Document[]> {
  const config = await loadConfig(configFlag(options.config), {});
  const documents: Document[] = [];
  const reasons: string[] = [];
  for await (const part of readFiles([path], { config })) {
    documents.push(...part.documents);
    reasons.push(...part.skipped.map((skipped) => `${skipped.path}: ${skipped.message}`));
  }
  if (documents.length === 0 && (await stat(path).catch(() => null))?.isFile() === true)
    throw new CommuniqueError("NOT_FOUND", reasons[0] ?? `${path} holds no release.`);
  return documents;
}

function configFlag(config: string | undefined): ConfigFlags {
  return { ...NO_FLAGS, config: config ?? null };
}

function isPaths(value: readonly string[] | AsyncIterable<unknown> | Iterable<unknown>): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}
