/** The title of a release: as given, else the headline in its text, else one composed from its first sentence. */
import type { Dateline } from "./dateline.ts";
import { isDateLike, isLabel, isLetterhead, isNoHeadline, isSectionName } from "./head-labels.ts";
import { clean, findHeadline, withoutLabels } from "./headline.ts";

export interface TitleInput {
  readonly given: string | null;
  readonly text: string;
  readonly section: string | null;
  readonly headings: readonly string[];
  readonly dateline: Dateline | null;
  /** Used where the text has no words. */
  readonly path: string;
}

/** A longer composed title is cut at a word. */
const LONGEST_COMPOSED = 110;
const SITE_WORDS =
  /\b(?:department|ministry|office|website|official|government|senate|house|parliament|commission|home|press|news|communications?|newsroom|inc|ltd|plc|corp|university|council|agency)\b/i;
/** What programs write where nobody gave a title, and names of files. */
const GENERIC =
  /^(?:untitled(?:[\s-]?\d*)?|no title|title|new page(?: \d+)?|document\s?\d*|dokument\s?\d*|presentation\s?\d*|powerpoint presentation|slide \d+|index|home|page \d+|print|layout \d+|(?:press|news|media) releases?|press statement|statement|microsoft (?:word|powerpoint|excel) - .*|.{1,80}\.(?:docx?|pdf|html?|txt|rtf|odt|indd|pages|md|wpd|qxd|pptx?))$/i;

/** Never empty. */
export function findTitle(input: TitleInput): string {
  const given = input.given === null ? "" : clean(input.given);
  if (given !== "" && !isGeneric(given) && !namesOnlyPage(given, input)) return withoutSite(given, input);
  return findHeadline(input) ?? (composeTitle(input) || given || fileName(input.path));
}

/** Whether a title names no release: a program's words, or those of a site, such as `Media - Press Releases`. */
function isGeneric(title: string): boolean {
  if (GENERIC.test(title)) return true;
  const parts = titleParts(title);
  return parts.some(isSectionName) && parts.every((part) => isSectionName(part) || isLetterhead(part));
}

function titleParts(title: string): string[] {
  return title.split(/\s*(?:[|»:·]|\s[–—-]\s)\s*/).filter((part) => part !== "");
}

/** Whether a title is a site's and its press room's, though the page has a headline of its own: `Port of Norrvik - Press room`. */
function namesOnlyPage(title: string, { headings, text }: TitleInput): boolean {
  const parts = titleParts(title);
  const headline = clean(headings[0] ?? "");
  if (parts.length < 2 || !parts.some(isSectionName) || headline.split(" ").length < 4) return false;
  return clean(text.slice(0, 600)).includes(headline) && !parts.some((part) => headline.includes(part));
}

const EVENT_NOUNS =
  "(?:Meeting|Summit|Talks|Conference|Dialogue|Consultations?|Consultation|Call|Visit|Ceremony|Forum|Session|Luncheon|Dinner|Negotiations?|Workshop|Hearing|Briefing|Reception|Symposium|Exercise)";
const EVENT = new RegExp(
  `\\b(?:an?|the|their|its)\\s((?:[\\p{Lu}\\d][^\\s,;.]{0,40}\\s|\\([^()]{1,30}\\)\\s|(?:of|and|for|on|the)\\s){0,10}${EVENT_NOUNS})\\b(?!\\s\\p{Lu})`,
  "u",
);

/** The event that the first sentence tells of, else the sentence itself, without what a title leaves out. */
function composeTitle({ text, dateline }: TitleInput): string {
  const first = firstParagraph(dateline === null ? text : text.slice(dateline.end).replace(/^[\s)\]–—-]+/, ""));
  const sentence = firstSentence(first);
  const event = EVENT.exec(sentence.slice(0, 600))?.[1];
  if (event !== undefined && event.split(" ").length >= 2) return clean(event.replace(/\s?\([^()]*\)/g, ""));
  const subject = clean(withoutOpening(sentence.replace(FLAT_DATELINE, "")).replace(/\s?\([^()]{1,60}\)/g, "")).replace(
    OFFICE_AFTER_NAME,
    "$1 ",
  );
  return shorten(subject.replace(/[.。:：]$/, ""));
}

/** `PORT HALE MA Today the harbour …`, `Averil D C Senator Bell …`: a dateline that lost its marks. */
const FLAT_DATELINE =
  /^(?:\p{Lu}{3,}(?:[ ,]+\p{Lu}{3,})?|\p{Lu}\p{Ll}{2,})[ ,]+(?:D[. ]+C|\p{Lu}{2})[. ]+(?=(?:Today|Yesterday|U\.? ?S\.?|Senators?|Sens?|The)(?!\p{L}))/u;

/** `Ms. Margaret Ashdown, Secretary-General of the Commission, held …`: a title goes from the name to the verb. */
const OFFICE_AFTER_NAME = /^(?:(?:Mr|Ms|Mrs|Dr|H\.E)\.?\s){0,2}([^,.]{3,60}), \p{Lu}[^,]{3,100}, (?=\p{Ll}{3,} )/u;

/** Without `On April 21, at around 9:30 a.m.,`: from the subject on. */
function withoutOpening(sentence: string): string {
  if (!/^(?:On|In|At|Today|Yesterday|Earlier)\b/.test(sentence)) return sentence;
  for (const match of sentence.slice(0, 200).matchAll(/,\s(?=(?:the\s)?\p{Lu}[\p{Ll}.])/gu)) {
    const rest = sentence.slice(match.index + match[0].length);
    if (rest.length > 40 && !isDateLike(rest.split(/[,.]/, 1)[0] ?? ""))
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
  const head = text.slice(0, 6_000);
  for (let start = 0; start < head.length; ) {
    const found = head.indexOf("\n", start);
    const end = found < 0 ? head.length : found;
    const line = withoutLabels(clean(head.slice(start, end)));
    if (line !== "" && !isLabel(line) && !isDateLike(line) && !isNoHeadline(line)) return line.slice(0, 1_000);
    start = end + 1;
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

const SEPARATORS = [" | ", " - ", " – ", " — ", " :: ", " » ", " · "];

/** `Readout of the Call - Department of State`, `Department of State | Readout of the Call`: the part that does not name the site. */
function withoutSite(title: string, { headings, section, text }: TitleInput): string {
  if (headings.some((heading) => clean(heading) === title)) return title;
  const [first, last] = [split(title, "first"), split(title, "last")];
  if (last === null || first === null) return title;
  const shown = (part: string): boolean => headings.some((heading) => clean(heading) === part);
  if (shown(last.front) || last.back === section || (last.isBar && namesSite(last.back))) return last.front;
  if (shown(first.back) || first.front === section || (first.isBar && namesSite(first.front))) return first.back;
  // Without headings, the text's own first line tells.
  const head = clean(text.slice(0, 400).split("\n", 1)[0] ?? "");
  if (head === last.front || head === first.back) return head;
  return title;
}

function namesSite(part: string): boolean {
  return SITE_WORDS.test(part) && part.split(" ").length <= 6;
}

interface Split {
  readonly front: string;
  readonly back: string;
  /** A mark that only a site puts there: a dash can be the headline's own. */
  readonly isBar: boolean;
}

/** The parts before and after the first or the last separator; null where there are not both. */
function split(title: string, which: "first" | "last"): Split | null {
  let best: { separator: string; at: number } | null = null;
  for (const separator of SEPARATORS) {
    const at = which === "last" ? title.lastIndexOf(separator) : title.indexOf(separator);
    if (at < 3 || (best !== null && (which === "last" ? at < best.at : at > best.at))) continue;
    best = { separator, at };
  }
  if (best === null) return null;
  const { separator, at } = best;
  const front = title.slice(0, at).trim();
  const back = title
    .slice(at + separator.length)
    .replace(/^[:\s]+/, "")
    .trim();
  // Separators in a row: what is between is no part, and no title.
  return front === "" || back === "" ? null : { front, back, isBar: /[|»:·]/.test(separator) };
}

function fileName(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1).replace(/\.\w{1,8}$/, "");
  return clean(name.replace(/[-_]+/g, " ")) || path;
}

function isLowSurrogate(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 0xdc00 && code <= 0xdfff;
}
