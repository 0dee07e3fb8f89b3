/**
 * How unlikely it is that one word was typed for another: a noisy channel, after Kernighan, Church and Gale, "A spelling correction
 * program based on a noisy channel model" (1990), with what is spelt by ear as one slip, after Brill and Moore, "An improved error
 * model for noisy channel spelling correction" (2000).
 *
 * Each slip costs the negative logarithm of how often it is made where it can be, as counted on 4,400 misspelt words of codespell's list:
 * letters are left out and change places far more often than a certain other one is typed.
 */

import { beginAlike } from "../archive/fuzzy.ts";

/** A letter of the word that was not typed; one of two that are the same. */
const MISSING = 3.5;
const MISSING_DOUBLED = 3.1;
/** A letter that was typed and is not in the word: one that stands beside it, a vowel or an h, one beside it on the keyboard, any other. */
const ADDED_DOUBLED = 5.5;
const ADDED_SILENT = 6.7;
const ADDED_NEIGHBOUR = 7.5;
const ADDED = 7.9;
/** A letter for another: one that sounds alike, one beside it on the keyboard, any other. */
const ALIKE = 5.5;
const NEIGHBOUR = 7;
const REPLACED = 8.8;
/** Letters that changed places: neighbours, or with one between them, or one with the two beside it. */
const SWAPPED = 3.9;
const SWAPPED_ACROSS = 7;
/** What is spelt by ear, see `SOUNDS`. */
const BY_EAR = 4.5;
/** What a further slip costs besides: most misspelt words have one. */
const FURTHER = 1.8;
/** A slip of the first letter, which is seen. */
const FIRST = 1.7;

/** From so many letters on, more than one slip is forgiven; and any two. */
const MIDDLE = 6;
const LONG = 8;

/** The most that is forgiven in a word: any slip, a rare one and a common one, any two or some common ones. */
export function mostForgiven(word: string): number {
  if (word.length < MIDDLE) return REPLACED + FIRST;
  return FURTHER + REPLACED + (word.length < LONG ? SWAPPED : REPLACED);
}

/** How likely a slip of this cost is. */
export function likelihood(cost: number): number {
  return Math.exp(-cost);
}

const VOWELS = "aeiouy";
/** Letters that stand for one sound, in one language or another, or for its voiced or voiceless twin. */
const ONE_SOUND: readonly string[] = [VOWELS, "ckq", "csz", "gj", "fv", "vw", "bp", "dt", "mn", "sxz", "ijy"];
/** What is typed for what is meant, where several letters are one sound. */
const SOUNDS: readonly (readonly [typed: string, meant: string])[] = [
  ["f", "ph"],
  ["f", "gh"],
  ["ph", "f"],
  ["ph", "v"],
  ["", "gh"],
  ["k", "ch"],
  ["y", "ie"],
  ["shun", "tion"],
  ["shun", "sion"],
  ["sh", "ti"],
  ["sh", "ci"],
  ["sh", "si"],
  ["ks", "x"],
  ["cks", "x"],
  ["kw", "qu"],
  ["o", "eau"],
  ["oo", "ew"],
  // Of a long vowel the e is heard for the i.
  ...[..."dlmnrt"].map((letter): [string, string] => [`a${letter}e`, `ai${letter}`]),
];
/** Rows of a keyboard; of two rows those keys touch that stand one below the other, or one to the left of that. */
const KEYS: readonly string[] = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

/** By the codes of two letters. */
const COSTS: ReadonlyMap<number, number> = new Map([
  ...KEYS.flatMap((row, y) =>
    [...row].flatMap((key, x) =>
      [row[x + 1], KEYS[y + 1]?.[x], KEYS[y + 1]?.[x - 1]].flatMap((other) =>
        other === undefined ? [] : bothWays(key, other, NEIGHBOUR),
      ),
    ),
  ),
  ...ONE_SOUND.flatMap((sound) => [...sound].flatMap((a) => [...sound].flatMap((b) => bothWays(a, b, ALIKE)))),
]);
const SILENT: ReadonlySet<number> = new Set([...`${VOWELS}h`].map((letter) => letter.charCodeAt(0)));
/** By the last letter that is meant. */
const BY_LAST: ReadonlyMap<number, typeof SOUNDS> = new Map(
  SOUNDS.map(([, meant]) => {
    const last = meant.at(-1) as string;
    return [last.charCodeAt(0), SOUNDS.filter(([, other]) => other.endsWith(last))];
  }),
);

function pair(a: number, b: number): number {
  return a * 0x10000 + b;
}

function bothWays(a: string, b: string, cost: number): [number, number][] {
  const [one, other] = [a.charCodeAt(0), b.charCodeAt(0)];
  return [
    [pair(one, other), cost],
    [pair(other, one), cost],
  ];
}

function replacing(typed: number, meant: number): number {
  return COSTS.get(pair(typed, meant)) ?? REPLACED;
}

function missing(letter: number, before: number, after: number): number {
  return letter === before || letter === after ? MISSING_DOUBLED : MISSING;
}

function adding(letter: number, before: number, after: number): number {
  if (letter === before || letter === after) return ADDED_DOUBLED;
  if (SILENT.has(letter)) return ADDED_SILENT;
  return COSTS.has(pair(letter, before)) || COSTS.has(pair(letter, after)) ? ADDED_NEIGHBOUR : ADDED;
}

/** Whether of the three letters before two places the outer ones changed theirs, or the first or last moved past the others. */
function isMixed(a: Uint16Array, i: number, b: Uint16Array, j: number): boolean {
  const [first, middle, last] = [a[i - 3], a[i - 2], a[i - 1]];
  const [one, two, three] = [b[j - 3], b[j - 2], b[j - 1]];
  if (first === three) return (middle === two && last === one) || (middle === one && last === two);
  return first === two && middle === three && last === one;
}

/** @returns 0 for the same word; null above the most. No letter is touched twice. Time: the product of the lengths. */
export function misspelling(typed: string, word: string, most: number): number | null {
  const [height, width] = [typed.length, word.length];
  const a = Uint16Array.from({ length: height }, (_, i) => typed.charCodeAt(i));
  const b = Uint16Array.from({ length: width }, (_, j) => word.charCodeAt(j));
  const less = Array.from(b, (letter, j) => missing(letter, b[j - 1] ?? 0, b[j + 1] ?? 0) + FURTHER);
  const rows = Array.from({ length: height + 1 }, () => new Float64Array(width + 1));
  for (let i = 0; i <= height; i++) {
    const row = rows[i] as Float64Array;
    const own = a[i - 1] as number;
    const more = i === 0 ? Number.POSITIVE_INFINITY : adding(own, a[i - 2] ?? 0, a[i] ?? 0) + FURTHER;
    for (let j = 0; j <= width; j++) {
      const letter = b[j - 1] as number;
      let cost = i + j === 0 ? 0 : Number.POSITIVE_INFINITY;
      if (i > 0) cost = Math.min(cost, (rows[i - 1]?.[j] as number) + more);
      if (j > 0) cost = Math.min(cost, (row[j - 1] as number) + (less[j - 1] as number));
      if (i > 0 && j > 0) {
        const replaced = own === letter ? 0 : replacing(own, letter) + FURTHER;
        cost = Math.min(cost, (rows[i - 1]?.[j - 1] as number) + replaced);
        if (i > 1 && own === b[j - 2] && a[i - 2] === letter)
          cost = Math.min(cost, (rows[i - 2]?.[j - 2] as number) + SWAPPED + FURTHER);
        if (i > 2 && j > 2 && isMixed(a, i, b, j))
          cost = Math.min(cost, (rows[i - 3]?.[j - 3] as number) + SWAPPED_ACROSS + FURTHER);
      }
      for (const [sound, meant] of BY_LAST.get(letter) ?? []) {
        const [up, left] = [i - sound.length, j - meant.length];
        if (up >= 0 && left >= 0 && typed.startsWith(sound, up) && word.startsWith(meant, left))
          cost = Math.min(cost, (rows[up]?.[left] as number) + BY_EAR + FURTHER);
      }
      row[j] = cost;
    }
  }
  const sum = rows[height]?.[width] as number;
  if (sum === 0) return 0;
  const found = sum - FURTHER + (beginAlike(typed, word) ? 0 : FIRST);
  return found <= most ? found : null;
}
