/** People named by a given name alone beside their kin: `Jack and Loveday Penrose`, `their daughters, Nell and Josie`. */
import { AMPERSAND, COMMA, SPACE } from "./gaps.ts";
import { KIN } from "./kin.ts";
import { COMMON, GIVEN, OFFICE, PLACE, THING } from "./lexicon.ts";
import {
  CAPITAL,
  foldedAt,
  gapBefore,
  LOWER,
  type NameTokens,
  NUMBER,
  shapeAt,
  smallWordAt,
  wordAt,
  wordFlags,
} from "./name-tokens.ts";
import type { NameCandidate } from "./names.ts";
import { isColon } from "./office-words.ts";
import { POSSESSIVES } from "./role-words.ts";

/** Somebody who shares the surname of the name that follows. */
export interface Relative {
  readonly name: string;
  /** Folded. */
  readonly words: readonly string[];
}

const AND = /^(?:and|och|y|et|und|e)$/;

/** Those whose given names stand before a full name that gives their surname too, nearest first. */
export function relativesBefore(tokens: NameTokens, candidate: NameCandidate): Relative[] {
  const { first, last } = candidate;
  const given = isGivenAlone(tokens, first) || wordFlags(tokens, first) === 0;
  if (candidate.words < 2 || candidate.titleFirst < first || candidate.given >= 0 || !given) return [];
  let surname = first + (wordFlags(tokens, first) === 0 ? 1 : 0);
  while (surname < last - 1 && (wordFlags(tokens, surname) & GIVEN) !== 0) surname++;
  const family = tokens.text.slice(tokens.start[surname], tokens.end[last - 1]);
  const familyWords: string[] = [];
  for (let i = surname; i < last; i++) familyWords.push(foldedAt(tokens, i));
  const relatives: Relative[] = [];
  for (let at = previousOfList(tokens, first, true); at >= 0; at = previousOfList(tokens, at, false)) {
    if (!isGivenAlone(tokens, at) || (gapBefore(tokens, at) <= SPACE && shapeAt(tokens, at - 1) === CAPITAL)) break;
    // `of Hale, and Bo Lee`: no list of two has a comma
    if (relatives.length === 0 && gapBefore(tokens, at + 1) === COMMA && previousOfList(tokens, at, false) < 0) break;
    relatives.push({ name: `${wordAt(tokens, at)} ${family}`, words: [foldedAt(tokens, at), ...familyWords] });
  }
  return relatives;
}

/** The word before word `i` in a list; the last of a list is joined by `and`. */
function previousOfList(tokens: NameTokens, i: number, isLast: boolean): number {
  if (isLast && gapBefore(tokens, i) === AMPERSAND) return i - 1;
  if (isLast)
    return gapBefore(tokens, i) === SPACE && gapBefore(tokens, i - 1) <= COMMA && AND.test(wordAt(tokens, i - 1))
      ? i - 2
      : -1;
  return gapBefore(tokens, i) === COMMA ? i - 1 : -1;
}

function isGivenAlone(tokens: NameTokens, i: number): boolean {
  const flags = wordFlags(tokens, i);
  return shapeAt(tokens, i) === CAPITAL && (flags & GIVEN) !== 0 && (flags & (COMMON | PLACE | THING | OFFICE)) === 0;
}

/** Whether the given name at word `i` is that of a relation named directly before (`his wife, Laura`), or of one close to the speaker. */
export function isNamedRelation(tokens: NameTokens, i: number): boolean {
  if (!isGivenAlone(tokens, i)) return isNamedKin(tokens, i);
  if (isOneOfUs(tokens, i) || isGreeted(tokens, i)) return true;
  const kin = kinBefore(tokens, i);
  if (shapeAt(tokens, kin) !== LOWER) return false;
  const gap = gapBefore(tokens, i);
  if (gap === COMMA) return (wordFlags(tokens, kin) & OFFICE) !== 0;
  // `three children: Omar, Hana and Yusuf`, `daughters-in-law Lerato and Kim`
  const marked = gap <= SPACE || isColon(tokens, i);
  return marked && KIN_OF_SEVERAL.test(wordAt(tokens, i - 1));
}

/** `Murdo's widow, | Peigi, survives him`: a word that no list has, between commas behind kin of somebody. */
function isNamedKin(tokens: NameTokens, i: number): boolean {
  if (wordFlags(tokens, i) !== 0 || gapBefore(tokens, i) !== COMMA || gapBefore(tokens, i + 1) < COMMA) return false;
  const owned = POSSESSIVES.has(wordAt(tokens, i - 2)) || tokens.possessive[i - 2] === 1;
  return owned && gapBefore(tokens, i - 1) <= SPACE && KIN.test(wordAt(tokens, i - 1));
}

/** The word that a relation of some years ends at: `wife` of `his wife of 62 years, | Dolores`; else the word before word `end`. */
export function kinBefore(tokens: NameTokens, end: number): number {
  const years = wordAt(tokens, end - 1) === "years" && shapeAt(tokens, end - 2) === NUMBER;
  return years && wordAt(tokens, end - 3) === "of" ? end - 4 : end - 1;
}

/** `Jill | and I`. */
function isOneOfUs(tokens: NameTokens, i: number): boolean {
  return wordAt(tokens, i + 1) === "and" && wordAt(tokens, i + 2) === "I" && gapBefore(tokens, i + 2) === SPACE;
}

/** `Thank you, | Matt, for`, `Welcome, | Ann.` */
function isGreeted(tokens: NameTokens, i: number): boolean {
  if (gapBefore(tokens, i) !== COMMA || gapBefore(tokens, i + 1) < COMMA) return false;
  const word = smallWordAt(tokens, i - 1);
  if (GREETINGS.has(word)) return true;
  const two = `${smallWordAt(tokens, i - 2)} ${word}`;
  return TWO_WORD_GREETINGS.has(two);
}

const GREETINGS: ReadonlySet<string> = new Set(
  "thanks welcome congratulations hello hi hey goodbye farewell".split(" "),
);
const TWO_WORD_GREETINGS: ReadonlySet<string> = new Set([
  "thank you",
  "so much",
  "very much",
  "go ahead",
  "good morning",
  "good afternoon",
  "good evening",
  "well done",
  "happy birthday",
]);

/** Whether kin are named directly before word `i`: `the brothers | Juan Carlos`. */
export function areKinBefore(tokens: NameTokens, i: number): boolean {
  return gapBefore(tokens, i) <= SPACE && KIN_OF_SEVERAL.test(wordAt(tokens, i - 1));
}

const KIN_OF_SEVERAL =
  /^(?:hermanos|hermanas|hijos|hijas|irmãos|irmãs|frères|sœurs|fratelli|sorelle|Brüder|Geschwister|twins|children|grandchildren|sons|daughters|kids|brothers|sisters|siblings|parents|grandparents|(?:sons|daughters|brothers|sisters|parents)-in-law)$/;

/** Whether word `i` goes on a list of given names whose last one ended before word `listEnd`. */
export function continuesList(tokens: NameTokens, listEnd: number, i: number): boolean {
  if (!isGivenAlone(tokens, i)) return false;
  if (i === listEnd) return gapBefore(tokens, i) === COMMA;
  return (
    i === listEnd + 1 &&
    AND.test(wordAt(tokens, listEnd)) &&
    gapBefore(tokens, listEnd) <= COMMA &&
    gapBefore(tokens, i) === SPACE
  );
}
