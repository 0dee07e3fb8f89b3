/** What every page has in common: head, search box, footer. A page is a whole HTML document and works without script. */
import { escapeHtml } from "./escape.ts";
import { PAGE_LANGUAGE } from "./language.ts";
import { EMPTY_VIEW, type SearchView } from "./search-view.ts";

const NAME = "Communique";

/** Where a page stands and what the archive has, for links, search box and footer. */
export interface Site {
  /** The search page's address as seen from this page: `./`, `../` and so on. */
  readonly root: string;
  /** The archive's own fields: the page's script takes them for filters. */
  readonly fieldNames: readonly string[];
  /** Null while there is no archive to search. */
  readonly archive: { readonly releases: number; readonly skipped: number } | null;
}

export interface PageParts {
  /** Of the browser's window; text. */
  readonly title: string;
  /** Which page it is, for style and script. */
  readonly kind: "search" | "release" | "skipped" | "lists" | "progress" | "error";
  /** HTML. */
  readonly main: string;
  /** What is being searched for; the form shows it. */
  readonly view?: SearchView;
  /** Seconds after which a page without script is to ask again. */
  readonly refreshSeconds?: number;
}

export function pageHtml(site: Site, { title, kind, main, view = EMPTY_VIEW, refreshSeconds }: PageParts): string {
  const root = escapeHtml(site.root);
  const refresh =
    refreshSeconds === undefined ? "" : `<noscript><meta http-equiv="refresh" content="${refreshSeconds}"></noscript>`;
  return `<!doctype html>
<html lang="${PAGE_LANGUAGE}" data-page="${kind}" data-root="${root}" data-fields="${escapeHtml(JSON.stringify(site.fieldNames))}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title === NAME ? NAME : `${title} – ${NAME}`)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${root}assets/page.css">
<script type="module" src="${root}assets/page.js"></script>
${refresh}</head>
<body>
<a class="skip-link" href="#main">Skip to content</a>
<header class="masthead"><div class="column">
<a class="name" href="${root}">${NAME}</a>
${site.archive === null ? "" : searchFormHtml(site, view)}
</div></header>
<main id="main" tabindex="-1"><div class="column">
<div id="banner" class="banner" role="status"></div>
${main}
</div></main>
<footer><div class="column">${footerHtml(site)}</div></footer>
</body>
</html>
`;
}

/** What the form says besides the words: filters, order and way of matching, as hidden inputs. */
export function hiddenInputsHtml(view: SearchView): string {
  // `from` and `to` have inputs of their own.
  const filters = view.filters.filter(({ name }) => name !== "from" && name !== "to");
  const match = view.match === "auto" ? [] : [{ name: "match", value: view.match }];
  const sort = view.sort === "relevance" ? [] : [{ name: "sort", value: view.sort }];
  return [...filters, ...match, ...sort]
    .map(({ name, value }) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`)
    .join("");
}

function searchFormHtml(site: Site, view: SearchView): string {
  const root = escapeHtml(site.root);
  return `<form id="search" role="search" action="${root}" method="get">
<div class="box">
<label class="visually-hidden" for="q">Search the releases</label>
<input id="q" name="q" type="search" value="${escapeHtml(view.text)}" placeholder="Words, “an exact phrase”, person:name …" maxlength="2000" dir="auto" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search">
<ul id="suggestions" class="suggestions" role="listbox" aria-label="Suggestions" hidden></ul>
</div>
<button type="submit">Search</button>
<span id="hidden-inputs" hidden>${hiddenInputsHtml(view)}</span>
</form>`;
}

function footerHtml({ root, archive }: Site): string {
  const base = escapeHtml(root);
  if (archive === null) return `<p>${NAME}</p>`;
  const skipped = archive.skipped === 0 ? "Nothing skipped" : `${archive.skipped.toLocaleString("en")} skipped`;
  return `<p>${archive.releases.toLocaleString("en")} releases <span aria-hidden="true">·</span> <a href="${base}skipped">${skipped}</a> <span aria-hidden="true">·</span> <a href="${base}lists">Search for a list</a> <span aria-hidden="true">·</span> <a href="${base}openapi.json">API</a></p>`;
}
