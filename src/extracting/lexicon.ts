/**
 * What a single word can be (a given name, an office, a place …): the word lists joined into one map
 * of flags. Knows words only, nothing of their neighbours.
 */

import { COMMON_WORDS } from "./common-words.ts";
import { LEADING_FAMILY_NAMES, WORLD_FAMILY_NAMES } from "./family-names.ts";
import { GIVEN_NAMES } from "./given-names.ts";
import { CALENDAR, PLACE_HEADS, THING_NOUNS } from "./organisation-words.ts";
import { DEMONYMS, PLACES } from "./place-words.ts";
import {
  ABBREVIATED_TITLES,
  ACTING,
  HONORIFICS,
  OFFICE_MODIFIERS,
  OFFICES,
  PARTICLES,
  SAYING,
  SUFFIXES,
} from "./title-words.ts";
import { US_FAMILY_NAMES } from "./us-family-names.ts";
import { type WordProperty, wordBits } from "./vocabulary.ts";
import { WORLD_GIVEN_NAMES } from "./world-given-names.ts";

export const GIVEN = 1;
export const FAMILY: number = 1 << 1;
/** A family name that stands first. */
export const LEADING: number = 1 << 2;
export const HONORIFIC: number = 1 << 3;
export const OFFICE: number = 1 << 4;
export const MODIFIER: number = 1 << 5;
export const THING: number = 1 << 6;
export const PLACE: number = 1 << 7;
export const DEMONYM: number = 1 << 8;
export const COMMON: number = 1 << 9;
export const PARTICLE: number = 1 << 10;
export const CALENDAR_WORD: number = 1 << 11;
export const SUFFIX: number = 1 << 12;
export const SAYS: number = 1 << 13;
export const ACTS: number = 1 << 14;
export const PLACE_HEAD: number = 1 << 15;

const LISTS: readonly (readonly [flag: number, words: string])[] = [
  [GIVEN, GIVEN_NAMES],
  [GIVEN, WORLD_GIVEN_NAMES],
  [FAMILY, US_FAMILY_NAMES],
  [FAMILY, WORLD_FAMILY_NAMES],
  [FAMILY | LEADING, LEADING_FAMILY_NAMES],
  [HONORIFIC, HONORIFICS],
  [OFFICE, OFFICES],
  [MODIFIER, OFFICE_MODIFIERS],
  [THING, THING_NOUNS],
  [PLACE, PLACES],
  [DEMONYM, DEMONYMS],
  [COMMON, COMMON_WORDS],
  [PARTICLE, PARTICLES],
  [CALENDAR_WORD, CALENDAR],
  [SUFFIX, SUFFIXES],
  [SAYS, SAYING],
  [ACTS, ACTING],
  [PLACE_HEAD, PLACE_HEADS],
];

const LEXICON: ReadonlyMap<string, number> = buildLexicon();

/** The flags of a word in any case, with or without accents; 0 for a word that no list has. */
export function flagsOf(word: string): number {
  if (word.length > 24) return 0;
  const folded = foldWord(word);
  return LEXICON.get(folded) ?? (folded.includes("-") ? compoundFlags(folded) : inflectedFlags(folded));
}

/** `flagsOf` by a word's number in the vocabulary. */
export const flagsOfWord: WordProperty<number> = wordBits(flagsOf);

/** `Jodi-Ann`, `Ahmed-Farah`: a given name of given names, a family name that holds one and no thing's word. */
function compoundFlags(word: string): number {
  let every = GIVEN | FAMILY;
  let some = 0;
  // `ambassador-at-large`, `director-in-charge`
  if (/-(?:at-(?:large|law)|in-(?:charge|chief|residence))$/.test(word))
    return (LEXICON.get(word.slice(0, word.indexOf("-"))) ?? 0) & OFFICE || COMMON;
  if (/-(?:in|of|at|to|the|and|for|by|up|off|on|out)-/.test(word)) return COMMON;
  if (isCompoundOffice(word)) return OFFICE;
  for (const part of word.split("-")) {
    const flags = LEXICON.get(part) ?? (hasFamilyEnding(part) ? FAMILY : 0);
    every &= flags;
    some |= flags;
  }
  if ((every & GIVEN) !== 0) return every;
  return (some & FAMILY) !== 0 && (some & ~(FAMILY | GIVEN | LEADING | PARTICLE)) === 0 ? FAMILY : 0;
}

/** `president-elect`, `vice-premier`, `ex-minister`: an office with what modifies it. */
function isCompoundOffice(word: string): boolean {
  const [first = "", last = "", ...more] = word.split("-");
  if (more.length > 0) return false;
  const office = (part: string): boolean => ((LEXICON.get(part) ?? 0) & OFFICE) !== 0;
  if (/^(?:elect|designate|emeritus|general)$/.test(last)) return office(first);
  // `FDP-Landtagsabgeordnete`, `CDU-Politiker`
  if (last.length > 7 && first.length < 5 && COMPOUND_OFFICES.test(`-${last}`)) return true;
  return /^(?:vice|ex|deputy|co|under|then|former)$/.test(first) && office(last);
}

/** Endings of family names that few other words have: Nordic, Slavic, Georgian, Armenian, Turkish, Greek, Romanian. */
const FAMILY_ENDING =
  /(?:sson|dottir|sdatter|ovic|evic|kovic|ovich|evich|enko|czyk|czuk|wicz|owski|ewski|inski|ynski|ovsky|evsky|skaya|ovska|ovsk[ay]|shvili|adze|idze|yan|oglu|opoulos|opoulou|akis|idis|escu|eanu|inen)$/;

function hasFamilyEnding(word: string): boolean {
  return word.length > 5 && FAMILY_ENDING.test(word);
}

/** `stresses`, `hosts`: a list's common word with an ending is common; `Lankans`, `bishops`: several are of the kind; `klimatminister`: a compound is what its head is; `Styrmisson` ends as family names do. */
function inflectedFlags(word: string): number {
  if (!word.endsWith("s")) {
    if (word.length > 9 && COMPOUND_OFFICES.test(word) && word !== "administer") return OFFICE;
    return hasFamilyEnding(word) ? FAMILY : 0;
  }
  const stem =
    LEXICON.get(word.slice(0, -1)) ?? (word.endsWith("es") ? LEXICON.get(word.slice(0, -2)) : undefined) ?? 0;
  if ((stem & COMMON) !== 0 && (stem & (GIVEN | FAMILY)) === 0) return COMMON;
  if ((stem & (DEMONYM | GIVEN | FAMILY)) === DEMONYM) return DEMONYM;
  if (stem === OFFICE) return OFFICE;
  return hasFamilyEnding(word) ? FAMILY : 0;
}

/** `cosmonauts`: several of an office that a list has for one. */
export function isSeveralOffices(word: string): boolean {
  return word.length > 5 && word.endsWith("s") && !LEXICON.has(word) && inflectedFlags(word) === OFFICE;
}

/** Swedish and German compounds of an office's head: `projektledaren`, `Bundestagsabgeordnete`, `Projektleiterin`. */
const COMPOUND_OFFICES =
  /(?:minister(?:n|in)?|direktor(?:en|in)?|sekreterare|ledamot|ordforande|(?:[^s]s|[^f])chef(?:en)?|ledare|ledaren|(?:ions|unal|munal|gion|ting|borgar)s?rad(?:et)?|samordnare|talesperson|beauftragte[rn]?|leiter(?:in|s)?|meister(?:in|s)?|abgeordnete[rn]?|sprecher(?:in|s)?|prasident(?:in|en)?|vorsitzende[rn]?|inhaber(?:in|s)?|politiker(?:in|s)?|fuhrer(?:in)?|sekretar(?:in)?|inspekteur(?:in)?|dezernent(?:in)?|kommissar(?:in)?|referent(?:in)?|anwalt(?:in)?|anwaltin|professor(?:in)?)$/;

/** A word as the lists and the clusters write it: small, without accents, with straight apostrophes. */
export function foldWord(word: string): string {
  const small = word.toLowerCase();
  for (let i = 0; i < small.length; i++) {
    if (small.charCodeAt(i) > 0x7f) return stripAccents(small);
  }
  return small;
}

function stripAccents(small: string): string {
  return small
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replaceAll("’", "'")
    .replaceAll("ł", "l")
    .replaceAll("ø", "o")
    .replaceAll("đ", "d")
    .replaceAll("ı", "i");
}

function buildLexicon(): Map<string, number> {
  const lexicon = new Map<string, number>();
  for (const [flag, words] of LISTS) {
    for (const word of words.split(/\s+/)) lexicon.set(word, (lexicon.get(word) ?? 0) | flag);
  }
  for (const word of ABBREVIATED_TITLES.split(/\s+/)) {
    lexicon.set(word, (lexicon.get(word) ?? 0) & ~(GIVEN | FAMILY | LEADING));
  }
  return lexicon;
}
