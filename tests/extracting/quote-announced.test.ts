import { expect, test } from "vitest";
import { quotedIn } from "./quoted.ts";

test.each([
  [
    "in the sentence before the last",
    "Senator Ada Brook issued the following statement on the port. A reply to President Marlow's remarks follows below.\n\n“The port stays open all winter.”",
  ],
  [
    "above a paragraph about something else",
    "Senator Ada Brook today released the following statement on the port.\n\nIn May, President Marlow is proposing nine ships. The budget is small.\n\n“The port stays open all winter.”",
  ],
  [
    "before one whom the speech is about",
    "Senator Ada Brook issued the following statement on the judge.\n\nLena Varn, a judge in Hale, testified on Monday.\n\n“Judge Varn did well before the port's council.”",
  ],
  [
    "as hers, before a full stop",
    "Ada Brook met Peter Marlow.\n\nHere is Brook's comment.\n\n“The port stays open all winter.”",
  ],
  [
    "as hers, with a capital",
    "Peter Marlow spoke to Ada Brook.\n\nBrook's Comment:\n\n“The port stays open all winter.”",
  ],
])("whose statement is announced speaks it: %s", (_, text) => {
  expect(quotedIn(text).map((quote) => quote.split(":", 1)[0])).toEqual(["Ada Brook"]);
});

test("an office whose bearer nobody names can issue a statement on behalf of others", () => {
  const text =
    "The High Representative issued the following statement on behalf of the HPA today:\n\n“The port stays open.”";
  expect(quotedIn(text)).toEqual(["High Representative: The port stays"]);
});

test("speech for which nothing names a speaker is the title's person's, and never his of whom it speaks", () => {
  const text =
    "Mayor Ada Brook and the council met in Hale. Peter Marlow, who leads the yard, joined them.\n\nThe fee is 40 crowns a ton.\n\n“No ship will wait outside our port for a stamp.”";
  expect(quotedIn(text, { title: "Brook to present the new fee" })).toEqual(["Ada Brook: No ship will"]);
  const wishes =
    "President Ada Brook has congratulated Peter Marlow on his election.\n\nThe message shared on her page,\n\n“Warm wishes to President-elect Peter Marlow from us all.”";
  expect(quotedIn(wishes)).toEqual(["Ada Brook: Warm wishes to"]);
});

test("a contact below the last paragraph has not signed it", () => {
  const text =
    "“It is a long way,” Ada Brook said.\n\n“We go home by the sea.\n\n“And we come back by train.”\n\nContact Jon Edwards - 0400 555 010";
  expect(quotedIn(text).map((quote) => quote.split(":", 1)[0])).toEqual(["Ada Brook", "Ada Brook", "Ada Brook"]);
});

test.each(["Excerpts from the speech include", "Remarks as prepared", "Note", "Tags"])("%s is nobody", (label) => {
  const text = `Ada Brook spoke on the pier on Monday.\n\n${label}:\n\n“The port stays open all winter.”`;
  expect(quotedIn(text).map((quote) => quote.split(":", 1)[0])).toEqual(["Ada Brook"]);
  expect(quotedIn(`${label}: “The port stays open all winter.”`)).toEqual([]);
});

test("a paper's headline is no speech, its sentences are", () => {
  expect(quotedIn("Ada Brook met the press.\n\nHale Review: “Brook hails nine new ships for the port”")).toEqual([]);
  expect(quotedIn("Ada Brook met the press.\n\nHale Review: “She said little, and smiled a lot.”")).toEqual([
    "Hale Review: She said little,",
  ]);
  expect(quotedIn("Horn of Hale: ‘We are out of time’, warns aid chief\n\nThe aid chief spoke on Monday.")).toEqual([]);
});

test("a law that is amended says nothing", () => {
  expect(
    quotedIn("Clause 2 of the Port Charter is revised to read as follows:\n\n“The fee shall be nine crowns.”"),
  ).toEqual([]);
});

test("what stands behind the speaker's colon is no thing's name, whatever the next line begins with", () => {
  const text = "Chairman Ada Brook:\n\n“The bill makes a real difference.” BILL SUMMARY: It does.";
  expect(quotedIn(text)).toEqual(["Ada Brook: The bill makes"]);
  expect(quotedIn("“We go home by the sea,” Bill Lee said.")).toEqual(["Bill Lee: We go home"]);
});
