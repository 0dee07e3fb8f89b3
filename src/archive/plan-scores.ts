/** Scores of all documents that a plan finds, node by node, as MiniSearch combines them. */
import type { SearchOptions } from "minisearch";
import { range } from "../range.ts";
import { Accumulator } from "./accumulator.ts";
import { BitSet, Ranks } from "./bit-set.ts";
import type { DocumentStore } from "./document-store.ts";
import { operatorOf, type PhraseNode, type QueryNode, type TermNode } from "./query-plan.ts";
import { columnsOf, scorePart, type WeightedTerm } from "./term-scores.ts";

/** A plan with what it takes to score it. */
export interface LoadedPlan {
  readonly plan: QueryNode;
  /** What each word of the plan is found by. */
  readonly terms: ReadonlyMap<TermNode, readonly WeightedTerm[]>;
  /** The documents in which each phrase of the plan stands. */
  readonly phrases: ReadonlyMap<PhraseNode, BitSet>;
  /** Numbers of the different words. */
  readonly words: ReadonlyMap<string, number>;
  /** What boosts by document look at. */
  readonly store: DocumentStore;
}

/** What of a query is scored. */
export interface ScoreLimits {
  /** Whether a score is the sum of what the words are worth, not multiplied as MiniSearch does by how many were found; default false. */
  readonly summed?: boolean;
  /** Other documents are not found; default all. */
  readonly within?: BitSet;
}

/** Of documents that no word was looked for in. */
const NO_WORD = -1;
/** Below this share of all documents, scoring those that may be found takes less than finding out which hold all words. */
const FEW = 1 / 64;

/** @param documents how many there are */
export async function scorePlan(
  loaded: LoadedPlan,
  documents: number,
  { summed = false, within }: ScoreLimits = {},
): Promise<Accumulator> {
  const { plan, words } = loaded;
  // A sum does not ask which words were found.
  const scorer = new PlanScorer(loaded, documents, summed ? 0 : words.size, within).narrowed(plan);
  const found = scorer.accumulator();
  await scorer.add(plan, found);
  if (summed) return found;
  const masks = new Array<number>(Math.ceil(words.size / 32)).fill(0);
  for (const number of words.values()) masks[number >>> 5] = (masks[number >>> 5] as number) | (1 << (number & 31));
  found.multiply(masks);
  return found;
}

class PlanScorer {
  readonly #loaded: LoadedPlan;
  readonly #documents: number;
  /** How many words are told apart. */
  readonly #words: number;
  readonly #within: BitSet | undefined;
  readonly #ranks: Ranks | null;

  constructor(loaded: LoadedPlan, documents: number, words: number, within: BitSet | undefined) {
    this.#loaded = loaded;
    this.#documents = documents;
    this.#words = words;
    this.#within = within;
    this.#ranks = within === undefined ? null : new Ranks(within);
  }

  accumulator(): Accumulator {
    return new Accumulator(this.#documents, this.#words, this.#ranks);
  }

  /** A scorer of no more than what can hold all words of a node that asks for all. */
  narrowed(node: QueryNode): PlanScorer {
    const asksForAll = node.kind === "phrase" || (node.kind === "combination" && operatorOf(node) !== "or");
    const isFew = this.#ranks !== null && this.#ranks.count <= this.#documents * FEW;
    if (!asksForAll || (isFew && node.kind !== "phrase")) return this;
    const holders = this.#holders(node);
    return holders === null ? this : new PlanScorer(this.#loaded, this.#documents, this.#words, holders);
  }

  /** Adds what a node finds to what was found before. */
  async add(node: QueryNode, found: Accumulator): Promise<void> {
    if (node.kind === "wildcard") return this.#addAll(node.options, found);
    if (node.kind === "term") return this.#addTerm(node, found);
    if (node.kind === "phrase") return this.narrowed(node).add(node.node, found);
    const operator = operatorOf(node);
    if (operator === "or") {
      for (const child of node.nodes) await this.add(child, found);
      return;
    }
    await this.narrowed(node).#addTogether(node.nodes, operator, found);
  }

  async #addTogether(
    [first, ...others]: readonly QueryNode[],
    operator: "and" | "and_not",
    found: Accumulator,
  ): Promise<void> {
    const together = this.accumulator();
    if (first !== undefined) await this.add(first, together);
    for (const child of others) {
      const next = this.accumulator();
      await this.add(child, next);
      if (operator === "and") together.and(next);
      else together.andNot(next);
    }
    found.or(together);
  }

  /** Documents among which all are that a node finds; null where these may be all that may be found. */
  #holders(node: QueryNode): BitSet | null {
    if (node.kind === "wildcard") return null;
    if (node.kind === "term" || node.kind === "phrase") {
      const holders = node.kind === "phrase" ? (this.#loaded.phrases.get(node) as BitSet) : this.#holding(node);
      return this.#within === undefined ? holders : holders.and(this.#within);
    }
    const sets = node.nodes.map((child) => this.#holders(child));
    switch (operatorOf(node)) {
      case "or":
        return sets.reduce((a, b) => (a === null || b === null ? null : a.or(b)), new BitSet(this.#documents));
      case "and":
        return sets.reduce((a, b) => (a === null ? b : b === null ? a : a.and(b)), null);
      case "and_not":
        return sets[0] ?? null;
    }
  }

  #holding(node: TermNode): BitSet {
    const holders = new BitSet(this.#documents);
    for (const { parts } of this.#loaded.terms.get(node) ?? [])
      for (const { base, postings } of parts)
        for (let i = 0; i < postings.docs.length; i++) holders.add(base + (postings.docs[i] as number));
    return holders;
  }

  async #addAll({ boostDocument }: SearchOptions, found: Accumulator): Promise<void> {
    const { store } = this.#loaded;
    const docs = this.#within === undefined ? range(this.#documents) : [...this.#within];
    if (boostDocument !== undefined) await store.load(docs);
    for (const doc of docs) {
      const score = boostDocument ? boostDocument(store.id(doc), "", store.stored(doc)) : 1;
      found.addAt(found.placeOf(doc), doc, score, NO_WORD, 0);
    }
    found.endTerm(1);
  }

  async #addTerm(node: TermNode, found: Accumulator): Promise<void> {
    const { boostDocument } = node.options;
    const { store } = this.#loaded;
    for (const weighted of this.#loaded.terms.get(node) ?? []) {
      const { term, parts, weights, steps } = weighted;
      // Null is none, too, for MiniSearch.
      const boost = boostDocument ? (doc: number) => boostDocument(store.id(doc), term, store.stored(doc)) : undefined;
      for (const part of parts) {
        if (boost !== undefined) await store.load(Array.from(part.postings.docs, (doc) => part.base + doc));
        scorePart(columnsOf(part, weights), weighted, found, boost);
      }
      found.endTerm(steps);
    }
  }
}
