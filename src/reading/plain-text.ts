/**
 * Plain text to paragraphs: hard-wrapped lines are rejoined where they clearly are, runs of spaces collapse, a very long run
 * is the paragraph break that it once was. Never finds a title: the first lines stay as they are.
 */
import { cleanCharacters, normalizeLineEnds } from "../clean.ts";
import { appendWrapped } from "./join-lines.ts";

/**
 * Flattened pages hold runs of spaces where blocks met. Runs below seven stand for lost punctuation; below eighteen, a capital
 * after a small letter is the surer sign of a new paragraph.
 */
const LONG_RUN = / {7,}/g;
const VERY_LONG_RUN = 18;
const LIST_MARK = /^(?:[-*•·▪◦‣–—]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])\s/i;
/** A line longer than this is a paragraph that was never wrapped, UTF-16 code units. */
const UNWRAPPED = 200;
/** Longest line of a text that was wrapped by hand or by a mail program. */
const WIDEST_WRAP = 120;
const NARROWEST_WRAP = 40;

/**
 * The text of a plain-text file: clean characters, paragraphs separated by one empty line.
 * Time: linear; pure ASCII without long runs is the fast case.
 */
export function readPlainText(source: string): string {
  const lines = splitLines(source);
  return joinParagraphs(isDoubleSpaced(lines) ? singleSpaced(lines) : lines);
}

/** Lines without outer white space and with inner runs collapsed; a soft hyphen at the end of a line mends the word. */
function splitLines(source: string): string[] {
  const mended = source.includes("\u00ad") ? source.replace(/\u00ad[ \t]*\r?\n\s{0,8}(?=\p{Ll})/gu, "") : source;
  const spaced = cleanCharacters(normalizeLineEnds(mended));
  return spaced.split("\n").flatMap((line) => {
    const trimmed = line.trim();
    if (!/[ \t]{2}/.test(trimmed)) return [trimmed];
    const broken = trimmed.length > UNWRAPPED ? trimmed.replace(LONG_RUN, breakAtRun) : trimmed;
    return broken
      .split("\n")
      .map((piece) => piece.trim().replace(/[ \t]{2,}/g, (run) => (run.includes("\t") ? "\t" : " ")));
  });
}

function breakAtRun(run: string, at: number, line: string): string {
  const after = line.slice(at + run.length, at + run.length + 2);
  const parts =
    run.length >= VERY_LONG_RUN
      ? !/^[a-z\s]/.test(after)
      : /^\p{Lu}/u.test(after) && /[\p{Ll}\p{N}]$/u.test(line.slice(Math.max(0, at - 2), at));
  return parts ? "\n\n" : " ";
}

function joinParagraphs(lines: readonly string[]): string {
  const width = wrapWidth(lines);
  const parts: string[] = [];
  let previous = "";
  let gap = false;
  for (const line of lines) {
    if (line === "") {
      gap = true;
      continue;
    }
    if (parts.length === 0) parts.push(line);
    else if (!gap && (endsOpen(previous) || (width > 0 && wasWrapped(previous, line, width))))
      appendWrapped(parts, previous, line);
    else parts.push(gap || isParagraphOfItsOwn(previous, line) ? "\n\n" : "\n", line);
    previous = line;
    gap = false;
  }
  return parts.join("");
}

/** Whether a line break between two lines parts paragraphs: one of them was never wrapped and they are no list. */
function isParagraphOfItsOwn(previous: string, line: string): boolean {
  if (LIST_MARK.test(previous) && LIST_MARK.test(line)) return false;
  return previous.length > UNWRAPPED || line.length > UNWRAPPED;
}

/** Whether `line` goes on where `previous` was full: its first word would not have fitted there. */
function wasWrapped(previous: string, line: string, width: number): boolean {
  if (LIST_MARK.test(line)) return false;
  const space = line.indexOf(" ");
  const firstWord = space < 0 ? line.length : space;
  return previous.length + 1 + firstWord >= width - 4;
}

/** Some programs break the line after the full stop of a form of address: its name follows on the next. */
function endsOpen(line: string): boolean {
  return /(?:^|[\s(“"])(?:Sen|Sens|Rep|Reps|Mr|Mrs|Ms|Dr|Gov|Gen|Lt|Col|Capt|Prof|Hon)\.$/.test(line.slice(-8));
}

/** The column at which a text was wrapped, 0 where it was not: most line pairs within paragraphs look full. */
function wrapWidth(lines: readonly string[]): number {
  let width = 0;
  for (const line of lines) {
    if (line.length > WIDEST_WRAP) return 0;
    if (line.length > width) width = line.length;
  }
  if (width < NARROWEST_WRAP) return 0;
  let pairs = 0;
  let wrapped = 0;
  for (let i = 1; i < lines.length; i++) {
    const previous = lines[i - 1] ?? "";
    const line = lines[i] ?? "";
    if (previous === "" || line === "" || LIST_MARK.test(line)) continue;
    pairs++;
    if (wasWrapped(previous, line, width * 0.85)) wrapped++;
  }
  return pairs >= 2 && wrapped * 2 >= pairs ? width * 0.85 : 0;
}

/**
 * Scans set every line apart by an empty one. Such a text shows by sentences that go on in small letters after the gap.
 */
function isDoubleSpaced(lines: readonly string[]): boolean {
  let gaps = 0;
  let running = 0;
  for (let i = 2; i < lines.length; i++) {
    const before = lines[i - 2] ?? "";
    const after = lines[i] ?? "";
    if (lines[i - 1] !== "" || before === "" || after === "") continue;
    gaps++;
    if (goesOn(before, after)) running++;
  }
  return running >= 3 && running * 6 >= gaps;
}

function goesOn(before: string, after: string): boolean {
  return /^\p{Ll}/u.test(after) && /[\p{L}\p{N},;-]$/u.test(before.slice(-2)) && !LIST_MARK.test(after);
}

/** The same lines without the gaps inside sentences. */
function singleSpaced(lines: readonly string[]): string[] {
  const joined: string[] = [];
  let parts: string[] = [];
  let previous = "";
  for (const [i, line] of lines.entries()) {
    if (line === "") continue;
    const gap = lines[i - 1] === "" && lines[i - 2] === previous && previous !== "";
    if (gap && (goesOn(previous, line) || isFullLine(previous))) {
      appendWrapped(parts, previous, line);
    } else {
      if (parts.length > 0) joined.push(parts.join(""));
      if (lines[i - 1] === "") joined.push("");
      parts = [line];
    }
    previous = line;
  }
  joined.push(parts.join(""));
  return joined;
}

/** A long line that stops in the middle of a sentence: a name or a number may follow as well as a small letter. */
function isFullLine(line: string): boolean {
  return line.length >= 50 && /\p{Ll},?$/u.test(line.slice(-4));
}
