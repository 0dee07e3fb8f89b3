/** Which names an entry of the authority file takes, and which of their occurrences. */
import type { AuthorityEntry, Where } from "./authority.ts";

/** A name of an entry, and which of its occurrences the entry takes; all of them where it is null. */
export interface Claim {
  readonly name: string;
  readonly where: Where | null;
}

/** `(Ohio)` of `John Smith (Ohio)` tells a human which namesake is meant. */
const BRACKET = /(?<=[^\s(])\s*\([^()]*\)$/;

/**
 * What an entry takes. A name with a bracket behind it takes what it would take without, but only in limits: else it is a
 * label that takes nothing, unless releases write it so.
 *
 * @param isWritten whether some release writes a name so
 */
export function claimsOf({ name, same, some, where }: AuthorityEntry, isWritten: (name: string) => boolean): Claim[] {
  const own = [name, ...same].filter((one) => where !== null || !BRACKET.test(one) || isWritten(one));
  return [...own.map((one) => ({ name: one, where })), ...some].map((one) =>
    one.where === null ? one : { ...one, name: one.name.replace(BRACKET, "") },
  );
}

export function hasBracket(name: string): boolean {
  return BRACKET.test(name);
}
