/** Reads offices and relations beside a name, as written: `Minister for Foreign Affairs`, `Foreign Minister`. */

import { CLOSE, COMMA, LINE, MARK, OPEN, SPACE, WIDE } from "./gaps.ts";
import {
  ACTS,
  CALENDAR_WORD,
  COMMON,
  DEMONYM,
  FAMILY,
  GIVEN,
  HONORIFIC,
  MODIFIER,
  OFFICE,
  PLACE,
  SAYS,
  THING,
} from "./lexicon.ts";
import {
  CAPITAL,
  CAPITALS,
  gapBefore,
  LOWER,
  type NameTokens,
  NUMBER,
  shapeAt,
  wordAt,
  wordFlags,
} from "./name-tokens.ts";
import { isOfficeModifier, startsRole } from "./names.ts";

const LINKS = /^(?:of|for|and|the|to|on|in|at|de|del|för|&)$/;
const ARTICLES = /^(?:a|an|the|his|her|their|our|my|its|is|was)$/;
/** Small words at which an office's name is over. */
const ENDINGS =
  /^(?:who|whom|whose|which|that|during|after|before|while|when|where|with|by|from|as|about|but|or|into|through|regarding|not|can|could|should|may|might|today|yesterday|this|since|because|if|than|here|attended|both)$/;
const LONGEST_ROLE_WORDS = 16;

/** The office directly before word `first`, without honorifics, or null. */
export function roleBefore(tokens: NameTokens, first: number): string | null {
  let head = -1;
  let start = first;
  let i = first - 1;
  let end = first;
  for (; i >= 0 && first - i < 13; i--) {
    const gap = gapBefore(tokens, i + 1);
    const flags = wordFlags(tokens, i);
    const lower = shapeAt(tokens, i) === LOWER;
    if (i === first - 1 && gap === COMMA && lower && (flags & OFFICE) !== 0) return relation(tokens, i);
    if (gap > SPACE || (tokens.possessive[i] === 1 && i === first - 1)) break;
    if ((flags & HONORIFIC) !== 0 && (flags & OFFICE) === 0) {
      if (i + 1 !== end) break;
      end = i;
      start = i;
      continue;
    }
    if ((flags & OFFICE) !== 0) {
      head = i;
      start = i;
    } else if (lower && LINKS.test(wordAt(tokens, i)) && i < end - 1) {
      if (head >= 0 && !/^(?:of|for|and)$/.test(wordAt(tokens, i))) break;
      if (head >= 0 && wordAt(tokens, i) === "and" && (wordFlags(tokens, i - 1) & (OFFICE | MODIFIER)) === 0) break;
    } else if (lower) {
      if (head < 0 || (flags & MODIFIER) === 0) break;
      start = i;
    } else if (head >= 0) {
      if ((flags & (GIVEN | FAMILY | CALENDAR_WORD | SAYS)) !== 0 && (flags & (MODIFIER | DEMONYM)) === 0) break;
      if ((flags === 0 && shapeAt(tokens, i) === CAPITAL) || shapeAt(tokens, i) === NUMBER) break;
      if (flags === MODIFIER && !isOfficeModifier(tokens, i)) break;
      // a heading's verb or preposition is no part of it either
      if (
        (flags & (COMMON | MODIFIER | THING | PLACE | DEMONYM | OFFICE)) === COMMON &&
        /^(?:with|dear|meeting|as|to|from|by|via|on|at|in|.*s)$/i.test(wordAt(tokens, i))
      )
        break;
      // a sentence's or a heading's word is no part of the office
      const opens = gapBefore(tokens, i) > SPACE || shapeAt(tokens, i) === CAPITALS;
      if (opens && (flags & COMMON) !== 0 && (flags & (MODIFIER | DEMONYM | PLACE)) === 0) break;
      start = i;
    }
  }
  if (head < 0) return gapBefore(tokens, first) === COMMA ? roleWithArticle(tokens, first) : null;
  if (end - start > 12) return null;
  return slice(tokens, start, end);
}

/** `the director of the budget office, Ann Lee`: the office stands before a comma, behind an article. */
function roleWithArticle(tokens: NameTokens, first: number): string | null {
  let headed = false;
  for (let i = first - 1; i > 0 && first - i < LONGEST_ROLE_WORDS; i--) {
    if (i < first - 1 && gapBefore(tokens, i + 1) > SPACE) return null;
    const flags = wordFlags(tokens, i);
    const lower = shapeAt(tokens, i) === LOWER;
    // `Ann Lee, the director of trade, Ed Moe`: the office is the former's
    if (headed && lower && gapBefore(tokens, i) === COMMA && shapeAt(tokens, i - 1) === CAPITAL) return null;
    if (headed && lower && (ARTICLES.test(wordAt(tokens, i)) || tokens.possessive[i] === 1))
      return slice(tokens, i + 1, first);
    if (lower && ((flags & (SAYS | ACTS)) !== 0 || ENDINGS.test(wordAt(tokens, i)))) return null;
    headed = (flags & OFFICE) !== 0 || (headed && (flags & MODIFIER) !== 0);
  }
  return null;
}

/** The office that follows the name which ends before word `last`, or null. */
export function roleAfter(tokens: NameTokens, last: number, taken: (word: number) => boolean): string | null {
  const gap = gapBefore(tokens, last);
  let i = last;
  if (gap === OPEN) {
    // `Ann Lee (D-Vt.), chairman of …`
    while (i < last + 5 && gapBefore(tokens, i) !== CLOSE) i++;
    if (!tokens.text.slice(tokens.end[i - 1] ?? 0, tokens.start[i] ?? 0).includes(",")) return null;
  } else if (gap === LINE) {
    if (shapeAt(tokens, i) !== CAPITAL || (wordFlags(tokens, i) & (OFFICE | MODIFIER)) === 0) return null;
  } else if (gap <= SPACE) {
    if (!/^(?:is|was|as)$/.test(wordAt(tokens, i)) || !ARTICLES.test(wordAt(tokens, i + 1))) return null;
    i++;
  } else if (gap !== COMMA && gap !== WIDE && !isDash(tokens, last)) return null;
  if (ARTICLES.test(wordAt(tokens, i)) && gapBefore(tokens, i + 1) <= SPACE) i++;
  if (!startsRole(tokens, i) || taken(i)) return null;
  const end = roleEnd(tokens, i, taken);
  // an office directly before another name is that one's
  if (end <= i || (taken(end) && gapBefore(tokens, end) <= SPACE)) return null;
  return slice(tokens, i, end);
}

function isDash(tokens: NameTokens, i: number): boolean {
  return (
    gapBefore(tokens, i) === MARK &&
    /^\s*[-–—]\s*$/.test(tokens.text.slice(tokens.end[i - 1] ?? 0, tokens.start[i] ?? 0).slice(0, 9))
  );
}

function roleEnd(tokens: NameTokens, first: number, taken: (word: number) => boolean): number {
  let end = first;
  let headed = false;
  let linked = false;
  for (let i = first; i < tokens.count && i - first < LONGEST_ROLE_WORDS; i++) {
    if (i > first && gapBefore(tokens, i) > SPACE) break;
    const flags = wordFlags(tokens, i);
    const word = wordAt(tokens, i);
    if (taken(i) || ((flags & HONORIFIC) !== 0 && (flags & OFFICE) === 0 && shapeAt(tokens, i) !== LOWER)) break;
    if (shapeAt(tokens, i) === LOWER) {
      if (ENDINGS.test(word) || (flags & (SAYS | ACTS)) !== 0) break;
      if (LINKS.test(word)) {
        linked = true;
        continue;
      }
      // small words after the head belong to it only behind a link: `chief of the general staff`
      if (headed && !linked && (flags & (OFFICE | MODIFIER)) === 0) break;
      if ((flags & COMMON) !== 0 && headed && /(?:ing|ed|ly)$/.test(word)) break;
    }
    if ((flags & OFFICE) !== 0) headed = true;
    linked = false;
    end = i + 1;
  }
  return headed ? end : first;
}

/** `his wife, Laura`: the relation alone. */
function relation(tokens: NameTokens, i: number): string | null {
  const before = wordAt(tokens, i - 1);
  return /^(?:his|her|their|my|our)$/i.test(before) ||
    tokens.possessive[i - 1] === 1 ||
    (wordFlags(tokens, i - 1) & MODIFIER) !== 0
    ? wordAt(tokens, i)
    : null;
}

function slice(tokens: NameTokens, first: number, last: number): string | null {
  const start = tokens.start[first] ?? 0;
  const end = tokens.end[last - 1] ?? 0;
  if (end <= start || end - start > 160) return null;
  const role = tokens.text.slice(start, end).replace(/\s+/g, " ");
  return shapeAt(tokens, first) === CAPITALS && role.length < 4 && !/^(?:CEO|CFO|COO|CTO|MP)$/.test(role) ? null : role;
}
