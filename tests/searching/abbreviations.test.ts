import { beforeAll, describe, expect, test } from "vitest";
import type { EmbeddedEngine } from "../../src/engines/embedded.ts";
import type { FindOptions } from "../../src/searching/find.ts";
import { archiveOf } from "../built-archive.ts";

const record = (id: string, text: string): object => ({ id, title: `Release ${id}`, text, language: "en" });

let engine: EmbeddedEngine;
beforeAll(async () => {
  engine = await archiveOf([
    record("defines", "The Norrvik Port Authority (NPA) opened the lock. The NPA runs it."),
    record("long", "An officer of the Norrvik Port Authority went aboard."),
    record("short", "The NPA closed the lock for ice."),
    record("scattered", "The authority of the port captain of Norrvik is old."),
    record("health", "The World Health Organization (WHO) sent doctors."),
    record("who", "Those who came by sea were met."),
    record("organisation", "A doctor of the World Health Organization spoke."),
  ]);
});

const ids = async (query: string, options: FindOptions = {}): Promise<string[]> =>
  (await engine.find(query, { match: "all", limit: 100, ...options })).hits.map((hit) => hit.id).sort();

describe("abbreviations that the archive's releases define", () => {
  test("are found by their long form", async () => {
    expect(await ids("NPA")).toEqual(["defines", "long", "short"]);
    expect(await ids("npa")).toEqual(["defines", "long", "short"]);
    expect(await ids("npa lock")).toEqual(["defines", "short"]);
  });

  test("find their long form, which is asked for whole", async () => {
    expect(await ids("Norrvik Port Authority")).toEqual(["defines", "long", "scattered", "short"]);
    expect(await ids("norrvik port authority ice")).toEqual(["short"]);
    expect(await ids("port authority ice")).toEqual([]);
  });

  test("do not count where words must match as written, are quoted or are excluded", async () => {
    expect(await ids("NPA", { match: "exact" })).toEqual(["defines", "short"]);
    expect(await ids('"Norrvik Port Authority"')).toEqual(["defines", "long"]);
    expect(await ids("norrvik -NPA")).toEqual(["long", "scattered"]);
  });

  test("that are words too are meant where they are typed in capitals", async () => {
    expect(await ids("WHO")).toEqual(["health", "organisation", "who"]);
    expect(await ids("who")).toEqual(["health", "who"]);
    expect(await ids("World Health Organization")).toEqual(["health", "organisation"]);
  });

  test("light up in either form", async () => {
    const lit = async (query: string, id: string): Promise<string[]> => {
      const hit = (await engine.find(query, { match: "all" })).hits.find((one) => one.id === id);
      return (hit?.snippets ?? []).flatMap(({ text, highlights }) =>
        highlights.map(([start, end]) => text.slice(start, end)),
      );
    };
    expect(await lit("NPA", "long")).toEqual(["Norrvik", "Port", "Authority"]);
    expect(await lit("Norrvik Port Authority", "short")).toEqual(["NPA"]);
  });

  test("rank below what was typed", async () => {
    const { hits } = await engine.find("NPA", { match: "all" });
    expect(hits.map(({ id }) => id).at(-1)).toBe("long");
  });
});
