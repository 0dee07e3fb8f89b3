/** The language of a text: as given, else by script, else by function words, else by franc. */
import { francAll } from "franc";
import { tokenize } from "./tokens.ts";

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

/** BCP 47; null where the text is too short or of several languages. Cost: at most `SAMPLE` characters are read. */
export function detectLanguage(text: string, given: string | null): string | null {
  if (given !== null && given.trim() !== "") return given.trim();
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return null;
  const script = languageOfScript(sample, letters);
  if (script !== null) return script;
  if (letters < FEWEST_LETTERS) return null;
  // Counting function words settles nearly all releases a hundred times faster than trigrams do.
  return languageOfFunctionWords(sample) ?? languageOfTrigrams(sample);
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

function languageOfFunctionWords(sample: string): string | null {
  const words = tokenize(sample).words;
  if (words.length < 8) return null;
  const counts = FUNCTION_WORDS.map(([language, known]) => ({
    language,
    count: words.reduce((sum, word) => (known.has(word) ? sum + 1 : sum), 0),
  })).sort((a, b) => b.count - a.count);
  const [first, second] = counts;
  if (first === undefined || second === undefined) return null;
  return first.count >= words.length * 0.15 && first.count >= second.count * 2.5 ? first.language : null;
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
