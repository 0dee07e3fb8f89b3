import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ALL_STEMMERS } from "../../src/analysis/all-stemmers.ts";
import { createAnalyzer } from "../../src/analysis/analyzer.ts";
import type { Snippet } from "../../src/release.ts";
import type { FindOptions } from "../../src/searching/find-options.ts";
import { bestPassages } from "../../src/searching/passages.ts";
import { archiveOf } from "../built-archive.ts";

async function snippetsOf(text: string, query: string, rest: object = {}, options: FindOptions = {}) {
  const engine = await archiveOf([{ id: "x", title: "Harbour news", text, language: "en", ...rest }]);
  const { hits } = await engine.find(query, options);
  const release = await engine.release("x");
  return { snippets: hits[0]?.snippets ?? [], text: release?.text ?? "" };
}

const marked = ({ text, highlights }: Snippet): string[] => highlights.map(([start, end]) => text.slice(start, end));
const FILLER = "The council met again to read the minutes of the meeting before it. ".repeat(12);

describe("snippets", () => {
  test("are the passages that hold the words, wherever they stand", async () => {
    const { snippets } = await snippetsOf(
      `${FILLER}A walrus was seen. ${FILLER}Then the icebreaker left.`,
      "walrus icebreaker",
    );
    expect(snippets.map((snippet) => snippet.field)).toEqual(["text", "text"]);
    expect(snippets.flatMap(marked)).toEqual(["walrus", "icebreaker"]);
    expect(snippets[0]?.text.startsWith("A walrus was seen.")).toBe(true);
    expect(snippets[1]?.html.startsWith("Then")).toBe(true);
    expect(snippets[1]?.html.endsWith("left.")).toBe(true);
  });

  test("light up every form of a word, and only the star's beginnings with a star", async () => {
    const { snippets } = await snippetsOf("Pilots piloted. A pilot's plan. The pillow stayed.", "pilots");
    expect(snippets.flatMap(marked)).toEqual(["Pilots", "piloted", "pilot"]);
    const star = await snippetsOf("Pilotage and pillows for pilots.", "pil*");
    expect(star.snippets.flatMap(marked)).toEqual(["Pilotage", "pillows", "pilots"]);
  });

  test("light up a phrase where it is one, not its words elsewhere", async () => {
    const { snippets } = await snippetsOf("The ice pilots left. Pilots like ice.", '"ice pilots"');
    expect(snippets.flatMap(marked)).toEqual(["ice", "pilots"]);
  });

  test("light up words as written alone when the match is exact", async () => {
    const { snippets } = await snippetsOf("The pilots left. One pilot stayed.", "pilot", {}, { match: "exact" });
    expect(snippets.flatMap(marked)).toEqual(["pilot"]);
  });

  test("light up nothing for what is negated", async () => {
    const { snippets } = await snippetsOf("The ice is thick.", "ice -walrus");
    expect(snippets.flatMap(marked)).toEqual(["ice"]);
  });

  test("show a title that matched first and whole, then the head of the text", async () => {
    const { snippets } = await snippetsOf("A first sentence. A second.", "harbour");
    expect(snippets.map(({ field, text }) => [field, text])).toEqual([
      ["title", "Harbour news"],
      ["text", "A first sentence. A second."],
    ]);
  });

  test("do not repeat a headline that the text begins with", async () => {
    const { snippets } = await snippetsOf("Harbour news\n\nA first sentence.", "");
    expect(snippets.map(({ text }) => text)).toEqual(["A first sentence."]);
  });

  test("pass over a headline below a letterhead, but not a first sentence that only begins as the title does", async () => {
    const below = await snippetsOf("Port of Hale\n\nHarbour news\n\nThe harbour opened.", "harbour");
    expect(below.snippets.map(({ text }) => text)).toEqual(["Harbour news", "The harbour opened."]);
    const sentence = await snippetsOf("Harbour news came today.", "harbour");
    expect(sentence.snippets.map(({ text }) => text)).toEqual(["Harbour news", "Harbour news came today."]);
  });

  test("show people and topics by name where only these matched", async () => {
    const { snippets } = await snippetsOf("Nothing said.", "okeke", { people: ["Tomas Okeke"], topics: ["ports"] });
    expect(snippets.map(({ field, text }) => [field, text])).toEqual([["people", "Tomas Okeke"]]);
    expect(snippets.flatMap(marked)).toEqual(["Okeke"]);
  });

  test("hold no markup of the text", async () => {
    const { snippets } = await snippetsOf(`<b>ice</b> & <img src=x onerror="a"> ice`, "ice");
    for (const { html } of snippets)
      expect(html.replace(/<\/?mark>/g, "")).not.toMatch(/<|>|&(?!amp;|lt;|gt;|quot;|#39;)/);
    expect(snippets[0]?.html).toContain("&lt;b&gt;<mark>ice</mark>");
  });

  test("of a sentence as long as a book are short and of whole words", async () => {
    const { snippets, text } = await snippetsOf(
      `${"lorem ipsum dolor ".repeat(14_000)}walrus ${"sit amet ".repeat(300)}`,
      "walrus",
    );
    expect(snippets.flatMap(marked)).toEqual(["walrus"]);
    for (const { start, end } of snippets) {
      expect(end - start).toBeLessThanOrEqual(290);
      expect(text[start - 1]).toMatch(/\s/);
      expect(text[end]).toMatch(/\s/);
    }
  });

  test("of a text without any white space never split a character", async () => {
    const { snippets } = await snippetsOf(`${"𠮷野家".repeat(300)}港${"𩸽".repeat(300)}`, "港", { language: "ja" });
    expect(snippets.length).toBeGreaterThan(0);
    for (const { text } of snippets) expect(text).not.toMatch(/\p{Cs}/u);
  });

  test("mark one character alone where it is typed alone", async () => {
    const { snippets } = await snippetsOf("長い文章です。会談しました。", "会", { language: "ja", title: "港" });
    expect(snippets.flatMap(({ text, highlights }) => highlights.map(([a, b]) => text.slice(a, b)))).toEqual(["会"]);
  });

  test("show a sentence without spaces to its end where that is near", async () => {
    const text = "長い文章です。港で、外務大臣が会談しました。以上。";
    const { snippets } = await snippetsOf(text, "外務大臣", { language: "ja", title: "会談" });
    expect(snippets.at(-1)?.text.endsWith("。")).toBe(true);
  });

  const WORDS = [
    "ice",
    "pilot",
    "pilots",
    "Training",
    "train",
    "harbour",
    "U.S.",
    "O’Connor",
    "𠮷野",
    "外務大臣",
    "café",
    "1,234",
  ];
  const texts = fc
    .array(
      fc.tuple(
        fc.constantFrom(...WORDS, "and", "then", "<b>", "&"),
        fc.constantFrom(" ", ". ", "\n\n", ", ", "。", " “", "  "),
      ),
      {
        minLength: 1,
        maxLength: 160,
      },
    )
    .map((pieces) => pieces.flat().join(""));
  const queries = fc
    .array(fc.constantFrom(...WORDS, "pil*", '"ice pilots"', "tra*"), { minLength: 1, maxLength: 4 })
    .map((words) => words.join(" OR "));

  test("slice to what they claim, at most three of a text, none over another", async () => {
    const analyzer = createAnalyzer(["en"], ALL_STEMMERS);
    await fc.assert(
      fc.asyncProperty(texts, queries, async (source, query) => {
        const engine = await archiveOf([{ id: "x", title: "News", text: source, language: "en" }]);
        const release = await engine.release("x");
        const terms = analyzer.queryTokens(query.replace(/\bOR\b|"/g, " "), null);
        for (const hit of (await engine.find(query)).hits) {
          const ofText = hit.snippets.filter((snippet) => snippet.field === "text");
          expect(ofText.length).toBeLessThanOrEqual(3);
          let before = -1;
          for (const { start, end, text, highlights, html } of ofText) {
            expect(start).toBeGreaterThan(before);
            before = end - 1;
            expect(text).toBe(release?.text.slice(start, end));
            expect(text).not.toMatch(/\p{Cs}/u);
            expect(html.replace(/<\/?mark>/g, "")).not.toMatch(/[<>]/);
            expect(html.split("<mark>").length - 1).toBe(highlights.length);
            for (const [from, to] of highlights) {
              const lit = analyzer.tokens(text.slice(from, to), "en");
              expect(lit.length).toBeGreaterThan(0);
              for (const token of lit)
                expect(terms.some((one) => one.terms.some((term) => token.term.startsWith(term)))).toBe(true);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("bestPassages", () => {
  test("are in the order of the text, within it, and none over another, wherever the matches are", () => {
    const pieces = fc.array(fc.constantFrom("a", "Bcd", ". ", "\n\n", "。", "𠮷", " ", "x".repeat(300)), {
      maxLength: 80,
    });
    fc.assert(
      fc.property(pieces, fc.array(fc.nat(), { maxLength: 20 }), (parts, places) => {
        const text = parts.join("");
        const words = createAnalyzer([], ALL_STEMMERS).tokens(text, null);
        const matches = [...new Set(places.map((place) => place % Math.max(1, words.length)))]
          .sort((a, b) => a - b)
          .flatMap((place, i) => {
            const word = words[place];
            return word === undefined ? [] : [{ start: word.start, end: word.end, word: i % 3 }];
          });
        let last = 0;
        for (const { span } of bestPassages(text, matches, [1, 2, 3])) {
          const [start, end] = span;
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end)).not.toMatch(/\p{Cs}/u);
          last = end;
        }
      }),
    );
  });
});
