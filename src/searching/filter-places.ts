/** Where a release has what filters of the query ask for: persons, topics and dates where its text names them. */
import type { Archive } from "../archive/archive.ts";
import type { ShownRelease } from "../archive/contents.ts";
import { overlap, toInterval } from "../edtf.ts";
import type { Span } from "../release.ts";
import type { ArchiveNames } from "./archive-names.ts";
import type { Clause, FilterClause } from "./query.ts";

/** Of one filter, the places in a release. @param doc its number */
export interface FilterPlaces {
  readonly clause: FilterClause;
  readonly spans: (doc: number, shown: ShownRelease) => readonly Span[];
}

/** Of the filters that speak for a release and have places. Who and what is to be near something has them only there. */
export async function filterPlaces(
  clauses: readonly Clause[],
  archive: Archive,
  names: ArchiveNames,
): Promise<FilterPlaces[]> {
  const found = await Promise.all(positiveFilters(clauses).map((clause) => placesOf(clause, archive, names)));
  return found.filter((places) => places !== null);
}

function positiveFilters(clauses: readonly Clause[]): FilterClause[] {
  return clauses.flatMap((clause) => {
    if (clause.kind === "filter") return clause;
    return clause.kind === "and" || clause.kind === "or" ? positiveFilters(clause.clauses) : [];
  });
}

/** Null for what no text names. */
async function placesOf(clause: FilterClause, archive: Archive, names: ArchiveNames): Promise<FilterPlaces | null> {
  const { field, value } = clause;
  switch (field) {
    case "person": {
      const ids = (await names.persons()).bearers(value);
      return { clause, spans: (_, shown) => mentionsOfPersons(shown, (id) => ids.has(id)) };
    }
    case "office": {
      const { officeHolders } = await import("./offices.ts");
      const holders = await officeHolders(value, archive, names);
      return { clause, spans: (doc, shown) => mentionsOfPersons(shown, (id) => holders(doc).includes(id)) };
    }
    case "topic": {
      const topics = (await names.topics()).resolve(value);
      return {
        clause,
        spans: (_, { release }) => release.topics.flatMap(({ name, mentions }) => (topics.has(name) ? mentions : [])),
      };
    }
    case "event": {
      const wanted = toInterval(value);
      return {
        clause,
        spans: (_, { release }) =>
          release.dates.flatMap(({ kind, value: date, start, end }): Span[] =>
            kind === "event" && start !== null && end !== null && overlap(toInterval(date), wanted)
              ? [[start, end]]
              : [],
          ),
      };
    }
    default:
      return null;
  }
}

/** Where a release names those of its persons that are meant. */
export function mentionsOfPersons({ release, people }: ShownRelease, isMeant: (id: string) => boolean): Span[] {
  return release.people.flatMap(({ mentions }, place) => {
    const id = people[place]?.id;
    return id !== undefined && isMeant(id) ? mentions : [];
  });
}
