import { beforeAll, describe, expect, test, vi } from "vitest";
import type { EmbeddedEngine } from "../../src/engines/embedded.ts";
import { archiveOf } from "../built-archive.ts";

let engine: EmbeddedEngine;
beforeAll(async () => {
  engine = await archiveOf([
    {
      id: "1",
      title: "Port opens",
      text: "One.",
      published: "2019-01-02",
      people: ["José Silva", "Ana Silva"],
      topics: ["ports"],
    },
    {
      id: "2",
      title: "Silver for the port",
      text: "Two.",
      published: "2020-01-02",
      people: ["José Silva"],
      topics: ["ports", "silver"],
    },
    {
      id: "3",
      title: "Silence",
      text: "Three.",
      published: "2021-01-02",
      people: ["Jose Silva", "Bo Ek", "Ana Silva"],
      topics: ["silver"],
    },
    { id: "4", title: "外務大臣の訪問", text: "四。", published: "2021-02-02", language: "ja", topics: ["外交"] },
  ]);
});

describe("persons", () => {
  test("are one where their names are equal but for accents, and bear the name used most", async () => {
    expect(await engine.person("jose-silva")).toMatchObject({
      name: "José Silva",
      aliases: expect.arrayContaining(["Jose Silva"]),
      releases: 3,
    });
    expect(await engine.person("nobody")).toBeNull();
    expect(await engine.person("__proto__")).toBeNull();
  });

  test("whose names are one person's are found under every id and name, with the reasons", async () => {
    const archive = await archiveOf([
      { id: "a", title: "A", text: "One.", published: "2020-01-01", people: ["Ilsa Varnholt, Minister for Ports"] },
      { id: "b", title: "B", text: "Two.", published: "2020-02-01", people: ["Ilsa K. Varnholt, Minister for Ports"] },
    ]);
    const person = await archive.person("ilsa-varnholt");
    expect(person).toMatchObject({
      id: "ilsa-k-varnholt",
      releases: 2,
      evidence: [
        { kind: "middle name", supports: expect.arrayContaining(["both are named in one folder at one time"]) },
      ],
    });
    expect(person).not.toHaveProperty("formerly");
    expect(person).not.toHaveProperty("attested");
    for (const name of ["ilsa-varnholt", "ilsa-k-varnholt", "Ilsa Varnholt", "Varnholt"])
      expect((await archive.find("", { person: [name] })).total).toBe(2);
    expect((await archive.find("", { facets: ["people"] })).facets.people).toMatchObject([
      { value: "ilsa-k-varnholt", count: 2 },
    ]);
    expect((await archive.release("a"))?.people).toMatchObject([{ id: "ilsa-k-varnholt", name: "Ilsa Varnholt" }]);
  });

  test("come with those who are named together with them, most often first", async () => {
    expect((await engine.person("jose-silva"))?.with).toEqual([
      { id: "ana-silva", name: "Ana Silva", count: 2 },
      { id: "bo-ek", name: "Bo Ek", count: 1 },
    ]);
  });

  test("that many releases name together are listed in turns, between which others have theirs", async () => {
    const people = Array.from(
      { length: 60 },
      (_, i) => `${String.fromCharCode(65 + (i % 26))}da Lund${"aeiou"[i % 5]}${i % 12}x`,
    );
    const names = people.map((name) => name.replace(/\d+/, (digits) => "abcdefghijkl"[Number(digits)] as string));
    const archive = await archiveOf(
      Array.from({ length: 8 }, (_, i) => ({ id: `${i}`, title: `Notice ${i}`, text: `Number ${i}.`, people: names })),
    );
    // All that has to be read has been.
    const listed = await archive.people("", 60);
    expect(listed.length).toBe(60);
    let clock = performance.now();
    vi.spyOn(performance, "now").mockImplementation(() => {
      clock += 5;
      return clock;
    });
    let turns = 0;
    const other = setInterval(() => turns++);
    try {
      expect(await archive.people("", 60)).toEqual(listed);
    } finally {
      clearInterval(other);
      vi.restoreAllMocks();
    }
    expect(turns).toBeGreaterThanOrEqual(5);
  });

  test("go by the same id in every release, however it writes the name", async () => {
    for (const id of ["1", "2", "3"])
      expect((await engine.release(id))?.people.map((person) => person.id)).toContain("jose-silva");
    for (const { people } of (await engine.find("", { person: ["Jose Silva"] })).hits)
      expect(people.map((person) => person.name)).toContain("José Silva");
  });

  test("are found by the beginnings of their names in any order, most releases first, or by names nearly so", async () => {
    const names = async (query: string, limit = 10) => (await engine.people(query, limit)).map(({ name }) => name);
    expect(await names("sil")).toEqual(["José Silva", "Ana Silva"]);
    expect(await names("silva an")).toEqual(["Ana Silva"]);
    expect(await names("JOSÉ")).toEqual(["José Silva"]);
    expect(await names("")).toEqual(["José Silva", "Ana Silva", "Bo Ek"]);
    expect(await names("", 1)).toEqual(["José Silva"]);
    expect(await names("walrus")).toEqual([]);
    expect(await names("slva")).toEqual(["José Silva", "Ana Silva"]);
    expect(await names("Ana Sliva")).toEqual(["Ana Silva"]);
  });
});

describe("suggestions", () => {
  test("are people, topics and titles that begin as typed, those in most releases first and titles last", async () => {
    const suggestions = await engine.suggest("sil", 10);
    expect(suggestions.map(({ kind, text, count }) => [kind, text, count])).toEqual([
      ["person", "José Silva", 3],
      ["person", "Ana Silva", 2],
      ["topic", "silver", 2],
      ["title", "Silence", 1],
      ["title", "Silver for the port", 1],
    ]);
    expect(suggestions.map(({ value }) => value)).toEqual(["jose-silva", "ana-silva", "silver", "3", "2"]);
  });

  test("light up what was typed", async () => {
    for (const { text, highlights } of await engine.suggest("sil", 10))
      expect(highlights.map(([start, end]) => text.slice(start, end).toLowerCase())).toEqual(["sil"]);
  });

  test("leave room for titles when there are many names, and are no more than asked for", async () => {
    expect((await engine.suggest("sil", 4)).map(({ kind }) => kind)).toEqual(["person", "person", "title", "title"]);
    expect(await engine.suggest("sil", 1)).toHaveLength(1);
    expect(await engine.suggest("sil", 0)).toEqual([]);
  });

  test("are none for nothing, and begin within a run without spaces", async () => {
    expect(await engine.suggest("", 10)).toEqual([]);
    expect(await engine.suggest("  -", 10)).toEqual([]);
    expect((await engine.suggest("外", 10)).map(({ text }) => text)).toEqual(["外交", "外交政策", "外務大臣の訪問"]);
    expect((await engine.suggest("外務大", 10)).map(({ text }) => text)).toEqual(["外務大臣の訪問"]);
  });
});

describe("a release", () => {
  test("is null under an id that there is not", async () => {
    expect(await engine.release("5")).toBeNull();
    expect(await engine.originalPath("5")).toBeNull();
  });

  test("given as a record has no original file of its own", async () => {
    expect(await engine.originalPath("1")).toBeNull();
    expect((await engine.release("1"))?.original).toBe(false);
  });
});

describe("MiniSearch's own calls, in an archive of several languages", () => {
  test("ask with AND for every word, in whichever language it is stemmed", async () => {
    const archive = await archiveOf([
      { id: "en", title: "Notice", text: "The policies of the agencies were read.", language: "en" },
      { id: "one", title: "Notice", text: "The policies were read.", language: "en" },
      { id: "sv", title: "Beslut", text: "Ministrarna skickar isbrytare.", language: "sv" },
      { id: "fr", title: "Avis", text: "Les ministres sont réunis.", language: "fr" },
    ]);
    const ids = async (query: string): Promise<unknown[]> =>
      (await archive.search(query, { combineWith: "AND" })).map(({ id }) => id);
    expect(await ids("policies agencies")).toEqual(["en"]);
    expect((await ids("policies")).sort()).toEqual(["en", "one"]);
    expect(await ids("ministrarna isbrytare")).toEqual(["sv"]);
    expect(await archive.autoSuggest("polic")).not.toEqual([]);
    expect((await archive.search("policies agencies", { combineWith: "AND_NOT" })).map(({ id }) => id)).toEqual([
      "one",
    ]);
  });

  test("say of a result what is stored, and stop when the signal says so", async () => {
    const [first] = await engine.search("silver");
    expect(first).toMatchObject({
      id: "2",
      title: "Silver for the port",
      published: "2020-01-02",
      people: ["José Silva"],
    });
    await expect(engine.search("silver", { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: "ABORTED" });
  });
});

describe("options that are mistaken are refused, not taken for others", () => {
  test.each([[{ match: "xact" }], [{ sort: "bogus" }], [{ facets: "none" }], [{ person: "Silva" }]])(
    "%j",
    async (options) => {
      await expect(engine.find("port", options as never)).rejects.toMatchObject({ code: "USAGE" });
    },
  );

  test.each([[undefined], [{}], [5]])("the query %j", async (query) => {
    await expect(engine.find(query as never)).rejects.toMatchObject({ code: "USAGE" });
  });
});
