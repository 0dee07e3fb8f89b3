/** Making a generation the current one, and clearing those before it. */
import { join } from "node:path";
import { filesOf, MANIFEST_FILE, type Manifest, PART_SECTIONS, SECTIONS } from "../archive/manifest.ts";
import { CommuniqueError } from "../errors.ts";
import { type IndexFolder, reason, syncNames } from "./file-system.ts";
import { manifestFile, manifestNumbers, readCurrentManifest, wholeManifest } from "./manifests.ts";
import { isTemporary, temporaryName, writeAll } from "./section-files.ts";

/** Of the generation before, unless somebody says otherwise: an hour. */
export const KEEP_MS: number = 60 * 60 * 1_000;

/** Waits between attempts to replace a file that somebody may have open, where the system forbids that. */
const RETRIES_MS: readonly number[] = [10, 50, 250, 1_000];
const IN_USE: ReadonlySet<string> = new Set(["EPERM", "EACCES", "EBUSY"]);

/** What a generation is made of, of this version or one before. */
const SECTION = new RegExp(
  `^(?:${[...SECTIONS, ...PART_SECTIONS].join("|")})-[0-9a-f]{16}\\.(?:lines|jsonl|segment|table|bits|bin)$`,
);

/**
 * Makes a generation the current one: its manifest appears in one step under the next number, then `manifest.json` is replaced,
 * then what no generation needs that is kept goes.
 *
 * @param keepMs for how long the files of generations before stay after another took their place
 * @returns files that were to go and cannot be removed, as a system may refuse while somebody reads them; a later run tries again
 * @throws CommuniqueError WRITE_FAILED, also where files of the generation are gone: another process took over from one that stood still for
 *   longer than its lock holds. Either generation is then the current one, and whole
 */
export async function commitManifest(folder: IndexFolder, manifest: Manifest, keepMs: number): Promise<string[]> {
  const { path, system } = folder;
  const bytes = new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);
  await attempt(folder, MANIFEST_FILE, async () => {
    const there = await system.readdir(path);
    const missing = filesOf(manifest).find(({ file }) => !there.includes(file));
    if (missing !== undefined)
      throw new Error(`${missing.file} is gone, since another process wrote here meanwhile. Index again.`);
    const [highest = 0] = manifestNumbers(there);
    const current = await currentBytes(folder);
    // The names of sections before the one that leads to them.
    await syncNames(folder);
    if (current === null || !isEqual(current, bytes)) {
      await placeFile(folder, manifestFile(highest + 1), bytes);
      await syncNames(folder);
    }
    const copy = await system.readFile(join(path, MANIFEST_FILE)).catch(() => null);
    if (copy === null || !isEqual(copy, bytes)) {
      await placeFile(folder, MANIFEST_FILE, bytes);
      await syncNames(folder);
    }
  });
  return clearGenerations(folder, keepMs);
}

async function currentBytes({ path, system }: IndexFolder): Promise<Uint8Array | null> {
  const numbered = {
    readdir: () => system.readdir(path),
    readFile: (file: string) => system.readFile(join(path, file)),
  };
  return readCurrentManifest(numbered).catch(() => null);
}

/** Writes a file aside, flushes it, and gives it its name in one step. @throws what the system throws; the file is then as it was */
export async function placeFile(folder: IndexFolder, file: string, bytes: Uint8Array): Promise<void> {
  const { path, system } = folder;
  const temporary = join(path, temporaryName("manifest"));
  try {
    const handle = await system.open(temporary, "w");
    try {
      await writeAll(handle, bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await replace(folder, temporary, join(path, file));
  } catch (cause) {
    await system.unlink(temporary).catch(() => undefined);
    throw cause;
  }
}

async function replace({ system }: IndexFolder, from: string, to: string): Promise<void> {
  for (const wait of RETRIES_MS) {
    try {
      return await system.rename(from, to);
    } catch (cause) {
      if (!IN_USE.has((cause as NodeJS.ErrnoException).code ?? "")) throw cause;
      await new Promise((done) => setTimeout(done, wait));
    }
  }
  await system.rename(from, to);
}

async function attempt(folder: IndexFolder, file: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    throw new CommuniqueError("WRITE_FAILED", `Cannot write ${join(folder.path, file)}: ${reason(cause)}`, { cause });
  }
}

/**
 * Removes manifests whose place another took so long ago, and the files that none names which is left. When it was taken says
 * the other's file. Files that cannot be removed, since a reader holds them open, are the next run's.
 *
 * @returns the files that ought to have gone and are there
 */
async function clearGenerations({ path, system }: IndexFolder, keepMs: number): Promise<string[]> {
  const left: string[] = [];
  const named = new Set<string>();
  const remove = (file: string): Promise<unknown> => system.unlink(join(path, file)).catch(() => left.push(file));
  const read = async (file: string): Promise<readonly string[] | null> => {
    const bytes = await system.readFile(join(path, file)).catch(() => null);
    return bytes === null ? null : filesNamedIn(bytes, file);
  };
  const all = await system.readdir(path).catch(() => []);
  let replacedMs: number | null = null;
  for (const file of manifestNumbers(all).map(manifestFile)) {
    const files = await read(file);
    const isOver = replacedMs !== null && (keepMs === 0 || Date.now() - replacedMs >= keepMs);
    if (files !== null) {
      replacedMs = await system.modifiedMs(join(path, file)).catch(() => Date.now());
      if (!isOver) for (const one of files) named.add(one);
    }
    if (files === null || isOver) await remove(file);
  }
  // Where nothing is numbered, or its replacement failed.
  for (const one of (await read(MANIFEST_FILE)) ?? []) named.add(one);
  for (const file of all) if ((SECTION.test(file) && !named.has(file)) || isTemporary(file)) await remove(file);
  return left;
}

/** The files that a manifest names, of whatever version it is; null where it is not as it was written. */
function filesNamedIn(bytes: Uint8Array, manifestName: string): readonly string[] | null {
  try {
    const manifest = wholeManifest(bytes, manifestName);
    return manifest === null ? null : filesOf(manifest).map(({ file }) => file);
  } catch {
    const names = new TextDecoder().decode(bytes).matchAll(/"file":\s*"([^"]+)"/g);
    return Array.from(names, ([, name = ""]) => name);
  }
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
