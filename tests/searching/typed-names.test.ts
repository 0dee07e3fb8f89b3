/** A person's name among the words of a query finds what names the person, whatever it calls him. */
import { beforeAll, describe, expect, test } from "vitest";
import type { EmbeddedEngine } from "../../src/engines/embedded.ts";
import type { FindOptions } from "../../src/searching/find-options.ts";
import { archiveOf } from "../built-archive.ts";
import { idsOf, litIn } from "./lit.ts";

let engine: EmbeddedEngine;
beforeAll(async () => {
  const release = (id: string, text: string): object => ({
    id,
    title: id,
    text,
    language: "en",
    published: "2016-10-01",
  });
  engine = await archiveOf([
    release("whole", "Harbour Minister Ilsa Varnholt opened the quay. Minister Varnholt spoke of fog."),
    release("short", "Harbour Minister Varnholt closed the quay. Minister Varnholt spoke of ice."),
    release("other", "Director Tomas Varnholt of the Coast Guard saw ice. Tomas Varnholt left."),
    release("words", "Ilsa is a ship. The Varnholt is a river full of ice."),
    release("once", "Director Helen Marrow saw fog. Helen Marrow left."),
    release("said", "“We waited long for the ice,” Harbour Minister Varnholt said. Minister Varnholt left."),
  ]);
});

const found = (query: string, options?: FindOptions): Promise<string[]> => idsOf(engine, query, options);
const lit = async (query: string, id: string): Promise<string[]> => {
  const { hits } = await engine.find(query, { limit: 100, match: "all" });
  return hits.filter((hit) => hit.id === id).flatMap(litIn);
};

describe("the words of a name", () => {
  test("find what names the person otherwise, besides what holds the words", async () => {
    expect(await found("Ilsa Varnholt")).toEqual(["said", "short", "whole", "words"]);
    expect(await found("ilsa varnholt ice")).toEqual(["said", "short", "words"]);
    expect(await found("quay Ilsa Varnholt")).toEqual(["short", "whole"]);
  });

  test("may have the family name first, before a comma or where nothing else is typed", async () => {
    expect(await found("Varnholt, Ilsa")).toEqual(["said", "short", "whole", "words"]);
    expect(await found("ice varnholt, ilsa")).toEqual(["said", "short", "words"]);
    expect(await found("Varnholt, Ilsa ice")).toEqual(["said", "short", "words"]);
    expect(await found("Varnholt Ilsa")).toEqual(["said", "short", "whole", "words"]);
    expect(await found("Varnholt Ilsa ice")).toEqual(["words"]);
    expect(await found("Varnholt Ilsa", { match: "exact" })).toEqual(["whole", "words"]);
    expect(await lit("Varnholt, Ilsa", "short")).toContain("Minister Varnholt");
  });

  test("light up where the person is named", async () => {
    expect(await lit("Ilsa Varnholt", "short")).toContain("Harbour Minister Varnholt".slice(8));
    expect(await lit("Ilsa Varnholt ice", "short")).toEqual(["Minister Varnholt", "Minister Varnholt", "ice"]);
  });

  test("shut out what names the person where they are negated together", async () => {
    expect(await found("ice -(Ilsa Varnholt)")).toEqual(["other"]);
  });

  test("are words alone where they are written so, quoted, fielded, or only some of them", async () => {
    expect(await found("Ilsa Varnholt", { match: "exact" })).toEqual(["whole", "words"]);
    expect(await found('"Ilsa Varnholt"')).toEqual(["whole"]);
    expect(await found("title:Ilsa title:Varnholt")).toEqual([]);
    expect(await found("Ilsa OR Varnholt")).toEqual(["other", "said", "short", "whole", "words"]);
    expect(await found("=Ilsa Varnholt")).toEqual(["whole", "words"]);
  });

  test("have to stand in the quotations where somebody is to say them", async () => {
    expect(await found("said:Varnholt (Ilsa Varnholt)")).toEqual([]);
    expect(await found("said:Varnholt ice")).toEqual(["said"]);
  });

  test("of one whom all call the same are looked for as words", async () => {
    expect(await found("Helen Marrow")).toEqual(["once"]);
  });
});
