/** A query of MiniSearch's kinds (a text, a tree, the wildcard) as what has to be looked up, before anything is. */
import MiniSearch, { type CombinationOperator, type Options, type Query, type SearchOptions } from "minisearch";

/** One word to look up. */
export interface TermSpec {
  readonly term: string;
  readonly prefix: boolean;
  readonly fuzzy: boolean | number;
  readonly termBoost: number;
}

export interface TermNode {
  readonly kind: "term";
  readonly spec: TermSpec;
  readonly options: SearchOptions;
}

export type QueryNode =
  | TermNode
  | { readonly kind: "wildcard"; readonly options: SearchOptions }
  | { readonly kind: "combination"; readonly combineWith: CombinationOperator; readonly nodes: readonly QueryNode[] };

/** @param options of the index @param searchOptions of this search, which win; a tree's branches win over both */
export function planQuery(query: Query, options: Options, searchOptions: SearchOptions): QueryNode {
  const withDefaults: SearchOptions = { ...options.searchOptions, ...searchOptions };
  if (query === MiniSearch.wildcard) return { kind: "wildcard", options: withDefaults };
  if (typeof query !== "string") {
    const { queries, ...own } = query as Exclude<Query, string | symbol>;
    const inherited = { ...searchOptions, ...own };
    return {
      kind: "combination",
      combineWith: inherited.combineWith ?? "OR",
      nodes: queries.map((one) => planQuery(one, options, inherited)),
    };
  }
  const tokenize = searchOptions.tokenize ?? options.searchOptions?.tokenize ?? options.tokenize ?? defaultOf("tokenize");
  const processTerm =
    searchOptions.processTerm ?? options.searchOptions?.processTerm ?? options.processTerm ?? defaultOf("processTerm");
  const terms = tokenize(query)
    .flatMap((term) => processTerm(term))
    .filter((term): term is string => typeof term === "string" && term !== "");
  const { fuzzy = false, prefix = false, boostTerm, combineWith = "OR" } = withDefaults;
  return {
    kind: "combination",
    combineWith,
    nodes: terms.map((term, i) => ({
      kind: "term",
      options: withDefaults,
      spec: {
        term,
        fuzzy: (typeof fuzzy === "function" ? fuzzy(term, i, terms) : fuzzy) || false,
        prefix: typeof prefix === "function" ? prefix(term, i, terms) : prefix,
        termBoost: boostTerm?.(term, i, terms) ?? 1,
      },
    })),
  };
}

/** What MiniSearch itself does where no option says how. */
function defaultOf<Name extends "tokenize" | "processTerm">(name: Name): Required<Options>[Name] {
  return MiniSearch.getDefault(name) as Required<Options>[Name];
}
