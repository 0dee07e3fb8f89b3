/** Abbreviations that hold without a release that defines them: everybody's, and those among the labels of a thesaurus. */
import { SMALL } from "./abbreviations.ts";
import type { Thesaurus } from "./thesaurus.ts";

const SHORT: RegExp = /^\p{Lu}[\p{Lu}\p{N}]+$/u;

/** A short form with what it stands for. */
export interface KnownAbbreviation {
  readonly short: string;
  readonly long: string;
}

/** What states and their unions are called everywhere and defined hardly anywhere. */
const EVERYBODYS: readonly (readonly [short: string, ...longs: string[]])[] = [
  ["USA", "United States of America", "United States"],
  ["US", "United States", "USA"],
  ["UK", "United Kingdom"],
  ["UAE", "United Arab Emirates"],
  ["UN", "United Nations"],
  ["EU", "European Union"],
  ["USSR", "Union of Soviet Socialist Republics", "Soviet Union"],
  ["PRC", "People’s Republic of China"],
  ["ROK", "Republic of Korea"],
  ["DPRK", "Democratic People’s Republic of Korea"],
  ["DRC", "Democratic Republic of the Congo"],
  ["PNG", "Papua New Guinea"],
  ["NZ", "New Zealand"],
];

/** With those labels of a thesaurus that abbreviate another of the same concept: `IAEA` *International Atomic Energy Agency*. */
export function knownAbbreviations({ concepts }: Thesaurus): KnownAbbreviation[] {
  const everybodys = EVERYBODYS.flatMap(([short, ...longs]) => longs.map((long) => ({ short, long })));
  const labelled = concepts.flatMap(({ prefLabels, altLabels }) => {
    const texts = [...prefLabels, ...altLabels].map(({ text }) => text);
    const shorts = texts.filter((text) => SHORT.test(text));
    return shorts.flatMap((short) => texts.flatMap((long) => (abbreviates(short, long) ? [{ short, long }] : [])));
  });
  const known = new Map([...everybodys, ...labelled].map((one) => [`${one.short}\n${one.long.toLowerCase()}`, one]));
  return [...known.values()];
}

/** Whether a short form is the initials of a long one, whose small words may be left out; what is in capitals itself gives all its letters. */
function abbreviates(short: string, long: string): boolean {
  const words = long.match(/[\p{L}\p{N}]+/gu) ?? [];
  const letters = words.map((word) => {
    const own = word === word.toUpperCase() ? word : (word[0] as string).toUpperCase();
    return SMALL.test(word) ? `${own}?` : own;
  });
  return words.length > 1 && new RegExp(`^${letters.join("")}$`).test(short);
}
