/**
 * The place at the head of a release: `FRESNO, CA -- `, `(Washington, D.C.) `, and the day beside it, whichever the wire
 * and the language: `NEW YORK, Sept. 18 – `, `Bogotá, 5 de junio de 2018 (Cancillería). `, `[08 July 2013, Sydney] `.
 */

import { type DatelineDay, findWrittenDay, isDayName, type WrittenDay } from "./dateline-days.ts";

export interface Dateline {
  /** As written: `FRESNO, CA`. */
  readonly place: string;
  /** The dateline in the text, with its date, without the dash. */
  readonly start: number;
  readonly end: number;
  /** The day that it names, where a whole one can be read without the rest of the release. */
  readonly day: (DatelineDay & { readonly start: number; readonly end: number }) | null;
}

/** How far from the start of the text a dateline can stand, and how many paragraphs are tried. */
const REACH = 2_500;
const PARAGRAPHS = 12;
/** How much of a paragraph a dateline can fill: three cities, the day, the wire. */
const LONGEST = 140;
/** Of place and date alone. */
const LONGEST_LINE = 71;

const DASHED = /^[\s"“*_]{0,4}(\(?[A-ZÀ-Þ][^\n\t:;?!]{1,70}?)[\s*_]{0,3}(?:--+|[–—―]|-(?=[\s"“A-Z])|\s-)/u;
const BRACKETED = /^\s{0,3}[([]([A-ZÀ-Þ][^()[\]\n\d]{2,40})[)\]][\s,:–—-]{1,4}(?=["“A-Z])/u;
/** A dateline inside a text that lost its lines: a city in capitals, its state, a dash. */
const INSIDE =
  /(?:^|[\s)])([A-Z][A-Z.' ]{2,24},\s?(?:[A-Z]{2}|[A-Z]\.\s?[A-Z]\.|[A-Z][a-z]{2,12}\.?))\s?(?:--+|[–—]|-(?=[\s"“A-Z]))/;
/** After a dateline's dash stands a sentence; after a letterhead's, more capitals. */
const SENTENCE_AFTER = /^[^\n]{0,60}\p{Ll}{2}/u;
/** Who sends it: `(Norland Wire)`, `/NorWire/`. */
const AGENCY = "(?:\\(\\p{Lu}[^()\\n]{1,30}\\)|/[\\p{L} .-]{2,24}/)";
const AGENCY_AT_END = new RegExp(`\\s{0,2}${AGENCY}$`, "u");
const DASH = "(?:--+|[–—―-])";
/** What stands before the day: nothing or a place, perhaps a wire, and what joins them. */
const BEFORE_DAY = new RegExp(
  `^[\\s"“*_]{0,4}(?:\\(\\p{Lu}[\\p{L} ]{1,12}\\)\\s?${DASH}\\s?)?([([]?)(\\p{Lu}[^\\n\\t:;?!\\d()[\\]]{1,90}?)?` +
    `((?:\\s?${DASH}{0,2}\\s?${AGENCY})?\\s?(?:${DASH}{1,2}|[,.])?\\s{0,2}[([]?|\\s?/ [\\p{L} .]{2,24} / ?|${DASH}{1,2}\\([\\p{L}. ]{2,24} - )$`,
  "u",
);
/** What stands behind it: a place where none stood before, perhaps a wire, and a dash or another mark before the news. */
const AFTER_DAY = new RegExp(
  `^(?:,\\s?(\\p{Lu}[\\p{L}.,'’ -]{1,40}?))?(?:\\s{0,2}[,.]?\\s{0,2}${AGENCY})?` +
    `(?:\\s?\\.?\\s?${DASH}{1,2}(?=[\\s"“«„*_\\p{Lu}])|:(?=\\s)|\\s?/(?=\\s)|(?<=^|[)/]|\\p{Ll}{3})\\.(?=\\s{1,2}["“«„]?\\p{Lu})|\\s?[)\\]][\\s,:.–—-]{1,4}(?=["“«„\\p{Lu}])|\\.?[)\\]]?\\s?(?=\\n|$))`,
  "u",
);
const CLOSED_BY_DASH = new RegExp(`^[^.:]*${DASH}`, "u");
/** What stands between a dateline and the news and belongs to neither. */
const CLOSING = new RegExp(`[\\s,]{0,2}${DASH}{0,2}$`, "u");
const CLOSING_BRACKET = /[)\]][^)\]]*$/;
const NO_PLACE =
  /\b(?:note|background|contact|media|update|statement|remarks|question|answer|release|fact|sheet|sen|senator|senators|rep|mr|mrs|ms|dr|minister|president|secretary|part|section|chapter|summary|page|subject|re|q|a|born|dated|updated|published|issued|posted|due|deadline|date|time|today|yesterday|tomorrow|copyright|briefing|schedule|transcript|doorstop|interview|speech|address|press|agenda|meeting|conference|report|bulletin|newsletter|minutes|notice|advisory|embargo|embargoed|via)\b|^the (?!hague)/i;
/** Before a day in a sentence; `IN` and `ON` are states. */
const TIED_HEAD = /^(?:In|On|At|By|Since|From|Until|Till|Before|After|During|Between|Through|Effective|For|Am|Im)\b/;
/** Between two cities of one dateline. */
const CITY_JOINT = /,? (?:and|et|y|e|und|och|og|&) |\s?\/\s?/;
const PART_JOINT = new RegExp(`${CITY_JOINT.source}|,\\s?`);
/** Cities that stand alone in a dateline by the news agencies' custom. */
const KNOWN_ALONE = new Set(
  `washington london paris geneva vienna brussels berlin rome madrid moscow beijing tokyo seoul singapore canberra sydney
   melbourne stockholm oslo helsinki copenhagen ottawa montreal toronto nairobi cairo jerusalem delhi islamabad kabul baghdad
   tehran ankara kyiv warsaw prague budapest athens lisbon dublin luxembourg monaco havana honolulu chicago boston
   philadelphia atlanta dallas houston miami seattle denver detroit cleveland pittsburgh baltimore phoenix minneapolis
   milwaukee colombo bangkok jakarta manila hanoi`.split(/\s+/),
);

export function findDateline(text: string): Dateline | null {
  const head = text.slice(0, REACH);
  let start = 0;
  for (let paragraph = 0; paragraph < PARAGRAPHS && start < head.length; paragraph++) {
    const found = readDateline(head.slice(start, start + LONGEST), start);
    if (found !== null) return found;
    const end = head.indexOf("\n", start);
    if (end < 0) break;
    start = end + 1;
  }
  const inside = INSIDE.exec(head.slice(0, 600));
  const place = inside?.[1];
  if (inside === null || place === undefined) return null;
  const at = inside.index + inside[0].indexOf(place);
  return { place, start: at, end: at + place.length, day: null };
}

function readDateline(line: string, offset: number): Dateline | null {
  const written = findWrittenDay(line);
  const dated = written === null ? null : readDated(line, written, offset);
  if (dated !== null) return dated;
  const bracketed = BRACKETED.exec(line)?.[1];
  if (bracketed !== undefined && isPlace(bracketed, false)) {
    const start = offset + line.indexOf(bracketed);
    return { place: bracketed, start, end: start + bracketed.length, day: null };
  }
  if (!/[-–—―]/.test(line)) return null;
  const whole = DASHED.exec(line)?.[1];
  if (whole === undefined || !SENTENCE_AFTER.test(line.slice(line.indexOf(whole) + whole.length))) return null;
  // A hyphen without blanks joins a name's parts, and is a dateline's dash only after a state.
  if (
    /^-\S/.test(line.slice(line.indexOf(whole) + whole.length)) &&
    !line.slice(line.indexOf(whole)).startsWith("--", whole.length) &&
    !whole.includes(",")
  )
    return null;
  const signed = whole.replace(AGENCY_AT_END, "");
  const day = findWrittenDay(signed);
  const undated = (day?.end === signed.length ? signed.slice(0, day.start).replace(/[\s,(]+$/, "") : signed).replace(
    AGENCY_AT_END,
    "",
  );
  const place = undated.replace(/^[([]|[)\],\s*_]+$/g, "");
  if (!isPlace(place, undated !== whole)) return null;
  const start = offset + line.indexOf(whole);
  return { place, start, end: start + whole.length, day: null };
}

/** Place and day at the head of a paragraph, in either order, or on a line of their own: `Port Averil, 29 September 2023`. */
function readDated(line: string, written: WrittenDay, offset: number): Dateline | null {
  const before = BEFORE_DAY.exec(line.slice(0, written.start));
  const after = before === null ? null : AFTER_DAY.exec(line.slice(written.end));
  if (before === null || after === null) return null;
  const [, bracket = "", first, joint = ""] = before;
  const [mark, second] = after;
  const isBracketed = bracket !== "" || /[([][^)\]]*$/.test(joint);
  if (isBracketed ? !/[)\]]/.test(mark) : /^[^([]*[)\]]/.test(mark)) return null;
  // The full stop of `Sacramento, Calif. (July 8, 2013)` is its own; that of `MOSCOW. July 8` is not.
  const place = first?.includes(",") && joint.startsWith(".") ? `${first}.` : (first ?? second);
  if (place === undefined || (first !== undefined && second !== undefined) || !isPlace(place, true)) return null;
  const rest = line.slice(written.end + mark.length);
  const isLine = rest === "" || rest.startsWith("\n");
  if (isLine ? written.end + mark.length > LONGEST_LINE || !hasYear(written) : !SENTENCE_AFTER.test(rest)) return null;
  // `Annual Meeting 3 May 2018`: only a comma or a dash tells a place.
  const isTied = second !== undefined || (isLine ? joint.startsWith(",") : /[,/()–—―-]/.test(joint));
  if (!isTied && (isLine || !(CLOSED_BY_DASH.test(mark) || isIso(line, written)))) return null;
  const start = offset + (first === undefined ? written.start : line.indexOf(first));
  const end = offset + written.end + mark.replace(isBracketed ? CLOSING_BRACKET : CLOSING, "").length;
  const at = { start: offset + written.start, end: offset + written.end };
  return { place, start, end, day: written.day === null ? null : { ...written.day, ...at } };
}

function hasYear({ day }: WrittenDay): boolean {
  return day === null || day.year !== null;
}

function isIso(line: string, { start }: WrittenDay): boolean {
  return /^\d{4}-/.test(line.slice(start, start + 5));
}

/** Capitalised words, few of them, and a sign that they are a place: capitals, a comma, a date after, or fame. */
function isPlace(words: string, dated: boolean): boolean {
  const cities = words.split(CITY_JOINT);
  if (cities.length > 1 && (cities.some(({ length }) => length < 3) || (!dated && words !== words.toUpperCase())))
    return false;
  const parts = words.split(PART_JOINT);
  if (
    parts.length > 3 * cities.length ||
    words.length < 3 ||
    NO_PLACE.test(words) ||
    TIED_HEAD.test(words) ||
    isDayName(words)
  )
    return false;
  for (const part of parts) {
    const names = part.trim().split(/\s+/);
    if (names.length > 3 || names.some((name) => !/^(?:[\p{Lu}][\p{L}.'’-]*|de|la|of|di|al|el|the)$/u.test(name)))
      return false;
  }
  const capitals = words === words.toUpperCase() && (parts[0]?.length ?? 0) > 3;
  return capitals || parts.length > 1 || dated || KNOWN_ALONE.has(words.toLowerCase());
}
