/** Slips of the pen, and names that are written in several ways. */
import { beforeAll, describe, expect, test } from "vitest";
import type { EmbeddedEngine } from "../../src/engines/embedded.ts";
import { archiveOf } from "../built-archive.ts";

const record = (id: string, text: string): object => ({ id, title: `Notice ${id}`, text, language: "en" });

let engine: EmbeddedEngine;
beforeAll(async () => {
  engine = await archiveOf([
    record("khashoggi", "The murder of Jamal Khashoggi was condemned."),
    record("murder", "A murder trial began."),
    record("tiananmen", "Students in Tiananmen Square."),
    record("tienanmen", "Students in Tienanmen Square."),
    record("reactor", "Small reactors and large reactors are built."),
    record("reaction", "A reaction followed, and reactions to it."),
    record("fog", "Fog, fog, fog. A frog."),
    record("agreement", "An agreement was signed."),
    record("numbers", "Resolution 2231 and 1234."),
  ]);
});

const found = async (query: string): Promise<string[]> => {
  const { hits } = await engine.find(query, { limit: 100 });
  return hits.map(({ id, related }) => (related ? `${id}?` : id));
};

describe("a word that no release holds is taken for one", () => {
  test.each([
    ["Khashogi", "a letter missing", "khashoggi?"],
    ["Khashooggi", "a letter doubled", "khashoggi?"],
    ["Kahshoggi", "two letters swapped", "khashoggi?"],
    ["Xhashoggi", "the first letter wrong", "khashoggi?"],
    ["Khaschoggy", "two slips in a long word", "khashoggi?"],
    ["agreemnet", "a swap before the stem's end", "agreement?"],
    ["reacter", "a letter wrong", "reactor?"],
  ])("%s: %s", async (query, _, expected) => {
    expect((await found(query))[0]).toBe(expected);
  });

  test("and stands for it beside other words: who holds both comes first", async () => {
    expect(await found("Khashogi murder")).toEqual(["khashoggi?", "murder?"]);
    const { hits } = await engine.find("Khashogi murder");
    const marked = hits[0]?.snippets.flatMap(({ text, highlights }) => highlights.map(([a, b]) => text.slice(a, b)));
    expect(marked).toEqual(expect.arrayContaining(["Khashoggi", "murder"]));
  });
});

describe("nothing is forgiven", () => {
  test.each([
    ["fgo", "a short word"],
    ["Bhaschoggt", "three slips"],
    ["2232", "a number"],
    ["-agreemnet", "what is negated"],
    ['"agreemnet"', "what is quoted"],
  ])("%s: %s", async (query) => {
    const { hits } = await engine.find(query, { limit: 100 });
    expect(hits.filter(({ related }) => related)).toEqual([]);
  });
});

test("a long word that releases hold finds its other spelling too, after its own", async () => {
  expect(await found("Tiananmen")).toEqual(["tiananmen", "tienanmen?"]);
  expect(await found("Tienanmen")).toEqual(["tienanmen", "tiananmen?"]);
});

describe("a word that some releases have misspelt too", () => {
  let archive: EmbeddedEngine;
  beforeAll(async () => {
    const many = (name: string, count: number, text: (i: number) => string, rest: object = {}): object[] =>
      Array.from({ length: count }, (_, i) => ({ ...record(`${name}${i}`, text(i)), ...rest }));
    archive = await archiveOf([
      ...many("right", 120, (i) => `Senator Kallessy spoke of immigration on day ${i}.`, { people: ["Orla Kallessy"] }),
      ...many("wrong", 1, (i) => `Senator Kalessy spoke of immigration on day ${i}.`),
      ...many("long", 40, (i) => `Minister Kondolezza Brann spoke of water on day ${i}.`),
      ...many("slip", 3, (i) => `Minister Kondoleza Brann spoke of water on day ${i}.`),
      ...many("milk", 40, (i) => `The dairies of district ${i} sold their milk: each is a dairy farm.`),
      ...many("book", 3, (i) => `The diarys of writer ${i} were sold.`),
      ...many("east", 30, (i) => `Talks of Nyrab with its neighbour ${i}.`),
      ...many("other", 1, () => "A letter from Nirvb."),
    ]);
  });
  const meant = async (query: string): Promise<string | null> => (await archive.find(query)).didYouMean;

  test("was meant for the one that so many more write", async () => {
    expect(await meant("kalessy immigration")).toBe("kallessy immigration");
    expect(await meant("kondoleza brann")).toBe("kondolezza brann");
  });

  test("is left alone where it may be a word of its own", async () => {
    expect(await meant("diarys")).toBeNull();
  });

  test("counts by what stands beside it", async () => {
    expect(await meant("kondoleza immigration")).toBeNull();
  });

  test("is a short one with two letters in each other's place", async () => {
    expect(await meant("Nirab")).toBe("Nyrab");
    expect(await meant("Naryb")).toBe("Nyrab");
  });
});

test("a shorter one that releases hold is that word", async () => {
  expect(await found("murder")).toEqual(["murder", "khashoggi"]);
});
