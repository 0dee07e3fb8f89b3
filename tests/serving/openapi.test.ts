import { writeFile } from "node:fs/promises";
import { request } from "node:http";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { createApp } from "../../src/serving/app.ts";
import { openApiDocument } from "../../src/serving/openapi.ts";
import { temporaryFolder } from "../built-archive.ts";
import { fakeEngine } from "../fake-engine.ts";
import { inventedReleases } from "../invented-releases.ts";
import { listening } from "../listening.ts";

interface Answer {
  readonly status: number;
  readonly type: string | null;
  readonly allow: string | null;
  readonly etag: string | null;
  readonly body: string;
}

interface Responses {
  readonly [status: string]: { readonly description: string; readonly content?: Readonly<Record<string, unknown>> };
}

interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly responses: Responses }>>>>;
}

const RELEASE = "league/2016/harbour-summit.html";
const FORMER = "ilsa-varnholt-of-old";

let originals = "";
beforeAll(async () => {
  originals = join(await temporaryFolder(), "original.txt");
  await writeFile(originals, "the original");
});

function serve(isReady: boolean) {
  const found = fakeEngine(inventedReleases());
  const engine = { ...found, person: (id: string) => found.person(id === FORMER ? "ilsa-varnholt" : id) };
  return listening(
    createApp(
      { engine: () => (isReady ? engine : null), progress: () => null, failure: () => null },
      { originalFile: () => originals },
    ),
  );
}

/** The path goes out as it is, which `fetch` would mend. */
function ask(address: string, method: string, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, method, headers }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (chunk: string) => {
        body += chunk;
      });
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers["content-type"]?.replace(/;.*/, "") ?? null,
          allow: response.headers.allow ?? null,
          etag: response.headers.etag ?? null,
          body,
        }),
      );
    })
      .on("error", reject)
      .end();
  });
}

const ROUTES: readonly string[] = [
  "/api/search",
  "/api/search.csv",
  "/api/releases/{id}",
  "/api/releases/{id}/similar",
  "/api/releases/{id}/original",
  "/api/people",
  "/api/people/{id}",
  "/api/suggest",
  "/api/status",
  "/openapi.json",
  "/opensearch.xml",
  "/healthz",
  "/readyz",
];

describe("the OpenAPI document", () => {
  const described = async (address: string) =>
    JSON.parse((await ask(address, "GET", "/openapi.json")).body) as Described;

  test("describes every route that programs have", async () => {
    await using server = await serve(true);
    expect(Object.keys((await described(server.address)).paths).sort()).toEqual([...ROUTES].sort());
  });

  test.each(ROUTES)("knows every answer of %s", async (path) => {
    await using server = await serve(true);
    await using waiting = await serve(false);
    const { paths } = await described(server.address);
    const operations = paths[path] ?? {};
    const known = path.replace("{id}", path.includes("people") ? "ilsa-varnholt" : encodeURIComponent(RELEASE));
    const etag = (await ask(server.address, "GET", known)).etag ?? "";
    const seen = new Set<number>();
    for (const method of ["GET", "HEAD"]) {
      const answers = [
        await ask(server.address, method, known),
        await ask(server.address, method, `${known}?colour=1`),
        await ask(server.address, method, `${known}?q=%zz`),
        await ask(server.address, method, `${known}?limit=-1`),
        await ask(server.address, method, path.replace("{id}", "%zz")),
        await ask(server.address, method, path.replace("{id}", "none")),
        await ask(server.address, method, known, { "If-None-Match": etag }),
        await ask(server.address, method, known, { "If-Match": '"another"' }),
        await ask(server.address, method, known, { Range: "bytes=0-2" }),
        await ask(server.address, method, known, { Range: "bytes=999-" }),
        await ask(waiting.address, method, known),
      ];
      const { responses = {} } = operations[method.toLowerCase()] ?? {};
      for (const { status, type, body } of answers) {
        expect(Object.keys(responses)).toContain(String(status));
        const { content } = responses[status] ?? {};
        if (method === "HEAD") expect([content, body]).toEqual([undefined, ""]);
        else if (body !== "") expect(Object.keys(content ?? {})).toContain(type);
        seen.add(status);
      }
    }
    for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
      const { status, type, allow } = await ask(server.address, method, known);
      expect({ status, type, allow }).toEqual({
        status: 405,
        type: "application/problem+json",
        allow: "GET, HEAD, OPTIONS",
      });
      seen.add(status);
    }
    const { status, allow } = await ask(server.address, "OPTIONS", known);
    expect(Object.keys(operations.options?.responses ?? {})).toEqual([String(status)]);
    expect(allow).toBe("GET, HEAD, OPTIONS");
    // Nothing is promised that is never given, but what is said of all routes alike.
    const promised = Object.keys(operations.get?.responses ?? {}).filter((one) => one !== "default");
    expect(promised.sort()).toEqual([...seen].map(String).sort());
  });

  test("says that a person's former id is answered with the one of today", async () => {
    await using server = await serve(true);
    expect(JSON.parse((await ask(server.address, "GET", `/api/people/${FORMER}`)).body).id).toBe("ilsa-varnholt");
    const { paths } = await described(server.address);
    expect(paths["/api/people/{id}"]?.get?.responses[200]?.description).toContain("another than was asked for");
  });
});

test("tuples are written as OpenAPI 3.1 has them", () => {
  const written = JSON.stringify(openApiDocument({}, "."));
  expect(written).toContain('"prefixItems":[');
  expect(written).not.toContain('"items":[');
});
