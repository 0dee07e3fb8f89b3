/**
 * Text to words with their places. A word is a run of letters, marks and digits; what a reader takes for one
 * word stays one (`U.S.`, `O'Connor`, `1,234`), and scripts that write no spaces give overlapping pairs of
 * characters, so that any part of a run is found. Knows no language.
 */

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
const WORD: RegExp = new RegExp(
  `(?<!${LETTER})(?:\\p{L}\\.){2,8}(?:\\p{L}(?!${LETTER}))?|\\p{N}{1,40}(?:[.,]\\p{N}{1,40})+(?!\\p{L})|${LETTER}+(?:['’ʼ＇]${LETTER}+)*`,
  "gu",
);
const HAS_UNSPACED: RegExp = new RegExp(`[${UNSPACED}]`, "u");
/** A run of one kind inside a word that mixes scripts: `G7首脳会議` is `G7` and a run. */
const RUN: RegExp = new RegExp(`[${UNSPACED}\\p{M}]*[${UNSPACED}][${UNSPACED}\\p{M}]*|[^${UNSPACED}]+`, "gu");
/** With its marks; marks that follow no letter are one by themselves, so that places stay right. */
const CHARACTER: RegExp = /\P{M}\p{M}*|\p{M}+/gu;
const PLAIN: RegExp = /^[A-Za-z0-9]+$/;
const POSSESSIVE: RegExp = /['’ʼ＇][sS]$/;
const APOSTROPHES: RegExp = /['’ʼ＇]/g;
/** Articles and pronouns that French, Italian and Catalan tie to the next word. */
const ELISION: RegExp =
  /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|dell|nell|sull|dall|all|un|quest|quell)['’ʼ＇](?=\p{L}{2})/iu;

/**
 * The words of a text in their order.
 *
 * @returns spans ascend; only bigrams overlap
 * Time: linear in the text.
 */
export function tokenize(text: string): RawToken[] {
  const tokens: RawToken[] = [];
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match !== null; match = WORD.exec(text)) {
    const word = match[0];
    const start = match.index;
    if (PLAIN.test(word)) tokens.push({ word, start, end: start + word.length, bigram: false });
    else if (HAS_UNSPACED.test(word)) addRuns(word, start, tokens);
    else addWord(word, start, tokens);
  }
  return tokens;
}

function addWord(raw: string, at: number, tokens: RawToken[]): void {
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
  if (word !== "") tokens.push({ word, start, end, bigram: false });
}

function addRuns(raw: string, at: number, tokens: RawToken[]): void {
  for (const run of raw.matchAll(RUN)) {
    const start = at + run.index;
    if (HAS_UNSPACED.test(run[0])) addBigrams(run[0], start, tokens);
    else addWord(run[0], start, tokens);
  }
}

function addBigrams(run: string, at: number, tokens: RawToken[]): void {
  const characters = run.match(CHARACTER) ?? [run];
  if (characters.length === 1) {
    tokens.push({ word: run, start: at, end: at + run.length, bigram: true });
    return;
  }
  let start = at;
  for (let i = 0; i + 1 < characters.length; i++) {
    const first = characters[i] ?? "";
    const word = first + (characters[i + 1] ?? "");
    tokens.push({ word, start, end: start + word.length, bigram: true });
    start += first.length;
  }
}
