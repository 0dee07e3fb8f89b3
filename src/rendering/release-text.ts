/**
 * A release's text as HTML: headings, paragraphs, lists and tables as the text has them, with people,
 * topics, dates and quotations marked where they stand. The text's form is `Document.text`'s in `release.ts`.
 */
import type { Span } from "../release.ts";
import { escapeHtml } from "./escape.ts";

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
interface QuoteMark {
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

/** The text cut into blocks, in order; every line that is not empty is in exactly one. */
export function textBlocks(text: string, headings: readonly Span[]): Block[] {
  const blocks: { kind: Block["kind"]; lines: Span[] }[] = [];
  let open: { kind: Block["kind"]; lines: Span[] } | undefined;
  for (const line of textLines(text)) {
    const [start, end] = line;
    if (text.slice(start, end).trim() === "") {
      open = undefined;
      continue;
    }
    const kind = lineKind(
      text.slice(start, end),
      headings.some(([from, to]) => from < end && start < to),
    );
    if (open?.kind !== kind) {
      open = { kind, lines: [] };
      blocks.push(open);
    }
    open.lines.push(line);
  }
  return blocks;
}

export function blockHtml(text: string, block: Block, marks: readonly Mark[]): string {
  const lines = block.lines.map((line) => markedHtml(text, line, marks));
  switch (block.kind) {
    case "heading":
      return `<h2>${lines.join("<br>")}</h2>`;
    case "paragraph":
      return `<p>${lines.join("<br>")}</p>`;
    case "list":
      return listHtml(text, block.lines, marks);
    case "table":
      return tableHtml(text, block.lines, marks);
  }
}

/** The span's text escaped and marked; no character is lost or said twice. */
export function markedHtml(text: string, [start, end]: Span, marks: readonly Mark[]): string {
  const within = marks.filter((mark) => mark.start < end && start < mark.end && mark.start < mark.end);
  const edges = new Set([
    start,
    end,
    ...within.flatMap((mark) => [Math.max(start, mark.start), Math.min(end, mark.end)]),
  ]);
  const cuts = [...edges].sort((a, b) => a - b);
  let html = "";
  let said: QuoteMark | null = null;
  for (const [index, to] of cuts.slice(1).entries()) {
    const from = cuts[index] ?? start;
    const over = within.filter((mark) => mark.start <= from && to <= mark.end).sort(byLength);
    const quote = over.find((mark): mark is QuoteMark => mark.kind === "quote") ?? null;
    if (quote !== said) {
      html += `${said === null ? "" : "</q>"}${quote === null ? "" : openQuoteHtml(quote, from)}`;
      said = quote;
    }
    html += pieceHtml(
      text.slice(from, to),
      over.filter((mark): mark is LinkMark => mark.kind !== "quote"),
    );
  }
  return said === null ? html : `${html}</q>`;
}

function byLength(a: Mark, b: Mark): number {
  return a.end - a.start - (b.end - b.start);
}

function openQuoteHtml({ id, label, start }: QuoteMark, from: number): string {
  return `<q class="said"${from === start ? ` id="${escapeHtml(id)}"` : ""} title="${escapeHtml(label)}">`;
}

/** @param over shortest first */
function pieceHtml(text: string, over: readonly LinkMark[]): string {
  const [first] = over;
  if (first === undefined) return escapeHtml(text);
  const kinds = new Set(over.map(({ kind }) => kind));
  return `<a class="mention ${[...kinds].join(" ")}" href="${escapeHtml(first.href)}" title="${escapeHtml(first.label)}">${escapeHtml(text)}</a>`;
}

function listHtml(text: string, lines: readonly Span[], marks: readonly Mark[]): string {
  const items = lines.map(([start, end]) => {
    // A bullet is drawn by the browser; a number is the release's own and stays.
    const bullet = BULLET.exec(text.slice(start, end))?.[0].length ?? 0;
    return `<li${bullet === 0 ? ' class="numbered"' : ""}>${markedHtml(text, [start + bullet, end], marks)}</li>`;
  });
  return `<ul>${items.join("")}</ul>`;
}

function tableHtml(text: string, lines: readonly Span[], marks: readonly Mark[]): string {
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
  return `<div class="table" role="region" aria-label="Table" tabindex="0"><table><tbody>${rows.join("")}</tbody></table></div>`;
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
