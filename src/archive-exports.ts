/** What `communique/archive` exports besides `open`, in Node and in browsers alike. */
import type MiniSearch from "minisearch";

export type { ArchiveFiles } from "./archive/bytes-source.ts";
export type { ArchiveStatus, FindOptions, SimilarOptions } from "./engines/engine.ts";
export type { OpenedArchive, OpenOptions } from "./engines/opened.ts";
export { CommuniqueError, type ErrorCode } from "./errors.ts";
export type * from "./release.ts";

/** MiniSearch's query for all documents. Its own does as well. */
export const wildcard: typeof MiniSearch.wildcard = Symbol("*") as typeof MiniSearch.wildcard;
