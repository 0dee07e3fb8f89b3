/** Keys: `/` to the search box, arrows among the hits, Esc to close and to clear. */
import type { LiveSearch } from "./live-search.ts";
import type { Place } from "./place.ts";
import type { Suggestions } from "./suggestions.ts";

/** Only a page of the search's own has keys wherever one is on it; a component leaves those elsewhere alone. */
export function keyboard(
  input: HTMLInputElement,
  { root, signal }: Place,
  live: LiveSearch | null,
  suggestions: Suggestions,
): void {
  const pressed = (event: Event): void => {
    if (!(event instanceof KeyboardEvent)) return;
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target instanceof HTMLElement ? event.target : document.body;
    if (event.key === "/" && !target.matches("input, textarea, select")) {
      event.preventDefault();
      input.focus();
      input.select();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (moveAmongHits(root, input, target, event.key === "ArrowDown" ? 1 : -1)) event.preventDefault();
    } else if (event.key === "Escape") {
      // A dialog around it closes by the same key where there is nothing left to close or clear.
      if (closeOrClear(input, live, suggestions)) event.preventDefault();
    }
  };
  root.addEventListener("keydown", pressed, { signal });
}

/** From the box to the first hit, from hit to hit, and from the first one back; whether there was a way. */
function moveAmongHits(
  root: Document | ShadowRoot,
  input: HTMLInputElement,
  target: HTMLElement,
  step: 1 | -1,
): boolean {
  const links = [...root.querySelectorAll<HTMLAnchorElement>(".hits h3 a")];
  const at = target instanceof HTMLAnchorElement ? links.indexOf(target) : -1;
  if (at === -1 && target !== input) return false;
  const next = at + step;
  if (next < 0) input.focus();
  else links[next]?.focus();
  return next < links.length;
}

/** The list goes first, then the words; whether there was something to go. */
function closeOrClear(input: HTMLInputElement, live: LiveSearch | null, suggestions: Suggestions): boolean {
  if (suggestions.isOpen()) {
    suggestions.close();
    return true;
  }
  input.focus();
  if (input.value === "") return false;
  input.value = "";
  if (live !== null) live.show(live.current());
  return true;
}
