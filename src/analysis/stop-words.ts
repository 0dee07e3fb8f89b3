/** Words that say nothing by themselves, by language: `the`, `what`, `did`. Each list is a module of its own, as the stemmers are. */
import { fold } from "./normalize.ts";
import { type StemmerName, stemmedAs } from "./stem.ts";

/** Folded words by the name of their language's stemmer. */
export type StopWords = ReadonlyMap<string, ReadonlySet<string>>;

interface List {
  readonly stopwords: readonly string[];
}

const LOADERS: Readonly<Record<StemmerName, () => Promise<List>>> = {
  ar: () => import("@orama/stopwords/arabic"),
  bg: () => import("@orama/stopwords/bulgarian"),
  da: () => import("@orama/stopwords/danish"),
  de: () => import("@orama/stopwords/german"),
  el: () => import("@orama/stopwords/greek"),
  en: () => import("@orama/stopwords/english"),
  es: () => import("@orama/stopwords/spanish"),
  fi: () => import("@orama/stopwords/finnish"),
  fr: () => import("@orama/stopwords/french"),
  hu: () => import("@orama/stopwords/hungarian"),
  it: () => import("@orama/stopwords/italian"),
  nl: () => import("@orama/stopwords/dutch"),
  no: () => import("@orama/stopwords/norwegian"),
  pt: () => import("@orama/stopwords/portuguese"),
  ro: () => import("@orama/stopwords/romanian"),
  ru: () => import("@orama/stopwords/russian"),
  sr: () => import("@orama/stopwords/serbian"),
  sv: () => import("@orama/stopwords/swedish"),
  tr: () => import("@orama/stopwords/turkish"),
};

/** The lists of these languages, of those that have one. */
export async function loadStopWords(languages: readonly string[]): Promise<StopWords> {
  const names = [...new Set(languages.map(stemmedAs))].filter((name) => name !== null);
  return new Map(
    await Promise.all(names.map(async (name) => [name, new Set((await LOADERS[name]()).stopwords.map(fold))] as const)),
  );
}
