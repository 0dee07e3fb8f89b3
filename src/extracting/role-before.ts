/** Reads the offices that stand before a name: `Foreign Minister`, `the director of trade, `, `Media contact: `. */

import { AMPERSAND, CLOSE, COMMA, OPEN, SPACE, WIDE } from "./gaps.ts";
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
  isComma,
  isHead,
  isJoined,
  isKind,
  isLink,
  isNewLine,
  isPlural,
  type Phrase,
  skipArticle,
  smallAt,
  type Taken,
} from "./office-words.ts";
import { roleBeforeComma } from "./role-before-comma.ts";
import {
  ADDRESSES,
  ARTICLES,
  CONJUNCTIONS,
  ENDINGS,
  EXAMPLES,
  HEADING_VERBS,
  KINDS,
  KINDS_OF_TEXT,
  MATTER_LINKS,
  MEMBERS,
  PLACE_LINKS,
  VERBS_TOO,
} from "./role-words.ts";

const LONGEST_REACH = 22;

/**
 * The offices directly before word `first`, honorifics left out, in the order of the text.
 * @param full a whole name starts there: a bare surname or first name behind a comma may be a form of address
 */
export function rolesBefore(tokens: NameTokens, first: number, full: boolean, taken: Taken): Phrase[] {
  let end = first;
  let bracketed = false;
  while (end > 1) {
    if (gapBefore(tokens, end) <= SPACE && isHonorific(tokens, end - 1)) {
      end--;
      bracketed = false;
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
    return full || end < first ? roleBeforeComma(tokens, end, taken) : [];
  }
  if (gap === CLOSE) return departmentInBrackets(tokens, end, taken);
  if (gap > SPACE || tokens.possessive[end - 1] === 1) return [];
  if (full && /^(?:is|was|är|var)$/.test(wordAt(tokens, end - 1))) return predicated(tokens, end - 1);
  const direct = regionBefore(tokens, end, taken);
  const start = direct[0]?.start ?? end;
  // `Spokesperson for Trade, Senator Ann Lee`
  if (direct.length > 0 && isComma(tokens, start)) return [...roleBeforeComma(tokens, start, taken), ...direct];
  return direct.length > 0 ? direct : exemplified(tokens, end, taken);
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
  const title = regionBefore(tokens, open, taken).at(-1);
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
  const flags = wordFlags(tokens, i);
  if ((flags & HONORIFIC) === 0 || isHead(tokens, i))
    return /^(?:the|THE)$/.test(wordAt(tokens, i)) && isHonorific(tokens, i + 1);
  return shapeAt(tokens, i) !== LOWER;
}

/** The phrase that ends before word `end`, cut into its offices. */
function regionBefore(tokens: NameTokens, end: number, taken: Taken): Phrase[] {
  let head = -1;
  /** Heads and links so far belong together from here on. */
  let start = end;
  let link = false;
  let listed = false;
  let conjoined = false;
  let several = false;
  for (let i = end - 1; i >= 0 && end - i < LONGEST_REACH; i--) {
    if (taken(i)) break;
    const gap = gapBefore(tokens, i + 1);
    if (i < end - 1 && gap > SPACE && !isJoined(tokens, i + 1)) {
      // `Minister of Foreign Affairs, Foreign Employment and Tourism Ann Lee`
      if (gap !== COMMA || head >= 0 || !conjoined || shapeAt(tokens, i) === LOWER) break;
      listed = true;
    }
    const flags = wordFlags(tokens, i);
    const shape = shapeAt(tokens, i);
    const word = smallAt(tokens, i);
    if (shape === LOWER || (shape === CAPITALS && isLink(word))) {
      if (isHead(tokens, i)) {
        if (head >= 0 && !link && shapeAt(tokens, i + 1) !== LOWER && !(i + 1 === end)) break;
        head = i;
        start = i;
        link = false;
        continue;
      }
      if (
        MATTER_LINKS.has(word) ||
        word === "the" ||
        word === "to" ||
        word === "on" ||
        word === "in" ||
        word === "at"
      ) {
        if (i === end - 1) break;
        if (head >= 0) {
          // `in Sydney Senator Lee`
          if (/^(?:in|at)$/.test(word) && areKind(tokens, start, head, PLACE)) start = head;
          const adjacent = start === i + 1 || (start === i + 2 && smallAt(tokens, i + 1) === "the");
          if (
            adjacent &&
            !(CONJUNCTIONS.has(word)
              ? conjoins(tokens, i, start, head, taken)
              : several || reachesOver(tokens, i, start, head))
          )
            break;
        }
        if (CONJUNCTIONS.has(word)) {
          conjoined = true;
          if (head >= 0) several = true;
        }
        link = true;
        continue;
      }
      if (head < 0) {
        if (!link || !isKind(tokens, i)) break;
        continue;
      }
      if (link || !isKind(tokens, i)) break;
      // `signed into law Senator Lee said`
      if (shapeAt(tokens, i + 1) !== LOWER && (flags & MODIFIER) === 0) break;
      if (word === "under") break;
      start = i;
      continue;
    }
    if (shape === NUMBER && isClass(tokens, i)) continue;
    if (shape === NUMBER || (shape === INITIAL && !/^[US]$/.test(word))) break;
    const heads = isHead(tokens, i);
    if ((flags & HONORIFIC) !== 0 && !heads) break;
    if (heads) {
      // `Senator Lee Press Releases Ann Wu`: what stands between head and name must be linked
      if (
        head < 0 &&
        !link &&
        i < end - 1 &&
        (wordFlags(tokens, i + 1) & (MODIFIER | OFFICE)) === 0 &&
        !isClass(tokens, i + 1)
      )
        return [];
      head = i;
      start = i;
      link = false;
      if (listed && gapBefore(tokens, i + 1) > SPACE) return [];
      continue;
    }
    if (head < 0) continue;
    // behind a link nothing is sure before the next head
    if (link) {
      if ((flags & (CALENDAR_WORD | SAYS)) !== 0) break;
      // `Ministry of Foreign Affairs Director`
      const body = wordAt(tokens, i + 1) === "of" && (flags & THING) !== 0;
      if (!body && !conjoinsKind(tokens, i, start)) continue;
      link = false;
    }
    // `National Parks Subcommittee U S Senator`
    if (isCountry(tokens, i + 1, end) && (flags & MODIFIER) === 0) break;
    const opening = gapBefore(tokens, i) > SPACE || shape === CAPITALS;
    if (opening && KINDS_OF_TEXT.has(word.toLowerCase()) && (flags & MODIFIER) === 0) break;
    // `NEVADA Senate Majority Leader`
    if (shape === CAPITALS && shapeAt(tokens, head) !== CAPITALS && word.length > 5) break;
    // `White House Counsel`, `Lee Foundation President`
    const house = (flags & (GIVEN | SAYS)) === 0 && i < end - 1 && (wordFlags(tokens, i + 1) & THING) !== 0;
    const named = (flags & (GIVEN | FAMILY | SAYS)) !== 0 && (flags & (MODIFIER | DEMONYM | THING | PLACE)) === 0;
    if (named && !house) break;
    if ((flags & CALENDAR_WORD) !== 0) break;
    if ((flags & MODIFIER) !== 0 && !isOfficeModifier(tokens, i)) break;
    if (/^D\.?C$/i.test(word) || !fitsMember(tokens, i, start, head)) break;
    if (HEADING_VERBS.has(word.toLowerCase()) && (flags & MODIFIER) === 0) break;
    const small = word.toLowerCase();
    if ((ENDINGS.has(small) || ARTICLES.has(small) || PLACE_LINKS.has(small)) && !isOfficeModifier(tokens, i)) break;
    const plain = (flags & (COMMON | MODIFIER | THING | PLACE | DEMONYM)) === COMMON;
    // a heading's verb or preposition, or a sentence's first word, is no part of the office
    const inside =
      gapBefore(tokens, i) <= SPACE &&
      (wordFlags(tokens, i - 1) & MODIFIER) !== 0 &&
      shapeAt(tokens, i - 1) === CAPITAL;
    if (plain && !inside && !KINDS.has(small) && /^(?:dear|meeting|by|via|.*(?:[^s]s|ing))$/.test(small)) break;
    const verbal = shape === CAPITAL && word.endsWith("ing") && (flags & (THING | MODIFIER)) === 0;
    if (verbal && !KINDS.has(word.toLowerCase()) && (i + 1 < head || gapBefore(tokens, i) > SPACE)) break;
    const opens = gapBefore(tokens, i) > SPACE || shape === CAPITALS;
    if (opens && !house && (flags & COMMON) !== 0 && (flags & (MODIFIER | DEMONYM | PLACE | THING)) === 0) break;
    start = i;
  }
  if (head < 0) return [];
  start = descriptionStart(tokens, start, taken);
  if (start === end - 1 && isVerbHere(tokens, start)) return [];
  const found = offices(tokens, start, end);
  // `Ann Lee deputy secretary of the Treasury Bo Wu`: what a name is followed by is the former's
  const [only] = found;
  if (isComma(tokens, start) && taken(start - 1) && isNewLine(tokens, end)) return [];
  const former = gapBefore(tokens, start) <= SPACE && taken(start - 1);
  return former && only !== undefined && (only.linked || shapeAt(tokens, start) === LOWER) ? [] : found;
}

/** `will judge Ann Lee`, `guide Bo Wu`: a word that is a verb too is an office behind an article or a small word like `by` only. */
function isVerbHere(tokens: NameTokens, i: number): boolean {
  if (shapeAt(tokens, i) !== LOWER || gapBefore(tokens, i) > SPACE || !VERBS_TOO.has(wordAt(tokens, i))) return false;
  const before = wordAt(tokens, i - 1).toLowerCase();
  return (
    !ARTICLES.has(before) &&
    tokens.possessive[i - 1] === 0 &&
    !/^(?:by|with|and|as|said|says|of|from|for|former|like)$/.test(before)
  );
}

/** `the local bus | driver`: from an article on, small words describe a small head. */
function descriptionStart(tokens: NameTokens, start: number, taken: Taken): number {
  if (shapeAt(tokens, start) !== LOWER) return start;
  let i = start;
  while (i > 0 && start - i < 4 && gapBefore(tokens, i) <= SPACE && !taken(i - 1)) {
    const word = wordAt(tokens, i - 1);
    if (ARTICLES.has(word.toLowerCase()) || tokens.possessive[i - 1] === 1) return i;
    const flags = wordFlags(tokens, i - 1);
    const age = shapeAt(tokens, i - 1) === NUMBER && word.endsWith("-year-old");
    if (!age && (shapeAt(tokens, i - 1) !== LOWER || isLink(word) || ENDINGS.has(word))) return start;
    if ((flags & (SAYS | ACTS)) !== 0 || isHead(tokens, i - 1) || word.endsWith("ly")) return start;
    i--;
  }
  return start;
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
  if (word === "the") return true;
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
  if (isPlural(tokens, i - 1) && !isPlural(tokens, head)) return false;
  // `the Secretary and Foreign Minister Lee` are two people
  const bare = gapBefore(tokens, i - 1) > SPACE || shapeAt(tokens, i - 2) === LOWER;
  if (
    bare &&
    start < head &&
    isHead(tokens, i - 1) &&
    !isLink(wordAt(tokens, i - 2 - (wordAt(tokens, i - 2) === "the" ? 1 : 0)))
  )
    return false;
  if ((flags & (OFFICE | MODIFIER)) !== 0) return !lower || shapeAt(tokens, head) === LOWER;
  if (lower) return false;
  return head - i > 1 || shapeAt(tokens, i - 1) === CAPITAL;
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

const RANK_HEAD = /^(?:general|admiral|marshal|commodore|brigadier|colonel|captain|major|lieutenant)$/i;
const RANK_KIND = /^(?:vice|rear|air|chief|fleet|field|lieutenant|major|brigadier|lt|maj|brig)$/i;

/** Where the rank of several words that ends with word `head` starts: `Air Chief | Marshal`. */
function rankStart(tokens: NameTokens, head: number): number {
  let i = head;
  while (i > 0 && head - i < 3 && gapBefore(tokens, i) <= SPACE && RANK_KIND.test(wordAt(tokens, i - 1))) i--;
  return i;
}

/** Whether a rank ends the words from `start` on, and before it stands what another office is for: `Chief of Defence Staff General`. */
function opensRank(tokens: NameTokens, start: number, head: number): boolean {
  if (!RANK_HEAD.test(wordAt(tokens, head)) || shapeAt(tokens, head) === LOWER) return false;
  const first = rankStart(tokens, head);
  return first > start && (wordFlags(tokens, first - 1) & OFFICE) === 0;
}

/** The offices of `[start, end)`: at an `and` between two heads, and before a title of address. */
function offices(tokens: NameTokens, start: number, end: number): Phrase[] {
  const found: Phrase[] = [];
  let from = start;
  let head = -1;
  let linked = false;
  let bare = true;
  for (let i = start; i < end; i++) {
    const word = smallAt(tokens, i);
    const flags = wordFlags(tokens, i);
    const lower = shapeAt(tokens, i) === LOWER || isLink(word);
    if (lower && CONJUNCTIONS.has(word) && head >= 0 && linked && headOf(tokens, i + 1, end) >= 0) {
      push(found, from, i, head, linked, tokens);
      from = i + 1;
      head = -1;
      linked = false;
      continue;
    }
    if (lower && CONJUNCTIONS.has(word) && headOf(tokens, from, i) < 0 && isOffice(tokens, i + 1, end)) {
      // `Sultan Lee and Minister of Trade`
      from = i + 1;
      head = -1;
      linked = false;
      continue;
    }
    if (lower && (MATTER_LINKS.has(word) || word === "to" || word === "on" || word === "in") && head >= 0) {
      linked = linked || !CONJUNCTIONS.has(word);
      bare = true;
      continue;
    }
    if (i + 1 === end && linked && head >= 0 && opensRank(tokens, from, i)) {
      const rank = rankStart(tokens, i);
      if (rank > head + 1) {
        push(found, from, rank, head, linked, tokens);
        from = rank;
        head = i;
        linked = false;
        continue;
      }
    }
    if ((flags & OFFICE) !== 0 && i > from && head >= 0 && ADDRESSES.has(word.toLowerCase()) && i + 1 === end) {
      const before = wordFlags(tokens, i - 1);
      const title = (before & MODIFIER) !== 0 && (before & OFFICE) === 0 && !linked ? -1 : i;
      // `Leader Senator`, `Committee on Finance Senator`
      if (title > 0 && (linked || (before & OFFICE) !== 0)) {
        push(found, from, i, head, linked, tokens);
        from = i;
        head = i;
        linked = false;
        continue;
      }
    }
    if (isHead(tokens, i) && (!linked || bare)) head = linked ? head : i;
    bare = false;
  }
  if (head < 0) head = headOf(tokens, from, end);
  if (head >= 0) push(found, from, end, head, linked, tokens);
  return found;
}

function push(found: Phrase[], first: number, end: number, head: number, linked: boolean, tokens: NameTokens): void {
  const start = skipArticle(tokens, first);
  if (end > start && end - start <= LONGEST_REACH) found.push({ start, end, head, linked, beforeName: true });
}

/** Whether an office with its matter starts here. */
function isOffice(tokens: NameTokens, first: number, end: number): boolean {
  const head = headOf(tokens, first, end);
  return head >= 0 && head < end - 1;
}

/** The head of the phrase from `first`: an office that ends it or stands before a link; -1 where there is none. */
function headOf(tokens: NameTokens, first: number, end: number): number {
  for (let i = first; i < end; i++) {
    if (MATTER_LINKS.has(smallAt(tokens, i)) || smallAt(tokens, i) === "to") {
      return i > first && isHead(tokens, i - 1) ? i - 1 : -1;
    }
    if (gapBefore(tokens, i) === AMPERSAND && i > first && (wordFlags(tokens, i - 1) & OFFICE) !== 0) return i - 1;
  }
  return isHead(tokens, end - 1) ? end - 1 : -1;
}
