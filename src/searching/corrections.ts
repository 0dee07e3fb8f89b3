/**
 * What a word that hardly any release holds may have been meant for: words that releases write, a few slips of the pen away, those
 * first that most releases hold and that are most easily mistyped so. Names of persons come before other words as frequent.
 */
import type { BitSet } from "../archive/bit-set.ts";
import type { NearForm, PackedIndex } from "../archive/packed-index.ts";
import { beginAlike, likelihood, misspelling, mostForgiven } from "./misspelling.ts";
import { RANKING, type RankingWeights } from "./ranking-weights.ts";
import type { QueryWord } from "./words.ts";

export interface Correction {
  readonly term: string;
  /** What it counts against the word itself. */
  readonly weight: number;
  /** The word that was meant instead, as releases write it, folded; null where the term is another spelling of a word that may be right. */
  readonly meant: string | null;
}

/** In a large archive typos stand in some releases. */
const rareWord = (releases: number): number => (releases < 2_000 ? 1 : 3);
const SHORTEST = 4;
/** From so many letters on, two slips are looked for; and three, where there is nothing nearer. */
const MIDDLE = 6;
const LONG = 8;
/** Taken from the releases that write a word: what one alone writes is most often a slip itself (absolute discounting). */
const DISCOUNT = 0.9;
/** The releases that a word is taken to be in besides, as often beside the query's other words as any word is. */
const UNSEEN = 10;
const MOST = 2;
/** Of so many candidates it is looked up how many releases write them: their terms' other forms do not count. */
const LOOKED_AT = 8;
/** Those are passed over that are so many times less likely than the likeliest, by the releases of their terms. */
const FAR = 300;
/** A word that few releases hold is mistyped in these where so many times as many write another so near. */
const FEW = 3;
const FEW_SHARE = 0.005;
const SLIP_RATIO = 50;
/**
 * A long word that few releases hold may be one way to write a name (Tiananmen, Tienanmen), another of which is not much rarer, or a
 * slip that some of them have too.
 */
const VARIANT_HOLDERS = 0.5;
const SHORTEST_VARIANT = 8;
/** A name that so many times as many releases have is what was meant by a spelling of it that few write. */
const NAME_RATIO = 10;

/** Whether so few releases hold a word that it may be mistyped or unfinished. */
export function isRare(holders: number, releases: number): boolean {
  return holders < rareWord(releases);
}

/** Whether a word is long enough, and held by so few releases, that others may have been meant. */
export function mayBeMistyped(word: string, holders: number, releases: number): boolean {
  if (!/^\p{L}+$/u.test(word)) return false;
  if (isRare(holders, releases)) return word.length >= SHORTEST;
  // Short words that few releases hold are near common ones by chance: haze is not have.
  return word.length >= SHORTEST_VARIANT && holders <= Math.max(FEW, releases * FEW_SHARE);
}

/**
 * Compared as it is written, since a slip can make another stem of it.
 *
 * @param holders how many releases hold the word
 * @param beside the releases that hold each of the words that are typed with it
 * @returns the likeliest first
 */
export async function correctionsOf(
  { word, terms }: Pick<QueryWord, "word" | "terms">,
  holders: number,
  index: PackedIndex,
  weights: Pick<RankingWeights, "typo" | "variant"> = RANKING,
  beside: readonly BitSet[] = [],
): Promise<readonly Correction[]> {
  if (!mayBeMistyped(word, holders, index.documents)) return [];
  const rare = isRare(holders, index.documents);
  const candidates = await candidatesFor(word, index, rare, beside);
  const others = candidates.filter(({ term }) => !terms.includes(term));
  if (rare) return others.slice(0, MOST).map(({ term, form }) => ({ term, weight: weights.typo, meant: form }));
  return others.slice(0, MOST).flatMap(({ term, form, releases, named }): Correction[] => {
    if (!beginAlike(form, word)) return [];
    const isSlip = releases >= holders * SLIP_RATIO;
    const isVariant = releases >= holders * VARIANT_HOLDERS;
    if (!isSlip && !isVariant) return [];
    const isName = named >= holders * NAME_RATIO;
    return [{ term, weight: weights.variant, meant: isSlip || isName ? form : null }];
  });
}

/** A word that may have been meant. */
interface NearWord {
  readonly term: string;
  readonly form: string;
  /** See `misspelling`. */
  readonly cost: number;
}

interface Candidate extends NearWord {
  /** How many releases write it so. */
  readonly releases: number;
  /** How many name a person so. */
  readonly named: number;
  readonly worth: number;
}

/** One a term, the best first. */
async function candidatesFor(
  word: string,
  index: PackedIndex,
  isRare: boolean,
  beside: readonly BitSet[],
): Promise<Candidate[]> {
  let near = nearest(word, await index.near(word, isRare && word.length >= MIDDLE ? 2 : 1));
  if (near.length === 0 && isRare && word.length >= LONG) near = nearest(word, await index.near(word, 3));
  const looked = near.slice(0, LOOKED_AT).map(async (candidate): Promise<Candidate> => {
    const written = { form: candidate.form, prefix: false };
    const docs = await index.holders(written, null);
    const named = (await index.holders(written, ["people"])).count;
    const use = Math.max(0, docs.count + named - DISCOUNT);
    const worth = use * likelihood(candidate.cost) * fitness(docs, beside);
    return { ...candidate, releases: docs.count, named, worth };
  });
  const best = new Map<string, Candidate>();
  for (const candidate of await Promise.all(looked))
    if (candidate.worth > (best.get(candidate.term)?.worth ?? 0)) best.set(candidate.term, candidate);
  return [...best.values()].sort((a, b) => b.worth - a.worth || (a.term < b.term ? -1 : 1));
}

/** How many times as often as any word it stands in releases that hold the words beside it. */
function fitness(docs: BitSet, beside: readonly BitSet[]): number {
  return beside.reduce((product, others) => {
    const share = others.count / others.size;
    return (product * (docs.and(others).count + UNSEEN * share)) / ((docs.count + UNSEEN) * share);
  }, 1);
}

/** Those first whose terms' releases outweigh most what they cost. */
function nearest(word: string, near: ReadonlyMap<string, NearForm>): readonly NearWord[] {
  const most = mostForgiven(word);
  const found: { readonly candidate: NearWord; readonly bound: number }[] = [];
  for (const [form, { terms }] of near) {
    const cost = misspelling(word, form, most);
    if (cost === null || cost === 0) continue;
    for (const [term, documents] of terms)
      found.push({ candidate: { term, form, cost }, bound: documents * likelihood(cost) });
  }
  const order = (a: NearWord, b: NearWord): number => (a.form < b.form ? -1 : Number(a.form > b.form));
  found.sort((a, b) => b.bound - a.bound || order(a.candidate, b.candidate));
  const least = (found[0]?.bound ?? 0) / FAR;
  return found.filter(({ bound }) => bound >= least).map(({ candidate }) => candidate);
}
