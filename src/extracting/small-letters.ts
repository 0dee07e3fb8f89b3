/**
 * A text all in small letters with the capitals that names have, for stages that tell names by these: `mayor ellen haverford said`
 * is read as `mayor Ellen Haverford said`. Every place stays where it is.
 */

import { Shape } from "./character-classes.ts";
import { COMMON, FAMILY, flagsOf, GIVEN, OFFICE, PARTICLE, SAYS, SUFFIX } from "./lexicon.ts";
import { type Tokens, tokenize } from "./tokens.ts";

/** A shorter text tells nothing, in words. */
const SHORTEST = 40;
/** Of so many words one may have a capital: an abbreviation, an address. */
const WORDS_A_CAPITAL = 100;

/** The tokens themselves where the text has capitals, as nearly all have. Time: a few words of these. */
export function withNameCapitals(tokens: Tokens): Tokens {
  if (tokens.length < SHORTEST || !isInSmallLetters(tokens)) return tokens;
  const { text, starts } = tokens;
  const names = new Uint8Array(tokens.length + 1);
  for (let i = 0; i < tokens.length; i++) {
    const end = names[i] === 1 ? i : nameEnd(tokens, i);
    names.fill(1, i, end);
  }
  let written = "";
  let at = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (names[i] === 0) continue;
    const start = starts[i] ?? 0;
    const letter = text.charAt(start);
    const capital = letter.toUpperCase();
    if (capital.length !== letter.length) continue;
    written += text.slice(at, start) + capital;
    at = start + 1;
  }
  return tokenize(written + text.slice(at));
}

function isInSmallLetters({ shapes, length }: Tokens): boolean {
  let left = length / WORDS_A_CAPITAL;
  for (let i = 0; i < length; i++) if (((shapes[i] ?? 0) & Shape.upper) !== 0 && --left < 0) return false;
  return true;
}

/** Behind the words of a name that starts at token `i`; `i` where none does. */
function nameEnd(tokens: Tokens, i: number): number {
  const first = wordFlags(tokens, i);
  if (isGiven(first)) {
    let next = i + 1;
    while (next < i + 3 && follows(tokens, next) && (isInitial(tokens, next) || isGiven(wordFlags(tokens, next))))
      next++;
    // `susan b. | mcallister`, `thomas | okafor`
    const surname = follows(tokens, next) && isSurname(tokens, next) ? next + 1 : next;
    if (surname > i + 1 && !isInitial(tokens, surname - 1)) return suffixEnd(tokens, surname);
  }
  // `mayor | haverford said`
  const titled = i > 0 && follows(tokens, i) && (wordFlags(tokens, i - 1) & OFFICE) !== 0;
  const speaks = (wordFlags(tokens, i + 1) & SAYS) !== 0 || (wordFlags(tokens, i - 2) & SAYS) !== 0;
  return titled && speaks && isSurname(tokens, i) ? i + 1 : i;
}

function suffixEnd(tokens: Tokens, i: number): number {
  return follows(tokens, i) && (wordFlags(tokens, i) & SUFFIX) !== 0 ? i + 1 : i;
}

function isGiven(flags: number): boolean {
  return (flags & GIVEN) !== 0 && (flags & ~(GIVEN | FAMILY)) === 0;
}

/** A family name, or a word that no list has; never a common word. */
function isSurname(tokens: Tokens, i: number): boolean {
  const flags = wordFlags(tokens, i);
  if ((flags & (COMMON | OFFICE | SAYS | PARTICLE)) !== 0) return false;
  return (flags & FAMILY) !== 0 || (flags === 0 && (tokens.ends[i] ?? 0) - (tokens.starts[i] ?? 0) > 3);
}

function isInitial(tokens: Tokens, i: number): boolean {
  return (tokens.ends[i] ?? 0) - (tokens.starts[i] ?? 0) === 1;
}

/** Whether only a blank, or the full stop of an initial, lies before token `i`. */
function follows({ text, starts, ends, length }: Tokens, i: number): boolean {
  if (i >= length) return false;
  const between = text.slice(ends[i - 1] ?? 0, starts[i] ?? 0);
  return between === " " || (between === ". " && (ends[i - 1] ?? 0) - (starts[i - 1] ?? 0) === 1);
}

function wordFlags({ text, starts, ends, length }: Tokens, i: number): number {
  return i < 0 || i >= length ? 0 : flagsOf(text.slice(starts[i], ends[i]));
}
