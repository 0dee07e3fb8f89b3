/** Markdown, with or without front matter, to text: through HTML, by the walk that HTML takes. */
import { Marked } from "marked";
import { normalizeLineEnds } from "../clean.ts";
import { parseElements } from "./elements.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { type LaidOut, type Parsed, parsed } from "./parsed.ts";
import { readPlainText } from "./plain-text.ts";
import { layOut } from "./walk.ts";

const marked = new Marked({ gfm: true, async: false });
/** Kramdown's attribute lists and tags: `{: .lead}`, `{:toc}`, and Liquid's `{% include x %}`. */
const KRAMDOWN = /\{::?[^{}\n]{0,200}\}|\{%[^{}\n]{0,500}%\}/g;
/** What no writer means as structure and what a Markdown parser would recurse into or go back over. */
const DEEPEST = 100;
const LONGEST_LINE = 200_000;
/** Most columns that what begins a list may be indented by: each level keeps a copy of all below it. */
const DEEPEST_INDENT = 400;
const INDENTED_ITEM = new RegExp(`^[ \\t]{${DEEPEST_INDENT},}(?:[-*+>]|\\d{1,9}[.)])`, "m");
/** Most signs of emphasis in one paragraph: for each the parser looks through all that follow. */
const MOST_SIGNS = 2_000;
/** Most cells of a table: the parser gives every row as many as its head has, whatever stands in it. */
const MOST_CELLS = 200_000;
/** So wide a table may be of any length. */
const MOST_USUAL_COLUMNS = 20;
const TABLE_RULE = /^[-:| \t>]+$/;

/** Never throws: a text that the Markdown parser cannot take is read as plain text, and that is said. */
export function readMarkdown(source: string): Parsed {
  const { metadata, body, problem } = splitFrontMatter(normalizeLineEnds(source));
  const warnings = problem === null ? [] : [problem];
  const rendered = render(body.replace(KRAMDOWN, ""));
  if (rendered === null) {
    const text = readPlainText(body);
    return parsed({
      text,
      headings: [],
      metadata,
      warnings: [...warnings, "Its Markdown is too deep or too long to parse; read as plain text."],
    });
  }
  const { laidOut, headline } = rendered;
  return parsed({ ...laidOut, metadata, headline, warnings });
}

function render(body: string): { readonly laidOut: LaidOut; readonly headline: string | null } | null {
  if (isHostile(body)) return null;
  try {
    const document = parseElements(marked.parse(body, { async: false }));
    const laidOut = layOut(document.body);
    // Only a first-level heading at the head is the document's title.
    const first = laidOut.headings[0];
    const isTitle = first?.[0] === 0 && document.querySelector("h1, h2, h3, h4, h5, h6")?.localName === "h1";
    return { laidOut, headline: first !== undefined && isTitle ? laidOut.text.slice(...first) : null };
  } catch {
    return null; // a stack overflow in the parser
  }
}

function isHostile(body: string): boolean {
  if (INDENTED_ITEM.test(body) || hasWideTable(body) || hasEmphasisWithoutEnd(body)) return true;
  let start = 0;
  while (start < body.length) {
    const newline = body.indexOf("\n", start);
    const end = newline < 0 ? body.length : newline;
    if (end - start > LONGEST_LINE) return true;
    const lead =
      /^(?:[\s>*+-]|\d{1,9}[.)]\s)*/
        .exec(body.slice(start, Math.min(end, start + 4 * DEEPEST)))?.[0]
        .replace(/\s/g, "") ?? "";
    // A rule of stars or dashes is long but has nothing after it.
    if (lead.length > DEEPEST && lead.length < end - start) return true;
    if (lead.length > DEEPEST && /[>]/.test(lead)) return true;
    if (/(?:\[|!\[|\*|_|`|<){400}/.test(body.slice(start, end))) return true;
    start = end + 1;
  }
  return false;
}

/** Whether a table, were it as long as the text, would have more cells than are made. */
function hasWideTable(body: string): boolean {
  const lines = body.split("\n");
  let columns = 0;
  for (const line of lines) if (TABLE_RULE.test(line)) columns = Math.max(columns, line.split("|").length);
  return columns * lines.length > MOST_CELLS && columns > MOST_USUAL_COLUMNS;
}

function hasEmphasisWithoutEnd(body: string): boolean {
  return body.split("\n\n").some((paragraph) => (paragraph.match(/[*_~`]+/g)?.length ?? 0) > MOST_SIGNS);
}
