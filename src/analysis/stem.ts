/**
 * Stemmers by language, each a module of its own, so that a reader loads those of its archive's languages alone. English is
 * Porter's second stemmer; the other languages are Snowball's, by `@orama/stemmers` (whose English cuts `-tion` wrongly:
 * `abduction` became `abduc`, `abduct` did not).
 */

/** Lower-case word (accents kept) to its stem. */
export type Stemmer = (word: string) => string;

/** Stemmers by name. */
export type Stemmers = Readonly<Record<string, Stemmer>>;

export type StemmerName =
  | "ar"
  | "bg"
  | "da"
  | "de"
  | "el"
  | "en"
  | "es"
  | "fi"
  | "fr"
  | "hu"
  | "it"
  | "nl"
  | "no"
  | "pt"
  | "ro"
  | "ru"
  | "sr"
  | "sv"
  | "tr";

const LOADERS: Readonly<Record<StemmerName, () => Promise<Stemmer>>> = {
  ar: async () => (await import("@orama/stemmers/arabic")).stemmer,
  bg: async () => (await import("@orama/stemmers/bulgarian")).stemmer,
  da: async () => (await import("@orama/stemmers/danish")).stemmer,
  de: async () => (await import("@orama/stemmers/german")).stemmer,
  el: async () => (await import("@orama/stemmers/greek")).stemmer,
  en: async () => (await import("./english.ts")).stem,
  es: async () => (await import("@orama/stemmers/spanish")).stemmer,
  fi: async () => (await import("@orama/stemmers/finnish")).stemmer,
  fr: async () => (await import("@orama/stemmers/french")).stemmer,
  hu: async () => (await import("@orama/stemmers/hungarian")).stemmer,
  it: async () => (await import("@orama/stemmers/italian")).stemmer,
  nl: async () => (await import("@orama/stemmers/dutch")).stemmer,
  no: async () => (await import("@orama/stemmers/norwegian")).stemmer,
  pt: async () => (await import("@orama/stemmers/portuguese")).stemmer,
  ro: async () => (await import("@orama/stemmers/romanian")).stemmer,
  ru: async () => (await import("@orama/stemmers/russian")).stemmer,
  sr: async () => (await import("@orama/stemmers/serbian")).stemmer,
  sv: async () => (await import("@orama/stemmers/swedish")).stemmer,
  tr: async () => (await import("@orama/stemmers/turkish")).stemmer,
};

/** The names of all stemmers. */
export const STEMMED_LANGUAGES: readonly string[] = Object.keys(LOADERS);

/** The stemmer's name for a language: `en-GB` is stemmed as `en`, both written forms of Norwegian as `no`; null where none is known. */
export function stemmedAs(language: string | null): StemmerName | null {
  const base = language?.toLowerCase().split("-")[0] ?? "";
  const known = base === "nb" || base === "nn" ? "no" : base;
  return Object.hasOwn(LOADERS, known) ? (known as StemmerName) : null;
}

/** The stemmers of these languages, of those that have one. */
export async function loadStemmers(languages: readonly string[]): Promise<Stemmers> {
  const names = [...new Set(languages.map(stemmedAs))].filter((name) => name !== null);
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await LOADERS[name]()] as const)));
}
