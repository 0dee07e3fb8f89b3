/**
 * A release's text as HTML: headings, paragraphs, lists and tables as the text has them, with people,
 * topics, dates and quotations marked where they stand. The text's form is `Document.text`'s in `release.ts`.
 */
import type { Span } from "../release.ts";
import { escapeHtml } from "./escape.ts";
import type { MarkSweep } from "./mark-sweep.ts";

/** A place to mark as a link. Marks may overlap: the shorter one is the link then, and both are seen. */
export interface LinkMark {
  readonly start: number;
  readonly end: number;
  readonly kind: "person" | "topic" | "date";
  readonly href: string;
  /** What a person reads on pointing at it; text. */
  readonly label: string;
}

/** A quotation: it stands around other marks; of one inside another the inner one is seen. */
export interface QuoteMark {
  readonly start: number;
  readonly end: number;
  readonly kind: "quote";
  /** What its first piece is reached by, within the page. */
  readonly id: string;
  /** Who says it, as a person reads it on pointing at it; text. */
  readonly label: string;
}

export type Mark = LinkMark | QuoteMark;

export interface Block {
  readonly kind: "heading" | "paragraph" | "list" | "table";
  /** The lines that belong together: the paragraph's lines, the list's items, the table's rows. */
  readonly lines: readonly Span[];
}

const BULLET = /^[ \t]*[-*•·▪◦‣–][ \t]+/;
const NUMBERED =
  /^[ \t]*(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)][ \t]+|[（(]?[0-9０-９一二三四五六七八九十]{1,3}[)）．、][ \t　]*)\S/;

/** The text cut into blocks, in order; every line that is not empty is in exactly one. Time: linear, but for sorting the headings. */
export function textBlocks(text: string, headings: readonly Span[]): Block[] {
  const byStart = [...headings].sort((a, b) => a[0] - b[0]);
  let nextHeading = 0;
  // How far the headings reach that began so far.
  let headingsEnd = 0;
  const blocks: { kind: Block["kind"]; lines: Span[] }[] = [];
  let open: { kind: Block["kind"]; lines: Span[] } | undefined;
  for (const line of textLines(text)) {
    const [start, end] = line;
    for (let next = byStart[nextHeading]; next !== undefined && next[0] < end; next = byStart[++nextHeading])
      headingsEnd = Math.max(headingsEnd, next[1]);
    if (text.slice(start, end).trim() === "") {
      open = undefined;
      continue;
    }
    const kind = lineKind(text.slice(start, end), start < headingsEnd);
    if (open?.kind !== kind) {
      open = { kind, lines: [] };
      blocks.push(open);
    }
    open.lines.push(line);
  }
  return blocks;
}

/**
 * The block with the id `at-N`, N where it starts in the text, so that a link can lead to the place of a passage.
 *
 * @param marks not yet past the block
 */
export function blockHtml(text: string, block: Block, marks: MarkSweep): string {
  const id = ` id="at-${block.lines[0]?.[0] ?? 0}"`;
  switch (block.kind) {
    case "heading":
      return `<h2${id}>${linesHtml(text, block.lines, marks)}</h2>`;
    case "paragraph":
      return `<p${id}>${linesHtml(text, block.lines, marks)}</p>`;
    case "list":
      return listHtml(text, block.lines, marks, id);
    case "table":
      return tableHtml(text, block.lines, marks, id);
  }
}

/** The id of the block that a place of the text is in, on the release's page; null before the first. */
export function blockIdAt(blocks: readonly Block[], place: number): string | null {
  const start = blocks.findLast(({ lines }) => (lines[0]?.[0] ?? 0) <= place)?.lines[0]?.[0];
  return start === undefined ? null : `at-${start}`;
}

function linesHtml(text: string, lines: readonly Span[], marks: MarkSweep): string {
  return lines.map((line) => markedHtml(text, line, marks)).join("<br>");
}

/**
 * The span's text escaped and marked; no character is lost or said twice.
 *
 * @param marks not yet past the span
 */
export function markedHtml(text: string, span: Span, marks: MarkSweep): string {
  let html = "";
  let said: QuoteMark | null = null;
  for (const { from, to, links, quote } of marks.pieces(span)) {
    if (quote !== said) {
      html += `${said === null ? "" : "</q>"}${quote === null ? "" : openQuoteHtml(quote, from)}`;
      said = quote;
    }
    html += pieceHtml(text.slice(from, to), links);
  }
  return said === null ? html : `${html}</q>`;
}

function openQuoteHtml({ id, label, start }: QuoteMark, from: number): string {
  return `<q class="said"${from === start ? ` id="${escapeHtml(id)}"` : ""} title="${escapeHtml(label)}">`;
}

/** @param over one of each kind, shortest first */
function pieceHtml(text: string, over: readonly LinkMark[]): string {
  const [first] = over;
  if (first === undefined) return escapeHtml(text);
  const kinds = over.map(({ kind }) => kind);
  return `<a class="mention ${kinds.join(" ")}" href="${escapeHtml(first.href)}" title="${escapeHtml(first.label)}">${escapeHtml(text)}</a>`;
}

function listHtml(text: string, lines: readonly Span[], marks: MarkSweep, id: string): string {
  const items = lines.map(([start, end]) => {
    // A bullet is drawn by the browser; a number is the release's own and stays.
    const bullet = BULLET.exec(text.slice(start, end))?.[0].length ?? 0;
    return `<li${bullet === 0 ? ' class="numbered"' : ""}>${markedHtml(text, [start + bullet, end], marks)}</li>`;
  });
  return `<ul${id}>${items.join("")}</ul>`;
}

function tableHtml(text: string, lines: readonly Span[], marks: MarkSweep, id: string): string {
  const rows = lines.map(([start, end]) => {
    let cellStart = start;
    const cells = text
      .slice(start, end)
      .split("\t")
      .map((cell) => {
        const span: Span = [cellStart, cellStart + cell.length];
        cellStart += cell.length + 1;
        return `<td>${markedHtml(text, span, marks)}</td>`;
      });
    return `<tr>${cells.join("")}</tr>`;
  });
  return `<div${id} class="table" role="region" aria-label="Table" tabindex="0"><table><tbody>${rows.join("")}</tbody></table></div>`;
}

function lineKind(line: string, isHeading: boolean): Block["kind"] {
  if (isHeading) return "heading";
  if (BULLET.test(line) || NUMBERED.test(line)) return "list";
  return line.trim().includes("\t") ? "table" : "paragraph";
}

function* textLines(text: string): Generator<Span> {
  let start = 0;
  while (start <= text.length) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    yield [start, end];
    start = end + 1;
  }
}
