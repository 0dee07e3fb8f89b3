/** Names that a text says somebody is known by: `a/k/a “Jay”`, `Mick "the Flag" Dunphy`. */
import { QUOTED, SPACE } from "./gaps.ts";
import { COMMON, OFFICE, PLACE, THING } from "./lexicon.ts";
import { isCapitalised } from "./name-parts.ts";
import { foldedAt, gapBefore, type NameTokens, smallWordAt, wordFlags } from "./name-tokens.ts";

/** Words of a name other than its own: `[first, last)`. */
export interface NicknamePlace {
  readonly first: number;
  readonly last: number;
}

/** `, a/k/a “Lil Jay”`, `(known as "Chip")` behind the name that ends before word `i`; null where there is none. */
export function nicknameAfter(tokens: NameTokens, i: number): NicknamePlace | null {
  const first = afterKnownAs(tokens, i);
  if (first < 0 || gapBefore(tokens, first) !== QUOTED || !isCapitalised(tokens, first)) return null;
  let last = first + 1;
  while (last < first + 3 && gapBefore(tokens, last) <= SPACE && isCapitalised(tokens, last)) last++;
  return gapBefore(tokens, last) === QUOTED ? { first, last } : null;
}

const ALSO: ReadonlySet<string> = new Set(["aka", "a.k.a", "alias", "nicknamed"]);

function afterKnownAs(tokens: NameTokens, i: number): number {
  const word = smallWordAt(tokens, i);
  if (ALSO.has(word)) return i + 1;
  if (word === "known") return smallWordAt(tokens, i + 1) === "as" ? i + 2 : -1;
  if (word !== "a" && word !== "also") return -1;
  const [link, end] = word === "a" ? ["k", "a"] : ["known", "as"];
  return smallWordAt(tokens, i + 1) === link && smallWordAt(tokens, i + 2) === end ? i + 3 : -1;
}

/** The quoted words inside a name: `Cachorro` of `Derlis "Cachorro" Gavilán`. */
export function nicknameInside(tokens: NameTokens, first: number, last: number): NicknamePlace | null {
  for (let i = first + 1; i < last; i++) {
    if (gapBefore(tokens, i) <= SPACE) continue;
    let end = i + 1;
    while (end < last && gapBefore(tokens, end) <= SPACE) end++;
    return end < last ? { first: i, last: end } : null;
  }
  return null;
}

/** A nickname's word by which later mentions are known, folded; null where it is a common word or the nickname has several. */
export function nicknameWord(tokens: NameTokens, { first, last }: NicknamePlace): string | null {
  const common = (wordFlags(tokens, first) & (COMMON | OFFICE | PLACE | THING)) !== 0;
  return last === first + 1 && !common ? foldedAt(tokens, first) : null;
}
