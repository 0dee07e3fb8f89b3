/** The archive as a static host gets it: written for pages, its large files in pieces. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { filesOf, MANIFEST_FILE, type Manifest } from "../archive/manifest.ts";
import { filesIn, pieceCount, pieceFile } from "../archive/pieces.ts";
import type { Source } from "../archive/source.ts";
import { range } from "../range.ts";
import { openFolder } from "../storage/file-source.ts";
import { NODE_FILE_SYSTEM } from "../storage/file-system.ts";
import type { ExportFolder } from "./export-folder.ts";
import { type PublishOptions, publishArchive } from "./publish-archive.ts";

/** Hosts refuse files of 25 MiB. */
export const MOST_BYTES: number = 20 * 1024 * 1024;
const PIECE_BYTES = 16 * 1024 * 1024;

export interface ArchiveFiles {
  /** Below the export's folder; the manifest is the last. */
  readonly names: readonly string[];
  writeTo(folder: ExportFolder): Promise<void>;
}

/**
 * Writes the archive into a folder of the system's temporary ones, which is gone when `use` is done.
 *
 * @param source of an index, which stays open
 * @throws CommuniqueError as `publishArchive` does
 */
export async function withArchiveFiles<Result>(
  source: Source,
  folder: string,
  options: PublishOptions,
  use: (files: ArchiveFiles) => Promise<Result>,
): Promise<Result> {
  const path = await mkdtemp(join(tmpdir(), "communique-export-"));
  const published = openFolder(path);
  try {
    const manifest = await publishArchive(source, { path, system: NODE_FILE_SYSTEM }, options);
    return await use(archiveFiles(published, manifest, folder));
  } finally {
    await published.close();
    await rm(path, { recursive: true, force: true });
  }
}

function archiveFiles(source: Source, whole: Manifest, folder: string): ArchiveFiles {
  const isLarge = filesOf(whole).some(({ length }) => length > MOST_BYTES);
  const manifest: Manifest = isLarge ? { ...whole, pieceLength: PIECE_BYTES } : whole;
  const files = filesIn(source, whole);
  const parts = filesOf(manifest).flatMap(({ file, length }) =>
    isLarge
      ? range(pieceCount(length, PIECE_BYTES)).map((number) => ({
          name: pieceFile(file, number, PIECE_BYTES),
          file,
          offset: number * PIECE_BYTES,
          length: Math.min(PIECE_BYTES, length - number * PIECE_BYTES),
        }))
      : [{ name: file, file, offset: 0, length }],
  );
  return {
    names: [...parts.map(({ name }) => folder + name), folder + MANIFEST_FILE],
    async writeTo(out) {
      for (const { name, file, offset, length } of parts)
        await out.write(folder + name, await files.readRange(file, offset, length));
      await out.write(folder + MANIFEST_FILE, JSON.stringify(manifest));
    },
  };
}
