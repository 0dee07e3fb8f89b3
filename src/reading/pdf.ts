/** PDF files to text: through PDF.js, without running heads, with the places where pages start. Scans have no text to read. */
import { cleanCharacters, cleanLine } from "../clean.ts";
import { withinTime } from "../within-time.ts";
import { type Metadata, toMetadata } from "./metadata.ts";
import { type PdfContents, parseApart, type TextItem } from "./parse-apart.ts";
import { type Parsed, parsed } from "./parsed.ts";
import { type PdfLine, pdfParagraphs, splitRunningHeads } from "./pdf-lines.ts";
import { readPlainText } from "./plain-text.ts";

/** Fewer letters than this on an average page, and the pages are pictures with a stamp on them. */
const LEAST_LETTERS = 20;
/** Titles that programs give by themselves. */
const NO_TITLE = /^(?:microsoft (?:word|powerpoint)\b.*|untitled.*|.*\.(?:docx?|pdf|indd|rtf|odt)|document\s?\d*)$/i;

/**
 * @param ocrText what a text file beside a scan says, null where there is none
 * @returns null where the file is a scan and nobody has read it
 * @throws TooSlow; Error where the file is no PDF, damaged or locked
 */
export async function readPdf(bytes: Uint8Array, ocrText: string | null, longestMs: number): Promise<Parsed | null> {
  const contents = await parseApart("pdf", bytes, longestMs);
  return withinTime(longestMs, () => toParsed(contents, ocrText));
}

function toParsed({ info, pages: items }: PdfContents, ocrText: string | null): Parsed | null {
  const metadata = toMetadata(info);
  const trusted = trustedInfo(metadata);
  const pages = items.map(toLines);
  const letters = pages.flat().reduce((total, line) => total + line.text.length, 0);
  if (letters < LEAST_LETTERS * pages.length) {
    return ocrText === null ? null : parsed({ text: readPlainText(ocrText), headings: [], metadata, trusted });
  }
  const { kept, removed } = splitRunningHeads(pages);
  return parsed({ ...pdfParagraphs(kept), headings: [], omitted: removed, metadata, trusted });
}

/** The pieces of one page as lines, in the order of the page's own text. */
function toLines(items: readonly TextItem[]): PdfLine[] {
  const lines: PdfLine[] = [];
  let parts: string[] = [];
  let first: TextItem | null = null;
  let right = 0;
  const flush = (): void => {
    const text = cleanLine(parts.join(""));
    if (text !== "" && first !== null) lines.push({ text, x: first.x, y: first.y, right, fontSize: first.fontSize });
    parts = [];
    first = null;
  };
  for (const item of items) {
    if (first !== null && Math.abs(item.y - first.y) > Math.max(first.fontSize, 1) * 0.6 && item.str.trim() !== "")
      flush();
    // Words are often placed one by one, with the spaces left to the eye.
    const isApart = first !== null && item.x - right > item.fontSize * 0.2 && !/\s$/.test(parts.at(-1) ?? "");
    if (item.str.trim() !== "") {
      if (isApart) parts.push(" ");
      first ??= item;
      right = item.x + item.width;
    }
    parts.push(cleanCharacters(item.str));
    if (item.hasEOL) flush();
  }
  flush();
  return lines;
}

/** Who made the file, and when, says nothing of the release. */
function trustedInfo(info: Metadata): Metadata {
  const { Title: title, Keywords: keywords, Language: language } = info;
  return {
    ...(typeof title === "string" && !NO_TITLE.test(title.trim()) ? { title } : {}),
    ...(keywords === undefined ? {} : { keywords }),
    ...(language === undefined ? {} : { language }),
  };
}
