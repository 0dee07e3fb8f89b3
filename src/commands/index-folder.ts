/** Building a command's index. */
import { type IndexRunOptions, type IndexSummary, indexFiles } from "../pipeline.ts";
import { DEFAULT_INDEX, type IndexTarget, indexTarget } from "./index-target.ts";
import { progressBar } from "./terminal.ts";

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

/** The index that a command reads: of the paths, made first, or the one named, a folder or an address. */
export async function indexToRead(
  paths: readonly string[],
  index: string | null,
  options: Pick<IndexRunOptions, "config" | "root" | "allowRemovals">,
): Promise<string> {
  if (paths.length === 0) return index ?? DEFAULT_INDEX;
  const target = indexTarget(paths, index);
  await buildIndex(target, options);
  return target.out;
}
