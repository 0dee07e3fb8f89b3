/**
 * A text as one array of words, with what lies between them: what the search for people and quotes
 * reads. One pass over the characters. Not the tokenizer of the index (that is in analysis).
 */

import {
  CLASSES,
  DIGIT,
  LOWER_LETTER,
  markOf,
  OTHER_CHARACTER,
  UNCASED_LETTER,
  UPPER_LETTER,
} from "./character-classes.ts";
import { LINE, PARAGRAPH, SPACE, TOUCHING, WIDE } from "./gaps.ts";
import { flagsOf, GIVEN, HONORIFIC, OFFICE, SUFFIX } from "./lexicon.ts";

/** How a word is written. */
export const LOWER = 0;
export const CAPITAL = 1;
/** Two or more letters, all capital. */
export const CAPITALS = 2;
/** One capital letter, or several with full stops (`J.B.`). */
export const INITIAL = 3;
export const NUMBER = 4;
/** A script without case. */
const UNCASED = 5;

export interface NameTokens {
  readonly text: string;
  readonly count: number;
  readonly start: Int32Array;
  /** Without a possessive ending. */
  readonly end: Int32Array;
  readonly shape: Uint8Array;
  /** `gap[i]` lies before word `i`; `gap[count]` after the last word is `PARAGRAPH`. */
  readonly gap: Uint8Array;
  /** 1 where a possessive ending follows. */
  readonly possessive: Uint8Array;
  /** Lexicon flags plus 1, or 0 where not looked up yet: read them through `wordFlags`. */
  readonly flags: Int32Array;
  readonly hash: Int32Array;
  /** Bits of the hashes of the words that the text writes small. */
  readonly small: Uint8Array;
  /** The text has lost its punctuation: wide gaps are all that is left of it. */
  readonly bare: boolean;
}

/** Room for the hashes of small words, in bytes: so much that two words seldom share a bit. Powers of two. */
const SMALL_BYTES = 1 << 15;
const SMALL_BYTES_OF_A_LINE = 1 << 12;
/** A text so short, such as a title, has few words; in UTF-16 units. */
const LINE_LENGTH = 400;
/** A line shorter than this, in UTF-16 units, was ended on purpose. */
const SHORT_LINE = 45;
const DOTTED_WORDS = /^(?:U\.S|U\.S\.A|U\.N|U\.K|D\.C|E\.U|H\.E|P\.M|A\.M|L\.A|[DRI]-.*)$/;

/** Time and memory: linear in the text's length. Never throws. */
export function toNameTokens(text: string): NameTokens {
  const capacity = (text.length >> 1) + 2;
  const start = new Int32Array(capacity);
  const end = new Int32Array(capacity);
  const shape = new Uint8Array(capacity);
  const gap = new Uint8Array(capacity + 1);
  const possessive = new Uint8Array(capacity);
  const hash = new Int32Array(capacity);
  const small = new Uint8Array(text.length < LINE_LENGTH ? SMALL_BYTES_OF_A_LINE : SMALL_BYTES);
  let count = 0;
  let commas = 0;
  let wides = 0;
  let lineStart = 0;
  let pending = PARAGRAPH;
  let spaces = 0;
  let newlines = 0;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if ((CLASSES[code] ?? 0) === OTHER_CHARACTER) {
      if (code === 32 || code === 9 || code === 0xa0) spaces++;
      else if (code === 10) {
        newlines++;
        if (newlines > 1) pending = PARAGRAPH;
        else if (at - lineStart < SHORT_LINE && pending < LINE) pending = LINE;
        lineStart = at + 1;
      } else {
        if (code === 44) commas++;
        const mark = markOf(code);
        const abbreviates =
          code === 46 && count > 0 && end[count - 1] === at && takesDot(text, start, end, shape, count);
        if (!abbreviates && mark > pending) pending = mark;
      }
      at++;
      continue;
    }
    // a word: letters, digits and what may stand inside one
    const from = at;
    let uppers = 0;
    let lowers = 0;
    let others = 0;
    let dots = 0;
    let sum = 7;
    for (; at < text.length; at++) {
      const c = text.charCodeAt(at);
      const kind = CLASSES[c] ?? 0;
      if (kind === UPPER_LETTER) uppers++;
      else if (kind === LOWER_LETTER) lowers++;
      else if (kind === DIGIT || kind === UNCASED_LETTER) others++;
      else {
        const next = CLASSES[text.charCodeAt(at + 1)] ?? 0;
        if (at === from || next === OTHER_CHARACTER) break;
        if (c === 46) {
          if (
            next !== UPPER_LETTER ||
            (at - from > 1 && text.charCodeAt(at - 2) !== 46 && text.charCodeAt(at - 2) !== 45)
          )
            break;
          dots++;
        } else if (c === 39 || c === 0x2019) {
          if (isPossessive(text, at)) break;
        } else if (c !== 45 && c !== 0x2010 && c !== 0x2011) break;
      }
      sum = (Math.imul(sum, 31) + (c >= 65 && c <= 90 ? c + 32 : c)) | 0;
    }
    if (pending === TOUCHING && (spaces > 0 || newlines > 0)) {
      pending = spaces > 1 && newlines === 0 ? WIDE : SPACE;
      if (pending === WIDE) wides++;
    }
    const lone = at - from === 1;
    // a lost apostrophe: `region  s`
    if (lone && pending === WIDE && text.charCodeAt(from) === 115 && count > 0) {
      possessive[count - 1] = 1;
      pending = TOUCHING;
      spaces = 1;
      newlines = 0;
      continue;
    }
    const first = CLASSES[text.charCodeAt(from)] ?? 0;
    start[count] = from;
    end[count] = at;
    gap[count] = pending;
    hash[count] = sum;
    shape[count] = shapeOf(first, uppers, lowers, others, dots, dots > 0 ? text.slice(from, at) : "");
    if (shape[count] === LOWER) {
      const byte = (sum >>> 3) & (small.length - 1);
      small[byte] = (small[byte] ?? 0) | (1 << (sum & 7));
    }
    const mark = text.charCodeAt(at);
    if ((mark === 39 || mark === 0x2019) && isPossessive(text, at)) {
      possessive[count] = 1;
      at += CLASSES[text.charCodeAt(at + 1)] === OTHER_CHARACTER || at + 1 >= text.length ? 1 : 2;
    }
    count++;
    pending = TOUCHING;
    spaces = 0;
    newlines = 0;
  }
  gap[count] = PARAGRAPH;
  const bare = wides > 4 && commas * 8 < wides;
  if (!bare) for (let i = 0; i < count; i++) if (gap[i] === WIDE) gap[i] = SPACE;
  const tokens: NameTokens = {
    text,
    count,
    start,
    end,
    shape,
    gap,
    possessive,
    flags: new Int32Array(count),
    hash,
    small,
    bare,
  };
  if (bare) joinLostStops(tokens);
  return tokens;
}

/** `Gordon H  Smith`, `Sen  Ted Stevens`: two spaces where an abbreviation has lost its full stop. */
function joinLostStops(tokens: NameTokens): void {
  for (let i = 1; i < tokens.count; i++) {
    if (tokens.gap[i] !== WIDE || (tokens.start[i] ?? 0) - (tokens.end[i - 1] ?? 0) !== 2) continue;
    const before = wordFlags(tokens, i - 1);
    const initial = tokens.shape[i - 1] === INITIAL && (wordFlags(tokens, i - 2) & GIVEN) !== 0;
    const length = (tokens.end[i - 1] ?? 0) - (tokens.start[i - 1] ?? 0);
    if (initial || (tokens.shape[i - 1] !== LOWER && length < 5 && (before & (HONORIFIC | OFFICE)) !== 0))
      tokens.gap[i] = SPACE;
  }
}

/** What the lexicon says of word `i`; looked up once. */
export function wordFlags(tokens: NameTokens, i: number): number {
  if (i < 0 || i >= tokens.count) return 0;
  const known = tokens.flags[i] ?? 0;
  if (known > 0) return known - 1;
  const flags = flagsOf(wordAt(tokens, i));
  tokens.flags[i] = flags + 1;
  return flags;
}

export function wordAt(tokens: NameTokens, i: number): string {
  return tokens.text.slice(tokens.start[i] ?? 0, tokens.end[i] ?? 0);
}

/** Whether the text writes this capitalised word small somewhere (or, once in thousands, another word of its hash). */
export function isWrittenSmall(tokens: NameTokens, i: number): boolean {
  const hash = tokens.hash[i] ?? 0;
  return ((tokens.small[(hash >>> 3) & (tokens.small.length - 1)] ?? 0) & (1 << (hash & 7))) !== 0;
}

export function shapeAt(tokens: NameTokens, i: number): number {
  return i < 0 || i >= tokens.count ? LOWER : (tokens.shape[i] ?? LOWER);
}

/** The gap before word `i`; a paragraph's at both ends of the text. */
export function gapBefore(tokens: NameTokens, i: number): number {
  return i <= 0 || i > tokens.count ? PARAGRAPH : (tokens.gap[i] ?? PARAGRAPH);
}

function shapeOf(first: number, uppers: number, lowers: number, others: number, dots: number, dotted: string): number {
  if (first === DIGIT) return NUMBER;
  if (first === UNCASED_LETTER) return UNCASED;
  if (first === LOWER_LETTER) return LOWER;
  if (lowers > 0) return dots > 0 && DOTTED_WORDS.test(dotted) ? CAPITALS : CAPITAL;
  if (dots > 0) return DOTTED_WORDS.test(dotted) ? CAPITALS : INITIAL;
  return uppers === 1 && others === 0 ? INITIAL : CAPITALS;
}

/** A full stop that ends an abbreviation ends no sentence. */
function takesDot(text: string, start: Int32Array, end: Int32Array, shape: Uint8Array, count: number): boolean {
  const i = count - 1;
  if (shape[i] === INITIAL) return true;
  const length = (end[i] ?? 0) - (start[i] ?? 0);
  if (length > 5 || length < 2 || shape[i] === LOWER || shape[i] === NUMBER) return false;
  const word = text.slice(start[i], end[i]);
  if (word.includes(".")) return true;
  return (
    (flagsOf(word) & (HONORIFIC | OFFICE | SUFFIX)) !== 0 &&
    !/^(?:Miss|Madam|Chair|Head|King|Queen|Judge|Mayor|Chief|Coach|Owner|Guest|Pope)$/i.test(word)
  );
}

function isPossessive(text: string, apostrophe: number): boolean {
  const s = text.charCodeAt(apostrophe + 1);
  const after = CLASSES[text.charCodeAt(apostrophe + 2)] ?? 0;
  if ((s === 115 || s === 83) && after === OTHER_CHARACTER) return true;
  const before = text.charCodeAt(apostrophe - 1);
  return (before === 115 || before === 83) && s === 32;
}
