/** The headline in a release's text: the first line that is one, past labels, letterheads, contacts and dates. */

import {
  goesWithLetterhead,
  isAboveHeadline,
  isByline,
  isDateLike,
  isLabel,
  isLetterhead,
  isName,
  isNoHeadline,
  isPlainName,
  isSectionName,
  MONTHS,
  WEEKDAY,
} from "./head-labels.ts";
import { singleSpaced } from "./white-space.ts";

export interface HeadlineInput {
  readonly text: string;
  readonly headings: readonly string[];
  readonly section: string | null;
}

/** `Ann Bell, Mayor of Port Hale:` */
const INTRODUCES = /^.{3,60}:$/;
/** A longer line is a paragraph, in UTF-16 code units. */
const LONGEST_HEADLINE = 220;
/** A shorter line is a label or a name. */
const SHORTEST_HEADLINE = 10;
/** A shorter line is no text that lost its lines. */
const SHORTEST_FLAT = 80;
/** Of two lines, the first is broken where it was full. */
const FULL_LINE = 40;
const HEAD_LINES = 16;
/** How many headings can be the release's: further ones part its text. */
const MOST_HEADINGS = 3;
/** How much of a text is looked at, and of one line. */
const HEAD = 4_000;
const LONGEST_LOOK = 1_200;

/** A date that a list of releases had before the headline. */
const LEADING_DATE = new RegExp(
  `^(?:date:?\\s)?${WEEKDAY}(?:${MONTHS}\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s\\d{4}|\\d{1,2}(?:st|nd|rd|th)?\\s${MONTHS},?\\s\\d{4}|\\d{1,2}[ /.-]\\d{1,2}[ /.-]\\d{4})[\\s:–—-]+(?=\\S)`,
  "i",
);
const LEADING_LABEL = /^(?:for immediate release|(?:press|news|media) release)\b[\s:.–—-]*/i;
/** The headline as a message's head names it. */
const SUBJECT = /^(?:subject|re|headline|betreff|objet|asunto|ämne|件名)\s?[:：]\s?(?:re:\s)?(\S.{8,200})$/i;

/** What a site's name has in it. */
const SITE_PART =
  /\b(?:senator|sen|congress\w*|representative|minister|ministry|office|department|press|news|home|official|website|page|inc|ltd|plc|corp|company|university|agency|commission|council)\b/i;
const LONGEST_SITE_WORDS = 6;
/** A line that ends or begins with one of these goes on. */
const GOES_ON =
  /(?:\b(?:of|the|to|and|for|in|on|with|a|an|at|by|from|as|or|its|av|och|för|der|die|und|de|la|du|des|el|y)|[&,–—-])$/i;
const COMES_AFTER = /^(?:of|to|and|for|in|on|with|at|by|from|as|or|&)\b/i;
/** After the headline of a text that lost its lines: a date, the label, or a place and a dash. */
const DATE_INSIDE = new RegExp(
  `\\s(?:${WEEKDAY}${MONTHS}\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s\\d{4}|for immediate release\\b)(?=\\s)`,
  "i",
);
const PLACE_INSIDE = /\s[A-Z][A-Z.' ]{3,24},\s?[A-Z][A-Za-z.]{1,12}\s?(?:--|[–—-])/;
/** Where a text that lost its marks as well goes over to the news: whom to ask, or the place in capitals. */
const NEWS_INSIDE =
  /\s(?:(?:[Pp]ress )?Contacts?:?\s(?=\p{Lu}\p{Ll}+\s\p{Lu})|\p{Lu}{4,}(?:\s\p{Lu}{4,})?\s(?=(?:D\s?C\s)?(?:U\s?S\s)?(?:Senators?|Representatives?|Congress(?:wo)?m[ae]n|Today)\s))/u;
/** Before a date these make it a part of the headline. */
const TIED_TO_DATE = /\b(?:on|of|in|since|by|until|from|to|through|dated|and|the|for|before|after)$/i;

/** A line of the head; cleaned when it is looked at, since most heads are over after the first. */
class HeadLine {
  readonly #written: string;
  /** Whether it stands right under the line before. */
  readonly joined: boolean;
  #text: string | null = null;

  constructor(written: string, joined: boolean) {
    this.#written = written;
    this.joined = joined;
  }

  /** Without marks, labels and dates at its head. */
  get text(): string {
    this.#text ??= withoutLabels(clean(this.#written));
    return this.#text;
  }

  isBlank(): boolean {
    return this.#written.trim() === "" || (MARKUP.test(this.#written) && this.text === "");
  }

  /** Whether the line says what kind of release it is, and not only when it may be printed. */
  namesKind(): boolean {
    const line = clean(this.#written);
    return isSectionName(line) && !/^(?:for )?immediate/i.test(line);
  }

  /** The headline, where the line is one of a message's head that names it. */
  subject(): string | undefined {
    return /[:：]/.test(this.#written) ? SUBJECT.exec(this.text)?.[1] : undefined;
  }
}

/** Null where no line of the head is one. */
export function findHeadline({ text, headings, section }: HeadlineInput): string | null {
  const heading = headings.slice(0, MOST_HEADINGS).map(clean).find(isHeading(section, text));
  if (heading !== undefined) return heading;
  const lines = headLines(text);
  for (const line of lines) {
    const subject = line.subject();
    if (subject !== undefined) return subject;
  }
  let inLetterhead = false;
  for (const [index, { text: line, joined }] of lines.slice(0, HEAD_LINES).entries()) {
    inLetterhead &&= joined;
    const startsLetterhead = isLetterhead(line) || isName(line);
    const isAbove =
      isAboveHeadline(line) || (inLetterhead && goesWithLetterhead(line)) || isNameByNeighbours(lines, index);
    inLetterhead ||= startsLetterhead;
    if (isLabel(line) || isDateLike(line) || line === section || isShort(line)) continue;
    if (isAbove && (opensBelow(lines, index) || isIssuer(lines, index))) continue;
    const single = undoubled(line);
    const flat = flatHeadline(line);
    if (flat !== null) return flat;
    if (INTRODUCES.test(line) && opensBelow(lines, index)) continue;
    if (single.length > LONGEST_HEADLINE || lines.length <= index + 1 || !isHeadline(single)) return null;
    return wholeHeadline(single, lines.slice(index + 1));
  }
  return null;
}

/** Whether a heading is the release's: at the text's head, no label, no name of who speaks. */
function isHeading(section: string | null, text: string): (heading: string) => boolean {
  return (heading) =>
    isHeadline(heading) &&
    heading !== section &&
    !(isName(heading) || isLetterhead(heading)) &&
    text.slice(0, HEAD).includes(heading);
}

/** Whether a line is no headline though none follows; capitals hide a verb where nothing of a release's head stands below. */
function isIssuer(lines: readonly HeadLine[], index: number): boolean {
  const [line, below] = [lines[index]?.text ?? "", lines[index + 1]?.text];
  if (below === undefined || !isNoHeadline(line)) return false;
  return !isUpper(line) || isLabel(below) || isDateLike(below) || isNoHeadline(below);
}

/**
 * Whether the lines right around tell that a line names somebody: `Contact` above it; a kind of release or an office below it,
 * perhaps under further names.
 */
function isNameByNeighbours(lines: readonly HeadLine[], index: number): boolean {
  const line = lines[index]?.text ?? "";
  if (!isPlainName(line)) return false;
  if (CONTACT_ALONE.test(lines[index - 1]?.text ?? "")) return true;
  for (const below of lines.slice(index + 1, index + 1 + MOST_NAMES_IN_A_ROW)) {
    if (!below.joined) return false;
    if (isName(below.text) || isOffice(below.text) || below.namesKind()) return true;
    if (!isPlainName(below.text)) return false;
  }
  return false;
}

/** Country, office and holder above the kind of release. */
const MOST_NAMES_IN_A_ROW = 3;
const CONTACT_ALONE = /^(?:(?:press|media) )?contacts?\s?:?$/i;

function isOffice(line: string): boolean {
  return /^(?:from |by )?(?:the )?office of\b/i.test(line);
}

/** Whether a line below is a headline, before the text begins. */
function opensBelow(lines: readonly HeadLine[], index: number): boolean {
  for (const { text } of lines.slice(index + 1, HEAD_LINES)) {
    if (text.length > LONGEST_HEADLINE && flatHeadline(text) === null) return false;
    if (opens(text) && !isAboveHeadline(text)) return true;
  }
  return false;
}

/** Lines with words. */
function headLines(text: string): HeadLine[] {
  const lines: HeadLine[] = [];
  let wasBlank = true;
  for (let start = 0; start < Math.min(text.length, HEAD) && lines.length < HEAD_LINES + 6; ) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    const line = new HeadLine(text.slice(start, Math.min(end, start + LONGEST_LOOK)), !wasBlank);
    wasBlank = line.isBlank();
    if (!wasBlank) lines.push(line);
    start = end + 1;
  }
  return lines;
}

/** `FOR IMMEDIATE RELEASE October 21 2031 Mayor Opens Harbour` from the mayor on. */
export function withoutLabels(line: string): string {
  let rest = line.replace(LEADING_DATE, "");
  for (let label = LEADING_LABEL.exec(rest); label !== null; label = LEADING_LABEL.exec(rest)) {
    const after = rest.slice(label[0].length);
    const isLabel =
      /^for/i.test(label[0]) ||
      label[0] === label[0].toUpperCase() ||
      label[0].includes(":") ||
      LEADING_DATE.test(after) ||
      LEADING_LABEL.test(after);
    if (!isLabel || after === "") break;
    rest = after.replace(LEADING_DATE, "");
  }
  return rest;
}

/** The headline of a line that holds it twice, first perhaps cut short, as a page's name and its heading run together. */
function undoubled(line: string): string {
  const start = /^(?:\S+\s){4}/.exec(line)?.[0];
  if (start === undefined || line.length > 2 * LONGEST_HEADLINE) return line;
  const again = line.indexOf(start, start.length);
  return again > 0 && again >= line.length * 0.4 && again <= line.length * 0.6 ? line.slice(again) : line;
}

/** The headline as the lines below have it: not shortened, without the site's name, to its end on a second line. */
function wholeHeadline(line: string, below: readonly HeadLine[]): string {
  const next = below[0];
  if (next === undefined) return line;
  const cut = line.replace(/\s?(?:…|\.\.\.)$/, "");
  if (cut !== line && next.text.startsWith(cut) && next.text.length <= LONGEST_HEADLINE) return next.text;
  const plain = withoutSiteWords(line, below.slice(0, 6));
  if (plain !== line) return plain;
  const whole = `${line} ${next.text}`;
  return next.joined && continues(line, next.text) && whole.length <= LONGEST_HEADLINE ? whole : line;
}

function continues(line: string, next: string): boolean {
  if (isByline(next) || isLabel(next) || isDateLike(next) || !isHeadline(`${line} ${next}`)) return false;
  if (GOES_ON.test(line) || COMES_AFTER.test(next)) return true;
  return line.length >= FULL_LINE && isUpper(line) && isUpper(next) && next.length < line.length * 1.3;
}

/** `Mayor Opens Harbour Senator Ann Bell`, where `Mayor Opens Harbour` heads a line below: the rest is the site's name. */
function withoutSiteWords(line: string, below: readonly HeadLine[]): string {
  if (!SITE_PART.test(line) || below.some(({ text }) => text.startsWith(line))) return line;
  const blanks = placesOf(" ", line);
  const most = Math.min(LONGEST_SITE_WORDS, blanks.length - 2);
  if (most < 1) return line;
  for (const blank of blanks.slice(0, most).reverse()) {
    const rest = line.slice(blank + 1);
    if (below.some(({ text }) => startsLine(text, rest)) && SITE_PART.test(line.slice(0, blank))) return rest;
  }
  for (const blank of blanks.slice(-most).reverse()) {
    const head = line.slice(0, blank);
    if (below.some(({ text }) => startsLine(text, head)) && SITE_PART.test(line.slice(blank + 1))) return head;
  }
  return line;
}

function placesOf(mark: string, line: string): number[] {
  const places: number[] = [];
  for (let at = line.indexOf(mark); at >= 0; at = line.indexOf(mark, at + 1)) places.push(at);
  return places;
}

function startsLine(line: string, title: string): boolean {
  return line.startsWith(title) && !/^\p{L}/u.test(line.slice(title.length));
}

/** Whether the line is or begins with a headline. */
function opens(line: string): boolean {
  return (isHeadline(line) && !isDateLike(line)) || flatHeadline(line) !== null;
}

/** A character of Chinese or Japanese says as much as two letters. */
function isShort(line: string): boolean {
  if (line.length >= SHORTEST_HEADLINE) return false;
  return (
    line.length + (line.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0) <
    SHORTEST_HEADLINE
  );
}

function isHeadline(line: string): boolean {
  return (
    !isShort(line) &&
    line.length <= LONGEST_HEADLINE &&
    !/[.:;,]$/.test(line.replace(/\b(?:[A-Z]\.){2,}$/, "")) &&
    !isLabel(line)
  );
}

/** A text that lost its lines: the words before the date or the place that the news begins with. */
function flatHeadline(line: string): string | null {
  if (line.length < SHORTEST_FLAT) return null;
  const look = line.slice(0, LONGEST_HEADLINE + 60);
  const ends = [look.search(DATE_INSIDE), look.search(PLACE_INSIDE), newsInside(look)].filter((end) => end >= 0);
  const end = Math.min(...ends);
  if (ends.length === 0 || end < 12 || end > LONGEST_HEADLINE || line.length < end + 40) return null;
  const head = line.slice(0, end).trim();
  const words = head.split(" ");
  const capitalised = words.filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word) || word.length <= 4).length;
  if (/[.!?] /.test(head.replace(/\b\p{L}{1,4}\./gu, ""))) return null;
  return capitalised >= words.length * 0.7 || !TIED_TO_DATE.test(head) ? head : null;
}

/** In a line of capitals a word in capitals is no place. */
function newsInside(line: string): number {
  const at = line.search(NEWS_INSIDE);
  return at < 0 || isUpper(line.slice(0, at)) ? -1 : at;
}

function isUpper(line: string): boolean {
  return line === line.toUpperCase() && line !== line.toLowerCase();
}

const MARKUP = /[#*_<]/;

/** Without marks of Markdown and HTML, in single blanks. */
export function clean(text: string): string {
  const plain = MARKUP.test(text) ? text.replace(/^\s{0,3}#{1,6}\s|\*\*|__|<\/?[a-z][^<>]{0,40}>/gi, "") : text;
  return singleSpaced(plain).trim();
}
