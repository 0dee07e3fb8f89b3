import { cp, mkdir, readdir, readFile, rm, stat, truncate, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openArchive } from "../src/archive/archive.ts";
import { createManifest, type Manifest, type PartEntry, SECTIONS, type SectionName } from "../src/archive/manifest.ts";
import { embeddedEngine } from "../src/engines/embedded.ts";
import { type IndexRunOptions, type IndexSummary, indexFiles, indexRecords } from "../src/pipeline.ts";
import { range } from "../src/range.ts";
import { checkFolder } from "../src/storage/check.ts";
import { openFolder } from "../src/storage/file-source.ts";
import { withLock } from "../src/storage/lock.ts";
import { sha256 } from "../src/storage/sha256.ts";
import { wordsIn } from "./all-words.ts";
import { NOW, temporaryFolder, testConfig } from "./built-archive.ts";

/** A folder of releases and the index beside it. */
async function workplace(files: Readonly<Record<string, string>>) {
  const root = await temporaryFolder();
  const out = join(root, "index");
  const put = async (change: Readonly<Record<string, string>>): Promise<void> => {
    for (const [path, text] of Object.entries(change)) {
      await mkdir(join(root, "docs", path, ".."), { recursive: true });
      await writeFile(join(root, "docs", path), text);
    }
  };
  await put(files);
  const run = async (options: Partial<IndexRunOptions> = {}): Promise<IndexSummary> =>
    indexFiles([join(root, "docs")], { out, root, config: await testConfig(), now: NOW, ...options });
  return { root, out, put, run };
}

const FILES = {
  "2020-01-02-ice.txt": "Pilots trained for ice\n\nSix pilots were trained, said Mr. Peter Brand.",
  "2020-03-04-fog.md": "---\ntitle: Fog in the strait\n---\nThick fog closed the strait.",
  "copy.txt": "Pilots trained for ice\r\n\r\nSix   pilots were trained, said Mr. Peter Brand.\r\n",
};

const manifestOf = async (folder: string): Promise<Manifest> =>
  JSON.parse(await readFile(join(folder, "manifest.json"), "utf8")) as Manifest;

/** Whichever a reader may take. */
async function setManifest(folder: string, text: string): Promise<void> {
  for (const file of await readdir(folder)) if (file.startsWith("manifest")) await writeFile(join(folder, file), text);
}

const reasons = (summary: IndexSummary): string[] => summary.skipped.map(({ path, reason }) => `${path} ${reason}`);

describe("an index run", () => {
  test("keeps text-identical files once, and lists the other paths", async () => {
    const { out, run } = await workplace(FILES);
    const summary = await run();
    expect(summary).toMatchObject({ read: 3, indexed: 2, unchanged: 0, removed: 0 });
    expect(reasons(summary)).toEqual(["docs/copy.txt same-text"]);
    const engine = embeddedEngine(await openArchive(openFolder(out)));
    expect((await engine.find("pilots")).hits[0]?.copies).toEqual(["docs/copy.txt"]);
    await engine.close();
  });

  test("of two records with one id keeps the first and names the second", async () => {
    const out = join(await temporaryFolder(), "index");
    const records = [
      { id: "a", title: "One", text: "First text." },
      { id: "a", title: "Two", text: "Second text." },
      { title: "No text or id" },
      "nothing",
    ];
    const summary = await indexRecords(records, { out, config: await testConfig(), now: NOW });
    expect(summary.indexed).toBe(1);
    expect(summary.skipped.map(({ reason }) => reason)).toEqual(["same-id", "unreadable", "unreadable"]);
  });

  test("names a bad file with its reason, and the rest goes in", async () => {
    const { run } = await workplace({ ...FILES, "empty.txt": "", "broken.pdf": "%PDF-no", "picture.png": "x" });
    const summary = await run();
    expect(summary.indexed).toBe(2);
    expect(reasons(summary).sort()).toEqual([
      "docs/broken.pdf unreadable",
      "docs/copy.txt same-text",
      "docs/empty.txt empty",
      "docs/picture.png unsupported",
    ]);
  });

  test("keeps what is not public out until it is, without the file having changed", async () => {
    const { out, run } = await workplace({
      ...FILES,
      "soon.md": "---\ntitle: Soon\nembargo: 2026-06-10\n---\nA secret walrus.",
      "draft.md": "---\ntitle: Draft\ndraft: true\n---\nA drafted walrus.",
      "2026-06-20-later.txt": "Later\n\nA later walrus.",
    });
    const before = await run();
    expect(before.indexed).toBe(2);
    expect(reasons(before).filter((reason) => reason.endsWith("not-public"))).toHaveLength(3);
    // Not the text, and not the name, which may be the news.
    for (const file of await readdir(out))
      expect(await readFile(join(out, file), "utf8")).not.toMatch(/walrus|soon\.md|draft\.md|later\.txt/);
    expect(await run({ now: new Date("2026-06-30T12:00:00Z") })).toMatchObject({ indexed: 4 });
    expect(await run({ includeUnpublished: true })).toMatchObject({ indexed: 5 });
  });

  test("reads again only what changed", async () => {
    const { root, put, run } = await workplace({ ...FILES, "third.txt": "Third\n\nA third text." });
    const first = await run();
    expect(await run()).toMatchObject({ unchanged: 3, read: 1, generation: first.generation });
    await put({ "third.txt": "Third\n\nA changed text." });
    await rm(join(root, "docs/2020-03-04-fog.md"));
    const third = await run();
    expect(third).toMatchObject({ indexed: 2, removed: 1, unchanged: 1 });
    expect(third.generation).not.toBe(first.generation);
  });

  test("an update writes what is new, and rewrites none of the records and words that were there", async () => {
    const { root, out, put, run } = await workplace({
      ...FILES,
      "gone.txt": "Gone\n\nGone soon.",
      "third.txt": "Third\n\nOld.",
      ...Object.fromEntries(range(4).map((i) => [`other${i}.txt`, `Other ${i}\n\nThe other text number ${i}.`])),
    });
    await run();
    const [before] = (await manifestOf(out)).parts;
    await put({ "third.txt": "Third\n\nNew." });
    await rm(join(root, "docs/gone.txt"));
    expect(await run()).toMatchObject({ indexed: 7, removed: 1 });
    const { parts } = await manifestOf(out);
    expect(parts).toMatchObject([
      { search: before?.search, releases: before?.releases, documents: 8, live: 6 },
      { documents: 1, live: 1, deleted: null },
    ]);
    const engine = embeddedEngine(await openArchive(openFolder(out)));
    expect((await engine.find("old OR gone")).total).toBe(0);
    expect((await engine.find("new")).hits.map(({ id }) => id)).toEqual(["docs/third.txt"]);
    expect(await engine.release("docs/gone.txt")).toBeNull();
    expect((await engine.release("docs/third.txt"))?.text).toContain("New.");
    await engine.close();
  });

  test("optimized gives the bytes that a fresh run gives, wherever it is made", async () => {
    const one = await workplace({ ...FILES, "gone.txt": "Gone\n\nGone soon.", "1.txt": "First\n\nOld." });
    await one.run();
    await one.put({ "1.txt": "First\n\nNew." });
    await rm(join(one.root, "docs/gone.txt"));
    await one.run();
    await one.run({ optimize: true, keepMs: 0 });
    const { parts } = await manifestOf(one.out);
    expect(parts).toMatchObject([{ documents: 3, deleted: null }]);
    const other = await workplace({ ...FILES, "1.txt": "First\n\nNew." });
    await other.run();
    const names = async (folder: string): Promise<string[]> =>
      (await readdir(folder)).filter((file) => !/^manifest-/.test(file)).sort();
    const files = await names(one.out);
    expect(files).toEqual(await names(other.out));
    expect(files).toHaveLength(SECTIONS.length + 3);
    for (const file of files)
      expect(await readFile(join(one.out, file), "utf8")).toBe(await readFile(join(other.out, file), "utf8"));
  });

  test("optimized once more writes nothing", async () => {
    const { out, run } = await workplace(FILES);
    for (const name of Object.keys(FILES)) await utimes(join(out, "../docs", name), 1.5e9, 1.5e9);
    const { generation } = await run();
    const files = await readdir(out);
    expect(await run({ optimize: true })).toMatchObject({ generation, read: 0 });
    expect(await readdir(out)).toEqual(files);
  });

  test("purged leaves nothing in any file of what was removed or changed", async () => {
    const others = Object.fromEntries(
      range(6).map((i) => [`other${i}.txt`, `Other ${i}\n\nThe other text number ${i}.`]),
    );
    const { root, out, put, run } = await workplace({
      ...others,
      "gone.txt": "Gone\n\nA walrus.",
      "old.txt": "Old\n\nA manatee.",
    });
    await run();
    await rm(join(root, "docs/gone.txt"));
    await put({ "old.txt": "Old\n\nA seal." });
    await run();
    expect(await wordsIn(out)).toMatch(/walrus/);
    expect(await run({ purge: true })).toMatchObject({ indexed: 7, removed: 0 });
    const words = await wordsIn(out);
    expect(words).toMatch(/seal/);
    expect(words).not.toMatch(/walrus|manatee|gone/i);
    expect((await manifestOf(out)).parts).toMatchObject([{ live: 6, deleted: null }, { live: 1 }]);
    expect((await checkFolder(out)).damage).toEqual([]);
  });

  test("leaves nothing of a release that was public and is withheld", async () => {
    const { out, put, run } = await workplace({ ...FILES, "third.txt": "Third\n\nText.", "news.md": "A walrus came." });
    await run();
    await put({ "news.md": "---\nembargo: 2026-06-10\n---\nA walrus came." });
    await run();
    expect(await wordsIn(out)).not.toMatch(/walrus|news/);
  });

  test("other settings read everything anew", async () => {
    const { run } = await workplace(FILES);
    await run();
    const fields = { series: { from: ["path:1"], facet: true, type: "text" as const } };
    expect(await run({ config: await testConfig({ fields }) })).toMatchObject({ unchanged: 0, read: 3 });
  });

  test("refuses to drop more than half, and leaves the index as it was", async () => {
    const { root, out, run } = await workplace({ ...FILES, "third.txt": "Third\n\nText." });
    const before = await run();
    await rm(join(root, "docs/2020-03-04-fog.md"));
    await rm(join(root, "docs/third.txt"));
    await expect(run()).rejects.toMatchObject({ code: "REMOVALS_REFUSED" });
    expect((await manifestOf(out)).generation).toBe(before.generation);
    expect((await readdir(out)).some((file) => file.endsWith(".tmp"))).toBe(false);
    expect(await run({ allowRemovals: true })).toMatchObject({ indexed: 1, removed: 2 });
  });

  test("a PATH that matches nothing writes nothing", async () => {
    const { root, out } = await workplace({});
    await expect(indexFiles([join(root, "nowhere")], { out, config: await testConfig() })).rejects.toMatchObject({
      code: "PATH_MISSING",
    });
    expect(await readdir(root)).toEqual([]);
  });

  test("an empty folder matches nothing either", async () => {
    const { root, out } = await workplace({});
    await mkdir(join(root, "docs"));
    await expect(indexFiles([join(root, "docs")], { out, config: await testConfig() })).rejects.toMatchObject({
      code: "PATH_MISSING",
    });
    expect(await readdir(root)).toEqual(["docs"]);
  });

  test("given up halfway, leaves the index as it was", async () => {
    const { out, put, run } = await workplace(FILES);
    const before = await run();
    await put({ "new.txt": "New\n\nNew." });
    await expect(run({ signal: AbortSignal.abort() })).rejects.toMatchObject({ code: "ABORTED" });
    expect((await manifestOf(out)).generation).toBe(before.generation);
  });

  test("two runs at once: the second is refused", async () => {
    const { out, run } = await workplace(FILES);
    await withLock(out, async () => {
      await expect(run()).rejects.toMatchObject({ code: "INDEX_LOCKED" });
    });
    expect(await run()).toMatchObject({ indexed: 2 });
  });
});

describe("people.yaml", () => {
  const RELEASES = {
    "1.txt": "Harbour opens\n\nMinister for Ports Ilsa Varnholt opened the harbour with Tomas Okeke.",
    "2.txt": "Harbour closes\n\nMinister for Ports Ilsa K. Varnholt closed the harbour.",
    "copy.txt": "Harbour closes\n\nMinister for Ports Ilsa K. Varnholt closed the harbour.",
    "empty.txt": "",
  };

  /** Files whose times have settled, so that the next run believes them. */
  async function settledPlace() {
    const place = await workplace(RELEASES);
    for (const name of Object.keys(RELEASES)) await utimes(join(place.root, "docs", name), 1.5e9, 1.5e9);
    await place.run();
    const people = join(place.root, "people.yaml");
    const settle = async (text: string): Promise<IndexSummary> => {
      await writeFile(people, text);
      return place.run({ config: await testConfig({ people }) });
    };
    const ids = async (): Promise<string[]> => {
      const engine = embeddedEngine(await openArchive(openFolder(place.out)));
      const found = await engine.people("", 100);
      await engine.close();
      return found.map(({ id }) => id).sort();
    };
    return { ...place, settle, ids };
  }

  test("takes effect without a release being read, and only the tables are written", async () => {
    const { out, settle, ids } = await settledPlace();
    expect(await ids()).toEqual(["ilsa-k-varnholt", "tomas-okeke"]);
    const times = async () =>
      Promise.all((await readdir(out)).map(async (name) => `${name} ${(await stat(join(out, name))).mtimeMs}`));
    const before = await times();
    const summary = await settle("people: [{name: Ilsa Varnholt, not: Ilsa K. Varnholt}]\nnot-a-person: [Tomas Okeke]");
    expect(summary).toMatchObject({ read: 0, unchanged: 4, indexed: 2, removed: 0 });
    expect(reasons(summary)).toEqual(["docs/copy.txt same-text", "docs/empty.txt empty"]);
    const written = (await times()).filter((file) => !before.includes(file)).map((file) => file.split(/[-.]/)[0]);
    expect(written.sort()).toEqual(["manifest", "manifest", "named", "persons", "resolution"]);
    expect(await ids()).toEqual(["ilsa-k-varnholt", "ilsa-varnholt"]);
  });

  test("that is taken away leaves the index as it was at first, but for ids that lead on", async () => {
    const { settle, ids, out } = await settledPlace();
    const before = (await manifestOf(out)).sections;
    await settle("people: [{name: Port Minister, same: [Ilsa Varnholt, Tomas Okeke]}]");
    expect(await ids()).toEqual(["ilsa-k-varnholt"]);
    await settle("");
    expect(await ids()).toEqual(["ilsa-k-varnholt", "tomas-okeke"]);
    expect((await manifestOf(out)).sections.catalog).toEqual(before.catalog);
  });

  test("counts beside a change of the files too, and a name that nobody has is a warning", async () => {
    const { put, settle, ids } = await settledPlace();
    await put({ "3.txt": "Harbour sold\n\nAda Lund sold the harbour." });
    const summary = await settle("people: [{name: Ada Lund, same: Tomas Okeke}, {name: Nobody Here}]");
    expect(summary.warnings.map(({ message }) => message)).toEqual([
      'line 1: nobody in the archive is named "Nobody Here"',
    ]);
    expect(await ids()).toEqual(["ilsa-k-varnholt", "tomas-okeke"]);
  });

  test("with a mistake, or gone though it was named, stops the run before anything is written", async () => {
    const { root, out, run, settle } = await settledPlace();
    const before = await readFile(join(out, "manifest.json"), "utf8");
    await expect(settle("people: [{name: Ada, alias: B}]")).rejects.toMatchObject({
      code: "CONFIG_INVALID",
      message: expect.stringContaining("line 1: people"),
    });
    const people = join(root, "nowhere.yaml");
    await expect(run({ config: await testConfig({ people }) })).rejects.toMatchObject({ code: "CONFIG_INVALID" });
    expect(await readFile(join(out, "manifest.json"), "utf8")).toBe(before);
  });
});

describe("an opened index", () => {
  test("goes on being read after another generation took its place", async () => {
    const { out, put, run } = await workplace(FILES);
    await run();
    const engine = embeddedEngine(await openArchive(openFolder(out)));
    await engine.find("pilots"); // The records' file is open from here on.
    await put({ "new.txt": "New\n\nNew pilots." });
    await run();
    const { hits } = await engine.find("pilots");
    expect(hits.map((hit) => hit.id)).toEqual(["docs/2020-01-02-ice.txt"]);
    await engine.close();
  });

  /** Asks it for something of every section. */
  async function readWhole(folder: string): Promise<void> {
    const archive = await openArchive(openFolder(folder));
    try {
      await archive.index.search("pilots");
      await archive.entries([0]);
      await archive.releases([0]);
      await archive.files();
      await (await archive.persons()).all();
    } finally {
      await archive.close();
    }
  }

  test("is refused where a section was changed or cut short, and the file is named", async () => {
    const { out, run } = await workplace(FILES);
    await run();
    const { parts, sections } = await manifestOf(out);
    const files = { ...sections, ...(parts[0] as PartEntry) };
    const damaged = async (damage: (file: string) => Promise<void>, section: SectionName | "search" | "releases") => {
      const copy = join(await temporaryFolder(), "copy");
      await cp(out, copy, { recursive: true });
      const { file } = files[section];
      await damage(join(copy, file));
      return { error: readWhole(copy), file };
    };
    for (const section of ["search", "catalog", "releases", "persons", "resolution", "files"] as const) {
      const flipped = await damaged(async (file) => {
        const bytes = await readFile(file);
        bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
        await writeFile(file, bytes);
      }, section);
      await expect(flipped.error).rejects.toMatchObject({
        code: "ARCHIVE_DAMAGED",
        message: expect.stringContaining(flipped.file),
      });
    }
    const short = await damaged((file) => truncate(file, 10), "search");
    await expect(short.error).rejects.toMatchObject({ code: "ARCHIVE_DAMAGED" });
    const gone = await damaged((file) => rm(file), "catalog");
    await expect(gone.error).rejects.toMatchObject({ code: "INDEX_MISSING" });
  });

  test("is refused where its version or its analyzer is another", async () => {
    const { out, run } = await workplace(FILES);
    await run();
    const manifest = await manifestOf(out);
    const { format: _, version: __, generation: ___, ...rest } = manifest;
    const otherAnalyzer = createManifest({ ...rest, analyzer: { ...rest.analyzer, version: 99 } }, sha256);
    for (const other of [{ ...manifest, version: 99 }, otherAnalyzer]) {
      await setManifest(out, JSON.stringify(other));
      await expect(openArchive(openFolder(out))).rejects.toMatchObject({ code: "ARCHIVE_VERSION" });
    }
    await setManifest(out, "{");
    await expect(openArchive(openFolder(out))).rejects.toMatchObject({ code: "ARCHIVE_DAMAGED" });
  });

  test("is built anew where it is damaged", async () => {
    const { out, run } = await workplace(FILES);
    const before = await run();
    await setManifest(out, "{");
    expect(await run()).toMatchObject({ indexed: 2, generation: before.generation });
  });
});
