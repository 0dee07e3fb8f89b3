/** The pages of a static host that read the archive by script: the search, one page for all persons, one for all topics. */

import type { Hit } from "../release.ts";
import { escapeHtml } from "./escape.ts";
import { languageAttributes } from "./language.ts";
import { pageHtml, type Site } from "./page-shell.ts";
import { releaseListHtml } from "./release-list.ts";

export interface SearchShell {
  /** Where the archive lies, below the page. */
  readonly archive: string;
  /** The language that the search speaks; null for that of the page. */
  readonly language: string | null;
  /** The address of the feed of everything, below the page; null for none. */
  readonly feed: string | null;
  /** Modules that the search will load, below the page: asked for with the page rather than one after the other. */
  readonly modules: readonly string[];
  /** The newest releases, for readers without script. */
  readonly newest: readonly Hit[];
}

export function searchShellHtml(site: Site, { archive, language, feed, modules, newest }: SearchShell): string {
  const spoken = language === null ? "" : languageAttributes(language);
  const { words, sortNames } = site;
  const sorts = sortNames.length === 0 ? "" : ` sorts="${escapeHtml(sortNames.join(","))}"`;
  const main = `<h1 class="visually-hidden">${escapeHtml(words.say("searchReleases"))}</h1>
<communique-search archive="${escapeHtml(archive)}" fields="${escapeHtml(site.fieldNames.join(","))}"${sorts} facets history${spoken}><p class="notice" role="status">${escapeHtml(words.say("loading"))}</p></communique-search>
<noscript><p class="notice">${escapeHtml(words.say("searchNeedsScript"))}</p>
<div class="text">${releaseListHtml(site, words.say("newestReleases"), newest)}</div></noscript>`;
  const preloads = modules.map((name) => `<link rel="modulepreload" href="${escapeHtml(site.root + name)}">\n`);
  return pageHtml(site, { title: "", kind: "search", main, head: preloads.join("") + feedLinkHtml(site, feed) });
}

export function personShellHtml(site: Site, archive: string): string {
  return shellHtml(site, "communique-person", site.words.say("person"), archive);
}

export function topicShellHtml(site: Site, archive: string): string {
  return shellHtml(site, "communique-topic", site.words.say("topic"), archive);
}

function shellHtml(site: Site, element: string, title: string, archive: string): string {
  const main = `<${element} archive="${escapeHtml(archive)}"><p class="notice" role="status">${escapeHtml(site.words.say("loading"))}</p></${element}>
<noscript><p class="notice">${escapeHtml(site.words.say("pageNeedsScript"))}</p></noscript>`;
  return pageHtml(site, { title, kind: "release", main });
}

function feedLinkHtml({ root, brand }: Site, feed: string | null): string {
  if (feed === null) return "";
  return `<link rel="alternate" type="application/atom+xml" title="${escapeHtml(brand.title)}" href="${escapeHtml(root + feed)}">\n`;
}
