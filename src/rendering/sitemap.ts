/** The addresses of a site's pages for search engines (sitemaps.org). */
import { escapeXml } from "./atom-feed.ts";

/** What one file may hold. */
const MOST_ADDRESSES = 50_000;
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

export interface SitemapFile {
  readonly name: string;
  readonly xml: string;
}

/** How many files `sitemapFiles` makes are known by how many addresses there are: their names. */
export function sitemapNames(addresses: number): string[] {
  const parts = Math.ceil(addresses / MOST_ADDRESSES);
  return parts <= 1
    ? ["sitemap.xml"]
    : ["sitemap.xml", ...Array.from({ length: parts }, (_, part) => `sitemap-${part + 1}.xml`)];
}

/**
 * `sitemap.xml`: all addresses, or, where these are more than one file may hold, the list of the files that hold them.
 *
 * @param base the site's address, absolute, with a slash at its end
 * @param pages addresses relative to it, as they stand in a link
 */
export function sitemapFiles(base: string, pages: readonly string[]): SitemapFile[] {
  const [first = "", ...names] = sitemapNames(pages.length);
  if (names.length === 0) return [{ name: first, xml: pagesXml(base, pages) }];
  const parts = names.map((name, part) => ({
    name,
    xml: pagesXml(base, pages.slice(part * MOST_ADDRESSES, (part + 1) * MOST_ADDRESSES)),
  }));
  const list = names.map((name) => `<sitemap><loc>${escapeXml(base + name)}</loc></sitemap>\n`);
  return [{ name: first, xml: document(`<sitemapindex ${NAMESPACE}>\n${list.join("")}</sitemapindex>`) }, ...parts];
}

function pagesXml(base: string, pages: readonly string[]): string {
  const addresses = pages.map((page) => `<url><loc>${escapeXml(base + page)}</loc></url>\n`);
  return document(`<urlset ${NAMESPACE}>\n${addresses.join("")}</urlset>`);
}

function document(root: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`;
}
