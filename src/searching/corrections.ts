/**
 * What a word that hardly any release holds may have been meant for: words that releases write, a few slips of the pen away, those
 * first that most releases hold and that are most easily mistyped so. Names of persons come before other words as frequent.
 */
import type { PackedIndex } from "../archive/packed-index.ts";
import { misspelling, UNLIKELY } from "./misspelling.ts";
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
/** From so many letters on, two slips are forgiven; and one and a half, as by a wrong vowel and a double letter. */
const LONG = 8;
const MIDDLE = 6;
/** By so many times as many releases a candidate makes good that it is another slip further, and one of the first letter. */
const FURTHER = 10;
const MOST = 2;
/** Of so many candidates it is looked up how many releases write them: their terms' other forms do not count. */
const LOOKED_AT = 8;
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
 * @returns the likeliest first
 */
export async function correctionsOf(
  { word, terms }: Pick<QueryWord, "word" | "terms">,
  holders: number,
  index: PackedIndex,
  weights: Pick<RankingWeights, "typo" | "variant"> = RANKING,
): Promise<readonly Correction[]> {
  if (!mayBeMistyped(word, holders, index.documents)) return [];
  const rare = isRare(holders, index.documents);
  const candidates = await candidatesFor(word, index, rare);
  const others = candidates.filter(({ term }) => !terms.includes(term));
  if (rare) return others.slice(0, MOST).map(({ term, form }) => ({ term, weight: weights.typo, meant: form }));
  return others.slice(0, MOST).flatMap(({ term, form, releases, named, distance }): Correction[] => {
    if (!beginAlike(form, word) || distance > 1) return [];
    const isSlip = releases >= holders * SLIP_RATIO;
    const isVariant = releases >= holders * VARIANT_HOLDERS;
    if (!isSlip && !isVariant) return [];
    const isName = named >= holders * NAME_RATIO;
    return [{ term, weight: weights.variant, meant: isSlip || isName ? form : null }];
  });
}

interface Candidate {
  readonly term: string;
  readonly form: string;
  readonly distance: number;
  /** How many releases write it so. */
  readonly releases: number;
  /** How many name a person so. */
  readonly named: number;
  readonly worth: number;
}

/** One a term, the best first. */
async function candidatesFor(word: string, index: PackedIndex, isRare: boolean): Promise<Candidate[]> {
  const most = !isRare || word.length < MIDDLE ? 1 : word.length < LONG ? 1.5 : 2;
  // A swap is two edits.
  let near = nearest(word, await index.near(word, isRare ? 2 : 1), most);
  if (near.length === 0 && most === 2) near = nearest(word, await index.near(word, 3), most);
  const looked = near.slice(0, LOOKED_AT).map(async (candidate): Promise<Candidate> => {
    const written = { form: candidate.form, prefix: false };
    const releases = (await index.holders(written, null)).count;
    const named = (await index.holders(written, ["people"])).count;
    return { ...candidate, releases, named, worth: (releases + named) / candidate.cost };
  });
  const best = new Map<string, Candidate>();
  for (const candidate of await Promise.all(looked))
    if (candidate.worth > (best.get(candidate.term)?.worth ?? 0)) best.set(candidate.term, candidate);
  return [...best.values()].sort((a, b) => b.worth - a.worth || (a.term < b.term ? -1 : 1));
}

type NearWord = Omit<Candidate, "releases" | "named" | "worth"> & {
  /** How many times as many releases it has to be in as the word itself would. */
  readonly cost: number;
};

/** Those first whose terms' releases outweigh most what they cost. */
function nearest(
  word: string,
  near: ReadonlyMap<string, ReadonlyMap<string, number>>,
  most: number,
): readonly NearWord[] {
  const found: { readonly candidate: NearWord; readonly bound: number }[] = [];
  for (const [form, terms] of near) {
    const distance = misspelling(word, form, most);
    if (distance === null || distance === 0) continue;
    const slips = (slipsBetween(word, form, 2) ?? 3) - 1 + Number(!beginAlike(word, form));
    const cost = UNLIKELY ** distance * FURTHER ** slips;
    for (const [term, documents] of terms)
      found.push({ candidate: { term, form, distance, cost }, bound: documents / cost });
  }
  const order = (a: NearWord, b: NearWord): number => (a.form < b.form ? -1 : Number(a.form > b.form));
  return found.sort((a, b) => b.bound - a.bound || order(a.candidate, b.candidate)).map(({ candidate }) => candidate);
}

/** With the same letter, or with the same two swapped. */
function beginAlike(a: string, b: string): boolean {
  return a[0] === b[0] || (a[0] === b[1] && a[1] === b[0]);
}

/** Optimal string alignment: no letter is touched twice. Null above the most. Time: the product of the lengths. */
export function slipsBetween(a: string, b: string, most: number): number | null {
  if (Math.abs(a.length - b.length) > most) return null;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] as number) + Number(a[i - 1] !== b[j - 1]);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next[j] = Math.min(
        replaced,
        (row[j] as number) + 1,
        (next[j - 1] as number) + 1,
        isSwap ? (before[j - 2] as number) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    before = row;
    row = next;
  }
  const slips = row[b.length] as number;
  return slips <= most ? slips : null;
}
