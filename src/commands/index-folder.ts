/** Where a command's index lies, and building it. */
import { createHash } from "node:crypto";
import { join, resolve } from "node:path";
import envPaths from "env-paths";
import type { Config } from "../config.ts";
import { CommuniqueError } from "../errors.ts";
import { type IndexRunOptions, type IndexSummary, indexFiles } from "../pipeline.ts";
import { isWebAddress } from "../storage/node-source.ts";
import { progressBar } from "./terminal.ts";

const DEFAULT_DOCUMENTS = "documents";
export const DEFAULT_INDEX = "index";

/** What to index, and into which folder. */
export interface IndexTarget {
  readonly paths: readonly string[];
  readonly out: string;
}

/**
 * `documents/` into `index/`; other paths into the user's cache folder, one index a set of paths.
 *
 * @throws CommuniqueError USAGE where the index is to lie at an address
 */
export function indexTarget(paths: readonly string[], out: string | null): IndexTarget {
  if (out !== null && isWebAddress(out))
    throw new CommuniqueError("USAGE", `${out} is an address, and an index is written into a folder.`);
  if (paths.length === 0) return { paths: [DEFAULT_DOCUMENTS], out: out ?? DEFAULT_INDEX };
  return { paths, out: out ?? cacheFolder(paths) };
}

function cacheFolder(paths: readonly string[]): string {
  const set = [...new Set(paths.map((path) => resolve(path)))].sort().join("\n");
  const name = createHash("sha256").update(set).digest("hex").slice(0, 16);
  return join(envPaths("communique", { suffix: "" }).cache, name);
}

/** Runs with a progress bar and stops cleanly at an interrupt, the index left as it was. */
export async function buildIndex(
  target: IndexTarget,
  options: Omit<IndexRunOptions, "out" | "onProgress" | "signal">,
): Promise<IndexSummary> {
  const stopping = new AbortController();
  const interrupt = (): void => stopping.abort();
  process.once("SIGINT", interrupt);
  const bar = progressBar();
  try {
    return await indexFiles(target.paths, {
      ...options,
      out: target.out,
      onProgress: (progress) => bar.update(progress),
      signal: stopping.signal,
    });
  } finally {
    bar.stop();
    process.off("SIGINT", interrupt);
  }
}

/** The index that a command reads: of the paths, made first, or the one named, a folder or an address. @param root as of an index run */
export async function indexToRead(
  paths: readonly string[],
  index: string | null,
  config: Config,
  root: string | null = null,
): Promise<string> {
  if (paths.length === 0) return index ?? DEFAULT_INDEX;
  const target = indexTarget(paths, index);
  await buildIndex(target, { config, ...(root === null ? {} : { root }) });
  return target.out;
}
