/** Messages of one language by their names: plural forms, and values put into them. Which messages there are is said elsewhere. */
import { escapeHtml } from "./escape.ts";
import { isLanguageTag } from "./language.ts";

/** Text with `{name}` for values, or one by plural category of `{count}`; `other` is the rest. */
export type Message = string | ({ readonly other: string } & { readonly [Category in Intl.LDMLPluralRule]?: string });

/** One language's words, numbers and dates. */
export interface Messages<Name extends string> {
  /** For `Intl` and `lang`: the one asked for where there is a table for it, else that of the words. */
  readonly language: string;
  /** What is said otherwise than by default, also of messages that have other names. */
  readonly table: Readonly<Record<string, Message | undefined>>;
  /** Text. @param count chooses the plural form, and is `{count}` */
  say(name: Name, count?: number): string;
  /** Text, with values in it. */
  fill(name: Name, values: Readonly<Record<string, string>>): string;
  /** HTML: the message escaped, the values put in as they are. */
  html(name: Name, values: Readonly<Record<string, string>>): string;
  number(value: number): string;
  /** A language's name; null where there is none. */
  languageName(tag: string): string | null;
}

/** @param all says what the table leaves out */
export function messagesOf<Name extends string>(
  language: string,
  table: Messages<Name>["table"],
  all: Readonly<Record<Name, Message>>,
): Messages<Name> {
  const plural = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  const names = new Intl.DisplayNames(language, { type: "language", fallback: "none" });
  const message = (name: Name, count = 0): string => {
    const found: Message = table[name] ?? all[name];
    return typeof found === "string" ? found : (found[plural.select(count)] ?? found.other);
  };
  return {
    language,
    table,
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
