import { expect, test } from "vitest";
import { quotedIn } from "./quoted.ts";

test.each([
  ["Ada Brook welcomed the plan but warned over the costs: “Nine boats soon become nineteen.”"],
  ["Ada Brook praised the yard and then added: “Nine boats soon become nineteen.”"],
])("two verbs joined have one subject: %s", (text) => {
  expect(quotedIn(text)).toEqual(["Ada Brook: Nine boats soon"]);
});

test.each([
  ["Hale Town FC", "Hale Town FC, where Ada Brook had played since she was six, posted: “Once a gull, always a gull.”"],
  [
    "coalition",
    "The coalition, led by Mayor Ada Brook and Mayor Peter Marlow, writes that the rule is “hard to read for any captain”.",
  ],
])("%s is the subject, and nobody named between its commas", (speaker, text) => {
  expect(quotedIn(text).map((quote) => quote.split(":", 1)[0])).toEqual([speaker]);
});

test("a relative clause's subject is the noun before it, named or not", () => {
  const text =
    "The Ministry of Ports summoned the envoy over remarks by its neighbour's minister, who said that it was “a country only on the maps”.";
  expect(quotedIn(text)).toEqual([]);
});

test("commas in brackets part no subject from its verb", () => {
  expect(quotedIn("The rapporteur Peter Marlow (Greens, Hale) called it “the toughest toy law in the world.”")).toEqual(
    ["Peter Marlow: the toughest toy"],
  );
});

test("a body called by its last word has its full name", () => {
  const text =
    "The Ministry of Ports of Hale today summoned the envoy. “Such words are unworthy of a neighbour,” the Ministry said.";
  expect(quotedIn(text)).toEqual(["Ministry of Ports of Hale: Such words are"]);
});

test("a body of somebody else's is not the one named before", () => {
  const text =
    "The Ministry of Ports of Hale met today. Norland's foreign ministry said it had “nothing to add to its minister's words”.";
  expect(quotedIn(text)).toEqual(["Norland's foreign ministry: nothing to add"]);
});

test("a ministry is not its spokesperson", () => {
  const text =
    "Ports Ministry spokesperson Col. Peter Marlow did not answer. In a post on Monday the ministry wrote: “No captain is above the law.”";
  expect(quotedIn(text)).toEqual(["Ports Ministry: No captain is"]);
});

test("in turns an office that nobody holds is not whoever was named before", () => {
  const text =
    "MODERATOR: Good morning.\n\nQUESTION: Nora Quill, Hale Post. The auditor said that the quay was, quote, “two years late and over its cost.” Is it?\n\nMINISTER BROOK: It is.\n\nQUESTION: And the toll?\n\nMINISTER BROOK: None.";
  expect(quotedIn(text)).toEqual([]);
});

test("what people kept asking somebody is not said by him", () => {
  expect(
    quotedIn("Peter Marlow watched the port burn, and people kept asking him, “Please tell us all to leave.”"),
  ).toEqual([]);
});

test.each([
  ["during", "“If we only look inward, we lose the sea,” said the Port Minister during her third trip to Hale."],
  ["after", "“If we only look inward, we lose the sea,” said the Port Minister after the ships had left."],
])("an office's name ends at %s", (_, text) => {
  expect(quotedIn(`${text} Port Minister Ada Brook came home.`)).toEqual(["Ada Brook: If we only"]);
});

test.each([
  ["a name before", "“We go home by the sea and nowhere else,” Ada Brook quavered."],
  ["a name behind", "“We go home by the sea and nowhere else,” quavered Ada Brook."],
  ["a pronoun", "Ada Brook came. “We go home by the sea and nowhere else,” she quavers."],
])("whatever verb stands behind a comma and the marks beside %s is one of saying", (_, text) => {
  expect(quotedIn(text)).toEqual(["Ada Brook: We go home"]);
});

test("a verb with an object of its own is not one of saying without a comma in the marks", () => {
  expect(quotedIn("The sign “We go home by the sea and nowhere else” amused Ada Brook.")).toEqual([]);
});

test("a byname in marks leaves the name before it the verb", () => {
  const text = `Peter Marlow, the town's "Harbour Czar," said, "The grants bring us bread."`;
  expect(quotedIn(text)).toEqual(["Peter Marlow: The grants bring"]);
});

test("only a saying is everybody's: who endorses a law saying something says it", () => {
  const text = "Peter Marlow of the Port Guild endorsed the law saying: “A rule like this is long over due.”";
  expect(quotedIn(text)).toEqual(["Peter Marlow: A rule like"]);
  expect(quotedIn("Ada Brook lives by the old saying: “A rule like this is made to break.”")).toEqual([]);
});

test("a scan's lost opening mark is put at the head of the paragraph", () => {
  const text = `Mr Peter Marlow spoke on Monday.\n\nâ Hale is one of our most important ports," Mr Marlow said.`;
  expect(quotedIn(text)).toEqual(["Peter Marlow: Hale is one"]);
  // not before a word in the middle of a sentence, nor where a mark opened
  expect(quotedIn(`Mr Peter Marlow came.\n\nport; or a quay in the bay," Mr Marlow said.`)).toEqual([]);
  expect(quotedIn(`Mr Peter Marlow said "it is late" on a day of rain," Mr Marlow said.`)).toEqual([]);
});

test("a name alone above its office signs the speech above", () => {
  const text =
    "Today Minister Ada Brook announced two ferries.\n\nQuotes\n\n“The ferries are cleaner and cheaper to run.”\n\nThe Honourable Ada Brook\nMinister of Ports\n\n“Islanders have waited a long time for this.”\n\nPeter Marlow\nMayor of Hale Islands\n\nQuick facts";
  expect(quotedIn(text)).toEqual(["Ada Brook: The ferries are", "Peter Marlow: Islanders have waited"]);
});

test("of names above and below, the one that no speech follows signs the speech above it", () => {
  const text =
    "The yard opens today.\n\nAn e-boat should not end as waste.\n\nAda Brook, Mayor of Hale\n\n“Repair brings work to every town.”\n\nPeter Marlow, Minister of Ports\n\nBackground";
  expect(quotedIn(text)).toEqual(["Peter Marlow: Repair brings work"]);
});

test("whom a sentence presents is meant by the pronoun in the next", () => {
  const text =
    "Peter Marlow left. “It was a good year for us,” he said. The next word comes late. This comes from Senator Nils Roth. He says in a letter, “Nothing will haunt the port as much.”";
  expect(quotedIn(text)).toEqual(["Peter Marlow: It was a", "Nils Roth: Nothing will haunt"]);
});

test("who stands inside a body's commas does not speak for it", () => {
  const text = "The jury, chaired by actor Peter Marlow, praised “a film of tremendous patience that trusts us”.";
  expect(quotedIn(text)).toEqual(["jury: a film of"]);
});

test("a firm called shortly has the name that tells what it is", () => {
  const text =
    "Ada Brook said that Sunreach Ferries LLC will pay.\n\nSunreach denied it. In a letter, the company said it “is pleased to put this matter behind it”.";
  expect(quotedIn(text)).toEqual(["Sunreach Ferries LLC: is pleased to"]);
});

test("whom a paragraph begins with is meant by its pronoun, though nobody knew the name", () => {
  const text =
    "“We measured the ice in feet,” Wanda Brook said.\n\nFisher Dale Whitecrow doesn't need a ruler. “My nets tell me so,” he says.";
  expect(quotedIn(text)).toEqual(["Wanda Brook: We measured the", "Fisher Dale Whitecrow: My nets tell"]);
});

test("what a sign says is nobody's speech", () => {
  expect(
    quotedIn("Judge Ada Brook was known for a sign on her bench that read, “Be brief, be right, be seated.”"),
  ).toEqual([]);
});

test("a view that somebody considers true is his", () => {
  expect(quotedIn("Peter Marlow knows the port. He considers that “it is quite possible to build here”.")).toEqual([
    "Peter Marlow: it is quite",
  ]);
});

test.each([
  ["es", "La alcaldesa, Carmen Ortuño, habló. «Hoy damos un paso decisivo», ha afirmado Ortuño.", "Carmen Ortuño"],
  ["es", "El concejal Javier Landa lo ha explicado. «Cada barco evitará humo», ha señalado.", "Javier Landa"],
  ["fr", "« Ce lieu est celui des habitants », s’est réjouie la maire, Claire Vasseur.", "Claire Vasseur"],
  ["fr", "Pour l’architecte Malik Vasseur, « il fallait un port ouvert ».", "Malik Vasseur"],
  ["fr", "Claire Vasseur est venue. « Ce lieu est celui des habitants », ajoute-t-elle.", "Claire Vasseur"],
  ["pt", "Otávio Lins falou. “Teremos médico todos os dias”, garantiu.", "Otávio Lins"],
  ["nl", "Directeur Anna de Wit is blij. “De glijbaan heb ik zelf getest”, lacht ze.", "Anna de Wit"],
  ["de", "„Lassen Sie niemanden auf Ihr Dach“, rät Polizeisprecherin Karin Ludwig.", "Karin Ludwig"],
  ["fr", "« Douze ans que nous attendions », sourit Odile Kerbrat.", "Odile Kerbrat"],
  ["da", "– Dette er et stort løft for byen, sier ordfører Marit Hellesen.", "Marit Hellesen"],
])("%s: %s", (language, text, speaker) => {
  expect(quotedIn(text, { language }).map((quote) => quote.split(":", 1)[0])).toEqual([speaker]);
});
