/** Pages that only say something: what was left out of the index and why, and what went wrong. */
import type { Skipped, SkipReason, Warning } from "../release.ts";
import { escapeHtml } from "./escape.ts";
import { pageHtml, type Site } from "./page-shell.ts";

const REASONS: Readonly<Record<SkipReason, string>> = {
  unreadable: "Could not be read",
  unsupported: "Not a format that is read",
  empty: "Without text",
  "too-large": "Larger than allowed",
  "needs-ocr": "Images without text (need OCR)",
  "same-id": "Same id as another release",
  "same-text": "Same text as another release",
  "not-public": "Not public yet",
};

export function skippedPageHtml(site: Site, skipped: readonly Skipped[], warnings: readonly Warning[]): string {
  const sections = Object.entries(REASONS).map(([reason, heading]) =>
    filesHtml(
      heading,
      skipped.filter((file) => file.reason === reason),
    ),
  );
  const odd = filesHtml("In the index, with a warning", warnings);
  const none = skipped.length === 0 && warnings.length === 0 ? "<p>Every file is in the index.</p>" : "";
  const main = `<section class="skipped"><h1>Skipped files</h1><p>What is not in the index, or only in part, and why.</p>${none}${sections.join("")}${odd}</section>`;
  return pageHtml(site, { title: "Skipped files", kind: "skipped", main });
}

/** @param detail what went wrong and what to do; text */
export function errorPageHtml(site: Site, heading: string, detail: string): string {
  const way = `<p><a class="way" href="${escapeHtml(site.root)}">Go to the search page</a></p>`;
  const main = `<section class="error"><h1>${escapeHtml(heading)}</h1><p>${escapeHtml(detail)}</p>${way}</section>`;
  return pageHtml(site, { title: heading, kind: "error", main });
}

function filesHtml(heading: string, files: readonly Warning[]): string {
  if (files.length === 0) return "";
  const rows = files.map(
    ({ path, message }) =>
      `<tr><td class="path" dir="auto">${escapeHtml(path)}</td><td dir="auto">${escapeHtml(message)}</td></tr>`,
  );
  return `<h2>${heading} <span class="count">${files.length.toLocaleString("en")}</span></h2><div class="table" role="region" aria-label="${heading}" tabindex="0"><table><thead><tr><th scope="col">File</th><th scope="col">Why</th></tr></thead><tbody>${rows.join("")}</tbody></table></div>`;
}
