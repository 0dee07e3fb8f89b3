/** Whether a number of four digits is a year: not a count, the number of a law or a phone, nor the year in a name. */
import type { DateWords } from "./date-words.ts";
import { Gap, gapAt, isCapitalized, numberAt, type Tokens, textOf, wordAt } from "./tokens.ts";

/** `Act of 2005`: the year belongs to the name. */
const TITLED_BY_YEAR: ReadonlySet<string> = new Set(
  "act acts bill law code regulations regulation order ordinance resolution convention amendments amendment agenda olympics games protocol plan vision strategy".split(
    " ",
  ),
);

const NOT_A_YEAR_AFTER: ReadonlySet<string> = new Set(
  "no number nos r res cfr usc stat iso isbn ext tel fax phone zip version flight channel room resolution section page suite ste pub pl hr s p box report chapter article part title level form nr av about over nearly almost than only up approximately some roughly least most".split(
    " ",
  ),
);

const COUNTED: ReadonlySet<string> = new Set(
  `people persons residents jobs miles feet acres troops soldiers families children students percent pounds tons tonnes
   dollars million billion units homes houses households hours days years square kilometers kilometres km metres meters
   mw kg men women workers employees members words new additional more per kronor names cases farmers businesses
   companies schools patients volunteers participants delegates seats vehicles animals megawatts stores
   rayburn russell longworth
   இலக்க අංක`.split(/\s+/),
);

const STREETS: ReadonlySet<string> = new Set(
  `street st avenue ave road rd boulevard blvd drive dr lane ln highway hwy parkway pkwy plaza suite ste nw sw ne se
   building bldg`.split(/\s+/),
);
/** Words that the name of a law or a street can have after its number. */
const LONGEST_NAME = 4;
/** Joined to a year by a hyphen. */
const GLUE = /^(?:mid|pre|post|late|early|end|non|ante)$/;

/** A year alone: not a count, a number of a law or a phone, nor the year in a law's name. */
export function readBareYear(tokens: Tokens, first: number, words: DateWords): number | null {
  const year = yearAt(tokens, first);
  if (year === null || year < 1700 || year > 2100) return null;
  const before = wordAt(tokens, first - 1);
  const gap = gapAt(tokens, first);
  if (gap === Gap.none || gap === Gap.colon) return null;
  if (/[$€£#¥&_=@]/.test(tokens.text[(tokens.starts[first] ?? 0) - 1] ?? "") || glued(tokens, first)) return null;
  // `resolution 2231 (2015)`: a part of a number.
  if (gap === Gap.mark && numberAt(tokens, first - 1) >= 0) return null;
  // `COM(2031) 388`
  if (
    gap === Gap.mark &&
    /[\p{L}\d][([]$/u.test(tokens.text.slice(Math.max(0, (tokens.starts[first] ?? 0) - 2), tokens.starts[first]))
  )
    return null;
  const isList = before === "over" && wordAt(tokens, first + 1) === "and" && yearAt(tokens, first + 2) !== null;
  // `from at least 2011`
  const isBound = before === "least" && /^(?:from|since|between|until)$/.test(wordAt(tokens, first - 3));
  if (NOT_A_YEAR_AFTER.has(before) && gap <= Gap.period && !isList && !isBound) return null;
  if (isCounted(tokens, first) || (gapAt(tokens, first + 1) === Gap.space && isLaw(tokens, first + 1))) return null;
  // `Green Plan 2030`: the last word of a name. A text in capitals has no such sign.
  if (gap === Gap.space && isTitleWord(tokens, first - 1, words) && !isShouted(tokens, first - 1)) return null;
  if ((gap === Gap.space || gap === Gap.mark) && TITLED_BY_YEAR.has(before)) return null;
  if (before === "of" && (TITLED_BY_YEAR.has(wordAt(tokens, first - 2)) || isTitleWord(tokens, first - 2, words)))
    return null;
  // `2015 = 100`: what an index starts from
  const end = tokens.ends[first] ?? 0;
  if (/^(?:[%°_]|\s?=\s?\d)/.test(tokens.text.slice(end, end + 4))) return null;
  const licensed = words.prepositions.has(before) || gap !== Gap.space || gapAt(tokens, first + 1) !== Gap.space;
  if (!licensed && (year < 1900 || year % 100 === 0)) return null;
  return opensName(tokens, first) || isNavigation(tokens, first + 1) ? null : year;
}

/** A number that has the form of a year, whatever it is; null otherwise. */
export function yearAt(tokens: Tokens, index: number): number | null {
  const year = numberAt(tokens, index);
  if (year < 1000 || year > 2999 || wordAt(tokens, index).length !== 4) return null;
  if (gapAt(tokens, index + 1) !== Gap.none) return year;
  // `2007Contact`: lines run together.
  const after = wordAt(tokens, index + 1);
  return after === "s" || (after.length > 3 && isCapitalized(tokens, index + 1)) ? year : null;
}

/** `2000 people`: a number of things. */
export function isCounted(tokens: Tokens, index: number): boolean {
  return gapAt(tokens, index + 1) === Gap.space && COUNTED.has(wordAt(tokens, index + 1));
}

function isLaw(tokens: Tokens, index: number): boolean {
  const word = wordAt(tokens, index);
  return TITLED_BY_YEAR.has(word) && word !== "plan" && word !== "strategy" && word !== "vision";
}

/** `the 2002 Farm Bill`, `2020 Main Street`: the year of a law's name, the number of a house. */
function opensName(tokens: Tokens, index: number): boolean {
  for (let next = index + 1; next <= index + LONGEST_NAME; next++) {
    if (gapAt(tokens, next) > (next > index + 1 ? Gap.period : Gap.space) || !isCapitalized(tokens, next)) return false;
    if (isLaw(tokens, next) || STREETS.has(wordAt(tokens, next))) return true;
  }
  return false;
}

/** `2007 Press Releases`: the head of an archive's list. */
export function isNavigation(tokens: Tokens, index: number): boolean {
  return /^(?:press|news|media)$/.test(wordAt(tokens, index)) && wordAt(tokens, index + 1).startsWith("release");
}

/** `Farm Bill of 2005` by a title's last word: capitalised after another capitalised word. */
function isTitleWord(tokens: Tokens, index: number, words: DateWords): boolean {
  const word = wordAt(tokens, index);
  return (
    isCapitalized(tokens, index) &&
    (isCapitalized(tokens, index - 1) || (TITLED_BY_YEAR.has(word) && gapAt(tokens, index) !== Gap.other)) &&
    (gapAt(tokens, index) === Gap.space || (TITLED_BY_YEAR.has(word) && gapAt(tokens, index) === Gap.mark)) &&
    !words.months.has(word) &&
    !words.seasons.has(word)
  );
}

/** Whether the text around is in capitals: the word and the one before it. */
function isShouted(tokens: Tokens, index: number): boolean {
  return isUpper(textOf(tokens, index, index)) && isUpper(textOf(tokens, Math.max(0, index - 1), index - 1));
}

function isUpper(surface: string): boolean {
  return surface === surface.toUpperCase();
}

/** Whether the number is part of a longer one or of an address: `1,999.50`, `224-2004`, `107/2003`, `/2009/ce09106.htm`. */
function glued(tokens: Tokens, index: number): boolean {
  const previous = numberAt(tokens, index - 1);
  const tight = tokens.starts[index] === (tokens.ends[index - 1] ?? -9) + 1;
  const gap = gapAt(tokens, index);
  if (previous >= 0 && previous < 1700) {
    if (tight || (wordAt(tokens, index - 1).length === 3 && gap === Gap.space)) return true;
  }
  // After a year that was no date: `Safety Plan 2025–2026`.
  if (tight && gap === Gap.dash) return previous >= 0 || !GLUE.test(wordAt(tokens, index - 1));
  if (tight && previous < 0 && (gap === Gap.slash || gap === Gap.period)) return true;
  const after = index + 1;
  const gapAfter = gapAt(tokens, after);
  if (gapAfter === Gap.none) return true;
  if (tokens.starts[after] !== (tokens.ends[index] ?? -9) + 1) return false;
  const next = numberAt(tokens, after);
  if (next < 0) return gapAfter === Gap.slash || (gapAfter === Gap.period && !isCapitalized(tokens, after));
  if (gapAfter === Gap.slash) return wordAt(tokens, after).length !== 2 && (next < 1700 || next > 2100);
  return (
    gapAfter !== Gap.dash || (wordAt(tokens, after).length === 4 ? next < 1700 : wordAt(tokens, after).length !== 2)
  );
}
