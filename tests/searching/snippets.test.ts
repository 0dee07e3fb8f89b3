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

describe("snippets", () => {
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

  test("show the head of the text where only a name matched, which is shown too", async () => {
    const engine = await archiveOf([
      {
        id: "a",
        title: "Harbour",
        text: "It opened today.",
        people: ["Ada Lund"],
        topics: ["otters & seals"],
        language: "en",
      },
    ]);
    const [byName] = (await engine.find("lund")).hits;
    expect(byName?.snippets).toMatchObject([{ field: "people", text: "Ada Lund", highlights: [[4, 8]] }]);
    const [byTopic] = (await engine.find("seal")).hits;
    expect(byTopic?.snippets).toMatchObject([{ field: "topics", html: "otters &amp; <mark>seals</mark>" }]);
    const [none] = (await engine.find("")).hits;
    expect(none?.snippets).toMatchObject([{ field: "text", text: "It opened today.", highlights: [] }]);
  });

  test("do not repeat the title where the body begins with it", async () => {
    const engine = await archiveOf([
      { id: "a", title: "Walrus seen", text: "Walrus seen\n\nIt swam by. Nobody minded.", language: "en" },
      { id: "b", title: "Otter seen", text: "Otter seen", language: "en" },
    ]);
    const texts = async (query: string) =>
      (await engine.find(query)).hits[0]?.snippets.map(({ field, text }) => `${field}: ${text}`);
    expect(await texts("walrus")).toEqual(["title: Walrus seen", "text: It swam by. Nobody minded."]);
    expect(await texts("otter")).toEqual(["title: Otter seen", "text: Otter seen"]);
  });

  test("escape everything but their marks", async () => {
    const engine = await archiveOf([
      {
        id: "a",
        title: "<b>walrus</b>",
        text: "<script>alert('walrus')</script> & <img src=x onerror=alert(1)>",
        language: "en",
      },
    ]);
    for (const { html } of (await engine.find("walrus")).hits[0]?.snippets ?? [])
      expect(html.replace(/<\/?mark>/g, "")).not.toMatch(/[<>]|&(?!(?:amp|lt|gt|quot|#39);)/);
  });

  test("a sentence of 250,000 characters is cut at words around what matched", async () => {
    const engine = await archiveOf([
      { id: "a", title: "T", language: "en", text: `${"word ".repeat(25_000)}walrus ${"word ".repeat(25_000)}` },
    ]);
    const [hit] = (await engine.find("walrus")).hits;
    expect(hit?.snippets).toHaveLength(1);
    expect(hit?.snippets[0]?.text).toMatch(/^(?:word )+walrus(?: word)+$/);
    expect(hit?.snippets[0]?.text.length).toBeLessThanOrEqual(280);
  });
});

describe("suggestions", () => {
  test("find names, topics and titles by the beginnings of their words", async () => {
    const engine = await archiveOf([
      {
        id: "a",
        title: "Harbour opens",
        text: "Text one.",
        people: ["Ada Lund", "Lundy Harper"],
        topics: ["harbours"],
        language: "en",
      },
      { id: "b", title: "Harbour closes", text: "Text two.", people: ["Ada Lund"], language: "en" },
    ]);
    const kinds = async (query: string) =>
      (await engine.suggest(query, 8)).map(({ kind, text, count }) => `${kind} ${text} ${count}`);
    expect(await kinds("lun")).toEqual(["person Ada Lund 2", "person Lundy Harper 1"]);
    expect(await kinds("ada l")).toEqual(["person Ada Lund 2"]);
    expect(await kinds("har")).toEqual([
      "person Lundy Harper 1",
      "topic harbours 1",
      "title Harbour closes 1",
      "title Harbour opens 1",
    ]);
    expect((await engine.suggest("lun", 1))[0]?.highlights).toEqual([[4, 7]]);
    expect(await kinds("")).toEqual([]);
    expect(await kinds("zzz")).toEqual([]);
  });

  test("people are listed by name, with those named together with them", async () => {
    const engine = await archiveOf([
      { id: "a", title: "A", text: "Text one.", people: ["Ada Lund", "Jon Vik"] },
      { id: "b", title: "B", text: "Text two.", people: ["Ada Lund", "Jon Vik", "Ann Bell"] },
    ]);
    expect((await engine.people("", 10)).map(({ id, releases }) => [id, releases])).toEqual([
      ["ada-lund", 2],
      ["jon-vik", 2],
      ["ann-bell", 1],
    ]);
    expect((await engine.person("ada-lund"))?.with).toEqual([
      { id: "jon-vik", name: "Jon Vik", count: 2 },
      { id: "ann-bell", name: "Ann Bell", count: 1 },
    ]);
    expect(await engine.person("constructor")).toBeNull();
    expect(await engine.release("nothing")).toBeNull();
  });
});
