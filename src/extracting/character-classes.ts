/** The classes of characters and the marks between words that the name tokens are made of. */

import { AMPERSAND, CLOSE, COMMA, MARK, OPEN, QUOTED, STOP, TOUCHING } from "./gaps.ts";

export const OTHER_CHARACTER: number = 0;
export const UPPER_LETTER: number = 1;
export const LOWER_LETTER: number = 2;
export const DIGIT: number = 3;
export const UNCASED_LETTER: number = 4;
export const CLASSES: Uint8Array = characterClasses();

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
  classes.fill(UNCASED_LETTER, 0x3040, 0x3100);
  classes.fill(UNCASED_LETTER, 0x3400, 0xa000);
  classes.fill(UNCASED_LETTER, 0xac00, 0xd7a4);
  classes.fill(UNCASED_LETTER, 0xd800, 0xe000);
  for (let code = 0; code < 0x2100; code++) {
    const character = String.fromCharCode(code);
    if (/\p{Lu}/u.test(character)) classes[code] = UPPER_LETTER;
    else if (/\p{Ll}|\p{M}/u.test(character)) classes[code] = LOWER_LETTER;
    else if (/\p{Nd}/u.test(character)) classes[code] = DIGIT;
    else if (/\p{L}/u.test(character)) classes[code] = UNCASED_LETTER;
  }
  classes[0x3005] = UNCASED_LETTER; // 々
  return classes;
}
