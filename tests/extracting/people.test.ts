import fc from "fast-check";
import { expect, test } from "vitest";
import { findPeople } from "../../src/extracting/people.ts";
import { tokenize } from "../../src/extracting/tokens.ts";
import type { Person } from "../../src/release.ts";

function peopleIn(
  text: string,
  more: { title?: string; givenPeople?: string[]; language?: string } = {},
): readonly Person[] {
  return findPeople({
    tokens: tokenize(text),
    title: tokenize(more.title ?? ""),
    givenPeople: more.givenPeople ?? [],
    language: more.language ?? null,
  });
}
const names = (text: string): string[] => peopleIn(text).map(({ name }) => name);
const mentions = (text: string, name: string): string[] =>
  (peopleIn(text).find((person) => person.name === name)?.mentions ?? []).map(([start, end]) => text.slice(start, end));

test("an honorific before and an office behind give the name and the role", () => {
  expect(
    peopleIn("Mr. Haruto Kimizuka, Minister for Transport, met H.E. Mr. Park Dae-won, Envoy of the ROK to the UN."),
  ).toMatchObject([
    { name: "Haruto Kimizuka", roles: ["Minister for Transport"] },
    { name: "Park Dae-won", roles: ["Envoy of the ROK to the UN"] },
  ]);
});

test("a later title with a surname is the same person, whichever end the surname stands at", () => {
  const text = "Mr. Haruto Kimizuka met Mr. Park Dae-won. Minister Kimizuka thanked Minister Park.";
  expect(mentions(text, "Haruto Kimizuka")).toEqual(["Haruto Kimizuka", "Minister Kimizuka"]);
  expect(mentions(text, "Park Dae-won")).toEqual(["Park Dae-won", "Minister Park"]);
  expect(peopleIn(text)[0]?.aliases).toContain("Minister Kimizuka");
});

test("an office whose matter stands before the name is its role", () => {
  expect(peopleIn("Secretary of State Miriam Q. Halloway spoke.")).toMatchObject([
    { name: "Miriam Q. Halloway", roles: ["Secretary of State"] },
  ]);
});

test("places, laws, ships, months and bodies are no people", () => {
  expect(
    names(
      "The Halloway Smith Act was signed at Lake George in April near Cedar Rapids, Iowa, aboard the USS Ronald Reagan.",
    ),
  ).toEqual([]);
  expect(names("The Johnson Foundation and the Ministry of Foreign Affairs met in New York.")).toEqual([]);
});

test("suffixes keep namesakes apart", () => {
  expect(names("Peter Marlow Sr. founded it. Peter Marlow Jr. runs it.")).toEqual([
    "Peter Marlow Sr.",
    "Peter Marlow Jr.",
  ]);
});

test("initials and short forms of a given name are one person", () => {
  expect(names("Robert J. Tolliver arrived. Bob Tolliver left.")).toEqual(["Robert J. Tolliver"]);
});

test("particles, apostrophes and hyphens belong to the name", () => {
  expect(names("Maria de la Fuente, Siobhan O'Dowd and Jean-Luc Petit-Breton, the director, attended.")).toEqual([
    "Maria de la Fuente",
    "Siobhan O'Dowd",
    "Jean-Luc Petit-Breton",
  ]);
});

test("names in capitals are found, and written as people write them", () => {
  expect(names("SECRETARY HALLOWAY:  Good afternoon.")).toEqual(["Halloway"]);
});

test("a surname that is a common word needs a title or a verb of saying", () => {
  const text = "Ned Price spoke. Price controls are bad. Price said so. Mr. Price left.";
  expect(mentions(text, "Ned Price")).toEqual(["Ned Price", "Price", "Mr. Price"]);
});

test("who is only in title or metadata comes last and has no mentions", () => {
  const found = peopleIn("Senator Ada Brook opened it.", {
    title: "Remarks by Peter Marlow",
    givenPeople: ["Carla Weston, Minister of Health"],
  });
  expect(found.map(({ name, mentions }) => [name, mentions.length])).toEqual([
    ["Ada Brook", 1],
    ["Carla Weston", 0],
    ["Peter Marlow", 0],
  ]);
  expect(found[1]?.roles).toEqual(["Minister of Health"]);
});

test("a Swedish title in small letters stands before a name", () => {
  expect(peopleIn("I dag besökte utrikesminister Astrid Lindkvist staden.")).toMatchObject([
    { name: "Astrid Lindkvist", roles: ["utrikesminister"] },
  ]);
});

test("a Japanese name is found before its office", () => {
  const text = "本日、田中太一外務大臣は会見した。株式会社山田製作所も参加した。";
  expect(peopleIn(text, { language: "ja" })).toMatchObject([
    { name: "田中太一", roles: ["外務大臣"], mentions: [[3, 7]] },
  ]);
});

test("every mention holds a word of its person's name, and the same input gives the same output", () => {
  const word = fc.constantFrom(
    "Mr.",
    "Minister",
    "Ada",
    "Brook",
    "Park",
    "Dae-won",
    ",",
    "\n\n",
    "of",
    "the",
    "said",
    "J.",
    "“",
    "”",
    "U.S.",
    "O’Dowd",
    "'s",
    "de",
    "Jr.",
    "ÅSA",
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), (words) => {
      const text = words.join(" ");
      const found = peopleIn(text);
      expect(peopleIn(text)).toEqual(found);
      for (const person of found) {
        const forms = [person.name, ...person.aliases].map((form) => form.toLowerCase());
        for (const [start, end] of person.mentions) {
          const form = text.slice(start, end).replace(/\s+/g, " ").toLowerCase();
          expect(forms.some((known) => known.startsWith(form))).toBe(true);
        }
      }
    }),
  );
});

test("who goes by initials and comes from a body that is named first there is another than whose name they fit", () => {
  const mayor = "Thomas Lee, mayor of Leeds, opened the hall. ";
  expect(names(`${mayor}Dr. T. Lee of Hull University spoke. Tom Lee thanked him.`)).toEqual(["Thomas Lee", "T. Lee"]);
  expect(names(`${mayor}Mr. T. Lee spoke of the hall. Tom Lee left.`)).toEqual(["Thomas Lee"]);
  expect(names("Thomas Lee of Hull University came. Dr. T. Lee of Hull University spoke.")).toEqual(["Thomas Lee"]);
});

test("no string makes it throw", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string(), (text, title) => {
      findPeople({ tokens: tokenize(text), title: tokenize(title), givenPeople: [title], language: null });
    }),
  );
});

test.each(["A", "A. ", "Ann ", "Minister ", "de ", "Ann Lee, ", " ", "9", "\n"])(
  "a quarter of a million characters of %j end in time",
  (unit) => {
    expect(peopleIn(unit.repeat(250_000 / unit.length)).length).toBeLessThan(2);
  },
  20_000,
);
