/** Reads names of lists that have the family name first: `HALE, Joan`, as lines or cells of their own. */

import { COMMA, LINE, MARK, SPACE } from "./gaps.ts";
import {
  CALENDAR_WORD,
  COMMON,
  DEMONYM,
  FAMILY,
  GIVEN,
  HONORIFIC,
  MODIFIER,
  OFFICE,
  PARTICLE,
  PLACE,
  PLACE_HEAD,
  THING,
} from "./lexicon.ts";
import { CAPITAL, CAPITALS, gapBefore, INITIAL, type NameTokens, shapeAt, wordFlags } from "./name-tokens.ts";

/** Words of a family name, or of the given names. */
const MOST_WORDS = 3;
/** What no given name is, whatever else it is. */
const NO_GIVEN = CALENDAR_WORD | DEMONYM | HONORIFIC | MODIFIER | OFFICE | PLACE | PLACE_HEAD | THING | COMMON;

/** Where the given names of an inverted name start and end, both words of the text. */
export interface Inversion {
  readonly given: number;
  readonly end: number;
}

/** The inverted name whose family name starts at word `i`, which opens a line, a cell or an entry; or null. */
export function inversionAt(tokens: NameTokens, i: number): Inversion | null {
  const shape = shapeAt(tokens, i);
  // `Hale, Ohio; Du Bois, Penn.`
  if (shape !== CAPITALS && (shape !== CAPITAL || gapBefore(tokens, i) < LINE)) return null;
  let given = i + 1;
  while (given < i + MOST_WORDS && gapBefore(tokens, given) <= SPACE && shapeAt(tokens, given) === shape) given++;
  if (gapBefore(tokens, given) !== COMMA || shapeAt(tokens, given) !== CAPITAL) return null;
  let end = given + 1;
  while (end < given + MOST_WORDS && gapBefore(tokens, end) <= SPACE && isGivenShape(tokens, end)) end++;
  // a sentence or a dateline goes on, an entry of a list is over
  if (gapBefore(tokens, end) < MARK) return null;
  if (!isFamily(tokens, i, given, shape) || !isGiven(tokens, given, shape)) return null;
  // `KIRUNA, Sverige – `: before a dash only what is a given name for sure
  const sure = (wordFlags(tokens, given) & GIVEN) !== 0 || gapBefore(tokens, end) >= LINE;
  return sure ? { given, end } : null;
}

function isGivenShape(tokens: NameTokens, i: number): boolean {
  return (
    shapeAt(tokens, i) === INITIAL ||
    (shapeAt(tokens, i) === CAPITAL && (wordFlags(tokens, i) & (THING | OFFICE)) === 0)
  );
}

function isFamily(tokens: NameTokens, first: number, end: number, shape: number): boolean {
  let known = 0;
  for (let i = first; i < end; i++) {
    const flags = wordFlags(tokens, i);
    if (shape === CAPITAL && (flags & PLACE) !== 0) return false;
    if ((flags & FAMILY) !== 0) known++;
    else if ((flags & (CALENDAR_WORD | HONORIFIC | OFFICE)) !== 0) return false;
    else if ((flags & (PLACE | THING | DEMONYM | COMMON)) !== 0 && (flags & PARTICLE) === 0) return false;
  }
  // in capitals the name need not be a known one
  return shape === CAPITALS || known > 0;
}

/** A given name that is nothing else; behind capitals also a word that no list has. */
function isGiven(tokens: NameTokens, i: number, shape: number): boolean {
  const flags = wordFlags(tokens, i);
  if ((flags & NO_GIVEN) !== 0) return false;
  return (flags & GIVEN) !== 0 || (shape === CAPITALS && (flags === 0 || (flags & FAMILY) !== 0));
}
