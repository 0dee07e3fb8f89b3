/** A file system that fails, or stops for good, at one of the calls that write. */
import { open, stat, truncate } from "node:fs/promises";
import { type FileSystem, NODE_FILE_SYSTEM, type OpenedFile } from "../../src/storage/file-system.ts";

/**
 * - `EIO`: the call fails, those after it succeed
 * - `ENOSPC`: the disk is full from this call on: what takes no room still succeeds
 * - `stop`: the machine stops: the call has half its effect, those after it none, and what was not flushed is lost by half
 */
export type Fault = "EIO" | "ENOSPC" | "stop";

export interface FaultyFileSystem extends FileSystem {
  /** How many calls there were that write. */
  readonly calls: number;
}

/** @param at the number of the call, from 0; none with -1 */
export function faultyFileSystem(fault: Fault, at: number): FaultyFileSystem {
  let calls = 0;
  let hasStopped = false;
  const unflushed = new Set<string>();

  const failure = (): Error => Object.assign(new Error(`${fault}: as the test wants it`), { code: fault });

  async function stop(): Promise<void> {
    hasStopped = true;
    for (const path of unflushed) {
      const size = await stat(path).then(
        (found) => found.size,
        () => 0,
      );
      if (size > 0) await truncate(path, size >> 1);
    }
  }

  /** @param half of the effect that the call has before all stops */
  async function call<T>(takesRoom: boolean, work: () => Promise<T>, half?: () => Promise<unknown>): Promise<T> {
    if (hasStopped) throw failure();
    const number = calls++;
    const isReached = at >= 0 && number >= at;
    if (fault === "stop" && isReached) {
      await half?.();
      await stop();
      throw failure();
    }
    if (fault === "EIO" && number === at) throw failure();
    if (fault === "ENOSPC" && isReached && takesRoom) throw failure();
    return work();
  }

  async function reading<T>(work: () => Promise<T>): Promise<T> {
    if (hasStopped) throw failure();
    return work();
  }

  const writing = (path: string, handle: OpenedFile): OpenedFile => ({
    read: handle.read.bind(handle),
    write: ((bytes: Uint8Array, offset: number, length: number, position?: number | null) => {
      unflushed.add(path);
      const write = (count: number) => handle.write(bytes, offset, count, position);
      return call(
        true,
        () => write(length),
        () => write(length >> 1),
      );
    }) as OpenedFile["write"],
    sync: () =>
      call(true, async () => {
        await handle.sync();
        unflushed.delete(path);
      }),
    async close() {
      await handle.close();
      await call(false, async () => {});
    },
  });

  return {
    get calls() {
      return calls;
    },
    mkdir: (path) => call(false, () => NODE_FILE_SYSTEM.mkdir(path)),
    open: (path, flags) =>
      flags === "r"
        ? reading(() => open(path, flags))
        : call(true, async () => writing(path, await NODE_FILE_SYSTEM.open(path, flags))),
    rename: (from, to) =>
      call(false, async () => {
        await NODE_FILE_SYSTEM.rename(from, to);
        if (unflushed.delete(from)) unflushed.add(to);
      }),
    unlink: (path) => call(false, () => NODE_FILE_SYSTEM.unlink(path)),
    readdir: (path) => reading(() => NODE_FILE_SYSTEM.readdir(path)),
    readFile: (path) => reading(() => NODE_FILE_SYSTEM.readFile(path)),
    modifiedMs: (path) => reading(() => NODE_FILE_SYSTEM.modifiedMs(path)),
  };
}
