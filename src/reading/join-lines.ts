/** Two lines of one paragraph become one: spaces, hyphens at line ends, and scripts that write no spaces. */

/** Characters between which a line end is no space, as a regular expression's class. */
const UNSPACED_CLASS =
  "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Khmer}\\p{Script=Lao}ー、。「」『』（）]";
const UNSPACED = new RegExp(UNSPACED_CLASS, "u");
const UNSPACED_LINE_END = new RegExp(`(?<=${UNSPACED_CLASS})\\n(?=${UNSPACED_CLASS})`, "gu");

/**
 * Appends `line` to the paragraph whose lines so far are `parts`, its last line being `previous`. Parts, not a string: joining
 * long paragraphs one line at a time would copy them again and again.
 *
 * @param words the words of the whole document, lower case, which say whether a hyphen at the line's end belongs to the word;
 *   left out, every hyphen stays (`Director-` `General`), as in text that was wrapped without hyphenation
 */
export function appendWrapped(parts: string[], previous: string, line: string, words?: ReadonlySet<string>): void {
  const tail = previous.slice(-60);
  if (/\p{L}-$/u.test(tail)) {
    if (words !== undefined && isHyphenation(tail, line, words)) parts.push((parts.pop() ?? "").slice(0, -1));
  } else if (!(UNSPACED.test(tail.slice(-1)) && UNSPACED.test(String.fromCodePoint(line.codePointAt(0) ?? 0)))) {
    parts.push(" ");
  }
  parts.push(line);
}

/** Single line ends that end no line, as in HTML's source, to spaces, or to nothing in scripts that write none. */
export function foldLineEnds(text: string): string {
  return text.includes("\n") ? text.replace(UNSPACED_LINE_END, "").replaceAll("\n", " ") : text;
}

/** The set of words that `joinWrapped` takes. */
export function wordsOf(lines: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const line of lines) {
    const lower = line.toLowerCase();
    // Looked for at the end alone: over a long line the search would begin at every letter.
    const half = /\p{L}+-$/u.exec(lower.slice(-60))?.[0] ?? "";
    for (const word of lower.slice(0, lower.length - half.length).match(/\p{L}+(?:-\p{L}+)*/gu) ?? []) words.add(word);
  }
  return words;
}

/** A word cut in two, unless the document writes it with the hyphen elsewhere, or what follows is a name. */
function isHyphenation(left: string, right: string, words: ReadonlySet<string>): boolean {
  const head = /\p{L}+-$/u.exec(left.toLowerCase())?.[0] ?? "";
  const tail = /^\p{L}+/u.exec(right.slice(0, 60).toLowerCase())?.[0] ?? "";
  if (words.has(head.slice(0, -1) + tail)) return true;
  if (words.has(head + tail)) return false;
  return /^\p{Ll}/u.test(right) && /\p{Ll}-$/u.test(left);
}
