/**
 * Names of places, firms and products that look like a person's: two words or three, of which the lists know some as given
 * or family names. What is in the list is nobody unless a title stands before; the shape of a word tells brands.
 */

import { GIVEN } from "./lexicon.ts";
import { LOOK_ALIKES } from "./look-alike-names.ts";
import { foldedAt, type NameTokens, wordAt, wordFlags } from "./name-tokens.ts";

/** The listed names, each with blanks as it is folded, and the words with which they begin. */
const LISTED: ReadonlySet<string> = new Set(LOOK_ALIKES.trim().split(/\s*\n\s*|\s*,\s*/));
const OPENINGS: ReadonlySet<string> = new Set([...LISTED].map((name) => name.slice(0, name.indexOf(" "))));

/** Where the listed name that begins at word `first` ends, of words `[first, last)`; `first` where none does. */
export function lookAlikeEnd(tokens: NameTokens, first: number, last: number): number {
  const opening = foldedAt(tokens, first);
  if (last - first < 2 || !OPENINGS.has(opening)) return first;
  let name = opening;
  let end = first;
  for (let i = first + 1; i < last; i++) {
    name += ` ${foldedAt(tokens, i)}`;
    if (LISTED.has(name)) end = i + 1;
  }
  return end;
}

/** Before a capital inside a name: `McRae`, `LaToya`, `O'Dowd`, `FitzRoy`. */
const INNER_OPENINGS =
  /^(?:Ma?c|[DLOM]|De[lns]?|D[aiou]s?|Do[sn]|L[aeiou]s?|Van|Von|Ver|Ten|Fitz|San|St|Al|El|Ben|Bin|Ibn|Abu|Jo|Mar|Ja|Ta|Sha|Ke|Ki)$/;

/** Whether a word has capitals as brands do: `JPMorgan`, `BlackRock`, but `MacRae`, `MaryAnn`. */
export function mixesCapitals(tokens: NameTokens, first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    if ((wordFlags(tokens, i) & GIVEN) !== 0) continue;
    const mixed = /^(\p{Lu}\p{Ll}*?)\p{Lu}+\p{Ll}/u.exec(wordAt(tokens, i));
    if (mixed !== null && !INNER_OPENINGS.test(mixed[1] ?? "")) return true;
  }
  return false;
}
