import { expect, test } from "vitest";
import { findPeople } from "../../src/extracting/people.ts";
import { tokenize } from "../../src/extracting/tokens.ts";
import type { Person } from "../../src/release.ts";

function peopleIn(text: string, givenPeople: readonly string[] = []): readonly Person[] {
  return findPeople({ tokens: tokenize(text), title: null, givenPeople, language: "en" });
}
const names = (text: string): string[] => peopleIn(text).map(({ name }) => name);

test.each([
  ["Dame Rosie Winter spoke.", "Rosie Winter"],
  ["Dr. Li Long spoke.", "Li Long"],
  ["Mrs. April Love spoke.", "April Love"],
  ["Ms. June Summers spoke.", "June Summers"],
  ["Mayor Ed Street spoke.", "Ed Street"],
  ["Prof. Joan Forest spoke.", "Joan Forest"],
  ["They asked Sylvia Lim Bee Day.", "Sylvia Lim Bee Day"],
  ["Mr Gerald Giam Yean Song asked.", "Gerald Giam Yean Song"],
  ["Ms. Wong Chin Ling will speak.", "Wong Chin Ling"],
])("a common word is a surname behind a title and a first name: %s", (text, name) => {
  expect(names(text)).toEqual([name]);
});

test.each([
  "Queen Elizabeth Street was closed.",
  "In April Senator and President met.",
  "President Grant Street was closed.",
  "In June Fields were sown.",
  "A Winter Festival opens.",
])("and no surname elsewhere: %s", (text) => {
  expect(names(text)).toEqual([]);
});

test("who is given as an author is a person whatever the surname is, and is found in the text", () => {
  const text = "The Minister, Andrew Broad, spoke on Monday. Mr Broad was glad.";
  const [person] = peopleIn(text, ["Andrew Broad"]);
  expect(person).toMatchObject({ name: "Andrew Broad", roles: ["Minister"] });
  expect(person?.mentions.map(([start, end]) => text.slice(start, end))).toEqual(["Andrew Broad", "Mr Broad"]);
});

test.each([
  ["Anthony Street", "Anthony Street"],
  ["Lindiwe van der Merwe", "Lindiwe van der Merwe"],
  ["Dr. Ada Brook", "Ada Brook"],
])("the author %s", (author, name) => {
  expect(peopleIn("", [author]).map((person) => person.name)).toEqual([name]);
});

test.each(["Web Editor", "White House", "Grant Office", "Victoria Street Clinic", "Hill Street"])(
  "no author: %s",
  (author) => {
    expect(peopleIn("", [author])).toEqual([]);
  },
);
