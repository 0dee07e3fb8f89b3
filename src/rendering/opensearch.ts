/** How browsers and feed readers learn to search here: an OpenSearch 1.1 description document. */
import { escapeXml } from "./atom-feed.ts";

/** More characters the format has no room for. */
const NAME_LENGTH = 16;

/** @param base the search page's absolute address, with a slash at its end @param title the site's */
export function openSearchXml(base: string, title: string): string {
  const url = (type: string, template: string): string =>
    `<Url type="${type}" template="${escapeXml(base + template)}"/>\n`;
  return `<?xml version="1.0" encoding="utf-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${escapeXml(Array.from(title).slice(0, NAME_LENGTH).join("").trim())}</ShortName>
<Description>${escapeXml(`Search the releases of ${title}`)}</Description>
<InputEncoding>UTF-8</InputEncoding>
<OutputEncoding>UTF-8</OutputEncoding>
${url("text/html", "?q={searchTerms}")}${url("application/atom+xml", "api/search?q={searchTerms}&limit={count?}&format=atom")}${url("application/x-suggestions+json", "api/suggest?q={searchTerms}&format=opensearch")}</OpenSearchDescription>
`;
}
