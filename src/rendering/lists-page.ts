/** A page on which a pasted list of queries is counted: how many releases hold each. */
import { escapeHtml } from "./escape.ts";
import { pageHtml, type Site } from "./page-shell.ts";
import { EMPTY_VIEW, viewUrl } from "./search-view.ts";

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
  const main = `<section class="lists"><h1>Search for a list</h1>
<form method="post" action="${escapeHtml(site.root)}lists">
<label for="list">Names or queries, a line each; or a table whose first line names a column “query” or “name”, and perhaps “id”</label>
<textarea id="list" name="list" rows="10" dir="auto" spellcheck="false" required>${escapeHtml(pasted)}</textarea>
<p class="ways"><button name="as" value="table">Count the releases</button> <button name="as" value="csv">Download all as CSV</button></p>
</form>${counted === null ? "" : tableHtml(site, counted)}</section>`;
  return pageHtml(site, { title: "Search for a list", kind: "lists", main });
}

function tableHtml({ root }: Site, counted: readonly CountedQuery[]): string {
  const rows = counted.map(({ text, releases, notes }) => {
    const href = viewUrl({ ...EMPTY_VIEW, text, match: "all" }, root);
    return `<tr><th scope="row" dir="auto"><a href="${escapeHtml(href)}">${escapeHtml(text)}</a>${notes.map((note) => `<p class="notice" dir="auto">${escapeHtml(note)}</p>`).join("")}</th><td class="count">${releases?.toLocaleString("en") ?? "–"}</td></tr>`;
  });
  return `<h2>Releases that hold all of it</h2><div class="table" role="region" aria-label="Counts" tabindex="0"><table><thead><tr><th scope="col">Query</th><th scope="col">Releases</th></tr></thead><tbody>${rows.join("")}</tbody></table></div>`;
}
