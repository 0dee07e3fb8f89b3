import fc from "fast-check";
import { describe, expect, test } from "vitest";
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
    expect(hit?.snippets[0]?.html).toMatch(/^…Then .*did\.…$/);
  });
});
