import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Engine } from "../../src/engines/engine.ts";
import { createApp } from "../../src/serving/app.ts";
import { fakeEngine } from "../fake-engine.ts";
import { inventedReleases } from "../invented-releases.ts";
import { type Listening, listening } from "../listening.ts";

const RELEASE = `/api/releases/${encodeURIComponent("league/2016/harbour-summit.html")}`;
/** Later than this program began, as an index is that was written while it runs. */
const MODIFIED = new Date(Math.ceil(Date.now() / 1_000) * 1_000 + 60_000);

let server: Listening;
let generation = "g1";
let searches = 0;

beforeAll(async () => {
  const found = fakeEngine(inventedReleases(), {
    onFind: () => {
      searches++;
    },
  });
  const engine = (): Engine => ({ ...found, status: { ...found.status, generation } });
  server = await listening(createApp({ engine, modified: () => MODIFIED, progress: () => null, failure: () => null }));
});
afterAll(async () => server[Symbol.asyncDispose]());

const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(server.address + path, { headers: { "accept-encoding": "identity", ...headers } });

describe("a tag names the generation", () => {
  test.each([
    "/api/search?q=summit",
    RELEASE,
    `${RELEASE}/similar`,
    "/api/people",
    "/api/suggest?q=i",
    "/openapi.json",
    "/",
    "/skipped",
    "/docs",
  ])("%s is not sent again until there is another generation", async (path) => {
    generation = "g1";
    const first = await ask(path);
    const etag = first.headers.get("etag") ?? "";
    expect(etag).toMatch(/^"[\w-]+"$/);
    expect(first.headers.get("last-modified")).toBe(MODIFIED.toUTCString());
    expect(first.headers.get("cache-control")).toBe("no-cache");
    const again = await ask(path, { "if-none-match": etag });
    expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", etag]);
    generation = "g2";
    const moved = await ask(path, { "if-none-match": etag });
    expect(moved.status).toBe(200);
    expect(moved.headers.get("etag")).not.toBe(etag);
  });

  test("nothing is searched for to know that the client has it", async () => {
    const etag = (await ask("/api/search?q=summit")).headers.get("etag") ?? "";
    const before = searches;
    await ask("/api/search?q=summit", { "if-none-match": `"other", W/${etag}` });
    expect(searches).toBe(before);
  });

  test("each form of an answer has its own, and names what chose it", async () => {
    const json = await ask("/api/search?q=summit");
    const csv = await ask("/api/search?q=summit", { accept: "text/csv" });
    expect(csv.headers.get("etag")).not.toBe(json.headers.get("etag"));
    expect(csv.headers.get("vary")).toContain("Accept");
  });

  test("a date will do where there is no tag, and a star stands for any answer", async () => {
    expect((await ask("/api/search", { "if-modified-since": MODIFIED.toUTCString() })).status).toBe(304);
    expect(
      (await ask("/api/search", { "if-modified-since": new Date(MODIFIED.getTime() - 1_000).toUTCString() })).status,
    ).toBe(200);
    expect((await ask("/api/search", { "if-none-match": "*" })).status).toBe(304);
    expect((await ask("/api/releases/none", { "if-none-match": "*" })).status).toBe(404);
    expect((await ask("/api/search?colour=1", { "if-none-match": "*" })).status).toBe(400);
  });

  test("what is wrong is wrong, whatever the client has", async () => {
    const etag = (await ask("/api/search?q=summit")).headers.get("etag") ?? "";
    const now = new Date().toUTCString();
    for (const [path, status] of [
      ["/api/releases/none", 404],
      ["/api/search?colour=1", 400],
      ["/releases/none", 404],
    ] as const)
      for (const headers of [{ "if-none-match": etag }, { "if-modified-since": now }])
        expect([path, (await ask(path, headers)).status]).toEqual([path, status]);
    expect((await ask("/api/search?q=notice", { "if-none-match": etag })).status).toBe(200);
  });

  test("each coding has its own, by which it is known again", async () => {
    const plain = await ask("/api/search?q=notice", { "accept-encoding": "identity" });
    const zipped = await ask("/api/search?q=notice", { "accept-encoding": "gzip" });
    expect(zipped.headers.get("content-encoding")).toBe("gzip");
    const etag = zipped.headers.get("etag") ?? "";
    expect(etag).toBe(plain.headers.get("etag")?.replace(/"$/, '+gzip"'));
    const known = await ask("/api/search?q=notice", { "if-none-match": etag });
    expect([known.status, known.headers.get("etag"), known.headers.get("vary")]).toEqual([
      304,
      etag,
      zipped.headers.get("vary"),
    ]);
    const lines = await ask("/api/search?q=notice&format=jsonl&limit=40", { "accept-encoding": "gzip" });
    expect(lines.headers.get("content-encoding")).toBe("gzip");
  });

  test("a problem has no tag and is not kept", async () => {
    const { headers } = await ask("/api/releases/none");
    expect([headers.get("etag"), headers.get("cache-control")]).toEqual([null, "no-store"]);
  });
});

test("an answer that was cut short is not kept, and has no tag", async () => {
  const found = fakeEngine(inventedReleases());
  const engine: Engine = { ...found, find: async (...query) => ({ ...(await found.find(...query)), timedOut: true }) };
  const host = { engine: () => engine, progress: () => null, failure: () => null };
  await using slow = await listening(createApp(host));
  for (const path of ["/api/search?q=summit", "/?q=summit"]) {
    const { headers } = await fetch(slow.address + path);
    expect([headers.get("etag"), headers.get("cache-control")]).toEqual([null, "no-store"]);
  }
});

test("a request is answered by one generation, though another takes its place meanwhile", async () => {
  const g1 = fakeEngine(inventedReleases());
  const g2: Engine = { ...g1, status: { ...g1.status, generation: "g2" } };
  let latest: Engine = {
    ...g1,
    async find(...query) {
      latest = g2;
      return g1.find(...query);
    },
  };
  const moving: Engine = { ...g1, use: (work) => work(latest) };
  const host = { engine: () => moving, progress: () => null, failure: () => null };
  await using server = await listening(createApp(host));
  const first = await fetch(`${server.address}/api/search?q=summit`);
  expect((await first.json()).generation).toBe("g1");
  // Its tag is of the generation that it is of, so it is not good for the next.
  const etag = first.headers.get("etag") ?? "";
  expect((await fetch(`${server.address}/api/search?q=summit`, { headers: { "if-none-match": etag } })).status).toBe(
    200,
  );
});
