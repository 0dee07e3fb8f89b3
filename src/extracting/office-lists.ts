/** What an office takes in behind a comma: a list of matters, a place's second name, a body. */

import { AMPERSAND, COMMA, LINE, MARK, SPACE } from "./gaps.ts";
import { ACTS, CALENDAR_WORD, COMMON, GIVEN, HONORIFIC, MODIFIER, OFFICE, PLACE, SAYS, THING } from "./lexicon.ts";
import { gapBefore, INITIAL, LOWER, type NameTokens, NUMBER, shapeAt, wordAt, wordFlags } from "./name-tokens.ts";
import {
  headOfKind,
  isComma,
  isJoined,
  isLink,
  isVerbLike,
  opensSentence,
  smallAt,
  type Taken,
} from "./office-words.ts";
import { CONJUNCTIONS, ENDINGS } from "./role-words.ts";

/**
 * Behind the comma at `i`: where a list of matters ends (`Trade, Tourism and Investment`), or a place's
 * second name (`Bucharest, Romania`); -1 where the comma ends the office.
 */
export function listOrPlaceEnd(tokens: NameTokens, i: number, taken: Taken): number {
  const capital = shapeAt(tokens, i - 1) !== LOWER;
  let items = 0;
  let j = i;
  while (items < 7) {
    let width = 0;
    const last = CONJUNCTIONS.has(smallAt(tokens, j)) || gapBefore(tokens, j) === AMPERSAND;
    if (CONJUNCTIONS.has(smallAt(tokens, j))) j = j + 1;
    const start = j;
    while (j < tokens.count && width < 6) {
      if (width > 0 && gapBefore(tokens, j) > SPACE) break;
      if (width > 0 && CONJUNCTIONS.has(smallAt(tokens, j))) break;
      if (!isMatter(tokens, j, capital, width, taken)) break;
      width++;
      j++;
    }
    if (width === 0 || (taken(j) && gapBefore(tokens, j) <= SPACE) || headOfKind(tokens, start, taken) >= 0) break;
    items++;
    if (last) return j;
    const conjunction = CONJUNCTIONS.has(smallAt(tokens, j)) && (gapBefore(tokens, j) <= SPACE || isComma(tokens, j));
    if (!conjunction && gapBefore(tokens, j) !== AMPERSAND && !isComma(tokens, j)) break;
  }
  return placeEnd(tokens, i);
}

function isMatter(tokens: NameTokens, j: number, capital: boolean, width: number, taken: Taken): boolean {
  if (taken(j)) return false;
  const flags = wordFlags(tokens, j);
  const shape = shapeAt(tokens, j);
  if (shape === NUMBER || shape === INITIAL || (flags & CALENDAR_WORD) !== 0) return false;
  if (shape === LOWER) {
    const small = wordAt(tokens, j);
    if (width > 0 && /^(?:of|the|for)$/.test(small)) return true;
    if (capital || width > 1) return false;
    return !ENDINGS.has(small) && !isLink(small) && (flags & (SAYS | ACTS)) === 0 && !isVerbLike(small);
  }
  if (!capital) return false;
  if (width === 0 && (flags & GIVEN) !== 0 && (flags & (COMMON | THING | MODIFIER)) === 0) return false;
  return (flags & HONORIFIC) === 0 && !(width === 0 && opensSentence(tokens, j, wordAt(tokens, j)));
}

function placeEnd(tokens: NameTokens, i: number): number {
  if (shapeAt(tokens, i - 1) === LOWER || gapBefore(tokens, i) !== COMMA) return -1;
  let j = i;
  while (j < i + 3 && (j === i || gapBefore(tokens, j) <= SPACE) && (wordFlags(tokens, j) & PLACE) !== 0) {
    if (shapeAt(tokens, j) === LOWER) break;
    j++;
  }
  if (j === i || gapBefore(tokens, j) < COMMA) return -1;
  // a list of places goes on where the office does not
  return CONJUNCTIONS.has(smallAt(tokens, j)) && gapBefore(tokens, j) <= SPACE ? -1 : j;
}

/** `Section Chief, | Broadlawns Medical Center`: where the body that stands behind the office ends, or -1. */
export function bodyEnd(tokens: NameTokens, i: number, taken: Taken): number {
  if (gapBefore(tokens, i) !== COMMA) return -1;
  let things = 0;
  let j = i;
  for (; j < i + 8 && j < tokens.count; j++) {
    if (j > i && gapBefore(tokens, j) > SPACE && !isJoined(tokens, j)) break;
    const flags = wordFlags(tokens, j);
    const shape = shapeAt(tokens, j);
    if (shape === NUMBER && j === i && /^\d+(?:st|nd|rd|th)$/.test(wordAt(tokens, j))) continue;
    if (taken(j) || (flags & CALENDAR_WORD) !== 0 || shape === NUMBER) return -1;
    if (shape === LOWER) {
      if (j === i || !/^(?:of|for|the|and|on)$/.test(wordAt(tokens, j))) break;
      if (shapeAt(tokens, j + 1) === LOWER && wordAt(tokens, j + 1) !== "the") break;
      continue;
    }
    if ((flags & HONORIFIC) !== 0 || ((flags & OFFICE) !== 0 && (flags & (THING | MODIFIER)) === 0)) return -1;
    if (j === i && opensSentence(tokens, j, wordAt(tokens, j))) return -1;
    if ((flags & THING) !== 0) things++;
  }
  while (j > i && shapeAt(tokens, j - 1) === LOWER) j--;
  if (j === i || taken(j)) return -1;
  const after = gapBefore(tokens, j);
  if (things > 0) return after > SPACE || shapeAt(tokens, j) === LOWER ? j : -1;
  const place = (wordFlags(tokens, i) & PLACE) !== 0;
  return !place && j - i <= 4 && (after >= LINE || after === MARK) ? j : -1;
}
