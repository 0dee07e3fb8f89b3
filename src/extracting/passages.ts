/**
 * What stands between quotation marks, of whatever kind, paragraph by paragraph. Says nothing about
 * whether it is speech and whose (`quotes.ts`).
 */

const CLOSING: Readonly<Record<string, string>> = {
  '"': '"',
  "“": "”",
  "„": "“",
  "«": "»",
  "»": "»",
  "”": "”",
  "「": "」",
  "『": "』",
  "‘": "’",
  "'": "'",
};

export interface Passage {
  /** Inside the marks. */
  readonly start: number;
  readonly end: number;
  /** False where the paragraph ended first: the speech goes on in the next. */
  readonly closed: boolean;
}

/** Everything between marks that could be speech: one scan, with the places where a mark is not closed remembered. */
export function findPassages(text: string): Passage[] {
  const passages: Passage[] = [];
  const ahead = new Map<string, number>();
  const unclosedUntil = new Map<string, number>();
  const opening = /["“„«»”「『‘']/g;
  let at = 0;
  let paragraphEnd = -1;
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const mark = match[0];
    at = match.index;
    if (at >= paragraphEnd) paragraphEnd = endOfParagraph(text, at);
    if ((unclosedUntil.get(mark) ?? -1) > at || !opens(text, at, mark)) continue;
    const end = closingPlace(text, at + 1, paragraphEnd, mark, ahead);
    const closed = end >= 0;
    if (!closed) {
      unclosedUntil.set(mark, paragraphEnd);
      if (
        mark === "‘" ||
        mark === "'" ||
        !/["“«„]/.test(
          text
            .slice(paragraphEnd, paragraphEnd + 6)
            .trim()
            .charAt(0),
        )
      )
        continue;
    }
    const stop = closed ? end : paragraphEnd;
    const start = at + 1 + leadingSpace(text, at + 1, stop);
    const trimmed = stop - trailingSpace(text, start, stop);
    if (trimmed > start) passages.push({ start, end: trimmed, closed });
    opening.lastIndex = Math.max(closed ? stop + 1 : stop, at + 1);
  }
  return passages;
}

/** A break before a small letter is a page's or a column's, not a paragraph's. */
function endOfParagraph(text: string, at: number): number {
  let end = text.indexOf("\n\n", at);
  while (
    end >= 0 &&
    /\p{Ll}/u.test(
      text
        .slice(end, end + 4)
        .trimStart()
        .charAt(0),
    )
  )
    end = text.indexOf("\n\n", end + 2);
  return end < 0 ? text.length : end;
}

function opens(text: string, at: number, mark: string): boolean {
  const before = text[at - 1] ?? " ";
  const after = text[at + 1] ?? " ";
  if (mark === "“" || mark === "„" || mark === "「" || mark === "『" || mark === "«") return true;
  if (mark === "'") return /[\s(]/.test(before) && /\p{Lu}/u.test(after);
  if (mark === "‘") return !/[\p{L}\p{N}]/u.test(before) && /[\p{Lu}]/u.test(after);
  return /[\s([—–:>-]/.test(before) && /\S/.test(after);
}

/** The closing mark's place in `[from, to)`, or -1. `ahead` keeps the next place of each mark, so that a text is searched once. */
function closingPlace(text: string, from: number, to: number, mark: string, ahead: Map<string, number>): number {
  const close = CLOSING[mark] ?? mark;
  let place = ahead.get(close) ?? -1;
  if (place < from) place = nextPlace(text, close, from);
  while (place < to && isApostrophe(text, place, close)) place = nextPlace(text, close, place + 1);
  ahead.set(close, place);
  return place < to ? place : -1;
}

/** A straight single mark ends speech only behind punctuation, a curly one unless a letter follows. */
function isApostrophe(text: string, place: number, close: string): boolean {
  if (close !== "’" && close !== "'") return false;
  if (/[\p{L}\p{N}]/u.test(text[place + 1] ?? "")) return true;
  return close === "'" && !/[.,!?]/.test(text[place - 1] ?? "");
}

function nextPlace(text: string, mark: string, from: number): number {
  const place = text.indexOf(mark, from);
  return place < 0 ? text.length : place;
}

function leadingSpace(text: string, start: number, end: number): number {
  let n = 0;
  while (start + n < end && isSpace(text.charCodeAt(start + n))) n++;
  return n;
}

function trailingSpace(text: string, start: number, end: number): number {
  let n = 0;
  while (end - n > start && isSpace(text.charCodeAt(end - n - 1))) n++;
  return n;
}

export function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 0xa0;
}
