/** Reads the office that labels a name or a list of names: `Budget Secretary: Ann Lee`, `the trustees – Ann Lee and Bo Wu`. */

import { LINE, MARK, SPACE, STOP } from "./gaps.ts";
import { gapBefore, LOWER, type NameTokens, shapeAt, wordAt } from "./name-tokens.ts";
import { OCCUPATION } from "./occupations.ts";
import { officeAt } from "./office-phrases.ts";
import {
  isJoined,
  isNewLine,
  isOfSeveral,
  isPlural,
  occupationAt,
  type Phrase,
  skipArticle,
  type Taken,
} from "./office-words.ts";

const LONGEST_LABEL_WORDS = 8;

/** Labels of turns in a transcript: whom a question addresses does not ask it. */
const TURNS =
  /^(?:JOURNALISTS?|REPORTERS?|INTERVIEWER|COMPERE|PRESENTER|MODERATOR|HOST|CALLER|OPERATOR|AIDE|STAFF|STAFFER|INTERPRETER|TRANSLATOR|PARTICIPANT|AUDIENCE|STUDENT|PHOTOGRAPHER|ANNOUNCER)$/;

/** What stands alone in its line or item before a colon and word `end`, where that is one's office; else null. */
export function labelBefore(tokens: NameTokens, end: number, taken: Taken): Phrase | null {
  if (TURNS.test(wordAt(tokens, end - 1))) return null;
  if (gapBefore(tokens, end) < MARK || !isMarkedWith(tokens, end, ":")) return null;
  for (let i = end - 1; i >= 0 && end - i <= LONGEST_LABEL_WORDS && !taken(i); i--) {
    const gap = gapBefore(tokens, i);
    if (gap >= LINE || gap === STOP || isNewLine(tokens, i) || (gap === MARK && !isJoined(tokens, i))) {
      if (end - i === 1 && occupationAt(tokens, i) === OCCUPATION)
        return { start: i, end, head: i, linked: false, beforeName: true };
      const phrase = officeAt(tokens, skipArticle(tokens, i), taken);
      return phrase !== null && phrase.end === end && shapeAt(tokens, i) !== LOWER && !isPlural(tokens, phrase.head)
        ? phrase
        : null;
    }
    if (gap > SPACE && !isJoined(tokens, i)) return null;
  }
  return null;
}

/** One word for one and for several: `Counsel for the appellant: Ann Lee and Bo Wu`. */
export function isCollective(tokens: NameTokens, i: number): boolean {
  return /^counsel$/i.test(wordAt(tokens, i));
}

/** An office in the plural before a colon or a dash and word `end`, or null. */
export function pluralLabel(tokens: NameTokens, end: number, taken: Taken): Phrase | null {
  if (gapBefore(tokens, end) < MARK || !isMarkedWith(tokens, end, ":–—-")) return null;
  for (let i = end - 1; i >= 0 && end - i <= LONGEST_LABEL_WORDS && !taken(i); i--) {
    if (isPlural(tokens, i)) {
      const phrase = officeAt(tokens, i, taken);
      if (phrase === null || phrase.end !== end) return null;
      const start = kindStart(tokens, i, taken);
      return start === i ? phrase : { ...phrase, start };
    }
    if (gapBefore(tokens, i) > SPACE) return null;
  }
  return null;
}

/** Where the capitalised words before a capitalised head start. */
function kindStart(tokens: NameTokens, head: number, taken: Taken): number {
  let i = head;
  while (
    shapeAt(tokens, head) !== LOWER &&
    i > 0 &&
    head - i < 4 &&
    gapBefore(tokens, i) <= SPACE &&
    shapeAt(tokens, i - 1) !== LOWER &&
    !taken(i - 1) &&
    !isOfSeveral(tokens, i - 1) &&
    !/^(?:The|Our|These|Other|All)$/.test(wordAt(tokens, i - 1))
  )
    i--;
  return i;
}

function isMarkedWith(tokens: NameTokens, i: number, marks: string): boolean {
  const between = tokens.text.slice(tokens.end[i - 1] ?? 0, tokens.start[i] ?? 0).slice(0, 12);
  for (const char of between) if (marks.includes(char)) return true;
  return false;
}
