/** Words written as one or as two. */
import { beforeAll, describe, expect, test } from "vitest";
import type { EmbeddedEngine } from "../../src/engines/embedded.ts";
import type { FindOptions } from "../../src/searching/find-options.ts";
import { archiveOf } from "../built-archive.ts";

const record = (id: string, text: string): object => ({ id, title: `Notice ${id}`, text, language: "en" });
const TEXTS = {
  one: "Gatehouse repairs were spoken of, and cooperation.",
  hyphened: "The co-operation in gate-house goes on.",
  two: "They spoke of gate house alone.",
  apart: "The house has a gate. An operation by Smith & Co failed.",
  able: "He was not able to come.",
  notable: "A notable day for the nation.",
};

describe("a word that some write as two", () => {
  let engine: EmbeddedEngine;
  beforeAll(async () => {
    engine = await archiveOf(Object.entries(TEXTS).map(([id, text]) => record(id, text)));
  });
  const ids = async (query: string, options: FindOptions = {}): Promise<string[]> =>
    (await engine.find(query, { match: "all", ...options })).hits.map(({ id }) => id).sort();

  test.each([["gatehouse"], ["gate-house"], ["Gatehouse"]])("is found however it is typed: %s", async (query) => {
    expect(await ids(query)).toEqual(["hyphened", "one", "two"]);
  });

  test("is found as one where two words are typed", async () => {
    expect(await ids("gate house")).toEqual(["apart", "hyphened", "one", "two"]);
    expect(await ids("house gate")).toEqual(["apart", "hyphened", "two"]);
    expect(await ids("co operation")).toEqual(["apart", "hyphened", "one"]);
  });

  test("is found by its first part's hyphen", async () => {
    expect(await ids("cooperation")).toEqual(["hyphened", "one"]);
    expect(await ids("co-operation")).toEqual(["hyphened", "one"]);
    expect(await ids("cooperation gatehouse")).toEqual(["hyphened", "one"]);
    expect(await ids("-cooperation gatehouse")).toEqual(["two"]);
  });

  test("is not made of words that say something else", async () => {
    expect(await ids("notable")).toEqual(["notable"]);
    expect(await ids("not able")).toEqual(["able"]);
  });

  test.each([["=gatehouse"], ['"gatehouse"']])("stands as typed where that is asked for: %s", async (query) => {
    expect(await ids(query)).toEqual(["one"]);
  });

  test("stands as typed with match=exact", async () => {
    expect(await ids("gatehouse", { match: "exact" })).toEqual(["one"]);
    expect(await ids("gate-house", { match: "exact" })).toEqual(["hyphened", "two"]);
  });

  test("lights up in each of its spellings", async () => {
    const { hits } = await engine.find("gatehouse", { match: "all" });
    const html = hits.map(({ id, snippets }) => `${id}: ${snippets.map((one) => one.html).join()}`).sort();
    expect(html).toEqual([
      "hyphened: The co-operation in <mark>gate</mark>-<mark>house</mark> goes on.",
      "one: <mark>Gatehouse</mark> repairs were spoken of, and cooperation.",
      "two: They spoke of <mark>gate</mark> <mark>house</mark> alone.",
    ]);
  });

  test("counts as much in each of them", async () => {
    const { hits } = await engine.find("gate-house", { match: "all" });
    const [first, last] = [Math.max(...hits.map(({ score }) => score)), Math.min(...hits.map(({ score }) => score))];
    expect(last).toBeGreaterThan(first / 3);
  });
});

test("a word in two is no other spelling where hardly any of the releases that hold either have it", async () => {
  const managed = Array.from({ length: 60 }, (_, i) =>
    record(`m${i}`, `Port ${i} of district ${i * 7} is managed well by firm ${i * 13}.`),
  );
  const engine = await archiveOf([...managed, record("aged", "A man aged 45 was charged.")]);
  expect((await engine.find("managed", { match: "all" })).total).toBe(60);
});

describe("a name of letters and a number", () => {
  let engine: EmbeddedEngine;
  beforeAll(async () => {
    engine = await archiveOf([
      record("one", "The KX40 glider landed."),
      record("hyphened", "Two KX-40 gliders were sold."),
      record("two", "A KX 40 glider was lost."),
      record("apart", "KX has forty gliders, and 40 pilots."),
      record("variant", "The KX-40B glider and its 7Q radio were shown."),
      record("unit", "Its radio, the 7-Q, was old, and older than the LZ-9."),
      record("small", "A plan of a 12 year span was drawn in 2016."),
    ]);
  });
  const ids = async (query: string, options: FindOptions = {}): Promise<string[]> =>
    (await engine.find(query, { match: "all", ...options })).hits.map(({ id }) => id).sort();

  test.each([["KX40"], ["KX-40"], ["kx-40"], ["kx40"]])("is found however it is typed: %s", async (query) => {
    expect(await ids(query)).toEqual(["hyphened", "one", "two"]);
  });

  test("is found as one where its parts are typed as two words", async () => {
    expect(await ids("KX 40")).toEqual(["apart", "hyphened", "one", "two"]);
  });

  test("is found where no release writes it as typed, and with letters behind the number", async () => {
    expect(await ids("LZ9")).toEqual(["unit"]);
    expect(await ids("KX40B")).toEqual(["variant"]);
    for (const query of ["7Q", "7-q"]) expect(await ids(query)).toEqual(["unit", "variant"]);
  });

  test("is no number beside a small word", async () => {
    expect(await ids("A12")).toEqual([]);
    expect(await ids("in2016")).toEqual([]);
    expect(await ids("2016")).toEqual(["small"]);
  });

  test("stands as typed where that is asked for", async () => {
    expect(await ids("=KX40")).toEqual(["one"]);
    expect(await ids("KX40", { match: "exact" })).toEqual(["one"]);
  });
});

test("a name of letters and a number is found in a spelling that hardly any release has", async () => {
  const many = Array.from({ length: 70 }, (_, i) => record(`g${i}`, `The KX40 met ${i * 3} ministers of ${i * 7}.`));
  const engine = await archiveOf([...many, record("hyphened", "The KX-40 was seen.")]);
  expect((await engine.find("KX40", { match: "all" })).total).toBe(71);
});
