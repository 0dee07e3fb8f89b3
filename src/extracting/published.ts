/** The day of issue: from metadata, else from a date line or a dateline of the text, else from the path. */
import type { Document } from "../release.ts";
import { type Day, formatDay, isDay, parseDay, toDayNumber } from "./calendar.ts";
import { readDateExpression, startsDate } from "./date-expressions.ts";
import type { DateExpression } from "./date-parts.ts";
import type { Reference } from "./date-values.ts";
import { dateWords } from "./date-words.ts";
import type { Dateline } from "./dateline.ts";
import { findEastAsianDates } from "./east-asian-dates.ts";
import { type Tokens, textOf } from "./tokens.ts";

/** A part of the text, `[start, end)`. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

export interface Published {
  /** `YYYY-MM-DD`. */
  readonly value: string | null;
  readonly from: "metadata" | "text" | "path" | null;
  /** What relative dates count from: the day of issue, or the month where no more is known. */
  readonly reference: Reference | null;
  /** Where the text says it. */
  readonly at: Place | null;
}

/** Parts of the text where a date line is looked for, in UTF-16 code units. */
const HEAD = 1_500;
const FOOT = 400;
/** A date line of the text is believed against the path's day when it is so near; farther off it is another day's. */
const TRUSTED_DAYS = 7;
const LONGEST_DATE_LINE = 90;
const LONGEST_LABEL = 40;
/** Where the headline and the beginning of the news are. */
const NEWS_HEAD = 700;
const LONGEST_TITLE_LINE = 260;
const OF_THE_PAGE =
  /(?:\btoday(?: is|:)|\b(?:updated|update|modified|printed|accessed|retrieved|reviewed|revised|expires?|effective|valid|due|deadline|copyright)\b|©)[^.;]{0,16}$/i;
/** Before a date that a sentence speaks of. */
const TIED =
  /(?:\b(?:on|of|in|since|by|until|till|from|to|through|dated|and|the|for|before|after|between|at|den|am|le|el)|[,(])\s*$/i;
const ISSUED =
  /^\W{0,3}(?:date of (?:issue|release|publication)|issued|released|published|posted|dated)(?: (?:on|by))?:? $/i;
const LABELS =
  /\b(?:date|dated|for|immediate|release|released|issued|published|posted|press|news|media|statement|on|the|no|contact|embargoed|until|am|pm|est|edt|noon|given|done|at|in|le|den|am|el|em|på|till)\b/gi;

export function findPublished(
  document: Document,
  tokens: Tokens,
  language: string | null,
  dateline: Dateline | null,
): Published {
  const all = datesAtEnds(tokens, language, dateline);
  const candidates = all.filter(({ isSure }) => isSure);
  const metadata = saneDay(document.given.published);
  const path = dayInPath(document.path);
  const pathDay = path === null || path.day === null ? null : { ...path, day: path.day };
  if (metadata !== null) return known(metadata, "metadata", all);
  if (pathDay !== null) {
    const near = candidates.find(({ day }) => Math.abs(toDayNumber(day) - toDayNumber(pathDay)) <= TRUSTED_DAYS);
    return near === undefined ? known(pathDay, "path", all) : known(near.day, "text", all);
  }
  const inMonth = ({ day }: Candidate): boolean =>
    path === null || (day.year === path.year && day.month === path.month);
  const first = candidates.find(inMonth) ?? candidates[0] ?? all.find(inMonth);
  if (first !== undefined) return known(first.day, "text", all);
  return { value: null, from: null, reference: path, at: null };
}

function known(day: Day, from: "metadata" | "text" | "path", candidates: readonly Candidate[]): Published {
  const value = formatDay(day);
  const isIt = (found: Day | null): boolean => found !== null && formatDay(found) === value;
  const at = candidates.find(({ day, otherDay }) => isIt(day) || isIt(otherDay))?.at ?? null;
  return { value, from, reference: day, at };
}

interface Candidate {
  readonly day: Day;
  /** The other reading of `03/04/2016`. */
  readonly otherDay: Day | null;
  readonly at: Place;
  /** On a line of its own or in the dateline; else it ends the headline or begins the news. */
  readonly isSure: boolean;
}

/** The whole days at the head and the foot that can be the day of issue; in the order of the text. */
function datesAtEnds(tokens: Tokens, language: string | null, dateline: Dateline | null): Candidate[] {
  const words = dateWords(language);
  const found: Candidate[] = [];
  const { text } = tokens;
  for (let index = 0; index < tokens.length; ) {
    const start = tokens.starts[index] ?? 0;
    if (start > HEAD && start < text.length - FOOT) {
      index = firstFrom(tokens, text.length - FOOT, index + 1);
      continue;
    }
    const expression = startsDate(tokens, index, words) ? readDateExpression(tokens, index, words) : null;
    const day = expression === null ? null : wholeDay(expression);
    if (expression === null || day === null) {
      index++;
      continue;
    }
    index = expression.last + 1;
    const at = { start, end: tokens.ends[expression.last] ?? start };
    if (isOfThePage(text, at)) continue;
    const inDateline = dateline !== null && at.start < dateline.end + 24 && at.end > dateline.start;
    // A text that begins with a day bears it as a list of releases showed it.
    const isSure =
      start === 0 || inDateline || isLabelled(text, at) || isDateLine(tokens, at, expression) || isBesideHead(text, at);
    const isSwapped = expression.kind === "point" && expression.swapped === true;
    const otherDay = isSwapped ? { year: day.year, month: day.day, day: day.month } : null;
    if (isSure || (start < NEWS_HEAD && beginsNews(text, at))) found.push({ day, otherDay, at, isSure });
  }
  return [...found, ...eastAsianDateLines(text)];
}

/** `Today: July 24, 2031`, `Last updated 3 May 2031`: what the page says of itself. */
function isOfThePage(text: string, at: Place): boolean {
  const before = text.slice(Math.max(0, at.start - LONGEST_LABEL), at.start);
  return OF_THE_PAGE.test(before.slice(before.lastIndexOf("\n") + 1));
}

/** Whether the date stands beside `FOR IMMEDIATE RELEASE` or before a place in capitals, in a text that lost its lines. */
function isBesideHead(text: string, at: Place): boolean {
  if (at.start > NEWS_HEAD) return false;
  const before = text.slice(Math.max(0, at.start - LONGEST_LABEL), at.start);
  const after = text.slice(at.end, at.end + LONGEST_LABEL);
  return (
    /for immediate release\W{0,4}$/i.test(before) ||
    /^\W{0,4}for immediate release/i.test(after) ||
    (/^[\s–—-]{1,4}[A-Z]{4,}(?:[ ,.]|$)/.test(after) && /[\p{L}\d)][\s|:–—-]{1,4}$/u.test(before) && !TIED.test(before))
  );
}

/** Whether the date ends a headline's line, follows `today`, or stands between the headline and the news in a text that lost its lines. */
function beginsNews(text: string, at: Place): boolean {
  const before = text.slice(Math.max(0, at.start - LONGEST_LABEL), at.start);
  const after = text.slice(at.end, at.end + LONGEST_LABEL);
  const line = lineAround(text, at).text;
  if (/\btoday,? (?:on )?\(?$/i.test(before)) return true;
  if (/^[^\p{Ll}\n]{0,14}(?:\n|$)/u.test(after)) return line.length <= LONGEST_TITLE_LINE && !/[.!?]$/.test(line);
  if (/^\s?(?:--|[–—-])\s/.test(after) && /(?:^|\n)\W{0,4}$/.test(before)) return true;
  return !TIED.test(before) && /^\)?\s*(?:\p{Lu}|\d)/u.test(after);
}

function eastAsianDateLines(text: string): Candidate[] {
  return findEastAsianDates(text.slice(0, HEAD)).flatMap(({ start, end, expression }) => {
    if (expression.kind !== "point") return [];
    const { year, month, day } = expression.at;
    const alone = lineAround(text, { start, end }).text.length <= end - start + 8;
    if (!alone || year === null || month === null || day === null || !isDay(year, month, day)) return [];
    return [{ day: { year, month, day }, otherDay: null, at: { start, end }, isSure: true }];
  });
}

function wholeDay(expression: DateExpression): Day | null {
  if (expression.kind !== "point") return null;
  const { year, month, day } = expression.at;
  return year !== null && month !== null && day !== null && year >= 1900 && isDay(year, month, day)
    ? { year, month, day }
    : null;
}

/** `Issued on 4 November 2021 by …`: a line that begins by saying what its date is. */
function isLabelled(text: string, at: Place): boolean {
  const before = text.slice(Math.max(0, at.start - LONGEST_LABEL), at.start);
  return ISSUED.test(before.slice(before.lastIndexOf("\n") + 1));
}

/** Whether the line holds little but this date: words such as `For immediate release`, a number, a name. */
function isDateLine(tokens: Tokens, at: Place, expression: DateExpression): boolean {
  const line = lineAround(tokens.text, at);
  if (line.text.length > LONGEST_DATE_LINE) return false;
  const rest = line.text.replace(textOf(tokens, expression.first, expression.last), " ");
  if (/[.!?]["”]?$/.test(rest.trim()) && rest.trim().length > 12) return false;
  const words = rest.replace(LABELS, " ").match(/[\p{L}]{2,}/gu) ?? [];
  return words.length <= 4 && words.every((word) => /^\p{Lu}/u.test(word) || words.length <= 1);
}

function lineAround(text: string, at: Place): { text: string } {
  const start = text.lastIndexOf("\n", at.start - 1) + 1;
  const end = text.indexOf("\n", at.end);
  return { text: text.slice(start, end < 0 ? text.length : end).trim() };
}

function firstFrom(tokens: Tokens, place: number, index: number): number {
  let [low, high] = [index, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens.starts[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A day that a release can have been issued on: systems write 1970-01-01 and 0001-01-01 where they know none. */
function saneDay(iso: string | null): Day | null {
  const day = iso === null ? null : parseDay(iso);
  return day === null || day.year < 1700 || (day.year === 1970 && day.month === 1 && day.day === 1) ? null : day;
}

const SHORT_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const PATH_DAYS: readonly { pattern: RegExp; order: string }[] = [
  { pattern: /(?<!\d)((?:1[7-9]|20)\d\d)[-_/.](\d\d)[-_/.](\d\d)(?!\d)/g, order: "ymd" },
  { pattern: /(?<!\d)((?:1[7-9]|20)\d\d)(\d\d)(\d\d)(?!\d)/g, order: "ymd" },
  {
    pattern:
      /(?<!\d)(\d{1,2})[-_ ]?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}[-_ ]?((?:19|20)\d\d)(?!\d)/gi,
    order: "dmy",
  },
  {
    pattern:
      /(?<![a-z])(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}[-_ ](\d{1,2})[-_, ]{1,2}((?:19|20)\d\d)(?!\d)/gi,
    order: "mdy",
  },
  { pattern: /(?<!\d)(\d\d)[-_.](\d\d)[-_.]((?:19|20)\d\d)(?!\d)/g, order: "dmy" },
  { pattern: /(?<=^|\/)(\d\d)(\d\d)(\d\d)(?=[-_. ])/g, order: "ymd" },
];
const PATH_MONTH = /(?<!\d)((?:19|20)\d\d)[-_/](\d\d)(?!\d)/g;

/** The last day that the path names, else its last month. */
function dayInPath(path: string): Reference | null {
  const month = [...path.matchAll(PATH_MONTH)]
    .map(([, year, month]) => ({ year: Number(year), month: Number(month), day: null }))
    .filter((found) => isDay(found.year, found.month, 1))
    .at(-1);
  for (const { pattern, order } of PATH_DAYS) {
    const days = [...path.matchAll(pattern)].flatMap((match) => {
      const part = (name: string): number => pathNumber(match[order.indexOf(name) + 1] ?? "");
      const year = part("y") < 100 ? (part("y") < 50 ? 2000 : 1900) + part("y") : part("y");
      return isDay(year, part("m"), part("d")) ? [{ year, month: part("m"), day: part("d") }] : [];
    });
    // Two-digit years are believed where a folder does not contradict them.
    const last =
      days.filter((day) => month === undefined || order !== "ymd" || day.year === month.year).at(-1) ?? days.at(-1);
    if (last !== undefined) return last;
  }
  return month ?? null;
}

function pathNumber(part: string): number {
  const month = SHORT_MONTHS.indexOf(part.slice(0, 3).toLowerCase());
  return month >= 0 ? month + 1 : Number(part);
}
