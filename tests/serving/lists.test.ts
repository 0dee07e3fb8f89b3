import { parse } from "csv-parse/sync";
import { parseHTML } from "linkedom";
import { afterEach, expect, test, vi } from "vitest";
import type { Engine } from "../../src/engines/engine.ts";
import { createApp } from "../../src/serving/app.ts";
import { parseQueryList } from "../../src/serving/query-list.ts";
import { archiveOf } from "../built-archive.ts";
import { fakeEngine } from "../fake-engine.ts";
import { inventedReleases } from "../invented-releases.ts";
import { listening } from "../listening.ts";

afterEach(() => {
  vi.useRealTimers();
});

const fake = fakeEngine(inventedReleases());

async function post(
  list: string,
  as: "table" | "csv",
  engine: Engine = fake,
): Promise<{ status: number; type: string | null; body: string }> {
  await using server = await listening(createApp({ engine: () => engine, progress: () => null, failure: () => null }));
  const response = await fetch(`${server.address}/lists`, {
    method: "POST",
    headers: { accept: "text/html" },
    body: new URLSearchParams({ list, as }),
  });
  return { status: response.status, type: response.headers.get("content-type"), body: await response.text() };
}

test("a pasted list is counted line by line, each a link to its search, and stays in the form", async () => {
  const { status, body } = await post("summit\r\n\r\n<b>\nnotice dredging\n", "table");
  expect(status).toBe(200);
  const { document } = parseHTML(body);
  const rows = [...document.querySelectorAll("tbody tr")].map((row) => row.textContent);
  const { total } = await fake.find("notice dredging");
  expect(rows).toEqual(["summit1", "<b>0", `notice dredging${total}`]);
  expect([...document.querySelectorAll("tbody a")].map((link) => link.getAttribute("href"))).toEqual([
    "./?q=summit&match=all",
    "./?q=%3Cb%3E&match=all",
    "./?q=notice+dredging&match=all",
  ]);
  expect(document.querySelector("textarea")?.textContent).toContain("notice dredging");
});

test("all that the lines find is one CSV file", async () => {
  const { type, body } = await post("summit\ndredging", "csv");
  expect(type).toBe("text/csv; charset=utf-8");
  const rows = parse(body, { columns: true, bom: true }) as Record<string, string>[];
  const { hits } = await fake.find("dredging", { limit: 100 });
  expect(rows.map(({ query, id }) => `${query} ${id}`)).toEqual([
    "summit league/2016/harbour-summit.html",
    ...hits.map(({ id }) => `dredging ${id}`),
  ]);
});

test.each([
  ['Okeke, Tomas\n"ice pilots" -fog', ["Okeke, Tomas", '"ice pilots" -fog']],
  ['id,query\na,"Okeke, Tomas"\nb,fog', ["Okeke, Tomas", "fog"]],
  ['{"id": 1, "text": "fog"}', ["fog"]],
  ['name\n"ice pilots" -fog\n"ice pilots"', ['"ice pilots" -fog', '"ice pilots"']],
  ['Fog\n"O\'Brien, Robert"\n"say ""fog"""', ["Fog", "O'Brien, Robert", 'say "fog"']],
  ["Okeke, Tomas\nRyu, Han", ["Okeke, Tomas", "Ryu, Han"]],
  ["fog; ice", ["fog; ice"]],
  ["\ufeffnames of the query\nfog", ["names of the query", "fog"]],
])("of a list a line is a query as it stands, but in tables and JSON: %j", (list, queries) => {
  expect(parseQueryList(list, "The list").map(({ text }) => text)).toEqual(queries);
});

test.each([
  ["id,name\n7,Navalny\n9,Ryu Han"],
  ["ID;Name;Country\r\n7;Navalny;Russia\r\n9;Ryu Han;Korea"],
  ["Country\tPerson\tNr\nRussia\tNavalny\t7\nKorea\tRyu Han\t9"],
  ["7;Navalny;Russia\n9;Ryu Han;Korea"],
  ["7,Navalny,Russia\n9,Ryu Han,Korea"],
  ["7\tNavalny\n9\tRyu Han"],
  ['id, terms\n7, "Navalny"\n\n9, Ryu Han\n8,'],
])("the queries of a table are found, whatever parts its columns: %j", (list) => {
  expect(parseQueryList(list, "The list")).toEqual([
    { id: "7", text: "Navalny" },
    { id: "9", text: "Ryu Han" },
  ]);
});

test("a table without ids is numbered", () => {
  const queries = [
    { id: "1", text: "Navalny" },
    { id: "2", text: "Ryu Han" },
  ];
  expect(parseQueryList("Navalny\tRussia\nRyu Han\tKorea", "The list")).toEqual(queries);
  expect(parseQueryList("Country;Names\nRussia;Navalny\nKorea;Ryu Han", "The list")).toEqual(queries);
});

test("a row that is none is an error that says where", () => {
  expect(() => parseQueryList('id,query\n1,"fog" and\n', "names.csv")).toThrow(/names\.csv is not CSV: .*line 2/);
});

test("of a query that is not understood the table says so instead of a count", async () => {
  const engine = await archiveOf([{ id: "a", title: "Fog", text: "Fog.", published: "2020-01-01" }]);
  const { body } = await post("fog\ndate:2021-13\n(fog\n?!\nice", "table", engine);
  const { document } = parseHTML(body);
  const rows = [...document.querySelectorAll("tbody tr")].map((row) => row.textContent);
  expect(rows[0]).toBe("fog1");
  expect(rows[1]).toMatch(/^date:2021-13Not used: date:2021-13 \(A date is written .*–$/);
  expect(rows[2]).toMatch(/^\(fogNot used: \( \(.* never closed\.\)1$/);
  expect(rows[3]).toMatch(/–$/);
  expect(rows[4]).toBe("ice0");
});

test("a line that takes too long is told, and the others are counted", async () => {
  const slow: Engine = {
    ...fake,
    find: async (text, options) => ({
      ...(await fake.find(text, options)),
      ...(text === "a" && { total: null, timedOut: true }),
    }),
  };
  const { document } = parseHTML((await post("a\nsummit", "table", slow)).body);
  const rows = [...document.querySelectorAll("tbody tr")].map((row) => row.textContent);
  expect(rows).toEqual(["aIt takes too long.–", "summit1"]);
});

test.each([
  ["", "The list is empty"],
  ["fog\n".repeat(1_001), "has 1001 lines; at most 1000"],
  ['{"id": 1}', "line 1"],
])("what is no list, or too long a one, is refused with a reason", async (list, reason) => {
  const { status, body } = await post(list, "table");
  expect(status).toBe(400);
  expect(body).toContain(reason);
});

test("more text than a list can have is refused before it is read", async () => {
  const { status, body } = await post("x".repeat(300_000), "table");
  expect(status).toBe(413);
  expect(body).toContain("longer than 200 kB");
});

test("a list that takes too long is given up, and it is said how far it came", async () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  const slow: Engine = {
    ...fake,
    async find(...asked) {
      vi.advanceTimersByTime(12_000);
      return fake.find(...asked);
    },
  };
  const { status, body } = await post("a\nb\nc\nd", "table", slow);
  expect(status).toBe(400);
  expect(body).toContain("Time ran out after 2 of 4 lines");
});

test("the form is a page of its own, and no other method is possible", async () => {
  await using server = await listening(createApp({ engine: () => fake, progress: () => null, failure: () => null }));
  const page = await fetch(`${server.address}/lists`);
  expect(await page.text()).toContain('<textarea id="list"');
  const put = await fetch(`${server.address}/lists`, { method: "PUT" });
  expect([put.status, put.headers.get("allow")]).toEqual([405, "GET, HEAD, POST, OPTIONS"]);
});

test.each([
  ['name\n"Arévalo"\n"Okeke, Tomas"\nfog', "The list"],
  ['"Name"\n"Arévalo"\n"Okeke, Tomas"\n"fog"', "The list"],
  ['"Arévalo"\n"Okeke, Tomas"\nfog', "names.csv"],
])("a table of one column holds no phrases: %s", (list, where) => {
  expect(parseQueryList(list, where).map(({ text }) => text)).toEqual(["Arévalo", "Okeke, Tomas", "fog"]);
});

test("a phrase of a table of one column is quoted within its cell", () => {
  expect(parseQueryList('query\n"""ice pilots"" -fog"', "The list")[0]?.text).toBe('"ice pilots" -fog');
  expect(parseQueryList('"ice pilots"\nfog', "The list")[0]?.text).toBe('"ice pilots"');
});
