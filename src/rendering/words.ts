/** What the search says, in the languages that there are tables for. Anyone can add one: a file in `words/`, and its line below. */
import { escapeHtml } from "./escape.ts";
import { isLanguageTag, PAGE_LANGUAGE } from "./language.ts";
import { ENGLISH } from "./words/en.ts";

export type MessageName = keyof typeof ENGLISH;

/** Text with `{name}` for values, or one by plural category of `{count}`; `other` is the rest. */
export type Message = string | ({ readonly other: string } & { readonly [Category in Intl.LDMLPluralRule]?: string });

/** What a table leaves out is said in English. */
export type WordTable = { readonly [Name in MessageName]?: Message };

/** By primary language subtag. Those but English are loaded when they are asked for. */
const TABLES = new Map<string, () => Promise<WordTable>>([
  ["en", async () => ENGLISH],
  ["ja", async () => (await import("./words/ja.ts")).JAPANESE],
  ["fr", async () => (await import("./words/fr.ts")).FRENCH],
  ["es", async () => (await import("./words/es.ts")).SPANISH],
  ["de", async () => (await import("./words/de.ts")).GERMAN],
  ["sv", async () => (await import("./words/sv.ts")).SWEDISH],
]);

/** One language's words, numbers and dates. */
export interface Words {
  /** For `Intl` and `lang`: the one asked for where there is a table for it, else that of the words. */
  readonly language: string;
  /** Text. @param count chooses the plural form, and is `{count}` */
  say(name: MessageName, count?: number): string;
  /** Text, with values in it. */
  fill(name: MessageName, values: Readonly<Record<string, string>>): string;
  /** HTML: the message escaped, the values put in as they are. */
  html(name: MessageName, values: Readonly<Record<string, string>>): string;
  number(value: number): string;
  /** A language's name; null where there is none. */
  languageName(tag: string): string | null;
}

/** Adds or replaces the words of a language, also for elements that are made from then on. */
export function addWords(language: string, table: WordTable): void {
  TABLES.set(language.toLowerCase(), async () => table);
}

/**
 * @param asked a language tag; one that nobody has written words for gives English
 * @throws TypeError where the table cannot be loaded
 */
export async function loadWords(asked: string | null): Promise<Words> {
  const tag = isLanguageTag(asked) ? asked.toLowerCase() : PAGE_LANGUAGE;
  const key = [tag, tag.split("-", 1).join("")].find((name) => TABLES.has(name));
  const table = await TABLES.get(key ?? PAGE_LANGUAGE)?.();
  return wordsOf(key === undefined ? PAGE_LANGUAGE : tag, table ?? ENGLISH);
}

function wordsOf(language: string, table: WordTable): Words {
  const plural = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  const names = new Intl.DisplayNames(language, { type: "language", fallback: "none" });
  const message = (name: MessageName, count = 0): string => {
    const found: Message = table[name] ?? ENGLISH[name];
    return typeof found === "string" ? found : (found[plural.select(count)] ?? found.other);
  };
  return {
    language,
    say: (name, count) =>
      count === undefined ? message(name) : message(name, count).replace("{count}", numbers.format(count)),
    fill: (name, values) => filled(message(name), values),
    html: (name, values) => filled(escapeHtml(message(name)), values),
    number: (value) => numbers.format(value),
    languageName: (language) => (isLanguageTag(language) ? (names.of(language) ?? null) : null),
  };
}

function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** Languages that there are words for, English first. */
export function wordLanguages(): string[] {
  return [...TABLES.keys()];
}

export const ENGLISH_WORDS: Words = wordsOf(PAGE_LANGUAGE, ENGLISH);
