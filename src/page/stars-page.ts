/** The only script of a release's page on a static host: its star, and the note on it. The page says all else without it. */
import { ENGLISH_WORDS, loadWords } from "../rendering/words.ts";
import { siteRoot, siteTitle } from "./dom.ts";

const [{ stars }, words] = await Promise.all([
  import("./stars.ts"),
  loadWords(document.documentElement.lang).catch(() => ENGLISH_WORDS),
]);
stars({ root: document, signal: new AbortController().signal }, siteRoot(), siteTitle(), words);
