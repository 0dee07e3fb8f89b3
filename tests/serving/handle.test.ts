import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp } from "../../src/serving/app.ts";
import { handle } from "../../src/serving/handle.ts";
import { servedEngine } from "../../src/serving/served-archive.ts";
import { fakeEngine } from "../fake-engine.ts";
import { inventedReleases } from "../invented-releases.ts";
import { type Listening, listening } from "../listening.ts";

const RELEASE = encodeURIComponent("league/2016/harbour-summit.html");
const engine = fakeEngine(inventedReleases());
let server: Listening;
let folder: string;
const originalFile = () => join(folder, "a.txt");

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "communique-handle-"));
  await writeFile(join(folder, "a.txt"), "the original");
  server = await listening(createApp(servedEngine(engine), { originalFile }));
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

describe("a request of the Fetch standard", () => {
  test.each([
    ["GET", "/", {}],
    ["GET", "/?q=summit", { accept: "text/html" }],
    ["HEAD", "/api/search?q=summit", {}],
    ["GET", "/api/search?q=summit&format=atom", {}],
    ["GET", "/api/search?colour=1", {}],
    ["GET", `/releases/${RELEASE}`, {}],
    ["GET", "/releases/none", { accept: "text/html" }],
    ["GET", `/api/releases/${RELEASE}/original`, {}],
    ["GET", `/api/releases/${RELEASE}/original`, { range: "bytes=4-7" }],
    ["GET", `/api/releases/${RELEASE}/original`, { range: "bytes=99-" }],
    ["GET", "/assets/page.css", {}],
    ["GET", "/nothing", {}],
    ["POST", "/api/search", {}],
    ["OPTIONS", "/api/search", {}],
    ["GET", "/api/releases/%ff", {}],
  ])("%s %s %j is answered as by the server", async (method, path, headers) => {
    // What follows compresses nothing: that is for the server that it is part of.
    const told = await fetch(server.address + path, { method, headers: { ...headers, "accept-encoding": "identity" } });
    const handled = await handle(engine, new Request(server.address + path, { method, headers }), OPTIONS);
    expect(handled.status).toBe(told.status);
    expect(await handled.text()).toBe(await told.text());
    // The connection's, and what Node says of a length.
    for (const [name, value] of told.headers)
      if (!["connection", "date", "keep-alive", "content-length", "transfer-encoding"].includes(name))
        expect([name, handled.headers.get(name)]).toEqual([
          name,
          name === "vary" ? value.replace(/,? ?Accept-Encoding/, "") || null : value,
        ]);
  });

  test("may be for a path below another", async () => {
    const options = { base: "/search/" };
    const at = (path: string) => handle(engine, new Request(`https://press.example${path}`), options);
    expect((await at("/search")).headers.get("location")).toBe("./search/");
    expect(await (await at("/search/?q=summit")).text()).toContain("1 release matches");
    expect(await (await at("/search/opensearch.xml")).text()).toContain(
      "https://press.example/search/?q={searchTerms}",
    );
    expect((await at("/searching/")).status).toBe(404);
    expect((await at("/")).status).toBe(404);
  });

  test("may bring a form", async () => {
    const send = (body: string) =>
      handle(
        engine,
        new Request("http://press.example/lists", { method: "POST", body: new URLSearchParams({ list: body }) }),
      );
    expect(await (await send("summit\nnotice")).text()).toContain("Releases that hold all of it");
    expect((await send("x".repeat(300_000))).status).toBe(413);
    const json = new Request("http://press.example/lists", { method: "POST", body: "{}" });
    expect((await handle(engine, json)).status).toBe(415);
  });

  test("that was given up gives its search up", async () => {
    const client = new AbortController();
    let aborted = false;
    const slow = fakeEngine([], {
      onFind: async (_query, { signal }) => {
        client.abort();
        aborted = signal?.aborted ?? false;
      },
    });
    await handle(slow, new Request("http://press.example/api/search?q=x", { signal: client.signal }));
    expect(aborted).toBe(true);
  });
});

const OPTIONS = { originalFile };
