/**
 * The process that `parser-thread.js` runs in. A thread alone is not enough: where a parser asks for more memory at once than there is,
 * the engine ends the whole process and not the thread, and that must not be the one that indexes or serves. Plain JavaScript, as the
 * thread's.
 */
import { Worker } from "node:worker_threads";

const MOST_MEGABYTES = 1_024;

const thread = new Worker(new URL("./parser-thread.js", import.meta.url), {
  resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
});
process.on("message", (asked) => thread.postMessage(asked));
thread.on("message", (answer) => process.send(answer));
thread.on("error", ({ code, message }) => {
  process.send({ problem: code === "ERR_WORKER_OUT_OF_MEMORY" ? "it takes too much memory to read" : message }, () =>
    process.exit(1),
  );
});
// Whoever asked is gone: what is still read, however long it takes, is for nobody.
process.on("disconnect", () => process.exit());
