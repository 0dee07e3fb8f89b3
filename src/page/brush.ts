/**
 * The timeline as something to draw over: from one bar to another, with a pointer or with Shift and the arrows and then Enter, chooses
 * the time between. The bars are links, one by one, without it.
 */
import { withFilter } from "../rendering/search-view.ts";
import type { LiveSearch } from "./live-search.ts";
import type { Place } from "./place.ts";

export function brush(place: Place, live: LiveSearch): void {
  const { root, signal } = place;
  let first: Element | null = null;
  let last: Element | null = null;

  const barOf = (target: EventTarget | null): Element | null =>
    target instanceof Element ? target.closest(".timeline li") : null;

  /** The bars from one to the other, whichever way. */
  const bars = (): Element[] => {
    const all = [...(first?.parentElement?.children ?? [])];
    const ends = [first, last].map((bar) => (bar === null ? -1 : all.indexOf(bar))).sort((a, b) => a - b);
    const [from = -1, to = -1] = ends;
    return from === -1 ? [] : all.slice(from, to + 1);
  };

  const draw = (start: Element | null, end: Element | null): void => {
    for (const bar of bars()) bar.classList.remove("brushed");
    first = start;
    last = end;
    if (start !== end) for (const bar of bars()) bar.classList.add("brushed");
  };

  /** Whether there was a time to choose. */
  const choose = (): boolean => {
    const links = bars().flatMap((bar) => [...bar.querySelectorAll("a")]);
    const isRange = first !== last;
    draw(null, null);
    const ends = [links[0], links.at(-1)].map((link) => (link === undefined ? null : place.viewOf(link)));
    const filters = (["from", "to"] as const).flatMap(
      (name, end) => ends[end]?.filters.filter((one) => one.name === name) ?? [],
    );
    if (!isRange || filters.length < 2) return false;
    live.show(filters.reduce(withFilter, live.current()));
    return true;
  };

  root.addEventListener(
    "pointerdown",
    (event) => {
      const bar = barOf(event.target);
      if (event instanceof PointerEvent && event.button === 0) draw(bar, bar);
    },
    { signal },
  );
  root.addEventListener(
    "pointermove",
    (event) => {
      if (first === null || !(event instanceof PointerEvent) || event.buttons !== 1) return;
      // Of a touch, all events go to where it began.
      const bar = barOf(root.elementFromPoint(event.clientX, event.clientY));
      if (bar !== null && bar.parentElement === first.parentElement) draw(first, bar);
    },
    { signal },
  );
  root.addEventListener("pointerup", () => choose(), { signal });
  root.addEventListener("pointercancel", () => draw(null, null), { signal });
  // A link would be dragged off itself.
  root.addEventListener("dragstart", (event) => barOf(event.target) !== null && event.preventDefault(), { signal });

  root.addEventListener(
    "keydown",
    (event) => {
      const bar = barOf(event.target);
      if (bar === null || !(event instanceof KeyboardEvent)) return;
      if (event.shiftKey && (event.key === "ArrowLeft" || event.key === "ArrowRight")) {
        event.preventDefault();
        const next = neighbour(bar, event.key === "ArrowRight");
        if (next === null) return;
        draw(first?.isConnected ? first : bar, next);
        next.querySelector("a")?.focus();
      } else if (event.key === "Enter" && first !== null && choose()) {
        event.preventDefault();
      } else if (event.key === "Escape" && first !== last) {
        event.preventDefault();
        event.stopImmediatePropagation();
        draw(null, null);
      }
    },
    { signal },
  );
}

/** The next bar that way that has releases; what is later is to the left where the writing runs so. */
function neighbour(bar: Element, isRight: boolean): Element | null {
  const isForward = isRight === (getComputedStyle(bar).direction === "ltr");
  let next: Element | null = bar;
  do next = isForward ? next.nextElementSibling : next.previousElementSibling;
  while (next !== null && next.firstElementChild === null);
  return next;
}
