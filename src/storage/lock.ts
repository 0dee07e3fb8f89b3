/** One writer an index: a lock that a killed process does not leave behind for long. */
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
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
  const unlock = await takeLock(folder);
  try {
    return await work();
  } finally {
    await unlock();
  }
}

/**
 * From now on this process alone writes the index.
 *
 * @returns gives the lock back
 * @throws CommuniqueError INDEX_LOCKED while another process does
 */
export async function takeLock(folder: string): Promise<() => Promise<void>> {
  const owner = join(folder, ".lock-owner");
  try {
    await mkdir(folder, { recursive: true });
    const dead = await deadOwner(owner);
    if (dead !== null) await takeOver(folder, owner, dead);
    const release = await lock(folder, { lockfilePath: join(folder, ".lock"), stale: STALE_MS, onCompromised });
    await writeFile(owner, `${hostname()} ${process.pid}`);
    return async () => {
      await rm(owner, { force: true });
      await release().catch(() => undefined);
    };
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
}

/** Somebody removed the lock, most likely with the folder: writing then fails by itself. The default ends the process. */
function onCompromised(): void {}

/** The mark of the lock's owner, where that was a process of this machine that is no more: it was killed, and nobody waits for it. */
async function deadOwner(owner: string): Promise<string | null> {
  const mark = await readFile(owner, "utf8").catch(() => "");
  const [host, pid] = mark.split(" ");
  if (host !== hostname() || !/^\d+$/.test(pid ?? "")) return null;
  try {
    process.kill(Number(pid), 0); // Asks whether it lives; does nothing to it.
    return null;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH" ? mark : null;
  }
}

/** Removes a dead process's lock. Of several that want to, the one that can rename its mark does. @param dead what it says */
async function takeOver(folder: string, owner: string, dead: string): Promise<void> {
  const mark = `${owner}-${process.pid}`;
  try {
    await rename(owner, mark);
  } catch {
    return;
  }
  // Another took over in between, and this is its own mark.
  if ((await readFile(mark, "utf8")) !== dead) return rename(mark, owner);
  await rm(join(folder, ".lock"), { recursive: true, force: true });
  await rm(mark, { force: true });
}
