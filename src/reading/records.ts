/** Files of ready-made records: JSON (one record or a list of them) and JSON lines. */

import { excerpt } from "../clean.ts";
import type { Document, Skipped } from "../release.ts";
import { documentFromRecord, type RecordOptions, type RecordPlace, skippedRecord } from "./record.ts";

export interface Records {
  readonly documents: readonly Document[];
  readonly skipped: readonly Skipped[];
}

/** Most broken lines of one file that are named one by one. */
const MOST_NAMED = 100;

/** The records of a JSON file; in a list they are numbered from 1, as lines are. Never throws. */
export function readJson(source: string, path: string, options: RecordOptions): Records {
  const value = parseJson(source);
  if (value instanceof Error)
    return { documents: [], skipped: [skippedRecord({ path, line: null }, "unreadable", brokenJson(value))] };
  const records = Array.isArray(value) ? value : [value];
  return collect(
    path,
    records.map((record, i) =>
      documentFromRecord(record, { path, line: Array.isArray(value) ? i + 1 : null }, options),
    ),
  );
}

/** The records of a file with one a line. A broken line is named and the others are read. Never throws. */
export function readJsonLines(source: string, path: string, options: RecordOptions): Records {
  const results: (Document | Skipped)[] = [];
  let line = 0;
  for (const text of source.split("\n")) {
    line++;
    if (text.trim() === "") continue;
    const place: RecordPlace = { path, line };
    const value = parseJson(text);
    results.push(
      value instanceof Error
        ? skippedRecord(place, "unreadable", brokenJson(value))
        : documentFromRecord(value, place, options),
    );
  }
  return collect(path, results);
}

function collect(path: string, results: readonly (Document | Skipped)[]): Records {
  const documents = results.filter((result) => "text" in result);
  const skipped = results.filter((result) => "reason" in result);
  const more = skipped.length - MOST_NAMED;
  const rest: Skipped[] = more > 0 ? [{ path, reason: "unreadable", message: `and ${more} more broken records` }] : [];
  return { documents, skipped: [...skipped.slice(0, MOST_NAMED), ...rest] };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function brokenJson(error: Error): string {
  return `not JSON: ${excerpt(error.message, 120)}`;
}
