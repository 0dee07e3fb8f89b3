import { beforeAll, describe, expect, test, vi } from "vitest";
import { createAnalyzer } from "../../src/analysis/analyzer.ts";
import type { EmbeddedEngine } from "../../src/engines/embedded.ts";
import { LIMITS } from "../../src/searching/limits.ts";
import { NameBeginnings } from "../../src/searching/name-beginnings.ts";
import { archiveOf } from "../built-archive.ts";

describe("suggestions", () => {
  let engine: EmbeddedEngine;
  beforeAll(async () => {
    const release = (id: string, title: string, rest: object): object => ({
      id,
      title,
      text: `Text of ${id}.`,
      language: "en",
      ...rest,
    });
    engine = await archiveOf([
      release("a", "Harbour opens", {
        people: ["Ada Lund", "Lundy Harper"],
        topics: ["harbours"],
        published: "2020-05-01",
      }),
      release("b", "Harbour closes", { people: ["Ada Lund", "Fumio Kishida"], published: "2021-05-01" }),
      release("c", "Weekly notice", { people: ["Fumio Kishida", "Maria Kashida"], published: "2021-06-01" }),
      release("d", "Weekly notice", { people: ["Fumio Kishida", "Fran\u00e7ois D\u00e9by"], published: "2021-06-08" }),
      release("e", "A pact", {
        text: "The Northern Harbour Authority (NHA) met. The NHA agreed.",
        topics: ["Fishing Rights Board"],
      }),
      release("f", "A plan", { text: "The Northern Harbour Authority (NHA) met the Fishing Rights Board (FRB)." }),
    ]);
  });
  const suggested = async (query: string, limit = 8): Promise<string[]> =>
    (await engine.suggest(query, limit)).map(({ kind, text, count }) => `${kind} ${text} ${count}`);

  test("find names, topics and titles by the beginnings of their words, names by their use, titles by their day", async () => {
    expect(await suggested("lun")).toEqual(["person Ada Lund 2", "person Lundy Harper 1"]);
    expect(await suggested("ada l")).toEqual(["person Ada Lund 2"]);
    expect(await suggested("deby fran")).toEqual(["person Fran\u00e7ois D\u00e9by 1"]);
    expect(await suggested("har")).toEqual([
      "phrase Northern Harbour Authority (NHA) 2",
      "person Lundy Harper 1",
      "topic harbours 1",
      "title Harbour closes 1",
      "title Harbour opens 1",
    ]);
    expect(await suggested("")).toEqual([]);
    expect(await suggested("zzz")).toEqual([]);
  });

  test("leave titles a third of the places", async () => {
    expect(await suggested("har", 3)).toEqual([
      "phrase Northern Harbour Authority (NHA) 2",
      "title Harbour closes 1",
      "title Harbour opens 1",
    ]);
    expect(await suggested("lun", 1)).toEqual(["person Ada Lund 2"]);
  });

  test("of a title that several releases bear lead to the newest", async () => {
    expect(await engine.suggest("weekly", 8)).toEqual([
      { kind: "title", text: "Weekly notice", value: "d", count: 2, highlights: [[0, 6]] },
    ]);
  });

  test("count what choosing them finds: of a phrase all that write it, be its short form defined or not", async () => {
    const archive = await archiveOf([
      ...["a", "b"].map((id) => ({ id, text: `The Northern Harbour Authority (NHA) met. The NHA agreed to ${id}.` })),
      ...["c", "d", "e"].map((id) => ({ id, text: `The Northern Harbour Authority met ${id}.` })),
      { id: "f", text: "The northern authority of the harbour met." },
    ]);
    const [phrase] = await archive.suggest("nha", 8);
    expect(phrase).toMatchObject({ kind: "phrase", value: "Northern Harbour Authority", count: 5 });
    expect((await archive.find(`"${phrase?.value}"`)).total).toBe(5);
  });

  test("know what releases define by its short form and its words, a topic among them", async () => {
    expect((await engine.suggest("nha", 8))[0]).toEqual({
      kind: "phrase",
      text: "Northern Harbour Authority (NHA)",
      value: "Northern Harbour Authority",
      count: 2,
      highlights: [[28, 31]],
    });
    expect(await suggested("frb")).toEqual([expect.stringMatching(/^topic Fishing Rights Board \d$/)]);
  });

  test("find all words in one name, of several of a thing's in the same", async () => {
    expect(await suggested("ada harper")).toEqual([]);
    const names = await NameBeginnings.of(createAnalyzer([], {}), [["Ada Lund", "Minister Lund"], ["Minister Adams"]]);
    expect(names.startingWith(["min", "ada"], 9)).toEqual([1]);
    expect(names.near(["minitser", "ada"], 9, () => 1)).toEqual([1]);
    expect(names.startingWith(["lund"], 9)).toEqual([0]);
  });

  test.each([
    ["kishda", "a letter missing in what may go on", "Fumio Kishida"],
    ["fumoi kishi", "two letters swapped in the first word", "Fumio Kishida"],
    ["mishida", "the first letter wrong", "Fumio Kishida"],
    ["norhtren harb", "two slips in a long word", "Northern Harbour Authority (NHA)"],
  ])("forgive %s: %s", async (query, _, expected) => {
    expect((await engine.suggest(query, 8))[0]?.text).toBe(expected);
  });

  test.each([
    ["kshda", "two slips in a short word"],
    ["lnu", "a word of three letters"],
    ["fumi kishida", "nothing: a beginning is no slip, and of a name that is found as typed no other is thought of"],
  ])("do not think of others for %s: %s", async (query) => {
    expect(await suggested(query)).toEqual(query.startsWith("fumi") ? ["person Fumio Kishida 3"] : []);
  });

  test("find what begins so however often it is typed, and of more words than may be mistyped think of no others", async () => {
    const often = "f fu fum k kish ".repeat(100);
    expect(await suggested(often)).toEqual(["person Fumio Kishida 3"]);
    const many = ["kishda", ...Array.from({ length: LIMITS.mistyped }, () => "fumio")];
    expect(await suggested(many.slice(1, -1).concat("kishda").join(" "))).toEqual(["person Fumio Kishida 3"]);
    expect(await suggested(many.join(" "))).toEqual([]);
  });

  test("count phrases a few at a time, so that others have their turn", async () => {
    const archive = await archiveOf(
      Array.from({ length: 60 }, (_, i) => {
        const short = `H${String.fromCharCode(65 + (i % 26))}${i % 60 < 26 ? "N" : "S"}B`;
        const words = [...short].map((letter) => `${letter}arbour${letter.toLowerCase()}`).join(" ");
        return { id: `r${i}`, title: `Notice ${i}`, text: `The ${words} (${short}) met on day ${i}.`, language: "en" };
      }).flatMap((one) => [one, { ...one, id: `${one.id}b`, text: `${one.text} The ${one.id} went on.` }]),
    );
    let turn = 0;
    const inTurn = new Map<number, number>();
    const { index } = archive.archive;
    const phrase = index.phrase.bind(index);
    vi.spyOn(index, "phrase").mockImplementation((...asked) => {
      inTurn.set(turn, (inTurn.get(turn) ?? 0) + 1);
      const end = performance.now() + 5;
      while (performance.now() < end);
      return phrase(...asked);
    });
    let next = setImmediate(function tick() {
      turn++;
      next = setImmediate(tick);
    });
    const phrases = (await archive.suggest("h", 100)).filter(({ kind }) => kind === "phrase");
    clearImmediate(next);
    expect(phrases.length).toBeGreaterThan(20);
    // A timer that is due already may run within the same turn, so that one may have two batches.
    const counted = [...inTurn.values()];
    expect(Math.max(...counted)).toBeLessThanOrEqual(counted.reduce((a, b) => a + b, 0) / 2);
  });

  test("light up what was typed: beginnings, and whole words where they were mistyped", async () => {
    expect((await engine.suggest("lun", 1))[0]?.highlights).toEqual([[4, 7]]);
    expect((await engine.suggest("kishda fumi", 1))[0]?.highlights).toEqual([
      [0, 4],
      [6, 13],
    ]);
  });
});

describe("a person's other names", () => {
  let engine: EmbeddedEngine;
  beforeAll(async () => {
    const many = (name: string, count: number, text: string, person: string): object[] =>
      Array.from({ length: count }, (_, i) => ({
        id: `${name}${i}`,
        title: `Notice ${name} ${i}`,
        text: `${text} It was told in ${i + 10} words of ${i * 17}.`,
        language: "en",
        people: [person],
      }));
    engine = await archiveOf([
      ...many("v", 12, "Harbour Minister Ilsa Varnholt opened the quay. Minister Varnholt spoke.", "Ilsa Varnholt"),
      ...many("m", 3, "A letter of Orla Minish was read.", "Orla Minish"),
    ]);
  });

  test("count less than names by which others are shown, and are shown", async () => {
    const people = (await engine.suggest("mini", 8)).filter(({ kind }) => kind === "person");
    expect(people.map(({ text, count }) => `${text} ${count}`)).toEqual([
      "Orla Minish 3",
      "Ilsa Varnholt (Minister Varnholt) 12",
    ]);
    expect(people.map(({ text, highlights }) => highlights.map(([a, b]) => text.slice(a, b)))).toEqual([
      ["Mini"],
      ["Mini"],
    ]);
  });

  test("do not show one twice who is found by his own name too", async () => {
    const people = (await engine.suggest("varn", 8)).filter(({ kind }) => kind === "person");
    expect(people.map(({ text }) => text)).toEqual(["Ilsa Varnholt"]);
  });
});

test("a name that few releases have is taken for a slip of one that many have, in a large archive", async () => {
  const releases = Array.from({ length: 2_000 }, (_, i) => ({
    id: `r${i}`,
    title: `${i}`,
    text: "",
    language: "en",
    people: i < 100 ? ["Orla Kessering"] : i < 104 ? ["Orla Kesserign"] : [],
  }));
  const engine = await archiveOf(releases);
  expect((await engine.suggest("kesserign", 8)).map(({ text }) => text)).toEqual(["Orla Kessering", "Orla Kesserign"]);
}, 60_000);

describe("people", () => {
  test("are listed by name, with those named together with them", async () => {
    const engine = await archiveOf([
      { id: "a", title: "A", text: "Text one.", people: ["Ada Lund", "Jon Vik"] },
      { id: "b", title: "B", text: "Text two.", people: ["Ada Lund", "Jon Vik", "Ann Bell"] },
    ]);
    expect((await engine.people("", 10)).map(({ id, releases }) => [id, releases])).toEqual([
      ["ada-lund", 2],
      ["jon-vik", 2],
      ["ann-bell", 1],
    ]);
    expect((await engine.person("ada-lund"))?.with).toEqual([
      { id: "jon-vik", name: "Jon Vik", count: 2 },
      { id: "ann-bell", name: "Ann Bell", count: 1 },
    ]);
    expect(await engine.person("constructor")).toBeNull();
    expect(await engine.release("nothing")).toBeNull();
  });
});
