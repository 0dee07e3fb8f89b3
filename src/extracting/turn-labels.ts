/**
 * Labels before what somebody says in turn, as transcripts have them: `MR. ROE:`, `Q`, `Ann Lee:`, `The CHAIRMAN.`, `（記者）`, a
 * line or a heading of its own. What looks like a label is one only in a transcript, which `turns.ts` knows.
 */

import { partitionPoint } from "../partition-point.ts";
import type { Span } from "../release.ts";
import { flagsOf, HONORIFIC, OFFICE } from "./lexicon.ts";

/** How a label is written. A transcript has one way for names; `role` goes with each of them. */
export type LabelStyle = "role" | "capitals" | "name" | "hearing" | "brackets" | "line";

export interface TurnLabel {
  readonly style: LabelStyle;
  readonly start: number;
  /** Who is named in it, without brackets, colon or stop. */
  readonly name: Span;
  /** Where what is said begins; stage directions at its head are left out. */
  readonly end: number;
}

/** In UTF-16 units. */
const LONGEST_LABEL = 90;
/** Nobody of a name: who asks, leads, interprets, or is not to be named. */
const ROLE =
  /^(?:Q|A|questions?|answer|reporter|journalists?|jrnlst|interviewer|presenter|compere|announcer|caller|moderator|facilitator|operator|interpreter|translator|host|anchor|audience(?: members?)?|participants?|(?:un)?identified (?:speaker|man|woman|male|female)|(?:fe)?male speaker|speaker|staff|aide|press|voices?|several|all|senior (?:[\p{L}.’'-]+ ){1,4}official|fråga|svar|frage|antwort|pregunta|respuesta|journaliste|記者|記者団|質問|質問者|問|答|司会|司会者|回答)(?: (?:[A-H]|\d{1,2}|one|two|three|four|five|number \w+))?$/iu;
/** Before what is asked or answered a stop or nothing at all can stand for the colon. */
const ASKED = /^(?:Q(?:uestion)?\d{0,2}(?:[.:]|(?= \S))|A(?:nswer)?\d{0,2}[.:])(?=\s)/u;
const BRACKETED = /^[○◯●]?(?:【([^】\n]{1,40})】|（([^）\n]{1,40})）)/u;
/** `Mr. ROE.`, `The CHAIRMAN.`, `Senator ROE of Maine.` */
const HEARING =
  /^((?:The|M(?:r|s|rs|iss)\.?|Dr\.?|Gen(?:eral|\.)|Adm(?:iral|\.)|Amb(?:assador|\.)|Sec(?:retary|\.)|Sen(?:ator|\.)|Rep(?:resentative|\.)|Chair(?:man|woman)?|Judge|Governor|Mayor) (?:[\p{Lu}’'-]|Mc|Mac){3,}(?: \p{Lu}{2,}){0,2}(?: of \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)?)\.(?= \p{Lu})/u;
/** A word of a label in capitals: `SECRETARY`, `McKEON`, `de`. */
const IN_CAPITALS =
  /^(?:(?:Mc|Mac|De|La|Le|Di|Van)?[\p{Lu}\p{M}\d][\p{Lu}\p{M}\d.’'-]*|de|del|la|von|van|der|da|di|al-\p{Lu}+|bin|of|for|and|the|to)$/u;
/** `(via interpreter)` or `[continuing]` behind the name. */
const ASIDE = /\s*(?:\([^()\n]{1,40}\)|\[[^[\]\n]{1,40}\]|（[^（）\n]{1,20}）)$/u;
/** But for what stands in brackets behind. */
const WITHOUT_SMALL_LETTERS = /^\P{Ll}+(?:$|[([（])/u;
const DIRECTIONS = /^\s*(?:(?:\([^()\n]{1,60}\)|\[[^[\]\n]{1,60}\])[.:]?\s*)?/u;

/** What may be labels, in the order of the text. @param headings their places, ascending. Time: linear. */
export function findLabels(text: string, headings: readonly Span[]): TurnLabel[] {
  const labels: TurnLabel[] = [];
  for (let start = 0; start < text.length; ) {
    const stop = text.indexOf("\n", start);
    const end = stop < 0 ? text.length : stop;
    const label = labelAt(text, start, end, headings);
    if (label !== null) labels.push(label);
    start = end + 1;
  }
  return labels;
}

function labelAt(text: string, lineStart: number, lineEnd: number, headings: readonly Span[]): TurnLabel | null {
  let start = lineStart;
  while (start < lineEnd && start - lineStart < MOST_INDENT && /\s/.test(text.charAt(start))) start++;
  const first = text.charCodeAt(start);
  // Most lines begin neither with a capital nor with a sign of brackets, or have no colon near
  if (first >= 0x61 && first <= 0x7a && !text.startsWith("de ", start) && !text.startsWith("von ", start)) return null;
  const head = text.slice(start, Math.min(lineEnd, start + LONGEST_LABEL));
  const label = (style: LabelStyle, name: Span, end: number): TurnLabel => ({
    style,
    start,
    name,
    end: speechStart(text, end),
  });

  const asked = ASKED.exec(head);
  if (asked !== null) return label("role", [start, start + 1], start + asked[0].length);
  const bracketed = BRACKETED.exec(head);
  if (bracketed !== null) {
    const name = bracketed[1] ?? bracketed[2] ?? "";
    const from = start + bracketed[0].indexOf(name);
    return label(ROLE.test(name) ? "role" : "brackets", [from, from + name.length], start + bracketed[0].length);
  }
  const hearing = HEARING.exec(head)?.[1];
  if (hearing !== undefined) return label("hearing", [start, start + hearing.length], start + hearing.length + 1);
  const colon = colonIn(head);
  if (colon > 0) {
    const name = head.slice(0, colon).replace(ASIDE, "").trimEnd();
    const style = styleOf(name);
    // `https://…`, `4:02 p.m.`; in capitals a space may be missing
    const isApart = /^(?:[\s(“"「]|$)/u.test(head.charAt(colon + 1)) || head.charAt(colon) === "：";
    if (!isApart && (style === "name" || !/\p{Lu}/u.test(head.charAt(colon + 1)))) return null;
    return style === null ? null : label(style, [start, start + name.length], start + colon + 1);
  }
  if (colon < 0 && lineEnd - start < LONGEST_LABEL && start < lineEnd) {
    if (!WITHOUT_SMALL_LETTERS.test(head) && !isHeading(headings, start)) return null;
    const name = head.replace(ASIDE, "").trimEnd();
    const style = isHeading(headings, start) || isInCapitals(name) ? styleOf(name) : null;
    if (style !== null) return label(style === "role" ? style : "line", [start, start + name.length], lineEnd);
  }
  return null;
}

const MOST_INDENT = 8;

function styleOf(name: string): LabelStyle | null {
  if (ROLE.test(name)) return "role";
  if (isInCapitals(name)) return "capitals";
  return /^[\p{Lu}\p{Lo}d]/u.test(name) &&
    !/[.!?;。、「」“”"](?:\s|$)/u.test(name.replace(/(?<!\p{L})\p{L}{1,4}\./gu, ""))
    ? "name"
    : null;
}

/** -1 where there is none. */
function colonIn(head: string): number {
  const colon = head.indexOf(":");
  const wide = head.indexOf("：");
  return colon < 0 || wide < 0 ? Math.max(colon, wide) : Math.min(colon, wide);
}

function isInCapitals(name: string): boolean {
  return /\p{Lu}{2}/u.test(name) && name.split(/,? /).every((word) => IN_CAPITALS.test(word));
}

function speechStart(text: string, end: number): number {
  return end + (DIRECTIONS.exec(text.slice(end, end + 80))?.[0].length ?? 0);
}

function isHeading(headings: readonly Span[], start: number): boolean {
  const at = partitionPoint(headings.length, (i) => (headings[i]?.[0] ?? 0) < start);
  return headings[at]?.[0] === start;
}

/** Whether words before a name are what somebody is called by: `Deputy Secretary of State`, `THE HONOURABLE`; nothing at all is too. */
export function isTitle(words: string): boolean {
  if (ADDRESSED.test(words)) return false;
  const own = words.trim().split(/[\s.,]+/);
  if (own.length > MOST_TITLE_WORDS) return false;
  return own.every((word) => word === "" || /^\p{Lu}/u.test(word) || /^(?:of|for|and|the|de|von)$/.test(word));
}

/** A letter's head, a contact, `STATEMENT FROM`: who is named does not speak, or in words that stand in quotation marks. */
const ADDRESSED = /(?<!\p{L})(?:Dear|To|From|By|Via|Re|Cc|Contacts?|Attention|Attn)(?!\p{L})/iu;
const MOST_TITLE_WORDS = 9;

/** Whether a label's words begin with a title or an office: `MR.`, `FOREIGN MINISTER`, `THE PRESIDENT`. */
export function hasTitle(name: string): boolean {
  return name
    .split(/[\s.,]+/, MOST_TITLE_WORDS)
    .some((word) => (flagsOf(word.toLowerCase()) & (OFFICE | HONORIFIC)) !== 0);
}
