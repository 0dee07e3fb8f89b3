/** Everyday short forms of words, by language: releases and readers write the one or the other, and no release explains them. */

/** Where a short form stands for its word: by itself, or beside a word without which it is another one. */
export type Beside =
  | "anything"
  /** A title is one before a name. */
  | "name"
  | "next"
  | "previous";

/** By language and place: `short: full`, by commas. */
export const SHORT_FORMS: Readonly<Record<string, Readonly<Partial<Record<Beside, string>>>>> = {
  en: {
    anything: `admin: administration, assn: association, asst: assistant, atty: attorney, cmte: committee,
      subcmte: subcommittee, corp: corporation, dept: department, eo: executive order, govt: government,
      hq: headquarters, intl: international, natl: national, univ: university, vp: vice president,
      press sec: press secretary, asst sec: assistant secretary, dep sec: deputy secretary,
      atty gen: attorney general, lt gov: lieutenant governor`,
    name: `adm: admiral, ag: attorney general, amb: ambassador, brig: brigadier, capt: captain, col: colonel,
      dep: deputy, dir: director, fm: foreign minister, gen: general, gov: governor, hon: honorable, lt: lieutenant,
      maj: major, min: minister, pm: prime minister, pres: president, prof: professor, rep: representative,
      rev: reverend, sec: secretary, sen: senator, sgt: sergeant`,
    next: "ft: fort, mt: mount, st: saint",
    previous: "ave: avenue, blvd: boulevard, hwy: highway, mtn: mountain, st: street",
  },
  fr: {
    anything: "dept: département, gvt: gouvernement",
    name: "min: ministre, pdt: président",
    next: "av: avenue, bd: boulevard, mt: mont, st: saint, ste: sainte",
  },
  de: { next: "st: sankt" },
  es: {
    anything: "depto: departamento, dpto: departamento",
    name: "gral: general, pdte: presidente",
    next: "sta: santa, sto: santo",
  },
  pt: { name: "dep: deputado, min: ministro, pres: presidente, sen: senador", next: "sta: santa, sto: santo" },
};
