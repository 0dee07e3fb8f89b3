/**
 * The one escaper: all text of releases and of users goes through it on its way into HTML, whether
 * between tags or into a double-quoted attribute. Also what may be a link.
 */

const REPLACEMENTS: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** `text` as HTML that shows `text`; good in an element and in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => REPLACEMENTS[character] ?? character);
}

const SAFE_PROTOCOLS: ReadonlySet<string> = new Set(["http:", "https:", "mailto:"]);

/**
 * An absolute address as it may stand in `href` (not yet escaped), or null where following it could
 * run code (`javascript:`, `data:`) or where it is no absolute address at all.
 */
export function safeLink(address: string | null): string | null {
  if (address === null) return null;
  try {
    const url = new URL(address);
    return SAFE_PROTOCOLS.has(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}
