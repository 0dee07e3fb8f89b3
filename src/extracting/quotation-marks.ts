/**
 * Single quotation marks of every kind: where one is and whether it can open or close speech, judged by what
 * stands on its two sides and, where that does not tell, by its form. Pairs nothing (`passages.ts`).
 */

type MarkFamily = "double" | "single" | "angle" | "corner";

export interface QuotationMark {
  /** `[start, end)` of the mark itself; two units for `''` and ` `` `. */
  readonly start: number;
  readonly end: number;
  readonly family: MarkFamily;
  /** Both are true for one that could do either: it closes what is open. */
  readonly opens: boolean;
  readonly closes: boolean;
}

type Lean = "opens" | "closes" | "neither";

const FORMS: ReadonlyMap<number, readonly [family: MarkFamily, lean: Lean]> = new Map(
  Object.entries<readonly [family: MarkFamily, lean: Lean]>({
    '"': ["double", "neither"],
    "“": ["double", "opens"],
    "”": ["double", "closes"],
    "„": ["double", "opens"],
    "‟": ["double", "opens"],
    "″": ["double", "closes"], // what some editors make of a straight mark behind a figure
    "«": ["angle", "opens"],
    "»": ["angle", "closes"],
    "「": ["corner", "opens"],
    "」": ["corner", "closes"],
    "『": ["corner", "opens"],
    "』": ["corner", "closes"],
    "‘": ["single", "opens"],
    "’": ["single", "closes"],
    "'": ["single", "neither"],
    "`": ["single", "opens"],
  }).map(([mark, form]) => [mark.charCodeAt(0), form]),
);

const BACKSLASH = 0x5c;

const OTHER = 0;
const SPACE = 1;
const OPENING = 2;
const ENDING = 3;
const LETTER = 4;

/** The first mark at or behind `from`, or null. Apostrophes inside words are none. Time: linear in what is passed over. */
export function nextMark(text: string, from: number): QuotationMark | null {
  MARKS.lastIndex = from;
  for (let found = MARKS.exec(text); found !== null; found = MARKS.exec(text)) {
    const code = text.charCodeAt(found.index);
    if (isInWord(text, found.index, code)) continue;
    const mark = markAt(text, found.index, code);
    if (mark !== null) return mark;
  }
  return null;
}

const MARKS = /["'`«»‘’“-‟″「-』]/g;

/** Most marks of a text are apostrophes between small letters, and are done with at once. */
function isInWord(text: string, at: number, code: number): boolean {
  if (code !== 0x27 && code !== 0x2019) return false;
  return isSmallLetter(text.charCodeAt(at - 1)) && isSmallLetter(text.charCodeAt(at + 1));
}

function isSmallLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}

function markAt(text: string, start: number, code: number): QuotationMark | null {
  const form = FORMS.get(code);
  if (form === undefined) return null;
  let [family, lean] = form;
  let end = start + 1;
  if ((code === 0x27 || code === 0x60 || code === 0x2019) && text.charCodeAt(end) === code) {
    end++; // `''` and ` `` ` are typewriters' double marks
    family = "double";
    if (code === 0x2019) lean = "closes";
  } else if (code === 0x27 && text.charCodeAt(start - 1) === code) return null;
  // `\"We go home\"`, as some exports write it: the stroke belongs to the mark
  if (text.charCodeAt(start - 1) === BACKSLASH) start--;
  if (family === "corner") return { start, end, family, opens: lean === "opens", closes: lean === "closes" };
  const before = sideOf(text.charCodeAt(start - 1));
  const after = afterSide(text, end);
  if (family === "single" && before === LETTER && after === LETTER) return null;
  const [opens, closes] = direction(lean, before, after);
  return opens || closes ? { start, end, family, opens, closes } : null;
}

/** What the sides ask for; the form where they ask for nothing or for both. */
function direction(lean: Lean, before: number, after: number): readonly [opens: boolean, closes: boolean] {
  const loose = before === SPACE || before === OPENING;
  const ends = after === SPACE || after === ENDING || after === OPENING;
  if (before === SPACE && after === ENDING) return lean === "opens" ? [true, false] : [false, true];
  if (loose && (after === LETTER || after === OTHER || (before === SPACE && after === OPENING))) return [true, false];
  if (!loose && ends) return [false, true];
  if (before === OPENING && after === SPACE) return [false, true];
  if (lean !== "neither") return [lean === "opens", lean === "closes"];
  // Between letters a straight mark is a misprint; between a full stop and a letter, or two spaces, it may be either.
  return before === LETTER ? [false, false] : [true, true];
}

function afterSide(text: string, end: number): number {
  const code = text.charCodeAt(end);
  // `"...and so on` begins with an ellipsis, which ends nothing
  if (code === 0x2026 || (code === 46 && text.charCodeAt(end + 1) === 46)) return OTHER;
  return sideOf(code);
}

function sideOf(code: number): number {
  if (Number.isNaN(code) || code === 32 || code === 10 || code === 9 || code === 0xa0 || code === 0x202f) return SPACE;
  if (code === 40 || code === 91 || code === 45 || code === 0x5f || code === 62 || code === 42) return OPENING;
  if (code >= 0x2010 && code <= 0x2015) return OPENING;
  if (code === 44 || code === 46 || code === 33 || code === 63 || code === 59 || code === 58 || code === 41)
    return ENDING;
  if (code === 93 || code === 0x2026) return ENDING;
  if ((code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)) return LETTER;
  return code >= 0xc0 && code < 0x2000 ? LETTER : code >= 0x3040 ? LETTER : OTHER;
}
