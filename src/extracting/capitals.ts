/**
 * Paragraphs in capitals as others are written, for stages that tell names and verbs by their capitals: `"WE GO HOME," SAID MAYOR ANN
 * LEE.` becomes `"We go home," said Mayor Ann Lee.` Every place stays where it is.
 */
import type { Person, Span } from "../release.ts";
import { flagsOf, HONORIFIC, MODIFIER, OFFICE } from "./lexicon.ts";

/** A shorter paragraph is a heading, in UTF-16 units. */
const SHORTEST = 30;
/** A sentence: a heading in capitals ends without a stop. */
const ENDS_SENTENCE = /[.!?。][\s"”’»)\]]*$/u;
const SENTENCE_START =
  /(?:^|[.!?:]["”’»)\]]{0,3}\s{1,4}|(?<=^|[\s(])["“„]|«\s?)["“‘„«([]{0,3}\p{Lu}|(?<!\p{L})I(?!\p{L})/gu;
/** `O'LEE` is two. */
const WORD = /\p{Lu}[\p{L}\p{M}]*/gu;

/** The text itself where no paragraph is in capitals. Time: the length of the text, little of it where lines have small letters. */
export function withoutCapitals(text: string, people: readonly Person[]): string {
  const stretches = stretchesInCapitals(text);
  if (stretches.length === 0) return text;
  const mentions = people.flatMap((person) => person.mentions).sort((a, b) => a[0] - b[0]);
  let written = "";
  let at = 0;
  let next = 0;
  for (const [start, end] of stretches) {
    const names: Span[] = [];
    for (let span = mentions[next]; span !== undefined && span[0] < end; span = mentions[++next])
      if (span[0] >= start) names.push([span[0] - start, span[1] - start]);
    written += text.slice(at, start) + recased(text.slice(start, end), names);
    at = end;
  }
  return written + text.slice(at);
}

/** Runs of lines without a small letter that end as a sentence does. */
function stretchesInCapitals(text: string): Span[] {
  const found: Span[] = [];
  let first = -1;
  let last = 0;
  const close = (): void => {
    if (first >= 0 && last - first >= SHORTEST && ENDS_SENTENCE.test(text.slice(Math.max(first, last - 12), last)))
      found.push([first, last]);
    first = -1;
  };
  for (let start = 0; start < text.length; ) {
    const line = text.indexOf("\n", start);
    const end = line < 0 ? text.length : line;
    if (isInCapitals(text, start, end)) {
      if (first < 0) first = start;
      last = end;
    } else close();
    start = end + 1;
  }
  close();
  return found;
}

/** Whether a line has capitals and no small letter. Most lines are done with at their second letter. */
function isInCapitals(text: string, start: number, end: number): boolean {
  let capitals = false;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code >= 97 && code <= 122) return false;
    if (code >= 65 && code <= 90) capitals = true;
    else if (code > 0x7f && /\p{Ll}/u.test(text.charAt(i))) return false;
  }
  return capitals;
}

/** Small letters but for names, titles before them, and the heads of sentences. */
function recased(stretch: string, names: readonly Span[]): string {
  const capitals = new Set<number>();
  for (const match of stretch.matchAll(SENTENCE_START)) capitals.add(match.index + match[0].length - 1);
  for (const [start, end] of names) {
    for (const match of stretch.slice(start, end).matchAll(WORD)) capitals.add(start + match.index);
    addTitles(stretch, start, capitals);
  }
  let written = "";
  let at = 0;
  for (const place of [...capitals].sort((a, b) => a - b)) {
    written += small(stretch.slice(at, place)) + stretch.charAt(place);
    at = place + 1;
  }
  return written + small(stretch.slice(at));
}

/** `MAYOR` and `DEPUTY PRIME MINISTER` before a name. */
function addTitles(stretch: string, name: number, capitals: Set<number>): void {
  const before = stretch.slice(Math.max(0, name - LONGEST_TITLE), name);
  for (const word of [...before.matchAll(WORD)].reverse()) {
    if ((flagsOf(word[0].toLowerCase()) & (OFFICE | HONORIFIC | MODIFIER)) === 0) return;
    capitals.add(name - before.length + word.index);
  }
}

/** In UTF-16 units. */
const LONGEST_TITLE = 40;

/** A letter whose small form is longer, as `İ`, stays. */
function small(capitals: string): string {
  const lower = capitals.toLowerCase();
  return lower.length === capitals.length ? lower : Array.from(capitals, sameLength).join("");
}

function sameLength(letter: string): string {
  const lower = letter.toLowerCase();
  return lower.length === letter.length ? lower : letter;
}
