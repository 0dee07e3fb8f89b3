import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { EmbeddedEngine } from "../../src/engines/embedded.ts";
import type { FindOptions } from "../../src/searching/find-options.ts";
import { archiveOf } from "../built-archive.ts";

const WORDS = ["ice", "harbour", "pilot", "fog", "treaty", "summit"];

let engine: EmbeddedEngine;
beforeAll(async () => {
  engine = await archiveOf(
    Array.from({ length: 430 }, (_, i) => ({
      id: `r${i}`,
      title: `Notice ${i % 7}`,
      text: `Of ${WORDS.filter((_word, place) => (i >> place) % 2 === 0).join(" and ")} again. Number ${i}.`,
      ...(i % 5 > 0 && { published: `20${10 + (i % 9)}-0${1 + (i % 8)}-11` }),
      topics: [WORDS[i % 3]],
      language: "en",
    })),
  );
});

async function pageThrough(query: string, options: FindOptions, limit: number): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const { hits, next } = await engine.find(query, {
      ...options,
      limit,
      facets: false,
      snippets: false,
      ...(cursor !== null && { cursor }),
    });
    ids.push(...hits.map(({ id }) => id));
    cursor = next;
  } while (cursor !== null);
  return ids;
}

describe("a cursor", () => {
  test("leads to the end of a search, past each of its releases once, in the order of one long page", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.subarray(WORDS, { maxLength: 3 }),
        fc.constantFrom("relevance" as const, "newest" as const, "oldest" as const),
        fc.constantFrom("auto" as const, "all" as const),
        fc.subarray(["ice", "harbour"]),
        fc.integer({ min: 17, max: 230 }),
        async (words, sort, match, topic, limit) => {
          const options = { sort, match, topic };
          const whole = await engine.find(words.join(" "), {
            ...options,
            limit: 1_000,
            facets: false,
            snippets: false,
          });
          const ids = await pageThrough(words.join(" "), options, limit);
          expect(ids).toEqual(whole.hits.map(({ id }) => id));
          expect(new Set(ids).size).toBe((whole.total ?? 0) + whole.related);
        },
      ),
    );
  });

  const cursorOf = async (query: string, options: FindOptions): Promise<string> =>
    (await engine.find(query, { ...options, limit: 2 })).next ?? "";

  test.each<[string, string, FindOptions]>([
    ["query", "ice pilot", {}],
    ["filter", "ice", { topic: ["ice"] }],
    ["date", "ice", { from: "2011" }],
    ["order", "ice", { sort: "newest" }],
    ["way to match", "ice", { match: "all" }],
    ["weight", "ice", { ranking: { proximity: 0 } }],
  ])("is refused with another %s", async (_, query, options) => {
    const cursor = await cursorOf("ice", {});
    await expect(engine.find(query, { ...options, cursor })).rejects.toThrow(
      expect.objectContaining({ code: "USAGE", message: expect.stringContaining("another search") }),
    );
    await expect(engine.find("ice", { cursor: await cursorOf(query, options) })).rejects.toThrow("another search");
  });

  test("goes with what leaves the hits as they are: defaults that are said, the order of values, another limit", async () => {
    const cursor = await cursorOf("ice", { topic: ["ice", "harbour"] });
    const same: FindOptions = {
      topic: ["harbour", "ice", "ice"],
      person: [],
      match: "auto",
      sort: "relevance",
      fields: {},
    };
    const { offset } = await engine.find("ice", { ...same, cursor, limit: 5, total: false, facets: false });
    expect(offset).toBe(2);
  });

  test.each(["", "x", "////", btoa("a:b"), btoa("a:b:-1"), btoa("a:b:1e3")])(
    "that is none is refused: %j",
    async (cursor) => {
      await expect(engine.find("ice", { cursor })).rejects.toThrow("not one that a search gave");
    },
  );
});
