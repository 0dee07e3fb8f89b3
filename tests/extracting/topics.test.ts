import { describe, expect, it } from "vitest";
import { defaultThesaurus, fromEntries } from "../../src/extracting/thesaurus.ts";
import { tokenize } from "../../src/extracting/tokens.ts";
import { findTopics, type TopicInput } from "../../src/extracting/topics.ts";

const topics = (text: string, rest: Partial<TopicInput> = {}) =>
  findTopics({
    tokens: tokenize(text),
    title: tokenize(""),
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

  it.each([
    ["FOR COMPANIES WHO PARTICIPATED IN THE TALKS", []],
    ["WHO SHOULD ATTEND\n\nCaptains came.", []],
    ["WHO: Captain Bell of the ferry", []],
    ["WHO Director Ann Bell met captains", ["World Health Organization"]],
    ["UN OPENS TALKS IN PORT HALE", ["United Nations"]],
  ])("does not take a word for an abbreviation where capitals hide which it is: %s", (text, names) => {
    const concept = (label: string, short: string) => ({
      prefLabel: { en: label },
      altLabel: { en: [short] },
      broader: null,
    });
    const thesaurus = fromEntries([concept("World Health Organization", "WHO"), concept("United Nations", "UN")]);
    expect(topics(text, { thesaurus }).map(({ name }) => name)).toEqual(names);
  });

  it("keeps to eight, without near duplicates", () => {
    const names = topics(
      "Taxation, inflation, tariffs, schools, housing, cancer, prisons, police, coal, wheat, rail, tobacco. Climate change and climate change policy, climate change policy.",
    ).map(({ name }) => name);
    expect(names).toHaveLength(8);
    expect(names.filter((name) => name.startsWith("Climate change"))).toHaveLength(1);
  });

  it("does not take a word of a longer name for a subject, nor the matter of an office", () => {
    const text = "Averil Roads of the Norrvik Fish Company said the lock was shut, and Averil Roads left.";
    expect(topics(text).map(({ name }) => name)).not.toContain("Highways and roads");
    const names = topics(
      "The Secretary of Homeland Security and the Minister for Trade and Fisheries came aboard in May, and then they went ashore again.",
    ).map(({ name }) => name);
    expect(names).not.toContain("Trade");
    expect(names).not.toContain("Fisheries");
  });

  it("takes capitals in a headline for those of a headline", () => {
    const names = topics("Nothing more is said here.", { title: tokenize("Minister Opens New Roads and Bridges") }).map(
      ({ name }) => name,
    );
    expect(names).toContain("Bridges");
  });

  it("does not show a broader concept beside its narrower one", () => {
    const names = topics(
      "Property taxes rose. Property tax is a tax; the property tax of the town pays for the lock. Taxes are paid.",
    ).map(({ name }) => name);
    expect(names).toContain("Property taxes");
    expect(names).not.toContain("Taxation");
  });

  it("tells a name from the word: Greens are no green, Marines no marine", () => {
    expect(
      topics("A green lock with green gates and green lamps. Marine paint is green.").map(({ name }) => name),
    ).not.toContain("Green parties");
  });

  it("names concepts and phrases in the language of the release", () => {
    const swedish = topics("Kommunerna får mer bistånd. Biståndet går till fiskhamnarna, och fiskhamnarna växer.", {
      language: "sv",
    });
    expect(swedish.map(({ name }) => name)).toEqual(expect.arrayContaining(["bistånd", "Fiskhamnarna"]));
    const japanese = topics("外務大臣は人道支援を発表した。港湾管理計画は新しい。港湾管理計画に人道支援を含む。", {
      language: "ja",
    });
    expect(japanese.map(({ name }) => name)).toEqual(expect.arrayContaining(["人道支援", "港湾管理計画"]));
    expect(japanese.flatMap(({ mentions }) => mentions).every(([start, end]) => end > start)).toBe(true);
  });

  it("writes a phrase as the text does, and one in capitals alone as a name", () => {
    const text =
      "HALMAR STRAIT COMMISSION\n\nHALMAR STRAIT COMMISSION OPENS LOCK. The tide gauges and Tide gauges and tide gauges sing.";
    expect(topics(text).map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Halmar Strait Commission", "Tide gauges"]),
    );
  });

  it("finds names that small words join, and calls a short form by its long one", () => {
    const text = `The Bureau of Lock Affairs met. Officers of the Bureau of Lock Affairs (BLA) went home. Later the BLA said the BLA
      would sit, and the BLA sat.`;
    const abbreviations = [{ short: "BLA", long: "Bureau of Lock Affairs" }];
    const names = topics(text, { abbreviations }).map(({ name }) => name);
    expect(names).toContain("Bureau of Lock Affairs");
    expect(names).not.toContain("BLA");
  });

  it("takes no office for a subject", () => {
    const text =
      "The Harbour Legal Adviser spoke. The Harbour Legal Adviser left, and the Harbour Legal Adviser slept.";
    expect(topics(text).map(({ name }) => name)).not.toContain("Harbour Legal Adviser");
  });

  it("does not read a short form as a concept's where the release explains it otherwise", () => {
    const text = "The Ferry Transit Administration (FTA) pays. The FTA pays much, said the FTA.";
    expect(topics(text).map(({ name }) => name)).toContain("Free trade agreements");
    expect(
      topics(text, { abbreviations: [{ short: "FTA", long: "Ferry Transit Administration" }] }).map(({ name }) => name),
    ).not.toContain("Free trade agreements");
  });

  it("leaves out what a release is, given for what it is about", () => {
    expect(topics("The lock is open.", { given: ["Press release", "locks"] }).map(({ name }) => name)).toEqual([
      "locks",
    ]);
  });
});
