/**
 * Reads an office from right to left, from the word where a name begins: `Chair of the Committee on Trade | Ann Lee`. What it
 * holds of several offices, `office-cuts.ts` parts.
 */

import { COMMA, SPACE, STOP } from "./gaps.ts";
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
  PARTICLE,
  PLACE,
  SAYS,
  THING,
} from "./lexicon.ts";
import { isOfficeModifier } from "./name-parts.ts";
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
import { cutOffices, LONGEST_REACH, opensRank } from "./office-cuts.ts";
import {
  isComma,
  isHead,
  isJoined,
  isKind,
  isLink,
  isNewLine,
  isOfSeveral,
  isVerbLike,
  type Phrase,
  Step,
  smallAt,
  type Taken,
} from "./office-words.ts";
import {
  ADDRESSES,
  ARTICLES,
  CONJUNCTIONS,
  ENDINGS,
  HEADING_VERBS,
  KINDS,
  KINDS_OF_TEXT,
  MATTER_LINKS,
  MEMBERS,
  PLACE_LINKS,
  VERBS_TOO,
} from "./role-words.ts";

/** What was read so far, from the name leftwards. */
interface Reading {
  /** The word where the name begins. */
  readonly end: number;
  /** The head met last; -1 before the first. */
  head: number;
  /** Heads and links so far belong together from here on. */
  start: number;
  /** The word read last is a link. */
  link: boolean;
  /** A comma lies inside what the office is for. */
  listed: boolean;
  conjoined: boolean;
  /** An `and` lies before a head. */
  several: boolean;
}

/** The phrase that ends before word `end`, cut into its offices. */
export function officesBefore(tokens: NameTokens, end: number, taken: Taken): Phrase[] {
  const reading: Reading = { end, head: -1, start: end, link: false, listed: false, conjoined: false, several: false };
  for (let i = end - 1; i >= 0 && end - i < LONGEST_REACH; i--) {
    if (taken(i) || !reachesWord(tokens, i, reading)) break;
    const shape = shapeAt(tokens, i);
    const small = shape === LOWER || (shape === CAPITALS && isLink(smallAt(tokens, i)));
    const step = small ? readSmall(tokens, i, reading, taken) : readCapital(tokens, i, reading);
    if (step === Step.none) return [];
    if (step === Step.end) break;
  }
  if (reading.head < 0) return [];
  let start = descriptionStart(tokens, reading.start, taken);
  // `Secretary Bo Wu And Foreign Minister Ann Lee`
  if (shapeAt(tokens, start) === CAPITAL && CONJUNCTIONS.has(smallAt(tokens, start).toLowerCase())) start++;
  if (start === end - 1 && isVerbHere(tokens, start, taken)) return [];
  const found = cutOffices(tokens, suspendedStart(tokens, start, taken), end);
  // `Ann Lee deputy secretary of the Treasury Bo Wu`: what a name is followed by is the former's
  const [only] = found;
  if (isComma(tokens, start) && taken(start - 1) && isNewLine(tokens, end)) return [];
  const former = gapBefore(tokens, start) <= SPACE && taken(start - 1) && tokens.possessive[start - 1] === 0;
  return former && only !== undefined && (only.linked || shapeAt(tokens, start) === LOWER) ? [] : found;
}

/** `infrastruktur- och | bostadsminister`: where a compound that shares the head starts. */
function suspendedStart(tokens: NameTokens, start: number, taken: Taken): number {
  if (start < 2 || taken(start - 2) || shapeAt(tokens, start) !== LOWER) return start;
  if (gapBefore(tokens, start) > SPACE || !CONJUNCTIONS.has(wordAt(tokens, start - 1))) return start;
  return tokens.text.startsWith("- ", tokens.end[start - 2]) ? start - 2 : start;
}

/** Whether nothing but a blank, or a comma of a list, parts word `i` from what was read. */
function reachesWord(tokens: NameTokens, i: number, reading: Reading): boolean {
  const gap = gapBefore(tokens, i + 1);
  if (i === reading.end - 1 || gap <= SPACE || isJoined(tokens, i + 1)) return true;
  // `Minister of Foreign Affairs, Foreign Employment and Tourism Ann Lee`
  if (gap !== COMMA || reading.head >= 0 || !reading.conjoined || shapeAt(tokens, i) === LOWER) return false;
  reading.listed = true;
  return true;
}

function takeHead(reading: Reading, i: number): void {
  reading.head = i;
  reading.start = i;
  reading.link = false;
}

function readSmall(tokens: NameTokens, i: number, reading: Reading, taken: Taken): number {
  const { end, head } = reading;
  if (isHead(tokens, i)) {
    if (head >= 0 && !reading.link && shapeAt(tokens, i + 1) !== LOWER && i + 1 !== end) return Step.end;
    if (isOfOthers(tokens, i, reading)) return Step.end;
    takeHead(reading, i);
    return Step.goOn;
  }
  const word = smallAt(tokens, i);
  if (MATTER_LINKS.has(word) || /^(?:the|to|on|in|at)$/.test(word)) return readLink(tokens, i, reading, taken);
  if (head < 0) return reading.link && isKind(tokens, i) ? Step.goOn : Step.end;
  if (reading.link || !isKind(tokens, i) || word === "under") return Step.end;
  // `signed into law Senator Lee said`
  if (shapeAt(tokens, i + 1) !== LOWER && (wordFlags(tokens, i) & MODIFIER) === 0) return Step.end;
  reading.start = i;
  return Step.goOn;
}

function readLink(tokens: NameTokens, i: number, reading: Reading, taken: Taken): number {
  const { end, head } = reading;
  const word = smallAt(tokens, i);
  const joins = CONJUNCTIONS.has(word);
  if (i === end - 1) return Step.end;
  if (head >= 0) {
    // `in Sydney Senator Lee`
    if (/^(?:in|at)$/.test(word) && areKind(tokens, reading.start, head, PLACE)) reading.start = head;
    const { start } = reading;
    const adjacent = start === i + 1 || (start === i + 2 && smallAt(tokens, i + 1) === "the");
    const holds = joins
      ? conjoins(tokens, i, start, head, taken)
      : reading.several || reachesOver(tokens, i, start, head);
    if (adjacent && !holds) return Step.end;
  }
  if (joins) {
    reading.conjoined = true;
    if (head >= 0) reading.several = true;
  }
  reading.link = true;
  return Step.goOn;
}

function readCapital(tokens: NameTokens, i: number, reading: Reading): number {
  const { end, head } = reading;
  const flags = wordFlags(tokens, i);
  const shape = shapeAt(tokens, i);
  if (shape === NUMBER) return isClass(tokens, i) ? Step.goOn : Step.end;
  if (shape === INITIAL && !/^[US]$/.test(wordAt(tokens, i))) return Step.end;
  const heads = isHead(tokens, i);
  if ((flags & HONORIFIC) !== 0 && !heads) return Step.end;
  if (heads) {
    if (isOfOthers(tokens, i, reading)) return Step.end;
    // `Senator Lee Press Releases Ann Wu`: what stands between head and name must be linked
    const apart = head < 0 && !reading.link && i < end - 1;
    if (apart && (wordFlags(tokens, i + 1) & (MODIFIER | OFFICE)) === 0 && !isClass(tokens, i + 1)) return Step.none;
    takeHead(reading, i);
    return reading.listed && gapBefore(tokens, i + 1) > SPACE ? Step.none : Step.goOn;
  }
  if (head < 0) return Step.goOn;
  // behind a link nothing is sure before the next head
  if (reading.link) {
    if ((flags & (CALENDAR_WORD | SAYS)) !== 0) return Step.end;
    // `Ministry of Foreign Affairs Director`
    const body = wordAt(tokens, i + 1) === "of" && (flags & THING) !== 0;
    if (!body && !conjoinsKind(tokens, i, reading.start)) return Step.goOn;
    reading.link = false;
  }
  if (standsOutside(tokens, i, reading)) return Step.end;
  reading.start = i;
  return Step.goOn;
}

/** `Senators | acting Governor Lee`: what several are, with no link to the office behind it; but `Officers Association President`, `Board of Trustees President`. */
function isOfOthers(tokens: NameTokens, i: number, { head, link }: Reading): boolean {
  if (head < 0 || link || !isOfSeveral(tokens, i) || (wordFlags(tokens, i + 1) & THING) !== 0) return false;
  return !(wordAt(tokens, i - 1) === "of" && (wordFlags(tokens, i - 2) & THING) !== 0);
}

/** Whether a capitalised word before an office is none of it: a name, a day, a heading's or a sentence's word. */
function standsOutside(tokens: NameTokens, i: number, { end, head, start }: Reading): boolean {
  const flags = wordFlags(tokens, i);
  const shape = shapeAt(tokens, i);
  const word = smallAt(tokens, i);
  const small = word.toLowerCase();
  const modifies = (flags & MODIFIER) !== 0;
  const opens = gapBefore(tokens, i) > SPACE || shape === CAPITALS;
  // `National Parks Subcommittee U S Senator`
  if (isCountry(tokens, i + 1, end) && !modifies) return true;
  if (opens && KINDS_OF_TEXT.has(small) && !modifies) return true;
  // `NEVADA Senate Majority Leader`
  if (shape === CAPITALS && shapeAt(tokens, head) !== CAPITALS && word.length > 5) return true;
  // `White House Counsel`, `Lee Foundation President`
  const house = (flags & (GIVEN | SAYS)) === 0 && i < end - 1 && (wordFlags(tokens, i + 1) & THING) !== 0;
  const named = (flags & (GIVEN | FAMILY | SAYS)) !== 0 && (flags & (MODIFIER | DEMONYM | THING | PLACE)) === 0;
  // `Red Cross volunteer`
  const body =
    i + 1 === start &&
    shapeAt(tokens, head) === LOWER &&
    shapeAt(tokens, i - 1) !== LOWER &&
    gapBefore(tokens, i) <= SPACE;
  if ((named && !house && !body) || (flags & CALENDAR_WORD) !== 0) return true;
  const ofOffice = isOfficeModifier(tokens, i);
  if (modifies && !ofOffice) return true;
  if (/^D\.?C$/i.test(word) || !fitsMember(tokens, i, start, head)) return true;
  if (HEADING_VERBS.has(small) && !modifies) return true;
  // `WHO Regional Director`, `IT Director`
  if (ACRONYMS.has(wordAt(tokens, i)) && shapeAt(tokens, head) !== CAPITALS && i + 1 === start) return false;
  if ((ENDINGS.has(small) || ARTICLES.has(small) || PLACE_LINKS.has(small)) && !ofOffice) return true;
  // a heading's verb or preposition, or a sentence's first word
  const plain = (flags & (COMMON | MODIFIER | THING | PLACE | DEMONYM)) === COMMON;
  const inside =
    gapBefore(tokens, i) <= SPACE && (wordFlags(tokens, i - 1) & MODIFIER) !== 0 && shapeAt(tokens, i - 1) === CAPITAL;
  if (plain && !inside && !KINDS.has(small) && /^(?:dear|meeting|by|via|.*(?:.[^s]s|ing))$/.test(small)) return true;
  // `Goalkeeping coach`: no heading's word stands before a small office
  const describes = i + 1 === head && shapeAt(tokens, head) === LOWER;
  const verbal = shape === CAPITAL && word.endsWith("ing") && !describes && (flags & (THING | MODIFIER)) === 0;
  if (verbal && !KINDS.has(small) && (i + 1 < head || gapBefore(tokens, i) > SPACE)) return true;
  // `New York billionaire`
  if (small === "new" && (wordFlags(tokens, i + 1) & PLACE) !== 0) return false;
  return (
    opens &&
    !house &&
    !(shape === CAPITAL && (KINDS.has(small) || (describes && opensDescribed(tokens, i)))) &&
    (flags & COMMON) !== 0 &&
    (flags & (MODIFIER | DEMONYM | PLACE | THING)) === 0
  );
}

/** `Bus | driver Ann Lee`: a noun with which a sentence begins, and no verb of a heading: `Meet author Bo Wu`. */
function opensDescribed(tokens: NameTokens, i: number): boolean {
  const small = smallAt(tokens, i).toLowerCase();
  return (wordFlags(tokens, i) & (SAYS | ACTS)) === 0 && !BIDDING.test(small) && !isVerbLike(small);
}

const BIDDING =
  /^(?:meet|join|ask|see|hear|follow|contact|call|email|watch|find|read|help|let|make|like|said|not|all|some|most|many|two|three)$/;

/** Short forms of bodies that are small words too. */
const ACRONYMS: ReadonlySet<string> = new Set(["WHO", "IT"]);

/** `will judge Ann Lee`, `guide Bo Wu`: a word that is a verb too is an office behind an article or a small word like `by` only. */
function isVerbHere(tokens: NameTokens, i: number, taken: Taken): boolean {
  if (shapeAt(tokens, i) !== LOWER || gapBefore(tokens, i) > SPACE || !VERBS_TOO.has(wordAt(tokens, i))) return false;
  // `Red Cross volunteer`
  if (shapeAt(tokens, i - 1) === CAPITAL && !taken(i - 1) && gapBefore(tokens, i - 1) <= SPACE) return false;
  const before = wordAt(tokens, i - 1).toLowerCase();
  return (
    !ARTICLES.has(before) &&
    tokens.possessive[i - 1] === 0 &&
    (wordFlags(tokens, i - 1) & SAYS) === 0 &&
    !/^(?:by|with|and|as|of|from|for|former|like|between|including|than|met)$|-|ed$/.test(before)
  );
}

/**
 * `the local bus | driver`, `with bus | driver`, `Retired bus | driver`: from an article on small words describe a small
 * head; without one a single noun does, and the adjective that opens the sentence.
 */
function descriptionStart(tokens: NameTokens, start: number, taken: Taken): number {
  if (shapeAt(tokens, start) !== LOWER) return start;
  let i = start;
  while (i > 0 && start - i < 4 && gapBefore(tokens, i) <= SPACE && !taken(i - 1)) {
    const word = wordAt(tokens, i - 1);
    if (ARTICLES.has(word.toLowerCase()) || tokens.possessive[i - 1] === 1) return i;
    const flags = wordFlags(tokens, i - 1);
    const age = shapeAt(tokens, i - 1) === NUMBER && word.endsWith("-year-old");
    if (!age && shapeAt(tokens, i - 1) !== LOWER) return describingStart(tokens, i, start, taken);
    if (!age && (isLink(word) || ENDINGS.has(word))) {
      const nominal = NO_VERB_BEHIND.test(word) || start - i === 1;
      return nominal && word !== "to" && areNouns(tokens, i, start) ? i : start;
    }
    if ((flags & SAYS) !== 0) return start - i === 1 && isNoun(tokens, i) ? i : start;
    if ((flags & ACTS) !== 0 || isHead(tokens, i - 1) || word.endsWith("ly")) return start;
    i--;
  }
  // `coach Ann Lee, fitness | coach Bo Wu`
  return i < start && gapBefore(tokens, i) === COMMA && taken(i - 1) && areNouns(tokens, i, start) ? i : start;
}

/** `Stadium trust | chairman`, `Retired bus | driver`: from the capital before the small words on, where these describe the head. */
function describingStart(tokens: NameTokens, first: number, start: number, taken: Taken): number {
  if (opensDescription(tokens, first - 1)) return first - 1;
  if (first === start || isVerbLike(wordAt(tokens, start - 1))) return start;
  if ((wordFlags(tokens, start - 1) & THING) === 0) return isKind(tokens, start - 1) ? start - 1 : start;
  let i = first - 1;
  while (first - i < 4 && gapBefore(tokens, i) <= SPACE && shapeAt(tokens, i - 1) === CAPITAL && !taken(i - 1)) i--;
  const small = wordAt(tokens, i).toLowerCase();
  return ARTICLES.has(small) || ENDINGS.has(small) || PLACE_LINKS.has(small) ? start : i;
}

/** `Retired bus driver Ann Lee`: the first word of a sentence, and of a kind of people. */
function opensDescription(tokens: NameTokens, i: number): boolean {
  if (shapeAt(tokens, i) !== CAPITAL || gapBefore(tokens, i) < STOP) return false;
  return KINDS.has(smallAt(tokens, i).toLowerCase()) || isOfficeModifier(tokens, i);
}

const NO_NOUNS = /^(?:well|such|very|same|more|most|fellow|even|much|many|few|back|over|away)$/;

/** No sentence's verb follows behind these. */
const NO_VERB_BEHIND = /^(?:by|with|from|for|of|as|like|between|including|against|is|was|are|were)$/;

function areNouns(tokens: NameTokens, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (!isNoun(tokens, i)) return false;
  return first < end;
}

/** A small word that is no form of a verb, nor one of the little ones. */
function isNoun(tokens: NameTokens, i: number): boolean {
  const word = wordAt(tokens, i);
  return word.length > 2 && (wordFlags(tokens, i) & PARTICLE) === 0 && !isVerbLike(word) && !NO_NOUNS.test(word);
}

/** Whether the words `[start, head)` are all of a kind, and there are some. */
function areKind(tokens: NameTokens, start: number, head: number, kind: number): boolean {
  for (let i = start; i < head; i++) if ((wordFlags(tokens, i) & kind) === 0) return false;
  return start < head;
}

/** Before `Senator`: a state, a party, a rank; not what a text without full stops ends with there. */
function fitsMember(tokens: NameTokens, i: number, start: number, head: number): boolean {
  if (start !== head || !MEMBERS.has(wordAt(tokens, head).toLowerCase())) return true;
  const word = wordAt(tokens, i);
  if (/^washington$/i.test(word)) return false;
  if (/^[US]$/.test(word)) return true;
  // a place's state: `York NY Senator`
  if (/^[A-Z]{2}$/.test(word) && !/^(?:US|UK|EU|UN)$/.test(word)) return false;
  return (
    (wordFlags(tokens, i) & (PLACE | DEMONYM | MODIFIER)) !== 0 ||
    tokens.possessive[i] === 1 ||
    /^[A-Z][a-z]+s$/.test(word)
  );
}

/** `Sgt. | 1st Class`. */
function isClass(tokens: NameTokens, i: number): boolean {
  return /^(?:1st|2nd|3rd)$/.test(wordAt(tokens, i)) && /^class$/i.test(wordAt(tokens, i + 1));
}

function isCountry(tokens: NameTokens, i: number, end: number): boolean {
  const word = wordAt(tokens, i);
  return i < end && (/^U\.S/.test(word) || (word === "U" && wordAt(tokens, i + 1) === "S"));
}

/**
 * Whether the link at `i` may lie inside what is read from right to left: not between somebody and whose
 * he is (`spokesman for Senator Lee`), but before a matter (`Committee on Finance Senator`).
 */
function reachesOver(tokens: NameTokens, i: number, start: number, head: number): boolean {
  const word = smallAt(tokens, i);
  // `Member of | the House Senator`, not `Senators, the Senator`
  if (word === "the") return isLink(smallAt(tokens, i - 1)) || PLACE_LINKS.has(smallAt(tokens, i - 1));
  if (word === "of" && opensRank(tokens, start, head)) return true;
  const matter = start < head && !areKind(tokens, start, head, MODIFIER | PLACE | DEMONYM);
  const office = isHead(tokens, i - 1) && shapeAt(tokens, i - 1) !== LOWER;
  if (start < head && (matter || office || word === "on") && ADDRESSES.has(wordAt(tokens, head).toLowerCase()))
    return true;
  // `Senior Advisor to the President Ann Lee`, not `adviser to President Lee`
  if (word === "to") return start === i + 2 && isHead(tokens, i - 1) && shapeAt(tokens, i - 1) !== LOWER;
  if (word !== "of") return false;
  const body = (wordFlags(tokens, i - 1) & THING) !== 0 && shapeAt(tokens, i - 1) !== LOWER;
  return matter || body || /^State$/i.test(wordAt(tokens, start));
}

/** Whether the `and` at `i` joins what stands before it to the office from `start`: `Labor and Pensions Chairman`, `Director and CEO`. */
function conjoins(tokens: NameTokens, i: number, start: number, head: number, taken: Taken): boolean {
  if (taken(i - 1) || gapBefore(tokens, i) > SPACE) return false;
  const flags = wordFlags(tokens, i - 1);
  const lower = shapeAt(tokens, i - 1) === LOWER;
  if (isOfSeveral(tokens, i - 1)) return false;
  // `the Secretary and Foreign Minister Lee` are two people
  const bare = gapBefore(tokens, i - 1) > SPACE || shapeAt(tokens, i - 2) === LOWER;
  if (
    bare &&
    start < head &&
    isHead(tokens, i - 1) &&
    !isLink(wordAt(tokens, i - 2 - (wordAt(tokens, i - 2) === "the" ? 1 : 0)))
  )
    return false;
  // `Acme president and CEO`
  if ((flags & (OFFICE | MODIFIER)) !== 0)
    return !lower || shapeAt(tokens, head) === LOWER || isShortHead(tokens, head) || isOfBodyBefore(tokens, i - 1);
  if (lower) return false;
  // `of the Southern District of Texas and | Trial Attorney Ann Lee`
  if ((flags & PLACE) !== 0 && (wordFlags(tokens, i + 1) & PLACE) === 0 && smallAt(tokens, i - 2) === "of")
    return false;
  if (endsBodyOfName(tokens, i, taken)) return false;
  return head - i > 1 || shapeAt(tokens, i - 1) === CAPITAL;
}

/** `Ann Lee of the Fraud Section | and Trial Attorney Bo Wu`: what stands before the word is where somebody else is from. */
function endsBodyOfName(tokens: NameTokens, end: number, taken: Taken): boolean {
  let i = end - 1;
  while (i > 0 && end - i < 7 && gapBefore(tokens, i) <= SPACE && !taken(i - 1) && isOfBody(tokens, i)) i--;
  return taken(i - 1) && /^(?:of|from|in|at|with)$/.test(wordAt(tokens, i));
}

function isOfBody(tokens: NameTokens, i: number): boolean {
  return shapeAt(tokens, i) !== LOWER || /^(?:of|the|for)$/.test(wordAt(tokens, i));
}

/** `Acme | co-founder`: a body's name stands before the small head. */
function isOfBodyBefore(tokens: NameTokens, head: number): boolean {
  const shape = shapeAt(tokens, head - 1);
  const body = shape === CAPITAL || shape === CAPITALS;
  return body && gapBefore(tokens, head) <= SPACE && gapBefore(tokens, head - 1) <= SPACE;
}

/** `CEO`: the short form of an office. */
function isShortHead(tokens: NameTokens, head: number): boolean {
  return shapeAt(tokens, head) === CAPITALS && wordAt(tokens, head).length < 5;
}

/** `Governmental Affairs Chairman` behind an `and` takes `Homeland Security` in; a bare `President` takes nothing. */
function conjoinsKind(tokens: NameTokens, i: number, start: number): boolean {
  if (!CONJUNCTIONS.has(wordAt(tokens, i + 1))) return false;
  const kind = wordFlags(tokens, start);
  const flags = wordFlags(tokens, i);
  return (
    start === i + 2 &&
    (kind & (OFFICE | MODIFIER | DEMONYM | PLACE)) === 0 &&
    shapeAt(tokens, start) === CAPITAL &&
    (flags & (COMMON | THING)) !== 0 &&
    (flags & (GIVEN | PLACE | DEMONYM)) === 0
  );
}
