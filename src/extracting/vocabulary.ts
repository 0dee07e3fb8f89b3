/**
 * The words that the texts of this process have held, each once: a word met again is known by its number, so that what
 * a list or a rule says of a word is worked out once and looked up after. Forgotten when it grows large, between two
 * documents. An open-addressing hash table that holds the last eight units of a word in the slot itself, so that most
 * words are told apart without looking at their strings.
 */

import { UNITS } from "./character-classes.ts";
import { unitsOf } from "./columns.ts";

/** The number of a word that is longer than any that is kept: it is one of its own each time. */
export const NOT_KEPT = 0;
/** In UTF-16 units: what is longer is no word of any list. */
const LONGEST_KEPT = 32;
const MOST_WORDS = 1 << 17;
const SLOTS = MOST_WORDS * 2;
const SHIFT = Math.clz32(SLOTS - 1);
/** A word that finds no slot in so many steps is looked up as a string, so that no text is slow to read, whoever made it. */
const MOST_STEPS = 24;

/** Four cells a slot: the last four units, the four before, length and whether all units are bytes, number. */
const slots = new Int32Array(SLOTS * 4);
/** By number; in lower case. */
let words: string[] = [""];
/** The units of the words that their slots do not tell apart, one behind the other, and by number where a word's begin. */
let letters = new Uint16Array(1 << 16);
let lettersEnd = 0;
const letterStarts = new Int32Array(MOST_WORDS);
/** Numbers of the words without a slot, of which there are few. */
const others: Map<string, number> = new Map();
const properties: { forget(): void }[] = [];

/**
 * The number of the word `text.slice(start, end)`.
 * @param units those of the text
 * @param last its last four units in lower case, a byte each, the last one lowest
 * @param before the four before these, likewise
 * @param bytes whether all its units in lower case are below 256
 */
export function wordNumber(
  text: string,
  units: Uint16Array,
  start: number,
  end: number,
  last: number,
  before: number,
  bytes: boolean,
): number {
  const length = end - start;
  if (length > LONGEST_KEPT) return NOT_KEPT;
  const kind = bytes ? length : length | 64;
  const exact = bytes && length <= 8;
  let slot = (Math.imul(last ^ Math.imul(before, 0x85ebca6b) ^ kind, 0x9e3779b1) >>> SHIFT) * 4;
  for (let step = 0; step < MOST_STEPS; step++) {
    const number = slots[slot + 3] as number;
    if (number === 0) {
      if (words.length >= MOST_WORDS) break;
      // Whatever is cut off meanwhile (`within-time.ts`), no slot leads to what is not there: its number comes last.
      const own = words.push(lowerCase(text.slice(start, end))) - 1;
      if (!exact) keepLetters(own, units, start, end);
      slots[slot] = last;
      slots[slot + 1] = before;
      slots[slot + 2] = kind;
      slots[slot + 3] = own;
      return own;
    }
    if (
      slots[slot] === last &&
      slots[slot + 1] === before &&
      slots[slot + 2] === kind &&
      (exact || isWord(number, units, start, length))
    )
      return number;
    slot = (slot + 4) & (SLOTS * 4 - 1);
  }
  return otherNumber(lowerCase(text.slice(start, end)));
}

/** What else is known of a word must not depend on what stood in the texts before. */
function otherNumber(word: string): number {
  const known = others.get(word);
  if (known !== undefined) return known;
  const own = words.push(word) - 1;
  others.set(word, own);
  return own;
}

function keepLetters(number: number, units: Uint16Array, start: number, end: number): void {
  if (lettersEnd + LONGEST_KEPT > letters.length) {
    const larger = new Uint16Array(letters.length * 2);
    larger.set(letters);
    letters = larger;
  }
  letterStarts[number] = lettersEnd;
  for (let at = start; at < end; at++) letters[lettersEnd++] = (UNITS[units[at] as number] as number) & 0xffff;
}

function isWord(number: number, units: Uint16Array, start: number, length: number): boolean {
  const first = letterStarts[number] as number;
  for (let i = 0; i < length; i++) {
    if (letters[first + i] !== ((UNITS[units[start + i] as number] as number) & 0xffff)) return false;
  }
  return true;
}

/** The number of a word that is no token. */
export function numberOfWord(text: string, start: number, end: number, units: Uint16Array = unitsOf(text)): number {
  let last = 0;
  let before = 0;
  let all = 0;
  for (let at = start; at < end; at++) {
    const unit = (UNITS[units[at] as number] as number) & 0xffff;
    all |= unit;
    before = (before << 8) | (last >>> 24);
    last = (last << 8) | (unit & 0xff);
  }
  return wordNumber(text, units, start, end, last, before, all < 256);
}

/** The word of this number; empty for `NOT_KEPT`. */
export function wordOf(number: number): string {
  return words[number] as string;
}

/** In lower case, unit by unit, so that places hold. */
export function lowerCase(word: string): string {
  const small = word.toLowerCase();
  if (small.length === word.length) return small;
  return Array.from(word, (char) => {
    const one = char.toLowerCase();
    return one.length === char.length ? one : char;
  }).join("");
}

/** Makes room where the vocabulary is nearly full. Numbers given out before are void then, so only between two documents. */
export function forgetWords(): void {
  if (words.length < MOST_WORDS * 0.75) return;
  words = [""];
  lettersEnd = 0;
  slots.fill(0);
  others.clear();
  for (const property of properties) property.forget();
}

/** For what is known by numbers elsewhere: called when they become void. */
export function whenForgotten(forget: () => void): void {
  properties.push({ forget });
}

/** What is true by itself of the word with this number, which is `text.slice(start, end)`; worked out when first asked. */
export type WordProperty<T> = (number: number, text: string, start: number, end: number) => T;

export function wordProperty<T extends string | object>(compute: (word: string) => T): WordProperty<T> {
  let known: (T | undefined)[] = [];
  properties.push({
    forget() {
      known = [];
    },
  });
  return (number, text, start, end) => {
    if (number === NOT_KEPT) return compute(lowerCase(text.slice(start, end)));
    const value = known[number];
    if (value !== undefined) return value;
    const computed = compute(words[number] as string);
    while (known.length <= number) known.push(undefined);
    known[number] = computed;
    return computed;
  };
}

/** A property that is a set of bits, below bit 31. */
export function wordBits(compute: (word: string) => number): WordProperty<number> {
  let known = new Int32Array(1 << 12);
  properties.push({
    forget() {
      known = new Int32Array(1 << 12);
    },
  });
  return (number, text, start, end) => {
    if (number === NOT_KEPT) return compute(lowerCase(text.slice(start, end)));
    const value = known[number] ?? 0;
    if (value !== 0) return value & ~KNOWN;
    const computed = compute(words[number] as string);
    if (number >= known.length) {
      const larger = new Int32Array(words.length * 2);
      larger.set(known);
      known = larger;
    }
    known[number] = computed | KNOWN;
    return computed;
  };
}

const KNOWN = 1 << 31;
