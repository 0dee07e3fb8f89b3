/** What the head of a release's page says to search engines and readers of links: the source, and schema.org's NewsArticle. */
import type { ReleaseEntry } from "../release.ts";
import { escapeHtml, safeLink } from "./escape.ts";
import { isLanguageTag } from "./language.ts";
import { excerptOf } from "./text-excerpt.ts";

/**
 * @param address the page's own, absolute; null where nobody knows it yet
 * @param publisher the site's title
 */
export function releaseHeadHtml(release: ReleaseEntry, address: string | null, publisher: string): string {
  const source = webLink(release.source);
  const canonical = source ?? address;
  const description = excerptOf(release);
  return [
    ...(description === "" ? [] : [`<meta name="description" content="${escapeHtml(description)}">`]),
    ...(canonical === null ? [] : [`<link rel="canonical" href="${escapeHtml(canonical)}">`]),
    `<script type="application/ld+json">${scriptData(newsArticle(release, source, address, publisher))}</script>\n`,
  ].join("\n");
}

function newsArticle(release: ReleaseEntry, source: string | null, address: string | null, publisher: string): object {
  const page = source ?? address;
  return {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: release.title,
    ...(release.published === null ? {} : { datePublished: release.published }),
    ...(isLanguageTag(release.language) ? { inLanguage: release.language } : {}),
    ...(page === null ? {} : { mainEntityOfPage: page, url: page }),
    publisher: { "@type": "Organization", name: publisher },
    ...(release.section === null ? {} : { articleSection: release.section }),
    ...(release.topics.length === 0 ? {} : { keywords: release.topics.map(({ name }) => name) }),
    ...(release.people.length === 0
      ? {}
      : { mentions: release.people.map(({ name }) => ({ "@type": "Person", name })) }),
  };
}

function webLink(source: string | null): string | null {
  const link = safeLink(source);
  return link?.startsWith("http") === true ? link : null;
}

/** JSON that no text in it can end the element of: the characters that mean something in HTML are written as escapes. */
function scriptData(value: object): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
