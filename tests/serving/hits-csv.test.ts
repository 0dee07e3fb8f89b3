import { parse } from "csv-parse/sync";
import { afterEach, expect, test, vi } from "vitest";
import type { Engine, FindOptions } from "../../src/engines/engine.ts";
import { createApp } from "../../src/serving/app.ts";
import { hitsCsv } from "../../src/serving/hits-csv.ts";
import type { ListedQuery } from "../../src/serving/query-list.ts";
import { servedEngine } from "../../src/serving/served-archive.ts";
import { archiveOf } from "../built-archive.ts";
import { fakeEngine } from "../fake-engine.ts";
import { inventedReleases } from "../invented-releases.ts";
import { listening } from "../listening.ts";
import { TEXT } from "../winter-notice.ts";

afterEach(() => {
  vi.useRealTimers();
});

const rowsOf = (csv: string): Record<string, string>[] => parse(csv, { columns: true, bom: true });

const list = (...queries: string[]): ListedQuery[] => queries.map((text, i) => ({ id: String(i + 1), text }));

test("it holds what matches; related releases where they are asked for, told apart", async () => {
  const records = ["ice fog", "ice", "fog"].map((text, i) => ({ id: `r${i}`, title: "", text }));
  const engine = await archiveOf(records);
  const found = async (options: FindOptions): Promise<string[]> =>
    rowsOf(await hitsCsv(engine, list("ice fog", "Nobody Atall"), options))
      .map(({ queryId, id, related }) => `${queryId} ${id} ${related}`)
      .sort();
  expect(await found({})).toEqual(["1 r0 false"]);
  expect(await found({ match: "auto" })).toEqual(["1 r0 false", "1 r1 true", "1 r2 true"]);
});

test("every version of a release has a row, so that there are as many as match", async () => {
  const engine = await archiveOf(
    ["at noon", "at night", "every morning"].map((time, i) => ({
      id: `r${i}`,
      title: "Winter season opens",
      text: TEXT.replace("every morning", time),
      published: `2020-03-0${i + 1}`,
      language: "en",
    })),
  );
  const { total, hits } = await engine.find("icebreakers");
  expect([total, hits.length]).toEqual([3, 1]);
  const ids = (csv: string): (string | undefined)[] =>
    rowsOf(csv)
      .map(({ id }) => id)
      .sort();
  expect(ids(await hitsCsv(engine, list("icebreakers"), {}))).toEqual(["r0", "r1", "r2"]);
  const rows = rowsOf(await hitsCsv(engine, list("icebreakers"), {}));
  for (const { passage } of rows) expect(passage).toContain("icebreakers");
  await using server = await listening(createApp(servedEngine(engine)));
  const page = await fetch(`${server.address}/api/search?q=icebreakers&limit=2&format=csv`);
  const [, next] = /^<(.*)>; rel="next"$/.exec(page.headers.get("link") ?? "") ?? [];
  const rest = await fetch(next ?? "");
  const paged = [await page.text(), await rest.text()].flatMap(ids);
  expect(paged.sort()).toEqual(["r0", "r1", "r2"]);
});

test("rows name their query by the list's id, which no spreadsheet's guard changes", async () => {
  const engine = await archiveOf([{ id: "r", title: "", text: "ice" }]);
  const rows = rowsOf(await hitsCsv(engine, [{ id: "A-7", text: "-fog" }], {}));
  expect(rows).toMatchObject([{ query: "'-fog", queryId: "A-7" }]);
});

test("a passage that is cut says so", async () => {
  const words = (count: number): string => Array.from({ length: count }, (_, i) => `word${i}`).join(" ");
  const engine = await archiveOf([{ id: "r", title: "", text: `${words(80)} ice ${words(80)}.` }]);
  const [row] = rowsOf(await hitsCsv(engine, list("ice"), {}));
  expect(row?.passage).toMatch(/^…word\d+ .* ice .* word\d+…$/);
});

test("a download holds every hit of a search once, in its order, over several pages", async () => {
  const records = Array.from({ length: 430 }, (_, i) => ({
    id: `r${i}`,
    title: i === 7 ? "=SUM(A1)" : `Notice ${i}`,
    text: `Ice of kind ${i}, "quoted",\nin two lines.`,
    published: i % 9 === 0 ? undefined : `2020-0${1 + (i % 9)}-01`,
    topics: [i % 2 === 0 ? "even" : "odd"],
  }));
  const engine = await archiveOf(records);
  const options = { topic: ["odd"], sort: "oldest" as const };
  const rows = rowsOf(await hitsCsv(engine, list("ice"), options));
  const { hits } = await engine.find("ice", { ...options, limit: 1_000 });
  expect(rows.map(({ id }) => id)).toEqual(hits.map(({ id }) => id));
  expect(rows).toHaveLength(215);
  expect(rows.find(({ id }) => id === "r7")).toEqual({
    query: "ice",
    published: "2020-08-01",
    title: "'=SUM(A1)",
    id: "r7",
    passage: 'Ice of kind 7, "quoted",\nin two lines.',
    original: "r7",
    related: "false",
    queryId: "1",
  });
});

test("one that would be too long is refused before anything is sent, and says what to do", async () => {
  const engine = fakeEngine(inventedReleases());
  const many: Engine = { ...engine, find: async (...asked) => ({ ...(await engine.find(...asked)), total: 10_001 }) };
  await expect(hitsCsv(many, list("notice"), {})).rejects.toThrow("more than 10000 releases to download. Narrow");
});

test("one that takes too long is given up", async () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  const engine = fakeEngine(inventedReleases());
  const slow: Engine = {
    ...engine,
    async find(query, options = {}) {
      vi.advanceTimersByTime(40_000);
      return engine.find(query, { ...options, limit: 5 });
    },
  };
  await expect(hitsCsv(slow, list("notice"), {})).rejects.toThrow("takes too long");
});

test("one of a search that found nothing in time is no empty table", async () => {
  const engine = fakeEngine(inventedReleases());
  const late: Engine = {
    ...engine,
    find: async (...asked) => ({ ...(await engine.find(...asked)), total: null, hits: [], timedOut: true, next: null }),
  };
  await expect(hitsCsv(late, list("notice"), {})).rejects.toThrow("takes too long");
});

test("the page links to the download of what it shows, which is a file for a spreadsheet", async () => {
  const engine = fakeEngine(inventedReleases());
  await using server = await listening(createApp({ engine: () => engine, progress: () => null, failure: () => null }));
  const page = await (await fetch(`${server.address}/?q=notice&sort=oldest&offset=20&from=2012`)).text();
  const [, href = ""] = /<a href="([^"]*)" download>/.exec(page) ?? [];
  const response = await fetch(new URL(href.replaceAll("&amp;", "&"), `${server.address}/`));
  expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(response.headers.get("content-disposition")).toBe('attachment; filename="releases.csv"');
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const { total, hits } = await engine.find("notice", { sort: "oldest", from: "2012", limit: 100 });
  expect(rowsOf(new TextDecoder().decode(bytes)).map(({ id }) => id)).toEqual(hits.map(({ id }) => id));
  expect(hits).toHaveLength(total ?? 0);
});

test("it takes no parameter of paging", async () => {
  const engine = fakeEngine(inventedReleases());
  await using server = await listening(createApp({ engine: () => engine, progress: () => null, failure: () => null }));
  const response = await fetch(`${server.address}/api/search.csv?q=notice&limit=5`);
  expect(response.status).toBe(400);
  expect(await response.text()).toContain("There is no parameter");
});
