import { expect, test } from "vitest";
import { findPeople } from "../../src/extracting/people.ts";
import { tokenize } from "../../src/extracting/tokens.ts";

function rolesIn(text: string): Record<string, readonly string[]> {
  const people = findPeople({ tokens: tokenize(text), title: null, givenPeople: [], language: null });
  return Object.fromEntries(people.map(({ name, roles }) => [name, roles]));
}

test.each<[text: string, roles: Record<string, readonly string[]>]>([
  [
    "Foreign Minister Ariyoshi and Minister of Defense Kishida met.",
    {
      Ariyoshi: ["Foreign Minister"],
      Kishida: ["Minister of Defense"],
    },
  ],
  ["Minister for Trade Ciolek said the deal was good.", { Ciolek: ["Minister for Trade"] }],
  ["He thanked Secretary of Health and Human Services Azari.", { Azari: ["Secretary of Health and Human Services"] }],
  ["Deputy Secretary of Defense Hicks agreed.", { Hicks: ["Deputy Secretary of Defense"] }],
  ["La ministra de Defensa Robles visitó la base.", { Robles: ["ministra de Defensa"] }],
  ["Le ministre de l’Intérieur Darmont a déclaré.", { Darmont: ["ministre de l’Intérieur"] }],
])("a surname behind an office with its portfolio is a person: %j", (text, roles) => {
  expect(rolesIn(text)).toEqual(roles);
});

test.each([
  "The Minister for Health Victoria wrote to all.",
  "The Minister for Home Affairs Australia did not.",
  "Minister for Defence Materiel\nCanberra",
  "The Minister for Environment Protection spoke.",
])("a place or another word of a portfolio is nobody: %j", (text) => {
  expect(rolesIn(text)).toEqual({});
});
