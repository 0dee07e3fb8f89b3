/** An archive written for pages answers as the one that it was made of, and is read with less. */
import { cp, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openArchive } from "../../src/archive/archive.ts";
import { parseManifest } from "../../src/archive/manifest.ts";
import { type EmbeddedEngine, embeddedEngine } from "../../src/engines/embedded.ts";
import { publishArchive } from "../../src/exporting/publish-archive.ts";
import { indexRecords } from "../../src/pipeline.ts";
import { range } from "../../src/range.ts";
import type { FindOptions } from "../../src/searching/find-options.ts";
import { RANKING } from "../../src/searching/ranking-weights.ts";
import { checkFolder } from "../../src/storage/check.ts";
import { openFolder } from "../../src/storage/file-source.ts";
import { NODE_FILE_SYSTEM } from "../../src/storage/file-system.ts";
import { nodeSource } from "../../src/storage/node-source.ts";
import { openWriter } from "../../src/writer.ts";
import { NOW, temporaryFolder, testConfig } from "../built-archive.ts";
import { fileServer } from "../file-server.ts";

/** So many that lists of their words are long. */
const TEXTS = range(150).map(
  (number) =>
    `Ada Lund, Minister of Fisheries (MoF), said on 3 May 20${10 + (number % 9)} that fog number ${number} lay over the ${number % 7 === 0 ? "harbour" : "open sea"}. “We saw more ${number % 3 === 0 ? "whales" : "herring"} in the bay than in any year before,” said ${number % 2 === 0 ? "Ms Lund" : "Bo Berg"}.`,
);

/** A name that most releases have is misspelt in one. */
const MISSPELT = "Ada Lumd waved at the harbour.";

async function indexOf(texts: readonly string[]): Promise<string> {
  const folder = join(await temporaryFolder(), "index");
  const records = texts.map((text, i) => ({
    id: `r${i}`,
    title: `Fog report ${i}`,
    text,
    published: `20${10 + (i % 9)}-05-0${1 + (i % 8)}`,
    url: `https://fog.example/${i}`,
  }));
  await indexRecords(records, { out: folder, config: await testConfig(), now: NOW });
  return folder;
}

/** Several parts, with releases deleted from some. */
async function changedIndex(): Promise<string> {
  const folder = await indexOf([...TEXTS, MISSPELT]);
  const writer = await openWriter(folder, { config: await testConfig(), now: NOW });
  await writer.delete("r7");
  await writer.delete("r30");
  await writer.put({
    id: "r3",
    title: "Fog report, corrected",
    text: "Bo Berg said the fog over the harbour is gone.",
  });
  await writer.put({ id: "new", title: "Ice report", text: "Ada Lund spoke of ice in the harbour on 1 June 2019." });
  await writer.commit();
  await writer.close();
  return folder;
}

async function publish(index: string, out: string, options = {}): Promise<void> {
  const source = openFolder(index);
  try {
    await publishArchive(source, { path: out, system: NODE_FILE_SYSTEM }, options);
  } finally {
    await source.close();
  }
}

async function withEngine<T>(place: string, work: (engine: EmbeddedEngine) => Promise<T>): Promise<T> {
  const engine = embeddedEngine(await openArchive(nodeSource(place, {})));
  try {
    return await work(engine);
  } finally {
    await engine.close();
  }
}

const QUERIES: readonly (readonly [query: string, options: FindOptions])[] = [
  ["harbour fog", {}],
  ['"open sea" whales', {}],
  ["said:lund herring", {}],
  ["Ada Lund", { limit: 30 }],
  ["mof", {}],
  ["harbor", {}],
  ["fog NEAR/20 person:Lund", {}],
  ["", { sort: "oldest", limit: 5, snippets: false }],
  ["bay", { person: ["ada-lund"] }],
  ["ministry of fisheries", {}],
  ["ada lumd", {}],
  ["lund adda", {}],
  ["event:2012 fog", { facets: ["eventMonths", "people", "undated"] }],
];

/** All that it says, but for the name of its generation, which cursors hold too, and where releases are shown. */
function answersOf(place: string, ranking: FindOptions["ranking"]): Promise<unknown> {
  return withEngine(place, async (engine) => {
    const found = [];
    for (const [query, options] of QUERIES) {
      const {
        generation: _generation,
        next: _next,
        ...results
      } = await engine.find(query, {
        ...options,
        ...(ranking && { ranking }),
      });
      expect(results.hits.length, query).toBeGreaterThan(0);
      found.push(results);
    }
    const answers = {
      found,
      release: await engine.release("r4"),
      similar: await engine.similar("r4", { limit: 4 }),
      person: await engine.person("ada-lund"),
      suggestions: await engine.suggest("lu", 5),
      search: await engine.search("fog", { limit: 4 }),
    };
    return JSON.parse(JSON.stringify(answers, (key, value) => (key === "url" ? undefined : value)));
  });
}

describe("a published archive", () => {
  test.each([
    ["of one part", () => indexOf([...TEXTS, MISSPELT])],
    ["of several parts with deletions", changedIndex],
  ])("%s answers as the index that it was made of", async (_, make) => {
    const index = await make();
    const out = join(await temporaryFolder(), "archive");
    await publish(index, out);
    // Unless somebody says so, it adds no words of its own to a query.
    expect(await answersOf(out, undefined)).toEqual(await answersOf(index, { expansion: 0 }));
    await withEngine(out, async (engine) => {
      const meant = async (query: string) => (await engine.find(query)).didYouMean;
      expect(await Promise.all(["ada lumd", "lund adda", "Ada Lund"].map(meant))).toEqual([
        "ada lund",
        "lund ada",
        null,
      ]);
      expect((await engine.find("ada lumd", { didYouMean: false })).didYouMean).toBeNull();
    });
    expect(await checkFolder(out)).toMatchObject({ damage: [] });
  });

  test("ranks as it was told to, unless a search says otherwise", async () => {
    const index = await indexOf(TEXTS);
    const out = join(await temporaryFolder(), "archive");
    await publish(index, out, { ranking: { expansion: RANKING.expansion, fields: { title: 5 } } });
    expect(await answersOf(out, undefined)).toEqual(await answersOf(index, { fields: { title: 5 } }));
    expect(await answersOf(out, { fields: { title: RANKING.fields.title } })).toEqual(
      await answersOf(index, undefined),
    );
  });

  test("of an older version is refused, and says what to do", async () => {
    const out = join(await temporaryFolder(), "archive");
    await publish(await indexOf(TEXTS.slice(0, 3)), out);
    const manifest = JSON.parse(await readFile(join(out, "manifest.json"), "utf8"));
    // As a page reads it, which lists no folder.
    const older = JSON.stringify({ ...manifest, version: manifest.version - 1 });
    expect(() => parseManifest(older, "manifest.json")).toThrow("of an older version of this program. Export again.");
    const newer = JSON.stringify({ ...manifest, version: manifest.version + 1 });
    expect(() => parseManifest(newer, "manifest.json")).toThrow("Update it, or export again.");
    expect(parseManifest(JSON.stringify(manifest), "manifest.json")).toEqual(manifest);
  });

  test("says where its releases are shown", async () => {
    const index = await indexOf(TEXTS.slice(0, 3));
    const folder = await temporaryFolder();
    await publish(index, join(folder, "pages"));
    await publish(index, join(folder, "site"), { links: { to: "site", base: "/news/" } });
    const urls = (place: string) =>
      withEngine(join(folder, place), async (engine) => [
        (await engine.find("report 1", {})).hits[0]?.url,
        (await engine.release("r1"))?.url,
      ]);
    expect(await urls("pages")).toEqual(["releases/r1.html", "releases/r1.html"]);
    expect(await urls("site")).toEqual(["/news/r1", "/news/r1"]);
    const served = embeddedEngine(await openArchive(openFolder(join(folder, "pages")), { isServed: true }));
    expect((await served.release("r1"))?.url).toBe("releases/r1");
    await served.close();
  });

  test("opens with two requests, and finds in one batch after the other: no file is asked for before its turn", async () => {
    const folder = await temporaryFolder();
    await publish(await indexOf(TEXTS), join(folder, "archive"));
    await using server = await fileServer(folder);
    await withEngine(`${server.address}/archive/`, async (engine) => {
      expect(server.asked.map(({ file }) => file.replace(/-.*/, ""))).toEqual(["manifest.json", "heads"]);
      const { hits } = await engine.find("harbour fog", { total: false, facets: false });
      expect(hits).toHaveLength(10);
      expect(new Set(server.asked.map(({ file }) => file.replace(/-.*/, "")))).toEqual(
        new Set(["manifest.json", "heads", "search", "releases"]),
      );
    });
  });

  test("written again stays as it is where nothing changed, and keeps what a page may have open", async () => {
    const index = await changedIndex();
    const out = join(await temporaryFolder(), "archive");
    await publish(index, out);
    const times = async () =>
      Promise.all((await readdir(out)).toSorted().map(async (file) => [file, (await stat(join(out, file))).mtimeMs]));
    const before = await times();
    await publish(index, out);
    expect(await times()).toEqual(before);
    const writer = await openWriter(index, { config: await testConfig(), now: NOW });
    await writer.delete("r9");
    await writer.commit();
    await writer.close();
    await publish(index, out);
    expect(await readdir(out)).toEqual(expect.arrayContaining(before.map(([file]) => file)));
    await withEngine(out, async (engine) => expect(await engine.release("r9")).toBeNull());
    await publish(index, out, { keepMs: 0 });
    expect((await readdir(out)).filter((file) => file.startsWith("releases-"))).toHaveLength(1);
  });

  test("is never written over an index, made of another, nor changed by an index run", async () => {
    const index = await indexOf(TEXTS.slice(0, 3));
    const out = join(await temporaryFolder(), "archive");
    await expect(publish(index, index)).rejects.toMatchObject({ code: "USAGE" });
    await publish(index, out);
    await expect(publish(out, join(await temporaryFolder(), "again"))).rejects.toMatchObject({ code: "USAGE" });
    const records = [{ id: "x", title: "X", text: "x" }];
    await expect(indexRecords(records, { out, config: await testConfig(), now: NOW })).rejects.toMatchObject({
      code: "USAGE",
    });
  });

  test.each([
    ["of another version", /"version": \d+,\n {2}"generation"/, '"version": 1,\n  "generation"'],
    ["that was changed", /"skipped": 0/, '"skipped": 1'],
  ])("is not written over an index %s either", async (_, from, to) => {
    const index = await indexOf([MISSPELT]);
    const other = await indexOf([MISSPELT]);
    for (const name of (await readdir(other)).filter((file) => file.startsWith("manifest"))) {
      const text = await readFile(join(other, name), "utf8");
      expect(text).toMatch(from);
      await writeFile(join(other, name), text.replace(from, to));
    }
    const before = await readdir(other);
    await expect(publish(index, other)).rejects.toMatchObject({ code: "USAGE" });
    expect(await readdir(other)).toEqual(before);
  });

  test("whose heads are damaged says so, wherever they are, and never answers", async () => {
    const index = await indexOf(TEXTS.slice(0, 20));
    const whole = join(await temporaryFolder(), "archive");
    await publish(index, whole);
    const heads = (await readdir(whole)).find((file) => file.startsWith("heads-")) ?? "";
    const bytes = await readFile(join(whole, heads));
    for (const at of range(12).map((part) => Math.floor((part * bytes.length) / 12))) {
      const folder = join(await temporaryFolder(), "archive");
      await cp(whole, folder, { recursive: true });
      const damaged = Buffer.from(bytes);
      damaged[at] = (damaged[at] as number) ^ 4;
      await writeFile(join(folder, heads), damaged);
      await expect(answersOf(folder, undefined)).rejects.toMatchObject({
        code: "ARCHIVE_DAMAGED",
        message: expect.stringContaining(heads),
      });
      expect((await checkFolder(folder)).damage).toEqual([`${heads}: it was changed after it was written`]);
    }
  });
});
