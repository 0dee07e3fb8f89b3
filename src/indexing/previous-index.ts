/** The generation that an update starts from: which files it was made of, and their records to use again. */
import {
  type CatalogEntry,
  type FileEntry,
  MANIFEST_FILE,
  type Manifest,
  parseLines,
  parseManifest,
  type SectionName,
} from "../archive/manifest.ts";
import type { Release, SkipReason } from "../release.ts";
import { openFolder } from "../storage/file-source.ts";

export interface PreviousIndex {
  readonly manifest: Manifest;
  readonly ids: ReadonlySet<string>;
  readonly files: ReadonlyMap<string, FileEntry>;
  /** The stored release with what else is known of it; null where the record cannot be read. */
  read(id: string): Promise<{ release: Release; fingerprint: string; ownFile: boolean } | null>;
  close(): Promise<void>;
}

/** Why a file has no release depends on others, or on the clock: such files are read again. */
const PASSING: ReadonlySet<SkipReason> = new Set(["same-id", "same-text", "not-public"]);

/** Whether what became of a file depends on its content alone. */
export function isReusable(file: FileEntry): boolean {
  return file.digest !== null && !file.skipped.some((skipped) => PASSING.has(skipped.reason));
}

/** Null where there is no index, or none that this program can use again. A damaged one is built anew. */
export async function openPreviousIndex(folder: string, settings: string): Promise<PreviousIndex | null> {
  const source = openFolder(folder);
  const decoder = new TextDecoder();
  try {
    const manifest = parseManifest(decoder.decode(await source.read(MANIFEST_FILE)), MANIFEST_FILE);
    const lines = async <T>(name: SectionName): Promise<T[]> =>
      parseLines<T>(decoder.decode(await source.read(manifest.sections[name].file)));
    const catalog = new Map((await lines<CatalogEntry>("catalog")).map((entry) => [entry.id, entry]));
    const files = manifest.settings === settings ? await lines<FileEntry>("files") : [];
    return {
      manifest,
      ids: new Set(catalog.keys()),
      files: new Map(files.map((file) => [file.path, file])),
      async read(id) {
        const entry = catalog.get(id);
        if (entry === undefined) return null;
        try {
          const bytes = await source.readRange(manifest.sections.releases.file, entry.offset, entry.length);
          const release = JSON.parse(decoder.decode(bytes)) as Release;
          return release.id === id ? { release, fingerprint: entry.fingerprint, ownFile: entry.ownFile } : null;
        } catch {
          return null;
        }
      },
      close: () => source.close(),
    };
  } catch {
    await source.close();
    return null;
  }
}
