/** Dates of digits alone: `2016-09-18`, `09/18/2016`, `18.09.2016`. */
import { isDay } from "./calendar.ts";
import { Gap, type Tokens, wordAt } from "./tokens.ts";

/** A date of digits, and the last of its tokens. `swapped` is the other reading of `03/04/2016`. */
export interface NumericDate {
  readonly at: { readonly year: number; readonly month: number; readonly day: number; readonly weekday: null };
  readonly last: number;
  readonly swapped: boolean;
}

/**
 * The numeric date that begins at this token. A day and a month that could be either way round are
 * read as month and day between slashes, and `swapped` says that the other way is possible; between full stops
 * the day is first.
 */
export function readNumericDate(tokens: Tokens, first: number): NumericDate | null {
  const [a, b, c] = [tokens.numbers[first] ?? -1, tokens.numbers[first + 1] ?? -1, tokens.numbers[first + 2] ?? -1];
  if (a < 0 || b < 0 || c < 0) return null;
  const separator = tokens.gaps[first + 1];
  if (separator !== tokens.gaps[first + 2] || tokens.gaps[first] === Gap.none) return null;
  if (separator === Gap.space) return readSpaced(tokens, first, a, b, c);
  const tight = (tokens.starts[first + 2] ?? 0) - (tokens.ends[first] ?? 0) <= 6;
  if (!tight || (separator !== Gap.dash && separator !== Gap.slash && separator !== Gap.period)) return null;
  if (separator === Gap.slash && isInAddress(tokens, first)) return null;
  // A fourth number makes it something else: a phone, an address on the net, a section of a law.
  if (
    tokens.numbers[first + 3] !== -1 &&
    tokens.gaps[first + 3] === separator &&
    tokens.starts[first + 3] === (tokens.ends[first + 2] ?? 0) + 1
  )
    return null;
  const date = (year: number, month: number, day: number): NumericDate | null =>
    isDay(year, month, day)
      ? { at: { year, month, day, weekday: null }, last: first + 2, swapped: month !== day && isDay(year, day, month) }
      : null;
  const lengthOf = (index: number): number => wordAt(tokens, index).length;
  if (lengthOf(first) === 4) {
    const iso = date(a, b, c);
    return iso === null ? null : { ...iso, swapped: false };
  }
  const yearLength = lengthOf(first + 2);
  if (yearLength !== 4 && !(yearLength === 2 && (lengthOf(first + 1) === 2 || separator === Gap.slash))) return null;
  const year = yearLength === 4 ? c : c < 50 ? 2000 + c : 1900 + c;
  if (separator !== Gap.period) return date(year, a, b) ?? date(year, b, a);
  // Whoever writes full stops puts the day first.
  const dotted = date(year, b, a) ?? date(year, a, b);
  return dotted === null ? null : { ...dotted, swapped: false };
}

/** `https://example.org/2016/09/18/readout` */
function isInAddress(tokens: Tokens, first: number): boolean {
  return tokens.text[(tokens.starts[first] ?? 0) - 1] === "/" || tokens.text[tokens.ends[first + 2] ?? 0] === "/";
}

/** `02 02 2005` at the head of a line that lost its marks. */
function readSpaced(tokens: Tokens, first: number, month: number, day: number, year: number): NumericDate | null {
  const start = tokens.starts[first] ?? 0;
  const atHead = start === 0 || tokens.text[start - 1] === "\n";
  const padded = [2, 2, 4].every((length, i) => wordAt(tokens, first + i).length === length);
  if (!atHead || !padded || year < 1900 || !isDay(year, month, day)) return null;
  return {
    at: { year, month, day, weekday: null },
    last: first + 2,
    swapped: month !== day && isDay(year, day, month),
  };
}
