/** Large numbers in figures and with English words: `1,200,000`, `1.2 million`. */
import type { Archive } from "../archive/archive.ts";
import type { OtherWording } from "./other-forms.ts";
import { isPlainWord, type PlainWord, plainRuns } from "./plain-runs.ts";
import type { Clause } from "./query.ts";
import { leaves } from "./rewrite.ts";
import { spelt } from "./words.ts";

/** Words for powers of ten, with how they are written short where that means nothing else. */
const SCALES: readonly { readonly word: string; readonly short: string | null; readonly zeros: number }[] = [
  { word: "trillion", short: "tn", zeros: 12 },
  { word: "billion", short: "bn", zeros: 9 },
  { word: "million", short: null, zeros: 6 },
  { word: "thousand", short: null, zeros: 3 },
];
/** A number in figures, whatever currency it is of. */
const FIGURES: RegExp = /^\p{Sc}?(\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.(\d{1,12}))?$/u;
/** Shorter numbers are years, and are hardly written in words. */
const FEWEST_DIGITS = 5;
/** So many digits stand before the point of what goes with a word, and behind it. */
const MOST_BEFORE = 4;
const MOST_BEHIND = 3;

/** What else the large numbers among the plain words of a query are written as. */
export function amounts(clauses: readonly Clause[], archive: Archive, language: string | null): OtherWording[] {
  const wordings = (owners: readonly PlainWord[], digits: string | null): OtherWording[] => {
    const typed = owners.map(({ text }) => text.replace(/^\p{Sc}|,/gu, "").toLowerCase()).join("-");
    const others = digits === null ? [] : formsOf(digits).filter((form) => form !== typed);
    const field = owners[0]?.field ?? null;
    return others.map((form) => ({ clauses: owners, group: spelt(form, field, archive.analyzer, language) }));
  };
  const alone = leaves(clauses).flatMap((clause) => {
    if (clause.kind !== "word" || !isPlainWord({ ...clause, field: null })) return [];
    const digits = digitsOf(clause.text, 0);
    return digits === null || digits.length < FEWEST_DIGITS ? [] : wordings([clause as PlainWord], digits);
  });
  const withWords = [...plainRuns(clauses)].flatMap((run) =>
    run.flatMap((clause, i) => {
      const next = run[i + 1];
      const scale = SCALES.find(({ word }) => word === next?.text.toLowerCase());
      return next === undefined || scale === undefined
        ? []
        : wordings([clause, next], digitsOf(clause.text, scale.zeros));
    }),
  );
  return [...alone, ...withWords];
}

/** A number times a power of ten, in digits; null for none, or one that is not whole. */
function digitsOf(text: string, zeros: number): string | null {
  const [, whole, behind = ""] = FIGURES.exec(text) ?? [];
  if (whole === undefined || behind.length > zeros) return null;
  const digits = `${whole.replaceAll(",", "")}${behind.padEnd(zeros, "0")}`.replace(/^0+/, "");
  return digits === "" ? null : digits;
}

/** All that a number is written as; the parts of one form stand in a row. */
function formsOf(digits: string): string[] {
  const withWords = SCALES.flatMap(({ word, short, zeros }) => {
    const whole = digits.slice(0, -zeros);
    const behind = digits.slice(-zeros).replace(/0+$/, "");
    if (whole === "" || whole.length > MOST_BEFORE || behind.length > MOST_BEHIND) return [];
    const number = behind === "" ? whole : `${whole}.${behind}`;
    return [`${number}-${word}`, ...(short === null ? [] : [`${number}${short}`])];
  });
  return [digits, ...withWords];
}
