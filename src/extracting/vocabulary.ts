/**
 * Words as numbers: each word of a text is looked up once, and what stages ask of it (its singular or stem, whether it is a
 * stop word) is then a look-up by number. One vocabulary a language, kept between releases.
 */
import { stemmedAs, stemmerOf } from "../analysis/stem.ts";
import { isCommonWord, NEVER_FIRST, NEVER_LAST, STOP_WORDS } from "./phrase-words.ts";
import { baseOf } from "./thesaurus.ts";
import type { Tokens } from "./tokens.ts";

/** Belongs to no phrase. */
export const STOP = 1;
/** A verb or the like, with which no noun phrase begins. */
export const NO_FIRST = 2;
/** An adjective, an adverb or a verb, with which no noun phrase ends. */
export const NO_LAST = 4;
/** Too short or too long to be part of a phrase. */
export const ODD_LENGTH = 8;
/** A word of the language that is written small in a sentence. */
export const COMMON_WORD = 16;

/** Words kept; more would be numbers, names and misreadings that hardly come again. */
const MOST_WORDS = 150_000;
/** V8 copies shorter slices. */
const SHARED_LENGTH = 13;
/** A word that ends so is no noun (English). */
const NOT_A_NOUN = /(?:ly|ing|ed|ful|ous|ive|able|ible|ical|less)$/;

/** Offices that Germanic languages write as one word. */
const OFFICE = /(?:minister|ministern|ministerin|sekreterare|sekreteraren|sekretär)$/;

/** Swedish verbs and adjectives. */
const NOT_A_SWEDISH_NOUN = /(?:a[dt]?s|ades?|erar?|jort|[ae]nde|lig[at]?|ig[at]|isk[at]?|ad|nas|fört?|förda)$/;

export class Vocabulary {
  readonly #numbers: Map<string, number> = new Map();
  readonly #stem: ((word: string) => string) | null;
  readonly #english: boolean;
  readonly #notANoun: RegExp | null;
  /** By number: the number of the word's singular or stem. */
  readonly folds: number[] = [];
  /** By number: `STOP`, `NO_FIRST` … */
  readonly flags: number[] = [];

  /** For counting by number within one release; whoever counts leaves it empty again. */
  counts: Int32Array = new Int32Array(1 << 14);

  constructor(language: string) {
    this.#english = language === "en";
    this.#notANoun = this.#english ? NOT_A_NOUN : language === "sv" ? NOT_A_SWEDISH_NOUN : null;
    const name = this.#english ? null : stemmedAs(language);
    this.#stem = name === null ? null : stemmerOf(name);
  }

  get size(): number {
    return this.folds.length;
  }

  /** @param word in lower case */
  number(word: string): number {
    return this.#numbers.get(word) ?? this.#add(word);
  }

  /** The number of a word's singular or stem. */
  fold(word: string): number {
    return this.folds[this.number(word)] as number;
  }

  #add(sliced: string): number {
    // A long slice keeps the whole text alive that it was cut from.
    const word = sliced.length < SHARED_LENGTH ? sliced : (JSON.parse(JSON.stringify(sliced)) as string);
    const number = this.folds.length;
    this.#numbers.set(word, number);
    this.folds.push(number);
    this.flags.push(this.#flagsOf(word));
    const folded = this.#stem === null ? foldWord(word) : word.length < 3 ? word : this.#stem(word);
    if (folded !== word) this.folds[number] = this.fold(folded);
    if (this.counts.length < this.folds.length) {
      const grown = new Int32Array(this.counts.length * 2);
      grown.set(this.counts);
      this.counts = grown;
    }
    return number;
  }

  #flagsOf(word: string): number {
    return (
      (STOP_WORDS.has(word) || (!this.#english && OFFICE.test(word)) ? STOP : 0) |
      (NEVER_FIRST.has(word) || (this.#english && word.endsWith("ly")) ? NO_FIRST : 0) |
      (NEVER_LAST.has(word) || this.#notANoun?.test(word) === true ? NO_LAST : 0) |
      (word.length < 3 || word.length > 40 ? ODD_LENGTH : 0) |
      (isCommonWord(word) ? COMMON_WORD : 0)
    );
  }
}

const vocabularies = new Map<string, Vocabulary>();

/** The vocabulary of a language, begun anew when it has grown too large. */
export function vocabularyOf(language: string | null): Vocabulary {
  const base = baseOf(language ?? "en");
  const known = vocabularies.get(base);
  if (known !== undefined && known.size < MOST_WORDS) return known;
  const fresh = new Vocabulary(base);
  vocabularies.set(base, fresh);
  return fresh;
}

/** The numbers of a text's words, in its order. */
export function numberWords(tokens: Tokens, vocabulary: Vocabulary): Int32Array {
  const numbers = new Int32Array(tokens.length);
  for (let i = 0; i < numbers.length; i++) numbers[i] = vocabulary.number(tokens.words[i] as string);
  return numbers;
}

/** Singular and plural of an English word alike; crude, and meant for comparing alone. */
export function foldWord(word: string): string {
  const { length } = word;
  if (length <= 3 || word.charCodeAt(length - 1) !== 115 || /[sui]s$/.test(word)) return word;
  return word.endsWith("ies") ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}
