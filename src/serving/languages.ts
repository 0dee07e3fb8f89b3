/** Which language a page speaks: the one that its reader asks for, where there are words for it. */
import Negotiator from "negotiator";
import { PAGE_LANGUAGE } from "../rendering/language.ts";
import { loadWords, type Words, wordLanguages } from "../rendering/words.ts";
import type { Asked } from "./exchange.ts";
import type { ServedArchive } from "./served-archive.ts";

/** BCP 47. Who asks for none that there are words for is spoken to as the site is set. */
export function languageOf(asked: Asked, { look }: ServedArchive): string {
  const usual = look?.language ?? PAGE_LANGUAGE;
  const accepted = asked.header("accept-language");
  if (accepted === null) return usual;
  const negotiator = new Negotiator({ headers: { "accept-language": accepted } });
  // A star asks for any, which is the usual one.
  return negotiator.language([usual, ...wordLanguages()]) ?? usual;
}

export function wordsFor(asked: Asked, host: ServedArchive): Promise<Words> {
  return loadWords(languageOf(asked, host));
}
