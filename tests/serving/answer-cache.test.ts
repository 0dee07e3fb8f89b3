import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FindOptions } from "../../src/engines/engine.ts";
import { AnswerCache } from "../../src/serving/answer-cache.ts";
import { createApp } from "../../src/serving/app.ts";
import type { ServedArchive } from "../../src/serving/served-archive.ts";
import { fakeEngine } from "../fake-engine.ts";
import { inventedReleases } from "../invented-releases.ts";
import { listening } from "../listening.ts";

/** A server that keeps answers, and what it searched for. */
async function serving({ megabytes = 1, timedOut = false } = {}) {
  const searched: string[] = [];
  const answers = new AnswerCache(megabytes);
  const found = fakeEngine(inventedReleases(), {
    onFind: (query: string, _: FindOptions) => void searched.push(query),
  });
  const engine = {
    ...found,
    find: async (query: string, options: FindOptions) => ({ ...(await found.find(query, options)), timedOut }),
  };
  const host = { generation: "g1", originals: true };
  const served: ServedArchive = {
    engine: () => ({ ...engine, status: { ...engine.status, ...host } }),
    progress: () => null,
    failure: () => null,
  };
  const server = await listening(createApp(served, { answers }));
  const ask = (path: string, options: RequestInit = {}) => fetch(server.address + path, options);
  return { searched, answers, host, ask, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}

describe("a server that keeps answers", () => {
  test.each(["/api/search?q=summit", "/?q=summit", "/api/search?q=summit&format=atom"])(
    "%s is searched for once",
    async (path) => {
      await using server = await serving();
      const [first, second] = [await server.ask(path), await server.ask(path)];
      expect(await second.text()).toBe(await first.text());
      for (const name of ["etag", "content-type", "cache-control", "link", "vary", "content-language"])
        expect(second.headers.get(name)).toBe(first.headers.get(name));
      expect((await server.ask(path, { method: "HEAD" })).status).toBe(200);
      expect(server.searched).toHaveLength(1);
      expect(server.answers.counts).toEqual({ hits: 2, misses: 1 });
    },
  );

  test.each([
    ["another address", "/api/search?q=summit", "/api/search?q=summit&limit=3", {}],
    ["another form", "/api/search?q=summit", "/api/search?q=summit", { accept: "application/atom+xml" }],
    ["another language", "/?q=summit", "/?q=summit", { "accept-language": "ja" }],
  ])("%s is another answer", async (_, path, other, headers) => {
    await using server = await serving();
    const [first, second] = [await server.ask(path), await server.ask(other, { headers })];
    expect(await second.text()).not.toBe(await first.text());
    expect(server.searched).toHaveLength(2);
  });

  test("another generation is searched anew, and what was kept of the one before is forgotten", async () => {
    await using server = await serving();
    const first = await server.ask("/api/search?q=summit");
    const before = server.answers.bytes;
    server.host.generation = "g2";
    const second = await server.ask("/api/search?q=summit");
    expect(second.headers.get("etag")).not.toBe(first.headers.get("etag"));
    expect(server.searched).toHaveLength(2);
    expect(server.answers.bytes).toBe(before);
  });

  test("where originals come to hand, what was said without them is not said again", async () => {
    await using server = await serving();
    server.host.originals = false;
    const first = await server.ask("/api/search?q=summit");
    server.host.originals = true;
    const second = await server.ask("/api/search?q=summit");
    expect(second.headers.get("etag")).not.toBe(first.headers.get("etag"));
    expect(server.searched).toHaveLength(2);
  });

  test("what was cut short, and what is wrong, is not kept", async () => {
    await using server = await serving({ timedOut: true });
    for (const path of ["/api/search?q=summit", "/api/search?q=summit", "/api/search?colour=1", "/api/releases/none"])
      await server.ask(path);
    expect(server.searched).toHaveLength(2);
    expect(server.answers.bytes).toBe(0);
  });

  test("with no room makes each anew", async () => {
    await using server = await serving({ megabytes: 0 });
    await server.ask("/api/search?q=summit");
    await server.ask("/api/search?q=summit");
    expect(server.searched).toHaveLength(2);
  });
});

test("answers never take more than their room, and those asked for last stay", () => {
  const kinds = fc.record({ tag: fc.nat(30).map(String), length: fc.nat(4_000) });
  fc.assert(
    fc.property(fc.array(kinds, { maxLength: 200 }), (asked) => {
      const cache = new AnswerCache(0.03);
      for (const { tag, length } of asked) {
        const kept = cache.get("g", tag);
        if (kept !== null) continue;
        const answer = { status: 200, headers: {}, body: "x".repeat(length) };
        cache.set("g", tag, answer);
        expect(cache.bytes).toBeLessThanOrEqual(30_000);
        expect(cache.get("g", tag)).toBe(answer);
      }
    }),
  );
});
