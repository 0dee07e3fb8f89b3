/** What is forgiven a word, and what is not. */
import { beforeAll, describe, expect, test } from "vitest";
import type { EmbeddedEngine } from "../../src/engines/embedded.ts";
import type { FindOptions } from "../../src/searching/find-options.ts";
import { archiveOf, testConfig } from "../built-archive.ts";

const record = (id: string, text: string, rest: object = {}): object => ({
  id,
  title: id,
  text,
  language: "en",
  ...rest,
});

let engine: EmbeddedEngine;
beforeAll(async () => {
  engine = await archiveOf([
    record("pilots", "The pilots left in fog."),
    record("pilotage", "Pilotage is compulsory in fog."),
    record("agreement", "The agreement was read in fog."),
    record("agencies", "Two agencies met.", { people: ["José Silva"], topics: ["__proto__", "constructor"] }),
    record("agence", "Les agences se sont réunies.", { language: "fr", people: ["Jose Silva", "Ana Silva"] }),
    record("runs", "The ship runs.", {}),
    record("silva", "Text.", { people: ["José Silva"] }),
    record("ministry", "“We will act at once and with all means,” the Harbour Ministry said."),
  ]);
});

const found = async (query: string, options: FindOptions = {}): Promise<string[]> =>
  (await engine.find(query, { limit: 100, ...options })).hits.map((hit) => hit.id).sort();

describe("a word of a query", () => {
  test("that begins others takes nothing from one that is negated as it stands", async () => {
    expect(await found("pilot* -pilot", { match: "all" })).toEqual(["pilotage"]);
    expect(await found("fog pilot -pilot*", { match: "all" })).toEqual([]);
    expect(await found("pilot OR pilotag*", { match: "all" })).toEqual(["pilotage", "pilots"]);
  });

  test("is forgiven no typo where it is negated or fielded", async () => {
    expect(await found("fog walrus -agreemant")).toEqual(["agreement", "pilotage", "pilots"]);
    expect(await found("title:agreemant fog")).toEqual([]);
    expect(await found("-agreement fog walrus")).toEqual(["pilotage", "pilots"]);
  });

  test("is forgiven a typo within OR and parentheses, and says so", async () => {
    const { hits, total } = await engine.find("(agreemant OR walrus)");
    expect(total).toBe(0);
    expect(hits.map(({ id, related }) => [id, related])).toEqual([["agreement", true]]);
  });

  test("that the archive holds is forgiven none", async () => {
    expect(await found("agencies")).not.toContain("agreement");
    expect(await found("agreement")).toEqual(["agreement"]);
  });

  test("counts in every language, whichever language is chosen", async () => {
    const { facets } = await engine.find("running", { match: "all", language: ["fr"] });
    expect(facets.languages?.map(({ value, count }) => [value, count])).toEqual([["en", 1]]);
  });

  test("may be an object's own: constructor, __proto__", async () => {
    expect(await found("constructor", { match: "all" })).toEqual(["agencies"]);
    const { facets } = await engine.find("topic:__proto__");
    expect(facets.topics?.map(({ value }) => value)).toEqual(["__proto__", "constructor"]);
    expect(await found("", { topic: ["__proto__"] })).toEqual(["agencies"]);
  });
});

describe("ids", () => {
  test("may be an object's own: constructor, __proto__, and are told apart from what is not there", async () => {
    const odd = await archiveOf(
      ["__proto__", "constructor", "../../etc/passwd", "a/b?c#d"].map((id, i) => record(id, `Walrus number ${i}.`)),
    );
    expect((await odd.find("walrus")).hits.map(({ id }) => id).sort()).toEqual([
      "../../etc/passwd",
      "__proto__",
      "a/b?c#d",
      "constructor",
    ]);
    for (const id of ["__proto__", "constructor", "a/b?c#d"]) expect((await odd.release(id))?.id).toBe(id);
    expect(await odd.release("toString")).toBeNull();
    expect(await odd.originalPath("../../etc/passwd")).toBeNull();
    expect((await odd.find("walrus")).hits.map(({ url }) => url)).toContain("releases/a%2Fb%3Fc%23d");
  });
});

describe("own fields", () => {
  test("may be called constructor, and are then had by those that have them", async () => {
    const fields = {
      constructor: { from: ["maker"], facet: true, type: "text" as const },
      pages: { from: ["pages"], facet: true, type: "number" as const },
    };
    const own = await archiveOf(
      [record("a", "Walrus one.", { maker: "Yard, Inc.", pages: 12 }), record("b", "Walrus two.")],
      {
        config: await testConfig({ fields }),
      },
    );
    const { facets } = await own.find("walrus");
    expect(facets.constructor).toEqual([{ value: "Yard, Inc.", label: "Yard, Inc.", count: 1 }]);
    expect(facets.pages).toEqual([{ value: "12", label: "12", count: 1 }]);
    const ids = async (query: string) => (await own.find(query)).hits.map(({ id }) => id);
    expect(await ids('constructor:"yard, inc."')).toEqual(["a"]);
    expect(await ids("pages:12")).toEqual(["a"]);
    expect(await ids("-pages:12")).toEqual(["b"]);
  });
});

describe("who speaks", () => {
  test("is a person by any of the names, or an organisation", async () => {
    const speaker = (await engine.release("ministry"))?.quotes[0]?.speaker ?? "";
    expect(speaker).toContain("Ministry");
    expect(await found(`said:"${speaker}"`)).toEqual(["ministry"]);
    expect(await found("said:Silva")).toEqual([]);
  });
});
