/** A short list of releases below another thing: titles that lead to them, with their days. */
import type { Hit } from "../release.ts";
import { timeHtml } from "./dates.ts";
import { escapeHtml } from "./escape.ts";
import { languageAttributes } from "./language.ts";
import type { Place } from "./page-shell.ts";

/** @param hits their addresses are relative to the search page @param heading text */
export function releaseListHtml({ root, words }: Place, heading: string, hits: readonly Hit[]): string {
  if (hits.length === 0) return "";
  const items = hits.map(({ title, url, published, language }) => {
    const time = published === null ? "" : `, ${timeHtml(published, words.language, words.language)}`;
    return `<li><a href="${escapeHtml(root + url)}"${languageAttributes(language)}>${escapeHtml(title)}</a>${time}</li>`;
  });
  return `<h2>${escapeHtml(heading)}</h2><ul>${items.join("")}</ul>`;
}
