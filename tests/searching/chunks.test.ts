/** Words typed without white space between them: their parts stand in a row. */
import { beforeAll, describe, expect, test } from "vitest";
import type { EmbeddedEngine } from "../../src/engines/embedded.ts";
import type { FindOptions } from "../../src/searching/find-options.ts";
import { archiveOf } from "../built-archive.ts";

const RECORDS = [
  { id: "jet", title: "A sale", text: "The F-16 was sold by the ministry.", language: "en" },
  { id: "apart", title: "16 outlets closed", text: "Outlets of F&B were closed. F is no mark, 16 is.", language: "en" },
  { id: "desk", title: "Contact", text: "Write to press@ministry.example for more.", language: "en" },
  { id: "other", title: "Contact", text: "The press may write to office@ministry.example.", language: "en" },
  { id: "ja", title: "外務大臣", text: "大臣は外務省の人です。", language: "ja" },
];

describe("what is typed without white space", () => {
  let engine: EmbeddedEngine;
  beforeAll(async () => {
    engine = await archiveOf(RECORDS);
  });
  const ids = async (query: string, options: FindOptions = {}): Promise<string[]> =>
    (await engine.find(query, { match: "all", ...options })).hits.map(({ id }) => id).sort();

  test.each([["all"], ["exact"]] as const)("stands in a row, with match=%s", async (match) => {
    expect(await ids("F-16", { match })).toEqual(["jet"]);
    expect(await ids("press@ministry.example", { match })).toEqual(["desk"]);
    expect(await ids("title:F-16", { match })).toEqual([]);
    expect(await ids("-F-16 outlets", { match })).toEqual(["apart"]);
  });

  test("is a list where commas say so", async () => {
    expect(await ids("ministry,sold")).toEqual(["jet"]);
    expect(await ids("ministry/sold")).toEqual([]);
  });

  test("comes before releases that hold its parts apart, which are related", async () => {
    const { hits, total } = await engine.find("F-16");
    expect(total).toBe(1);
    expect(hits.map(({ id, related }) => [id, related])).toEqual([
      ["jet", false],
      ["apart", true],
    ]);
    // One part alone is no reason to be shown.
    expect((await engine.find("press@ministry.example")).hits.map(({ id }) => id)).toEqual(["desk", "other"]);
  });

  test("is forgiven a typo in one of its parts", async () => {
    expect((await engine.find("press@minstry.example")).hits.map(({ id }) => id)).toContain("desk");
  });

  test("lights up where it stands in a row", async () => {
    const { hits } = await engine.find("F-16 16", { match: "all" });
    expect(hits[0]?.snippets.find(({ field }) => field === "text")?.html).toContain("<mark>F</mark>-<mark>16</mark>");
    const { hits: related } = await engine.find("F-16");
    expect(related[1]?.snippets.map(({ html }) => html).join()).not.toContain("<mark>");
  });
});
