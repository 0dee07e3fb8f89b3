/** One answer everywhere: what Node finds in an archive, a page finds in it, and a server of it answers: hits, scores, highlights and all. */
import { cp } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenedArchive, open as openInPage } from "../../src/archive-browser.ts";
import { open } from "../../src/archive-node.ts";
import { publishArchive } from "../../src/exporting/publish-archive.ts";
import { indexRecords } from "../../src/pipeline.ts";
import { range } from "../../src/range.ts";
import type { Results } from "../../src/release.ts";
import type { FindOptions } from "../../src/searching/find-options.ts";
import { createApp } from "../../src/serving/app.ts";
import { servedEngine } from "../../src/serving/served-archive.ts";
import { openFolder } from "../../src/storage/file-source.ts";
import { NODE_FILE_SYSTEM } from "../../src/storage/file-system.ts";
import { launchBrowser } from "../browser.ts";
import { NOW, temporaryFolder, testConfig } from "../built-archive.ts";
import { type FileServer, fileServer } from "../file-server.ts";
import { type Listening, listening } from "../listening.ts";
import { PROJECT } from "./command-line.ts";

/** Of persons, topics, dates, quotations, an own field and short forms, in three languages; issued again, corrected, and undated. */
const RECORDS = range(24).map((i) => {
  const [place, other] = i % 3 === 0 ? ["Valmere", "Ost Haven"] : ["Ost Haven", "Skarn"];
  const speaker = i % 2 === 0 ? "Ilsa Varnholt" : "Tomas Okeke";
  return {
    id: `${i % 4 === 0 ? "league" : "office"}/${i}`,
    title: `Notice ${i}: ${["ferries", "pilots", "herring quotas", "the harbour dues"][i % 4]} of ${place}`,
    text: `${place.toUpperCase()}, ${1 + (i % 27)} March 20${10 + (i % 9)} – The Port Authority Council (PAC) met in ${place} with the mayor of ${other}. Minister ${speaker} said that ice pilots${i % 5 === 0 ? "" : " and tug boats"} go out again on ${1 + (i % 27)} May 20${11 + (i % 9)}.\n\n“We have waited ${i} years for the ${i % 3 === 0 ? "breakwater" : "lighthouse"}, and the colour of the sea has not changed,” ${speaker} said.\n\nDues rise by $1.${i % 7} million; the ${i % 6 === 0 ? "F-16" : "F16"} flies over the ${i + 1}${["th", "st", "nd", "rd"][(i + 1) % 10] ?? "th"} pier.`,
    ...(i % 12 === 5 ? {} : { published: `20${10 + (i % 9)}-03-${String(1 + (i % 27)).padStart(2, "0")}` }),
    topics: [i % 2 === 0 ? "Shipping" : "Fisheries"],
    people: [speaker],
    harbour: place,
    tons: 100 * i,
    language: "en",
  };
});
const OTHERS = [
  {
    id: "fr/glace",
    title: "Les pilotes des glaces",
    text: "Le ministre Tomas Okeke a déclaré le 3 mai 2016 que les pilotes sortent malgré la glace du port de Valmere.",
    published: "2016-05-03",
    language: "fr",
  },
  {
    id: "ja/minato",
    title: "港湾の安全に関する声明",
    text: "日本政府は港湾の安全について新しい声明を発表しました。氷の中でも船は出ます。",
    published: "2016-09-18",
    language: "ja",
  },
  { id: "undated", title: "How to reach the pilots", text: "Pilots are reached over the radio.", language: "en" },
];

type Asked = readonly [query: string, options?: FindOptions];

const QUERIES: readonly Asked[] = [
  // Words, in other forms, spellings and languages.
  ["pilots"],
  ["ferry harbour"],
  ["harbor color"],
  ["lighthouse breakwater"],
  ["pilotes glace"],
  ["港湾"],
  ["声明 安全"],
  ["F 16"],
  ["third pier"],
  ["$1.2 million"],
  ["PAC"],
  ["Port Authority Council"],
  ["the of"],
  ["Ilsa Varnholt"],
  ["okeke, tomas"],
  // Phrases, and as written.
  ['"ice pilots"'],
  ['"ice pilots and tug boats"'],
  ['"pilotes sortent"'],
  ['="Ost Haven"'],
  ["=waited"],
  ['"$1.2 million"'],
  // Near one another.
  ["minister NEAR/6 pilots"],
  ['"ice pilots" NEAR person:Varnholt'],
  ["pilots NEAR/20 event:2014"],
  // Operators, beginnings, fields.
  ["ferries OR herring"],
  ["(ferries OR herring) -lighthouse"],
  ['-"tug boats" pilots'],
  ["light*"],
  ["title:ferries"],
  ['title:"herring quotas"'],
  ["person:okeke"],
  ["topic:shipping pilots"],
  ["said:Varnholt lighthouse"],
  ["harbour:Skarn OR harbour:Valmere"],
  ["lang:fr"],
  ["folder:league ice"],
  // Mistyped.
  ["lighthuose"],
  ["varnhold"],
  ["pilats ferrries"],
  ["breakwatr~"],
  ['"ice pilotts"'],
  // Dates.
  ["date:2014-03"],
  ["after:2015 before:2017 ice"],
  ["event:2016-05 pilots"],
  ["date:none"],
  ["pilots 2016"],
  // Order, pages, filters, facets, how it matches, and how scores come about.
  ["ice", { sort: "newest", limit: 7, offset: 5 }],
  ["ice", { sort: "oldest", limit: 40 }],
  ["", { limit: 3 }],
  ["", { sort: "oldest", topic: ["Fisheries"], facets: ["people", "years"] }],
  ["pilots", { person: ["ilsa-varnholt", "tomas-okeke"], from: "2012", to: "2015-12" }],
  ["pilots", { language: ["ja", "fr"], facets: ["languages"] }],
  ["pilots", { event: ["2016"], facets: ["eventMonths", "eventYears", "undated"] }],
  ["dues", { fields: { harbour: ["Valmere"] }, facets: ["harbour", "topics"] }],
  ["tug pilots", { match: "exact" }],
  ["lighthouse pilots", { match: "all" }],
  ["ferries valmere", { explain: true, limit: 3 }],
  ["ice", { folder: ["league"], total: false, facets: false }],
  // What is not understood, and what finds nothing.
  ["(pilots NEAR"],
  ["date:2021-13"],
  ["zzzzqx"],
];

/** What must not differ. A cursor also holds how the search was put, and so may: that there is one may not. */
const answerOf = ({ next, ...results }: Results): unknown =>
  JSON.parse(JSON.stringify({ ...results, hasNext: next !== null }));

const browser = await launchBrowser();
let host: string;
let files: FileServer;
let api: Listening;
let archive: OpenedArchive;
/** What Node finds of all queries in the index. */
let found: readonly Results[];

beforeAll(async () => {
  host = await temporaryFolder();
  const config = await testConfig({
    fields: {
      harbour: { from: ["harbour"], facet: true, type: "text" },
      tons: { from: ["tons"], facet: false, type: "number" },
    },
  });
  await indexRecords([...RECORDS, ...OTHERS], { out: join(host, "index"), config, now: NOW });
  const source = openFolder(join(host, "index"));
  await publishArchive(source, { path: join(host, "published"), system: NODE_FILE_SYSTEM });
  await source.close();
  // The modules that a page loads.
  await cp(join(PROJECT, "dist/bundled"), join(host, "modules"), { recursive: true });
  files = await fileServer(host);
  archive = await open(join(host, "index"));
  found = await inNode(QUERIES);
  api = await listening(createApp(servedEngine(archive), {}));
});
afterAll(async () => {
  await browser?.close();
  await api[Symbol.asyncDispose]();
  await archive.close();
  await files[Symbol.asyncDispose]();
});

async function overHttp([query, { fields = {}, total, facets, ...options } = {}]: Asked): Promise<Results> {
  const parameters = new URLSearchParams({ q: query });
  const all = {
    ...options,
    ...fields,
    ...(total === false && { total: "none" }),
    ...(facets !== undefined && { facets: facets === false ? "none" : facets.join(",") }),
  };
  for (const [name, value] of Object.entries(all))
    for (const one of [value].flat()) parameters.append(name, String(one));
  const response = await fetch(`${api.address}/api/search?${parameters}`);
  expect(response.status, query).toBe(200);
  return (await response.json()) as Results;
}

async function answersIn(page: Page, place: string, asked: readonly Asked[]): Promise<readonly Results[]> {
  const find = async (open: typeof openInPage, address: string, queries: readonly Asked[]): Promise<unknown> => {
    const archive = await open(address);
    const found = [];
    for (const [query, options] of queries) found.push(await archive.find(query, options));
    await archive.close();
    return found;
  };
  return page.evaluate(
    `import("/modules/archive-browser.js").then(({ open }) =>
      (${String(find)})(open, ${JSON.stringify(place)}, ${JSON.stringify(asked)}))`,
  );
}

async function onPage<T>(use: (page: Page) => Promise<T>): Promise<T> {
  if (browser === null) throw new Error("a browser test ran without a browser");
  const page = await browser.newPage();
  try {
    await page.goto(`${files.address}/modules/LICENSES.txt`);
    return await use(page);
  } finally {
    await page.close();
  }
}

async function inNode(asked: readonly Asked[], where: OpenedArchive = archive): Promise<Results[]> {
  const found = [];
  for (const [query, options] of asked) found.push(await where.find(query, options));
  return found;
}

test("the queries are many and find something; words of all kinds light up", () => {
  expect(new Set(QUERIES.map(([query]) => query)).size).toBeGreaterThan(50);
  const without = found.flatMap(({ hits }, i) => (hits.length === 0 ? [QUERIES[i]?.[0]] : []));
  expect(without).toEqual(['"ice pilotts"', "date:2021-13", "zzzzqx"]);
  const unlit = found.flatMap(({ hits }, i) =>
    hits.length === 0 || hits.some(({ snippets }) => snippets.some(({ highlights }) => highlights.length > 0))
      ? []
      : [QUERIES[i]?.[0]],
  );
  expect(unlit).toEqual(["harbour:Skarn OR harbour:Valmere", "lang:fr", "date:2014-03", "date:none", "", ""]);
});

test("a server answers what Node finds", async () => {
  for (const [i, asked] of QUERIES.entries())
    expect(answerOf(await overHttp(asked)), asked[0]).toEqual(answerOf(found[i] as Results));
});

describe.skipIf(browser === null)("a page", () => {
  test.each(["index", "published"])("finds in %s what Node finds", async (place) => {
    const other = await open(join(host, place));
    const there = place === "index" ? found : await inNode(QUERIES, other);
    await other.close();
    const inPage = await onPage((page) => answersIn(page, `/${place}/`, QUERIES));
    for (const [i, [query]] of QUERIES.entries())
      expect(answerOf(inPage[i] as Results), query).toEqual(answerOf(there[i] as Results));
  });

  test("and a server give Node's answer to whatever is made of parts of queries", async () => {
    const parts = fc.constantFrom(...QUERIES.map(([query]) => query));
    const options = fc.constantFrom(...QUERIES.map(([, options = {}]) => options));
    const joined = fc
      .tuple(parts, fc.constantFrom(" ", " OR ", " -", " NEAR/9 "), parts)
      .map((three) => three.join(""));
    const asked = fc.sample(fc.tuple(joined, options), {
      numRuns: Math.ceil(Number(process.env.RUNS_OF_A_LAW) / 10),
      seed: 9,
    });
    const [there, inPage] = await Promise.all([inNode(asked), onPage((page) => answersIn(page, "/index/", asked))]);
    for (const [i, one] of asked.entries()) {
      const wanted = answerOf(there[i] as Results);
      expect(answerOf(inPage[i] as Results), one[0]).toEqual(wanted);
      expect(answerOf(await overHttp(one)), one[0]).toEqual(wanted);
    }
  });
});
