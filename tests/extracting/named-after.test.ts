import { expect, test } from "vitest";
import { findPeople } from "../../src/extracting/people.ts";
import { tokenize } from "../../src/extracting/tokens.ts";

const names = (text: string): string[] =>
  findPeople({ tokens: tokenize(text), title: null, givenPeople: [], language: null }).map(({ name }) => name);

test.each([
  "The George Brook Justice in Policing Act passed.",
  "The Fannie Lou Marlow Voting Rights Act did not.",
  "The Matthew Marlow and James Brook, Jr. Hate Crimes Prevention Act is law.",
  "The James Marlow Space Telescope saw it.",
  "Congress passed the Robert T. Marlow Disaster Relief and Emergency Assistance Act.",
])("a law or a telescope is nobody: %s", (text) => {
  expect(names(text)).toEqual([]);
});

test("whoever does something about a law is a person", () => {
  expect(names("Ada Walker Urges Passage of Fair Pay Act")).toEqual(["Ada Walker"]);
  expect(names("Ada Walker Introduces the Fair Pay Act")).toEqual(["Ada Walker"]);
  expect(names("Ada Brook, Chair of the Fair Pay Act Committee, spoke.")).toEqual(["Ada Brook"]);
});

test.each([
  "The tanker Maria Theresa sank. Maria Theresa had been built in Gothenburg.",
  "They saw the ferry Anna Karlsson.",
  "It hit the aircraft carrier Sir Edmund.",
  "The fishing trawler Margaret Jane left.",
])("a vessel is nobody: %s", (text) => {
  expect(names(text)).toEqual([]);
});

test("whoever works on a vessel is a person", () => {
  expect(names("The ferry captain Anna Karlsson spoke.")).toEqual(["Anna Karlsson"]);
  expect(names("Our mail carrier Anna Karlsson spoke.")).toEqual(["Anna Karlsson"]);
  expect(names("The owner of the tug, Anna Karlsson, spoke.")).toEqual(["Anna Karlsson"]);
});

test.each([
  "Boone Rotary met on Monday.",
  "Former Quarry Manager Sentenced for Fraud",
  "Im Januar wurde gewählt.",
  "Im Zentrum steht die Frage.",
  "Der Sprecher EDA sagte nichts.",
  "Happy Tuesday, everyone.",
  "Costa Rican officials met.",
  "By the SecretaryBureau of Public Affairs",
])("nobody is named in %j", (text) => {
  expect(names(text)).toEqual([]);
});
