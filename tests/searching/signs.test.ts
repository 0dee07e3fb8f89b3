/** Signs that stand at words, where these count as written. */
import { beforeAll, describe, expect, test } from "vitest";
import type { EmbeddedEngine } from "../../src/engines/embedded.ts";
import type { FindOptions } from "../../src/searching/find-options.ts";
import { archiveOfTexts } from "../built-archive.ts";

const TEXTS: Readonly<Record<string, string>> = {
  dollars: "They gave $1.2 billion to the fund, US$5 to each.",
  euros: "They gave €1.2 billion to the fund.",
  doses: "They gave 1.2 billion doses.",
  percent: "Of the boats 50% were lost.",
  boats: "Of 50 boats some were lost.",
  firm: "AT&T spoke of R&D.",
  place: "At T Street the D train stopped near R.",
  tag: "The hashtags #protests and #Harbours were used, and C++.",
  wide: "They gave ＄1.2 billion.",
};

describe("a sign at a word", () => {
  let engine: EmbeddedEngine;
  beforeAll(async () => {
    engine = await archiveOfTexts(TEXTS);
  });
  const ids = async (query: string, options: FindOptions = {}): Promise<string[]> =>
    (await engine.find(query, { match: "all", ...options })).hits.map(({ id }) => id).sort();

  test.each([
    ['"$1.2 billion"', ["dollars", "wide"]],
    ['="$1.2 billion"', ["dollars", "wide"]],
    ["=$1.2", ["dollars", "wide"]],
    ['"€1.2 billion"', ["euros"]],
    ['"1.2 billion"', ["dollars", "doses", "euros", "wide"]],
    ["=1.2", ["dollars", "doses", "euros", "wide"]],
    ['"US$5"', ["dollars"]],
    ['"£1.2 billion"', []],
    ['"50%"', ["percent"]],
    ["=50%", ["percent"]],
    ["=50", ["boats", "percent"]],
    ['"AT&T"', ["firm"]],
    ['"R&D"', ["firm"]],
    ['"at t"', ["firm", "place"]],
    ['"#Protests"', ["tag"]],
    ["=protests", ["tag"]],
    ["=harbour*", ["tag"]],
    ["=C++", ["tag"]],
    ['-"$1.2 billion" gave', ["doses", "euros"]],
    ['title:"$1.2 billion"', []],
    ["=$1.2 NEAR/4 fund", ["dollars"]],
  ])("counts where it is quoted or as written: %s", async (query, expected) => {
    expect(await ids(query)).toEqual(expected);
  });

  test("counts where the whole search is exact", async () => {
    expect(await ids("$1.2 billion", { match: "exact" })).toEqual(["dollars", "wide"]);
    expect(await ids("50%", { match: "exact" })).toEqual(["percent"]);
    expect(await ids("R&D", { match: "exact" })).toEqual(["firm"]);
  });

  test("says nothing of plain words", async () => {
    expect(await ids("$1.2 billion")).toEqual(["dollars", "doses", "euros", "wide"]);
    expect(await ids("50%")).toEqual(["boats", "percent"]);
  });

  test("lights up with its word where it was asked for", async () => {
    const lit = async (query: string): Promise<string[]> => {
      const { hits } = await engine.find(query, { match: "all" });
      return hits[0]?.snippets.flatMap(({ html }) => html.match(/(?<=<mark>)[^<]*/g) ?? []) ?? [];
    };
    expect(await lit('"€1.2 billion"')).toEqual(["€1.2", "billion"]);
    expect(await lit('"R&D"')).toEqual(["R", "&amp;D"]);
    expect(await lit("=50%")).toEqual(["50%"]);
    expect(await lit('"1.2 billion doses"')).toEqual(["1.2", "billion", "doses"]);
    expect(await lit("euros 1.2")).toEqual(["euros", "1.2"]);
  });

  test("is no part of what a misspelt word is put right by", async () => {
    expect((await engine.find("protsets")).didYouMean).toBe("protests");
  });
});
