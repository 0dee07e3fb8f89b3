/** Writing the files of an index so that a reader never sees half of one, even if this process is killed. */
import { createHash } from "node:crypto";
import { join } from "node:path";
import { deflatedLines } from "../archive/deflated.ts";
import type { Section, SectionName } from "../archive/manifest.ts";
import type { Sink } from "../archive/sink.ts";
import { CommuniqueError } from "../errors.ts";
import { type IndexFolder, type OpenedFile, reason } from "./file-system.ts";

const TEMPORARY = ".tmp";
const CHUNK_BYTES = 1 << 20;

/** A name of this process's own, by which a later commit removes the file if this process is killed. @param name small letters */
export function temporaryName(name: string): string {
  return `${name}-${process.pid}${TEMPORARY}`;
}

/** Whether a file is what a process that was killed left behind. */
export function isTemporary(file: string): boolean {
  return /^[a-z]+-\d+\.tmp$/.test(file);
}

/** A section being written: text or bytes go in piece by piece, the name comes from the content at the end. */
export interface SectionWriter extends Sink {
  write(part: string | Uint8Array): Promise<void>;
  finish(): Promise<Section>;
  /** Removes what was written. */
  abandon(): Promise<void>;
}

/** @param name of the section, the head of the file's name; @param extension with its dot */
export async function writeSection(folder: IndexFolder, name: string, extension: string): Promise<SectionWriter> {
  const { path, system } = folder;
  const temporary = join(path, temporaryName(name));
  const hash = createHash("sha256");
  let handle: OpenedFile;
  try {
    await system.mkdir(path);
    handle = await system.open(temporary, "w");
  } catch (cause) {
    throw new CommuniqueError("WRITE_FAILED", `Cannot write in ${path}: ${reason(cause)}`, { cause });
  }
  let length = 0;
  let last = new Uint8Array(4);
  let pending: Uint8Array[] = [];
  let pendingBytes = 0;

  async function flush(): Promise<void> {
    const bytes = Buffer.concat(pending);
    pending = [];
    pendingBytes = 0;
    try {
      await writeAll(handle, bytes);
    } catch (cause) {
      throw new CommuniqueError("WRITE_FAILED", `Cannot write ${temporary}: ${reason(cause)}`, { cause });
    }
  }

  return {
    async write(part) {
      const bytes = typeof part === "string" ? Buffer.from(part, "utf8") : part;
      hash.update(bytes);
      length += bytes.length;
      last = Uint8Array.from([...last, ...bytes.subarray(-last.length)].slice(-last.length));
      pending.push(bytes);
      pendingBytes += bytes.length;
      if (pendingBytes >= CHUNK_BYTES) await flush();
    },
    async finish() {
      await flush();
      const digest = hash.digest("hex");
      const file = `${name}-${digest.slice(0, 16)}${extension}`;
      try {
        await handle.sync();
        await handle.close();
        // One name never has two contents: where a reader may have the file open, it stays as it is.
        if ((await digestOf(folder, file)) === digest) await system.unlink(temporary);
        else await system.rename(temporary, join(path, file));
      } catch (cause) {
        throw new CommuniqueError("WRITE_FAILED", `Cannot write ${join(path, file)}: ${reason(cause)}`, { cause });
      }
      return { file, length, digest, seal: new DataView(last.buffer).getUint32(0, true) };
    },
    async abandon() {
      await handle.close().catch(() => undefined);
      await system.unlink(temporary).catch(() => undefined);
    },
  };
}

/** A section that is written by one function. @throws CommuniqueError WRITE_FAILED */
export async function writeSectionBy(
  folder: IndexFolder,
  name: string,
  extension: string,
  write: (section: SectionWriter) => Promise<void>,
): Promise<Section> {
  const section = await writeSection(folder, name, extension);
  try {
    await write(section);
    return await section.finish();
  } catch (error) {
    await section.abandon();
    throw error;
  }
}

/** A section of JSON values. @throws CommuniqueError WRITE_FAILED */
export function writeLines(folder: IndexFolder, name: SectionName, values: Iterable<unknown>): Promise<Section> {
  return writeSectionBy(folder, name, ".lines", async (section) => {
    for (const part of deflatedLines(values)) await section.write(part);
  });
}

export async function writeAll(handle: OpenedFile, bytes: Uint8Array): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done);
    done += bytesWritten;
  }
}

/** Null where there is no such file, or none that can be read. */
async function digestOf({ path, system }: IndexFolder, file: string): Promise<string | null> {
  const handle = await system.open(join(path, file), "r").catch(() => null);
  if (handle === null) return null;
  const hash = createHash("sha256");
  const chunk = new Uint8Array(CHUNK_BYTES);
  try {
    for (;;) {
      const { bytesRead } = await handle.read(chunk, 0, chunk.length);
      if (bytesRead === 0) return hash.digest("hex");
      hash.update(chunk.subarray(0, bytesRead));
    }
  } catch {
    return null;
  } finally {
    await handle.close();
  }
}
