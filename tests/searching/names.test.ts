import { beforeAll, describe, expect, test } from "vitest";
import { createAnalyzer } from "../../src/analysis/analyzer.ts";
import type { EmbeddedEngine } from "../../src/engines/embedded.ts";
import { NameIndex } from "../../src/searching/names.ts";
import { archiveOf } from "../built-archive.ts";

const RECORDS = [
  {
    id: "mary",
    topics: ["Lighthouses"],
    title: "Port board meets",
    language: "en",
    published: "2020-01-01",
    text: 'Director Mary Ashdown met the pilots of Port Hale at night. "We will sail through the night," Ms. Ashdown said.',
  },
  {
    id: "john",
    topics: ["Old lighthouses"],
    title: "Fog delays ferries",
    language: "en",
    published: "2020-02-01",
    text: 'John Ashdown, Sr., of Port Hale waited for the ferry. "I waited all night in the fog," said Ashdown.',
  },
  {
    id: "alone",
    title: "A call to the board",
    language: "en",
    published: "2020-03-01",
    text: 'The board heard from Mr. Ashdown. "Nobody has told us anything," Mr. Ashdown said.',
  },
  {
    id: "lindiwe",
    title: "Cleaners win",
    language: "en",
    published: "2020-04-01",
    text: 'Organiser Lindiwe van der Merwe signed. "We have won," Ms van der Merwe said.',
  },
  {
    id: "pieter",
    title: "Growers lose",
    language: "en",
    published: "2020-05-01",
    text: "President Pieter van der Merwe of the growers left the talks. Mr van der Merwe declined to comment.",
  },
  {
    id: "se",
    title: "Ministers meet",
    language: "en",
    published: "2020-06-01",
    text: "Foreign Minister Yun Byung-se met his guests. Minister Yun thanked them.",
  },
  {
    id: "do",
    title: "Ambassador arrives",
    language: "en",
    published: "2020-07-01",
    text: "Ambassador Yun Sun-do presented his credentials.",
  },
];

let engine: EmbeddedEngine;
beforeAll(async () => {
  engine = await archiveOf(RECORDS);
});
const found = async (query: string) => (await engine.find(query, { match: "all" })).hits.map(({ id }) => id).sort();

describe("names of persons in a query", () => {
  test.each([
    ["person:Ashdown", ["alone", "john", "mary"]],
    ["person:ashdown", ["alone", "john", "mary"]],
    ["said:Ashdown", ["alone", "john", "mary"]],
    ["said:Ashdown night", ["john", "mary"]],
    ['person:"Mary Ashdown"', ["mary"]],
    ["person:mary-ashdown", ["mary"]],
    ['person:"van der Merwe"', ["lindiwe", "pieter"]],
    ["person:Yun", ["do", "se"]],
    ['person:"Yun Byung-se"', ["se"]],
  ])("%s", async (query, ids) => {
    expect(await found(query)).toEqual(ids);
  });

  test("a facet's value means its person alone, whoever else bears the name", async () => {
    const { hits } = await engine.find("", { person: ["ashdown"] });
    expect(hits.map(({ id }) => id)).toEqual(["alone"]);
  });

  test("a topic is not meant by the end of another's name", async () => {
    expect(await found("topic:lighthouses")).toEqual(["mary"]);
  });
});

describe("names among which is looked for what is nobody's", () => {
  test("are none of a row of words that all stand in names, since each is compared with all", async () => {
    const words = ["varnholta", "varnholtb", "varnholtc", "varnholtd", "varnholte"];
    for (const count of [4, 5]) {
      const name = words.slice(0, count).join(" ");
      const names = await NameIndex.of(createAnalyzer([], {}), [{ id: "one", names: [name] }]);
      const found = names.near(name.replace("varnholta", "varnholtb")).map((one) => one.name);
      expect(found).toEqual(count === 4 ? expect.arrayContaining([name]) : []);
    }
  });

  test("are found by as many beginnings as anybody types", async () => {
    const names = await NameIndex.of(createAnalyzer([], {}), [{ id: "one", names: ["Ilsa Varnholt"] }]);
    expect(names.startingWith("v i va il var ".repeat(150))).toEqual(new Set(["one"]));
    expect(names.startingWith("v i va il w ".repeat(150))).toEqual(new Set());
  });
});
