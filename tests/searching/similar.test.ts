/** Which releases are like one: each test fails if its reason is taken away. */
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { openArchive } from "../../src/archive/archive.ts";
import { open } from "../../src/archive-node.ts";
import { type EmbeddedEngine, embeddedEngine } from "../../src/engines/embedded.ts";
import { indexRecords } from "../../src/pipeline.ts";
import { openFolder } from "../../src/storage/file-source.ts";
import { openWriter } from "../../src/writer.ts";
import { archiveOf, NOW, temporaryFolder, testConfig } from "../built-archive.ts";
import { fileServer } from "../file-server.ts";

const FILLER =
  "The committee met again and heard several further reports from its members on other matters of the week. ";
const record = (id: string, text: string, rest: object = {}): object => ({
  id,
  title: `Notice ${id}`,
  text: `${FILLER}${text}`,
  language: "en",
  published: "2020-01-01",
  ...rest,
});
const others: object[] = Array.from({ length: 40 }, (_, i) =>
  record(`other${i}`, `Shipping went on. It was week ${i}.`, { people: ["Ada Lund"], topics: ["ports"] }),
);

async function like(engine: EmbeddedEngine, id: string, limit = 3): Promise<string[]> {
  return ((await engine.similar(id, { limit })) ?? []).map((hit) => hit.id);
}

describe("a release is like those", () => {
  let engine: EmbeddedEngine;
  beforeAll(async () => {
    engine = await archiveOf([
      ...others,
      record("walrus", "A walrus came into the harbour. Shipping went on, shipping and again shipping."),
      record("walrus again", "The walrus was seen at the mole."),
      record("shipping", "Shipping, shipping and again shipping: shipping goes on."),
      record("named", "He spoke of fog.", { people: ["Ilsa Varnholt", "Ada Lund"], topics: ["ports"] }),
      record("named again", "She spoke of ice.", { people: ["Ilsa Varnholt"] }),
      record("said of", "It was about salt.", { topics: ["salt mines", "ports"] }),
      record("said of again", "That was about sugar.", { topics: ["salt mines"] }),
      record("tungsten", "Tungsten was found.", { published: "2020-03-01" }),
      record("tungsten in 1999", "Tungsten was found there.", { published: "1999-03-01" }),
      record("tungsten in May", "Tungsten was found here.", { published: "2020-05-01" }),
      record("undated tungsten", "Tungsten was found here.", { published: null }),
    ]);
  });

  test("that share its rare words, however often others say its common ones", async () => {
    expect((await like(engine, "walrus"))[0]).toBe("walrus again");
  });

  test("that name a person whom few name", async () => {
    expect((await like(engine, "named"))[0]).toBe("named again");
  });

  test("that are about a topic of few", async () => {
    expect((await like(engine, "said of"))[0]).toBe("said of again");
  });

  test("that were issued near it, where else they are as alike", async () => {
    const found = await like(engine, "tungsten");
    expect(found[0]).toBe("tungsten in May");
    expect(found.indexOf("tungsten in 1999")).toBeGreaterThan(0);
  });

  test("and are given as hits without snippets, whose score descends", async () => {
    const hits = (await engine.similar("walrus")) ?? [];
    expect(hits).toHaveLength(10);
    expect(hits[0]).toMatchObject({ title: "Notice walrus again", url: "releases/walrus%20again", snippets: [] });
  });
});

test("what there is not is like nothing, and a limit out of range is refused", async () => {
  const engine = await archiveOf([record("only", "Nothing else is here.")]);
  expect(await engine.similar("none")).toBeNull();
  expect(await engine.similar("only")).toEqual([]);
  for (const limit of [-1, 1.5, 101])
    await expect(engine.similar("only", { limit })).rejects.toMatchObject({ code: "USAGE" });
  await expect(engine.similar("only", { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: "ABORTED" });
});

test("of the longest release no more is asked than of a short one: some terms, and those whom it names most", async () => {
  const vocabulary = Array.from({ length: 3_000 }, (_, i) => `w${i.toString(36)}ge`);
  const people = Array.from(
    { length: 40 },
    (_, i) => `${String.fromCharCode(65 + (i % 26))}da ${"LRNM"[i % 4]}und${"aeiou"[i % 5]}`,
  );
  const topics = Array.from({ length: 40 }, (_, i) => `topic w${i.toString(36)}ge`);
  const long = (id: string): object => record(id, `${id} ${vocabulary.join(" ")}`, { people, topics });
  const engine = await archiveOf([long("long"), long("longer"), ...others]);
  const { index } = engine.archive;
  const frequencies = vi.spyOn(index, "frequencies");
  const score = vi.spyOn(index, "score");
  const holders = vi.spyOn(index, "holders");
  expect((await like(engine, "long", 1))[0]).toBe("longer");
  expect(Math.max(...frequencies.mock.calls.map(([terms]) => terms.length))).toBeLessThanOrEqual(60);
  expect(score.mock.calls[0]?.[0]).toMatchObject({ queries: expect.toSatisfy((terms) => terms.length <= 25) });
  // Of two words each.
  expect(holders.mock.calls.length).toBeGreaterThan(0);
  expect(holders.mock.calls.length).toBeLessThanOrEqual((8 + 8) * 2);
});

test("a release of its very text is left out, and of others with one text one is shown", async () => {
  const out = join(await temporaryFolder(), "index");
  const writer = await openWriter(out, { config: await testConfig(), now: NOW });
  const texts = { a: "A walrus came.", b: "A walrus came!", c: "The walrus went.", d: "The walrus went!" };
  for (const one of others) await writer.put(one);
  for (const [id, text] of Object.entries(texts)) await writer.put(record(id, text, { title: "Walrus" }));
  await writer.commit();
  await writer.close();
  const engine = embeddedEngine(await openArchive(openFolder(out)));
  expect((await like(engine, "a", 50)).filter((id) => !id.startsWith("other"))).toEqual(["c"]);
  await engine.close();
});

const WORDS = ["fog", "ice", "grain", "walrus", "tungsten", "harbour", "salt", "in", "the"];
const records = fc.array(
  fc.record({
    text: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 }).map((words) => words.join(" ")),
    people: fc.subarray(["Ada Lund", "Ilsa Varnholt", "Bo Ek"]),
    topics: fc.subarray(["salt mines", "ports"]),
    published: fc.constantFrom("2019-02-03", "2020-01-01", null),
  }),
  { minLength: 2, maxLength: 14 },
);

test("none is like itself, none comes twice, and scores descend, of equal ones the newest first", async () => {
  await fc.assert(
    fc.asyncProperty(records, async (some) => {
      const engine = await archiveOf(some.map((one, i) => ({ ...one, id: `r${i}`, title: `Notice ${i}` })));
      for (const { id } of (await engine.find("", { facets: false, snippets: false, limit: 100 })).hits) {
        const hits = (await engine.similar(id, { limit: 100 })) ?? [];
        expect(hits.map((hit) => hit.id)).not.toContain(id);
        expect(new Set(hits.map((hit) => hit.id)).size).toBe(hits.length);
        for (const [i, hit] of hits.entries()) {
          const before = hits[i - 1];
          expect(hit.score).toBeGreaterThan(0);
          if (before === undefined) continue;
          expect(before.score).toBeGreaterThanOrEqual(hit.score);
          if (before.score === hit.score)
            expect([before.published ?? "", hit.id] >= [hit.published ?? "", before.id]).toBe(true);
        }
      }
    }),
    { numRuns: Math.ceil(Number(process.env.RUNS_OF_A_LAW) / 10) },
  );
});

test("over HTTP, and of an index that was changed, the answer is that of a new one in Node", async () => {
  const kept = fc
    .sample(records, { numRuns: 6, seed: 8 })
    .flat()
    .map((one, i) => ({ ...one, id: `r${i}`, title: `Notice ${i}` }));
  // Few, since a part that holds much that was deleted is written anew.
  const gone = kept
    .slice(0, kept.length / 8)
    .map((one) => ({ ...one, id: `gone-${one.id}`, text: `${one.text} fog fog walrus` }));
  const fresh = await archiveOf(kept);
  const out = join(await temporaryFolder(), "index");
  await indexRecords(
    kept.flatMap((one, i) => [one, ...gone.slice(i, i + 1)]),
    { out, config: await testConfig(), now: NOW },
  );
  const writer = await openWriter(out, { config: await testConfig(), now: NOW });
  for (const { id } of gone) await writer.delete(id);
  await writer.commit();
  await writer.close();
  await using server = await fileServer(out);
  const changed = embeddedEngine(await openArchive(openFolder(out)));
  const afar = await open(server.address);
  expect(changed.archive.manifest.parts.some(({ deleted }) => deleted !== null)).toBe(true);
  const shown = (await fresh.find("", { limit: 100, facets: false, snippets: false })).hits;
  for (const { id } of shown) {
    const hits = await fresh.similar(id);
    expect(await changed.similar(id)).toEqual(hits);
    expect(await afar.similar(id)).toEqual(hits);
  }
  await afar.close();
  await changed.close();
});
