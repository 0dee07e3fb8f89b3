/** Runs of an index too large for memory: they leave the same index, and nothing else. */
import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { extractRecords } from "../../src/extracted.ts";
import { NO_AUTHORITY } from "../../src/indexing/authority.ts";
import { IndexWriter } from "../../src/indexing/index-writer.ts";
import { NOBODY_BEFORE } from "../../src/indexing/person-ids.ts";
import { type IndexFolder, NODE_FILE_SYSTEM } from "../../src/storage/file-system.ts";
import { scratchFile } from "../../src/storage/scratch-file.ts";
import { temporaryFolder, testConfig } from "../built-archive.ts";

const inFolder = (path: string): IndexFolder => ({ path, system: NODE_FILE_SYSTEM });
const SETTINGS = { settings: "", fields: {}, concepts: [], abbreviations: [] };

describe("a scratch file", () => {
  test("gives back what was written to it, and goes", async () => {
    const folder = await temporaryFolder();
    const scratch = scratchFile(inFolder(folder), "runs");
    expect(await readdir(folder)).toEqual([]);
    await scratch.write(Uint8Array.of(1, 2, 3));
    await scratch.write(Uint8Array.of(4, 5));
    expect(scratch.length).toBe(5);
    expect(await readdir(folder)).toEqual([`runs-${process.pid}.tmp`]);
    expect(await scratch.read(1, 3)).toEqual(Uint8Array.of(2, 3, 4));
    await expect(scratch.read(4, 2)).rejects.toMatchObject({ code: "WRITE_FAILED" });
    await scratch.remove();
    expect(await readdir(folder)).toEqual([]);
  });

  test("that cannot be written says so", async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, `runs-${process.pid}.tmp`));
    await expect(scratchFile(inFolder(folder), "runs").write(Uint8Array.of(1))).rejects.toMatchObject({
      code: "WRITE_FAILED",
    });
  });
});

describe("an index written in runs", () => {
  /** @param memory undefined for as much as there is */
  async function writerOf(folder: string, memory: number | undefined): Promise<IndexWriter> {
    const writer = new IndexWriter(inFolder(folder), SETTINGS, [], memory);
    const records = Array.from({ length: 40 }, (_, number) => ({
      id: `r${number}`,
      title: `Talks ${number}`,
      text: `Minister Ilsa Varnholt spoke of fog, of ice and of ${number * 7} ships.`,
    }));
    for await (const { releases } of extractRecords(records, await testConfig()))
      for (const release of releases) await writer.add(release);
    return writer;
  }

  test("is the same file for file, and leaves no other", async () => {
    const folders = await Promise.all([temporaryFolder(), temporaryFolder()]);
    const [whole, inRuns] = [await writerOf(folders[0], undefined), await writerOf(folders[1], 4_000)];
    expect(await readdir(folders[1])).toContain(`runs-${process.pid}.tmp`);
    const persons = { authority: NO_AUTHORITY, before: NOBODY_BEFORE };
    for (const writer of [whole, inRuns]) await writer.commit([], persons, { keepMs: 0, merge: "policy" });
    const files = await readdir(folders[0]);
    expect(await readdir(folders[1])).toEqual(files);
    for (const file of files)
      expect(await readFile(join(folders[1], file))).toEqual(await readFile(join(folders[0], file)));
  });

  test("that is given up leaves no file", async () => {
    const folder = await temporaryFolder();
    const writer = await writerOf(folder, 4_000);
    await writer.abandon();
    expect(await readdir(folder)).toEqual([]);
  });
});
