/**
 * `said:NAME` beside words: the words are then looked for in what that person says alone, in quotations and in turns. Several words
 * may stand in several of these, since a statement is cut into many; a phrase stands in one.
 */
import { personId } from "../archive/person-id.ts";
import type { ResolvedPeople } from "../archive/persons.ts";
import type { Release, Span } from "../release.ts";
import type { ArchiveNames } from "./archive-names.ts";
import type { Clause } from "./query.ts";

/** Word and phrase clauses to the ids of those in whose speech they have to stand. */
export type SaidScopes = ReadonlyMap<Clause, ReadonlySet<string>>;

/** Who is meant by `said:`; an organisation that speaks is in no table of persons, and has its abbreviation's name too. */
export async function speakerIds(value: string, names: ArchiveNames): Promise<Set<string>> {
  const [persons, abbreviations] = await Promise.all([names.persons(), names.abbreviations(value)]);
  const ids = new Set(persons.bearers(value)).add(personId(value));
  for (const name of abbreviations.otherNames(value)) ids.add(personId(name));
  return ids;
}

/**
 * Words are in the scope of the `said:` that stands beside them or beside a group that they are in; `(said:A OR said:B)`
 * is a scope too. Words of `title:` are in none.
 */
export async function saidScopes(clauses: readonly Clause[], names: ArchiveNames): Promise<SaidScopes> {
  const scopes = new Map<Clause, ReadonlySet<string>>();
  const enter = async (beside: readonly Clause[], outer: ReadonlySet<string> | null): Promise<void> => {
    const scope = (await saidBy(beside, names)) ?? outer;
    for (const clause of beside) {
      switch (clause.kind) {
        case "word":
        case "phrase":
          if (scope !== null && clause.field === null) scopes.set(clause, scope);
          break;
        case "not":
          await enter([clause.clause], scope);
          break;
        case "and":
        case "near":
          await enter(clause.clauses, scope);
          break;
        case "or":
          for (const one of clause.clauses) await enter([one], scope);
          break;
        case "filter":
        case "own":
          break;
      }
    }
  };
  await enter(clauses, null);
  return scopes;
}

/** Those whom `said:` among these clauses names; null where there is none. */
export async function saidBy(beside: readonly Clause[], names: ArchiveNames): Promise<ReadonlySet<string> | null> {
  const said = beside.flatMap((clause) => {
    const named = clause.kind === "or" ? clause.clauses : [clause];
    const values = named.flatMap((one) => (one.kind === "filter" && one.field === "said" ? [one.value] : []));
    return values.length === named.length ? values : [];
  });
  const ids = await Promise.all(said.map((value) => speakerIds(value, names)));
  return ids.length === 0 ? null : new Set(ids.flatMap((some) => [...some]));
}

/** The quotations and turns of a release in which one of these speaks, ascending. @param people who those of its own list are */
export function speechPlaces(
  release: Pick<Release, "quotes" | "turns"> & { readonly people: readonly { readonly name: string }[] },
  people: ResolvedPeople,
  ids: ReadonlySet<string>,
): Span[] {
  const speaks = new Map<string, boolean>();
  const isOne = (speaker: string): boolean => {
    let known = speaks.get(speaker);
    if (known === undefined) {
      const place = release.people.findIndex((person) => person.name === speaker);
      known = ids.has(place < 0 ? personId(speaker) : (people[place]?.id ?? ""));
      speaks.set(speaker, known);
    }
    return known;
  };
  return [...release.quotes, ...release.turns]
    .filter(({ speaker }) => speaker !== null && isOne(speaker))
    .map(({ start, end }): Span => [start, end])
    .sort((a, b) => a[0] - b[0]);
}
