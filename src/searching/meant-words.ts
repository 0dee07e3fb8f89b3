/** The words that one which hardly any release holds may have been meant for: see `corrections.ts`, which loads this where it is needed. */
import type { BitSet } from "../archive/bit-set.ts";
import type { NearForm, WordIndex } from "../archive/word-index.ts";
import { likelihood, misspelling, mostForgiven } from "./misspelling.ts";
import type { RankingWeights } from "./ranking-weights.ts";
import { isShortForm } from "./short-forms.ts";
import type { Correction, QueryWord } from "./words.ts";

/** From so many letters on, two slips are looked for; and three, where there is nothing nearer. */
const MIDDLE = 6;
const LONG = 8;
/** Taken from the releases that write a word: what one alone writes is most often a slip itself (absolute discounting). */
const DISCOUNT = 0.9;
/** The releases that a word is taken to be in besides, as often beside the query's other words as any word is. */
const UNSEEN = 10;
const MOST = 2;
/** Only a word that more than so many times as many releases write is offered for a rare one: it would else find next to nothing more. */
const CLEARLY_MORE = 2;
/**
 * A short word that few releases hold is near others by chance (of `kiev` neither `kev` nor `siev` is meant): it is mistyped where no more
 * than so many times as many hold it as would by the likelihood of the slip.
 */
const SHORT_RARE_ODDS = 100;
/** Of so many candidates it is looked up how many releases write them: their terms' other forms do not count. */
const LOOKED_AT = 8;
/** Those are passed over that are so many times less likely than the likeliest, by the releases of their terms. */
const FAR = 300;
/**
 * A word that few releases hold is mistyped in these where another is so many times as likely to be meant: more in a shorter one, which
 * is near others by chance (diary is not dairy).
 */
const SLIP_ODDS = 1;
const SHORT_SLIP_ODDS = 10;
/**
 * A long word that few releases hold may be one way to write a name (Tiananmen, Tienanmen), another of which is not much rarer, or a
 * slip that some of them have too.
 */
const VARIANT_HOLDERS = 0.5;
/** A name that so many times as many releases have is what was meant by a spelling of it that few write. */
const NAME_RATIO = 10;

/** The releases that hold a word, and what follows of how many they are. */
interface Held {
  readonly holders: BitSet;
  /** Whether hardly any does. */
  readonly rare: boolean;
  /** Whether it may be a name that others write otherwise. */
  readonly mayBeName: boolean;
}

/** As `correctionsOf`, of a word that may be mistyped. */
export async function meantBy(
  { word, terms }: Pick<QueryWord, "word" | "terms">,
  held: Held,
  index: WordIndex,
  weights: Pick<RankingWeights, "typo" | "variant">,
  beside: readonly BitSet[],
): Promise<readonly Correction[]> {
  if (isShortForm(word)) return [];
  const { holders, rare } = held;
  const { count } = holders;
  const candidates = await candidatesFor(word, index, held, beside);
  const others = candidates.filter(({ term }) => !terms.includes(term));
  if (rare) {
    const least = word.length < MIDDLE ? count / SHORT_RARE_ODDS : 0;
    const likely = others.filter(({ worth }) => worth >= least).slice(0, MOST);
    return likely.map(({ term, form, releases }) => ({
      term,
      weight: weights.typo,
      meant: releases > count * CLEARLY_MORE ? form : null,
    }));
  }
  const isLong = word.length >= LONG;
  const own = count * fitness(holders, beside) * (isLong ? SLIP_ODDS : SHORT_SLIP_ODDS);
  const found = others.flatMap(({ term, form, releases, named, worth }): Correction[] => {
    const isSlip = worth >= own;
    const isVariant = isLong && releases >= count * VARIANT_HOLDERS;
    if (!isSlip && !isVariant) return [];
    const isName = named >= count * NAME_RATIO;
    return [{ term, weight: weights.variant, meant: isSlip || isName ? form : null }];
  });
  return found.sort((a, b) => Number(a.meant === null) - Number(b.meant === null)).slice(0, MOST);
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
  index: WordIndex,
  { rare, mayBeName }: Held,
  beside: readonly BitSet[],
): Promise<Candidate[]> {
  const isTwice = rare ? word.length >= MIDDLE : mayBeName;
  // Who mistypes a word as some releases write another seldom does so at its beginning; and those that begin alike are quickly read.
  const forms = new Map(await index.near(word, isTwice ? 2 : 1, rare ? "slips" : "slips inside"));
  if (rare && !isTwice) for (const [form, found] of await swappedAcross(word, index)) forms.set(form, found);
  let near = nearest(word, forms);
  if (near.length === 0 && rare && word.length >= LONG) near = nearest(word, await index.near(word, 3));
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

/** Words with two letters in each other's place that have one between them: one slip, and to an index two. */
async function swappedAcross(word: string, index: WordIndex): Promise<[string, NearForm][]> {
  const swapped = Array.from({ length: word.length - 2 }, (_, i) => {
    const [first, middle, last] = [word[i] as string, word[i + 1] as string, word[i + 2] as string];
    return word.slice(0, i) + last + middle + first + word.slice(i + 3);
  });
  return (await Promise.all(swapped.map((form) => index.near(form, 0)))).flatMap((found) => [...found]);
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
