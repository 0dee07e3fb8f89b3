import { parseHTML } from "linkedom";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp } from "../../src/serving/app.ts";
import { servedEngine } from "../../src/serving/served-archive.ts";
import { fakeEngine, releaseEntry } from "../fake-engine.ts";
import { inventedReleases } from "../invented-releases.ts";
import { type Listening, listening } from "../listening.ts";

let server: Listening;
beforeAll(async () => {
  const odd = releaseEntry({ title: "=1+1 <b>&\u0007\ud800", text: "a summit of odd signs", published: "2016-09" });
  server = await listening(createApp(servedEngine(fakeEngine([...inventedReleases(), odd]))));
});
afterAll(async () => server[Symbol.asyncDispose]());

const ask = (path: string, accept?: string) =>
  fetch(server.address + path, accept === undefined ? {} : { headers: { accept } });
const typeOf = (response: Response) => (response.headers.get("content-type") ?? "").replace(/;.*/, "");

describe("the form of an answer", () => {
  test.each([
    ["application/json", "application/json"],
    ["application/x-ndjson", "application/x-ndjson"],
    ["application/jsonl", "application/x-ndjson"],
    ["text/csv", "text/csv"],
    ["text/csv; charset=utf-8; q=0.5", "text/csv"],
    ["application/atom+xml", "application/atom+xml"],
    ["text/csv;q=0.5, application/atom+xml;q=0.9", "application/atom+xml"],
    ["text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "application/json"],
    ["image/png", "application/json"],
    ["", "application/json"],
    ["nonsense;;;", "application/json"],
  ])("Accept: %s gives %s", async (accept, type) => {
    const response = await ask("/api/search?q=summit", accept);
    expect([response.status, typeOf(response)]).toEqual([200, type]);
    expect(response.headers.get("vary")).toContain("Accept");
  });

  test("format says it before Accept does", async () => {
    expect(typeOf(await ask("/api/search?q=summit&format=csv", "application/atom+xml"))).toBe("text/csv");
    expect((await ask("/api/search?q=summit&format=xml")).status).toBe(400);
    expect((await ask("/api/people?format=atom")).status).toBe(400);
  });

  test("JSON lines and CSV hold the page of hits, and lead to the next", async () => {
    const ids: string[] = [];
    let address: string | null = `${server.address}/api/search?q=notice&limit=20&format=jsonl`;
    let pages = 0;
    while (address !== null) {
      const response: Response = await fetch(address);
      const lines = (await response.text()).split("\n").filter(Boolean);
      ids.push(...lines.map((line) => JSON.parse(line).id));
      address = /^<(.*)>; rel="next"$/.exec(response.headers.get("link") ?? "")?.[1] ?? null;
      pages++;
    }
    const all = await (await ask("/api/search?q=notice&limit=1000")).json();
    expect(pages).toBeGreaterThan(1);
    expect(ids).toEqual(all.hits.map(({ id }: { id: string }) => id));
    const rows = (await (await ask("/api/search?q=notice&limit=3&format=csv")).text()).trim().split("\n");
    expect(rows).toHaveLength(4);
    expect(rows[0]).toBe("query,published,title,id,passage,original,related,queryId");
  });

  test("a cell that a spreadsheet would run is none", async () => {
    expect(await (await ask("/api/search?q=odd&format=csv")).text()).toContain("'=1+1");
  });

  test("people are a line or a row each", async () => {
    const lines = (await (await ask("/api/people?q=okeke&format=jsonl")).text()).trim().split("\n");
    expect(lines.map((line) => JSON.parse(line).id)).toEqual(["tomas-okeke"]);
    const [head, row] = (await (await ask("/api/people?q=okeke", "text/csv")).text()).split("\n");
    expect(head).toBe("id,name,aliases,offices,releases");
    expect(row).toMatch(/^tomas-okeke,Tomas Okeke,/);
  });
});

test("a form that cannot say that it was cut short is refused then", async () => {
  const whole = fakeEngine(inventedReleases());
  const engine = { ...whole, find: async (text: string) => ({ ...(await whole.find(text)), timedOut: true }) };
  await using slow = await listening(createApp(servedEngine(engine)));
  const statusOf = async (path: string) => (await fetch(slow.address + path)).status;
  expect(await statusOf("/api/search?q=x")).toBe(200);
  for (const format of ["jsonl", "csv", "atom"]) expect(await statusOf(`/api/search?q=x&format=${format}`)).toBe(503);
  const download = await (await fetch(`${slow.address}/api/search.csv?q=x`)).json();
  expect(download).toMatchObject({ status: 503, type: "urn:communique:problem:timed-out" });
});

describe("a feed of a search", () => {
  const feed = async (query: string) => {
    const text = await (await ask(`/api/search?${query}&format=atom`)).text();
    return { text, document: parseHTML(text.replace(/^<\?xml.*\?>/, "")).document };
  };

  test("is of this search, links to its page and to each release", async () => {
    const { document } = await feed("q=summit&person=ilsa-varnholt");
    expect(document.querySelector("title")?.textContent).toBe("summit – Communique");
    expect(document.querySelector('link[rel="alternate"]')?.getAttribute("href")).toBe(
      `${server.address}/?q=summit&person=ilsa-varnholt`,
    );
    expect(document.querySelector("entry id")?.textContent).toBe(
      `${server.address}/releases/league%2F2016%2Fharbour-summit.html`,
    );
  });

  test("holds only signs that XML can write, escaped", async () => {
    const { text } = await feed("q=odd");
    expect(text).toContain("<title>=1+1 &lt;b&gt;&amp;\ufffd\ufffd</title>");
    expect(text).toContain("<updated>2016-09-01T00:00:00Z</updated>");
  });

  test("has more than a page of hits, or as many as asked for", async () => {
    const count = async (query: string) => (await feed(query)).text.split("<entry").length - 1;
    expect(await count("q=notice")).toBeGreaterThan(10);
    expect(await count("q=notice&limit=2")).toBe(2);
  });
});

test("browsers learn to search here", async () => {
  const page = await (await ask("/", "text/html")).text();
  expect(page).toContain(
    '<link rel="search" type="application/opensearchdescription+xml" title="Communique" href="./opensearch.xml">',
  );
  const response = await ask("/opensearch.xml");
  expect(typeOf(response)).toBe("application/opensearchdescription+xml");
  const template = /<Url type="text\/html" template="([^"]*)"/.exec(await response.text())?.[1] ?? "";
  const found = await fetch(template.replaceAll("&amp;", "&").replace("{searchTerms}", "summit"));
  expect(await found.text()).toContain("2 releases match");
  expect(await (await ask("/api/suggest?q=ils&format=opensearch")).json()).toEqual(["ils", ["Ilsa Varnholt"]]);
});
