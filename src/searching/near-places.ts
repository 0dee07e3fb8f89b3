/** Where in one text the parts of a NEAR stand near each other: what of it is lit up. */
import type { Token } from "../analysis/analyzer.ts";
import { SpanPlaces } from "../analysis/span-places.ts";
import { areApart } from "../analysis/tokenizer.ts";
import type { ResolvedPeople } from "../archive/persons.ts";
import { overlap, toInterval } from "../edtf.ts";
import type { Release, Span } from "../release.ts";
import { nearStretches } from "./nearness.ts";
import type { Clause, NearClause } from "./query.ts";
import { placesOf, type WordGroup } from "./words.ts";

/** A text as far as NEAR looks at it. */
export interface NearText {
  readonly tokens: readonly Token[];
  /** Of the text of a release, who and which dates are named where; null for other texts. */
  readonly named: { readonly release: Pick<Release, "people" | "dates">; readonly people: ResolvedPeople } | null;
}

/** Words `[from, end)`, by their positions. */
export interface NearPlace {
  readonly from: number;
  readonly end: number;
  /** The part of the query that stands there. */
  readonly clause: Clause;
  readonly span: Span;
}

/** What the clauses mean. */
export interface NearMeaning {
  /** Wordings of a word or phrase clause. */
  groups(clause: Clause): readonly WordGroup[];
  /** Ids of those whom a person clause means. */
  readonly persons: ReadonlyMap<Clause, ReadonlySet<string>>;
}

/** Places of all parts that are near each other, as the index finds them. */
export function nearPlaces({ clauses, distances }: NearClause, text: NearText, meaning: NearMeaning): NearPlace[] {
  const positions = positionsOf(text.tokens);
  const lists = clauses.map((clause) => standing(clause, text, positions, meaning));
  const stretches = lists.map((places) => ({
    from: Float64Array.from(places, ({ from }) => from),
    end: Float64Array.from(places, ({ end }) => end),
  }));
  return nearStretches(stretches, distances).flatMap((kept, list) =>
    Array.from(kept, (place) => lists[list]?.[place] as NearPlace),
  );
}

function standing(clause: Clause, text: NearText, positions: readonly number[], meaning: NearMeaning): NearPlace[] {
  if (clause.kind === "or")
    return clause.clauses.flatMap((one) => standing(one, text, positions, meaning)).sort((a, b) => a.from - b.from);
  if (clause.kind === "filter") return named(clause, text, positions, meaning);
  const { tokens } = text;
  const places = meaning.groups(clause).flatMap((group) =>
    placesOf(group, tokens).map((at): NearPlace => {
      const last = at + group.words.length - 1;
      return {
        clause,
        from: positions[at] as number,
        end: (positions[last] as number) + 1,
        span: [(tokens[at] as Token).start, (tokens[last] as Token).end],
      };
    }),
  );
  return places.sort((a, b) => a.from - b.from);
}

function named(
  clause: Clause & { readonly kind: "filter" },
  { tokens, named: who }: NearText,
  positions: readonly number[],
  { persons }: NearMeaning,
): NearPlace[] {
  if (who === null) return [];
  const ids = persons.get(clause) ?? new Set();
  const wanted = toInterval(clause.value);
  const spans =
    clause.field === "person"
      ? who.release.people.flatMap(({ mentions }, place) => (ids.has(who.people[place]?.id ?? "") ? mentions : []))
      : who.release.dates.flatMap(({ value, start, end }): Span[] =>
          start !== null && end !== null && overlap(toInterval(value), wanted) ? [[start, end]] : [],
        );
  const places = new SpanPlaces(spans);
  for (const [i, { start, end }] of tokens.entries()) places.word(start, end, positions[i] as number);
  const words = places.finish((positions.at(-1) ?? -1) + 1);
  return words
    .map(({ from, end }, i): NearPlace => ({ clause, from, end, span: spans[i] as Span }))
    .sort((a, b) => a.from - b.from);
}

/** The positions of tokens in the index: two runs of a script without spaces are no neighbours. */
function positionsOf(tokens: readonly Token[]): number[] {
  let position = -1;
  return tokens.map((token, i) => {
    position += areApart(tokens[i - 1], token) ? 2 : 1;
    return position;
  });
}
