/** What a search lists of a release that was issued in several versions. */
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { EmbeddedEngine } from "../../src/engines/embedded.ts";
import type { FindOptions } from "../../src/searching/find-options.ts";
import { foldVersions } from "../../src/searching/versions.ts";
import { archiveOf } from "../built-archive.ts";
import { TEXT } from "../winter-notice.ts";

const record = (id: string, published: string, text: string, title = "Winter season opens"): object => ({
  id,
  title,
  text,
  published,
  language: "en",
});

let engine: EmbeddedEngine;
beforeAll(async () => {
  engine = await archiveOf([
    record("old", "2020-03-01", TEXT.replace("crews", "walrus crews")),
    record("older", "2020-02-28", TEXT.replace("patience", "long patience")),
    record("new", "2020-03-02", TEXT.replace("nobody", "none of them")),
    record("another", "2020-03-02", "The walrus went out with the icebreakers.", "Walrus seen"),
  ]);
});

const hits = async (query: string, options: FindOptions = {}) =>
  (await engine.find(query, options)).hits.map(({ id, versions, versionIds, newest }) => ({
    id,
    versions,
    versionIds,
    newest,
  }));

test("earlier versions are counted in the newest where that matches too, and in the total", async () => {
  expect(await hits("harbour pilots")).toEqual([
    { id: "new", versions: 2, versionIds: ["old", "older"], newest: null },
  ]);
  const { total, facets } = await engine.find("harbour pilots");
  expect(total).toBe(3);
  expect(facets.months?.map(({ value, count }) => [value, count])).toEqual([
    ["2020-03", 2],
    ["2020-02", 1],
  ]);
});

test("one that matches alone is listed itself, and names the newest", async () => {
  expect(await hits("walrus crews", { match: "all" })).toEqual([
    { id: "old", versions: 0, versionIds: [], newest: "new" },
  ]);
  expect(await hits("pilots", { to: "2020-02" })).toEqual([
    { id: "older", versions: 0, versionIds: [], newest: "new" },
  ]);
});

test("they are folded in every order and on every page", async () => {
  for (const sort of ["relevance", "newest", "oldest"] as const)
    expect((await hits("", { sort })).map(({ id }) => id).sort()).toEqual(["another", "new"]);
  const first = await engine.find("", { limit: 1 });
  expect(first.next).not.toBeNull();
  const second = await engine.find("", { limit: 1, ...(first.next !== null && { cursor: first.next }) });
  expect(second.next).toBeNull();
  expect([...first.hits, ...second.hits].map(({ id, versions }) => [id, versions])).toEqual([
    ["another", 0],
    ["new", 2],
  ]);
});

test("each is a hit of its own where they are not to be folded, as many as the total says, page by page", async () => {
  const whole = await engine.find("harbour pilots", { fold: false });
  expect(whole.total).toBe(3);
  expect(await hits("harbour pilots", { fold: false, sort: "newest" })).toEqual([
    { id: "new", versions: 0, versionIds: [], newest: null },
    { id: "old", versions: 0, versionIds: [], newest: "new" },
    { id: "older", versions: 0, versionIds: [], newest: "new" },
  ]);
  const ids: string[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const page = await engine.find("harbour pilots", { fold: false, limit: 1, ...(cursor !== "" && { cursor }) });
    ids.push(...page.hits.map(({ id }) => id));
    cursor = page.next;
  }
  expect(ids).toEqual(whole.hits.map(({ id }) => id));
  const { next } = await engine.find("harbour pilots", { fold: false, limit: 1 });
  await expect(engine.find("harbour pilots", { cursor: next ?? "" })).rejects.toThrow("another search");
});

test("a release is like no version of its own, and the newest stands for the others", async () => {
  for (const id of ["new", "old", "older"])
    expect((await engine.similar(id))?.map((hit) => hit.id)).toEqual(["another"]);
  expect((await engine.similar("another"))?.map((hit) => [hit.id, hit.versions])).toEqual([["new", 2]]);
});

test("whatever was found is listed or folded once, under what was found", () => {
  const archive = fc
    .array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 10 })
    .map((some) => Int32Array.from(some, (head, doc) => (head < doc && some[head] === head ? head : -1)));
  fc.assert(
    fc.property(archive, fc.array(fc.nat({ max: 2 }), { minLength: 10, maxLength: 10 }), (newest, kinds) => {
      const docs = Array.from(newest.keys());
      const match = Uint32Array.from(docs.filter((doc) => kinds[doc] === 1));
      const related = docs.filter((doc) => kinds[doc] === 2);
      const folded = foldVersions(newest, match, related);
      const listed = [...folded.match, ...folded.related];
      const under = [...folded.versions].flatMap(([, earlier]) => earlier);
      expect([...listed, ...under].sort()).toEqual([...match, ...related].sort());
      for (const [head, earlier] of folded.versions) {
        expect(listed).toContain(head);
        for (const doc of earlier) expect(newest[doc]).toBe(head);
      }
      for (const doc of folded.match) expect(match).not.toContain(newest[doc]);
    }),
  );
});
