/**
 * Text to words with their places. A word is a run of letters, marks and digits; what a reader takes for one
 * word stays one (`U.S.`, `O'Connor`, `1,234`), and scripts that write no spaces give overlapping pairs of
 * characters, so that any part of a run is found. Knows no language.
 */
import { onceMade } from "../once-made.ts";

/** A word as it stands in the text. */
export interface RawToken {
  /** The letters that count: without a possessive ending, elided article, dots of an abbreviation. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** True for a pair of characters of a script without spaces; neighbours overlap. */
  readonly bigram: boolean;
}

const UNSPACED =
  "\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}";
const LETTER = "[\\p{L}\\p{M}\\p{N}\\u200c\\u200d\\u00ad]";
/**
 * Abbreviations with dots; numbers with separators; words, with apostrophes inside.
 * Every alternative consumes what it looks at, so a scan is linear.
 */
const WORD: () => RegExp = whenAsked(
  `(?<!${LETTER})(?:\\p{L}\\.){2,8}(?:\\p{L}(?!${LETTER}))?|\\p{N}{1,40}(?:[.,]\\p{N}{1,40})+(?!\\p{L})|${LETTER}+(?:['’ʼ＇]${LETTER}+)*`,
  "gu",
);
const HAS_UNSPACED: () => RegExp = whenAsked(`[${UNSPACED}]`, "u");
/** A run of one kind inside a word that mixes scripts: `G7首脳会議` is `G7` and a run. */
const RUN: () => RegExp = whenAsked(`[${UNSPACED}\\p{M}]*[${UNSPACED}][${UNSPACED}\\p{M}]*|[^${UNSPACED}]+`, "gu");
/**
 * With its marks, those of half-width Katakana among them, which are letters to Unicode; marks that follow no letter are one by
 * themselves, so that places stay right.
 */
const CHARACTER: RegExp = /[^\p{M}\uff9e\uff9f][\p{M}\uff9e\uff9f]*|[\p{M}\uff9e\uff9f]+/gu;
const PLAIN: RegExp = /^[A-Za-z0-9]+$/;
const POSSESSIVE: RegExp = /['’ʼ＇][sS]$/;
const APOSTROPHES: RegExp = /['’ʼ＇]/g;
/** Articles and pronouns that French, Italian and Catalan tie to the next word. */
const ELISION: RegExp =
  /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|dell|nell|sull|dall|all|un|quest|quell)['’ʼ＇](?=\p{L}{2})/iu;

/** An expression that is made when it is first asked for: tables of so many characters take longer than all else of this module. */
function whenAsked(source: string, flags: string): () => RegExp {
  return onceMade(() => new RegExp(source, flags));
}

/** What a scan tells of the words that it finds, in their order. */
export interface WordSink {
  /** A word that counts as it stands: ASCII letters and digits alone. */
  plain(start: number, end: number): void;
  /** Any other. */
  word(token: RawToken): void;
}

/**
 * The words of a text in their order.
 *
 * @returns spans ascend; only bigrams overlap
 * Time: linear in the text.
 */
export function tokenize(text: string): RawToken[] {
  const tokens: RawToken[] = [];
  scanWords(text, {
    plain: (start, end) => tokens.push({ word: text.slice(start, end), start, end, bigram: false }),
    word: (token) => tokens.push(token),
  });
  return tokens;
}

/** Most words of most texts are found without the expression, which finds the same. Time: linear in the text. */
export function scanWords(text: string, sink: WordSink): void {
  const { length } = text;
  let at = 0;
  while (at < length) {
    const first = text.charCodeAt(at);
    if (first < 0x80 && KINDS[first] === OTHER) {
      at++;
      continue;
    }
    let end = at;
    let next = first;
    while (next < 0x80 && KINDS[next] !== OTHER) {
      end++;
      next = end < length ? text.charCodeAt(end) : SPACE;
    }
    if (isWhole(next, KINDS[first] === DIGIT, end - at)) {
      sink.plain(at, end);
      at = end;
      continue;
    }
    const pattern = WORD();
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) return;
    addMatch(match[0], match.index, sink);
    at = pattern.lastIndex;
  }
}

const OTHER = 0;
const LETTER_KIND = 1;
const DIGIT = 2;
/** Of each ASCII character. */
const KINDS: Uint8Array = Uint8Array.from({ length: 0x80 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[A-Za-z]/.test(character) ? LETTER_KIND : /\d/.test(character) ? DIGIT : OTHER;
});
const SPACE = 0x20;
const APOSTROPHE = 0x27;
const COMMA = 0x2c;
const DOT = 0x2e;

/** Whether a run of letters and digits ends as a word where this character follows. */
function isWhole(next: number, isNumber: boolean, length: number): boolean {
  if (next >= 0x80 || next === APOSTROPHE) return false;
  if (next === DOT) return !isNumber && length > 1;
  return next !== COMMA || !isNumber;
}

function addMatch(word: string, start: number, sink: WordSink): void {
  if (PLAIN.test(word)) sink.plain(start, start + word.length);
  else if (HAS_UNSPACED().test(word)) addRuns(word, start, sink);
  else addWord(word, start, sink);
}

function addWord(raw: string, at: number, sink: WordSink): void {
  let word = raw;
  let start = at;
  let end = at + raw.length;
  const possessive = POSSESSIVE.exec(word);
  if (possessive !== null) {
    word = word.slice(0, possessive.index);
    end = at + possessive.index;
  }
  const elision = ELISION.exec(word);
  if (elision !== null) {
    word = word.slice(elision[0].length);
    start += elision[0].length;
  }
  word = word.replace(APOSTROPHES, "");
  if (/^\p{N}/u.test(word)) word = word.replaceAll(",", "");
  else word = word.replaceAll(".", "");
  if (word !== "") sink.word({ word, start, end, bigram: false });
}

function addRuns(raw: string, at: number, sink: WordSink): void {
  for (const run of raw.matchAll(RUN())) {
    const start = at + run.index;
    if (HAS_UNSPACED().test(run[0])) addBigrams(run[0], start, sink);
    else addWord(run[0], start, sink);
  }
}

function addBigrams(run: string, at: number, sink: WordSink): void {
  const characters = run.match(CHARACTER) ?? [run];
  if (characters.length === 1) {
    sink.word({ word: run, start: at, end: at + run.length, bigram: true });
    return;
  }
  let start = at;
  for (let i = 0; i + 1 < characters.length; i++) {
    const first = characters[i] ?? "";
    const word = first + (characters[i + 1] ?? "");
    sink.word({ word, start, end: start + word.length, bigram: true });
    start += first.length;
  }
}

/**
 * Whether two words that follow each other are the ends of two runs of a script without spaces: they do not make a third pair, and between
 * them a position is left out.
 */
export function areApart(
  before: Pick<RawToken, "bigram" | "end"> | null | undefined,
  { bigram, start }: Pick<RawToken, "bigram" | "start">,
): boolean {
  return bigram && before?.bigram === true && before.end <= start;
}
