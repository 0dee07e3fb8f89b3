/** `open` over a folder, a URL and bytes: the same answers, and new generations when it is told to follow. */
import { cp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { type ArchiveFiles, bytesSource } from "../../src/archive/bytes-source.ts";
import type { Source } from "../../src/archive/source.ts";
import { open } from "../../src/archive-node.ts";
import type { FindOptions } from "../../src/engines/engine.ts";
import type { OpenedArchive, OpenOptions } from "../../src/engines/opened.ts";
import { openEngine } from "../../src/engines/opened.ts";
import { indexRecords } from "../../src/pipeline.ts";
import { NOW, temporaryFolder, testConfig } from "../built-archive.ts";
import { fileServer } from "../file-server.ts";

const RECORDS = [
  { id: "ice", title: "Pilots trained for ice", text: "Six pilots of Ms. Ada Lund were trained.", language: "en" },
  { id: "fog", title: "Fog", text: "No pilot went out in fog.", language: "en", published: "2020-02-29" },
  { id: "se", title: "Isbrytare", text: "Ministrarna skickar isbrytare.", language: "sv", topics: ["ice"] },
];
const NEW = { id: "new", title: "New pilots", text: "Two pilots more." };

async function built(records: readonly object[], out?: string): Promise<string> {
  const folder = out ?? join(await temporaryFolder(), "index");
  await indexRecords(records, { out: folder, config: await testConfig(), now: NOW });
  return folder;
}

async function filesOf(folder: string): Promise<Record<string, Uint8Array>> {
  const names = await readdir(folder);
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))])));
}

const opened: OpenedArchive[] = [];
afterEach(async () => {
  for (const archive of opened.splice(0)) await archive.close();
});

async function opening(source: string | URL | ArchiveFiles, options?: OpenOptions): Promise<OpenedArchive> {
  const archive = await open(source, options);
  opened.push(archive);
  return archive;
}

/** Asks until it is so; the test's own time limit ends a wait in vain. */
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((done) => setTimeout(done, 5));
}

describe("one reader, several sources", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await built(RECORDS);
  });

  async function answers(archive: OpenedArchive): Promise<unknown[]> {
    return [
      await archive.find("pilots"),
      await archive.find("ministrar", { topic: ["ice"] }),
      await archive.find('"out in fog" -ice', { sort: "newest" }),
      await archive.search("pilot", { prefix: true, fuzzy: 0.2 }),
      await archive.autoSuggest("pil"),
      await archive.suggest("ad", 5),
      await archive.people("ada", 5),
      await archive.release("ice"),
      archive.status,
    ];
  }

  test("answer alike", async () => {
    const expected = await answers(await opening(folder));
    await using ranged = await fileServer(folder);
    await using whole = await fileServer(folder, { ranges: false });
    await using flaky = await fileServer(folder, { instead: (_, response, nth) => nth === 1 && !!response.destroy() });
    const files = await filesOf(folder);
    for (const source of [
      pathToFileURL(folder),
      ranged.address,
      new URL(`${ranged.address}/manifest.json`),
      whole.address,
      flaky.address,
      files,
      new Map(Object.entries(files).map(([name, bytes]) => [`./public/index/${name}`, bytes])),
    ])
      expect(await answers(await opening(source))).toEqual(expected);
    expect(whole.asked.length).toBe(new Set(whole.asked.map(({ file }) => file)).size);
  });

  test("say what is missing", async () => {
    const { "manifest.json": manifest } = await filesOf(folder);
    await expect(open({ "manifest.json": manifest as Uint8Array })).rejects.toMatchObject({
      code: "INDEX_MISSING",
      message: expect.stringMatching(/segment|table|lines/),
    });
    await expect(open({})).rejects.toThrow("manifest.json is not among the files");
    await using server = await fileServer(await temporaryFolder());
    await expect(open(`${server.address}/none/`)).rejects.toMatchObject({
      code: "INDEX_MISSING",
      message: expect.stringContaining(`${server.address}/none/manifest.json`),
    });
  });

  test("say so where bytes were cut short", async () => {
    const files = await filesOf(folder);
    const segment = Object.keys(files).find((name) => name.endsWith(".segment")) as string;
    await expect(open({ ...files, [segment]: (files[segment] as Uint8Array).slice(0, -1) })).rejects.toMatchObject({
      code: "ARCHIVE_DAMAGED",
      message: expect.stringContaining(segment),
    });
  });

  test("take the caller's own fetch", async () => {
    await using server = await fileServer(folder, {
      instead: (_, response) => response.req.headers.authorization !== "Bearer 1" && !!response.writeHead(401).end(),
    });
    await expect(open(server.address)).rejects.toMatchObject({
      code: "INDEX_UNREACHABLE",
      message: expect.stringContaining("fetch that signs in"),
    });
    const archive = await opening(server.address, {
      fetch: (url, init) => fetch(url, { ...init, headers: { ...init.headers, authorization: "Bearer 1" } }),
    });
    expect((await archive.find("fog")).total).toBe(1);
  });

  test("without following stay on their generation", async () => {
    const own = await built(RECORDS);
    const archive = await opening(own);
    await built([...RECORDS, NEW], own);
    expect((await archive.find("pilots")).total).toBe(2);
    expect(archive.followFailure).toBeNull();
  });

  test("without following, over HTTP, move on where its files have gone: what was asked is asked once more, of the new ones", async () => {
    const own = await built(RECORDS);
    await using server = await fileServer(own);
    const archive = await opening(server.address);
    for (const name of await readdir(own)) await rm(join(own, name));
    await cp(await built([...RECORDS, NEW]), own, { recursive: true });
    // What a search needs of so small an index was read when it was opened.
    expect((await archive.find("pilots")).total).toBe(2);
    const [skipped, warnings] = await Promise.all([archive.skipped(), archive.warnings()]);
    expect([skipped, warnings]).toEqual([[], []]);
    expect((await archive.find("pilots")).total).toBe(3);
    expect(server.asked.filter(({ file }) => file === "manifest.json")).toHaveLength(2);
  });

  test("say so where its files have gone and nothing took their place", async () => {
    const own = await built(RECORDS);
    await using server = await fileServer(own);
    const archive = await opening(server.address);
    for (const name of await readdir(own)) await rm(join(own, name));
    await expect(archive.skipped()).rejects.toMatchObject({ code: "INDEX_MISSING" });
  });
});

describe("following", () => {
  test("a folder and a URL moves on to what was indexed since", async () => {
    const folder = await built(RECORDS);
    await using server = await fileServer(folder);
    const archives = [
      await opening(folder, { follow: { everyMs: 5 } }),
      await opening(server.address, { follow: { everyMs: 5 } }),
    ];
    for (const archive of archives) expect((await archive.find("pilots")).total).toBe(2);
    await built([...RECORDS, NEW], folder);
    for (const archive of archives) {
      await until(() => archive.status.releases === 4);
      const found = await archive.find("pilots");
      expect(found).toMatchObject({ total: 3, generation: archive.status.generation });
      expect(archive.archive.size).toBe(4);
      expect(archive.followFailure).toBeNull();
    }
  });

  test("keeps what a look failed by until the next, and goes on meanwhile", async () => {
    const folder = await built(RECORDS);
    const next = await built([...RECORDS, NEW]);
    const archive = await opening(folder, { follow: { everyMs: 5 } });
    for (const file of await readdir(folder)) if (file.startsWith("manifest")) await writeFile(join(folder, file), "{");
    await until(() => archive.followFailure !== null);
    expect(archive.followFailure).toMatchObject({ code: "ARCHIVE_DAMAGED" });
    expect((await archive.find("pilots")).total).toBe(2);
    expect((await archive.release("se"))?.title).toBe("Isbrytare");
    await cp(next, folder, { recursive: true });
    await until(() => archive.status.releases === 4 && archive.followFailure === null);
    expect((await archive.find("pilots")).total).toBe(3);
  });

  test("ends a running call on the generation before, which is closed then and not before", async () => {
    const [before, after] = [await filesOf(await built(RECORDS)), await filesOf(await built([...RECORDS, NEW]))];
    const events: string[] = [];
    let files = before;
    let held: (() => void) | null = null;
    let isHolding = false;
    let sources = 0;
    const toSource = (): Source => {
      const name = `source ${++sources}`;
      const memory = bytesSource(files);
      return {
        ...memory,
        async readRange(file, offset, length) {
          if (name === "source 1" && isHolding && held === null) await new Promise<void>((go) => (held = go));
          return memory.readRange(file, offset, length);
        },
        close: async () => {
          events.push(`${name} closed`);
        },
      };
    };
    const archive = await openEngine(toSource, { everyMs: 5 });
    opened.push(archive);
    isHolding = true;
    const running = archive.skipped().then(() => events.push("old answers"));
    await until(() => held !== null);
    files = after;
    await until(() => archive.status.releases === 4);
    expect((await archive.find("pilots")).total).toBe(3);
    expect(events).not.toContain("source 1 closed");
    (held as (() => void) | null)?.();
    await running;
    await until(() => events.includes("source 1 closed"));
    expect(events).toContain("old answers");
  });

  test("ranks by the weights that it was opened with, a search's own before them", async () => {
    const folder = await built(RECORDS);
    const archive = await opening(folder, { ranking: { fields: { title: 0 } } });
    const explained = async (options: FindOptions): Promise<string> =>
      JSON.stringify((await archive.find("pilots", { explain: true, ...options })).hits.map(({ explain }) => explain));
    expect(await explained({})).not.toContain('"title"');
    expect(await explained({ ranking: { fields: { title: 3 } } })).toContain('"title"');
    await expect(open(folder, { ranking: { date: -1 } })).rejects.toMatchObject({ code: "USAGE" });
  });

  test("ends with close, also a look that is under way", async () => {
    const folder = await built(RECORDS);
    let looks = 0;
    await using server = await fileServer(folder, {
      // The first is answered, as it opens the archive; the second, a look, never is.
      instead: ({ file }) => file === "manifest.json" && ++looks > 1,
    });
    const archive = await open(server.address, { follow: { everyMs: 5 } });
    await until(() => looks === 2);
    await archive.close();
    await new Promise((done) => setTimeout(done, 50));
    expect(looks).toBe(2);
    await expect(archive.skipped()).rejects.toMatchObject({ code: "ABORTED" });
  });

  test("answers nothing after close, not even what it has read", async () => {
    const archive = await open(await built(RECORDS));
    expect((await archive.find("pilots")).total).toBeGreaterThan(0);
    await archive.close();
    for (const call of [() => archive.find("pilots"), () => archive.search("pilots"), () => archive.suggest("pil", 5)])
      await expect(call()).rejects.toMatchObject({ code: "ABORTED" });
  });

  test("is kept from a generation of which a file is not there yet", async () => {
    const folder = await built(RECORDS);
    const next = await built([...RECORDS, NEW]);
    const site = join(await temporaryFolder(), "site");
    await cp(folder, site, { recursive: true });
    await using server = await fileServer(site);
    const archive = await opening(server.address, { follow: { everyMs: 5 } });
    const segment = (await readdir(next)).find((name) => name.endsWith(".segment")) as string;
    // As an upload may go: the manifest before one of its files.
    await cp(next, site, { recursive: true, filter: (from) => !from.endsWith(segment) });
    await until(() => archive.followFailure?.message.includes(segment) === true);
    expect(archive.followFailure).toMatchObject({ code: "INDEX_MISSING" });
    expect((await archive.find("pilots")).total).toBe(2);
    await cp(join(next, segment), join(site, segment));
    await until(() => archive.status.releases === 4);
    await rm(site, { recursive: true });
  });
});
