/**
 * Results as one types, without loading a page anew. The place says what is shown, and back and forward lead through what one
 * looked at: typing on changes the last step, everything else makes a new one.
 */
import type { Results } from "../release.ts";
import { escapeHtml } from "../rendering/escape.ts";
import { answerLabels } from "../rendering/filter-labels.ts";
import { hiddenInputsHtml } from "../rendering/page-shell.ts";
import { didYouMeanHtml, resultsHtml, resultsSummary } from "../rendering/results.ts";
import { orderHtml } from "../rendering/search-layout.ts";
import { readView, type SearchView, viewUrl } from "../rendering/search-view.ts";
import { ENGLISH_WORDS, type MessageName, type Words } from "../rendering/words.ts";
import { around, byId } from "./dom.ts";
import type { Place } from "./place.ts";
import type { Provider } from "./provider.ts";

/** Time without a keystroke after which a search is asked for. */
const PAUSE_MS = 120;
/** Time without an answer after which one is told that it is being looked for. */
const SLOW_MS = 500;
/** Time after which one is told that it takes long. */
const VERY_SLOW_MS = 4_000;
/** Before a search that reached nobody is made again by itself, and the most that this grows to. */
const RETRY_MS = 2_000;
const MOST_RETRY_MS = 60_000;
/** A page that is younger than that is not loaded anew. */
const LEAST_STAY_MS = 5_000;

export interface LiveSearch {
  /** Shows a view as a new step in the history. */
  show(view: SearchView): void;
  /** What is shown, with the words that the box holds now. */
  current(): SearchView;
  /** Asks again for what is shown. */
  refresh(): void;
}

export interface LiveSearchOptions {
  /** Names of the archive's own fields. */
  readonly fieldNames: readonly string[];
  /** Those of them by which the hits can be ordered. */
  readonly sortNames: readonly string[];
  /** What the search says; English unless told otherwise. */
  readonly words?: Words;
  /** Called with each answer: first without its count, then with it. */
  readonly onResults?: (results: Results) => void;
}

/** Null on pages that show no results. */
export function liveSearch(
  input: HTMLInputElement,
  place: Place,
  provider: Provider,
  { fieldNames, sortNames, words = ENGLISH_WORDS, onResults }: LiveSearchOptions,
): LiveSearch | null {
  const { root } = place;
  const results = byId(root, "results", HTMLElement);
  const summary = byId(root, "summary", HTMLElement);
  const order = byId(root, "order", HTMLElement);
  const hidden = byId(root, "hidden-inputs", HTMLElement);
  const form = byId(root, "search", HTMLFormElement);
  // A component may be without.
  const facets = byId(root, "facets", HTMLElement);
  if (!results || !summary || !order || !hidden || !form) return null;

  let view = place.view();
  const labels = new Map(labelsOnPage(results));
  const learnLabels = ({ hits, facets: counted }: Results): void => {
    for (const [key, label] of answerLabels(hits, counted)) labels.set(key, label);
  };
  let request = new AbortController();
  let pause = 0;
  /** Of the next try; 0 where none is wanted. */
  let retry = 0;
  let retryMs = RETRY_MS;
  /** Whether the step that the address is at was made by typing that may go on. */
  let isTyping = false;

  /** @param isRetry of what is known to fail: that it does stays on the page until it does not */
  const render = async (isRetry = false): Promise<void> => {
    clearTimeout(retry);
    retry = 0;
    request.abort();
    request = new AbortController();
    const { signal } = request;
    const shown = view;
    hidden.innerHTML = hiddenInputsHtml(shown);
    order.innerHTML = orderHtml(shown, words, sortNames);
    results.setAttribute("aria-busy", "true");
    const tell = (name: MessageName): void => {
      if (!signal.aborted && !isRetry) summary.textContent = words.say(name);
    };
    const slow = [setTimeout(tell, SLOW_MS, "searching"), setTimeout(tell, VERY_SLOW_MS, "slowConnection")];
    let hasHits = false;
    try {
      const hits = await provider.hits(shown, signal);
      slow.forEach(clearTimeout);
      if (signal.aborted) return;
      hasHits = true;
      learnLabels(hits);
      replaceKeepingFocus(root, results, resultsHtml(shown, hits, labels, provider.hasDownloads, words));
      lead(results, provider.base);
      onResults?.(hits);
      const [counts, panel] = await Promise.all([
        provider.counts(shown, facets !== null, signal),
        facets === null ? null : import("./facet-panel.ts"),
      ]);
      if (signal.aborted) return;
      learnLabels(counts);
      const { total, unlisted, didYouMean } = counts;
      if (facets !== null && panel !== null) facets.innerHTML = panel.facetsHtml(shown, counts.facets, unlisted, words);
      const counted = { ...hits, total, facets: counts.facets, unlisted, didYouMean };
      summary.textContent = resultsSummary(shown, counted, words);
      // Beside the count, since what is shown already stays where it is.
      if (didYouMean !== null && hits.didYouMean === null)
        summary.insertAdjacentHTML(
          "beforeend",
          ` <span class="meant">${didYouMeanHtml(shown, didYouMean, words)}</span>`,
        );
      retryMs = RETRY_MS;
      onResults?.(counted);
    } catch (error) {
      if (signal.aborted) return;
      const { isPassing, needsReload, reasons } = failureOf(error, words);
      if (isPassing) {
        retry = window.setTimeout(needsReload ? reloadOnceThere : render, retryMs, true);
        retryMs = Math.min(2 * retryMs, MOST_RETRY_MS);
      }
      const failed = words.say("failed");
      // Hits that came are right without their count.
      summary.textContent = hasHits ? (reasons[0] ?? failed) : failed;
      if (!hasHits)
        results.innerHTML = `<div class="empty"><h3>${escapeHtml(failed)}</h3>${reasons.map((reason) => `<p>${escapeHtml(reason)}</p>`).join("")}<p><button type="button" data-again${needsReload ? "=reload" : ""}>${escapeHtml(words.say(needsReload ? "reload" : "tryAgain"))}</button></p></div>`;
    } finally {
      slow.forEach(clearTimeout);
      if (!signal.aborted) results.removeAttribute("aria-busy");
    }
  };

  /** A module that could not be loaded is never asked for again by a page (HTML, "module map"): another page has to. */
  const reloadOnceThere = async (): Promise<void> => {
    const isThere = await fetch(provider.module ?? "", { cache: "no-cache", signal: request.signal }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (request.signal.aborted) return;
    // Where some other module stays away, it is not loaded again and again without a pause.
    if (isThere && place.isAddress && performance.now() > LEAST_STAY_MS) location.reload();
    else void render(true);
  };

  const show = (next: SearchView, step: "new" | "same"): void => {
    clearTimeout(pause);
    view = next;
    if (input.value !== next.text) input.value = next.text;
    place.shows(next, step === "new");
    void render();
  };

  input.addEventListener("input", () => {
    clearTimeout(pause);
    pause = window.setTimeout(() => {
      if (input.value === view.text) return;
      show({ ...view, text: input.value, offset: 0 }, isTyping ? "same" : "new");
      isTyping = true;
    }, PAUSE_MS);
  });
  input.addEventListener("change", () => {
    isTyping = false;
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const next = viewOfForm(form, fieldNames);
    if (viewUrl(next, "./") !== viewUrl(view, "./"))
      show(next, isTyping && next.filters.length === view.filters.length ? "same" : "new");
    isTyping = false;
  });
  const followed = (event: Event): void => {
    const again = around(event, "[data-again]");
    if (again?.dataset.again === "reload") location.reload();
    else if (again !== null) void render();
    if (around(event, ".to-filters") !== null) {
      // Browsers look for the place that a link names in the page alone, and not within a component.
      event.preventDefault();
      facets?.focus();
    }
    const next = event instanceof MouseEvent ? followedView(event, place) : null;
    if (next === null) return;
    event.preventDefault();
    isTyping = false;
    const isPage = next.offset !== view.offset;
    show(next, "new");
    if (isPage) results.scrollIntoView();
  };
  root.addEventListener("click", followed, { signal: place.signal });
  addEventListener("online", () => retry > 0 && void render(true), { signal: place.signal });
  place.signal.addEventListener("abort", () => clearTimeout(retry));
  place.onReturn((next) => {
    clearTimeout(pause);
    isTyping = false;
    view = next;
    input.value = view.text;
    void render();
  });

  return {
    show: (next) => {
      isTyping = false;
      show(next, "new");
    },
    current: () => ({ ...view, text: input.value, offset: 0 }),
    refresh: () => void render(),
  };
}

interface Failure {
  /** Whether it may pass by itself: nobody was reached, or not in time. */
  readonly isPassing: boolean;
  /** Whether it was a module that could not be loaded. */
  readonly needsReload: boolean;
  /** What a reader is told: what it means for him, and what exactly it was. */
  readonly reasons: readonly string[];
}

function failureOf(error: unknown, words: Words): Failure {
  const { name, code, message } = error as Partial<Omit<DOMException, "code">> & { readonly code?: unknown };
  const isPassing = error instanceof TypeError || name === "TimeoutError" || code === "INDEX_UNREACHABLE";
  // What a browser says of itself tells a reader nothing.
  const exactly = isPassing && code !== "INDEX_UNREACHABLE" ? "" : (message ?? "");
  // Each browser has its own message, and no code.
  const needsReload = error instanceof TypeError && /import/i.test(error.message);
  return { isPassing, needsReload, reasons: [isPassing ? words.say("unreachable") : "", exactly].filter(Boolean) };
}

/** A reader who is on a hit that is still there stays on it. */
function replaceKeepingFocus(root: Document | ShadowRoot, results: HTMLElement, html: string): void {
  const focused = root.activeElement;
  const address = focused instanceof HTMLAnchorElement && results.contains(focused) ? focused.href : null;
  results.innerHTML = html;
  if (address !== null) [...results.querySelectorAll("a")].find((link) => link.href === address)?.focus();
}

/** Links to releases are relative to where these are shown, which need not be this page; those to other views stay as they are. */
function lead(results: HTMLElement, base: URL): void {
  for (const link of results.querySelectorAll("a")) {
    const href = link.getAttribute("href") ?? "";
    if (!href.startsWith("./")) link.href = new URL(href, base).href;
  }
}

/** The labels that the server has found for the filters of the first view. */
function labelsOnPage(results: HTMLElement): [string, string][] {
  return [...results.querySelectorAll<HTMLElement>("[data-filter]")].map((chip) => [
    chip.dataset.filter ?? "",
    chip.querySelector("b")?.textContent ?? "",
  ]);
}

function viewOfForm(form: HTMLFormElement, fieldNames: readonly string[]): SearchView {
  const parameters = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") parameters.append(name, value);
  return readView(parameters, fieldNames);
}

/** The view that a plain click on a link leads to; null where it leads elsewhere or to a new window. */
function followedView(event: MouseEvent, place: Place): SearchView | null {
  const link = around<HTMLAnchorElement>(event, "a");
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  return link === null || !isPlain || event.defaultPrevented ? null : place.viewOf(link);
}
