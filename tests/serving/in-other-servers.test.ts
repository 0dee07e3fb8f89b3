/** The examples of docs/EMBEDDING.md, run: an archive's page and API inside servers of other makes. */
import { readFile } from "node:fs/promises";
import { serve } from "@hono/node-server";
import express from "express";
import fastify from "fastify";
import { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type EmbeddedEngine, handle, open, router } from "../../src/communique.ts";
import { listening } from "../listening.ts";
import { answerTo } from "../raw-http.ts";

let archive: EmbeddedEngine;
beforeAll(async () => {
  archive = await open("index");
});
afterAll(() => archive.close());

/** What each of them has to do, at the place where the archive is mounted. */
async function expectArchiveAt(address: string): Promise<void> {
  const page = await fetch(address.slice(0, -1));
  expect(page.url).toBe(address);
  expect(await page.text()).toContain(`<html lang="en" data-page="search" data-root="./"`);
  const search = await fetch(`${address}api/search?q=pilots&limit=1`);
  const { hits } = await search.json();
  const release = await fetch(new URL(hits[0].url, address));
  expect([release.status, await release.text()]).toEqual([200, expect.stringContaining('<article class="release">')]);
  const etag = search.headers.get("etag") ?? "";
  expect((await fetch(search.url, { headers: { "if-none-match": etag } })).status).toBe(304);
  expect((await fetch(`${address}api/search?colour=1`)).headers.get("content-type")).toMatch(
    /^application\/problem\+json/,
  );
  expect(await (await fetch(`${address}opensearch.xml`)).text()).toContain(`template="${address}?q={searchTerms}"`);
  const form = new URLSearchParams({ list: "pilots\nfog" });
  expect(await (await fetch(`${address}lists`, { method: "POST", body: form })).text()).toContain(
    "Releases that hold all of it",
  );
  expect(await (await fetch(`${address}assets/page.css`, { method: "HEAD" })).text()).toBe("");
}

describe("an archive inside", () => {
  test("Express", async () => {
    const app = express();
    app.use(express.urlencoded({ extended: false }));
    app.use("/search", router(archive));
    await using server = await listening(app);
    await expectArchiveAt(`${server.address}/search/`);
  });

  test("Node's own HTTP server", async () => {
    const search = router(archive);
    await using server = await listening((request, response) => {
      search(request, response, () => response.writeHead(404).end());
    });
    const { hits } = await (await fetch(`${server.address}/api/search?q=pilots`)).json();
    expect(hits).not.toHaveLength(0);
    expect((await fetch(`${server.address}/nothing`)).status).toBe(404);
  });

  test("Fastify", async () => {
    const app = fastify();
    const options = { base: "/search" };
    const form = "application/x-www-form-urlencoded";
    app.addContentTypeParser(form, { parseAs: "string" }, (_request, body, done) => done(null, body));
    for (const path of ["/search", "/search/*"])
      app.route({
        method: ["GET", "HEAD", "OPTIONS", "POST"],
        url: path,
        handler: async ({ method, protocol, host, url, headers, body }, reply) => {
          const address = `${protocol}://${host}${url}`;
          if (!URL.canParse(address)) return reply.code(400).send(); // A Host that is none.
          const sent = {
            method,
            headers: headers as Record<string, string>,
            body: (body as string | undefined) ?? null,
          };
          return handle(archive, new Request(address, sent), options);
        },
      });
    const address = await app.listen({ port: 0, host: "127.0.0.1" });
    try {
      await expectArchiveAt(`${address}/search/`);
      const ask = (line: string, host: string): Promise<string> =>
        answerTo(address, `${line} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
      expect(await ask("TRACE /search/", "localhost")).toMatch(/^HTTP\/1\.1 404 /);
      expect(await ask("GET /search/", "a b")).toMatch(/^HTTP\/1\.1 400 /);
    } finally {
      await app.close();
    }
    const flat = (text: string): string => text.replace(/\s+/g, " ");
    const [, printed = "none"] =
      /\*\*Fastify\*\*\s+```ts\n(.*?)```/s.exec(await readFile("docs/EMBEDDING.md", "utf8")) ?? [];
    expect(flat(await readFile(import.meta.filename, "utf8"))).toContain(flat(printed));
  });

  test("Hono", async () => {
    const app = new Hono();
    const options = { base: "/search" };
    app.all("/search/*", (context) => handle(archive, context.req.raw, options));
    app.get("/", (context) => context.text("the app's own"));
    const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
    await new Promise((resolve) => server.once("listening", resolve));
    const bound = server.address();
    const port = bound !== null && typeof bound === "object" ? bound.port : 0;
    try {
      await expectArchiveAt(`http://127.0.0.1:${port}/search/`);
      expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe("the app's own");
    } finally {
      await new Promise((resolve) => server.close(resolve));
    }
  });

  test("Next and whatever else calls a function with a Request", async () => {
    // app/search/[[...path]]/route.ts
    const options = { base: "/search" };
    const GET = (request: Request): Promise<Response> => handle(archive, request, options);
    const POST = GET;
    const page = await GET(new Request("https://press.example/search/?q=pilots"));
    expect([page.status, page.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
    const body = new URLSearchParams({ list: "pilots" });
    expect((await POST(new Request("https://press.example/search/lists", { method: "POST", body }))).status).toBe(200);
  });
});
