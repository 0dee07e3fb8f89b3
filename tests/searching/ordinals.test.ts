/** Ordinals in figures and in words. */
import { beforeAll, describe, expect, test } from "vitest";
import type { EmbeddedEngine } from "../../src/engines/embedded.ts";
import { archiveOfTexts } from "../built-archive.ts";

const TEXTS: Readonly<Record<string, string>> = {
  figures: "The 21st century began. It was the 3rd anniversary and the 12th round.",
  words: "The twenty-first century began. It was the third anniversary and the twelfth round.",
  spaced: "The twenty first century began, with a thirtieth prize.",
  parts: "Twenty ships came first in this century. Of 21 of them, 3 and 30 were lost in 5 ports.",
  day: "They met on 5 May in the town.",
  dayth: "They met on the 5th of the month, on May 5th again.",
};

describe("an ordinal", () => {
  let engine: EmbeddedEngine;
  beforeAll(async () => {
    engine = await archiveOfTexts(TEXTS);
  });
  const ids = async (query: string, match: "all" | "exact" = "all"): Promise<string[]> =>
    (await engine.find(query, { match })).hits.map(({ id }) => id).sort();

  test.each([
    ["21st century", ["figures", "spaced", "words"]],
    ["twenty-first century", ["figures", "spaced", "words"]],
    ["twenty first century", ["figures", "parts", "spaced", "words"]],
    ["3rd anniversary", ["figures", "words"]],
    ["Third anniversary", ["figures", "words"]],
    ["title:third", []],
    ["12th", ["figures", "words"]],
    ["30th", ["spaced"]],
    ["5th May", ["day", "dayth"]],
    ["May 5th", ["day", "dayth"]],
    ["5 May", ["day", "dayth"]],
    ["5 ports", ["parts"]],
    ["5th ports", []],
    ["=3rd", ["figures"]],
    ['"21st century"', ["figures"]],
  ])("is found however it is written: %s", async (query, expected) => {
    expect(await ids(query)).toEqual(expected);
  });

  test("stands as typed with match=exact", async () => {
    expect(await ids("21st", "exact")).toEqual(["figures"]);
    expect(await ids("5 May", "exact")).toEqual(["day"]);
  });

  test("lights up as it stands", async () => {
    const { hits } = await engine.find("21st century", { match: "all" });
    const html = hits
      .find(({ id }) => id === "words")
      ?.snippets.map((one) => one.html)
      .join();
    expect(html).toContain("The <mark>twenty</mark>-<mark>first</mark> <mark>century</mark>");
  });
});
