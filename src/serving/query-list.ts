/** A list of many queries as text: JSON lines `{id, text}`, a table as CSV, or a query a line. */
import { z } from "zod";
import { CommuniqueError } from "../errors.ts";
import { isHead, readTable } from "./query-table.ts";

export interface ListedQuery {
  /** The list's own, or the query's number, from 1. */
  readonly id: string;
  readonly text: string;
}

const lineSchema = z.looseObject({ id: z.union([z.string(), z.number()]).transform(String), text: z.string() });

/** @param where named in errors @throws CommuniqueError USAGE where a line is no query */
export function parseQueryList(content: string, where: string): ListedQuery[] {
  const text = content.replace(/^\ufeff/, "");
  if (/^\s*\{/.test(text)) return fromJsonLines(where, text);
  return readTable(text, where) ?? fromLines(text, /\.csv$/i.test(where));
}

function fromJsonLines(path: string, content: string): ListedQuery[] {
  return content.split("\n").flatMap((line, i) => {
    if (line.trim() === "") return [];
    let value: unknown = null;
    try {
      value = JSON.parse(line);
    } catch {
      // Told below: it is no query either.
    }
    const query = lineSchema.safeParse(value);
    if (query.success) return [{ id: query.data.id, text: query.data.text }];
    throw new CommuniqueError("USAGE", `${path}, line ${i + 1}: a query is {"id": "…", "text": "…"}.`);
  });
}

/** A cell that a spreadsheet has quoted. */
const QUOTED_CELL: RegExp = /^"((?:[^"]|"")*)"$/;
/** Why it had to: what parts cells, or quotation marks. */
const IS_QUOTED_FOR: RegExp = /[,;]|""/;

/**
 * Each line as it stands, but a first one that says what they are. What is quoted is a phrase, but in a table, which has a head or a
 * name that says so and quotes only whole lines, and where a spreadsheet had to quote a name for its comma.
 */
function fromLines(content: string, isCsv: boolean): ListedQuery[] {
  const lines = content.split(/\r\n?|\n/).map((line) => line.trim());
  const written = lines.filter((line) => line !== "");
  const first = written[0] ?? "";
  const hasHead = isHead(QUOTED_CELL.exec(first)?.[1] ?? first);
  const isTable = (isCsv || hasHead) && written.every((line) => !line.includes('"') || QUOTED_CELL.test(line));
  const textOf = (line: string): string => {
    const cell = QUOTED_CELL.exec(line)?.[1];
    return cell !== undefined && (isTable || IS_QUOTED_FOR.test(cell)) ? cell.replaceAll('""', '"') : line;
  };
  return written.slice(hasHead ? 1 : 0).map((line, i) => ({ id: String(i + 1), text: textOf(line) }));
}
