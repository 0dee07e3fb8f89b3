/** Whether the words around a date speak of what was or of what will be. English and Swedish cues; else null. */
import { Gap, isCapitalized, type Tokens } from "./tokens.ts";

export type Tense = "past" | "future";

/** How far from a date its verb is looked for, in tokens. */
const REACH = 16;

const FUTURE: ReadonlySet<string> = new Set([
  "will",
  "shall",
  "upcoming",
  "forthcoming",
  "scheduled",
  "ll",
  "tomorrow",
  "plans",
  "invited",
  "deadline",
  "ska",
  "skall",
  "kommer",
  "tillträder",
  "inbjuds",
  "rsvp",
  "expected",
  "begins",
  "starts",
  "opens",
  "takes",
  "continue",
  "continues",
]);
const PAST: ReadonlySet<string> = new Set(
  `was were had said did met held took made gave went came began told wrote sent spoke won left led ago became saw
   brought paid felt fell rose knew found got heard kept lost sat stood thought understood passed has have been since
   var hade blev möttes sade höll`.split(/\s+/),
);

/** The tense of the nearest verb in the date's sentence; null where none is near. */
export function tenseNear(tokens: Tokens, first: number, last: number): Tense | null {
  const before = nearestVerb(tokens, first - 1, -1);
  const after = nearestVerb(tokens, last + 1, 1);
  if (before === null || after === null) return (before ?? after)?.tense ?? null;
  // The verb before rules where both are near: `announced that on Monday he will` is the rarer order.
  return after.distance < before.distance ? after.tense : before.tense;
}

function nearestVerb(tokens: Tokens, from: number, step: 1 | -1): { tense: Tense; distance: number } | null {
  for (let distance = 0; distance < REACH; distance++) {
    const index = from + distance * step;
    const word = tokens.words[index];
    if (word === undefined) return null;
    if (endsSentence(tokens, step > 0 ? index : index + 1)) return null;
    const tense = tenseOf(word, tokens, index);
    if (tense !== null) return { tense, distance };
  }
  return null;
}

function tenseOf(word: string, tokens: Tokens, index: number): Tense | null {
  if (FUTURE.has(word)) return "future";
  if (PAST.has(word)) return "past";
  if (word === "be" && tokens.words[index - 1] === "to") return "future";
  if (word.length > 4 && word.endsWith("ed") && !isCapitalized(tokens, index)) {
    return tokens.words[index - 1] === "be" ? "future" : "past";
  }
  return null;
}

/** Whether a sentence ends before this token. A full stop after one or two letters or `Sept` is an abbreviation's. */
function endsSentence(tokens: Tokens, index: number): boolean {
  const gap = tokens.gaps[index];
  if (gap === undefined || gap === Gap.other) return true;
  if (gap !== Gap.period) return false;
  const before = tokens.words[index - 1] ?? "";
  return isCapitalized(tokens, index) && before.length > 4;
}
