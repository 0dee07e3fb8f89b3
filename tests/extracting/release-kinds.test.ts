/** People and their offices as prosecutors, companies, courts, police, clubs, universities and obituaries write them. */
import { expect, test } from "vitest";
import { findPeople } from "../../src/extracting/people.ts";
import { tokenize } from "../../src/extracting/tokens.ts";

/** `{ name: roles }` of everybody whom the text names. */
function rolesIn(text: string): Record<string, readonly string[]> {
  const people = findPeople({ tokens: tokenize(text), title: null, givenPeople: [], language: null });
  return Object.fromEntries(people.map(({ name, roles }) => [name, roles]));
}

test.each<[kind: string, text: string, roles: Record<string, readonly string[]>]>([
  ["a compound adjective", "They met off-duty nurse Ada Brook.", { "Ada Brook": ["off-duty nurse"] }],
  ["a noun behind a small word", "They rode with bus driver Ada Brook.", { "Ada Brook": ["bus driver"] }],
  ["a sentence's first word", "It ended. Retired bus driver Ada Brook left.", { "Ada Brook": ["Retired bus driver"] }],
  ["an occupation with a capital", "It ended. Homeowner Ada Brook left.", { "Ada Brook": ["Homeowner"] }],
  ["an occupation in capitals", "HOMEOWNER ADA BROOK, 82, OF HULL, LOST IT.", { "Ada Brook": ["HOMEOWNER"] }],
  ["a body before it", "They met Red Cross volunteer Ada Brook.", { "Ada Brook": ["Red Cross volunteer"] }],
  ["Official", "They met Senior Official for Trade Ada Brook.", { "Ada Brook": ["Senior Official for Trade"] }],
  ["ad interim", "They met Chargé d’Affaires ad interim Ada Brook.", { "Ada Brook": ["Chargé d’Affaires ad interim"] }],
  ["at large", "They met Ambassador-at-Large for Trade Ada Brook.", { "Ada Brook": ["Ambassador-at-Large for Trade"] }],
  [
    "a judge of two words",
    "Chief U.S. Magistrate Judge Ada Brook ruled.",
    { "Ada Brook": ["Chief U.S. Magistrate Judge"] },
  ],
  [
    "a heading's And",
    "Secretary Bo Moe And Foreign Minister Ada Brook Meet",
    { "Bo Moe": ["Secretary"], "Ada Brook": ["Foreign Minister"] },
  ],
  [
    "a district before and",
    "Attorneys Cy Dale of the District of Texas and Trial Attorney Ada Brook came.",
    { "Cy Dale": ["Attorney"], "Ada Brook": ["Trial Attorney"] },
  ],
  [
    "a small head with its matter",
    "The director of the center Ada Brook left.",
    { "Ada Brook": ["director of the center"] },
  ],
])("an office before a name: %s", (_, text, roles) => {
  expect(rolesIn(text)).toEqual(roles);
});

test.each<[kind: string, text: string, roles: Record<string, readonly string[]>]>([
  [
    "a department in brackets",
    "Ms. Ada Brook, Deputy Governor (Monetary Policy)\nMr. Bo Moe, Deputy Governor (Financial Stability)",
    { "Ada Brook": ["Deputy Governor (Monetary Policy)"], "Bo Moe": ["Deputy Governor (Financial Stability)"] },
  ],
  [
    "a manager's business",
    "Ada Brook, senior vice president, finance and investor relations, left.",
    { "Ada Brook": ["senior vice president, finance and investor relations"] },
  ],
  ["no business", "Ada Brook, president, effective immediately, left.", { "Ada Brook": ["president"] }],
  ["a body's short form", "Ada Brook, Secretary, MSDE, left.", { "Ada Brook": ["Secretary, MSDE"] }],
  [
    "a region",
    "Ada Brook, Middle East and North Africa researcher, left.",
    { "Ada Brook": ["Middle East and North Africa researcher"] },
  ],
  ["until now", "Bishop Ada Brook, until now rector of Hull, left.", { "Ada Brook": ["Bishop", "rector of Hull"] }],
  ["a graduate's year", "Ada Brook ’21, now a lecturer at Hull, left.", { "Ada Brook": ["lecturer at Hull"] }],
  ["letters of an order", "Ada Brook, X.M.C.J., director of Hull, left.", { "Ada Brook": ["director of Hull"] }],
  [
    "an alias and an age",
    'Ada Brook, a/k/a "Red," 41, a former pharmacist, left.',
    { "Ada Brook": ["former pharmacist"] },
  ],
  ["a rank in retirement", "Lt. Col. Ada Brook (ret.), treasurer, left.", { "Ada Brook": ["Lt. Col.", "treasurer"] }],
  ["public works", "Ada Brook, public works director, left.", { "Ada Brook": ["public works director"] }],
  ["a year in it", "Ada Brook, a 1968 graduate, left.", { "Ada Brook": ["1968 graduate"] }],
  [
    "kin of the next",
    "Captain Ada Brook, the commander, and her husband, Steve, came.",
    { "Ada Brook": ["Captain", "commander"], Steve: ["husband"] },
  ],
  [
    "the next one's office",
    "Governor Ada Brook, Secretary to the Treasury Bo Moe, and others came.",
    { "Ada Brook": ["Governor"], "Bo Moe": ["Secretary to the Treasury"] },
  ],
  [
    "three things that one is",
    "They met Bo Moe and Ada Brook, the actor, singer and painter.",
    { "Bo Moe": [], "Ada Brook": ["actor", "singer and painter"] },
  ],
])("an office behind a name: %s", (_, text, roles) => {
  expect(rolesIn(text)).toEqual(roles);
});

test.each<[kind: string, text: string, roles: Record<string, readonly string[]>]>([
  ["named as", "The rider, named today as 44-year-old Ada Brook, of Hull, died.", { "Ada Brook": ["rider"] }],
  ["identified as", "The driver has been identified as Ada Brook.", { "Ada Brook": ["driver"] }],
  ["an age before the name", "They saved a tenant, 71-year-old Ada Brook.", { "Ada Brook": ["tenant"] }],
  [
    "a name's owner before a comma",
    "Bo Moe left. Moe's chief negotiator, attorney Ada Brook, stayed.",
    { "Bo Moe": [], "Ada Brook": ["chief negotiator", "attorney"] },
  ],
  [
    "brackets inside",
    "They met the Minister of State (Independent Charge) for Labour, Smt. Ada Brook.",
    { "Ada Brook": ["Minister of State (Independent Charge) for Labour"] },
  ],
  [
    "counsel of two",
    "Counsel for the appellant: Ada Brook KC and Bo Moe.",
    { "Ada Brook": ["Counsel for the appellant"], "Bo Moe": ["Counsel for the appellant"] },
  ],
  [
    "a label below contacts",
    "MEDIA RELATIONS\nPRESS OFFICER: Ada Brook",
    { "Ada Brook": ["PRESS OFFICER", "MEDIA RELATIONS"] },
  ],
  [
    "several that include",
    "Guest conductors include Ada Brook and Bo Moe.",
    { "Ada Brook": ["Guest conductor"], "Bo Moe": ["Guest conductor"] },
  ],
  [
    "items with semicolons",
    "The vice-presidents are Ada Brook (Spain), for trade; Bresha Quolt (Finland), for arts; and Bo Moe (Chad), for skills.",
    { "Ada Brook": ["vice-president"], "Bresha Quolt": ["vice-president"], "Bo Moe": ["vice-president"] },
  ],
  ["kin of years", "Ada Brook died. His wife of 62 years, Dolores, died too.", { "Ada Brook": [], Dolores: ["wife"] }],
])("an office elsewhere: %s", (_, text, roles) => {
  expect(rolesIn(text)).toEqual(roles);
});

test.each<[kind: string, text: string, roles: Record<string, readonly string[]>]>([
  [
    "opens before a surname",
    "Ada Brook left. A member of the court, Brook wrote it.",
    { "Ada Brook": ["member of the court"] },
  ],
  [
    "opens before a pronoun",
    "Ada Brook left. Most recently Chief of Staff to the Mayor, she was tired.",
    { "Ada Brook": ["Chief of Staff to the Mayor"] },
  ],
  [
    "a role of whose name stands before",
    "They praised Ada Brook's central role as acting head of the court.",
    { "Ada Brook": ["acting head of the court"] },
  ],
  [
    "a role that is another's",
    "Bo Moe served here, over Ada Brook's role as head of the court.",
    { "Bo Moe": [], "Ada Brook": ["head of the court"] },
  ],
  [
    "made what without commas",
    "They appointed Ada Brook of the clergy of Lima as bishop of Cusco.",
    { "Ada Brook": ["bishop of Cusco"] },
  ],
  [
    "an occupation that no list of kinds has",
    "Ada Brook left. She was previously a claims adjuster.",
    { "Ada Brook": ["claims adjuster"] },
  ],
  ["no occupation", "Ada Brook left. She was a bigger loser.", { "Ada Brook": [] }],
  [
    "the subject behind an opening phrase",
    "Born in Hull to Bo Moe, a fisherman, Ada Brook left school. She was secretary of the branch.",
    { "Bo Moe": ["fisherman"], "Ada Brook": ["secretary of the branch"] },
  ],
])("what a sentence says somebody is: %s", (_, text, roles) => {
  expect(rolesIn(text)).toEqual(roles);
});

test("a surname goes on being the one's that it was when kin come in", () => {
  const text = "Ada Moe was fined. Moe stole it. Her husband, Bo Moe, left. Moe worked as office manager.";
  expect(rolesIn(text)).toEqual({ "Ada Moe": ["office manager"], "Bo Moe": ["husband"] });
});

test("a surname is not the one's whom the text names only later", () => {
  const text = "Euan Moe fell. Mr Moe, a trainee solicitor, was alone. His parents, Alan and Ada Moe, wept.";
  expect(rolesIn(text)).toEqual({ "Euan Moe": ["trainee solicitor"], "Alan Moe": ["parent"], "Ada Moe": ["parent"] });
});

test.each<[kind: string, text: string, names: string[]]>([
  ["thanks", "Thank you, Matt, for that. Thanks, Jill.", ["Matt", "Jill"]],
  ["thanks to a body", "Thank you, Congress.", []],
  ["the speaker's own", "Jill and I are glad.", ["Jill"]],
  ["kin that no list has", "Moe's widow, Peigi, survives him.", ["Peigi"]],
  ["a place's word behind a department", "Secretary of Defense Austin asked.", ["Austin"]],
  ["a thing's word behind an occupation", "They met goalkeeper Mark Field.", ["Mark Field"]],
  ["a thing's word and an age", "Mark Hall, 34, of Hull, left.", ["Mark Hall"]],
  ["a park", "They played in Grant Park.", []],
  ["a particle glued to a surname", "Mayor Tammy deWeerd left.", ["Tammy deWeerd"]],
  ["a company in small letters", "Sponsors include Aldous Huxtable plc.", []],
  ["a foundation", "El presidente de la Fundación Lynch, Ignacio Gutiérrez, habló.", ["Ignacio Gutiérrez"]],
  [
    "brothers of two given names",
    "The brothers Juan Carlos and Hugo Ferreyra Lynch came.",
    ["Juan Carlos Ferreyra Lynch", "Hugo Ferreyra Lynch"],
  ],
  ["a writer that no list has", "It was written by Zorvan Kelthu.", ["Zorvan Kelthu"]],
  ["a maker of things", "It was made by Zorvan Kelthu.", []],
  ["a byline", "By Zorvan Kelthu\n\nThe city is old.", ["Zorvan Kelthu"]],
  ["a photograph", "Photo: Zorvan Kelthu", ["Zorvan Kelthu"]],
  ["guests", "Guests included Zorvan Kelthu.", ["Zorvan Kelthu"]],
  ["who is sentenced", "Zorvan Kelthu was sentenced.", ["Zorvan Kelthu"]],
  ["who speaks by the surname", "Zorvan Kelthu is old. Kelthu said so.", ["Zorvan Kelthu"]],
  ["a telephone behind", "Communications, Zorvan Kelthu, Tel. 555 0123", ["Zorvan Kelthu"]],
])("who is named: %s", (_, text, names) => {
  expect(Object.keys(rolesIn(text))).toEqual(names);
});

test("in a text of long lines a name ends with its line", () => {
  const line =
    "The agency is to hold two meetings with those who follow, and it asks all who want to come to write. ".repeat(3);
  const text = `${line}\n${line}\nSteve Stile, manager, Crew Program and Crew Recovery, Marne Kennedy\nDina Contessa, deputy manager`;
  expect(Object.keys(rolesIn(text))).toContain("Dina Contessa");
});

test.each<[kind: string, text: string, names: string[]]>([
  [
    "two surnames that stand alone elsewhere are two people",
    `Senators Daniel K Moreno Lindqvist came Moreno said so and Senators Moreno and Lindqvist went ${"they went home ".repeat(30)}`,
    ["Daniel K Moreno", "Lindqvist"],
  ],
  [
    "a place before a known surname is none of it",
    `Senator Mike Moreno came home to downtown Kirunavaa Moreno said so and Moreno went ${"they went home ".repeat(30)}`,
    ["Mike Moreno"],
  ],
])("without punctuation %s", (_, text, names) => {
  expect(Object.keys(rolesIn(text))).toEqual(names);
});
