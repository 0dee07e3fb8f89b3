// typos.mjs INDEX: of how many misspelt words that are in an index the intended one is the first correction. Lists: tests/fixtures/typos.
// Counted are words that at least five releases hold, mistyped as hardly a release has them.
import { readFileSync } from "node:fs";
import { open } from "../dist/communique.js";
import { correctionsOf, isRare } from "../dist/searching/corrections.js";
import { table } from "./statistics.mjs";

const LISTS = ["by-ear", "names", "slips"];
const FEWEST_HOLDERS = 5;

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error("usage: typos.mjs INDEX");
  process.exit(2);
}
const engine = await open(folder);
const { analyzer, index } = engine.archive;
const holders = async ({ terms }) => (await index.holders({ terms, prefix: false }, null)).count;

const rows = [];
const missed = [];
for (const list of LISTS) {
  const file = new URL(`../tests/fixtures/typos/${list}.txt`, import.meta.url);
  let words = 0;
  let first = 0;
  for (const line of readFileSync(file, "utf8").trimEnd().split("\n")) {
    const [typed, meant] = line.split(" ").map((word) => analyzer.queryTokens(word, null)[0]);
    const held = await holders(typed);
    const isSameStem = typed.terms.some((term) => meant.terms.includes(term));
    if (isSameStem || !isRare(held, index.documents) || (await holders(meant)) < FEWEST_HOLDERS) continue;
    words++;
    const [correction] = await correctionsOf(typed, held, index);
    if (meant.terms.includes(correction?.term)) first++;
    else missed.push(`${line.replace(" ", " for ")}: ${correction?.meant ?? "nothing"}`);
  }
  rows.push([list, words, first, `${((100 * first) / words).toFixed(1)} %`]);
}
const sums = [1, 2].map((column) => rows.reduce((sum, row) => sum + row[column], 0));
rows.push(["all", ...sums, `${((100 * sums[1]) / sums[0]).toFixed(1)} %`]);
console.log(table(["list", "misspelt", "intended first", "share"], rows));
console.log(`\nMissed: ${missed.join("; ")}`);
await engine.close();
