/** A score is what its explanation comes to. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Explanation } from "../../src/release.ts";
import { archiveOf } from "../built-archive.ts";

/** From the leaves up, without looking at what the other nodes say. */
function recomputed({ by, value, parts }: Explanation): number {
  const values = parts.map(recomputed);
  if (by === null) return value;
  return by === "sum" ? values.reduce((a, b) => a + b, 0) : values.reduce((a, b) => a * b, 1);
}

const namesIn = ({ name, parts }: Explanation): string[] => [name, ...parts.flatMap(namesIn)];

const WORDS = ["fog", "ice", "grain", "grains", "deal", "May", "2021", "walrus", "UNSC", "the", "of", "icy"];

test("recomputed from its leaves it is the score, of related releases and of words that were added too", async () => {
  const text = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 30 }).map((some) => some.join(" "));
  const added = { seen: 0, related: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.array(text, { minLength: 1, maxLength: 20 }),
      text,
      fc.record({ recency: fc.constantFrom(0, 0.3), coverage: fc.constantFrom(0, 0.5, 1) }),
      async (texts, query, ranking) => {
        const engine = await archiveOf([
          { id: "defines", title: "UN", text: "The United Nations Security Council (UNSC) met.", language: "en" },
          ...Array.from({ length: 100 }, (_, i) => ({
            id: `other-${i}`,
            title: "Other",
            text: `Other ${i}.`,
            language: "en",
          })),
          ...texts.map((one, i) => ({
            id: `r${i}`,
            title: one.split(" ").slice(0, 3).join(" "),
            text: `${one}. Number ${i}.`,
            language: "en",
            published: `20${10 + (i % 13)}-05-01`,
          })),
        ]);
        const options = { limit: 1_000, facets: false, snippets: false, ranking } as const;
        const plain = await engine.find(query, options);
        const { hits } = await engine.find(query, { ...options, explain: true });
        expect(hits.map(({ id, score }) => [id, score])).toEqual(plain.hits.map(({ id, score }) => [id, score]));
        for (const { score, explain, related } of hits) {
          if (explain === undefined) throw new Error("not explained");
          expect(Math.abs(recomputed(explain) - score)).toBeLessThanOrEqual(1e-9 * Math.max(1, score));
          expect(Math.abs(explain.value - score)).toBeLessThanOrEqual(1e-9 * Math.max(1, score));
          if (namesIn(explain).includes("expansion")) added.seen++;
          if (related) added.related++;
        }
      },
    ),
    { numRuns: Math.max(20, Number(process.env.RUNS_OF_A_LAW) / 10) },
  );
  expect(added.seen).toBeGreaterThan(0);
  expect(added.related).toBeGreaterThan(0);
});

test("says by name what a release has of which word, and what for", async () => {
  const engine = await archiveOf([
    { id: "near", title: "Grain deal", text: "A grain deal was made.", language: "en", published: "2021-03-09" },
    ...["Fog", "Ice", "Snow", "Rain"].map((word) => ({ id: word, title: word, text: `${word} fell.`, language: "en" })),
    { id: "far", title: "Report", text: "Grain went by sea. Nobody spoke of the deal.", language: "en" },
  ]);
  const { hits } = await engine.find("grain deal March 2021", { explain: true });
  const [near] = hits;
  const names = namesIn(near?.explain as Explanation);
  for (const name of [
    "grain",
    "deal",
    "title",
    "text",
    "coverage",
    "proximity",
    "wording",
    "opening",
    "emphasis",
    "date",
  ])
    expect(names).toContain(name);
  expect(names).not.toContain("recency");
  expect((await engine.find("grain deal")).hits[0]).not.toHaveProperty("explain");
});
