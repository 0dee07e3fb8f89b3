import { expect, test } from "vitest";
import { findPeople } from "../../src/extracting/people.ts";
import { tokenize } from "../../src/extracting/tokens.ts";

/** `[name, first mention]` of everybody whom the text names. */
function namesIn(text: string): [string, string][] {
  const people = findPeople({ tokens: tokenize(text), title: null, givenPeople: [], language: null });
  return people.map(({ name, mentions: [[start, end] = [0, 0]] }) => [name, text.slice(start, end)]);
}

test.each<[kind: string, text: string, names: [string, string][]]>([
  ["before a dash", "WEXLEY, Joan - Director of Fog", [["Joan Wexley", "WEXLEY, Joan"]]],
  [
    "as a line",
    "Present:\n\nFITZMORE, Sean\nQUOLT, Bridget",
    [
      ["Sean Fitzmore", "FITZMORE, Sean"],
      ["Bridget Quolt", "QUOLT, Bridget"],
    ],
  ],
  ["with a particle", "DE MOURA, Maria Lucia", [["Maria Lucia De Moura", "DE MOURA, Maria Lucia"]]],
  ["with an apostrophe", "O'HALLARD, Bridget", [["Bridget O'Hallard", "O'HALLARD, Bridget"]]],
  [
    "of given names that no list has",
    "Present:\n\nQUOLT, Bresha\nWEXLEY, Joan",
    [
      ["Bresha Quolt", "QUOLT, Bresha"],
      ["Joan Wexley", "WEXLEY, Joan"],
    ],
  ],
  ["in small letters", "Present:\n\nAdams, Jerry - Chair", [["Jerry Adams", "Adams, Jerry"]]],
])("a name with the family name first, %s", (_, text, names) => {
  expect(namesIn(text)).toEqual(names);
});

test("a later surname is the person of the list", () => {
  expect(namesIn("WEXLEY, Joan - Chair\n\nMs Wexley thanked them.")).toEqual([["Joan Wexley", "WEXLEY, Joan"]]);
});

test.each([
  ["a dateline in a state", "LONDON, Ontario - The mill is to close."],
  ["a dateline in a country that no list has", "KIRUNAVAARA, Sverige - The mill is to close."],
  ["a sentence that goes on", "ACME, Jerry said, is to close."],
  ["a place in small letters", "Washington, Jerry - a play."],
])("%s is nobody", (_, text) => {
  expect(namesIn(text)).toEqual([]);
});
