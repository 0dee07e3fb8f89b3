/**
 * Text as it is stored: what a reader would see, once. NFC, no control characters but `\n` and `\t`, no lone
 * surrogates, no invisible characters, one kind of space. Not for layout: paragraphs are the readers' business.
 */

import { withoutStackedMarks } from "./stacked-marks.ts";

/** Anything that plain printable ASCII is not: a text without it is clean already. */
const UNUSUAL = /[^\n\t\x20-\x7e]/;
/** Runs of two or more, so that a single newline costs no replacement. */
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029\v\f]/g;
/** Control and private-use characters, and surrogates without their other half. */
const CONTROLS = /[\p{Cc}\p{Cs}\p{Co}]/gu;
/** A control character between two letters stands where a space was. */
const LOST_SPACES = /(?<=[\p{L}\p{N}])(?![\n\t])\p{Cc}+(?=[\p{L}\p{N}])/gu;
/** Word's bullets are private-use characters of its symbol font. */
const BULLETS = /[\uf0a7\uf0b7\uf0d8]/g;
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;
/** Joiners spell words in Arabic and Indic scripts and hold emoji together; elsewhere they are junk. */
const STRAY_JOINERS =
  /(?<![\p{M}\p{Extended_Pictographic}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Mongolian}\p{Script=Syriac}])[\u200c\u200d]+/gu;

/** `\n` for every kind of line end: CR, CRLF, NEL, VT, FF, line and paragraph separators. */
export function normalizeLineEnds(text: string): string {
  return text.replace(LINE_ENDS, "\n");
}

/**
 * The characters of `text` made clean. Idempotent; keeps `\n` and `\t`; runs of spaces stay as they are.
 * Time: one pass for ASCII, which is most text.
 */
export function cleanCharacters(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  const shown = normalizeLineEnds(text)
    .replace(BULLETS, "•")
    .replace(LOST_SPACES, " ")
    .replace(CONTROLS, (character) => (character === "\n" || character === "\t" ? character : ""))
    .replace(SPACES, " ")
    .replace(INVISIBLE, "")
    .replace(STRAY_JOINERS, "");
  // Normalizing makes two marks of some.
  return withoutStackedMarks(withoutStackedMarks(shown).normalize("NFC"));
}

/** One line: a title, a name, a message. White space of every kind becomes single spaces. */
export function cleanLine(text: string): string {
  return cleanCharacters(text).replace(/\s+/g, " ").trim();
}

const NAMED_ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ndash: "–",
  mdash: "—",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  hellip: "…",
};

/**
 * A label as metadata bear it: entities that a generator left in (`&nbsp;`, `&#8217;`, also escaped twice), and no-break spaces
 * written as YAML or Python escapes (`\_`, `\xa0`), are what they stand for.
 */
export function cleanLabel(text: string): string {
  const spelled = text.replace(/\\xa0|\\u00a0|\\_/gi, " ");
  return cleanLine(decodeEntities(decodeEntities(spelled)));
}

function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED_ENTITIES[String(name).toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}

/** The first `limit` characters of a cleaned line, with `…` where it was cut: for messages. */
export function excerpt(text: string, limit = 80): string {
  const line = cleanLine(text.slice(0, limit * 4));
  return line.length > limit ? `${cutAt(line, limit - 1)}…` : line;
}

/** At most `limit` code units of a text, never half a character. */
export function cutAt(text: string, limit: number): string {
  return text.slice(0, limit).replace(/\p{Cs}$/u, "");
}
