/** Dates in words, as proclamations have them: `this thirteenth day of June, in the year of our Lord two thousand twenty-five`. */
import { yearAt } from "./bare-years.ts";
import { isDay } from "./calendar.ts";
import { type DatePoint, NOTHING } from "./date-parts.ts";
import type { DateWords } from "./date-words.ts";
import { Gap, gapAt, isCapitalized, type Tokens, wordAt } from "./tokens.ts";

const numbered = (words: string, first: number): ReadonlyMap<string, number> =>
  new Map(words.split(/\s+/).map((word, i) => [word, i + first]));

const ORDINALS = numbered(
  `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
   sixteenth seventeenth eighteenth nineteenth twentieth`,
  1,
);
const UNDER_TWENTY = numbered(
  `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
   nineteen`,
  1,
);
const TENS: ReadonlyMap<string, number> = new Map(
  "twenty thirty forty fifty sixty seventy eighty ninety".split(" ").map((word, i) => [word, (i + 2) * 10]),
);

/** The day in words that begins at this token, with its month and, where it is said, its year. */
export function readWrittenDate(tokens: Tokens, first: number, words: DateWords): DatePoint | null {
  const day = readOrdinal(tokens, first);
  if (day === null) return null;
  let next = day.last + 1;
  const isSolemn = wordAt(tokens, next) === "day";
  if (isSolemn) next++;
  if (wordAt(tokens, next) !== "of" || gapAt(tokens, next) !== Gap.space) return null;
  next++;
  const month = words.months.get(wordAt(tokens, next));
  if (month === undefined || !isCapitalized(tokens, next) || !isDay(2000, month, day.value)) return null;
  const year = readYear(tokens, next + 1);
  // `the Fourth of July` is a feast.
  if (year === null && !isSolemn && month === 7 && day.value === 4) return null;
  return { at: { ...NOTHING, year: year?.value ?? null, month, day: day.value }, last: year?.last ?? next };
}

interface Written {
  readonly value: number;
  readonly last: number;
}

function readOrdinal(tokens: Tokens, first: number): Written | null {
  const word = wordAt(tokens, first);
  if (word === "thirtieth") return { value: 30, last: first };
  const small = ORDINALS.get(word);
  if (small !== undefined) return { value: small, last: first };
  const tens = word === "twenty" ? 20 : word === "thirty" ? 30 : null;
  const ones = ORDINALS.get(wordAt(tokens, first + 1));
  return tens === null || ones === undefined || ones > 9 ? null : { value: tens + ones, last: first + 1 };
}

/** `, in the year of our Lord two thousand twenty-five`, `, 2025`, `, A.D. 2025`. */
function readYear(tokens: Tokens, start: number): Written | null {
  if (gapAt(tokens, start) !== Gap.comma && gapAt(tokens, start) !== Gap.space) return null;
  let next = start;
  if (wordAt(tokens, next) === "in" && wordAt(tokens, next + 1) === "the" && wordAt(tokens, next + 2) === "year") {
    next += 3;
    if (wordAt(tokens, next) === "of" && wordAt(tokens, next + 1) === "our") next += 3;
  }
  const year = yearAt(tokens, next);
  return year === null ? readWrittenYear(tokens, next) : { value: year, last: next };
}

/** `two thousand (and) twenty-five`, `nineteen hundred (and) ninety-eight`, `nineteen ninety-eight`. */
function readWrittenYear(tokens: Tokens, first: number): Written | null {
  const head = UNDER_TWENTY.get(wordAt(tokens, first));
  const scale = wordAt(tokens, first + 1);
  let next = first + 2;
  let value: number;
  if (head !== undefined && head <= 2 && scale === "thousand") value = head * 1000;
  else if (head !== undefined && head >= 10 && scale === "hundred") value = head * 100;
  else if (head !== undefined && head >= 17 && TENS.has(scale)) {
    value = head * 100;
    next = first + 1;
  } else return null;
  if (wordAt(tokens, next) === "and") next++;
  const rest = readUnderHundred(tokens, next);
  return rest === null ? { value, last: next - 1 } : { value: value + rest.value, last: rest.last };
}

function readUnderHundred(tokens: Tokens, first: number): Written | null {
  const small = UNDER_TWENTY.get(wordAt(tokens, first));
  if (small !== undefined) return { value: small, last: first };
  const tens = TENS.get(wordAt(tokens, first));
  if (tens === undefined) return null;
  const ones = UNDER_TWENTY.get(wordAt(tokens, first + 1));
  return ones !== undefined && ones <= 9 ? { value: tens + ones, last: first + 1 } : { value: tens, last: first };
}
