/**
 * What is said in turn, in the transcripts of briefings, interviews and hearings: who speaks, and from where to where. Such speech
 * stands in no quotation marks and is no quotation (`quotes.ts`).
 */

import type { Span, Turn } from "../release.ts";
import { findLabels, hasTitle, type LabelStyle, type TurnLabel } from "./turn-labels.ts";
import { type LabelledRelease, TurnSpeakers } from "./turn-speakers.ts";

export interface TurnsInput extends LabelledRelease {
  readonly headings: readonly Span[];
}

const FEWEST_TURNS = 3;

/** All turns in the order of the text; none where no person of the release takes one. Never throws. Time: linear. */
export function findTurns(input: TurnsInput): readonly Turn[] {
  const { text, people, headings } = input;
  if (people.length === 0) return [];
  const found = findLabels(text, headings);
  if (found.length < FEWEST_TURNS && found.every(({ style }) => style !== "capitals")) return [];
  const speakers = new TurnSpeakers(input, found);
  const labels = transcriptLabels(text, found, speakers);
  const turns = labels.flatMap((label, i): Turn[] => {
    const end = turnEnd(text, label.end, labels[i + 1]?.start ?? null, headings);
    return end <= label.end ? [] : [{ speaker: speakers.of(label)?.name ?? null, start: label.end, end }];
  });
  return turns.some(({ speaker }) => speaker !== null) ? turns : [];
}

/**
 * The labels that begin turns, none where the text is no transcript. Whoever takes turns comes back, and says sentences: so terms
 * with what they mean, contacts and lists of offices are none. One label alone tells where it is in capitals, with a title, before
 * somebody who says `I` or `we`.
 */
function transcriptLabels(text: string, found: readonly TurnLabel[], speakers: TurnSpeakers): readonly TurnLabel[] {
  const speaking = found.filter((label) => label.style === "role" || speakers.of(label) !== null);
  const counts = new Map<LabelStyle, number>();
  for (const { style } of speaking) if (style !== "role") counts.set(style, (counts.get(style) ?? 0) + 1);
  const [style] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ["role"];
  const isOwn = (label: TurnLabel): boolean => label.style === style || label.style === "role";
  const own = speaking.filter(isOwn);
  const names = new Set(own.map((label) => speakers.of(label) ?? text.slice(...label.name)));
  const sentences = own.filter(({ end }) => isSentence(text, end)).length;
  const isTakenInTurn = own.length >= FEWEST_TURNS && names.size < own.length && sentences * 2 >= own.length;
  const isSpeech = own.some((label) => style === "capitals" && label.style === style && isSpeaker(text, label));
  if (!isTakenInTurn && !isSpeech) return [];
  // Behind a label in capitals speaks who is no person of the release as well: what he says is not the one's before
  return style === "capitals" || style === "hearing" ? found.filter(isOwn) : own;
}

/** Whether a label's first line ends as sentences do, or is cut short as speech is. */
function isSentence(text: string, start: number): boolean {
  const stop = text.indexOf("\n", start);
  const end = stop < 0 ? text.length : stop;
  return /[.!?…—–。！？-]["”’»)\]」]*\s*$/u.test(text.slice(Math.max(start, end - 12), end));
}

/** In UTF-16 units. */
const HEAD_OF_SPEECH = 600;
const FIRST_PERSON = /(?<!\p{L})(?:I|we|my|our|us|you|your|thank)(?!\p{L})/giu;
const FEWEST_OF_FIRST_PERSON = 2;

function isSpeaker(text: string, { name, end }: TurnLabel): boolean {
  const head = text.slice(end, end + HEAD_OF_SPEECH);
  const isHeadline = !/^[^\n]{0,80}\p{Ll}{2}/u.test(head);
  return (
    !isHeadline && hasTitle(text.slice(...name)) && (head.match(FIRST_PERSON)?.length ?? 0) >= FEWEST_OF_FIRST_PERSON
  );
}

/** What stands behind a transcript, a line each: `###`, `END 4:02 P.M. EDT`, `(The briefing was concluded at 4:02 p.m.)`. */
const END_MARK =
  /^[ \t]*(?:#(?: ?#){0,4}|[*_](?: ?[*_]){2,}|-{3,}|\[?\(?END\b[^\n]{0,60}|[([](?:The|This|Whereupon|End)\b[^\n]{0,80}\b(?:concluded|ended|adjourned|of (?:the )?(?:transcript|recording|audio|video|interview|briefing|call))\b[^\n]{0,80}|\d{1,2}:\d\d ?[AP]\.?M\.?[^\n]{0,20})[ \t]*$/mu;

/** @param next where the next label begins; null for the last, which ends before a heading too */
function turnEnd(text: string, start: number, next: number | null, headings: readonly Span[]): number {
  let end = next ?? headings.find(([from]) => from > start)?.[0] ?? text.length;
  const mark = text.slice(start, end).search(END_MARK);
  if (mark >= 0) end = start + mark;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return end;
}
