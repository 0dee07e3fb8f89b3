import { describe, expect, test } from "vitest";
import { createApp } from "../../src/serving/app.ts";
import { createLog } from "../../src/serving/log.ts";
import { servedEngine } from "../../src/serving/served-archive.ts";
import { fakeEngine } from "../fake-engine.ts";
import { inventedReleases } from "../invented-releases.ts";
import { listening } from "../listening.ts";

function logTo(level: string, isTTY = false) {
  const lines: string[] = [];
  return { lines, log: createLog(level, { isTTY, write: (line) => lines.push(line) }) };
}

async function linesOf(level: string, ask: (address: string) => Promise<unknown>, isTTY = false): Promise<string[]> {
  const { lines, log } = logTo(level, isTTY);
  const broken = { ...fakeEngine(inventedReleases()), person: () => Promise.reject(new Error("the very reason")) };
  await using server = await listening(createApp(servedEngine(broken), { log }));
  await ask(server.address);
  // A line is written when the connection has taken the whole answer.
  for (let i = 0; i < 100 && lines.length === 0; i++) await new Promise((next) => setTimeout(next, 10));
  return lines;
}

describe("a request in the log", () => {
  test("is a JSON line by its route, without what was asked for", async () => {
    const [line = "", ...others] = await linesOf("info", async (address) => {
      const response = await fetch(`${address}/api/releases/secret%2Fplan?q=secret+words`, {
        headers: { "x-request-id": "abc-1" },
      });
      expect(response.headers.get("x-request-id")).toBe("abc-1");
    });
    expect(others).toEqual([]);
    expect(line).not.toContain("secret");
    expect(JSON.parse(line)).toMatchObject({
      level: "info",
      requestId: "abc-1",
      method: "GET",
      route: "/api/releases/:id",
      status: 400,
    });
    expect(Date.parse(JSON.parse(line).time)).not.toBeNaN();
  });

  test("says what was asked for where that is wanted", async () => {
    const lines = await linesOf("debug", (address) => fetch(`${address}/api/search?q=harbour`));
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ url: "/api/search?q=harbour" });
  });

  test.each(["", "a b", "x".repeat(200), '"}{'])("an id that is none (%j) is replaced", async (id) => {
    const [line = ""] = await linesOf("info", (address) =>
      fetch(`${address}/api/search`, { headers: { "x-request-id": id } }),
    );
    expect(JSON.parse(line).requestId).toMatch(/^[\da-f-]{36}$/);
  });

  test("a probe is of no interest unless it fails", async () => {
    const lines = await linesOf("info", async (address) => {
      for (const path of ["/healthz", "/readyz", "/metrics", "/nothing"]) await fetch(address + path);
    });
    expect(lines.map((line) => JSON.parse(line).route)).toEqual(["other"]);
  });

  test("an error that nobody foresaw is told with the request's id and its reason, the client not", async () => {
    const lines = await linesOf("info", async (address) => {
      const response = await fetch(`${address}/api/people/x`, { headers: { "x-request-id": "abc-2" } });
      expect(await response.text()).not.toContain("reason");
    });
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({
      level: "error",
      requestId: "abc-2",
      err: { message: "the very reason", stack: expect.stringContaining("log.test.ts") },
    });
  });
});

describe("lines", () => {
  const text = "a\u001b[31m\u009bb\nc\u2028d";

  test("hold no control characters, whatever is in them", () => {
    const { lines, log } = logTo("info");
    log.info({ name: text }, text);
    expect(lines.join("")).toMatch(/^[^\p{Cc}\u2028]*\n$/u);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ name: text, msg: text });
  });

  test("are short on a terminal", async () => {
    const [line] = await linesOf("info", (address) => fetch(`${address}/api/search?q=x`), true);
    expect(line).toMatch(/^\d\d:\d\d:\d\d GET \/api\/search 200 [\d.]+ ms\n$/);
    const { lines, log } = logTo("info", true);
    log.warn({ err: new Error(text) }, text);
    expect(lines.join("")).toMatch(/^\d\d:\d\d:\d\d warn a/);
    expect(lines.join("")).not.toMatch(/[^\P{Cc}\n]/u);
    expect(lines.join("")).toContain("log.test.ts");
  });
});
