/** Generations side by side in a folder: which is the current one, and for how long those before stay. */
import { cp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openArchive } from "../../src/archive/archive.ts";
import { bytesSource } from "../../src/archive/bytes-source.ts";
import { MANIFEST_FILE, type Manifest } from "../../src/archive/manifest.ts";
import { type IndexRunOptions, indexRecords } from "../../src/pipeline.ts";
import { checkFolder } from "../../src/storage/check.ts";
import { commitManifest } from "../../src/storage/commit.ts";
import { openFolder } from "../../src/storage/file-source.ts";
import { NODE_FILE_SYSTEM } from "../../src/storage/file-system.ts";
import { hasIndex } from "../../src/storage/has-index.ts";
import { manifestFile, manifestNumbers } from "../../src/storage/manifests.ts";
import { NOW, temporaryFolder, testConfig } from "../built-archive.ts";

const HOUR_MS = 3_600_000;

/** Makes an index of one record, in place of what is there. */
async function write(out: string, id: string, options: Partial<IndexRunOptions> = {}): Promise<string> {
  const records = [{ id, title: `Title ${id}`, text: `Text of ${id}.` }];
  const run = { out, config: await testConfig(), now: NOW, allowRemovals: true, ...options };
  return (await indexRecords(records, run)).generation;
}

async function newFolder(): Promise<string> {
  return join(await temporaryFolder(), "index");
}

async function opened(out: string): Promise<string> {
  const archive = await openArchive(openFolder(out));
  await archive.close();
  return archive.manifest.generation;
}

/** As if the index had been written so long before. */
async function age(out: string, ms: number): Promise<void> {
  const then = new Date(Date.now() - ms);
  for (const file of await readdir(out)) await utimes(join(out, file), then, then);
}

const numbersIn = async (out: string): Promise<number[]> => manifestNumbers(await readdir(out));

describe("a generation", () => {
  test("has a manifest of its own, and manifest.json is a copy of the latest", async () => {
    const out = await newFolder();
    for (const id of ["a", "b", "c"]) await write(out, id);
    expect(await numbersIn(out)).toEqual([3, 2, 1]);
    expect(await readFile(join(out, MANIFEST_FILE))).toEqual(await readFile(join(out, manifestFile(3))));
  });

  test("that comes again unchanged gets no other number", async () => {
    const out = await newFolder();
    for (const _ of [1, 2]) await write(out, "a");
    expect(await numbersIn(out)).toEqual([1]);
  });

  test("before stays whole for an hour, then goes with its files", async () => {
    const out = await newFolder();
    const first = await write(out, "a");
    await write(out, "b");
    await write(out, "c");
    const before = join(await temporaryFolder(), "before");
    await cp(out, before, { recursive: true });
    for (const file of [MANIFEST_FILE, manifestFile(2), manifestFile(3)]) await rm(join(before, file));
    expect(await opened(before)).toBe(first);
    expect((await checkFolder(before)).damage).toEqual([]);

    // The first was replaced two hours ago, the second is being replaced.
    await age(out, 2 * HOUR_MS);
    await write(out, "d");
    expect(await numbersIn(out)).toEqual([4, 3]);
    await write(out, "d", { keepMs: 0 });
    expect(await numbersIn(out)).toEqual([4]);
    const fresh = await newFolder();
    await write(fresh, "d");
    expect(await readdir(out)).toHaveLength((await readdir(fresh)).length);
  });

  test("is cleared by a run that changes nothing, too", async () => {
    const out = await newFolder();
    await write(out, "a");
    await write(out, "b");
    await age(out, 2 * HOUR_MS);
    await write(out, "b");
    expect(await numbersIn(out)).toEqual([2]);
  });

  test("is the highest that is whole", async () => {
    const out = await newFolder();
    const first = await write(out, "a");
    const second = await write(out, "b");
    expect(await opened(out)).toBe(second);
    const text = await readFile(join(out, manifestFile(2)), "utf8");
    for (const broken of [text.slice(0, 100), text.replace('"releases": 1', '"releases": 2'), ""]) {
      await writeFile(join(out, manifestFile(2)), broken);
      // Its copy is whole.
      expect(await opened(out)).toBe(second);
    }
    for (const copy of ["", await readFile(join(out, manifestFile(1)))]) {
      await writeFile(join(out, MANIFEST_FILE), copy);
      expect(await opened(out)).toBe(first);
    }
    await write(out, "c");
    expect(await numbersIn(out)).toEqual([3, 1]);
  });

  test("does not become current where files of it are gone: its writer stood still for longer than its lock held", async () => {
    const out = await newFolder();
    await write(out, "a");
    const second = await write(out, "b");
    const manifest: Manifest = JSON.parse(await readFile(join(out, manifestFile(1)), "utf8"));
    const gone = manifest.parts[0]?.search.file ?? "";
    await rm(join(out, gone));
    await expect(commitManifest({ path: out, system: NODE_FILE_SYSTEM }, manifest, HOUR_MS)).rejects.toMatchObject({
      code: "WRITE_FAILED",
      message: expect.stringContaining(gone),
    });
    expect(await opened(out)).toBe(second);
    expect((await checkFolder(out)).damage).toEqual([]);
  });

  test.each([
    [
      "of a later version",
      (text: string) => text.replace(/"version": \d+,\n {2}"generation"/, '"version": 99,\n  "generation"'),
    ],
    [
      "of an older version",
      (text: string) => text.replace(/"version": \d+,\n {2}"generation"/, '"version": 1,\n  "generation"'),
    ],
    ["that is damaged", (text: string) => text.replace('"skipped": 0', '"skipped": 1')],
  ])("%s is not replaced by one without most of its releases, unless that is meant", async (which, changed) => {
    const out = await newFolder();
    const records = ["a", "b", "c"].map((id) => ({ id, title: `Title ${id}`, text: `Text of ${id}.` }));
    await indexRecords(records, { out, config: await testConfig(), now: NOW });
    for (const name of [MANIFEST_FILE, manifestFile(1)]) {
      const text = await readFile(join(out, name), "utf8");
      expect(changed(text)).not.toBe(text);
      await writeFile(join(out, name), changed(text));
    }
    const files = await readdir(out);
    await expect(write(out, "z", { allowRemovals: false })).rejects.toMatchObject({ code: "REMOVALS_REFUSED" });
    expect((await readdir(out)).sort()).toEqual(files.sort());
    await write(out, "z");
    // Whoever reads a generation of another version goes on for an hour.
    if (which !== "that is damaged") expect(await readdir(out)).toEqual(expect.arrayContaining(files));
  });

  test("whose only manifest was changed is no answer, wherever it is read from", async () => {
    const out = await newFolder();
    await write(out, "a");
    await rm(join(out, manifestFile(1)));
    const path = join(out, MANIFEST_FILE);
    await writeFile(path, (await readFile(path, "utf8")).replace('"releases": 1', '"releases": 2'));
    const files = await readdir(out);
    const bytes = await Promise.all(files.map(async (file) => [file, await readFile(join(out, file))] as const));
    for (const source of [openFolder(out), bytesSource(new Map(bytes))])
      await expect(openArchive(source)).rejects.toMatchObject({ code: "ARCHIVE_DAMAGED" });
  });

  test("of a later version of the program is named as such, not passed over", async () => {
    const out = await newFolder();
    await write(out, "a");
    await writeFile(join(out, manifestFile(2)), JSON.stringify({ format: "communique-index", version: 99 }));
    await expect(opened(out)).rejects.toMatchObject({ code: "ARCHIVE_VERSION" });
  });

  test("is found by either manifest alone", async () => {
    const out = await newFolder();
    expect(hasIndex(out)).toBe(false);
    const generation = await write(out, "a");
    const copy = join(await temporaryFolder(), "copy");
    await cp(out, copy, { recursive: true });
    await rm(join(out, MANIFEST_FILE));
    await rm(join(copy, manifestFile(1)));
    for (const folder of [out, copy]) {
      expect(hasIndex(folder)).toBe(true);
      expect(await opened(folder)).toBe(generation);
    }
    await write(out, "a");
    expect(await readdir(out)).toContain(MANIFEST_FILE);
  });
});
