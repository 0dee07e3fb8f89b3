/** Ordinals in figures and in English words, `21st` and `twenty-first`, and those of days: `5th May` and `5 May`. */
import type { Archive } from "../archive/archive.ts";
import type { OtherWording } from "./other-forms.ts";
import { isPlainWord, type PlainWord, plainRuns } from "./plain-runs.ts";
import type { Clause } from "./query.ts";
import { leaves } from "./rewrite.ts";
import { spelt } from "./words.ts";

const UNITS =
  `zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth
   seventeenth eighteenth nineteenth`.split(/\s+/);
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const FIGURES: RegExp = /^([1-9]\d?)(st|nd|rd|th)$/;
/** The first letters of the months, and the rest of each. */
const MONTH: RegExp =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?$/;
const LAST_DAY = 31;

/** By words as they are typed in figures, and the other way round. */
const IN_WORDS: ReadonlyMap<string, string> = new Map(
  Array.from({ length: 99 }, (_, i) => [inFigures(i + 1), inWords(i + 1)] as const),
);
const IN_FIGURES: ReadonlyMap<string, string> = new Map(Array.from(IN_WORDS, ([figures, words]) => [words, figures]));

/** What else the ordinals among the plain words of a query are written as. */
export function ordinals(clauses: readonly Clause[], archive: Archive, language: string | null): OtherWording[] {
  const wording = (owners: readonly PlainWord[], text: string): OtherWording => ({
    clauses: owners,
    group: spelt(text, owners[0]?.field ?? null, archive.analyzer, language),
  });
  const alone = leaves(clauses).flatMap((clause) => {
    if (clause.kind !== "word" || !isPlainWord({ ...clause, field: null })) return [];
    const text = clause.text.toLowerCase();
    const other = IN_WORDS.get(text) ?? IN_FIGURES.get(text);
    return other === undefined ? [] : [wording([clause as PlainWord], other)];
  });
  const together = [...plainRuns(clauses)].flatMap((run) =>
    run.flatMap((clause, i) => {
      const next = run[i + 1];
      if (next === undefined) return [];
      const figures = IN_FIGURES.get(`${clause.text}-${next.text}`.toLowerCase());
      const days = [dayAt(clause, next), dayAt(next, clause)].filter((day) => day !== null);
      return [
        ...(figures === undefined ? [] : [wording([clause, next], figures)]),
        ...days.map(([day, text]) => wording([day], text)),
      ];
    }),
  );
  return [...alone, ...together];
}

/** A day of a month with how else it is written; null for what is none. */
function dayAt(clause: PlainWord, month: PlainWord): readonly [PlainWord, string] | null {
  const day = Number(FIGURES.exec(clause.text.toLowerCase())?.[1] ?? clause.text);
  if (!Number.isInteger(day) || day < 1 || day > LAST_DAY || !MONTH.test(month.text.toLowerCase())) return null;
  return [clause, FIGURES.test(clause.text.toLowerCase()) ? String(day) : inFigures(day)];
}

function inFigures(number: number): string {
  const isTeen = Math.floor(number / 10) % 10 === 1;
  return `${number}${(isTeen ? undefined : ["th", "st", "nd", "rd"][number % 10]) ?? "th"}`;
}

function inWords(number: number): string {
  const unit = number % 10;
  if (number < UNITS.length) return UNITS[number] as string;
  const tens = TENS[Math.floor(number / 10) - 2] as string;
  return unit === 0 ? tens.replace(/y$/, "ieth") : `${tens}-${UNITS[unit]}`;
}
