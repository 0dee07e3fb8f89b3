/** Reads who is named as a contact: `Media contact: Ann Lee`, `Contacts: Ann Lee and Bo Wu, 202/…`. */

import { LINE, MARK, SPACE, WIDE } from "./gaps.ts";
import { HONORIFIC, OFFICE } from "./lexicon.ts";
import { gapBefore, LOWER, type NameTokens, NUMBER, shapeAt, wordAt, wordFlags } from "./name-tokens.ts";
import type { Phrase, Taken } from "./office-words.ts";

const KINDS_OF_CONTACT =
  /^(?:media|press|news|public|investor|primary|secondary|staff|company|general|relations|affairs|communications|main)$/i;

/** The words that call the name from word `first` a contact, or null. */
export function contactBefore(tokens: NameTokens, first: number, last: number, taken: Taken): Phrase | null {
  let i = first;
  while (i > 0 && gapBefore(tokens, i) <= SPACE && (wordFlags(tokens, i - 1) & (HONORIFIC | OFFICE)) !== 0) i--;
  const gap = gapBefore(tokens, i);
  let head = i - 1;
  if (isContact(tokens, head)) {
    const apart = gap >= MARK || gap === WIDE;
    const numbered = shapeAt(tokens, last) === NUMBER || wordAt(tokens, last) === "at";
    if (!apart && !(gap <= SPACE && shapeAt(tokens, head) !== LOWER && numbered && gapBefore(tokens, head) > SPACE))
      return null;
    if (gap >= LINE && shapeAt(tokens, head) === LOWER && !separates(tokens, i)) return null;
  } else {
    // `Media contact for Senator Wu - Ann Lee`
    if (gap !== MARK) return null;
    while (head > i - 9 && head > 0 && gapBefore(tokens, head + 1) <= SPACE + (head === i - 1 ? MARK : 0)) {
      if (isContact(tokens, head)) break;
      head--;
    }
    if (!isContact(tokens, head) || wordAt(tokens, head + 1) !== "for") return null;
  }
  let start = head;
  while (
    start > 0 &&
    gapBefore(tokens, start) <= SPACE &&
    KINDS_OF_CONTACT.test(wordAt(tokens, start - 1)) &&
    !taken(start - 1)
  )
    start--;
  return { start, end: head + 1, head, linked: false, beforeName: true };
}

function isContact(tokens: NameTokens, i: number): boolean {
  const length = (tokens.end[i] ?? 0) - (tokens.start[i] ?? 0);
  return (length === 7 || length === 8) && /^contacts?$/i.test(wordAt(tokens, i));
}

function separates(tokens: NameTokens, i: number): boolean {
  return /[:–—-]/.test(tokens.text.slice(tokens.end[i - 1] ?? 0, tokens.start[i] ?? 0).slice(0, 8));
}

/** Whether only numbers, addresses of numbers and `and` or `or` lie between two contacts. */
export function areListedContacts(tokens: NameTokens, end: number, next: number): boolean {
  if (next - end > 8) return false;
  for (let i = end; i < next; i++) {
    if (shapeAt(tokens, i) === NUMBER || /^(?:and|or|at|tel|phone|mobile|cell|ext|x)$/i.test(wordAt(tokens, i)))
      continue;
    return false;
  }
  return true;
}
