/**
 * Whether a release writes the day or the month first between strokes (`03/04/2016`): asked of its other dates, its
 * language and region, and the addresses and telephone numbers in it. Between full stops the day is first everywhere.
 */
import type { Document } from "../release.ts";
import { toDayNumber, weekdayOf } from "./calendar.ts";

export interface DayOrder {
  readonly dayFirst: boolean;
  /** Whether other dates or the page's language tag say so, not only habits of the country. */
  readonly isSure: boolean;
}

/** No more of a text is asked, in UTF-16 code units. */
const REACH = 60_000;
/** Weights of the cues: above zero for the day first. */
const PROVEN = 10;
const SURE = 3;
const STYLE = 2;
const PLACE = 2;
const PHONE = 1;

const DIGITS = /(?<![\d/.-])(\d{1,2})([/-])(\d{1,2})\2((?:19|20)\d\d|\d\d)(?![\d/-])/g;
const MONTHS = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
const DAY_THEN_MONTH = new RegExp(`(?<![\\d,] ?)\\b\\d{1,2}(?:st|nd|rd|th)? ${MONTHS}\\b`, "g");
const MONTH_THEN_DAY = new RegExp(`\\b${MONTHS} \\d{1,2}\\b(?!:)`, "g");
const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const WEEKDAY_BEFORE = /\b(sun|mon|tue|wed|thu|fri|sat)[a-z]{0,6}\.?,?\s{1,2}$/i;

const MONTH_FIRST_DOMAIN = /[\w-]\.(?:gov|mil|us|ph)(?![\w.-]*\w)/;
const DAY_FIRST_DOMAIN =
  /[\w-]\.(?:uk|ie|au|nz|in|za|ng|ke|gh|tz|ug|zm|zw|bw|sg|my|hk|pk|lk|bd|mt|cy|eu|fr|de|es|it|pt|nl|be|at|ch|dk|no|se|fi|is|pl|gr|ro|br|ar|cl|mx|pe|fj|jm|tt|bb|il|ae|qa|sa|eg|tr|ru|ua|vn|th|id)(?![\w.-]*\w)/;
const PHONE_ABROAD = /(?:^|[\s(:])\+(?!1\b)\d{2,3}[\s()-]/;
const PHONE_AMERICAN = /(?:^|[\s:])(?:\+?1[-. ])?\(?[2-9]\d{2}\)?[-. ]\d{3}[-.]\d{4}\b/;
const AMERICAN_REGION = /^[a-z]{2}[-_](?:us|ph|pr)\b/i;
const OTHER_REGION = /^[a-z]{2}[-_][a-z]{2}\b/i;
const LANGUAGE_NAMES = /^(?:lang|language|locale|og:locale|in_?language|dc\.language|dcterms\.language)$/i;

/** Null where nothing tells. Time: linear, and not more than of `REACH` characters. */
export function findDayOrder(document: Document, text: string, language: string | null): DayOrder | null {
  const read = text.slice(0, REACH);
  const proof = fromOtherDates(read) + fromRegion(document, language);
  const score = proof + fromStyle(read) + fromPlaces(document, read);
  return score === 0 ? null : { dayFirst: score > 0, isSure: Math.abs(proof) >= SURE };
}

/** `22/06/2031` can be read one way only, and so can `Sat 03/05/2031`. */
function fromOtherDates(text: string): number {
  let votes = 0;
  for (const match of text.matchAll(DIGITS)) {
    const [a, b] = [Number(match[1]), Number(match[3])];
    if (a === b || a < 1 || b < 1 || a > 31 || b > 31) continue;
    if (a > 12 && b <= 12) votes++;
    else if (b > 12 && a <= 12) votes--;
    else if (a <= 12 && b <= 12) votes += fromWeekday(text, match.index, a, b, match[4] ?? "");
  }
  return Math.sign(votes) * PROVEN;
}

function fromWeekday(text: string, start: number, a: number, b: number, written: string): number {
  const name = WEEKDAY_BEFORE.exec(text.slice(Math.max(0, start - 14), start))?.[1]?.toLowerCase();
  if (name === undefined) return 0;
  const weekday = WEEKDAYS.indexOf(name);
  const year = written.length === 4 ? Number(written) : 2000 + Number(written);
  const dayFirst = weekdayOf(toDayNumber({ year, month: b, day: a })) === weekday;
  const monthFirst = weekdayOf(toDayNumber({ year, month: a, day: b })) === weekday;
  return dayFirst === monthFirst ? 0 : dayFirst ? 1 : -1;
}

/** The region of a language tag, or a language other than English: no other writes the month first between strokes. */
function fromRegion({ metadata }: Document, language: string | null): number {
  for (const [name, value] of Object.entries(metadata)) {
    if (!LANGUAGE_NAMES.test(name) || typeof value !== "string") continue;
    // Many pages of every country say `en-US` because their program does.
    if (AMERICAN_REGION.test(value)) return -1;
    if (OTHER_REGION.test(value)) return SURE;
  }
  return language === null || /^(?:en|ja|zh|ko|hu|lt)/.test(language) ? 0 : SURE;
}

function fromStyle(text: string): number {
  const days = text.match(DAY_THEN_MONTH)?.length ?? 0;
  const months = text.match(MONTH_THEN_DAY)?.length ?? 0;
  return Math.sign(days - months) * STYLE;
}

function fromPlaces({ given }: Document, text: string): number {
  const host = given.url === null ? "" : (/^https?:\/\/([^/]+)/.exec(given.url)?.[1] ?? "");
  let score = 0;
  if (DAY_FIRST_DOMAIN.test(host) || DAY_FIRST_DOMAIN.test(text)) score += PLACE;
  if (MONTH_FIRST_DOMAIN.test(host) || MONTH_FIRST_DOMAIN.test(text)) score -= PLACE;
  if (PHONE_ABROAD.test(text) || text.includes("£")) score += PHONE;
  if (PHONE_AMERICAN.test(text)) score -= PHONE;
  return score;
}
