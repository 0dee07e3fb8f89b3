/** What stands above a headline and is none: labels, days and places of issue, reference numbers, mastheads, bylines. */

import { COMMON, FAMILY, flagsOf, GIVEN } from "./lexicon.ts";

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
/** Words that alone never make a headline. */
const LABEL_WORD =
  /^(?:news|media|press|latest|newsroom|release|releases|centre|center|room|official|communiqué|communique|communiqués|statement|statements|bulletin|notice|notices|announcement|announcements|information|info|public|advisory|alert|note|update|updates|archive|archives|home|immediate|communications?|affairs|relations|office|department|division|unit|desk|team|service|section|events|articles?|stories|story|blog|releases:?|research|publications?|speeches|remarks|details?|detail|page|contact|contacts|joint|photo|video|national|international|local|general|corporate|company|investor|english|use|text|version|translation|unofficial|provisional|draft|fréttir|nyheter|aktuelles|actualités|noticias|notícias|comunicados?|prensa|presse|presseinformation|medieninformation|medienmitteilung|nachrichten|pressrum|pressmeddelanden|sala|imprensa|and|&|the|of|for|de|da|la|et|und|och|y|e|no|nr|[^\p{L}]+)$/iu;

/** What an organisation's name, its newsletter's or its press office's ends or begins with. */
const ORGANISATION =
  /\b(?:department|ministry|office|government|senate|parliament|commission|council|committee|authority|agency|embassy|bureau|secretariat|port|city|university|corporation|company|inc|ltd|news|newsroom|newsletter|bulletin|gazette)\b/i;
/** More of these, which a headline may hold as well: they tell only together with the lines around. */
const INSTITUTION =
  /(?<![\p{L}])(?:bank|reserve|union|federation|association|foundation|institute|institutes|institution|services?|trust|police|constabulary|league|club|society|court|tribunal|board|organi[sz]ation|assembly|borough|county|district|town|municipality|group|holdings?|limited|gmbh|ag|ab|a\/s|asa|oyj?|llc|llp|plc|corp|co|nv|n\.v|s\.a|s\.p\.a|kk|k\.k|chamber|observatory|centre|center|museum|gallery|laborator(?:y|ies)|hospital|church|diocese|forces|army|navy|command|administration|directorate|presidency|nations|community|industries|partners|technologies|systems|ministerio|ministère|ministério|ministero|ministerium|ministeriet|comisión|comissão|commissione|kommission(?:en)?|banco|banque|banca|gobierno|gouvernement|governo|regierung|regeringen|universität|universidad|université|universitet|república|république|republic|kingdom|department|ministry|office|government|senate|parliament|commission|council|committee|authority|agency|embassy|bureau|secretariat|university|corporation|company|inc|ltd)(?![\p{L}])/iu;
/** What a headline tells of and a letterhead does not. */
const OCCASION =
  /\b(?:meeting|statement|remarks|speech|address|visit|report|session|summit|talks|call|briefing|ceremony|conference|launch|review|hearing|agreement|update|results|appointment|notice|opening|inquiry|for|on|to|with)\b/i;
/** `United States Senator Ann Bell`, `The Hon. Ann Bell`, `Ann Bell MP`: a name plate. */
const NAME_PLATE =
  /^(?:(?:[Tt]he )?(?:(?:United States|UNITED STATES|U\.? ?S\.?) (?:Senator|SENATOR|Congress(?:wo)?man|Representative)|H(?:on|ON)\.?|Honourable)\s(?:\p{Lu}[\p{L}.'’-]*\s?){1,5}|(?:\p{Lu}[\p{L}.'’-]*,?\s){1,4}M\.?P\.?)$/u;
/** `Senator Ann B. Bell`: a title and words that may be a name. */
const TITLE_AND_NAME =
  /^(?:Senator|SENATOR|Congress(?:wo)?man|CONGRESS(?:WO)?MAN|Representative|REPRESENTATIVE|Governor|GOVERNOR|Minister|MINISTER|Mayor|MAYOR)(?:\s\p{Lu}[\p{L}.'’-]*){1,3}$/u;
const MOST_NAME_WORDS = 7;
const MOST_LETTERHEAD_WORDS = 8;
/** Longest line that a letterhead's lines have. */
const LONGEST_NAME = 80;

/** Whether a line is a label, a contact, a number, anything that no headline is. */
export function isLabel(line: string): boolean {
  return NOT_A_HEADLINE.test(line) || DATE_LIKE.test(line) || isSectionName(line);
}

/** `News and media`, `Official Communiqué 011-31`: nothing but words for kinds of pages. */
export function isSectionName(line: string): boolean {
  // Word by word, since the first one tells of most lines, and a line may be a whole text.
  for (let start = 0; start <= line.length; ) {
    const space = line.indexOf(" ", start);
    const end = space < 0 ? line.length : space;
    if (!LABEL_WORD.test(line.slice(start, end))) return false;
    start = end + 1;
  }
  return true;
}

export function isDateLike(line: string): boolean {
  return DATE_LIKE.test(line) || (line.length <= LONGEST_NAME && DAY_LINE.test(line));
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
  if (isLetterhead(line) || CASE_CAPTION.test(line)) return true;
  if (line.length > 130) return false;
  return ISSUE_LINE.test(line) || BYLINE.test(line) || REFERENCE.test(line) || isName(line) || /^\(.*\)$/.test(line);
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
 * Whether a line may be a name of somebody that issues releases: capitalised, with the noun of an institution, and no verb that a
 * headline's capitals could hide.
 */
export function isName(line: string): boolean {
  if (line.length > LONGEST_NAME) return false;
  const words = line.split(" ");
  if (words.length > MOST_NAME_WORDS || OCCASION.test(line) || !isAllNames(line)) return false;
  // The noun heads the name: it comes first, last, or before `of`.
  return words.some(
    (word, index) =>
      INSTITUTION.test(word) &&
      (index === 0 ||
        index === words.length - 1 ||
        /^(?:of|for|de|del|della|da|do|du|van|für|för)$/i.test(words[index + 1] ?? "")),
  );
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
  const small =
    /^(?:of|the|and|for|de|del|della|da|do|dos|das|du|des|la|le|les|et|y|e|o|und|der|die|für|och|i|för|van|von|&|\P{L}+)$/u;
  return words.every(
    (word, index) =>
      small.test(word) ||
      (/^[^\p{L}]*\p{Lu}/u.test(word) &&
        (index === 0 || index === words.length - 1 || INSTITUTION.test(word) || !/^\p{Lu}\p{Ll}+[^s]s$/u.test(word))),
  );
}
