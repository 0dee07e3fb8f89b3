/** One writer an index: a lock that a killed process does not leave behind for long. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { lock } from "proper-lockfile";
import { CommuniqueError } from "../errors.ts";

/** Longer than any step of an index run keeps the event loop busy, since a busy loop cannot renew the lock. */
const STALE_MS = 120_000;

/**
 * Runs `work` while this process alone writes the index.
 *
 * @throws CommuniqueError INDEX_LOCKED while another process does
 */
export async function withLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  let release: () => Promise<void>;
  try {
    await mkdir(folder, { recursive: true });
    release = await lock(folder, { lockfilePath: join(folder, ".lock"), stale: STALE_MS, onCompromised });
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === "ELOCKED")
      throw new CommuniqueError(
        "INDEX_LOCKED",
        `Another process is writing ${folder}. Wait for it to end; if it was killed, for two minutes.`,
        { cause },
      );
    throw new CommuniqueError("WRITE_FAILED", `Cannot write in ${folder}: ${(cause as Error).message}`, { cause });
  }
  try {
    return await work();
  } finally {
    await release().catch(() => undefined);
  }
}

/** Somebody removed the lock, most likely with the folder: writing then fails by itself. The default ends the process. */
function onCompromised(): void {}
