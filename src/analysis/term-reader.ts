/** Texts as sequences of words, each a number: what indexing asks of the analyzer, without a string or an object a word. */
import type { Analyzer, Token } from "./analyzer.ts";
import { fold } from "./normalize.ts";
import { partsOfForm, signsAfter, signsBefore } from "./signs.ts";
import { SpanPlaces, type WordSpan } from "./span-places.ts";
import { areApart, type RawToken, scanWords } from "./tokenizer.ts";
import { WordNumbers } from "./word-numbers.ts";

export interface WordNumberSink {
  /** The number of a word: of its term, and the form in which it stands there, folded and not stemmed, with its signs. */
  numberOf(term: string, form: string): number;
  /** The next word of the text, by its number. */
  word(number: number): void;
  /** What comes next is no neighbour of what came last. */
  gap(): void;
}

/** Of a word that is no term. */
const NO_TERM = 0xffffffff;

export class TermReader {
  readonly #analyzer: Analyzer;
  readonly #sink: WordNumberSink;
  /** By language. */
  readonly #numbers: Map<string | null, WordNumbers> = new Map();

  constructor(analyzer: Analyzer, sink: WordNumberSink) {
    this.#analyzer = analyzer;
    this.#sink = sink;
  }

  /**
   * The terms of `Analyzer.tokens`, in their order.
   *
   * @param spans of the text
   * @returns of each span, which of the text's words and gaps it holds, counted from 0
   */
  read(
    text: string,
    language: string | null,
    spans: readonly (readonly [start: number, end: number])[] = [],
  ): WordSpan[] {
    const numbers = this.#numbersIn(language);
    const sink = this.#sink;
    const places = new SpanPlaces(spans);
    let place = 0;
    let before: Pick<Token, "bigram" | "end"> | null = null;
    scanWords(text, {
      plain(start, end) {
        places.word(start, end, place++);
        sink.word(numbers.number(text, start - signsBefore(text, start), end + signsAfter(text, end)));
        before = null;
      },
      word(token) {
        const word = withSigns(text, token);
        const number = numbers.number(word, 0, word.length);
        if (number === NO_TERM) return;
        if (areApart(before, token)) {
          sink.gap();
          place++;
        }
        places.word(token.start, token.end, place++);
        sink.word(number);
        before = token;
      },
    });
    return places.finish(place);
  }

  #numbersIn(language: string | null): WordNumbers {
    let numbers = this.#numbers.get(language);
    if (numbers === undefined) {
      numbers = new WordNumbers((form) => {
        const term = this.#analyzer.term(partsOfForm(form).word, language);
        return term === "" ? NO_TERM : this.#sink.numberOf(term, fold(form));
      });
      this.#numbers.set(language, numbers);
    }
    return numbers;
  }
}

function withSigns(text: string, { word, start, end }: RawToken): string {
  const [before, after] = [signsBefore(text, start), signsAfter(text, end)];
  return before + after === 0 ? word : text.slice(start - before, start) + word + text.slice(end, end + after);
}
