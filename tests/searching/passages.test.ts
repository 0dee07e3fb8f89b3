import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bestPassages, type Passage } from "../../src/searching/passages.ts";
import { archiveOf } from "../built-archive.ts";

const WORDS = [
  "pilots",
  "Pilot’s",
  "fog",
  "strait.",
  "ice,",
  "Norrvik",
  "training",
  "U.S.",
  "naïve",
  "😀",
  "\n\n",
  "ships!",
  "外務大臣",
  "e\u0301tat",
  "of",
  "the",
];
const texts = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 300 }).map((words) => words.join(" "));
const queries = fc
  .array(fc.constantFrom("pilot", "fogs", '"ice pilots"', "train*", "us", "naive", "外務", "norvik", "the"), {
    minLength: 1,
    maxLength: 4,
  })
  .map((words) => words.join(" "));

/** Terms that a query's words stand for, in the one language of the test. */
const stems = (analyzer: { tokens(text: string, language: string): { term: string }[] }, text: string): string[] =>
  analyzer.tokens(text, "en").map((token) => token.term);

describe("passages", () => {
  test("hold exactly what the field holds there, whole words, and light up what matched and nothing else", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(texts, { minLength: 1, maxLength: 3 }), queries, async (bodies, query) => {
        const engine = await archiveOf(
          bodies.map((text, i) => ({
            id: `r${i}`,
            title: `Number ${i}`,
            text,
            language: "en",
            published: "2020-01-01",
          })),
        );
        const { hits } = await engine.find(query);
        const wanted = stems(engine.archive.analyzer, query.replace(/["*]/g, ""));
        for (const hit of hits) {
          const release = await engine.release(hit.id);
          const passages = hit.snippets.filter((snippet) => snippet.field === "text");
          expect(passages.length).toBeLessThanOrEqual(3);
          let before = -1;
          for (const { start, end, text, highlights, html } of passages) {
            expect(start).toBeGreaterThanOrEqual(before);
            before = end;
            expect(release?.text.slice(start, end)).toBe(text);
            expect(text).not.toMatch(/\p{Surrogate}/u);
            expect(/[\p{L}\p{N}]/u.test(release?.text[start - 1] ?? " ") && /^[a-z]/i.test(text)).toBe(false);
            expect(html.match(/<mark>/g)?.length ?? 0).toBe(highlights.length);
            for (const [from, to] of highlights) {
              const lit = stems(engine.archive.analyzer, text.slice(from, to));
              // A word that no release holds is forgiven a typo: its neighbours in the alphabet light up for it.
              expect(lit.some((term) => wanted.some((one) => term.startsWith(one.slice(0, 3))))).toBe(true);
            }
          }
        }
        await engine.close();
      }),
      { numRuns: 25 },
    );
  });

  test("together cover the words of the query, from different places of a long text", async () => {
    const filler = "Nothing of the kind was said here at all by anyone. ".repeat(40);
    const engine = await archiveOf([
      { id: "a", title: "Long", language: "en", text: `${filler}A walrus came. ${filler}An otter left. ${filler}` },
    ]);
    const [hit] = (await engine.find("walrus otter")).hits;
    expect(hit?.snippets.map((snippet) => snippet.text.includes("walrus") || snippet.text.includes("otter"))).toEqual([
      true,
      true,
    ]);
    expect(hit?.snippets.map(({ html }) => /<mark>(\w+)<\/mark>/.exec(html)?.[1])).toEqual(["walrus", "otter"]);
  });

  test("say something else each: one that repeats what another says is passed over where a word stands elsewhere too", async () => {
    const filler = "Nothing of the kind was said here at all by anyone. ".repeat(20);
    const line = "The icebreaker escorted nine ships through the strait that winter";
    const engine = await archiveOf([
      {
        id: "a",
        title: "Long",
        language: "en",
        text: `${line}, a walrus behind it. ${filler}${line}, an otter behind it. ${filler}An otter left.`,
      },
    ]);
    const [hit] = (await engine.find("icebreaker walrus otter")).hits;
    const texts = hit?.snippets.map(({ text }) => text) ?? [];
    expect(texts.filter((text) => text.includes("icebreaker"))).toHaveLength(1);
    expect(texts.some((text) => text.includes("An otter left."))).toBe(true);
  });

  test.each([
    ["ja", "外務大臣", "昨日東京で開かれた国際会議において各国の代表が海上の安全について長時間にわたり話し合い"],
    [
      "th",
      "\u0e23\u0e31\u0e10\u0e21\u0e19\u0e15\u0e23\u0e35",
      "\u0e1b\u0e23\u0e30\u0e0a\u0e32\u0e0a\u0e19\u0e44\u0e14\u0e49\u0e23\u0e31\u0e1a\u0e04\u0e27\u0e32\u0e21\u0e0a\u0e48\u0e27\u0e22\u0e40\u0e2b\u0e25\u0e37\u0e2d",
    ],
  ])(
    "of a script without spaces (%s) begin and end with a word, with some of what stands before the match",
    (_, word, filler) => {
      const before = filler.repeat(30);
      const text = `${before}${word}${filler.repeat(30)}`;
      const match = { start: before.length, end: before.length + word.length, word: 0 };
      const { span, cut } = bestPassages(text, [match], [1])[0] as Passage;
      const starts = new Set(
        Array.from(new Intl.Segmenter(undefined, { granularity: "word" }).segment(text), ({ index }) => index),
      );
      expect(span[0]).toBeGreaterThan(0);
      expect(span[0]).toBeLessThan(match.start);
      expect([starts.has(span[0]), starts.has(span[1])]).toEqual([true, true]);
      expect(cut).toEqual({ before: true, after: true });
    },
  );

  test.each([
    ["They acted under section 50 U.S.C. 1622(d) of the act."],
    ["Amb. Lund and Lt. Gen. Vik met Sen. Orm in Ft. Norr."],
    ["See Art. 3, Sec. 12 and p. 40 of Vol. 2 for more."],
    ["The B.B.C. World Service told of it."],
  ])("are not cut after an abbreviation: %s", (sentence) => {
    const text = `Before it came this. ${sentence} After it came that.`;
    const start = text.indexOf(sentence);
    const last = start + sentence.length - 2;
    const [passage] = bestPassages(text, [{ start: last, end: last + 1, word: 0 }], [1]);
    expect(passage?.span[0]).toBe(start);
  });

  test.each([
    ["sentences", "A walrus came. Nobody saw it.", [false, false]],
    ["paragraphs without a stop", "\n\nA walrus came\n\n", [false, false]],
    ["lines broken within a sentence", "and\na walrus came\n", [true, true]],
  ])("are cut where a sentence is: %s", (_, line, cut) => {
    const text = `${"Ships left. ".repeat(9)}${line}${" much more was said".repeat(20)}.`;
    const start = text.indexOf("walrus");
    const [passage] = bestPassages(text, [{ start, end: start + 6, word: 0 }], [1]);
    expect(passage && [passage.cut.before, passage.cut.after]).toEqual(cut);
  });

  test("begin at a sentence, and end at one where it fits", async () => {
    const engine = await archiveOf([
      {
        id: "a",
        title: "T",
        language: "en",
        text: "Dr. Ada Lund spoke first. Then Mr. Vik, of the U.S. Navy, praised the walrus. Nobody else did.\n\nAnother day came.",
      },
    ]);
    const [hit] = (await engine.find("walrus")).hits;
    expect(hit?.snippets[0]?.text).toBe("Then Mr. Vik, of the U.S. Navy, praised the walrus. Nobody else did.");
    expect(hit?.snippets[0]?.html).toMatch(/^Then .*did\.$/);
  });
});
