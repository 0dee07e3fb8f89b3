/**
 * The folder that an export is written into: it knows which files are its own, leaves those alone that are as they should be, and
 * never touches what is somebody else's.
 */
import { lstat, mkdir, readdir, readFile, rename, rmdir, unlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { CommuniqueError } from "../errors.ts";
import { EXPORT_LIST, type ExportList, listText, parseList } from "../export-list.ts";
import { reason } from "../storage/file-system.ts";

const TEMPORARY = /^communique-export-\d+\.tmp$/;

export interface ExportCounts {
  readonly files: number;
  /** How many of them were not there, or not as they should be. */
  readonly written: number;
  /** How many that an export before wrote are gone now. */
  readonly removed: number;
}

export class ExportFolder {
  readonly #path: string;
  readonly #before: ExportList;
  readonly #folders: Set<string> = new Set();
  #names: ReadonlySet<string> = new Set();
  #written = 0;

  private constructor(path: string, before: ExportList) {
    this.#path = path;
    this.#before = before;
  }

  /**
   * Looks at the folder and changes nothing. Names that begin with a dot may be there: `.git` and the like are the user's business.
   *
   * @throws CommuniqueError USAGE where the folder holds something and is no export; WRITE_FAILED where it cannot be read
   */
  static async open(path: string): Promise<ExportFolder> {
    const there = await namesIn(path);
    if (!there.includes(EXPORT_LIST)) {
      if (there.some((name) => !name.startsWith(".") && !TEMPORARY.test(name)))
        throw new CommuniqueError("USAGE", `${path} is not empty and holds no earlier export. Give another folder.`);
      return new ExportFolder(path, { files: [], former: {} });
    }
    const list = parseList(await readFile(join(path, EXPORT_LIST), "utf8"));
    if (list === null)
      throw new CommuniqueError(
        "USAGE",
        `${join(path, EXPORT_LIST)} is damaged. Empty the folder, or give another one.`,
      );
    return new ExportFolder(path, list);
  }

  /**
   * Says which files there will be, before the first is written: so a run that was killed leaves no file that nobody knows.
   *
   * @throws CommuniqueError USAGE where two would have one name, or a file that is no export's would be replaced; WRITE_FAILED
   */
  async begin(names: readonly string[]): Promise<void> {
    this.#names = distinct(names);
    await this.#attempt(async () => {
      await mkdir(this.#path, { recursive: true });
      for (const name of await readdir(this.#path))
        if (TEMPORARY.test(name)) await unlink(join(this.#path, name)).catch(() => undefined);
      const { files, former } = this.#before;
      const ours = new Set([...files, ...Object.keys(former)]);
      for (const name of this.#names)
        if (!ours.has(name) && (await isThere(join(this.#path, name))))
          throw new CommuniqueError(
            "USAGE",
            `${join(this.#path, name)} is there already and was not written by an export. Move it away.`,
          );
      const known = [...new Set([...files, ...this.#names])];
      await this.#place(EXPORT_LIST, Buffer.from(listText({ files: known, former })));
    });
  }

  /** @param name one of those that were announced @throws CommuniqueError WRITE_FAILED */
  async write(name: string, content: string | Uint8Array): Promise<void> {
    if (!this.#names.has(name)) throw new Error(`${name} was not announced`);
    const bytes = typeof content === "string" ? Buffer.from(content) : content;
    await this.#attempt(async () => {
      if (await this.#place(name, bytes)) this.#written++;
    });
  }

  /**
   * Removes what earlier exports wrote and this one has no more, once it has been so for long enough that no page is open that asks
   * for it.
   *
   * @throws CommuniqueError WRITE_FAILED
   */
  async end(keepMs: number): Promise<ExportCounts> {
    const now = Date.now();
    const former: Record<string, string> = {};
    let removed = 0;
    for (const name of new Set([...this.#before.files, ...Object.keys(this.#before.former)])) {
      if (this.#names.has(name)) continue;
      const since = this.#before.former[name] ?? new Date(now).toISOString();
      if (now - Date.parse(since) < keepMs || !(await this.#remove(name))) former[name] = since;
      else removed++;
    }
    await this.#attempt(() => this.#place(EXPORT_LIST, Buffer.from(listText({ files: [...this.#names], former }))));
    return { files: this.#names.size, written: this.#written, removed };
  }

  /** Whether the file was not there as it should be. It gets its name in one step. */
  async #place(name: string, bytes: Uint8Array): Promise<boolean> {
    const file = join(this.#path, name);
    const there = await readFile(file).catch(() => null);
    if (there !== null && Buffer.compare(there, bytes) === 0) return false;
    const folder = dirname(file);
    if (!this.#folders.has(folder)) {
      await mkdir(folder, { recursive: true });
      this.#folders.add(folder);
    }
    const temporary = join(this.#path, `communique-export-${process.pid}.tmp`);
    try {
      await writeFile(temporary, bytes);
      await rename(temporary, file);
    } catch (cause) {
      await unlink(temporary).catch(() => undefined);
      throw cause;
    }
    return true;
  }

  /** Whether the file is gone. Folders that it leaves empty go too. */
  async #remove(name: string): Promise<boolean> {
    const file = join(this.#path, name);
    await unlink(file).catch(() => undefined);
    if (await isThere(file)) return false;
    for (let folder = dirname(name); folder !== "."; folder = dirname(folder)) {
      const isEmpty = await rmdir(join(this.#path, folder)).then(
        () => true,
        () => false,
      );
      if (!isEmpty) break;
    }
    return true;
  }

  async #attempt(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (cause) {
      if (cause instanceof CommuniqueError) throw cause;
      throw new CommuniqueError("WRITE_FAILED", `Cannot write in ${this.#path}: ${reason(cause)}`, { cause });
    }
  }
}

/** @throws CommuniqueError USAGE where a name is given twice, or one is a folder of another */
function distinct(names: readonly string[]): ReadonlySet<string> {
  const set = new Set<string>();
  for (const name of names) {
    if (set.has(name)) throw new CommuniqueError("USAGE", `Two files would have the name ${name}: change an id.`);
    set.add(name);
  }
  for (const name of names)
    for (let folder = dirname(name); folder !== "."; folder = dirname(folder))
      if (set.has(folder))
        throw new CommuniqueError("USAGE", `${folder} would be a file and the folder of ${name}: change an id.`);
  return set;
}

async function namesIn(path: string): Promise<string[]> {
  try {
    return await readdir(path);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw new CommuniqueError("WRITE_FAILED", `Cannot write in ${path}: ${reason(cause)}`, { cause });
  }
}

function isThere(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    () => false,
  );
}
