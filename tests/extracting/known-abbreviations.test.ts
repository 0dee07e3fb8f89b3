import { describe, expect, test } from "vitest";
import { knownAbbreviations } from "../../src/extracting/known-abbreviations.ts";
import { fromEntries } from "../../src/extracting/thesaurus.ts";

const longs = (short: string, labels: readonly string[]): string[] => {
  const thesaurus = fromEntries([{ prefLabel: { en: "Harbours" }, altLabel: { en: labels }, broader: null }]);
  return knownAbbreviations(thesaurus).flatMap((one) => (one.short === short ? one.long : []));
};

describe("an abbreviation among a thesaurus's labels", () => {
  test.each([
    ["NPA", "Norrvik Port Authority", "initials"],
    ["NAP", "Norrvik Authority of Ports", "small words left out"],
    ["NAOP", "Norrvik Authority of Ports", "small words counted"],
    ["UNPA", "UN Port Authority", "what is in capitals with all its letters"],
    ["NPA", "north-port authority", "parts of a word"],
  ])("%s stands for %s: %s", (short, long) => {
    expect(longs(short, [short, long])).toEqual([long]);
  });

  test.each([
    ["NPA", "Norrvik Ferries", "other letters"],
    ["NPA", "Norrvik Port Authority Council", "more words"],
    ["PBS", "Public broadcasting", "letters within words"],
    ["H", "Harbour", "one letter"],
    ["Npa", "Norrvik Port Authority", "a word"],
    ["NPA", "ノルヴィク港", "a script without initials"],
  ])("%s does not stand for %s: %s", (short, long) => {
    expect(longs(short, [short, long])).toEqual([]);
  });
});

test("states and unions that releases name by letters are known whatever the thesaurus", () => {
  expect(longs("USA", [])).toEqual(["United States of America", "United States"]);
  expect(longs("UN", [])).toEqual(["United Nations"]);
});
