/**
 * Terms that a query's best releases share, though few others hold them: words that releases use beside those of the query. They are
 * estimated as in a relevance model (Lavrenko and Croft, "Relevance-based language models", 2001): by how much of each release they
 * are, a release counting by its score; then by inverse document frequency.
 */
import type { KnownWord } from "../analysis/analyzer.ts";
import type { Archive } from "../archive/archive.ts";
import { bestOf } from "../archive/best.ts";
import type { ShownRelease } from "../archive/contents.ts";

/** Characters of a release's text that are asked for its words. */
const HEAD = 2_000;
/** A term that one of them alone has may be an accident. */
const SHARED_BY = 2;
/** Terms that are looked up, and of these how many are taken. */
const CANDIDATES = 100;
const TAKEN = 20;
/** A term in a larger share of the releases tells them apart badly. */
const COMMON = 0.1;

/**
 * @param docs the best
 * @param known terms that are the query's own
 * @returns with their weights, the best 1
 */
export async function sharedTerms(
  archive: Archive,
  docs: readonly number[],
  scoreOf: (doc: number) => number,
  known: ReadonlySet<string>,
): Promise<ReadonlyMap<string, number>> {
  const shown = await archive.listed(docs);
  const isTelling = tellingIn(archive);
  const sums = new Map<string, { weight: number; holders: number }>();
  for (const [i, doc] of docs.entries()) {
    const counts = countsOf(archive, shown[i] as ShownRelease, isTelling);
    const length = [...counts.values()].reduce((a, b) => a + b, 0);
    for (const [term, count] of counts) {
      const sum = sums.get(term) ?? { weight: 0, holders: 0 };
      sum.weight += (count / length) * scoreOf(doc);
      sum.holders++;
      sums.set(term, sum);
    }
  }
  const shared = [...sums].filter(([term, { holders }]) => holders >= SHARED_BY && !known.has(term));
  const likely = bestOf(shared, CANDIDATES, ([a, x], [b, y]) => y.weight - x.weight || (a < b ? -1 : 1));
  const frequencies = await archive.index.documentFrequencies(likely.map(([term]) => term));
  const telling = likely.flatMap(([term, { weight }], i): [string, number][] => {
    const frequency = frequencies[i] as number;
    return frequency > archive.size * COMMON ? [] : [[term, weight * Math.log(archive.size / frequency)]];
  });
  const taken = bestOf(telling, TAKEN, ([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const best = taken[0]?.[1] ?? 0;
  return best > 0 ? new Map(taken.map(([term, weight]) => [term, weight / best])) : new Map();
}

/** Whether a word is neither a stop word nor a number. Asked once for each, however often they come. */
function tellingIn({ stopWords }: Archive): (word: KnownWord) => boolean {
  const lists = [...stopWords.values()];
  const known = new Map<KnownWord, boolean>();
  return (one) => {
    let isTelling = known.get(one);
    if (isTelling === undefined) {
      const { word } = one;
      isTelling = word.length >= 2 && !/^\p{N}+$/u.test(word) && !lists.some((list) => list.has(word));
      known.set(one, isTelling);
    }
    return isTelling;
  };
}

/** How often each term stands in the title, the head of the text and the topics, as far as its words tell anything. */
function countsOf(
  { analyzer }: Archive,
  { release, entry: { topics } }: ShownRelease,
  isTelling: (word: KnownWord) => boolean,
): Map<string, number> {
  const words = new Map<KnownWord, number>();
  for (const text of [release.title, release.text.slice(0, HEAD), ...topics])
    analyzer.count(text, release.language, words);
  const counts = new Map<string, number>();
  for (const [word, count] of words) if (isTelling(word)) counts.set(word.term, (counts.get(word.term) ?? 0) + count);
  return counts;
}
