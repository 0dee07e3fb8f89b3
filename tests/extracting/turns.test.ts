import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extract } from "../../src/extracting/extract.ts";
import type { Document, Given } from "../../src/release.ts";
import { textDocument } from "./documents.ts";

function turnsIn(text: string, given: Partial<Given> = {}, rest: Partial<Document> = {}): string[] {
  const release = extract(textDocument(text, given, rest));
  return release.turns.map(({ speaker, start, end }) => `${speaker}: ${release.text.slice(start, end)}`);
}

const BRIEFING = `Press Briefing by Press Secretary Ilsa Varnholt and Minister Tomas Okeke

Norrvik

2:12 P.M. EDT

MS. VARNHOLT: Good afternoon. The ferries sail again.

We ask for patience.

Q Thank you. How long will it take?

MR. OKEKE: Ten days. (Laughter.)

REPORTER: Only ten?

MS. VARNHOLT: That is what the minister said: “Ten days.”`;

describe("a transcript's turns", () => {
  test("go from behind a label in capitals to before the next, over paragraphs", () => {
    expect(turnsIn(BRIEFING)).toEqual([
      "Ilsa Varnholt: Good afternoon. The ferries sail again.\n\nWe ask for patience.",
      "null: Thank you. How long will it take?",
      "Tomas Okeke: Ten days. (Laughter.)",
      "null: Only ten?",
      "Ilsa Varnholt: That is what the minister said: “Ten days.”",
    ]);
  });

  test("are no quotations", () => {
    const { quotes } = extract(textDocument(BRIEFING));
    expect(quotes.map(({ text }) => text).join()).not.toContain("ferries");
  });

  test.each([
    "END 3:02 P.M. EDT",
    "3:02 P.M. EDT",
    "###",
    "# # #",
    "(The briefing was concluded at 3:02 p.m.)",
    "[End of transcript]",
  ])("end where the transcript does: %s", (mark) => {
    const last = turnsIn(`${BRIEFING}\n\n${mark}\n\nThe Ministry of Ports keeps the ferries.`).at(-1);
    expect(last).toBe("Ilsa Varnholt: That is what the minister said: “Ten days.”");
  });

  test("leave out stage directions between the label and what is said", () => {
    const text = BRIEFING.replace("MR. OKEKE:", "MR. OKEKE: (Via interpreter.)").replace(
      "MS. VARNHOLT: That",
      "MS. VARNHOLT (continuing): That",
    );
    expect(turnsIn(text)).toEqual(turnsIn(BRIEFING));
  });

  test("of somebody whom the release does not name are nobody's, and end what was said before", () => {
    const text = BRIEFING.replace("Q Thank you.", "PORT AIDE: Two more. Thank you.");
    expect(turnsIn(text)[1]).toBe("null: Two more. Thank you. How long will it take?");
    expect(turnsIn(text)[0]).toBe(turnsIn(BRIEFING)[0]);
  });

  test("are not begun by a colon in prose, nor by other names in small letters where labels are in capitals", () => {
    const text = BRIEFING.replace(
      "We ask for patience.",
      "I will say this: patience.\nTomas Okeke: there is a man who knows ferries.",
    );
    expect(turnsIn(text)).toHaveLength(turnsIn(BRIEFING).length);
    expect(turnsIn(text)[0]).toContain("knows ferries");
  });
});

describe("labels may", () => {
  test("be whole names with their case, as bold ones of a page are", () => {
    const text =
      "Ann Lee meets Minister Tomas Okeke\n\nAnn Lee: When will the ferries sail?\n\nMinister Okeke: In ten days.\n\nAnn Lee: Thank you.";
    expect(turnsIn(text)).toEqual([
      "Ann Lee: When will the ferries sail?",
      "Tomas Okeke: In ten days.",
      "Ann Lee: Thank you.",
    ]);
  });

  test("say an office or a place in brackets or behind a comma", () => {
    const text =
      "Tomas Okeke, Minister of Ports: Good morning.\n\nAnn Lee (Hale Review): When will they sail?\n\nTomas Okeke: In ten days.";
    expect(turnsIn(text)).toEqual([
      "Tomas Okeke: Good morning.",
      "Ann Lee: When will they sail?",
      "Tomas Okeke: In ten days.",
    ]);
  });

  test("stand on lines of their own, with a colon or without", () => {
    const text =
      "Minister Tomas Okeke spoke in Norrvik.\n\nTOMAS OKEKE\n\nThe ferries sail.\n\nJOURNALIST\n\nWhen?\n\nTOMAS OKEKE\n\nIn ten days.";
    const turns = ["Tomas Okeke: The ferries sail.", "null: When?", "Tomas Okeke: In ten days."];
    expect(turnsIn(text)).toEqual(turns);
    expect(turnsIn(text.replaceAll(/(OKEKE|JOURNALIST)\n/g, "$1:\n"))).toEqual(turns);
  });

  test("be headings; the last turn ends before the next heading", () => {
    const text =
      "The minister and the ferries\n\nTomas Okeke\n\nThe ferries sail.\n\nAnn Lee\n\nWhen will they?\n\nTomas Okeke\n\nIn ten days.\n\nAbout us\n\nWe print.";
    const headings = [...text.matchAll(/^(?:Tomas Okeke|Ann Lee|About us)$/gm)].map(
      ({ index, 0: { length } }) => [index, index + length] as const,
    );
    expect(turnsIn(text, {}, { headings })).toEqual([
      "Tomas Okeke: The ferries sail.",
      "Ann Lee: When will they?",
      "Tomas Okeke: In ten days.",
    ]);
    expect(turnsIn(text)).toEqual([]);
  });

  test("be those of printed hearings", () => {
    const text =
      "Hearing on ferries, with Senator Ann Lee and Minister Tomas Okeke\n\nSenator LEE. When will the ferries sail?\n\nMr. OKEKE. In ten days.\n\nThe CLERK. Order.\n\nSenator LEE. Thank you.";
    expect(turnsIn(text)).toEqual([
      "Ann Lee: When will the ferries sail?",
      "Tomas Okeke: In ten days.",
      "null: Order.",
      "Ann Lee: Thank you.",
    ]);
  });

  test("be in full-width brackets, or before a full-width colon", () => {
    const text =
      "岸田文雄外務大臣会見\n\n【記者】いつ始まりますか。\n\n【岸田外務大臣】来月です。\n\n【記者】わかりました。";
    const turns = ["null: いつ始まりますか。", "岸田文雄: 来月です。", "null: わかりました。"];
    expect(turnsIn(text, { language: "ja" })).toEqual(turns);
    expect(turnsIn(text.replaceAll("【", "").replaceAll("】", "："), { language: "ja" })).toEqual(turns);
  });

  test("name an office that the title gives to somebody, unless somebody else has it", () => {
    const text =
      "Good evening. We have news.\n\nQ What news?\n\nTHE PRESIDENT: Our ferries sail. Tomas Okeke knows when.";
    const title = "Remarks by President Lee at the Port of Norrvik";
    const speech = `THE PRESIDENT: Ann Lee is who I am. ${text}`;
    expect(turnsIn(speech, { title }).map((turn) => turn.split(":", 1)[0])).toEqual(["Ann Lee", "null", "Ann Lee"]);
    expect(turnsIn(speech, { title: "The port opens" })).toEqual([]);
    // Her son has an office of his own
    const son = speech.replace("Ann Lee is who I am.", "My son, Attorney General Bo Lee, is here.");
    expect(turnsIn(son, { title })).toEqual([]);
  });

  test("name an office that is the one person's whom the file gives", () => {
    const text = "PRIME MINISTER: We open the port.\n\nJOURNALIST: When?\n\nPRIME MINISTER: In ten days.";
    const of = (people: string[]): string[] => turnsIn(text, { title: "Doorstop in Norrvik", people });
    expect(of(["Ann Bell"])[0]).toBe("Ann Bell: We open the port.");
    expect(of(["Ann Bell, Prime Minister", "John Ferris"])[0]).toBe("Ann Bell: We open the port.");
    expect(of(["Ann Bell, Member for Norrvik"])).toEqual([]);
    expect(of(["Ann Bell", "John Ferris"])).toEqual([]);
  });

  test("stand alone before a speech", () => {
    const text = "Secretary Ann Lee at the Port\n\nSECRETARY LEE: Thank you all. We are glad that the ferries sail.";
    expect(turnsIn(text)).toEqual(["Ann Lee: Thank you all. We are glad that the ferries sail."]);
  });
});

describe("no turns are", () => {
  test.each([
    ["terms with what they mean", "Ferry: A ship that goes to and fro.\n\nPort: Where it goes.\n\nFerry: See above."],
    [
      "fields of a form",
      "VESSEL NAME: Norrvik\nVESSEL TYPE: Ferry\nVESSEL NAME: Hale\nVESSEL TYPE: Ferry\nMaster: Ann Lee",
    ],
    [
      "contacts",
      "The port is open.\n\nContact: Jane Doe\nJane Doe: 202-555-0100\nTom Roe: 202-555-0101\nJane Doe: jane@port.example",
    ],
    [
      "offices",
      "The new cabinet:\n\nAnn Lee: Minister of Ports\nTom Roe: Minister of Roads\nAnn Lee: Deputy Prime Minister",
    ],
    [
      "the heads of letters",
      "Dear Mr. Roe:\nWe thank you.\n\nDear Mr. Roe:\nWe wrote.\n\nDear Mr. Roe:\nTom Roe did not.",
    ],
    ["headlines in capitals", "SEN. LEE: WE MUST OPEN OUR PORT\n\nSenator Ann Lee said today that we must."],
    ["headlines with a genitive", "SEN. LEE: YOUR PORT'S FUTURE IS OUR OWN\n\nSenator Ann Lee thanked us all."],
    ["headings of statements", "HOLIDAY STATEMENT FROM SENATOR ANN LEE:\n\n“We and our family thank you all.”"],
    [
      "genitives in Swedish",
      "EU:s hamnar i fokus\n\nMinister Ann Lee deltar i EU:s möte.\n\nEU:s ministrar kommer. EU:s också.",
    ],
    [
      "questions that no person answers",
      "Q: How do I apply?\n\nA: Write to us.\n\nQ: Where?\n\nA: Here. Ann Lee reads it.",
    ],
    [
      "times and addresses",
      "Ann Lee spoke.\n\nNoon: https://port.example\n12:30 Ann Lee: lunch\nNoon: bread\nNoon: soup.",
    ],
  ])("%s", (_, text) => {
    expect(turnsIn(text)).toEqual([]);
  });
});

test("whatever the text, turns follow one another, hold something, and are a person's or nobody's", () => {
  const line = fc.constantFrom(
    "MS. VARNHOLT: ",
    "Q ",
    "Ilsa Varnholt: ",
    "【記者】",
    "Senator OKEKE. ",
    "TOMAS OKEKE\n",
    "(Laughter.)",
    "Good afternoon. ",
    "###",
    "\n",
    "\n\n",
    "Minister Tomas Okeke",
    ":",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof({ weight: 4, arbitrary: line }, fc.string()), { maxLength: 40 }), (lines) => {
      const { text, turns, people } = extract(
        textDocument(`Press Secretary Ilsa Varnholt spoke.\n\n${lines.join("")}`),
      );
      let last = 0;
      for (const { speaker, start, end } of turns) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
        expect(end).toBeGreaterThan(start);
        expect([null, ...people.map(({ name }) => name)]).toContain(speaker);
        last = end;
      }
    }),
  );
});
