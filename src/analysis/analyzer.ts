/**
 * The one analyzer of an archive: indexing, querying and highlighting all read words through it, so that what
 * matched is what lights up.
 */
import { fold, lowerCase } from "./normalize.ts";
import { type Signs, signsAfter, signsBefore } from "./signs.ts";
import { asOneSpelling } from "./spelling.ts";
import { type Stemmer, type Stemmers, stemmedAs } from "./stem.ts";
import { type RawToken, scanWords, tokenize, type WordSink } from "./tokenizer.ts";
import { WordNumbers } from "./word-numbers.ts";

/** Raised whenever the same text would give other terms: an archive is never searched with another version. */
export const ANALYZER_VERSION = 4;

/** A word of a text and the term that it is indexed under. */
export interface Token {
  /** The folded stem; of languages other than English with the language: `medic:es`. */
  readonly term: string;
  /** The folded word, not stemmed. */
  readonly word: string;
  /** Those that stand at the word, which its span does not hold. */
  readonly signs: Signs;
  readonly start: number;
  readonly end: number;
  /** True for a pair of characters of a script without spaces; neighbours overlap. */
  readonly bigram: boolean;
}

/** What a word stands for, wherever it stands. */
export type KnownWord = Pick<Token, "term" | "word">;

/** A word of a query: the terms that stand for it in one language or another. */
export interface QueryToken extends Omit<Token, "term"> {
  readonly terms: readonly string[];
}

export interface Analyzer {
  /** The languages that have a stemmer here, ascending. */
  readonly languages: readonly string[];
  /** The term of a word of the given language as the tokenizer gives it; empty for one that is none. Not remembered. */
  term(word: string, language: string | null): string;
  /**
   * The tokens of a text of the given language (null: not stemmed), in its order.
   *
   * @param wanted terms whose tokens alone are wanted; null for all
   */
  tokens(text: string, language: string | null, wanted?: ReadonlySet<string> | null): Token[];
  /** How often each of the same words stands in a text, added to what is counted already: one that comes again is the same object. */
  count(text: string, language: string | null, counts: Map<KnownWord, number>): void;
  /** The tokens of a query, each with its terms in the language named, or in all of the archive's. */
  queryTokens(text: string, language: string | null): QueryToken[];
}

/** The ending of short forms: `NGOs`, `MPs`. */
const PLURAL: RegExp = /(?<=^\p{Lu}{2,})s$/u;

/**
 * What endings leave of a word in one language may be a word of another (Spanish cuts `Medicaid` to `medic`, Danish `butter` to `but`),
 * and a query is asked in all of the archive's: so it stands for nothing in any other. Nor does a word that no ending was cut from, which
 * would else be another than its own inflections.
 *
 * @returns what no word is, since none has a colon
 */
function inLanguage(stem: string, language: string): string {
  return stem === "" ? "" : `${stem}:${language}`;
}

/**
 * Letters of the distinct words whose terms are remembered, so that one that comes again costs a look-up: some 120,000 words, 20 MB of
 * memory. Then all are forgotten, and those that are common are soon known again. Not a number of words, since one of a query may have
 * thousands of letters.
 */
const MOST_LETTERS = 1_000_000;

/**
 * An analyzer for texts of these languages, with the stemmers of as many of them as are at hand.
 *
 * Unstemmed terms are part of every query token, since a release of an unknown language is indexed by them.
 */
export function createAnalyzer(languages: Iterable<string>, stemmers: Stemmers): Analyzer {
  const names = [...new Set([...languages].map(stemmedAs))].filter((name) => name !== null).sort();
  const known = new Map<string | null, KnownWords>();

  const termOf = (raw: string, name: string | null): string => {
    const word = raw.replace(PLURAL, "");
    if (name === null) return fold(word);
    // English has no accents but those of words from elsewhere, which its stemmer does not know.
    if (name === "en") return fold(stem(asOneSpelling(fold(word)), stemmers.en));
    return inLanguage(fold(stem(lowerCase(word), stemmers[name])), name);
  };

  function wordsIn(name: string | null): KnownWords {
    let words = known.get(name);
    if (words === undefined || words.letters >= MOST_LETTERS) {
      words = new KnownWords((raw) => ({ term: termOf(raw, name), word: fold(raw) }));
      known.set(name, words);
    }
    return words;
  }

  return {
    languages: names,
    term: (word, language) => termOf(word, stemmedAs(language)),
    tokens(text, language, wanted = null) {
      const words = wordsIn(stemmedAs(language));
      const sink = new Tokens(words, text);
      sink.isMarked = wanted !== null;
      words.mark(wanted ?? [], true);
      scanWords(text, sink);
      words.mark(wanted ?? [], false);
      return sink.tokens;
    },
    count(text, language, counts) {
      const sink = new WordCounts(wordsIn(stemmedAs(language)), text);
      sink.counts = counts;
      scanWords(text, sink);
    },
    queryTokens(text, language) {
      const asked = stemmedAs(language);
      const used: (string | null)[] = asked === null ? [...names, null] : [asked, null];
      const tokens: QueryToken[] = [];
      for (const { word: raw, start, end, bigram } of tokenize(text)) {
        const word = fold(raw);
        const all = bigram ? [word] : [...new Set(used.map((name) => wordsIn(name).of(raw).term))];
        const signs = signsAt(text, start, end);
        if (word !== "") tokens.push({ terms: all.filter((term) => term !== ""), word, signs, start, end, bigram });
      }
      return tokens;
    },
  };
}

/** What words of one language stand for, found by their letters in a text, so that one that comes again makes no string. */
class KnownWords {
  readonly #words: KnownWord[] = [];
  readonly #numbers: WordNumbers;
  readonly #terms: WordNumbers;
  #termCount = 0;
  #letters = 0;
  /** The number of each word's term, and of each term whether it is marked: typed arrays, since most words of a text are only looked up here. */
  #termOf: Uint32Array = new Uint32Array(FIRST_WORDS);
  #marks: Uint8Array = new Uint8Array(FIRST_WORDS);

  constructor(make: (raw: string) => KnownWord) {
    this.#terms = new WordNumbers(() => this.#termCount++);
    this.#numbers = new WordNumbers((raw) => {
      const known = make(raw);
      this.#letters += raw.length;
      const number = this.#words.push(known) - 1;
      if (number === this.#termOf.length) this.#grow();
      this.#termOf[number] = this.#terms.number(known.term, 0, known.term.length);
      return number;
    });
  }

  /** Of all words. */
  get letters(): number {
    return this.#letters;
  }

  number(text: string, start: number, end: number): number {
    return this.#numbers.number(text, start, end);
  }

  at(number: number): KnownWord {
    return this.#words[number] as KnownWord;
  }

  of(word: string): KnownWord {
    return this.at(this.number(word, 0, word.length));
  }

  mark(terms: Iterable<string>, isMarked: boolean): void {
    for (const term of terms) {
      const number = this.#terms.number(term, 0, term.length);
      if (number >= this.#marks.length) this.#grow();
      this.#marks[number] = Number(isMarked);
    }
  }

  /** Whether a word's term is. */
  isMarked(number: number): boolean {
    return this.#marks[this.#termOf[number] as number] === 1;
  }

  #grow(): void {
    const size = this.#marks.length * 2;
    const [termOf, marks] = [new Uint32Array(size), new Uint8Array(size)];
    termOf.set(this.#termOf);
    marks.set(this.#marks);
    this.#termOf = termOf;
    this.#marks = marks;
  }
}

const FIRST_WORDS = 1 << 12;

/** Classes, since functions made for each text would be compiled again and again. */
abstract class KnownWordSink implements WordSink {
  readonly words: KnownWords;
  readonly text: string;

  constructor(words: KnownWords, text: string) {
    this.words = words;
    this.text = text;
  }

  plain(start: number, end: number): void {
    this.add(this.words.number(this.text, start, end), start, end, false);
  }

  word({ word, start, end, bigram }: RawToken): void {
    this.add(this.words.number(word, 0, word.length), start, end, bigram);
  }

  abstract add(number: number, start: number, end: number, bigram: boolean): void;
}

class Tokens extends KnownWordSink {
  readonly tokens: Token[] = [];
  /** Whether words alone are wanted whose terms are marked. */
  isMarked = false;

  add(number: number, start: number, end: number, bigram: boolean): void {
    if (this.isMarked && !this.words.isMarked(number)) return;
    const { term, word } = this.words.at(number);
    // Some words are none.
    if (term !== "") this.tokens.push({ term, word, signs: signsAt(this.text, start, end), start, end, bigram });
  }
}

class WordCounts extends KnownWordSink {
  counts: Map<KnownWord, number> = new Map();

  add(number: number): void {
    const known = this.words.at(number);
    if (known.term !== "") this.counts.set(known, (this.counts.get(known) ?? 0) + 1);
  }
}

const NO_SIGNS: Signs = { before: "", after: "" };

function signsAt(text: string, start: number, end: number): Signs {
  const [before, after] = [signsBefore(text, start), signsAfter(text, end)];
  if (before === 0 && after === 0) return NO_SIGNS;
  return { before: fold(text.slice(start - before, start)), after: fold(text.slice(end, end + after)) };
}

/** Numbers and words of one or two letters have no endings to lose. */
function stem(word: string, stemmer: Stemmer | undefined): string {
  return stemmer === undefined || word.length < 3 || /\p{N}/u.test(word) ? word : stemmer(word);
}
