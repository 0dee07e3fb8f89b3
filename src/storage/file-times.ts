/**
 * Sizes and times of files already read, so that an unchanged one need not be read to know its digest. Lies beside an
 * index in a file of its own, which can be deleted at any time and is never part of what is published: it also knows the
 * folder that the originals are in.
 */
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { resolve } from "node:path";

export interface FileTime {
  readonly size: number;
  readonly modifiedMs: number;
  readonly digest: string;
}

export interface FileTimes {
  /** The absolute folder that paths are relative to. */
  readonly root: string;
  /** Real paths of what was asked for: whatever leads out of them is no original. */
  readonly within: readonly string[];
  readonly files: Readonly<Record<string, FileTime>>;
}

/** A file changed so shortly before it was read may change again within the clock's resolution. */
const SETTLED_MS = 2_000;

function cacheFile(indexFolder: string): string {
  return `${indexFolder.replace(/[/\\]+$/, "")}.cache.json`;
}

/** What indexing writes, absolute: nobody's documents, even where they lie in the folder that is indexed. */
export function writtenPaths(indexFolder: string): string[] {
  return [resolve(indexFolder), resolve(cacheFile(indexFolder))];
}

/** Null where there is none, or none that can be read. */
export async function readFileTimes(indexFolder: string): Promise<FileTimes | null> {
  try {
    const value = JSON.parse(await readFile(cacheFile(indexFolder), "utf8")) as Partial<FileTimes>;
    return typeof value.root === "string" &&
      Array.isArray(value.within) &&
      typeof value.files === "object" &&
      value.files !== null
      ? (value as FileTimes)
      : null;
  } catch {
    return null;
  }
}

/**
 * Remembers sizes and times, where the folder beside the index can be written; else the next run reads more, and that is all.
 *
 * @param readMs when the files were looked at; those changed right before are not remembered
 */
export async function writeFileTimes(indexFolder: string, times: FileTimes, readMs: number): Promise<void> {
  const settled = Object.entries(times.files).filter(([, file]) => file.modifiedMs < readMs - SETTLED_MS);
  const file = cacheFile(indexFolder);
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, JSON.stringify({ ...times, files: Object.fromEntries(settled) }));
    await rename(temporary, file);
  } catch {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}
