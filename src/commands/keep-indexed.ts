/** `serve --watch`: what changes in the files is indexed, and the server moves on to it. */
import { CommuniqueError, type ErrorCode } from "../errors.ts";
import type { IndexSummary } from "../pipeline.ts";
import type { Log } from "../serving/log.ts";
import { writtenPaths } from "../storage/file-times.ts";
import type { IndexJob } from "./index-worker.ts";
import type { ServedIndex } from "./served-index.ts";
import { summaryLines } from "./terminal.ts";
import { type Watch, watchFiles } from "./watched-files.ts";

/** After a run that failed, such as for want of space or of the files. */
const RETRY_MS = 10_000;
/** While releases wait for their day or the end of an embargo. */
const WITHHELD_MS = 60_000;

/** What trying again does not change. */
const NEEDS_SOMEBODY: readonly ErrorCode[] = ["REMOVALS_REFUSED", "CONFIG_INVALID", "USAGE"];

/**
 * Indexes again after each change, until it is stopped, and says what comes of each run.
 *
 * @param paths what is watched: those of the job, and settings
 * @param first the run that is under way: what changes meanwhile is for the next
 */
export function keepIndexed(
  served: ServedIndex,
  job: IndexJob,
  paths: readonly string[],
  first: Promise<IndexSummary>,
  log: Log,
): Watch {
  let told = "";
  const run = (): Promise<void> => ended(served.index(job));
  const watch = watchFiles(paths, writtenPaths(job.options.out), ended(first), run);

  async function ended(running: Promise<IndexSummary>): Promise<void> {
    try {
      const summary = await running;
      // Files whose fate depends on others or on the clock are read in every run, and are mostly as they were.
      const { generation, skipped, warnings } = summary;
      const news = JSON.stringify([generation, skipped, warnings]);
      if (news !== told) for (const line of summaryLines(summary)) log.info(line);
      told = news;
      if (skipped.some(({ reason }) => reason === "not-public")) watch.again(WITHHELD_MS);
    } catch (error) {
      if (served.isStopping()) return;
      log.error({ err: error }, "the index was not updated; what was there before is served");
      if (!(error instanceof CommuniqueError && NEEDS_SOMEBODY.includes(error.code))) watch.again(RETRY_MS);
    }
  }

  return watch;
}
