/** An index run in a thread of its own, so that the server answers while a large folder is read. */
import { parentPort, workerData } from "node:worker_threads";
import { CommuniqueError, type ErrorCode } from "../errors.ts";
import { type IndexRunOptions, type IndexRunProgress, type IndexSummary, indexFiles } from "../pipeline.ts";

/** What the thread is started with; must survive structured cloning. */
export interface IndexJob {
  readonly paths: readonly string[];
  readonly options: Pick<IndexRunOptions, "out" | "root" | "config" | "allowRemovals">;
}

export type IndexMessage =
  | { readonly kind: "progress"; readonly progress: IndexRunProgress }
  | { readonly kind: "done"; readonly summary: IndexSummary }
  | { readonly kind: "failed"; readonly message: string; readonly code: ErrorCode | null };

function post(message: IndexMessage): void {
  parentPort?.postMessage(message);
}

if (parentPort !== null) {
  const { paths, options } = workerData as IndexJob;
  const stopping = new AbortController();
  // The only message is that the server stops.
  parentPort.once("message", () => stopping.abort());
  try {
    const summary = await indexFiles(paths, {
      ...options,
      signal: stopping.signal,
      onProgress: (progress) => post({ kind: "progress", progress }),
    });
    post({ kind: "done", summary });
  } catch (error) {
    const code = error instanceof CommuniqueError ? error.code : null;
    post({ kind: "failed", message: error instanceof Error ? error.message : String(error), code });
  }
  parentPort.close(); // Else it would go on listening.
}
