import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { createApp } from "../../src/serving/app.ts";
import {
  EXAMPLE_PERSON,
  EXAMPLE_RELEASE,
  EXAMPLE_RESULTS,
  EXAMPLE_SIMILAR,
  EXAMPLE_STATUS,
  EXAMPLE_SUGGESTIONS,
} from "../../src/serving/examples.ts";
import { PROBLEM_TYPES } from "../../src/serving/problems.ts";
import {
  hitSchema,
  personSchema,
  releaseSchema,
  resultsSchema,
  statusSchema,
  suggestionSchema,
} from "../../src/serving/schemas.ts";
import { servedEngine } from "../../src/serving/served-archive.ts";
import { fakeEngine } from "../fake-engine.ts";
import { inventedReleases } from "../invented-releases.ts";
import { listening } from "../listening.ts";

describe("examples", () => {
  test.each([
    ["results", resultsSchema, EXAMPLE_RESULTS],
    ["a release", releaseSchema, EXAMPLE_RELEASE],
    ["a person", personSchema, EXAMPLE_PERSON],
    ["similar releases", hitSchema.array(), EXAMPLE_SIMILAR],
    ["suggestions", suggestionSchema.array(), EXAMPLE_SUGGESTIONS],
    ["the status", statusSchema, EXAMPLE_STATUS],
  ])("%s are of their schema", (_, schema, example) => {
    expect(schema.parse(example)).toEqual(example);
  });

  test("spans slice to what they claim", () => {
    const { text, people, topics, dates, quotes } = EXAMPLE_RELEASE;
    expect(people.flatMap(({ mentions }) => mentions.map(([start, end]) => text.slice(start, end)))).toEqual([
      "Ana Ryu",
    ]);
    expect(topics.flatMap(({ mentions }) => mentions.map(([start, end]) => text.slice(start, end)))).toEqual([
      "ice pilot",
    ]);
    for (const { text: said, start, end } of [...dates, ...quotes]) expect(text.slice(start ?? 0, end ?? 0)).toBe(said);
    for (const { start, end, text: passage, highlights } of EXAMPLE_RESULTS.hits[0]?.snippets ?? []) {
      expect(text.slice(start, end)).toBe(passage);
      expect(highlights.map(([from, to]) => passage.slice(from, to))).toEqual(["ice pilot"]);
    }
  });

  test("of parameters are taken", async () => {
    await using server = await listening(createApp(servedEngine(fakeEngine(inventedReleases()))));
    const { paths } = await (await fetch(`${server.address}/openapi.json`)).json();
    let tried = 0;
    for (const [path, { get }] of Object.entries<{
      get: { parameters?: { name: string; in: string; schema: { examples?: unknown[] } }[] };
    }>(paths))
      for (const { name, in: place, schema } of get.parameters ?? [])
        for (const example of place === "query" ? (schema.examples ?? []) : []) {
          const parameters = new URLSearchParams([[name, [example].flat().join(",")]]);
          const id = path.includes("people") ? "ilsa-varnholt" : "league%2F2016%2Fharbour-summit.html";
          const { status } = await fetch(`${server.address}${path.replace("{id}", id)}?${parameters}`);
          expect([path, name, example, status]).toEqual([path, name, example, 200]);
          tried++;
        }
    expect(tried).toBeGreaterThan(10);
  });
});

describe("the page", () => {
  const read = async () => {
    await using server = await listening(createApp(servedEngine(fakeEngine(inventedReleases()))));
    const { paths } = await (await fetch(`${server.address}/openapi.json`)).json();
    const html = await (await fetch(`${server.address}/docs`)).text();
    return { paths: Object.keys(paths), html, document: parseHTML(html).document };
  };

  test("has every address, parameter and kind of problem, and each link within it leads somewhere", async () => {
    const { paths, document } = await read();
    const heads = [...document.querySelectorAll("h2 code")].map((head) => head.textContent);
    expect(heads).toEqual(paths.map((path) => `GET ${path}`));
    const search = document.querySelector("#api-search")?.textContent ?? "";
    for (const name of ["ministry", "cursor", "format"]) expect(search).toContain(name);
    const problems = document.querySelector("#problems + p + .table")?.textContent ?? "";
    for (const name of Object.keys(PROBLEM_TYPES)) expect(problems).toContain(`urn:communique:problem:${name}`);
    const links = [...document.querySelectorAll('article a[href^="#"]')].map((link) => link.getAttribute("href") ?? "");
    expect(links.length).toBeGreaterThan(20);
    for (const link of links) expect([link, document.getElementById(link.slice(1)) !== null]).toEqual([link, true]);
  });

  test("asks for nothing from elsewhere", async () => {
    const { html } = await read();
    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });
});
