import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extract, extractAll } from "../../src/extracting/extract.ts";
import { fromEntries } from "../../src/extracting/thesaurus.ts";
import { textDocument } from "./documents.ts";

const MEETING = `Norland-Kingdom of Estmark Relations

May 18, 2031
On May 18, commencing at around 2:54 p.m. (local time) for approximately 45 minutes, Mr. Jon Vik, Minister of Ports, held a Norland-Kingdom of Estmark (KOE) Ports Ministers' Meeting with H.E. Ms. Ada Lund.

  1. Regarding North Korea, both spoke of the abductions and followed up on the agreement reached at the end of last year.

Back to Norland-Kingdom of Estmark Relations`;

describe("extract", () => {
  it("reads a release of a meeting as a careful person does", () => {
    const release = extract(textDocument(MEETING));
    expect(release).toMatchObject({
      title: "Norland-Kingdom of Estmark Ports Ministers' Meeting",
      section: "Norland-Kingdom of Estmark Relations",
      published: "2031-05-18",
      publishedFrom: "text",
      language: "en",
    });
    expect(release.text).not.toContain("Relations");
    expect(release.dates.map(({ value, kind }) => `${value} ${kind}`)).toEqual([
      "2031-05-18 published",
      "2031-05-18T14:54 event",
      "2030-12 mentioned",
    ]);
    expect(release.topics.map(({ name }) => name)).toEqual(expect.arrayContaining(["Abductions", "Ports"]));
  });

  it("finds people and what they say in the final text", () => {
    const text = 'News\n\n"The harbour is open to every ship from today," said Minister Ada Lund in Port Hale.';
    const release = extract(textDocument(text, { title: "Harbour opens", people: ["Ann Bell"] }));
    expect(release.people.map(({ name }) => name)).toEqual(expect.arrayContaining(["Ada Lund", "Ann Bell"]));
    expect(release.quotes).toMatchObject([
      { speaker: "Ada Lund", text: "The harbour is open to every ship from today," },
    ]);
  });

  it("reads several at once as it reads each by itself, in their order", () => {
    const texts = [
      MEETING,
      "",
      'PORT HALE, May 3 -- "We open," said Mayor Ada Lund.',
      "Le maire Jean Vik a dit non.",
      MEETING,
    ];
    const documents = texts.map((text, i) => textDocument(text, {}, { id: `${i}` }));
    expect(extractAll(documents)).toEqual(documents.map((document) => extract(document)));
    expect(extractAll([])).toEqual([]);
  });

  it("takes another thesaurus", () => {
    const thesaurus = fromEntries([{ prefLabel: { en: "Precipitation" }, altLabel: { en: ["rains"] }, broader: null }]);
    const release = extract(textDocument("It rains in Port Hale."), { thesaurus });
    expect(release.topics).toEqual([{ name: "Precipitation", source: "thesaurus", mentions: [[3, 8]] }]);
  });
});

/** Pieces of which hostile and ordinary texts are made. */
const PIECES = [
  "May",
  "18",
  "2031",
  "2031-05-18",
  "the end of",
  "last year",
  "Tuesday",
  "at 2:54 p.m.",
  "to",
  "-",
  ",",
  ".",
  "\n",
  "\n\n",
  " ",
  "(",
  ")",
  "今年",
  "2031年5月",
  "令和",
  "PORT HALE --",
  "Back to News",
  "News",
  "Page 1 of 2",
  "EMBARGOED UNTIL 5 May 2031",
  "North Korea",
  "climate change",
  "İstanbul",
  "\ud800",
  "\u0000",
  "😀",
  "99999999999",
  "…",
  "|",
  "the",
  "of",
  "i år",
];
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 6 })), { maxLength: 60 })
    .map((pieces) => pieces.join(" ")),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join("")),
);
const anyDocument = fc
  .record({
    text: anyText,
    title: fc.option(anyText),
    published: fc.option(fc.oneof(fc.constantFrom("2031-05-18", "2031-99-99", "1970-01-01"), fc.string())),
    language: fc.option(fc.constantFrom("en", "sv", "ja", "xx", "")),
    topics: fc.array(anyText, { maxLength: 3 }),
    path: fc.oneof(fc.constantFrom("2031/05/18/x.md", "19Sep2005Clark1.txt", "x"), fc.string({ minLength: 1 })),
    heading: fc.tuple(fc.nat(60), fc.nat(60)),
  })
  .map(({ text, title, published, language, topics, path, heading: [start, length] }) =>
    textDocument(
      text,
      { title, published, language, topics },
      {
        path,
        headings: start < text.length ? [[start, Math.min(text.length, start + length)]] : [],
        pages: start < text.length ? [start] : [],
      },
    ),
  );

describe("laws of extract", () => {
  it("never throws, and every place slices to what it claims", () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const { text, dates, topics, people, quotes, headings, pages, title } = extract(document);
        expect(title).not.toBe("");
        for (const date of dates) {
          if (date.start === null || date.end === null)
            expect(date).toMatchObject({ text: null, start: null, end: null });
          else expect(text.slice(date.start, date.end)).toBe(date.text);
          expect(date.value).toMatch(/^\d{4}(-\d\d(-\d\d(T\d\d:\d\d)?)?)?(\/\d{4}(-\d\d(-\d\d)?)?)?$/);
        }
        for (const quote of quotes) expect(text.slice(quote.start, quote.end)).toBe(quote.text);
        for (const [start, end] of [...headings, ...[...topics, ...people].flatMap(({ mentions }) => mentions)]) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        for (const page of pages) expect(page).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1500 },
    );
  });

  it("gives the same release for the same document", () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        expect(extract(document)).toEqual(extract(document));
      }),
      { numRuns: 200 },
    );
  });

  it("loses no line: what is not in the text is among the omitted", () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const release = extract(document);
        const kept = `${release.text}\n${release.omitted.join("\n")}`.replace(/\s+/g, "");
        expect([...kept].sort().join("")).toBe([...document.text.replace(/\s+/g, "")].sort().join(""));
      }),
      { numRuns: 300 },
    );
  });

  it.each(["A ", "1 ", "May ", "(", "a.", "2031 ", "the end of "])("reads a hundred thousand of %j", (unit) => {
    expect(extract(textDocument(unit.repeat(100_000 / unit.length))).published).toBeNull();
  });

  it.each([
    ["a", "letters"],
    ["1", "digits"],
    ["A", "capitals"],
    ["\n", "newlines"],
    [" ", "blanks"],
    ["-", "dashes"],
    ["年", "years"],
    ["#", "marks"],
  ])("reads half a million of %j (%s)", (unit) => {
    expect(extract(textDocument(unit.repeat(500_000))).published).toBeNull();
  });
});
