/**
 * Ranking in two stages. The first is BM25+ over all that was found, times the share of the query that a release holds: a word in
 * few releases is more of a query than one in many. The second puts the best of these in order anew, by how the words stand in
 * them: near each other, early, and in a release of the day that the query names.
 */
import type { Archive } from "../archive/archive.ts";
import { BitSet } from "../archive/bit-set.ts";
import { FIELD } from "../archive/positions.ts";
import { overlap, toInterval } from "./edtf.ts";
import { holdingAll, type Scored } from "./matching.ts";
import { queryDates } from "./query-dates.ts";
import { lookUpOf, type QueryWord, type WordGroup } from "./words.ts";

/** What the second stage adds to a score at most, as shares of it. */
export interface RankingWeights {
  /** That words which stand side by side in the query do so in the release. */
  readonly proximity: number;
  /** That the words stand in the title, or among the text's first. */
  readonly opening: number;
  /** That it is of the day, month or year that the query names. */
  readonly date: number;
}

export const RANKING: RankingWeights = { proximity: 1, opening: 0.25, date: 0.5 };

/** So many of the first stage's best are looked at again. */
export const RERANKED = 200;
/** Words in a larger share of the releases say nothing by where they stand. */
const COMMON = 0.5;
/** Words of a text that are its opening. */
const OPENING = 100;
/** What of the weight of a date a release has that speaks of it, and one that is of its year alone. */
const SPOKEN_OF = 0.5;
const SAME_YEAR = 0.2;
const FIELDS = ["title", "text"] as const;

/** A word of the query, with the releases that hold it in whatever wording. */
interface WeighedWord {
  readonly word: QueryWord;
  readonly holders: BitSet;
  /** Inverse document frequency. */
  readonly rarity: number;
}

/** Scores releases by one query. */
export class Ranker {
  readonly #archive: Archive;
  readonly #scored: Scored;
  readonly #words: readonly WeighedWord[];
  readonly #rarity: number;
  readonly #weights: RankingWeights;
  /** By release, once they are known; until then -1. */
  readonly #scores: Float64Array;

  /** @param groups of the words that speak for a release, in the query's order */
  constructor(archive: Archive, scored: Scored, groups: readonly WordGroup[], weights: RankingWeights) {
    this.#archive = archive;
    this.#scored = scored;
    this.#weights = weights;
    this.#words = groups.flatMap((group) => weighed(archive, scored, group));
    this.#rarity = this.#words.reduce((sum, { rarity }) => sum + rarity, 0);
    this.#scores = new Float64Array(archive.size).fill(-1);
  }

  /** By the first stage; of those that the second looked at, by both. 0 for what no word found. */
  score(doc: number): number {
    const known = this.#scores[doc] as number;
    if (known >= 0) return known;
    const score = this.#scored.scoring.score(doc) * this.#coverage(doc);
    this.#scores[doc] = score;
    return score;
  }

  /** Looks at releases again. @param docs the best of the first stage, the best first */
  async look(docs: readonly number[]): Promise<void> {
    const again = docs.slice(0, RERANKED);
    const within = BitSet.of(this.#archive.size, again);
    const [standing, date] = await Promise.all([this.#standing(within), this.#dates()]);
    for (const doc of again) this.#scores[doc] = this.score(doc) * standing(doc) * (1 + this.#weights.date * date(doc));
  }

  /** The share of the query that a release holds, 0 to 1. */
  #coverage(doc: number): number {
    if (this.#rarity === 0) return 1;
    return this.#words.reduce((sum, { holders, rarity }) => (holders.has(doc) ? sum + rarity : sum), 0) / this.#rarity;
  }

  async #standing(within: BitSet): Promise<(doc: number) => number> {
    const { index, size } = this.#archive;
    const words = this.#words.filter(({ holders }) => holders.count > 0 && holders.count < size * COMMON);
    if (words.length === 0) return () => 1;
    const lookUps = words.map(({ word }) => lookUpOf(word));
    const places = await index.places(lookUps, FIELDS, within);
    const { proximity, opening } = this.#weights;
    return (doc) => {
      const own = places.map((ofWord) => ofWord.get(doc) ?? NOWHERE);
      return (1 + proximity * proximityOf(words, own)) * (1 + (opening * openingOf(words, own)) / this.#rarity);
    };
  }

  /** How far a release is of the time that the query names, 0 to 1. */
  async #dates(): Promise<(doc: number) => number> {
    const words = this.#words.map(({ word }) => word.word);
    const dates = queryDates(words, this.#archive.manifest.languages);
    if (dates.length === 0) return () => 0;
    const [published, events] = await Promise.all([this.#archive.column("published"), this.#archive.column("events")]);
    const intervals = dates.map(toInterval);
    return (doc) => {
      const place = published.first(doc);
      const day = place < 0 ? "" : published.value(place);
      if (dates.some((date) => day.startsWith(date))) return 1;
      const spokenOf = events.valuesOf(doc).map(toInterval);
      if (intervals.some((one) => spokenOf.some((event) => overlap(one, event)))) return SPOKEN_OF;
      return dates.some((date) => day.startsWith(date.slice(0, 4))) ? SAME_YEAR : 0;
    };
  }
}

const NOWHERE = new Float64Array();

function weighed(archive: Archive, { holders }: Scored, group: WordGroup): WeighedWord[] {
  const { size } = archive;
  const others = group.alternatives.map((other) => holdingAll(other, holders, archive));
  return group.words.map((word) => {
    const own = holders.get(word) ?? new BitSet(size);
    const all = [...others, ...(group.named === null ? [] : [group.named])].reduce((a, b) => a.or(b), own);
    const count = own.count;
    return { word, holders: all, rarity: Math.log(1 + (size - count + 0.5) / (count + 0.5)) };
  });
}

/** How near words that are neighbours in the query stand, 0 to 1: 1 where each two are neighbours somewhere. */
function proximityOf(words: readonly WeighedWord[], places: readonly Float64Array[]): number {
  let near = 0;
  let most = 0;
  for (let i = 1; i < words.length; i++) {
    const rarity = Math.min((words[i - 1] as WeighedWord).rarity, (words[i] as WeighedWord).rarity);
    most += rarity;
    const distance = leastDistance(places[i - 1] as Float64Array, places[i] as Float64Array);
    if (distance < FIELD) near += rarity / (1 + Math.log(distance));
  }
  return most === 0 ? 0 : near / most;
}

/** Between two different places of two ascending lists; infinite where there are none. */
function leastDistance(a: Float64Array, b: Float64Array): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const distance = (b[j] as number) - (a[i] as number);
    if (distance !== 0) least = Math.min(least, Math.abs(distance));
    if (distance > 0) i++;
    else j++;
  }
  return least;
}

/** The rarity of the words that stand in the title or the opening. */
function openingOf(words: readonly WeighedWord[], places: readonly Float64Array[]): number {
  let sum = 0;
  for (let i = 0; i < words.length; i++)
    if ((places[i]?.[0] ?? FIELD * 2) < FIELD + OPENING) sum += (words[i] as WeighedWord).rarity;
  return sum;
}
