/** Where the clause before or behind a quotation mark starts and ends. Knows sentences, not who speaks. */

import { isSpace } from "./passages.ts";

const SHORTENED =
  /^(?:Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Gen|Col|Lt|Sgt|Capt|Cpl|Cmdr|Prof|Rev|Hon|St|Jr|Sr|Vt|Conn|Calif|Mass|Minn|Mont|Wash|Ore|Okla|Tenn|Wis|Mich|Ill|Ind|Ariz|Colo|Ala|Ark|Fla|Ga|Ky|La|Md|Miss|Mo|Neb|Nev|Pa|Tex|Va|Wyo|Del|Kan|Inc|Corp|Ltd|Co|Bros|Maj|Amb|Adm|Supt|Insp|Atty|Dept|No|Nos|vs|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Art|Arts|Fig|Figs|Para|Paras|Vol|Brig|Sqn|Engr|Ald|Messrs|Fr|Ven|bzw|ca|MR|MRS|MS|DR|SEN|SENS|REP|REPS|GOV|GEN|COL|LT|SGT|CAPT|PROF|REV|HON)$/;
/** `Kshs. 1.2 billion`, `Smt. Lee`: a capital and small letters without a vowel. */
const CONSONANTS = /^\p{Lu}[bcdfghjklmnpqrstvwxz]{1,4}$/u;

/** No more of a paragraph is looked at, in UTF-16 units. */
const LONGEST_PARAGRAPH = 4_000;

/** How far before the marks a clause is looked for, in UTF-16 units. */
export const REACH_BEFORE = 480;

/** The end of the sentence that starts at `start`, or `limit`; a paragraph's end ends it too. */
export function sentenceEnd(text: string, start: number, limit: number): number {
  const stop = Math.min(limit, text.length);
  for (let i = start; i < stop; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 && text.charCodeAt(i + 1) === 10) return i;
    if (code === 0x3002) return i;
    if (i > start + 1 && (code === 46 || code === 33 || code === 63) && endsSentence(text, i)) return i;
  }
  return Math.max(start, stop);
}

/** The start of the sentence that ends at `end`, not before `floor`. */
export function sentenceStart(text: string, floor: number, end: number): number {
  for (let i = end - 1; i > floor; i--) {
    const code = text.charCodeAt(i);
    if (code === 10 && text.charCodeAt(i - 1) === 10) return i + 1;
    if (code === 0x3002) return i + 1;
    if ((code === 46 || code === 33 || code === 63) && endsSentence(text, i)) return i + 1;
  }
  return floor;
}

/** The start and end, without the blank lines, of the paragraph that ends before `place`; null at the text's head. */
export function paragraphBefore(text: string, floor: number, place: number): readonly [number, number] | null {
  let end = place;
  while (end > floor && (isSpace(text.charCodeAt(end - 1)) || /[-*•·>]/.test(text.charAt(end - 1)))) end--;
  if (end <= floor) return null;
  const from = Math.max(floor, end - LONGEST_PARAGRAPH);
  const start = text.slice(from, end).lastIndexOf("\n\n");
  return [start < 0 ? from : from + start + 2, end];
}

/** A full stop before a space, or directly before a capital, that does not end an initial or a shortened word. */
function endsSentence(text: string, stop: number): boolean {
  const after = text.charAt(stop + 1);
  if (after !== "" && !/[\s"”“’'»)\]]/.test(after) && !/[a-z)][.!?]\p{Lu}\p{Ll}/u.test(text.slice(stop - 1, stop + 3)))
    return false;
  let start = stop;
  while (start > 0 && stop - start < 6 && /\p{L}/u.test(text.charAt(start - 1))) start--;
  const word = text.slice(start, stop);
  // `Ports and.Ships`: a stray stop
  if (!/\s/.test(after) && /^(?:and|of|the|for|to|in|with|or)$/.test(word)) return false;
  if (word.length === 1) return /\d/.test(word);
  return word.length === 0 || !(SHORTENED.test(word) || CONSONANTS.test(word));
}
