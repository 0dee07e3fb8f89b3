/** Pages that only say something: what was left out of the index and why, and what went wrong. */
import type { Skipped, SkipReason, Warning } from "../release.ts";
import { escapeHtml } from "./escape.ts";
import { pageHtml, type Site } from "./page-shell.ts";
import type { MessageName, Words } from "./words.ts";

const REASONS: Readonly<Record<SkipReason, MessageName>> = {
  unreadable: "unreadable",
  unsupported: "unsupported",
  empty: "empty",
  "too-large": "tooLarge",
  "too-slow": "tooSlow",
  "needs-ocr": "needsOcr",
  "same-id": "sameId",
  "same-text": "sameText",
  "not-public": "notPublic",
};

export function skippedPageHtml(site: Site, skipped: readonly Skipped[], warnings: readonly Warning[]): string {
  const { words } = site;
  const sections = Object.entries(REASONS).map(([reason, heading]) =>
    filesHtml(
      words,
      heading,
      skipped.filter((file) => file.reason === reason),
    ),
  );
  const odd = filesHtml(words, "inWithWarning", warnings);
  const none = skipped.length === 0 && warnings.length === 0 ? `<p>${escapeHtml(words.say("everyFileIn"))}</p>` : "";
  const main = `<section class="skipped"><h1>${escapeHtml(words.say("skippedFiles"))}</h1><p>${escapeHtml(words.say("skippedNote"))}</p>${none}${sections.join("")}${odd}</section>`;
  return pageHtml(site, { title: words.say("skippedFiles"), kind: "skipped", main });
}

/** @param detail what went wrong and what to do; text */
export function errorPageHtml(site: Site, heading: string, detail: string): string {
  const way = `<p><a class="way" href="${escapeHtml(site.root)}">${escapeHtml(site.words.say("toSearchPage"))}</a></p>`;
  const main = `<section class="error"><h1>${escapeHtml(heading)}</h1><p>${escapeHtml(detail)}</p>${way}</section>`;
  return pageHtml(site, { title: heading, kind: "error", main });
}

function filesHtml(words: Words, name: MessageName, files: readonly Warning[]): string {
  if (files.length === 0) return "";
  const heading = escapeHtml(words.say(name));
  const rows = files.map(
    ({ path, message }) =>
      `<tr><td class="path" dir="auto">${escapeHtml(path)}</td><td dir="auto">${escapeHtml(message)}</td></tr>`,
  );
  return `<h2>${heading} <span class="count">${words.number(files.length)}</span></h2><div class="table" role="region" aria-label="${heading}" tabindex="0"><table><thead><tr><th scope="col">${escapeHtml(words.say("file"))}</th><th scope="col">${escapeHtml(words.say("why"))}</th></tr></thead><tbody>${rows.join("")}</tbody></table></div>`;
}
