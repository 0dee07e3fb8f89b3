/**
 * The grammar of an office or a relation as a phrase: words of its kind, a head, and what it is for
 * (`acting assistant secretary of the Bureau of Democracy, Human Rights, and Labor`). Reads forward from a
 * word; whose office it is, `role-before.ts`, `role-after.ts` and `biographies.ts` decide.
 */

import { CLOSE, OPEN, SPACE } from "./gaps.ts";
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
import { bodyEnd, businessEnd, departmentEnd, listOrPlaceEnd } from "./office-lists.ts";
import {
  gapInto,
  headOfKind,
  isComma,
  isHead,
  isJoined,
  isKind,
  isLink,
  isNewLine,
  isPlural,
  isVerbLike,
  isVerbOfPersons,
  LONGEST_KIND_WORDS,
  opensSentence,
  type Phrase,
  Step,
  skipArticle,
  smallAt,
  type Taken,
} from "./office-words.ts";
import { isOfPortfolio } from "./portfolios.ts";
import {
  ADDRESS_WORDS,
  ADDRESSES,
  ARTICLES,
  CIRCUMSTANCES,
  CONJUNCTIONS,
  ENDINGS,
  MATTER_LINKS,
  NUMBER_WORDS,
  PLACE_LINKS,
  SECOND_HEADS,
} from "./role-words.ts";

const LONGEST_PHRASE_WORDS = 26;

/** What was read so far, from the first word on. */
interface Reading {
  readonly first: number;
  /** The word to read. */
  at: number;
  head: number;
  end: number;
  /** A link that nothing has followed yet; -1 where something has. */
  link: number;
  lastLink: number;
  /** What the head is for is being said. */
  linked: boolean;
  /** A head of two or more parts goes on, or words behind the head made it no head. */
  headEnds: boolean;
  /** What stands before the `and` of a second head. */
  former: { readonly end: number; readonly head: number } | null;
  beforeName: boolean;
}

/** The office whose name starts at word `first`, or null. */
export function officeAt(tokens: NameTokens, first: number, taken: Taken): Phrase | null {
  const reading: Reading = {
    first,
    at: first,
    head: -1,
    end: first,
    link: -1,
    lastLink: -1,
    linked: false,
    headEnds: false,
    former: null,
    beforeName: false,
  };
  const stop = Math.min(tokens.count, first + LONGEST_PHRASE_WORDS);
  for (; reading.at < stop; reading.at++) {
    const step = readWord(tokens, reading, taken);
    if (step === Step.none) return null;
    if (step === Step.end) break;
  }
  const { linked, headEnds, former, beforeName } = reading;
  const whole = linked || headEnds || former === null ? reading : former;
  const { head, end } = whole;
  if (head < 0 || (whole === reading && ((!linked && !headEnds) || end <= head))) return null;
  if (!linked && !beforeName && isOfCompound(tokens, head, end)) return null;
  return { start: first, end, head, linked, beforeName };
}

function readWord(tokens: NameTokens, reading: Reading, taken: Taken): number {
  const { at: i, first, head } = reading;
  // `(Independent Charge) for Labour`
  const behindBracket = reading.linked && reading.end === i && gapBefore(tokens, i) === CLOSE;
  if (
    i > first &&
    gapBefore(tokens, i) > SPACE &&
    !isJoined(tokens, i) &&
    !((head < 0 || reading.headEnds) && isAcronym(tokens, i)) &&
    !(behindBracket && isLink(smallAt(tokens, i)))
  )
    return readBehindComma(tokens, reading, taken);
  if (head < 0 && i > first && gapBefore(tokens, i) === OPEN) return Step.goOn;
  if (taken(i)) return readName(tokens, reading, taken);
  const shape = shapeAt(tokens, i);
  const small = smallAt(tokens, i);
  if (isLink(small) && (shape === LOWER || shape === CAPITALS)) return readLink(tokens, reading, taken);
  if (shape === LOWER) return readSmall(tokens, reading, taken);
  return shape === NUMBER ? readNumber(tokens, reading) : readCapital(tokens, reading, taken);
}

function take(reading: Reading): number {
  reading.link = -1;
  reading.end = reading.at + 1;
  return Step.goOn;
}

function takeHead(reading: Reading): void {
  reading.head = reading.at;
  reading.headEnds = true;
}

function readBehindComma(tokens: NameTokens, reading: Reading, taken: Taken): number {
  const { at: i, linked, head } = reading;
  if (head < 0) return Step.end;
  const brackets = linked || reading.headEnds ? departmentEnd(tokens, i, taken) : -1;
  // `Minister of State (Independent Charge) for Labour`
  const department = linked && !/^(?:for|of)$/.test(wordAt(tokens, brackets)) ? -1 : brackets;
  if (department < 0 && !isComma(tokens, i)) return Step.end;
  const more = department >= 0 ? department : matterEnd(tokens, reading, taken);
  if (more < 0) return Step.end;
  reading.at = more - 1;
  take(reading);
  // `Chief, Broadlawns Medical Center` ends there, `of Trade, Tourism and Investment` may go on
  return linked ? Step.goOn : Step.end;
}

/** Where what the office takes in behind the comma at the word to read ends, or -1. */
function matterEnd(tokens: NameTokens, { at: i, head, linked, headEnds }: Reading, taken: Taken): number {
  if (linked) {
    const matters = listOrPlaceEnd(tokens, i, taken);
    // `Professor of Economics, University of Hale`
    return matters >= 0 || shapeAt(tokens, head) !== CAPITAL ? matters : bodyEnd(tokens, i, taken);
  }
  if (!headEnds) return -1;
  const business = businessEnd(tokens, i, head, taken);
  return business >= 0 ? business : bodyEnd(tokens, i, taken);
}

/** `member of Lee’s cabinet`: a name behind a link is part of it. */
function readName(tokens: NameTokens, reading: Reading, taken: Taken): number {
  const { at: i, lastLink } = reading;
  if (reading.head < 0 || lastLink < 0 || !belongsToLink(tokens, lastLink, i)) {
    reading.beforeName = true;
    return Step.end;
  }
  reading.end = nameEnd(tokens, i, taken);
  if (tokens.possessive[reading.end - 1] === 0) return Step.end;
  reading.at = reading.end - 1;
  reading.link = reading.at;
  return Step.goOn;
}

function readLink(tokens: NameTokens, reading: Reading, taken: Taken): number {
  const { at: i, first, head, linked } = reading;
  const small = smallAt(tokens, i);
  if (i === first) return Step.none;
  if (head < 0) return i - first > LONGEST_KIND_WORDS || !joinsKind(tokens, i) ? Step.none : Step.goOn;
  if (!reading.headEnds && !linked) return joinsParts(tokens, i, taken) ? Step.goOn : Step.end;
  if (small === "at" && shapeAt(tokens, i) === CAPITALS) return Step.end;
  if (!linkHolds(tokens, i, linked, i === first + 1, taken)) return Step.end;
  if (CONJUNCTIONS.has(small)) {
    if (!linked) {
      reading.headEnds = false;
      reading.former = { end: reading.end, head };
    }
    reading.link = i;
    return Step.goOn;
  }
  if (!ARTICLES.has(small) || MATTER_LINKS.has(small)) reading.linked = true;
  if (reading.link < 0 || !ARTICLES.has(small)) {
    reading.link = i;
    reading.lastLink = i;
  }
  return Step.goOn;
}

/** `Chief Financial | and Supply Chain Officer`: a head of several parts goes on behind the `and`. */
function joinsParts(tokens: NameTokens, i: number, taken: Taken): boolean {
  if (!CONJUNCTIONS.has(smallAt(tokens, i)) || shapeAt(tokens, i - 1) !== CAPITAL || shapeAt(tokens, i + 1) !== CAPITAL)
    return false;
  const head = headOfKind(tokens, i + 1, taken);
  return head > i + 1 && SECOND_HEADS.has(wordAt(tokens, head).toLowerCase());
}

function readSmall(tokens: NameTokens, reading: Reading, taken: Taken): number {
  const { at: i, first, head, link, linked, lastLink } = reading;
  const small = smallAt(tokens, i);
  const flags = wordFlags(tokens, i);
  // `Chargé d’Affaires ad interim`
  if (head >= 0 && (isInterim(tokens, i) || isInterim(tokens, i - 1))) return take(reading);
  if (small === "be" && smallAt(tokens, i - 1) === "to" && link >= 0) return Step.goOn;
  if (ENDINGS.has(small) || (isVerbOfPersons(tokens, i) && (flags & OFFICE) === 0)) return Step.end;
  if (head < 0) {
    if (isHead(tokens, i)) {
      if (isLink(smallAt(tokens, i - 1)) && i > first) return Step.none;
      takeHead(reading);
    } else if (!isKind(tokens, i)) return Step.none;
  } else if (!linked) {
    if ((flags & OFFICE) !== 0) takeHead(reading);
    else if (reading.headEnds ? (flags & MODIFIER) === 0 || (flags & COMMON) !== 0 : !isKind(tokens, i)) {
      // `deputy associate administrator`
      if (!isKind(tokens, i) || headOfKind(tokens, i, taken) < 0) return Step.end;
    }
  } else if (link < 0 && tokens.possessive[i - 1] === 0 && !(tokens.bare && small === "s")) {
    const kind = (wordFlags(tokens, i - 1) & DEMONYM) !== 0 && isLink(smallAt(tokens, i - 2)); // `of European | art`
    const foreign = /^(?:des?|du|del|dell)$/i.test(wordAt(tokens, lastLink)) && i - lastLink < 3;
    const apart = shapeAt(tokens, i - 1) !== LOWER && (flags & (OFFICE | THING)) === 0 && !foreign && !kind;
    if (isVerbLike(small) || apart || ((flags & COMMON) !== 0 && i - first > 12)) return Step.end;
  }
  return take(reading);
}

function isInterim(tokens: NameTokens, i: number): boolean {
  return wordAt(tokens, i) === "ad" && wordAt(tokens, i + 1) === "interim";
}

const ORDINAL = /^\d+(?:st|nd|rd|th)$/;

function readNumber(tokens: NameTokens, { at: i, first, link, linked }: Reading): number {
  // `436th Airlift Wing commander`
  if (i === first && ORDINAL.test(wordAt(tokens, i)) && shapeAt(tokens, i + 1) === CAPITAL) return Step.goOn;
  if (!linked || (link < 0 && !ORDINAL.test(wordAt(tokens, i)))) return Step.end;
  return gapBefore(tokens, i + 1) > SPACE || shapeAt(tokens, i + 1) === LOWER ? Step.end : Step.goOn;
}

function readCapital(tokens: NameTokens, reading: Reading, taken: Taken): number {
  const { at: i, first, head, link } = reading;
  const flags = wordFlags(tokens, i);
  const word = wordAt(tokens, i);
  if (endsHeading(tokens, reading)) return Step.end;
  const heads = isHead(tokens, i);
  if ((flags & HONORIFIC) !== 0 && !heads) {
    reading.beforeName = link < 0 && taken(i + 1);
    return Step.end;
  }
  if (i > first && link < 0 && opensSentence(tokens, i, word)) return Step.end;
  if (i > first && link < 0 && ADDRESS_WORDS.has(word.toLowerCase())) return Step.end;
  if (beginsHeading(tokens, reading)) return Step.end;
  if ((flags & CALENDAR_WORD) !== 0 && (flags & (GIVEN | FAMILY | PLACE)) === 0) return Step.end;
  if (reading.linked) return link < 0 && startsAnother(tokens, i) ? Step.end : take(reading);
  if (heads) {
    if (i > first && head < 0 && shapeAt(tokens, i - 1) === LOWER && isLink(smallAt(tokens, i - 1))) return Step.none;
    if (reading.headEnds && startsAnother(tokens, i)) return Step.end;
    takeHead(reading);
  } else if (head >= 0) {
    if ((flags & MODIFIER) !== 0 && /^(?:designate|emeritus|elect|general)$/i.test(word)) reading.headEnds = true;
    else if (shapeAt(tokens, head) === LOWER || (reading.headEnds && startsAnother(tokens, i))) return Step.end;
    else reading.headEnds = false;
  } else if (i - first > LONGEST_KIND_WORDS) return Step.none;
  return take(reading);
}

/** `LEADER OF THE DEMOCRATS | Democrats to …`: behind capitals a heading is over. */
function endsHeading(tokens: NameTokens, { at: i, first, head }: Reading): boolean {
  if (shapeAt(tokens, i) !== CAPITAL || i === first || head < 0 || shapeAt(tokens, i - 1) !== CAPITALS) return false;
  const shouted = shapeAt(tokens, first) === CAPITALS && shapeAt(tokens, head) === CAPITALS;
  return shouted && isLongCapitals(tokens, head);
}

/** `Member for Stirling | ALMOST …`: a heading begins. */
function beginsHeading(tokens: NameTokens, { at: i, head, link }: Reading): boolean {
  if (shapeAt(tokens, i) !== CAPITALS || head < 0 || link >= 0) return false;
  return shapeAt(tokens, head) !== CAPITALS && isLongCapitals(tokens, i);
}

/** `a foreign terrorist | organization`, `a private | investment firm`: a small noun follows that is the head of it all. */
function isOfCompound(tokens: NameTokens, head: number, end: number): boolean {
  if (
    tokens.bare ||
    shapeAt(tokens, head) !== LOWER ||
    shapeAt(tokens, end) !== LOWER ||
    gapBefore(tokens, end) > SPACE
  )
    return false;
  const word = wordAt(tokens, end);
  if (isLink(word) || ENDINGS.has(word) || isVerbLike(word) || /(?:[^s]s|[^aeiou]e)$/.test(word)) return false;
  return (
    (wordFlags(tokens, end) & (SAYS | ACTS)) === 0 &&
    /(?:tion|ment|ship|firm|group|team|company|body|office|law|case|place|work|school|care|rights)$/.test(word)
  );
}

/** All the offices of a list, `Chairman of A, Director of B, and C`: from word `first`, articles skipped. */
export function officesAt(tokens: NameTokens, first: number, taken: Taken): Phrase[] {
  const found: Phrase[] = [];
  let i = skipArticle(tokens, first);
  while (found.length < 12) {
    const phrase = officeAt(tokens, i, taken);
    if (phrase === null) break;
    found.push(phrase);
    let next = behindYears(tokens, phrase.end);
    if (gapInto(tokens, next) > SPACE && !isComma(tokens, next)) break;
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
    if (/^(?:as|also|most|then|later|previously|formerly|now|currently)$/.test(wordAt(tokens, next))) next++;
    else if (wordAt(tokens, next) === "before" && wordAt(tokens, next + 1) === "that") next += 2;
    if (wordAt(tokens, next) === "as") next++;
    i = skipArticle(tokens, next);
    if (gapBefore(tokens, i) > SPACE && i > phrase.end && !isComma(tokens, i)) break;
  }
  return found;
}

/** `professor at KAIST (2009–2014) | and`: the word behind years in brackets. */
function behindYears(tokens: NameTokens, i: number): number {
  if (gapBefore(tokens, i) !== OPEN || shapeAt(tokens, i) !== NUMBER) return i;
  for (let j = i + 1; j < i + 5; j++) {
    if (gapBefore(tokens, j) === CLOSE || gapInto(tokens, j) !== gapBefore(tokens, j)) return j;
    if (shapeAt(tokens, j) !== NUMBER && !/^(?:to|present)$/.test(wordAt(tokens, j))) break;
  }
  return i;
}

/** A small word between capitals before the head: `Department of State spokesman`, `Health and Safety Director`. */
function joinsKind(tokens: NameTokens, i: number): boolean {
  const before = shapeAt(tokens, i - 1);
  const word = smallAt(tokens, i);
  if (CONJUNCTIONS.has(word) && isNewLine(tokens, i - 1) && before === CAPITAL) return true;
  if (CONJUNCTIONS.has(word))
    return (
      shapeAt(tokens, i + 1) === before &&
      ((wordFlags(tokens, i - 1) & THING) === 0 || COMPASS.test(wordAt(tokens, i - 1)))
    );
  if (before === LOWER && !isLink(smallAt(tokens, i - 1))) return false;
  return /^(?:of|for|the|de|för|on)$/.test(word) && shapeAt(tokens, i + 1) !== NUMBER;
}

/** Things' words that are parts of the world's too: `Middle East and North Africa researcher`. */
const COMPASS = /^(?:North|South|East|West)(?:ern)?$/;

/** `World Health Organization (WHO) Regional Director`: the short form in brackets, and what follows it. */
function isAcronym(tokens: NameTokens, i: number): boolean {
  const at = gapBefore(tokens, i) === CLOSE ? i - 1 : i;
  return shapeAt(tokens, at) === CAPITALS && gapBefore(tokens, at) === OPEN && gapBefore(tokens, at + 1) === CLOSE;
}

const FIELDS = /^(?:fields?|areas?|office|department|division|ministry|school|faculty|region|city|county|army|navy)$/;

/** Whether what follows the link at `i` can belong to the office. @param single a word alone stands before it: `President` */
function linkHolds(tokens: NameTokens, i: number, linked: boolean, single: boolean, taken: Taken): boolean {
  const word = smallAt(tokens, i);
  let next = i + 1;
  if (gapBefore(tokens, next) > SPACE || next >= tokens.count) return false;
  if (CONJUNCTIONS.has(word)) return conjunctionHolds(tokens, i, linked, single, taken);
  if (ARTICLES.has(word) && !MATTER_LINKS.has(word))
    return isLink(smallAt(tokens, i - 1)) || PLACE_LINKS.has(smallAt(tokens, i - 1));
  const article = ARTICLES.has(smallAt(tokens, next)) && shapeAt(tokens, next) === LOWER;
  if (article) next++;
  // `adviser to Bo Wu`, not `chair from Bo Wu`
  if (taken(next)) return word !== "from";
  // `for the term of four years`
  if (word === "for" && /^(?:terms?|period|remainder)$/.test(wordAt(tokens, next))) return false;
  const shape = shapeAt(tokens, next);
  const small = smallAt(tokens, next);
  const flags = wordFlags(tokens, next);
  if (word === "with" && small === "responsibility") return true;
  if (word === "to" && /^(?:rights?|access)$/.test(smallAt(tokens, i - 1))) return true;
  if (word === "to" && small === "be")
    return shapeAt(tokens, next + 1) !== LOWER && /^nominees?$/i.test(smallAt(tokens, i - 1));
  if (MATTER_LINKS.has(word)) {
    if (shape === NUMBER) return shapeAt(tokens, next + 1) !== LOWER;
    if (shape !== LOWER) return word !== "for" || (flags & CALENDAR_WORD) === 0;
    return (
      !ENDINGS.has(small) &&
      !/^(?:more|many|over|several|all|years?|decades?|nearly|almost|them|us|me|him)$/.test(small) &&
      !(word === "for" && NUMBER_WORDS.has(small))
    );
  }
  if (shape === CAPITAL || shape === CAPITALS || shape === INITIAL) return (flags & CALENDAR_WORD) === 0;
  if (shape !== LOWER || ENDINGS.has(small) || CIRCUMSTANCES.has(small)) return false;
  if (word === "to") return (flags & (OFFICE | MODIFIER)) !== 0;
  // `partner in the firm’s London office`
  if (word === "in" && article) return FIELDS.test(small) || tokens.possessive[next] === 1;
  if (word === "on") return (!article || shapeAt(tokens, i - 1) !== LOWER) && (flags & ACTS) === 0;
  if (word === "in") return !article && (flags & ACTS) === 0;
  return word === "på" || word === "vid" || word === "i";
}

function conjunctionHolds(tokens: NameTokens, i: number, linked: boolean, single: boolean, taken: Taken): boolean {
  const next = skipArticle(tokens, i + 1);
  if (taken(next) || shapeAt(tokens, next) === NUMBER) return false;
  const flags = wordFlags(tokens, next);
  if ((flags & HONORIFIC) !== 0 && (flags & OFFICE) === 0 && shapeAt(tokens, next) !== LOWER) return false;
  const other = headOfKind(tokens, next, taken);
  if (other >= 0) {
    // `FOR IMMIGRATION AND BORDER PROTECTION | MEMBER FOR CORIO`
    if (linked && other > next + 1 && areMatters(tokens, next, other) && startsAnother(tokens, other)) return true;
    // `on the independence of judges and lawyers`
    if (linked && shapeAt(tokens, next) === LOWER && isPlural(tokens, other) && isPlural(tokens, i - 1)) return true;
    // `Chairman and CEO of Acme` is one, `Secretary of the Party and President of Cuba` are two
    const beforeName = taken(other + 1) && gapBefore(tokens, other + 1) <= SPACE;
    return !linked && !beforeName && next === i + 1 && other - next < (single ? 3 : 2);
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

/** What an office is for: words in capitals, or those that portfolios are made of. */
function areMatters(tokens: NameTokens, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (shapeAt(tokens, i) !== CAPITALS && !isOfPortfolio(tokens, i)) return false;
  return true;
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
  // `adviser to Governor Bo Wu`, but `Secretary to the President | Bo Wu`
  if (smallAt(tokens, link) === "to")
    return !ARTICLES.has(smallAt(tokens, link + 1)) || shapeAt(tokens, link - 1) === LOWER || i === link + 2;
  // `Chief of Defence Staff General Ann Lee`
  if (
    i - link > 2 &&
    smallAt(tokens, link) === "of" &&
    shapeAt(tokens, link - 1) !== LOWER &&
    !isHead(tokens, link + 1)
  )
    return false;
  for (let j = link + 1; j < i; j++) {
    const titles = HONORIFIC | OFFICE | (j + 1 < i ? MODIFIER : 0);
    if ((wordFlags(tokens, j) & titles) === 0 && !ARTICLES.has(smallAt(tokens, j))) return false;
  }
  return true;
}

/** `ATTORNEY-GENERAL | MEMBER FOR`, `in the Senate | Shadow Minister for`: a capital head with its own matter. */
function startsAnother(tokens: NameTokens, i: number): boolean {
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
