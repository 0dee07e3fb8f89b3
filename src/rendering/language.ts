/** What HTML and people are told of a text's language. */
import { escapeHtml } from "./escape.ts";
import type { Words } from "./words.ts";

/** What pages speak unless they are asked for in another language. */
export const PAGE_LANGUAGE = "en";

const LANGUAGE_TAG = /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i;
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set([
  "ar",
  "arc",
  "ckb",
  "dv",
  "fa",
  "he",
  "ps",
  "sd",
  "ug",
  "ur",
  "yi",
]);

/** ` lang="ja"`, with ` dir="rtl"` where the script runs so; ` dir="auto"` where the language is not known. */
export function languageAttributes(language: string | null): string {
  if (!isLanguageTag(language)) return ' dir="auto"';
  const direction = RIGHT_TO_LEFT.has(primary(language)) || /-(arab|hebr)\b/i.test(language) ? "rtl" : "ltr";
  return ` lang="${escapeHtml(language)}" dir="${direction}"`;
}

/** The language's name in another, null where it is not known or is that one. */
export function foreignLanguageName(
  language: string | null,
  words: Pick<Words, "language" | "languageName">,
): string | null {
  return language === null || isOfLanguage(language, words.language) ? null : words.languageName(language);
}

/** Whether a text of `language` needs no word on it among texts of the other. */
export function isOfLanguage(language: string | null, other: string): boolean {
  return language !== null && primary(language) === primary(other);
}

/** Whether `language` can be handed to `Intl` and written into `lang`. */
export function isLanguageTag(language: string | null): language is string {
  if (language === null || !LANGUAGE_TAG.test(language)) return false;
  try {
    return Intl.getCanonicalLocales(language).length === 1;
  } catch {
    return false;
  }
}

function primary(language: string): string {
  return language.toLowerCase().split("-", 1).join("");
}
