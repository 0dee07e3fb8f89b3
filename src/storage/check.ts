/** Whether an index is what was written: every byte of it, against the digests of its manifest. */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { filesOf, isOwnGeneration, MANIFEST_FILE, parseManifest, type Section } from "../archive/manifest.ts";
import { filesIn, pieceCount, pieceFile } from "../archive/pieces.ts";
import type { Source } from "../archive/source.ts";
import { CommuniqueError } from "../errors.ts";
import { openFolder } from "./file-source.ts";
import { manifestFile, manifestNumbers, wholeManifest } from "./manifests.ts";
import { sha256 } from "./sha256.ts";

const CHUNK_BYTES = 1 << 20;

export interface IndexCheck {
  readonly files: number;
  readonly bytes: number;
  /** What is wrong, each with the file's name. */
  readonly damage: readonly string[];
}

/** @throws CommuniqueError INDEX_MISSING, ARCHIVE_VERSION, or ARCHIVE_DAMAGED where the manifest itself is damaged */
export async function checkIndex(source: Source): Promise<IndexCheck> {
  const manifest = parseManifest(new TextDecoder().decode(await source.read(MANIFEST_FILE)), MANIFEST_FILE);
  const damage = isOwnGeneration(manifest, sha256) ? [] : [`${MANIFEST_FILE}: it was changed after it was written`];
  let bytes = 0;
  const sections = filesOf(manifest);
  const files = filesIn(source, manifest);
  for (const section of sections) {
    bytes += section.length;
    const found = await whatIsWrong(files, section);
    if (found === null) continue;
    const broken = await brokenPieces(files, section, manifest.pieceLength);
    damage.push(...(broken.length > 0 ? broken : [`${section.file}: ${found}`]));
  }
  return { files: sections.length + 1, bytes, damage };
}

/**
 * Whether the index in a folder is what was written: its current generation, and every manifest.
 *
 * @throws CommuniqueError as `checkIndex` does
 */
export async function checkFolder(folder: string): Promise<IndexCheck> {
  const source = openFolder(folder);
  try {
    const { files, bytes, damage } = await checkIndex(source);
    const manifests = await damagedManifests(folder);
    return { files, bytes, damage: [...new Set([...manifests, ...damage])] };
  } finally {
    await source.close();
  }
}

async function damagedManifests(folder: string): Promise<string[]> {
  const files = await readdir(folder);
  const damaged: string[] = [];
  for (const file of [...manifestNumbers(files).map(manifestFile), ...files.filter((name) => name === MANIFEST_FILE)])
    if (wholeManifest(await readFile(join(folder, file)).catch(() => new Uint8Array()), file) === null)
      damaged.push(`${file}: it was changed after it was written`);
  return damaged;
}

/** Null where the file is as it was written. */
async function whatIsWrong(source: Source, section: Section): Promise<string | null> {
  try {
    if (!(await isWhole(source, section))) return "it was changed after it was written";
    return (await isLonger(source, section)) ? "something was added to it" : null;
  } catch (error) {
    return reasonOf(error);
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof CommuniqueError)) throw error;
  return error.code === "INDEX_MISSING" ? "it is missing" : "it was cut short";
}

/** The pieces of a file that are missing or cut short, each with what is wrong; none where the file lies there whole. */
async function brokenPieces(
  source: Source,
  { file, length }: Section,
  pieceLength: number | undefined,
): Promise<string[]> {
  if (pieceLength === undefined) return [];
  const broken: string[] = [];
  for (let number = 0; number < pieceCount(length, pieceLength); number++) {
    const offset = number * pieceLength;
    try {
      await source.readRange(file, offset, Math.min(pieceLength, length - offset));
    } catch (error) {
      broken.push(`${pieceFile(file, number, pieceLength)}: ${reasonOf(error)}`);
    }
  }
  return broken;
}

/** Whether there is a byte behind the last that was written. */
function isLonger(source: Source, { file, length }: Section): Promise<boolean> {
  return source.readRange(file, length, 1).then(
    () => true,
    (error: unknown) => {
      if (error instanceof CommuniqueError && error.code === "ARCHIVE_DAMAGED") return false;
      throw error;
    },
  );
}

/** Whether a file's first bytes, as many as the manifest says, are those that were written. @throws CommuniqueError where there are fewer */
export async function isWhole(source: Source, { file, length, digest }: Section): Promise<boolean> {
  const hash = createHash("sha256");
  for (let offset = 0; offset < length; offset += CHUNK_BYTES)
    hash.update(await source.readRange(file, offset, Math.min(CHUNK_BYTES, length - offset)));
  // A file that holds nothing has to be there too.
  if (length === 0) await source.readRange(file, 0, 0);
  return hash.digest("hex") === digest;
}
