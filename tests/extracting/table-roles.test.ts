import { expect, test } from "vitest";
import { findPeople } from "../../src/extracting/people.ts";
import { tokenize } from "../../src/extracting/tokens.ts";

function rolesIn(text: string): Record<string, readonly string[]> {
  const people = findPeople({ tokens: tokenize(text), title: null, givenPeople: [], language: null });
  return Object.fromEntries(people.map(({ name, roles }) => [name, roles]));
}

test("the cell in a column of offices is the office, whatever its words", () => {
  expect(rolesIn("Name\tPosition\tPlace\nAnn Lee\tHarbour Keeper\tHull\nBo Wu\tPier Hand, Nights\tDover")).toEqual({
    "Ann Lee": ["Harbour Keeper"],
    "Bo Wu": ["Pier Hand, Nights"],
  });
});

test("a cell in a column of something else is no office", () => {
  expect(rolesIn("Name\tTown\nAnn Lee\tHarbour Keeper")).toEqual({ "Ann Lee": [] });
});

test("an office ends with its cell, and so does a name", () => {
  expect(rolesIn("Ann Lee\tDirector of Pilots\tHull Docks\nBo Wu\tHull")).toEqual({
    "Ann Lee": ["Director of Pilots"],
    "Bo Wu": [],
  });
});
