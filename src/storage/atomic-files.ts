/** Writing the files of an index so that a reader never sees half of one, even if this process is killed. */
import { createHash } from "node:crypto";
import { type FileHandle, mkdir, open, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { MANIFEST_FILE, type Manifest, SECTIONS, type Section } from "../archive/manifest.ts";
import { CommuniqueError } from "../errors.ts";

const TEMPORARY = ".tmp";
const CHUNK_BYTES = 1 << 20;

/** A name of this process's own, by which a later commit removes the file if this process is killed. @param name small letters */
export function temporaryName(name: string): string {
  return `${name}-${process.pid}${TEMPORARY}`;
}

export function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

/** A section being written: text or bytes go in piece by piece, the name comes from the content at the end. */
export interface SectionWriter {
  write(part: string | Uint8Array): Promise<void>;
  finish(): Promise<Section>;
  /** Removes what was written. */
  abandon(): Promise<void>;
}

/** @param name of the section, the head of the file's name; @param extension with its dot */
export async function writeSection(folder: string, name: string, extension: string): Promise<SectionWriter> {
  const temporary = join(folder, temporaryName(name));
  const hash = createHash("sha256");
  let handle: FileHandle;
  try {
    await mkdir(folder, { recursive: true });
    handle = await open(temporary, "w");
  } catch (cause) {
    throw new CommuniqueError("WRITE_FAILED", `Cannot write in ${folder}: ${reason(cause)}`, { cause });
  }
  let length = 0;
  let pending: Uint8Array[] = [];
  let pendingBytes = 0;

  async function flush(): Promise<void> {
    const bytes = Buffer.concat(pending);
    pending = [];
    pendingBytes = 0;
    try {
      for (let done = 0; done < bytes.length; ) {
        const { bytesWritten } = await handle.write(bytes, done, bytes.length - done);
        done += bytesWritten;
      }
    } catch (cause) {
      throw new CommuniqueError("WRITE_FAILED", `Cannot write ${temporary}: ${reason(cause)}`, { cause });
    }
  }

  return {
    async write(part) {
      const bytes = typeof part === "string" ? Buffer.from(part, "utf8") : part;
      hash.update(bytes);
      length += bytes.length;
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
        await rename(temporary, join(folder, file));
      } catch (cause) {
        throw new CommuniqueError("WRITE_FAILED", `Cannot write ${join(folder, file)}: ${reason(cause)}`, { cause });
      }
      return { file, length, digest };
    },
    async abandon() {
      await handle.close().catch(() => undefined);
      await rm(temporary, { force: true });
    },
  };
}

/**
 * Makes a generation the current one: the manifest is replaced in one step, then files that it does not name go.
 *
 * @throws CommuniqueError WRITE_FAILED; the generation before is then still the current one
 */
export async function commitManifest(folder: string, manifest: Manifest): Promise<void> {
  const temporary = join(folder, temporaryName("manifest"));
  try {
    await writeFile(temporary, `${JSON.stringify(manifest, null, 2)}\n`, { flush: true });
    await rename(temporary, join(folder, MANIFEST_FILE));
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw new CommuniqueError("WRITE_FAILED", `Cannot write ${join(folder, MANIFEST_FILE)}: ${reason(cause)}`, {
      cause,
    });
  }
  const named = new Set(Object.values(manifest.sections).map((section) => section.file));
  const ours = new RegExp(`^(?:${SECTIONS.join("|")})-[0-9a-f]{16}\\.(?:jsonl|segment|table)$|^[a-z]+-\\d+\\.tmp$`);
  for (const file of await readdir(folder)) {
    // Where a reader holds an old file open and the system forbids removing it, the next run does.
    if (ours.test(file) && !named.has(file)) await rm(join(folder, file), { force: true }).catch(() => undefined);
  }
}

export function reason(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
