/** The language of a text: as given, else by script, else by function words, else by franc. */
import { francAll } from "franc";
import type { Tokens } from "./tokens.ts";

/** Fewer letters say nothing certain. */
const FEWEST_LETTERS = 40;
/** How much of a text is looked at. */
const SAMPLE = 1_500;

const SCRIPTS: readonly (readonly [language: string, pattern: RegExp])[] = [
  ["ja", /[\u3040-\u30ff]/g],
  ["ko", /[\uac00-\ud7af]/g],
  ["zh", /[\u4e00-\u9fff]/g],
  ["si", /[\u0d80-\u0dff]/g],
  ["ta", /[\u0b80-\u0bff]/g],
  ["th", /[\u0e00-\u0e7f]/g],
  ["el", /[\u0370-\u03ff]/g],
  ["he", /[\u0590-\u05ff]/g],
  ["hi", /[\u0900-\u097f]/g],
];
const NON_LATIN = /[\u0370-\u1cff\u3040-\u9fff\uac00-\ud7af]/g;
const FUNCTION_WORDS: readonly (readonly [language: string, words: ReadonlySet<string>])[] = [
  ["en", new Set("the of and to in that for is on with was by are will have from this his has".split(" "))],
  ["sv", new Set("och att det som en för av är med till den har inte om ett på från".split(" "))],
  ["fr", new Set("le la les des et du une est dans que pour qui sur au avec".split(" "))],
  ["es", new Set("el los las y del que en una por con para su al como".split(" "))],
  ["de", new Set("der die das und den von zu mit sich des auf ist im dem nicht eine".split(" "))],
  ["pt", new Set("o os da do e que em uma para com não dos das ao pelo".split(" "))],
];
/** ISO 639-3, as franc says it, to BCP 47. */
const BCP47: Readonly<Record<string, string>> = {
  eng: "en",
  swe: "sv",
  nob: "nb",
  nno: "nn",
  dan: "da",
  fin: "fi",
  deu: "de",
  fra: "fr",
  spa: "es",
  por: "pt",
  ita: "it",
  nld: "nl",
  pol: "pl",
  ces: "cs",
  hun: "hu",
  ron: "ro",
  tur: "tr",
  ind: "id",
  vie: "vi",
  cat: "ca",
  hrv: "hr",
  slv: "sl",
  rus: "ru",
  ukr: "uk",
  bul: "bg",
  srp: "sr",
  arb: "ar",
  pes: "fa",
  urd: "ur",
};

/** The languages, as places in `FUNCTION_WORDS`, that a word is a function word of. */
const LANGUAGES_OF: ReadonlyMap<string, readonly number[]> = languagesOf();

/** BCP 47; null where the text is too short or of several languages. Cost: at most `SAMPLE` characters are read. */
export function detectLanguage(tokens: Tokens, given: string | null): string | null {
  if (given !== null && given.trim() !== "") return given.trim();
  const sample = tokens.text.slice(0, SAMPLE);
  const letters = countLetters(sample);
  if (letters === 0) return null;
  const script = languageOfScript(sample, letters);
  if (script !== null) return script;
  if (letters < FEWEST_LETTERS) return null;
  // Counting function words settles nearly all releases a hundred times faster than trigrams do.
  return languageOfFunctionWords(tokens) ?? languageOfTrigrams(sample);
}

function countLetters(sample: string): number {
  let letters = 0;
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i);
    if (code < 0x80) {
      const small = code | 0x20;
      if (small >= 0x61 && small <= 0x7a) letters++;
    } else if (/\p{L}/u.test(String.fromCodePoint(sample.codePointAt(i) as number))) letters++;
  }
  return letters;
}

function languageOfScript(sample: string, letters: number): string | null {
  const foreign = sample.match(NON_LATIN)?.length ?? 0;
  if (foreign < letters * 0.3) return null;
  for (const [language, pattern] of SCRIPTS) {
    const share = (sample.match(pattern)?.length ?? 0) / foreign;
    // Japanese is recognised by its kana, which stand among Chinese characters.
    if (share > (language === "ja" ? 0.1 : 0.6)) return language;
  }
  return null;
}

function languageOfFunctionWords(tokens: Tokens): string | null {
  const counts = FUNCTION_WORDS.map(([language]) => ({ language, count: 0 }));
  let words = 0;
  for (; words < tokens.length && (tokens.starts[words] as number) < SAMPLE; words++) {
    for (const place of LANGUAGES_OF.get(tokens.words[words] as string) ?? NONE) {
      const language = counts[place];
      if (language !== undefined) language.count++;
    }
  }
  if (words < 8) return null;
  counts.sort((a, b) => b.count - a.count);
  const [first, second] = counts;
  if (first === undefined || second === undefined) return null;
  return first.count >= words * 0.15 && first.count >= second.count * 2.5 ? first.language : null;
}

const NONE: readonly number[] = [];

function languagesOf(): Map<string, number[]> {
  const languages = new Map<string, number[]>();
  for (const [place, [, words]] of FUNCTION_WORDS.entries()) {
    for (const word of words) languages.set(word, [...(languages.get(word) ?? []), place]);
  }
  return languages;
}

/** franc's best guess, where the paragraphs do not contradict each other. */
function languageOfTrigrams(sample: string): string | null {
  const votes = new Map<string, number>();
  let total = 0;
  for (const paragraph of sample.split(/\n\n+/)) {
    if (paragraph.length < FEWEST_LETTERS) continue;
    const guess = francAll(paragraph, { only: Object.keys(BCP47) })[0]?.[0] ?? "und";
    votes.set(guess, (votes.get(guess) ?? 0) + paragraph.length);
    total += paragraph.length;
  }
  const [best, weight] = [...votes].sort((a, b) => b[1] - a[1])[0] ?? ["und", 0];
  return weight > total * 0.6 ? (BCP47[best] ?? null) : null;
}
