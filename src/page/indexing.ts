/** How far indexing is, asked for again and again while it runs: on the page that waits for it, or as a banner. */
import { progressHtml, progressSentence } from "../rendering/progress-page.ts";
import type { Words } from "../rendering/words.ts";
import { fetchStatus } from "./api.ts";
import { byId } from "./dom.ts";

const RUNNING_MS = 1000;
/** Also while nothing is known to run, since a watched folder can change. */
const IDLE_MS = 30_000;

/** Watches for as long as the page is open. @param base the address of the server's search page */
export function watchIndexing(base: URL, words: Words): void {
  const waiting = byId(document, "progress", HTMLElement);
  const banner = byId(document, "banner", HTMLElement);

  const look = async (): Promise<void> => {
    let isRunning = waiting !== null;
    try {
      const { state, progress } = await fetchStatus(base);
      if (waiting !== null) {
        if (state !== "indexing") location.reload();
        else waiting.innerHTML = progressHtml(progress, words);
      } else if (banner !== null) {
        banner.textContent =
          progress === null ? "" : words.fill("readAnew", { progress: progressSentence(progress, words) });
        isRunning = progress !== null;
      }
    } catch {
      // The server may be restarting; the next look will tell.
    }
    setTimeout(() => void look(), isRunning ? RUNNING_MS : IDLE_MS);
  };

  void look();
}
