import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FindOptions } from "../../src/engines/engine.ts";
import { createApp } from "../../src/serving/app.ts";
import { parseSearch } from "../../src/serving/parameters.ts";
import type { ServedArchive } from "../../src/serving/served-archive.ts";
import { fakeEngine } from "../fake-engine.ts";
import { inventedReleases } from "../invented-releases.ts";
import { type Listening, listening } from "../listening.ts";

let server: Listening;
let asked: { query: string; options: FindOptions }[] = [];

beforeAll(async () => {
  const engine = fakeEngine(inventedReleases(), {
    onFind: (query, options) => {
      asked.push({ query, options });
    },
  });
  server = await listening(createApp({ engine: () => engine, progress: () => null, failure: () => null }));
});
afterAll(async () => server[Symbol.asyncDispose]());

async function getJson(path: string): Promise<{ status: number; type: string | null; body: Record<string, unknown> }> {
  const response = await fetch(server.address + path);
  const body: unknown = await response.json();
  return { status: response.status, type: response.headers.get("content-type"), body: { ...Object(body) } };
}

async function optionsOf(query: string): Promise<FindOptions> {
  asked = [];
  const { status, body } = await getJson(`/api/search?${query}`);
  expect(body.detail).toBeUndefined();
  expect(status).toBe(200);
  return asked[0]?.options ?? {};
}

describe("search parameters reach the engine", () => {
  test("words, filters that are repeated, dates and numbers", async () => {
    const options = await optionsOf(
      "q=port+security&person=a&person=b&topic=t&from=2016&to=2016-09-30&event=2016/2017&language=en&folder=x/y&match=exact&sort=oldest&limit=5&offset=7&cursor=c",
    );
    expect(asked[0]?.query).toBe("port security");
    expect(options).toMatchObject({
      person: ["a", "b"],
      topic: ["t"],
      from: "2016",
      to: "2016-09-30",
      event: ["2016/2017"],
      language: ["en"],
      folder: ["x/y"],
      match: "exact",
      sort: "oldest",
      limit: 5,
      offset: 7,
      cursor: "c",
    });
  });

  test("own fields of the archive are filters", async () => {
    expect((await optionsOf("ministry=Ports&ministry=Fisheries")).fields).toEqual({ ministry: ["Ports", "Fisheries"] });
  });

  test("own fields of the archive are orders, either way", async () => {
    expect(await optionsOf("sort=ministry")).toMatchObject({ sort: "ministry" });
    expect(await optionsOf("sort=-ministry")).toMatchObject({ sort: "-ministry" });
  });

  test("total and facets can be left out, facets also be listed", async () => {
    expect(await optionsOf("total=none&facets=none")).toMatchObject({ total: false, facets: false });
    expect((await optionsOf("facets=people,years")).facets).toEqual(["people", "years"]);
    expect(await optionsOf("")).not.toHaveProperty("facets");
  });

  test("an empty parameter, as a form sends it, counts as none", async () => {
    expect(await optionsOf("q=&from=&sort=")).not.toHaveProperty("from");
  });
});

describe("a wrong parameter is a problem that says what is allowed", () => {
  test.each([
    ["colour=red", ["colour", "Allowed here", "person", "ministry"]],
    ["explain=1", ["explain"]],
    ["__proto__=1", ["__proto__"]],
    ["q[a]=1", ["q[a]"]],
    ["limit=1001", ["limit", "0 to 1000", "1001"]],
    ["limit=ten", ["limit", "whole number", "ten"]],
    ["offset=-1", ["offset", "-1"]],
    ["from=2016-13", ["from", "2016-13", "2016-09"]],
    ["to=2023-02-30", ["to", "2023-02-30"]],
    ["to=yesterday", ["to", "yesterday"]],
    ["event=2016/2017/2018", ["event", "with / between"]],
    ["event=2016-02-30", ["event", "2016-02-30"]],
    ["event=2016-10/2016-09", ["event", "the earlier first", "2016-10/2016-09"]],
    ["from=2017&to=2016-09", ["from", "later than to", "2017", "2016-09"]],
    ["sort=best", ["sort", "relevance, newest, oldest, ministry, -ministry", "best"]],
    ["match=some", ["match", "auto, all, exact"]],
    ["total=all", ["total", "none"]],
    ["facets=people,colours", ["facets", "colours", "years"]],
    ["q=a&q=b", ["q", "2 times"]],
    [`q=${"x".repeat(2001)}`, ["q", "2000"]],
    ["q=%zz", ["%25"]],
  ])("%s", async (query, words) => {
    const { status, type, body } = await getJson(`/api/search?${query}`);
    expect(status).toBe(400);
    expect(type).toContain("application/problem+json");
    expect(body).toMatchObject({
      type: "urn:communique:problem:bad-request",
      title: "Bad request",
      status: 400,
      instance: "/api/search",
      code: "USAGE",
    });
    for (const word of words) expect(body.detail).toContain(word);
    expect(String(body.detail).length).toBeLessThan(600);
  });

  test.each([
    ["/api/people?limit=1001", "0 to 1000"],
    ["/api/suggest?q=a&limit=101", "0 to 100"],
  ])("%s", async (address, allowed) => {
    const { status, body } = await getJson(address);
    expect(status).toBe(400);
    expect(body.detail).toContain(allowed);
  });
});

test("a search answers with the engine's results as they are", async () => {
  const { body } = await getJson("/api/search?q=summit");
  expect(body).toMatchObject({ total: 1, offset: 0, limit: 10, hits: [{ id: "league/2016/harbour-summit.html" }] });
});

test("explain is asked for by true, and what is neither true nor false is refused", async () => {
  const asked = (value: string) => parseSearch(new Map([["explain", [value]]]), {}).options;
  expect(asked("true")).toMatchObject({ explain: true });
  expect(asked("false")).not.toHaveProperty("explain");
  expect((await getJson("/api/search?q=harbour&explain=why")).status).toBe(400);
});

test("a release is found by its id in one encoded segment", async () => {
  const { status, body } = await getJson(`/api/releases/${encodeURIComponent("league/2016/harbour-summit.html")}`);
  expect(status).toBe(200);
  expect(body).toMatchObject({ title: "Harbour summit ends with accord on fishing" });
});

test("the releases most like one are hits, as many as asked for", async () => {
  const path = `/api/releases/${encodeURIComponent("league/2010/notice-0.txt")}/similar`;
  const ids = async (query: string) => {
    const { hits } = (await getJson(path + query)).body;
    return Array.isArray(hits) ? hits.map(({ id }) => id) : [];
  };
  expect(await ids("")).toHaveLength(10);
  expect(await ids("?limit=2")).toEqual(["league/2013/notice-3.txt", "league/2010/notice-6.txt"]);
  expect((await getJson(`${path}?limit=101`)).status).toBe(400);
  expect(await getJson("/api/releases/none/similar")).toMatchObject({ status: 404, body: { code: "NOT_FOUND" } });
});

test("an unknown release or person is a 404 that names it", async () => {
  expect(await getJson("/api/releases/none")).toMatchObject({
    status: 404,
    body: { code: "NOT_FOUND", detail: expect.stringContaining("none") },
  });
  expect((await getJson("/api/people/nobody")).status).toBe(404);
});

test("all people are had page by page, by the links of the answers", async () => {
  const all = (await getJson("/api/people?limit=1000")).body.people as { id: string }[];
  const pages: { id: string }[] = [];
  let next: string | undefined = `${server.address}/api/people?limit=1`;
  while (next !== undefined) {
    const answer: Response = await fetch(next);
    const { people } = (await answer.json()) as { people: { id: string }[] };
    expect(people.length).toBeGreaterThan(0);
    pages.push(...people);
    const link = /^<(.+)>; rel="next"$/.exec(answer.headers.get("link") ?? "")?.[1];
    next = link === undefined ? undefined : new URL(link, server.address).href;
  }
  expect(all.length).toBeGreaterThan(1);
  expect(pages).toEqual(all);
});

test("people are listed, found by id and suggested", async () => {
  expect((await getJson("/api/people?q=okeke")).body).toMatchObject({ people: [{ id: "tomas-okeke" }] });
  expect((await getJson("/api/people/ilsa-varnholt")).body).toMatchObject({ name: "Ilsa Varnholt" });
  expect((await getJson("/api/suggest?q=ils")).body).toMatchObject({
    suggestions: [{ kind: "person", value: "ilsa-varnholt" }],
  });
});

test("the OpenAPI document lists the parameters that the archive takes, and no others", async () => {
  const { body } = await getJson("/openapi.json");
  expect(body.openapi).toBe("3.1.0");
  const paths = JSON.parse(JSON.stringify(body.paths));
  const parameters: { name: string; required?: boolean }[] = paths["/api/search"].get.parameters;
  const names = parameters.map(({ name }) => name).sort();
  expect(names).toEqual([
    "cursor",
    "event",
    "explain",
    "facets",
    "folder",
    "format",
    "from",
    "language",
    "limit",
    "match",
    "ministry",
    "offset",
    "person",
    "q",
    "sort",
    "to",
    "topic",
    "total",
  ]);
  expect(parameters.every(({ required }) => required !== true)).toBe(true);
  const refused = (await getJson("/api/search?colour=1")).body.detail;
  for (const name of names) expect(refused).toContain(name);
  expect(Object.keys(paths)).not.toContain("/metrics");
});

test.each([
  ["/api/search", "/api/search?q=a&limit=1", ["cache-control", "etag", "link"]],
  ["/api/search.csv", "/api/search.csv?q=a", ["cache-control", "content-disposition", "etag"]],
  ["/api/people", "/api/people?q=a", ["cache-control", "etag"]],
  ["/api/status", "/api/status", ["cache-control"]],
  ["/healthz", "/healthz", ["cache-control"]],
])("the headers of %s are described", async (path, asked, expected) => {
  const { paths } = await (await fetch(`${server.address}/openapi.json`)).json();
  const described = Object.keys(paths[path].get.responses["200"].headers).map((name) => name.toLowerCase());
  expect(paths[path].head.responses["200"].headers).toEqual(paths[path].get.responses["200"].headers);
  const sent = [...(await fetch(server.address + asked)).headers.keys()];
  const OF_INTEREST = new Set(["allow", "cache-control", "content-disposition", "etag", "last-modified", "link"]);
  expect(sent.filter((name) => OF_INTEREST.has(name)).sort()).toEqual(expected);
  expect(described).toEqual(expect.arrayContaining(expected));
});

test("a client that goes away aborts its search", async () => {
  const events = new EventTarget();
  const aborted = new Promise((resolve) => events.addEventListener("aborted", resolve));
  const started = new Promise((resolve) => events.addEventListener("started", resolve));
  const engine = fakeEngine([], {
    onFind: async (_query, { signal }) => {
      events.dispatchEvent(new Event("started"));
      await new Promise((resolve) => signal?.addEventListener("abort", resolve));
      events.dispatchEvent(new Event("aborted"));
    },
  });
  await using slow = await listening(createApp({ engine: () => engine, progress: () => null, failure: () => null }));
  const client = new AbortController();
  const answer = fetch(`${slow.address}/api/search?q=x`, { signal: client.signal }).catch(() => "gone");
  await started;
  client.abort();
  expect(await answer).toBe("gone");
  await aborted;
});

describe("while the first index is being built", () => {
  const progress = { files: 10, filesTotal: 40, releases: 9, ratePerSecond: 5, secondsLeft: 6 };
  const host: ServedArchive = { engine: () => null, progress: () => progress, failure: () => null };

  test("readiness and searches are 503 with a time to come back, health and status are 200", async () => {
    await using waiting = await listening(createApp(host));
    const ready = await fetch(`${waiting.address}/readyz`);
    expect(ready.status).toBe(503);
    expect(ready.headers.get("retry-after")).toMatch(/^\d+$/);
    expect(await ready.json()).toMatchObject({ code: "NOT_READY" });
    expect((await fetch(`${waiting.address}/api/search?q=x`)).status).toBe(503);
    expect((await fetch(`${waiting.address}/healthz`)).status).toBe(200);
    expect(await (await fetch(`${waiting.address}/api/status`)).json()).toMatchObject({ state: "indexing", progress });
  });

  test("a failure is told", async () => {
    await using failed = await listening(createApp({ ...host, failure: () => "No space is left." }));
    expect(await (await fetch(`${failed.address}/api/status`)).json()).toMatchObject({
      state: "failed",
      failure: "No space is left.",
    });
    expect(await (await fetch(`${failed.address}/readyz`)).json()).toMatchObject({
      detail: expect.stringContaining("No space is left."),
    });
  });
});

test("once there is an archive, the server is ready", async () => {
  expect(await getJson("/readyz")).toMatchObject({ status: 200 });
  expect((await getJson("/api/status")).body).toMatchObject({ state: "ready", releases: 48, progress: null });
});
