/**
 * Elements to text: one walk for HTML, Markdown and Word. Blocks become paragraphs, list items keep their mark, rows are lines
 * with tabs between cells. Not for choosing what belongs to the release: whoever calls says what to leave out.
 */

import { cleanCharacters } from "../clean.ts";
import type { Anchor, Span } from "../release.ts";
import { foldLineEnds } from "./join-lines.ts";
import type { LaidOut } from "./parsed.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));
const PARAGRAPHS = words(
  "address article aside blockquote body center details dialog dir div dl fieldset figure figcaption footer form h1 h2 h3 h4 h5 h6 header hgroup hr html main menu nav ol p pre section summary table ul",
);
const LINES = words("caption dd dt li tr");
/** Never text of a document, whoever asks. */
const SILENT = words(
  "script style noscript template svg math iframe object embed canvas audio video head title select textarea button input datalist map del rp rt",
);
/** A longer id of a heading is nothing that one links to, UTF-16 code units. */
const LONGEST_ID = 200;
const ELEMENT = 1;
const TEXTS: ReadonlySet<number> = new Set([3, 4]);
const NEVER = (): boolean => false;

/**
 * The text below `root`, in the order of the document. Iterative: depth of nesting costs memory alone.
 *
 * @param leavesOut true for an element that is to be skipped with all below it
 */
export function layOut(root: Node, leavesOut: (element: Element) => boolean = NEVER): LaidOut {
  const writer = newWriter();
  // Elements to enter, and those to leave once all below them is written; the last comes first.
  const pending: { readonly node: Node; readonly leaving: boolean }[] = [{ node: root, leaving: false }];
  for (let step = pending.pop(); step !== undefined; step = pending.pop()) {
    const { node, leaving } = step;
    if (leaving) {
      leave(writer, node.nodeName.toLowerCase());
    } else if (TEXTS.has(node.nodeType)) {
      writer.write(node.nodeValue ?? "");
    } else if (node.nodeType !== ELEMENT) {
      pushChildren(pending, node);
    } else {
      const name = node.nodeName.toLowerCase();
      if (SILENT.has(name) || (node !== root && leavesOut(node as Element))) continue;
      enter(writer, node as Element, name);
      pending.push({ node, leaving: true });
      pushChildren(pending, node);
    }
  }
  return writer.finish();
}

function pushChildren(pending: { node: Node; leaving: boolean }[], node: Node): void {
  for (let child = node.lastChild; child !== null; child = child.previousSibling)
    pending.push({ node: child, leaving: false });
}

function enter(writer: Writer, element: Element, name: string): void {
  const lists = writer.lists;
  if (name === "ul" || name === "ol" || name === "menu" || name === "dir") {
    writer.breakLine(lists.length === 0 ? 2 : 1);
    lists.push({ ordered: name === "ol", next: Number.parseInt(element.getAttribute("start") ?? "1", 10) || 1 });
  } else if (name === "li") {
    const list = lists.at(-1) ?? { ordered: false, next: 1 };
    list.next = Number.parseInt(element.getAttribute("value") ?? "", 10) || list.next;
    writer.breakLine(1);
    writer.mark(
      `${"  ".repeat(Math.min(Math.max(lists.length - 1, 0), 8))}${list.ordered ? `${list.next++}. ` : "- "}`,
    );
  } else if (name === "td" || name === "th") {
    writer.startCell();
  } else if (name === "br") {
    writer.breakLine(1);
  } else if (name === "pre") {
    writer.breakLine(2);
    writer.endLine();
    writer.preformatted++;
  } else if (name === "tr") {
    writer.endRow();
  } else if (LINES.has(name)) {
    writer.breakLine(1);
  } else if (PARAGRAPHS.has(name)) {
    writer.breakLine(writer.isCompact() ? 1 : 2);
    if (/^h[1-6]$/.test(name)) writer.startHeading(element.getAttribute("id") ?? "");
  }
  if (name === "table") writer.tables++;
}

function leave(writer: Writer, name: string): void {
  if (name === "ul" || name === "ol" || name === "menu" || name === "dir") {
    writer.lists.pop();
    writer.breakLine(writer.isCompact() ? 1 : 2);
  } else if (name === "pre") {
    writer.breakLine(2);
    writer.endLine();
    writer.preformatted--;
  } else if (name === "table") {
    writer.tables--;
    writer.breakLine(2);
  } else if (LINES.has(name)) {
    writer.breakLine(1);
  } else if (PARAGRAPHS.has(name)) {
    if (/^h[1-6]$/.test(name)) writer.endHeading();
    writer.breakLine(writer.isCompact() ? 1 : 2);
  }
}

interface Writer {
  readonly lists: { ordered: boolean; next: number }[];
  preformatted: number;
  tables: number;
  /** Inside a list or a table lines stand one below the other. */
  isCompact(): boolean;
  write(text: string): void;
  /** What follows starts a new line; after two, with an empty one before it. */
  breakLine(strength: 1 | 2): void;
  /** Writes the line so far, once and for all. */
  endLine(): void;
  /** Begins a list item's line. */
  mark(mark: string): void;
  /** Goes on in the row's line where its cells so far have one line each; layout tables have more. */
  startCell(): void;
  endRow(): void;
  /** @param id empty where it has none */
  startHeading(id: string): void;
  endHeading(): void;
  finish(): LaidOut;
}

function newWriter(): Writer {
  const parts: string[] = [];
  const headings: Span[] = [];
  const anchors: Anchor[] = [];
  let length = 0;
  let line: string[] = [];
  let lineHasText = false;
  let itemMark = "";
  /** How strong a break stands before the line, and how strong a one is to follow it. */
  let gapBefore = 0;
  let gapAfter = 0;
  let rowHasLines = false;
  /** After a tab: the cell's first paragraph starts no new line. */
  let cellIsEmpty = false;
  let inHeading = false;
  /** Of the heading whose first line is yet to come. */
  let headingId = "";

  const endLine = (): void => {
    // A line is cleaned as a whole, since a combining mark may stand in another element than its letter.
    const clean = cleanCharacters(line.join(""));
    const text = (writer.preformatted > 0 ? clean : foldSpaces(clean)).trim();
    line = [];
    lineHasText = false;
    if (text !== "") {
      const glue = length === 0 ? "" : gapBefore === 2 ? "\n\n" : "\n";
      if (length === 0) itemMark = itemMark.trimStart(); // an item of an outer item that has no text
      const start = length + glue.length + itemMark.length;
      parts.push(glue, itemMark, text);
      length = start + text.length;
      if (inHeading) {
        headings.push([start, length]);
        if (headingId !== "") anchors.push([start, headingId]);
        headingId = "";
      }
      itemMark = "";
      gapBefore = 0;
    }
    gapBefore = Math.max(gapBefore, gapAfter);
    gapAfter = 0;
  };
  const push = (text: string): void => {
    const hasText = text.trim() !== "";
    if (hasText && gapAfter > 0) {
      rowHasLines ||= lineHasText;
      endLine();
    }
    line.push(text);
    if (!hasText) return;
    lineHasText = true;
    cellIsEmpty = false;
  };

  const writer: Writer = {
    lists: [],
    preformatted: 0,
    tables: 0,
    isCompact: () => writer.lists.length > 0 || writer.tables > 0,
    write(text) {
      if (writer.preformatted === 0) {
        push(text.replace(/\s+/g, (space) => (space.includes("\n") ? "\n" : " ")));
        return;
      }
      for (const [i, piece] of text.split(/\r\n?|\n/).entries()) {
        if (i > 0) writer.breakLine(piece === "" ? 2 : 1);
        push(piece);
      }
    },
    breakLine(strength) {
      if (!cellIsEmpty) gapAfter = Math.max(gapAfter, strength);
    },
    endLine,
    mark(mark) {
      endLine();
      itemMark = mark;
    },
    startCell() {
      if (rowHasLines) {
        writer.breakLine(1);
      } else if (lineHasText) {
        gapAfter = 0;
        line.push("\t");
        cellIsEmpty = true;
      }
    },
    endRow() {
      cellIsEmpty = false;
      rowHasLines = false;
      writer.breakLine(1);
      endLine();
    },
    startHeading(id) {
      endLine();
      inHeading = true;
      headingId = id.length <= LONGEST_ID && !/\s/.test(id) ? id : "";
    },
    endHeading() {
      endLine();
      inHeading = false;
      headingId = "";
    },
    finish() {
      endLine();
      return { text: parts.join(""), headings, anchors };
    },
  };
  return writer;
}

/** Runs of white space to what they mean: the tab of a cell, a line end of the source that ends no line, a space. */
function foldSpaces(line: string): string {
  const single = line.replace(/[ \t\n]{2,}/g, (run) => (run.includes("\t") ? "\t" : run.includes("\n") ? "\n" : " "));
  return foldLineEnds(single);
}
