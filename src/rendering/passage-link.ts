/**
 * A link to the very place of a release that a snippet shows: a text fragment, which browsers scroll to and mark, and others ignore,
 * below the heading of a site's own page; a PDF's page.
 */
import type { Snippet, Span } from "../release.ts";

/** Enough to be found once in most texts, few enough to lie in one line of what a page shows. */
const MOST_WORDS = 12;
const WORDS_BEFORE = 4;

/** Where words end is a matter of script, whatever the language: dictionaries are used for scripts without spaces. */
const segmenter = new Intl.Segmenter("en", { granularity: "word" });

/** A PDF is shown by a program of its own, which need not know what else stands there. */
const PDF_PAGE = /^page=\d+$/;

/**
 * The address with the words around the snippet's first highlight as its text fragment, as the URL Fragment Text Directives draft of the
 * WICG writes it (section 3.4); a fragment that the address or the passage has is kept before it. Without words it is the address alone.
 */
export function passageUrl(
  address: string,
  { text, highlights, fragment: place }: Pick<Snippet, "text" | "highlights" | "fragment">,
): string {
  const url = place === null ? address : `${address.replace(/#.*/s, "")}#${place}`;
  if (place !== null && PDF_PAGE.test(place)) return url;
  const at = Math.min(...highlights.map(([start]) => start), text.length);
  const [start, end] = unitAround(text, at === text.length ? 0 : at);
  const words = Array.from(segmenter.segment(text.slice(start, end)))
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }): Span => [start + index, start + index + segment.length]);
  const found = words.findIndex(([, wordEnd]) => wordEnd > at);
  const first = Math.max(0, (found === -1 ? 0 : found) - WORDS_BEFORE);
  const chosen = words.slice(first, first + MOST_WORDS);
  const [from, to] = [chosen[0]?.[0], chosen.at(-1)?.[1]];
  if (from === undefined || to === undefined) return url;
  const fragment = encodeURIComponent(text.slice(from, to).replace(/\s+/g, " ")).replaceAll("-", "%2D");
  return `${url}${url.includes("#") ? "" : "#"}:~:text=${fragment}`;
}

/** The line or table cell that a place is in: a text fragment does not reach from one block of a page into the next. */
function unitAround(text: string, at: number): Span {
  const start = Math.max(text.lastIndexOf("\n", at - 1), text.lastIndexOf("\t", at - 1)) + 1;
  const ends = ["\n", "\t"].map((mark) => text.indexOf(mark, at)).filter((end) => end !== -1);
  return [at === 0 ? 0 : start, Math.min(...ends, text.length)];
}
