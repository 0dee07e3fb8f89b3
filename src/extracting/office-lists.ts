/** What an office takes in behind a comma or in brackets: a list of matters, a place's second name, a body, a department. */

import { AMPERSAND, COMMA, LINE, MARK, OPEN, SPACE } from "./gaps.ts";
import {
  ACTS,
  CALENDAR_WORD,
  COMMON,
  DEMONYM,
  GIVEN,
  HONORIFIC,
  MODIFIER,
  OFFICE,
  PLACE,
  SAYS,
  THING,
} from "./lexicon.ts";
import { LETTERS_BEHIND } from "./name-parts.ts";
import {
  CAPITAL,
  CAPITALS,
  gapBefore,
  INITIAL,
  LOWER,
  type NameTokens,
  NUMBER,
  shapeAt,
  smallWordAt,
  wordAt,
  wordFlags,
} from "./name-tokens.ts";
import {
  headOfKind,
  isComma,
  isHead,
  isJoined,
  isKind,
  isLink,
  isNewLine,
  isVerbLike,
  opensSentence,
  smallAt,
  type Taken,
} from "./office-words.ts";
import { CONJUNCTIONS, ENDINGS } from "./role-words.ts";
import { wordSet } from "./word-list.ts";

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
  // `of the 2nd Battalion, | 5th Infantry Regiment`
  if (shape === NUMBER && width === 0 && capital)
    return /^\d+(?:st|nd|rd|th)$/.test(wordAt(tokens, j)) && shapeAt(tokens, j + 1) === CAPITAL;
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

/** `senior vice president, | finance and investor relations`: where the business that a manager is for ends, or -1. */
export function businessEnd(tokens: NameTokens, i: number, head: number, taken: Taken): number {
  if (gapBefore(tokens, i) !== COMMA || !MANAGERS.test(smallWordAt(tokens, head))) return -1;
  const shape = shapeAt(tokens, head);
  let j = i;
  for (; j < i + LONGEST_BUSINESS && (j === i || gapBefore(tokens, j) <= SPACE || isJoined(tokens, j)); j++) {
    const small = smallAt(tokens, j).toLowerCase();
    if (taken(j) || (isHead(tokens, j) && !BUSINESS.has(smallAt(tokens, j + 1).toLowerCase()))) return -1;
    if (j > i && CONJUNCTIONS.has(small)) continue;
    if (j > i && /^(?:of|for|at)$/.test(small)) break;
    if (shapeAt(tokens, j) !== shape || !(BUSINESS.has(small) || isKind(tokens, j) || isHead(tokens, j))) return -1;
  }
  if (j === i || !BUSINESS.has(smallAt(tokens, j - 1).toLowerCase())) return -1;
  return gapBefore(tokens, j) > SPACE || shapeAt(tokens, j) === LOWER ? j : -1;
}

/** In words. */
const LONGEST_BUSINESS = 8;

const MANAGERS =
  /^(?:president|vice-president|director|manager|officer|head|counsel|partner|executive|vp|lead|treasurer|controller|chief|analyst)$/;

/** What the managers of a company are for: the last word of it. */
const BUSINESS: ReadonlySet<string> = wordSet(
  `finance marketing sales operations communications relations affairs strategy development product products research engineering
  chain supply growth procurement technology technologies data security risk compliance audit tax treasury accounting planning
  analytics design manufacturing logistics services service solutions support success experience resources people talent culture
  inclusion diversity sustainability investments partnerships markets underwriting claims lending banking content programming
  production distribution merchandising stores brand advertising media insights innovation transformation litigation safety
  quality science sciences health medicine nursing education training property facilities infrastructure exploration drilling
  americas europe asia africa international`,
);

/** `Deputy Governor | (Monetary Policy)`: the word behind the department in brackets that opens before word `i`, or -1. */
export function departmentEnd(tokens: NameTokens, i: number, taken: Taken): number {
  if (gapBefore(tokens, i) !== OPEN || shapeAt(tokens, i - 1) === LOWER) return -1;
  let j = i;
  for (; j < i + LONGEST_DEPARTMENT && (j === i || gapBefore(tokens, j) <= SPACE || isJoined(tokens, j)); j++) {
    const flags = wordFlags(tokens, j);
    const inside = j > i && /^(?:and|of|for|the)$/.test(wordAt(tokens, j));
    if (taken(j) || (!inside && shapeAt(tokens, j) !== CAPITAL)) return -1;
    if ((flags & (GIVEN | PLACE | DEMONYM | HONORIFIC)) !== 0) return -1;
  }
  const behind = tokens.text.slice(tokens.end[j - 1] ?? 0, tokens.start[j] ?? tokens.text.length);
  return behind.slice(0, LONGEST_CLOSE).includes(")") ? j : -1;
}

/** In words. */
const LONGEST_DEPARTMENT = 6;
/** In UTF-16 units: a full stop may stand before the bracket. */
const LONGEST_CLOSE = 3;

/** `Section Chief, | Broadlawns Medical Center`: where the body that stands behind the office ends, or -1. */
export function bodyEnd(tokens: NameTokens, i: number, taken: Taken): number {
  if (gapBefore(tokens, i) !== COMMA) return -1;
  let things = 0;
  let j = i;
  for (; j < i + 8 && j < tokens.count; j++) {
    if (j > i && gapBefore(tokens, j) > SPACE && !isJoined(tokens, j)) break;
    if (j > i && isNewLine(tokens, j) && (taken(j) || (wordFlags(tokens, j) & HONORIFIC) !== 0)) break;
    const flags = wordFlags(tokens, j);
    const shape = shapeAt(tokens, j);
    if (shape === NUMBER && j === i && /^\d+(?:st|nd|rd|th)$/.test(wordAt(tokens, j))) continue;
    // `commander, Carrier Strike Group 9`
    if (shape === NUMBER && things > 0 && /^\d{1,3}$/.test(wordAt(tokens, j))) {
      j++;
      break;
    }
    if (taken(j) || (flags & CALENDAR_WORD) !== 0 || shape === NUMBER) return -1;
    if (shape === LOWER) {
      if (j === i || !/^(?:of|for|the|and|on)$/.test(wordAt(tokens, j))) break;
      if (shapeAt(tokens, j + 1) === LOWER && wordAt(tokens, j + 1) !== "the") break;
      continue;
    }
    if ((flags & HONORIFIC) !== 0 || ((flags & OFFICE) !== 0 && (flags & (THING | MODIFIER)) === 0)) return -1;
    if (j === i && wordAt(tokens, j) === "The" && shapeAt(tokens, j + 1) !== LOWER) continue;
    if (j === i && opensSentence(tokens, j, wordAt(tokens, j))) return -1;
    if ((flags & THING) !== 0) things++;
  }
  while (j > i && shapeAt(tokens, j - 1) === LOWER) j--;
  if (j === i || (taken(j) && gapBefore(tokens, j) <= COMMA)) return -1;
  const after = gapBefore(tokens, j);
  // `Secretary, MSDE, Ann Lee`
  const acronym = j - i === 1 && shapeAt(tokens, i) === CAPITALS && (wordFlags(tokens, i) & PLACE) === 0;
  if (acronym && after >= COMMA && !LETTERS_BEHIND.has(wordAt(tokens, i))) return j;
  if (things > 0) return after > SPACE || isNewLine(tokens, j) || shapeAt(tokens, j) === LOWER ? j : -1;
  const place = (wordFlags(tokens, i) & PLACE) !== 0;
  return !place && j - i <= 4 && (after >= LINE || after === MARK) ? j : -1;
}
