/** Reads the office or relation that stands before a comma and a name: `the director of trade, Ann Lee`, `his wife, Laura`. */

import { SPACE } from "./gaps.ts";
import { ACTS, COMMON, DEMONYM, MODIFIER, OFFICE, PLACE, SAYS, THING } from "./lexicon.ts";
import { gapBefore, LOWER, type NameTokens, shapeAt, wordAt, wordFlags } from "./name-tokens.ts";
import { officeAt } from "./office-phrases.ts";
import { isComma, isJoined, isKind, isPlural, type Phrase, type Taken } from "./office-words.ts";
import { ARTICLES, CONJUNCTIONS, ENDINGS, MATTER_LINKS, POSSESSIVES } from "./role-words.ts";

const LONGEST_REACH = 22;

/** `his wife, Laura`; `the director of trade, Ann Lee,`; `Foreign Affairs Minister, Ann Lee,`. */
export function roleBeforeComma(tokens: NameTokens, end: number, taken: Taken): Phrase[] {
  const last = end - 1;
  if (taken(last) || tokens.possessive[last] === 1) return [];
  const relation = relationAt(tokens, last);
  if (relation !== null) return [relation];
  let best: Phrase | null = null;
  for (let i = last; i >= 0 && end - i < LONGEST_REACH; i--) {
    if (i < last && gapBefore(tokens, i + 1) > SPACE && !isJoined(tokens, i + 1)) break;
    if (taken(i)) return [];
    const flags = wordFlags(tokens, i);
    const word = wordAt(tokens, i);
    const lower = shapeAt(tokens, i) === LOWER;
    // `activists and opposition leaders`
    if (lower && best !== null && CONJUNCTIONS.has(word) && isPlural(tokens, i - 1)) break;
    if (lower && best === null && ((flags & (SAYS | ACTS)) !== 0 || ENDINGS.has(word))) return [];
    if (
      (flags & OFFICE) !== 0 ||
      (best !== null && (flags & (MODIFIER | DEMONYM | PLACE | THING | COMMON)) !== 0) ||
      (!lower && best !== null)
    ) {
      if (lower && best !== null && (flags & OFFICE) === 0 && !isKind(tokens, i)) {
        if (!MATTER_LINKS.has(word) && word !== "to") break;
        continue;
      }
      if (!lower && (ENDINGS.has(word.toLowerCase()) || ARTICLES.has(word.toLowerCase()))) break;
      const phrase = officeAt(tokens, i, taken);
      if (phrase !== null && phrase.end === end) best = phrase;
    } else if (best !== null && lower && !MATTER_LINKS.has(word) && word !== "to") break;
  }
  if (best === null || best.beforeName) return [];
  // `Ann Lee, the director of trade, Ed Moe`: the office is the former's
  let opening = best.start - 1;
  const determined = ARTICLES.has(wordAt(tokens, opening).toLowerCase()) || tokens.possessive[opening] === 1;
  if (determined && gapBefore(tokens, best.start) <= SPACE) opening--;
  if (isComma(tokens, opening + 1) && (taken(opening) || shapeAt(tokens, opening) !== LOWER)) return [];
  if (gapBefore(tokens, opening + 1) <= SPACE && taken(opening)) return [];
  return determined ||
    shapeAt(tokens, best.start) !== LOWER ||
    (best.end - best.start > 1 && gapBefore(tokens, best.start) <= SPACE)
    ? [best]
    : [];
}

/** `his wife, Laura`: the relation alone. */
function relationAt(tokens: NameTokens, i: number): Phrase | null {
  if (shapeAt(tokens, i) !== LOWER || (wordFlags(tokens, i) & OFFICE) === 0) return null;
  const owned = POSSESSIVES.has(wordAt(tokens, i - 1).toLowerCase()) || tokens.possessive[i - 1] === 1;
  return owned && gapBefore(tokens, i) <= SPACE
    ? { start: i, end: i + 1, head: i, linked: false, beforeName: true }
    : null;
}
