/**
 * Stemmers by language. English is Porter's second stemmer; the other languages are Snowball's, by
 * `@orama/stemmers` (whose English cuts `-tion` wrongly: `abduction` became `abduc`, `abduct` did not).
 */
import { stemmer as arabic } from "@orama/stemmers/arabic";
import { stemmer as bulgarian } from "@orama/stemmers/bulgarian";
import { stemmer as danish } from "@orama/stemmers/danish";
import { stemmer as dutch } from "@orama/stemmers/dutch";
import { stemmer as finnish } from "@orama/stemmers/finnish";
import { stemmer as french } from "@orama/stemmers/french";
import { stemmer as german } from "@orama/stemmers/german";
import { stemmer as greek } from "@orama/stemmers/greek";
import { stemmer as hungarian } from "@orama/stemmers/hungarian";
import { stemmer as italian } from "@orama/stemmers/italian";
import { stemmer as norwegian } from "@orama/stemmers/norwegian";
import { stemmer as portuguese } from "@orama/stemmers/portuguese";
import { stemmer as romanian } from "@orama/stemmers/romanian";
import { stemmer as russian } from "@orama/stemmers/russian";
import { stemmer as serbian } from "@orama/stemmers/serbian";
import { stemmer as spanish } from "@orama/stemmers/spanish";
import { stemmer as swedish } from "@orama/stemmers/swedish";
import { stemmer as turkish } from "@orama/stemmers/turkish";
import { stem as english } from "porter2";

/** Lower-case word (accents kept) to its stem. */
export type Stemmer = (word: string) => string;

const STEMMERS: Readonly<Record<string, Stemmer>> = {
  ar: arabic,
  bg: bulgarian,
  da: danish,
  de: german,
  el: greek,
  en: english,
  es: spanish,
  fi: finnish,
  fr: french,
  hu: hungarian,
  it: italian,
  nl: dutch,
  no: norwegian,
  pt: portuguese,
  ro: romanian,
  ru: russian,
  sr: serbian,
  sv: swedish,
  tr: turkish,
};

/** The names of all stemmers. */
export const STEMMED_LANGUAGES: readonly string[] = Object.keys(STEMMERS);

/** The stemmer's name for a language: `en-GB` is stemmed as `en`, both written forms of Norwegian as `no`; null where none is known. */
export function stemmedAs(language: string | null): string | null {
  const base = language?.toLowerCase().split("-")[0] ?? "";
  const known = base === "nb" || base === "nn" ? "no" : base;
  return Object.hasOwn(STEMMERS, known) ? known : null;
}

/** The stemmer of this name. */
export function stemmerOf(name: string): Stemmer | null {
  return STEMMERS[name] ?? null;
}
