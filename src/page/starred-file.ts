/** Starred releases as files: CSV for spreadsheets, JSON lines that can be read back. */
import { csvTable } from "../csv.ts";
import type { Starred } from "../rendering/stars.ts";

/** By which a spreadsheet takes a file for UTF-8. */
const BYTE_ORDER_MARK = "\ufeff";

export function starredCsv(all: readonly Starred[]): string {
  const rows = all.map(({ title, organisation, published, url, note, id }) => [
    title,
    organisation,
    published ?? "",
    url,
    note,
    id,
  ]);
  return BYTE_ORDER_MARK + csvTable([["title", "organisation", "published", "url", "note", "id"], ...rows]);
}

/** One JSON object a line; also how a browser keeps them. */
export function starredLines(all: readonly Starred[]): string {
  return all.map((release) => `${JSON.stringify(release)}\n`).join("");
}

/** @returns the releases, or the number of the first line that is none, from 1 */
export function readStarredLines(text: string): readonly Starred[] | number {
  const releases: Starred[] = [];
  for (const [index, line] of text.replace(BYTE_ORDER_MARK, "").split("\n").entries()) {
    if (line.trim() === "") continue;
    const release = parseStarred(line);
    if (release === null) return index + 1;
    releases.push(release);
  }
  return releases;
}

/** Both lists: of a release that is in both the details of the second, and the notes of both where they differ. */
export function mergeStarred(kept: readonly Starred[], read: readonly Starred[]): Starred[] {
  const merged = new Map(kept.map((release) => [release.id, release]));
  for (const release of read) {
    const note = bothNotes(merged.get(release.id)?.note ?? "", release.note);
    merged.set(release.id, { ...release, note });
  }
  return [...merged.values()];
}

function bothNotes(kept: string, read: string): string {
  if (kept.includes(read)) return kept;
  return read.includes(kept) ? read : `${kept} / ${read}`;
}

/** What is written by hand may leave out all but id, title and address. */
function parseStarred(line: string): Starred | null {
  const value = parsed(line);
  if (value === null) return null;
  const { id, title, organisation = "", published = null, language = null, url, note = "" } = value;
  const link = typeof url === "string" ? webAddress(url) : null;
  return typeof id === "string" &&
    id !== "" &&
    typeof title === "string" &&
    typeof organisation === "string" &&
    typeof note === "string" &&
    (published === null || typeof published === "string") &&
    (language === null || typeof language === "string") &&
    link !== null
    ? { id, title, organisation, published, language, url: link, note }
    : null;
}

/** No other address may become a link: some run code. */
function webAddress(text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null;
}

function parsed(line: string): Partial<Record<keyof Starred, unknown>> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" ? value : null;
  } catch {
    return null;
  }
}
