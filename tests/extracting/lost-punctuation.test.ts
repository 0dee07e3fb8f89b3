import { expect, test } from "vitest";
import { findPeople } from "../../src/extracting/people.ts";
import { tokenize } from "../../src/extracting/tokens.ts";

/** Words enough that a text with no mark among them has lost its punctuation. */
const REST =
  " it was good for the people of the state who had done so much in the years before and would go on to do more in those that are to come" +
  " and they said that they were glad of it and of what had been done for all of them and for the others who had come there to see it";

const names = (text: string, title: string | null = null): string[] =>
  findPeople({
    tokens: tokenize(text),
    title: title === null ? null : tokenize(title),
    givenPeople: [],
    language: "en",
  }).map(({ name }) => name);

test.each([
  [
    "a party's letter ends a name",
    "U S Senators Bill Talbot R TN and Lamar Alexander R TN spoke",
    ["Bill Talbot", "Lamar Alexander"],
  ],
  ["the capital is no name", "Washington D C WASHINGTON Senator Tom Walker spoke", ["Tom Walker"]],
  [
    "behind an initial stands one surname",
    "They chose Priscilla R Owen Janice Rogers Brown today",
    ["Priscilla R Owen", "Janice Rogers Brown"],
  ],
  ["a row of names is nobody's", "as Bond Shana Murphy Boxer Natalie Walker Brown Rob left", []],
  [
    "who is quoted twice is a person",
    "that was it said Harkway As many said so the rest said Harkway went",
    ["Harkway"],
  ],
])("where punctuation is lost: %s", (_, text, people) => {
  expect(names(text + REST)).toEqual(people);
});

test("surnames that run together in a headline are no name of their own", () => {
  const text = "Senator Lamar Alexander and Senator Bill Talbot of the Senate, both glad, spoke. Talbot agreed.";
  expect(names(text, "Alexander Talbot Announce Grant")).toEqual(["Lamar Alexander", "Bill Talbot"]);
});

test("who is quoted once, or in a text with its marks, needs more evidence", () => {
  expect(names(`that was it said Harkway As many came${REST}`)).toEqual([]);
  expect(names(`That was it, said Harkway. As many came. It was good, said Harkway. ${REST}, ${REST}.`)).toEqual([]);
});
