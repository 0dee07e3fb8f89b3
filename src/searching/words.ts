/** The words of a query as they are looked up in an index: each a set of terms, each found or not in a release. */
import type { Analyzer, QueryToken, Token } from "../analysis/analyzer.ts";
import { hasSigns, type Signs } from "../analysis/signs.ts";
import { areApart } from "../analysis/tokenizer.ts";
import type { BitSet } from "../archive/bit-set.ts";
import type { LookUp } from "../archive/word-index.ts";
import type { Definition } from "./abbreviations.ts";
import type { Clause, WordField } from "./query.ts";

/** What a word may have been meant for. */
export interface Correction {
  readonly term: string;
  /** What it counts against the word itself. */
  readonly weight: number;
  /** The word that was meant instead, as releases write it, folded; null where the term is another spelling of a word that may be right. */
  readonly meant: string | null;
}

/** One word of a query; a clause such as `Japan-ROK` has two. */
export interface QueryWord {
  readonly terms: readonly string[];
  readonly word: string;
  /** Those that have to stand at it where it counts as written. */
  readonly signs: Signs;
  /** Longer words that begin with it count as well. */
  readonly prefix: boolean;
  /** Longer words count at a lower weight: set for words that the archive hardly holds. */
  readonly unfinished: boolean;
  /** Other terms that it may have been meant for. */
  readonly corrections: readonly Correction[];
  /** The word counts as written: stems do not. */
  readonly exact: boolean;
  /** A pair of characters of a script without spaces, which says little by itself. */
  readonly bigram: boolean;
  /** It is no neighbour of a pair before it, as what was typed by itself is none: see `areApart`. */
  readonly apart: boolean;
}

export type WordClause = Clause & { kind: "word" | "phrase" };

/** What a word or phrase clause asks for: its words, and whether they must stand one after the other. */
export interface WordGroup {
  readonly words: readonly QueryWord[];
  readonly adjacent: boolean;
  readonly field: WordField;
  /** Other wordings that count as the group: the long forms of an abbreviation, the short form of its words. */
  readonly alternatives: readonly WordGroup[];
  /** Whether it is another spelling of what was typed, and so counts as much; other wordings count less. */
  readonly isSpelling: boolean;
  /** Releases that count as holding the group, since its words are the name of a person whom they name; null where they are none. */
  readonly named: BitSet | null;
  /** Of a short form that counts as its long one: what it has to stand for; null for all other groups. */
  readonly meaning: Definition | null;
}

/** What stands between words that were typed without white space though they are a list: `ice,fog` is no name of anything. */
const LISTED: RegExp = /[,;|]/;

/**
 * The words of a word or phrase clause. What was typed without white space is one thing, whose words must stand in sequence: the
 * parts of `F-16` or of a mail address, and the pairs of characters by which a run of a script without spaces is looked up.
 *
 * @param exact whether words match as written even where the clause does not say so
 */
export function wordGroup(
  clause: WordClause,
  analyzer: Analyzer,
  language: string | null,
  exact: boolean = false,
): WordGroup {
  const tokens = analyzer.queryTokens(clause.text, language);
  const words = tokens.map((token, i) => {
    const last = i === tokens.length - 1;
    const prefix = last && ((clause.kind === "word" && clause.prefix) || isSingleCharacter(token));
    // What others may differ from cannot be as written.
    const isFuzzy = clause.kind === "word" && clause.slips > 0;
    // What is quoted with a sign is meant with it, and has no other forms.
    const isSigned = clause.kind === "phrase" && token.signs.before + token.signs.after !== "";
    const isExact = !isFuzzy && (exact || clause.exact || isSigned);
    return { ...toWord(token, prefix, isExact), apart: i === 0 ? token.bigram : areApart(tokens[i - 1], token) };
  });
  const isListed = tokens.some(({ start }, i) => LISTED.test(clause.text.slice(tokens[i - 1]?.end ?? start, start)));
  const adjacent = clause.kind === "phrase" || !isListed || tokens.some((token) => token.bigram);
  return {
    words,
    adjacent: adjacent && words.length > 1,
    field: clause.field,
    alternatives: [],
    isSpelling: false,
    named: null,
    meaning: null,
  };
}

/** The group of another spelling of words that were typed. */
export function spelt(text: string, field: WordField, analyzer: Analyzer, language: string | null): WordGroup {
  const clause: WordClause = { kind: "word", text, prefix: false, field, exact: false, slips: 0 };
  return { ...wordGroup(clause, analyzer, language), isSpelling: true };
}

function toWord({ terms, word, signs, bigram }: QueryToken, prefix: boolean, exact: boolean): Omit<QueryWord, "apart"> {
  return { terms, word, signs, prefix, unfinished: false, corrections: [], exact, bigram };
}

/** In an unspaced script one character is found as the first of a pair. */
function isSingleCharacter(token: QueryToken): boolean {
  return token.bigram && [...token.word].length === 1;
}

/** All that a word is found by. */
export function lookUpOf({ terms, word, signs, prefix, unfinished, corrections, exact }: QueryWord): LookUp {
  if (exact) return { form: word, signs, prefix };
  return { terms: [...terms, ...corrections.map(({ term }) => term)], prefix: prefix || unfinished };
}

/** Words as they have to stand one after the other: see `WordIndex.phrase`. @param isAny whether any may stand in a word's place */
export function rowOf(words: readonly QueryWord[], isAny: (place: number) => boolean = () => false): (LookUp | null)[] {
  return words.flatMap((word, place) => {
    const own = isAny(place) ? null : lookUpOf(word);
    return word.apart && words[place - 1]?.bigram ? [null, own] : [own];
  });
}

/** Whether a token of a text is this word, stems and corrections counted or not. */
export function isWord(token: Token, word: QueryWord): boolean {
  if (word.exact) {
    const isWritten = word.prefix ? token.word.startsWith(word.word) : token.word === word.word;
    return isWritten && hasSigns(token.signs, word.signs);
  }
  return (
    word.terms.some((term) => (word.prefix ? token.term.startsWith(term) : token.term === term)) ||
    word.corrections.some(({ term }) => token.term === term)
  );
}

/**
 * Where a group of adjacent words stands in a field.
 *
 * @returns indices of the first token of each place, ascending
 * Time: tokens times words at worst.
 */
export function placesOf(group: WordGroup, tokens: readonly Token[]): number[] {
  const places: number[] = [];
  const { words } = group;
  for (let at = 0; at + words.length <= tokens.length; at++) {
    let fitting = 0;
    while (fitting < words.length && fits(tokens, at + fitting, words[fitting] as QueryWord, fitting > 0)) fitting++;
    if (fitting === words.length) places.push(at);
  }
  return places;
}

function fits(tokens: readonly Token[], at: number, word: QueryWord, follows: boolean): boolean {
  const token = tokens[at];
  if (token === undefined || !isWord(token, word)) return false;
  return !follows || areApart(tokens[at - 1], token) === word.apart;
}
