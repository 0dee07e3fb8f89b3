/** What ministers and secretaries are for, in capitals: `Minister of Defence`, `Secretary for Health and Human Services`. */

import { AMPERSAND, COMMA, SPACE } from "./gaps.ts";
import { foldedAt, gapBefore, LOWER, type NameTokens, shapeAt, smallWordAt } from "./name-tokens.ts";
import { wordSet } from "./word-list.ts";

/** Heads whose portfolio may stand between them and a bare surname. Of others what follows may be a place's name. */
const HEADS: ReadonlySet<string> = wordSet(
  `minister ministers secretary undersecretary under-secretary treasurer commissioner
  ministro ministra ministre`,
);

const LINKS: ReadonlySet<string> = wordSet("of for de del della di da do das dos dell des du");

/** Between the words of a portfolio. */
const INNER: ReadonlySet<string> = wordSet("and the of y e et la las los le les");

/** The words that portfolios are made of, folded. */
const PORTFOLIO: ReadonlySet<string> = wordSet(
  `affairs foreign external international european home interior internal defence defense materiel personnel security homeland state war
  finance finances treasury revenue budget economy economic planning development trade commerce industry industries business
  investment innovation science technology research digital communications information telecommunications
  education higher schools skills training employment labour labor workplace relations welfare social services pensions
  families children youth women gender equality aging ageing disability disabilities veterans veterans'
  health care sanitation medicine sport sports culture arts heritage media tourism
  agriculture farming fisheries fishing forestry forests livestock food rural regional urban housing local government cities
  environment climate change water natural resources energy power petroleum mines mining minerals oceans
  transport transportation infrastructure works public roads railways aviation shipping ports
  justice law police immigration migration citizenship multicultural indigenous aboriginal religious human rights
  emergency disaster management reconstruction cooperation co-operation small
  asuntos relaciones publica publicas obras defensa exteriores interior hacienda economia educacion sanidad salud cultura trabajo fomento justicia industria turismo
  agricultura energia ambiente medio vivienda ciencia igualdad
  difesa esteri interni economia salute istruzione giustizia lavoro
  defesa saude educacao fazenda justica relacoes
  interieur justice sante travail economie agriculture`,
);

/** In words, links included. */
const LONGEST = 9;

/**
 * Where an office with its portfolio starts that ends before word `end`: `Minister of Defence | Lee`; -1 where none ends there.
 * Time: a few words.
 */
export function portfolioOfficeStart(tokens: NameTokens, end: number): number {
  if (gapBefore(tokens, end) > SPACE || !isOfPortfolio(tokens, end - 1)) return -1;
  for (let i = end - 2; i > 0 && end - i < LONGEST; i--) {
    const gap = gapBefore(tokens, i + 1);
    if (gap > SPACE && gap !== COMMA && gap !== AMPERSAND) return -1;
    const small = smallWordAt(tokens, i);
    if (LINKS.has(small) && HEADS.has(smallWordAt(tokens, i - 1)))
      return gapBefore(tokens, i) <= SPACE && gap <= SPACE ? i - 1 : -1;
    if (!INNER.has(small) && !isOfPortfolio(tokens, i)) return -1;
  }
  return -1;
}

/** Whether a word in capitals is one that portfolios are made of. */
export function isOfPortfolio(tokens: NameTokens, i: number): boolean {
  if (i < 0 || shapeAt(tokens, i) === LOWER || tokens.possessive[i] === 1) return false;
  const word = foldedAt(tokens, i);
  // `ministre de l’Intérieur`
  return PORTFOLIO.has(word.charAt(1) === "'" ? word.slice(2) : word);
}
