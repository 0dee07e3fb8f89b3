/** The one interface of an engine: what commands and serving ask of an archive, wherever it lies. */
import type { Hit, PersonEntry, ReleaseEntry, Results, Skipped, Suggestion, Warning } from "../release.ts";
import type { FindOptions } from "../searching/find-options.ts";
import type { SimilarOptions } from "../searching/similar.ts";

export type { FindOptions, SimilarOptions };

/** What an archive says of itself. */
export interface ArchiveStatus {
  readonly generation: string;
  readonly releases: number;
  /** Of its files. */
  readonly bytes: number;
  /** Whether its releases' original files are at hand. */
  readonly originals: boolean;
  readonly languages: readonly string[];
  /** The user's own fields, by name, as the archive holds them. */
  readonly fields: Readonly<Record<string, { readonly type: "text" | "number" | "date"; readonly facet: boolean }>>;
  /** How many files were left out, and how many warnings there are. */
  readonly skipped: number;
  readonly warnings: number;
}

/** An open archive: cheap to keep, safe to share. It may move on to new generations; each call is answered by one. */
export interface Engine {
  readonly status: ArchiveStatus;
  /** Does some work on one generation, whatever takes its place meanwhile: the engine handed on stays on it until the work is done. */
  use<T>(work: (engine: Engine) => Promise<T>): Promise<T>;
  /** What was left out of it, and why. */
  skipped(): Promise<readonly Skipped[]>;
  warnings(): Promise<readonly Warning[]>;
  /** @throws CommuniqueError USAGE for options out of range; ABORTED when the signal says so. Never for the query's words. */
  find(query: string, options?: FindOptions): Promise<Results>;
  /** Null where no release has this id. */
  release(id: string): Promise<ReleaseEntry | null>;
  /**
   * The releases most like one, itself and copies of it left out, without snippets; null where no release has this id.
   *
   * @throws CommuniqueError as `find` does
   */
  similar(id: string, options?: SimilarOptions): Promise<readonly Hit[] | null>;
  /** The path of the original relative to the root, null where the release has no file of its own. */
  originalPath(id: string): Promise<string | null>;
  /**
   * Persons whose name holds a word that starts as each word of `query` does; all of them for an empty one. Most releases first.
   *
   * @param offset how many of them to leave out before the first; default 0
   */
  people(query: string, limit: number, offset?: number): Promise<readonly PersonEntry[]>;
  person(id: string): Promise<PersonEntry | null>;
  suggest(query: string, limit: number): Promise<readonly Suggestion[]>;
  close(): Promise<void>;
}
