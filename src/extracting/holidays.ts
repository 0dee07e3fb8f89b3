/** Days that have a name: `Christmas Day`, `Good Friday 2021`, `St Andrew’s Day 2025`. English names; what they mean in a year. */
import { yearAt } from "./bare-years.ts";
import { type Day, fromDayNumber, toDayNumber, weekdayOf } from "./calendar.ts";
import { type DatePoint, NOTHING } from "./date-parts.ts";
import { Gap, gapAt, isCapitalized, type Tokens, wordAt } from "./tokens.ts";

/** The day in a year: of a month, so many days from Easter Sunday, or the `nth` weekday of a month (-1: the last). */
export type Holiday =
  | { readonly month: number; readonly day: number }
  | { readonly fromEaster: number }
  | { readonly month: number; readonly weekday: number; readonly nth: number; readonly plus?: number };

/** Names as the tokenizer cuts them, in lower case. */
const HOLIDAYS: Readonly<Record<string, Holiday>> = {
  "new year s day": { month: 1, day: 1 },
  "new year s eve": { month: 12, day: 31 },
  hogmanay: { month: 12, day: 31 },
  "burns night": { month: 1, day: 25 },
  "australia day": { month: 1, day: 26 },
  "waitangi day": { month: 2, day: 6 },
  "valentine s day": { month: 2, day: 14 },
  "st david s day": { month: 3, day: 1 },
  "st patrick s day": { month: 3, day: 17 },
  "st george s day": { month: 4, day: 23 },
  "anzac day": { month: 4, day: 25 },
  juneteenth: { month: 6, day: 19 },
  "canada day": { month: 7, day: 1 },
  "fourth of july": { month: 7, day: 4 },
  "july fourth": { month: 7, day: 4 },
  "bastille day": { month: 7, day: 14 },
  halloween: { month: 10, day: 31 },
  "all saints day": { month: 11, day: 1 },
  "bonfire night": { month: 11, day: 5 },
  "guy fawkes night": { month: 11, day: 5 },
  "armistice day": { month: 11, day: 11 },
  "veterans day": { month: 11, day: 11 },
  "st andrew s day": { month: 11, day: 30 },
  "christmas eve": { month: 12, day: 24 },
  "christmas day": { month: 12, day: 25 },
  "boxing day": { month: 12, day: 26 },
  "mardi gras day": { fromEaster: -47 },
  "mardi gras": { fromEaster: -47 },
  "shrove tuesday": { fromEaster: -47 },
  "ash wednesday": { fromEaster: -46 },
  "palm sunday": { fromEaster: -7 },
  "maundy thursday": { fromEaster: -3 },
  "good friday": { fromEaster: -2 },
  "easter sunday": { fromEaster: 0 },
  "easter monday": { fromEaster: 1 },
  "ascension day": { fromEaster: 39 },
  "whit monday": { fromEaster: 50 },
  "martin luther king day": { month: 1, weekday: 1, nth: 3 },
  "presidents day": { month: 2, weekday: 1, nth: 3 },
  "memorial day": { month: 5, weekday: 1, nth: -1 },
  "labor day": { month: 9, weekday: 1, nth: 1 },
  "columbus day": { month: 10, weekday: 1, nth: 2 },
  "thanksgiving day": { month: 11, weekday: 4, nth: 4 },
  "black friday": { month: 11, weekday: 4, nth: 4, plus: 1 },
};

const BY_FIRST_WORD: ReadonlyMap<string, readonly { rest: readonly string[]; holiday: Holiday }[]> = byFirstWord();

/** Every word that a name begins with. */
export const HOLIDAY_STARTERS: readonly string[] = [...BY_FIRST_WORD.keys()];

/** Before a name without a year: the day of that name is meant, not the feast. */
const ON = /^(?:on|by|before|after|since|until|till|from|to|between|and|next|last|through)$/;

/** The named day that begins at this token, the longest name; null where none does. */
export function readHoliday(tokens: Tokens, first: number): DatePoint | null {
  const names = BY_FIRST_WORD.get(wordAt(tokens, first));
  if (names === undefined || !isCapitalized(tokens, first)) return null;
  for (const { rest, holiday } of names) {
    const last = first + rest.length;
    if (!rest.every((word, i) => wordAt(tokens, first + 1 + i) === word && isTied(tokens, first + 1 + i))) continue;
    const next = wordAt(tokens, last + 1) === "of" ? last + 2 : last + 1;
    const year =
      gapAt(tokens, last + 1) === Gap.space || gapAt(tokens, last + 1) === Gap.comma ? yearAt(tokens, next) : null;
    if (year === null && !isMeantDay(tokens, first, last)) return null;
    // `on Boxing Day sales`
    return { at: { ...NOTHING, year, holiday }, last: year === null ? last : next };
  }
  return null;
}

function isMeantDay(tokens: Tokens, first: number, last: number): boolean {
  const before = wordAt(tokens, first - 1);
  if (before !== "the") return ON.test(before);
  const [lead, next] = [wordAt(tokens, first - 2), wordAt(tokens, last + 1)];
  if (gapAt(tokens, last + 1) !== Gap.space || NO_NOUN.test(next)) return ON.test(lead);
  // `for the New Year’s Day fixture`, not `over the Labor Day weekend`, nor `the Good Friday Agreement`
  return /^(?:for|at|after|before|in)$/.test(lead) && !FEAST.test(next) && !isCapitalized(tokens, last + 1);
}

const NO_NOUN =
  /^(?:as|and|or|but|when|while|where|if|in|at|on|of|for|to|with|from|by|we|they|he|she|it|you|the|an?|will|is|was|are|were)$/;
const FEAST = /^(?:weekend|holiday|holidays|week|season|period|break|recess|sales|celebrations|festivities)$/;

function isTied(tokens: Tokens, index: number): boolean {
  const gap = gapAt(tokens, index);
  return gap === Gap.space || gap === Gap.apostrophe || gap === Gap.period;
}

/** The day that a name means in a year. */
export function dayOfHoliday(holiday: Holiday, year: number): Day {
  if ("day" in holiday) return { year, ...holiday };
  if ("fromEaster" in holiday) return fromDayNumber(easterSunday(year) + holiday.fromEaster);
  const { month, weekday, nth, plus = 0 } = holiday;
  if (nth > 0) {
    const first = toDayNumber({ year, month, day: 1 });
    return fromDayNumber(first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7 + plus);
  }
  const last = toDayNumber({ year, month: month + 1, day: 1 }) - 1;
  return fromDayNumber(last - ((weekdayOf(last) - weekday + 7) % 7) + plus);
}

/** Of the Western churches, as a day number (Meeus, Jones and Butcher's rule for the Gregorian calendar). */
function easterSunday(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const weekShift = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekShift) / 451);
  const days = epact + weekShift - 7 * late + 114;
  return toDayNumber({ year, month: Math.floor(days / 31), day: (days % 31) + 1 });
}

function byFirstWord(): Map<string, { rest: string[]; holiday: Holiday }[]> {
  const found = new Map<string, { rest: string[]; holiday: Holiday }[]>();
  for (const [name, holiday] of Object.entries(HOLIDAYS)) {
    const [first = "", ...rest] = name.split(" ");
    found.set(first, [...(found.get(first) ?? []), { rest, holiday }]);
  }
  for (const names of found.values()) names.sort((a, b) => b.rest.length - a.rest.length);
  return found;
}
