/**
 * The text of a post as it was typed, to the HTML that WordPress shows: in the editor before blocks, paragraphs are empty lines; and
 * shortcodes (`[gallery ids="1,2"]`) stand for what a plugin puts there. Not for what WordPress has rendered already.
 */

const BLOCKS =
  "address|article|aside|blockquote|br|caption|col|colgroup|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul";
/** A line that ends with a tag of a block needs no other end. */
const BLOCK_AT_END = new RegExp(`</?(?:${BLOCKS})(?:\\s[^<>]*)?/?>\\s*$|-->\\s*$`, "i");
const BLOCK_AT_START = new RegExp(`^\\s*(?:</?(?:${BLOCKS})[\\s/>]|<!--)`, "i");
const PREFORMATTED = /(<\/?pre(?=[\s>]))/i;
/** Shortcodes that WordPress brings along, which stand without attributes and ends too. */
const OWN_SHORTCODES = ["audio", "caption", "embed", "gallery", "playlist", "video", "wp_caption"];
const ATTRIBUTE = `\\s+[\\w-]{1,60}=(?:"[^"\\]<]{0,2000}"|'[^'\\]<]{0,2000}'|[^\\s"'\\]<]{1,500})`;
const WITH_ATTRIBUTES = new RegExp(`\\[([a-z][\\w-]{0,60})(?:${ATTRIBUTE}){1,60}\\s*/?\\]`, "gi");
const END = /\[\/([a-z][\w-]{0,60})\]/gi;

/** HTML of what an editor of WordPress holds. Time: one pass a rule. */
export function toHtml(typed: string): string {
  const text = withoutShortcodes(typed.replace(/\r\n?/g, "\n"));
  // Blocks bring their own paragraphs.
  return text.includes("<!-- wp:") ? text : withParagraphs(text);
}

/** `[sic]` and `[1]` are text: a shortcode has attributes, or an end, or is one that everybody has. */
function withoutShortcodes(text: string): string {
  if (!text.includes("[")) return text;
  const names = new Set(OWN_SHORTCODES);
  const bare = text.replace(WITH_ATTRIBUTES, (_, name: string) => {
    names.add(name.toLowerCase());
    return "";
  });
  for (const [, name = ""] of bare.matchAll(END)) names.add(name.toLowerCase());
  return bare.replace(/\[\/?([a-z][\w-]{0,60})\s?\/?\]/gi, (whole, name: string) =>
    names.has(name.toLowerCase()) ? "" : whole,
  );
}

function withParagraphs(text: string): string {
  let isPreformatted = false;
  const pieces = text.split(PREFORMATTED).map((piece, i) => {
    if (i % 2 === 1) isPreformatted = !piece.startsWith("</");
    return i % 2 === 1 || isPreformatted
      ? piece
      : piece
          .split(/\n[ \t]*\n\s*/)
          .map(withLines)
          .join("\n\n<p>");
  });
  return pieces.join("");
}

function withLines(paragraph: string): string {
  const lines = paragraph.split("\n");
  return lines
    .map((line, i) => {
      const next = lines[i + 1];
      const ends = next === undefined || BLOCK_AT_END.test(line) || BLOCK_AT_START.test(next);
      return ends ? line : `${line}<br>`;
    })
    .join("\n");
}
