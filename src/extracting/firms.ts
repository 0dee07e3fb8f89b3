/** Which firm `the company` and `it` are: names that are nobody's, by their place in a sentence or by their officers. */

import { namedWithin } from "./cast.ts";
import { sentenceStart } from "./clauses.ts";
import { CALENDAR_WORD, COMMON, flagsOf, HONORIFIC, OFFICE } from "./lexicon.ts";
import { matchesOf } from "./matches.ts";
import type { Scene } from "./scene.ts";

/** `Hale` as the text first calls it: `Hale Dock Services LLC`. */
export function fullName({ text }: Scene, name: string | null): string | null {
  if (name === null || name.includes(" ")) return name;
  const at = text.indexOf(`${name} `);
  const full = at < 0 ? null : FULL_NAME.exec(text.slice(at, at + 100));
  return full === null ? name : full[0];
}

/**
 * The firm that a text speaks of at a place: the last sentence's subject before it that is a name and nobody's (`Hale & Sons denied
 * it. … the company said`), else the one whose officer it names.
 *
 * @param reach how far back, in UTF-16 units; officers count only for all of it
 */
export function firmBefore(scene: Scene, at: number, reach: number = FIRM_REACH): string | null {
  const { text, cast } = scene;
  const place = Math.min(at, scene.speechStart);
  const floor = Math.max(0, place - reach, scene.barren.get("firm") ?? 0);
  for (let end = place; end > floor; ) {
    const start = sentenceStart(text, floor, end - 1);
    const said = FIRM_SAID.exec(text.slice(start, Math.min(end, start + LONGEST_SAID)));
    const match =
      said ?? (isUnstopped(text, start) ? null : FIRM_SUBJECT.exec(text.slice(start, Math.min(end, start + 160))));
    const name = match?.[1]?.replace(/[’']s?$/, "");
    const from = start + (match?.index ?? 0);
    // `The Alba sank`: a ship, a play, a place
    const isThing = said === null && name?.includes(" ") === false && /^\W*The /.test(match?.[0] ?? "");
    // `Mr. Mayor, you know`
    const isTitle = (flagsOf(name?.split(/[ .]/, 1).join("") ?? "") & HONORIFIC) !== 0;
    const isBearers =
      isThing || isTitle || match === null || namedWithin(cast, from, from + match[0].length).length > 0;
    if (name !== undefined && !isBearers && !NOT_A_NAME.test(name.split(" ", 1).join(""))) {
      const flags = flagsOf(name);
      if (name.includes(" ") || (flags & (COMMON | CALENDAR_WORD | OFFICE)) === 0) return name;
    }
    end = start;
  }
  if (reach < FIRM_REACH) return null;
  scene.barren.set("firm", place);
  const officers = matchesOf(FIRM_OF_OFFICER, text.slice(Math.max(0, place - FIRM_REACH), place)).at(-1);
  return officers?.[1] ?? officers?.[2] ?? null;
}

/** Whether a place begins a line of its own without a stop: a headline. */
function isUnstopped(text: string, place: number): boolean {
  const start = place + (/^\s*/.exec(text.slice(place, place + 8))?.[0].length ?? 0);
  const end = text.indexOf("\n", start);
  const isLine = start === 0 || text.charCodeAt(start - 1) === 10;
  return (
    isLine &&
    end >= 0 &&
    end - start < LONGEST_HEADLINE &&
    !/[.!?:”"]\s*$/.test(text.slice(Math.max(start, end - 3), end))
  );
}

/** A firm's name to its end, which tells that it is one. */
const FULL_NAME =
  /^\p{Lu}[^\s,.]*(?: (?:&|and|of|\p{Lu}[\p{L}\p{N}&’'-]*)){0,5},? (?:Inc|LLC|Ltd|Limited|plc|PLC|Corp|Corporation|Company|Co|GmbH|AG|SA|AS|AB|BV|NV|LP|LLP|Group|Holdings)(?!\p{L})\.?/u;
/** `chief executive of Hale Dock`, `Hale Dock's managing director` */
const FIRM_OF_OFFICER =
  /(?<!\p{L})(?:chief executive|CEO|chief \p{Ll}+ officer|managing director|founder|spokes(?:man|woman|person)|board|customers|shares) (?:of|at|for) (\p{Lu}[\p{L}\p{N}&’'-]*(?: \p{Lu}[\p{L}\p{N}&’'-]*){0,3})|(\p{Lu}[\p{L}\p{N}&-]*(?: \p{Lu}[\p{L}\p{N}&-]*){0,3})[’']s? (?:chief executive|CEO|chief \p{Ll}+ officer|managing director|founder|board|customers|shares)(?!\p{L})/gu;
/** How far back the firm is looked for, in UTF-16 units. */
const FIRM_REACH = 1_500;
const LONGEST_SAID = 400;
/** `The lake is low, Hale Relief said today.` */
const FIRM_SAID =
  /, (?:the )?(\p{Lu}[\p{L}\p{N}&’'.-]*(?: (?:(?:&|and|of) )?\p{Lu}[\p{L}\p{N}&’'-]*){0,5}) (?:has |have )?(?:said|says|warned|announced)(?!\p{L})/u;
const FIRM_SUBJECT =
  /^["”’]?\s*(?:The )?(\p{Lu}[\p{L}\p{N}&'’.-]*(?: (?:(?:&|and|of) )?\p{Lu}[\p{L}\p{N}&'’-]*){0,5})(?:, [^,.]{2,60},)? \p{Ll}/u;

/** In UTF-16 units. */
const LONGEST_HEADLINE = 160;
/** Words that a sentence begins with. */
export const NOT_A_NAME: RegExp =
  /^(?:Question|Answer|Journalist|Reporter|Moderator|Interviewer|Presenter|Compere|Host|In|At|On|By|For|From|As|When|While|After|Before|But|And|If|Then|One|That|This|These|Those|What|How|Why|Who|Some|Many|No|Our|My|His|Her|Their|Although|Though|Since|Because|Despite|With|Under|To|Today|Yesterday|However|According|Also|Both|Its)$/;
