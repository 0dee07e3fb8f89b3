/** What a search shows around its answer: where hits and filters stand, the ways to order them, help. */
import { escapeHtml } from "./escape.ts";
import { type SearchView, viewUrl } from "./search-view.ts";
import { ENGLISH_WORDS, type MessageName, type Words } from "./words.ts";

/** Room for the way to what is starred, which comes later. */
export const STARRED_PLACE: string = '<div id="starred" class="scripted"></div>';

/** What stands where: text, and HTML. */
export interface SearchLayout {
  readonly summary: string;
  readonly order: string;
  readonly results: string;
  /** Null for a search without filters. */
  readonly facets: string | null;
}

export function searchLayoutHtml(
  { summary, order, results, facets }: SearchLayout,
  words: Words = ENGLISH_WORDS,
): string {
  const say = (name: MessageName): string => escapeHtml(words.say(name));
  const toFilters = facets === null ? "" : `<a class="to-filters" href="#facets">${say("filters")}</a>\n`;
  const aside =
    facets === null
      ? ""
      : `\n<aside id="facets" class="facets" tabindex="-1" aria-label="${say("filters")}">${facets}</aside>`;
  return `<div class="search-layout">
<section class="results" aria-labelledby="results-heading">
<h2 id="results-heading" class="visually-hidden">${say("results")}</h2>
<div class="results-head">
<p id="summary" role="status">${escapeHtml(summary)}</p>
${toFilters}<nav id="order" aria-label="${say("order")}">${order}</nav>
</div>
<div id="results">${results}</div>
</section>${aside}
</div>`;
}

/** What the browser's window says of a search, before the site's title; empty without words. */
export function searchTitle({ text }: SearchView): string {
  return text.trim();
}

/** Links that order the results anew or match words otherwise. @param sortNames own fields that have an order of their own */
export function orderHtml(view: SearchView, words: Words = ENGLISH_WORDS, sortNames: readonly string[] = []): string {
  const anchor = (changed: Partial<SearchView>, text: string, current: boolean, attributes = "") =>
    `<a href="${escapeHtml(viewUrl({ ...view, ...changed, offset: 0 }, "./"))}"${attributes}${current ? ' aria-current="true"' : ""}>${escapeHtml(text)}</a>`;
  const link = (changed: Partial<SearchView>, name: MessageName, current: boolean) =>
    anchor(changed, words.say(name), current);
  const ofField = (sort: string, text: string, name: "ascending" | "descending", field: string) =>
    anchor({ sort }, text, view.sort === sort, ` aria-label="${escapeHtml(words.fill(name, { field }))}"`);
  const orders = [
    ...(view.text.trim() === "" ? [] : [link({ sort: "relevance" }, "bestFirst", view.sort === "relevance")]),
    link(
      { sort: "newest" },
      "newest",
      view.sort === "newest" || (view.text.trim() === "" && view.sort === "relevance"),
    ),
    link({ sort: "oldest" }, "oldest", view.sort === "oldest"),
    ...sortNames.flatMap((field) => [
      ofField(`-${field}`, `${field} ↓`, "descending", field),
      ofField(field, `${field} ↑`, "ascending", field),
    ]),
  ];
  const exact =
    view.text.trim() === ""
      ? ""
      : `<span class="matching">${link({ match: view.match === "exact" ? "auto" : "exact" }, "exactOnly", view.match === "exact")}</span>`;
  return `<span class="orders">${orders.join("")}</span>${exact}`;
}

const EXAMPLES = [
  ["summit security", "helpWords"],
  ['"climate summit"', "helpPhrase"],
  ["summit -climate", "helpNot"],
  ["summit OR conference", "helpOr"],
  ["secur*", "helpPrefix"],
  ["treaty NEAR/9 person:Kishida", "helpNear"],
  ["title:treaty", "helpField"],
  ["after:2016-09 before:2017", "helpTime"],
] as const satisfies readonly (readonly [example: string, meaning: MessageName])[];

export function helpHtml(words: Words = ENGLISH_WORDS): string {
  const items = EXAMPLES.map(
    ([example, meaning]) => `<dt><code>${escapeHtml(example)}</code></dt><dd>${escapeHtml(words.say(meaning))}</dd>`,
  );
  const keys = words.html("helpKeys", {
    slash: "<kbd>/</kbd>",
    down: "<kbd>↓</kbd>",
    up: "<kbd>↑</kbd>",
    escape: "<kbd>Esc</kbd>",
  });
  return `<details class="help"><summary>${escapeHtml(words.say("howToSearch"))}</summary><dl>${items.join("")}</dl><p class="keys">${keys}</p></details>`;
}
