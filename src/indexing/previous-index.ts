/** The generation that an update starts from: which files it was made of, and their records to use again. */
import { createHash } from "node:crypto";
import {
  type CatalogEntry,
  type FileEntry,
  MANIFEST_FILE,
  type Manifest,
  parseLines,
  parseManifest,
  type Section,
  type SectionName,
} from "../archive/manifest.ts";
import type { Source } from "../archive/source.ts";
import type { Release, SkipReason } from "../release.ts";
import { sha256 } from "../storage/atomic-files.ts";
import { openFolder } from "../storage/file-source.ts";

const CHUNK_BYTES = 1 << 20;

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

/**
 * Null where there is no index, or none that this program can use again. A damaged one is built anew: what it holds would
 * else go into the next generation under a digest that is right.
 *
 * Time: all of its records are read once.
 */
export async function openPreviousIndex(folder: string, settings: string): Promise<PreviousIndex | null> {
  const source = openFolder(folder);
  const decoder = new TextDecoder();
  try {
    const manifest = parseManifest(decoder.decode(await source.read(MANIFEST_FILE)), MANIFEST_FILE);
    const lines = async <T>(name: SectionName): Promise<T[]> => {
      const bytes = await source.read(manifest.sections[name].file);
      if (sha256(bytes) !== manifest.sections[name].digest) throw new Error(`${name} was changed`);
      return parseLines<T>(decoder.decode(bytes));
    };
    if (!(await isWhole(source, manifest.sections.releases))) throw new Error("releases were changed");
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

async function isWhole(source: Source, { file, length, digest }: Section): Promise<boolean> {
  const hash = createHash("sha256");
  for (let offset = 0; offset < length; offset += CHUNK_BYTES)
    hash.update(await source.readRange(file, offset, Math.min(CHUNK_BYTES, length - offset)));
  return hash.digest("hex") === digest;
}
