/** A list of many queries as text: JSON lines `{id, text}`, or CSV with a column `query` (or its first column) and perhaps `id`. */
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { CommuniqueError } from "../errors.ts";

export interface ListedQuery {
  readonly id: string;
  readonly text: string;
}

const lineSchema = z.looseObject({ id: z.union([z.string(), z.number()]).transform(String), text: z.string() });

/** @param where named in errors @throws CommuniqueError USAGE where a line is no query */
export function parseQueryList(content: string, where: string): ListedQuery[] {
  const text = content.replace(/^\ufeff/, "");
  return /^\s*\{/.test(text) ? fromJsonLines(where, text) : fromCsv(where, text);
}

/** What a person pastes: a query a line, as it stands, unless a first line names the columns of CSV. @throws CommuniqueError USAGE as above */
export function parsePastedList(content: string, where: string): ListedQuery[] {
  const [head = ""] = content.replace(/^\ufeff/, "").split(/\r?\n/, 1);
  if (/^\s*\{/.test(head) || /(?:^|,)\s*"?(?:query|text)"?\s*(?:,|$)/i.test(head))
    return parseQueryList(content, where);
  const lines = content.split(/\r?\n/).map((line) => line.trim());
  return lines.filter((line) => line !== "").map((text, i) => ({ id: String(i + 1), text }));
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

function fromCsv(path: string, content: string): ListedQuery[] {
  let rows: string[][];
  try {
    rows = parse(content, { relax_column_count: true, skip_empty_lines: true, trim: true });
  } catch (cause) {
    throw new CommuniqueError("USAGE", `${path} is not CSV: ${(cause as Error).message}`, { cause });
  }
  const head = rows[0]?.map((name) => name.toLowerCase()) ?? [];
  const named = Math.max(head.indexOf("query"), head.indexOf("text"));
  const ids = head.indexOf("id");
  const body = named === -1 ? rows : rows.slice(1);
  return body.flatMap((row, i) => {
    const text = row[Math.max(named, 0)] ?? "";
    return text === "" ? [] : [{ id: (ids === -1 ? undefined : row[ids]) ?? String(i + 1), text }];
  });
}
