/** The files of a call: paths, folders and globs to a sorted list, each file named relative to one root. Reads no file. */
import { Stats } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import fastGlob from "fast-glob";
import { excerpt } from "../clean.ts";
import { CommuniqueError } from "../errors.ts";
import { EXPORT_LIST } from "../export-list.ts";
import { isBelow } from "../is-below.ts";
import type { Skipped } from "../release.ts";
import { formatOf } from "./formats.ts";
import { type IgnoreRules, ignoreRules } from "./ignore-rules.ts";

export interface SourceFile {
  /** `/`-separated, NFC, relative to the root: never absolute, never with `..`. */
  readonly path: string;
  /** Absolute, and no part of it is a link. */
  readonly realPath: string;
  /** Bytes. */
  readonly size: number;
  readonly modifiedMs: number;
  /** Likewise, of `x.pdf.txt` beside `x.pdf`. */
  readonly ocrText: string | null;
}

export interface Discovery {
  /** Absolute. */
  readonly root: string;
  /** Real paths of what was asked for: what a symbolic link leads out of them to was not. */
  readonly within: readonly string[];
  /** Sorted by path, in code-unit order. */
  readonly files: readonly SourceFile[];
  readonly skipped: readonly Skipped[];
}

export interface DiscoverOptions {
  /** What ids are relative to; every path must lie below it. */
  readonly root?: string;
  /** Default: the process's. */
  readonly cwd?: string;
  readonly signal?: AbortSignal;
  /** Paths that name nothing are in `skipped`, as long as another names something. */
  readonly someMayBeMissing?: boolean;
  /** Patterns of what is left out, as if they stood in the root's `.communiqueignore`. */
  readonly exclude?: readonly string[];
  /** Absolute paths of what is written by whoever reads: left out without a word. */
  readonly own?: readonly string[];
}

/**
 * All files that the paths name. A path is taken as it is before it is taken as a glob. Files and folders whose names start
 * with `.` or `~$`, `node_modules`, and what `.communiqueignore` files name are left out without a word; files of an unknown
 * format, pipes, sockets and the like are in `skipped`. A folder that symbolic links lead to twice is read once;
 * one that leads out of all the paths is in `skipped`, since nobody asked for what lies there.
 *
 * @throws CommuniqueError PATH_MISSING where a path neither exists nor matches, and may not; USAGE where one is outside `root`; ABORTED
 */
export async function discover(paths: readonly string[], options: DiscoverOptions = {}): Promise<Discovery> {
  const cwd = resolve(options.cwd ?? process.cwd());
  const resolved = await Promise.all(paths.map((path) => resolvePath(path, cwd)));
  const given = resolved.filter(({ targets }) => targets.length > 0);
  const missing = resolved.filter(({ targets }) => targets.length === 0).map(({ written }) => excerpt(written));
  if (missing[0] !== undefined && (options.someMayBeMissing !== true || given.length === 0))
    throw new CommuniqueError("PATH_MISSING", `${missing[0]}: ${MISSING}. Check the path.`);
  const root = options.root === undefined ? commonRoot(given, cwd) : resolve(cwd, options.root);
  for (const { written, targets } of given) {
    if (!targets.every((target) => isBelow(target, root)))
      throw new CommuniqueError("USAGE", `${excerpt(written)} is not below the root ${root}. Give another --root.`);
  }
  const walk: Walk = {
    root,
    rules: ignoreRules(root, options.exclude),
    files: new Map(),
    skipped: new Map(),
    folders: new Set(),
    within: [],
    own: new Set(options.own),
    signal: options.signal,
  };
  const targets = given.flatMap((path) => path.targets);
  for (const target of targets) walk.within.push(await realpath(target).catch(() => target));
  for (const [i, target] of targets.entries()) await addPath(walk, target, walk.within[i] as string);
  return {
    root,
    within: walk.within,
    files: withoutOcrTexts([...walk.files.values()]).sort(byPath),
    skipped: [
      ...missing.map((path): Skipped => ({ path, reason: "unreadable", message: MISSING })),
      ...[...walk.skipped.values()].sort(byPath),
    ],
  };
}

const MISSING = "no such file or folder, and nothing matches it";

interface GivenPath {
  readonly written: string;
  /** The nearest folder that has everything this path names below itself. */
  readonly folder: string;
  /** None where it names nothing. */
  readonly targets: readonly string[];
}

async function resolvePath(written: string, cwd: string): Promise<GivenPath> {
  const literal = resolve(cwd, written);
  if ((await statOf(literal)) !== null) return { written, folder: dirname(literal), targets: [literal] };
  const pattern = sep === "\\" ? fastGlob.convertPathToPattern(written) : written;
  const matches = await fastGlob(pattern, {
    cwd,
    absolute: true,
    onlyFiles: false,
    followSymbolicLinks: false,
    suppressErrors: true,
  });
  const targets = matches.map((match) => resolve(match)).sort();
  return { written, folder: targets.map(dirname).reduce(commonFolder, dirname(targets[0] ?? literal)), targets };
}

/** The working directory, or the nearest folder that has all paths below itself where one is outside. */
function commonRoot(given: readonly GivenPath[], cwd: string): string {
  const isInside = given.every(({ targets }) => targets.every((target) => isBelow(target, cwd)));
  return isInside ? cwd : given.map(({ folder }) => folder).reduce(commonFolder);
}

function commonFolder(a: string, b: string): string {
  let common = a;
  while (!isBelow(b, common)) common = dirname(common);
  return common;
}

interface Walk {
  readonly root: string;
  readonly rules: IgnoreRules;
  /** By absolute path. */
  readonly files: Map<string, SourceFile>;
  readonly skipped: Map<string, Skipped>;
  /** Real paths of the folders that were read. */
  readonly folders: Set<string>;
  readonly within: string[];
  readonly own: ReadonlySet<string>;
  readonly signal: AbortSignal | undefined;
}

/** Adds a file, or all files below a folder. Folders wait in a list: their depth does not matter. */
async function addPath(walk: Walk, target: string, realTarget: string): Promise<void> {
  const folders: string[] = [];
  await addEntry(walk, target, realTarget, folders);
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    if (walk.signal?.aborted) throw new CommuniqueError("ABORTED", "Stopped while looking for files.");
    try {
      const real = await realpath(folder);
      if (walk.folders.has(real)) continue;
      walk.folders.add(real);
      const entries = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => !isSilent(name));
      if (entries.some(({ name }) => name === EXPORT_LIST)) {
        skip(walk, folder, "unsupported", "an export of an index, not documents");
        continue;
      }
      const parent = folder;
      await Promise.all(
        entries.map(async (entry) => {
          const path = join(parent, entry.name);
          const realPath = entry.isSymbolicLink() ? await realpath(path).catch(() => null) : join(real, entry.name);
          if (realPath !== null && !isWithin(walk, realPath))
            skip(walk, path, "unsupported", "a link that leads out of the folders to be read");
          else await addEntry(walk, path, realPath ?? path, folders);
        }),
      );
    } catch (error) {
      skip(walk, folder, "unreadable", messageOf(error));
    }
  }
}

function isWithin(walk: Walk, realPath: string): boolean {
  return walk.within.some((folder) => isBelow(realPath, folder));
}

async function addEntry(walk: Walk, absolutePath: string, realPath: string, folders: string[]): Promise<void> {
  if (walk.own.has(absolutePath)) return;
  const stats = await stat(absolutePath).catch((error: unknown) => error);
  const isFolder = isStats(stats) && stats.isDirectory();
  if (await walk.rules.ignores(absolutePath, isFolder)) return;
  if (!isStats(stats)) {
    const isBadName = absolutePath.includes("\ufffd");
    skip(walk, absolutePath, "unreadable", isBadName ? "its name is not valid UTF-8; rename it" : messageOf(stats));
  } else if (isFolder) {
    folders.push(absolutePath);
  } else if (!stats.isFile()) {
    skip(walk, absolutePath, "unsupported", "not a regular file");
  } else if (formatOf(absolutePath) === null) {
    skip(walk, absolutePath, "unsupported", "not a format that is read");
  } else {
    const path = pathIn(walk.root, absolutePath);
    const ocrText = /\.pdf$/i.test(path) ? await ocrTextBeside(walk, absolutePath) : null;
    walk.files.set(absolutePath, { path, realPath, size: stats.size, modifiedMs: stats.mtimeMs, ocrText });
  }
}

async function ocrTextBeside(walk: Walk, pdf: string): Promise<string | null> {
  const beside = await realpath(`${pdf}.txt`).catch(() => null);
  return beside !== null && isWithin(walk, beside) && (await statOf(beside))?.isFile() ? beside : null;
}

/** A text that was read for a PDF is no release of its own. */
function withoutOcrTexts(files: readonly SourceFile[]): SourceFile[] {
  const used = new Set(files.map((file) => file.ocrText));
  return files.filter((file) => !used.has(file.realPath));
}

function skip(walk: Walk, absolutePath: string, reason: Skipped["reason"], message: string): void {
  walk.skipped.set(absolutePath, { path: pathIn(walk.root, absolutePath), reason, message: excerpt(message, 200) });
}

function pathIn(root: string, absolutePath: string): string {
  return relative(root, absolutePath).split(sep).join("/").normalize("NFC");
}

/** Names that programs leave behind: hidden files, Word's lock files, installed packages. */
function isSilent(name: string): boolean {
  return name.startsWith(".") || name.startsWith("~$") || name === "node_modules";
}

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

function statOf(path: string): Promise<Stats | null> {
  return stat(path).catch(() => null);
}

function isStats(value: unknown): value is Stats {
  return value instanceof Stats;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
