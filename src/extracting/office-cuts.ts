/** Parts a stretch of words into the offices that it names: `Chief of Defence Staff | General`, `Leader | Senator`. */

import { AMPERSAND, SPACE } from "./gaps.ts";
import { MODIFIER, OFFICE } from "./lexicon.ts";
import { gapBefore, LOWER, type NameTokens, shapeAt, wordAt, wordFlags } from "./name-tokens.ts";
import { isHead, isLink, type Phrase, skipArticle, smallAt } from "./office-words.ts";
import { ADDRESSES, CONJUNCTIONS, MATTER_LINKS } from "./role-words.ts";

/** No office before a name is longer, in words. */
export const LONGEST_REACH = 22;

/** The offices of `[start, end)`: at an `and` between two heads, and before a title of address. */
export function cutOffices(tokens: NameTokens, start: number, end: number): Phrase[] {
  const found: Phrase[] = [];
  let from = start;
  let head = -1;
  let linked = false;
  let bare = true;
  for (let i = start; i < end; i++) {
    const word = smallAt(tokens, i);
    const flags = wordFlags(tokens, i);
    const lower = shapeAt(tokens, i) === LOWER || isLink(word);
    if (lower && CONJUNCTIONS.has(word) && head >= 0 && linked && headOf(tokens, i + 1, end) >= 0) {
      push(found, from, i, head, linked, tokens);
      from = i + 1;
      head = -1;
      linked = false;
      continue;
    }
    if (lower && CONJUNCTIONS.has(word) && headOf(tokens, from, i) < 0 && isOffice(tokens, i + 1, end)) {
      // `Sultan Lee and Minister of Trade`
      from = i + 1;
      head = -1;
      linked = false;
      continue;
    }
    if (lower && (MATTER_LINKS.has(word) || word === "to" || word === "on" || word === "in") && head >= 0) {
      linked = linked || !CONJUNCTIONS.has(word);
      bare = true;
      continue;
    }
    if (i + 1 === end && head >= 0 && (linked || isBehindOffice(tokens, i)) && opensRank(tokens, from, i)) {
      const rank = rankStart(tokens, i);
      if (rank > (linked ? head + 1 : from)) {
        push(found, from, rank, head, linked, tokens);
        from = rank;
        head = i;
        linked = false;
        continue;
      }
    }
    if ((flags & OFFICE) !== 0 && i > from && head >= 0 && ADDRESSES.has(word.toLowerCase()) && i + 1 === end) {
      const before = wordFlags(tokens, i - 1);
      const ranked = /^(?:chief|magistrate|deputy|vice)$/i.test(wordAt(tokens, i - 1)); // `Chief Justice`, `Magistrate Judge`
      const title = ranked || ((before & MODIFIER) !== 0 && (before & OFFICE) === 0 && !linked) ? -1 : i;
      // `Leader Senator`, `Committee on Finance Senator`
      if (title > 0 && (linked || (before & OFFICE) !== 0)) {
        push(found, from, i, head, linked, tokens);
        from = i;
        head = i;
        linked = false;
        continue;
      }
    }
    if (isHead(tokens, i) && (!linked || bare)) head = linked ? head : i;
    bare = false;
  }
  if (head < 0) head = headOf(tokens, from, end);
  if (head >= 0) push(found, from, end, head, linked, tokens);
  return found;
}

function push(found: Phrase[], first: number, end: number, head: number, linked: boolean, tokens: NameTokens): void {
  const start = skipArticle(tokens, first);
  if (end > start && end - start <= LONGEST_REACH) found.push({ start, end, head, linked, beforeName: true });
}

/** Whether an office with its matter starts here. */
function isOffice(tokens: NameTokens, first: number, end: number): boolean {
  const head = headOf(tokens, first, end);
  return head >= 0 && head < end - 1;
}

/** The head of the phrase from `first`: an office that ends it or stands before a link; -1 where there is none. */
function headOf(tokens: NameTokens, first: number, end: number): number {
  for (let i = first; i < end; i++) {
    if (MATTER_LINKS.has(smallAt(tokens, i)) || smallAt(tokens, i) === "to") {
      return i > first && isHead(tokens, i - 1) ? i - 1 : -1;
    }
    if (gapBefore(tokens, i) === AMPERSAND && i > first && (wordFlags(tokens, i - 1) & OFFICE) !== 0) return i - 1;
  }
  return isHead(tokens, end - 1) ? end - 1 : -1;
}

/** `Chairman | Ranking Member of the Subcommittee`: two heads of one phrase, as words `[start, end)`; null where it has one. */
export function halvesOf(
  tokens: NameTokens,
  { start, head, end }: Phrase,
): readonly [readonly [number, number], readonly [number, number]] | null {
  for (let i = start + 1; i <= head; i++) {
    if (CONJUNCTIONS.has(wordAt(tokens, i)))
      return [
        [start, i],
        [i + 1, end],
      ];
  }
  return null;
}

const RANK_HEAD =
  /^(?:general|admiral|marshal|commodore|brigadier|colonel|captain|major|lieutenant|gen|adm|brig|col|capt|maj|lt|cmdr)$/i;
const RANK_KIND = /^(?:vice|rear|air|chief|fleet|field|lieutenant|major|brigadier|lt|maj|brig)$/i;
/** `Secretary Gen.`: of these the general is one of the office. */
const GENERALS =
  /^(?:secretary|attorney|inspector|consul|director|solicitor|surgeon|adjutant|governor|auditor|commissioner|postmaster|controller|comptroller|prosecutor|manager|editor|lieutenant|commanding)$/i;

/** `Troop Commander | Lt.`: a short rank behind another's head. */
function isBehindOffice(tokens: NameTokens, i: number): boolean {
  const before = rankStart(tokens, i) - 1;
  if ((tokens.end[i] ?? 0) - (tokens.start[i] ?? 0) > 4 || before < 0) return false;
  return (wordFlags(tokens, before) & OFFICE) !== 0 && !GENERALS.test(wordAt(tokens, before));
}

/** Where the rank of several words that ends with word `head` starts: `Air Chief | Marshal`. */
function rankStart(tokens: NameTokens, head: number): number {
  let i = head;
  while (i > 0 && head - i < 3 && gapBefore(tokens, i) <= SPACE && RANK_KIND.test(wordAt(tokens, i - 1))) i--;
  return i;
}

/** Whether a rank ends the words from `start` on, and before it stands what another office is for: `Chief of Defence Staff General`. */
export function opensRank(tokens: NameTokens, start: number, head: number): boolean {
  if (!RANK_HEAD.test(wordAt(tokens, head)) || shapeAt(tokens, head) === LOWER) return false;
  const first = rankStart(tokens, head);
  return first > start && ((wordFlags(tokens, first - 1) & OFFICE) === 0 || isBehindOffice(tokens, head));
}
