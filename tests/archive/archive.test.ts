import { cp, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import MiniSearch, { type SearchResult } from "minisearch";
import { describe, expect, test } from "vitest";
import { type Archive, openArchive } from "../../src/archive/archive.ts";
import { type Manifest, type PartEntry, parseManifest } from "../../src/archive/manifest.ts";
import { miniSearchOptions, miniSearchQuery, type SearchDocument } from "../../src/archive/minisearch-options.ts";
import type { Source } from "../../src/archive/source.ts";
import { indexRecords } from "../../src/pipeline.ts";
import { openFolder } from "../../src/storage/file-source.ts";
import { NOW, temporaryFolder, testConfig } from "../built-archive.ts";

const RECORDS = [
  { id: "ice", title: "Pilots trained for ice", text: "Six pilots were trained.", language: "en" },
  { id: "fog", title: "Fog", text: "No pilot went out in fog.", language: "en", published: "2020-02-29" },
  { id: "constructor", title: "Isbrytare", text: "Ministrarna skickar isbrytare.", language: "sv" },
];

async function built(records: readonly object[] = RECORDS): Promise<string> {
  const out = join(await temporaryFolder(), "index");
  await indexRecords(records, { out, config: await testConfig(), now: NOW });
  return out;
}

async function using<T>(folder: string, work: (archive: Archive) => Promise<T>): Promise<T> {
  const archive = await openArchive(openFolder(folder));
  try {
    return await work(archive);
  } finally {
    await archive.close();
  }
}

describe("an archive", () => {
  test("goes on being read after the next generation, though no record was read before", async () => {
    const out = await built();
    await using(out, async (archive) => {
      await indexRecords([...RECORDS, { id: "new", title: "New", text: "New." }], {
        out,
        config: await testConfig(),
        now: NOW,
      });
      expect((await archive.releases([0, 2])).map(({ id }) => id)).toEqual(["ice", "constructor"]);
    });
  });

  test("is opened in its new generation where one takes its place meanwhile", async () => {
    const [out, next] = [await built(), await built([...RECORDS, { id: "new", title: "New", text: "New." }])];
    const [before, after] = [openFolder(out), openFolder(next)];
    let asked = 0;
    const source: Source = {
      // The manifest is the old one at first; its sections are gone by the time they are asked for.
      read: (file) => (file === "manifest.json" && asked++ === 0 ? before : after).read(file),
      readRange: (file, offset, length) => after.readRange(file, offset, length),
      close: async () => {
        await before.close();
        await after.close();
      },
    };
    const archive = await openArchive(source);
    expect(archive.size).toBe(4);
    expect(await archive.entries([0, 3])).toHaveLength(2);
    await archive.close();
  });

  test.each(["search", "releases", "catalog"] as const)(
    "says that %s is damaged, and which file that is",
    async (name) => {
      const out = await built();
      const { parts, sections } = parseManifest(await readFile(join(out, "manifest.json"), "utf8"), "manifest");
      const section = name === "catalog" ? sections.catalog : (parts[0] as PartEntry)[name];
      const file = join(out, section.file);
      const bytes = await readFile(file);
      bytes[20] = (bytes[20] as number) ^ 4;
      await writeFile(file, bytes);
      const read = using(out, async (archive) => {
        await archive.index.search("pilot");
        await archive.releases([1]);
        await archive.entries([0]);
      });
      await expect(read).rejects.toMatchObject({
        code: "ARCHIVE_DAMAGED",
        message: expect.stringContaining(`${section.file}: it is damaged at byte 0`),
      });
    },
  );

  test("is refused where its manifest claims lengths that none has, or more than there is memory", async () => {
    const out = await built();
    const { parts, ...rest } = parseManifest(await readFile(join(out, "manifest.json"), "utf8"), "manifest");
    const claiming = (length: unknown): string =>
      JSON.stringify({ ...rest, parts: parts.map((part) => ({ ...part, search: { ...part.search, length } })) });
    for (const length of [-5, 1.5, 2 ** 60, "9", null])
      expect(() => parseManifest(claiming(length), "manifest")).toThrow("is not a manifest");
    const source = openFolder(out);
    const read = source.readRange(rest.sections.catalog.file, 0, Number.MAX_SAFE_INTEGER);
    await expect(read).rejects.toMatchObject({ code: "ARCHIVE_DAMAGED" });
    await source.close();
  });

  test("is missing where there is none, and the message says how to make one", async () => {
    const missing = openArchive(openFolder(join(await temporaryFolder(), "none")));
    await expect(missing).rejects.toMatchObject({ code: "INDEX_MISSING" });
    await expect(missing).rejects.toThrow("communique index");
  });

  test("without its originals offers none", async () => {
    const archive = await openArchive(openFolder(await built()), { originals: false });
    expect((await archive.entries([0, 1, 2])).map(({ ownFile }) => ownFile)).toEqual([false, false, false]);
    await archive.close();
  });

  test("with a file of another one in a file's place, of the same length, is refused", async () => {
    const record = (id: string, text: string): object => ({ id, title: "Notice", text, language: "en" });
    const folders = [join(await temporaryFolder(), "a"), join(await temporaryFolder(), "b")] as const;
    const texts = ["alpha pilots here today", "gamma sailor goes out"] as const;
    const config = await testConfig();
    await indexRecords([record("a", texts[0]), record("b", texts[1])], { out: folders[0], config });
    await indexRecords([record("a", texts[1]), record("b", texts[0])], { out: folders[1], config });
    const names = await Promise.all(folders.map((folder) => readdir(folder)));
    for (const kind of ["search-", "releases-", "catalog-"]) {
      const [own = "", other = ""] = names.map((all) => all.find((name) => name.startsWith(kind)));
      const copy = join(await temporaryFolder(), "copy");
      await cp(folders[0], copy, { recursive: true });
      await cp(join(folders[1], other), join(copy, own));
      const opened = openArchive(openFolder(copy));
      await expect(opened).rejects.toMatchObject({ code: "ARCHIVE_DAMAGED", message: expect.stringContaining(own) });
    }
  });

  test("copied elsewhere is the same archive", async () => {
    const out = await built();
    const copy = join(await temporaryFolder(), "copy");
    await cp(out, copy, { recursive: true });
    const search = (archive: Archive) => archive.index.search("pilot");
    expect(await using(copy, search)).toEqual(await using(out, search));
  });
});

describe("stock MiniSearch", () => {
  test("loads what the archive exports, and gives the archive's own answers", async () => {
    await using(await built(), async (archive) => {
      const json = JSON.stringify(await archive.toMiniSearch());
      const stock = MiniSearch.loadJSON<SearchDocument>(json, {
        ...miniSearchOptions(archive.manifest),
        storeFields: ["title", "language"],
      });
      const options = {
        filter: (result: object) => "language" in result && result.language === "en",
        boostDocument: (_id: unknown, _term: string, stored?: Record<string, unknown>) =>
          stored?.language === "en" ? 2 : 1,
      };
      for (const only of [{ filter: options.filter }, { boostDocument: options.boostDocument }]) {
        const ours = await archive.index.search("pilots isbrytare", only);
        expect(ours.length).toBeGreaterThan(0);
        expect(ours.map(({ id, score, title }) => [id, score, title])).toEqual(
          stock.search("pilots isbrytare", only).map(({ id, score, title }) => [id, score, title]),
        );
      }
      for (const query of ["pilots", "ministrarna", "trained pilot", "fog 2020-02-29", "constructor"]) {
        const ours = await archive.index.search(query);
        const theirs = stock.search(query);
        expect(theirs.map(({ id, score }) => [id, score])).toEqual(ours.map(({ id, score }) => [id, score]));
      }
      expect(stock.search("isbrytare").map(({ id, title }) => [id, title])).toEqual([["constructor", "Isbrytare"]]);
    });
  });

  const OPERATORS = ["OR", "AND", "AND_NOT"] as const;
  const exported = async (archive: Archive): Promise<MiniSearch<SearchDocument>> =>
    MiniSearch.loadJSON(JSON.stringify(await archive.toMiniSearch()), miniSearchOptions(archive.manifest));
  const scores = (results: readonly SearchResult[]): unknown => results.map(({ id, score }) => [id, score.toFixed(9)]);

  test("whatever the words are combined with, where one language has all", async () => {
    const records = RECORDS.filter(({ language }) => language === "en");
    await using(await built(records), async (archive) => {
      expect(archive.manifest.analyzer.isUniform).toBe(true);
      const stock = await exported(archive);
      for (const text of ["pilots trained", "fog pilots", "ferry", "the pilots of fog"])
        for (const combineWith of OPERATORS)
          for (const extra of [{}, { prefix: true }, { fuzzy: 0.3 }]) {
            const options = { combineWith, ...extra };
            expect(scores(await archive.index.search(text, options))).toEqual(scores(stock.search(text, options)));
          }
      const suggested = await archive.index.autoSuggest("trained pil");
      expect(suggested.length).toBeGreaterThan(0);
      expect(suggested).toEqual(stock.autoSuggest("trained pil"));
      expect((await archive.index.search("trained pilots", { combineWith: "AND" })).length).toBeGreaterThan(0);
    });
  });

  test("whatever the words are combined with in several languages, by a tree of their terms", async () => {
    await using(await built(), async (archive) => {
      expect(archive.manifest.analyzer.isUniform).toBeUndefined();
      const stock = await exported(archive);
      for (const text of ["trained pilots", "ministrarna", "pilots isbrytare", "fog pilots"])
        for (const combineWith of OPERATORS)
          for (const extra of [{}, { prefix: true }, { fuzzy: 0.3 }]) {
            const query = miniSearchQuery(text, archive.manifest, combineWith);
            expect(scores(await archive.index.search(text, { combineWith, ...extra }))).toEqual(
              scores(stock.search(query, extra)),
            );
          }
      expect(stock.search(miniSearchQuery("trained pilots", archive.manifest, "AND")).length).toBeGreaterThan(0);
    });
  });

  test("holds the terms that the archive's options give it of the same releases", async () => {
    await using(await built(), async (archive) => {
      const stock = new MiniSearch<SearchDocument>(miniSearchOptions(archive.manifest));
      stock.addAll(RECORDS.map((record) => ({ people: "", topics: "", dates: "", ...record })));
      expect(stock.search("train pilots").map(({ id }) => id)).toEqual(
        (await archive.index.search("train pilots")).map(({ id }) => id),
      );
      expect(stock.search("ministrar")).toHaveLength(1);
    });
  });
});

describe("parseManifest", () => {
  test("refuses a later version, whatever its form", () => {
    for (const rest of [{}, { sections: [] }])
      expect(() => parseManifest(JSON.stringify({ format: "communique-index", version: 99, ...rest }), "here")).toThrow(
        expect.objectContaining({ code: "ARCHIVE_VERSION" }),
      );
  });

  test("refuses an older version, which lacks sections, and says to index again", () => {
    expect(() => parseManifest(JSON.stringify({ format: "communique-index", version: 1 }), "here")).toThrow(
      expect.objectContaining({ code: "ARCHIVE_VERSION", message: expect.stringContaining("Index again") }),
    );
  });

  test("refuses what is no manifest, and says where", async () => {
    const manifest = JSON.parse(await readFile(join(await built(), "manifest.json"), "utf8")) as Manifest;
    const { catalog: _, ...sections } = manifest.sections;
    const [part] = manifest.parts as [PartEntry];
    const broken = [
      "",
      "null",
      "[]",
      "{}",
      JSON.stringify({ ...manifest, format: "other" }),
      JSON.stringify({ ...manifest, sections: null }),
      JSON.stringify({ ...manifest, sections }),
      JSON.stringify({
        ...manifest,
        sections: { ...manifest.sections, catalog: { ...manifest.sections.catalog, file: "../x" } },
      }),
      JSON.stringify({ ...manifest, parts: [] }),
      JSON.stringify({ ...manifest, parts: [null] }),
      JSON.stringify({ ...manifest, parts: [{ ...part, search: { ...part.search, file: "../x" } }] }),
      JSON.stringify({ ...manifest, parts: [{ ...part, deleted: {} }] }),
      JSON.stringify({ ...manifest, analyzer: null }),
      JSON.stringify({ ...manifest, fields: undefined }),
    ];
    for (const text of broken)
      expect(() => parseManifest(text, "here.json")).toThrow(
        expect.objectContaining({ code: "ARCHIVE_DAMAGED", message: expect.stringContaining("here.json") }),
      );
    expect(parseManifest(JSON.stringify(manifest), "here.json")).toEqual(manifest);
  });
});
