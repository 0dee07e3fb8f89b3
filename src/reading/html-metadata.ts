/** What a web page says of itself: `title`, `meta`, JSON-LD, canonical link, `lang`, `time`. Under the page's own names. */

import { cleanLabel, cleanLine } from "../clean.ts";
import type { MetadataValue } from "../release.ts";
import { type Metadata, toMetadataValue } from "./metadata.ts";

/** JSON-LD types that describe the page's own text, not its site or its publisher. */
const ARTICLE = /(?:Article|NewsArticle|PressRelease|BlogPosting|Report|WebPage|SpecialAnnouncement)$/;
const LD_NAMES = ["headline", "datePublished", "author", "keywords", "articleSection", "inLanguage", "about"];
/** Names that may stand several times, each time with another value. */
const REPEATED = /tag|subject|creator|author|keywords/i;

export function readHtmlMetadata(document: Document): Metadata {
  const found: Record<string, MetadataValue> = {};
  const add = (name: string | null | undefined, value: string | null | undefined): void => {
    const key = cleanLine(name ?? "");
    const text = cleanLabel(value ?? "");
    if (key === "" || text === "" || key === "__proto__") return;
    const before = Object.hasOwn(found, key) ? found[key] : undefined;
    if (before === undefined) found[key] = text;
    else if (REPEATED.test(key)) {
      if (Array.isArray(before)) before.push(text);
      else found[key] = [before, text];
    }
  };
  for (const [name, value] of Object.entries(linkedData(document))) found[name] = value;
  for (const meta of document.querySelectorAll("meta[content]")) {
    add(
      meta.getAttribute("property") ?? meta.getAttribute("name") ?? meta.getAttribute("itemprop"),
      meta.getAttribute("content"),
    );
  }
  add("title", document.querySelector("title")?.textContent);
  add("canonical", document.querySelector("link[rel~=canonical]")?.getAttribute("href"));
  add("lang", document.documentElement?.getAttribute("lang") ?? document.documentElement?.getAttribute("xml:lang"));
  const time = issueTime(document);
  // The table has no meaning for a bare `time`, so its name says what it is.
  add("date", found.date === undefined ? (time?.getAttribute("datetime") ?? time?.textContent) : null);
  return found;
}

/** A title without the name of the site at its end or head. */
export function withoutSiteName(title: string, siteName: string | null): string {
  const parts = title.split(/\s+(?:[-–—|·•»:]|::)\s+/);
  if (parts.length < 2) return title;
  const site = siteName?.toLowerCase();
  const last = parts.at(-1)?.toLowerCase();
  if (site !== undefined && last === site)
    return withoutLastWord(title.slice(0, title.toLowerCase().lastIndexOf(site)));
  if (site !== undefined && parts[0]?.toLowerCase() === site)
    return title.slice(siteName?.length ?? 0).replace(/^\s*\S+\s*/, "");
  return title;
}

/** The words before the last one, of which there may be a million letters: a pattern would try each of them. */
function withoutLastWord(text: string): string {
  const words = text.trimEnd();
  let end = words.length;
  while (end > 0 && /\S/.test(words.charAt(end - 1))) end--;
  return words.slice(0, end).trimEnd();
}

const ISSUED = /(?:publish|posted|issued|released|entry-date|dateline|pubdate)/i;
/** All that stands before a `time`, where it is a label and no sentence. */
const ISSUED_LABEL =
  /^\W*(?:date|(?:(?:first|date) )?(?:published|posted|issued|released)|(?:release|issue|publication) date)(?: on)?\W*$/i;
const CHANGED = /(?:updat|modif|revis|review|expir|event|start|end-?date)/i;
/** The headline's stands early; thousands, one within the other, would each be read with all that is in them. */
const MOST_TIMES = 200;
/** Of what stands before a `time`, in UTF-16 code units. */
const LONGEST_LABEL = 40;

/** The day that stands with the headline: marked or called the day of issue, or the page's only `time` outside a paragraph. */
function issueTime(document: Document): Element | null {
  const marked = document.querySelector(
    'time[pubdate], time[itemprop="datePublished"], [itemprop="datePublished"][datetime]',
  );
  if (marked !== null) return marked;
  const times = [...document.querySelectorAll("time")]
    .slice(0, MOST_TIMES)
    .filter((time) => time.closest("aside, nav") === null);
  const unchanged = times.filter((time) => !CHANGED.test(labelOf(time)) || ISSUED.test(ownLabel(time)));
  const called = unchanged.find((time) => ISSUED.test(ownLabel(time)) || ISSUED_LABEL.test(saidBefore(time)));
  if (called !== undefined) return called;
  const apart = unchanged.filter((time) => time.closest("p, li, td") === null);
  return apart.length === 1 ? (apart[0] ?? null) : null;
}

function ownLabel(time: Element): string {
  return `${time.getAttribute("class") ?? ""} ${time.getAttribute("itemprop") ?? ""} ${time.getAttribute("property") ?? ""}`;
}

/** The text before a `time` in its element, or the term that its element defines. */
function saidBefore(time: Element): string {
  const before = time.previousSibling?.textContent?.trim() ?? "";
  const term = time.parentElement?.previousElementSibling;
  return before === "" && /^(?:DT|TH|TD)$/i.test(term?.tagName ?? "") ? (term?.textContent ?? "") : before;
}

/** What a `time` is called: by its class, by its own text, or by the text right before it. */
function labelOf(time: Element): string {
  // One that is never closed holds the rest of the page.
  const own = (time.textContent ?? "").slice(0, LONGEST_LABEL).replace(/[\d\W_]+$/, "");
  return `${ownLabel(time)} ${saidBefore(time).slice(-LONGEST_LABEL)} ${own}`;
}

function linkedData(document: Document): Metadata {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const article = findArticle(parseJson(script.textContent ?? ""));
    if (article === null) continue;
    const kept = LD_NAMES.filter((name) => article[name] !== undefined).map(
      (name) => [name, toMetadataValue(article[name])] as const,
    );
    return Object.fromEntries(kept);
  }
  return {};
}

function findArticle(data: unknown): Readonly<Record<string, unknown>> | null {
  const candidates = Array.isArray(data)
    ? data
    : isRecord(data) && Array.isArray(data["@graph"])
      ? data["@graph"]
      : [data];
  for (const candidate of candidates) {
    if (!isRecord(candidate)) continue;
    const types = [candidate["@type"]].flat();
    if (types.some((type) => typeof type === "string" && ARTICLE.test(type))) return candidate;
  }
  return null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // a template's leftovers: the page has other metadata
  }
}
