// Searches as people type them, drawn from the releases: no two are the same, and the same seed gives the same ones.
import { seeded } from "../statistics.mjs";

/** Of a hundred searches, how many are of each kind. */
const MIX = { one: 15, two: 30, three: 20, four: 10, person: 10, phrase: 7, filtered: 8 };
const KINDS = Object.entries(MIX).flatMap(([kind, count]) => Array(count).fill(kind));
const COUNTS = { one: 1, two: 2, three: 3, four: 4 };
/** Nobody types them as words of a search. */
const STOP_WORDS = new Set(
  "a an and are as at be been but by for from had has have he her his i in into is it its not of on or our she so than that the their them there these they this those to was we were which who will with would you your".split(
    " ",
  ),
);
/** Draws of a search that was there already, or that a release is too short for, before there are no more. */
const MOST_VAIN = 10_000;

/**
 * @param releases with `title`, `text`, `published` and `people`
 * @returns searches: `text`, and at times `year` or `person`, the name of one who is in the release
 */
export function typedQueries(releases, count, seed) {
  const random = seeded(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const known = new Set();
  const queries = [];
  for (let vain = 0; queries.length < count && vain < MOST_VAIN; ) {
    const query = drawn(pick(KINDS), pick(releases), pick, random);
    const key = JSON.stringify(query);
    if (query === null || known.has(key)) vain++;
    else {
      vain = 0;
      known.add(key);
      queries.push(query);
    }
  }
  if (queries.length < count) throw new Error(`${queries.length} different searches of ${count}: too few releases`);
  return queries;
}

function drawn(kind, release, pick, random) {
  const words = (some) => inARow(release, some, pick);
  switch (kind) {
    case "person": {
      const person = pick(release.people ?? []);
      return person === undefined ? null : { text: person.name.toLowerCase() };
    }
    case "phrase": {
      const run = words(2 + Math.floor(random() * 2));
      return run && { text: `"${run.join(" ")}"` };
    }
    case "filtered": {
      const run = words(1 + Math.floor(random() * 2));
      const person = pick(release.people ?? []);
      if (run === null) return null;
      const text = run.join(" ");
      if (random() < 0.5) return person === undefined ? null : { text, person: person.name };
      return release.published ? { text, year: release.published.slice(0, 4) } : null;
    }
    default: {
      const run = words(COUNTS[kind]);
      return run && { text: run.join(" ") };
    }
  }
}

/** Words next to each other in a title, or in a line of the text, without those that say nothing: what a search is about stands together. */
function inARow({ title, text }, count, pick) {
  const line = pick([title, pick(text.split("\n"))]);
  const words = (line.toLowerCase().match(/[\p{L}\p{N}]+(?:'\p{L}+)?/gu) ?? []).filter((word) => !STOP_WORDS.has(word));
  if (words.length < count) return null;
  const start = pick([...Array(words.length - count + 1).keys()]);
  return words.slice(start, start + count);
}
