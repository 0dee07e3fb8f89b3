/**
 * Ranking in two stages. The first is BM25+ over all that was found, times the share of the query that a release holds: a word in
 * few releases is more of a query than one in many. The second puts the best of these in order anew, by how the words stand in
 * them: near each other, early, often, and in a release of the day that the query names. Where words are added that the best
 * releases share, what a release has of these is added at the end.
 */
import type { Archive } from "../archive/archive.ts";
import { BitSet, Ranks } from "../archive/bit-set.ts";
import type { Explanation } from "../release.ts";
import type { AsWorded } from "./as-worded.ts";
import type { Expansion } from "./expansion.ts";
import { bonus, leaf, productOf, sumOf } from "./explanation.ts";
import { holdingAll } from "./look-up.ts";
import { queryDates } from "./query-dates.ts";
import type { RankingWeights } from "./ranking-weights.ts";
import { LOOKED_AT, tells } from "./read-ahead.ts";
import { emphasisOf, openingOf, proximityOf, wordingOf } from "./standing.ts";
import { recencyOf, type Share, timelinessOf } from "./timeliness.ts";
import type { Scored } from "./word-scores.ts";
import { lookUpOf, type QueryWord, type WordGroup } from "./words.ts";

/** So many of the first stage's best are looked at again. */
export const RERANKED = 200;
/** How much of what words are that have to stand in a row is that they do; the rest is that a release holds them. */
const IN_ROW = 0.9;

/** A word of the query, with the releases that hold it in whatever wording. */
interface WeighedWord {
  readonly word: QueryWord;
  /** Which of all the query's words it is. */
  readonly at: number;
  readonly holders: BitSet;
  /** Those of them that hold only words derived from the same: `important` for `import`. */
  readonly derived: BitSet;
  /** The releases that hold it in the row in which it has to stand; null where there is none, or all that was found do. */
  readonly row: BitSet | null;
  /** Inverse document frequency. */
  readonly rarity: number;
}

/** What the second stage multiplies a score by: 1, and of the weight the release's share. */
interface Factor {
  readonly name: "proximity" | "wording" | "opening" | "emphasis" | "date" | "recency";
  readonly weight: number;
  readonly share: Share;
}

/** Scores releases by one query. */
export class Ranker {
  readonly #archive: Archive;
  readonly #scored: Scored;
  readonly #words: readonly WeighedWord[];
  readonly #rarity: number;
  readonly #dates: readonly string[];
  readonly #weights: RankingWeights;
  readonly #places: Ranks;
  /** How much of the query releases hold, 0 to 1, by their places among those scored. */
  readonly #shares: Float64Array;
  /** By the same places, without what is added in the end. */
  readonly #scores: Float64Array;
  #looked: BitSet;
  #factors: readonly Factor[] = [];
  #expansion: Expansion | null = null;

  /**
   * @param groups of the words that speak for a release, in the query's order
   * @param asked all words of the query, stop words too
   */
  constructor(
    archive: Archive,
    scored: Scored,
    groups: readonly WordGroup[],
    asked: readonly QueryWord[],
    weights: RankingWeights,
  ) {
    this.#archive = archive;
    this.#scored = scored;
    this.#weights = weights;
    this.#words = groups.flatMap((group) => weighed(archive, scored, group, asked));
    this.#rarity = this.#words.reduce((sum, { rarity }) => sum + rarity, 0);
    this.#dates = queryDates(
      asked.map(({ word }) => word),
      archive.manifest.languages,
    );
    this.#places = new Ranks(scored.within);
    this.#shares = this.#sharesHeld();
    this.#scores = this.#firstStage();
    this.#looked = new BitSet(archive.size);
  }

  /** By what was done so far: the first stage alone, both, and what was added. 0 for what no word found. */
  score(doc: number): number {
    const own = this.#at(doc, this.#scores);
    return own + (this.#expansion?.score(doc, own, this.#at(doc, this.#shares)) ?? 0);
  }

  #at(doc: number, values: Float64Array): number {
    const place = this.#places.of(doc);
    return place < 0 ? 0 : (values[place] as number);
  }

  /** All at once: one by one, as they were asked for, took a tenth of a search that finds much. */
  #firstStage(): Float64Array {
    const { scoring } = this.#scored;
    const { docs } = scoring;
    const { coverage } = this.#weights;
    const scores = new Float64Array(this.#shares.length);
    for (let i = 0; i < docs.length; i++) {
      const doc = docs[i] as number;
      const place = this.#places.of(doc);
      scores[place] = scoring.score(doc) * (1 - coverage + coverage * (this.#shares[place] as number));
    }
    return scores;
  }

  /** Looks at releases again. @param docs some of the best of the first stage, each once @param worded which word a thing as the query does */
  async look(docs: readonly number[], worded: Promise<AsWorded>): Promise<void> {
    this.#looked = BitSet.of(this.#archive.size, docs);
    const [standing, time] = await Promise.all([this.#standing(this.#looked, worded), this.#time()]);
    this.#factors = [...standing, ...time].filter(({ weight }) => weight > 0);
    for (const doc of docs)
      this.#scores[this.#places.of(doc)] = this.#factors.reduce(
        (score, { weight, share }) => score * (1 + weight * share(doc)),
        this.#at(doc, this.#scores),
      );
  }

  /** From now on words count that were added to the query's. */
  expand(expansion: Expansion): void {
    this.#expansion = expansion;
  }

  /** @param words what its words are worth */
  explain(doc: number, words: Explanation): Explanation {
    const { coverage } = this.#weights;
    const share = this.#at(doc, this.#shares);
    const holds = sumOf("coverage", [
      leaf("without it", 1 - coverage),
      productOf("with it", [leaf("weight", coverage), leaf("share", share)]),
    ]);
    const factors = this.#looked.has(doc) ? this.#factors : [];
    const bonuses = factors.map(({ name, weight, share }) => bonus(name, weight, share(doc)));
    const own = productOf("query", [words, holds, ...bonuses]);
    return sumOf("score", this.#expansion === null ? [own] : [own, this.#expansion.explain(doc, own.value, share)]);
  }

  #sharesHeld(): Float64Array {
    const places = this.#places;
    const shares = new Float64Array(places.count);
    if (this.#rarity === 0) return shares.fill(1);
    for (const { holders, derived, row, rarity } of this.#words) {
      places.add(shares, derived, rarity * (this.#weights.derived - 1));
      if (row === null) places.add(shares, holders, rarity);
      else {
        places.add(shares, row.and(holders), rarity);
        places.add(shares, row.andNot(holders), rarity * IN_ROW);
        places.add(shares, holders.andNot(row), rarity * (1 - IN_ROW));
      }
    }
    for (let place = 0; place < shares.length; place++) shares[place] = (shares[place] as number) / this.#rarity;
    return shares;
  }

  async #standing(within: BitSet, worded: Promise<AsWorded>): Promise<Factor[]> {
    const { index, size } = this.#archive;
    const { proximity, wording, opening, emphasis, fields } = this.#weights;
    if (proximity + wording + opening + emphasis === 0) return [];
    const held = this.#words.filter(({ holders }) => holders.count > 0);
    const telling = held.filter(({ holders }) => tells(holders.count, size));
    const isTelling = (word: WeighedWord | undefined): boolean => word !== undefined && telling.includes(word);
    // Beside another, a common word tells something too: `foreign aid`; so do words that are all common.
    const tellsBeside = (i: number): boolean =>
      telling.length === 0 || isTelling(held[i - 1]) || isTelling(held[i + 1]);
    const read = held.filter((word, i) => isTelling(word) || (wording > 0 && held.length > 1 && tellsBeside(i)));
    if (read.length === 0) return [];
    const lookUps = read.map(({ word }) => lookUpOf(word));
    const [places, title, text, { cohesion }] = await Promise.all([
      index.places(lookUps, LOOKED_AT, within),
      index.relativeLengths("title"),
      index.relativeLengths("text"),
      worded,
    ]);
    const placesOf = (words: readonly WeighedWord[]): ((doc: number) => Float64Array[]) => {
      const own = words.map((word) => places[read.indexOf(word)] as ReadonlyMap<number, Float64Array>);
      let last = -1;
      let found: Float64Array[] = [];
      // Several ask for one release before the next.
      return (doc) => {
        if (doc !== last) found = own.map((ofWord) => ofWord.get(doc) ?? NOWHERE);
        last = doc;
        return found;
      };
    };
    const [placesIn, allIn] = [placesOf(telling), placesOf(read)];
    return [
      { name: "proximity", weight: proximity, share: (doc) => proximityOf(telling, placesIn(doc)) },
      { name: "wording", weight: wording * cohesion, share: (doc) => wordingOf(read, allIn(doc)) },
      { name: "opening", weight: opening, share: (doc) => openingOf(telling, placesIn(doc)) / this.#rarity },
      {
        name: "emphasis",
        weight: emphasis,
        share: (doc) =>
          emphasisOf(telling, placesIn(doc), {
            title: { weight: fields.title, length: title(doc) },
            text: { weight: fields.text, length: text(doc) },
          }),
      },
    ];
  }

  async #time(): Promise<Factor[]> {
    const { date, recency } = this.#weights;
    if (this.#dates.length > 0)
      return date === 0 ? [] : [{ name: "date", weight: date, share: await timelinessOf(this.#archive, this.#dates) }];
    return recency === 0 ? [] : [{ name: "recency", weight: recency, share: await recencyOf(this.#archive) }];
  }
}

const NOWHERE = new Float64Array();

function weighed(
  archive: Archive,
  { holders, rows, inflected }: Scored,
  group: WordGroup,
  asked: readonly QueryWord[],
): WeighedWord[] {
  const { size } = archive;
  const others = group.alternatives.map((other) => holdingAll(other, holders, archive));
  return group.words.map((word) => {
    const own = holders.get(word) ?? new BitSet(size);
    const otherwise = [...others, ...(group.named === null ? [] : [group.named])];
    const all = otherwise.reduce((a, b) => a.or(b), own);
    const inflections = inflected.get(word) ?? own;
    const count = own.count;
    return {
      word,
      at: asked.indexOf(word),
      holders: all,
      derived: otherwise.reduce((a, b) => a.andNot(b), own.andNot(inflections)),
      row: rows.get(group) ?? null,
      rarity: Math.log(1 + (size - count + 0.5) / (count + 0.5)),
    };
  });
}
