/** Whether a number of four digits is a year: not a count, the number of a law or a phone, nor the year in a law's name. */
import { type DateWords, SEASONS, TIME_PREPOSITIONS } from "./date-words.ts";
import { Gap, gapAt, isCapitalized, numberAt, type Tokens, textOf, wordAt } from "./tokens.ts";

/** `Act of 2005`: the year belongs to the name. */
const TITLED_BY_YEAR: ReadonlySet<string> = new Set(
  "act bill law code regulations regulation order ordinance resolution convention amendments amendment agenda olympics games protocol".split(
    " ",
  ),
);

const NOT_A_YEAR_AFTER: ReadonlySet<string> = new Set(
  "no number nos room resolution section page suite pub pl hr s p box report chapter article part title level form nr av about over nearly almost than of-the approximately some".split(
    " ",
  ),
);

const COUNTED: ReadonlySet<string> = new Set(
  "people jobs miles feet acres troops soldiers families children students percent pounds tons tonnes dollars million billion units homes hours days years square kilometers kilometres km metres meters mw kg men women workers members words new additional more per kronor".split(
    " ",
  ),
);

/** A year alone: not a count, a number of a law or a phone, nor the year in a law's name. */
export function readBareYear(tokens: Tokens, first: number, words: DateWords): number | null {
  const year = yearAt(tokens, first);
  if (year === null || year < 1700 || year > 2100) return null;
  const before = wordAt(tokens, first - 1);
  const after = wordAt(tokens, first + 1);
  if (
    gapAt(tokens, first) === Gap.none ||
    gapAt(tokens, first) === Gap.colon ||
    /[$€£#¥]/.test(tokens.text[(tokens.starts[first] ?? 0) - 1] ?? "")
  )
    return null;
  if (glued(tokens, first)) return null;
  if (NOT_A_YEAR_AFTER.has(before) && gapAt(tokens, first) <= Gap.period) return null;
  if (gapAt(tokens, first + 1) === Gap.space && (COUNTED.has(after) || TITLED_BY_YEAR.has(after))) return null;
  // `Green Plan 2030`: the last word of a name. A text in capitals has no such sign.
  if (gapAt(tokens, first) === Gap.space && isTitleWord(tokens, first - 1, words) && !isShouted(tokens, first - 1))
    return null;
  if (before === "of" && (TITLED_BY_YEAR.has(wordAt(tokens, first - 2)) || isTitleWord(tokens, first - 2, words)))
    return null;
  if (/[%°]/.test(tokens.text[tokens.ends[first] ?? 0] ?? "")) return null;
  const licensed =
    TIME_PREPOSITIONS.has(before) || gapAt(tokens, first) !== Gap.space || gapAt(tokens, first + 1) !== Gap.space;
  if (!licensed && (year < 1900 || year % 100 === 0)) return null;
  return year;
}

/** A number that has the form of a year, whatever it is; null otherwise. */
export function yearAt(tokens: Tokens, index: number): number | null {
  const year = numberAt(tokens, index);
  if (year < 1000 || year > 2999 || tokens.words[index]?.length !== 4) return null;
  return gapAt(tokens, index + 1) === Gap.none && tokens.words[index + 1] !== "s" ? null : year;
}

/** `Farm Bill of 2005` by a title's last word: capitalised after another capitalised word. */
function isTitleWord(tokens: Tokens, index: number, words: DateWords): boolean {
  return (
    isCapitalized(tokens, index) &&
    isCapitalized(tokens, index - 1) &&
    gapAt(tokens, index) === Gap.space &&
    !words.months.has(wordAt(tokens, index)) &&
    !SEASONS.has(wordAt(tokens, index))
  );
}

function isShouted(tokens: Tokens, index: number): boolean {
  const surface = textOf(tokens, index, index);
  return surface === surface.toUpperCase();
}

/** Whether the number is part of a longer one: `1,999.50`, `224-2004`, `107/2003`. */
function glued(tokens: Tokens, index: number): boolean {
  const before = numberAt(tokens, index - 1) >= 0 && numberAt(tokens, index - 1) < 1700;
  const tight = tokens.starts[index] === (tokens.ends[index - 1] ?? -9) + 1;
  if (before && (tight || (tokens.words[index - 1]?.length === 3 && gapAt(tokens, index) === Gap.space))) return true;
  if (tight && gapAt(tokens, index) === Gap.dash && numberAt(tokens, index - 1) < 0)
    return !/^(mid|pre|post|late|early)$/.test(wordAt(tokens, index - 1));
  const after = index + 1;
  const tightAfter = tokens.starts[after] === (tokens.ends[index] ?? -9) + 1;
  if (gapAt(tokens, after) === Gap.none) return true;
  if (!tightAfter || numberAt(tokens, after) < 0) return false;
  return (
    gapAt(tokens, after) !== Gap.dash ||
    (tokens.words[after]?.length === 4 ? numberAt(tokens, after) < 1700 : tokens.words[after]?.length !== 2)
  );
}
