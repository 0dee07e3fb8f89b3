/** Expressions that count from the date before them in the text: `that July`, `the following day`, `on the 3rd`, `the same month of 2021`. */
import type { DateMention } from "../release.ts";
import { yearAt } from "./bare-years.ts";
import { fromDayNumber, isDay, parseDay, toDayNumber } from "./calendar.ts";
import { type DateExpression, NOTHING } from "./date-parts.ts";
import { dayAt, ordinalEnd } from "./date-points.ts";
import type { Reference } from "./date-values.ts";
import type { DateWords } from "./date-words.ts";
import { Gap, gapAt, isCapitalized, numberAt, type Tokens, wordAt } from "./tokens.ts";

/** How far before it the date can stand, in UTF-16 code units. */
const REACH = 700;
/** What can follow `on the 3rd`, where a noun would make it a number of things. */
const AFTER_DAY = /^(?:in|at|to|for|from|with|by|and|when|where|as|but|after|before|he|she|they|it)$/;

/**
 * @param before the mention before it, or null
 * @returns null where no such expression begins here, or no date stands near enough before it
 */
export function readBackReference(
  tokens: Tokens,
  first: number,
  words: DateWords,
  before: DateMention | null,
  reference: Reference | null,
): DateExpression | null {
  const near = before !== null && (tokens.starts[first] as number) - (before.end ?? -REACH) < REACH ? before : null;
  return (
    readOrdinalDay(tokens, first, near, reference) ??
    (near === null ? null : (readThatMonth(tokens, first, words, near) ?? readNextDay(tokens, first, near)))
  );
}

/** `graduated that July` */
function readThatMonth(tokens: Tokens, first: number, words: DateWords, before: DateMention): DateExpression | null {
  const month = words.months.get(wordAt(tokens, first));
  if (wordAt(tokens, first) === "same") return readSameMonth(tokens, first, before);
  if (month === undefined || wordAt(tokens, first - 1) !== "that" || !isCapitalized(tokens, first)) return null;
  if (numberAt(tokens, first + 1) >= 0 && gapAt(tokens, first + 1) <= Gap.comma) return null;
  const year = Number(before.value.slice(0, 4));
  return { kind: "point", first, last: first, at: { ...NOTHING, year, month } };
}

/** `in the same month of 2021`, `the same month last year` */
function readSameMonth(tokens: Tokens, first: number, before: DateMention): DateExpression | null {
  const month = /^\d{4}-(\d\d)/.exec(before.value)?.[1];
  if (wordAt(tokens, first + 1) !== "month" || month === undefined) return null;
  const at = { ...NOTHING, month: Number(month) };
  const next = /^(?:of|in)$/.test(wordAt(tokens, first + 2)) ? first + 3 : first + 2;
  const year = yearAt(tokens, next);
  if (year !== null) return { kind: "point", first, last: next, at: { ...at, year } };
  if (wordAt(tokens, next) !== "last" || wordAt(tokens, next + 1) !== "year") return null;
  return { kind: "point", first, last: next + 1, at: { ...at, yearShift: -1 } };
}

/** `the following day`, `the next morning`, `the same day` */
function readNextDay(tokens: Tokens, first: number, before: DateMention): DateExpression | null {
  const head = wordAt(tokens, first);
  const shift = head === "following" || head === "next" ? 1 : head === "same" ? 0 : null;
  if (shift === null || wordAt(tokens, first - 1) !== "the") return null;
  if (!/^(?:day|morning|afternoon|evening)$/.test(wordAt(tokens, first + 1))) return null;
  const day = parseDay(before.value);
  if (day === null || before.value.includes("/")) return null;
  return { kind: "point", first, last: first + 1, at: { ...fromDayNumber(toDayNumber(day) + shift), weekday: null } };
}

/** `on the 3rd`: of the month told before, or of that of the day of issue. */
function readOrdinalDay(
  tokens: Tokens,
  first: number,
  before: DateMention | null,
  reference: Reference | null,
): DateExpression | null {
  const day = dayAt(tokens, first);
  const last = ordinalEnd(tokens, first);
  if (day === null || last === first || wordAt(tokens, first - 1) !== "the" || wordAt(tokens, first - 2) !== "on")
    return null;
  if (gapAt(tokens, last + 1) === Gap.space && !AFTER_DAY.test(wordAt(tokens, last + 1))) return null;
  const month = /^(\d{4})-(\d\d)/.exec(before?.value ?? "");
  const [year, number] =
    month === null ? [reference?.year ?? 0, reference?.month ?? 0] : [Number(month[1]), Number(month[2])];
  if (!isDay(year, number, day)) return null;
  return { kind: "point", first, last, at: { year, month: number, day, weekday: null } };
}
