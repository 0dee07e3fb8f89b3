/** Why a stretch of words was taken for somebody's name: the evidence that `names.ts` weighed, in words for a reader. */
import { FAMILY, GIVEN, SUFFIX } from "./lexicon.ts";
import { scoreAfter, scoreBefore } from "./name-evidence.ts";
import { INITIAL, type NameTokens, shapeAt, wordAt, wordFlags } from "./name-tokens.ts";
import type { NamedPlace } from "./named-places.ts";
import type { NameCandidate } from "./names.ts";
import type { KnownPerson } from "./register.ts";

/** How many words of the surroundings are quoted. */
const SHOWN = 4;

/**
 * A sentence a person. Persons whom only the metadata or the title name are not among them.
 * @param candidates of the text, of which those in `owners` were taken for names
 * @param places where persons are named, in the order of the text
 */
export function nameReasons(
  tokens: NameTokens,
  owners: ReadonlyMap<NameCandidate, KnownPerson>,
  places: readonly NamedPlace[],
): Map<KnownPerson, string> {
  const evidence = new Map<KnownPerson, string>();
  for (const [candidate, person] of owners) {
    if (!evidence.has(person)) evidence.set(person, fullNameReason(tokens, candidate));
  }
  const later = new Map<KnownPerson, Set<string>>();
  for (const { person, titleFirst, first, last, full } of places) {
    if (full) continue;
    const name = textOf(tokens, titleFirst, last);
    if (!evidence.has(person)) evidence.set(person, titledReason(tokens, titleFirst, first, last));
    else later.set(person, (later.get(person) ?? new Set()).add(name));
  }
  return new Map(
    Array.from(evidence, ([person, reason]) => {
      const names = later.get(person);
      const joined =
        names === undefined ? "" : `; so ${[...names].slice(0, SHOWN).map(quoted).join(", ")} is the same person`;
      return [person, reason + joined];
    }),
  );
}

function fullNameReason(tokens: NameTokens, candidate: NameCandidate): string {
  const { first, last, titleFirst, familyFirst, given } = candidate;
  const final = last - 1 - ((wordFlags(tokens, last - 1) & SUFFIX) !== 0 ? 1 : 0);
  const found: string[] = [];
  if (titleFirst < first) found.push(`${quoted(textOf(tokens, titleFirst, first))} stands before it`);
  else if (scoreBefore(tokens, first) > 0)
    found.push(`${quoted(textOf(tokens, Math.max(0, first - SHOWN), first))} stands before it`);
  if (given >= 0) found.push(`${quoted(textOf(tokens, given, last))} stands behind a family name and a comma`);
  if (familyFirst) found.push(`${quoted(wordAt(tokens, first))} is a family name that stands first`);
  else if ((wordFlags(tokens, first) & GIVEN) !== 0) found.push(`${quoted(wordAt(tokens, first))} is a given name`);
  else if (shapeAt(tokens, first) === INITIAL) found.push("it begins with initials");
  if (!familyFirst && final > first && (wordFlags(tokens, final) & FAMILY) !== 0)
    found.push(`${quoted(wordAt(tokens, final))} is a family name`);
  if (scoreAfter(tokens, last) > 0)
    found.push(`${quoted(textOf(tokens, last, Math.min(tokens.count, last + SHOWN)))} stands behind it`);
  if (found.length === 0)
    found.push("it is written as names are, in a list of names or elsewhere in this text with a title");
  return `a name, since ${found.join(", ")}`;
}

function titledReason(tokens: NameTokens, titleFirst: number, first: number, last: number): string {
  const name = quoted(textOf(tokens, first, last));
  return titleFirst < first
    ? `${name} behind ${quoted(textOf(tokens, titleFirst, first))}`
    : `${name} alone, beside a relation or a party`;
}

function textOf(tokens: NameTokens, first: number, last: number): string {
  return tokens.text.slice(tokens.start[first], tokens.end[last - 1]).replace(/\s+/g, " ");
}

function quoted(text: string): string {
  return `“${text}”`;
}
