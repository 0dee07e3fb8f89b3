/** Releases as an Atom feed (RFC 4287). */
import { escapeHtml } from "./escape.ts";
import { isLanguageTag } from "./language.ts";

export interface FeedEntry {
  /** Absolute; what the entry is known by, too. */
  readonly address: string;
  readonly title: string;
  /** ISO 8601, `YYYY` at least; null where nobody knows. */
  readonly published: string | null;
  readonly language: string | null;
  readonly summary: string;
  readonly topics: readonly string[];
}

export interface Feed {
  /** Absolute, of the feed itself. */
  readonly address: string;
  /** Absolute, of the page that it belongs to. */
  readonly page: string;
  readonly title: string;
  readonly author: string;
  readonly language: string | null;
  /** The newest first. */
  readonly entries: readonly FeedEntry[];
}

/** Nothing in it depends on the clock: it was updated when its newest entry was issued. */
export function atomFeed({ address, page, title, author, language, entries }: Feed): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"${languageAttribute(language)}>
<id>${escapeXml(address)}</id>
<title>${escapeXml(title)}</title>
<updated>${timeOf(entries[0]?.published ?? null)}</updated>
<author><name>${escapeXml(author)}</name></author>
<link rel="self" type="application/atom+xml" href="${escapeXml(address)}"/>
<link rel="alternate" type="text/html" href="${escapeXml(page)}"/>
${entries.map(entryXml).join("")}</feed>
`;
}

function entryXml({ address, title, published, language, summary, topics }: FeedEntry): string {
  const time = timeOf(published);
  const categories = topics.map((topic) => `<category term="${escapeXml(topic)}"/>\n`);
  return `<entry${languageAttribute(language)}>
<id>${escapeXml(address)}</id>
<title>${escapeXml(title)}</title>
${published === null ? "" : `<published>${time}</published>\n`}<updated>${time}</updated>
<link rel="alternate" type="text/html" href="${escapeXml(address)}"/>
<summary>${escapeXml(summary)}</summary>
${categories.join("")}</entry>
`;
}

/** The first moment of a day, a month or a year. What has none has to have been updated at some time all the same. */
function timeOf(published: string | null): string {
  return `${(published ?? "").slice(0, 10)}${"1970-01-01".slice((published ?? "").length)}T00:00:00Z`;
}

function languageAttribute(language: string | null): string {
  return isLanguageTag(language) ? ` xml:lang="${escapeXml(language)}"` : "";
}

/** What XML 1.0 has no way to write: control characters, halves of a surrogate pair, noncharacters. */
const NOT_XML =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that are looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** `text` as XML that says it, in an element or a quoted attribute. */
export function escapeXml(text: string): string {
  return escapeHtml(text.replace(NOT_XML, "\ufffd"));
}
