/** The title of a release: as given, else the headline in its text, else one composed from its first sentence. */
import type { Dateline } from "./dateline.ts";

export interface TitleInput {
  readonly given: string | null;
  readonly text: string;
  readonly section: string | null;
  readonly headings: readonly string[];
  readonly dateline: Dateline | null;
  /** Used where the text has no words. */
  readonly path: string;
}

/** A longer line is a paragraph; a longer composed title is cut at a word. */
const LONGEST_HEADLINE = 220;
/** A shorter line is a label or a name. */
const SHORTEST_HEADLINE = 10;
const LONGEST_COMPOSED = 110;
const HEAD_LINES = 10;

const NOT_A_HEADLINE =
  /^(?:for immediate release|immediate release|(?:.{0,60}\b)?(?:press|news|media) releases?\b[\s\d/.:()-]*(?:no\.?\s?)?[\d/-]{0,12}|報道(?:発表|資料).{0,6}|プレスリリース|release|releases|statement|transcript|date\b.{0,40}|contacts?\b.*|media contacts?\b.*|for (?:more|further) information\b.*|(?:tel|phone|fax|e-?mail)\b.*|(?:no\.?|number) ?\d.*|embargo.*|office of the .*|[^\p{L}]*)$/iu;
const DATE_LIKE =
  /^\W*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?(?:\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?)?(?:january|february|march|april|may|june|july|august|september|october|november|december)\b[\s\d,.]{0,12}$/i;
/** A date that a list of releases had before the headline. */
const LEADING_DATE =
  /^(?:(?:january|february|march|april|may|june|july|august|september|october|november|december)\s\d{1,2},?\s\d{4}|\d{1,2}[ /.-]\d{1,2}[ /.-]\d{4})[\s:–—-]+(?=\S)/i;
const SITE_WORDS =
  /\b(?:department|ministry|office|website|official|government|senate|house|parliament|commission|home|press|news|communications?)\b/i;

/** What an organisation's name, its newsletter's or its press office's ends or begins with. */
const ORGANISATION =
  /\b(?:department|ministry|office|government|senate|parliament|commission|council|committee|authority|agency|embassy|bureau|secretariat|port|city|university|corporation|company|inc|ltd|news|newsroom|newsletter|bulletin|gazette)\b/i;
/** What a headline tells of and a letterhead does not. */
const OCCASION =
  /\b(?:meeting|statement|remarks|speech|address|visit|report|session|summit|talks|call|briefing|ceremony|conference|launch|review|hearing|agreement|update|results|appointment|notice|opening|inquiry|for|on|to|with)\b/i;

/** Never empty. */
export function findTitle(input: TitleInput): string {
  const given = input.given === null ? "" : clean(input.given);
  if (given !== "") return withoutSite(given, input);
  const headline = findHeadline(input);
  if (headline !== null) return headline;
  return composeTitle(input) || fileName(input.path);
}

/** A headline is a short first line that is no sentence, and is followed by more. */
function findHeadline({ text, headings, section }: TitleInput): string | null {
  const lines = text
    .slice(0, 4_000)
    .split("\n")
    .map((line) => clean(line).replace(LEADING_DATE, ""))
    .filter((line) => line !== "");
  const heading = headings[0] === undefined ? "" : clean(headings[0]);
  if (isHeadline(heading) && heading !== section) return heading;
  for (const [index, line] of lines.slice(0, HEAD_LINES).entries()) {
    if (NOT_A_HEADLINE.test(line) || DATE_LIKE.test(line) || line === section || line.length < SHORTEST_HEADLINE)
      continue;
    if (
      isLetterhead(line) &&
      lines.slice(index + 1, HEAD_LINES).some((next) => isHeadline(next) && !DATE_LIKE.test(next))
    )
      continue;
    if (undoubled(line).length > LONGEST_HEADLINE) return flatHeadline(line);
    const single = undoubled(line);
    if (lines.length <= index + 1 || !isHeadline(single)) return null;
    return wholeHeadline(single, lines[index + 1] ?? "");
  }
  return null;
}

/** The headline of a line that holds it twice, first perhaps cut short, as a page's name and its heading run together. */
function undoubled(line: string): string {
  const start = /^(?:\S+\s){4}/.exec(line)?.[0];
  if (start === undefined || line.length > 2 * LONGEST_HEADLINE) return line;
  const again = line.indexOf(start, start.length);
  return again > 0 && again >= line.length * 0.4 && again <= line.length * 0.6 ? line.slice(again) : line;
}

/** A list's shortened headline, `Court of Appeal and…`, where the whole one follows. */
function wholeHeadline(line: string, next: string): string {
  const cut = line.replace(/\s?(?:…|\.\.\.)$/, "");
  return cut !== line && next.startsWith(cut) && next.length <= LONGEST_HEADLINE ? next : line;
}

function isHeadline(line: string): boolean {
  return (
    line.length >= SHORTEST_HEADLINE &&
    line.length <= LONGEST_HEADLINE &&
    !/[.:;,]$/.test(line.replace(/\b(?:[A-Z]\.){2,}$/, "")) &&
    !NOT_A_HEADLINE.test(line)
  );
}

/** A text that lost its lines: the capitalised words before the date or the place that the news begins with. */
function flatHeadline(line: string): string | null {
  const end = line.search(
    /\s(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\s\d{1,2},?\s\d{4}|[A-Z][A-Z.' ]{3,24},\s?[A-Z][A-Za-z.]{1,12}\s?(?:--|[–—-]))/,
  );
  if (end < 12 || end > LONGEST_HEADLINE) return null;
  const words = line.slice(0, end).split(" ");
  const capitalised = words.filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word) || word.length <= 4).length;
  return capitalised >= words.length * 0.7 ? line.slice(0, end).trim() : null;
}

/** `HALMAR STRAIT COMMISSION`, `Port of Averil – News from the Quay`: who speaks, not what is said. */
function isLetterhead(line: string): boolean {
  const words = line.split(/[\s–—-]+/);
  return (
    words.length <= 8 &&
    ORGANISATION.test(line) &&
    !OCCASION.test(line) &&
    words.every((word) => /^[^\p{L}]*(?:\p{Lu}|of\b|the\b|and\b|from\b|$)/u.test(word))
  );
}

const EVENT_NOUNS =
  "(?:Meeting|Summit|Talks|Conference|Dialogue|Consultations?|Consultation|Call|Visit|Ceremony|Forum|Session|Luncheon|Dinner|Negotiations?|Workshop|Hearing|Briefing|Reception|Symposium|Exercise)";
const EVENT = new RegExp(
  `\\b(?:an?|the|their|its)\\s((?:[\\p{Lu}\\d][^\\s,;.]{0,40}\\s|\\([^()]{1,30}\\)\\s|(?:of|and|for|on|the)\\s){0,10}${EVENT_NOUNS})\\b`,
  "u",
);

/** The event that the first sentence tells of, else the sentence itself, without what a title leaves out. */
function composeTitle({ text, dateline }: TitleInput): string {
  const first = firstParagraph(dateline === null ? text : text.slice(dateline.end).replace(/^[\s)\]–—-]+/, ""));
  const sentence = firstSentence(first);
  const event = EVENT.exec(sentence.slice(0, 600))?.[1];
  if (event !== undefined && event.split(" ").length >= 2) return clean(event.replace(/\s?\([^()]*\)/g, ""));
  const subject = clean(withoutOpening(sentence).replace(/\s?\([^()]{1,60}\)/g, "")).replace(OFFICE_AFTER_NAME, "$1 ");
  return shorten(subject.replace(/[.。]$/, ""));
}

/** `Ms. Margaret Ashdown, Secretary-General of the Commission, held …`: a title goes from the name to the verb. */
const OFFICE_AFTER_NAME = /^(?:(?:Mr|Ms|Mrs|Dr|H\.E)\.?\s){0,2}([^,.]{3,60}), \p{Lu}[^,]{3,100}, (?=\p{Ll}{3,} )/u;

/** Without `On April 21, at around 9:30 a.m.,`: from the subject on. */
function withoutOpening(sentence: string): string {
  if (!/^(?:On|In|At|Today|Yesterday|Earlier)\b/.test(sentence)) return sentence;
  for (const match of sentence.slice(0, 200).matchAll(/,\s(?=(?:the\s)?\p{Lu}[\p{Ll}.])/gu)) {
    const rest = sentence.slice(match.index + match[0].length);
    if (rest.length > 40 && !DATE_LIKE.test(rest.split(/[,.]/, 1)[0] ?? ""))
      return rest.charAt(0).toUpperCase() + rest.slice(1);
  }
  return sentence;
}

/** Up to the first full stop that ends a sentence: a capital follows it, and no abbreviation stands before it. */
function firstSentence(paragraph: string): string {
  for (const match of paragraph.matchAll(/[.!?]["”]?(?=\s+["“(]?\p{Lu})|[。！？]/gu)) {
    const end = match.index + match[0].length;
    const word = /[\p{L}.]{0,12}$/u.exec(paragraph.slice(Math.max(0, match.index - 12), match.index))?.[0] ?? "";
    const abbreviated =
      word.includes(".") ||
      (word.length <= 3 && /^\p{Lu}/u.test(word)) ||
      /^(?:Prof|Capt|Messrs|Sept|Asst)$/.test(word);
    if (end >= 20 && !abbreviated) return paragraph.slice(0, end);
  }
  return paragraph;
}

function firstParagraph(text: string): string {
  for (const raw of text.slice(0, 6_000).split("\n")) {
    const line = clean(raw).replace(LEADING_DATE, "");
    if (line !== "" && !NOT_A_HEADLINE.test(line) && !DATE_LIKE.test(line)) return line.slice(0, 1_000);
  }
  return "";
}

function shorten(sentence: string): string {
  if (sentence.length <= LONGEST_COMPOSED) return sentence;
  const clause = Math.max(...[", ", "; ", " — ", " – "].map((mark) => sentence.lastIndexOf(mark, LONGEST_COMPOSED)));
  if (clause >= 50) return sentence.slice(0, clause);
  const space = sentence.lastIndexOf(" ", LONGEST_COMPOSED - 1);
  const cut = space > 40 ? space : LONGEST_COMPOSED - 1;
  return `${sentence.slice(0, isLowSurrogate(sentence, cut) ? cut - 1 : cut)}…`;
}

/** `Readout of the Call - Department of State` is the first part, where the second names the site. */
function withoutSite(title: string, { headings, section }: TitleInput): string {
  const mark = Math.max(...[" | ", " - ", " – ", " :: "].map((separator) => title.lastIndexOf(separator)));
  if (mark < 4) return title;
  const [front, back] = [
    title.slice(0, mark).trim(),
    title
      .slice(mark + 2)
      .replace(/^[:\s]+/, "")
      .trim(),
  ];
  const shown = headings.some((heading) => clean(heading) === front);
  if (headings.some((heading) => clean(heading) === title)) return title;
  return shown || back === section || (SITE_WORDS.test(back) && back.split(" ").length <= 6 && title.includes(" | "))
    ? front
    : title;
}

function fileName(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1).replace(/\.\w{1,8}$/, "");
  return clean(name.replace(/[-_]+/g, " ")) || path;
}

function clean(text: string): string {
  return text
    .replace(/^#{1,6}\s|\*\*|__/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

function isLowSurrogate(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 0xdc00 && code <= 0xdfff;
}
