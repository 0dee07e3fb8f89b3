/** The day of issue: from metadata, else from a date line or a dateline of the text, else from the path. */
import type { Document, MetadataValue } from "../release.ts";
import { type Day, formatDay, isDay, parseDay, toDayNumber } from "./calendar.ts";
import { DateReading } from "./date-expressions.ts";
import type { DateExpression } from "./date-parts.ts";
import type { Reference } from "./date-values.ts";
import { dateWords } from "./date-words.ts";
import type { Dateline } from "./dateline.ts";
import type { DayOrder } from "./day-order.ts";
import { findEastAsianDates } from "./east-asian-dates.ts";
import { matchesOf } from "./matches.ts";
import { type Tokens, textOf } from "./tokens.ts";
import { withYearOfIssue, type YearlessDay, yearOfCopyright } from "./year-of-issue.ts";

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
/** A line that ends in a full stop is a sentence, unless it is a place and the date. */
const LONGEST_STOPPED_LINE = 24;
const LONGEST_LABEL = 40;
/** `Posted by … on`. */
const LONGEST_ISSUED_LABEL = 72;
/** A label on the line above its date. */
const LONGEST_LINE_LABEL = 24;
/** Where the headline and the beginning of the news are. */
const NEWS_HEAD = 700;
const LONGEST_TITLE_LINE = 260;
const OF_THE_PAGE =
  /(?:\btoday(?: is|:)|(?<!\p{L})(?:updated|update|modified|amended|printed|accessed|retrieved|reviewed|review|revised|expires?|effective|valid|due|deadline|copyright|mise? à jour|modifié|aktualisiert|actualizad[oa]|atualizad[oa]|uppdaterad|uppdaterat|opdateret|oppdatert|päivitetty|aggiornato|bijgewerkt|zaktualizowano)(?!\p{L})|©|更新)[^.;]{0,16}$/iu;
/** Before a date that a sentence speaks of. */
const TIED =
  /(?:\b(?:on|of|in|since|by|until|till|from|to|through|dated|and|the|for|before|after|between|at|den|am|le|el)|[,(])\s*$/i;
/** Right before the day of issue, at the head of a line or of a part of it. */
const ISSUED =
  /(?:^|[|·•;(]|[,.:]\s)[\s*_–—-]{0,4}(?:(?:article|story|page|news|statement|content|press release|release) )?(?:(?:first |date |originally |was )?(?:issued|released|published|posted)(?: online)?(?: date)?|date of (?:issue|release|publication)|(?:issue|release|publication|publish|posting) date|press release date|dated|publiée?|mise? en ligne|veröffentlicht|erschienen|publicad[oa]|publicerad|publicerat|udgivet|offentliggjort|publisert|julkaistu|pubblicato|gepubliceerd|opublikowano|data de publicação|fecha de publicación|date de publication|公開日|掲載日|発表日)(?: by [^.|\n]{2,40}?)?(?:[ \t](?:on|in|am|le|el|em|il|den|d))?[\s:：,–-]{0,4}(?:\p{L}{3,12}[,.]? {1,2})?$/iu;
const LABELS =
  /\b(?:date|dated|for|immediate|release|released|issued|published|posted|press|news|media|statement|on|the|no|contact|embargoed|until|am|pm|est|edt|noon|given|done|at|in|le|den|am|el|em|på|till)\b/gi;

export interface PublishedOptions {
  /** Whether the release writes the day first between strokes. */
  readonly order?: () => DayOrder | null;
  /** The end of its embargo in ISO 8601. */
  readonly embargo?: string | null;
  /** Of these tokens by the words of this language, where it is there already. */
  readonly reading?: DateReading;
}

export function findPublished(
  document: Document,
  tokens: Tokens,
  language: string | null,
  dateline: Dateline | null,
  { order = () => null, embargo = null, reading = new DateReading(tokens, dateWords(language)) }: PublishedOptions = {},
): Published {
  const { candidates: all, yearless } = datesAtEnds(tokens, reading, dateline, order);
  const candidates = all.filter(({ trust }) => trust > 0);
  const metadata = saneDay(document.given.published) ?? saneDay(orderedDate(document.metadata, order));
  const path = dayInPath(document.path);
  const pathDay = path === null || path.day === null ? null : { ...path, day: path.day };
  if (metadata !== null) return known(metadata, "metadata", all);
  if (pathDay !== null) {
    const near = candidates.find(({ day }) => Math.abs(toDayNumber(day) - toDayNumber(pathDay)) <= TRUSTED_DAYS);
    return near === undefined ? known(pathDay, "path", all) : known(near.day, "text", all);
  }
  const inMonth = ({ day }: Candidate): boolean =>
    path === null || (day.year === path.year && day.month === path.month);
  const most = Math.max(...candidates.map(({ trust }) => trust));
  const trusted = candidates.filter(({ trust }) => trust === most);
  const first = trusted.find(inMonth) ?? trusted[0];
  if (first !== undefined) return known(first.day, "text", all);
  if (yearless !== null) {
    const told = path?.year ?? yearOfCopyright([...document.omitted, document.text]);
    const day = withYearOfIssue(tokens, yearless, told);
    if (day !== null) return { value: formatDay(day), from: "text", reference: day, at: yearless.at };
  }
  const doubtful = all.find(inMonth);
  if (doubtful !== undefined) return known(doubtful.day, "text", all);
  // A release goes out when its embargo ends.
  const created = saneDay(creationDate(document.metadata) ?? embargo);
  if (created !== null) return known(created, "metadata", all);
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
  /** 2: called the day of issue. 1: on a line of its own or in the dateline. 0: it ends the headline or begins the news. */
  readonly trust: 0 | 1 | 2;
}

interface DatesAtEnds {
  /** Whole days, in the order of the text. */
  readonly candidates: readonly Candidate[];
  /** The first day of issue that lacks its year. */
  readonly yearless: (YearlessDay & { readonly at: Place }) | null;
}

/** The days at the head and the foot that can be the day of issue. */
function datesAtEnds(
  tokens: Tokens,
  reading: DateReading,
  dateline: Dateline | null,
  order: () => DayOrder | null,
): DatesAtEnds {
  const found: Candidate[] = [];
  let yearless: DatesAtEnds["yearless"] = null;
  const { text } = tokens;
  let last = -1;
  for (const index of reading.starts) {
    if (index <= last) continue;
    const start = tokens.starts[index] ?? 0;
    if (start > HEAD && start < text.length - FOOT) continue;
    const expression = reading.at(index);
    if (expression?.kind !== "point" || expression.at.day === null) continue;
    last = expression.last;
    const at = { start, end: tokens.ends[expression.last] ?? start };
    const isIssued = isLabelled(text, at);
    const inDateline = dateline !== null && at.start < dateline.end + 24 && at.end > dateline.start;
    const day = wholeDay(expression);
    if (day === null) {
      const { year, month, day, weekday } = expression.at;
      const isIssue = isIssued || inDateline || opensNews(text, at) || (weekday !== null && isAloneOnLine(text, at));
      const isNamed = yearless === null && isIssue && year === null && month !== null && day !== null;
      if (isNamed && (isIssued || !isOfThePage(text, at))) yearless = { month, day, weekday, at };
      continue;
    }
    // A text that begins with a day bears it as a list of releases showed it.
    const isSure = start === 0 || inDateline || isDateLine(tokens, at, expression) || isBesideHead(text, at);
    const isSwapped = expression.swapped === true;
    const other = isSwapped ? { year: day.year, month: day.day, day: day.month } : null;
    const [first, otherDay] = other !== null && order()?.dayFirst === true ? [other, day] : [day, other];
    const isCandidate = isIssued || isSure || (start < NEWS_HEAD && beginsNews(text, at));
    // Asked last, since few days come so far.
    if (isCandidate && (isIssued || !isOfThePage(text, at)))
      found.push({ day: first, otherDay, at, trust: isIssued ? 2 : isSure ? 1 : 0 });
  }
  const named = dateline?.day ?? null;
  // A day that the words of the release's language do not tell.
  if (named !== null && !found.some(({ at }) => at.start < named.end && at.end > named.start)) {
    const { year, month, day } = named;
    if (year !== null) found.unshift({ day: { year, month, day }, otherDay: null, at: named, trust: 1 });
    else yearless ??= { month, day, weekday: null, at: named };
  }
  return { candidates: [...found, ...eastAsianDateLines(text)], yearless };
}

/** `Today: July 24, 2031`, `Last updated 3 May 2031`: what the page says of itself. */
function isOfThePage(text: string, at: Place): boolean {
  return OF_THE_PAGE.test(labelBefore(text, at, LONGEST_LABEL));
}

/** `May 3 (Norland Wire) --`: a day and a dash at the head of a paragraph. */
function opensNews(text: string, at: Place): boolean {
  const isAtHead = at.start === 0 || text[at.start - 1] === "\n";
  return isAtHead && /^\s?(?:\([^()\n]{2,30}\)\s?)?(?:--|[–—-])\s/.test(text.slice(at.end, at.end + LONGEST_LABEL));
}

function isAloneOnLine(text: string, at: Place): boolean {
  return lineAround(text, at).text.length <= at.end - at.start + 2;
}

/** What stands before a date in its line; at the head of one the line above, where that is short as a label is. */
function labelBefore(text: string, at: Place, length: number): string {
  const before = text.slice(Math.max(0, at.start - length), at.start);
  const line = before.slice(before.lastIndexOf("\n") + 1);
  if (line.trim() !== "") return line;
  const above = before.trimEnd();
  const label = above.slice(above.lastIndexOf("\n") + 1);
  return label.length <= LONGEST_LINE_LABEL && !/\d/.test(label) ? label : line;
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
    return [{ day: { year, month, day }, otherDay: null, at: { start, end }, trust: 1 }];
  });
}

function wholeDay(expression: DateExpression): Day | null {
  if (expression.kind !== "point") return null;
  const { year, month, day } = expression.at;
  return year !== null && month !== null && day !== null && year >= 1900 && isDay(year, month, day)
    ? { year, month, day }
    : null;
}

/** `Issued on 4 November 2021`, `Posted by A. Bell on 4/11/2021`, `Published` above it: it is called the day of issue. */
function isLabelled(text: string, at: Place): boolean {
  return ISSUED.test(labelBefore(text, at, LONGEST_ISSUED_LABEL));
}

/** Whether the line holds little but this date: words such as `For immediate release`, a number, a name. */
function isDateLine(tokens: Tokens, at: Place, expression: DateExpression): boolean {
  const line = lineAround(tokens.text, at);
  if (line.text.length > LONGEST_DATE_LINE) return false;
  const rest = line.text.replace(textOf(tokens, expression.first, expression.last), " ");
  if (/[.!?]["”]?$/.test(rest.trim()) && rest.trim().length > LONGEST_STOPPED_LINE) return false;
  if (isWholePart(tokens.text, at)) return true;
  const words = rest.replace(LABELS, " ").match(/[\p{L}]{2,}/gu) ?? [];
  return words.length <= 4 && words.every((word) => /^\p{Lu}/u.test(word) || words.length <= 1);
}

/** `News | 3 May 2031 | 3 min read` */
function isWholePart(text: string, at: Place): boolean {
  const before = text.slice(Math.max(0, at.start - 4), at.start);
  const after = text.slice(at.end, at.end + 4);
  return /(?:[|·•][ \t]{0,3}|^|\n)$/.test(before) && /^[ \t]{0,3}[|·•]/.test(after);
}

function lineAround(text: string, at: Place): { text: string } {
  const start = text.lastIndexOf("\n", at.start - 1) + 1;
  const end = text.indexOf("\n", at.end);
  return { text: text.slice(start, end < 0 ? text.length : end).trim() };
}

/** A day that a release can have been issued on: systems write 1970-01-01 and 0001-01-01 where they know none. */
function saneDay(iso: string | null): Day | null {
  const day = iso === null ? null : parseDay(iso);
  return day === null || day.year < 1700 || (day.year === 1970 && day.month === 1 && day.day === 1) ? null : day;
}

const ISSUE_NAMES =
  /^(?:dc|dcterms|og|article|sailthru)?(?:date)?(?:issued?|published|publication|publish|release|released|posted)?(?:date|time|on|at)?$/;
const CREATION_NAMES = /^(?:dc|dcterms)?(?:date)?created(?:at|on|date)?$/;

/** A day of issue in metadata whose order only the release tells, as ISO: `03/04/2016`. */
function orderedDate(metadata: Document["metadata"], order: () => DayOrder | null): string | null {
  const written = valueNamed(metadata, ISSUE_NAMES);
  const match = /^\s*(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)/.exec(written ?? "");
  if (match === null) return null;
  const [a, b] = [Number(match[1]), Number(match[2])];
  const told = order();
  if (told === null) return null;
  const [day, month] = told.dayFirst ? [a, b] : [b, a];
  return isDay(Number(match[3]), month, day) ? formatDay({ year: Number(match[3]), month, day }) : null;
}

/** When the page was made: the day of issue where nothing else says it. */
function creationDate(metadata: Document["metadata"]): string | null {
  return valueNamed(metadata, CREATION_NAMES);
}

function valueNamed(metadata: Document["metadata"], names: RegExp): string | null {
  for (const [name, value] of Object.entries(metadata) as [string, MetadataValue][]) {
    if (typeof value === "string" && names.test(name.toLowerCase().replace(/[\s_.:-]+/g, ""))) return value;
  }
  return null;
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
  const month = matchesOf(PATH_MONTH, path)
    .map(([, year, month]) => ({ year: Number(year), month: Number(month), day: null }))
    .filter((found) => isDay(found.year, found.month, 1))
    .at(-1);
  for (const { pattern, order } of PATH_DAYS) {
    const days = matchesOf(pattern, path)
      .map((match) => dayOfPath(match, order))
      .filter(({ year, month, day }) => isDay(year, month, day));
    // Two-digit years are believed where a folder does not contradict them.
    const last =
      days.filter((day) => month === undefined || order !== "ymd" || day.year === month.year).at(-1) ?? days.at(-1);
    if (last !== undefined) return last;
  }
  return month ?? null;
}

function dayOfPath(match: RegExpExecArray, order: string): Day {
  const part = (name: string): number => pathNumber(match[order.indexOf(name) + 1] ?? "");
  const year = part("y");
  return { year: year >= 100 ? year : (year < 50 ? 2000 : 1900) + year, month: part("m"), day: part("d") };
}

function pathNumber(part: string): number {
  const month = SHORT_MONTHS.indexOf(part.slice(0, 3).toLowerCase());
  return month >= 0 ? month + 1 : Number(part);
}
