/**
 * Reads who is named as a contact: `Media contact: Ann Lee`, `For media enquiries contact Bo Wu`, and blocks of lines below
 * a label (`Press contacts`, `Investor Relations:`), where body, telephone and address stand in lines between the names.
 */

import { LINE, MARK, SPACE, STOP, WIDE } from "./gaps.ts";
import { HONORIFIC, OFFICE } from "./lexicon.ts";
import { gapBefore, LOWER, type NameTokens, NUMBER, shapeAt, smallWordAt, wordAt, wordFlags } from "./name-tokens.ts";
import { MOST_BEFORE_NAME, type Phrase, type Taken } from "./office-words.ts";
import { CONTACT_FILLERS, CONTACT_KINDS, CONTACT_NOUNS, DESKS } from "./role-words.ts";

/** In UTF-16 units: so far above a name its block's label is looked for. */
const REACH_OF_LABEL = 280;
/** A block's line is no longer than this. */
const LONGEST_LINE = 80;
const MOST_LINES = 6;
const LONGEST_LABEL_WORDS = 14;

/** The words that call the name from word `first` a contact, or null. */
export function contactBefore(tokens: NameTokens, first: number, last: number, taken: Taken): Phrase | null {
  let i = first;
  const furthest = Math.max(0, first - MOST_BEFORE_NAME);
  while (i > furthest && gapBefore(tokens, i) <= SPACE && (wordFlags(tokens, i - 1) & (HONORIFIC | OFFICE)) !== 0) i--;
  const gap = gapBefore(tokens, i);
  const label = labelAt(tokens, i, taken);
  if (label !== null && introduces(tokens, label, i, last)) return label.phrase;
  if (gap === MARK && label === null) {
    const remote = contactFor(tokens, i, taken);
    if (remote !== null) return remote;
  }
  return startsLine(tokens, i) ? blockLabel(tokens, i) : null;
}

interface Label {
  readonly phrase: Phrase;
  /** Where its fillers start: `For more information please contact`. */
  readonly opening: number;
  /** A word of contact or of asking is in it, not only a desk's name. */
  readonly strong: boolean;
  /** It says for what the contact is: `for media enquiries contact`. */
  readonly full: boolean;
}

/** The label that ends before word `i`. */
function labelAt(tokens: NameTokens, i: number, taken: Taken): Label | null {
  let start = i;
  let opening = i;
  let strong = false;
  let full = false;
  for (let k = i - 1; k >= 0 && i - k <= LONGEST_LABEL_WORDS && !taken(k); k--) {
    if (k < i - 1 && gapBefore(tokens, k + 1) >= MARK) break;
    const word = smallWordAt(tokens, k);
    if (CONTACT_FILLERS.has(word)) {
      if (start === i) return null;
      if (word === "for") full = true;
    } else if (CONTACT_KINDS.has(word) || CONTACT_NOUNS.has(word)) {
      if (opening === start) {
        // `enquiries contact`: the latter is the verb
        const verb = start === i - 1 && CONTACT_NOUNS.has(word) && /^contact$/.test(wordAt(tokens, start));
        if (verb) full = true;
        start = k;
      }
      if (CONTACT_NOUNS.has(word)) strong = true;
    } else break;
    opening = k;
  }
  if (start === i) return null;
  let end = i;
  if (end - start > 1 && /^contact$/.test(wordAt(tokens, end - 1)) && full && shapeAt(tokens, end - 1) === LOWER) {
    if (CONTACT_NOUNS.has(wordAt(tokens, end - 2).toLowerCase())) end--;
  }
  return { phrase: { start, end, head: end - 1, linked: false, beforeName: true }, opening, strong, full };
}

/** Whether the label names the person from word `i` on. */
function introduces(tokens: NameTokens, label: Label, i: number, last: number): boolean {
  const gap = gapBefore(tokens, i);
  const opens = gapBefore(tokens, label.opening) >= MARK;
  if (!label.strong) {
    const desk = DESKS.has(wordAt(tokens, label.phrase.head).toLowerCase());
    return desk && opens && gap >= MARK && gap !== STOP && (separates(tokens, i) || gap >= LINE);
  }
  if (gap >= LINE) return shapeAt(tokens, label.phrase.start) !== LOWER || separates(tokens, i) || opens;
  if (gap >= MARK || gap === WIDE) return true;
  if (gap > SPACE) return false;
  const numbered = shapeAt(tokens, last) === NUMBER || /^(?:at|on)$/.test(wordAt(tokens, last));
  if (label.full) return true;
  return numbered && opens && shapeAt(tokens, label.phrase.start) !== LOWER;
}

/** `Media contact for Senator Wu - Ann Lee`. */
function contactFor(tokens: NameTokens, i: number, taken: Taken): Phrase | null {
  let head = i - 1;
  while (head > i - 9 && head > 0 && gapBefore(tokens, head + 1) <= SPACE + (head === i - 1 ? MARK : 0)) {
    if (isContact(tokens, head)) break;
    head--;
  }
  if (!isContact(tokens, head) || wordAt(tokens, head + 1) !== "for") return null;
  return labelAt(tokens, head + 1, taken)?.phrase ?? null;
}

function isContact(tokens: NameTokens, i: number): boolean {
  const length = (tokens.end[i] ?? 0) - (tokens.start[i] ?? 0);
  return (length === 7 || length === 8) && /^contacts?$/i.test(wordAt(tokens, i));
}

function separates(tokens: NameTokens, i: number): boolean {
  return /[:–—-]/.test(tokens.text.slice(tokens.end[i - 1] ?? 0, tokens.start[i] ?? 0).slice(0, 8));
}

/** Whether before word `i` its line holds marks of a list only, or a body and a colon. */
function startsLine(tokens: NameTokens, i: number): boolean {
  if (gapBefore(tokens, i) < MARK) return false;
  const start = tokens.start[i] ?? 0;
  const lead = tokens.text.slice(Math.max(0, start - LONGEST_LINE), start);
  const line = lead.slice(lead.lastIndexOf("\n") + 1);
  return line.length < lead.length && /^[\s>*•·#_-]*(?:[\p{L}&.'() -]{2,60}:\s*)?$/u.test(line);
}

/** The label above the line that word `i` starts, over short lines only. */
function blockLabel(tokens: NameTokens, i: number): Phrase | null {
  const start = tokens.start[i] ?? 0;
  const from = Math.max(0, start - REACH_OF_LABEL);
  const { text } = tokens;
  let end = text.lastIndexOf("\n", start - 1);
  for (let lines = 0; lines < MOST_LINES && end > from; ) {
    const begin = text.lastIndexOf("\n", end - 1) + 1;
    const line = text.slice(Math.max(begin, end - LONGEST_LINE - 1), end);
    end = begin - 1;
    if (line.trim() === "") continue;
    const label = labelLine(tokens, i, begin, begin + line.length);
    if (label !== null) return label;
    if (line.length > LONGEST_LINE || isSentence(line)) return null;
    lines++;
  }
  return null;
}

function isSentence(line: string): boolean {
  return /\p{L}{3,}["”’)]?[.!?]["”’)]?\s*$/u.test(line) && line.trim().split(/\s+/).length > 5;
}

/** The label that the line `[begin, end)` is as a whole, read from before word `i`. */
function labelLine(tokens: NameTokens, i: number, begin: number, end: number): Phrase | null {
  let k = i - 1;
  while (k > 0 && (tokens.start[k] ?? 0) >= end) k--;
  let start = -1;
  let stop = -1;
  let strong = false;
  let count = 0;
  for (; k >= 0 && (tokens.start[k] ?? 0) >= begin; k--) {
    const word = smallWordAt(tokens, k);
    if (++count > LONGEST_LABEL_WORDS) return null;
    const noun = CONTACT_NOUNS.has(word);
    if (noun || CONTACT_KINDS.has(word)) {
      if (stop < 0) stop = k + 1;
      if (start < 0 || start === k + 1) start = k;
      if (noun) strong = true;
    } else if (!CONTACT_FILLERS.has(word)) return null;
  }
  if (start < 0 || stop < 0) return null;
  const desk = DESKS.has(wordAt(tokens, stop - 1).toLowerCase()) && count === stop - start;
  if (!strong && !desk) return null;
  return { start, end: stop, head: stop - 1, linked: false, beforeName: true };
}

/** Whether only numbers, addresses of numbers and `and` or `or` lie between two contacts, or short lines. */
export function areListedContacts(tokens: NameTokens, end: number, next: number): boolean {
  if (next > end && next - end <= 8) {
    let numbers = true;
    for (let i = end; i < next && numbers; i++) {
      numbers =
        shapeAt(tokens, i) === NUMBER || /^(?:and|or|at|on|tel|phone|mobile|cell|ext|x)$/i.test(wordAt(tokens, i));
    }
    if (numbers) return true;
  }
  const from = tokens.end[end - 1] ?? 0;
  const to = tokens.start[next] ?? 0;
  if (to - from > REACH_OF_LABEL) return false;
  const between = tokens.text.slice(from, to);
  if (/^\s*(?:\/|,|;| or )\s*$/.test(between)) return true;
  if (!startsLine(tokens, next)) return false;
  return between.split("\n").every((line) => line.length <= LONGEST_LINE && !isSentence(line));
}
