/**
 * Finds the stretches of words that may be a person's name, and says how sure that is, from the words
 * themselves and from those around. Decides nothing about who is who (`mentions.ts`).
 */

import { AMPERSAND, COMMA, MARK, OPEN, QUOTED, SPACE, STOP, TOUCHING, WIDE } from "./gaps.ts";
import {
  ACTS,
  COMMON,
  DEMONYM,
  FAMILY,
  GIVEN,
  HONORIFIC,
  LEADING,
  MODIFIER,
  OFFICE,
  PLACE,
  PLACE_HEAD,
  SAYS,
  SUFFIX,
  THING,
} from "./lexicon.ts";
import { isCapitalised, startsName, stretchEnd } from "./name-parts.ts";
import {
  CAPITAL,
  gapBefore,
  INITIAL,
  isWrittenSmall,
  LOWER,
  type NameTokens,
  NUMBER,
  shapeAt,
  wordAt,
  wordFlags,
} from "./name-tokens.ts";

/** A stretch of words that may name a person. */
export interface NameCandidate {
  /** Words `[first, last)` are the name itself, without honorific and office. */
  readonly first: number;
  readonly last: number;
  /** Where the honorific or office that belongs to the name starts; `first` where none does. */
  readonly titleFirst: number;
  /** How many of the words are whole words, neither initials nor particles nor suffixes. */
  readonly words: number;
  /** The evidence: at `SURE` and above it is a name. */
  readonly score: number;
  /** The family name stands first: `Yun Byung-se`. */
  readonly familyFirst: boolean;
}

export const SURE = 2.5;

const NAME = GIVEN | FAMILY;

/** Small words before a name that make it a place's or a thing's. */
const PLACING = /^(?:in|at|near|across|throughout|outside|inside|around|aboard|within|i|på|en|à)$/;
/** `the` and its like before a name that is no person's. */
const DETERMINING = /^(?:the|these|those|each|every|any|a|an)$/;

/** Small words behind a name that make it a place's. */
const AREAS = /^(?:area|region|district|county|town|city|village|estate|reservoir|route|province)$/;

/** All candidates, in the order of the text; they do not overlap. Time: linear. */
export function findNameCandidates(tokens: NameTokens): NameCandidate[] {
  const found: NameCandidate[] = [];
  let i = 0;
  while (i < tokens.count) {
    if (!startsName(tokens, i)) {
      i++;
      continue;
    }
    const last = stretchEnd(tokens, i);
    const candidate = judge(tokens, i, last, found.at(-1) ?? null);
    if (candidate !== null) found.push(candidate);
    i = Math.max(last, i + 1);
  }
  return found;
}

function judge(tokens: NameTokens, start: number, last: number, before: NameCandidate | null): NameCandidate | null {
  const first = withoutPlace(tokens, start, last);
  let words = 0;
  let initials = 0;
  let suffixed = false;
  let score = 0;
  for (let i = first; i < last; i++) {
    const shape = shapeAt(tokens, i);
    const flags = wordFlags(tokens, i);
    if (shape === INITIAL) initials++;
    else if ((flags & SUFFIX) !== 0 && i > first) suffixed = true;
    else if (shape !== LOWER) words++;
    if (i > first && gapBefore(tokens, i) > WIDE && (flags & SUFFIX) === 0) score += 1;
    if (shape !== INITIAL && shape !== LOWER && (flags & NAME) === 0 && isWrittenSmall(tokens, i)) {
      score -= i > first && (wordFlags(tokens, i - 1) & GIVEN) !== 0 ? 0.5 : 2;
    }
  }
  if (words === 0) return null;
  const firstFlags = wordFlags(tokens, first);
  const secondFlags = wordFlags(tokens, first + 1);
  let final = last - 1;
  if (suffixed) final--;
  const finalFlags = wordFlags(tokens, final);
  const familyFirst = words > 1 && words < 4 && initials === 0 && isFamilyFirst(tokens, first, last);
  if ((firstFlags & GIVEN) !== 0 && words > 1) score += (firstFlags & (PLACE | COMMON | THING)) !== 0 ? 1.5 : 3;
  if (words > 1 && (finalFlags & FAMILY) !== 0) score += 1.5;
  if (familyFirst) score += 3;
  if (words > 1) score += words > 3 ? 0 : 1;
  if (initials > 0) score += shapeAt(tokens, first) === INITIAL && initials === last - first - 1 ? 1.5 : 2;
  if (suffixed) score += 3;
  if (words > 1 && (firstFlags & GIVEN) === 0 && (secondFlags & GIVEN) !== 0) score += 1;

  const titleFirst = titleStart(tokens, first);
  if (titleFirst < first) score += 4;
  else score += scoreBefore(tokens, first);
  score += scoreAfter(tokens, last);
  if (words > 1 && before !== null && before.score >= SURE && isListed(tokens, before.last, first)) score += 1.5;
  return { first, last, titleFirst, words, score, familyFirst };
}

/** `Member for Cowper Luke Hartsuyker`: an unknown word between an office and a given name is the office's. */
function withoutPlace(tokens: NameTokens, first: number, last: number): number {
  const unknown = last - first > 2 && (wordFlags(tokens, first) & NAME) === 0 && shapeAt(tokens, first) === CAPITAL;
  const named = unknown && (wordFlags(tokens, first + 1) & GIVEN) !== 0 && shapeAt(tokens, first - 1) === LOWER;
  return named && gapBefore(tokens, first) <= SPACE && officeInReach(tokens, first) ? first + 1 : first;
}

/** `Yun Byung-se`, `Xi Jinping`: a leading family name and a word that is no English given name. */
function isFamilyFirst(tokens: NameTokens, first: number, last: number): boolean {
  if ((wordFlags(tokens, first) & LEADING) === 0) return false;
  const second = wordFlags(tokens, first + 1);
  const word = wordAt(tokens, first + 1);
  if (word.includes("-") && (second & GIVEN) === 0) return true;
  if ((second & GIVEN) !== 0 && (second & LEADING) === 0) return false;
  if ((wordFlags(tokens, first) & GIVEN) !== 0 && (second & FAMILY) !== 0 && (second & LEADING) === 0) return false;
  return last - first <= 3 && word.length <= 10;
}

/** Where the honorifics and offices directly before `first` start: `H.E. Mr.`, `Minister`, `Secretary`. */
function titleStart(tokens: NameTokens, first: number): number {
  let i = first;
  while (i > 0 && first - i < 5 && gapBefore(tokens, i) <= SPACE && tokens.possessive[i - 1] === 0) {
    const flags = wordFlags(tokens, i - 1);
    const capital = isCapitalised(tokens, i - 1);
    if ((flags & HONORIFIC) !== 0 && capital) i--;
    else if ((flags & OFFICE) !== 0 && (i === first || capital)) i--;
    else if (i < first && capital && isOfficeModifier(tokens, i - 1)) i--;
    else break;
  }
  return i;
}

/** `Deputy`, `Foreign`; `Under` only in `Under Secretary`. */
export function isOfficeModifier(tokens: NameTokens, i: number): boolean {
  if ((wordFlags(tokens, i) & MODIFIER) === 0) return false;
  return !/^under$/i.test(wordAt(tokens, i)) || /^sec/i.test(wordAt(tokens, i + 1));
}

function scoreBefore(tokens: NameTokens, first: number): number {
  const gap = gapBefore(tokens, first);
  const flags = wordFlags(tokens, first - 1);
  const shape = shapeAt(tokens, first - 1);
  if (gap === AMPERSAND) return -4;
  if (gap === COMMA && shape === LOWER && (flags & OFFICE) !== 0) return 3; // his wife, Laura
  if (gap > WIDE) return gap === QUOTED ? -0.5 : 0;
  if (shape === LOWER) {
    if ((flags & SAYS) !== 0) return 2;
    const word = wordAt(tokens, first - 1);
    if (DETERMINING.test(word)) return -3;
    if (PLACING.test(word)) return (wordFlags(tokens, first) & (GIVEN | PLACE)) === GIVEN ? -1 : -3;
    return 0;
  }
  if (gap > SPACE || !isCapitalised(tokens, first - 1)) return 0;
  if ((flags & PLACE_HEAD) !== 0) return -6;
  if (officeInReach(tokens, first)) return 3;
  if (tokens.possessive[first - 1] === 1) return 0;
  return (flags & THING) !== 0 && (flags & (DEMONYM | PLACE)) === 0 ? -1 : 0;
}

/** `Secretary of State Antony …`, `Minister for Foreign Affairs Marise …`: an office's head, then its matter, up to the name. */
function officeInReach(tokens: NameTokens, first: number): boolean {
  for (let i = first - 1; i > 0 && first - i < 12; i--) {
    if (gapBefore(tokens, i + 1) > SPACE) return false;
    const flags = wordFlags(tokens, i);
    if ((flags & OFFICE) !== 0) return true;
    if (!isCapitalised(tokens, i) && !/^(?:of|for|and|the|to|on|in|at|&)$/.test(wordAt(tokens, i))) return false;
  }
  return false;
}

function scoreAfter(tokens: NameTokens, last: number): number {
  const gap = gapBefore(tokens, last);
  const flags = wordFlags(tokens, last);
  const shape = shapeAt(tokens, last);
  if (gap === AMPERSAND) return -4;
  // `Prince George's County`
  if (gap <= SPACE && tokens.possessive[last - 1] === 1 && /^count(?:y|ies)$/i.test(wordAt(tokens, last))) return -6;
  if (gap <= SPACE && tokens.possessive[last - 1] === 0) {
    if (shape === LOWER && AREAS.test(wordAt(tokens, last))) return -3;
    if (shape === LOWER)
      return (flags & SAYS) !== 0 || wordAt(tokens, last) === "who" ? 2 : (flags & ACTS) !== 0 ? 1 : 0;
    if (shape !== LOWER && (flags & THING) !== 0 && isCapitalised(tokens, last)) return -6;
    return isCapitalised(tokens, last) && (flags & (SAYS | ACTS)) === 0 && (flags & (COMMON | OFFICE)) === 0 ? -1 : 0;
  }
  if (gap === OPEN && /^[DRI]-/.test(wordAt(tokens, last))) return 4;
  if (gap === OPEN && shape === INITIAL && /^[DRI]$/.test(wordAt(tokens, last))) return 4;
  if (gap === COMMA) {
    if (shape === LOWER && wordAt(tokens, last) === "who") return 3;
    if (startsRole(tokens, last)) return 3;
    if ((flags & PLACE) !== 0 && (flags & GIVEN) === 0) return -2;
    if (shape === NUMBER && gapBefore(tokens, last + 1) === COMMA) return 2; // Jane Doe, 45, of
  }
  if ((gap === MARK || gap === WIDE) && startsRole(tokens, last)) return 2;
  return 0;
}

/** Whether an office's name starts at word `i`, within a few words: `, Minister for`, `, the ministry's spokesman`. */
function startsRole(tokens: NameTokens, i: number): boolean {
  for (let j = i; j < i + 6 && j < tokens.count; j++) {
    if (j > i && gapBefore(tokens, j) > SPACE) return false;
    const flags = wordFlags(tokens, j);
    if ((flags & OFFICE) !== 0) return true;
    if ((flags & HONORIFIC) !== 0 && isCapitalised(tokens, j)) return false;
    if ((flags & (SAYS | ACTS)) !== 0 && shapeAt(tokens, j) === LOWER) return false;
    if (/^(?:and|or|who|which|that|in|to|as|with|but)$/.test(wordAt(tokens, j))) return false;
  }
  return false;
}

function isListed(tokens: NameTokens, previousLast: number, first: number): boolean {
  const between = first - previousLast;
  const gap = gapBefore(tokens, previousLast);
  if (between === 0) return gap === COMMA || (gap > STOP && gap !== TOUCHING);
  return between === 1 && /^(?:and|och|y|et|und)$/.test(wordAt(tokens, previousLast)) && gap <= COMMA;
}
