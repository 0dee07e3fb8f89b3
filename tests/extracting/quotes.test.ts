import fc from "fast-check";
import { expect, test } from "vitest";
import { findPeople } from "../../src/extracting/people.ts";
import { findQuotes } from "../../src/extracting/quotes.ts";
import type { Reasons } from "../../src/extracting/reasons.ts";
import { tokenize } from "../../src/extracting/tokens.ts";
import type { Person } from "../../src/release.ts";
import { quotesOf } from "./quoted.ts";

function peopleIn(text: string): readonly Person[] {
  return findPeople({ tokens: tokenize(text), title: null, givenPeople: [], language: null });
}
const spoken = (text: string): (string | null)[][] => quotesOf(text).map((quote) => [quote.speaker, quote.text]);

test("the speaker before the marks speaks, and the next sentence's speaker does not", () => {
  const text = `Minister Kimizuka stated the following: "We hope to go on together." In response, Minister Park stated that "the talks would lead to more."`;
  expect(spoken(text)).toEqual([
    ["Kimizuka", "We hope to go on together."],
    ["Park", "the talks would lead to more."],
  ]);
});

test("the speaker may stand behind the marks, before or after the verb", () => {
  expect(spoken("“This is a very good day,” said Ada Brook. “It was a long way,” Peter Marlow added.")).toEqual([
    ["Ada Brook", "This is a very good day,"],
    ["Peter Marlow", "It was a long way,"],
  ]);
});

test("a pronoun is the person named last, and speech resumes behind it", () => {
  expect(spoken("Ada Brook opened the school. “We waited for this,” she said. “Now it is there for all.”")).toEqual([
    ["Ada Brook", "We waited for this,"],
    ["Ada Brook", "Now it is there for all."],
  ]);
});

test("a paragraph that does not close goes on in the next", () => {
  expect(spoken("Ada Brook said: “The first of two paragraphs.\n\n“And here is the second.”")).toEqual([
    ["Ada Brook", "The first of two paragraphs."],
    ["Ada Brook", "And here is the second."],
  ]);
});

test("scare quotes and titles are no speech", () => {
  expect(spoken("Ada Brook said the so-called “deal” and “The Long Road To Peace In Europe” were out.")).toEqual([]);
});

test("an organisation can speak", () => {
  expect(spoken("“No one was hurt in the fire,” the Ministry of Health said.")).toEqual([
    ["Ministry of Health", "No one was hurt in the fire,"],
  ]);
});

test.each([
  ["straight", '"We go home by the sea," said Ada Brook.'],
  ["typewriter's double", "''We go home by the sea,'' said Ada Brook."],
  ["typeset TeX", "``We go home by the sea,'' said Ada Brook."],
  ["single straight", "'We go home by the sea,' said Ada Brook."],
  ["single curly", "‘We go home by the sea,’ said Ada Brook."],
  ["low", "„We go home by the sea,“ said Ada Brook."],
  ["guillemets", "«We go home by the sea,» said Ada Brook."],
  ["guillemets that point inwards", "»We go home by the sea,« said Ada Brook."],
  ["the same mark at both ends", "”We go home by the sea,” said Ada Brook."],
  ["a closing mark of the wrong direction", "“We go home by the sea,“ said Ada Brook."],
  ["a closing mark of another kind", "‘We go home by the sea,” said Ada Brook."],
  [
    "a closing mark of another kind at a paragraph's end",
    "\"We go home by the sea,' said Ada Brook.\n\nThen they left.",
  ],
  ["marks without spaces", 'They met."We go home by the sea,"Ada Brook said.'],
])("%s marks are read", (_, text) => {
  expect(spoken(text)).toEqual([["Ada Brook", "We go home by the sea,"]]);
});

test("an apostrophe ends no quotation in single marks", () => {
  expect(spoken("‘The workers’ rights aren’t Ann’s to give,’ Ada Brook said.")).toEqual([
    ["Ada Brook", "The workers’ rights aren’t Ann’s to give,"],
  ]);
});

test("paragraphs that each open anew are the closing paragraph's speaker's", () => {
  const text = "“The first part is here.\n\n“The second part is here.\n\n“And this is all,” Ada Brook said.";
  expect(spoken(text).map(([who]) => who)).toEqual(["Ada Brook", "Ada Brook", "Ada Brook"]);
});

test("speech over paragraphs that is opened once is cut where these end", () => {
  expect(spoken("Ada Brook said: “The first part is here.\n\nThe second part is here.”")).toEqual([
    ["Ada Brook", "The first part is here."],
    ["Ada Brook", "The second part is here."],
  ]);
});

test("paragraphs lost, a mark behind a full stop opens anew", () => {
  expect(spoken('Ada Brook said: "The first part is here. "The second part is here."')).toEqual([
    ["Ada Brook", "The first part is here."],
    ["Ada Brook", "The second part is here."],
  ]);
});

test.each([
  [
    "a long apposition behind",
    "“We go home by the sea,” said Ada Brook, the director of the Port Hale Institute and a friend of Peter Marlow.",
  ],
  ["an apposition between name and verb", "“We go home by the sea,” Ada Brook, a partner of Peter Marlow, said."],
  [
    "an office before the name",
    "“We go home by the sea,” the Minister for Ports, Ms Ada Brook, said today in Port Hale.",
  ],
  ["a source", "“We go home by the sea,” according to Ada Brook."],
  ["a statement", "In a statement to Peter Marlow, Ada Brook wrote that “we go home by the sea.”"],
  ["a participle", "Ada Brook thanked Peter Marlow, adding: “We go home by the sea.”"],
  ["an inverted head", "Said Ada Brook: “We go home by the sea.”"],
  ["a colon alone", "Ada Brook on the plans of Peter Marlow: “We go home by the sea.”"],
  ["an owner of the statement", "Statement by Ada Brook on Peter Marlow: “We go home by the sea.”"],
  ["the paragraph before", "Ada Brook today made the following statement on Peter Marlow:\n\n“We go home by the sea.”"],
  ["a signature", "“We go home by the sea.”\n– Ada Brook, Port Hale"],
  ["whom she told", "“We go home by the sea,” Ada Brook told Peter Marlow."],
])("%s tells the speaker", (_, text) => {
  expect(spoken(text).map(([who]) => who)).toEqual(["Ada Brook"]);
});

test("a name that no person of the release bears is taken as written", () => {
  expect(findQuotes("“We go home by the sea,” said Sen. Tolliver.", [])).toMatchObject([{ speaker: "Tolliver" }]);
});

test("he and she are told apart by title and first name", () => {
  const text = "Mr. Ulm Tarn met Ms. Ost Varn. “We go home by the sea,” he said. “They go home by the sea,” she said.";
  expect(spoken(text).map(([who]) => who)).toEqual(["Ulm Tarn", "Ost Varn"]);
});

test("an office is its holder's, however far the name", () => {
  const text = `The Minister for Ports, Ada Brook, met Senator Peter Marlow. ${"The sun shone on all of them. ".repeat(9)}

“We go home by the sea,” the Senator said. “They go home by the sea,” the Minister said.`;
  expect(spoken(text).map(([who]) => who)).toEqual(["Peter Marlow", "Ada Brook"]);
});

test("an office that nobody in the release bears is not somebody else's", () => {
  expect(spoken("Ada Brook was there. As the Prime Minister said: “We go home by the sea.”")).toEqual([
    ["Prime Minister", "We go home by the sea."],
  ]);
});

test("bodies speak, also as they", () => {
  const text = "The Port Hale delegation urged Ada Brook to stay. “We go home by the sea,” they wrote.";
  expect(spoken(text)).toEqual([["Port Hale delegation", "We go home by the sea,"]]);
});

test("whom nobody names does not make the next one speak", () => {
  expect(spoken("Ada Brook was there. Ada Brook said an official told her: “We go home by the sea.”")).toEqual([]);
  expect(spoken("It was described by a historian as “probably the greatest day of the war” near Ada Brook.")).toEqual(
    [],
  );
});

test("a quotation inside another is its own speaker's", () => {
  const text = "“I was there when Peter Marlow said it was ‘not worth the paper it is on’,” Ada Brook said.";
  expect(spoken(text)).toEqual([
    ["Ada Brook", "I was there when Peter Marlow said it was ‘not worth the paper it is on’,"],
    ["Peter Marlow", "not worth the paper it is on"],
  ]);
});

test("names of things and words spoken of are no speech", () => {
  expect(spoken("Ada Brook announced the “clean water for all of us” program.")).toEqual([]);
  expect(spoken("Ada Brook spoke of a plan called “clean water for all of us” today.")).toEqual([]);
});

test("paragraphs of a text of turns are nobody's speech", () => {
  const turns =
    "MS BROOK: Yes.\n\nQUESTION: Why?\n\nMS BROOK: Because.\n\n“There is a sign that says no to all of it.”\n\nMS BROOK: So.";
  expect(spoken(turns)).toEqual([]);
});

test.each([
  ["sv", "– Det är en bra dag för oss alla, säger Ada Brook.", "Det är en bra dag för oss alla"],
  ["sv", "”Det är en bra dag för oss”, sade Ada Brook.", "Det är en bra dag för oss"],
  ["fr", "« C'est un bon jour pour nous », a déclaré Ada Brook.", "C'est un bon jour pour nous"],
  ["de", "„Das ist ein guter Tag“, sagte Ada Brook.", "Das ist ein guter Tag"],
  ["es", "«Es un buen día para todos», dijo Ada Brook.", "Es un buen día para todos"],
  ["pt", "“É um bom dia para todos”, disse Ada Brook.", "É um bom dia para todos"],
])("%s: %s", (language, text, words) => {
  const start = text.indexOf("Ada");
  const people = [{ name: "Ada Brook", aliases: [], roles: [], mentions: [[start, start + 9] as const] }];
  expect(findQuotes(text, people, language)).toMatchObject([{ speaker: "Ada Brook", text: words }]);
});

test("Japanese speech needs its と and a verb; other corner marks are terms", () => {
  const text = "山本花子大臣は「港はすべての船に開かれています」と述べた。「海の日の大きな祭り」に参加した。";
  const people = [{ name: "山本花子", aliases: [], roles: [], mentions: [[0, 4] as const] }];
  expect(findQuotes(text, people, "ja")).toMatchObject([
    { speaker: "山本花子", text: "港はすべての船に開かれています" },
  ]);
});

test("every quotation tells why its speaker is the speaker", () => {
  const text = "Ada Brook came. “We go home by the sea,” she said.";
  const reasons: Reasons = new Map();
  const people = peopleIn(text);
  const [quote] = findQuotes(text, people, "en", reasons);
  expect(quote && reasons.get(quote)).toBe(
    "behind the marks, with “said”: “she” is the subject of a sentence before it",
  );
});

test("every span slices to the quote's text", () => {
  const piece = fc.constantFrom(
    '"',
    "“",
    "”",
    "‘",
    "’",
    "\n\n",
    " ",
    "Ada Brook",
    "said",
    "she",
    ".",
    ",",
    "we all go home",
    "「",
    "」",
    "«",
    "»",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join(" ");
      for (const quote of quotesOf(text)) expect(text.slice(quote.start, quote.end)).toBe(quote.text);
    }),
  );
});

test("no string makes it throw", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void quotesOf(text)));
});

test.each(['"', "“", "‘a ", "'A ", '" said ', "“A\n\n", "‘A’s ", '\n"A b c d.', "“a “b ", "«»"])(
  "a quarter of a million characters of %j end in time",
  (unit) => {
    expect(findQuotes(unit.repeat(250_000 / unit.length), [])).toEqual([]);
  },
  20_000,
);

test.each([
  "“we go home now,” she said. ",
  "“we go home now,” the minister said. ",
  "the Group said “we go home now” ",
])(
  "time grows as a text of %j does",
  (unit) => {
    const people = [{ name: "Ada Brook", aliases: [], roles: [], mentions: [[0, 1] as const] }];
    expect(findQuotes(unit.repeat(500_000 / unit.length), people).length).toBeGreaterThan(10_000);
  },
  20_000,
);

test.each([
  ['DETECTIVE LEE HARPER SAID: "WE WOULD LIKE TO HEAR FROM ANYONE WHO WAS ON THE ROAD."', "Lee Harper"],
  ['"WE ARE GLAD TO BE HERE TONIGHT," SAID MAYOR ADA BROOK.', "Ada Brook"],
  ['MAYOR ADA BROOK VISITED THE QUAY. "THE QUAY IS OPEN AGAIN," SHE SAID.', "Ada Brook"],
  ['ACCORDING TO MAYOR ADA BROOK, "THE WHOLE TOWN CAME OUT LAST NIGHT."', "Ada Brook"],
])("speech in capitals is read, and given as written: %s", (text, speaker) => {
  expect(spoken(text)).toEqual([[speaker, /"(.+)"/.exec(text)?.[1]]]);
});

test("a name in marks in a headline in capitals is no speech", () => {
  expect(spoken('MAYOR ADA BROOK SAYS TOWN WILL HOLD A "DAY OF REST AND THANKS"\n\nIt will be Monday.')).toEqual([]);
});
