/** By what some documents were found: gathered after scoring, for those that are shown. */
import { partitionPoint } from "../partition-point.ts";
import type { BitSet } from "./bit-set.ts";
import type { DocumentStore } from "./document-store.ts";
import type { FoundTerm } from "./found-terms.ts";
import { operatorOf, type PhraseNode, type QueryNode, type TermNode } from "./query-plan.ts";

export interface Description {
  /** Terms of the query, in the order of the words that they were first found for. */
  readonly terms: string[];
  /** Terms of the index, with the fields that hold them. */
  readonly match: Map<string, string[]>;
}

interface Wanted {
  readonly docs: ReadonlySet<number>;
  readonly terms: ReadonlyMap<TermNode, readonly Pick<FoundTerm, "term" | "parts">[]>;
  readonly phrases: ReadonlyMap<PhraseNode, BitSet>;
  readonly fields: ReadonlyMap<string, number>;
  /** The fields that are searched where a query does not say. */
  readonly all: readonly string[];
  /** For `boostDocument`, which leaves out what it gives no weight; loaded by the scoring. */
  readonly store: DocumentStore;
}

/** MiniSearch's `queryTerms` and `match`. */
export function describe(node: QueryNode, wanted: Wanted): Map<number, Description> {
  if (node.kind === "wildcard")
    return new Map(Array.from(wanted.docs, (doc) => [doc, { terms: [], match: new Map() }]));
  if (node.kind === "term") return ofTerm(node, wanted);
  if (node.kind === "phrase") {
    const holders = wanted.phrases.get(node) as BitSet;
    return new Map([...describe(node.node, wanted)].filter(([doc]) => holders.has(doc)));
  }
  const operator = operatorOf(node);
  const [first = new Map<number, Description>(), ...others] = node.nodes.map((child) => describe(child, wanted));
  return others.reduce(COMBINATORS[operator], first);
}

type Combinator = (a: Map<number, Description>, b: Map<number, Description>) => Map<number, Description>;

const COMBINATORS: Readonly<Record<ReturnType<typeof operatorOf>, Combinator>> = {
  or(a, b) {
    for (const [doc, next] of b) {
      const known = a.get(doc);
      a.set(doc, known === undefined ? next : merge(known, next));
    }
    return a;
  },
  and(a, b) {
    const both = new Map<number, Description>();
    for (const [doc, next] of b) {
      const known = a.get(doc);
      if (known !== undefined) both.set(doc, merge(known, next));
    }
    return both;
  },
  and_not(a, b) {
    for (const doc of b.keys()) a.delete(doc);
    return a;
  },
};

function merge(into: Description, { terms, match }: Description): Description {
  for (const term of terms) if (!into.terms.includes(term)) into.terms.push(term);
  for (const [term, fields] of match) into.match.set(term, fields);
  return into;
}

function ofTerm(node: TermNode, { docs, terms, fields, all, store }: Wanted): Map<number, Description> {
  const found = new Map<number, Description>();
  const searched = new Set(node.options.fields ?? all);
  const { boostDocument } = node.options;
  for (const { term, parts } of terms.get(node) ?? [])
    for (const { base, entry, postings } of parts)
      for (const [doc, place] of placesIn(postings.docs, docs, base)) {
        const holding = [...searched].filter((field) => {
          const column = postings.frequencies[entry.fields.indexOf(fields.get(field) ?? -1)];
          return (column?.[place] ?? 0) > 0;
        });
        if (holding.length === 0 || (boostDocument && !boostDocument(store.id(doc), term, store.stored(doc)))) continue;
        const known = found.get(doc) ?? { terms: [node.spec.term], match: new Map() };
        found.set(doc, known);
        known.match.set(term, holding);
      }
  return found;
}

/** Where those of the wanted documents stand in a list that hold the term: by search where few are wanted, else by a walk. */
function* placesIn(
  list: Uint32Array,
  docs: ReadonlySet<number>,
  base: number,
): Generator<[doc: number, place: number]> {
  if (docs.size * Math.log2(list.length + 1) < list.length) {
    for (const doc of docs) {
      const place = placeOf(list, doc - base);
      if (place >= 0) yield [doc, place];
    }
  } else for (const [place, local] of list.entries()) if (docs.has(base + local)) yield [base + local, place];
}

/** @returns -1 where it is not in the list */
function placeOf(list: Uint32Array, doc: number): number {
  const place = partitionPoint(list.length, (at) => (list[at] as number) < doc);
  return list[place] === doc ? place : -1;
}
