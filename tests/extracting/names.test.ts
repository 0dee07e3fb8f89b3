import { expect, test } from "vitest";
import { findPeople } from "../../src/extracting/people.ts";
import type { Reasons } from "../../src/extracting/reasons.ts";
import { tokenize } from "../../src/extracting/tokens.ts";
import type { Person } from "../../src/release.ts";

function peopleIn(text: string, title: string | null = null, language = "en"): readonly Person[] {
  return findPeople({
    tokens: tokenize(text),
    title: title === null ? null : tokenize(title),
    givenPeople: [],
    language,
  });
}
const names = (text: string): string[] => peopleIn(text).map(({ name }) => name);
const forms = (text: string, name: string): string[] =>
  (peopleIn(text).find((person) => person.name === name)?.mentions ?? []).map(([start, end]) => text.slice(start, end));

test.each([
  ["a compound of given names", "said Jodi-Ann Marwick, a director.", "Jodi-Ann Marwick"],
  ["a compound family name", "Enquiries: Chileshe Mulenga-Ross, +260 211 555 010", "Chileshe Mulenga-Ross"],
  ["a family name known by its ending", "The coach, Hreinn Styrmisson, said so.", "Hreinn Styrmisson"],
  [
    "a small particle with a hyphen",
    "said Lama al-Fakih-Laurent, acting director of the team.",
    "Lama al-Fakih-Laurent",
  ],
  ["a small particle with an apostrophe", "The deputy is Ines Varela d’Orey.", "Ines Varela d’Orey"],
  ["capital particles", "Minister Mariam Bint Saeed Al Marar will attend.", "Mariam Bint Saeed Al Marar"],
  ["a nickname of two words", 'General secretary Mick "the Flag" Dunphy said so.', 'Mick "the Flag" Dunphy'],
  [
    "initials as a nickname",
    "The passenger, Jean-Philippe “J.P.” Archer (42), was there.",
    "Jean-Philippe “J.P.” Archer",
  ],
  ["a honorific in brackets", "opened by Dr. (Mrs.) Neetu Kaushal and others", "Neetu Kaushal"],
  [
    "a given name in brackets behind a title",
    "welcomed Lord (Simon) Harcourt-Zulu, a former governor",
    "Harcourt-Zulu",
  ],
  ["a given name that is an office too", "Dean R. Thomas is a career diplomat.", "Dean R. Thomas"],
  [
    "an office that is a given name behind a honorific",
    "Special Envoy Dr Sultan Al Jaber and others",
    "Sultan Al Jaber",
  ],
  ["the family name first and in capitals", "KITAJIMA Yoshiko, President, will speak.", "Kitajima Yoshiko"],
  [
    "a name in capitals in a list",
    "Charged are:\n\nJAVONTE TERRELL BATISTE, age 33, of New Orleans;",
    "Javonte Terrell Batiste",
  ],
  [
    "a name behind a contact's label",
    "Media enquiries: please contact\nMicaal Oduwole\nPress office",
    "Micaal Oduwole",
  ],
  ["a name before a phone number", "Questions to Hinemoa Parata 07700 900115", "Hinemoa Parata"],
  ["a name before an age", "The driver was Gurpreet Dosanjh (31) of Brampton.", "Gurpreet Dosanjh"],
  [
    "a name between commas behind an office",
    "The Environment Minister, Demianos Kattar, wrote to us.",
    "Demianos Kattar",
  ],
  ["a name whose country stands before", "Ethiopia’s Gudaf Tsegaye said so.", "Gudaf Tsegaye"],
  ["a surname that is a common word, behind a title", "Senator Jim Talent introduced the bill.", "Jim Talent"],
  ["a surname that is a place, before a party", "Ron Wyden (D-Ore.) and Mark Dayton (D-Minn.) agree.", "Mark Dayton"],
  ["a surname that is a common word, before a verb of saying", "“No,” Ann Sharp said.", "Ann Sharp"],
  ["a surname that is a thing, behind a form of address", "It was Cllr Tom Post who asked.", "Tom Post"],
  ["a surname that is a common word, in a list with one title", "Senators Ann Lee and Bo Stone voted.", "Bo Stone"],
  ["a name behind an occupation in small letters", "said shop steward Harvinjit Baxby.", "Harvinjit Baxby"],
  ["a name behind a label that is an office", "Woordvoerder: Marijke ten Brinkhof", "Marijke ten Brinkhof"],
  ["a name behind a label's by", "Approved by: Tarvin Olbrecht.", "Tarvin Olbrecht"],
  ["a name to be called at a number", "For more, call Tarvin Olbrecht on 020 7946 0018.", "Tarvin Olbrecht"],
  ["a name in a line above an office's", "Tarvin Olbrecht\nDirector of Communications\nAcme", "Tarvin Olbrecht"],
  ["a name in capitals, the family name first", "Then Mr. ZHANG JUNWEI (China) spoke.", "Zhang Junwei"],
  ["a name behind a police rank", "Ask for DC Tarvin Olbrecht.", "Tarvin Olbrecht"],
  ["initials behind a rank out of service", "Thanks to Col. (Retd.) R.S. Rathod for it.", "R.S. Rathod"],
  [
    "a name behind a matter that is no common word",
    "The Minister for Trade and Charities Sussan Vell left.",
    "Sussan Vell",
  ],
  ["a name behind letters of a body", "a Coalition to Defeat ISIS Godfrey Marwick left", "Godfrey Marwick"],
  ["a name behind an office and its town", "il prefetto di Napoli Michele Orsolato", "Michele Orsolato"],
  ["a German compound of an office", "Landrätin Kirsten Fründel und Projektleiterin Heike Olschow", "Heike Olschow"],
  ["an office with what modifies it", "Then President-elect Xiomara Castellan met them.", "Xiomara Castellan"],
  ["a name behind a questioner's letter", "He left.\n\nQ Bernie Sanderling, who asked.", "Bernie Sanderling"],
  ["a plural surname, where the clause ends", "said Attorney General Dan Sessions.", "Dan Sessions"],
  ["a surname that is a place, before who", "Carla Birmingham, who has done much, left.", "Carla Birmingham"],
  ["a given name that is an office too, behind an office", "Fire Chief Dean Desmarais spoke.", "Dean Desmarais"],
  ["a form of address that is a name's part", "Ahmed Haji Marwick was seen.", "Ahmed Haji Marwick"],
  ["a form of address that is a surname", "Carl Sheikh is a candidate.", "Carl Sheikh"],
  ["one after whom a trial is called", "It fell on the Derek Chauvet trial.", "Derek Chauvet"],
  ["a German office in another case", "mit dem neuen Ministerpräsidenten Hendrik Wüstner", "Hendrik Wüstner"],
  ["a German office of a party", "gratulierte dem CDU-Politiker Hendrik Wüstner", "Hendrik Wüstner"],
  [
    "one of a list that tells whence each is",
    "Riyad Haddad of Syria, Seko Intchasset of Mali, and others",
    "Seko Intchasset",
  ],
  ["a name before letters of a degree", "10. Maralyn Militella, BSN, RN, was named director.", "Maralyn Militella"],
  [
    "one who is to replace somebody",
    "Relations with India: Atidzha Alieva-Veld to replace Ann Lee",
    "Atidzha Alieva-Veld",
  ],
  [
    "one of a list with bodies in brackets",
    "Jamila James (MCA Harrow); Akila Tommasina (The Met); and others",
    "Akila Tommasina",
  ],
  ["initials in a list", "Imara Lee (Harrow Museum), I.D. Arueda (Whitby Museum), and others", "I.D. Arueda"],
  ["a given name that is a verb too, before an office", "So said Will Poolman, a co-founder of Acme.", "Will Poolman"],
  ["a common word behind a first name in a sentence", "We thank people like Steve Marks, who came.", "Steve Marks"],
  ["one of a plural that no list has", "Apologies came from Councillors Luci Ashborne, and others.", "Luci Ashborne"],
  ["a plural surname before a bracket", "said member Jack Fellows (University of Harrow)", "Jack Fellows"],
  ["a line of a roster", "DARLENE HOOLEIGH, Oregon\nGIL GUTKNECHTER, Minnesota\n", "Darlene Hooleigh"],
  ["a prince by his title", "A visit from Prince Edward pleased them.", "Prince Edward"],
])("%s", (_, text, name) => {
  expect(names(text)).toContain(name);
});

test.each([
  ["a ship", "The ferry MV Flora Macdonald sails on Monday."],
  ["a street", "Warrants were executed on Nelson Grant Way and elsewhere."],
  ["a hall of sports", "It was moved to the Audie Murray Gymnasium after the storm."],
  ["a club", "He scored against Stanley Park Wanderers on Saturday."],
  ["a trade mark", "sold under the Arthur Kitchens® brand"],
  ["a seat in parliament", "a Member of Parliament for Nickel Belt"],
  ["a chair named after somebody", "She is the Ann Spencer Professor of Law at the college."],
  ["letters of an office", "The Flag Officer Commanding-in-Chief was there."],
  ["a court's office", "He was a Magistrate Judge in Ohio."],
  ["a law firm", "a former partner of Whitaker Boone Sloan LLP"],
  ["a headline's verb", "Jim Talks to the press about the day"],
  ["a government called after its head", "The Howard Government said no."],
  ["a country", "Partners in Cote d’Ivoire agreed."],
  ["a town of two words", "Residents of Des Moines voted in Coral Gables."],
  ["a firm named after people", "She joined from Morgan Stanley and Booz Allen Hamilton."],
  ["a brand", "a grant from JPMorgan Chase"],
  ["a people", "Many Sri Lankans live there; Sri Lanka is proud of them."],
  ["one of a kind", "We met fellow Iowans and specialist NGOs."],
  ["a street of a king", "It stands on King Blvd."],
  ["a kitchen's office", "The White House Executive Pastry Chef was there."],
  ["a German article", "Nach der Wahl ist vor der Wahl."],
  ["a medical centre", "He worked at Ann Harrow Medical Center for years."],
  ["several members", "Local PC MPPs were there."],
  ["a question", "Will Congresson act? Will Harrow vote?"],
  ["a hall named after a queen", "They met in Queen Elizabeth Hall."],
])("%s is no person", (_, text) => {
  expect(names(text)).toEqual([]);
});

test("an agency's letters before a name are none of it", () => {
  expect(names("Remarks by NSCA Jake Sullivan on trade")).toEqual(["Jake Sullivan"]);
});

test("letters of a seat behind a name are none of it", () => {
  expect(names("STATEMENT\nTONY HOBART MHR\nSydney, Monday")).toEqual(["Tony Hobart"]);
});

test("lost punctuation: a party's letter ends a name, two names side by side are two", () => {
  const text = `Contacts  are  given  below  for  all\n\nSenator Harry Reed D Nev  and  others  spoke\n\nLaura Capps Melissa Wagner 202 224 2633`;
  expect(names(text)).toEqual(expect.arrayContaining(["Harry Reed", "Laura Capps", "Melissa Wagner"]));
});

test("lost punctuation: names in a row are one each", () => {
  const text = `Letter  to  the  President  and  to  others\n\nJohn E Sununu Richard J Durbin Judd Gregg Patrick J Leahy`;
  expect(names(text)).toEqual(["John E Sununu", "Richard J Durbin", "Judd Gregg", "Patrick J Leahy"]);
});

test("letters set apart are no initials", () => {
  expect(names("N O T   A V A I L A B L E   Harris")).toEqual([]);
});

test("a headline in capitals names only the surname", () => {
  const text = "SEN. REED HAILS PASSAGE OF BILL\n\nSenate Majority Leader Harry Reed said it was time.";
  expect(names(text)).toEqual(["Harry Reed"]);
  expect(forms(text, "Harry Reed")).toEqual(["SEN. REED", "Harry Reed"]);
});

test("a headline's word behind the surname is no part of the name", () => {
  const people = peopleIn("Vice President Carla Harris met them.", "Readout of Vice President Carla Harris Call");
  expect(people.map(({ name }) => name)).toEqual(["Carla Harris"]);
});

test("a headline's verb is no part of the surname that the text has", () => {
  const people = peopleIn("President Carla J. Trumbull spoke on Friday.", "President Trumbull Brokers a Deal");
  expect(people.map(({ name }) => name)).toEqual(["Carla J. Trumbull"]);
});

test("lost punctuation: surnames in a row are those of several people", () => {
  const text = `Schumer  Reed  and  Rendell  Urge  Action\n\nSenator Chuck Schumer  Senator Harry Reed  and  Governor  Edward Rendell  said  so`;
  expect(names(text)).toEqual(["Chuck Schumer", "Harry Reed", "Edward Rendell"]);
  expect(forms(text, "Chuck Schumer")).toEqual(["Schumer", "Chuck Schumer"]);
});

test("initials and a given name of the same letter are one person, by the fuller form", () => {
  const found = findPeople({
    tokens: tokenize("The Hon. M.J.R. Mackellar will leave tomorrow. Mr Mackellar said so."),
    title: null,
    givenPeople: ["Michael Mackellar"],
    language: "en",
  });
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ name: "Michael Mackellar" });
  expect(found[0]?.mentions).toHaveLength(2);
});

test("the first of two surnames stands for the person", () => {
  const text = "Police named Pedro Antonio Mejía Canales. Mejía was a journalist.";
  expect(forms(text, "Pedro Antonio Mejía Canales")).toEqual(["Pedro Antonio Mejía Canales", "Mejía"]);
});

test("surnames of several words are one form", () => {
  expect(forms("Ursula von Leyden spoke. “No,” von Leyden said.", "Ursula von Leyden")[1]).toBe("von Leyden");
  expect(forms("Joost van der Zandt came. Van der Zandt left.", "Joost van der Zandt")[1]).toBe("Van der Zandt");
  expect(forms("Miguel Pinto Luzeiro came. Then Pinto Luzeiro left.", "Miguel Pinto Luzeiro")[1]).toBe("Pinto Luzeiro");
});

test("a title for several is each one's, by the surname alone", () => {
  const people = peopleIn("Senators Shelbrook (R-Utah), Sinnema, and Osgood met Presidents Briscow and Mensarah.");
  expect(people.map(({ name, roles }) => [name, ...roles])).toEqual([
    ["Shelbrook", "Senator"],
    ["Sinnema", "Senator"],
    ["Osgood", "Senator"],
    ["Briscow", "President"],
    ["Mensarah", "President"],
  ]);
  expect(names("Chairs Briscow and White House Counsel Ann Lee")).toEqual(["Briscow", "Ann Lee"]);
});

test("one who is addressed as a woman is no man of that surname", () => {
  const text = "Mr Jean-Pierre Hockett will come with Mrs Hockett. Mr Hockett will speak.";
  expect(forms(text, "Jean-Pierre Hockett")).toEqual(["Jean-Pierre Hockett", "Mr Hockett"]);
  expect(forms(text, "Hockett")).toEqual(["Mrs Hockett"]);
  const kin = "Callum Rudge died. His mother, Denise Rudge, spoke; Callum was 19. We thank Mrs Rudge.";
  expect(forms(kin, "Denise Rudge")).toEqual(["Denise Rudge", "Mrs Rudge"]);
});

test("an office before a surname is whose who bore it, not the spouse's", () => {
  const text = "President Ronald Reaves and Nancy Reaves came. Nancy smiled. President Reaves spoke.";
  expect(forms(text, "Ronald Reaves")).toEqual(["Ronald Reaves", "President Reaves"]);
  expect(names("Gov. Dunleavey and First Lady Rose Dunleavey hosted it.")).toEqual(["Dunleavey", "Rose Dunleavey"]);
});

test("a chief justice's given name is not Justice", () => {
  const text = "Justice Tom Briscow spoke. Chief Justice Briscow wrote.";
  expect(forms(text, "Tom Briscow")).toEqual(["Tom Briscow", "Chief Justice Briscow"]);
});

test("two given names of somebody named in full are no couple's", () => {
  const text = "Mary Ellen Duggan and Ruben Cruz were chosen. Ruben and Mary Ellen will serve.";
  expect(names(text)).toEqual(["Mary Ellen Duggan", "Ruben Cruz"]);
});

test("a genitive without apostrophe is the same person's", () => {
  expect(names("Johan Norrmans plan är klar, säger Johan Norrman.")).toEqual(["Johan Norrman"]);
  expect(names("Joseph Laplant spoke. Then Joseph Laplants plan failed.")).toEqual(["Joseph Laplant"]);
});

test("a longer form that begins alike is the same person", () => {
  expect(names("Mr Melvin Yong Yik Chye asked. I thank Mr Melvin Yong for it.")).toEqual(["Melvin Yong Yik Chye"]);
});

test("a name given as another one is that person's", () => {
  const text = "JAVARIS BATES, a/k/a “Jay,” age 29, was charged. Jay was seen there.";
  expect(forms(text, "Javaris Bates")).toEqual(["JAVARIS BATES", "Jay", "Jay"]);
});

test("a short form of a given name is that person's, but not behind a title", () => {
  const text = "We mourn Christopher J. Chambers. Chris loved the sea. Secretary Chris was not there.";
  expect(forms(text, "Christopher J. Chambers")).toEqual(["Christopher J. Chambers", "Chris"]);
});

test("given names that share a surname are people of their own", () => {
  expect(names("Jack and Loveday Penrose, both 79, were handed the medal.")).toEqual([
    "Jack Penrose",
    "Loveday Penrose",
  ]);
  expect(names("Team: Hamish, Ewan and Catriona Gunn, Thurso")).toEqual(["Hamish Gunn", "Ewan Gunn", "Catriona Gunn"]);
});

test("relations by their given names alone", () => {
  const people = peopleIn("He thanked his wife, Laura, and their daughters, Nell and Josie.");
  expect(people.map(({ name }) => name)).toEqual(["Laura", "Nell", "Josie"]);
  expect(people[0]?.roles).toEqual(["wife"]);
});

test("words of an e-mail address do not make a name's word a common one", () => {
  expect(names("Please contact Dharisha Indragupta (dharisha@press.example).")).toEqual(["Dharisha Indragupta"]);
});

test("in French M. is a form of address", () => {
  const [person, ...others] = peopleIn("M. Laurent Duval, ministre, a ouvert le port. M. Duval est parti.", null, "fr");
  expect(person).toMatchObject({ name: "Laurent Duval" });
  expect(person?.mentions).toHaveLength(2);
  expect(others).toEqual([]);
});

test("a Japanese release names people in both scripts", () => {
  const people = peopleIn("代表取締役 CEO 川崎文武は述べた。Thiemo Sandner さんに感謝します。", null, "ja");
  expect(people.map(({ name }) => name)).toEqual(["川崎文武", "Thiemo Sandner"]);
});

test("a name's reason is the evidence that was weighed", () => {
  const reasons: Reasons = new Map();
  const input = {
    tokens: tokenize("Mr. Fumio Tanabe, Minister for Ports, met the press. Mr. Okoro asked. Minister Tanabe left."),
  };
  const people = findPeople({ ...input, title: null, givenPeople: ["Ann Lee"], language: "en" }, reasons);
  expect(people.map((person) => reasons.get(person))).toEqual([
    "a name, since “Mr” stands before it, “Fumio” is a given name, “Tanabe” is a family name, “Minister for Ports, met” stands behind it; so “Minister Tanabe” is the same person",
    "“Okoro” behind “Mr”",
    undefined,
  ]);
});

test("metadata give names in scripts without spaces, once where the text has them too", () => {
  const people = (text: string, language: string): string[] =>
    findPeople({ tokens: tokenize(text), title: null, givenPeople: ["岸田文雄"], language }).map(({ name }) => name);
  expect(people("The minister spoke of the harbour.", "en")).toEqual(["岸田文雄"]);
  expect(people("岸田文雄外務大臣は述べた。", "ja")).toEqual(["岸田文雄"]);
});

test("in Japanese an office behind a whole name makes it safe, an office alone is nobody", () => {
  const people = peopleIn(
    "岸田文雄外務大臣と御手洗冨士雄会長は述べた。経済財政担当大臣、東京都知事、衆議院議員、株式会社代表も出席した。",
    null,
    "ja",
  );
  expect(people.map(({ name, roles }) => [name, ...roles])).toEqual([
    ["岸田文雄", "外務大臣"],
    ["御手洗冨士雄", "会長"],
  ]);
});
