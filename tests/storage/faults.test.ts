/**
 * Whatever call of the file system fails, or is the last, the index is whole: the one before or the new one; and the next run
 * goes on. In `npm test` for some of the calls, in `npm run test:long` for every single one.
 */
import { cp, mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { openArchive } from "../../src/archive/archive.ts";
import { filesOf, MANIFEST_FILE } from "../../src/archive/manifest.ts";
import { CommuniqueError } from "../../src/errors.ts";
import { MERGE_POLICY } from "../../src/indexing/merge-policy.ts";
import { indexFiles, indexRecords } from "../../src/pipeline.ts";
import { range } from "../../src/range.ts";
import { checkFolder } from "../../src/storage/check.ts";
import { openFolder } from "../../src/storage/file-source.ts";
import { type FileSystem, NODE_FILE_SYSTEM } from "../../src/storage/file-system.ts";
import { hasIndex } from "../../src/storage/has-index.ts";
import { manifestFile, manifestNumbers } from "../../src/storage/manifests.ts";
import { type ArchiveWriter, openWriter } from "../../src/writer.ts";
import { NOW, temporaryFolder, testConfig } from "../built-archive.ts";
import { type Fault, faultyFileSystem } from "./faulty-file-system.ts";

const FAULTS: readonly Fault[] = ["EIO", "ENOSPC", "stop"];
/** Of so many calls one is tried. */
const STRIDE = Number(process.env.RUNS_OF_A_LAW) > 1_000 ? 1 : 17;

const record = (id: string, text: string): object => ({ id, title: `Title ${id}`, text: `Ada Lund said ${text}.` });

interface Scenario {
  /** What is there before. */
  before(folder: string): Promise<void>;
  /** The run that meets a fault. */
  run(folder: string, fileSystem: FileSystem): Promise<unknown>;
}

async function options(fileSystem: FileSystem) {
  return { config: await testConfig(), now: NOW, keepMs: 0, fileSystem };
}

async function records(folder: string, all: readonly object[], fileSystem: FileSystem): Promise<unknown> {
  return indexRecords(all, { out: join(folder, "index"), ...(await options(fileSystem)) });
}

async function writing(
  folder: string,
  fileSystem: FileSystem,
  change: (writer: ArchiveWriter) => Promise<unknown>,
): Promise<void> {
  const writer = await openWriter(join(folder, "index"), await options(fileSystem));
  try {
    await change(writer);
    await writer.commit();
  } finally {
    await writer.close();
  }
}

async function files(folder: string, purge: boolean, fileSystem: FileSystem): Promise<unknown> {
  const out = join(folder, "index");
  return indexFiles([join(folder, "docs")], { out, root: folder, purge, ...(await options(fileSystem)) });
}

const FOUR = ["a", "b", "c", "d"].map((id) => record(id, `fog ${id}`));

const SCENARIOS: Readonly<Record<string, Scenario>> = {
  "a first index": {
    before: async () => {},
    run: (folder, system) => records(folder, FOUR, system),
  },
  "an update": {
    before: (folder) => records(folder, FOUR, NODE_FILE_SYSTEM).then(() => {}),
    run: (folder, system) =>
      writing(folder, system, async (writer) => {
        await writer.put(record("b", "ice b"));
        await writer.put(record("new", "ice"));
      }),
  },
  "a deletion": {
    before: (folder) => records(folder, FOUR, NODE_FILE_SYSTEM).then(() => {}),
    run: (folder, system) => writing(folder, system, (writer) => writer.delete("c")),
  },
  "a merge": {
    async before(folder) {
      for (const number of range(MERGE_POLICY.partsATier - 1))
        await writing(folder, NODE_FILE_SYSTEM, (writer) => writer.put(record(`r${number}`, `fog ${number}`)));
    },
    run: (folder, system) => writing(folder, system, (writer) => writer.put(record("last", "ice"))),
  },
  "a purge": {
    async before(folder) {
      await mkdir(join(folder, "docs"));
      const write = (name: string, text: string) => writeFile(join(folder, "docs", name), text);
      for (const number of range(5)) await write(`${number}.txt`, `Title ${number}\n\nAda Lund said fog ${number}.`);
      await files(folder, false, NODE_FILE_SYSTEM);
      await write("1.txt", "Title 1\n\nAda Lund said ice.");
      await files(folder, false, NODE_FILE_SYSTEM);
    },
    run: (folder, system) => files(folder, true, system),
  },
};

/** Texts by id; null where there is no index. */
async function contents(folder: string): Promise<unknown> {
  const out = join(folder, "index");
  if (!hasIndex(out)) return null;
  const archive = await openArchive(openFolder(out));
  try {
    const releases = await archive.releases(range(archive.size));
    const found = await archive.index.search("lund");
    return {
      releases: releases.map(({ id, text }) => `${id}: ${text}`).sort(),
      found: found.map(({ id }) => id).sort(),
    };
  } finally {
    await archive.close();
  }
}

/** Files that no manifest names. */
async function orphans(folder: string): Promise<string[]> {
  const archive = await openArchive(openFolder(join(folder, "index")));
  await archive.close();
  const all = await readdir(join(folder, "index"));
  const named = new Set([MANIFEST_FILE, ...filesOf(archive.manifest).map(({ file }) => file)]);
  const [number = 0] = manifestNumbers(all);
  named.add(manifestFile(number));
  return all.filter((file) => !named.has(file));
}

describe.each(Object.entries(SCENARIOS))("%s", (_, { before, run }) => {
  let base: string;
  let old: unknown;
  let fresh: unknown;
  let calls: number;

  async function place(): Promise<string> {
    const folder = await temporaryFolder();
    await cp(base, folder, { recursive: true });
    return folder;
  }

  beforeAll(async () => {
    base = await temporaryFolder();
    await before(base);
    old = await contents(base);
    const folder = await place();
    const counting = faultyFileSystem("EIO", -1);
    await run(folder, counting);
    calls = counting.calls;
    fresh = await contents(folder);
    expect(await orphans(folder)).toEqual([]);
  });

  test.each(FAULTS)(
    "with %s at any call leaves the old index or the new one, and the next run goes on",
    async (fault) => {
      expect(calls).toBeGreaterThan(30);
      const seen = new Set<unknown>();
      for (let at = FAULTS.indexOf(fault); at < calls; at += STRIDE) {
        const folder = await place();
        const failed = await run(folder, faultyFileSystem(fault, at)).then(
          () => null,
          (error: unknown) => error,
        );
        if (failed !== null && fault !== "stop") {
          expect(failed).toBeInstanceOf(CommuniqueError);
          expect(failed).toMatchObject({ code: "WRITE_FAILED" });
        }
        const left = await contents(folder);
        const isNew = JSON.stringify(left) === JSON.stringify(fresh);
        if (!isNew) expect(left, `after call ${at}`).toEqual(old);
        seen.add(isNew);
        if (left !== null) expect((await checkFolder(join(folder, "index"))).damage, `after call ${at}`).toEqual([]);
        await run(folder, NODE_FILE_SYSTEM);
        expect(await contents(folder), `the run after call ${at}`).toEqual(fresh);
        expect(await orphans(folder), `the run after call ${at}`).toEqual([]);
      }
      expect(seen.size).toBeGreaterThan(0);
    },
  );
});
