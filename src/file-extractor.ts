/** One file to its releases, in this thread or, where there are many, in threads of their own. */
import { availableParallelism } from "node:os";
import { Tinypool } from "tinypool";
import type { Config } from "./config.ts";
import { FILES_AHEAD, type FileOutcome, type FileReader, fileReader } from "./extracted.ts";

export interface FileExtractor {
  /** How many files keep it busy. */
  readonly ahead: number;
  readonly extract: FileReader;
  close(): Promise<void>;
}

/** Fewer are done before threads have loaded what they need. */
const FEWEST_FILES = 400;
/** So that a thread does not wait for the disk, and has many to extract together. */
const FILES_A_THREAD = 16;

/**
 * Of a thread's heap. With room for less than 2 GB of what lives on, the engine lets it grow to twice what is in use, not to four times;
 * what is new needs no more room, since files are read one after the other.
 */
const HEAP = { maxOldGenerationSizeMb: 1_900, maxYoungGenerationSizeMb: 16 };

/** @param files how many are to be looked at */
export function fileExtractor(files: number, config: Config): FileExtractor {
  if (files < FEWEST_FILES)
    return {
      ahead: FILES_AHEAD,
      extract: fileReader(config),
      close: async () => {},
    };
  const threads = availableParallelism();
  const pool = new Tinypool({
    filename: new URL("./file-worker.js", import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: FILES_A_THREAD,
    workerData: config,
    resourceLimits: HEAP,
  });
  return {
    // As many again wait for the results before them to be taken.
    ahead: 2 * threads * FILES_A_THREAD,
    extract: (file, known) => pool.run({ file, known }, { name: "extractInThread" }) as Promise<FileOutcome>,
    close: () => pool.destroy(),
  };
}
