/**
 * The headline of a web page: which of its headings and of its metadata names the release and not the site or a part of it.
 * What the page says twice, in its text and of itself, is surest.
 */

import { cleanLabel, cleanLine } from "../clean.ts";
import type { MetadataValue } from "../release.ts";
import type { Metadata } from "./metadata.ts";

/** Titles that a page declares for its own text, the surest first; `title` mostly has the site's name in it as well. */
const DECLARED = ["headline", "og:title", "twitter:title", "dc.title", "DC.title", "dcterms.title", "title"];
const SITE_NAMES = ["og:site_name", "application-name", "DC.publisher", "dcterms.publisher"];
/** Where a theme shows the site's name. */
const SITE_NAME =
  ".site-title, .site-name, #site-title, #site-name, .logo, #logo, .brand, .navbar-brand, .site-branding";
/** Elements other than headings that older pages show their headline in. */
const TITLE_LIKE =
  "h2, h3, [itemprop=headline], [itemprop=name], .title, .headline, .page-title, .entry-title, .article-title, .press-title, .news-title, font > b, b > font, strong, b";
/** A longer one is a paragraph; a shorter one names a part of the site. UTF-16 code units. */
const LONGEST = 300;
const SHORTEST = 4;
/** Most elements that are looked at for a site's name. */
const MOST_NAMES = 20;
/** Most elements that are looked at for a declared title. */
const MOST_ELEMENTS = 400;
/** What parts of sites are called, and pages that are no release. */
const SECTION =
  /^(?:(?:the |our |latest |all |recent )?(?:news|media|press|newsroom|home|articles?|blog|statements?|speeches|events|publications|announcements|updates|archive|bulletins?|communiqués?|communications?|nyheter|pressmeddelanden|aktuelles|nachrichten|presse|pressemitteilungen?|medienmitteilungen?|actualités?|communiqués de presse|noticias|comunicados(?: de prensa)?|sala de prensa|notícias|ニュース|お知らせ|新着情報|プレスリリース|報道発表)(?:\s(?:&|and|\/|·)?\s?(?:news|media|press|releases?|room|centre|center|office|statements?|articles?|events|updates|communications?|information|publications|stories|archive|details?|items?|posts?))*|welcome|menu|search|untitled|index|default|page|document|new page|(?:press|news|media) details?)$/i;
/** Between a headline and the name of its site or section. */
const PARTED = /\s+(?:[-–—|·•»:]|::)\s+|\s[|»]\s|\s*\|\s*|:\s+/;

/**
 * Null where neither headings nor metadata tell; the plain `title` is then all that there is.
 *
 * @param root the page's main part
 * @param isOut whether an element is outside the release
 * Time: the elements of the page.
 */
export function findHtmlHeadline(
  document: Document,
  root: Element,
  isOut: (element: Element) => boolean,
  metadata: Metadata,
): string | null {
  const sites = siteNames(document, metadata);
  const isTitle = (text: string): boolean =>
    text.length >= SHORTEST && text.length <= LONGEST && !SECTION.test(text) && !sites.has(fold(text));
  const declared = DECLARED.map((name) => titleOf(metadata[name], sites)).filter(
    (title): title is string => title !== null && isTitle(title),
  );
  const texts = (selector: string): string[] =>
    [...root.querySelectorAll(selector)]
      .slice(0, MOST_ELEMENTS)
      .filter((element) => !isOut(element))
      .map((element) => cleanLine(element.textContent ?? ""))
      .filter(isTitle);
  const headings = texts("h1");
  const shown = agreeing(headings, declared) ?? (headings.length === 1 ? null : agreeing(texts(TITLE_LIKE), declared));
  if (shown !== null) return shown;
  const [only] = headings;
  const own = declared.find((title) => title !== titleOf(metadata.title, sites)) ?? null;
  if (headings.length === 1 && only !== undefined) {
    // A heading that names the section stands above a headline that the page declares and shows in another element.
    return own === null ? only : (agreeing(texts(TITLE_LIKE), [own]) ?? only);
  }
  return own ?? agreeingParts(texts(TITLE_LIKE), metadata.title);
}

/** The first text that one of the declared titles is, or is cut from, or holds with the site's name about it. */
function agreeing(texts: readonly string[], declared: readonly string[]): string | null {
  for (const title of declared) {
    const wanted = fold(title);
    for (const text of texts) {
      const folded = fold(text);
      if (folded === wanted) return text;
      const cut = wanted.replace(/ ?(?:…|\.{3})$/, "");
      if (cut !== wanted && cut.length >= 20 && folded.startsWith(cut)) return text;
      const isPart = folded.length >= 10 && (wanted.startsWith(`${folded} `) || wanted.endsWith(` ${folded}`));
      if (isPart && PARTED.test(title)) return text;
    }
  }
  return null;
}

/** The first text that is a part of the page's `title`, which also names site and section. */
function agreeingParts(texts: readonly string[], title: MetadataValue | undefined): string | null {
  if (typeof title !== "string") return null;
  const parts = new Set(title.split(PARTED).map(fold));
  return texts.find((text) => text.length >= 10 && parts.has(fold(text))) ?? null;
}

function titleOf(value: MetadataValue | undefined, sites: ReadonlySet<string>): string | null {
  if (typeof value !== "string") return null;
  const title = cleanLabel(value);
  const separators = [...title.matchAll(/\s+(?:[-–—|·•»:]|::)\s+|\s?\|\s?/g)];
  const last = separators.at(-1);
  if (last !== undefined && sites.has(fold(title.slice(last.index + last[0].length))))
    return title.slice(0, last.index).trim();
  const [first] = separators;
  if (first !== undefined && sites.has(fold(title.slice(0, first.index))))
    return title.slice(first.index + first[0].length).trim();
  return title;
}

/** The names of the site, folded: declared, and as its banner shows them. */
function siteNames(document: Document, metadata: Metadata): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (name: MetadataValue | undefined | null): void => {
    if (typeof name === "string" && name.trim() !== "" && name.length <= LONGEST) names.add(fold(cleanLabel(name)));
  };
  for (const name of SITE_NAMES) add(metadata[name]);
  for (const element of [...document.querySelectorAll(SITE_NAME)].slice(0, MOST_NAMES)) {
    add(element.textContent);
    for (const image of element.querySelectorAll("img[alt]")) add(image.getAttribute("alt"));
  }
  for (const link of [...document.querySelectorAll('a[href="/"], a[rel~=home]')].slice(0, MOST_NAMES)) {
    add(link.textContent);
    for (const image of link.querySelectorAll("img[alt]")) add(image.getAttribute("alt"));
  }
  return names;
}

/** How titles are compared: without case, marks and the kinds of quotation marks and dashes. */
function fold(text: string): string {
  return cleanLine(text)
    .toLowerCase()
    .replace(/[‘’ʼ`]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐‑–—]/g, "-")
    .trim();
}
