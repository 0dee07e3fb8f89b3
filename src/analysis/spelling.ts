/**
 * British and American spellings of English words as one, by rule: `defence` and `defense`, `organised` and `organized`. What comes of
 * a word is compared, never shown, so that a rule may make of it what nobody writes, as long as it does so of both spellings and of
 * its other forms; words whose stems the rules would part are left as they are.
 */

/** Each applied in this order to a folded word. */
const RULES: readonly (readonly [RegExp, string])[] = [
  // colour, neighbouring, but hour, tour, contour
  [
    /(arb|ard|arm|behavi|cand|clam|col|demean|enam|endeav|fav|ferv|flav|glam|harb|hon|hum|lab|neighb|od|parl|ranc|rig|rum|sav|savi|splend|succ|tum|val|vap|vig)our/,
    "$1or",
  ],
  [/^practis(e[ds]?|ing)$/, "practic$1"],
  [/^(def|off|lic|pret)enc(e|es|ed|eless|ing)$/, "$1ens$2"],
  // organise, but revise, whose noun is revision
  [
    /^(?!(?:tele|super|re|de|ad|impro|pro)vis|(?:pre|con|ex|in|circum)cis)([a-z]{3,})is(e|es|ed|er|ers|ing|ation|ations|ational|able)$/,
    "$1iz$2",
  ],
  [/^(ana|para|cata|dia|hydro|electro)lys(e|es|ed|er|ers|ing)$/, "$1lyz$2"],
  [/^(epicent|cent|amphitheat|theat|fib|calib|sab|spect|lust|meag|somb|och|sepulch|maneuv|manoeuv)re(s)?$/, "$1er$2"],
  [/^(centi|deci|kilo|micro|milli|nano)?(met|lit)re(s)?$/, "$1$2er$3"],
  [/^(cent|maneuv|manoeuv)r(ed|ing)$/, "$1er$2"],
  [/^manoeuv/, "maneuv"],
  [/^(ana|cata|dia|epi|mono|pro|travel?)logue/, "$1log"],
  [/^programmes?$/, "program"],
  [
    /^(bevel|cancel|channel|chisel|counsel|dial|duel|equal|fuel|refuel|initial|jewel|label|level|libel|marvel|model|remodel|panel|pencil|quarrel|rival|shovel|signal|spiral|total|travel|tunnel|unravel)l(ed|ing|er|ers|or|ors)$/,
    "$1$2",
  ],
  [/^(distil|enrol|fulfil|instal|instil)l/, "$1"],
  [/^(skil|wil)ful/, "$1lful"],
  [/paed/, "ped"],
  [/haem/, "hem"],
  [/^(leuk|an)aem/, "$1em"],
  [/anaesth/, "anesth"],
  [/gynaec/, "gynec"],
  [/archaeo/, "archeo"],
  [/^oe(strogen|sophag)/, "e$1"],
  [/^foet(al|us)/, "fet$1"],
  [/rrhoea/, "rrhea"],
  [/^(acknowledg|judg)ement/, "$1ment"],
  [/^age(ing)$/, "ag$1"],
  [/^enquir/, "inquir"],
  [/^sceptic/, "skeptic"],
  [/^sulph/, "sulf"],
  [/^(m|sm)ould/, "$1old"],
  [/^plough/, "plow"],
  [/^grey/, "gray"],
  [/^aluminium/, "aluminum"],
  [/^artefact/, "artifact"],
  [/^jewellery/, "jewelry"],
  [/^focuss(ed|ing)$/, "focus$1"],
];

/** @param word folded */
export function asOneSpelling(word: string): string {
  let spelt = word;
  for (const [pattern, replacement] of RULES) spelt = spelt.replace(pattern, replacement);
  return spelt;
}
