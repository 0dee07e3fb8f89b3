/** Where speech ends whose closing mark was lost or mistyped, by the words behind it. Reads one paragraph; pairs nothing (`passages.ts`). */

import type { QuotationMark } from "./quotation-marks.ts";

/** Where a closing mark was lost before `said Ann Lee`, or -1. */
export function lostClose(text: string, mark: QuotationMark, paragraphEnd: number): number {
  const stop = LOST_CLOSE.exec(text.slice(mark.end, paragraphEnd));
  return stop === null ? -1 : mark.end + stop.index + 1;
}

const LOST_CLOSE = /[,?!] (?=(?:(?:he|she|they) )?(?:said|says|added) )/;

/**
 * Where a closing mark was lost before a paragraph's last words, which are who said it: `“We go home, Ms Lee said.` Or -1.
 *
 * @param resumes speech goes on behind these words, so that a full stop may stand before them
 */
export function signedEnd(text: string, mark: QuotationMark, until: number, resumes = false): number {
  const from = Math.max(mark.end, until - LONGEST_SIGNED);
  const tail = (resumes ? SIGNED : SIGNED_END).exec(text.slice(from, until));
  const end = tail === null ? -1 : from + tail.index + (tail[1] ?? "").length;
  return end <= mark.end ? -1 : end;
}

/** Words that say who speaks and nothing more, in UTF-16 units. */
export const LONGEST_SIGNED = 90;
const SIGNED_END =
  /([,?!]|["”’](?: \p{Ll}+)?(?= (?:Mr|Ms|Mrs|Dr|Senator|Minister|President|Governor|Mayor)(?!\p{L}))) (?:(?:(?:\p{Lu}[\p{L}.’'-]* ){1,5}|[Hh]e |[Ss]he )(?:said|says|added|concluded|explained|stated)|(?:said|says|added) (?:\p{Lu}[\p{L}.’'-]* ?){1,5})(?: (?:today|yesterday|tonight))?\.?\s*$/u;
const SIGNED =
  /([.,?!]) (?:(?:(?:\p{Lu}[\p{L}.’'-]* ){1,5}|[Hh]e |[Ss]he )(?:said|says|added)|(?:said|says|added) (?:\p{Lu}[\p{L}.’'-]* ?){1,5})\.\s*$/u;

/** A closing mark of the wrong kind or direction: behind a stop, with a few words and no other mark up to the paragraph's end; or -1. */
export function mistypedClose(text: string, mark: QuotationMark, paragraphEnd: number): number {
  if (mark.family !== "double") return -1;
  const from = Math.max(mark.end, paragraphEnd - 110);
  const tail = /[,.!?] ?([’'“"‘]) ?[^’'“”"‘]{4,90}$/.exec(text.slice(from, paragraphEnd));
  return tail === null ? -1 : from + tail.index + tail[0].indexOf(tail[1] ?? "");
}
