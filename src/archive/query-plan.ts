/** A query of MiniSearch's kinds (a text, a tree, the wildcard) as what has to be looked up, before anything is. */
import type { CombinationOperator, Options, Query, SearchOptions } from "minisearch";
import { CommuniqueError } from "../errors.ts";

/** Words that have to stand one after the other in one of the fields; each as it is, without beginnings and typos. */
interface PhraseQuery extends SearchOptions {
  readonly phrase: string;
}

/** MiniSearch's tree of queries, in which phrases are. */
interface QueryTree extends SearchOptions {
  readonly queries: readonly PackedQuery[];
}

/** MiniSearch's queries, and phrases, which it has none of. */
export type PackedQuery = Query | PhraseQuery | QueryTree;

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

export interface PhraseNode {
  readonly kind: "phrase";
  /** All of its words: what it is worth where it stands. */
  readonly node: QueryNode;
  /** Each with the terms that stand for it; null for any. */
  readonly words: readonly (readonly string[] | null)[];
  readonly fields: readonly string[];
}

export type QueryNode =
  | TermNode
  | CombinationNode
  | PhraseNode
  | { readonly kind: "wildcard"; readonly options: SearchOptions };

/** Those of a MiniSearch, with its defaults for how a query is cut where nobody says, and what it has no word for. */
export interface IndexOptions extends Options {
  readonly tokenize: Required<Options>["tokenize"];
  readonly processTerm: Required<Options>["processTerm"];
  /**
   * A query's words, each with the terms any of which stands for it: its stems in several languages. In place of `tokenize` and
   * `processTerm`, unless a search brings its own. MiniSearch would take them for words of their own, all of which `AND` asks for. Null
   * where a position is left out between two.
   */
  readonly alternatives?: (query: string) => readonly (readonly string[] | null)[];
}

/** @param options of the index @param searchOptions of this search, which win; a tree's branches win over both @throws CommuniqueError USAGE for what is no query */
export function planQuery(query: PackedQuery, options: IndexOptions, searchOptions: SearchOptions): QueryNode {
  return planned(query, options, searchOptions, { ...options.searchOptions, ...searchOptions });
}

/** @param withDefaults one for all words of a branch, since there are many */
function planned(
  query: PackedQuery,
  options: IndexOptions,
  searchOptions: SearchOptions,
  withDefaults: SearchOptions,
): QueryNode {
  // The only symbol that a query is; each copy of MiniSearch has one of its own.
  if (typeof query === "symbol") return { kind: "wildcard", options: withDefaults };
  if (isPhrase(query)) {
    const { phrase, ...own } = query;
    const asWritten = { ...searchOptions, ...own, prefix: false, fuzzy: false, combineWith: "AND" as const };
    return {
      kind: "phrase",
      node: planQuery(phrase, options, asWritten),
      words: rowOf(phrase, options, asWritten),
      fields: asWritten.fields ?? withDefaults.fields ?? options.fields,
    };
  }
  if (typeof query !== "string") {
    if (!Array.isArray(query?.queries))
      throw new CommuniqueError("USAGE", "A query is a text, { phrase }, { queries } or the wildcard.");
    const { queries, ...own } = query;
    const inherited = { ...searchOptions, ...own };
    const ofBranch = { ...options.searchOptions, ...inherited };
    return {
      kind: "combination",
      combineWith: inherited.combineWith ?? "OR",
      nodes: queries.map((one) => planned(one, options, inherited, ofBranch)),
    };
  }
  const words = wordsOf(query, options, searchOptions);
  // A word with several terms goes by the first where an option is asked about the words.
  const firsts = words.flatMap(([first]) => first ?? []);
  const { fuzzy = false, prefix = false, boostTerm, combineWith = "OR" } = withDefaults;
  const termNode = (term: string, i: number): TermNode => ({
    kind: "term",
    options: withDefaults,
    spec: {
      term,
      fuzzy: (typeof fuzzy === "function" ? fuzzy(term, i, firsts) : fuzzy) || false,
      prefix: typeof prefix === "function" ? prefix(term, i, firsts) : prefix,
      termBoost: boostTerm ? boostTerm(term, i, firsts) : 1,
    },
  });
  return {
    kind: "combination",
    combineWith,
    nodes: words.map((terms, i): QueryNode => {
      const nodes = terms.map((term) => termNode(term, i));
      const [only] = nodes;
      return nodes.length === 1 && only !== undefined ? only : { kind: "combination", combineWith: "OR", nodes };
    }),
  };
}

function isPhrase(query: PackedQuery): query is PhraseQuery {
  return typeof query === "object" && query !== null && "phrase" in query && typeof query.phrase === "string";
}

/** The words of a query that is a text, each with the terms that stand for it: with MiniSearch's own options one each. */
function wordsOf(query: string, options: IndexOptions, own: SearchOptions): readonly (readonly string[])[] {
  return rowOf(query, options, own).filter((terms) => terms !== null);
}

/** The same as they stand in a phrase: null where a position is left out between two. */
function rowOf(query: string, options: IndexOptions, own: SearchOptions): readonly (readonly string[] | null)[] {
  if (options.alternatives !== undefined && own.tokenize === undefined && own.processTerm === undefined)
    return options.alternatives(query).filter((terms) => terms?.length !== 0);
  const tokenize = own.tokenize ?? options.searchOptions?.tokenize ?? options.tokenize;
  const processTerm = own.processTerm ?? options.searchOptions?.processTerm ?? options.processTerm;
  return tokenize(query)
    .flatMap((term) => processTerm(term))
    .filter((term): term is string => typeof term === "string" && term !== "")
    .map((term) => [term]);
}

/** Every word that a plan looks for, in its order. */
export function termNodes(node: QueryNode): TermNode[] {
  return node.kind === "term" ? [node] : branchesOf(node).flatMap(termNodes);
}

/** Every phrase of a plan. */
export function phraseNodes(node: QueryNode): PhraseNode[] {
  return node.kind === "phrase" ? [node] : branchesOf(node).flatMap(phraseNodes);
}

function branchesOf(node: QueryNode): readonly QueryNode[] {
  if (node.kind === "phrase") return [node.node];
  return node.kind === "combination" ? node.nodes : [];
}

/** MiniSearch takes operators in any case. @throws Error for one that it does not know, where there is anything to combine */
export function operatorOf({ combineWith, nodes }: CombinationNode): "or" | "and" | "and_not" {
  const operator = combineWith.toLowerCase();
  if (operator === "or" || operator === "and" || operator === "and_not") return operator;
  if (nodes.length > 0) throw new Error(`Invalid combination operator: ${combineWith}`);
  return "or";
}
