/**
 * Abbreviations that a text defines itself: `United Nations Security Council (UNSC)`, `UNSC (United Nations Security Council)`.
 *
 * After Schwartz and Hearst, "A Simple Algorithm for Identifying Abbreviation Definitions in Biomedical Text" (2003): a short form
 * in brackets is matched from right to left with the words before it. Theirs takes the nearest words that hold the letters
 * anywhere; releases name offices and laws, whose letters are the words' initials, so initials are tried first, and letters
 * within words only where most stand at a word's start.
 */
import type { Abbreviation } from "../release.ts";
import { matchesOf } from "./matches.ts";

/** Characters inside brackets that can hold a short or a long form. */
const LONGEST_INSIDE = 120;
/** Characters before brackets that are looked at. */
const REACH = 160;
const SHORTEST = 2;
const LONGEST_SHORT = 10;

/** `UNSC`, `NGOs`, `R.O.K.`, `R&D`, `ARPA-E`, `G20`: two capitals at least, or one and digits. */
const SHORT_FORM = /^\p{Lu}[\p{Lu}\d.&/-]*(?:\p{Ll}{0,2}[\p{Lu}\d.&/-]+)*s?$/u;
/** What may stand between a bracket and the short form. */
const LEAD_IN =
  /^(?:(?:the|hereinafter|hereafter|or|also known as|known as|formerly|abbreviated|referred to as)\s+)*["“”'‘’]?/i;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.&]*/gu;
/** Words whose initials a short form may leave out. */
export const SMALL: RegExp =
  /^(?:of|and|the|for|on|in|to|a|an|at|by|with|or|de|la|le|les|des|du|et|och|för|für|und|der|del|los|y)$/i;
/** Where the words of a long form cannot reach across. */
const BORDER = /[;:!?()[\]{}|•]|\n\s*\n|\p{Ll}{3}\.\s/gu;
const OPEN = /[(（]/g;
/** Words of a script without spaces that stand right before a bracket. */
const UNSPACED_RUN = /[\u3005\u30a1-\u30fa\u30fc\u30fb\u3400-\u9fff]{4,30}$/u;

interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** In the order of the text, each definition once. Never throws. Time: linear in the text. */
export function findAbbreviations(text: string): readonly Abbreviation[] {
  const found: Abbreviation[] = [];
  const known = new Set<string>();
  for (let open = nextOpen(text, 0); open !== -1; open = nextOpen(text, open + 1)) {
    const close = closeOf(text, open);
    if (close === -1) continue;
    const definition = shortInside(text, open, close) ?? longInside(text, open, close);
    if (definition === null) continue;
    const key = `${lettersOf(definition.short)}\n${definition.long.toLowerCase()}`;
    if (known.has(key)) continue;
    known.add(key);
    found.push(definition);
  }
  return found;
}

function nextOpen(text: string, from: number): number {
  OPEN.lastIndex = from;
  return OPEN.exec(text)?.index ?? -1;
}

function closeOf(text: string, open: number): number {
  const end = Math.min(text.length, open + LONGEST_INSIDE);
  for (let at = open + 1; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x29 || code === 0xff09) return at;
    if (code === 0x28 || code === 0xff08) return -1;
  }
  return -1;
}

/** `long (SHORT)` */
function shortInside(text: string, open: number, close: number): Abbreviation | null {
  const inside = text.slice(open + 1, close).trim();
  const bare = inside.slice(LEAD_IN.exec(inside)?.[0].length ?? 0);
  const short = /^[^\s,;"“”]{2,12}/.exec(bare)?.[0].replace(/['’]$/, "") ?? "";
  const rest = bare.slice(short.length).replace(/^["“”'’]/, "");
  if (!isShortForm(short) || !/^\s*(?:$|[,;]|or\b)/.test(rest)) return null;
  const before = text.slice(Math.max(0, open - REACH), open);
  const from = open - before.length;
  if (text.charCodeAt(open) === 0xff08 || UNSPACED_RUN.test(before.trimEnd())) {
    const run = UNSPACED_RUN.exec(before.trimEnd())?.[0];
    if (run === undefined || !/^[A-Z]{2,}$/.test(short)) return null;
    const start = from + before.trimEnd().length - run.length;
    return { short, long: run, start, end: close + 1 };
  }
  const words = wordsBefore(before);
  const last = words.at(-1);
  // Nothing but blanks and a closing quotation mark may stand between.
  if (last === undefined || !/^["”’']?\s*$/.test(before.slice(last.end))) return null;
  const letters = lettersOf(short);
  const first = firstByInitials(words, letters) ?? firstByParts(words, letters) ?? firstByLetters(words, letters);
  if (first === null) return null;
  const long = before
    .slice(first.start, last.end)
    .replace(/['’]s$/, "")
    .replace(/\s+/g, " ");
  return isLongForm(long, short) ? { short, long, start: from + first.start, end: close + 1 } : null;
}

/** `SHORT (long)` */
function longInside(text: string, open: number, close: number): Abbreviation | null {
  const before = text.slice(Math.max(0, open - LONGEST_SHORT - 3), open);
  const short = /(?<![^\s"“'‘])[^\s"“”'‘]{2,12}(?=["”’]?\s?$)/u.exec(before)?.[0] ?? "";
  if (!isShortForm(short)) return null;
  const long = text
    .slice(open + 1, close)
    .replace(/\s+/g, " ")
    .trim();
  const words = wordsBefore(long);
  if (words.length < 2 || words[0]?.start !== 0 || !isLongForm(long, short)) return null;
  const first = firstByInitials(words, lettersOf(short));
  if (first?.start !== 0) return null;
  return { short, long, start: open - before.length + before.lastIndexOf(short), end: close + 1 };
}

function isShortForm(short: string): boolean {
  const letters = lettersOf(short);
  if (letters.length < SHORTEST || letters.length > LONGEST_SHORT || !SHORT_FORM.test(short)) return false;
  return (short.match(/\p{Lu}/gu)?.length ?? 0) >= 2 || /^\p{Lu}\d+$/u.test(short);
}

function isLongForm(long: string, short: string): boolean {
  return long.length > short.length + 1 && /\s|-/.test(long) && !long.split(/\s+/).includes(short);
}

/** In lower case, without dots and a plural's `s`. */
function lettersOf(short: string): string {
  const plural = /\p{Lu}s$/u.test(short) ? short.slice(0, -1) : short;
  return plural.replace(/[^\p{L}\p{N}&]/gu, "").toLowerCase();
}

/** The words behind the last border, hyphenated ones in their parts. */
function wordsBefore(text: string): Word[] {
  let from = 0;
  for (const border of matchesOf(BORDER, text)) from = border.index + border[0].length;
  const words: Word[] = [];
  for (const match of matchesOf(WORD, text.slice(from)))
    words.push({ start: from + match.index, end: from + match.index + match[0].length, text: match[0] });
  return words;
}

/** The word at which the initials of the words to the end are the letters; small words may be left out. */
function firstByInitials(words: readonly Word[], letters: string): Word | null {
  let at = words.length - 1;
  let left = letters.length - 1;
  while (at >= 0 && left >= 0) {
    const word = words[at] as Word;
    const initial = word.text.charAt(0).toLowerCase();
    const letter = letters.charAt(left);
    if (initial === letter && !(SMALL.test(word.text) && initialOfNext(words, at, letter))) left--;
    else if (letter === "&" && /^(?:and|&|och|und|et|y)$/i.test(word.text)) left--;
    else if (!SMALL.test(word.text)) return null;
    at--;
  }
  return left < 0 ? (words[at + 1] ?? null) : null;
}

/** `Office of Operations (OO)`: a small word is left out where the word before it bears the letter. */
function initialOfNext(words: readonly Word[], at: number, letter: string): boolean {
  return words[at - 1]?.text.charAt(0).toLowerCase() === letter;
}

/** `Centrala studiestödsnämnden (CSN)`: every word gives its initial, and some give letters inside as well. */
function firstByParts(words: readonly Word[], letters: string): Word | null {
  for (let at = words.length - 2; at >= 0 && words.length - at <= letters.length; at--) {
    const word = words[at] as Word;
    if (/^\p{Lu}/u.test(word.text) && giveLetters(words, at, letters, 0)) return word;
  }
  return null;
}

/** Whether the words from one on give exactly the letters from one on; few of each, so that trying is cheap. */
function giveLetters(words: readonly Word[], at: number, letters: string, from: number): boolean {
  const word = words[at]?.text.toLowerCase();
  if (word === undefined) return from === letters.length;
  if (word[0] !== letters[from]) return SMALL.test(word) && giveLetters(words, at + 1, letters, from);
  let taken = from + 1;
  if (giveLetters(words, at + 1, letters, taken)) return true;
  for (let i = 1; i < word.length && taken < letters.length; i++) {
    if (word[i] !== letters[taken]) continue;
    taken++;
    if (giveLetters(words, at + 1, letters, taken)) return true;
  }
  return false;
}

/** Schwartz and Hearst's match, where the words are capitalised and most letters stand at the start of one. */
function firstByLetters(words: readonly Word[], letters: string): Word | null {
  let left = letters.length - 1;
  let initials = 0;
  const farthest = Math.max(0, words.length - Math.min(letters.length + 5, letters.length * 2));
  for (let at = words.length - 1; at >= farthest; at--) {
    const word = (words[at] as Word).text.toLowerCase();
    for (let i = word.length - 1; i >= 0 && left >= 0; i--) {
      if (word[i] !== letters[left]) continue;
      // The first letter stands at a word's start.
      if (left === 0 && i > 0) continue;
      if (i === 0) initials++;
      left--;
    }
    if (left < 0) {
      const enough = initials * 3 >= letters.length * 2 || (initials >= 2 && letters.length === 3);
      return enough && /^\p{Lu}/u.test((words[at] as Word).text) ? (words[at] as Word) : null;
    }
  }
  return null;
}
