import { describe, expect, test } from "vitest";
import { createApp } from "../../src/serving/app.ts";
import { ClientCounts } from "../../src/serving/rate-limit.ts";
import { servedEngine } from "../../src/serving/served-archive.ts";
import { fakeEngine } from "../fake-engine.ts";
import { inventedReleases } from "../invented-releases.ts";
import { listening } from "../listening.ts";

const host = servedEngine(fakeEngine(inventedReleases()));

/** A server behind a proxy that says who asks. */
async function asking(perMinute: number, trustProxy: boolean | number = 1) {
  const server = await listening(createApp(host, { rateLimit: perMinute, trustProxy }));
  const as = (client: string, path = "/api/search?q=fog", headers = {}) =>
    fetch(server.address + path, { headers: { "x-forwarded-for": client, ...headers } });
  return { as, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}

test("a client that asks more often than it may is told when to come back", async () => {
  await using server = await asking(3);
  for (let i = 0; i < 3; i++) expect((await server.as("203.0.113.9")).status).toBe(200);
  const refused = await server.as("203.0.113.9");
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(Number(refused.headers.get("retry-after"))).toBeLessThanOrEqual(60);
  expect(refused.headers.get("content-type")).toContain("application/problem+json");
  expect(await refused.json()).toMatchObject({ type: "urn:communique:problem:too-many-requests", status: 429 });
  expect((await server.as("203.0.113.10")).status).toBe(200);
});

test("each answer says what is left", async () => {
  await using server = await asking(30);
  const { headers } = await server.as("203.0.113.9");
  expect(headers.get("ratelimit-policy")).toMatch(/"requests"; q=30; w=60/);
  expect(headers.get("ratelimit")).toMatch(/"requests"; r=29; t=\d+/);
  expect(headers.get("x-ratelimit-limit")).toBe(null);
});

test("a person who is refused gets a page", async () => {
  await using server = await asking(1);
  await server.as("203.0.113.9");
  const refused = await server.as("203.0.113.9", "/", { accept: "text/html" });
  expect([refused.status, refused.headers.get("content-type")]).toEqual([429, "text/html; charset=utf-8"]);
});

test("an IPv6 address counts with those that its holder can take as well", async () => {
  await using server = await asking(1);
  expect((await server.as("2001:db8:0:100::1")).status).toBe(200);
  expect((await server.as("2001:db8:0:1ff:ffff::9")).status).toBe(429);
  expect((await server.as("2001:db8:0:200::1")).status).toBe(200);
});

test("an IPv4 address written as an IPv6 one counts as itself", async () => {
  await using server = await asking(1);
  expect((await server.as("::ffff:203.0.113.9")).status).toBe(200);
  expect((await server.as("203.0.113.9")).status).toBe(429);
  expect((await server.as("::ffff:203.0.113.10")).status).toBe(200);
});

test("who watches over the server is not counted", async () => {
  await using server = await asking(1);
  for (let i = 0; i < 5; i++) expect((await server.as("203.0.113.9", "/healthz")).status).toBe(200);
  expect((await server.as("203.0.113.9")).status).toBe(200);
});

describe("without a proxy that is believed", () => {
  test("this machine's own programs are not limited, whatever they say of themselves", async () => {
    await using server = await asking(1, false);
    for (let i = 0; i < 5; i++) expect((await server.as("203.0.113.9")).status).toBe(200);
  });
});

describe("counts of clients", () => {
  test("are kept of so many only, the latest", () => {
    const counts = new ClientCounts(100, () => 0);
    for (let i = 0; i < 1_000; i++) counts.increment(`client ${i}`);
    expect(counts.size).toBe(100);
    expect(counts.increment("client 999").totalHits).toBe(2);
    expect(counts.increment("client 0").totalHits).toBe(1);
  });

  test("begin anew after a minute, and go when they are over", () => {
    let now = 0;
    const counts = new ClientCounts(100, () => now);
    expect([counts.increment("a"), counts.increment("a"), counts.increment("b")].map((one) => one.totalHits)).toEqual([
      1, 2, 1,
    ]);
    now = 60_000;
    expect(counts.increment("a").totalHits).toBe(1);
    expect(counts.size).toBe(1);
  });

  test("say when that is by the clock, which may have been put back", () => {
    const counts = new ClientCounts(100, () => 5_000_000);
    const seconds = (counts.increment("a").resetTime.getTime() - Date.now()) / 1_000;
    expect(seconds).toBeGreaterThan(55);
    expect(seconds).toBeLessThanOrEqual(60);
  });
});
