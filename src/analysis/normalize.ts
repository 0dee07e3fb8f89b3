/**
 * Folding: the forms of a word that a reader takes for the same one (case, accents, width, ligatures)
 * become one string. Not stemming, which depends on the language: see `stem.ts`.
 */
import { withoutStackedMarks } from "../stacked-marks.ts";

/** Letters that NFKD leaves whole though a keyboard without them writes them otherwise. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ı: "i",
  ħ: "h",
};
const LETTER: RegExp = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "g");
const ASCII: RegExp = /^[A-Za-z0-9]*$/;
/** Joiners are how a script is drawn, not what the word is. */
const JOINERS: RegExp = /\u200c|\u200d|\u00ad/g;
/** Accents of Latin, Greek and Cyrillic. The marks of other scripts are letters of their own there and stay. */
const ACCENTS: RegExp = /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])[\u0300-\u036f]+/gu;

/** Lower case, one width, no joiners; accents kept, since stemmers know them. */
export function lowerCase(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase();
  // Without joiners marks come together.
  return withoutStackedMarks(word.replace(JOINERS, "")).normalize("NFKC").toLowerCase();
}

/** What `lowerCase` gives, without accents and ligatures: the form in which words are compared. */
export function fold(word: string): string {
  const lower = lowerCase(word);
  if (ASCII.test(lower)) return lower;
  return lower
    .normalize("NFD")
    .replace(ACCENTS, "$1")
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
    .normalize("NFKC");
}
