import { expect, test } from "vitest";
import { findQuotes } from "../../src/extracting/quotes.ts";
import { speakersIn } from "./quoted.ts";

test.each([
  ["an object of the sentence", "Ada Brook thanked her old teacher Lena Varn. “We go home by the sea,” she said."],
  [
    "a name behind an office",
    "Ada Brook recalled the visit of President Lena Varn. “We go home by the sea,” she said.",
  ],
  [
    "a name in a clause",
    "Ada Brook recalled that the letter was written by the rector, Lena Varn, in May. “We go home by the sea,” she added.",
  ],
  ["one of several examples", "Ada Brook thanked chiefs such as Chief Lena Varn. “We go home by the sea,” she said."],
  [
    "a name in a relative clause",
    "Ada Brook, who leads the team that Peter Marlow founded, said it was “the best in a hundred years”.",
  ],
])("%s does not speak for the subject", (_, text) => {
  expect(speakersIn(text)).toEqual(["Ada Brook"]);
});

test.each(["club", "presidency"])("a %s speaks", (body) => {
  expect(speakersIn(`“We go home by the sea,” the ${body} said in a statement.`)).toEqual([body]);
});

test("where somebody is from is no part of what he is", () => {
  const text = "Ada Brook, a singer, came home. “We go home by the sea,” said the Leeds-born singer.";
  expect(speakersIn(text)).toEqual(["Ada Brook"]);
});

test("whom a sentence names behind its verb of saying is its subject", () => {
  expect(speakersIn("The Lena Marsh ran aground, said Nora Quill. “We go home by the sea,” she added.")).toEqual([
    "Nora Quill",
  ]);
});

test("an office as a sentence's subject is its holder", () => {
  const text =
    "Port Chief Ada Brook received Lena Varn. In her speech, the Port Chief praised the yard. “We go home by the sea,” she said.";
  expect(speakersIn(text)).toEqual(["Ada Brook"]);
  expect(
    speakersIn(
      "President Ada Brook met Prime Minister Peter Marlow. The Prime Minister, for his part, stressed that “we go home by the sea”.",
    ),
  ).toEqual(["Peter Marlow"]);
});

test.each([
  ["people", "Ada Brook won in Port Hale on Monday. “I heard the crowd before the flag,” said the Finn."],
  ["age", "Ada Brook ran faster than Lena Varn. “I heard the crowd before the flag,” the 26-year-old told reporters."],
  ["play", "Rovers have signed Ada Brook until May. “I heard the crowd before the flag,” said the midfielder."],
])("a person may be called by %s", (_, text) => {
  expect(speakersIn(text)).toEqual(["Ada Brook"]);
});

test("who stands over the named is none of them", () => {
  expect(speakersIn("Peter Marlow was sentenced today. “You took from those who had least,” the judge said.")).toEqual(
    [],
  );
});

test("a relation is who shares the name, or nobody", () => {
  const text =
    "Mary and Reg Ackley ran the shop. Mrs Ackley said: “He thought it would be easy.” Her husband added: “We had two floods and a fire.”";
  expect(speakersIn(text)).toEqual(["Mary Ackley", "Reg Ackley"]);
  expect(speakersIn("Ada Brook came on “the magic date of all dates”, as her dad calls it.")).toEqual([]);
});

test("those who share a surname are told apart by the title before it", () => {
  const text = "Col. Ada Kowal left. She thanked Lt. Col. Pete Kowal. “We go home by the sea,” Col. Kowal said.";
  expect(speakersIn(text)).toEqual(["Ada Kowal"]);
});

test.each([
  ["behind a dash in the next paragraph", "“We go home by the sea.”\n\n– Ada Brook, Mayor of Port Hale"],
  ["on the next line", "“We go home by the sea.”\nAda Brook, Mayor of Port Hale"],
  ["in the next paragraph", "“We go home by the sea.”\n\nAda Brook, Mayor of Port Hale - 21/06/2023"],
])("a list of quotations has its speakers %s", (_, first) => {
  expect(speakersIn(`${first}\n\n${first.replace("Ada Brook", "Peter Marlow")}`)).toEqual([
    "Ada Brook",
    "Peter Marlow",
  ]);
});

test("a paragraph that begins with a name is no signature", () => {
  const text =
    "Ada Brook said:\n\n“We go home by the sea.”\n\nPeter Marlow, the harbour master, closed the meeting on Monday.";
  expect(speakersIn(text)).toEqual(["Ada Brook"]);
});

test("what follows a full stop is a sentence of its own", () => {
  const text =
    "Governor Ada Brook said: “We go home by the sea.” Deputy Governor Peter Marlow pointed to the ships. “They are all gone,” he said.";
  expect(speakersIn(text)).toEqual(["Ada Brook", "Peter Marlow"]);
});

test.each([
  [
    "accused of it",
    "The union's head said it was late, while Ada Brook accused Peter Marlow of “hiding behind a sheet of paper”.",
  ],
  ["hoped for", "Ada Brook, the Minister for Ports, hoped the pact would stop “the thieves of the night”."],
  [
    "said behind an amount",
    "Ada Brook noted that trade had grown to Kshs. 3.9 billion but that it was “far below our hopes”.",
  ],
  [
    "owned by a statement",
    "The Council takes note of the statement by Lt. Col. Ada Brook that “power will go to the people”.",
  ],
  ["in a letter", "Ada Brook's letter said that “no ship is worth a life”."],
  ["to somebody", "For Ada Brook, “it is the end of a road”."],
  ["behind an adverbial", "“We go home by the sea,” during their meeting with Peter Marlow, Ada Brook stated."],
  ["of a dash", "Let me end on the words of Ada Brook – “never doubt a small group”."],
  ["behind a nickname", "Harbour master Ada “Kit” Brook said: “I'll believe it when I'm on it.”"],
])("a part of a sentence is its speaker's: %s", (_, text) => {
  expect(speakersIn(text).map((speaker) => speaker?.replace("“Kit” ", ""))).toEqual(["Ada Brook"]);
});

test("whole sentences that end a paragraph are the subject's of the sentence before", () => {
  expect(speakersIn("Ada Brook was not pleased with it. “It is a gift to nobody on the coast.”")).toEqual([
    "Ada Brook",
  ]);
  expect(speakersIn("The sign is by Ada Brook. “All ships are to keep to the left.” is all it says.")).toEqual([]);
});

test.each([
  [
    "several nobody names",
    "The lawyers were held. Judge Olm Tarn refused bail. “We have heard of beatings,” the experts said.",
    ["experts"],
  ],
  [
    "they, after one of another name",
    "“We have heard of it,” the experts said. Judge Olm Tarn said “the law is on holiday”. “We ask for an answer,” they said.",
    ["experts", "Olm Tarn", "experts"],
  ],
  ["a firm", "Hale Rail denied the claim. “We paid all that we owed,” the company said.", ["Hale Rail"]],
  [
    "a spokesperson of a firm",
    "“We paid all that we owed,” a Hale Rail spokesperson said.",
    ["Hale Rail spokesperson"],
  ],
  [
    "a spokesperson",
    "Hale Rail denied it. “We paid all that we owed,” a spokesperson said.",
    ["Hale Rail spokesperson"],
  ],
  ["a family", "In a statement, the Marlow family said: “He was the best of us.”", ["Marlow family"]],
  [
    "members of a body",
    "The members of the Port Council condemned it. They said that “no cause can justify it”.",
    ["members of the Port Council"],
  ],
])("%s can speak", (_, text, speakers) => {
  expect(speakersIn(text)).toEqual(speakers);
});

test("speech inside speech is nobody's where a pronoun speaks it", () => {
  expect(
    speakersIn("“This began with one mother. She told us, ‘I am tired of all this.’ We listened,” said Ada Brook."),
  ).toEqual(["Ada Brook"]);
});

test.each([
  [
    "after a headline of another",
    "STATEMENT ON THE LIFE OF ACTIVIST MARLOW\nMayor Ada Brook today issued the following statement on Peter Marlow:\n\n“He was a good man to have by one's side.”",
  ],
  [
    "as hers",
    "Below is the text of Ada Brook's remarks delivered at the Marlow Press Club:\n\n“We go home by the sea.”",
  ],
  [
    "from a place",
    "Ada Brook opened the debate today. Her statement from the House floor follows:\n\n“We go home by the sea.”",
  ],
  [
    "behind a comma alone",
    "Ada Brook wants all to know that the yard is safe, “I have worked there for all of my years.”",
  ],
])("a statement is its owner's: %s", (_, text) => {
  expect(speakersIn(text)).toEqual(["Ada Brook"]);
});

test("one congressman is no name", () => {
  expect(speakersIn("Ada Brook was there. One congressman said, “I am not going to wear it.”")).toEqual([]);
});

test("the senators are those whom the text joins, not a body that spoke", () => {
  const text =
    "Ada Brook and Peter Marlow wrote to the yard. The Yard Company said: “We paid all that we owed.” “You did not, and you know it,” the senators wrote.";
  expect(speakersIn(text).at(-1)).toBe("Ada Brook");
});

test.each([
  [
    "the owner of a statement that only a headline in capitals names",
    "SEN. BROOK ISSUES STATEMENT IN OPPOSITION TO JUDGE MARLOW\n\n“I will vote against Judge Marlow today.”",
    ["Brook"],
  ],
  [
    "a name behind the marks without a verb",
    "“We go home by the sea,” Mayor Ada Brook of Port Hale.\n\nThe end.",
    ["Ada Brook"],
  ],
  [
    "the label of a line",
    "What they say:\nAPHC: “We go home by the sea.”\nPort Hale Sailing Club: “So do we all now.”",
    ["APHC", "Port Hale Sailing Club"],
  ],
  [
    "a magazine by its article",
    "Ada Brook spoke. The Harbour Review article concluded: “We go home by the sea.”",
    ["Harbour Review"],
  ],
  [
    "a name behind a body's long name",
    "“We go home by the sea,” said Legal Services of Northwest Hale Executive Director Ada K. Brook.",
    ["Ada K. Brook"],
  ],
  [
    "a name in apposition to what no list knows",
    "“We go home by the sea,” said the Port Hale Legionnaire, Ada Brook.",
    ["Ada Brook"],
  ],
  [
    "a name before two appositions",
    "Dr Ada Brook, IPUR Deputy Director and report author said: “We go home by the sea.”",
    ["Ada Brook"],
  ],
  ["a president whom nobody names", "Ada Brook was there. The President said, “We go home by the sea.”", ["President"]],
  [
    "the first of a joint statement",
    "The chair, Ada Brook, and the finance director, Peter Marlow, said in a joint statement: “We go home by the sea.”",
    ["Ada Brook"],
  ],
  ["whose words they were", "“We go home by the sea.” These were the words that Ada Brook sent home.", ["Ada Brook"]],
  [
    "whose view it is",
    "Ada Brook was there. We share the Port Council's firm conclusion that “the pier was never safe”.",
    ["Port Council"],
  ],
  [
    "the object, where the subject is no third person",
    "Ada Brook opened it. I am reminded of a saying by Peter Marlow. He said, “We go home by the sea.”",
    ["Peter Marlow"],
  ],
  [
    "whom the clause before its own names",
    "It is what Ada Brook talked about when she said that “we go home by the sea”.",
    ["Ada Brook"],
  ],
  ["a court's verb with that", "Judge Ada Brook held that “waiting has a price of its own”.", ["Ada Brook"]],
  [
    "I, by the head",
    "Statement by Mayor Ada Brook on the flood\n\nI met Peter Marlow. I said last year that “we would build the wall”.",
    ["Ada Brook"],
  ],
  [
    "speech whose stop stands outside the marks",
    "Ada Brook was there.\n\n“We go home by the sea,” she said.\n\n“They go home by the road”.",
    ["Ada Brook", "Ada Brook"],
  ],
])("the speaker is %s", (_, text, speakers) => {
  expect(speakersIn(text)).toEqual(speakers);
});

test.each([
  ["an unnamed one behind the marks", "“They told us to wait for the rain,” a nurse told the visitors."],
  ["an unnamed one behind the verb", "“They told us to wait for the rain,” says one housing expert."],
  ["I, where the head names nobody", "But I said, “We go home by the sea.”"],
  ["you", "Some years ago, at the port, you had said, “We go home by the sea.”"],
  ["a relative of the one who writes", "I called my mother, and my mother said, “We go home by the sea.”"],
  ["a law", "In her letter she quoted Article 5, which says that “every quay shall be lit at night”."],
  ["a letter to the editor", "A letter to the editor said I should “go and sit with the families”."],
  ["a term", "She also raised the matter of the so-called “last mile of the rail network”."],
])("what is said before does not make its speaker speak for %s", (_, text) => {
  expect(speakersIn(`Ada Brook came. “This is a good day for all,” she said. ${text}`)).toEqual(["Ada Brook"]);
});

test("a heading in capitals does not speak", () => {
  expect(speakersIn("BALANCED BUDGET AND TAX RELIEF: “We go home by the sea.”")).toEqual([]);
});

test("a closing mark lost before the verb is put there", () => {
  expect(speakersIn("“The port is open again for us, said Ada Brook. The ships came back on Monday.")).toEqual([
    "Ada Brook",
  ]);
});

test("a line may open anew without a blank one", () => {
  expect(speakersIn("Ada Brook said: “The port is open again.\n“It will stay open.”")).toEqual([
    "Ada Brook",
    "Ada Brook",
  ]);
});

test.each([
  "“we go home now,” she said. ",
  "“we go home now,” her husband said. ",
  "“we go home now,” a spokesperson said. ",
  "“we go home now,” the 19-year-old said. ",
])(
  "no stretch is read twice for whoever is not there: %j",
  (unit) => {
    const text = unit.repeat((Number(process.env.RUNS_OF_A_LAW) > 1_000 ? 2_000_000 : 500_000) / unit.length);
    expect(findQuotes(text, [])).toEqual([]);
  },
  20_000,
);
