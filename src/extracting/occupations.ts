/**
 * Whether a word says what somebody is. Occupations are an open class: a list has those that no ending tells, endings tell
 * the rest (`neuroscientist`, `bookkeeper`, `dressmaker`, `shipwright`), and a list has what only ends like one.
 */

import { foldWord } from "./lexicon.ts";
import { FOREIGN_OCCUPATIONS, NOT_OCCUPATIONS, OCCUPATIONS } from "./occupation-words.ts";
import { wordBits } from "./vocabulary.ts";

/** By its list or its ending the word is a person's occupation, calling or relation. */
export const OCCUPATION = 1;
/** So it is, and of several. */
export const OCCUPATIONS_OF_SEVERAL: number = 1 << 1;

const listed: ReadonlySet<string> = new Set(`${OCCUPATIONS} ${FOREIGN_OCCUPATIONS}`.split(/\s+/));
const excluded: ReadonlySet<string> = new Set(NOT_OCCUPATIONS.split(/\s+/));

const ENDING = /(?:[^e]er|or|ist|ian|eer|eur|woman|man|smith|wright|person|monger|herd)$/;
const SHORTEST = 5;

function isOccupation(word: string): boolean {
  if (listed.has(word)) return true;
  if (word.length < SHORTEST || excluded.has(word) || !ENDING.test(word)) return false;
  // `award-winner` is what its last part is
  const last = word.slice(word.lastIndexOf("-") + 1);
  return last === word || listed.has(last) || (last.length >= SHORTEST && ENDING.test(last) && !excluded.has(last));
}

function singularOf(word: string): string | null {
  if (word.endsWith("men")) return `${word.slice(0, -3)}man`;
  return word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : null;
}

/** `OCCUPATION` or `OCCUPATIONS_OF_SEVERAL` for a word of the vocabulary, else 0. */
export const occupationBits: ReturnType<typeof wordBits> = wordBits((word) => {
  const folded = foldWord(word);
  if (isOccupation(folded)) return OCCUPATION;
  const singular = singularOf(folded);
  return singular !== null && isOccupation(singular) ? OCCUPATIONS_OF_SEVERAL : 0;
});

/** What one of several is: `midwife`-less `drivers` gives `driver`; null where the word is no plural of an occupation. */
export function oneOf(word: string): string | null {
  const singular = singularOf(foldWord(word));
  return singular !== null && isOccupation(singular) ? singular : null;
}
