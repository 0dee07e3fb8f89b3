/**
 * A text as words and numbers, once, for every stage that looks for something in it. Not the
 * analyzer of the index: nothing is stemmed or dropped here, and every token keeps its place.
 */

/** What stands between a token and the one before. */
export const Gap = {
  /** Nothing: the token is glued to the one before, as in `18th`. */
  none: 0,
  /** Blanks, at most one line end. */
  space: 1,
  comma: 2,
  /** One full stop, blanks around or not. */
  period: 3,
  dash: 4,
  slash: 5,
  colon: 6,
  apostrophe: 7,
  /** An opening or closing bracket or quotation mark, and nothing that ends a sentence. */
  mark: 8,
  /** The end of a sentence or a paragraph, or anything else. */
  other: 9,
} as const;

export interface Tokens {
  readonly text: string;
  readonly length: number;
  /** Places in `text`, one each a token. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** A value of `Gap` a token; the first token's is `other`. */
  readonly gaps: readonly number[];
  /** In lower case; digits for a number. */
  readonly words: readonly string[];
  /** The value of a token of ASCII digits, -1 for a word. */
  readonly numbers: readonly number[];
}

const SEPARATOR = 0;
const LETTER = 1;
const DIGIT = 2;

/** Time and memory: the length of the text. */
export function tokenize(text: string): Tokens {
  const lower = lowerCase(text);
  const starts: number[] = [];
  const ends: number[] = [];
  const gaps: number[] = [];
  const words: string[] = [];
  const numbers: number[] = [];
  let at = 0;
  let previousEnd = -1;
  while (at < text.length) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === SEPARATOR) {
      at++;
      continue;
    }
    const start = at;
    do at++;
    while (at < text.length && kindOf(text.charCodeAt(at)) === kind);
    const word = lower.slice(start, at);
    starts.push(start);
    ends.push(at);
    gaps.push(previousEnd < 0 ? Gap.other : gapBetween(text, previousEnd, start));
    words.push(word);
    numbers.push(kind === DIGIT ? (word.length <= 9 ? Number(word) : Number.MAX_SAFE_INTEGER) : -1);
    previousEnd = at;
  }
  return { text, length: words.length, starts, ends, gaps, words, numbers };
}

/** Whether the token begins with a capital letter. */
export function isCapitalized(tokens: Tokens, index: number): boolean {
  const start = tokens.starts[index];
  const word = tokens.words[index];
  return start !== undefined && word !== undefined && tokens.text.charCodeAt(start) !== word.charCodeAt(0);
}

/** The text of tokens `first` to `last`, inclusive. */
export function textOf(tokens: Tokens, first: number, last: number): string {
  return tokens.text.slice(tokens.starts[first], tokens.ends[last]);
}

/** The word at this place, empty before the first and after the last. */
export function wordAt(tokens: Tokens, index: number): string {
  return tokens.words[index] ?? "";
}

/** What stands before the token at this place. */
export function gapAt(tokens: Tokens, index: number): number {
  return tokens.gaps[index] ?? Gap.other;
}

/** The number at this place, -1 for a word and outside the text. */
export function numberAt(tokens: Tokens, index: number): number {
  return tokens.numbers[index] ?? -1;
}

/** Whether only blanks and dashes stand between the tokens. */
export function joined(tokens: Tokens, first: number, last: number): boolean {
  for (let i = first + 1; i <= last; i++) {
    const separator = gapAt(tokens, i);
    if (separator !== Gap.space && separator !== Gap.dash && separator !== Gap.none && separator !== Gap.apostrophe)
      return false;
  }
  return last < tokens.length;
}

/** Lower case of the same length, so that places hold: a character whose lower case is longer stays as it is. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (char) => {
    const small = char.toLowerCase();
    return small.length === char.length ? small : char;
  }).join("");
}

const ASCII_KINDS = Uint8Array.from({ length: 0x80 }, (_, code) => {
  const char = String.fromCharCode(code);
  return /[0-9]/.test(char) ? DIGIT : /[A-Za-z]/.test(char) ? LETTER : SEPARATOR;
});

function kindOf(code: number): number {
  if (code < 0x80) return ASCII_KINDS[code] as number;
  if (code < 0xc0) return SEPARATOR;
  // General punctuation (but the joiners of Sinhala), CJK punctuation, full-width forms.
  if (code >= 0x2000 && code <= 0x2bff) return code === 0x200c || code === 0x200d ? LETTER : SEPARATOR;
  if (code >= 0x3000 && code <= 0x303f) return SEPARATOR;
  return code >= 0xff00 && code <= 0xffef ? SEPARATOR : LETTER;
}

function gapBetween(text: string, from: number, to: number): number {
  if (from === to) return Gap.none;
  if (to - from === 1 && text.charCodeAt(from) === 0x20) return Gap.space;
  let gap: number = Gap.space;
  let lines = 0;
  for (let i = from; i < to; i++) {
    const char = text[i] as string;
    if (char === "\n") lines++;
    if (lines > 1) return Gap.other;
    const found = GAP_OF[char];
    if (found === undefined) {
      if (/\s/.test(char)) continue;
      return Gap.other;
    }
    if (gap === Gap.space) gap = found;
    else if (gap === Gap.dash && found === Gap.dash) continue;
    else if (gap === Gap.mark || found === Gap.mark) gap = gap === Gap.mark ? found : gap;
    else return gap === Gap.period && found === Gap.comma ? Gap.comma : Gap.other;
  }
  // A full stop at the end of a line ends more than an abbreviation.
  return gap === Gap.period && lines > 0 ? Gap.other : gap;
}

const GAP_OF: Readonly<Record<string, number>> = {
  ",": Gap.comma,
  ".": Gap.period,
  "-": Gap.dash,
  "–": Gap.dash,
  "—": Gap.dash,
  "‐": Gap.dash,
  "‑": Gap.dash,
  "/": Gap.slash,
  ":": Gap.colon,
  "'": Gap.apostrophe,
  "’": Gap.apostrophe,
  "(": Gap.mark,
  ")": Gap.mark,
  "[": Gap.mark,
  "]": Gap.mark,
  '"': Gap.mark,
  "“": Gap.mark,
  "”": Gap.mark,
};
