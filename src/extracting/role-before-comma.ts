/** Reads the office or relation that stands before a comma and a name: `the director of trade, Ann Lee`, `his wife, Laura`. */

import { CLOSE, COMMA, OPEN, SPACE } from "./gaps.ts";
import { ACTS, CALENDAR_WORD, COMMON, DEMONYM, MODIFIER, PLACE, SAYS, THING } from "./lexicon.ts";
import { CAPITALS, gapBefore, LOWER, type NameTokens, NUMBER, shapeAt, wordAt, wordFlags } from "./name-tokens.ts";
import { officeAt } from "./office-phrases.ts";
import { isComma, isHead, isJoined, isKind, isPlural, type Phrase, type Taken } from "./office-words.ts";
import { kinBefore } from "./relatives.ts";
import { ARTICLES, CONJUNCTIONS, ENDINGS, MATTER_LINKS, POSSESSIVES } from "./role-words.ts";

const LONGEST_REACH = 22;

/** `his wife, Laura`; `the director of trade, Ann Lee,`; `Foreign Affairs Minister, Ann Lee,`. */
export function roleBeforeComma(tokens: NameTokens, end: number, taken: Taken): Phrase[] {
  const last = end - 1;
  if (taken(last) || tokens.possessive[last] === 1) return [];
  const relation = relationAt(tokens, last);
  if (relation !== null) return [{ ...relation, start: ownerStart(tokens, relation.start - 1, taken) }];
  let best: Phrase | null = null;
  let conjoined = false;
  for (let i = last; i >= 0 && end - i < LONGEST_REACH; i--) {
    if (i < last && gapBefore(tokens, i + 1) > SPACE && !isJoined(tokens, i + 1)) {
      // `Director General for Asia, Pacific and African Affairs, Ann Lee`
      const matters = conjoined && best === null && shapeAt(tokens, i) !== LOWER && shapeAt(tokens, i + 1) !== LOWER;
      // `Secretary, MSDE, Ann Lee`
      const acronym = i === last - 1 && shapeAt(tokens, last) === CAPITALS;
      const bracket = best === null ? openingOf(tokens, i + 1) : -1;
      if (bracket >= 0) i = bracket;
      else if (!(matters || acronym) || gapBefore(tokens, i + 1) !== COMMA) break;
    }
    if (i > 0 && CONJUNCTIONS.has(wordAt(tokens, i))) conjoined = true;
    // `Lee's chief negotiator, Ann Moe`
    if (taken(i) && best !== null && tokens.possessive[i] === 1) break;
    if (taken(i)) return [];
    const flags = wordFlags(tokens, i);
    const word = wordAt(tokens, i);
    const lower = shapeAt(tokens, i) === LOWER;
    // `activists and opposition leaders`
    if (lower && best !== null && CONJUNCTIONS.has(word) && isPlural(tokens, i - 1)) break;
    if (lower && best === null && ((flags & (SAYS | ACTS)) !== 0 || ENDINGS.has(word))) return [];
    if (
      isHead(tokens, i) ||
      (best !== null && (flags & (MODIFIER | DEMONYM | PLACE | THING | COMMON)) !== 0) ||
      (!lower && best !== null)
    ) {
      if (lower && best !== null && !isHead(tokens, i) && !isKind(tokens, i)) {
        if (!leadsOn(tokens, i)) break;
        continue;
      }
      if (!lower && (ENDINGS.has(word.toLowerCase()) || ARTICLES.has(word.toLowerCase()))) break;
      const phrase = officeAt(tokens, i, taken);
      if (phrase !== null && phrase.end === end) best = phrase;
    } else if (best !== null && lower && !leadsOn(tokens, i)) break;
  }
  if (best === null || best.beforeName) return [];
  best = withOwnWords(tokens, best, taken);
  // `Ann Lee, the director of trade, Ed Moe`: the office is the former's
  let opening = best.start - 1;
  if (wordAt(tokens, opening) === "then" && gapBefore(tokens, best.start) <= SPACE) opening--;
  const determined = ARTICLES.has(wordAt(tokens, opening).toLowerCase()) || tokens.possessive[opening] === 1;
  if (determined && gapBefore(tokens, best.start) <= SPACE) opening--;
  const dated = shapeAt(tokens, opening) === NUMBER || (wordFlags(tokens, opening) & CALENDAR_WORD) !== 0;
  if (isComma(tokens, opening + 1) && !dated && (taken(opening) || shapeAt(tokens, opening) !== LOWER)) return [];
  if (gapBefore(tokens, opening + 1) <= SPACE && taken(opening)) return [];
  return determined ||
    shapeAt(tokens, best.start) !== LOWER ||
    (best.end - best.start > 1 && gapBefore(tokens, best.start) <= SPACE)
    ? [best]
    : [];
}

/** `Minister of State (Independent Charge) | for Labour`: the word before the bracket that closes before word `i`, or -1. */
function openingOf(tokens: NameTokens, i: number): number {
  if (gapBefore(tokens, i) !== CLOSE) return -1;
  for (let open = i - 1; open > 0 && i - open < 6; open--) {
    if (shapeAt(tokens, open) === LOWER) return -1;
    if (gapBefore(tokens, open) !== SPACE) return gapBefore(tokens, open) === OPEN ? open - 1 : -1;
  }
  return -1;
}

/** Whether the small word at `i` may lie inside an office, before what it is for: `Secretary | to the President`. */
function leadsOn(tokens: NameTokens, i: number): boolean {
  const word = wordAt(tokens, i);
  if (MATTER_LINKS.has(word) || word === "to") return true;
  if (!ARTICLES.has(word) || gapBefore(tokens, i) > SPACE) return false;
  const link = wordAt(tokens, i - 1);
  return (MATTER_LINKS.has(link) && !CONJUNCTIONS.has(link)) || link === "to";
}

/** `the group's artistic director, Ann Lee`: whatever small words stand between the owner or the article and the office are its own. */
function withOwnWords(tokens: NameTokens, office: Phrase, taken: Taken): Phrase {
  let start = office.start;
  while (
    office.start - start < MOST_OWN_WORDS &&
    gapBefore(tokens, start) <= SPACE &&
    isOwnWord(tokens, start - 1, taken)
  )
    start--;
  const before = start - 1;
  const isOwned =
    before >= 0 && (ARTICLES.has(wordAt(tokens, before).toLowerCase()) || tokens.possessive[before] === 1);
  if (!isOwned || gapBefore(tokens, start) > SPACE) return office;
  const owner = ownerStart(tokens, before, taken);
  if (owner < before) return { ...office, start: owner };
  while (start < office.start && PRAISE.test(wordAt(tokens, start))) start++;
  return start < office.start ? { ...office, start } : office;
}

/** `the | Museum of Art’s director`: where the name of the body starts that ends with word `last`, which owns the office; else `last + 1`. */
function ownerStart(tokens: NameTokens, last: number, taken: Taken): number {
  let start = last + 1;
  if (tokens.possessive[last] === 0) return start;
  for (let i = last; i >= 0 && last - i < LONGEST_OWNER && !taken(i); i--) {
    if (i < last && gapBefore(tokens, i + 1) > SPACE) break;
    if (shapeAt(tokens, i) === LOWER) {
      if (i === last || !/^(?:of|for|the|and)$/.test(wordAt(tokens, i))) break;
    } else if ((wordFlags(tokens, i) & CALENDAR_WORD) !== 0 || ARTICLES.has(wordAt(tokens, i).toLowerCase())) break;
    else start = i;
  }
  return start;
}

/** In words. */
const LONGEST_OWNER = 8;

const MOST_OWN_WORDS = 3;
/** What a text says of a holder, and no part of the office: `our new`. */
export const PRAISE: RegExp =
  /^(?:new|newest|next|own|other|same|late|current|present|outstanding|great|good|best|beloved|dear|dearest|precious|tireless|longtime|long-time|distinguished|excellent|wonderful|very|real|true)$/;

function isOwnWord(tokens: NameTokens, i: number, taken: Taken): boolean {
  if (i < 0 || taken(i) || shapeAt(tokens, i) !== LOWER || tokens.possessive[i] === 1) return false;
  const word = wordAt(tokens, i);
  if (ARTICLES.has(word) || POSSESSIVES.has(word) || CONJUNCTIONS.has(word) || MATTER_LINKS.has(word)) return false;
  return !ENDINGS.has(word) && (wordFlags(tokens, i) & (SAYS | ACTS)) === 0;
}

/** `his wife, Laura`: the relation alone. */
export function relationAt(tokens: NameTokens, i: number): Phrase | null {
  const kin = kinBefore(tokens, i + 1);
  if (kin !== i) return kin < 0 ? null : relationAt(tokens, kin);
  if (shapeAt(tokens, i) !== LOWER || !isHead(tokens, i)) return null;
  const owned = POSSESSIVES.has(wordAt(tokens, i - 1).toLowerCase()) || tokens.possessive[i - 1] === 1;
  return owned && gapBefore(tokens, i) <= SPACE
    ? { start: i, end: i + 1, head: i, linked: false, beforeName: true }
    : null;
}
