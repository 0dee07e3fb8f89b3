/** Phrases within MiniSearch's queries: `{ phrase }`, by itself or in a tree. */
import fc from "fast-check";
import MiniSearch from "minisearch";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openPacked, pack } from "../../src/archive/pack.ts";
import type { PackedQuery } from "../../src/archive/query-plan.ts";
import type { EmbeddedEngine } from "../../src/engines/embedded.ts";
import { range } from "../../src/range.ts";
import type { Snippet } from "../../src/release.ts";
import { archiveOf } from "../built-archive.ts";

const WORDS = ["fog", "ice", "pilot", "grain", "walrus"];

/** Texts of few words, in which every row of two stands somewhere, and does not elsewhere; each with a word of its own. */
const TEXTS = range(60).map((i) => [
  ...range(9).map((j) => WORDS[(i * 7 + j * j * (1 + (i % 4))) % 5] as string),
  `n${i}`,
]);

let engine: EmbeddedEngine;
beforeAll(async () => {
  engine = await archiveOf(
    TEXTS.map((text, i) => ({
      id: `r${i}`,
      title: `Harbour opens on pier ${i}`,
      text: text.join(" "),
      language: "en",
    })),
  );
});
afterAll(() => engine.close());

const found = async (query: PackedQuery, options = {}): Promise<Map<string, number>> =>
  new Map((await engine.search(query, options)).map(({ id, score }) => [id, score]));
const holders = (row: readonly string[]): string[] =>
  TEXTS.flatMap((text, i) => (` ${text.join(" ")} `.includes(` ${row.join(" ")} `) ? `r${i}` : []));

describe("a phrase", () => {
  test("finds the documents in which its words stand in a row, worth what the words are", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }), async (row) => {
        const together = await found(row.join(" "), { combineWith: "AND" });
        const phrase = await found({ phrase: row.join(" ") });
        expect([...phrase.keys()].sort()).toEqual(holders(row).sort());
        for (const [id, score] of phrase) expect(score).toBeCloseTo(together.get(id) as number, 9);
      }),
    );
  });

  test("stands in trees as any query does", async () => {
    const [fogIce, grainIce] = [holders(["fog", "ice"]), holders(["grain", "ice"])];
    const queries = [{ phrase: "fog ice" }, { phrase: "grain ice" }];
    const ids = async (combineWith: "OR" | "AND" | "AND_NOT"): Promise<string[]> =>
      [...(await found({ combineWith, queries })).keys()].sort();
    expect(await ids("OR")).toEqual([...new Set([...fogIce, ...grainIce])].sort());
    expect(await ids("AND")).toEqual(fogIce.filter((id) => grainIce.includes(id)).sort());
    expect(await ids("AND_NOT")).toEqual(fogIce.filter((id) => !grainIce.includes(id)).sort());
    expect((await ids("AND_NOT")).length).toBeGreaterThan(0);
  });

  test("keeps to the fields that are asked for, whatever the search allows for words", async () => {
    expect((await found({ phrase: "pier 7" })).size).toBe(1);
    expect((await found({ phrase: "pier 7", fields: ["text"] })).size).toBe(0);
    expect((await found({ phrase: "fo ic" }, { prefix: true, fuzzy: 0.4 })).size).toBe(0);
  });

  test("is no reason for a document that another branch found", async () => {
    const results = await engine.search({ queries: ["walrus", { phrase: "fog ice" }] });
    const inRow = holders(["fog", "ice"]);
    const others = results.filter(({ id }) => !inRow.includes(id));
    expect(others.length).toBeGreaterThan(0);
    for (const { terms, queryTerms } of others) expect([...terms, ...queryTerms]).toEqual(["walrus", "walrus"]);
    for (const { id, terms } of results) if (inRow.includes(id)) expect(terms).toEqual(expect.arrayContaining(["fog"]));
  });

  test("of no words finds nothing", async () => {
    for (const phrase of ["", " ", "“”"]) expect((await found({ phrase })).size).toBe(0);
  });

  test("is refused where an index has no positions, as what MiniSearch built", async () => {
    const miniSearch = new MiniSearch({ fields: ["text"] });
    miniSearch.add({ id: 1, text: "fog and ice" });
    const { index } = await openPacked(await pack(miniSearch), { fields: ["text"] });
    await expect(index.search({ phrase: "fog ice" })).rejects.toMatchObject({ code: "USAGE" });
  });
});

describe("a phrase of a script without spaces", () => {
  const run = fc.string({ unit: fc.constantFrom("東", "京", "大"), minLength: 2, maxLength: 3 });
  const text = fc
    .array(fc.tuple(run, fc.constantFrom(" ", "、", "。「", ", ")), { minLength: 1, maxLength: 6 })
    .map((runs) => runs.flat().join(""));
  /** What matters of a text: its runs, and that something stands between two. */
  const runsOf = (written: string): string => `${written}`.replace(/[^東京大]+/gu, "|").replace(/^\||\|$/gu, "");

  const markedIn = ({ text: shown, highlights }: Snippet): string =>
    highlights.map(([start, end]) => shown.slice(start, end)).join("|");

  test("stands where its runs do, with something between the same ones", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { minLength: 1, maxLength: 8 }),
        fc.array(text, { maxLength: 2 }),
        async (texts, others) => {
          const written = await archiveOf(
            texts.map((one, i) => ({ id: `r${i}`, title: `Notice ${i}`, text: one, language: "ja" })),
          );
          try {
            const own = texts.map((one) => one.slice(Math.floor(one.length / 3)));
            for (const phrase of [...texts, ...own, ...others]
              .map((one) => one.trim())
              .filter((one) => /[東京大]{2}$/u.test(runsOf(one)) && /^[東京大]{2}/u.test(runsOf(one)))) {
              const holding = texts.flatMap((one, i) => (runsOf(one).includes(runsOf(phrase)) ? `r${i}` : []));
              const results = await written.search({ phrase });
              expect(results.map(({ id }) => id).sort()).toEqual(holding);
              const { hits, total } = await written.find(`"${phrase}"`, { limit: 8, match: "all" });
              expect(total).toBe(holding.length);
              for (const { snippets } of hits)
                expect(snippets.map(markedIn).filter((marked) => marked.includes(runsOf(phrase)))).not.toEqual([]);
            }
          } finally {
            await written.close();
          }
        },
      ),
    );
  });

  test("is found by its runs beside each other, too, in Korean and Thai", async () => {
    const written = await archiveOf([
      { id: "ko", title: "Notice", text: "외교부는 서울 부산 회담을 열었다", language: "ko" },
      { id: "th", title: "Notice", text: "สวัสดี ครับผม", language: "th" },
    ]);
    const ids = async (query: string): Promise<string[]> =>
      (await written.find(query, { match: "all" })).hits.map(({ id }) => id);
    expect(await ids('"서울 부산 회담"')).toEqual(["ko"]);
    expect(await ids('"สวัสดี ครับผม"')).toEqual(["th"]);
    expect(await ids('"서울부산"')).toEqual([]);
    expect(await ids('NEAR("서울 부산" 외교부)')).toEqual(["ko"]);
    await written.close();
  });
});
