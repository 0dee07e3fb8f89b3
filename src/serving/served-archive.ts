/** What serving asks of the one who keeps the archive open: it may be there, be in the making, or have failed. */
import type { Engine } from "../engines/engine.ts";

/** How the pages look, where not as Communique's own. */
export interface Look {
  readonly title: string;
  /** BCP 47: what pages speak to whom asks for no language that there are words for; null for English. */
  readonly language: string | null;
  /** Absolute path of a picture. */
  readonly logo: string | null;
  /** A stylesheet that follows the pages' own. */
  readonly css: string | null;
}

export interface ServedArchive {
  readonly look?: Look;
  /** Names what answers depend on besides the archive's generation, and whether its originals are at hand: settings. */
  edition?(): string;
  /** Null while the first index is being built. */
  engine(): Engine | null;
  /** When the generation was written; null where that is not known. */
  modified?(): Date | null;
  /** Moves to another generation, and index runs or looks for one that failed, since the start. */
  counts?(): { readonly moves: number; readonly failures: number };
  /** Whether the server was told to end: what is asked is answered, but it is not to be asked anew. */
  isStopping?(): boolean;
  /** Null while nothing is being indexed. */
  progress(): IndexProgress | null;
  /** Why the last indexing failed, in one sentence for a person; else null. */
  failure(): string | null;
}

export interface IndexProgress {
  readonly files: number;
  /** Null while the files are still being counted. */
  readonly filesTotal: number | null;
  readonly releases: number;
  readonly ratePerSecond: number;
  readonly secondsLeft: number | null;
}

/** An archive that is there. */
export function servedEngine(engine: Engine): ServedArchive {
  return { engine: () => engine, progress: () => null, failure: () => null };
}
