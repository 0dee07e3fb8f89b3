/**
 * Tells the release itself from the lines that stand around it in its file: the section's name,
 * navigation, running page numbers, the embargo. Works on lines alone; what a format's own markup tells
 * apart, reading has done already.
 */
import { cleanLine } from "../clean.ts";
import type { Anchor, Document, Span } from "../release.ts";
import { formatDay, isDay } from "./calendar.ts";
import { readDateExpression } from "./date-expressions.ts";
import { dateWords } from "./date-words.ts";
import { furnitureLines } from "./furniture.ts";
import { readTime } from "./times.ts";
import { tokenize, wordAt } from "./tokens.ts";

export interface Body {
  readonly text: string;
  readonly headings: readonly Span[];
  readonly anchors: readonly Anchor[];
  readonly pages: readonly number[];
  /** The lines taken out, in their order. */
  readonly omitted: readonly string[];
  readonly section: string | null;
  /** ISO 8601, with a zone where the line says one. */
  readonly embargo: string | null;
}

interface Line {
  readonly start: number;
  readonly end: number;
  /** Without blanks at its ends. */
  readonly text: string;
  /** Whether it stands right under the line before. */
  readonly joined: boolean;
}

/** How many lines at the head and at the foot can be the site's. */
const HEAD_LINES = 8;
const FOOT_LINES = 6;
/** A longer line is a sentence of the release. */
const LONGEST_LINE = 120;

const BACK_TO = /^[«<←^\s]*(?:back|return|go back|tillbaka) (?:to|till) (?:the )?(.{2,100}?)(?: page)?[»>\s]*$/i;
const NAVIGATION =
  /^(?:skip to (?:main )?content|share(?: this)?(?: (?:page|release|article|on .{2,20}))?|print(?: this)?(?: page| release)?|tweet|e-?mail this(?: page)?|(?:go )?(?:back )?to(?:p of)?(?: the)? (?:top|page)|top(?: of page)?|previous|next|previous \| next|home|home ?[>»/].{0,80}|dela|skriv ut|ページの?(?:トップ|先頭)へ?(?:戻る)?|.{0,40}へ戻る)$/i;
const PAGE_NUMBER =
  /^(?:[-–—]\s?\d{1,3}\s?[-–—]|page \d{1,3}(?: of \d{1,3})?|\d{1,3} ?\/ ?\d{1,3}|\(?more\)?|-\s?more\s?-|sida \d{1,3}(?: av \d{1,3})?)$/i;
/** What a browser prints at the foot of a page: `http://… (2 of 10) [21/05/2002 1:25:46]`. */
const PRINTED_FOOT = /^\S{4,100}\s?\(\d{1,3} of \d{1,3}\)\s?\[[^\]]{6,30}\]$/;
const SECTION_NAME =
  /^(?:press releases?|news releases?|media releases?|releases|news(?:room)?|press room|pressmeddelanden|nyheter|statements(?: and releases)?|speeches(?: and remarks)?|briefing room|プレスリリース|報道発表)$/i;
const EMBARGO =
  /^\W*(?:strictly )?(?:(?:under )?embargo(?:ed)?\b|not for (?:release|publication) (?:before|until)|hold for release until)/i;
/** An order and no headline about an embargo: it holds back even where its day cannot be read. */
const EMBARGO_ORDER =
  /^\W*(?:strictly )?(?:(?:under )?embargoed\b|(?:under )?embargo\s*(?:until|till|to\b|:|–|-)|under embargo\b|not for (?:release|publication)|hold for release)/i;
/** A time as embargo lines give it, anywhere before or after the day: `12:00 CET`, `00.01 hrs`. */
const CLOCK = /(?<![\d./:])([01]?\d|2[0-3])[:.]([0-5]\d)(?![\d./])/;
/** A day in figures that may be read in two ways. */
const TWO_WAYS = /(?<!\d)(0?[1-9]|1[0-2])[/.](0?[1-9]|1[0-2])[/.](\d{4})(?!\d)/;
const ZONES: Readonly<Record<string, string>> = {
  gmt: "Z",
  utc: "Z",
  bst: "+01:00",
  cet: "+01:00",
  cest: "+02:00",
  est: "-05:00",
  edt: "-04:00",
  cst: "-06:00",
  cdt: "-05:00",
  mst: "-07:00",
  mdt: "-06:00",
  pst: "-08:00",
  pdt: "-07:00",
  jst: "+09:00",
  aest: "+10:00",
  sgt: "+08:00",
};

/** Time: the length of the text. */
export function toBody(document: Document): Body {
  const lines = linesOf(document.text);
  const head = lines.slice(0, HEAD_LINES);
  const footStart = Math.max(1, lines.length - FOOT_LINES);
  const foot = lines.slice(footStart);
  const backTo = foot.map((line) => BACK_TO.exec(line.text)?.[1] ?? null).find((name) => name !== null) ?? null;
  const section = head[0] === undefined ? null : sectionNamed(head[0], lines.length, document, backTo);
  const embargo = findEmbargo(head);
  const furniture = furnitureLines(lines);
  const cut = lines.filter(
    (line, index) =>
      line === embargo?.line ||
      furniture.has(index) ||
      (section !== null && index === 0 && line.text === section) ||
      (line.text.length <= LONGEST_LINE &&
        lines.length > 1 &&
        (PAGE_NUMBER.test(line.text) ||
          PRINTED_FOOT.test(line.text) ||
          ((index < HEAD_LINES || index >= footStart) && NAVIGATION.test(line.text)) ||
          (index >= footStart && BACK_TO.test(line.text)))),
  );
  const { text, headings, anchors, pages } = withoutLines(document, cut);
  const named = document.given.section ?? section ?? backTo;
  return {
    text,
    headings,
    anchors,
    pages,
    omitted: [...document.omitted, ...cut.map((line) => line.text)],
    section: named === null ? null : cleanLine(named),
    embargo: document.given.embargo ?? embargo?.value ?? null,
  };
}

/** The first line, where it names the part of the site: as navigation at the foot or the metadata do, or by a common name. */
function sectionNamed(line: Line, lineCount: number, { given }: Document, backTo: string | null): string | null {
  if (lineCount < 2 || line.text.length > LONGEST_LINE) return null;
  const same = (name: string | null): boolean => name !== null && name.toLowerCase() === line.text.toLowerCase();
  if (same(given.title)) return null;
  return same(backTo) || same(given.section) || SECTION_NAME.test(line.text) ? line.text : null;
}

function findEmbargo(head: readonly Line[]): { line: Line; value: string } | null {
  for (const line of head) {
    if (line.text.length > LONGEST_LINE || !EMBARGO.test(line.text)) continue;
    const value = readMoment(line.text) ?? (EMBARGO_ORDER.test(line.text) ? line.text : null);
    if (value !== null) return { line, value };
  }
  return null;
}

/** The day, time and zone that a line holds; of two ways to read a day the later, since too early is the worse mistake. */
function readMoment(line: string): string | null {
  const tokens = tokenize(line);
  const words = dateWords("en");
  let day: string | null = null;
  let time: string | null = null;
  let zone = "";
  for (let index = 0; index < tokens.length; index++) {
    const expression = day === null ? readDateExpression(tokens, index, words) : null;
    if (expression?.kind === "point") {
      const at = expression.at;
      if (at.year !== null && at.month !== null && at.day !== null && isDay(at.year, at.month, at.day)) {
        day = formatDay({ year: at.year, month: at.month, day: at.day });
        index = expression.last;
        continue;
      }
    }
    time ??= readTime(tokens, index)?.value ?? null;
    zone = ZONES[wordAt(tokens, index)] ?? zone;
  }
  const [, one = "", other = "", year = ""] = TWO_WAYS.exec(line) ?? [];
  if (year !== "")
    day = [`${one}-${other}`, `${other}-${one}`].map((monthDay) => isoDay(year, monthDay)).sort()[1] ?? day;
  const [, hour, minute] = CLOCK.exec(line) ?? [];
  if (time === null && hour !== undefined) time = `${hour.padStart(2, "0")}:${minute}`;
  return day === null || time === null ? day : `${day}T${time}${zone === "" ? "" : `:00${zone}`}`;
}

function isoDay(year: string, monthDay: string): string {
  return [year, ...monthDay.split("-").map((part) => part.padStart(2, "0"))].join("-");
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let wasBlank = true;
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    const line = text.slice(start, end).trim();
    if (line !== "") lines.push({ start, end, text: line, joined: !wasBlank });
    wasBlank = line === "";
    start = end + 1;
  }
  return lines;
}

/** The text without these lines and the empty lines after them, and its places moved accordingly. */
function withoutLines(
  { text, headings, anchors = [], pages }: Document,
  lines: readonly Line[],
): Pick<Body, "text" | "headings" | "anchors" | "pages"> {
  const cuts = lines.map(({ start, end }): Span => {
    let after = end;
    while (after < text.length && /\s/.test(text[after] as string)) after++;
    return [start, after < text.length ? lineStart(text, after) : after];
  });
  let kept = "";
  let at = 0;
  for (const [start, end] of cuts) {
    kept += text.slice(at, start);
    at = Math.max(at, end);
  }
  kept = (kept + text.slice(at)).trimEnd();
  const moved = (place: number): number =>
    Math.min(
      kept.length,
      place - cuts.reduce((sum, [start, end]) => sum + Math.max(0, Math.min(place, end) - start), 0),
    );
  return {
    text: kept,
    headings: headings.map(([start, end]): Span => [moved(start), moved(end)]).filter(([start, end]) => start < end),
    anchors: anchors.map(([start, id]): Anchor => [moved(start), id]),
    pages: pages.map(moved),
  };
}

/** The start of the line that holds this place, so that an indented line keeps its indent. */
function lineStart(text: string, place: number): number {
  return text.lastIndexOf("\n", place - 1) + 1;
}
