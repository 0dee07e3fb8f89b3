import { describe, expect, it } from "vitest";
import type { StoredAbbreviation } from "../../src/archive/stored-records.ts";
import { TopicTable, topicKey } from "../../src/indexing/topics.ts";
import type { Topic } from "../../src/release.ts";

interface Made {
  readonly path: string;
  readonly topics: readonly Topic[];
  readonly text: string;
}

const TEXT = "x".repeat(1_000);
const phrase = (name: string, place = 10): Topic => ({
  name,
  source: "text",
  mentions: [[place, place + name.length]],
});
const concept = (name: string): Topic => ({ name, source: "thesaurus", mentions: [] });
const release = (path: string, ...topics: Topic[]): Made => ({ path, topics, text: TEXT });
/** Releases of a source that say nothing of interest. */
const filler = (count: number, folder: string): Made[] =>
  Array.from({ length: count }, (_, i) => release(`${folder}/filler-${i}`));

function shown(
  releases: readonly Made[],
  abbreviations: readonly StoredAbbreviation[] = [],
): readonly (readonly string[])[] {
  const table = new TopicTable();
  for (const one of releases) table.add(one);
  return table.shown(abbreviations);
}

describe("the topics that an archive shows", () => {
  it("are given subjects and concepts always, a phrase where several releases have it", () => {
    const [first, second] = shown([
      release("a/1", concept("Fisheries"), phrase("Tide gauge"), phrase("Eel ladder")),
      release("a/2", phrase("Tide gauge"), { name: "pilotage", source: "given", mentions: [] }),
      ...filler(10, "b"),
    ]);
    expect(first).toEqual(["Fisheries", "Tide gauge"]);
    expect(second).toEqual(["Tide gauge", "pilotage"]);
  });

  it("are one where writings differ in case, plural or hyphen; a concept's writing wins, then the commonest", () => {
    const [first, second, third] = shown([
      release("a/1", phrase("Ice-breakers"), phrase("Tide gauges")),
      release("a/2", phrase("tide-gauge"), concept("Icebreakers")),
      release("a/3", phrase("Tide gauges")),
      ...filler(10, "b"),
    ]);
    expect(first).toEqual(["Icebreakers", "Tide gauges"]);
    expect(second).toEqual(["Tide gauges", "Icebreakers"]);
    expect(third).toEqual(["Tide gauges"]);
  });

  it("are not what every release of a source says", () => {
    const motto = Array.from({ length: 13 }, (_, i) => release(`a/${i}`, phrase("Safe passage")));
    expect(shown([...motto, ...filler(40, "b")]).flat()).toEqual([]);
  });

  it("are not what stands in footers alone", () => {
    const footers = Array.from({ length: 4 }, (_, i) => release(`a/${i}`, phrase("Harbour office", 950)));
    expect(shown([...footers, ...filler(40, "a")]).flat()).toEqual([]);
    const once = release("a/x", phrase("Harbour office", 100));
    expect(shown([...footers, once, ...filler(40, "a")])[4]).toEqual(["Harbour office"]);
  });

  it("go by the long form of an abbreviation", () => {
    const npa = { short: "NPA", long: "Norrvik Port Authority", releases: 2 };
    const [first, second] = shown(
      [
        release("a/1", phrase("NPA")),
        release("a/2", phrase("NPA"), phrase("Norrvik port authority")),
        release("a/3", phrase("Norrvik port authority")),
        ...filler(10, "b"),
      ],
      [npa],
    );
    expect(first).toEqual(["Norrvik port authority"]);
    expect(second).toEqual(["Norrvik port authority"]);
  });

  it("are all there are in a handful of releases", () => {
    expect(shown([release("a/1", phrase("Eel ladder"))])).toEqual([["Eel ladder"]]);
  });
});

describe("topicKey", () => {
  it("is one for writings of one topic", () => {
    expect(new Set(["Health-care policies", "health care policy", "Healthcare Policies"].map(topicKey)).size).toBe(1);
    expect(topicKey("Gas prices")).not.toBe(topicKey("Gasoline prices"));
  });
});
