/** Large numbers in figures and with words. */
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { EmbeddedEngine } from "../../src/engines/embedded.ts";
import { archiveOf, archiveOfTexts } from "../built-archive.ts";

const TEXTS: Readonly<Record<string, string>> = {
  figures: "The port got $1,200,000,000 and 1,000,000 crates; 45,000 came by sea.",
  words: "The port got $1.2 billion and 1 million crates; 45 thousand came by sea.",
  short: "The port got $1.2bn.",
  millions: "The port got 1,200 million euros.",
  parts: "Of 1 crate in a million, 2 billion were lost, and 1.2 tons in 2016.",
};

describe("a large number", () => {
  let engine: EmbeddedEngine;
  beforeAll(async () => {
    engine = await archiveOfTexts(TEXTS);
  });
  const ids = async (query: string, match: "all" | "exact" = "all"): Promise<string[]> =>
    (await engine.find(query, { match, limit: 100 })).hits.map(({ id }) => id).sort();

  test.each([
    ["1,000,000", ["figures", "words"]],
    ["1000000 crates", ["figures", "words"]],
    ["1 million", ["figures", "parts", "words"]],
    ["1 million crates", ["figures", "parts", "words"]],
    ["$1.2 billion", ["figures", "millions", "parts", "short", "words"]],
    ["port €1.2 billion", ["figures", "millions", "short", "words"]],
    ["port 1,200,000,000", ["figures", "millions", "short", "words"]],
    ["45,000", ["figures", "words"]],
    ["45 thousand", ["figures", "words"]],
    ["1.25 billion", []],
    ["1.2345 thousand", []],
    ["=1,000,000", ["figures"]],
    ['"$1.2 billion"', ["words"]],
    ['"$1,200,000,000"', ["figures"]],
    ["2016", ["parts"]],
    ["port -1,200,000,000", []],
  ])("is found however it is written: %s", async (query, expected) => {
    expect(await ids(query)).toEqual(expected);
  });

  test("stands as typed with match=exact", async () => {
    expect(await ids("1,000,000", "exact")).toEqual(["figures"]);
    expect(await ids("1.2 billion", "exact")).toEqual(["parts", "words"]);
  });

  test("finds the same in figures as with a word in a row, whatever the number", async () => {
    const numbers = fc.tuple(fc.integer({ min: 1, max: 9_999 }), fc.constantFrom("million", "billion"));
    const [drawn = []] = fc.sample(fc.uniqueArray(numbers, { minLength: 20, selector: String }), 1);
    const pairs = drawn.map(([number, scale], i) => {
      const figures = String(BigInt(number) * (scale === "million" ? 1_000_000n : 1_000_000_000n));
      return { id: `n${i}`, words: `${number} ${scale}`, figures };
    });
    const other = await archiveOf(
      pairs.flatMap(({ id, words, figures }) => [
        { id: `${id}w`, title: id, text: `They paid ${words} then.`, language: "en" },
        { id: `${id}f`, title: id, text: `They paid ${figures} then.`, language: "en" },
      ]),
    );
    for (const { id, words, figures } of pairs)
      for (const query of [words, figures]) {
        const { hits } = await other.find(query, { match: "all", limit: 100 });
        expect(hits.map((hit) => hit.id)).toEqual(expect.arrayContaining([`${id}w`, `${id}f`]));
      }
  });

  test("lights up as it stands", async () => {
    const { hits } = await engine.find("1,000,000 crates", { match: "all" });
    const html = hits
      .find(({ id }) => id === "words")
      ?.snippets.map((one) => one.html)
      .join();
    expect(html).toContain("<mark>1</mark> <mark>million</mark> <mark>crates</mark>");
  });
});
