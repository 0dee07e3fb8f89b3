/**
 * What the page does beyond what the server's HTML does by itself; bundled into one file. Without it all
 * links and the form still work.
 */
import { byId } from "./dom.ts";
import { watchIndexing } from "./indexing.ts";
import { keyboard } from "./keyboard.ts";
import { liveSearch } from "./live-search.ts";
import { suggestions } from "./suggestions.ts";

const input = byId("q", HTMLInputElement);
if (input !== null) {
  const live = liveSearch(input);
  keyboard(input, live, suggestions(input, live));
}
watchIndexing();
