/** Words that the best releases share count a little too. */
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { EmbeddedEngine } from "../../src/engines/embedded.ts";
import type { Explanation } from "../../src/release.ts";
import type { FindOptions } from "../../src/searching/find-options.ts";
import { archiveOf } from "../built-archive.ts";

const record = (id: string, text: string): object => ({ id, title: `Notice ${id}`, text, language: "en" });
const FILLER = "The committee met again and heard several further reports on other matters of the week.";

let engine: EmbeddedEngine;
beforeAll(async () => {
  engine = await archiveOf([
    ...Array.from({ length: 80 }, (_, i) => record(`other-${i}`, `${FILLER} It was number ${i}.`)),
    record("first", "Throwaway bags: a levy on disposable carriers begins. Throwaway bags cost more."),
    record("second", "Throwaway bags go: shops ask for the levy on disposable carriers."),
    record("plain", `Bags were lost by travellers. ${FILLER}`),
    record("lifted", `Bags were sold, disposable carriers with a levy among them. ${FILLER}`),
    record("never", "Shops welcomed the levy on disposable carriers."),
    record("negated", "A secret levy on disposable carriers."),
  ]);
});
const ids = async (query: string, options: FindOptions = {}): Promise<string[]> =>
  (await engine.find(query, { limit: 1_000, ...options })).hits.map(({ id }) => id);

test("what has them is lifted, and what has nothing else is found after all that the query's words find", async () => {
  const found = await ids("throwaway bags -secret");
  expect(found.slice(0, 2).sort()).toEqual(["first", "second"]);
  expect(found.slice(2)).toEqual(["lifted", "plain", "never"]);
  expect(await ids("throwaway bags", { ranking: { expansion: 0 } })).not.toContain("never");
});

test("what holds more of the query is lifted further by the same words", async () => {
  const archive = await archiveOf([
    ...Array.from({ length: 80 }, (_, i) => record(`other-${i}`, `${FILLER} It was number ${i}.`)),
    record("first", "Throwaway bags: a levy on disposable carriers begins."),
    record("second", "Throwaway bags go: shops ask for the levy on disposable carriers."),
    record("half", "Bags: a levy on disposable carriers begins."),
  ]);
  const gains = await Promise.all(
    ["first", "half"].map(async (id) => {
      const scoreOf = async (expansion: number): Promise<number> =>
        (await archive.find("throwaway bags", { ranking: { expansion } })).hits.find((hit) => hit.id === id)?.score ??
        0;
      return (await scoreOf(0.2)) - (await scoreOf(0));
    }),
  );
  expect(gains[0]).toBeGreaterThan(gains[1] as number);
  const { hits } = await archive.find("throwaway bags", { explain: true });
  const heldBy = (id: string): number | undefined => {
    const parts = [hits.find((hit) => hit.id === id)?.explain as Explanation];
    for (const part of parts) parts.push(...part.parts);
    return parts.find(({ name }) => name === "query held")?.value;
  };
  expect(heldBy("first")).toBe(1);
  expect(heldBy("half")).toBeGreaterThan(0.3);
  expect(heldBy("half")).toBeLessThan(0.7);
});

test("the match set and its count are the query's words' alone", async () => {
  const { total, related, hits } = await engine.find("throwaway bags");
  expect(total).toBe(2);
  expect(
    hits
      .filter((hit) => !hit.related)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(["first", "second"]);
  expect(related).toBe(hits.length - 2);
  expect(await ids("throwaway bags", { match: "all" })).toHaveLength(2);
});

test("the same releases are found in whatever order, page or language of filters", async () => {
  const whole = await ids("throwaway bags");
  expect((await ids("throwaway bags", { sort: "newest" })).sort()).toEqual([...whole].sort());
  expect((await engine.find("throwaway bags", { limit: 1 })).related).toBe(whole.length - 2);
  expect(await ids("throwaway bags", { language: ["sv"] })).toEqual([]);
});

test("no release that was found by added words alone comes before one that holds a word of the query", async () => {
  const words = ["fog", "ice", "grain", "deal", "walrus", "levy", "bag"];
  const text = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 }).map((some) => some.join(" "));
  let seen = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(text, { minLength: 5, maxLength: 20 }),
      fc.constantFrom(...words),
      async (texts, query) => {
        const archive = await archiveOf([
          ...Array.from({ length: 200 }, (_, i) => record(`other-${i}`, `${FILLER} It was number ${i}.`)),
          ...texts.map((one, i) => record(`r${i}`, one)),
        ]);
        const { hits } = await archive.find(query, { limit: 1_000, facets: false, snippets: false });
        const holds = hits.map(({ id }) => texts[Number(id.slice(1))]?.split(" ").includes(query) ?? false);
        expect(holds.lastIndexOf(true)).toBe(holds.filter(Boolean).length - 1);
        if (holds.includes(false)) seen++;
        const scores = hits.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      },
    ),
    { numRuns: Math.max(15, Number(process.env.RUNS_OF_A_LAW) / 20) },
  );
  expect(seen).toBeGreaterThan(0);
});
