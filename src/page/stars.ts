/**
 * Stars and notes, on hits and on a release's own page, and the way to the list of them. It is loaded once there is something to star,
 * and changes the place of nothing: what it puts in has its room already.
 */
import { messagesOf } from "../rendering/messages.ts";
import { openStarredHtml, type Starred, type StarWords, starHtml } from "../rendering/stars.ts";
import { ENGLISH_STARS } from "../rendering/words/en-stars.ts";
import type { StarMessageName, Words } from "../rendering/words.ts";
import { around, byId } from "./dom.ts";
import type { Holder } from "./place.ts";
import { type Refusal, starStoreOf } from "./star-store.ts";
import { starredList } from "./starred-list.ts";

/** The text of `style/stars.css`, which the bundler puts here: see `component.ts`. */
declare const STARS_STYLE: string;

const sheet = new CSSStyleSheet();
sheet.replaceSync(STARS_STYLE);

/** @param archive by whose address they are kept @param organisation whose releases these are; empty where their host says it */
export function stars({ root, signal }: Holder, archive: URL, organisation: string, search: Words): void {
  if (signal.aborted) return;
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  const words: StarWords = { search, stars: messagesOf<StarMessageName>(search.language, search.table, ENGLISH_STARS) };
  const store = starStoreOf(archive);
  const starred = new WeakMap<Element, Starred>();
  const refused = document.createElement("p");
  refused.className = "notice";
  refused.setAttribute("role", "alert");

  /** Has a release starred by what goes into `acts`. */
  const offer = (acts: HTMLElement, release: Starred): void => {
    starred.set(acts, release);
    acts.insertAdjacentHTML("beforeend", starHtml(release.title, words));
    // Keys in a note are no keys of the search around it.
    acts.querySelector("input")?.addEventListener("keydown", (event) => event.stopPropagation());
  };

  const show = (): void => {
    for (const count of root.querySelectorAll("[data-count]"))
      count.textContent = words.stars.number(store.all().length);
    for (const acts of root.querySelectorAll(".acts")) {
      const kept = store.find(starred.get(acts)?.id ?? "");
      acts.querySelector("[data-star]")?.setAttribute("aria-pressed", String(kept !== undefined));
      const note = acts.querySelector<HTMLElement>(".note");
      const input = acts.querySelector("input");
      if (note !== null) {
        note.hidden = kept === undefined;
        note.dataset.written = kept?.note ?? ""; // For print.
      }
      // What is being written here is newer than what is kept, and what could not be kept is here alone.
      if (input !== null && input !== root.activeElement && input.dataset.unkept === undefined)
        input.value = kept?.note ?? "";
    }
  };

  const tell = (acts: Element, refusal: Refusal | null): void => {
    refused.remove();
    if (refusal === null) return;
    acts.after(refused);
    refused.textContent = words.stars.say(refusal);
  };

  const offerHits = (): void => {
    for (const hit of root.querySelectorAll<HTMLElement>(".hit")) {
      const acts = hit.querySelector<HTMLElement>(".acts");
      const title = hit.querySelector<HTMLAnchorElement>("h3 a");
      if (acts === null || title === null || starred.has(acts)) continue;
      const release = described(hit.dataset.id, title, hit.querySelector(".about time"), title.href, organisation);
      offer(acts, release);
      const kept = store.find(release.id);
      // Another export can have given it another address.
      if (kept !== undefined && kept.url !== release.url) store.put([{ ...release, note: kept.note }]);
    }
    show();
  };

  const list = starredList({ root, signal }, store, words, offer);
  const update = (): void => {
    list.update();
    show();
  };
  root.addEventListener(
    "click",
    (event) => {
      const acts = around(event, ".acts");
      const release = acts === null ? undefined : starred.get(acts);
      if (around(event, "[data-starred]") !== null) {
        list.open();
        show();
      } else if (acts !== null && release !== undefined && around(event, "[data-star]") !== null)
        tell(acts, store.toggle(release));
    },
    { signal },
  );
  root.addEventListener(
    "input",
    (event) => {
      const acts = around(event, ".acts");
      const release = acts === null ? undefined : starred.get(acts);
      if (acts === null || release === undefined || !(event.target instanceof HTMLInputElement)) return;
      const refusal = store.put([{ ...(store.find(release.id) ?? release), note: event.target.value }]);
      event.target.toggleAttribute("data-unkept", refusal !== null);
      tell(acts, refusal);
    },
    { signal },
  );

  const results = byId(root, "results", HTMLElement);
  if (results !== null) {
    const observer = new MutationObserver(offerHits);
    observer.observe(results, { childList: true });
    signal.addEventListener("abort", () => observer.disconnect());
  }
  const own = byId(root, "keep", HTMLElement);
  const heading = root.querySelector<HTMLElement>("article.release h1");
  if (own !== null && heading !== null) {
    const address = new URL(location.pathname, location.href).href;
    offer(own, described(own.dataset.id, heading, root.querySelector(".kicker time"), address, organisation));
    own.insertAdjacentHTML("beforeend", openStarredHtml(words));
  }
  const way = byId(root, "starred", HTMLElement);
  if (way !== null) way.innerHTML = openStarredHtml(words);
  store.listen(update, signal);
  offerHits();
}

/** A release as the page shows it. */
function described(
  id: string | undefined,
  title: HTMLElement,
  time: Element | null,
  url: string,
  organisation: string,
): Starred {
  return {
    id: id ?? "",
    title: (title.textContent ?? "").trim().replace(/\s+/g, " "),
    organisation: organisation || new URL(url).hostname,
    published: time?.getAttribute("datetime") ?? null,
    language: title.closest<HTMLElement>("h1, h3")?.lang || null,
    url,
    note: "",
  };
}
