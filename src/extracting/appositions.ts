/**
 * Reads what stands behind a name and a comma and says what somebody is, whatever words describe it: `a retired dinner
 * lady`, `the plant's night manager`, `a 34-year-old nurse from Leeds`. The last word before a link or a mark is the head.
 */

import { COMMA, LINE, SPACE, STOP } from "./gaps.ts";
import { ACTS, HONORIFIC, MODIFIER, OFFICE, SAYS } from "./lexicon.ts";
import { gapBefore, LOWER, type NameTokens, NUMBER, shapeAt, wordAt, wordFlags } from "./name-tokens.ts";
import { officeAt } from "./office-phrases.ts";
import {
  gapInto,
  isHead,
  isLink,
  isVerbOfPersons,
  type Phrase,
  skipArticle,
  smallAt,
  type Taken,
} from "./office-words.ts";
import { ENDINGS } from "./role-words.ts";

/** Descriptions before the head, the head too. */
const LONGEST = 7;
/** Without an article a description is short. */
const LONGEST_BARE = 3;

/** Description, head and what follows it from word `i` on, or null. */
export function appositionAt(tokens: NameTokens, i: number, taken: Taken): Phrase | null {
  const first = skipArticle(tokens, i);
  const determined = first > i;
  let end = first;
  while (end < first + LONGEST && continues(tokens, first, end, taken)) end++;
  const head = end - 1;
  if (head < first || (!isHead(tokens, head) && !isOfAnAge(tokens, first, head))) return null;
  if (!determined && tokens.possessive[first] === 0) {
    if (end - first > LONGEST_BARE || shapeAt(tokens, first) !== LOWER) return null;
    if (gapInto(tokens, end) < COMMA && !isLink(smallAt(tokens, end))) return null;
  }
  if (gapBefore(tokens, end) <= SPACE && !closes(tokens, end)) return null;
  const office = officeAt(tokens, head, taken);
  if (office !== null) return { ...office, start: first };
  return { start: first, end, head, linked: false, beforeName: false };
}

/** Whether word `end` belongs to the description that starts at word `first`. */
function continues(tokens: NameTokens, first: number, end: number, taken: Taken): boolean {
  if (end >= tokens.count || taken(end)) return false;
  if (end > first && gapBefore(tokens, end) > SPACE) return false;
  const word = wordAt(tokens, end);
  const flags = wordFlags(tokens, end);
  const shape = shapeAt(tokens, end);
  // `a 1968 graduate`
  if (shape === NUMBER) return /^(?:\d{1,3}-year-old|\d+(?:st|nd|rd|th)|(?:19|20)\d\d)$/.test(word);
  if (shape !== LOWER) return (flags & HONORIFIC) === 0 || (flags & OFFICE) !== 0;
  if (isLink(word) || ENDINGS.has(word)) return false;
  return !isVerbOfPersons(tokens, end) || (flags & (OFFICE | MODIFIER)) !== 0;
}

/** Whether a description may end before word `end`: a link or a verb follows, or nothing. */
function closes(tokens: NameTokens, end: number): boolean {
  if (shapeAt(tokens, end) !== LOWER) return false;
  const word = wordAt(tokens, end);
  if (/^(?:to|by|as|than|later|earlier|ago)$/.test(word)) return false;
  return isLink(word) || ENDINGS.has(word) || (wordFlags(tokens, end) & (SAYS | ACTS)) !== 0 || word.endsWith("ed");
}

/** `a 34-year-old | carer`: what has an age is somebody, where the description is over behind it. */
function isOfAnAge(tokens: NameTokens, first: number, head: number): boolean {
  const gap = gapBefore(tokens, head + 1);
  if (gap < COMMA && !/^(?:from|of|who|at|in)$/.test(wordAt(tokens, head + 1))) return false;
  if (gap >= LINE && gap !== STOP) return false;
  for (let i = first; i < head; i++) if (/-year-old$/.test(wordAt(tokens, i))) return true;
  return false;
}
