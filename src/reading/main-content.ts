/**
 * Which elements of a web page are the release: everything in its main part but navigation, banners, sharing, related lists.
 *
 * Own rules rather than @mozilla/readability: measured on 234 Japanese news pages it lost a third of the text of 9, and on short
 * releases it kept menus and sharing bars and dropped the marks of lists; own rules took two thirds of its time.
 */

import { type Measures, measure } from "./measures.ts";

/** Elements that frame a page or interrupt its article. */
const FRAME =
  "nav, aside, dialog, [role=navigation], [role=banner], [role=contentinfo], [role=complementary], [role=search], [role=dialog], [role=alertdialog], [role=menu], [hidden], [aria-hidden=true]";
/** Words of class names and ids that say the same. They count as whole words: `share-bar`, not `shareholders`. */
const FURNITURE =
  /(?:^|[\s_-])(?:nav|navbar|navigation|sidenav|sidemenu|leftnav|rightnav|subnav|topnav|breadcrumbs?|crumbs?|menu|sidebar|cookies?|consent|gdpr|share|shares|sharing|sharethis|addthis|addtoany|social|related|recommended|newsletter|subscribe|subscription|signup|pagination|pager|skip|skiplinks?|skipnav|advert|advertisement|ads|promo|comments|toolbar|masthead|topbar|footer|back-to-top|tags-list|widget|popup|modal|print-only|screen-reader-text|visually-hidden|sr-only|langs?-?switch(?:er)?|language-(?:switcher|selector|list|links|nav)|recent-(?:posts|news|releases|articles)|latest-(?:posts|news|releases|articles)|more-(?:posts|news|releases|articles)|most-(?:read|viewed|popular)|read-next|up-next|you-may-like|teasers|teaser-list|news-ticker|ticker|page-feedback|site-header|site-footer|global-header|global-footer|usa-banner|gov-banner|livechat|outbrain|taboola)(?:$|[\s_-])/;
const RELATED_HEADING =
  /^(?:related|see also|read (?:more|next|also)|up next|more (?:news|releases|from|on|stories|articles|like this|press releases)|(?:latest|recent|other|top) (?:news|posts|releases|stories|articles|press releases|headlines|updates)|most (?:read|viewed|popular|shared)|you (?:may|might) (?:also )?(?:like|be interested)|recommended|trending|in other news|keep (?:reading|exploring)|(?:news )?archives?$|share this|tags?:?$|other (?:news|releases)|à lire aussi|articles? (?:liés|similaires)|noticias relacionadas|más noticias|mehr zum thema|weitere (?:meldungen|nachrichten|pressemitteilungen)|relaterade?|läs (?:mer|också)|関連|最新)/i;
const MAIN_PARTS = [
  "[itemprop=articleBody]",
  "main article",
  "article",
  "main",
  "[role=main]",
  "#main-content",
  "#maincontent",
  "#content",
  ".main-content",
  ".entry-content",
  ".article-body",
  ".press-release",
];
/** A part with less than this share of the page's text is a teaser or a box, not the release. */
const LEAST_SHARE = 0.3;
/** A part whose text is links to this share is a list of teasers. */
const MOST_LINKED = 0.5;
/** Of several parts one is the release where its unlinked text is this many times that of the next. */
const OUTWEIGHS = 2;
/** How far above its body a headline's common ancestor may stand, and how much more than the body it may hold. */
const HEADLINE_LEVELS = 5;
const HEADLINE_EXCESS = 1.5;
/** A page with more parts of one kind is a list of teasers. */
const MOST_PARTS = 50;
/** Fewer links are no menu. */
const MENU_LINKS = 3;
/** How much of a menu's text is links at least. */
const MENU_SHARE = 0.8;
/** A longer block is a paragraph, UTF-16 code units. */
const LONGEST_TEASER = 400;

export interface MainContent {
  readonly root: Element;
  /** Elements below `root` that are not the release. */
  readonly furniture: ReadonlySet<Element>;
}

/** The main part of a page and what in it to leave out. Time: the elements of the page, times those that may be its parts. */
export function findMainContent(document: Document): MainContent {
  const body = document.body ?? document.documentElement;
  const measures = measure(body);
  const root = mainPart(body, framing(body, measures), measures);
  return { root, furniture: furnitureIn(root, measures) };
}

/** What below the root of a text is not its text. @param measures of the root, or of what it is a part of */
export function furnitureIn(root: Element, measures: Measures = measure(root)): ReadonlySet<Element> {
  return new Set([...framing(root, measures), ...relatedLists(root, measures), ...menus(root, measures)]);
}

/** The one element that a page marks as its main part, or its body. */
function mainPart(body: Element, outside: ReadonlySet<Element>, measures: Measures): Element {
  const whole = textLength(body, measures) - sum([...outside].map((element) => textLength(element, measures)));
  for (const selector of MAIN_PARTS) {
    const all = [...body.querySelectorAll(selector)];
    if (all.length > MOST_PARTS) continue;
    const found = all.filter((element) => !isWithin(element, outside, body));
    const outer = found.filter((element) => !found.some((other) => other !== element && other.contains(element)));
    const part = weightiest(outer, measures);
    if (
      part !== null &&
      textLength(part, measures) >= whole * LEAST_SHARE &&
      linkedShare(part, measures) <= MOST_LINKED
    )
      return withHeadline(part, body, measures);
  }
  return body;
}

/** The only part, or the one that outweighs the others: those are teasers. Null where several may be the release. */
function weightiest(parts: readonly Element[], measures: Measures): Element | null {
  const weighed = parts
    .map((part) => ({ part, weight: textLength(part, measures) * (1 - linkedShare(part, measures)) }))
    .sort((a, b) => b.weight - a.weight);
  const [first, second] = weighed;
  if (first === undefined) return null;
  return second === undefined || first.weight > second.weight * OUTWEIGHS ? first.part : null;
}

/** The nearest ancestor that also holds the page's headline, where it stands just above the article's body. */
function withHeadline(part: Element, body: Element, measures: Measures): Element {
  const headlines = body.querySelectorAll("h1");
  const headline = headlines.length === 1 ? headlines[0] : undefined;
  if (headline === undefined || part.contains(headline)) return part;
  const most = textLength(part, measures) * HEADLINE_EXCESS;
  let at = part.parentElement;
  for (let level = 0; level < HEADLINE_LEVELS && at !== null && at !== body; level++) {
    if (at.contains(headline)) return level === 0 || textLength(at, measures) <= most ? at : part;
    at = at.parentElement;
  }
  return part;
}

function framing(root: Element, measures: Measures): Set<Element> {
  const found = new Set<Element>();
  const total = textLength(root, measures);
  const headlines = root.querySelectorAll("h1").length;
  for (const element of root.querySelectorAll(FRAME)) found.add(element);
  for (const element of root.querySelectorAll("header, footer")) {
    // The header of an article holds its headline and day; that of a page its name and menu.
    if (element.closest("article, main") !== null) continue;
    if (element.querySelector("h1, time") === null || isBanner(element, headlines)) found.add(element);
  }
  for (const element of root.querySelectorAll("[class], [id], [style]")) {
    if (found.has(element)) continue;
    const hidden = /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute("style") ?? "");
    const names = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`
      .replace(/([a-z])([A-Z])/g, "$1-$2") // `relatedNews`
      .toLowerCase();
    // A theme's wrapper may be called `has-sidebar`: what holds most of the text is no furniture.
    if (
      hidden ||
      (FURNITURE.test(names) &&
        textLength(element, measures) * 2 < total &&
        !/^(?:html|body|main|article|h1|p)$/.test(element.localName))
    ) {
      found.add(element);
    }
  }
  return found;
}

/** A header whose `h1` is the site's name: it holds the site's menu, and another `h1` below heads the release. */
function isBanner(header: Element, headlines: number): boolean {
  const isMenu = header.querySelector("nav, ul, form, a[href='/'], a[rel~=home]") !== null;
  return isMenu && headlines > header.querySelectorAll("h1").length;
}

/** Lists of links to other pages, with the heading that announces them. */
function relatedLists(root: Element, measures: Measures): Set<Element> {
  const found = new Set<Element>();
  for (const heading of root.querySelectorAll("h2, h3, h4, h5, h6, p, strong, div")) {
    const length = textLength(heading, measures);
    if (length === 0 || length > 60 || !RELATED_HEADING.test((heading.textContent ?? "").trim())) continue;
    if (heading.localName === "div" && heading.querySelector("div, p, ul, ol, table") !== null) continue;
    const label = outermost(heading, root, measures);
    let list = label.nextElementSibling;
    const first = list;
    while (list !== null && list.localName !== heading.localName && isMostlyLinks(list, measures)) {
      found.add(list);
      list = list.nextElementSibling;
    }
    if (list !== first) found.add(label);
  }
  return found;
}

/** The element that holds this heading and nothing else. */
function outermost(heading: Element, root: Element, measures: Measures): Element {
  const length = textLength(heading, measures);
  let at = heading;
  for (let parent = at.parentElement; parent !== null && parent !== root; parent = at.parentElement) {
    if (textLength(parent, measures) !== length) break;
    at = parent;
  }
  return at;
}

/** Blocks of links above the headline, and cells of links beside the text in pages that are laid out by tables. */
function menus(root: Element, measures: Measures): Set<Element> {
  const found = new Set<Element>();
  const headline = measures.get(root.querySelector("h1") ?? root)?.first ?? 0;
  const laidOut = new Set<Element | null>();
  for (const cell of root.querySelectorAll("td")) {
    if (textLength(cell, measures) > LONGEST_TEASER && linkedShare(cell, measures) < 0.3)
      laidOut.add(cell.closest("table"));
  }
  let covered = -1;
  for (const block of root.querySelectorAll("ul, ol, td, dl, div, p, center")) {
    const { links = 0, first = 0, last = 0 } = measures.get(block) ?? {};
    if (first <= covered) continue; // within a menu already
    if (links < MENU_LINKS || linkedShare(block, measures) < MENU_SHARE) continue;
    if (last < headline || (block.localName === "td" && laidOut.has(block.closest("table")))) {
      found.add(block);
      covered = last;
    }
  }
  return found;
}

/** Most of it links, and no paragraph that happens to be a link. */
function isMostlyLinks(element: Element, measures: Measures): boolean {
  const share = linkedShare(element, measures);
  return share >= 0.7 && (element.localName !== "p" || textLength(element, measures) <= LONGEST_TEASER);
}

/** The share of an element's text that is links, 0 to 1. */
function linkedShare(element: Element, measures: Measures): number {
  const { text = 0, linked = 0 } = measures.get(element) ?? {};
  return text === 0 ? 0 : linked / text;
}

/** Whether an element or one around it, up to `top`, is in `outer`. */
export function isWithin(element: Element, outer: ReadonlySet<Element>, top: Element): boolean {
  for (let at: Element | null = element; at !== null; at = at === top ? null : at.parentElement)
    if (outer.has(at)) return true;
  return false;
}

function textLength(element: Element, measures: Measures): number {
  return measures.get(element)?.text ?? 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
