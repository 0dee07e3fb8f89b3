/** Where punctuation is lost: surnames of whom a text names in no other way but quotes again and again, `said Lee   As many`. */

import { SPACE, WIDE } from "./gaps.ts";
import { COMMON, FAMILY, GIVEN, SAYS } from "./lexicon.ts";
import { isUnpunctuated } from "./lost-punctuation.ts";
import { CAPITAL, foldedAt, gapBefore, LOWER, type NameTokens, shapeAt, wordFlags } from "./name-tokens.ts";
import type { NameCandidate } from "./names.ts";

/** Words that stand beside a verb of saying at least twice, folded. Time: linear in the candidates. */
export function bareSpeakers(tokens: NameTokens, candidates: readonly NameCandidate[]): ReadonlySet<string> {
  const speakers = new Set<string>();
  if (!isUnpunctuated(tokens)) return speakers;
  const once = new Set<string>();
  for (const candidate of candidates) {
    if (!speaksAlone(tokens, candidate)) continue;
    const word = foldedAt(tokens, candidate.first);
    if (once.has(word)) speakers.add(word);
    else once.add(word);
  }
  return speakers;
}

function speaksAlone(tokens: NameTokens, { first, last, words, titleFirst }: NameCandidate): boolean {
  if (words !== 1 || last !== first + 1 || titleFirst !== first || shapeAt(tokens, first) !== CAPITAL) return false;
  const flags = wordFlags(tokens, first);
  if (flags !== 0 && (flags & (FAMILY | COMMON)) !== FAMILY && (flags & ~GIVEN) !== 0) return false;
  if (gapBefore(tokens, first) <= SPACE && saysAt(tokens, first - 1)) return true;
  const apart = gapBefore(tokens, first) >= WIDE || shapeAt(tokens, first - 1) === LOWER;
  return apart && gapBefore(tokens, last) <= SPACE && saysAt(tokens, last);
}

function saysAt(tokens: NameTokens, i: number): boolean {
  return shapeAt(tokens, i) === LOWER && (wordFlags(tokens, i) & SAYS) !== 0;
}
