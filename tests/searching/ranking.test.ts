/** What comes first, and why: each test fails if its reason is taken away. */
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { EmbeddedEngine } from "../../src/engines/embedded.ts";
import type { FindOptions } from "../../src/searching/find-options.ts";
import { RERANKED } from "../../src/searching/ranking.ts";
import { RANKING } from "../../src/searching/ranking-weights.ts";
import { archiveOf } from "../built-archive.ts";

const FILLER =
  "The committee met again and heard several further reports from its members on other matters of the week. ";
const record = (id: string, text: string, rest: object = {}): object => ({
  id,
  title: `Notice ${id}`,
  text,
  language: "en",
  ...rest,
});
/** So that words differ in how many releases hold them. */
const others = (count: number, text: string): object[] =>
  Array.from({ length: count }, (_, i) =>
    record(`other-${text.slice(0, 4)}-${i}`, `${FILLER}${text} It was number ${i}.`),
  );

const order = async (engine: EmbeddedEngine, query: string, options: FindOptions = {}): Promise<string[]> =>
  (await engine.find(query, { limit: 1_000, ...options })).hits
    .map(({ id }) => id)
    .filter((id) => !id.startsWith("other"));

describe("of two releases that each hold one word of a query", () => {
  test("the one with the rarer word comes first, however often the other says its own", async () => {
    const engine = await archiveOf([
      ...others(30, "Shipping went on."),
      record("common", "Shipping, shipping and again shipping: shipping goes on."),
      record("rare", `${FILLER}${FILLER}${FILLER}Wolframite was found.`),
      record("third", "Cobalt and zinc."),
    ]);
    expect(await order(engine, "wolframite shipping cobalt")).toEqual(["third", "rare", "common"]);
  });
});

describe("of two releases that hold words of one stem", () => {
  test.each([
    [
      "a derived word, however often",
      "import",
      "Important, most important, and more important.",
      "They import grain now.",
    ],
    ["another name", "Harry", "Harris came. Harris spoke. Harris left.", "A letter from Harry was read."],
  ])("the one with the word that was typed comes before %s", async (_, query, derived, typed) => {
    const engine = await archiveOf([
      ...others(20, "Nothing else."),
      record("derived", derived),
      record("typed", typed),
    ]);
    expect(await order(engine, query)).toEqual(["typed", "derived"]);
    expect(await order(engine, query, { ranking: { derived: 1 } })).toEqual(["derived", "typed"]);
    await engine.close();
  });

  test.each([
    ["spellings", "centres", "A center, a center, and one more center.", "en"],
    ["words of another language", "ciudadano", "La ciudadana, una ciudadana y otra ciudadana.", "es"],
  ])("%s of it are not told apart", async (_, query, otherwise, language) => {
    const engine = await archiveOf([
      ...others(20, "Nothing else."),
      record("else", otherwise, { language }),
      record("typed", `Of ${query} they spoke in all, once, and of more.`),
    ]);
    expect(await order(engine, query)).toEqual(["else", "typed"]);
    await engine.close();
  });

  test("inflections of it are not told apart", async () => {
    const engine = await archiveOf([
      ...others(20, "Nothing else."),
      record("inflected", "They imported and imported; imports grew."),
      record("typed", `They import grain now. ${FILLER}`),
    ]);
    expect(await order(engine, "import")).toEqual(["inflected", "typed"]);
    await engine.close();
  });
});

describe("of two releases that hold the words in one passage", () => {
  test.each([
    ["two words", "travel ban", "A ban on the court's travel was told of.", "The court told of a travel ban on this."],
    ["stop words between them", "rule of law", "The law is not a rule.", "The rule of law is here."],
  ])("the one that words them as the query does comes first: %s", async (_, query, apart, together) => {
    const engine = await archiveOf([
      ...others(40, "Nothing else."),
      record("apart", apart),
      record("together", together),
    ]);
    const ranking = { opening: 0, emphasis: 0 };
    expect(await order(engine, query, { ranking })).toEqual(["together", "apart"]);
    const without = await engine.find(query, { ranking: { ...ranking, wording: 0 }, explain: true });
    expect(JSON.stringify(without.hits)).not.toContain("wording");
    await engine.close();
  });

  test("it comes first too where the first stage has hundreds before it", async () => {
    const engine = await archiveOf([
      ...Array.from({ length: RERANKED + 20 }, (_, i) =>
        record(
          `apart-${i}`,
          `A travel notice of 2021, number ${i}: travel goes on. ${FILLER} The ban, a ban on ice, is not lifted.`,
        ),
      ),
      record("together", `${FILLER.repeat(12)} They asked about the travel ban in 2021. ${FILLER.repeat(12)}`),
    ]);
    const first = { wording: 0, proximity: 0, opening: 0, emphasis: 0, expansion: 0 };
    const { hits } = await engine.find("travel ban", { limit: 1_000, ranking: first });
    expect(hits.at(-1)?.id).toBe("together");
    expect((await engine.find("travel ban", { limit: 1 })).hits[0]?.id).toBe("together");
    // Of words that stand so nowhere, and of what is no run of words, nothing is to be learned.
    expect((await engine.find("travel ban 2021", { limit: 1 })).hits[0]?.id).toBe("together");
    for (const query of ["ban travel", "travel OR ban"])
      expect((await engine.find(query, { limit: 1 })).hits[0]?.id).not.toBe("together");
    await engine.close();
  });

  test("it counts the more, the fewer of those that hold the words have them so", async () => {
    const bonusAmong = async (apart: number): Promise<number> => {
      const engine = await archiveOf([
        ...others(10, "Nothing else."),
        ...Array.from({ length: apart }, (_, i) => record(`apart-${i}`, `A ban of number ${i} on the court's travel.`)),
        record("together", "The court told of a travel ban on this."),
      ]);
      const { hits } = await engine.find("travel ban", { limit: 20, explain: true });
      await engine.close();
      const explained = hits.find(({ id }) => id === "together")?.explain?.parts ?? [];
      return explained.flatMap(({ parts }) => parts).find(({ name }) => name === "wording")?.value ?? 0;
    };
    const once = RANKING.wording / 3;
    expect(await bonusAmong(0)).toBeCloseTo(1 + once);
    expect(await bonusAmong(7)).toBeCloseTo(1 + once * (1 + 2 * Math.log(9 / 2)));
  });

  test("a word that most releases hold tells something beside another", async () => {
    const engine = await archiveOf([
      ...others(40, "Foreign guests came."),
      record("apart", "Aid went to a foreign port."),
      record("together", "A foreign aid went to port."),
    ]);
    expect(await order(engine, "foreign aid", { ranking: { opening: 0, emphasis: 0 } })).toEqual(["together", "apart"]);
    await engine.close();
  });
});

describe("of two releases with the same words", () => {
  let engine: EmbeddedEngine;
  beforeAll(async () => {
    engine = await archiveOf([
      ...others(40, "Nothing else."),
      record("far", `${FILLER}Grain is here. ${FILLER.repeat(8)}Deals are there. ${FILLER}`),
      record("near", `${FILLER}${FILLER.repeat(8)}Grain deals are here. It is there. ${FILLER}`),
      record("late", `${FILLER.repeat(9)}Tungsten was found. ${FILLER}`),
      record("early", `Tungsten was found. ${FILLER.repeat(10)}`),
      record("once", `Obsidian broke. ${FILLER.repeat(4)}`),
      record("often", `Obsidian broke. ${FILLER.repeat(4)}Obsidian glitters, black obsidian most.`),
      record("march", `${FILLER}A walrus came.`, { published: "2021-03-09" }),
      record("may", `${FILLER}A walrus went.`, { published: "2021-05-20" }),
      record("planned", `${FILLER}A walrus came. The fair will be held on 7 August 2022.`, { published: "2020-01-05" }),
      record("undated", `${FILLER}A walrus sang.`),
    ]);
  });

  test("the one in which they stand near each other comes first", async () => {
    expect(await order(engine, "grain deals")).toEqual(["near", "far"]);
    expect(await order(engine, "grain deals", { ranking: { proximity: 0, wording: 0 } })).toEqual(["far", "near"]);
  });

  test("the one that begins with them comes first", async () => {
    expect(await order(engine, "tungsten")).toEqual(["early", "late"]);
    const { hits } = await engine.find("tungsten", { ranking: { opening: 0 } });
    expect(hits[0]?.score).toBeCloseTo(hits[1]?.score ?? 0, 1);
  });

  test("the one that says them more often comes first", async () => {
    expect(await order(engine, "obsidian")).toEqual(["often", "once"]);
    const emphasisOff = await engine.find("obsidian", { explain: true, ranking: { emphasis: 0 } });
    expect(JSON.stringify(emphasisOff.hits)).not.toContain("emphasis");
    const shares = (await engine.find("obsidian", { explain: true })).hits.map(({ explain }) =>
      JSON.stringify(explain),
    );
    expect(shares.every((explained) => explained.includes("emphasis"))).toBe(true);
  });

  test("the one of the month that the query names comes first, then what is of its year", async () => {
    const typed = { ranking: { expansion: 0 } };
    expect((await order(engine, "walrus March 2021", typed)).slice(0, 2)).toEqual(["march", "may"]);
    expect((await order(engine, "walrus May 2021", typed)).slice(0, 2)).toEqual(["may", "march"]);
    expect((await order(engine, "walrus 20 May 2021"))[0]).toBe("may");
  });

  test("the one that speaks of that time comes first, whenever it was issued", async () => {
    expect((await order(engine, "walrus Aug 2022"))[0]).toBe("planned");
  });
});

test("what the second stage did not look at comes after what it did, and pages join to one list", async () => {
  const engine = await archiveOf(
    Array.from({ length: RERANKED + 60 }, (_, i) =>
      record(
        `r${i}`,
        `${"Fog and ice. ".repeat(1 + (i % 7))}${FILLER.repeat(i % 5)}Ice ${i % 3 === 0 ? "fog" : "mist"}, number ${i}.`,
        {
          published: `20${String(10 + (i % 13)).padStart(2, "0")}-01-05`,
        },
      ),
    ),
  );
  const { hits } = await engine.find("fog ice", { limit: 1_000 });
  expect(hits.length).toBe(RERANKED + 60);
  const scores = hits.map(({ score }) => score);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  const paged: string[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const page = await engine.find("fog ice", { limit: 37, ...(cursor !== "" && { cursor }) });
    paged.push(...page.hits.map(({ id }) => id));
    cursor = page.next;
  }
  expect(paged).toEqual(hits.map(({ id }) => id));
});

test("a score lies between the first stage's and what the weights allow of it", async () => {
  const words = ["fog", "ice", "grain", "may", "2021", "walrus"];
  const text = fc
    .array(fc.constantFrom(...words, "and", "the"), { minLength: 1, maxLength: 40 })
    .map((some) => some.join(" "));
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 12 }), text, async (texts, query) => {
      const engine = await archiveOf(texts.map((one, i) => record(`r${i}`, one, { published: "2021-05-01" })));
      const asked = { limit: 1_000, facets: false, snippets: false } as const;
      const first = await engine.find(query, {
        ...asked,
        ranking: { proximity: 0, wording: 0, opening: 0, emphasis: 0, date: 0, recency: 0, expansion: 0 },
      });
      const both = await engine.find(query, { ...asked, ranking: { expansion: 0 } });
      const firstOf = new Map(first.hits.map(({ id, score }) => [id, score]));
      expect(both.hits.map(({ id }) => id).sort()).toEqual([...firstOf.keys()].sort());
      const { proximity, wording, opening, emphasis, date } = RANKING;
      const cohesion = 1 + 2 * Math.log((1 + texts.length) / 2);
      const most = (1 + proximity) * (1 + wording * cohesion) * (1 + opening) * (1 + emphasis) * (1 + date);
      for (const { id, score } of both.hits) {
        const before = firstOf.get(id) ?? 0;
        expect(score).toBeGreaterThanOrEqual(before);
        expect(score).toBeLessThanOrEqual(before * most * (1 + 1e-9));
      }
    }),
    { numRuns: Math.ceil(Number(process.env.RUNS_OF_A_LAW) / 10) },
  );
});
