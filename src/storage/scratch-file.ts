/** A temporary file in an index's folder, made when it is first written to. */
import { join } from "node:path";
import type { Scratch } from "../archive/segment-runs.ts";
import { CommuniqueError } from "../errors.ts";
import { type IndexFolder, type OpenedFile, reason } from "./file-system.ts";
import { temporaryName } from "./section-files.ts";

export interface ScratchFile extends Scratch {
  /** Removes the file. One that a killed process left behind goes with the next commit. */
  remove(): Promise<void>;
}

/** @param name the head of the file's name, small letters */
export function scratchFile({ path: folder, system }: IndexFolder, name: string): ScratchFile {
  const path = join(folder, temporaryName(name));
  let opened: OpenedFile | null = null;
  let length = 0;

  const failed = (cause: unknown): CommuniqueError =>
    new CommuniqueError("WRITE_FAILED", `Cannot write ${path}: ${reason(cause)}`, { cause });

  return {
    get length() {
      return length;
    },
    /** @throws CommuniqueError WRITE_FAILED */
    async write(part) {
      try {
        if (opened === null) await system.mkdir(folder);
        opened ??= await system.open(path, "w+");
        for (let done = 0; done < part.length; ) {
          const { bytesWritten } = await opened.write(part, done, part.length - done, length);
          done += bytesWritten;
          length += bytesWritten;
        }
      } catch (cause) {
        throw failed(cause);
      }
    },
    async read(offset, count) {
      const bytes = new Uint8Array(count);
      for (let done = 0; done < count; ) {
        const read = await opened?.read(bytes, done, count - done, offset + done);
        if (read === undefined || read.bytesRead === 0)
          throw failed(new Error(`${count - done} bytes at ${offset + done} are gone`));
        done += read.bytesRead;
      }
      return bytes;
    },
    async remove() {
      await opened?.close().catch(() => undefined);
      opened = null;
      length = 0;
      await system.unlink(path).catch(() => undefined);
    },
  };
}
