/**
 * Names joined into persons. A cluster keeps what is known of its members together; two are joined only where every name
 * of the one can be the other's, so that no chain of pairs leads from one person to another.
 */

import { differences } from "./person-name.ts";
import { type Gender, type NameNode, type NamesOfArchive, type OfficeSpan, toGender, widen } from "./person-nodes.ts";
import type { Roster } from "./roster.ts";

export interface Cluster {
  /** Numbers of name nodes. */
  readonly nodes: number[];
  /** Releases, ascending, each once. */
  docs: readonly number[];
  readonly offices: Map<string, OfficeSpan>;
  readonly folders: Set<string>;
  first: number | null;
  last: number | null;
  male: number;
  female: number;
  /** Whether the authority file joined names that may contradict each other. */
  settled: boolean;
  /** Nodes that the authority file keeps apart from this person; null for none. */
  apart: Set<number> | null;
  /** Those named in the same releases, by node; made when asked for. */
  companions: ReadonlyMap<number, number> | null;
}

/** Releases looked at for companions, and persons of each. */
const SAMPLED_RELEASES = 60;
const SAMPLED_PERSONS = 40;

/** A union-find over name nodes. */
export class Clusters {
  readonly names: NamesOfArchive;
  readonly #roster: Roster;
  readonly #clusters: (Cluster | null)[];
  readonly #parents: Int32Array;

  constructor(names: NamesOfArchive, roster: Roster) {
    this.names = names;
    this.#roster = roster;
    this.#clusters = names.nodes.map((node, number) => newCluster(node, number, roster));
    this.#parents = Int32Array.from(names.nodes, (_, number) => number);
  }

  rootOf(node: number): number {
    let root = node;
    while ((this.#parents[root] ?? root) !== root) root = this.#parents[root] ?? root;
    for (let at = node; at !== root; ) {
      const next = this.#parents[at] ?? root;
      this.#parents[at] = root;
      at = next;
    }
    return root;
  }

  cluster(root: number): Cluster {
    const cluster = this.#clusters[root];
    if (cluster === undefined || cluster === null) throw new Error(`no cluster ${root}`);
    return cluster;
  }

  *roots(): Generator<number> {
    for (const [root, cluster] of this.#clusters.entries()) if (cluster !== null) yield root;
  }

  /** Whether nothing that is known of the two says that they are not one person. */
  compatible(a: number, b: number): boolean {
    const one = this.cluster(a);
    const other = this.cluster(b);
    const gender = genderOf(one);
    const otherGender = genderOf(other);
    if (gender !== null && otherGender !== null && gender !== otherGender) return false;
    if (one.nodes.some((node) => other.apart?.has(node)) || other.nodes.some((node) => one.apart?.has(node)))
      return false;
    if (one.settled) return this.#fitsSettled(one, other);
    if (other.settled) return this.#fitsSettled(other, one);
    return one.nodes.every((i) => other.nodes.every((j) => this.#fit(i, j)));
  }

  /** A name has to fit one of the settled person's, and those that go with that one; the rest was joined by a human. */
  #fitsSettled(settled: Cluster, other: Cluster): boolean {
    const fits = (i: number): boolean =>
      settled.nodes.some((j) => this.#fit(i, j) && settled.nodes.every((k) => !this.#fit(j, k) || this.#fit(i, k)));
    return other.settled ? other.nodes.some(fits) : other.nodes.every(fits);
  }

  #fit(i: number, j: number): boolean {
    const [own, theirs] = [this.names.nodes[i], this.names.nodes[j]];
    if (own === undefined || theirs === undefined) return false;
    // Two that the authority file tells apart by place or office bear one name and are not one.
    if (i !== j && own.name.key === theirs.name.key && own.entry !== theirs.entry) return false;
    return differences(own.name, theirs.name) !== null;
  }

  /** @returns the root of the joined cluster */
  join(a: number, b: number): number {
    const [large, small] = this.cluster(a).nodes.length >= this.cluster(b).nodes.length ? [a, b] : [b, a];
    const into = this.cluster(large);
    const from = this.cluster(small);
    into.nodes.push(...from.nodes);
    into.docs = mergeSorted(into.docs, from.docs);
    for (const [office, span] of from.offices) {
      const known = into.offices.get(office);
      if (known === undefined) into.offices.set(office, { ...span });
      else widen(known, span.first, span.last, span.count);
    }
    for (const folder of from.folders) into.folders.add(folder);
    if (from.apart !== null) into.apart = new Set([...(into.apart ?? []), ...from.apart]);
    into.first = least(into.first, from.first);
    into.last = most(into.last, from.last);
    into.male += from.male;
    into.female += from.female;
    into.settled ||= from.settled;
    into.companions = null;
    this.#clusters[small] = null;
    this.#parents[small] = large;
    return large;
  }

  companionsOf(root: number): ReadonlyMap<number, number> {
    const cluster = this.cluster(root);
    if (cluster.companions !== null) return cluster.companions;
    const found = new Map<number, number>();
    const { docs } = cluster;
    const step = Math.max(1, Math.floor(docs.length / SAMPLED_RELEASES));
    const own = new Set(cluster.nodes);
    for (let at = 0; at < docs.length; at += step) {
      const [first, end] = this.#roster.rowsOf(docs[at] ?? 0);
      for (let row = first; row < Math.min(end, first + SAMPLED_PERSONS); row++) {
        const node = this.names.nodeOfRow[row] ?? -1;
        if (node >= 0 && !own.has(node)) found.set(node, (found.get(node) ?? 0) + 1);
      }
    }
    cluster.companions = found;
    return found;
  }
}

export function genderOf({ male, female }: Pick<Cluster, "male" | "female">): Gender {
  return toGender(male, female);
}

function newCluster(node: NameNode, number: number, roster: Roster): Cluster {
  const docs: number[] = [];
  for (const row of node.rows) {
    const doc = roster.doc(row);
    if (docs.at(-1) !== doc) docs.push(doc);
  }
  return {
    nodes: [number],
    docs,
    offices: new Map(Array.from(node.offices, ([office, span]) => [office, { ...span }])),
    folders: new Set(node.folders),
    first: node.first,
    last: node.last,
    male: node.male,
    female: node.female,
    settled: false,
    apart: null,
    companions: null,
  };
}

function mergeSorted(a: readonly number[], b: readonly number[]): number[] {
  const merged: number[] = [];
  let j = 0;
  for (const value of a) {
    for (; j < b.length && (b[j] ?? 0) < value; j++) merged.push(b[j] ?? 0);
    if (b[j] === value) j++;
    merged.push(value);
  }
  for (; j < b.length; j++) merged.push(b[j] ?? 0);
  return merged;
}

function least(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.min(a, b);
}

function most(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.max(a, b);
}
