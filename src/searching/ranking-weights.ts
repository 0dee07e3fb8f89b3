/** What counts how much where releases are ranked: all weights, with their defaults. bench/RANKING.md shows what each does. */
import { FIELD_BOOSTS, type SearchField } from "../archive/minisearch.ts";
import { CommuniqueError } from "../errors.ts";

/** None is below 0; 0 leaves a thing out. */
export interface RankingWeights {
  /** What a word counts by the field that it stands in. */
  readonly fields: Readonly<Record<SearchField, number>>;
  /** What the other form of an abbreviation counts as a whole, against the word itself. */
  readonly otherForm: number;
  /** What a longer word counts for a beginning of one that few releases hold. */
  readonly unfinished: number;
  /** What a word counts that a mistyped one was meant for. */
  readonly typo: number;
  /** What another spelling of a rare word counts. */
  readonly variant: number;
  /** What a word counts in a release that has none of its inflections, only what else comes of the same stem: `important` for `import`. */
  readonly derived: number;
  /** How far the share of the query that a release holds is what its words count: at 1 wholly; at most 1. */
  readonly coverage: number;
  /** What the next six add to a score at most, as shares of it: that all words of the query stand in one passage of the release. */
  readonly proximity: number;
  /** That they stand there often as they do in the query: in its order, side by side; more, where few that hold them have them so. */
  readonly wording: number;
  /** That the words stand in the title, or among the text's first. */
  readonly opening: number;
  /** That it uses the words often. */
  readonly emphasis: number;
  /** That it is of the day, month or year that the query names. */
  readonly date: number;
  /** That it is new, measured by the archive's newest; of a query that names no date. */
  readonly recency: number;
  /**
   * What words add that the best releases share, or the thesaurus has for those of the query, as a share of the best score, times the
   * share of the query that the release holds; of the release's own score it is twice this.
   */
  readonly expansion: number;
  /** What of these another label of a concept counts, against the best word that the releases share. */
  readonly thesaurus: number;
}

export const RANKING: RankingWeights = {
  fields: { ...FIELD_BOOSTS, title: 1.25 },
  otherForm: 0.5,
  unfinished: 0.5,
  typo: 0.9,
  variant: 0.6,
  derived: 0.4,
  coverage: 1,
  proximity: 2,
  wording: 0.5,
  opening: 0.25,
  emphasis: 0.5,
  date: 0.35,
  recency: 0,
  expansion: 0.4,
  thesaurus: 0.2,
};

/** Some of the weights: the others are as they were. */
export type RankingOptions = Partial<Omit<RankingWeights, "fields">> & {
  readonly fields?: Partial<RankingWeights["fields"]>;
};

/** @throws CommuniqueError USAGE for a name that is none, or a weight out of range */
export function rankingWeights(options: RankingOptions = {}): RankingWeights {
  refuseMistaken(options);
  return { ...RANKING, ...options, fields: { ...RANKING.fields, ...options.fields } };
}

function refuseMistaken({ fields = {}, ...others }: RankingOptions): void {
  const named: readonly [string, unknown, object][] = [
    ...Object.entries(others).map(([name, value]): [string, unknown, object] => [name, value, RANKING]),
    ...Object.entries(fields).map(([name, value]): [string, unknown, object] => [name, value, RANKING.fields]),
  ];
  for (const [name, value, known] of named) {
    if (!Object.hasOwn(known, name))
      throw new CommuniqueError("USAGE", `ranking has no ${name}; it has ${Object.keys(known).join(", ")}.`);
    const most = name === "coverage" ? 1 : Number.MAX_VALUE;
    if (typeof value !== "number" || !(value >= 0 && value <= most))
      throw new CommuniqueError(
        "USAGE",
        `${name} of ranking is a number from 0${most === 1 ? " to 1" : ""}, not ${value}.`,
      );
  }
}
