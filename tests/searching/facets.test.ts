import { beforeAll, describe, expect, test, vi } from "vitest";
import type { EmbeddedEngine } from "../../src/engines/embedded.ts";
import { archiveOf, testConfig } from "../built-archive.ts";

let engine: EmbeddedEngine;
beforeAll(async () => {
  const release = (id: string, text: string, published?: string): object => ({
    id,
    title: `Notice ${id}`,
    text,
    language: "en",
    ...(published !== undefined && { published }),
  });
  engine = await archiveOf([
    release("a", "The ministers will meet on 18 September 2016 in Norrvik.", "2016-05-01"),
    release("b", "The ministers will meet in September 2016 and again on 3 October 2016.", "2016-05-02"),
    release("c", "The harbour will be dredged from 30 November 2016 to 2 January 2017.", "2016-05-03"),
    release("d", "The harbour is open."),
    release("e", "The ministers are well."),
  ]);
});

describe("facets of time", () => {
  test("months spoken of count what choosing them finds, an interval in each that it touches", async () => {
    const { facets } = await engine.find("", { facets: ["eventMonths"] });
    const counts = Object.fromEntries((facets.eventMonths ?? []).map(({ value, count }) => [value, count]));
    expect(counts).toEqual({ "2017-01": 1, "2016-12": 1, "2016-11": 1, "2016-10": 1, "2016-09": 2 });
    expect(Object.keys(counts)[0]).toBe("2017-01");
    for (const [month, count] of Object.entries(counts))
      expect((await engine.find("", { event: [month], limit: 0 })).total).toBe(count);
  });

  test("do not count the filter by time spoken of", async () => {
    const { facets } = await engine.find("", { event: ["2016-10"], facets: ["eventMonths"] });
    expect(facets.eventMonths).toHaveLength(5);
  });

  test("releases without a date are counted, whatever time of issue is chosen, and not where all have one", async () => {
    const undated = [{ value: "none", label: "none", count: 2 }];
    expect((await engine.find("", { facets: ["undated"] })).facets).toEqual({ undated });
    expect((await engine.find("", { facets: ["undated"], from: "2016" })).facets).toEqual({ undated });
    expect((await engine.find("date:none")).total).toBe(2);
    expect((await engine.find("ministers", { facets: ["undated"] })).facets.undated?.[0]?.count).toBe(1);
    expect((await engine.find("after:2016", { facets: ["undated"] })).facets).toEqual({ undated: [] });
  });
});

test("a facet that is named again and again is counted once", async () => {
  const read = vi.spyOn(engine.archive, "facet");
  await engine.find("", { facets: Array.from({ length: 1_000 }, () => "topics") });
  expect(read).toHaveBeenCalledTimes(1);
  read.mockRestore();
});

describe("facets of many values", () => {
  let many: EmbeddedEngine;
  beforeAll(async () => {
    const fields = { ministry: { from: ["ministry"], facet: true, type: "text" as const } };
    const inLetters = (number: string): string =>
      `N${number.replace(/\d/g, (digit) => "abcdefghij"[Number(digit)] ?? "")}`;
    const numbers = Array.from({ length: 130 }, (_, i) => String(i).padStart(3, "0"));
    const common = numbers.map((i) => ({
      topics: [`topic ${i}`],
      ministry: `M${i}`,
      people: [`Anna ${inLetters(i)}`],
    }));
    const records = [...common.slice(0, 120), ...common].map((rest, i) => ({
      id: `f${rest.ministry}/r${i}`,
      title: "Notice",
      text: `Quay ${i} is open.`,
      ...rest,
    }));
    many = await archiveOf(records, { config: await testConfig({ fields }) });
  });

  test.each([
    ["topics", { topic: ["Topic 129"] }, "topic 129", "topic 129"],
    ["ministry", { fields: { ministry: ["m129"] } }, "M129", "M129"],
    ["people", { person: ["Nbcj"] }, "anna-nbcj", "Anna Nbcj"],
  ])(
    "of %s list what is chosen, however few releases have it, and say how many they leave out",
    async (facet, chosen, value, label) => {
      const { facets, unlisted, total } = await many.find("", { ...chosen, facets: [facet] });
      expect(total).toBe(1);
      expect(facets[facet]).toHaveLength(101);
      expect(facets[facet]?.at(-1)).toEqual({ value, label, count: 1 });
      expect(unlisted).toEqual({ [facet]: 29 });
      const bare = await many.find("", { facets: [facet, "years"] });
      expect(bare.facets[facet]).toHaveLength(100);
      expect(bare.unlisted).toEqual({ [facet]: 30, years: 0 });
    },
  );

  test("list what is chosen where nothing matches", async () => {
    const { facets, unlisted } = await many.find("nothing", { topic: ["topic 129"], match: "all", facets: ["topics"] });
    expect(facets.topics).toEqual([{ value: "topic 129", label: "topic 129", count: 0 }]);
    expect(unlisted).toEqual({ topics: 0 });
  });
});
