/** Reads the offices that stand before a name: `Foreign Minister`, `the director of trade, `, `whose deputy is `. */

import { CLOSE, COMMA, LINE, OPEN, SPACE, STOP, WIDE } from "./gaps.ts";
import { ACTS, FAMILY, GIVEN, HONORIFIC, SAYS } from "./lexicon.ts";
import { CAPITAL, CAPITALS, gapBefore, LOWER, type NameTokens, shapeAt, wordAt, wordFlags } from "./name-tokens.ts";
import { OCCUPATION } from "./occupations.ts";
import { officeAt } from "./office-phrases.ts";
import {
  gapInto,
  isComma,
  isHead,
  isKind,
  isNewLine,
  isPlural,
  MOST_BEFORE_NAME,
  occupationAt,
  type Phrase,
  skipArticle,
  type Taken,
} from "./office-words.ts";
import { officesBefore } from "./offices-before.ts";
import { relationAt, roleBeforeComma } from "./role-before-comma.ts";
import { ARTICLES, CONJUNCTIONS, ENDINGS, EXAMPLES, POSSESSIVES } from "./role-words.ts";

/**
 * The offices directly before word `first`, honorifics left out, in the order of the text.
 * @param full a whole name starts there: a bare surname or first name behind a comma may be a form of address
 */
export function rolesBefore(tokens: NameTokens, first: number, full: boolean, taken: Taken): Phrase[] {
  let end = first;
  let bracketed = false;
  while (end > 1 && first - end < MOST_BEFORE_NAME) {
    if (gapBefore(tokens, end) <= SPACE && isHonorific(tokens, end - 1)) {
      end--;
      bracketed = false;
    } else if (
      AGE.test(wordAt(tokens, end - 1)) &&
      gapBefore(tokens, end) <= SPACE &&
      gapBefore(tokens, end - 1) === COMMA
    ) {
      // `a tenant, 71-year-old Ann Lee`
      end--;
    } else if (isShortBracket(tokens, end)) {
      end--;
      bracketed = true;
    } else break;
    if (bracketed && isHonorific(tokens, end - 1)) {
      end--;
      bracketed = false;
    }
  }
  if (end === 0 || endsSentence(tokens, end)) return [];
  const gap = bracketed ? SPACE : gapBefore(tokens, end);
  if (gap === COMMA || gap === WIDE) {
    if (full || end < first) return roleBeforeComma(tokens, end, taken);
    // `Bo's widow, Ann, survives him`
    const relation = (wordFlags(tokens, first) & GIVEN) !== 0 ? relationAt(tokens, end - 1) : null;
    if (relation !== null) return [relation];
    return gap === COMMA ? frontedRoles(tokens, end, taken) : [];
  }
  if (gap === CLOSE) {
    const acronym = gapBefore(tokens, end - 1) === OPEN && shapeAt(tokens, end - 1) === CAPITALS;
    if (acronym && gapInto(tokens, end) === COMMA && full) return roleBeforeComma(tokens, end - 1, taken);
    return isNewLine(tokens, end) ? [] : departmentInBrackets(tokens, end, taken);
  }
  if (gap >= LINE && shapeAt(tokens, first) === CAPITALS) return lineAbove(tokens, end, taken);
  if (gap > SPACE || tokens.possessive[end - 1] === 1) return [];
  if (full && /^(?:is|was|är|var)$/.test(wordAt(tokens, end - 1))) return predicated(tokens, end - 1);
  const direct = officesBefore(tokens, end, taken);
  const start = direct[0]?.start ?? end;
  // `interim police chief Lt. Ann Lee`
  if (direct.length === 1 && start === end - 1 && isSmallHead(tokens, start - 1) && gapBefore(tokens, start) <= SPACE)
    return [...officesBefore(tokens, start, taken), ...direct];
  // `Spokesperson for Trade, Senator Ann Lee`
  if (direct.length > 0 && isComma(tokens, start)) return [...roleBeforeComma(tokens, start, taken), ...direct];
  if (direct.length > 0) return direct;
  if (full && isTitledOccupation(tokens, end - 1))
    return [{ start: end - 1, end, head: end - 1, linked: false, beforeName: true }];
  if (wordAt(tokens, end - 1) === "as" || AGE.test(wordAt(tokens, end - 1))) return identified(tokens, end, taken);
  const interim = interimBefore(tokens, end, taken);
  if (interim.length > 0) return interim;
  const matter = ofSmallMatter(tokens, end, taken);
  return matter === null ? exemplified(tokens, end, taken) : [matter];
}

/** `Homeowner Ann Lee`, `HOMEOWNER ANN LEE`: a sentence's first word, or capitals, that say what somebody is. */
function isTitledOccupation(tokens: NameTokens, i: number): boolean {
  const shape = shapeAt(tokens, i);
  if (shape === LOWER || occupationAt(tokens, i) !== OCCUPATION || (wordFlags(tokens, i) & (GIVEN | FAMILY)) !== 0)
    return false;
  return shape === CAPITALS ? shapeAt(tokens, i + 1) === CAPITALS : gapBefore(tokens, i) > COMMA;
}

/** `The rider, named today as 44-year-old | Ann Lee`, `the victim has been identified as | Bo Wu`. */
function identified(tokens: NameTokens, end: number, taken: Taken): Phrase[] {
  let as = end - 1;
  if (AGE.test(wordAt(tokens, as))) as--;
  if (wordAt(tokens, as) !== "as" || gapBefore(tokens, as + 1) > SPACE) return [];
  for (let i = as - 1; i > 0 && as - i < REACH_OF_NAMING && gapBefore(tokens, i + 1) <= SPACE; i--) {
    if (!NAMING.test(wordAt(tokens, i))) continue;
    let last = i;
    while (/^(?:who|has|have|been|was|were|is|are|since|later)$/.test(wordAt(tokens, last - 1))) last--;
    const relative = gapBefore(tokens, last) === COMMA;
    if (!relative && gapBefore(tokens, last) > SPACE) return [];
    const head = last - 1;
    if (!isSmallHead(tokens, head) || taken(head) || isPlural(tokens, head)) return [];
    return [{ start: head, end: last, head, linked: false, beforeName: true }];
  }
  return [];
}

const AGE = /^\d{1,3}-year-old$/;
const NAMING = /^(?:named|identified)$/;
/** In words. */
const REACH_OF_NAMING = 7;

/** `Chargé d’Affaires ad interim | Ann Lee`. */
function interimBefore(tokens: NameTokens, end: number, taken: Taken): Phrase[] {
  if (wordAt(tokens, end - 1) !== "interim" || wordAt(tokens, end - 2) !== "ad") return [];
  const offices = officesBefore(tokens, end - 2, taken);
  return offices.map((office) => (office.end === end - 2 ? { ...office, end } : office));
}

/** `head of communications | Ann Lee`, `director of the center | Bo Wu`: an office in small letters that ends in what it is for. */
function ofSmallMatter(tokens: NameTokens, end: number, taken: Taken): Phrase | null {
  let link = end - 1;
  while (
    end - link <= MOST_OF_MATTER &&
    shapeAt(tokens, link) === LOWER &&
    !taken(link) &&
    !isMatterLink(tokens, link)
  ) {
    const article = end - link > 1 && /^(?:the|its|our|their)$/.test(wordAt(tokens, link));
    if (gapBefore(tokens, link) > SPACE || (!article && !isMatter(tokens, link))) return null;
    link--;
    if (article) break;
  }
  const head = link - 1;
  if (link === end - 1 || !isMatterLink(tokens, link) || gapBefore(tokens, link) > SPACE) return null;
  if (head < 0 || !isSmallHead(tokens, head) || taken(head)) return null;
  let start = head;
  while (start > 0 && head - start < 3 && gapBefore(tokens, start) <= SPACE && isSmallKind(tokens, start - 1)) start--;
  return { start, end, head, linked: true, beforeName: true };
}

const MOST_OF_MATTER = 3;

/** A noun or an adjective of what an office is for, and neither a small word nor a verb. */
function isMatter(tokens: NameTokens, i: number): boolean {
  const word = wordAt(tokens, i);
  if (ARTICLES.has(word) || POSSESSIVES.has(word) || CONJUNCTIONS.has(word) || ENDINGS.has(word)) return false;
  return (wordFlags(tokens, i) & (SAYS | ACTS)) === 0 && !NO_MATTER.test(word);
}

const NO_MATTER =
  /^(?:it|them|us|me|him|you|her|with|to|by|on|at|from|as|asks?|was|is|are|were|has|had|have|who|that)$/;

function isMatterLink(tokens: NameTokens, i: number): boolean {
  return i >= 0 && /^(?:of|for|in)$/.test(wordAt(tokens, i));
}

function isSmallKind(tokens: NameTokens, i: number): boolean {
  return shapeAt(tokens, i) === LOWER && isKind(tokens, i);
}

const LONGEST_FRONT = 24;

/** `As a member of the committee, Lee said`, `Previously a partner at Moe & Co, she`: what opens the sentence before word `end`. */
export function frontedRoles(tokens: NameTokens, end: number, taken: Taken): Phrase[] {
  for (let i = end - 1; i >= 0 && end - i < LONGEST_FRONT && !taken(i); i--) {
    if (gapBefore(tokens, i) < STOP && !(shapeAt(tokens, i) === CAPITAL && wordAt(tokens, i) === "As")) continue;
    if (!FRONTS.test(wordAt(tokens, i))) break;
    const from = /^(?:Most|Until)$/.test(wordAt(tokens, i)) ? i + 2 : /^An?$/.test(wordAt(tokens, i)) ? i : i + 1;
    const phrase = officeAt(tokens, skipArticle(tokens, from), taken);
    return phrase !== null && phrase.end === end ? [phrase] : [];
  }
  return [];
}

/** What a phrase opens with that says what the sentence's subject is or was: `Most recently`, `Formerly a`, `A`. */
const FRONTS = /^(?:As|An?|Previously|Formerly|Currently|Originally|Now|Once|Today|Most|Until)$/;

/** `MINISTER FOR FOREIGN AFFAIRS`, and in the line below the name: a letterhead in capitals. */
function lineAbove(tokens: NameTokens, end: number, taken: Taken): Phrase[] {
  if (!/^\s+$/.test(tokens.text.slice(tokens.end[end - 1] ?? 0, tokens.start[end] ?? 0))) return [];
  let start = end - 1;
  while (start > 0 && end - start < LONGEST_FRONT && gapBefore(tokens, start) <= SPACE) start--;
  if (taken(start) || taken(start - 1) || shapeAt(tokens, start) !== CAPITALS) return [];
  const phrase = officeAt(tokens, start, taken);
  return phrase !== null && phrase.end === end && shapeAt(tokens, phrase.head) === CAPITALS ? [phrase] : [];
}

function isSmallHead(tokens: NameTokens, i: number): boolean {
  return i >= 0 && shapeAt(tokens, i) === LOWER && isHead(tokens, i);
}

/** `whose deputy is | Ann Lee`. */
function predicated(tokens: NameTokens, verb: number): Phrase[] {
  const head = verb - 1;
  if (gapBefore(tokens, verb) > SPACE || !isHead(tokens, head) || shapeAt(tokens, head) !== LOWER) return [];
  let start = head;
  while (start > 0 && head - start < 3 && gapBefore(tokens, start) <= SPACE && isKind(tokens, start - 1)) start--;
  return /^(?:whose|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Oo]ur|vars)$/.test(wordAt(tokens, start - 1))
    ? [{ start, end: verb, head, linked: false, beforeName: true }]
    : [];
}

/** `Dr. (Mrs.) | Lee`, `General (r) | Lee`. */
function isShortBracket(tokens: NameTokens, end: number): boolean {
  if (gapBefore(tokens, end) !== CLOSE || gapBefore(tokens, end - 1) !== OPEN) return false;
  return (
    (wordFlags(tokens, end - 1) & HONORIFIC) !== 0 ||
    /^(?:r|ret|retd|rtd|Ret|Retd|Rtd|IC|Dr|Prof)$/.test(wordAt(tokens, end - 1))
  );
}

/** `Secretary (Fisheries) | Ann Lee`. */
function departmentInBrackets(tokens: NameTokens, end: number, taken: Taken): Phrase[] {
  let open = end - 1;
  while (open > 0 && end - open < 5 && gapBefore(tokens, open) <= SPACE && shapeAt(tokens, open) !== LOWER) open--;
  if (gapBefore(tokens, open) !== OPEN || shapeAt(tokens, open) !== CAPITAL || taken(open - 1)) return [];
  const title = officesBefore(tokens, open, taken).at(-1);
  return title === undefined ? [] : [{ ...title, end, linked: true }];
}

/** Whether the full stop before word `i` is none of an abbreviation: `the Office of the First Lady. Dr. Lee`. */
function endsSentence(tokens: NameTokens, i: number): boolean {
  const end = tokens.end[i - 1] ?? 0;
  if (tokens.text.charCodeAt(end) !== 46) return false;
  return (
    end - (tokens.start[i - 1] ?? 0) > 3 &&
    !/^(?:Sens|Reps|Govs|Capt|Prof|Supt|Atty|Asst|Insp|Comm|Cmdr|Brig|Const|U\.S)$/i.test(wordAt(tokens, i - 1))
  );
}

/** `opposition leaders, including Ann Lee`. */
function exemplified(tokens: NameTokens, end: number, taken: Taken): Phrase[] {
  if (!EXAMPLES.has(wordAt(tokens, end - 1))) return [];
  return roleBeforeComma(tokens, end - 1, taken).filter(({ head }) => isPlural(tokens, head));
}

function isHonorific(tokens: NameTokens, i: number): boolean {
  if (SMALL_HONORIFICS.has(wordAt(tokens, i))) return true;
  const flags = wordFlags(tokens, i);
  if ((flags & HONORIFIC) === 0 || isHead(tokens, i))
    return (wordAt(tokens, i) === "the" || wordAt(tokens, i) === "THE") && isHonorific(tokens, i + 1);
  return shapeAt(tokens, i) !== LOWER;
}

/** Spanish writes these small: `la alcaldesa doña Ana Lee`; with a capital they may be a first name. */
const SMALL_HONORIFICS: ReadonlySet<string> = new Set(["don", "doña"]);
