import { expect, test } from "vitest";
import { findPeople } from "../../src/extracting/people.ts";
import { tokenize } from "../../src/extracting/tokens.ts";
import type { Person } from "../../src/release.ts";

function peopleIn(text: string): readonly Person[] {
  return findPeople({ tokens: tokenize(text), title: null, givenPeople: [], language: null });
}
const names = (text: string): string[] => peopleIn(text).map(({ name }) => name);
const forms = (text: string, name: string): string[] =>
  (peopleIn(text).find((person) => person.name === name)?.mentions ?? []).map(([start, end]) => text.slice(start, end));

test.each([
  ["Hungarian", "Kertész János elnök és Kondor Katalin beszélt.", ["Kertész János", "Kondor Katalin"]],
  ["Tamil forms of address", "Thiru. K. N. Nehrun, Minister for Water, spoke.", ["K. N. Nehrun"]],
  ["Hausa forms of address", "Alhaji Musa Bello and Hajiya Amina Sani spoke.", ["Musa Bello", "Amina Sani"]],
  ["Swiss offices", "Bundesrätin Viola Amsler und Bundesrat Ignazio Cassar.", ["Viola Amsler", "Ignazio Cassar"]],
  ["initials with full stops", "It is by J. R. R. Tolkway and T.S. Elliott.", ["J. R. R. Tolkway", "T.S. Elliott"]],
  ["initials with a rank behind", "R J B Fowler QC appeared.", ["R J B Fowler"]],
  ["a party of a case", "for Appellant\n   D J Goddard QC", ["D J Goddard"]],
  ["a royal title behind an office", "Foreign Minister Prince Faisal bin Farhan spoke.", ["Faisal bin Farhan"]],
  [
    "a nickname that opens the next name",
    'C. S. Lewes-Smith, "Magic" Joe Johnson came.',
    ["C. S. Lewes-Smith", "Joe Johnson"],
  ],
  ["a Spanish and between two", "los hermanos Juan Carlos y Hugo Ferreyra.", ["Juan Carlos Ferreyra", "Hugo Ferreyra"]],
  [
    "many words with a particle",
    "They met Amir Sheikh Tamim Bin Hamad Al-Rashid today.",
    ["Amir Sheikh Tamim Bin Hamad Al-Rashid"],
  ],
  ["children behind a colon", "She leaves three children: Omar, Hana and Yusuf.", ["Omar", "Hana", "Yusuf"]],
  ["kin by marriage", "With her daughters-in-law Lerato and Kim.", ["Lerato", "Kim"]],
])("%s", (_, text, people) => {
  expect(names(text)).toEqual(people);
});

test.each(["A B C D Now", "A V A I L A B L E Now"])("letters are no initials: %s", (text) => {
  expect(names(text)).toEqual([]);
});

test("the surname before particles names its bearer", () => {
  const text = "Luiz Henrique Mandetti da Silva falou. Mandetti disse que sim.";
  expect(forms(text, "Luiz Henrique Mandetti da Silva")).toEqual(["Luiz Henrique Mandetti da Silva", "Mandetti"]);
});

test("an article that is a particle of a name is nobody alone", () => {
  const text = "Le ministre a parlé. Jean-Yves Le Brian a dit non. Le conseil est parti.";
  expect(forms(text, "Jean-Yves Le Brian")).toEqual(["Jean-Yves Le Brian"]);
});

test("a verb before a name is no title", () => {
  const text = "They will judge Bush by that. President George Bush said so. Judge Bush left.";
  expect(forms(text, "George Bush")).toEqual(["Bush", "George Bush", "Judge Bush"]);
});

test("ad interim is part of an office", () => {
  expect(peopleIn("He met Ann Lee, Chargé d’Affaires ad interim.")).toMatchObject([
    { roles: ["Chargé d’Affaires ad interim"] },
  ]);
});
