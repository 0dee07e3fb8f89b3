/**
 * Results as one types, without loading the page anew. The address always says what is shown, and back and
 * forward lead through what one looked at: typing on changes the last step, everything else makes a new one.
 */
import type { Results } from "../release.ts";
import { escapeHtml } from "../rendering/escape.ts";
import { facetsHtml } from "../rendering/facets.ts";
import { answerLabels } from "../rendering/filter-labels.ts";
import { hiddenInputsHtml } from "../rendering/page-shell.ts";
import { resultsHtml, resultsSummary } from "../rendering/results.ts";
import { orderHtml, searchTitle } from "../rendering/search-page.ts";
import { readView, type SearchView, viewUrl } from "../rendering/search-view.ts";
import { fetchCounts, fetchHits } from "./api.ts";
import { byId, fieldNames, siteRoot } from "./dom.ts";

/** Time without a keystroke after which a search is asked for. */
const PAUSE_MS = 120;

export interface LiveSearch {
  /** Shows a view as a new step in the history. */
  show(view: SearchView): void;
  /** What is shown, with the words that the box holds now. */
  current(): SearchView;
}

/** Null on pages that show no results. */
export function liveSearch(input: HTMLInputElement): LiveSearch | null {
  const results = byId("results", HTMLElement);
  const summary = byId("summary", HTMLElement);
  const facets = byId("facets", HTMLElement);
  const order = byId("order", HTMLElement);
  const hidden = byId("hidden-inputs", HTMLElement);
  const form = byId("search", HTMLFormElement);
  if (!results || !summary || !facets || !order || !hidden || !form) return null;

  let view = viewOfAddress();
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
    document.title = shown.text.trim() === "" ? "Communique" : `${searchTitle(shown)} – Communique`;
    hidden.innerHTML = hiddenInputsHtml(shown);
    order.innerHTML = orderHtml(shown);
    results.setAttribute("aria-busy", "true");
    try {
      const hits = await fetchHits(shown, signal);
      learnLabels(hits);
      replaceKeepingFocus(results, resultsHtml(shown, hits, labels));
      const counts = await fetchCounts(shown, signal);
      learnLabels(counts);
      facets.innerHTML = facetsHtml(shown, counts.facets, counts.unlisted);
      summary.textContent = resultsSummary(shown, { ...hits, total: counts.total });
    } catch (error) {
      if (signal.aborted) return;
      summary.textContent = "The search did not work";
      const words =
        error instanceof TypeError ? "The server cannot be reached." : error instanceof Error ? error.message : "";
      results.innerHTML = `<div class="empty"><h3>The search did not work</h3><p>${escapeHtml(words)}</p></div>`;
    } finally {
      if (!signal.aborted) results.removeAttribute("aria-busy");
    }
  };

  const show = (next: SearchView, step: "new" | "same"): void => {
    clearTimeout(pause);
    view = next;
    if (input.value !== next.text) input.value = next.text;
    const address = viewUrl(next, siteRoot().pathname);
    if (step === "new") history.pushState(null, "", address);
    else history.replaceState(null, "", address);
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
    const next = viewOfForm(form);
    if (viewUrl(next, "./") !== viewUrl(view, "./"))
      show(next, isTyping && next.filters.length === view.filters.length ? "same" : "new");
    isTyping = false;
  });
  document.addEventListener("click", (event) => {
    const next = followedView(event);
    if (next === null) return;
    event.preventDefault();
    isTyping = false;
    const isPage = next.offset !== view.offset;
    show(next, "new");
    if (isPage) scrollTo({ top: 0 });
  });
  addEventListener("popstate", () => {
    clearTimeout(pause);
    isTyping = false;
    view = viewOfAddress();
    input.value = view.text;
    void render();
  });

  return {
    show: (next) => {
      isTyping = false;
      show(next, "new");
    },
    current: () => ({ ...view, text: input.value, offset: 0 }),
  };
}

/** A reader who is on a hit that is still there stays on it. */
function replaceKeepingFocus(results: HTMLElement, html: string): void {
  const focused = document.activeElement;
  const address = focused instanceof HTMLAnchorElement && results.contains(focused) ? focused.href : null;
  results.innerHTML = html;
  if (address !== null) [...results.querySelectorAll("a")].find((link) => link.href === address)?.focus();
}

/** The labels that the server has found for the filters of the first view. */
function labelsOnPage(results: HTMLElement): [string, string][] {
  return [...results.querySelectorAll<HTMLElement>("[data-filter]")].map((chip) => [
    chip.dataset.filter ?? "",
    chip.querySelector("b")?.textContent ?? "",
  ]);
}

function viewOfAddress(): SearchView {
  return readView(new URLSearchParams(location.search), fieldNames());
}

function viewOfForm(form: HTMLFormElement): SearchView {
  const parameters = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") parameters.append(name, value);
  return readView(parameters, fieldNames());
}

/** The view that a plain click on a link leads to; null where it leads elsewhere or to a new window. */
function followedView(event: MouseEvent): SearchView | null {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (link === null || !isPlain || event.defaultPrevented) return null;
  const address = new URL(link.href);
  const isOurs = address.origin === location.origin && address.pathname === siteRoot().pathname && address.hash === "";
  return isOurs ? readView(address.searchParams, fieldNames()) : null;
}
