import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { type IncomingHttpHeaders, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import express from "express";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CommuniqueError } from "../../src/errors.ts";
import { createApp } from "../../src/serving/app.ts";
import { router } from "../../src/serving/router.ts";
import { servedEngine } from "../../src/serving/served-archive.ts";
import { fakeEngine, releaseEntry } from "../fake-engine.ts";
import { inventedReleases } from "../invented-releases.ts";
import { type Listening, listening } from "../listening.ts";
import { rawConnection } from "../raw-http.ts";

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let folder: string;
let server: Listening;
const NEWLINE_NAME = 'a\n"b.html';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "communique-serving-"));
  await writeFile(join(folder, "page.html"), "<script>alert(1)</script>");
  await writeFile(join(folder, ".hidden.pdf"), "%PDF");
  await mkdir(join(folder, "folder.txt"));
  const releases = [
    ...inventedReleases(),
    ...["page.html", ".hidden.pdf", "folder.txt", "gone.txt", "../secret.txt", NEWLINE_NAME].map((path) =>
      releaseEntry({ path, title: path, text: "x" }),
    ),
  ];
  const engine = fakeEngine(releases);
  const originalFile = (path: string) => {
    if (path === NEWLINE_NAME) return join(folder, "page.html");
    return path.includes("..") ? null : join(folder, path);
  };
  server = await listening(
    createApp(
      { engine: () => engine, progress: () => null, failure: () => null },
      { originalFile, hosts: ["archive.example", "::5"] },
    ),
  );
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

/** As `fetch`, but the path goes out as it is, and `Host` can be set. */
function ask(
  path: string,
  { method = "GET", headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.address);
    request({ hostname, port, path, method, headers }, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => {
        body += chunk;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    })
      .on("error", reject)
      .end();
  });
}

describe("hosts", () => {
  test.each([
    "localhost",
    "localhost:3000",
    "127.0.0.1:1",
    "[::1]:3000",
    "archive.example",
    "ARCHIVE.example:80",
    "[::5]",
  ])("%s is answered", async (host) => {
    expect((await ask("/healthz", { headers: { host } })).status).toBe(200);
  });

  test("not even what watches over the server is told to a name that it does not have", async () => {
    for (const path of ["/metrics", "/healthz", "/", "/nothing"])
      expect((await ask(path, { headers: { host: "evil.example" } })).status).toBe(421);
  });

  test.each(["evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "evil.example:localhost"])(
    "%j is not",
    async (host) => {
      const { status, headers, body } = await ask("/api/search?q=x", { headers: { host } });
      expect(status).toBe(421);
      expect(headers["content-type"]).toContain("application/problem+json");
      expect(JSON.parse(body).detail).toContain(JSON.stringify(host.replace(/:\d+$/, "")));
    },
  );
});

test("a whole address is taken for its path", async () => {
  expect((await ask(`${server.address}/api/status`)).status).toBe(200);
  expect((await ask("http://localhost/api/search?colour=1")).status).toBe(400);
});

describe("behind a proxy", () => {
  const forwarded = { "x-forwarded-host": "press.example", "x-forwarded-proto": "https" };
  const served = servedEngine(fakeEngine([]));

  test("what it says of the client's address counts only where it is trusted", async () => {
    const addressFor = async (trustProxy: boolean) => {
      await using behind = await listening(createApp(served, { trustProxy, hosts: ["press.example"] }));
      const description = await (await fetch(`${behind.address}/opensearch.xml`, { headers: forwarded })).text();
      return /template="(https?:\/\/[^/:]+)/.exec(description)?.[1];
    };
    expect(await addressFor(true)).toBe("https://press.example");
    expect(await addressFor(false)).toBe("http://127.0.0.1");
  });

  test("a name that nobody knows is refused, though the proxy hands it on", async () => {
    await using behind = await listening(createApp(served, { trustProxy: true }));
    expect((await fetch(`${behind.address}/opensearch.xml`, { headers: forwarded })).status).toBe(421);
  });

  test.each(["javascript", "ftp"])(
    "a scheme that is none of the web is not written into answers: %s",
    async (scheme) => {
      await using behind = await listening(createApp(served, { trustProxy: true }));
      const answer = await fetch(`${behind.address}/opensearch.xml`, { headers: { "x-forwarded-proto": scheme } });
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain('template="http://localhost/');
    },
  );
});

describe("paths and methods", () => {
  test("an unknown path is a 404 problem for programs and a page for people", async () => {
    const problem = await ask("/nothing/here");
    expect(JSON.parse(problem.body)).toMatchObject({ status: 404, instance: "/nothing/here" });
    const page = await ask("/nothing/here", { headers: { accept: "text/html" } });
    expect(page).toMatchObject({ status: 404, headers: { "content-type": "text/html; charset=utf-8" } });
    expect(page.body).toContain('href="../assets/page.css"');
  });

  test("an API route gives problem details even to a browser", async () => {
    expect((await ask("/api/nothing", { headers: { accept: "text/html" } })).headers["content-type"]).toContain(
      "application/problem+json",
    );
  });

  test.each([
    "/",
    "/skipped",
    "/releases/x",
    "/api/search",
    "/api/status",
    "/openapi.json",
    "/healthz",
    "/assets/page.css",
  ])("%s takes no POST", async (path) => {
    const { status, headers } = await ask(path, { method: "POST" });
    expect(status).toBe(405);
    expect(headers.allow).toBe("GET, HEAD, OPTIONS");
  });

  test("HEAD is answered without a body, OPTIONS with what is allowed", async () => {
    expect(await ask("/api/search?q=summit", { method: "HEAD" })).toMatchObject({ status: 200, body: "" });
    expect(await ask("/api/search", { method: "OPTIONS" })).toMatchObject({
      status: 204,
      headers: { allow: "GET, HEAD, OPTIONS" },
    });
  });

  test.each(["/%zz", "/releases/%ff", "/api/releases/%", "/?q=%c3%28"])(
    "malformed percent-encoding in %s is a 400",
    async (path) => {
      expect((await ask(path)).status).toBe(400);
    },
  );

  test.each([
    "/assets/../app.ts",
    "/assets/%2e%2e%2fapp.ts",
    "/assets/page.ts",
    "//evil.example/",
    "/api/releases/..%2f..%2fetc%2fpasswd/original",
  ])("%s gives no file", async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  test("the style sheet is served, to be asked for again by its tag", async () => {
    const { status, headers } = await ask("/assets/page.css");
    expect(status).toBe(200);
    expect(headers["content-type"]).toContain("text/css");
    expect((await ask("/assets/page.css", { headers: { "if-none-match": headers.etag ?? "" } })).status).toBe(304);
  });
});

test("every page forbids inline script and foreign content", async () => {
  for (const path of ["/", "/nothing", "/skipped"]) {
    const policy = (await ask(path, { headers: { accept: "text/html" } })).headers["content-security-policy"];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain("unsafe");
  }
});

describe("originals", () => {
  test("an HTML file goes out as bytes, attached, in a sandbox", async () => {
    const { status, headers, body } = await ask("/api/releases/page.html/original");
    expect(status).toBe(200);
    expect(body).toBe("<script>alert(1)</script>");
    expect(headers).toMatchObject({
      "content-type": "application/octet-stream",
      "content-disposition": 'attachment; filename="page.html"',
      "content-security-policy": "sandbox; default-src 'none'",
      "x-content-type-options": "nosniff",
    });
  });

  test.each([
    ["bytes=1-6", 206, "script"],
    ["bytes=5-2", 200, "<script>alert(1)</script>"],
    ["bytes=99-", 416, "25 bytes"],
  ])("of %s there is an answer with %i", async (range, status, said) => {
    const answer = await ask("/api/releases/page.html/original", { headers: { range } });
    expect([answer.status, answer.body]).toEqual([status, expect.stringContaining(said)]);
  });

  test("a PDF keeps its type, also under a hidden name", async () => {
    expect((await ask("/api/releases/.hidden.pdf/original")).headers["content-type"]).toBe("application/pdf");
  });

  test("a name with a newline and a quotation mark stays within its header", async () => {
    const { status, headers } = await ask(`/api/releases/${encodeURIComponent(NEWLINE_NAME)}/original`);
    expect(status).toBe(200);
    expect(headers["content-disposition"]).toMatch(/^attachment; filename="[^\n]*"/);
  });

  test.each(["gone.txt", "folder.txt", "../secret.txt", "unknown"])("%s has none: 404", async (id) => {
    const { status, headers } = await ask(`/api/releases/${encodeURIComponent(id)}/original`);
    expect(status).toBe(404);
    expect(headers["content-type"]).toContain("application/problem+json");
    expect(headers["content-disposition"]).toBeUndefined();
  });
});

describe("the router in another app", () => {
  test("works under a prefix, by relative links, and leaves other paths to the app", async () => {
    const app = express();
    app.use("/archive", router(fakeEngine(inventedReleases())));
    app.use((_request, response) => {
      response.status(200).send("the app's own");
    });
    await using mounted = await listening(app);
    const page = await (await fetch(`${mounted.address}/archive/?q=summit`)).text();
    expect(page).not.toMatch(/(?:href|src|action)="\/(?!\/)/);
    expect(page).toContain('href="releases/league%2F2016%2Fharbour-summit.html"');
    expect(await (await fetch(`${mounted.address}/archive/none`)).text()).toBe("the app's own");
  });

  test("without the slash at its end, the prefix leads to the page", async () => {
    const app = express();
    app.use("/archive", router(fakeEngine(inventedReleases())));
    await using mounted = await listening(app);
    const response = await fetch(`${mounted.address}/archive?q=summit`);
    expect(response.url).toBe(`${mounted.address}/archive/?q=summit`);
    expect(response.status).toBe(200);
  });
});

test("an unforeseen error tells the client nothing of its inside", async () => {
  const engine = { ...fakeEngine([]), find: () => Promise.reject(new Error("secret detail")) };
  const told: unknown[] = [];
  const app = createApp(servedEngine(engine), { onError: (error) => told.push(error) });
  await using broken = await listening(app);
  const response = await fetch(`${broken.address}/api/search?q=x`);
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain("secret");
  expect(String(told[0])).toContain("secret detail");
});

test("what is wrong with the index is for the log, which names its files; a client learns that alone", async () => {
  const told: unknown[] = [];
  for (const [code, status] of [
    ["ARCHIVE_DAMAGED", 500],
    ["INDEX_MISSING", 503],
  ] as const) {
    const error = new CommuniqueError(code, "/srv/secret/index/a.table cannot be read.");
    const engine = fakeEngine([], {
      onFind() {
        throw error;
      },
    });
    const host = { engine: () => engine, progress: () => null, failure: () => null };
    await using broken = await listening(createApp(host, { onError: (one) => told.push(one) }));
    for (const path of ["/api/search?q=fog", "/?q=fog"]) {
      const response = await fetch(broken.address + path, { headers: { accept: "text/html, application/json" } });
      expect([response.status, await response.text()]).toEqual([status, expect.not.stringContaining("secret")]);
    }
    expect(told.splice(0)).toEqual([error, error]);
  }
});

test("a client that breaks off amid its form is no error of the server's", async () => {
  const told: unknown[] = [];
  const host = servedEngine(fakeEngine([]));
  await using listed = await listening(createApp(host, { onError: (one) => told.push(one) }));
  using connection = await rawConnection(listed.address);
  const head =
    "POST /lists HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 99";
  connection.send(`${head}\r\n\r\nlist=`);
  await new Promise((wait) => setTimeout(wait, 100));
  connection.socket.resetAndDestroy();
  await connection.closed;
  for (let i = 0; i < 3; i++) expect((await fetch(`${listed.address}/healthz`)).status).toBe(200);
  expect(told).toEqual([]);
});
