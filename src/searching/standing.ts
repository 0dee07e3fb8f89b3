/** How the words of a query stand in a release: near each other, and early. */
import { FIELD } from "../archive/positions.ts";

/** Words of a text that are its opening. */
const OPENING = 100;

/** A word by what it tells: the fewer releases hold it, the more. */
export interface Rarity {
  readonly rarity: number;
}

/**
 * How near words that are neighbours in the query stand, 0 to 1: 1 where each two are neighbours somewhere.
 *
 * @param places of each word: fields' numbers times `FIELD`, plus positions, ascending
 */
export function proximityOf(words: readonly Rarity[], places: readonly Float64Array[]): number {
  let near = 0;
  let most = 0;
  for (let i = 1; i < words.length; i++) {
    const rarity = Math.min((words[i - 1] as Rarity).rarity, (words[i] as Rarity).rarity);
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

/** The rarity of the words that stand in the title or the opening. @param places as above, of title and text, the title's number 0 */
export function openingOf(words: readonly Rarity[], places: readonly Float64Array[]): number {
  let sum = 0;
  for (let i = 0; i < words.length; i++)
    if ((places[i]?.[0] ?? FIELD * 2) < FIELD + OPENING) sum += (words[i] as Rarity).rarity;
  return sum;
}
