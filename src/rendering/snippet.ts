/**
 * A passage of a release as HTML: everything escaped but `<mark>` around what matched. Which passage,
 * and what matched in it, is for searching to find.
 */
import type { Span } from "../release.ts";
import { escapeHtml } from "./escape.ts";

/**
 * `text` escaped, with `<mark>` around the highlights and `…` where a sentence is cut.
 *
 * @param highlights relative to `text`; in any order, they may touch, overlap or reach beyond the text
 * @param cut whether the passage begins and ends within a sentence
 */
export function snippetHtml(
  text: string,
  highlights: readonly Span[],
  cut: { readonly before: boolean; readonly after: boolean },
): string {
  let html = cut.before ? "…" : "";
  let at = 0;
  for (const [start, end] of [...highlights].sort((a, b) => a[0] - b[0])) {
    const from = Math.max(start, at);
    const to = Math.min(end, text.length);
    if (to <= from) continue;
    html += `${escapeHtml(text.slice(at, from))}<mark>${escapeHtml(text.slice(from, to))}</mark>`;
    at = to;
  }
  return html + escapeHtml(text.slice(at)) + (cut.after ? "…" : "");
}
