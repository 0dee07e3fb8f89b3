import { expect, test } from "vitest";
import { findPeople } from "../../src/extracting/people.ts";
import { withNameCapitals } from "../../src/extracting/small-letters.ts";
import { tokenize } from "../../src/extracting/tokens.ts";

const FILLER = "the library will open on sundays from march and the plan will cost nothing for the first year, ".repeat(
  4,
);

/** The text as read, without the filler. */
function read(text: string): string {
  return withNameCapitals(tokenize(`${text}. ${FILLER}`)).text.slice(0, text.length);
}

test.each([
  ["a given name and a surname", "a plan by thomas okafor passed", "a plan by Thomas Okafor passed"],
  ["an initial", "it was led by susan b. mcallister then", "it was led by Susan B. Mcallister then"],
  ["a suffix", "it was led by robert dietz jr then", "it was led by Robert Dietz Jr then"],
  ["a surname behind an office that says something", "mayor haverford said no", "mayor Haverford said no"],
])("a text in small letters gets capitals in %s", (_, text, expected) => {
  expect(read(text)).toBe(expected);
});

test.each([
  ["a common word behind a given name", "ask thomas about it"],
  ["an office and a common word", "the mayor today said no"],
])("%s stays as it is", (_, text) => {
  expect(read(text)).toBe(text);
});

test("a text with capitals is left alone", () => {
  const tokens = tokenize(`A plan. By Thomas. It passed. We won. ${FILLER}`);
  expect(withNameCapitals(tokens)).toBe(tokens);
});

test("a short text is left alone", () => {
  const tokens = tokenize("a plan by thomas okafor passed");
  expect(withNameCapitals(tokens)).toBe(tokens);
});

test("people of such a text are found where they stand, with their offices", () => {
  const text = `the plan was drawn up by library director thomas okafor. ${FILLER}`;
  const [person] = findPeople({ tokens: tokenize(text), title: null, givenPeople: [], language: null });
  expect(person).toMatchObject({ name: "Thomas Okafor", roles: ["library director"] });
  expect(person?.mentions.map(([start, end]) => text.slice(start, end))).toEqual(["thomas okafor"]);
});
