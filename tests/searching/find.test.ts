import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { EmbeddedEngine } from "../../src/engines/embedded.ts";
import type { FindOptions } from "../../src/searching/find-options.ts";
import { archiveOf, testConfig } from "../built-archive.ts";

const record = (id: string, title: string, text: string, rest: object = {}): object => ({
  id,
  title,
  text,
  language: "en",
  ...rest,
});

const RECORDS: readonly object[] = [
  record("ice", "Pilots trained for ice", "Six pilots were trained in Norrvik. The ice pilots start in May.", {
    published: "2019-12-05",
    people: ["Karin Lagerstad"],
    topics: ["pilotage"],
    ministry: "Ports",
  }),
  record(
    "fog",
    "Fog in the strait",
    "Thick fog closed the strait. No pilot went out, and pilots of ice ships waited.",
    {
      published: "2020-02-29",
      people: ["Karin Lagerstad", "Helen Marrow"],
      topics: ["weather"],
      ministry: "Sea",
    },
  ),
  record("sign", "Fourteen states sign the agreement", "The agreement was signed. Sanctions on ships follow.", {
    published: "2020-03-01",
    people: ["Helen Marrow", "Douglas Marrow"],
    topics: ["pilotage", "treaties"],
    ministry: ["Ports", "Sea"],
  }),
  record("sv", "Isbrytare till sundet", "Ministrarna skickar isbrytare. Lotsarna väntar.", {
    published: "2021-01-10",
    language: "sv",
    people: ["Karin Lagerstad"],
  }),
  record("ja", "外務大臣の訪問", "外務大臣が港を訪問しました。大臣は外務省の人です。", {
    published: "2021-06-30",
    language: "ja",
  }),
  record("none", "Winter advice", "Ships wait for a convoy. Constructor and __proto__ are words.", {}),
];

let engine: EmbeddedEngine;
beforeAll(async () => {
  const fields = { ministry: { from: ["ministry"], facet: true, type: "text" as const } };
  engine = await archiveOf(RECORDS, { config: await testConfig({ fields }) });
});

const ids = async (query: string, options: FindOptions = {}): Promise<string[]> =>
  (await engine.find(query, { match: "all", limit: 100, ...options })).hits.map((hit) => hit.id);
const idSet = async (query: string, options: FindOptions = {}): Promise<string[]> => (await ids(query, options)).sort();

describe("match sets", () => {
  test("plain words match releases that hold all of them, in any field and any form", async () => {
    expect(await idSet("pilot ice")).toEqual(["fog", "ice"]);
    expect(await idSet("training ice")).toEqual(["ice"]);
    expect(await idSet("lagerstad pilot")).toEqual(["fog", "ice"]);
  });

  test("a release is found in its own language", async () => {
    expect(await ids("ministrar")).toEqual(["sv"]);
  });

  test("few matches are joined by related releases, which are marked and not counted", async () => {
    const results = await engine.find("fog agreement");
    expect(results).toMatchObject({ total: 0, related: 2, relaxed: true });
    expect(results.hits.map((hit) => [hit.id, hit.related]).sort()).toEqual([
      ["fog", true],
      ["sign", true],
    ]);
  });

  test("match=all adds none", async () => {
    expect(await engine.find("fog agreement", { match: "all" })).toMatchObject({ total: 0, related: 0, hits: [] });
  });

  test("match=exact counts words as written only", async () => {
    expect(await idSet("pilot", { match: "exact" })).toEqual(["fog"]);
    expect(await idSet("pilots", { match: "exact" })).toEqual(["fog", "ice"]);
    expect(await idSet("trai*", { match: "exact" })).toEqual(["ice"]);
  });

  test("quoted, negated and fielded parts hold for related releases too", async () => {
    const found = async (query: string) => (await engine.find(query)).hits.map((hit) => hit.id).sort();
    expect(await found('fog "ice pilots"')).toEqual(["ice"]);
    expect(await found("agreement fog -strait")).toEqual(["sign"]);
    expect(await found("fog agreement person:Lagerstad")).toEqual(["fog"]);
  });

  test("a phrase is words in a row within one field", async () => {
    expect(await ids('"ice pilots"')).toEqual(["ice"]);
    expect(await ids('"for ice six pilots"')).toEqual([]);
    expect(await ids('"lagerstad helen"')).toEqual([]);
    expect(await ids('"helen marrow"')).toEqual(["sign", "fog"]);
  });

  test("OR, groups and negation combine", async () => {
    expect(await idSet("fog OR agreement")).toEqual(["fog", "sign"]);
    expect(await idSet("(fog OR agreement) -strait")).toEqual(["sign"]);
    expect(await idSet("-pilot -agreement")).toEqual(["ja", "none", "sv"]);
    expect(await idSet('-"ice pilots" pilot')).toEqual(["fog"]);
    expect(await idSet("-(pilot OR agreement)")).toEqual(["ja", "none", "sv"]);
  });

  test("a star finds words that begin so", async () => {
    expect(await idSet("agre*")).toEqual(["sign"]);
    expect(await ids("agre")).toEqual([]);
  });

  test.each(["🌍", "?!", '"..."', "()", "NOT", "date:2021-13", "after:2021 before:2020"])(
    "%s asks for nothing that can be looked for, and finds nothing rather than all",
    async (query) => {
      const results = await engine.find(query);
      expect(results).toMatchObject({ total: 0, related: 0, hits: [], query: { understood: "()" } });
      expect(results.query.ignored[0]?.reason).toBeTruthy();
      expect(results.facets.years).toEqual([]);
      expect((await engine.find(results.query.understood)).total).toBe(0);
    },
  );

  test("what is ignored beside words leaves what these find", async () => {
    expect(await ids("fog 🌍 date:2021-13")).toEqual(["fog"]);
    expect(await idSet("")).toHaveLength(RECORDS.length);
    expect(await idSet(" ")).toHaveLength(RECORDS.length);
  });

  test("title: looks in titles alone", async () => {
    expect(await ids("title:ice")).toEqual(["ice"]);
    expect(await ids('title:"sign the agreement"')).toEqual(["sign"]);
    expect(await ids("title:sanctions")).toEqual([]);
  });

  test("a run of characters without spaces is found where it stands in sequence", async () => {
    expect(await ids("外務大臣")).toEqual(["ja"]);
    expect(await ids("務大")).toEqual(["ja"]);
    expect(await ids("大臣外務")).toEqual([]);
    expect(await ids("港")).toEqual(["ja"]);
  });

  test("a rare word is forgiven a typo, and says so by being related", async () => {
    const { hits, total } = await engine.find("agreemant");
    expect(total).toBe(0);
    expect(hits.map((hit) => [hit.id, hit.related])).toEqual([["sign", true]]);
    expect(hits[0]?.snippets[0]?.highlights).toEqual([[25, 34]]);
  });

  test("words that are names of an object's parts are words", async () => {
    expect(await ids("__proto__")).toEqual(["none"]);
    expect(await ids("constructor")).toEqual(["none"]);
    expect(await ids("hasOwnProperty toString")).toEqual([]);
  });

  test("a plain word matches what MiniSearch finds for it", async () => {
    for (const word of ["pilots", "strait", "agreement", "ships"]) {
      const stock = await engine.search(word, { fields: ["title", "text", "people", "topics", "dates"] });
      expect(await idSet(word)).toEqual(stock.map((result) => String(result.id)).sort());
    }
  });
});

describe("filters", () => {
  test("a repeated filter means any of its values, different filters mean all", async () => {
    expect(await idSet("", { person: ["Helen Marrow", "karin-lagerstad"] })).toEqual(["fog", "ice", "sign", "sv"]);
    expect(await idSet("", { person: ["Helen Marrow"], topic: ["pilotage"] })).toEqual(["sign"]);
    expect(await idSet("", { fields: { ministry: ["ports"] } })).toEqual(["ice", "sign"]);
    expect(await idSet("ministry:Sea -fog")).toEqual(["sign"]);
  });

  test("a name means all who bear it", async () => {
    expect(await idSet("person:Marrow")).toEqual(["fog", "sign"]);
    expect(await idSet("", { person: ["Douglas Marrow"] })).toEqual(["sign"]);
    expect(await idSet("", { person: ["nobody"] })).toEqual([]);
  });

  test("from, to, after and before include the whole day, month or year", async () => {
    expect(await idSet("", { from: "2020", to: "2020-02" })).toEqual(["fog"]);
    expect(await idSet("after:2020-03-01 before:2021-01")).toEqual(["sign", "sv"]);
    expect(await idSet("", { from: "2020-02-29", to: "2020-02-29" })).toEqual(["fog"]);
  });

  test.each<[FindOptions, string]>([
    [{ from: "2020-02-30" }, "2020-02-30"],
    [{ to: "spring" }, "spring"],
    [{ from: "2021", to: "2020-12" }, "later than"],
    [{ event: ["2016-02-30"] }, "2016-02-30"],
    [{ event: ["2016-10/2016-09"] }, "the earlier first"],
  ])("a date that is none is refused: %j", async (options, words) => {
    await expect(engine.find("", options)).rejects.toMatchObject({
      code: "USAGE",
      message: expect.stringContaining(words),
    });
  });

  test("undated releases pass no date filter, and can be asked for", async () => {
    expect(await idSet("", { from: "0001" })).not.toContain("none");
    expect(await ids("date:none")).toEqual(["none"]);
  });

  test("language and folder filter by code and path", async () => {
    expect(await ids("lang:sv")).toEqual(["sv"]);
    expect(await idSet("", { language: ["sv", "ja"] })).toEqual(["ja", "sv"]);
    expect(await ids("", { folder: ["elsewhere"] })).toEqual([]);
  });

  test("an unknown field is refused", async () => {
    await expect(engine.find("", { fields: { nope: ["x"] } })).rejects.toMatchObject({ code: "USAGE" });
  });
});

describe("order and pages", () => {
  test("no words: newest first, undated last", async () => {
    expect(await ids("")).toEqual(["ja", "sv", "sign", "fog", "ice", "none"]);
    expect(await ids("", { sort: "oldest" })).toEqual(["ice", "fog", "sign", "sv", "ja", "none"]);
  });

  test("sorted by date, related hits come after the matches", async () => {
    const { hits } = await engine.find("pilot agreement", { sort: "newest" });
    expect(hits.map((hit) => hit.id)).toEqual(["sign", "fog", "ice"]);
    const mixed = await engine.find("trained pilots", { sort: "newest" });
    expect(mixed.hits.map((hit) => hit.related)).toEqual([false, true]);
  });

  test("the pages put together are the whole", async () => {
    const whole = await ids("", { limit: 100 });
    const pages: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await engine.find("", { limit: 4, ...(cursor !== null && { cursor }) });
      pages.push(...page.hits.map((hit) => hit.id));
      cursor = page.next;
    } while (cursor !== null);
    expect(pages).toEqual(whole);
    expect(await ids("", { limit: 2, offset: 3 })).toEqual(whole.slice(3, 5));
  });

  test("a cursor of another generation, or none of ours, is refused", async () => {
    for (const cursor of [btoa("another:2"), btoa("x"), "%%%", "", btoa(`${engine.status.generation}:-1`)])
      await expect(engine.find("", { cursor })).rejects.toMatchObject({ code: "USAGE" });
  });

  test("limits out of range are refused with the range", async () => {
    await expect(engine.find("", { limit: 1_001 })).rejects.toThrow("0 to 1000");
    await expect(engine.find("", { offset: -1 })).rejects.toMatchObject({ code: "USAGE" });
    await expect(engine.find("", { limit: 1.5 })).rejects.toMatchObject({ code: "USAGE" });
  });

  test("count and facets come without hits, and hits without them", async () => {
    expect(await engine.find("pilot", { limit: 0 })).toMatchObject({ total: 2, hits: [], next: null });
    const bare = await engine.find("pilot", { total: false, facets: false });
    expect(bare).toMatchObject({ total: null, facets: {} });
    expect(bare.hits).toHaveLength(2);
    expect(Object.keys((await engine.find("", { facets: ["years", "ministry"] })).facets)).toEqual([
      "years",
      "ministry",
    ]);
    await expect(engine.find("", { facets: ["nope"] })).rejects.toThrow("there are people");
  });

  test("a search that was given up says so", async () => {
    await expect(engine.find('"ice pilots"', { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: "ABORTED",
    });
  });
});

describe("facets", () => {
  test("a facet does not count its own filter", async () => {
    const { facets, total } = await engine.find("", { person: ["helen-marrow"] });
    expect(total).toBe(2);
    expect(facets.people?.map(({ value, count }) => [value, count])).toEqual([
      ["karin-lagerstad", 3],
      ["helen-marrow", 2],
      ["douglas-marrow", 1],
    ]);
    expect(facets.years?.map(({ value, count }) => [value, count])).toEqual([["2020", 2]]);
    expect(facets.ministry?.map(({ value, count }) => [value, count])).toEqual([
      ["Sea", 2],
      ["Ports", 1],
    ]);
  });

  const values = {
    person: fc.subarray(["karin-lagerstad", "helen-marrow", "douglas-marrow"]),
    topic: fc.subarray(["pilotage", "weather", "treaties"]),
    language: fc.subarray(["en", "sv", "ja"]),
  };

  test("every count is what choosing the value would give", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record(values),
        fc.constantFrom("", "pilot", "strait OR agreement"),
        async (filters, query) => {
          const { facets } = await engine.find(query, { ...filters, match: "all" });
          const parameters = { people: "person", topics: "topic", languages: "language" } as const;
          for (const [facet, parameter] of Object.entries(parameters))
            for (const { value, count } of facets[facet] ?? []) {
              const chosen = await engine.find(query, {
                ...filters,
                match: "all",
                [parameter]: [value],
                limit: 0,
                facets: false,
              });
              expect(chosen.total).toBe(count);
            }
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe("any query", () => {
  const word = fc.constantFrom(
    "pilot",
    "ice",
    '"ice pilots"',
    "-fog",
    "OR",
    "(",
    ")",
    "title:ice",
    "person:Marrow",
    "外務",
    "agre*",
    "date:none",
    '"',
  );
  test("is answered, with highlights that are words of the snippet", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(word, fc.string({ maxLength: 6 })), { maxLength: 12 }),
        fc.constantFrom("auto" as const, "all" as const, "exact" as const),
        async (words, match) => {
          const results = await engine.find(words.join(" "), { match });
          expect(results.hits.length).toBeLessThanOrEqual(10);
          for (const hit of results.hits)
            for (const { text, start, end, highlights, html } of hit.snippets) {
              expect(end - start).toBe(text.length);
              expect(html.replace(/<\/?mark>/g, "")).not.toMatch(/[<>]/);
              for (const [from, to] of highlights) expect(text.slice(from, to)).toMatch(/^[\p{L}\p{N}].*$/u);
            }
        },
      ),
      { numRuns: 60 },
    );
  });
});
