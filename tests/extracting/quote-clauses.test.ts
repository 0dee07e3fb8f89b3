import { expect, test } from "vitest";
import { speakersIn } from "./quoted.ts";

test.each([
  [
    "a newspaper that is no post",
    "Hale Post",
    "Ada Brook said, “Where is the outrage?” The Hale Post reported on May 3, “The pier is empty.”",
    1,
  ],
  [
    "a league's president",
    "President of the League of Ports",
    "President Ada Brook spoke. The President of the League of Ports said “it is a great day for ships.”",
    0,
  ],
  ["a firm with an ampersand", "Brook & Sons", "    - Brook & Sons: “This is a quarter more than before.”", 0],
  [
    "an agency by its apposed name",
    "HPA",
    "The port agency, HPA, closed the pier. “Each of these ships is late,” it added.",
    0,
  ],
  [
    "a group by its own name",
    "Green Coast",
    "The relief group Green Coast criticised the plan. “Nobody has asked the gulls,” it said.",
    0,
  ],
  [
    "a committee behind an adverb",
    "Ports Committee",
    "However, a majority of the Ports Committee, after a long debate, concluded “no such meeting occurred.”",
    0,
  ],
  [
    "a council in a relative clause",
    "Port Council",
    "They recalled Rule 9, in which the Port Council called for “an immediate end to all fees”.",
    0,
  ],
  ["a release's owner", "Navy", "The Navy's Release of May said: “Our ships will stay on patrol.”", 0],
])("%s speaks", (_, speaker, text, at) => {
  expect(speakersIn(text)[at]).toBe(speaker);
});

test.each([
  [
    "an earlier verb in the sentence",
    "Brook told him that Hale was “a good port, whoever governs”, according to his office.",
  ],
  [
    "the middle of the sentence",
    "Lena Varn promised “a home for every child”. That promise, says Brook, “is worth less than paper”.",
  ],
  ["behind a long apposition", "“The crossing is a crisis for us,” Brook, president of Hale Resort told the senator."],
  ["a judgement that she makes", "Peter Marlow spoke to Brook, and Brook called the plan “an important first step”."],
  ["her answer", "Peter Marlow asked how. Brook's answer: “Safety lies in variety and variety alone.”"],
  ["her promise", "Marlow's order fulfils Brook's promise to “take steps to ban the largest ships.”"],
  ["a quotation of hers", "Peter Marlow spoke. To quote Brook again, “silence helps the oppressor, never the victim.”"],
  [
    "a message that she conveyed",
    "Brook spoke with Peter Marlow and conveyed the message that “we believe in fair elections.”",
  ],
  ["a pronoun as an object", "Ada Brook denied it. According to her, the first cases “will go to court in May”."],
  [
    "another's question",
    "“Where does all of it come from?” Brook said today referring to the report that a ship had burnt.",
  ],
  [
    "what she did first",
    "Brook asked Lena Varn, who testified by telephone from Port Hale: “Given all this, what gives you hope?”",
  ],
  [
    "those beside her",
    "Brook, along with Senators Peter Marlow and Lena Varn, wrote that they “would not wait for the fee”.",
  ],
])("the clause that leads up to speech tells: %s", (_, sentence) => {
  expect(speakersIn(`Minister Ada Brook came to Hale.\n\n${sentence}`).at(-1)).toBe("Ada Brook");
});

test.each([
  ["a possessive's noun", "Lena Varn says the Mayor's comments “reinforce the false idea of a fee.”", ["Lena Varn"]],
  ["what goes on", "With “nine hundred ships and counting” out there, HPA continues to keep us dry.", []],
  ["whom somebody told", "One of the clerks later told the Hale Review: “It was strange from the first day”.", []],
  ["the addressee", "Ada Brook wrote to you. Your statement on May 2 that “we do not fear the fee” was odd.", []],
  ["who is quoted by a paper", "HPA said little, quoting a port clerk as saying “there is no staff effort here.”", []],
  [
    "a month behind told of",
    "Ada Brook said in Hale that “the fee is fair to all”. Lena Varn told them that the port “will not wait for rain”.",
    ["Ada Brook", "Lena Varn"],
  ],
  [
    "a governor of its own",
    "The council of Hale County did not comment, but its governor has described the dam as “the start of all we dreamed”.",
    [],
  ],
  [
    "to whom a letter went",
    "“We believe a delay is better for all,” the letter to Lena Varn and Peter Marlow said.",
    [],
  ],
  ["a notion", "Ada Brook reaffirmed the principle of “nothing about Hale without Hale”.", []],
])("%s does not speak", (_, text, expected) => {
  expect(speakersIn(text)).toEqual(expected);
});

test("a pronoun is whom its gender fits, and not whom the text calls hers", () => {
  expect(speakersIn("Sen. Wynn Brook spoke to Anneliese Turner. “We go home by the sea,” she said.")).toEqual([
    "Anneliese Turner",
  ]);
  const text =
    "Wynn Strand is the first woman in the post. Her predecessor, Orin Brekke, said the sea was “no place for sensitive souls”. “He was right, in a way,” she says.";
  expect(speakersIn(text)).toEqual(["Orin Brekke", "Wynn Strand"]);
});

test("of two with one surname, himself tells which", () => {
  const text =
    "Viktor Brook came home. His wife, Olga Brook, said he could not stand. Brook himself wrote: “I remember their boots.”";
  expect(speakersIn(text)).toEqual(["Viktor Brook"]);
});

test("the former captain is whom the text was speaking of", () => {
  expect(
    speakersIn(
      "Rovers have signed Ada Brook. Peter Marlow believes in her. “She is strong and quick,” said the former Hale captain.",
    ),
  ).toEqual(["Peter Marlow"]);
});

test("headings in capitals are no turns of a talk", () => {
  const text =
    "“We watch the fish,” Ada Brook said.\n\n“Most of them are well. Some are not.”\n\nNORTHERN\nPRAWN:\n\nFew.\n\nTIGER FLATHEAD:\n\nMany.\n\nSCALLOPS:\n\nNone.";
  expect(speakersIn(text)).toEqual(["Ada Brook", "Ada Brook"]);
});

test("a dateline before the speaker is where, not who", () => {
  const text =
    "PORT HALE, Calif. – The Hale County Port Office (HCPO) has released the following statement:\n\n“The port stays open.”";
  expect(speakersIn(text)).toEqual(["Hale County Port Office"]);
});

test("words of another sentence that lead up to speech do not go on from the speaker before", () => {
  const text =
    "“We go home by the sea,” Ada Brook said. “It is a long way.”\nAfter posting “Nine ships are lost in the fog, it seems,” Hale News deleted it.";
  expect(speakersIn(text)).toEqual(["Ada Brook", "Ada Brook"]);
  expect(
    speakersIn("Ada Brook spoke in Hale. The official noted that the port was “one of the most active in the strait”."),
  ).toEqual(["Ada Brook"]);
});

test.each(["asking not to be named", "on condition of anonymity", "who declined to be identified"])(
  "%s: whoever it is, nobody named speaks",
  (words) => {
    expect(
      speakersIn(`Ada Brook met the council, a source said. “They will stand by the fee,” he said, ${words}.`),
    ).toEqual([]);
  },
);

test.each([
  [
    "behind a closing mark that was lost",
    "“The pier is safe and will open in May, said Ada Brook. “Ships may come again.”",
    ["Ada Brook"],
  ],
  [
    "who goes on behind “adding”",
    "“The pier is safe,” Ada Brook said, adding, “Ships may come again in May.”",
    ["Ada Brook"],
  ],
  [
    "who names herself",
    "Tom Reed wrote a letter about schools.\n\n“Hello, my name is Ada Brook and I lead the port of Hale.”",
    ["Ada Brook"],
  ],
  [
    "whose statement another read",
    "Tom Reed came. “The pier is safe and will open in May,” read a statement from Ada Brook.",
    ["Ada Brook"],
  ],
  ["who leads a label behind an honorific", "Rep. Ada Brook: “The pier is safe and will open in May.”", ["Ada Brook"]],
])("the speaker is the one %s", (_, text, speakers) => {
  expect([...new Set(speakersIn(text))]).toEqual(speakers);
});

test("beginning to do something is no saying", () => {
  const [, speaker] = speakersIn(
    "“Close the pier at once,” Ada Brook said. Tom Reed began reading “The Gulls of Hale Harbour”.",
  );
  expect(speaker ?? "").not.toBe("Tom Reed");
});
