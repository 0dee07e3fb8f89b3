/** The classes of characters that words are made of, and the marks between them. */

import { AMPERSAND, CLOSE, COMMA, MARK, OPEN, QUOTED, STOP, TOUCHING } from "./gaps.ts";

/** How a token is written: bits. */
export const Shape = {
  upper: 1,
  /** Two capital letters or more. */
  uppers: 2,
  lower: 4,
  digit: 8,
  uncased: 16,
  /** The first character is a capital letter. */
  capitalized: 32,
  foreign: 64,
} as const;

/** What stands between words. */
export const SEPARATOR: number = 0;
export const UPPER_LETTER: number = 1;
/** Combining marks too. */
export const LOWER_LETTER: number = 2;
/** ASCII alone. */
export const DIGIT: number = 3;
export const UNCASED_LETTER: number = 4;
/** A part of a word that no name of ours is written with. */
export const FOREIGN_LETTER: number = 5;
/** The bit of each class. */
const SHAPES = [0, Shape.upper, Shape.lower, Shape.digit, Shape.uncased, Shape.foreign];
/** By UTF-16 unit. */
export const CLASSES: Uint8Array = characterClasses();
/** By UTF-16 unit: the unit in lower case, and above it, from bit 16, its bit of `Shape`, none where it stands between words. */
export const UNITS: Uint32Array = Uint32Array.from(
  CLASSES,
  (kind, unit) => (SHAPES[kind] as number) * 0x10000 + lowerUnit(unit),
);

function lowerUnit(unit: number): number {
  // Letters that have case stand below the shapes, among the later Latin and Cyrillic ones and the full-width ones.
  if (unit >= 0x2c00 && (unit < 0xa640 || (unit >= 0xab00 && unit < 0xff21))) return unit;
  const small = String.fromCharCode(unit).toLowerCase();
  return small.length === 1 ? small.charCodeAt(0) : unit;
}

export function markOf(code: number): number {
  switch (code) {
    case 44:
    case 0x3001:
      return COMMA;
    case 40:
    case 91:
    case 0xff08:
      return OPEN;
    case 41:
    case 93:
    case 0xff09:
      return CLOSE;
    case 34:
    case 0x201c:
    case 0x201d:
    case 0x201e:
    case 0xab:
    case 0xbb:
      return QUOTED;
    case 38:
      return AMPERSAND;
    case 46:
    case 33:
    case 63:
    case 0x3002:
      return STOP;
    case 39:
    case 0x2018:
    case 0x2019:
    case 42:
    case 0xad:
    case 0x200b:
    case 13:
      return TOUCHING;
    default:
      return MARK;
  }
}

function characterClasses(): Uint8Array {
  const classes = new Uint8Array(0x10000);
  classes.fill(FOREIGN_LETTER, 0xc0);
  for (let code = 0; code < 0x2000; code++) {
    const character = String.fromCharCode(code);
    if (code < 0xc0 ? !/[A-Za-z]/.test(character) : !/\p{L}|\p{M}/u.test(character)) continue;
    if (/\p{Lu}/u.test(character)) classes[code] = UPPER_LETTER;
    else classes[code] = /\p{Ll}|\p{M}/u.test(character) ? LOWER_LETTER : UNCASED_LETTER;
  }
  classes.fill(DIGIT, 0x30, 0x3a);
  classes[0xd7] = SEPARATOR; // ×
  classes[0xf7] = SEPARATOR; // ÷
  // Punctuation, symbols, arrows, shapes; CJK punctuation; full-width forms.
  classes.fill(SEPARATOR, 0x2000, 0x2c00);
  classes.fill(SEPARATOR, 0x3000, 0x3040);
  classes.fill(SEPARATOR, 0xff00, 0xfff0);
  // The joiners of Sinhala.
  classes.fill(FOREIGN_LETTER, 0x200c, 0x200e);
  classes.fill(UNCASED_LETTER, 0x3040, 0x3100);
  classes.fill(UNCASED_LETTER, 0x3400, 0xa000);
  classes.fill(UNCASED_LETTER, 0xac00, 0xd7a4);
  classes.fill(UNCASED_LETTER, 0xd800, 0xe000);
  classes[0x3005] = UNCASED_LETTER; // 々
  return classes;
}
