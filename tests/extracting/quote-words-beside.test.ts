/** Words beside the marks that give speech to somebody, or to nobody, without a plain `said`. */
import { expect, test } from "vitest";
import { quotedIn, speakersIn } from "./quoted.ts";

test.each([
  ["a verb that no list has, before a colon", "Asked about the gulls, Brook grins: “They sent us a feather.”"],
  ["how she puts it", "As Brook puts it, “a thing may be little used and yet be needed”."],
  ["what a question has for hers", "Brook's advice to Tom Reed? “Hide the good stapler.”"],
  ["whose point it is", "Brook made the point in 1990 that “a port is no parking place”."],
  ["whom she speaks of something to", "Brook spoke to the crews of a “marriage of equals with one bathroom”."],
  ["who derides it", "Tom Reed backed the rule, while Brook derided it as “a rule that no sailor has read”."],
  ["who denies it", "Brook denied “any suggestion of a secret deal” with the port."],
  ["who is quoted as saying it", "Tom Reed took notes. “There will be no second pier,” Brook is quoted as saying."],
  ["how she sums it up", "Tom Reed came. “It was now or never for us”. That is how Brook sums up the vote."],
  ["how it was summed up", "Tom Reed came. “A mess from start to finish” was how Brook summed it up."],
  ["who shoots back", "Tom Reed asked. “You were not even there,” Brook shot back."],
  [
    "who says these words behind them",
    "Tom Reed held the rope. With the words “May she always come home” Brook named the ship.",
  ],
  [
    "whose e-mail it is",
    "Tom Reed was away. An email from Brook to the staff concluded, “Bring boots on the first day.”",
  ],
  [
    "who signed what is read",
    "Tom Reed came. Tom Reed said: “I came for the ship and stay.” The letter, signed by Ada Brook, says: “Some things are not for sale.”",
  ],
  ["whom it is attributable to", "Quote attributable to Ada Brook, head of the port: “We look forward to it.”"],
  ["an inverted verb behind a comma", "Not so, says port chief Ada Brook: “They bought a list and a debt.”"],
  [
    "a dash and an office in small letters",
    "Tom Reed came.\n\n“Our neighbours asked for sleep and get it”, – port director Ada Brook.",
  ],
  ["an outer verb where the inner says little", "Brook said the two firms shared “a dislike of waste and rust”."],
  [
    "who was asked something in between",
    "Tom Reed was fined. Brook, asked if he would resign, said: “No, ask me again in May.”",
  ],
])("the speaker is found by %s", (_, text) => {
  expect(speakersIn(`Ada Brook runs the port of Hale.\n\n${text}`).at(-1)).toBe("Ada Brook");
});

test.each([
  ["a museum", "museum", "The museum says it has 214 objects “for which no title can be shown”."],
  [
    "an office that nobody bears",
    "harbour secretary",
    "The harbour secretary insisted that crews “will get every rope they need”.",
  ],
  [
    "a body behind its kind",
    "HaleTech",
    "Harbour trade body HaleTech said its members “take the safety of gulls seriously”.",
  ],
  [
    "a firm known by its officer",
    "Lanport",
    "Bo Ek, chief executive of Lanport, came. The company described the claim as “a work of fiction throughout”.",
  ],
  [
    "a firm that is named like an officer's",
    "Lanport",
    "Bo Ek, manager of Lanport, came. Lanport says that the works are “on time and on budget”.",
  ],
  [
    "a firm that is `it`",
    "Lanport",
    "Former Lanport manager Victor Pike was fined.\n\nLanport said crews need do nothing. “Your ships sail as they do today,” it told them in a letter.",
  ],
])("the speaker is %s", (_, speaker, text) => {
  expect(speakersIn(text)).toEqual([speaker]);
});

test("a ship that sank is not the company", () => {
  expect(speakersIn("The Alba sank in May. The company said safety was its “first, second and third goal”.")).toEqual([
    "company",
  ]);
});

test("the object of the first of two verbs is not who says something by the second", () => {
  const text = "The museum opened the burned reception centre and called on all to “open their doors to them”.";
  expect(speakersIn(text)).toEqual(["museum"]);
});

test("a list below whose remarks it holds is hers", () => {
  const list = "- “I am honored to stand before you.”\n\n- “My pledge is that I will not rest.”";
  const text = `Yesterday, Ada Brook delivered remarks in Hale.\n\nHere’s what you missed:\n\n${list}`;
  expect(speakersIn(text)).toEqual(["Ada Brook", "Ada Brook"]);
});

test.each([
  ["a mother whom nobody names", "A mother of four came on Friday. “My youngest was sick by then,” she said."],
  [
    "a pupil, behind whom `she` speaks",
    "One pupil was against it. She told them that “schools are the backbone of towns”.",
  ],
  ["they, who spoke to whoever writes", "They said to me, “We can do stone or storms.”"],
  ["a sign", "“Stop the dig before it stops us,” one of the placards read."],
  [
    "a covenant with a clause about it",
    "The Covenant on Ports, which Hale ratified in 1992, states that “every ship shall have a berth”.",
  ],
])("nobody who is named speaks for %s", (_, text) => {
  expect(speakersIn(`Ada Brook runs the port of Hale.\n\nAda Brook said so.\n\n${text}`)).toEqual([]);
});

test("a woman of whom somebody spoke before is not who speaks now", () => {
  const text = "Ada Brook said she had packed “the photos and my mother's pans”. “I kissed the door,” she said.";
  expect(speakersIn(text)).toEqual(["Ada Brook", "Ada Brook"]);
});

test("what somebody says that a thing is stays speech behind an article", () => {
  expect(quotedIn("Ada Brook said that the plan was in a “good position to move forward.”")).toEqual([
    "Ada Brook: good position to",
  ]);
});

test.each([
  [
    "fr",
    "Le ministre des Ports, Bo Ek, est venu.\n\nLe ministre a souligné que « le vélo est un moyen de transport ».",
    "Bo Ek",
  ],
  [
    "es",
    "La ministra de Puertos, Ana Gil, vino. La ministra ha subrayado que «nadie debe pagar más de un tercio».",
    "Ana Gil",
  ],
  [
    "es",
    "El alcalde Darío Gil vino. “Hoy empieza el futuro de la ciudad”, dijo el alcalde ante cientos de vecinos.",
    "Darío Gil",
  ],
  ["de", "Heike Lund kam. „Die Ostsee ist ein Labor vor der Haustür“, so Lund.", "Heike Lund"],
])("an office or a name beside a verb speaks in %s: %s", (language, text, speaker) => {
  expect(quotedIn(text, { language }).map((quote) => quote.split(":")[0])).toEqual([speaker]);
});
