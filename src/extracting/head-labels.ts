/** What stands above a headline and is none: labels, days and places of issue, reference numbers, mastheads, bylines. */

import {
  ADJECTIVE_ENDS,
  BODY_ENDS,
  CLUB_STARTS,
  ENGLISH_BODIES,
  HEADLINE_VERBS,
  JAPANESE_BODY_ENDS,
  JAPANESE_BODY_STARTS,
  KINDS,
  NAME_PLURALS,
  NO_NAME,
  OCCASIONS,
  OTHER_BODIES,
  RELEASE_ORDERS,
} from "./head-words.ts";
import { COMMON, FAMILY, flagsOf, foldWord, GIVEN, PLACE } from "./lexicon.ts";
import { wordSet } from "./word-list.ts";

const NOT_A_HEADLINE =
  /^(?:for immediate release|immediate release|(?:.{0,60}\b)?(?:press|news|media) releases?\b[\s\d/.:()-]*(?:no\.?\s?)?[\d/-]{0,12}|(?:press|news|media) (?:release|statement) (?:of|from|by|for) (?:the )?(?:office|senator|sen|congress(?:wo)?man|representative|rep|governor|gov|minister|mayor|mp)\b.{0,60}|pressmeddelande|pressemitteilung|communiqué(?: de presse)?|comunicado(?: de prensa)?|報道(?:発表|資料).{0,6}|プレスリリース|release|releases|statement|transcript|subjects?\s?:.*|date\b.{0,40}|contacts?\b.*|media contacts?\b.*|.{0,60}\bcontacts?:? \p{Lu}.{0,160}|for (?:more|further) information\b.*|(?:tel|phone|fax|e-?mail|from|to|cc|sent|web|website)\s?:.*|(?:tel|phone|fax|e-?mail)\b.*|(?:no\.?|number) ?\d.*|embargo.*|office of the .*|(?:from|by) the office of .*|(?:https?:|www\.)\S*|\S+@\S+|page \d.*|[^\p{L}]*)$/iu;
export const MONTHS: string =
  "(?:january|february|march|april|may|june|july|august|september|october|november|december)";
export const WEEKDAY: string = "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s)?";
const DATE_LIKE = new RegExp(
  `^\\W*${WEEKDAY}(?:\\d{1,2}(?:st|nd|rd|th)?\\s(?:of\\s)?)?${MONTHS}\\b[\\s\\d,.]{0,12}$`,
  "i",
);
const TIME =
  "(?:[\\s,|•·–-]{1,4}(?:at\\s)?\\d{1,2}[:.h]?\\d{0,2}\\s?(?:[ap]\\.?m\\.?)?(?:\\s(?:\\p{Lu}{2,4}|\\p{Lu}\\p{L}+\\s(?:\\p{Lu}\\p{L}+\\s)?Time))?)?";
/** A day in any language that writes its month as a word: `Lima, 24 de junio de 2031`, `Mon., Feb. 3, 2031 09:00 ET`. */
const DAY_LINE = new RegExp(
  `^(?:[\\p{L}.'’() -]{2,40},\\s?|[\\p{L}]{2,12}\\.?,?\\s)?(?:(?:le\\s|den\\s|el\\s)?\\d{1,2}(?:st|nd|rd|th|er|º|\\.)?\\s(?:de\\s|of\\s)?\\p{L}{3,12}\\.?,?\\s(?:de\\s|del\\s)?\\d{4}|\\p{L}{3,9}\\.?\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s\\d{4}|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}|\\d{4}[/.-]\\d{1,2}[/.-]\\d{1,2})${TIME}[\\s|•·–-]{0,4}$`,
  "iu",
);
const EAST_ASIAN_DAY =
  /^[\p{Script=Han}\s]{0,4}[\d０-９元]{1,4}\s?年\s?[\d０-９]{1,2}\s?月\s?[\d０-９]{1,2}\s?日(?:\s?[(（].{1,4}[)）])?$/u;
/** `Published: Monday, 29 April 2031`, `Issued 7.45 pm`, `Posted by the press office`, but not `Published report doubts …`. */
const ISSUE_LINE =
  /^(?:(?:first|last|date|originally|release)\s)?(?:issued|published|posted|updated|released?|modified|created|dated|date|reviewed)(?:\s?[:：]|\s(?:on|by|at|in)\s(?=\P{L}|\p{Lu})|\s(?=\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)).{0,100}$/iu;
/** `By Ann Bell`, `Story by Sgt. Jon Vik`, and fields of a form. */
const BYLINE =
  /^(?:(?:story|photos?|words|text|report|article|written|news provided|submitted|posted|authored) by\b.{0,80}|by (?:\p{Lu}[\p{L}.'’-]*,?\s?){2,5}|(?:author|reporter|location|place|city|topics?|category|categories|section|type|department|ref(?:erence)?|source|language|news type|component|region|country|keywords|tags|attention|attn|distribution|news id|story id|release id|id)\s?[:：].{0,100})$/iu;
/** `Litigation Release No. 25311 / January 19, 2031`, `Official Communiqué 011-31`, `IP/31/3388`, `RELEASE 31-094`. */
const REFERENCE =
  /^(?:(?:\p{Lu}[\p{L}.&'’-]*\s){0,5}(?:no|nos|number|nr|ref|n[°º])[.:°º]{0,2}\s?[\p{Lu}\d./-]*\d[\p{Lu}\d./-]*(?:[\s/|,–—-]{1,3}(?=.{0,40}\d{4}$).{0,40})?|(?:\p{Lu}[\p{L}-]+\s){0,2}(?:release|releases|communiqué|communique|bulletin|statement|circular|advisory|notice|note|report)\s(?:#\s?)?[\p{Lu}]{0,3}\d[\d./-]*(?:[\s/|,–—-]{1,3}.{0,30}\d{4})?|[\p{Lu}\d]{1,8}(?:\/[\p{Lu}\d.-]{1,10}){1,5})$/iu;
/** `Commission v. Bell, et al., No. 2:31-cv-00311 (filed May 18, 2031)`. */
const CASE_CAPTION = /\sv(?:s)?\.?\s.{2,120}\b(?:no\.?|nos\.?|case)\s\S{0,6}\d/i;
const WHEN_TO_PRINT = new RegExp(
  `^\\W*(?:${RELEASE_ORDERS.join("|")})(?=$|\\s?[:.|*!(–—-]|\\s(?:\\d|on\\b|until\\b|after\\b|at\\b|${MONTHS}|${WEEKDAY.slice(0, -1)}))`,
);
/** `Ann Bell 202 555 0102`. */
const NAME_AND_NUMBER =
  /^(?:\p{Lu}[\p{L}.'’-]*[\s,/:–—-]+){1,5}\(?\+?\d{1,4}\)?[\s./-]{1,3}\d{2,4}[\s.-]\d{3,4}(?:[\s.-]\d{2,4})?$/u;
const SIGNED_KIND =
  /^(.{0,20}(?:press|prensa|imprensa|stampa|persbericht)(?:\p{L}*| releases?)) (?:från|fra|from|of|by|der|des|von|van|del|de|de la|de l['’]|du|della|do|da) (?:the )?(\p{Lu}.{3,60})$/iu;
/** `Washington D C`. */
const CAPITAL_CITY = /^washington,?\sd\.?\s?c\.?$/i;

const NO_LETTERS = /^[^\p{L}]*$/u;
/** What an organisation's name, its newsletter's or its press office's ends or begins with. */
const ORGANISATION =
  /\b(?:department|ministry|office|government|senate|parliament|commission|council|committee|authority|agency|embassy|bureau|secretariat|port|city|university|corporation|company|inc|ltd|news|newsroom|newsletter|bulletin|gazette)\b/i;
const OCCASION = new RegExp(`\\b(?:${alternatives(OCCASIONS)})\\b`, "i");
const PREPOSITION = /^(?:for|on|to|with)$/;
const KIND_WORDS = wordSet(KINDS);
const ENGLISH_NOUNS = wordSet(ENGLISH_BODIES);
const OTHER_NOUNS = wordSet(OTHER_BODIES);
const VERBS = wordSet(HEADLINE_VERBS);
const PLURALS = wordSet(NAME_PLURALS);
const NEVER_IN_NAMES = wordSet(NO_NAME);
const CLUBS_FIRST = wordSet(CLUB_STARTS);
const COMPOUND = new RegExp(`\\p{L}(?:${alternatives(BODY_ENDS)})$`, "u");
const ADJECTIVE = new RegExp(`^\\p{L}*(?:${alternatives(ADJECTIVE_ENDS)})$`, "u");
const JAPANESE_BODY = new RegExp(
  `^(?:(?:${alternatives(JAPANESE_BODY_STARTS)})\\P{P}{1,20}|\\P{P}{1,20}(?:${alternatives(JAPANESE_BODY_ENDS)}))$`,
  "u",
);
/** Small words inside names, without accents. */
const SMALL =
  /^(?:of|the|and|for|de|del|della|dello|dei|degli|di|da|do|dos|das|du|des|d'|la|le|les|el|los|las|il|lo|o|a|et|y|e|und|der|die|das|fur|zu|och|og|i|vid|van|von|het|voor|en|w|presso|&|\P{L}*)$/u;
/** Of these the ones that a noun follows, which may be written small. */
const BEFORE_NOUN =
  /^(?:de|del|della|dello|dei|degli|di|da|do|dos|das|du|des|la|le|les|el|los|las|il|e|et|y|und|fur|for|voor|och|og|van|w|presso)$/;
/** `United States Senator Ann Bell`, `The Hon. Ann Bell`, `Ann Bell MP`: a name plate. */
const NAME_PLATE =
  /^(?:(?:[Tt]he )?(?:(?:United States|UNITED STATES|U\.? ?S\.?) (?:Senator|SENATOR|Congress(?:wo)?man|Representative)|H(?:on|ON)\.?|Honourable)\s(?:\p{Lu}[\p{L}.'’-]*\s?){1,5}|(?:\p{Lu}[\p{L}.'’-]*,?\s){1,4}M\.?P\.?)$/u;
/** `Senator Ann B. Bell`: a title and words that may be a name. */
const TITLE_AND_NAME =
  /^(?:Senator|SENATOR|Congress(?:wo)?man|CONGRESS(?:WO)?MAN|Representative|REPRESENTATIVE|Governor|GOVERNOR|Minister|MINISTER|Mayor|MAYOR)(?:\s\p{Lu}[\p{L}.'’-]*){1,3}$/u;
const MOST_NAME_WORDS = 8;
/** A longer line without the noun of an institution is hardly anybody's name. */
const MOST_PLAIN_NAME_WORDS = 6;
const MOST_LETTERHEAD_WORDS = 8;
/** Longest line that a letterhead's lines have. */
const LONGEST_NAME = 80;

/** Whether a line is a label, a contact, a number, anything that no headline is. */
export function isLabel(line: string): boolean {
  return (
    NOT_A_HEADLINE.test(line) ||
    DATE_LIKE.test(line) ||
    isSectionName(line) ||
    (line.length <= 130 && (NAME_AND_NUMBER.test(line) || WHEN_TO_PRINT.test(foldWord(line))))
  );
}

/** `News and media`, `Official Communiqué 011-31`: nothing but words for kinds of pages. */
export function isSectionName(line: string): boolean {
  // Word by word, since the first one tells of most lines, and a line may be a whole text.
  for (let start = 0; start <= line.length; ) {
    const space = line.indexOf(" ", start);
    const end = space < 0 ? line.length : space;
    if (!isKindWord(line.slice(start, end))) return false;
    start = end + 1;
  }
  return true;
}

function isKindWord(word: string): boolean {
  return NO_LETTERS.test(word) || KIND_WORDS.has(bare(word));
}

export function isDateLike(line: string): boolean {
  return DATE_LIKE.test(line) || (line.length <= LONGEST_NAME && (DAY_LINE.test(line) || EAST_ASIAN_DAY.test(line)));
}

/** The name behind the title begins with a given one, or is a surname alone: `Senator Bell`, but not `Senator Bell Resigns`. */
function isTitleAndName(line: string): boolean {
  if (!TITLE_AND_NAME.test(line)) return false;
  const [, first = "", ...others] = line.split(" ");
  const last = others.at(-1) ?? "";
  const isVerb = /[^s]s$/i.test(last) && (flagsOf(last) & FAMILY) === 0;
  return others.length === 0 || ((flagsOf(first) & (GIVEN | COMMON)) === GIVEN && !isVerb);
}

/** `By Ann Bell`, `By U.S. Sen. Ann Bell`. */
export function isByline(line: string): boolean {
  return BYLINE.test(line);
}

/** Whether a line is one of those that may stand above a headline; where none follows, it may yet be the headline itself. */
export function isAboveHeadline(line: string): boolean {
  if (NAME_PLATE.test(line) || isTitleAndName(line)) return true;
  if (isLetterhead(line) || CASE_CAPTION.test(line) || isPressRoom(line) || isPlaceLine(line) || isSignedKind(line))
    return true;
  if (line.length > 130) return false;
  return ISSUE_LINE.test(line) || BYLINE.test(line) || REFERENCE.test(line) || isName(line) || /^\(.*\)$/.test(line);
}

/** A line that names somebody or a place and tells nothing, whatever stands below it. */
export function isNoHeadline(line: string): boolean {
  return isName(line) || isPressRoom(line) || isPlaceLine(line);
}

/** `Pressmeddelande från Näringsdepartementet`, `Comunicado de prensa del Ministerio de Pesca`. */
function isSignedKind(line: string): boolean {
  const [, kind = "", name = ""] = SIGNED_KIND.exec(line) ?? [];
  return name !== "" && isSectionName(kind) && isName(name);
}

/** `Senator Ann Bell : Press Room`, `Ministry of Ports, press service`. */
function isPressRoom(line: string): boolean {
  if (line.length > LONGEST_NAME) return false;
  const parts = line.split(/\s[:|–—-]\s|,\s/);
  const [first = ""] = parts;
  return (
    parts.length > 1 &&
    parts.some(isSectionName) &&
    (NAME_PLATE.test(first) || isTitleAndName(first) || isName(first) || isLetterhead(first))
  );
}

/** `HALMAR STRAIT COMMISSION`, `Port of Averil – News from the Quay`: who speaks, not what is said. */
export function isLetterhead(line: string): boolean {
  const words = line.split(/[\s–—-]+/, MOST_LETTERHEAD_WORDS + 1);
  return (
    words.length <= MOST_LETTERHEAD_WORDS &&
    ORGANISATION.test(line) &&
    !OCCASION.test(line) &&
    words.every((word) => /^[^\p{L}]*(?:\p{Lu}|of\b|the\b|and\b|from\b|$)/u.test(word))
  );
}

/**
 * Whether a line may be a name of somebody that issues releases: capitalised, headed by the noun of an institution, and no verb that a
 * headline's capitals could hide.
 */
export function isName(line: string): boolean {
  if (line.length > LONGEST_NAME) return false;
  if (JAPANESE_BODY.test(line)) return true;
  const name = line.replace(/\s\([^()]{1,20}\)$/, "");
  const written = name.split(" ");
  if (written.length > MOST_NAME_WORDS) return false;
  const words = written.map(bare);
  return isEnglishName(name, written, words) || isNameHeadedFirst(written, words);
}

/** The noun comes last or before `of`: `Harbour Board`, `Board of Harbours`. */
function isEnglishName(line: string, written: readonly string[], words: readonly string[]): boolean {
  const noun = words.findIndex(
    (word, index) =>
      isBody(word) &&
      (index === words.length - 1 || SMALL.test(words[index + 1] ?? "") || written[index]?.endsWith(",")),
  );
  const isClub =
    CLUBS_FIRST.has(words[0] ?? "") && /^\p{Lu}{2,}$/u.test(written[0] ?? "") && line !== line.toUpperCase();
  if ((noun < 0 && !isClub) || !isAllNames(line) || words.some((word) => NEVER_IN_NAMES.has(word))) return false;
  return words.every((word, index) => !OCCASION.test(word) || (index === noun + 1 && PREPOSITION.test(word)));
}

/** The noun comes first, with small adjectives and what belongs to it behind: `Agence régionale de santé`. */
function isNameHeadedFirst(written: readonly string[], words: readonly string[]): boolean {
  const noun = SMALL.test(words[0] ?? "") && words.length > 1 ? 1 : 0;
  const head = words[noun] ?? "";
  if (!/^\P{L}*\p{Lu}/u.test(written[0] ?? "") || !(OTHER_NOUNS.has(head.split("-")[0] ?? "") || isCompound(head)))
    return false;
  return words.every((word, index) => {
    if (index <= noun || SMALL.test(word) || /^\P{L}*\p{Lu}/u.test(written[index] ?? "")) return true;
    return ADJECTIVE.test(word) || BEFORE_NOUN.test(words[index - 1] ?? "") || /^(?:d|l|dell|all|nell)['’]/.test(word);
  });
}

function isBody(word: string): boolean {
  return ENGLISH_NOUNS.has(word) || OTHER_NOUNS.has(word) || isCompound(word);
}

function isCompound(word: string): boolean {
  return word.length >= 7 && COMPOUND.test(word);
}

/** Whether a line could be any name: what stands around it has to tell. `Reporters Across Borders`, `STATE OF NEW HARBOR`. */
export function isPlainName(line: string): boolean {
  return (
    line.length <= LONGEST_NAME &&
    line.split(" ").length <= MOST_PLAIN_NAME_WORDS &&
    /^[\p{Lu}][\p{L}\s.,'’&/-]*$/u.test(line) &&
    !OCCASION.test(line) &&
    isAllNames(line)
  );
}

/** `Washington D C`, `Hale, Connecticut`: where a release was issued. */
function isPlaceLine(line: string): boolean {
  if (CAPITAL_CITY.test(line)) return true;
  const [town = "", land = "", ...others] = line.split(/,\s?/);
  if (land === "" || others.length > 0 || !/^(?:\p{Lu}[\p{L}.'’-]*\s?){1,3}$/u.test(town)) return false;
  const lands = land.split(" ");
  return lands.length <= 2 && lands.every((word) => /^\p{Lu}/u.test(word) && (flagsOf(word) & PLACE) !== 0);
}

/** A word as the lists have it. */
function bare(word: string): string {
  return foldWord(word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ""));
}

function alternatives(list: string): string {
  return list.split(/\s+/).join("|");
}

/** Whether a line right below a letterhead goes on with it: an address, another language's name, a place. */
export function goesWithLetterhead(line: string): boolean {
  return (
    isAboveHeadline(line) ||
    isLabel(line) ||
    isDateLike(line) ||
    (line.length <= 60 && !OCCASION.test(line) && isAllNames(line) && line.split(" ").length <= 6)
  );
}

/** Capitalised words and small ones of names, none of them like `Opens` or `Wins` between two others. */
function isAllNames(line: string): boolean {
  const words = line.split(/[\s–—/-]+/).filter((word) => word !== "");
  return words.every((word, index) => {
    const plain = bare(word);
    return (
      SMALL.test(plain) ||
      (/^[^\p{L}]*\p{Lu}/u.test(word) &&
        (index === 0 || index === words.length - 1 || isBody(plain) || PLURALS.has(plain) || !isVerb(word, plain)))
    );
  });
}

/** Of words in capitals alone the list tells. */
function isVerb(word: string, plain: string): boolean {
  return VERBS.has(plain) || /^\p{Lu}\p{Ll}+[^s'’]s$/u.test(word);
}
