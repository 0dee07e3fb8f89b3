/** A page on which a pasted list of queries is counted: how many releases hold each. */
import { escapeHtml } from "./escape.ts";
import { pageHtml, type Site } from "./page-shell.ts";
import { EMPTY_VIEW, viewUrl } from "./search-view.ts";
import type { MessageName } from "./words.ts";

/** A query of a list, and how many releases match all of it. */
export interface CountedQuery {
  readonly text: string;
  /** Null where they were not counted. */
  readonly releases: number | null;
  /** What of it was not understood, or why it was not counted. */
  readonly notes: readonly string[];
}

/** @param pasted the list as it was given @param counted null before it was */
export function listsPageHtml(site: Site, pasted: string, counted: readonly CountedQuery[] | null): string {
  const { words } = site;
  const say = (name: MessageName): string => escapeHtml(words.say(name));
  const main = `<section class="lists"><h1>${say("searchForList")}</h1>
<form method="post" action="${escapeHtml(site.root)}lists">
<label for="list">${say("listLabel")}</label>
<textarea id="list" name="list" rows="10" dir="auto" spellcheck="false" required>${escapeHtml(pasted)}</textarea>
<p class="ways"><button name="as" value="table">${say("countReleases")}</button> <button name="as" value="csv">${say("download")}</button></p>
</form>${counted === null ? "" : tableHtml(site, counted)}</section>`;
  return pageHtml(site, { title: words.say("searchForList"), kind: "lists", main });
}

function tableHtml({ root, words }: Site, counted: readonly CountedQuery[]): string {
  const rows = counted.map(({ text, releases, notes }) => {
    const href = viewUrl({ ...EMPTY_VIEW, text, match: "all" }, root);
    return `<tr><th scope="row" dir="auto"><a href="${escapeHtml(href)}">${escapeHtml(text)}</a>${notes.map((note) => `<p class="notice" dir="auto">${escapeHtml(note)}</p>`).join("")}</th><td class="count">${releases === null ? "–" : words.number(releases)}</td></tr>`;
  });
  return `<h2>${escapeHtml(words.say("holdAll"))}</h2><div class="table" role="region" aria-label="${escapeHtml(words.say("counts"))}" tabindex="0"><table><thead><tr><th scope="col">${escapeHtml(words.say("query"))}</th><th scope="col">${escapeHtml(words.say("releasesHeading"))}</th></tr></thead><tbody>${rows.join("")}</tbody></table></div>`;
}
