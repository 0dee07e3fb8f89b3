/**
 * What is asked of words where topics are looked for (their singular or stem, whether they are stop words), by numbers of their
 * own: a stem that no text holds has one too. One vocabulary a language, kept until the words of the texts are forgotten.
 */
import { ALL_STEMMERS } from "../analysis/all-stemmers.ts";
import { stemmedAs } from "../analysis/stem.ts";
import { int32Column } from "./columns.ts";
import { isCommonWord, NEVER_FIRST, NEVER_LAST, STOP_WORDS } from "./phrase-words.ts";
import { baseOf } from "./thesaurus.ts";
import type { Tokens } from "./tokens.ts";
import { NOT_KEPT, whenForgotten, wordOf } from "./vocabulary.ts";

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
/** Small words inside names and offices. */
export const OF_FOR_ON = 32;
export const TO = 64;
export const THE = 128;
export const AND = 256;
/** What stands at the head of an office or a body: `minister`, `committee`. */
export const OFFICE_HEAD = 512;
export const NEW = 1024;

const SMALL_WORDS: ReadonlyMap<string, number> = new Map([
  ["of", OF_FOR_ON],
  ["for", OF_FOR_ON],
  ["on", OF_FOR_ON],
  ["to", TO],
  ["the", THE],
  ["and", AND],
  ["new", NEW],
]);
const OFFICE_HEADS: ReadonlySet<string> = new Set(
  `minister ministers ministry secretary undersecretary department departments committee subcommittee commission commissioner bureau office
   agency council board director institute center centre spokesman spokesperson ambassador representative advisor adviser chair
   chairman administration division university`.split(/\s+/),
);

/** A word that ends so is no noun (English). */
const NOT_A_NOUN = /(?:ly|ing|ed|ful|ous|ive|able|ible|ical|less)$/;

/** Offices that Germanic languages write as one word. */
const OFFICE = /(?:minister|ministern|ministerin|sekreterare|sekreteraren|sekretär)$/;

/** Swedish verbs and adjectives. */
const NOT_A_SWEDISH_NOUN = /(?:a[dt]?s|ades?|erar?|jort|[ae]nde|lig[at]?|ig[at]|isk[at]?|ad|nas|fört?|förda)$/;

export class TopicVocabulary {
  readonly #numbers: Map<string, number> = new Map();
  readonly #stem: ((word: string) => string) | null;
  readonly #english: boolean;
  readonly #notANoun: RegExp | null;
  /** By number: the number of the word's singular or stem. */
  folds: Int32Array = new Int32Array(1 << 14);
  /** By number: `STOP`, `NO_FIRST` … */
  flags: Int32Array = new Int32Array(1 << 14);
  /** For counting by number within one release; whoever counts leaves it empty again. */
  counts: Int32Array = new Int32Array(1 << 14);
  ordinals: Int32Array = new Int32Array(1 << 14);

  /** By the number of a text's word in `vocabulary.ts`; 0 for one not met yet. */
  byId: Int32Array = new Int32Array(1 << 14);
  /** How many numbers are given out. Number 0 is that of no word: it belongs to nothing. */
  #length = 1;

  constructor(language: string) {
    this.#english = language === "en";
    this.#notANoun = this.#english ? NOT_A_NOUN : language === "sv" ? NOT_A_SWEDISH_NOUN : null;
    const name = this.#english ? null : stemmedAs(language);
    this.#stem = name === null ? null : ALL_STEMMERS[name];
    this.flags[0] = STOP | ODD_LENGTH;
  }

  /** One more than the highest number. */
  get length(): number {
    return this.#length;
  }

  /** @param word in lower case */
  number(word: string): number {
    return this.#numbers.get(word) ?? this.#add(word);
  }

  /** Notes the number of a text's word. */
  learn(id: number, word: string): number {
    while (this.byId.length <= id) this.byId = doubled(this.byId);
    const number = this.number(word);
    this.byId[id] = number;
    return number;
  }

  /** The number of a word's singular or stem. */
  fold(word: string): number {
    // First the number, for which the folds may have to grow.
    const number = this.number(word);
    return this.folds[number] as number;
  }

  #add(word: string): number {
    const number = this.#length++;
    if (number === this.folds.length) {
      this.folds = doubled(this.folds);
      this.flags = doubled(this.flags);
      this.counts = doubled(this.counts);
      this.ordinals = doubled(this.ordinals);
    }
    this.#numbers.set(word, number);
    this.folds[number] = number;
    this.flags[number] = this.#flagsOf(word);
    const folded = this.#stem === null ? foldWord(word) : word.length < 3 ? word : this.#stem(word);
    if (folded !== word) {
      // First the fold, which may need more room.
      const fold = this.fold(folded);
      this.folds[number] = fold;
    }
    return number;
  }

  #flagsOf(word: string): number {
    return (
      (STOP_WORDS.has(word) || (!this.#english && OFFICE.test(word)) ? STOP : 0) |
      (NEVER_FIRST.has(word) || (this.#english && word.endsWith("ly")) ? NO_FIRST : 0) |
      (NEVER_LAST.has(word) || this.#notANoun?.test(word) === true ? NO_LAST : 0) |
      (word.length < 3 || word.length > 40 ? ODD_LENGTH : 0) |
      (isCommonWord(word) ? COMMON_WORD : 0) |
      (OFFICE_HEADS.has(word) ? OFFICE_HEAD : 0) |
      (SMALL_WORDS.get(word) ?? 0)
    );
  }
}

function doubled(numbers: Int32Array): Int32Array {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}

const vocabularies = new Map<string, TopicVocabulary>();
whenForgotten(() => vocabularies.clear());

/** The vocabulary of a language. */
export function topicVocabulary(language: string | null): TopicVocabulary {
  const base = baseOf(language ?? "en");
  let vocabulary = vocabularies.get(base);
  if (vocabulary === undefined) {
    vocabulary = new TopicVocabulary(base);
    vocabularies.set(base, vocabulary);
  }
  return vocabulary;
}

/** The numbers of a text's words, in its order; that of no word for one that is not kept. */
export function numberWords(tokens: Tokens, vocabulary: TopicVocabulary): Int32Array {
  const { ids, length } = tokens;
  const numbers = int32Column(length);
  for (let i = 0; i < length; i++) {
    const id = ids[i] as number;
    if (id === NOT_KEPT) continue;
    const number = id < vocabulary.byId.length ? (vocabulary.byId[id] as number) : 0;
    numbers[i] = number !== 0 ? number : vocabulary.learn(id, wordOf(id));
  }
  return numbers;
}

/** Singular and plural of an English word alike; crude, and meant for comparing alone. */
function foldWord(word: string): string {
  const { length } = word;
  if (length <= 3 || word.charCodeAt(length - 1) !== 115 || /[sui]s$/.test(word)) return word;
  return word.endsWith("ies") ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}
