/** How the words of a query stand in a release: near each other, early, and often. */
import { BM25 } from "../archive/minisearch.ts";
import { FIELD } from "../archive/positions.ts";

/** Words of a text that are its opening. */
const OPENING = 100;

/** Words of a passage: so far from each other they are of one or two sentences. */
const PASSAGE = 30;
/** After so many occurrences in a text of mean length a word counts half of what any number does. */
const HALF = 1;
/** The same of a row of words, which a release that is about it has again and again. */
const HALF_OF_ROWS = 2;

/** A word by what it tells: the fewer releases hold it, the more. */
export interface Rarity {
  readonly rarity: number;
}

/**
 * The share of the query, by rarity, that stands in the release's best passage: 1 where all of its words stand near each other once.
 * What a release says of all of them, it says in a sentence or two; a long one holds them all here and there.
 *
 * @param places of each word: fields' numbers times `FIELD`, plus positions, ascending
 * Time: places times words.
 */
export function proximityOf(words: readonly Rarity[], places: readonly Float64Array[]): number {
  const next = new Uint32Array(words.length);
  const latest = new Float64Array(words.length).fill(Number.NEGATIVE_INFINITY);
  const all = words.reduce((sum, { rarity }) => sum + rarity, 0);
  const held = words.reduce((sum, { rarity }, word) => ((places[word]?.length ?? 0) > 0 ? sum + rarity : sum), 0);
  let best = 0;
  while (best < held) {
    let place = Number.POSITIVE_INFINITY;
    for (let word = 0; word < words.length; word++)
      place = Math.min(place, places[word]?.[next[word] as number] ?? Number.POSITIVE_INFINITY);
    if (place === Number.POSITIVE_INFINITY) break;
    let sum = 0;
    for (let word = 0; word < words.length; word++) {
      if (places[word]?.[next[word] as number] === place) {
        latest[word] = place;
        next[word] = (next[word] as number) + 1;
      }
      if ((latest[word] as number) >= place - PASSAGE) sum += (words[word] as Rarity).rarity;
    }
    best = Math.max(best, sum);
  }
  return all === 0 ? 0 : best / all;
}

/** Words that stand so far from each other in the query are no wording of one thing. */
const FARTHEST = 4;
/** So many words more between two are put into one thing: `labor and employment rights`. */
const MOST_BETWEEN = 2;

/** A word of a query, and which of all its words it is, stop words counted. */
export interface Asked extends Rarity {
  readonly at: number;
}

/**
 * How much of the query's neighbours, by rarity, stand in the release as they stand in the query, with as many words between them:
 * `travel ban`, `state of the union`; the oftener, the more, 0 to 1 (ordered windows with frequencies: Metzler and Croft, "A Markov
 * random field model for term dependencies", 2005). 0 for a query of one word.
 *
 * @param places as above
 * Time: places.
 */
export function wordingOf(words: readonly Asked[], places: readonly Float64Array[]): number {
  let sum = 0;
  let all = 0;
  for (let i = 1; i < words.length; i++) {
    const [before, word] = [words[i - 1] as Asked, words[i] as Asked];
    const gap = word.at - before.at;
    if (gap > FARTHEST) continue;
    const rarity = before.rarity + word.rarity;
    all += rarity;
    const frequency = rowsOf(places[i - 1] as Float64Array, places[i] as Float64Array, gap);
    sum += (rarity * frequency) / (frequency + HALF_OF_ROWS);
  }
  return all === 0 ? 0 : sum / all;
}

/** How often a place of the second follows one of the first as far behind as it should: each 1, or for each word put in between less. */
function rowsOf(first: Float64Array, second: Float64Array, gap: number): number {
  let rows = 0;
  for (let i = 0, j = 0; i < first.length && j < second.length; ) {
    const more = (second[j] as number) - (first[i] as number) - gap;
    if (more < 0) j++;
    else {
      if (more <= MOST_BETWEEN) rows += 1 / (1 + more);
      i++;
    }
  }
  return rows;
}

/** How often words stand in a field, and what one there counts: less where the field is long. */
export interface FieldUse {
  readonly weight: number;
  /** The field's length against the mean. */
  readonly length: number;
}

/**
 * How much a release uses the words, 0 to 1: the frequencies of both fields are one before they are saturated (BM25F: Robertson,
 * Zaragoza and Taylor, "Simple BM25 extension to multiple weighted fields", 2004).
 *
 * @param places as above @param title and @param text what stands there counts
 */
export function emphasisOf(
  words: readonly Rarity[],
  places: readonly Float64Array[],
  { title, text }: { readonly title: FieldUse; readonly text: FieldUse },
): number {
  const inTitle = title.weight / norm(title);
  const inText = text.weight / norm(text);
  let sum = 0;
  let most = 0;
  for (let i = 0; i < words.length; i++) {
    const { rarity } = words[i] as Rarity;
    const standing = places[i] as Float64Array;
    const titles = countBelow(standing, FIELD);
    const frequency = inTitle * titles + inText * (standing.length - titles);
    sum += (rarity * frequency) / (frequency + HALF);
    most += rarity;
  }
  return most === 0 ? 0 : sum / most;
}

function norm({ length }: FieldUse): number {
  return 1 - BM25.b + BM25.b * length;
}

function countBelow(places: Float64Array, end: number): number {
  let count = 0;
  while (count < places.length && (places[count] as number) < end) count++;
  return count;
}

/** The rarity of the words that stand in the title or the opening. @param places as above, of title and text, the title's number 0 */
export function openingOf(words: readonly Rarity[], places: readonly Float64Array[]): number {
  let sum = 0;
  for (let i = 0; i < words.length; i++)
    if ((places[i]?.[0] ?? FIELD * 2) < FIELD + OPENING) sum += (words[i] as Rarity).rarity;
  return sum;
}
