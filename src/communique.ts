/** The package's public face. What reads files, writes an index or answers HTTP is loaded with the first call that needs it. */
import { stat } from "node:fs/promises";
import type { AsPlainObject } from "minisearch";
import type { Config } from "./config.ts";
import type { EmbeddedEngine } from "./engines/embedded.ts";
import type { Engine } from "./engines/engine.ts";
import { CommuniqueError } from "./errors.ts";
import type { IndexRunOptions, IndexSummary } from "./pipeline.ts";
import type { Document } from "./release.ts";
import type { HandleOptions } from "./serving/handle.ts";
import type { ServingOptions } from "./serving/respond.ts";
import type { Middleware } from "./serving/router.ts";
import type { ArchiveWriter } from "./writer.ts";
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
export type { HandleOptions } from "./serving/handle.ts";
export type { ServingOptions } from "./serving/respond.ts";
export type { Middleware } from "./serving/router.ts";
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
  const run = { ...options, config: await settings(options.config) };
  const { indexFiles, indexRecords } = await import("./pipeline.ts");
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
  const { openWriter } = await import("./writer.ts");
  return openWriter(folder, { ...options, config: await settings(options.config) });
}

/**
 * What a file, or those of a folder or glob, say: documents, in which nothing is inferred. `extract` makes a release of each:
 * `(await read("a.html")).map((document) => extract(document))`. Of the settings those of reading count; a thesaurus of one's own
 * is handed to `extract`.
 *
 * @throws CommuniqueError PATH_MISSING where there is no such file, NOT_FOUND where the file holds no document, CONFIG_INVALID
 */
export async function read(path: string, options: { readonly config?: string } = {}): Promise<Document[]> {
  const config = await settings(options.config);
  const { readFiles } = await import("./extracted.ts");
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

/**
 * An open archive's page and API for Express, Connect and `http.createServer`. What no route of it has goes on to the app that it
 * is mounted in.
 */
export function router(archive: Engine, options: ServingOptions = {}): Middleware {
  const loading = import("./serving/router.ts").then((serving) => serving.router(archive, options));
  loading.catch(() => undefined); // Told to whoever asks.
  return (request, response, next) => {
    loading.then((serve) => serve(request, response, next)).catch(next);
  };
}

/**
 * An open archive's answer to a request, for any server that speaks `Request` and `Response`; for a path that the archive has
 * nothing at, a 404.
 *
 * @param options the same object for each request: what is made of it is kept
 */
export async function handle(archive: Engine, request: Request, options?: HandleOptions): Promise<Response> {
  const serving = await import("./serving/handle.ts");
  return serving.handle(archive, request, options);
}

/**
 * An open archive's index as stock MiniSearch has it, without texts: `MiniSearch.loadJS(await unpack(archive), options)` with the
 * options that `communique/minisearch` makes of `archive.archive.manifest`. All of it is in memory then.
 */
export function unpack(archive: EmbeddedEngine): Promise<AsPlainObject> {
  return archive.use((engine) => engine.archive.toMiniSearch());
}

async function settings(config: string | undefined): Promise<Config> {
  const { loadConfig, NO_FLAGS } = await import("./config.ts");
  return loadConfig({ ...NO_FLAGS, config: config ?? null }, {});
}

function isPaths(value: readonly string[] | AsyncIterable<unknown> | Iterable<unknown>): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}
