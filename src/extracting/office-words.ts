/** What single words do in the name of an office: heads, words of its kind, links, and the marks between them. */

import { AMPERSAND, CLOSE, COMMA, MARK, OPEN, SPACE, STOP, WIDE } from "./gaps.ts";
import { ACTS, DEMONYM, foldWord, GIVEN, HONORIFIC, isSeveralOffices, MODIFIER, OFFICE, SAYS } from "./lexicon.ts";
import { isOfficeModifier, isShortRank } from "./name-parts.ts";
import {
  CAPITAL,
  CAPITALS,
  gapBefore,
  INITIAL,
  LOWER,
  type NameTokens,
  shapeAt,
  smallWordAt,
  wordAt,
  wordFlags,
} from "./name-tokens.ts";
import { OCCUPATIONS_OF_SEVERAL, occupationBits } from "./occupations.ts";
import { ARTICLES, CONJUNCTIONS, ENDINGS, KINDS, MATTER_LINKS, PLACE_LINKS, RANKS, SINGULARS } from "./role-words.ts";
import { wordBits } from "./vocabulary.ts";

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

/** What reading one more word of an office comes to. */
export const Step = {
  goOn: 0,
  /** The office is over before the word. */
  end: 1,
  /** There is no office at all. */
  none: 2,
} as const;

/** Whether word `i` is part of a person's name. */
export type Taken = (word: number) => boolean;

/** More words than these stand before no head. */
export const LONGEST_KIND_WORDS = 8;

export function skipArticle(tokens: NameTokens, i: number): number {
  const word = smallAt(tokens, i);
  if (!ARTICLES.has(word) && word !== "The" && word !== "A" && word !== "An") return i;
  return gapBefore(tokens, i + 1) <= SPACE ? i + 1 : i;
}

/** The word; links in capitals as if small. */
export function smallAt(tokens: NameTokens, i: number): string {
  const word = wordAt(tokens, i);
  return word.length < 4 && shapeAt(tokens, i) === CAPITALS ? word.toLowerCase() : word;
}

export function isLink(word: string): boolean {
  return LINKS.has(word);
}

const LINKS: ReadonlySet<string> = new Set([...MATTER_LINKS, ...PLACE_LINKS, ...ARTICLES, "and"]);

/** Whether word `i` is an office's or a relation's head: also `First Lady`, `Duke of`. */
export function isHead(tokens: NameTokens, i: number): boolean {
  const flags = wordFlags(tokens, i);
  if ((flags & OFFICE) !== 0) return true;
  if (shapeAt(tokens, i) === LOWER) return occupationAt(tokens, i) !== 0 || AFFAIRES.has(wordAt(tokens, i));
  const word = smallWordAt(tokens, i);
  if (word.length < 6 && (RANKS.has(word) || isShortRank(tokens, i))) return true;
  if (AFFAIRES.has(word)) return true;
  // `Senior Official for Trade`, not `Official Visit`
  if (word === "official") return shapeAt(tokens, i) === CAPITAL && OFFICIALS.has(smallWordAt(tokens, i - 1));
  if ((flags & (HONORIFIC | GIVEN)) === 0) return false;
  if (CONSORTS.has(word)) return FIRST.has(smallWordAt(tokens, i - 1));
  return NOBLES.has(word) && smallWordAt(tokens, i + 1) === "of";
}

const OFFICIALS: ReadonlySet<string> = new Set(["senior", "bureau", "chief", "public", "elected", "election"]);
const AFFAIRES: ReadonlySet<string> = new Set(["d'affaires", "d’affaires"]);
const CONSORTS: ReadonlySet<string> = new Set(["lady", "gentleman"]);
const FIRST: ReadonlySet<string> = new Set(["first", "second"]);
const NOBLES: ReadonlySet<string> = new Set(["duke", "earl", "baron", "viscount"]);

/** Words of titles read before a name: some are also names, and then all before each of these would be read again. */
export const MOST_BEFORE_NAME = 20;

/** Whether a comma stands before word `i` (a wide gap where commas are lost). */
export function isComma(tokens: NameTokens, i: number): boolean {
  const gap = gapInto(tokens, i);
  return gap === COMMA || gap === WIDE;
}

/** Whether a colon alone stands before word `i`. */
export function isColon(tokens: NameTokens, i: number): boolean {
  return gapBefore(tokens, i) === MARK && tokens.text[tokens.end[i - 1] ?? 0] === ":";
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

/** Whether a line begins with word `i`, however long the line before is. */
export function isNewLine(tokens: NameTokens, i: number): boolean {
  return (
    i <= 0 ||
    tokens.text
      .slice(tokens.end[i - 1] ?? 0, tokens.start[i] ?? 0)
      .slice(0, 12)
      .includes("\n")
  );
}

/** Small words that may stand before a head: `human rights lawyer`, `geological`. */
export function isKind(tokens: NameTokens, i: number): boolean {
  const word = wordAt(tokens, i);
  const flags = wordFlags(tokens, i);
  if (KINDS.has(word)) return true;
  if ((flags & (MODIFIER | DEMONYM)) !== 0) return true;
  if (tokens.possessive[i] === 1 || isCompoundAdjective(word)) return true;
  return (
    (flags & (SAYS | ACTS)) === 0 && /(?:al|ary|ist|ian|ive|ological|ics|ment|tion)$/.test(word) && word.length > 5
  );
}

/** Whether word `i` is a verb of saying or doing, and no noun as in `public works`. */
export function isVerbOfPersons(tokens: NameTokens, i: number): boolean {
  if ((wordFlags(tokens, i) & (SAYS | ACTS)) === 0) return false;
  return !(wordAt(tokens, i) === "works" && smallWordAt(tokens, i - 1) === "public");
}

/** `off-duty`, `award-winning`. */
function isCompoundAdjective(word: string): boolean {
  return (
    word.length > 5 &&
    word.includes("-") &&
    /^\p{Ll}+-\p{Ll}+$/u.test(word) &&
    !/(?:ly|-up|-out|-off|-in|-on)$/.test(word)
  );
}

export function isPlural(tokens: NameTokens, i: number): boolean {
  // `Attorneys General`
  if (smallWordAt(tokens, i) === "general" && gapBefore(tokens, i) <= SPACE && shapeAt(tokens, i) !== LOWER)
    return SINGULARS.has(smallWordAt(tokens, i - 1));
  const office = (wordFlags(tokens, i) & OFFICE) !== 0;
  if (occupationAt(tokens, i) === OCCUPATIONS_OF_SEVERAL) return office || shapeAt(tokens, i) === LOWER;
  return office && (SINGULARS.has(smallWordAt(tokens, i)) || isOfficeOfSeveral(tokens, i));
}

const severalOffices = wordBits((word) => (isSeveralOffices(foldWord(word)) ? 1 : 0));

function isOfficeOfSeveral({ ids, text, start, end }: NameTokens, i: number): boolean {
  return severalOffices(ids[i] ?? 0, text, start[i] ?? 0, end[i] ?? 0) !== 0;
}

/** A plural head that the next word does not complete: `Senators`, not `Attorneys` of `Attorneys General`. */
export function isOfSeveral(tokens: NameTokens, i: number): boolean {
  return isPlural(tokens, i) && smallWordAt(tokens, i + 1) !== "general";
}

/** What an occupation's word tells by itself (`occupations.ts`). */
export function occupationAt(tokens: NameTokens, i: number): number {
  if (i < 0 || i >= tokens.count) return 0;
  return occupationBits(tokens.ids[i] ?? 0, tokens.text, tokens.start[i] ?? 0, tokens.end[i] ?? 0);
}

/** The head that words of its kind lead to from word `first`, or -1: a look ahead that itself looks no further. */
export function headOfKind(tokens: NameTokens, first: number, taken: Taken): number {
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

/** A capital that can only begin a sentence: `The`, `We`, `A`. */
export function opensSentence(tokens: NameTokens, i: number, word: string): boolean {
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
