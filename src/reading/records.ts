/** Files of many releases: ready-made records as JSON (one or a list of them) and JSON lines, and WordPress's posts. */

import { excerpt } from "../clean.ts";
import type { Document, Skipped } from "../release.ts";
import { withinTime } from "../within-time.ts";
import { documentFromRecord, type RecordOptions, type RecordPlace, skippedRecord, unreadBecause } from "./record.ts";
import type { Post } from "./wordpress.ts";
import { isPost, postOf } from "./wordpress-api.ts";

export interface Records {
  readonly documents: readonly Document[];
  readonly skipped: readonly Skipped[];
}

/** Most broken lines of one file that are named one by one. */
const MOST_NAMED = 100;

/** The records of a JSON file; in a list they are numbered from 1, as lines are. Never throws. */
export async function readJson(source: string, path: string, options: RecordOptions): Promise<Records> {
  const value = parseJson(source);
  if (value instanceof Error)
    return { documents: [], skipped: [skippedRecord({ path, line: null }, "unreadable", brokenJson(value))] };
  const records = Array.isArray(value) ? value : [value];
  const results: Result[] = [];
  for (const [i, record] of records.entries())
    results.push(await documentOfJson(record, { path, line: Array.isArray(value) ? i + 1 : null }, options));
  return collect(path, results);
}

/** The records of a file with one a line. A broken line is named and the others are read. Never throws. */
export async function readJsonLines(source: string, path: string, options: RecordOptions): Promise<Records> {
  const results: Result[] = [];
  let line = 0;
  for (const text of source.split("\n")) {
    line++;
    if (text.trim() === "") continue;
    const place: RecordPlace = { path, line };
    const value = parseJson(text);
    results.push(
      value instanceof Error
        ? skippedRecord(place, "unreadable", brokenJson(value))
        : await documentOfJson(value, place, options),
    );
  }
  return collect(path, results);
}

/** The posts of a site that WordPress exported, numbered from 1; null where the XML is no such export. @throws TooSlow */
export async function readPosts(source: string, path: string, options: RecordOptions): Promise<Records | null> {
  const { readWordPressExport } = await import("./wordpress-export.ts");
  const found = withinTime(options.longestMs, () => readWordPressExport(source));
  if (found === null) return null;
  const results: Result[] = [];
  for (const [i, post] of found.posts.entries())
    results.push(await documentOfPost(() => post, { path, line: i + 1, unit: "post" }, "application/rss+xml", options));
  if (found.problem !== null) results.push(skippedRecord({ path, line: null }, "unreadable", found.problem));
  if (!results.some((result) => result !== null))
    results.push(skippedRecord({ path, line: null }, "empty", "no posts in it that are published"));
  return collect(path, results);
}

/** Null for what there is nothing to tell of. */
type Result = Document | Skipped | null;

async function documentOfJson(record: unknown, place: RecordPlace, options: RecordOptions): Promise<Result> {
  if (!isPost(record)) return tried(place, options, () => documentFromRecord(record, place, options));
  return documentOfPost(() => postOf(record), place, "application/json", options);
}

async function documentOfPost(
  post: () => Post,
  place: RecordPlace,
  mediaType: string,
  options: RecordOptions,
): Promise<Result> {
  const { documentFromPost } = await import("./wordpress.ts");
  return tried(place, options, () => documentFromPost(post(), place, mediaType, options));
}

/** One record, in its time, or why it cannot be read. */
function tried(place: RecordPlace, { longestMs }: RecordOptions, make: () => Result): Result {
  try {
    return withinTime(longestMs, make);
  } catch (error) {
    const { reason, message } = unreadBecause(error);
    return skippedRecord(place, reason, message);
  }
}

function collect(path: string, results: readonly Result[]): Records {
  const documents: Document[] = [];
  const skipped: Skipped[] = [];
  let notPublic = 0;
  for (const result of results) {
    if (result === null) continue;
    if ("text" in result) documents.push(result);
    else if (result.reason === "not-public") notPublic++;
    else skipped.push(result);
  }
  const more = skipped.length - MOST_NAMED;
  if (more > 0)
    skipped.splice(MOST_NAMED, more, { path, reason: "unreadable", message: `and ${more} more broken records` });
  if (notPublic > 0)
    skipped.push({ path, reason: "not-public", message: `${notPublic} of its posts are private or have a password` });
  return { documents, skipped };
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
