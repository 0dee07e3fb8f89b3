/**
 * What the page does beyond what the server's HTML does by itself; bundled into one file. Without it all
 * links and the form still work.
 */
import { searchTitle } from "../rendering/search-layout.ts";
import { ENGLISH_WORDS, loadWords } from "../rendering/words.ts";
import { apiProvider } from "./api.ts";
import { brush } from "./brush.ts";
import { citations } from "./citations.ts";
import { byId, fieldNames, siteRoot, siteTitle, sortNames } from "./dom.ts";
import { watchIndexing } from "./indexing.ts";
import { keyboard } from "./keyboard.ts";
import { liveSearch } from "./live-search.ts";
import { pagePlace } from "./place.ts";
import { suggestions } from "./suggestions.ts";

const words = await loadWords(document.documentElement.lang).catch(() => ENGLISH_WORDS);
const input = byId(document, "q", HTMLInputElement);
if (input !== null) {
  const names = fieldNames();
  const provider = apiProvider(siteRoot());
  const place = pagePlace(siteRoot(), names, (view) => [searchTitle(view), siteTitle()].filter(Boolean).join(" – "), {
    root: document,
    signal: new AbortController().signal,
  });
  const live = liveSearch(input, place, provider, { fieldNames: names, sortNames: sortNames(), words });
  if (live !== null) brush(place, live);
  citations(place, siteTitle(), words);
  keyboard(input, place, live, suggestions(input, place, provider, live, words));
}
watchIndexing(siteRoot(), words);

void import("./stars.ts").then(
  ({ stars }) => stars({ root: document, signal: new AbortController().signal }, siteRoot(), siteTitle(), words),
  // Without stars the page goes on working.
  () => undefined,
);
