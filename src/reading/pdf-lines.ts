/** The lines of a PDF's pages to paragraphs. Not for finding lines: `pdf.ts` reads them off the page. */
import { appendWrapped, wordsOf } from "./join-lines.ts";

/** A line of a page; places in points, `y` upwards from the foot of the page. */
export interface PdfLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Where its last character ends. */
  readonly right: number;
  readonly fontSize: number;
}

type Page = readonly PdfLine[];

/** How many lines at the head and at the foot of a page may be running heads. */
const EDGE_LINES = 3;
const PAGE_NUMBER =
  /^(?:[-–—|]\s*)?(?:page|p\.|seite|sida)?\s*\d{1,4}(?:\s*(?:of|\/|von|av)\s*\d{1,4})?(?:\s*[-–—|])?$/i;
const LIST_MARK = /^(?:[-*•·▪◦‣–—]|\(?(?:\d{1,3}|[a-z])[.)])\s/i;

/**
 * Takes page numbers and lines that stand at the edge of most pages, numbers aside, away from the pages.
 * @returns `removed` has each of them once; the first page keeps its head, which is often the letterhead
 */
export function splitRunningHeads(pages: readonly Page[]): {
  readonly kept: readonly Page[];
  readonly removed: readonly string[];
} {
  const seen = new Map<string, number>();
  for (const page of pages) {
    for (const pattern of new Set(edges(page).map((line) => headPattern(line.text))))
      seen.set(pattern, (seen.get(pattern) ?? 0) + 1);
  }
  const least = Math.max(2, Math.ceil(pages.length / 2));
  const removed = new Set<string>();
  const kept = pages.map((page) => {
    const edge = new Set(edges(page));
    return page.filter((line) => {
      const isHead =
        edge.has(line) &&
        (PAGE_NUMBER.test(line.text)
          ? pages.length > 1 || line === page.at(-1)
          : (seen.get(headPattern(line.text)) ?? 0) >= least);
      if (isHead) removed.add(line.text);
      return !isHead;
    });
  });
  return { kept, removed: [...removed] };
}

/** Paragraphs of all pages, and where each page after the first starts. A paragraph may go on over the end of a page. */
export function pdfParagraphs(pages: readonly Page[]): { readonly text: string; readonly pages: readonly number[] } {
  const words = wordsOf(pages.flat().map((line) => line.text));
  const parts: string[] = [];
  // The part with which each page starts: lengths are known only once all hyphens are mended.
  const firstParts: number[] = [];
  let previous: PdfLine | null = null;
  for (const page of pages) {
    const lineGap = usualGap(page);
    const right = Math.max(0, ...page.map((line) => line.right));
    for (const [i, line] of page.entries()) {
      if (previous === null) parts.push(line.text);
      else if (goesOn(previous, line, i === 0, lineGap, right)) appendWrapped(parts, previous.text, line.text, words);
      else parts.push(LIST_MARK.test(previous.text) && LIST_MARK.test(line.text) ? "\n" : "\n\n", line.text);
      if (i === 0) firstParts.push(parts.length - 1);
      previous = line;
    }
    if (page.length === 0) firstParts.push(parts.length);
  }
  return { text: parts.join(""), pages: offsets(parts, firstParts).slice(1) };
}

/** Where in the joined parts each of those numbered starts. */
function offsets(parts: readonly string[], numbers: readonly number[]): number[] {
  const starts = [0];
  for (const part of parts) starts.push((starts.at(-1) ?? 0) + part.length);
  return numbers.map((number) => starts[number] ?? 0);
}

function goesOn(previous: PdfLine, line: PdfLine, isNewPage: boolean, lineGap: number, right: number): boolean {
  if (LIST_MARK.test(line.text)) return false;
  if (Math.abs(previous.fontSize - line.fontSize) > 0.8) return false;
  // Over a page's end only a sentence in its middle goes on.
  if (isNewPage) return /[\p{L},-]$/u.test(previous.text) && /^[\p{Ll}\p{N}]/u.test(line.text);
  if (previous.y - line.y > lineGap * 1.35) return false;
  // A line that ends well before the margin is a paragraph's last, unless the next goes on in small letters.
  const isShort = previous.right < right - (right - previous.x) * 0.2;
  return !isShort || /^\p{Ll}/u.test(line.text);
}

/** The distance between lines that most neighbours on the page have. */
function usualGap(page: Page): number {
  const gaps = page
    .slice(1)
    .map((line, i) => (page[i]?.y ?? 0) - line.y)
    .filter((gap) => gap > 0)
    .sort((a, b) => a - b);
  // The lower third: pages of short paragraphs have more gaps between paragraphs than within.
  return gaps[Math.floor(gaps.length / 3)] ?? Number.POSITIVE_INFINITY;
}

function edges(page: Page): PdfLine[] {
  return [...page.slice(0, EDGE_LINES), ...page.slice(Math.max(EDGE_LINES, page.length - EDGE_LINES))];
}

function headPattern(text: string): string {
  return text.toLowerCase().replace(/\d+/g, "#");
}
