/** Suggestions under the search box: a combobox with a listbox, as the ARIA Authoring Practices describe it. */
import type { Suggestion } from "../release.ts";
import { escapeHtml } from "../rendering/escape.ts";
import { EMPTY_VIEW, type SearchView, withFilter } from "../rendering/search-view.ts";
import { snippetHtml } from "../rendering/snippet.ts";
import { ENGLISH_WORDS, type MessageName, type Words } from "../rendering/words.ts";
import { around, byId } from "./dom.ts";
import type { LiveSearch } from "./live-search.ts";
import type { Place } from "./place.ts";
import type { Provider } from "./provider.ts";

const SHOWN = 6;
const SHORTEST_QUERY = 2;
const PAUSE_MS = 120;

const KIND_WORDS: Readonly<Record<Suggestion["kind"], MessageName>> = {
  person: "suggestedPerson",
  topic: "suggestedTopic",
  phrase: "suggestedPhrase",
  title: "suggestedTitle",
};

export interface Suggestions {
  isOpen(): boolean;
  close(): void;
}

/** @param live null on pages without results: choosing leads to the search page */
export function suggestions(
  input: HTMLInputElement,
  place: Place,
  provider: Provider,
  live: LiveSearch | null,
  words: Words = ENGLISH_WORDS,
): Suggestions {
  const list = byId(place.root, "suggestions", HTMLUListElement);
  if (list === null) return { isOpen: () => false, close: () => {} };
  let offered: readonly Suggestion[] = [];
  let chosen = -1;
  let request = new AbortController();
  let pause = 0;

  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");

  const close = (): void => {
    clearTimeout(pause);
    request.abort();
    offer([]);
  };

  const offer = (next: readonly Suggestion[]): void => {
    offered = next;
    list.innerHTML = next.map((suggestion, index) => optionHtml(suggestion, index, words)).join("");
    list.hidden = next.length === 0;
    input.setAttribute("aria-expanded", String(next.length > 0));
    choose(-1);
  };

  const choose = (index: number): void => {
    chosen = index;
    for (const [place, option] of [...list.children].entries())
      option.setAttribute("aria-selected", String(place === index));
    if (index === -1) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", `suggestion-${index}`);
  };

  const take = (suggestion: Suggestion): void => {
    close();
    if (suggestion.kind === "title") {
      void provider.addressOf(suggestion.value).then((address) => location.assign(address));
      return;
    }
    // The name becomes a filter in place of the words that led to it.
    const view: SearchView = { ...(live?.current() ?? EMPTY_VIEW), text: "" };
    const next =
      suggestion.kind === "phrase"
        ? { ...view, text: `"${suggestion.value}"` }
        : withFilter(view, { name: suggestion.kind, value: suggestion.value });
    if (live === null) place.open(next);
    else live.show(next);
  };

  const ask = async (query: string): Promise<void> => {
    request.abort();
    request = new AbortController();
    const { signal } = request;
    try {
      const found = await provider.suggest(query, SHOWN, signal);
      if (!signal.aborted && place.root.activeElement === input) offer(found);
    } catch {
      // Without suggestions the box goes on working; the search itself says what is wrong.
      if (!signal.aborted) offer([]);
    }
  };

  input.addEventListener("input", () => {
    close();
    const query = input.value.trim();
    if (query.length >= SHORTEST_QUERY) pause = window.setTimeout(() => void ask(query), PAUSE_MS);
  });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (offered.length > 0 && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      // One place more than there are suggestions: the box itself.
      const places = offered.length + 1;
      choose(((chosen + 1 + step + places) % places) - 1);
      return;
    }
    const suggestion = offered[chosen];
    if (event.key === "Enter" && suggestion !== undefined) {
      event.preventDefault();
      take(suggestion);
    }
    // What is still on its way is no longer wanted either.
    if (event.key === "Enter" || event.key === "Tab") close();
  });
  input.addEventListener("blur", close);
  // On pressing, before the box loses the focus and the list with it.
  list.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    const option = around(event, "li");
    const suggestion = option === null ? undefined : offered[[...list.children].indexOf(option)];
    if (suggestion !== undefined) take(suggestion);
  });

  return { isOpen: () => offered.length > 0, close };
}

function optionHtml({ kind, text, highlights, count }: Suggestion, index: number, words: Words): string {
  const label = snippetHtml(text, highlights, { before: false, after: false });
  const number = kind === "title" ? "" : ` ${words.number(count)}`;
  return `<li id="suggestion-${index}" role="option" aria-selected="false"><span class="suggestion" dir="auto">${label}</span> <span class="kind">${escapeHtml(words.say(KIND_WORDS[kind]))}${number}</span></li>`;
}
