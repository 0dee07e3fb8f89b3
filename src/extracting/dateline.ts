/** The place at the head of a release: `FRESNO, CA -- `, `(Washington, D.C.) `, `NEW YORK, Sept. 18 – `. */

export interface Dateline {
  /** As written: `FRESNO, CA`. */
  readonly place: string;
  /** The dateline in the text, with its date, without the dash. */
  readonly start: number;
  readonly end: number;
}

/** How far from the start of the text a dateline can stand, and how many paragraphs are tried. */
const REACH = 2_500;
const PARAGRAPHS = 12;
/** Of place and date alone, with its full stop. */
const LONGEST_LINE = 71;

const DASHED = /^[\s"“*_]{0,4}(\(?[A-ZÀ-Þ][^\n\t:;?!]{1,70}?)[\s*_]{0,3}(?:--+|[–—―]|-(?=[\s"“A-Z])|\s-)/u;
const BRACKETED = /^\s{0,3}[([]([A-ZÀ-Þ][^()[\]\n\d]{2,40})[)\]][\s,:–—-]{1,4}(?=["“A-Z])/u;
/** A dateline inside a text that lost its lines: a city in capitals, its state, a dash. */
const INSIDE =
  /(?:^|[\s)])([A-Z][A-Z.' ]{2,24},\s?(?:[A-Z]{2}|[A-Z]\.\s?[A-Z]\.|[A-Z][a-z]{2,12}\.?))\s?(?:--+|[–—]|-(?=[\s"“A-Z]))/;
/** After a dateline's dash stands a sentence; after a letterhead's, more capitals. */
const SENTENCE_AFTER = /^[^\n]{0,60}\p{Ll}{2}/u;
const DATE_AT_END =
  /[\s,(]{0,3}(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|(?:\(?(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s?)?(?:\d{1,2}(?:st|nd|rd|th)?(?: of)?\s)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?(?:\s\d{1,2})?(?:st|nd|rd|th)?(?:,?\s\d{4})?)\)?$/i;
/** Who sends it: `(Norland Wire)`, `/NorWire/`. */
const AGENCY_AT_END = /\s{0,2}(?:\([\p{Lu}][^()\n]{1,30}\)|\/[\p{L} ]{2,24}\/)$/u;
const NO_PLACE =
  /\b(?:note|background|contact|media|update|statement|remarks|question|answer|release|fact|sheet|sen|senator|senators|rep|mr|mrs|ms|dr|minister|president|secretary|part|section|chapter|summary|page|subject|re|the|q|a)\b/i;
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
    const found = readDateline(head.slice(start, start + 140), start);
    if (found !== null) return found;
    const end = head.indexOf("\n", start);
    if (end < 0) break;
    start = end + 1;
  }
  const inside = INSIDE.exec(head.slice(0, 600));
  const place = inside?.[1];
  if (inside === null || place === undefined) return null;
  const at = inside.index + inside[0].indexOf(place);
  return { place, start: at, end: at + place.length };
}

function readDateline(line: string, offset: number): Dateline | null {
  const alone = readLine(line, offset);
  if (alone !== null) return alone;
  const bracketed = BRACKETED.exec(line)?.[1];
  if (bracketed !== undefined && isPlace(bracketed, false)) {
    const start = offset + line.indexOf(bracketed);
    return { place: bracketed, start, end: start + bracketed.length };
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
  const undated = signed.replace(DATE_AT_END, "").replace(AGENCY_AT_END, "");
  const place = undated.replace(/^[([]|[)\],\s*_]+$/g, "");
  if (!isPlace(place, undated !== whole)) return null;
  const start = offset + line.indexOf(whole);
  return { place, start, end: start + whole.length };
}

/** A line of place and date alone: `Port Averil, 29 September 2023`. */
function readLine(start: string, offset: number): Dateline | null {
  const stop = start.indexOf("\n");
  if (stop > LONGEST_LINE || (stop < 0 && start.length > LONGEST_LINE)) return null;
  const line = (stop < 0 ? start : start.slice(0, stop)).replace(/\.$/, "");
  if (line.length >= LONGEST_LINE || !/\d{4}\)?$/.test(line)) return null;
  const place = line
    .replace(DATE_AT_END, "")
    .replace(/[,\s]{1,3}(?:le|den|the)?$/, "")
    .trim();
  if (line[place.length] !== "," || !isPlace(place, true)) return null;
  const at = offset + start.indexOf(place);
  return { place, start: at, end: offset + line.length };
}

/** Capitalised words, few of them, and a sign that they are a place: capitals, a comma, a date after, or fame. */
function isPlace(words: string, dated: boolean): boolean {
  const parts = words.split(/,\s?/);
  if (parts.length > 3 || words.length < 3 || NO_PLACE.test(words)) return false;
  for (const part of parts) {
    const names = part.trim().split(/\s+/);
    if (names.length > 3 || names.some((name) => !/^(?:[\p{Lu}][\p{L}.'’-]*|de|la|of|di|al|el)$/u.test(name)))
      return false;
  }
  const capitals = words === words.toUpperCase() && (parts[0]?.length ?? 0) > 3;
  return capitals || parts.length > 1 || dated || KNOWN_ALONE.has(words.toLowerCase());
}
