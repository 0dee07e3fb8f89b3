import { describe, expect, test } from "vitest";
import { createApp } from "../../src/serving/app.ts";
import { servedEngine } from "../../src/serving/served-archive.ts";
import { fakeEngine } from "../fake-engine.ts";
import { inventedReleases } from "../invented-releases.ts";
import { listening } from "../listening.ts";

const ORIGIN = "https://press.example";
const serve = (cors: readonly string[]) => listening(createApp(servedEngine(fakeEngine(inventedReleases())), { cors }));
const NAMES = ["access-control-allow-origin", "access-control-expose-headers", "cross-origin-resource-policy", "vary"];

async function headersFor(cors: readonly string[], path: string, origin: string, init: RequestInit = {}) {
  await using server = await serve(cors);
  const { headers } = await fetch(server.address + path, { ...init, headers: { ...init.headers, origin } });
  return Object.fromEntries(
    [...NAMES, "access-control-allow-methods", "access-control-allow-headers"].map((name) => [name, headers.get(name)]),
  );
}

describe("another origin's page", () => {
  test("may read nothing unless it was said", async () => {
    expect(await headersFor([], "/api/search", ORIGIN)).toMatchObject({
      "access-control-allow-origin": null,
      "cross-origin-resource-policy": "same-origin",
    });
  });

  test("may read the API where its origin is named, and problems as well", async () => {
    for (const path of ["/api/search", "/api/search?colour=1", "/openapi.json"])
      expect(await headersFor([ORIGIN], path, ORIGIN)).toMatchObject({
        "access-control-allow-origin": ORIGIN,
        "access-control-expose-headers": expect.stringContaining("ETag"),
        "cross-origin-resource-policy": "cross-origin",
        vary: expect.stringContaining("Origin"),
      });
  });

  test("is told nothing where it is another one, but caches are", async () => {
    for (const origin of ["https://evil.example", "null", `${ORIGIN}.evil.example`, "http://press.example"])
      expect(await headersFor([ORIGIN], "/api/search", origin)).toMatchObject({
        "access-control-allow-origin": null,
        vary: expect.stringContaining("Origin"),
      });
  });

  test("reads why it is refused, also before its request is looked at", async () => {
    const app = createApp(servedEngine(fakeEngine([])), { cors: [ORIGIN], trustProxy: true, rateLimit: 2 });
    await using server = await listening(app);
    const ask = (method: string) => fetch(`${server.address}/api/status`, { method, headers: { origin: ORIGIN } });
    // Preflights are not counted.
    for (let i = 0; i < 5; i++) expect((await ask("OPTIONS")).status).toBe(204);
    for (let i = 0; i < 2; i++) expect((await ask("GET")).status).toBe(200);
    const refused = await ask("GET");
    expect([refused.status, refused.headers.get("access-control-allow-origin")]).toEqual([429, ORIGIN]);
    expect(refused.headers.get("access-control-expose-headers")).toContain("RateLimit");
  });

  test("may be any, by a star", async () => {
    expect(await headersFor(["*"], "/api/search", ORIGIN)).toMatchObject({ "access-control-allow-origin": "*" });
  });

  test("reads no pages for people", async () => {
    expect(await headersFor(["*"], "/", ORIGIN)).toMatchObject({ "access-control-allow-origin": null });
  });

  test("is told by a preflight what it may send", async () => {
    const headers = { "access-control-request-method": "GET", "access-control-request-headers": "if-none-match" };
    expect(await headersFor([ORIGIN], "/api/search", ORIGIN, { method: "OPTIONS", headers })).toMatchObject({
      "access-control-allow-origin": ORIGIN,
      "access-control-allow-methods": "GET, HEAD, OPTIONS",
      "access-control-allow-headers": "if-none-match",
    });
    expect(await headersFor([], "/api/search", ORIGIN, { method: "OPTIONS", headers })).toMatchObject({
      "access-control-allow-methods": null,
    });
  });
});
