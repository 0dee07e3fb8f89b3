/** Generations side by side in a folder: which is the current one, and for how long those before stay. */
import { cp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openArchive } from "../../src/archive/archive.ts";
import { MANIFEST_FILE } from "../../src/archive/manifest.ts";
import { type IndexRunOptions, indexRecords } from "../../src/pipeline.ts";
import { checkFolder } from "../../src/storage/check.ts";
import { openFolder } from "../../src/storage/file-source.ts";
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
