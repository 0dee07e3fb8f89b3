/** The year of a day of issue that is given without it, as wires' datelines do: `PORT HALE, May 3 (Norland Wire) -`. */
import { type Day, isDay, parseDay, toDayNumber, weekdayOf } from "./calendar.ts";
import { numberAt, type Tokens, wordAt } from "./tokens.ts";

/** A day of issue without its year. */
export interface YearlessDay {
  readonly month: number;
  readonly day: number;
  readonly weekday: number | null;
}

/** No more of a text is asked for its years, in tokens. */
const LONGEST_TEXT = 20_000;
const COPYRIGHT =
  /(?:©|\(c\)|copyright)[\s,:]{0,3}(?:\(c\)\s?|©\s?)?(?:(?:19|20)\d\d\s?[-–]\s?)?((?:19|20)\d\d)(?!\d)/gi;
const LATER_WORDS = /\b(?:updated|modified|revised|reviewed|actualizado|aktualisiert|mis à jour)\b[^\n]{0,12}$/i;
/** Before a year that is ahead of the release. */
const AHEAD =
  /\b(?:by|until|till|through|will|would|expected|planned|scheduled|due|target|goal|expires?)\b[^.\n]{0,60}$/i;

/**
 * The whole day: its year is the one told, else that of the page's last change or the latest that the text looks back
 * to; the day of the week moves it by one.
 *
 * @param told the year that the path or the copyright line names, or null
 * @returns null where nothing tells the year
 */
export function withYearOfIssue(tokens: Tokens, yearless: YearlessDay, told: number | null): Day | null {
  const { month, day, weekday } = yearless;
  const likely = told ?? latestYear(tokens, yearless);
  if (likely === null) return null;
  const days = [likely, likely - 1, likely + 1]
    .filter((year) => isDay(year, month, day))
    .map((year) => ({ year, month, day }));
  return days.find((found) => weekday === null || weekdayOf(toDayNumber(found)) === weekday) ?? days[0] ?? null;
}

/** The last year of a copyright line in these texts; null where there is none. */
export function yearOfCopyright(texts: readonly string[]): number | null {
  const last = texts.flatMap((text) => [...text.matchAll(COPYRIGHT)]).at(-1)?.[1];
  return last === undefined ? null : Number(last);
}

function latestYear(tokens: Tokens, { month, day }: YearlessDay): number | null {
  let latest: number | null = null;
  for (let index = 0; index < Math.min(tokens.length, LONGEST_TEXT); index++) {
    const year = numberAt(tokens, index);
    if (year < 1900 || year > 2100 || wordAt(tokens, index).length !== 4) continue;
    const start = tokens.starts[index] as number;
    const before = tokens.text.slice(Math.max(0, start - 80), start);
    if (LATER_WORDS.test(before)) {
      // The page was changed after the release went out.
      const changed = parseDay(tokens.text.slice(start, start + 10));
      return changed !== null && changed.month * 31 + changed.day < month * 31 + day ? year - 1 : year;
    }
    if (!AHEAD.test(before) && (latest === null || year > latest)) latest = year;
  }
  return latest;
}
