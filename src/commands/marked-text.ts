/** A release's text for a terminal, with what was found in it marked: in colour, or in white square brackets where there is none. */

import { printable } from "../printable.ts";
import type { Release, Span } from "../release.ts";

export type FindingKind = "person" | "date" | "topic" | "quote";

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly kind: FindingKind;
}

/** Parameters of the terminal's SGR sequence: cyan, yellow, green, and italic magenta. */
const COLOURS: Readonly<Record<FindingKind, string>> = { person: "36", date: "33", topic: "32", quote: "3;35" };

/** The environment's wish and the terminal's ability: https://no-color.org. */
export function takesColour(): boolean {
  return process.stdout.isTTY === true && (process.env.NO_COLOR ?? "") === "" && process.env.TERM !== "dumb";
}

/** The brackets of marks; a text's own are written as escapes, so that no text looks marked that is not. */
const BRACKETS = { open: "⟦", close: "⟧" } as const;

/** One word in a kind's colour. */
export function coloured(kind: FindingKind, words: string, colour: boolean): string {
  return colour ? `\u001b[${COLOURS[kind]}m${words}\u001b[0m` : words;
}

/** The whole text, line by line, without control characters or, where there is no colour, white square brackets of its own. Time: linear in text and marks. */
export function markedText(
  release: Pick<Release, "text" | "people" | "dates" | "topics" | "quotes">,
  colour: boolean,
): string {
  const { text } = release;
  let marked = "";
  let at = 0;
  const open: Mark[] = [];
  const goTo = (place: number): void => {
    const piece = text
      .slice(at, place)
      .split("\n")
      .map(colour ? printable : withoutBrackets);
    const inner = colour ? open.at(-1) : undefined;
    marked += piece.map((line) => (inner === undefined || line === "" ? line : styled(open, line))).join("\n");
    at = Math.max(at, place);
  };
  const closeUntil = (place: number): void => {
    for (let last = open.at(-1); last !== undefined && last.end <= place; last = open.at(-1)) {
      goTo(last.end);
      open.pop();
      if (!colour) marked += BRACKETS.close;
    }
  };
  for (const mark of marksOf(release)) {
    closeUntil(mark.start);
    goTo(mark.start);
    // One that reaches out of the one around it is marked as far as that goes.
    const end = Math.min(mark.end, open.at(-1)?.end ?? mark.end);
    if (open.some(({ kind }) => kind === mark.kind)) continue;
    open.push({ ...mark, end });
    if (!colour) marked += `${BRACKETS.open}${mark.kind} `;
  }
  closeUntil(text.length);
  goTo(text.length);
  return marked;
}

function withoutBrackets(line: string): string {
  return printable(line).replaceAll(BRACKETS.open, "\\u27e6").replaceAll(BRACKETS.close, "\\u27e7");
}

function styled(open: readonly Mark[], line: string): string {
  return `\u001b[${open.map(({ kind }) => COLOURS[kind]).join(";")}m${line}\u001b[0m`;
}

/** Outer ones before inner ones. */
function marksOf({ people, dates, topics, quotes }: Pick<Release, "people" | "dates" | "topics" | "quotes">): Mark[] {
  const toMark =
    (kind: FindingKind) =>
    ([start, end]: Span): Mark => ({ start, end, kind });
  return [
    ...quotes.map(({ start, end }) => toMark("quote")([start, end])),
    ...people.flatMap(({ mentions }) => mentions.map(toMark("person"))),
    ...topics.flatMap(({ mentions }) => mentions.map(toMark("topic"))),
    ...dates.flatMap(({ start, end }) => (start === null || end === null ? [] : [toMark("date")([start, end])])),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
}
