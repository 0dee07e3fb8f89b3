/** What tells who speaks where no clause beside the marks does, and what tells that nobody does whom the text names. */
import { expect, test } from "vitest";
import { quotesOf } from "./quoted.ts";

function quotesIn(text: string, title: string | null = null, language: string | null = null): string[] {
  return quotesOf(text, { title, language }).map((quote) => `${quote.speaker}: ${quote.text}`);
}

test.each([
  ["a name and a verb at its end", "“We go home by the sea, Ms Brook said.\n\n“It is a long way,” she added."],
  ["a verb and a name at its end", "“We go home by the sea, said Ada Brook.\n\n“It is a long way,” she added."],
  ["marks inside", '"We go home by the "old sea", Ms Brook said.\n\n"It is a long way," she added.'],
])("speech whose closing mark was lost ends before who said it: %s", (_, speech) => {
  const [first, second] = quotesIn(`Ada Brook opened the yard today.\n\n${speech}`);
  expect(first).toMatch(/^Ada Brook: We go home by the ["”a-z ]*sea["”]?,$/);
  expect(second).toBe("Ada Brook: It is a long way,");
});

test("a comma may be missing before the verb behind a single mark", () => {
  expect(
    quotesIn(
      "Ada Brook opened the yard.\n\n‘We go home by the old sea’ said Ms Brook\n\n‘It is a very long way to go for all of those who work in the old yard’",
    ),
  ).toEqual([
    "Ada Brook: We go home by the old sea",
    "Ada Brook: It is a very long way to go for all of those who work in the old yard",
  ]);
});

test("speech that nothing closes ends with its paragraph where a verb of saying leads up to it", () => {
  expect(quotesIn("Mayor Ada Brook said “We go home by the sea. It is a long way.\n\nThe yard is old.")).toEqual([
    "Ada Brook: We go home by the sea. It is a long way.",
  ]);
});

test("a paragraph in a single mark that nothing closes is speech if it is a whole sentence", () => {
  const [, last] = quotesIn(
    "‘We go home by the sea,’ Ada Brook said.\n\n‘The yard will open for all who worked in it for twenty years and more.\n\nPage 1",
  );
  expect(last).toBe("Ada Brook: The yard will open for all who worked in it for twenty years and more.");
});

test("speech that breaks off before a new paragraph named Section is not a section's name", () => {
  expect(quotesIn("Ada Brook said, “We go home by the sea.”\n\nSection 12 tells the rest.")).toHaveLength(1);
});

test("who comments on what others announced speaks", () => {
  expect(
    quotesIn(
      "Senator Ada Brook today commented on the port. President Marlow announced the plan last week, when he was in Hale.\n\n“We go home by the sea.”\n\nThe plan is old.",
    ),
  ).toEqual(["Ada Brook: We go home by the sea."]);
});

test("who goes on in the next speech spoke the one before", () => {
  expect(
    quotesIn(
      "Peter Marlow said that the port was shut.\n\n“We go home by the sea.”\n\nThe yard is old.\n\nAda Brook continued, “It is a long way to go.”",
    )[0],
  ).toBe("Ada Brook: We go home by the sea.");
});

test("who issues a statement speaks, whatever others said before it", () => {
  expect(
    quotesIn(
      "Ada Brook released the following statement after the Port Board, which has met for two years and heard from the owners of each ship, and the recent comments by Peter Marlow, who said that the yard cannot go on:\n\n“We go home by the sea.”",
    ),
  ).toEqual(["Ada Brook: We go home by the sea."]);
});

test("lines with names stand above or below the speech, the same way all through", () => {
  const above =
    "Ada Brook, director of the yard\n\n“We go home by the sea.”\n\nPeter Marlow, harbour master\n\n“It is a long way to go.”\n\nLena Varn, captain\n\n“The port is open to all.”";
  expect(quotesIn(`What they say\n\n${above}`).map((quote) => quote.split(":", 1)[0])).toEqual([
    "Ada Brook",
    "Peter Marlow",
    "Lena Varn",
  ]);
  const below =
    "“We go home by the sea.”\nAda Brook, director of the yard\n\n“It is a long way to go.”\nPeter Marlow, harbour master";
  expect(quotesIn(`What they say:\n\n${below}`).map((quote) => quote.split(":", 1)[0])).toEqual([
    "Ada Brook",
    "Peter Marlow",
  ]);
});

test("paragraphs without marks behind speech that nothing closed are its own", () => {
  expect(
    quotesIn(
      "Ada Brook said:\n\n“We go home by the sea.\n\nThe Marlow Board should have known of it before the yard was shut.\n\n“It is a long way to go.”",
    ),
  ).toEqual(["Ada Brook: We go home by the sea.", "Ada Brook: It is a long way to go."]);
});

test("a whole text in marks is whose statement its title says it is", () => {
  expect(quotesIn("“We go home by the sea. It is a long way.”", "Statement from Harbour Secretary Ada Brook")).toEqual([
    "Ada Brook: We go home by the sea. It is a long way.",
  ]);
});

test("what the next item of a list says is not said of this one", () => {
  expect(
    quotesIn(
      "Votes:\n- The union praised it, calling for an end to the “trade that hurts us all”\n- Peter Marlow said no.",
    ),
  ).not.toContain("Peter Marlow: trade that hurts us all");
});

test.each([
  ["travellers somewhere", "“We go home by the sea,” said travellers at Port Hale Airport on Monday."],
  ["one of many", "“We go home by the sea,” said a tired traveller at Port Hale Airport on Monday."],
  ["a proverb", "Mr President, the old saying that “no road is long with friends” is true, Ada Brook said."],
  ["a law", "Rule 5 of the Port Act states expressly that “the rules of the port shall go on”."],
  [
    "a law by its citation",
    "The Port Act gives a tool. For example, it states that “all ships may be held there” 8 U.S.C. 1182.",
  ],
  ["a surgeon", "Recently a well known Port Hale surgeon has said to me “we go home by the sea”."],
  ["whom the text speaks of as I", "When I first became Minister I heard the same: “we want less of it”."],
  [
    "a doctor in the paragraph above",
    "In 2031 a doctor examining the boy wrote the following:\n\n“We go home by the sea.”",
  ],
  ["another head of state", "Marek Marlow spoke. Then another head of state said to me, “we go home by the sea”."],
  ["laughter", "You asked of it. (Laughter.)\n“Why do we go there?” (Laughter.)\nI went home."],
  ["a question", "Question: You will tell the port, “come on and do it”?\n\nMr Marlow: I will."],
])("nobody speaks whom the text does not name: %s", (_, text) => {
  expect(quotesIn(text)).toEqual([]);
});

test("in a speech they are anybody, he is not the speaker, and my father has no name", () => {
  const speech = `Peter Marlow is here. ${"I came and I saw what I had seen. ".repeat(6)}`;
  expect(quotesIn(`${speech}And they say, “We go home by the sea.”`)).toEqual([]);
  expect(quotesIn(`${speech}My dad had a rule. He’d say, “We go home by the sea.”`)).toEqual([]);
  expect(quotesIn(`${speech}A guy came up to me. And he said, “We go home by the sea.”`)).toEqual([]);
  expect(
    quotesIn(`Ada Brook spoke. ${speech}And he said, “We go home by the sea.”`, "Remarks by Peter Marlow at the Yard"),
  ).not.toContain("Peter Marlow: We go home by the sea.");
});

test("the family of whom the text names are they", () => {
  expect(
    quotesIn(
      "Sergeant Ada Brook said: “We go home by the sea.”\n\nMr Marlow's family have thanked her. In a statement they said: “He was a good man.”",
    )[1],
  ).toBe("Mr Marlow's family: He was a good man.");
});

test("an organisation is the one that said something before", () => {
  expect(
    quotesIn(
      "Although the yard has been shut for years, the port is old, Hale Relief said today.\n\n“We go home by the sea,” the organisation said.",
    ),
  ).toEqual(["Hale Relief: We go home by the sea,"]);
});

test("senators are those of the named who are", () => {
  expect(
    quotesIn(
      "Sens. Ada Brook and Nora Quill today welcomed the plan of President Marlow.\n\n“We go home by the sea,” said the Senators in a joint statement.",
    ),
  ).toEqual(["Ada Brook: We go home by the sea,"]);
});

test("an apposition to the subject does not speak instead of it", () => {
  expect(
    quotesIn(
      "Senator Ada Brook, the Port Democrats spokesperson for Ships says, that it is so.\n\n“We go home by the sea.”",
    ),
  ).toEqual(["Ada Brook: We go home by the sea."]);
});

test.each([
  [
    "de",
    "Die Hafenministerin Anna Lorenz kam. „Wir haben lange auf diesen Tag gewartet“, sagte die Ministerin.",
    "Anna Lorenz",
  ],
  ["de", "Hafenministerin Anna Lorenz: „Dieses Terminal ist ein Meilenstein für die ganze Region.“", "Anna Lorenz"],
  ["es", "La ministra de Puertos, Elena Rivas, vino. «Hoy volvemos todos a casa», afirmó la ministra.", "Elena Rivas"],
  ["sv", "Generaldirektör Karin Ek kom. ”Vi åker hem över havet”, säger generaldirektören.", "Karin Ek"],
])("an office in the form that %s gives it is its holder's", (language, text, speaker) => {
  expect(quotesIn(text, null, language).map((quote) => quote.split(":", 1)[0])).toEqual([speaker]);
});

test.each([
  ["who is quoted", "Ada Brook taught us, and I quote, “we go home by the sea”."],
  ["whose last words they were", "We have to listen. “We go home by the sea.” Those were Ada Brook’s last words."],
  ["whose assertion it is", "There is truth in Ada Brook's assertion that: “We go home by the sea.”"],
  ["who said, behind a comma", "We think of the courage of Ada Brook, who said: “We go home by the sea.”"],
  ["who wrote a press release", "Ada Brook’s press release on Monday said that “we go home by the sea”."],
])("the speaker is %s", (_, text) => {
  expect(quotesIn(text).map((quote) => quote.split(":", 1)[0])).toEqual(["Ada Brook"]);
});

test("speech about who spoke last is whom the release names first's", () => {
  expect(
    quotesIn(
      "Mayor Ada Brook said today that the port needs funds. Defence Secretary Peter Marlow said, “We go home by the sea.” Today the board met again.\n\n“The Secretary of Defence made clear what will come of it.”",
    )[1],
  ).toBe("Ada Brook: The Secretary of Defence made clear what will come of it.");
});

test("a joint letter is that of those whom the release names first", () => {
  expect(
    quotesIn(
      "Ada Brook and Nora Quill have written to the port. Peter Marlow, who owns it, did not reply.\n\n“We go home by the sea,” the two lawmakers wrote.",
    ),
  ).toEqual(["Ada Brook: We go home by the sea,"]);
});

test("it is no body where a law is the subject", () => {
  expect(
    quotesIn(
      "The Port Committee met on Monday. The treaty was first written 25 years ago. In fact, it declares that the sea is “the heritage of all of us”.",
    ),
  ).toEqual([]);
});

test("speech in single marks runs over a page's break", () => {
  expect(
    quotesIn(
      "The mill opened.\n\n'All of this helps those who need it, and people in South\n\nAverilians as well,' Mrs Ada Brook said.",
    ),
  ).toEqual(["Ada Brook: All of this helps those who need it, and people in South\n\nAverilians as well,"]);
});

test("a quotation inside a paragraph in single marks does not end it", () => {
  expect(
    quotesIn(
      "The port is shut.\n\n'He asked his friends for 'a bit of light in the yard'. What came of it has shown that there was none of it to be had, by night or by day, in all of the port, for any of us.\n\n'The yard will open,' Ada Brook said.",
    )[0],
  ).toMatch(/^Ada Brook: He asked his friends .* for any of us\.$/);
});

test("a label's name is what stands behind its office, known or not", () => {
  expect(
    quotesIn("Steve Yarrow said no.\n\nFormer Deputy Harbour Director KT Marlow: “We go home by the sea.”")[0],
  ).toBe("KT Marlow: We go home by the sea.");
});

test("a newspaper's name in marks does not part a sentence", () => {
  expect(quotesIn("Bishop Peter Marlow, who told the ‘Hale Morning Herald’: “We go home by the sea.”", null)).toEqual([
    "Peter Marlow: We go home by the sea.",
  ]);
});

test("a statement may be an office's", () => {
  expect(quotesIn("“We go home by the sea.”", "Statement from the Press Secretary")).toEqual([
    "Press Secretary: We go home by the sea.",
  ]);
});

test("where somebody was does not speak", () => {
  expect(quotesIn("One of them, who fought in Hale State in May, wrote on his page: “We go home by the sea.”")).toEqual(
    [],
  );
});

test("a delegation that wrote is not its first member", () => {
  expect(
    quotesIn(
      "Senators Ada Brook and Nora Quill met on Monday. The Port Hale delegation has written to the owners.\n\n“We go home by the sea,” the lawmakers wrote.",
    ),
  ).toEqual(["Port Hale delegation: We go home by the sea,"]);
});

test("strokes that an export wrote before the marks belong to them", () => {
  expect(quotesIn('\\"We go home by the sea,\\" Ada Brook said. \\"It is a long way.\\"')).toEqual([
    "Ada Brook: We go home by the sea,",
    "Ada Brook: It is a long way.",
  ]);
});

test("a mark that an editor made behind a figure closes", () => {
  expect(quotesIn("Ada Brook was glad. “We go home in 2031″ she said.")).toEqual(["Ada Brook: We go home in 2031"]);
});

test("a block that is opened once holds whole quotations of its own", () => {
  const text =
    "Ada Brook said:\n\n“This year is our sixtieth together.\n\nA poet called us “two ships of one fleet” in 1965. I agree.\n\nI wish you all the best!”\n\nShe left.";
  expect(quotesIn(text)).toEqual([
    "Ada Brook: This year is our sixtieth together.",
    "Ada Brook: A poet called us “two ships of one fleet” in 1965. I agree.",
    "Ada Brook: I wish you all the best!",
  ]);
});

test("speech that resumes and is never closed ends with its paragraph", () => {
  expect(quotesIn("“We are very glad,” said Ada Brook. “The pipes date back to 1954.\n\nThe council met.")).toEqual([
    "Ada Brook: We are very glad,",
    "Ada Brook: The pipes date back to 1954.",
  ]);
});

test("dots and strokes that a scan adds before a paragraph's mark do not part it from the one before", () => {
  expect(quotesIn("“It is a long way home,” Ada Brook said.\n\n_ “We go by the sea this time.”")).toHaveLength(2);
});
