/**
 * What stands between quotation marks, of whatever kind, paragraph by paragraph. Says nothing about
 * whether it is speech and whose (`quotes.ts`).
 */

import { LONGEST_SIGNED, lostClose, mistypedClose, signedEnd } from "./lost-marks.ts";
import { nextMark, type QuotationMark } from "./quotation-marks.ts";

export interface Passage {
  /** Inside the marks, without white space at either end. */
  readonly start: number;
  readonly end: number;
  /** Where the opening mark starts and the closing one ends. */
  readonly outerStart: number;
  readonly outerEnd: number;
  readonly closed: boolean;
  /** The speech goes on in the next passage: its paragraph ended first. */
  readonly goesOn: boolean;
}

/** Marks and UTF-16 units that are read again, at most, where an opening mark turns out to have no closing one. */
const REREAD_MARKS = 200;
const REREAD_LENGTH = 20_000;
/** Paragraphs that speech may run over without being opened anew. */
const LONGEST_BLOCK = 20;

/** Speech that is open while the marks are read. */
interface Open {
  readonly mark: QuotationMark;
  /** Marks of the same kind opened inside and not closed. */
  depth: number;
  /** All marks of the same kind inside. */
  inner: number;
}

/** Everything between marks that could be speech, in order. Never throws. Time: linear in the text. */
export function findPassages(text: string): Passage[] {
  const passages: Passage[] = [];
  let open: Open | null = null;
  let paragraphEnd = -1;
  /** A mark that opens nothing, since nothing closes it. */
  let dead = -1;
  /** Up to here no single mark closes. */
  let unclosedUntil = -1;
  let mark = nextMark(text, 0);
  while (mark !== null) {
    if (open !== null && mark.start >= paragraphEnd) {
      const back = leaveParagraph(text, passages, open, paragraphEnd, mark);
      if (back.reread) dead = open.mark.start;
      open = null;
      mark = nextMark(text, back.at);
      continue;
    }
    if (open === null) {
      if (mark.start >= paragraphEnd) paragraphEnd = endOfParagraph(text, mark.start);
      if (mark.closes && !mark.opens && mark.family === "double") pushUnopened(text, passages, mark);
      if (mark.opens && mark.start !== dead && canBegin(text, mark)) {
        if (mark.family !== "single") open = { mark, depth: 0, inner: 0 };
        else if (mark.start >= unclosedUntil) {
          const read = readSingle(text, passages, mark, paragraphEnd);
          unclosedUntil = read.unclosedUntil;
          mark = nextMark(text, read.at);
          continue;
        }
      }
    } else if (mark.family === open.mark.family) {
      open.inner++;
      if (mark.opens && !mark.closes) {
        if (opensAnew(text, mark, open.mark)) {
          const lost = signedEnd(text, open.mark, mark.start, true);
          if (lost < 0) pushPassage(text, passages, open.mark, mark.start, mark.start, false, true);
          else pushPassage(text, passages, open.mark, lost, lost, true, false);
          open = { mark, depth: 0, inner: 0 };
        } else open.depth++;
      } else if (open.depth > 0) open.depth--;
      else {
        pushPassage(text, passages, open.mark, mark.start, mark.end, true, false);
        open = null;
      }
    }
    mark = nextMark(text, mark.end);
  }
  if (open !== null) leaveParagraph(text, passages, open, Math.min(paragraphEnd, text.length), null);
  return passages;
}

/** Speech whose opening mark was lost, as scans lose them: `â The port is open," Ms Lee said.`, from its paragraph's head on. */
function pushUnopened(text: string, passages: Passage[], closing: QuotationMark): void {
  if (!/[,?!]/.test(text.charAt(closing.start - 1))) return;
  if (!SAID_AFTER.test(text.slice(closing.end, closing.end + LONGEST_SIGNED))) return;
  const from = Math.max(passages.at(-1)?.outerEnd ?? 0, closing.start - LONGEST_UNOPENED);
  const before = text.slice(from, closing.start);
  const head = before.lastIndexOf("\n\n");
  if (head < 0 || /["“”]/.test(before.slice(head))) return;
  const start = from + head + (UNOPENED_HEAD.exec(before.slice(head))?.[0].length ?? 0);
  if (start >= closing.start || !/\p{Lu}/u.test(text.charAt(start))) return;
  const { start: end, end: outerEnd } = closing;
  passages.push({ start, end, outerStart: start, outerEnd, closed: true, goesOn: false });
}

/** In UTF-16 units. */
const LONGEST_UNOPENED = 1_500;
const SAID_AFTER =
  /^\s?(?:(?:\p{Lu}[\p{L}.’'-]* ){1,5}|[Hh]e |[Ss]he |[Tt]he \p{Lu}\p{L}+ )?(?:said|says|added|concluded|explained)(?!\p{L})/u;
/** What a scan makes of a mark at a paragraph's head: `â`, `*`, `, ,`. */
const UNOPENED_HEAD = /^[^\p{L}\p{N}]*(?:[^\p{ASCII}]{1,2}\s+)?/u;

/** What becomes of speech that its paragraph leaves open, and where reading goes on. */
function leaveParagraph(
  text: string,
  passages: Passage[],
  open: Open,
  paragraphEnd: number,
  next: QuotationMark | null,
): { readonly at: number; readonly reread: boolean } {
  const { mark } = open;
  const on = next?.start ?? text.length;
  const signed = open.depth === 0 && startsLine(text, mark.start) ? signedEnd(text, mark, paragraphEnd) : -1;
  if (signed >= 0) {
    pushPassage(text, passages, mark, signed, signed, true, false);
    return { at: on, reread: false };
  }
  const mistyped = mistypedClose(text, mark, paragraphEnd);
  if (mistyped >= 0) {
    pushPassage(text, passages, mark, mistyped, mistyped + 1, true, false);
    return { at: paragraphEnd, reread: false };
  }
  if (next?.opens === true && next.family === mark.family && isBlank(text, paragraphEnd, on)) {
    pushPassage(text, passages, mark, paragraphEnd, paragraphEnd, false, true);
    return { at: on, reread: false };
  }
  const closing = next === null || open.depth > 0 ? null : closingBelow(text, mark, next);
  const ends = closing === null ? null : paragraphEndsUntil(text, paragraphEnd, closing.start);
  if (closing !== null && ends !== null) {
    pushBlock(text, passages, mark, ends, closing);
    return { at: closing.end, reread: false };
  }
  const lost = open.inner === 0 && startsLine(text, mark.start) ? lostClose(text, mark, paragraphEnd) : -1;
  if (lost >= 0) {
    pushPassage(text, passages, mark, lost, lost, true, false);
    return { at: on, reread: false };
  }
  // The mark may be a stray one before whole pairs: these are read without it.
  if (open.inner > 0 && open.inner < REREAD_MARKS && on - mark.start < REREAD_LENGTH)
    return { at: mark.start, reread: true };
  const last = passages.at(-1);
  const inChain = last?.goesOn === true && isBlank(text, last.outerEnd, mark.start);
  // `“…,” said Ann Lee. “…` up to the paragraph's end
  const resumes =
    last?.closed === true &&
    open.inner === 0 &&
    mark.start - last.outerEnd < LONGEST_SIGNED &&
    /[.!?] $/.test(text.slice(mark.start - 2, mark.start)) &&
    !text.slice(last.outerEnd, mark.start).includes("\n\n");
  if (
    inChain ||
    resumes ||
    startsLine(text, mark.start) ||
    INTRODUCED.test(text.slice(Math.max(0, mark.start - 12), mark.start))
  )
    pushPassage(text, passages, mark, paragraphEnd, paragraphEnd, false, false);
  return { at: on, reread: false };
}

/**
 * The mark that closes speech in a paragraph further down: the next one, or the one behind whole pairs where the speech began
 * its paragraph and none in between begins one. Null where speech is opened anew first.
 */
function closingBelow(text: string, mark: QuotationMark, next: QuotationMark): QuotationMark | null {
  const isBlock = mark.family === "double" && startsLine(text, mark.start);
  let depth = 0;
  let marks = 0;
  for (let inner: QuotationMark | null = next; inner !== null; inner = nextMark(text, inner.end)) {
    if (marks++ > MARKS_IN_BLOCK || inner.start - mark.start > REREAD_LENGTH) return null;
    if (inner.family !== mark.family) continue;
    if (inner.closes && !inner.opens) {
      if (depth === 0) return inner;
      depth--;
    } else if (!isBlock || !inner.opens || inner.closes || startsLine(text, inner.start)) return null;
    else depth++;
  }
  return null;
}

/** Marks that are looked through for the one that closes speech, so that reading stays linear. */
const MARKS_IN_BLOCK = 60;

/** What leads up to speech that nothing closes. */
const INTRODUCED = /(?:[,:]|(?<!\p{L})(?:said|says|stated|added))\s*$/u;

/**
 * Speech in single marks: ends at the first one behind punctuation, before the next that opens; a doubtful one
 * (`workers’ rights`) only where no better follows. Tells where reading goes on, and how far none closes.
 */
function readSingle(
  text: string,
  passages: Passage[],
  mark: QuotationMark,
  endsAt: number,
): { readonly at: number; readonly unclosedUntil: number } {
  const ownLine = startsLine(text, mark.start);
  const paragraphEnd = ownLine ? pastBreak(text, mark, endsAt) : endsAt;
  const close = (closing: QuotationMark) => {
    pushPassage(text, passages, mark, closing.start, closing.end, true, false);
    return { at: closing.end, unclosedUntil: -1 };
  };
  let doubtful: QuotationMark | null = null;
  let doubles = 0;
  // A quotation inside speech that fills its paragraph: `‘He asked for ‘a bit of light’. The rest …`
  let nested = 0;
  let innerClose: QuotationMark | null = null;
  let next = nextMark(text, mark.end);
  for (; next !== null && next.start < paragraphEnd; next = nextMark(text, next.end)) {
    if (next.family === "double") {
      if (next.opens && (!next.closes || doubles === 0)) doubles++;
      else if (doubles > 0) doubles--;
      else if (ownLine) return close(next); // `‘ … ”`: opened with one kind and closed with the other
    } else if (next.family === "single") {
      if (next.opens && !next.closes) {
        if (doubtful !== null || (ownLine && startsLine(text, next.start))) break;
        if (ownLine && isSmallLetter(text.charCodeAt(next.end))) nested++;
      } else if (nested > 0 && endsSurely(text, next)) {
        nested--;
        innerClose = next;
      } else if (endsSurely(text, next)) return close(next);
      else if (text.charAt(next.start - 1) !== "s") doubtful ??= next;
    }
  }
  if (doubtful !== null && !ownLine) return close(doubtful);
  const until = Math.min(paragraphEnd, next?.start ?? text.length);
  const goesOn = ownLine && next?.opens === true && next.family === "single" && isBlank(text, until, next.start);
  if (innerClose !== null && (!goesOn || until - innerClose.end < LONGEST_SIGNED)) return close(innerClose);
  if (goesOn && next !== null) {
    pushPassage(text, passages, mark, until, until, false, true);
    return { at: next.start, unclosedUntil: -1 };
  }
  // `‘…` at a paragraph's head that is a sentence to its end: the closing mark was forgotten
  const whole =
    doubtful === null && until - mark.end >= SHORTEST_UNCLOSED && /[.!?]\s*$/.test(text.slice(until - 3, until));
  if (ownLine && whole && until === paragraphEnd && text.charCodeAt(mark.start) === 0x2018) {
    pushPassage(text, passages, mark, until, until, false, false);
    return { at: until, unclosedUntil: -1 };
  }
  return { at: mark.end, unclosedUntil: until };
}

/** The end of the next paragraph where this one breaks off without any stop and the next closes it. */
function pastBreak(text: string, mark: QuotationMark, paragraphEnd: number): number {
  if (!/[\p{L},]$/u.test(text.slice(paragraphEnd - 1, paragraphEnd))) return paragraphEnd;
  const next = nextMark(text, Math.max(mark.end, paragraphEnd));
  const end = endOfParagraph(text, paragraphEnd + 2);
  const closes = next !== null && next.start < end && next.family === "single" && !next.opens && endsSurely(text, next);
  return closes ? end : paragraphEnd;
}

/** A shorter paragraph in a single mark that nothing closes is a label rather than speech, in UTF-16 units. */
const SHORTEST_UNCLOSED = 60;

function endsSurely(text: string, mark: QuotationMark): boolean {
  if (/[.,!?…]/.test(text.charAt(mark.start - 1))) return true;
  if (mark.end >= text.length || /[.,;:!?)\n]/.test(text.charAt(mark.end))) return true;
  return SAID_BEHIND.test(text.slice(mark.end, mark.end + LONGEST_SIGNED));
}

/** `‘We go home’ said Ann Lee`, `‘We go home’ Ms Lee said`: the comma was left out. */
const SAID_BEHIND = /^ (?:(?:he |she |(?:\p{Lu}[\p{L}.-]* ){1,4})?(?:said|says|added|explained))(?!\p{L})/u;

/** Whether a mark opens the next part of speech that is open: at the head of a line, or behind a sentence where the paragraphs were lost. */
function opensAnew(text: string, mark: QuotationMark, open: QuotationMark): boolean {
  if (startsLine(text, mark.start) && startsLine(text, open.start)) return true;
  if (mark.family !== "double" || !/[ \n]/.test(text.charAt(mark.start - 1))) return false;
  return /[.!?…][ \n]+$/.test(text.slice(Math.max(0, mark.start - 4), mark.start));
}

/** A single mark begins speech only before a capital, or where it is of the opening form; `'07` and `'em` do not. */
function canBegin(text: string, mark: QuotationMark): boolean {
  if (mark.family !== "single") return true;
  return text.charAt(mark.start) === "'" ? /\p{L}/u.test(text.charAt(mark.end)) : !mark.closes;
}

function pushPassage(
  text: string,
  passages: Passage[],
  mark: QuotationMark,
  stop: number,
  outerEnd: number,
  closed: boolean,
  goesOn: boolean,
): void {
  let start = mark.end;
  let end = stop;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  if (end > start) passages.push({ start, end, outerStart: mark.start, outerEnd, closed, goesOn });
}

/** Speech over several paragraphs that is opened once and closed once: a passage for each. */
function pushBlock(
  text: string,
  passages: Passage[],
  mark: QuotationMark,
  ends: readonly number[],
  closing: QuotationMark,
): void {
  let from: QuotationMark = mark;
  for (const end of ends) {
    pushPassage(text, passages, from, end, end, false, true);
    from = { ...mark, start: end, end };
  }
  pushPassage(text, passages, from, closing.start, closing.end, true, false);
}

/** The ends of the paragraphs between two places, or null where these are too many for one speech. */
function paragraphEndsUntil(text: string, first: number, until: number): number[] | null {
  const ends: number[] = [];
  for (let end = first; end < until && end >= 0; end = text.indexOf("\n\n", end + 2)) {
    if (ends.push(end) > LONGEST_BLOCK) return null;
  }
  return ends;
}

/** A break before a small letter is a page's or a column's, not a paragraph's. */
function endOfParagraph(text: string, at: number): number {
  let end = text.indexOf("\n\n", at);
  while (end >= 0 && /^\s*\p{Ll}/u.test(text.slice(end, end + 4))) end = text.indexOf("\n\n", end + 2);
  return end < 0 ? text.length : end;
}

/** Whether nothing stands on the line before a place but a list's mark. */
export function startsLine(text: string, place: number): boolean {
  let i = place - 1;
  while (i >= 0 && place - i < 8 && isBulletOrBlank(text.charCodeAt(i))) i--;
  return i < 0 || text.charCodeAt(i) === 10;
}

function isBlank(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code !== 10 && !isBulletOrBlank(code)) return false;
  }
  return true;
}

/** Also the dots and strokes that scans add. */
function isBulletOrBlank(code: number): boolean {
  if (code === 44 || code === 46 || code === 95) return true;
  return code === 32 || code === 9 || code === 0xa0 || code === 45 || code === 42 || code === 0x2022 || code === 0xb7;
}

export function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 0xa0 || code === 0x202f;
}

function isSmallLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}
