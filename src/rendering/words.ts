/** What the search says, in the languages that there are tables for. Anyone can add one: a file in `words/`, and its line below. */
import { isLanguageTag, PAGE_LANGUAGE } from "./language.ts";
import { type Message, type Messages, messagesOf } from "./messages.ts";
import { ENGLISH } from "./words/en.ts";
import type { ENGLISH_STARS } from "./words/en-stars.ts";

export type MessageName = keyof typeof ENGLISH;
/** What stars and notes say besides, which is loaded with them. */
export type StarMessageName = keyof typeof ENGLISH_STARS;

/** What a table leaves out is said in English. */
export type WordTable = { readonly [Name in MessageName | StarMessageName]?: Message };

export type Words = Messages<MessageName>;

/** By primary language subtag. Those but English are loaded when they are asked for. */
const TABLES = new Map<string, () => Promise<WordTable>>([
  ["en", async () => ENGLISH],
  ["ja", async () => (await import("./words/ja.ts")).JAPANESE],
  ["fr", async () => (await import("./words/fr.ts")).FRENCH],
  ["es", async () => (await import("./words/es.ts")).SPANISH],
  ["de", async () => (await import("./words/de.ts")).GERMAN],
  ["sv", async () => (await import("./words/sv.ts")).SWEDISH],
]);

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
  return messagesOf<MessageName>(key === undefined ? PAGE_LANGUAGE : tag, table ?? ENGLISH, ENGLISH);
}

/** Languages that there are words for, English first. */
export function wordLanguages(): string[] {
  return [...TABLES.keys()];
}

export const ENGLISH_WORDS: Words = messagesOf<MessageName>(PAGE_LANGUAGE, ENGLISH, ENGLISH);
