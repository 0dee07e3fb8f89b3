/** Reads offices from tables: the cell beside a name, in a column that is headed `Position`. */

import { LOWER, type NameTokens, shapeAt } from "./name-tokens.ts";
import type { Phrase, Taken } from "./office-words.ts";

/** What heads a column of offices. */
const HEADING =
  /^(?:position|title|job title|role|office|function|designation|post|capacity|occupation|portfolio|rank)s?$/i;
/** Rows between a table's head and a cell, and units in a row. */
const MOST_ROWS = 200;
const LONGEST_ROW = 600;
/** In words. */
const LONGEST_OFFICE = 14;

/** The office in the cell that word `i` begins, behind the cell of a name; null where the column is of something else. */
export function cellRole(tokens: NameTokens, i: number, taken: Taken): Phrase | null {
  const { text, start, end } = tokens;
  const at = start[i] ?? text.length;
  if (text[at - 1] !== "\t") return null;
  const line = rowStart(text, at);
  if (line === null) return null;
  const column = text.slice(line, at).split("\t").length - 1;
  if (!HEADING.test((headOf(text, line).split("\t")[column] ?? "").trim())) return null;
  let last = i;
  while (
    last < tokens.count &&
    last - i <= LONGEST_OFFICE &&
    !/[\t\n]/.test(text.slice(at, start[last])) &&
    !taken(last)
  )
    last++;
  if (last === i || last - i > LONGEST_OFFICE || shapeAt(tokens, i) === LOWER) return null;
  return (end[last - 1] ?? 0) > at ? { start: i, end: last, head: last - 1, linked: true, beforeName: false } : null;
}

/** The first row of the table that the line at `line` is a row of. */
function headOf(text: string, line: number): string {
  let head = line;
  for (let rows = 0; rows < MOST_ROWS && head > 0; rows++) {
    const before = rowStart(text, head - 1);
    if (before === null || !text.slice(before, head - 1).includes("\t")) break;
    head = before;
  }
  const [row = ""] = text.slice(head, head + LONGEST_ROW).split("\n", 1);
  return row;
}

/** Where the row begins that `end` stands in or ends; null where that is further than a row is long, and no table's. */
function rowStart(text: string, end: number): number | null {
  const from = Math.max(0, end - LONGEST_ROW - 1);
  const newline = text.slice(from, end).lastIndexOf("\n");
  if (newline >= 0) return from + newline + 1;
  return from === 0 ? 0 : null;
}
