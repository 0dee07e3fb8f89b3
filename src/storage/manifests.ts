/**
 * The manifests of an index on disk. Each generation has one of its own, numbered, so that none is written over that may be
 * open; the highest that is whole is the current one. Beside them `manifest.json` is a copy, under the one name that URLs know.
 */
import { isOwnGeneration, MANIFEST_FILE, type Manifest, parseManifest } from "../archive/manifest.ts";
import { CommuniqueError } from "../errors.ts";
import { sha256 } from "./sha256.ts";

const NUMBERED = /^manifest-(\d{8,})\.json$/;

export function manifestFile(number: number): string {
  return `manifest-${String(number).padStart(8, "0")}.json`;
}

/** The numbers of the manifests among the files of a folder, the highest first. */
export function manifestNumbers(files: readonly string[]): number[] {
  return files
    .flatMap((file) => {
      const number = NUMBERED.exec(file)?.[1];
      return number === undefined ? [] : Number(number);
    })
    .sort((a, b) => b - a);
}

/** Null where a manifest is not as it was written. @throws CommuniqueError ARCHIVE_VERSION */
export function wholeManifest(bytes: Uint8Array, where: string): Manifest | null {
  try {
    const manifest = parseManifest(new TextDecoder().decode(bytes), where);
    return isOwnGeneration(manifest, sha256) ? manifest : null;
  } catch (error) {
    if (error instanceof CommuniqueError && error.code === "ARCHIVE_DAMAGED") return null;
    throw error;
  }
}

/** Whether a manifest, whole or not, is among the files of a folder. */
export function holdsManifest(files: readonly string[]): boolean {
  return files.includes(MANIFEST_FILE) || manifestNumbers(files).length > 0;
}

/** Reads the names and the files of a folder. */
export interface ManifestFolder {
  readdir(): Promise<readonly string[]>;
  readFile(file: string): Promise<Uint8Array>;
}

/**
 * The bytes of the current manifest, be it of a version that this program does not read: the highest numbered one that is whole,
 * or the copy that URLs know of one that was damaged since.
 *
 * @throws whatever reading that one throws
 */
export async function readCurrentManifest(folder: ManifestFolder): Promise<Uint8Array> {
  const numbers = manifestNumbers(await folder.readdir().catch(() => []));
  let isDamaged = false;
  for (const [i, number] of numbers.entries()) {
    const file = manifestFile(number);
    // A later run may have cleared it.
    const bytes = await folder.readFile(file).catch(() => null);
    if (bytes === null) continue;
    if (isCurrent(bytes, file)) return (isDamaged ? await copyOfOther(folder, numbers.slice(i)) : null) ?? bytes;
    isDamaged = true;
  }
  return folder.readFile(MANIFEST_FILE);
}

/** The copy, where it is whole and none of these. */
async function copyOfOther(folder: ManifestFolder, numbers: readonly number[]): Promise<Uint8Array | null> {
  const read = (file: string): Promise<Uint8Array | null> => folder.readFile(file).catch(() => null);
  const [copy = null, ...others] = await Promise.all([MANIFEST_FILE, ...numbers.map(manifestFile)].map(read));
  if (copy === null || !isCurrent(copy, MANIFEST_FILE)) return null;
  return others.some((other) => other !== null && isSame(copy, other)) ? null : copy;
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

function isCurrent(bytes: Uint8Array, file: string): boolean {
  try {
    return wholeManifest(bytes, file) !== null;
  } catch {
    return true; // Whoever opens it says of which version it is.
  }
}
