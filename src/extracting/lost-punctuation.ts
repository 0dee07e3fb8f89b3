/** Whether a text has lost its punctuation: by wide gaps, or by how few marks it has. */

import { COMMA, STOP } from "./gaps.ts";
import type { NameTokens } from "./name-tokens.ts";

/** Fewer marks than one in so many words: the text has lost them. */
const WORDS_A_MARK = 60;

/** Time: as a rule the first few hundred words. */
export function isUnpunctuated(tokens: NameTokens): boolean {
  if (tokens.bare) return true;
  if (tokens.count <= WORDS_A_MARK) return false;
  let left = tokens.count / WORDS_A_MARK;
  for (let i = 1; i < tokens.count; i++) {
    const gap = tokens.gap[i];
    if ((gap === COMMA || gap === STOP) && --left <= 0) return false;
  }
  return true;
}
