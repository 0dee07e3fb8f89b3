// Queries for the measurements of speed, taken from the releases themselves, and their form: a phrase stands in quotation
// marks, a prefix ends in `*`. The same releases always give the same queries.

import { seeded } from "./statistics.mjs";

const QUERIES_A_KIND = 40;
const SAMPLED = 2_000;
const STRIDE = 17;
/** By how many releases hold them: the rare half of all words, the commonest hundredth. */
const RARE = 0.5;
const COMMON = 0.99;
const WORD = /\p{Script=Latin}{4,}/gu;

/** The kinds of queries, and how a table names them. */
export const KINDS = {
  rare: "rare word",
  common: "common word",
  two: "two words",
  many: "many words",
  phrase: "phrase",
  prefix: "prefix",
  none: "none found",
  sampled: "two to four words of a text",
  typed: "two words as typed",
};

/**
 * Forty queries of each kind: words that few releases hold, words that many hold, two and six words of a title, two words in a
 * row of a text, the first four letters of a word, two words of which no release holds either, two words of a title of which the
 * last is only begun; and 2,000 of two to four words in a row of any text, common words among them.
 */
export function sampleQueries(releases) {
  const frequencies = documentFrequencies(releases);
  const words = [...frequencies]
    .filter(([, frequency]) => frequency > 1 && frequency < releases.length / 4)
    .sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1))
    .map(([word]) => word);
  // Most words are rare: squared, so that half of the queries are from the commonest quarter.
  const spread = evenly(words, (part) => 1 - part ** 2);
  const ofTitles = (count) =>
    evenly(releases.map(({ title }) => wordsOf(title).slice(0, count)).filter((some) => some.length === count));
  const pairs = releases.map(({ text }) => text.match(/\p{Script=Latin}{4,} \p{Script=Latin}{4,}/gu) ?? []);
  const middlePairs = pairs.flatMap((found) => found[Math.floor(found.length / 2)] ?? []);
  return {
    rare: evenly(words.slice(0, Math.ceil(words.length * RARE))),
    common: evenly(words.slice(Math.floor(words.length * COMMON))),
    two: ofTitles(2).map((some) => some.join(" ")),
    many: ofTitles(6).map((some) => some.join(" ")),
    phrase: evenly(middlePairs).map((pair) => `"${pair.toLowerCase()}"`),
    prefix: spread.map((word) => `${word.slice(0, 4)}*`),
    none: spread.map((word) => `${word}qzx ${word}xqz`),
    sampled: sampled(releases),
    typed: ofTitles(2).map(([first, second]) => `${first} ${second.slice(0, -1)}*`),
  };
}

function sampled(releases) {
  const random = seeded(11);
  const below = (count) => Math.floor(random() * count);
  return Array.from({ length: SAMPLED }, () => {
    const words = releases[below(releases.length)].text.match(/\p{Script=Latin}+/gu) ?? [];
    const from = below(Math.max(1, words.length - 4));
    return words
      .slice(from, from + 2 + below(3))
      .join(" ")
      .toLowerCase();
  }).filter((query) => query !== "");
}

/** MiniSearch's options for a query: a last word that is only begun, with typos where another stands before it. */
export function searchOptions(query) {
  if (!query.endsWith("*")) return {};
  return { prefix: (_term, i, terms) => i === terms.length - 1, ...(query.includes(" ") && { fuzzy: 0.2 }) };
}

/** A query's parts for engines with a query language of their own: words in a row, and whether the last is a beginning. */
export function parts(query) {
  return [...query.matchAll(/"([^"]*)"|(\S+)/gu)]
    .map(([, phrase, word]) => ({
      words: (phrase ?? word).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [],
      prefix: word?.endsWith("*") ?? false,
    }))
    .filter(({ words }) => words.length > 0);
}

function documentFrequencies(releases) {
  const frequencies = new Map();
  for (const { text } of releases)
    for (const word of new Set(wordsOf(text))) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
  return frequencies;
}

function wordsOf(text) {
  return (text.match(WORD) ?? []).map((word) => word.toLowerCase());
}

/** @param curve where in the list, 0 to 1, an even step from 0 to 1 takes from */
function evenly(list, curve = (part) => part) {
  if (list.length === 0) return [];
  return Array.from({ length: QUERIES_A_KIND }, (_, i) => {
    // Strided, so that a run which is cut short has asked for all parts of the list.
    const part = curve((((i * STRIDE) % QUERIES_A_KIND) + 0.5) / QUERIES_A_KIND);
    return list[Math.min(list.length - 1, Math.floor(part * list.length))];
  });
}
