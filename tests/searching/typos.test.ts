/** Misspelt words by the hundred: which were meant. See tests/fixtures/typos. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import type { EmbeddedEngine } from "../../src/engines/embedded.ts";
import { archiveOf } from "../built-archive.ts";
import { inventedReleases } from "../invented-releases.ts";

const PAIRS = ["by-ear", "names", "slips"].flatMap((list) =>
  readFileSync(join(import.meta.dirname, "../fixtures/typos", `${list}.txt`), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => line.split(" ") as [typed: string, meant: string]),
);

/** The project's own documents and invented releases, and a notice for each word that was meant. */
let engine: EmbeddedEngine;
beforeAll(async () => {
  const documents = join(import.meta.dirname, "../../documents");
  const texts = readdirSync(documents, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:txt|md|html)$/.test(name))
    .map((name) => readFileSync(join(documents, name), "utf8").replace(/<[^>]*>/g, " "));
  const notices = [...new Set(PAIRS.map(([, meant]) => meant))].map((word) => `A notice about ${word} was given.`);
  const releases = inventedReleases().map(({ id, title, text }) => ({ id, title, text, language: "en" }));
  engine = await archiveOf([
    ...releases,
    ...[...texts, ...notices].map((text, i) => ({ id: `t${i}`, title: `Notice ${i}`, text, language: "en" })),
  ]);
});

test("of 95 in 100 misspelt words the one that was meant is what the answer asks for", async () => {
  const { analyzer, index } = engine.archive;
  const missed: string[] = [];
  let asked = 0;
  for (const [typed, meant] of PAIRS) {
    const termsOf = (word: string): readonly string[] => analyzer.queryTokens(word, null)[0]?.terms ?? [];
    // What is another form of the word, or a word of these texts itself, is found as it is.
    if (termsOf(typed).some((term) => termsOf(meant).includes(term))) continue;
    if ((await index.holders({ terms: termsOf(typed), prefix: false }, null)).count > 0) continue;
    asked++;
    const { didYouMean } = await engine.find(typed, { limit: 0, facets: false });
    const isMeant = didYouMean !== null && termsOf(didYouMean).some((term) => termsOf(meant).includes(term));
    if (!isMeant) missed.push(`${typed} for ${meant}: ${didYouMean}`);
  }
  expect(asked).toBeGreaterThan(700);
  expect(missed.length / asked, missed.join("; ")).toBeLessThanOrEqual(0.05);
}, 120_000);
