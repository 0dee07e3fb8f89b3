/** What every page has in common: head, search box, footer. A page is a whole HTML document and works without script. */
import { escapeHtml } from "./escape.ts";
import { EMPTY_VIEW, type SearchView } from "./search-view.ts";
import { ENGLISH_WORDS, type MessageName, type Words } from "./words.ts";

/** Whose archive it is, as its pages show it. */
export interface Brand {
  /** Text. */
  readonly title: string;
  /** Where the logo lies, below the search page's address; null for none. */
  readonly logo: string | null;
}

export const PLAIN_BRAND: Brand = { title: "Communique", logo: null };

/** From where a page leads to others. */
export interface Place {
  /** The search page's address as seen from this page: `./`, `../` and so on. */
  readonly root: string;
  /** Whether a server answers; else the pages are files, and nothing is shown that needs one. */
  readonly isServed: boolean;
  /** What the page says, and in which language. */
  readonly words: Words;
}

/** Where a page stands and what the archive has, for links, search box and footer. */
export interface Site extends Place {
  readonly brand: Brand;
  /** Below the search page's address. */
  readonly styles: readonly string[];
  /** As `styles`; null for none. */
  readonly script: string | null;
  /** The archive's own fields: the page's script takes them for filters. */
  readonly fieldNames: readonly string[];
  /** Those of them that are numbers or times: the page offers them as orders. */
  readonly sortNames: readonly string[];
  /** Null while there is no archive to search. */
  readonly archive: { readonly releases: number; readonly skipped: number } | null;
}

/** Own fields whose values are numbers or times: their least and greatest are what a reader may look for. */
export function sortableFields(fields: Readonly<Record<string, { readonly type: string }>>): string[] {
  return Object.keys(fields).filter((name) => fields[name]?.type !== "text");
}

export interface PageParts {
  /** Of the browser's window; text. */
  readonly title: string;
  /** Which page it is, for style and script. */
  readonly kind: "search" | "release" | "skipped" | "lists" | "docs" | "progress" | "error";
  /** HTML. */
  readonly main: string;
  /** HTML: what the head says besides. */
  readonly head?: string;
  /** What is being searched for; the form shows it. */
  readonly view?: SearchView;
  /** Seconds after which a page without script is to ask again. */
  readonly refreshSeconds?: number;
}

/**
 * What a page of a static host may load: only what lies there. A server says so in a header instead, together with who may put the
 * page into a frame, which a page cannot say of itself.
 */
export const STATIC_POLICY: string = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join("; ");

/** @param parts their `title` may be empty: that of the site then stands alone */
export function pageHtml(site: Site, parts: PageParts): string {
  const { title, kind, main, head = "", view = EMPTY_VIEW, refreshSeconds } = parts;
  const { brand, archive, isServed, words } = site;
  const root = escapeHtml(site.root);
  const name = escapeHtml(brand.title);
  const policy = isServed ? "" : `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(STATIC_POLICY)}">\n`;
  const styles = site.styles.map((style) => `<link rel="stylesheet" href="${root}${escapeHtml(style)}">\n`);
  const script =
    site.script === null ? "" : `<script type="module" src="${root}${escapeHtml(site.script)}"></script>\n`;
  const logo =
    brand.logo === null ? "" : `<img class="logo" src="${root}${escapeHtml(brand.logo)}" alt="" height="32"> `;
  // The search page of a static host has the box within its results.
  const form = archive === null || (!isServed && kind === "search") ? "" : searchFormHtml(site.root, view, null, words);
  const refresh =
    refreshSeconds === undefined ? "" : `<noscript><meta http-equiv="refresh" content="${refreshSeconds}"></noscript>`;
  return `<!doctype html>
<html lang="${escapeHtml(words.language)}" data-page="${kind}" data-root="${root}" data-title="${name}" data-fields="${escapeHtml(JSON.stringify(site.fieldNames))}" data-sorts="${escapeHtml(JSON.stringify(site.sortNames))}">
<head>
<meta charset="utf-8">
${policy}<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title === "" ? name : `${escapeHtml(title)} – ${name}`}</title>
<link rel="icon" href="data:,">
${isServed ? `<link rel="search" type="application/opensearchdescription+xml" title="${name}" href="${root}opensearch.xml">\n` : ""}${styles.join("")}${script}${head}${refresh}</head>
<body>
<a class="skip-link" href="#main">${escapeHtml(words.say("skipToContent"))}</a>
<header class="masthead"><div class="column">
<a class="name" href="${root}">${logo}${name}</a>
${form}
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

/** @param address of the search page as seen from this page @param placeholder null for the usual one */
export function searchFormHtml(
  address: string,
  view: SearchView,
  placeholder: string | null = null,
  words: Words = ENGLISH_WORDS,
): string {
  const root = escapeHtml(address);
  return `<form id="search" role="search" action="${root}" method="get">
<div class="box">
<label class="visually-hidden" for="q">${escapeHtml(words.say("searchReleases"))}</label>
<input id="q" name="q" type="search" value="${escapeHtml(view.text)}" placeholder="${escapeHtml(placeholder ?? words.say("placeholder"))}" maxlength="2000" dir="auto" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search">
<ul id="suggestions" class="suggestions" role="listbox" aria-label="${escapeHtml(words.say("suggestions"))}" hidden></ul>
</div>
<button type="submit">${escapeHtml(words.say("search"))}</button>
<span id="hidden-inputs" hidden>${hiddenInputsHtml(view)}</span>
</form>`;
}

function footerHtml({ root, brand, archive, isServed, words }: Site): string {
  const base = escapeHtml(root);
  // A page of a static host says nothing that another release would change.
  if (archive === null || !isServed) return `<p>${escapeHtml(brand.title)}</p>`;
  const say = (name: MessageName, count?: number): string => escapeHtml(words.say(name, count));
  const skipped = archive.skipped === 0 ? say("nothingSkipped") : say("skipped", archive.skipped);
  return `<p>${say("releases", archive.releases)} <span aria-hidden="true">·</span> <a href="${base}skipped">${skipped}</a> <span aria-hidden="true">·</span> <a href="${base}lists">${say("searchForList")}</a> <span aria-hidden="true">·</span> <a href="${base}docs">${say("api")}</a></p>`;
}
