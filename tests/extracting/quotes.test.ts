import fc from "fast-check";
import { expect, test } from "vitest";
import { findPeople } from "../../src/extracting/people.ts";
import { findQuotes } from "../../src/extracting/quotes.ts";
import { tokenize } from "../../src/extracting/tokens.ts";
import type { Quote } from "../../src/release.ts";

function quotesIn(text: string): readonly Quote[] {
  return findQuotes(text, findPeople({ tokens: tokenize(text), title: null, givenPeople: [], language: null }));
}
const spoken = (text: string): (string | null)[][] => quotesIn(text).map((quote) => [quote.speaker, quote.text]);

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
      for (const quote of quotesIn(text)) expect(text.slice(quote.start, quote.end)).toBe(quote.text);
    }),
  );
});

test("no string makes it throw", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void quotesIn(text)));
});

test.each(['"', "“", "‘a ", '" said ', "“A\n\n", "‘A’s "])(
  "a million characters of %j end in time",
  (unit) => {
    expect(findQuotes(unit.repeat(1_000_000 / unit.length), [])).toEqual([]);
  },
  20_000,
);
