/** Lists of queries as people have them in tables: which column holds the queries, and what parts the columns. */
import { parse } from "csv-parse/sync";
import { CommuniqueError } from "../errors.ts";
import type { ListedQuery } from "./query-list.ts";

/** What may part columns: tabs, which come of copied cells, semicolons, which spreadsheets write where a comma is decimal, commas. */
const DELIMITERS = ["\t", ";", ","] as const;

/** Names of the column that holds the queries, the likeliest first, and of the column that says which is which. */
const QUERY_NAMES = ["query", "text", "search", "term", "keyword", "phrase", "name", "person", "topic"];
const ID_NAMES = ["id", "queryid", "qid", "no", "nr", "number", "#"];

/**
 * The queries of a table: text whose first line names its columns, or whose lines are rows of as many cells.
 *
 * @param where named in errors
 * @returns null for what is no table
 * @throws CommuniqueError USAGE where a table with named columns has a row that is none
 */
export function readTable(content: string, where: string): ListedQuery[] | null {
  const [head = ""] = content.split(/\r\n?|\n/, 1);
  for (const delimiter of DELIMITERS) {
    const names = rowsOf(head, { delimiter, trim: true })[0] ?? [];
    const columns = names.length > 1 ? namedColumns(names) : null;
    if (columns === null) continue;
    try {
      return queriesOf(parse(content, { ...OPTIONS, delimiter, trim: true }).slice(1), columns);
    } catch (cause) {
      throw new CommuniqueError("USAGE", `${where} is not CSV: ${(cause as Error).message}`, { cause });
    }
  }
  for (const delimiter of DELIMITERS) {
    const rows = rowsOf(content, { delimiter });
    if (isTable(rows, delimiter)) return queriesOf(rows, plainColumns(rows));
  }
  return null;
}

/** Whether a line says what stands below it, in the only column. */
export function isHead(line: string): boolean {
  return namedColumns([line]) !== null;
}

type Rows = readonly (readonly string[])[];
const OPTIONS = {
  relax_column_count: true,
  skip_empty_lines: true,
  relax_quotes: true,
  // Else each letter of a long line is asked anew whether it is one.
  record_delimiter: ["\r\n", "\n", "\r"],
};

/** None of what is no table, such as a text with a quotation mark that is never closed. */
function rowsOf(content: string, options: { readonly delimiter: string; readonly trim?: boolean }): Rows {
  try {
    return parse(content, { ...OPTIONS, ...options });
  } catch {
    return [];
  }
}

interface Columns {
  readonly query: number;
  /** -1 where the table has none. */
  readonly id: number;
}

/** Those that a head names; null where it names none. */
function namedColumns(head: readonly string[]): Columns | null {
  const names = head.map((name) => name.toLowerCase().replaceAll(/[\s_-]+/g, ""));
  const place = (known: readonly string[]): number =>
    known.map((name) => names.findIndex((one) => one === name || one === `${name}s`)).find((at) => at >= 0) ?? -1;
  const id = place(ID_NAMES);
  const query = place(QUERY_NAMES);
  if (query >= 0) return { query, id };
  // What stands beside the ids, whatever it is called.
  return id >= 0 && names.length > 1 ? { query: id === 0 ? 1 : 0, id } : null;
}

/**
 * Whether lines that name no columns are rows of a table. A comma is written in names and sentences too (`Okeke, Tomas`), where
 * white space follows it, and a semicolon in one line is no more than that.
 */
function isTable(rows: Rows, delimiter: string): boolean {
  const width = rows[0]?.length ?? 0;
  if (width < 2 || rows.some((row) => row.length !== width)) return false;
  if (delimiter === "\t" || rows.every(([first = ""]) => isNumber(first))) return true;
  return rows.length > 1 && !rows.some((row) => row.slice(1).some((cell) => /^\s/.test(cell)));
}

function isNumber(cell: string): boolean {
  return /^\s*\d+\s*$/.test(cell);
}

/** The first column that does not only number the rows. */
function plainColumns(rows: Rows): Columns {
  const isNumbered = rows.every(([first = ""]) => isNumber(first));
  return isNumbered ? { query: 1, id: 0 } : { query: 0, id: -1 };
}

function queriesOf(rows: Rows, { query, id }: Columns): ListedQuery[] {
  return rows.flatMap((row, i) => {
    const text = (row[query] ?? "").trim();
    const own = (row[id] ?? "").trim();
    return text === "" ? [] : [{ id: own === "" ? String(i + 1) : own, text }];
  });
}
