/** What bears a person's name and is none: laws, telescopes and prizes, told by the words behind; vessels, by the word before. */

import { COMMA, SPACE } from "./gaps.ts";
import { ACTS, OFFICE, SAYS, SUFFIX } from "./lexicon.ts";
import {
  CAPITAL,
  CAPITALS,
  gapBefore,
  LOWER,
  type NameTokens,
  shapeAt,
  smallWordAt,
  wordAt,
  wordFlags,
} from "./name-tokens.ts";
import { HEADING_VERBS } from "./role-words.ts";
import { wordSet } from "./word-list.ts";

/** The last words of laws and instruments, with other words between: `Ann Lee Fair Pay | Act`. */
const HEADS: ReadonlySet<string> = wordSet("act acts telescope observatory");

/** Others, which are called so only behind `the`; elsewhere a text that has lost its marks may begin a new phrase. */
const DETERMINED_HEADS: ReadonlySet<string> = wordSet(
  `bill law amendment amendments laboratory spacecraft satellite
  award awards prize medal trophy cup scholarship scholarships fellowship fellowships lecture lectureship grant grants
  fund foundation trust institute center centre school academy hospital clinic library museum gallery theatre theater
  stadium arena airport bridge highway tunnel building memorial park program programme initiative project commission`,
);

const LINKS: ReadonlySet<string> = wordSet("in of for and the on to &");

/** In words, from the name's last to the head. */
const LONGEST = 10;

/** Whether words in capitals behind the name `[first, last)` make it a law's or another thing's: `George Floyd | Justice in Policing Act`. */
export function isNamedThing(tokens: NameTokens, first: number, last: number): boolean {
  if (gapBefore(tokens, last) > COMMA || tokens.possessive[last - 1] === 1 || shapeAt(tokens, first) !== CAPITAL)
    return false;
  const determined = gapBefore(tokens, first) <= SPACE && /^the$/i.test(wordAt(tokens, first - 1));
  // `the Ann Lee and Bo Wu Research Fund`
  const linked = shapeAt(tokens, last) === LOWER;
  if (linked ? !determined : !isTitled(tokens, last)) return false;
  if (!determined && isVerb(tokens, last)) return false;
  for (let i = last; i < last + LONGEST && i < tokens.count; i++) {
    const gap = gapBefore(tokens, i);
    if (gap > SPACE && !(gap === COMMA && (wordFlags(tokens, i) & SUFFIX) !== 0)) return false;
    const small = smallWordAt(tokens, i);
    if (shapeAt(tokens, i) === LOWER ? !LINKS.has(small) : !isTitled(tokens, i)) return false;
    const heads = HEADS.has(small) || (determined && DETERMINED_HEADS.has(small));
    if (i > last && shapeAt(tokens, i) !== LOWER && heads) return true;
    if (tokens.possessive[i] === 1) return false;
  }
  return false;
}

function isTitled(tokens: NameTokens, i: number): boolean {
  const shape = shapeAt(tokens, i);
  return shape === CAPITAL || (shape === CAPITALS && wordAt(tokens, i).length > 1);
}

/** `Ann Lee | Hails Passage of Fair Pay Act`: a heading's verb. */
function isVerb(tokens: NameTokens, i: number): boolean {
  const small = smallWordAt(tokens, i);
  if ((wordFlags(tokens, i) & (SAYS | ACTS | OFFICE)) !== 0) return small !== "justice";
  return HEADING_VERBS.has(small) || /(?:[^s]s|ed)$/.test(small);
}

/** Nouns whose name follows without a comma: `the ferry Ann Lee`. */
const VESSELS: ReadonlySet<string> = wordSet(
  `tanker tankers ferry ferries tug tugs tugboat trawler trawlers schooner yacht vessel ship steamship liner freighter frigate
  destroyer submarine corvette brigantine barge steamer paddle-steamer carrier icebreaker boat lifeboat sloop ketch catamaran
  cutter minesweeper minehunter warship cruiser dredger lugger clipper barque locomotive spacecraft racehorse`,
);

/** Words before these that say of what kind they are; behind others, as in `mail carrier`, a person follows. */
const VESSEL_KINDS: ReadonlySet<string> = wordSet(
  `oil aircraft cruise cargo fishing research passenger container patrol sailing supply survey rescue merchant naval motor
  sunken stricken missing wrecked grounded hospital whaling training tall lng gas chemical bulk racing pilot
  the this that its their another second same a an`,
);

/** Whether the name from word `first` on, its title included, is a vessel's: the noun stands before it, with an article. */
export function isVessel(tokens: NameTokens, first: number): boolean {
  // `the ferry | captain Ann Lee`
  if (shapeAt(tokens, first) === LOWER || gapBefore(tokens, first) > SPACE) return false;
  if (
    shapeAt(tokens, first - 1) !== LOWER ||
    !VESSELS.has(wordAt(tokens, first - 1)) ||
    tokens.possessive[first - 1] === 1
  )
    return false;
  return gapBefore(tokens, first - 1) <= SPACE && VESSEL_KINDS.has(smallWordAt(tokens, first - 2));
}
