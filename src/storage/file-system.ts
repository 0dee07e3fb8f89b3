/** The calls of the system by which an index is written: a seam at which tests let any of them fail. */
import { type FileHandle, mkdir, open, readdir, readFile, rename, stat, unlink } from "node:fs/promises";

export type OpenedFile = Pick<FileHandle, "read" | "write" | "sync" | "close">;

/** Each as its namesake of `node:fs/promises`. */
export interface FileSystem {
  /** With the folders above it. */
  mkdir(path: string): Promise<void>;
  open(path: string, flags: "r" | "w" | "w+"): Promise<OpenedFile>;
  rename(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  readdir(path: string): Promise<string[]>;
  readFile(path: string): Promise<Uint8Array>;
  /** When a file was last written to, ms since 1970. */
  modifiedMs(path: string): Promise<number>;
}

/** An index's folder, and how it is written to. */
export interface IndexFolder {
  readonly path: string;
  readonly system: FileSystem;
}

export const NODE_FILE_SYSTEM: FileSystem = {
  async mkdir(path) {
    await mkdir(path, { recursive: true });
  },
  open: (path, flags) => open(path, flags),
  rename,
  unlink,
  readdir: (path) => readdir(path),
  readFile: (path) => readFile(path),
  modifiedMs: async (path) => (await stat(path)).mtimeMs,
};

/** Flushes the names in a folder, where the system has a way to. */
export async function syncNames({ path, system }: IndexFolder): Promise<void> {
  const handle = await system.open(path, "r").catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close().catch(() => undefined);
}

export function reason(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
