/** Reads the offices that stand behind a name: in apposition, in brackets, behind a dash, on the next line. */

import { appositionAt } from "./appositions.ts";
import { CLOSE, COMMA, LINE, MARK, OPEN, SPACE, STOP } from "./gaps.ts";
import { HONORIFIC, MODIFIER, OFFICE, PLACE, PLACE_HEAD, SUFFIX } from "./lexicon.ts";
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
import { nicknameAfter } from "./nicknames.ts";
import { officeAt, officesAt } from "./office-phrases.ts";
import { gapInto, isColon, isComma, isLink, isNewLine, type Phrase, skipArticle, type Taken } from "./office-words.ts";
import { ADDRESSES, ARTICLES, ENDINGS, POSSESSIVES, POST_NOMINALS, SEATS, VERBS_TOO } from "./role-words.ts";
import { cellRole } from "./table-roles.ts";

/** What a text leaves between a name and what is said of it. */
export interface Setting {
  /** Commas and full stops are lost: an office follows a name with a blank only. */
  readonly unpunctuated: boolean;
}

/** The offices behind the name `[first, last)`, in the order of the text. */
export function rolesAfter(tokens: NameTokens, first: number, last: number, taken: Taken, setting: Setting): Phrase[] {
  if (tokens.possessive[last - 1] === 1) return [];
  const i = afterPostNominals(tokens, last, setting);
  if (i >= tokens.count) return [];
  const gap = gapInto(tokens, i);
  if (gap === OPEN) return bracketed(tokens, i, taken);
  const moved = movedTo(tokens, first, i, taken);
  if (moved.length > 0) return moved;
  if (isComma(tokens, i)) {
    const offices = officesAt(tokens, skipTimes(tokens, i), taken);
    if (last === first + 1 && isDoing(tokens, offices)) return [];
    const nextOnes = offices.length > 0;
    const found = owned(tokens, offices, taken);
    if (nextOnes) return found;
    const loose = appositionAt(tokens, i, taken);
    return loose === null ? [] : [loose];
  }
  if (isDash(tokens, i)) return dashed(tokens, i, taken);
  if (isNewLine(tokens, first) && isColon(tokens, i)) return restOfLine(tokens, i, taken);
  const cell = gap === LINE ? cellRole(tokens, i, taken) : null;
  if (cell !== null) return [cell];
  if (gap >= LINE) return onNextLines(tokens, first, i, taken);
  if (gap > SPACE || !(setting.unpunctuated || isHeading(tokens, first))) return [];
  const found = adjoined(tokens, i, taken, setting);
  const end = found.at(-1)?.end ?? 0;
  if (end > 0 && gapBefore(tokens, end) >= LINE) found.push(...onNextLines(tokens, first, end, taken));
  return found;
}

/** `Ann Lee, until now | director`, `Ann Lee, now a | senator`. */
function skipTimes(tokens: NameTokens, i: number): number {
  const next =
    /^(?:until|most)$/.test(wordAt(tokens, i)) && /^(?:now|recently)$/.test(wordAt(tokens, i + 1)) ? i + 2 : i;
  if (next > i) return next;
  return /^(?:now|currently|formerly|previously|then|today|once|also|himself|herself)$/.test(wordAt(tokens, i))
    ? i + 1
    : i;
}

const AUXILIARIES: ReadonlySet<string> = new Set(
  "can could should may might must shall do does did will would are were have has had is was".split(" "),
);

/** `Ann, the President has made clear`: who is addressed is not whoever the sentence is about. */
function isDoing(tokens: NameTokens, offices: readonly Phrase[]): boolean {
  const end = offices.at(-1)?.end ?? tokens.count;
  if (end >= tokens.count || gapInto(tokens, end) > SPACE || shapeAt(tokens, end) !== LOWER) return false;
  const word = wordAt(tokens, end);
  return AUXILIARIES.has(word) || !(isLink(word) || ENDINGS.has(word));
}

/** `Ann Lee to chief curator, Museum of Trade`: an item of a list of those who change their offices. */
function movedTo(tokens: NameTokens, first: number, i: number, taken: Taken): Phrase[] {
  if (wordAt(tokens, i) !== "to" || gapInto(tokens, i) > COMMA || gapBefore(tokens, i + 1) > SPACE) return [];
  if (
    gapBefore(tokens, first) < STOP &&
    !(/^and$/.test(wordAt(tokens, first - 1)) && gapBefore(tokens, first) <= SPACE)
  )
    return [];
  const offices = officesAt(tokens, i + 1, taken);
  const [office] = offices;
  const verb = office !== undefined && office.end === office.start + 1 && VERBS_TOO.has(wordAt(tokens, office.start));
  return verb ? [] : offices;
}

/** The seat that stands behind the name: `Ann Lee | MSP`, or null. */
export function seatAfter(tokens: NameTokens, last: number): Phrase | null {
  const seat =
    gapBefore(tokens, last) <= COMMA && shapeAt(tokens, last) === CAPITALS && SEATS.has(wordAt(tokens, last));
  return seat && tokens.possessive[last - 1] === 0
    ? { start: last, end: last + 1, head: last, linked: false, beforeName: false }
    : null;
}

/** Skips suffixes, degrees and orders, a party in brackets and an age. */
export function afterPostNominals(tokens: NameTokens, last: number, setting: Setting): number {
  let i = behindAlias(tokens, last);
  for (let steps = 0; steps < 8 && i < tokens.count; steps++) {
    const gap = gapInto(tokens, i);
    const word = wordAt(tokens, i);
    const shape = shapeAt(tokens, i);
    if (gap === OPEN) {
      const close = closeOf(tokens, i);
      if (close < 0 || !(isParty(tokens, i, close) || /^(?:ret|retd|retired)$/i.test(word))) return i;
      i = close;
    } else if (gap <= COMMA) {
      const order =
        shape === CAPITALS &&
        gap === COMMA &&
        isComma(tokens, i + 1) &&
        word.length < 6 &&
        (wordFlags(tokens, i) & (OFFICE | PLACE)) === 0;
      // `X.M.C.J.`, of a religious order
      const dotted = shape === INITIAL && gap === COMMA && word.length > 3 && isComma(tokens, i + 1);
      const letters = shape === CAPITALS || shape === INITIAL || (shape === CAPITAL && word.length < 4);
      if (((wordFlags(tokens, i) & SUFFIX) !== 0 && shape !== LOWER) || order || dotted) i++;
      else if (SEATS.has(word) && /^(?:for|of)$/.test(wordAt(tokens, i + 1))) return i;
      else if (
        letters &&
        POST_NOMINALS.has(word.toLowerCase().replaceAll(".", "")) &&
        !ADDRESSES.has(word.toLowerCase())
      ) {
        i++;
        // `Ph.D.` is cut at its full stop
        if (/^ph$/i.test(word) && /^d$/i.test(wordAt(tokens, i))) i++;
      } else if (shape === NUMBER && gap === COMMA && word.length < 3 && gapBefore(tokens, i + 1) === COMMA) i++;
      else if (
        gap === COMMA &&
        (word === "age" || word === "aged") &&
        shapeAt(tokens, i + 1) === NUMBER &&
        isComma(tokens, i + 2)
      )
        i += 2;
      else if (shape === NUMBER && isGraduation(tokens, i)) i++;
      else if (gap === COMMA && word === "of" && seatEnd(tokens, i + 1) > 0) i = seatEnd(tokens, i + 1);
      else if (gap === COMMA && word === "formerly" && wordAt(tokens, i + 1) === "of" && seatEnd(tokens, i + 2) > 0)
        i = seatEnd(tokens, i + 2);
      else if (gap === COMMA && /^[DRI]-/.test(word) && isComma(tokens, i + 1)) i++;
      else if (gap === COMMA && placeEnd(tokens, i) > 0 && gapBefore(tokens, placeEnd(tokens, i)) === COMMA)
        i = placeEnd(tokens, i);
      else if (gap <= SPACE && (word === "of" || word === "from") && placeEnd(tokens, i + 1) > 0)
        i = placeEnd(tokens, i + 1);
      else if (gap <= SPACE && (word === "of" || word === "from" || word === "at") && bodyEnd(tokens, i + 1) > 0)
        i = bodyEnd(tokens, i + 1);
      else if (setting.unpunctuated && /^[DRI]$/.test(word) && shapeAt(tokens, i + 1) !== LOWER) i += 2;
      else return i;
    } else return i;
  }
  return i;
}

/** `Ann Lee ’21`: the year of a graduate. */
function isGraduation({ text, start, end }: NameTokens, i: number): boolean {
  const first = start[i] ?? 0;
  return (end[i] ?? 0) - first === 2 && /['‘’]/.test(text.charAt(first - 1));
}

/** The word behind the other name that follows word `last`, and behind the age there; else `last`: `Bo Wu, a/k/a “Red,” 41, | a former pharmacist`. */
function behindAlias(tokens: NameTokens, last: number): number {
  const alias = nicknameAfter(tokens, last)?.last ?? last;
  const age = alias > last && shapeAt(tokens, alias) === NUMBER && gapBefore(tokens, alias + 1) === COMMA;
  return age ? alias + 1 : alias;
}

/** The word behind the bracket that opens before `i`, or -1. */
function closeOf(tokens: NameTokens, i: number): number {
  for (let j = i + 1; j < i + 7 && j <= tokens.count; j++) {
    if (
      tokens.text
        .slice(tokens.end[j - 1] ?? 0, tokens.start[j] ?? tokens.text.length)
        .slice(0, 4)
        .includes(")")
    )
      return j;
  }
  return -1;
}

function isParty(tokens: NameTokens, i: number, close: number): boolean {
  const word = wordAt(tokens, i);
  if (/^[DRI](?:-|$)/.test(word)) return true;
  if (close - i > 1 && close - i < 5 && gapInto(tokens, close) === COMMA) {
    // `(Con, Priory)`
    let capitals = true;
    for (let j = i; j < close; j++) capitals &&= shapeAt(tokens, j) !== LOWER && (wordFlags(tokens, j) & OFFICE) === 0;
    if (capitals) return true;
  }
  return (
    close - i === 1 &&
    (shapeAt(tokens, i) === CAPITALS || shapeAt(tokens, i) === NUMBER) &&
    (wordFlags(tokens, i) & OFFICE) === 0
  );
}

/** `of Gretna, Louisiana`, before a comma, behind an age. */
function seatEnd(tokens: NameTokens, first: number): number {
  let i = first;
  while (i < first + 4 && shapeAt(tokens, i) === CAPITAL && gapBefore(tokens, i) <= SPACE) i++;
  if (i === first || !isComma(tokens, i)) return -1;
  const state = (wordFlags(tokens, i) & PLACE) !== 0 && shapeAt(tokens, i) !== LOWER && isComma(tokens, i + 1);
  return state ? i + 1 : i;
}

/** `of Iowa`, `from El Salvador`, before what tells more of the person. */
function placeEnd(tokens: NameTokens, first: number): number {
  let i = first;
  let places = 0;
  while (
    i < first + 4 &&
    gapBefore(tokens, i) <= SPACE &&
    (wordFlags(tokens, i) & (PLACE | PLACE_HEAD)) !== 0 &&
    shapeAt(tokens, i) !== LOWER
  ) {
    if ((wordFlags(tokens, i) & PLACE) !== 0) places++;
    i++;
  }
  return places > 0 ? i : -1;
}

/** `Ann Lee of | the University of Hale, principal investigator`: the word behind a body's name that ends in a comma, or -1. */
function bodyEnd(tokens: NameTokens, first: number): number {
  let i = first;
  while (i < first + LONGEST_BODY && gapBefore(tokens, i) <= SPACE && isOfBody(tokens, i)) i++;
  return i > first && shapeAt(tokens, i - 1) !== LOWER && gapBefore(tokens, i) === COMMA ? i : -1;
}

/** In words. */
const LONGEST_BODY = 9;

function isOfBody(tokens: NameTokens, i: number): boolean {
  const shape = shapeAt(tokens, i);
  return shape === LOWER
    ? /^(?:of|the|and|for)$/.test(wordAt(tokens, i))
    : shape !== NUMBER && (wordFlags(tokens, i) & OFFICE) === 0;
}

/** An office directly before another name is that one's. */
function owned(tokens: NameTokens, phrases: Phrase[], taken: Taken): Phrase[] {
  const last = phrases.at(-1);
  if (last === undefined) return phrases;
  const direct = last.beforeName && gapBefore(tokens, last.end) <= SPACE && !isNewLine(tokens, last.end);
  if (direct || isOfNext(tokens, last, taken) || ownedBehindBracket(tokens, last.end, taken)) phrases.pop();
  return phrases;
}

/** `Ann Lee, the commander, and her husband, | Bo`. */
function isOfNext(tokens: NameTokens, { start, end }: Phrase, taken: Taken): boolean {
  return taken(end) && gapBefore(tokens, end) <= COMMA && POSSESSIVES.has(wordAt(tokens, start - 1));
}

/** `Secretary (Fisheries) Smt. | Ann Lee`. */
function ownedBehindBracket(tokens: NameTokens, end: number, taken: Taken): boolean {
  if (gapBefore(tokens, end) !== OPEN) return false;
  let i = closeOf(tokens, end);
  if (i < 0 || gapInto(tokens, i) > SPACE) return false;
  while ((wordFlags(tokens, i) & HONORIFIC) !== 0 && gapBefore(tokens, i + 1) <= SPACE) i++;
  return taken(i);
}

function bracketed(tokens: NameTokens, i: number, taken: Taken): Phrase[] {
  const phrases = officesAt(tokens, i, taken);
  const end = phrases.at(-1)?.end ?? i;
  return gapBefore(tokens, end) >= CLOSE && gapBefore(tokens, end) !== OPEN ? phrases : [];
}

function isDash(tokens: NameTokens, i: number): boolean {
  return (
    gapInto(tokens, i) === MARK &&
    /^[\s.)]*[-–—]\s*$/.test(tokens.text.slice(tokens.end[i - 1] ?? 0, tokens.start[i] ?? 0).slice(0, 9))
  );
}

/** `Ann Lee: Professor of Law`: an office that the line ends with. */
function restOfLine(tokens: NameTokens, i: number, taken: Taken): Phrase[] {
  const phrases = officesAt(tokens, i, taken);
  const end = phrases.at(-1)?.end ?? i;
  const closes = end >= tokens.count || (isNewLine(tokens, end) && gapBefore(tokens, end) !== STOP);
  return closes ? phrases : [];
}

/** Behind a dash the whole of what stands there is an office; a word before a comma may be an address. */
function dashed(tokens: NameTokens, i: number, taken: Taken): Phrase[] {
  const phrases = owned(tokens, officesAt(tokens, i, taken), taken);
  const [only] = phrases;
  return phrases.length === 1 && only !== undefined && only.end - i < 2 && isComma(tokens, only.end) ? [] : phrases;
}

/** `ANN LEE MP / SHADOW MINISTER FOR TRADE`: lines that are an office each, below a line that is a name. */
function onNextLines(tokens: NameTokens, first: number, next: number, taken: Taken): Phrase[] {
  const found: Phrase[] = [];
  if (gapBefore(tokens, next) > LINE && !isHeading(tokens, first)) return found;
  let i = next;
  while (found.length < 6 && shapeAt(tokens, i) !== LOWER && !taken(i)) {
    if (ARTICLES.has(wordAt(tokens, i).toLowerCase())) break;
    const phrases = officesAt(tokens, i, taken);
    const last = phrases.at(-1);
    if (last === undefined || gapBefore(tokens, last.end) < COMMA || last.beforeName) break;
    if (gapBefore(tokens, last.end) === STOP || tokens.text[tokens.end[last.end - 1] ?? 0] === ":") break;
    found.push(...phrases);
    i = last.end;
    if (gapBefore(tokens, i) < LINE) break;
  }
  return found;
}

/** Whether the name stands in a heading of the text: in capitals, or first in its line behind titles only. */
function isHeading(tokens: NameTokens, first: number): boolean {
  if (shapeAt(tokens, first) === CAPITALS) return true;
  let i = first;
  while (i > 0 && first - i < 5 && gapBefore(tokens, i) <= SPACE) {
    const flags = wordFlags(tokens, i - 1);
    if (shapeAt(tokens, i - 1) === NUMBER || shapeAt(tokens, i - 1) === CAPITALS) return true;
    if ((flags & OFFICE) === 0 && flags === 0) return false;
    if (shapeAt(tokens, i - 1) === LOWER) return false;
    i--;
  }
  return gapBefore(tokens, i) >= LINE;
}

/** An office with a blank only before it. */
function adjoined(tokens: NameTokens, i: number, taken: Taken, setting: Setting): Phrase[] {
  const from = skipArticle(tokens, i);
  const phrase = officeAt(tokens, from, taken);
  if (phrase === null) return [];
  if (setting.unpunctuated) {
    if (phrase.beforeName && !phrase.linked) return [];
    // `Ann Lee chair of the board said`, not `Ann Lee President Bush said`
    if (!phrase.linked && from === i && shapeAt(tokens, i) !== LOWER) return [];
    return officesAt(tokens, i, taken);
  }
  if (from > i || shapeAt(tokens, i) === LOWER) return [];
  const shouted = shapeAt(tokens, phrase.head) === CAPITALS;
  const gap = gapBefore(tokens, phrase.end);
  const closed = gap >= LINE || shapeAt(tokens, phrase.end) === NUMBER;
  if (!shouted && !closed && !phrase.linked) return [];
  if (phrase.beforeName && !phrase.linked) return [];
  if (!shouted && !closed && (wordFlags(tokens, i) & (OFFICE | MODIFIER)) === 0) return [];
  return officesAt(tokens, i, taken);
}
