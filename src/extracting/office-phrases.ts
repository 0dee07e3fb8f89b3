/**
 * The grammar of an office or a relation as a phrase: words of its kind, a head, and what it is for
 * (`acting assistant secretary of the Bureau of Democracy, Human Rights, and Labor`). Reads forward from a
 * word; whose office it is, `role-before.ts`, `role-after.ts` and `biographies.ts` decide.
 */

import { AMPERSAND, CLOSE, COMMA, LINE, MARK, OPEN, SPACE, STOP, WIDE } from "./gaps.ts";
import {
  ACTS,
  CALENDAR_WORD,
  COMMON,
  DEMONYM,
  FAMILY,
  GIVEN,
  HONORIFIC,
  MODIFIER,
  OFFICE,
  PLACE,
  SAYS,
  THING,
} from "./lexicon.ts";
import {
  CAPITAL,
  CAPITALS,
  gapBefore,
  INITIAL,
  LOWER,
  type NameTokens,
  NUMBER,
  shapeAt,
  wordAt,
  wordFlags,
} from "./name-tokens.ts";
import { isOfficeModifier } from "./names.ts";
import {
  ADDRESS_WORDS,
  ADDRESSES,
  ARTICLES,
  CIRCUMSTANCES,
  CONJUNCTIONS,
  ENDINGS,
  KINDS,
  MATTER_LINKS,
  PLACE_LINKS,
  SECOND_HEADS,
  SINGULARS,
} from "./role-words.ts";

/** Words `[start, end)` are an office's name. */
export interface Phrase {
  readonly start: number;
  readonly end: number;
  /** The word that says what it is: `Minister`. */
  readonly head: number;
  /** What it is for is said. */
  readonly linked: boolean;
  /** A name follows at once: it may be that person's. */
  readonly beforeName: boolean;
}

/** Whether word `i` is part of a person's name. */
export type Taken = (word: number) => boolean;

const LONGEST_PHRASE_WORDS = 26;
/** In UTF-16 units. */
const LONGEST_ROLE = 200;
const LONGEST_KIND_WORDS = 8;

/** The office whose name starts at word `first`, or null. */
export function officeAt(tokens: NameTokens, first: number, taken: Taken): Phrase | null {
  let head = -1;
  let end = first;
  let link = -1;
  let lastLink = -1;
  let linked = false;
  /** A head of two or more parts goes on, or words behind the head made it no head. */
  let headEnds = false;
  /** What stands before the `and` of a second head. */
  let former: { readonly end: number; readonly head: number } | null = null;
  let beforeName = false;
  const stop = Math.min(tokens.count, first + LONGEST_PHRASE_WORDS);
  for (let i = first; i < stop; i++) {
    if (i > first && gapBefore(tokens, i) > SPACE && !isJoined(tokens, i)) {
      if (head < 0 || !isComma(tokens, i)) break;
      const more = linked ? listOrPlaceEnd(tokens, i, taken) : headEnds ? bodyEnd(tokens, i, taken) : -1;
      if (more < 0) break;
      end = more;
      i = more - 1;
      link = -1;
      // `Chief, Broadlawns Medical Center` ends there, `of Trade, Tourism and Investment` may go on
      if (!linked) break;
      continue;
    }
    if (taken(i)) {
      if (head < 0 || lastLink < 0 || !belongsToLink(tokens, lastLink, i)) {
        beforeName = true;
        break;
      }
      end = nameEnd(tokens, i, taken);
      // `member of Lee’s cabinet`
      if (tokens.possessive[end - 1] === 0) break;
      i = end - 1;
      link = i;
      continue;
    }
    const shape = shapeAt(tokens, i);
    const word = wordAt(tokens, i);
    const flags = wordFlags(tokens, i);
    const small = smallAt(tokens, i);
    if (shape === LOWER || (shape === CAPITALS && isLink(small))) {
      if (isLink(small)) {
        if (i === first) return null;
        if (head < 0) {
          if (i - first > LONGEST_KIND_WORDS) return null;
          if (!joinsKind(tokens, i)) return null;
          continue;
        }
        if (!headEnds && !linked) break;
        if (small === "at" && shape === CAPITALS) break;
        if (!linkHolds(tokens, i, linked, taken)) break;
        if (CONJUNCTIONS.has(small)) {
          if (!linked) {
            headEnds = false;
            former = { end, head };
          }
          link = i;
          continue;
        }
        if (!ARTICLES.has(small) || MATTER_LINKS.has(small)) linked = true;
        if (link < 0 || !ARTICLES.has(small)) {
          link = i;
          lastLink = i;
        }
        continue;
      }
      if (small === "be" && smallAt(tokens, i - 1) === "to" && link >= 0) continue;
      if (ENDINGS.has(small) || ((flags & (SAYS | ACTS)) !== 0 && (flags & OFFICE) === 0)) break;
      if (head >= 0 && !linked) {
        if ((flags & OFFICE) !== 0) {
          head = i;
          headEnds = true;
        } else if (headEnds ? (flags & MODIFIER) === 0 || (flags & COMMON) !== 0 : !isKind(tokens, i)) break;
      } else if (head < 0) {
        if (isHead(tokens, i)) {
          if (isLink(smallAt(tokens, i - 1)) && i > first) return null;
          head = i;
          headEnds = true;
        } else if (!isKind(tokens, i)) return null;
      } else if (link < 0 && tokens.possessive[i - 1] === 0 && !(tokens.bare && small === "s")) {
        const foreign = /^(?:des?|du|del|dell)$/i.test(wordAt(tokens, lastLink)) && i - lastLink < 3;
        if (isVerbLike(small) || (shapeAt(tokens, i - 1) !== LOWER && (flags & (OFFICE | THING)) === 0 && !foreign))
          break;
        if ((flags & COMMON) !== 0 && i - first > 12) break;
      }
      link = -1;
      end = i + 1;
      continue;
    }
    if (shape === NUMBER) {
      if (!(link >= 0 || /^\d+(?:st|nd|rd|th)$/.test(word)) || !linked) break;
      if (gapBefore(tokens, i + 1) > SPACE || shapeAt(tokens, i + 1) === LOWER) break;
      continue;
    }
    // `LEADER OF THE DEMOCRATS Democrats to …`: a heading is over
    if (
      shape === CAPITAL &&
      i > first &&
      shapeAt(tokens, i - 1) === CAPITALS &&
      shapeAt(tokens, first) === CAPITALS &&
      head >= 0
    ) {
      if (shapeAt(tokens, head) === CAPITALS && isLongCapitals(tokens, head)) break;
    }
    const heads = isHead(tokens, i);
    if ((flags & HONORIFIC) !== 0 && !heads) {
      beforeName = link < 0 && taken(i + 1);
      break;
    }
    if (i > first && link < 0 && opensSentence(tokens, i, word)) break;
    if (i > first && ADDRESS_WORDS.has(word.toLowerCase())) break;
    // `Member for Stirling ALMOST …`: a heading begins
    if (shape === CAPITALS && head >= 0 && link < 0 && shapeAt(tokens, head) !== CAPITALS && isLongCapitals(tokens, i))
      break;
    if ((flags & CALENDAR_WORD) !== 0 && (flags & (GIVEN | FAMILY | PLACE)) === 0) break;
    if (!linked) {
      if (heads) {
        if (i > first && head < 0 && shapeAt(tokens, i - 1) === LOWER && isLink(smallAt(tokens, i - 1))) return null;
        if (headEnds && startsAnother(tokens, i)) break;
        head = i;
        headEnds = true;
      } else if (head >= 0) {
        if ((flags & MODIFIER) !== 0 && /^(?:designate|emeritus|elect|general)$/i.test(word)) headEnds = true;
        else if (shapeAt(tokens, head) === LOWER) break;
        else if (headEnds && startsAnother(tokens, i)) break;
        else headEnds = false;
      } else if (i - first > LONGEST_KIND_WORDS) return null;
    } else if (link < 0 && startsAnother(tokens, i)) break;
    link = -1;
    end = i + 1;
  }
  if (head >= 0 && !linked && !headEnds && former !== null) ({ end, head } = former);
  else if (head < 0 || (!linked && !headEnds) || end <= head) return null;
  return { start: first, end, head, linked, beforeName };
}

/** All the offices of a list, `Chairman of A, Director of B, and C`: from word `first`, articles skipped. */
export function officesAt(tokens: NameTokens, first: number, taken: Taken): Phrase[] {
  const found: Phrase[] = [];
  let i = skipArticle(tokens, first);
  while (found.length < 12) {
    const phrase = officeAt(tokens, i, taken);
    if (phrase === null) break;
    found.push(phrase);
    let next = phrase.end;
    if (gapBefore(tokens, next) > SPACE && !isComma(tokens, next)) break;
    const listed = isComma(tokens, next);
    let joined = listed;
    if (CONJUNCTIONS.has(smallAt(tokens, next))) {
      joined = true;
      next++;
    } else if (!listed) {
      // `ATTORNEY-GENERAL MEMBER FOR ISAACS`
      if (!startsAnother(tokens, next) || shapeAt(tokens, next) === LOWER) break;
      joined = true;
    }
    if (!joined) break;
    if (/^(?:as|also|most|then|later|previously|formerly)$/.test(wordAt(tokens, next))) next++;
    if (wordAt(tokens, next) === "as") next++;
    i = skipArticle(tokens, next);
    if (gapBefore(tokens, i) > SPACE && i > phrase.end && !isComma(tokens, i)) break;
  }
  return found;
}

/** The phrase as written, white space once; null where it is too long. */
export function writtenRole(tokens: NameTokens, first: number, last: number): string | null {
  const start = tokens.start[first] ?? 0;
  const end = tokens.end[last - 1] ?? 0;
  if (end <= start || end - start > LONGEST_ROLE) return null;
  const role = tokens.text.slice(start, end).replace(/\s+/g, " ");
  if (role.length < 2) return null;
  const dot = tokens.text[end] === "." && ABBREVIATED.test(role) ? "." : "";
  return role + dot;
}

const ABBREVIATED = /(?:^|\s)(?:Sens?|Reps?|Govs?|Gen|Col|Sgt|Lt|Capt|Supt|Cpl|a\.i|Corp|Inc|Co|Ltd|Bros|Dept)$/;

/** The role of one of several who share it: `Senator` of `Senators`. */
export function singularRole(tokens: NameTokens, phrase: Phrase): string | null {
  const role = writtenRole(tokens, phrase.start, phrase.end);
  const plural = wordAt(tokens, phrase.head);
  const singular = SINGULARS.get(plural.toLowerCase());
  if (role === null || singular === undefined) return role;
  return role.replace(plural, recase(singular, plural));
}

export function isPlural(tokens: NameTokens, i: number): boolean {
  return SINGULARS.has(wordAt(tokens, i).toLowerCase());
}

function recase(word: string, like: string): string {
  if (like === like.toUpperCase() && like.length > 1) return word.toUpperCase();
  return like.charAt(0) === like.charAt(0).toUpperCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

export function skipArticle(tokens: NameTokens, i: number): number {
  const word = smallAt(tokens, i);
  if (!ARTICLES.has(word) && !/^(?:A|An|The)$/.test(word)) return i;
  return gapBefore(tokens, i + 1) <= SPACE ? i + 1 : i;
}

/** The word; links in capitals as if small. */
export function smallAt(tokens: NameTokens, i: number): string {
  const word = wordAt(tokens, i);
  return word.length < 4 && shapeAt(tokens, i) === CAPITALS ? word.toLowerCase() : word;
}

export function isLink(word: string): boolean {
  return MATTER_LINKS.has(word) || PLACE_LINKS.has(word) || word === "and" || ARTICLES.has(word);
}

/** Whether word `i` is an office's or a relation's head: also `First Lady`, `Duke of`. */
export function isHead(tokens: NameTokens, i: number): boolean {
  const flags = wordFlags(tokens, i);
  if ((flags & OFFICE) !== 0) return true;
  const word = wordAt(tokens, i);
  if (/^d['’]affaires$/i.test(word)) return true;
  if ((flags & (HONORIFIC | GIVEN)) === 0 || shapeAt(tokens, i) === LOWER) return false;
  if (/^(?:lady|gentleman)$/i.test(word)) return /^(?:first|second)$/i.test(wordAt(tokens, i - 1));
  return /^(?:duke|earl|baron|viscount)$/i.test(word) && wordAt(tokens, i + 1).toLowerCase() === "of";
}

/** Whether a comma stands before word `i` (a wide gap where commas are lost). */
export function isComma(tokens: NameTokens, i: number): boolean {
  const gap = gapInto(tokens, i);
  return gap === COMMA || gap === WIDE;
}

/** What stands before word `i` behind a bracket that closes there: `(R., Pa.) said`. */
export function gapInto(tokens: NameTokens, i: number): number {
  const gap = gapBefore(tokens, i);
  if (gap < CLOSE || gap > STOP || gap === OPEN) return gap;
  const between = tokens.text.slice(tokens.end[i - 1] ?? 0, tokens.start[i] ?? 0).slice(0, 12);
  const close = between.lastIndexOf(")");
  if (close < 0) return gap;
  const rest = between.slice(close + 1).trim();
  if (rest === "") return SPACE;
  return rest === "," ? COMMA : /^[-–—]$/.test(rest) ? MARK : gap;
}

/** `Managing Director & CEO`, `OB/GYN`: marks inside a phrase. */
export function isJoined(tokens: NameTokens, i: number): boolean {
  const gap = gapBefore(tokens, i);
  if (gap === AMPERSAND) return true;
  if (gap !== MARK) return false;
  const start = tokens.start[i] ?? 0;
  const before = tokens.end[i - 1] ?? 0;
  return start - before === 1 && tokens.text[before] === "/";
}

/** Small words that may stand before a head: `human rights lawyer`, `geological`. */
export function isKind(tokens: NameTokens, i: number): boolean {
  const word = wordAt(tokens, i);
  const flags = wordFlags(tokens, i);
  if (KINDS.has(word)) return true;
  if ((flags & (MODIFIER | DEMONYM)) !== 0) return true;
  if (tokens.possessive[i] === 1) return true;
  return (flags & (SAYS | ACTS)) === 0 && /(?:al|ary|ist|ian|ological|ics|ment|tion)$/.test(word) && word.length > 5;
}

/** A small word between capitals before the head: `Department of State spokesman`, `Health and Safety Director`. */
function joinsKind(tokens: NameTokens, i: number): boolean {
  const before = shapeAt(tokens, i - 1);
  const word = smallAt(tokens, i);
  if (CONJUNCTIONS.has(word)) return shapeAt(tokens, i + 1) === before && (wordFlags(tokens, i - 1) & THING) === 0;
  if (before === LOWER && !isLink(smallAt(tokens, i - 1))) return false;
  return /^(?:of|for|the|de|för|on)$/.test(word) && shapeAt(tokens, i + 1) !== NUMBER;
}

const FIELDS = /^(?:fields?|areas?|office|department|division|ministry|school|faculty|region|city|county|army|navy)$/;

/** Whether what follows the link at `i` can belong to the office. */
function linkHolds(tokens: NameTokens, i: number, linked: boolean, taken: Taken): boolean {
  const word = smallAt(tokens, i);
  let next = i + 1;
  if (gapBefore(tokens, next) > SPACE || next >= tokens.count) return false;
  if (CONJUNCTIONS.has(word)) return conjunctionHolds(tokens, i, linked, taken);
  if (ARTICLES.has(word) && !MATTER_LINKS.has(word))
    return isLink(smallAt(tokens, i - 1)) || PLACE_LINKS.has(smallAt(tokens, i - 1));
  const article = ARTICLES.has(smallAt(tokens, next)) && shapeAt(tokens, next) === LOWER;
  if (article) next++;
  if (taken(next)) return true;
  const shape = shapeAt(tokens, next);
  const small = smallAt(tokens, next);
  const flags = wordFlags(tokens, next);
  if (word === "to" && small === "be")
    return shapeAt(tokens, next + 1) !== LOWER && /^nominees?$/i.test(smallAt(tokens, i - 1));
  if (MATTER_LINKS.has(word)) {
    if (shape === NUMBER) return shapeAt(tokens, next + 1) !== LOWER;
    if (shape !== LOWER) return word !== "for" || (flags & CALENDAR_WORD) === 0;
    return (
      !ENDINGS.has(small) &&
      !/^(?:more|many|over|several|all|years?|decades?|nearly|almost|them|us|me|him)$/.test(small)
    );
  }
  if (shape === CAPITAL || shape === CAPITALS || shape === INITIAL) return (flags & CALENDAR_WORD) === 0;
  if (shape !== LOWER || ENDINGS.has(small) || CIRCUMSTANCES.has(small)) return false;
  if (word === "to") return (flags & (OFFICE | MODIFIER)) !== 0;
  if (word === "in" && article) return FIELDS.test(small);
  if (word === "on" || word === "in") return !article && (flags & ACTS) === 0;
  return word === "på" || word === "vid" || word === "i";
}

/** The head that words of its kind lead to from word `first`, or -1: a look ahead that itself looks no further. */
function headOfKind(tokens: NameTokens, first: number, taken: Taken): number {
  let head = -1;
  for (let i = first; i < first + LONGEST_KIND_WORDS && i < tokens.count; i++) {
    if ((i > first && gapBefore(tokens, i) > SPACE) || taken(i)) break;
    if (isHead(tokens, i)) head = i;
    else if (shapeAt(tokens, i) === LOWER) {
      if (head >= 0 || isLink(wordAt(tokens, i)) || !isKind(tokens, i)) break;
    } else if (isLink(smallAt(tokens, i))) break;
    else if ((wordFlags(tokens, i) & MODIFIER) === 0) {
      if (head >= 0 && shapeAt(tokens, head) === LOWER) break;
      head = -1;
    }
  }
  return head;
}

function conjunctionHolds(tokens: NameTokens, i: number, linked: boolean, taken: Taken): boolean {
  const next = skipArticle(tokens, i + 1);
  if (taken(next) || shapeAt(tokens, next) === NUMBER) return false;
  const flags = wordFlags(tokens, next);
  if ((flags & HONORIFIC) !== 0 && (flags & OFFICE) === 0 && shapeAt(tokens, next) !== LOWER) return false;
  const other = headOfKind(tokens, next, taken);
  if (other >= 0) {
    // `Chairman and CEO of Acme` is one, `Secretary of the Party and President of Cuba` are two
    const beforeName = taken(other + 1) && gapBefore(tokens, other + 1) <= SPACE;
    return !linked && !beforeName && next === i + 1 && other - next < 2;
  }
  if (!linked) return false;
  if (next > i + 1) return shapeAt(tokens, next) !== LOWER && !ENDINGS.has(smallAt(tokens, next));
  if (shapeAt(tokens, next) === LOWER) {
    const small = smallAt(tokens, next);
    return (
      shapeAt(tokens, i - 1) === LOWER && !ENDINGS.has(small) && !isVerbLike(small) && (flags & (SAYS | ACTS)) === 0
    );
  }
  return shapeAt(tokens, i - 1) !== LOWER;
}

function isLongCapitals(tokens: NameTokens, i: number): boolean {
  return (tokens.end[i] ?? 0) - (tokens.start[i] ?? 0) > 4;
}

function nameEnd(tokens: NameTokens, first: number, taken: Taken): number {
  let end = first + 1;
  while (taken(end) && gapBefore(tokens, end) <= SPACE) end++;
  return end;
}

/** Whether the office reaches over its link to the name at `i`: `wife of Bo Wu`, `adviser to Governor Bo Wu`. */
function belongsToLink(tokens: NameTokens, link: number, i: number): boolean {
  if (smallAt(tokens, link) === "to") return true;
  for (let j = link + 1; j < i; j++) {
    const titles = HONORIFIC | OFFICE | (j + 1 < i ? MODIFIER : 0);
    if ((wordFlags(tokens, j) & titles) === 0 && !ARTICLES.has(smallAt(tokens, j))) return false;
  }
  return true;
}

/** `ATTORNEY-GENERAL | MEMBER FOR`, `in the Senate | Shadow Minister for`: a capital head with its own matter. */
export function startsAnother(tokens: NameTokens, i: number): boolean {
  let head = i;
  while (head < i + 4 && !isHead(tokens, head)) {
    if ((wordFlags(tokens, head) & MODIFIER) === 0 || shapeAt(tokens, head) === LOWER) return false;
    head++;
  }
  if (!isHead(tokens, head) || shapeAt(tokens, head) === LOWER) return false;
  const before = wordFlags(tokens, i - 1);
  if ((before & MODIFIER) !== 0) return false;
  const word = wordAt(tokens, head).toLowerCase();
  if ((before & OFFICE) !== 0 && head === i && SECOND_HEADS.has(word)) return false;
  const shouted = shapeAt(tokens, head) === CAPITALS;
  const next = wordAt(tokens, head + 1).toLowerCase();
  if (gapBefore(tokens, head + 1) > SPACE) return (before & OFFICE) !== 0 && ADDRESSES.has(word);
  return (next === "for" || next === "of" || next === "to") && (shouted || head > i || next === "for");
}

/** A capital that can only begin a sentence: `The`, `We`, `A`. */
function opensSentence(tokens: NameTokens, i: number, word: string): boolean {
  if (shapeAt(tokens, i) === INITIAL) return word === "A" || word === "I";
  const small = word.toLowerCase();
  if (shapeAt(tokens, i) === CAPITALS) return ENDINGS.has(small) && small.length > 2;
  if (shapeAt(tokens, i) !== CAPITAL) return false;
  if (isOfficeModifier(tokens, i)) return false;
  return (
    ENDINGS.has(small) || ARTICLES.has(small) || PLACE_LINKS.has(small) || CONJUNCTIONS.has(small) || small === "for"
  );
}

export function isVerbLike(small: string): boolean {
  return /(?:ing|ed|ly)$/.test(small) && !KINDS.has(small);
}

/**
 * Behind the comma at `i`: where a list of matters ends (`Trade, Tourism and Investment`), or a place's
 * second name (`Bucharest, Romania`); -1 where the comma ends the office.
 */
function listOrPlaceEnd(tokens: NameTokens, i: number, taken: Taken): number {
  const capital = shapeAt(tokens, i - 1) !== LOWER;
  let items = 0;
  let j = i;
  while (items < 7) {
    let width = 0;
    const last = CONJUNCTIONS.has(smallAt(tokens, j)) || gapBefore(tokens, j) === AMPERSAND;
    if (CONJUNCTIONS.has(smallAt(tokens, j))) j = j + 1;
    const start = j;
    while (j < tokens.count && width < 6) {
      if (width > 0 && gapBefore(tokens, j) > SPACE) break;
      if (width > 0 && CONJUNCTIONS.has(smallAt(tokens, j))) break;
      if (!isMatter(tokens, j, capital, width, taken)) break;
      width++;
      j++;
    }
    if (width === 0 || taken(j) || headOfKind(tokens, start, taken) >= 0) break;
    items++;
    if (last) return j;
    const conjunction = CONJUNCTIONS.has(smallAt(tokens, j)) && (gapBefore(tokens, j) <= SPACE || isComma(tokens, j));
    if (!conjunction && gapBefore(tokens, j) !== AMPERSAND && !isComma(tokens, j)) break;
  }
  return placeEnd(tokens, i);
}

function isMatter(tokens: NameTokens, j: number, capital: boolean, width: number, taken: Taken): boolean {
  if (taken(j)) return false;
  const flags = wordFlags(tokens, j);
  const shape = shapeAt(tokens, j);
  if (shape === NUMBER || shape === INITIAL || (flags & CALENDAR_WORD) !== 0) return false;
  if (shape === LOWER) {
    const small = wordAt(tokens, j);
    if (width > 0 && /^(?:of|the|for)$/.test(small)) return true;
    if (capital || width > 1) return false;
    return !ENDINGS.has(small) && !isLink(small) && (flags & (SAYS | ACTS)) === 0 && !isVerbLike(small);
  }
  if (!capital) return false;
  if (width === 0 && (flags & GIVEN) !== 0 && (flags & (COMMON | THING | MODIFIER)) === 0) return false;
  return (flags & HONORIFIC) === 0 && !(width === 0 && opensSentence(tokens, j, wordAt(tokens, j)));
}

function placeEnd(tokens: NameTokens, i: number): number {
  if (shapeAt(tokens, i - 1) === LOWER || gapBefore(tokens, i) !== COMMA) return -1;
  let j = i;
  while (j < i + 3 && (j === i || gapBefore(tokens, j) <= SPACE) && (wordFlags(tokens, j) & PLACE) !== 0) {
    if (shapeAt(tokens, j) === LOWER) break;
    j++;
  }
  if (j === i || gapBefore(tokens, j) < COMMA) return -1;
  // a list of places goes on where the office does not
  return CONJUNCTIONS.has(smallAt(tokens, j)) && gapBefore(tokens, j) <= SPACE ? -1 : j;
}

/** `Section Chief, | Broadlawns Medical Center`: where the body that stands behind the office ends, or -1. */
function bodyEnd(tokens: NameTokens, i: number, taken: Taken): number {
  if (gapBefore(tokens, i) !== COMMA) return -1;
  let things = 0;
  let j = i;
  for (; j < i + 8 && j < tokens.count; j++) {
    if (j > i && gapBefore(tokens, j) > SPACE && !isJoined(tokens, j)) break;
    const flags = wordFlags(tokens, j);
    const shape = shapeAt(tokens, j);
    if (taken(j) || (flags & CALENDAR_WORD) !== 0 || shape === NUMBER) return -1;
    if (shape === LOWER) {
      if (j === i || !/^(?:of|for|the|and|on)$/.test(wordAt(tokens, j))) break;
      if (shapeAt(tokens, j + 1) === LOWER && wordAt(tokens, j + 1) !== "the") break;
      continue;
    }
    if ((flags & HONORIFIC) !== 0 || ((flags & OFFICE) !== 0 && (flags & (THING | MODIFIER)) === 0)) return -1;
    if (j === i && opensSentence(tokens, j, wordAt(tokens, j))) return -1;
    if ((flags & THING) !== 0) things++;
  }
  while (j > i && shapeAt(tokens, j - 1) === LOWER) j--;
  if (j === i || taken(j)) return -1;
  const after = gapBefore(tokens, j);
  if (things > 0) return after > SPACE || shapeAt(tokens, j) === LOWER ? j : -1;
  const place = (wordFlags(tokens, i) & PLACE) !== 0;
  return !place && j - i <= 4 && (after >= LINE || after === MARK) ? j : -1;
}
