/**
 * Results as one types, without loading a page anew. The place says what is shown, and back and forward lead through what one
 * looked at: typing on changes the last step, everything else makes a new one.
 */
import type { Results } from "../release.ts";
import { escapeHtml } from "../rendering/escape.ts";
import { facetsHtml } from "../rendering/facets.ts";
import { answerLabels } from "../rendering/filter-labels.ts";
import { hiddenInputsHtml } from "../rendering/page-shell.ts";
import { resultsHtml, resultsSummary } from "../rendering/results.ts";
import { orderHtml } from "../rendering/search-page.ts";
import { readView, type SearchView, viewUrl } from "../rendering/search-view.ts";
import { ENGLISH_WORDS, type Words } from "../rendering/words.ts";
import { byId } from "./dom.ts";
import type { Place } from "./place.ts";
import type { Provider } from "./provider.ts";

/** Time without a keystroke after which a search is asked for. */
const PAUSE_MS = 120;
/** Time without an answer after which one is told that it is being looked for. */
const SLOW_MS = 500;

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
  { fieldNames, words = ENGLISH_WORDS, onResults }: LiveSearchOptions,
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
  /** Whether the step that the address is at was made by typing that may go on. */
  let isTyping = false;

  const render = async (): Promise<void> => {
    request.abort();
    request = new AbortController();
    const { signal } = request;
    const shown = view;
    hidden.innerHTML = hiddenInputsHtml(shown);
    order.innerHTML = orderHtml(shown, words);
    results.setAttribute("aria-busy", "true");
    const slow = setTimeout(() => {
      if (!signal.aborted) summary.textContent = words.say("searching");
    }, SLOW_MS);
    try {
      const hits = await provider.hits(shown, signal);
      clearTimeout(slow);
      if (signal.aborted) return;
      learnLabels(hits);
      replaceKeepingFocus(root, results, resultsHtml(shown, hits, labels, provider.hasDownloads, words));
      lead(results, provider.base);
      onResults?.(hits);
      const counts = await provider.counts(shown, facets !== null, signal);
      if (signal.aborted) return;
      learnLabels(counts);
      if (facets !== null) facets.innerHTML = facetsHtml(shown, counts.facets, counts.unlisted, words);
      const counted = { ...hits, total: counts.total, facets: counts.facets, unlisted: counts.unlisted };
      summary.textContent = resultsSummary(shown, counted, words);
      onResults?.(counted);
    } catch (error) {
      if (signal.aborted) return;
      const failed = words.say("failed");
      const reason =
        error instanceof TypeError ? words.say("unreachable") : error instanceof Error ? error.message : "";
      summary.textContent = failed;
      results.innerHTML = `<div class="empty"><h3>${escapeHtml(failed)}</h3><p>${escapeHtml(reason)}</p><p><button type="button" data-again>${escapeHtml(words.say("tryAgain"))}</button></p></div>`;
    } finally {
      clearTimeout(slow);
      if (!signal.aborted) results.removeAttribute("aria-busy");
    }
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
    if (event.target instanceof Element && event.target.closest("[data-again]") !== null) void render();
    const next = event instanceof MouseEvent ? followedView(event, place) : null;
    if (next === null) return;
    event.preventDefault();
    isTyping = false;
    const isPage = next.offset !== view.offset;
    show(next, "new");
    if (isPage) results.scrollIntoView();
  };
  root.addEventListener("click", followed, { signal: place.signal });
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
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  return link === null || !isPlain || event.defaultPrevented ? null : place.viewOf(link);
}
