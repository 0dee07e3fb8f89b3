/**
 * Times of day as written: `2:54 p.m. EDT`, `10 am`, `noon`, `kl. 14.00`, `14h30`, `14:54 hrs`. A zone belongs to the
 * expression and not to the value: a release speaks of the clock on the spot.
 */
import { Gap, gapAt, isCapitalized, numberAt, type Tokens, wordAt } from "./tokens.ts";

export interface TimeOfDay {
  /** `14:54` */
  readonly value: string;
  /** The last of its tokens, that of its zone included. */
  readonly last: number;
  /** Where it ends in the text: after the full stop of `p.m.`, which is no token. */
  readonly end: number;
}

const BEFORE_CLOCK = /^(?:at|kl|klockan|klo|um|à|las|às|alle|ore|until|till|from)$/;
const AFTER_CLOCK = /^(?:hrs|hours|uhr|h|gmt|utc|cet|cest|bst|est|edt|aest|aedt|jst|sgt)$/;
const ZONES: ReadonlySet<string> = new Set(
  `est edt et cst cdt ct mst mdt mt pst pdt pt akst akdt hst gmt utc bst wet cet cest eet eest msk ist jst kst sgt hkt
   aest aedt aet awst acst acdt nzst nzdt sast eat wat`.split(/\s+/),
);
const ZONE_NAMES = /^(?:eastern|central|mountain|pacific|atlantic|local|standard|daylight|time)$/;

/** The time that begins at this token, or null. A bare `14:54` counts only where a word tells, since it can be a verse or a score. */
export function readTime(tokens: Tokens, first: number): TimeOfDay | null {
  const word = wordAt(tokens, first);
  if (word === "noon") return withZone(tokens, "12:00", first);
  if (word === "midnight") return withZone(tokens, "00:00", first);
  const hour = tokens.numbers[first] ?? -1;
  if (hour < 0 || hour > 24 || wordAt(tokens, first).length > 2) return null;
  const minute = readMinute(tokens, first);
  const last = minute === null ? first : first + 1;
  const half = readHalf(tokens, last + 1) ?? halfOfEnd(tokens, last + 1, hour);
  if (half !== null) {
    if (hour < 1 || hour > 12) return null;
    return withZone(tokens, clock((hour % 12) + (half.afternoon ? 12 : 0), minute ?? 0), half.last);
  }
  if (hour > 23) return null;
  const french = readFrench(tokens, first);
  if (french !== null) return withZone(tokens, clock(hour, french.minute), french.last);
  const before = wordAt(tokens, first - 1);
  const after = wordAt(tokens, last + 1);
  if (minute === null) return after === "uhr" ? withZone(tokens, clock(hour, 0), last + 1) : null;
  if (AFTER_CLOCK.test(after))
    return withZone(tokens, clock(hour, minute), /^(?:hrs|hours|uhr|h)$/.test(after) ? last + 1 : last);
  return BEFORE_CLOCK.test(before) ? withZone(tokens, clock(hour, minute), last) : null;
}

/** The clock of a stamp that follows a date of digits: `2016-09-18T14:54:00`, `9/18/2016 2:54:00 PM`. */
export function readStamp(tokens: Tokens, first: number): TimeOfDay | null {
  const start = wordAt(tokens, first) === "t" && gapAt(tokens, first) === Gap.none ? first + 1 : first;
  const hour = numberAt(tokens, start);
  const minute = readMinute(tokens, start);
  if (minute === null || hour > 23 || gapAt(tokens, start + 1) !== Gap.colon || gapAt(tokens, start) > Gap.comma)
    return null;
  let last = start + 1;
  if (gapAt(tokens, last + 1) === Gap.colon && numberAt(tokens, last + 1) >= 0) last++;
  const half = readHalf(tokens, last + 1);
  const shift = half === null || hour > 12 ? hour : (hour % 12) + (half.afternoon ? 12 : 0);
  return withZone(tokens, clock(shift, minute), half?.last ?? last);
}

function readMinute(tokens: Tokens, first: number): number | null {
  const minute = tokens.numbers[first + 1] ?? -1;
  const gap = tokens.gaps[first + 1];
  const tight = tokens.starts[first + 1] === (tokens.ends[first] ?? 0) + 1;
  if (!tight || (gap !== Gap.colon && gap !== Gap.period) || wordAt(tokens, first + 1).length !== 2) return null;
  return minute >= 0 && minute < 60 ? minute : null;
}

/** `14h30`, `14 h` */
function readFrench(tokens: Tokens, first: number): { minute: number; last: number } | null {
  if (wordAt(tokens, first + 1) !== "h" || gapAt(tokens, first + 1) > Gap.space) return null;
  const minute = gapAt(tokens, first + 2) <= Gap.space ? numberAt(tokens, first + 2) : -1;
  if (minute >= 0 && minute < 60 && wordAt(tokens, first + 2).length === 2) return { minute, last: first + 2 };
  return gapAt(tokens, first + 1) === Gap.none ? { minute: 0, last: first + 1 } : null;
}

function readHalf(tokens: Tokens, index: number): { afternoon: boolean; last: number } | null {
  const word = wordAt(tokens, index);
  const gap = gapAt(tokens, index);
  if (gap !== Gap.none && gap !== Gap.space) return null;
  if (word === "am" || word === "pm") return { afternoon: word === "pm", last: index };
  if ((word !== "a" && word !== "p") || wordAt(tokens, index + 1) !== "m" || (tokens.gaps[index + 1] ?? 9) > Gap.period)
    return null;
  return { afternoon: word === "p", last: index + 1 };
}

/** The half of the day of `8:30` in `8:30 - 10 a.m.`, told by the end; the other half where it would be later than that. */
function halfOfEnd(tokens: Tokens, next: number, hour: number): { afternoon: boolean; last: number } | null {
  const isDashed = gapAt(tokens, next) === Gap.dash;
  if (!isDashed && (gapAt(tokens, next) !== Gap.space || !/^(?:to|until|till)$/.test(wordAt(tokens, next))))
    return null;
  const index = isDashed ? next : next + 1;
  if (wordAt(tokens, index) === "noon") return { afternoon: false, last: index };
  const end = numberAt(tokens, index);
  if (end < 1 || end > 12 || hour > 12 || wordAt(tokens, index).length > 2) return null;
  const half = readHalf(tokens, readMinute(tokens, index) === null ? index + 1 : index + 2);
  if (half === null) return null;
  return { afternoon: hour % 12 > end % 12 ? !half.afternoon : half.afternoon, last: half.last };
}

function withZone(tokens: Tokens, value: string, last: number): TimeOfDay {
  const end = tokens.ends[last] ?? 0;
  const closed = wordAt(tokens, last) === "m" && tokens.text[end] === "." ? end + 1 : end;
  let zone = last;
  const between = tokens.text.slice(end, tokens.starts[last + 1] ?? end);
  if (/^\.?\s\(?$/.test(between)) {
    if (ZONES.has(wordAt(tokens, last + 1)) && isCapitalized(tokens, last + 1)) zone = last + 1;
    else zone = zoneNameEnd(tokens, last);
  }
  if (zone === last) return { value, last, end: closed };
  const zoneEnd = tokens.ends[zone] ?? closed;
  const isBracketed = between.endsWith("(") && tokens.text[zoneEnd] === ")";
  return { value, last: zone, end: isBracketed ? zoneEnd + 1 : zoneEnd };
}

/** `Eastern Daylight Time`, `local time`, `Eastern` */
function zoneNameEnd(tokens: Tokens, last: number): number {
  const head = wordAt(tokens, last + 1);
  if (!ZONE_NAMES.test(head) || head === "time") return last;
  let end = last + 1;
  while (end < last + 3 && gapAt(tokens, end + 1) === Gap.space && ZONE_NAMES.test(wordAt(tokens, end + 1))) end++;
  return wordAt(tokens, end) === "time" || isCapitalized(tokens, last + 1) ? end : last;
}

function clock(hour: number, minute: number): string {
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
