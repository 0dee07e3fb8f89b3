import { describe, expect, it } from "vitest";
import { defaultThesaurus, fromEntries } from "../../src/extracting/thesaurus.ts";
import { tokenize } from "../../src/extracting/tokens.ts";
import { findTopics, type TopicInput } from "../../src/extracting/topics.ts";

const topics = (text: string, rest: Partial<TopicInput> = {}) =>
  findTopics({
    tokens: tokenize(text),
    title: "",
    given: [],
    people: [],
    dates: [],
    abbreviations: [],
    thesaurus: defaultThesaurus(),
    language: "en",
    ...rest,
  });

describe("findTopics", () => {
  it("finds the issues that a meeting spoke of", () => {
    const names = topics(
      "The ministers spoke of North Korea and of the abductions. North Korea's nuclear tests are a threat, they said of North Korea.",
    ).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["North Korea", "Abductions", "Nuclear weapons"]));
  });

  it("puts given subjects first, once each, with their places", () => {
    const text = "The harbour master opened the harbour.";
    const [first, ...rest] = topics(text, { given: ["Harbour master", "harbour  masters"] });
    expect(first).toMatchObject({ name: "Harbour master", source: "given" });
    expect(first?.mentions.map(([start, end]) => text.slice(start, end))).toEqual(["harbour master"]);
    expect(rest.map(({ source }) => source)).not.toContain("given");
  });

  it("finds phrases that the text repeats, but none of a person's name or a date", () => {
    const text = "The tide gauge of Ann Bell works. A tide gauge measures, and the tide gauges of Ann Bell sing.";
    const places = [...text.matchAll(/Ann Bell/g)].map((match): [number, number] => [match.index, match.index + 8]);
    const people = [{ name: "Ann Bell", aliases: [], roles: [], mentions: places }];
    expect(topics(text, { people }).map(({ name }) => name)).toEqual(["Tide gauge"]);
  });

  it("matches an abbreviation in capitals alone", () => {
    const thesaurus = fromEntries([
      { prefLabel: { en: "World Health Organization" }, altLabel: { en: ["WHO"] }, broader: null },
    ]);
    expect(topics("those who came", { thesaurus })).toEqual([]);
    expect(topics("the WHO came", { thesaurus }).map(({ name }) => name)).toEqual(["World Health Organization"]);
  });

  it("keeps to eight, without near duplicates", () => {
    const names = topics(
      "Taxation, inflation, tariffs, schools, housing, cancer, prisons, police, coal, wheat, rail, tobacco. Climate change and climate change policy, climate change policy.",
    ).map(({ name }) => name);
    expect(names).toHaveLength(8);
    expect(names.filter((name) => name.startsWith("Climate change"))).toHaveLength(1);
  });
});
