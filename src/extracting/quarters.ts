/** Quarters, halves and seasons: `the third quarter of 2016`, `Q3 2016`, `the first half of 2016`, `summer of 2015`, `in the first quarter`. */
import { shiftMonth } from "./calendar.ts";
import { type DateExpression, NOTHING } from "./date-parts.ts";
import type { DateWords } from "./date-words.ts";
import { Gap, gapAt, joined, numberAt, type Tokens, wordAt } from "./tokens.ts";

type Range = Extract<DateExpression, { kind: "range" }>;

const ORDINALS: ReadonlyMap<string, number> = new Map([
  ["first", 1],
  ["second", 2],
  ["third", 3],
  ["fourth", 4],
]);

/** `the third quarter of 2016`, `Q3 2016`, `the first half of 2016`, `summer of 2015`. */
export function readQuarterOrSeason(tokens: Tokens, first: number, words: DateWords): Range | null {
  const head = wordAt(tokens, first);
  let last = first + 1;
  let months: readonly [number, number] | null = null;
  const season = words.seasons.get(head);
  const ordinal = ORDINALS.get(head);
  if (season !== undefined) months = [season, 3];
  else if (ordinal !== undefined) {
    if (wordAt(tokens, last) === "quarter") months = [ordinal * 3 - 2, 3];
    else if (/^(?:half|semester)$/.test(wordAt(tokens, last)) && ordinal <= 2) months = [ordinal * 6 - 5, 6];
    last++;
  } else if (head === "q" && gapAt(tokens, last) === Gap.none) {
    const quarter = numberAt(tokens, last);
    if (quarter >= 1 && quarter <= 4) months = [quarter * 3 - 2, 3];
    last++;
  }
  if (months === null) return null;
  if (wordAt(tokens, last) === "of") last++;
  const year = numberAt(tokens, last);
  if (wordAt(tokens, first + 1) === "quarter" && isQuarterAlone(tokens, first, last)) {
    const [month] = months;
    return {
      kind: "range",
      first,
      last: first + 1,
      at: { ...NOTHING, month },
      to: { ...NOTHING, month: month + 2 },
    };
  }
  if (year < 1700 || year > 2100 || !joined(tokens, first, last)) return null;
  const end = shiftMonth(year, months[0], months[1] - 1);
  return {
    kind: "range",
    first,
    last,
    at: { ...NOTHING, year, month: months[0] },
    to: { ...NOTHING, year: end.year, month: end.month },
  };
}

/** `in the first quarter.`: the nearest, in a report's sentence; not that of a match, which is told with its score. */
function isQuarterAlone(tokens: Tokens, first: number, next: number): boolean {
  return (
    next === first + 2 &&
    wordAt(tokens, first - 1) === "the" &&
    /^(?:in|during|for|by)$/.test(wordAt(tokens, first - 2)) &&
    gapAt(tokens, next) !== Gap.dash &&
    numberAt(tokens, next) < 0 &&
    (gapAt(tokens, next) !== Gap.space || AFTER_QUARTER.test(wordAt(tokens, next)))
  );
}

const AFTER_QUARTER =
  /^(?:it|they|we|he|she|the|and|but|as|when|with|was|were|will|is|are|compared|from|to|by|on|after|due)$/;
