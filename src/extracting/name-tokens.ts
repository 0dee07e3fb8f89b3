/**
 * The words that names are made of: tokens joined where a hyphen, an apostrophe or the full stops of an abbreviation
 * stand inside a word (`Byung-se`, `O'Neill`, `J.B.`), with what lies between them.
 */

import {
  CLASSES,
  DIGIT,
  FOREIGN_LETTER,
  LOWER_LETTER,
  markOf,
  SEPARATOR,
  Shape,
  UNCASED_LETTER,
  UPPER_LETTER,
} from "./character-classes.ts";
import { byteColumn, int32Column } from "./columns.ts";
import { LINE, PARAGRAPH, SPACE, TOUCHING, WIDE } from "./gaps.ts";
import { FAMILY, flagsOf, flagsOfWord, foldWord, GIVEN, HONORIFIC, OFFICE, SUFFIX } from "./lexicon.ts";
import { Gap, type Tokens } from "./tokens.ts";
import { lowerCase, NOT_KEPT, numberOfWord, wordOf, wordProperty } from "./vocabulary.ts";

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
  /** How the word's writing follows from its number: see `writingOf`. */
  readonly writing: Uint8Array;
  /** `gap[i]` lies before word `i`; `gap[count]` after the last word is `PARAGRAPH`. */
  readonly gap: Uint8Array;
  /** 1 where a possessive ending follows. */
  readonly possessive: Uint8Array;
  /** Numbers in the vocabulary. */
  readonly ids: Int32Array;
  /** What the lexicon says of each word; read through `wordFlags`. */
  readonly flags: Int32Array;
  /** The numbers of the words that the text writes small: a hash table, 0 where free. */
  readonly small: Int32Array;
  /** The text has lost its punctuation: wide gaps are all that is left of it. */
  readonly bare: boolean;
}

/** A line shorter than this, in UTF-16 units, was ended on purpose; in a text whose paragraphs are lines each, every line was. */
const SHORT_LINE = 45;
/** A text that is broken into lines by its width has few longer ones. */
const WIDEST_LINE = 120;
/** Every line is shorter. */
const LONGEST_LINE = 0x3fffffff;

/** Whether most of the text stands in lines that are too long to be broken by a width. */
function isUnwrapped(text: string): boolean {
  let long = 0;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    if (end - start > WIDEST_LINE) long += end - start;
    start = end + 1;
  }
  return long * 2 > text.length;
}
const DOTTED_WORDS = /^(?:U\.S|U\.S\.A|U\.N|U\.K|D\.C|E\.U|H\.E|P\.M|A\.M|L\.A|[DRI]-.*)$/;

/** Time and memory: linear in the text's length. Never throws. */
export function toNameTokens(from: Tokens): NameTokens {
  const { text, units, length } = from;
  const start = int32Column(length);
  const end = int32Column(length);
  const shape = byteColumn(length);
  const writing = byteColumn(length);
  const gap = byteColumn(length + 1);
  const possessive = byteColumn(length);
  const ids = int32Column(length);
  const flags = int32Column(length);
  // At most half full.
  const small = int32Column(2 << (32 - Math.clz32(length)));
  let count = 0;
  let commas = 0;
  let wides = 0;
  const shortLine = isUnwrapped(text) ? LONGEST_LINE : SHORT_LINE;
  let lineStart = 0;
  /** Where what lies before the next word begins. */
  let between = 0;
  for (let i = 0; i < length; i++) {
    const first = from.starts[i] as number;
    if (CLASSES[units[first] as number] === FOREIGN_LETTER) continue;
    let pending = count === 0 ? PARAGRAPH : TOUCHING;
    if (first === between + 1 && count > 0 && units[between] === 32) pending = SPACE;
    else {
      let spaces = 0;
      let newlines = 0;
      for (let at = between; at < first; at++) {
        const code = units[at] as number;
        if (code === 32 || code === 0xa0) spaces++;
        // the next cell of a table
        else if (code === 9) pending = Math.max(pending, LINE);
        else if (code === 10) {
          newlines++;
          if (newlines > 1) pending = PARAGRAPH;
          else if (at - lineStart < shortLine && pending < LINE) pending = LINE;
          lineStart = at + 1;
        } else {
          if (code === 44) commas++;
          const mark = markOf(code);
          if (mark <= pending) continue;
          const abbreviates = code === 46 && count > 0 && at === between && takesDot(text, start, end, shape, count);
          if (!abbreviates) pending = mark;
        }
      }
      if (pending === TOUCHING && (spaces > 0 || newlines > 0)) {
        pending = spaces > 1 && newlines === 0 ? WIDE : SPACE;
        if (pending === WIDE) wides++;
      }
    }
    // `Mr`, a line of a scanned page, `Ann Lee`
    if (pending >= LINE && count > 0 && isFormOfAddress(text, flags, end, count - 1, first)) pending = SPACE;
    let bits = from.shapes[i] as number;
    let last = i;
    let dots = 0;
    while (last + 1 < length && from.gaps[last + 1] !== Gap.space) {
      const joint = jointOf(from, first, last);
      if (joint === APART) break;
      if (joint === DOT) dots++;
      last++;
      const more = from.shapes[last] as number;
      bits |= (bits & more & Shape.upper) !== 0 ? more | Shape.uppers : more;
    }
    const stop = from.ends[last] as number;
    // a lost apostrophe: `region  s`
    if (pending === WIDE && stop - first === 1 && units[first] === 115 && count > 0) {
      possessive[count - 1] = 1;
      between = stop;
      continue;
    }
    start[count] = first;
    end[count] = stop;
    gap[count] = pending;
    const id = last > i ? numberOfWord(text, first, stop, units) : (from.ids[i] as number);
    ids[count] = id;
    writing[count] = id === NOT_KEPT ? AS_IN_TEXT : writingOf(units[first] as number, bits);
    flags[count] = flagsOfWord(id, text, first, stop);
    shape[count] = shapeOf(units[first] as number, bits, dots, dots > 0 ? text.slice(first, stop) : "");
    const mixed = shape[count] === LOWER && (bits & Shape.upper) !== 0;
    if (mixed && ((flags[count] as number) & ~FAMILY) === 0 && startsWithParticle(text, first, stop)) {
      shape[count] = CAPITAL;
      flags[count] = (flags[count] as number) | FAMILY;
    }
    if (shape[count] === LOWER && !isInAddress(units, first, stop)) small[slotOf(small, id)] = id;
    between = stop;
    const mark = units[stop];
    if ((mark === 39 || mark === 0x2019) && isPossessive(units, stop)) {
      possessive[count] = 1;
      const glued = CLASSES[units[stop + 1] as number] !== SEPARATOR && stop + 1 < text.length;
      between += glued ? 2 : 1;
      if (glued) last++;
    }
    i = last;
    count++;
  }
  gap[count] = PARAGRAPH;
  const bare = wides > 4 && commas * 8 < wides;
  if (!bare) for (let i = 0; i < count; i++) if (gap[i] === WIDE) gap[i] = SPACE;
  const tokens: NameTokens = { text, count, start, end, shape, writing, gap, possessive, ids, flags, small, bare };
  if (bare) joinLostStops(tokens);
  return tokens;
}

/** Whether word `i` addresses whoever is named at `next`, and only white space and its full stop lie between. */
function isFormOfAddress(text: string, flags: Int32Array, end: Int32Array, i: number, next: number): boolean {
  if (((flags[i] as number) & HONORIFIC) === 0 || next - (end[i] ?? 0) > 40) return false;
  const word = text.slice((end[i] ?? 0) - 3, end[i]);
  return /(?:^|\s)(?:Mr|Mrs|Ms|Dr|Hon|Sir)$/.test(word) && /^\.?\s+$/.test(text.slice(end[i], next));
}

/** `ann.lee@press.example`: letters of an address say nothing of how the word is written. */
function isInAddress(units: Uint16Array, start: number, end: number): boolean {
  const before = start > 0 ? units[start - 1] : 0;
  if (before === 64 || before === 46 || before === 95 || before === 47) return true;
  const after = units[end];
  return after === 64 || after === 95 || (after === 46 && CLASSES[units[end + 1] as number] === LOWER_LETTER);
}

/** Where the number stands in the table, or would. */
function slotOf(table: Int32Array, id: number): number {
  let slot = Math.imul(id, 0x9e3779b1) >>> Math.clz32(table.length - 1);
  while (table[slot] !== 0 && table[slot] !== id) slot = (slot + 1) & (table.length - 1);
  return slot;
}

const APART = 0;
const JOINED = 1;
const DOT = 2;

/** How token `last` of a word that starts at `first` and the token after it go together. */
function jointOf(tokens: Tokens, first: number, last: number): number {
  const { units } = tokens;
  const end = tokens.ends[last] as number;
  const next = tokens.starts[last + 1] as number;
  if (next === end) return JOINED;
  if (next !== end + 1) return APART;
  const code = units[end];
  if (code === 46) {
    const single = end - first <= 1 || units[end - 2] === 46 || units[end - 2] === 45;
    return single && CLASSES[units[next] as number] === UPPER_LETTER ? DOT : APART;
  }
  if (code === 39 || code === 0x2019) return isPossessive(units, end) ? APART : JOINED;
  return code === 45 || code === 0x2010 || code === 0x2011 ? JOINED : APART;
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

const foldedWord = wordProperty(foldWord);

/** What the lexicon says of word `i`; nothing outside the text. */
export function wordFlags(tokens: NameTokens, i: number): number {
  return i < 0 || i >= tokens.count ? 0 : (tokens.flags[i] as number);
}

/** Word `i` as the lists write it: small, without accents. */
export function foldedAt(tokens: NameTokens, i: number): string {
  if (i < 0 || i >= tokens.count) return "";
  return foldedWord(tokens.ids[i] as number, tokens.text, tokens.start[i] as number, tokens.end[i] as number);
}

/** Word `i` as written; empty outside the text. Mostly the same string for the same word, so that a look-up need not hash it anew. */
export function wordAt(tokens: NameTokens, i: number): string {
  if (i < 0 || i >= tokens.count) return "";
  const writing = tokens.writing[i] as number;
  if (writing === AS_IN_TEXT) return tokens.text.slice(tokens.start[i] as number, tokens.end[i] as number);
  const id = tokens.ids[i] as number;
  return writing === SMALL ? wordOf(id) : capitalizedWord(id, tokens.text, 0, 0);
}

/** Word `i` in lower case; empty outside the text. */
export function smallWordAt(tokens: NameTokens, i: number): string {
  if (i < 0 || i >= tokens.count) return "";
  const id = tokens.ids[i] as number;
  return id === NOT_KEPT ? lowerCase(wordAt(tokens, i)) : wordOf(id);
}

const AS_IN_TEXT = 0;
/** As the vocabulary has it. */
const SMALL = 1;
/** That with a capital letter. */
const CAPITALIZED = 2;

const capitalizedWord = wordProperty((word) => word.charAt(0).toUpperCase() + word.slice(1));

/**
 * @param first its first unit
 * @param bits of the shapes of its tokens
 */
function writingOf(first: number, bits: number): number {
  if ((bits & (Shape.uncased | Shape.foreign | Shape.uppers)) !== 0) return AS_IN_TEXT;
  if ((bits & Shape.upper) === 0) return SMALL;
  // Of the letters of Latin-1 each capital has one small letter, and that one this capital.
  return first < 0x100 && CLASSES[first] === UPPER_LETTER ? CAPITALIZED : AS_IN_TEXT;
}

/** Whether the text writes this capitalised word small somewhere. */
export function isWrittenSmall(tokens: NameTokens, i: number): boolean {
  const id = tokens.ids[i] ?? NOT_KEPT;
  return id !== NOT_KEPT && tokens.small[slotOf(tokens.small, id)] === id;
}

export function shapeAt(tokens: NameTokens, i: number): number {
  return i < 0 || i >= tokens.count ? LOWER : (tokens.shape[i] ?? LOWER);
}

/** The gap before word `i`; a paragraph's at both ends of the text. */
export function gapBefore(tokens: NameTokens, i: number): number {
  return i <= 0 || i > tokens.count ? PARAGRAPH : (tokens.gap[i] ?? PARAGRAPH);
}

function shapeOf(first: number, bits: number, dots: number, dotted: string): number {
  const kind = CLASSES[first];
  if (kind === DIGIT || (bits & Shape.digit) !== 0) return NUMBER;
  if (kind === UNCASED_LETTER) return UNCASED;
  if (kind === LOWER_LETTER) return LOWER;
  if ((bits & Shape.lower) !== 0) return dots > 0 && DOTTED_WORDS.test(dotted) ? CAPITALS : CAPITAL;
  if (dots > 0) return DOTTED_WORDS.test(dotted) ? CAPITALS : INITIAL;
  return (bits & (Shape.uppers | Shape.uncased)) === 0 ? INITIAL : CAPITALS;
}

/** `al-Fakih`, `d’Orey`, `deGrasse`: a family name that begins with a small particle. */
function startsWithParticle(text: string, start: number, end: number): boolean {
  return /^(?:(?:al|el|ad|an|ar|as|ash|at|az|ul|ur|bin|ben|ibn|abu|de|d|l|dell|dall|t|o)[-‐‑'’]|(?:de|di|van|von|la|le|mac)(?=\p{Lu}\p{Ll}))\p{Lu}/u.test(
    text.slice(start, Math.min(end, start + 6)),
  );
}

/** A full stop that ends an abbreviation ends no sentence. */
function takesDot(text: string, start: Int32Array, end: Int32Array, shape: Uint8Array, count: number): boolean {
  const i = count - 1;
  if (shape[i] === INITIAL) return true;
  const length = (end[i] ?? 0) - (start[i] ?? 0);
  if (length > 5 || length < 2 || shape[i] === LOWER || shape[i] === NUMBER) return false;
  const word = text.slice(start[i], end[i]);
  // `she is the CEO.`
  if (/^(?:C\p{Lu}O|CHRO|CISO|MPs?|ML[AC]|VP)$/u.test(word)) return false;
  if (word.includes(".")) return true;
  // `at St. Mary`, but `on Main St.`
  if (word === "St") return shape[i - 1] !== CAPITAL;
  return (
    (flagsOf(word) & (HONORIFIC | OFFICE | SUFFIX)) !== 0 &&
    !/^(?:Miss|Madam|Chair|Head|King|Queen|Judge|Mayor|Chief|Coach|Owner|Guest|Pope)$/i.test(word)
  );
}

function isPossessive(units: Uint16Array, apostrophe: number): boolean {
  const s = units[apostrophe + 1];
  const after = CLASSES[units[apostrophe + 2] as number];
  if ((s === 115 || s === 83) && after === SEPARATOR) return true;
  const before = units[apostrophe - 1];
  return (before === 115 || before === 83) && s === 32;
}
