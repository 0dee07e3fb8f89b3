/**
 * A text as words and numbers, once, for every stage that looks for something in it. Not the
 * analyzer of the index: nothing is stemmed or dropped here, and every token keeps its place.
 */

import { Shape, UNITS } from "./character-classes.ts";
import { byteColumn, int32Column, unitsOf } from "./columns.ts";
import { lowerCase, NOT_KEPT, wordNumber, wordOf } from "./vocabulary.ts";

/** What stands between a token and the one before. */
export const Gap = {
  /** Nothing: the token is glued to the one before, as in `18th`. */
  none: 0,
  /** Blanks, at most one line end. */
  space: 1,
  comma: 2,
  /** One full stop, blanks around or not. */
  period: 3,
  dash: 4,
  slash: 5,
  colon: 6,
  apostrophe: 7,
  /** An opening or closing bracket or quotation mark, and nothing that ends a sentence. */
  mark: 8,
  /** The end of a sentence or a paragraph, or anything else. */
  other: 9,
} as const;

export interface Tokens {
  readonly text: string;
  /** The text's UTF-16 units, and zeros behind them (`columns.ts`). */
  readonly units: Uint16Array;
  readonly length: number;
  /** Places in `text`, one each a token. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** A value of `Gap` a token; the first token's is `other`. */
  readonly gaps: Uint8Array;
  /** Bits of `Shape`. */
  readonly shapes: Uint8Array;
  /** Numbers in the vocabulary; `wordAt` gives the words. */
  readonly ids: Int32Array;
  /** The value of a token of ASCII digits, -1 for a word. */
  readonly numbers: Int32Array;
}

/** The value of a number too long to be one. */
const HUGE = 0x7fffffff;

/** Time and memory: the length of the text. */
export function tokenize(text: string): Tokens {
  // Read at every character, so in the nearest place.
  const classes = UNITS;
  const units = unitsOf(text);
  const size = text.length;
  let { starts, ends, gaps, shapes, ids, numbers } = scratch;
  let length = 0;
  let at = 0;
  while (at < size) {
    let unit = classes[units[at] as number] as number;
    if (unit < 0x10000) {
      at++;
      continue;
    }
    const start = at;
    let last = 0;
    let before = 0;
    let shape = 0;
    let joined = 0;
    let number = -1;
    if (unit >>> 16 === Shape.digit) {
      number = 0;
      while (unit >>> 16 === Shape.digit) {
        before = (before << 8) | (last >>> 24);
        last = (last << 8) | (unit & 0xff);
        number = number * 10 + (unit & 0xff) - 48;
        at++;
        unit = at < size ? (classes[units[at] as number] as number) : 0;
      }
      shape = Shape.digit;
      if (at - start > 9) number = HUGE;
    } else {
      const first = unit;
      let uppers = 0;
      while (unit >= 0x10000 && unit >>> 16 !== Shape.digit) {
        before = (before << 8) | (last >>> 24);
        last = (last << 8) | (unit & 0xff);
        uppers += (unit >>> 16) & Shape.upper;
        joined |= unit;
        at++;
        unit = at < size ? (classes[units[at] as number] as number) : 0;
      }
      shape = joined >>> 16;
      if (first >>> 16 === Shape.upper) shape |= Shape.capitalized;
      if (uppers > 1) shape |= Shape.uppers;
    }
    if (length === starts.length) {
      scratch = roomFor(length * 2, scratch);
      ({ starts, ends, gaps, shapes, ids, numbers } = scratch);
    }
    const id = wordNumber(text, units, start, at, last, before, (joined & 0xff00) === 0);
    gaps[length] = length === 0 ? Gap.other : gapBetween(units, ends[length - 1] as number, start);
    starts[length] = start;
    ends[length] = at;
    shapes[length] = shape;
    ids[length] = id;
    numbers[length] = number;
    length++;
  }
  if (length > MOST_KEPT_ROOM) scratch = roomFor(USUAL_ROOM);
  return {
    text,
    units,
    length,
    starts: int32sOf(starts, length),
    ends: int32sOf(ends, length),
    gaps: bytesOf(gaps, length),
    shapes: bytesOf(shapes, length),
    ids: int32sOf(ids, length),
    numbers: int32sOf(numbers, length),
  };
}

function int32sOf(scratch: Int32Array, length: number): Int32Array {
  const column = int32Column(length);
  column.set(scratch.subarray(0, length));
  return column;
}

function bytesOf(scratch: Uint8Array, length: number): Uint8Array {
  const column = byteColumn(length);
  column.set(scratch.subarray(0, length));
  return column;
}

type Columns = Pick<Tokens, "starts" | "ends" | "gaps" | "shapes" | "ids" | "numbers">;

const USUAL_ROOM = 1 << 13;
const MOST_KEPT_ROOM = 1 << 18;

/** Where tokens are laid down before their number is known: kept, since many texts are a line long. */
let scratch: Columns = roomFor(USUAL_ROOM);

function roomFor(room: number, content?: Columns): Columns {
  const columns = {
    starts: new Int32Array(room),
    ends: new Int32Array(room),
    gaps: new Uint8Array(room),
    shapes: new Uint8Array(room),
    ids: new Int32Array(room),
    numbers: new Int32Array(room),
  };
  if (content !== undefined) {
    columns.starts.set(content.starts);
    columns.ends.set(content.ends);
    columns.gaps.set(content.gaps);
    columns.shapes.set(content.shapes);
    columns.ids.set(content.ids);
    columns.numbers.set(content.numbers);
  }
  return columns;
}

// A place outside the text is told by its number, since an engine reads no element before the first one fast.

/** Whether the token begins with a capital letter. */
export function isCapitalized(tokens: Tokens, index: number): boolean {
  return isInside(tokens, index) && ((tokens.shapes[index] as number) & Shape.capitalized) !== 0;
}

/** The text of tokens `first` to `last`, inclusive. */
export function textOf(tokens: Tokens, first: number, last: number): string {
  return tokens.text.slice(tokens.starts[first], tokens.ends[last]);
}

/**
 * The word at this place in lower case, the digits of a number; empty before the first and after the last. Equal words are the
 * same string, so that a look-up need not hash it anew.
 */
export function wordAt(tokens: Tokens, index: number): string {
  if (!isInside(tokens, index)) return "";
  const id = tokens.ids[index] as number;
  return id === NOT_KEPT ? lowerCase(textOf(tokens, index, index)) : wordOf(id);
}

/** All words, in the order of the text. */
export function wordsOf(tokens: Tokens): string[] {
  return Array.from(tokens.ids, (_, index) => wordAt(tokens, index));
}

/** What stands before the token at this place. */
export function gapAt(tokens: Tokens, index: number): number {
  return isInside(tokens, index) ? (tokens.gaps[index] as number) : Gap.other;
}

/** The number at this place, -1 for a word and outside the text. */
export function numberAt(tokens: Tokens, index: number): number {
  return isInside(tokens, index) ? (tokens.numbers[index] as number) : -1;
}

function isInside(tokens: Tokens, index: number): boolean {
  return index >= 0 && index < tokens.length;
}

/** Whether only blanks and dashes stand between the tokens. */
export function joined(tokens: Tokens, first: number, last: number): boolean {
  for (let i = first + 1; i <= last; i++) {
    const separator = gapAt(tokens, i);
    if (separator !== Gap.space && separator !== Gap.dash && separator !== Gap.none && separator !== Gap.apostrophe)
      return false;
  }
  return last < tokens.length;
}

function gapBetween(units: Uint16Array, from: number, to: number): number {
  if (from === to) return Gap.none;
  if (to - from === 1 && units[from] === 0x20) return Gap.space;
  let gap: number = Gap.space;
  let lines = 0;
  for (let i = from; i < to; i++) {
    const unit = units[i] as number;
    if (unit === 0x0a) lines++;
    if (lines > 1) return Gap.other;
    const found = GAPS[unit] as number;
    if (found === Gap.space) continue;
    if (found === Gap.other) return Gap.other;
    if (gap === Gap.space) gap = found;
    else if (gap === Gap.dash && found === Gap.dash) continue;
    else if (gap === Gap.mark || found === Gap.mark) gap = gap === Gap.mark ? found : gap;
    else return gap === Gap.period && found === Gap.comma ? Gap.comma : Gap.other;
  }
  // A full stop at the end of a line ends more than an abbreviation.
  return gap === Gap.period && lines > 0 ? Gap.other : gap;
}

/** By UTF-16 unit: what one of it makes of a gap. */
const GAPS: Uint8Array = gapsOfUnits();

function gapsOfUnits(): Uint8Array {
  const gaps = new Uint8Array(0x10000).fill(Gap.other);
  for (let unit = 0; unit <= 0xffff; unit++) if (/\s/.test(String.fromCharCode(unit))) gaps[unit] = Gap.space;
  const marks: readonly (readonly [gap: number, marks: string])[] = [
    [Gap.comma, ","],
    [Gap.period, "."],
    [Gap.dash, "-–—‐‑"],
    [Gap.slash, "/"],
    [Gap.colon, ":"],
    [Gap.apostrophe, "'’"],
    [Gap.mark, '()[]"“”'],
  ];
  for (const [gap, of] of marks) for (const mark of of) gaps[mark.charCodeAt(0)] = gap;
  return gaps;
}
