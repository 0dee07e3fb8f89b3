/** What serving asks of the one who keeps the archive open: it may be there, be in the making, or have failed. */
import type { Engine } from "../engines/engine.ts";

export interface ServedArchive {
  /** Null while the first index is being built. */
  engine(): Engine | null;
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
