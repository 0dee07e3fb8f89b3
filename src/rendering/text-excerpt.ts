/** The opening of a release, for lists that show no passages. */
import type { Release } from "../release.ts";

const CHARACTERS = 240;

/** One line without the title and other headings; cut at a word, with an ellipsis then. */
export function excerptOf({ title, text, headings }: Pick<Release, "title" | "text" | "headings">): string {
  // Headings that follow one another at the top are skipped; those further down are part of the opening.
  let start = 0;
  for (const [from, to] of headings.toSorted((a, b) => a[0] - b[0]))
    if (text.slice(start, from).trim() === "") start = Math.max(start, to);
  const opening = onOneLine(text.slice(start, start + 4 * CHARACTERS));
  const line = opening.startsWith(onOneLine(title)) ? opening.slice(onOneLine(title).length).trim() : opening;
  if (line.length <= CHARACTERS) return line;
  const cut = line.slice(0, CHARACTERS).replace(/[\uD800-\uDBFF]$/, "");
  const word = cut.lastIndexOf(" ");
  return `${(word > CHARACTERS / 2 ? cut.slice(0, word) : cut).trim()}…`;
}

function onOneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
