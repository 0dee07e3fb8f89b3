// Writes src/extracting/common-words.ts: the English words that releases write small. Give it folders of English releases whose
// licence allows to count in them; the list in the repository is of White House (CC0) and Singapore ministry (MIT) releases.
//   npm run build && node bench/extraction/common-words.mjs FOLDER...
import { writeFileSync } from "node:fs";

/** How often, and in how many releases, a word must stand in small letters. */
const FEWEST = 18;
const FEWEST_RELEASES = 6;
/** How many times as often as with a capital, which heads of sentences and headings give it as well. */
const SHARE = 0.5;
const WIDTH = 150;

// Built, so not there for a linter that runs before it.
const { read } = await import(new URL("../../dist/communique.js", import.meta.url));

const folders = process.argv.slice(2);
if (folders.length === 0) {
  console.error("usage: common-words.mjs FOLDER...");
  process.exit(2);
}

/** By folded word: occurrences in small letters, releases with one, occurrences with a capital. */
const counts = new Map();
for (const folder of folders) {
  for (const { text, language } of await read(folder)) {
    if (language !== "en") continue;
    const seen = new Set();
    for (const [word] of text.matchAll(
      /(?<![\p{L}\p{N}@#/_.&-])\p{Script=Latin}{2,}(?![\p{L}\p{N}@/_]|\.\p{L}|[-’'=]\p{L})/gu,
    )) {
      const small = word.toLowerCase();
      const count = counts.get(small) ?? { small: 0, releases: 0, capital: 0 };
      counts.set(small, count);
      if (word === small) {
        count.small++;
        if (!seen.has(small)) count.releases++;
        seen.add(small);
      } else count.capital++;
    }
  }
}

const words = [...counts]
  .filter(([word]) => /^[a-z]+$/.test(word))
  .filter(
    ([, { small, releases, capital }]) => small >= FEWEST && releases >= FEWEST_RELEASES && small >= capital * SHARE,
  )
  .map(([word]) => word)
  .sort();

let lines = "";
let line = "";
for (const word of words) {
  if (line.length + word.length >= WIDTH) {
    lines += `${line}\n`;
    line = "";
  }
  line += line === "" ? word : ` ${word}`;
}
const file = new URL("../../src/extracting/common-words.ts", import.meta.url);
writeFileSync(
  file,
  `/**
 * English words that are written small: in a heading or at the head of a sentence, a capital says nothing about them.
 * Counted in White House (CC0) and Singapore ministry (MIT) releases by \`bench/extraction/common-words.mjs\`: words that
 * stand ${FEWEST} times or more, in ${FEWEST_RELEASES} releases or more, in small letters, and seldom with a capital. Sorted. A list only.
 */

export const COMMON_WORDS = \`${lines}${line}\`;
`,
);
console.log(`${words.length} words`);
