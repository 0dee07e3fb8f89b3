/**
 * `<communique-search>`: a working search on any page, of an archive that lies on some host or of a server. See docs/COMPONENT.md.
 */
import { once } from "../archive/once.ts";
import type { Results } from "../release.ts";
import { escapeHtml } from "../rendering/escape.ts";
import { languageAttributes } from "../rendering/language.ts";
import { searchFormHtml } from "../rendering/page-shell.ts";
import { helpHtml, STARRED_PLACE, searchLayoutHtml, searchTitle } from "../rendering/search-layout.ts";
import { EMPTY_VIEW, type SearchView, type ViewFilter } from "../rendering/search-view.ts";
import { addWords, ENGLISH_WORDS, loadWords, type Words, type WordTable } from "../rendering/words.ts";
import { apiProvider } from "./api.ts";
import { archiveProvider } from "./archive-provider.ts";
import { citations } from "./citations.ts";
import { around, byId, siteRoot, siteTitle } from "./dom.ts";
import { keyboard } from "./keyboard.ts";
import { type LiveSearch, liveSearch } from "./live-search.ts";
import { componentPlace, type Place, pagePlace } from "./place.ts";
import type { Provider } from "./provider.ts";
import { suggestions } from "./suggestions.ts";

/** Filters that an element can be narrowed to, by attributes of the same names. */
const PRESETS = ["person", "topic", "event", "language", "folder", "from", "to"] as const;

/** What of the search a page can style from outside, by `::part`. */
const PARTS: Readonly<Record<string, string>> = {
  "#search": "form",
  "#q": "input",
  "#search button": "button",
  "#suggestions": "suggestions",
  "#summary": "summary",
  "#order": "order",
  "#results": "results",
  "#facets": "facets",
  ".hit": "hit",
  ".hit h3": "title",
  ".passage": "passage",
};

/** The text of `style/component.css`, which the bundler puts here: no page then has to load it, nor allow styles in its markup. */
declare const COMPONENT_STYLE: string;

const sheet = new CSSStyleSheet();
sheet.replaceSync(COMPONENT_STYLE);

class CommuniqueSearch extends HTMLElement {
  static readonly observedAttributes: readonly string[] = ["archive", "api", "facets", "dialog", "lang", ...PRESETS];
  readonly #root: ShadowRoot = this.attachShadow({ mode: "open" });
  #live: LiveSearch | null = null;
  #results: Results | null = null;
  /** Takes the listeners on the page away. */
  #listening = new AbortController();

  /** Has elements that start from then on speak another language, or speak one otherwise. What a table leaves out is English. */
  static addWords(language: string, table: WordTable): void {
    addWords(language, table);
  }

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [sheet];
  }

  connectedCallback(): void {
    void this.#start();
  }

  disconnectedCallback(): void {
    this.#listening.abort();
    this.#live = null;
    this.#root.replaceChildren();
  }

  attributeChangedCallback(_name: string, before: string | null, now: string | null): void {
    if (this.isConnected && this.#live !== null && before !== now) void this.#start();
  }

  /** The latest answer; null before the first. */
  get results(): Results | null {
    return this.#results;
  }

  /** The words that are searched for. Setting them searches. */
  get query(): string {
    return this.#live?.current().text ?? "";
  }

  set query(text: string) {
    if (this.#live === null) {
      this.setAttribute("q", text);
      return;
    }
    this.showModal();
    this.#live.show({ ...this.#live.current(), text });
  }

  /** Opens the dialog, of an element that is one. */
  showModal(): void {
    const dialog = byId(this.#root, "dialog", HTMLDialogElement);
    if (dialog !== null && !dialog.open) dialog.showModal();
  }

  async #start(): Promise<void> {
    this.#listening.abort();
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    // Without its words it is better in English than not there.
    const words = await loadWords(this.closest<HTMLElement>("[lang]")?.lang ?? null).catch(() => ENGLISH_WORDS);
    if (signal.aborted) return;
    const provider = this.#provider();
    const text = this.getAttribute("q") ?? "";
    this.#root.innerHTML = `<div${languageAttributes(words.language)}>${this.#html({ ...EMPTY_VIEW, text }, words)}</div>`;
    this.#nameParts();
    const input = byId(this.#root, "q", HTMLInputElement);
    if (input === null) return;
    const fieldNames = this.#names("fields");
    const place = this.#place({ ...EMPTY_VIEW, text }, fieldNames);
    input.value = place.view().text;
    this.#hideEmpty(place.view());
    const organisation = this.getAttribute("site") ?? siteTitle();
    const loadStars = once(async () => (await import("./stars.ts")).stars(place, provider.base, organisation, words));
    const loadBrush = once(async () => {
      const { brush } = await import("./facet-panel.ts");
      if (live !== null) brush(place, live);
    });
    const live = liveSearch(input, place, provider, {
      fieldNames,
      sortNames: this.#names("sorts"),
      words,
      onResults: (results) => {
        this.#found(results);
        // After all that was asked for. Without stars the search goes on working.
        if (results.total === null) return;
        if (this.hasAttribute("facets")) loadBrush().catch(() => {});
        loadStars().catch(() => {});
      },
    });
    this.#live = live;
    citations(place, organisation, words);
    keyboard(input, place, live, suggestions(input, place, provider, live, words));
    this.#listenForSelection();
    if (this.hasAttribute("dialog")) this.#listenForOpening(input);
    if (!this.#isHiddenWhenEmpty() || place.view().text !== "") live?.refresh();
  }

  #provider(): Provider {
    const [archive, api] = [this.getAttribute("archive"), this.getAttribute("api")];
    const provider =
      api === null
        ? archiveProvider(new URL(archive ?? "archive/", document.baseURI))
        : apiProvider(new URL(api, document.baseURI));
    const presets = PRESETS.flatMap((name): ViewFilter[] => {
      const value = this.getAttribute(name);
      return value === null || value === "" ? [] : [{ name, value }];
    });
    return presets.length === 0 ? provider : narrowed(provider, presets);
  }

  #names(attribute: string): readonly string[] {
    return (this.getAttribute(attribute) ?? "").split(",").filter(Boolean);
  }

  #place(initial: SearchView, fieldNames: readonly string[]): Place {
    if (this.hasAttribute("history"))
      return pagePlace(siteRoot(), fieldNames, (view) => [searchTitle(view), siteTitle()].filter(Boolean).join(" – "), {
        root: this.#root,
        signal: this.#listening.signal,
      });
    const place = componentPlace({ root: this.#root, signal: this.#listening.signal }, initial, fieldNames);
    return { ...place, shows: (view) => this.#hideEmpty(view) };
  }

  #html(view: SearchView, words: Words): string {
    const hasFacets = this.hasAttribute("facets");
    const layout = searchLayoutHtml({ summary: "", order: "", results: "", facets: hasFacets ? "" : null }, words);
    const content = `<slot name="heading"></slot>${searchFormHtml("./", view, this.getAttribute("placeholder"), words)}${STARRED_PLACE}${hasFacets ? helpHtml(words) : ""}${layout}<slot name="footer"></slot>`;
    if (!this.hasAttribute("dialog")) return content;
    const search = escapeHtml(words.say("search"));
    return `<button type="button" id="open" part="open" aria-haspopup="dialog"><slot name="button">${search}</slot></button>
<dialog id="dialog" part="dialog" aria-label="${search}"><form method="dialog" class="close"><button part="close">${escapeHtml(words.say("close"))}</button></form>${content}</dialog>`;
  }

  /** On somebody's page a search shows nothing until it is asked something. */
  #isHiddenWhenEmpty(): boolean {
    return !this.hasAttribute("history") && !this.hasAttribute("eager");
  }

  #hideEmpty(view: SearchView): void {
    const layout = this.#root.querySelector<HTMLElement>(".search-layout");
    const isEmpty = view.text.trim() === "" && view.filters.length === 0;
    if (layout !== null) layout.hidden = this.#isHiddenWhenEmpty() && isEmpty;
  }

  #found(results: Results): void {
    this.#results = results;
    this.#nameParts();
    this.dispatchEvent(new CustomEvent("communique-results", { detail: results, bubbles: true, composed: true }));
  }

  #nameParts(): void {
    for (const [selector, part] of Object.entries(PARTS))
      for (const element of this.#root.querySelectorAll(selector)) element.setAttribute("part", part);
  }

  /** Who listens for `communique-select` can show the release himself, and prevents the link then. */
  #listenForSelection(): void {
    this.#root.addEventListener(
      "click",
      (event) => {
        const link = around<HTMLAnchorElement>(event, ".hit h3 a");
        if (link === null) return;
        const at = [...this.#root.querySelectorAll(".hit")].findIndex((hit) => hit.contains(link));
        const detail = { hit: this.#results?.hits[at] ?? null, url: link.href };
        const select = new CustomEvent("communique-select", {
          detail,
          bubbles: true,
          composed: true,
          cancelable: true,
        });
        if (!this.dispatchEvent(select)) event.preventDefault();
      },
      { signal: this.#listening.signal },
    );
  }

  #listenForOpening(input: HTMLInputElement): void {
    const { signal } = this.#listening;
    const open = (): void => {
      this.showModal();
      input.focus();
      input.select();
    };
    byId(this.#root, "open", HTMLButtonElement)?.addEventListener("click", open, { signal });
    // The box of a search takes this key for itself where it could close the dialog.
    this.#root.addEventListener(
      "keydown",
      (event) => {
        const isClosing = event instanceof KeyboardEvent && event.key === "Escape" && !event.defaultPrevented;
        if (isClosing) byId(this.#root, "dialog", HTMLDialogElement)?.close();
      },
      { signal },
    );
    const shortcut = (this.getAttribute("shortcut") ?? "k").toLowerCase();
    document.addEventListener(
      "keydown",
      (event) => {
        if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== shortcut) return;
        event.preventDefault();
        open();
      },
      { signal },
    );
  }
}

/** A provider that only knows what passes some filters. */
function narrowed(provider: Provider, filters: readonly ViewFilter[]): Provider {
  const within = (view: SearchView): SearchView => ({ ...view, filters: [...filters, ...view.filters] });
  return {
    ...provider,
    hits: (view, signal) => provider.hits(within(view), signal),
    counts: (view, withFacets, signal) => provider.counts(within(view), withFacets, signal),
  };
}

if (customElements.get("communique-search") === undefined) customElements.define("communique-search", CommuniqueSearch);
