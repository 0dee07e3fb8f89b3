/** What ranking asks for in the end, asked for along with the postings of a query's words: from afar each wait costs more than the bytes. */
import type { Archive } from "../archive/archive.ts";
import type { ChoosePlaces } from "../archive/segment.ts";
import type { WordGroup } from "./words.ts";

/** The fields in which it is looked how words stand. */
export const LOOKED_AT = ["title", "text"] as const;
/** Of a longer phrase rare words come first, and mostly it ends with them. */
const LONGEST_PHRASE = 2;
/** Words in a larger share of the releases say nothing by where they stand alone, nor by their form. */
const COMMON = 0.5;

/** @param holders how many releases hold a word */
export function tells(holders: number, releases: number): boolean {
  return holders > 0 && holders < releases * COMMON;
}

/** Lengths of fields, and where words stand as far as that will likely be looked at. @param groups of the words that speak for a release */
export function readAheadToLook({ index, stopWords }: Archive, groups: readonly WordGroup[]): void {
  // Told when it is asked for.
  const ignored = (): void => undefined;
  for (const field of LOOKED_AT) index.relativeLengths(field).catch(ignored);
  const isStop = (word: string): boolean => [...stopWords.values()].some((list) => list.has(word));
  const words = groups
    .filter(({ adjacent, words: own }) => !adjacent || own.length <= LONGEST_PHRASE)
    .flatMap((group) => group.words)
    .filter(({ word, exact, bigram }) => !exact && !bigram && !isStop(word));
  index
    .readPlacesAhead(
      words.map(({ terms }) => terms),
      placesLookedAt,
    )
    .catch(ignored);
}

/** As `Ranker` looks at words: at those that tell something, and in which forms; at others beside them; at all where none does. */
const placesLookedAt: ChoosePlaces = (holders, releases) => {
  const held = [...holders.keys()].filter((word) => (holders[word] as number) > 0);
  const isTelling = held.map((word) => tells(holders[word] as number, releases));
  const isNone = held.length > 1 && !isTelling.includes(true);
  return held
    .map((word, i) => ({ word, withForms: isTelling[i] === true, beside: isTelling.slice(Math.max(0, i - 1), i + 2) }))
    .filter(({ beside }) => isNone || beside.includes(true));
};
