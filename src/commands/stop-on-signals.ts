/** How a server ends: what is being answered is answered, then the process exits with 0. */
import type { Server } from "node:http";
import { closeQuietConnections } from "../serving/limits.ts";
import type { Log } from "../serving/log.ts";

/** How long answers under way may take once the server was told to stop. */
const GRACE_MS = 10_000;

/** @param close ends what is behind the server; called once nobody asks it any more @param onStop called at once */
export function stopOnSignals(server: Server, log: Log, onStop: () => void, close: () => Promise<void>): void {
  let isStopping = false;
  const stop = (signal: string): void => {
    // Whoever says it twice does not want to wait.
    if (isStopping) process.exit(1);
    isStopping = true;
    log.info({ signal }, "stopping");
    onStop();
    const grace = setTimeout(() => {
      log.warn("answers that took too long were cut off");
      server.closeAllConnections();
    }, GRACE_MS);
    server.close(() => {
      clearTimeout(grace);
      void close().finally(() => process.exit(0));
    });
    // A connection that says nothing does not hold it up; one that does is closed after its answer.
    closeQuietConnections(server);
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
}
