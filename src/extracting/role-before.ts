/** Reads the offices that stand before a name: `Foreign Minister`, `the director of trade, `, `whose deputy is `. */

import { CLOSE, COMMA, OPEN, SPACE, WIDE } from "./gaps.ts";
import { HONORIFIC } from "./lexicon.ts";
import { CAPITAL, gapBefore, LOWER, type NameTokens, shapeAt, wordAt, wordFlags } from "./name-tokens.ts";
import { isComma, isHead, isKind, isPlural, type Phrase, type Taken } from "./office-words.ts";
import { officesBefore } from "./offices-before.ts";
import { roleBeforeComma } from "./role-before-comma.ts";
import { EXAMPLES } from "./role-words.ts";

/**
 * The offices directly before word `first`, honorifics left out, in the order of the text.
 * @param full a whole name starts there: a bare surname or first name behind a comma may be a form of address
 */
export function rolesBefore(tokens: NameTokens, first: number, full: boolean, taken: Taken): Phrase[] {
  let end = first;
  let bracketed = false;
  while (end > 1) {
    if (gapBefore(tokens, end) <= SPACE && isHonorific(tokens, end - 1)) {
      end--;
      bracketed = false;
    } else if (isShortBracket(tokens, end)) {
      end--;
      bracketed = true;
    } else break;
    if (bracketed && isHonorific(tokens, end - 1)) {
      end--;
      bracketed = false;
    }
  }
  if (end === 0 || endsSentence(tokens, end)) return [];
  const gap = bracketed ? SPACE : gapBefore(tokens, end);
  if (gap === COMMA || gap === WIDE) {
    return full || end < first ? roleBeforeComma(tokens, end, taken) : [];
  }
  if (gap === CLOSE) return departmentInBrackets(tokens, end, taken);
  if (gap > SPACE || tokens.possessive[end - 1] === 1) return [];
  if (full && /^(?:is|was|är|var)$/.test(wordAt(tokens, end - 1))) return predicated(tokens, end - 1);
  const direct = officesBefore(tokens, end, taken);
  const start = direct[0]?.start ?? end;
  // `Spokesperson for Trade, Senator Ann Lee`
  if (direct.length > 0 && isComma(tokens, start)) return [...roleBeforeComma(tokens, start, taken), ...direct];
  return direct.length > 0 ? direct : exemplified(tokens, end, taken);
}

/** `whose deputy is | Ann Lee`. */
function predicated(tokens: NameTokens, verb: number): Phrase[] {
  const head = verb - 1;
  if (gapBefore(tokens, verb) > SPACE || !isHead(tokens, head) || shapeAt(tokens, head) !== LOWER) return [];
  let start = head;
  while (start > 0 && head - start < 3 && gapBefore(tokens, start) <= SPACE && isKind(tokens, start - 1)) start--;
  return /^(?:whose|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Oo]ur|vars)$/.test(wordAt(tokens, start - 1))
    ? [{ start, end: verb, head, linked: false, beforeName: true }]
    : [];
}

/** `Dr. (Mrs.) | Lee`, `General (r) | Lee`. */
function isShortBracket(tokens: NameTokens, end: number): boolean {
  if (gapBefore(tokens, end) !== CLOSE || gapBefore(tokens, end - 1) !== OPEN) return false;
  return (
    (wordFlags(tokens, end - 1) & HONORIFIC) !== 0 ||
    /^(?:r|ret|retd|rtd|Ret|Retd|Rtd|IC|Dr|Prof)$/.test(wordAt(tokens, end - 1))
  );
}

/** `Secretary (Fisheries) | Ann Lee`. */
function departmentInBrackets(tokens: NameTokens, end: number, taken: Taken): Phrase[] {
  let open = end - 1;
  while (open > 0 && end - open < 5 && gapBefore(tokens, open) <= SPACE && shapeAt(tokens, open) !== LOWER) open--;
  if (gapBefore(tokens, open) !== OPEN || shapeAt(tokens, open) !== CAPITAL || taken(open - 1)) return [];
  const title = officesBefore(tokens, open, taken).at(-1);
  return title === undefined ? [] : [{ ...title, end, linked: true }];
}

/** Whether the full stop before word `i` is none of an abbreviation: `the Office of the First Lady. Dr. Lee`. */
function endsSentence(tokens: NameTokens, i: number): boolean {
  const end = tokens.end[i - 1] ?? 0;
  if (tokens.text.charCodeAt(end) !== 46) return false;
  return (
    end - (tokens.start[i - 1] ?? 0) > 3 &&
    !/^(?:Sens|Reps|Govs|Capt|Prof|Supt|Atty|Asst|Insp|Comm|Cmdr|Brig|Const|U\.S)$/i.test(wordAt(tokens, i - 1))
  );
}

/** `opposition leaders, including Ann Lee`. */
function exemplified(tokens: NameTokens, end: number, taken: Taken): Phrase[] {
  if (!EXAMPLES.has(wordAt(tokens, end - 1))) return [];
  return roleBeforeComma(tokens, end - 1, taken).filter(({ head }) => isPlural(tokens, head));
}

function isHonorific(tokens: NameTokens, i: number): boolean {
  if (SMALL_HONORIFIC.test(wordAt(tokens, i))) return true;
  const flags = wordFlags(tokens, i);
  if ((flags & HONORIFIC) === 0 || isHead(tokens, i))
    return /^(?:the|THE)$/.test(wordAt(tokens, i)) && isHonorific(tokens, i + 1);
  return shapeAt(tokens, i) !== LOWER;
}

/** Spanish writes these small: `la alcaldesa doña Ana Lee`; with a capital they may be a first name. */
const SMALL_HONORIFIC = /^do(?:n|ña)$/;
