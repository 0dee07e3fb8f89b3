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

export interface CombinationNode {
  readonly kind: "combination";
  readonly combineWith: CombinationOperator;
  readonly nodes: readonly QueryNode[];
}

export type QueryNode = TermNode | CombinationNode | { readonly kind: "wildcard"; readonly options: SearchOptions };

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
  const tokenize =
    searchOptions.tokenize ?? options.searchOptions?.tokenize ?? options.tokenize ?? defaultOf("tokenize");
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

/** Every word that a plan looks for, in its order. */
export function termNodes(node: QueryNode): TermNode[] {
  if (node.kind === "term") return [node];
  return node.kind === "combination" ? node.nodes.flatMap(termNodes) : [];
}

/** MiniSearch takes operators in any case. @throws Error for one that it does not know, where there is anything to combine */
export function operatorOf({ combineWith, nodes }: CombinationNode): "or" | "and" | "and_not" {
  const operator = combineWith.toLowerCase();
  if (operator === "or" || operator === "and" || operator === "and_not") return operator;
  if (nodes.length > 0) throw new Error(`Invalid combination operator: ${combineWith}`);
  return "or";
}
