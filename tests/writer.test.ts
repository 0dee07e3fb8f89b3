import { readdir } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openArchive } from "../src/archive/archive.ts";
import type { Manifest } from "../src/archive/manifest.ts";
import { type EmbeddedEngine, embeddedEngine } from "../src/engines/embedded.ts";
import { mergeRanges } from "../src/indexing/merge-parts.ts";
import { MERGE_POLICY } from "../src/indexing/merge-policy.ts";
import { indexRecords } from "../src/pipeline.ts";
import { range } from "../src/range.ts";
import { checkFolder } from "../src/storage/check.ts";
import { openFolder } from "../src/storage/file-source.ts";
import { NODE_FILE_SYSTEM } from "../src/storage/file-system.ts";
import { type ArchiveWriter, openWriter } from "../src/writer.ts";
import { wordsIn } from "./all-words.ts";
import { NOW, temporaryFolder, testConfig } from "./built-archive.ts";

const record = (
  id: string,
  text: string = `Minister Ada Lund spoke of ${id}.`,
): { id: string; title: string; text: string } => ({
  id,
  title: `Title ${id}`,
  text,
});

async function newFolder(): Promise<string> {
  return join(await temporaryFolder(), "index");
}

const open = async (out: string): Promise<ArchiveWriter> => openWriter(out, { config: await testConfig(), now: NOW });

async function reading<T>(out: string, read: (engine: EmbeddedEngine) => Promise<T>): Promise<T> {
  const engine = embeddedEngine(await openArchive(openFolder(out)));
  try {
    return await read(engine);
  } finally {
    await engine.close();
  }
}

const idsOf = (out: string): Promise<string[]> =>
  reading(out, async ({ archive }) => (await archive.entries(range(archive.size))).map(({ id }) => id));

describe("a writer", () => {
  test("changes nothing before it commits, and then all at once", async () => {
    const out = await newFolder();
    const writer = await open(out);
    await writer.put(record("a"));
    await writer.put(record("b", "Pilots trained for ice."));
    expect(await writer.commit()).toMatchObject({ indexed: 2, put: 2, removed: 0 });
    await writer.put(record("c"));
    await writer.put(record("b", "Pilots trained for fog."));
    await writer.delete("a");
    expect(await idsOf(out)).toEqual(["a", "b"]);
    expect(await writer.commit()).toMatchObject({ indexed: 2, put: 2, removed: 1 });
    expect(await idsOf(out)).toEqual(["c", "b"]);
    await reading(out, async (engine) => {
      expect((await engine.find("fog")).hits.map(({ id }) => id)).toEqual(["b"]);
      expect((await engine.find("ice")).total).toBe(0);
      expect((await engine.people("Ada", 10)).map(({ releases }) => releases)).toEqual([1]);
    });
    await writer.close();
    expect((await checkFolder(out)).damage).toEqual([]);
  });

  test("takes what was said last of an id", async () => {
    const out = await newFolder();
    const writer = await open(out);
    await writer.put(record("a", "The first."));
    await writer.put(record("a", "The second."));
    await writer.put(record("gone"));
    await writer.delete("gone");
    await writer.delete("back");
    expect(await writer.put(record("back"))).toBe("back");
    expect(await writer.commit()).toMatchObject({ indexed: 2, put: 2, removed: 0 });
    expect(await reading(out, async (engine) => (await engine.release("a"))?.text)).toBe("The second.");
    await writer.close();
  });

  test("writes nothing where nothing changes", async () => {
    const out = await newFolder();
    const writer = await open(out);
    const empty = await writer.commit();
    expect(empty).toMatchObject({ indexed: 0 });
    await writer.put(record("a"));
    const { generation } = await writer.commit();
    const files = await readdir(out);
    await writer.delete("nobody");
    expect(await writer.commit()).toMatchObject({ generation, put: 0, removed: 0 });
    expect(await readdir(out)).toEqual(files);
    await writer.close();
  });

  test("keeps others out until it is closed", async () => {
    const out = await newFolder();
    const writer = await open(out);
    await expect(open(out)).rejects.toMatchObject({ code: "INDEX_LOCKED" });
    const run = async () => indexRecords([record("z")], { out, config: await testConfig(), now: NOW });
    await expect(run()).rejects.toMatchObject({ code: "INDEX_LOCKED" });
    await writer.close();
    await writer.close();
    expect(await run()).toMatchObject({ indexed: 1 });
    await expect(writer.put(record("a"))).rejects.toMatchObject({ code: "USAGE" });
    await expect(writer.commit()).rejects.toMatchObject({ code: "USAGE" });
  });

  test("refuses what is no record, and goes on", async () => {
    const writer = await open(await newFolder());
    await expect(writer.put({ title: "no text" })).rejects.toMatchObject({ code: "USAGE" });
    await writer.put(record("a"));
    expect(await writer.commit()).toMatchObject({ indexed: 1 });
    await writer.close();
  });

  test("of a release that is not public any longer leaves nothing in any file", async () => {
    const out = await newFolder();
    const writer = await open(out);
    await writer.put(record("a", "A secret walrus."));
    await writer.put(record("b"));
    await writer.commit();
    await writer.put({ ...record("a", "A secret walrus."), draft: true });
    expect(await writer.commit()).toMatchObject({
      indexed: 1,
      put: 0,
      removed: 1,
      skipped: [{ path: "a", reason: "not-public" }],
    });
    await writer.close();
    const words = await wordsIn(out);
    expect(words).toContain("Lund");
    expect(words).not.toMatch(/walrus/i);
  });

  test("keeps the other files that have the text of a release", async () => {
    const out = await newFolder();
    const records = [record("a", "One text."), record("copy", "One text.")];
    await indexRecords(records, { out, config: await testConfig(), now: NOW });
    const writer = await open(out);
    await writer.put(record("b"));
    await writer.commit();
    await writer.close();
    expect(await reading(out, async ({ archive }) => (await archive.entries([0]))[0]?.copies)).toEqual(["copy"]);
  });

  const step = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        put: fc.nat(12),
        text: fc.constantFrom("ice and fog", "fog", "of ships", "ICE (Ice Cutters East) went"),
      }),
    },
    { weight: 3, arbitrary: fc.record({ delete: fc.nat(12) }) },
    { weight: 3, arbitrary: fc.constant("commit" as const) },
  );

  test("leaves what a new index of the same records has, whatever was changed in between", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40, size: "max" }), async (steps) => {
        const out = await newFolder();
        const writer = await open(out);
        const live = new Map<string, object>();
        for (const one of steps) {
          if (one === "commit") await writer.commit();
          else if ("delete" in one) {
            await writer.delete(`r${one.delete}`);
            live.delete(`r${one.delete}`);
          } else {
            const put = record(`r${one.put}`, `Minister Ada Lund spoke of ${one.text} number ${one.put}.`);
            await writer.put(put);
            live.set(put.id, put);
          }
        }
        await writer.commit();
        await writer.close();
        expect((await checkFolder(out)).damage).toEqual([]);
        const ids = await idsOf(out);
        expect(ids.toSorted()).toEqual([...live.keys()].sort());
        const fresh = await newFolder();
        await indexRecords(
          ids.map((id) => live.get(id)),
          { out: fresh, config: await testConfig(), now: NOW },
        );
        const ours = await manifestOf(out);
        const theirs = await manifestOf(fresh);
        // Of persons the ids may differ, and files stand in the order in which they came.
        for (const name of ["catalog", "roster", "abbreviations"] as const)
          expect(ours.sections[name].digest).toBe(theirs.sections[name].digest);
        const search = (folder: string) =>
          reading(folder, async ({ archive }) =>
            (await archive.index.search("fog ice 7 lund"))
              .map(({ id, score }) => `${id} ${score.toPrecision(9)}`)
              .sort(),
          );
        expect(await search(out)).toEqual(await search(fresh));
        const folder = { path: out, system: NODE_FILE_SYSTEM };
        const [merged] = await mergeRanges(folder, ours.parts, [[0, ours.parts.length]]);
        expect(merged).toEqual(theirs.parts[0]);
      }),
      // Each commit flushes a dozen files.
      { numRuns: Math.min(150, Math.ceil(Number(process.env.RUNS_OF_A_LAW) / 20)) },
    );
  });

  test("merges parts in the background, after which readers find the same", async () => {
    const out = await newFolder();
    const writer = await open(out);
    for (const number of range(MERGE_POLICY.partsATier + 2)) {
      await writer.put(record(`r${number}`));
      if (number === MERGE_POLICY.partsATier + 1) break;
      await writer.commit();
    }
    // Closing waits for a commit that nobody waits for.
    const last = writer.commit();
    await writer.close();
    expect(await last).toMatchObject({ indexed: MERGE_POLICY.partsATier + 2 });
    const { parts } = await manifestOf(out);
    expect(parts.length).toBeLessThan(MERGE_POLICY.partsATier);
    expect(await idsOf(out)).toEqual(range(MERGE_POLICY.partsATier + 2).map((number) => `r${number}`));
    expect((await checkFolder(out)).damage).toEqual([]);
  });
});

const manifestOf = (out: string): Promise<Manifest> => reading(out, async ({ archive }) => archive.manifest);
