/** Reads two lists that belong together item by item: `named Ann Lee and Bo Wu as president and treasurer, respectively`. */

import { COMMA, STOP } from "./gaps.ts";
import { gapBefore, type NameTokens, wordAt } from "./name-tokens.ts";
import type { NamedPlace } from "./named-places.ts";
import { halvesOf } from "./office-cuts.ts";
import { officesAt } from "./office-phrases.ts";
import { skipArticle, type Taken } from "./office-words.ts";
import type { KnownPerson } from "./register.ts";
import { afterPostNominals } from "./role-after.ts";
import { CONJUNCTIONS } from "./role-words.ts";
import { NOT_KEPT, numberOfWord } from "./vocabulary.ts";

/** Words `[start, end)` are the office of the person. */
export interface OwnOffice {
  readonly person: KnownPerson;
  readonly start: number;
  readonly end: number;
}

/** In words: how far back the lists begin, and where behind the names the offices do. */
const LONGEST_SENTENCE = 120;
const REACH = 8;

/** The offices of all such lists. `places` in the order of the text. Time: linear. */
export function respectiveOffices(tokens: NameTokens, places: readonly NamedPlace[], taken: Taken): OwnOffice[] {
  const found: OwnOffice[] = [];
  const respectively = numberOfWord("respectively", 0, 12);
  let next = 0;
  for (let i = 0; i < tokens.count; i++) {
    const id = tokens.ids[i];
    if (id !== respectively || id === NOT_KEPT) continue;
    while (next < places.length && (places[next]?.first ?? 0) < i) next++;
    const listed = listBefore(tokens, places, next, i);
    if (listed.length > 1) found.push(...(officesOf(tokens, listed, i, taken) ?? []));
  }
  return found;
}

/** The places before `next` that stand in one list, the last of them in the sentence that goes on at word `end`. */
function listBefore(tokens: NameTokens, places: readonly NamedPlace[], next: number, end: number): NamedPlace[] {
  const listed: NamedPlace[] = [];
  let behind = end;
  for (let at = next - 1; at >= 0; at--) {
    const place = places[at] as NamedPlace;
    if (end - place.first > LONGEST_SENTENCE) break;
    if (listed.length === 0 ? !isOneSentence(tokens, place.last, end) : !isListed(tokens, place.last, behind)) break;
    listed.unshift(place);
    behind = place.titleFirst;
  }
  return listed;
}

function isOneSentence(tokens: NameTokens, from: number, end: number): boolean {
  for (let i = from; i <= end; i++) if (gapBefore(tokens, i) >= STOP) return false;
  return true;
}

/** Whether only a comma or an `and` parts the name that ends before word `last` and the words from `next` on. */
function isListed(tokens: NameTokens, last: number, next: number): boolean {
  const end = afterPostNominals(tokens, last, { unpunctuated: false });
  if (gapBefore(tokens, end) > COMMA) return false;
  return next === end ? gapBefore(tokens, end) === COMMA : next === end + 1 && CONJUNCTIONS.has(wordAt(tokens, end));
}

/** One's office for each of those listed, behind them or else before them; null where there are not as many. */
function officesOf(tokens: NameTokens, listed: readonly NamedPlace[], end: number, taken: Taken): OwnOffice[] | null {
  const first = listed[0]?.titleFirst ?? 0;
  const last = listed.at(-1)?.last ?? 0;
  for (let i = last; i < Math.min(end, last + REACH); i++) {
    const own = ownOffices(tokens, listed, i, end, taken);
    if (own !== null) return own;
  }
  let start = first;
  while (start > 0 && first - start < LONGEST_SENTENCE && gapBefore(tokens, start) < STOP) start--;
  for (let i = start; i < first; i++) {
    const own = ownOffices(tokens, listed, i, first, taken);
    if (own !== null) return own;
  }
  return null;
}

/** The offices of `[from, end)`, one for each of those listed, or null. */
function ownOffices(
  tokens: NameTokens,
  listed: readonly NamedPlace[],
  from: number,
  end: number,
  taken: Taken,
): OwnOffice[] | null {
  const offices = officesAt(tokens, from, taken);
  if (offices.at(-1)?.end !== end) return null;
  let ranges = offices.map(({ start, end: behind }): readonly [number, number] => [start, behind]);
  // `chief operating officer and general counsel` may be one's office, or two people's
  if (ranges.length < listed.length)
    ranges = offices.flatMap((office) => halvesOf(tokens, office) ?? [[office.start, office.end] as const]);
  if (ranges.length !== listed.length) return null;
  return listed.map(({ person }, at) => {
    const [start, behind] = ranges[at] as readonly [number, number];
    return { person, start: skipArticle(tokens, start), end: behind };
  });
}
