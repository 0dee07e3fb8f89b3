import { beforeAll, describe, expect, test } from "vitest";
import type { EmbeddedEngine } from "../../src/engines/embedded.ts";
import { archiveOf } from "../built-archive.ts";

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
