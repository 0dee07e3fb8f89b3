import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openArchive } from "../../src/archive/archive.ts";
import { MANIFEST_FILE, SECTIONS } from "../../src/archive/manifest.ts";
import { embeddedEngine } from "../../src/engines/embedded.ts";
import { indexFiles, indexRecords } from "../../src/pipeline.ts";
import { openFolder } from "../../src/storage/file-source.ts";
import { NODE_FILE_SYSTEM } from "../../src/storage/file-system.ts";
import { readFileTimes } from "../../src/storage/file-times.ts";
import { withLock } from "../../src/storage/lock.ts";
import { writeSection } from "../../src/storage/section-files.ts";
import { NOW, temporaryFolder, testConfig } from "../built-archive.ts";

const record = (id: string): object => ({ id, title: `Title ${id}`, text: `Text of ${id}.` });

async function builtIndex(): Promise<string> {
  const out = join(await temporaryFolder(), "index");
  await indexRecords([record("a"), record("b")], { out, config: await testConfig(), now: NOW });
  return out;
}

/** A process that has begun a generation, holds the lock, and says so. */
const BEGINNING = `
import { lock } from "proper-lockfile";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
const folder = process.argv[1];
await lock(folder, { lockfilePath: join(folder, ".lock"), stale: 120000 });
await writeFile(join(folder, "releases-" + process.pid + ".tmp"), "half a rec");
process.stdout.write("begun");
setInterval(() => {}, 1000);
`;

describe("a run that is killed half way", () => {
  test("leaves the generation before whole, and what it left is cleared by the next", async () => {
    const out = await builtIndex();
    const child = spawn(process.execPath, ["--input-type=module", "-e", BEGINNING, out], { cwd: process.cwd() });
    await new Promise((resolve) => child.stdout.once("data", resolve));
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await gone;
    expect((await readdir(out)).some((file) => file.endsWith(".tmp"))).toBe(true);

    const engine = embeddedEngine(await openArchive(openFolder(out)));
    expect((await engine.find("text")).total).toBe(2);
    await engine.close();

    const again = async () =>
      indexRecords([record("a"), record("c")], { out, config: await testConfig(), now: NOW, keepMs: 0 });
    await expect(again()).rejects.toMatchObject({ code: "INDEX_LOCKED" });
    const past = new Date(Date.now() - 600_000);
    await utimes(join(out, ".lock"), past, past);
    expect(await again()).toMatchObject({ indexed: 2, removed: 1 });
    const files = await readdir(out);
    expect(files.filter((file) => file.endsWith(".tmp") || file === ".lock")).toEqual([]);
    expect(files).toHaveLength(SECTIONS.length + 4);
  });
});

describe("writing", () => {
  test("leaves files that are not of an index where they are", async () => {
    const out = await builtIndex();
    await writeFile(join(out, "README.md"), "mine");
    await writeFile(join(out, "notes-1.jsonl"), "mine");
    await indexRecords([record("a"), record("z")], { out, config: await testConfig(), now: NOW });
    expect(await readdir(out)).toEqual(expect.arrayContaining(["README.md", "notes-1.jsonl"]));
  });

  test("where the system refuses, says so and leaves the generation before", async () => {
    const out = await builtIndex();
    const before = await readFile(join(out, MANIFEST_FILE), "utf8");
    await mkdir(join(out, `catalog-${process.pid}.tmp`));
    const refused = indexRecords([record("a"), record("b"), record("c")], {
      out,
      config: await testConfig(),
      now: NOW,
    });
    await expect(refused).rejects.toMatchObject({ code: "WRITE_FAILED" });
    expect(await readFile(join(out, MANIFEST_FILE), "utf8")).toBe(before);
    await (await openArchive(openFolder(out))).close();
  });

  test("where the manifest cannot be replaced, says so", async () => {
    const out = join(await temporaryFolder(), "index");
    await mkdir(join(out, MANIFEST_FILE, "in-the-way"), { recursive: true });
    const refused = indexRecords([record("a")], { out, config: await testConfig(), now: NOW });
    await expect(refused).rejects.toMatchObject({ code: "WRITE_FAILED" });
    expect((await readdir(out)).filter((file) => file.endsWith(".tmp"))).toEqual([]);
  });

  test("into a path that is a file is refused", async () => {
    const out = join(await temporaryFolder(), "index");
    await writeFile(out, "a file");
    await expect(indexRecords([record("a")], { out, config: await testConfig() })).rejects.toMatchObject({
      code: "WRITE_FAILED",
    });
  });

  test("names a section by its content, text or bytes", async () => {
    const folder = await temporaryFolder();
    const writer = await writeSection({ path: folder, system: NODE_FILE_SYSTEM }, "releases", ".jsonl");
    await writer.write("é\n");
    await writer.write(new TextEncoder().encode("ab\n"));
    const section = await writer.finish();
    expect(section).toMatchObject({ length: 6, file: `releases-${section.digest.slice(0, 16)}.jsonl` });
    const source = openFolder(folder);
    expect(new TextDecoder().decode(await source.readRange(section.file, 3, 2))).toBe("ab");
    await expect(source.readRange(section.file, 3, 4)).rejects.toMatchObject({ code: "ARCHIVE_DAMAGED" });
    await expect(source.readRange("gone", 0, 1)).rejects.toMatchObject({ code: "INDEX_MISSING" });
    await source.close();
  });
});

describe("the lock", () => {
  test("is given back when the work fails", async () => {
    const folder = await mkdtemp(join(await temporaryFolder(), "locked-"));
    await expect(withLock(folder, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await withLock(folder, async () => "done")).toBe("done");
  });

  test("removed with its folder does not fail the work", async () => {
    const folder = await mkdtemp(join(await temporaryFolder(), "locked-"));
    expect(
      await withLock(folder, async () => {
        await rm(folder, { recursive: true });
        return "done";
      }),
    ).toBe("done");
  });
});

const PAST = new Date(Date.now() - 600_000);

describe("the sizes and times beside an index", () => {
  const RELEASES = { "one.txt": "One\n\nThe first text.", "two.txt": "Two\n\nThe second text." };

  async function folderOfReleases(): Promise<{ docs: string; out: string; cache: string }> {
    const root = await temporaryFolder();
    const docs = join(root, "docs");
    await mkdir(docs);
    for (const [name, text] of Object.entries(RELEASES)) {
      await writeFile(join(docs, name), text);
      await utimes(join(docs, name), PAST, PAST);
    }
    return { docs, out: join(root, "index"), cache: join(root, "index.cache.json") };
  }

  test("are remembered, and a file that they know is not read again", async () => {
    const { docs, out } = await folderOfReleases();
    const run = async () => indexFiles([docs], { out, config: await testConfig(), now: NOW });
    const { root } = await run();
    expect(Object.keys((await readFileTimes(out))?.files ?? {})).toHaveLength(2);
    expect((await readFileTimes(out))?.root).toBe(root);
    // The same size and time: only a run that trusts them takes the file for unchanged.
    await writeFile(join(docs, "one.txt"), RELEASES["one.txt"].replace("first", "worst"));
    await utimes(join(docs, "one.txt"), PAST, PAST);
    expect(await run()).toMatchObject({ unchanged: 2, read: 0 });
    await utimes(join(docs, "one.txt"), PAST, new Date(PAST.getTime() + 1_000));
    expect(await run()).toMatchObject({ unchanged: 1, read: 1 });
  });

  test.each([
    ["not JSON", "{"],
    ["null", "null"],
    ["of another form", '{"root": "/", "files": null}'],
  ])("are left aside where they are %s", async (_, text) => {
    const { docs, out, cache } = await folderOfReleases();
    await writeFile(cache, text);
    expect(await indexFiles([docs], { out, config: await testConfig(), now: NOW })).toMatchObject({ indexed: 2 });
  });

  test("do not fail a run where they cannot be written", async () => {
    const { docs, out, cache } = await folderOfReleases();
    await mkdir(join(cache, "in-the-way"), { recursive: true });
    expect(await indexFiles([docs], { out, config: await testConfig(), now: NOW })).toMatchObject({ indexed: 2 });
    expect((await readdir(join(out, ".."))).filter((file) => file.endsWith(".tmp"))).toEqual([]);
  });

  test("records of a damaged index are read from the files again", async () => {
    const { docs, out } = await folderOfReleases();
    const run = async () => indexFiles([docs], { out, config: await testConfig(), now: NOW });
    const { generation } = await run();
    const file = (await readdir(out)).find((name) => name.startsWith("releases-")) ?? "";
    const text = await readFile(join(out, file), "utf8");
    await writeFile(join(out, file), text.replace("second text", "forged text"));
    expect(await run()).toMatchObject({ read: 2, unchanged: 0, generation });
    expect(await readFile(join(out, file), "utf8")).toBe(text);
  });
});
