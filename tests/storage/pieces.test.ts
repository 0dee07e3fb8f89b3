/** An index that lies in pieces is the same index, whoever serves it. */
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openArchive } from "../../src/archive/archive.ts";
import { bytesSource } from "../../src/archive/bytes-source.ts";
import { type Manifest, parseManifest } from "../../src/archive/manifest.ts";
import { filesIn, pieceCount, pieceFile } from "../../src/archive/pieces.ts";
import { embeddedEngine } from "../../src/engines/embedded.ts";
import { indexRecords } from "../../src/pipeline.ts";
import { range } from "../../src/range.ts";
import { checkIndex } from "../../src/storage/check.ts";
import { openFolder } from "../../src/storage/file-source.ts";
import { NODE_FILE_SYSTEM } from "../../src/storage/file-system.ts";
import { nodeSource } from "../../src/storage/node-source.ts";
import { writePieces } from "../../src/storage/pieces.ts";
import { openWriter } from "../../src/writer.ts";
import { NOW, temporaryFolder, testConfig } from "../built-archive.ts";
import { fileServer } from "../file-server.ts";
import { faultyFileSystem } from "./faulty-file-system.ts";

const PIECE = 1_000;

async function indexOf(texts: readonly string[], out?: string): Promise<string> {
  const folder = out ?? join(await temporaryFolder(), "index");
  const records = texts.map((text, i) => ({ id: `r${i}`, title: `Title ${i}`, text: `Ada Lund said ${text}.` }));
  await indexRecords(records, { out: folder, config: await testConfig(), now: NOW });
  return folder;
}

async function cut(index: string, out: string, pieceLength = PIECE, system = NODE_FILE_SYSTEM) {
  const source = openFolder(index);
  try {
    return await writePieces(source, { path: out, system }, pieceLength);
  } finally {
    await source.close();
  }
}

/** What an index answers, be it in a folder or at an address. */
async function answers(place: string): Promise<unknown> {
  const engine = embeddedEngine(await openArchive(nodeSource(place, {})));
  try {
    const { hits, total, facets, generation } = await engine.find('"fog" OR lund', {});
    return { hits, total, facets, generation, release: await engine.release("r1"), skipped: await engine.skipped() };
  } finally {
    await engine.close();
  }
}

const TEXTS = range(60).map((number) => `fog and ice, number ${number}, on the ${number} th day`);

test("any bytes of a file are those of its pieces", async () => {
  const file = "search-0123456789abcdef.segment";
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 40 }),
      fc.integer({ min: 1, max: 12 }),
      fc.nat(40),
      fc.nat(40),
      async (bytes, pieceLength, from, to) => {
        const pieces = range(pieceCount(bytes.length, pieceLength)).map(
          (number) =>
            [
              pieceFile(file, number, pieceLength),
              bytes.slice(number * pieceLength, (number + 1) * pieceLength),
            ] as const,
        );
        const section = { file, length: bytes.length, digest: "" };
        const manifest = { pieceLength, parts: [], sections: { files: section } } as unknown as Manifest;
        const source = filesIn(bytesSource(new Map(pieces)), manifest);
        const [offset, length] = [Math.min(from, to), Math.abs(to - from)];
        const read = source.readRange(file, offset, length);
        if (offset + length <= bytes.length)
          expect([...(await read)]).toEqual([...bytes.subarray(offset, offset + length)]);
        else await expect(read).rejects.toMatchObject({ code: "ARCHIVE_DAMAGED" });
      },
    ),
  );
});

describe("an index in pieces", () => {
  test("answers as the whole one does: from a folder, from servers with and without ranges", async () => {
    const index = await indexOf(TEXTS);
    const out = join(await temporaryFolder(), "pieces");
    const { files, written } = await cut(index, out);
    expect(written).toBe(files);
    const names = await readdir(out);
    expect(names).toHaveLength(files + 1);
    for (const name of names)
      if (name !== "manifest.json") expect((await readFile(join(out, name))).length).toBeLessThanOrEqual(PIECE);
    const whole = await answers(index);
    expect(await answers(out)).toEqual(whole);
    for (const ranges of [true, false]) {
      await using server = await fileServer(out, { ranges });
      expect(await answers(server.address)).toEqual(whole);
      // Of a server without ranges a piece is taken once.
      const asked = server.asked.filter(({ file }) => file !== "manifest.json").map(({ file }) => file);
      if (!ranges) expect(asked).toHaveLength(new Set(asked).size);
    }
  });

  test("is checked as the whole one is", async () => {
    const out = join(await temporaryFolder(), "pieces");
    await cut(await indexOf(TEXTS), out);
    const check = async () => (await checkIndex(openFolder(out))).damage;
    expect(await check()).toEqual([]);
    const piece = (await readdir(out)).find((name) => /^search-.*000001$/.test(name)) ?? "";
    const bytes = await readFile(join(out, piece));
    const flipped = Buffer.from(bytes);
    flipped[7] = (flipped[7] ?? 0) ^ 4;
    await writeFile(join(out, piece), flipped);
    expect(await check()).toEqual([expect.stringMatching(/^search-.*changed after it was written/)]);
    await writeFile(join(out, piece), bytes.subarray(0, 30));
    expect(await check()).toEqual([`${piece}: it was cut short`]);
    await rm(join(out, piece));
    const next = piece.replace(/1$/, "2");
    await writeFile(join(out, next), "");
    expect(await check()).toEqual([`${piece}: it is missing`, `${next}: it was cut short`]);
  });

  test("exported again writes what is new or damaged, keeps the generation before and drops older ones", async () => {
    const index = await indexOf(TEXTS);
    const out = join(await temporaryFolder(), "pieces");
    await cut(index, out);
    expect(await cut(index, out)).toMatchObject({ written: 0 });
    const first = await readdir(out);
    const damaged = first.find((name) => name.startsWith("search-")) ?? "";
    await writeFile(join(out, damaged), "");
    expect(await cut(index, out)).toMatchObject({ written: 1 });
    expect((await checkIndex(openFolder(out))).damage).toEqual([]);
    await indexOf([...TEXTS, "snow"], index);
    await cut(index, out);
    expect(await readdir(out)).toEqual(expect.arrayContaining(first));
    await indexOf([...TEXTS, "hail"], index);
    await cut(index, out);
    const third = await readdir(out);
    expect(third).not.toContain(damaged);
    expect(await answers(out)).toEqual(await answers(index));
  });

  test("of one length does not mix with those of another", async () => {
    const index = await indexOf(TEXTS);
    const out = join(await temporaryFolder(), "pieces");
    await cut(index, out, 500);
    await cut(index, out, 2_000);
    expect(await answers(out)).toEqual(await answers(index));
  });

  test("is not changed in place, and does not go into the folder of one that is", async () => {
    const index = await indexOf(TEXTS);
    const out = join(await temporaryFolder(), "pieces");
    await cut(index, out);
    const before = (await readdir(out)).sort();
    await expect(indexOf(["snow"], out)).rejects.toMatchObject({ code: "USAGE" });
    await expect(openWriter(out, { config: await testConfig() })).rejects.toMatchObject({ code: "USAGE" });
    expect((await readdir(out)).filter((name) => !name.startsWith("lock")).sort()).toEqual(before);
    await expect(cut(index, index)).rejects.toMatchObject({ code: "USAGE" });
  });

  test("is the one before or the new one, wherever writing it stops", async () => {
    const [old, fresh] = [await indexOf(TEXTS.slice(0, 9)), await indexOf(TEXTS.slice(0, 10))];
    const generations: unknown[] = [];
    for (const index of [old, fresh]) generations.push(((await answers(index)) as Manifest).generation);
    const counting = faultyFileSystem("stop", -1);
    await cut(fresh, join(await temporaryFolder(), "pieces"), 20_000, counting);
    expect(counting.calls).toBeGreaterThan(10);
    const seen = new Set<unknown>();
    for (const at of range(counting.calls)) {
      const out = join(await temporaryFolder(), "pieces");
      await cut(old, out, 20_000);
      await cut(fresh, out, 20_000, faultyFileSystem("stop", at)).catch((error) =>
        expect(error).toMatchObject({ code: "WRITE_FAILED" }),
      );
      expect((await checkIndex(openFolder(out))).damage).toEqual([]);
      seen.add(((await answers(out)) as Manifest).generation);
      await cut(fresh, out, 20_000);
      expect((await readdir(out)).filter((name) => name.endsWith(".tmp"))).toEqual([]);
    }
    expect(seen).toEqual(new Set(generations));
  });

  test.each([0, -1, 1.5, "8", null])("is refused where a manifest says %o bytes a piece", async (pieceLength) => {
    const index = await indexOf(["fog"]);
    const manifest = JSON.parse(await readFile(join(index, "manifest.json"), "utf8")) as object;
    expect(() => parseManifest(JSON.stringify({ ...manifest, pieceLength }), "manifest.json")).toThrow(
      expect.objectContaining({ code: "ARCHIVE_DAMAGED" }),
    );
  });
});
