// typos.mjs INDEX: of how many misspelt words that are in an index the intended one is the first correction, by itself and beside a word
// that stands next to it in a title. Lists: tests/fixtures/typos. Counted are words that at least five releases hold, mistyped as hardly
// a release has them.
import { readFileSync } from "node:fs";
import { open } from "../dist/communique.js";
import { correctionsOf, isRare } from "../dist/searching/corrections.js";
import { table } from "./statistics.mjs";

const LISTS = ["by-ear", "names", "slips"];
const FEWEST_HOLDERS = 5;
/** Shorter words say little of what stands beside them. */
const SHORTEST_NEIGHBOUR = 5;

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error("usage: typos.mjs INDEX");
  process.exit(2);
}
const engine = await open(folder);
const { analyzer, index } = engine.archive;
const docsOf = ({ terms }) => index.holders({ terms, prefix: false }, null);
const neighbours = neighboursIn((await engine.archive.column("title")).values);

const rows = [];
const missed = [];
for (const list of LISTS) {
  const file = new URL(`../tests/fixtures/typos/${list}.txt`, import.meta.url);
  const counts = { words: 0, first: 0, beside: 0, firstAlone: 0, firstBeside: 0 };
  for (const line of readFileSync(file, "utf8").trimEnd().split("\n")) {
    const [typed, meant] = line.split(" ").map((word) => analyzer.queryTokens(word, null)[0]);
    const held = await docsOf(typed);
    const isSameStem = typed.terms.some((term) => meant.terms.includes(term));
    if (isSameStem || !isRare(held.count, index.documents) || (await docsOf(meant)).count < FEWEST_HOLDERS) continue;
    const isFirst = async (beside) => {
      const [correction] = await correctionsOf(typed, held, index, undefined, () => beside);
      return { right: meant.terms.includes(correction?.term), instead: correction?.meant ?? "nothing" };
    };
    const alone = await isFirst([]);
    counts.words++;
    if (alone.right) counts.first++;
    else missed.push(`${line.replace(" ", " for ")}: ${alone.instead}`);
    const neighbour = neighbours.get(meant.word);
    if (neighbour === undefined) continue;
    counts.beside++;
    if (alone.right) counts.firstAlone++;
    if ((await isFirst([await docsOf(neighbour)])).right) counts.firstBeside++;
  }
  rows.push([list, ...Object.values(counts)]);
}
rows.push(["all", ...[1, 2, 3, 4, 5].map((column) => rows.reduce((sum, row) => sum + row[column], 0))]);
const share = (of, all) => `${of} (${((100 * of) / all).toFixed(1)} %)`;
console.log(
  table(
    ["list", "misspelt", "intended first", "with a neighbour in a title", "intended first without it", "with it"],
    rows.map(([list, words, first, beside, alone, with_]) => [
      list,
      words,
      share(first, words),
      beside,
      share(alone, beside),
      share(with_, beside),
    ]),
  ),
);
console.log(`\nMissed: ${missed.join("; ")}`);
await engine.close();

/** The long word that follows each word, or stands before it, in the first title that has one. */
function neighboursIn(titles) {
  const found = new Map();
  for (const title of titles) {
    const words = analyzer.queryTokens(title, null);
    for (const [i, { word }] of words.entries()) {
      const near = [words[i + 1], words[i - 1]].find((other) => other?.word.length >= SHORTEST_NEIGHBOUR);
      if (near !== undefined && !found.has(word)) found.set(word, near);
    }
  }
  return found;
}
