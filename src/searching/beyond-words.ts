/** What lights up in hits besides the words of a query: what filters ask for, what is near, and what somebody says. */
import type { ShownRelease } from "../archive/contents.ts";
import type { ArchiveNames } from "./archive-names.ts";
import { filterPlaces, mentionsOfPersons } from "./filter-places.ts";
import type { HighlightScope } from "./highlighter.ts";
import { type MatchContext, positiveNears } from "./look-up.ts";
import { nearPlaces } from "./near-places.ts";
import type { Clause, FilterField } from "./query.ts";
import { saidBy, speechPlaces } from "./said.ts";
import type { Speech } from "./snippets.ts";

/** Of one hit. @param doc its number */
export type BeyondWords = (
  doc: number,
  shown: ShownRelease,
) => HighlightScope & {
  /** Where those speak whom the query asks for; null where it asks for none. */
  readonly speech: Speech | null;
};

export async function beyondWords(
  { archive, names, said }: MatchContext,
  clauses: readonly Clause[],
): Promise<BeyondWords> {
  const [speakers, filters, persons] = await Promise.all([
    saidBy(clauses, names),
    filterPlaces(clauses, archive, names),
    personsNear(clauses, names),
  ]);
  return (doc, shown) => {
    const { release, people } = shown;
    return {
      mentions: filters.map(({ clause, spans }) => ({ clause, spans: spans(doc, shown) })),
      within: new Map(Array.from(said, ([clause, ids]) => [clause, speechPlaces(release, people, ids)])),
      near: { persons, named: { release, people }, placesOf: nearPlaces },
      speech:
        speakers === null
          ? null
          : {
              spoken: speechPlaces(release, people, speakers),
              mentions: mentionsOfPersons(shown, (id) => speakers.has(id)),
            },
    };
  };
}

/** Whom the persons of a NEAR mean. */
async function personsNear(
  clauses: readonly Clause[],
  names: ArchiveNames,
): Promise<ReadonlyMap<Clause, ReadonlySet<string>>> {
  const named = positiveNears(clauses).flatMap((near) => filtersIn(near.clauses, "person"));
  if (named.length === 0) return new Map();
  const persons = await names.persons();
  return new Map(named.map((clause) => [clause, persons.bearers(clause.value)]));
}

function filtersIn(clauses: readonly Clause[], field: FilterField): (Clause & { readonly kind: "filter" })[] {
  return clauses.flatMap((clause) => {
    if (clause.kind === "filter") return clause.field === field ? clause : [];
    return "clauses" in clause ? filtersIn(clause.clauses, field) : [];
  });
}
