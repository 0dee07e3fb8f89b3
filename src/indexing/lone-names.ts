/**
 * Lone surnames (`Minister Kishida`, `MR PRICE`) to persons of the archive: only where an office, held near in time, or a form of
 * address that one source uses for one person tells who is meant. A surname alone joins nobody.
 */

import { isPartOfOffice } from "../archive/office-title.ts";
import { isGivenName } from "../given-name-forms.ts";
import { partitionPoint } from "../partition-point.ts";
import { type Clusters, genderOf } from "./clusters.ts";
import { FormsOfAddress } from "./forms-of-address.ts";
import { surnamesOf } from "./person-name.ts";
import type { BareRow } from "./person-nodes.ts";
import type { Roster } from "./roster.ts";

/** A holder of the office may be named up to so long before the first or after the last release that says so. */
const NEAR_DAYS = 2 * 365;
/** Where two could be meant, the one has to be so much more often named with the office … */
const DECISIVE = 10;
/** … or the other once, which may be a slip, and the one at least so often. */
const OFTEN = 5;
/** Releases that name a lone surname with one office go on about one person while no gap is longer. */
const LONGEST_GAP_DAYS = 365;
const LONGEST_NAME = 5;
/** A first word is a surname where a third of the releases put a title before it, thrice as many as before the last. */
const CALLED = 3;

export interface LoneName {
  readonly word: string;
  /** As the first of the rows writes it. */
  readonly written: string;
  readonly rows: readonly number[];
  readonly office: string | null;
  /** Roots of clusters that bear the surname near in time, those in most releases first. */
  readonly possible: readonly number[];
}

export interface Attachment {
  readonly root: number;
  readonly word: string;
  readonly rows: readonly number[];
  readonly kind: "surname and office" | "surname and form of address";
  /** Why, in words. */
  readonly support: string;
}

export interface LoneNames {
  readonly attached: readonly Attachment[];
  /** Each a person of its own. */
  readonly left: readonly LoneName[];
}

/** Time: the lone names times the bearers of each surname. */
export function settleLoneNames(
  bare: readonly BareRow[],
  clusters: Clusters,
  roster: Roster,
  apart: ReadonlyMap<string, ReadonlySet<number>>,
): LoneNames {
  const bearers = bearersBySurname(clusters);
  const holders = holdersBySurname(clusters, bearers);
  const forms = new FormsOfAddress(clusters, roster);
  const attached = new Map<string, Attachment & { readonly rows: number[] }>();
  const left: BareRow[] = [];
  for (const one of bare) {
    const meant =
      byOffice(one, clusters, roster, holders(one), apart.get(one.word)) ??
      byForm(one, forms, possible(one, clusters, roster, bearers.get(one.word) ?? []), apart.get(one.word));
    if (meant === null) {
      left.push(one);
      continue;
    }
    const key = `${meant.root} ${one.word} ${meant.kind}`;
    const known = attached.get(key);
    if (known === undefined) attached.set(key, { ...meant, word: one.word, rows: [one.row] });
    else known.rows.push(one.row);
  }
  return { attached: [...attached.values()], left: groups(left, clusters, roster, bearers) };
}

type Meant = Pick<Attachment, "root" | "kind" | "support">;

function byOffice(
  one: BareRow,
  clusters: Clusters,
  roster: Roster,
  known: readonly Holder[],
  apart: ReadonlySet<number> | undefined,
): Meant | null {
  const holder = holderOf(one, clusters, roster, known, apart);
  if (holder === null) return null;
  const title = clusters.names.titles.get(holder.office) ?? holder.office;
  const support = `the one bearer of the surname who is ${title} at that time`;
  return { root: holder.root, kind: "surname and office", support };
}

function byForm(
  one: BareRow,
  forms: FormsOfAddress,
  possible: readonly number[],
  apart: ReadonlySet<number> | undefined,
): Meant | null {
  const meant = forms.meant(one, possible);
  if (meant === null || apart?.has(meant.root) === true) return null;
  const support = `the one bearer of the surname at that time, whom this source calls ${meant.form} in those weeks, in like company`;
  return { root: meant.root, kind: "surname and form of address", support };
}

function bearersBySurname(clusters: Clusters): Map<string, number[]> {
  const { nodes } = clusters.names;
  const bearers = new Map<string, number[]>();
  for (const root of clusters.roots()) {
    const surnames = new Set<string>();
    for (const number of clusters.cluster(root).nodes) {
      const node = nodes[number];
      if (node === undefined) continue;
      // Longer ones are lists without commas.
      if (node.name.words.length > LONGEST_NAME) continue;
      for (const surname of surnamesOf(node.name)) surnames.add(surname);
      const last = node.called?.get(node.name.words.at(-1) ?? "") ?? 0;
      for (const [word, times] of node.called ?? [])
        if (CALLED * times >= node.rows.length && times > CALLED * last && !isGivenName(word)) surnames.add(word);
    }
    for (const surname of surnames) {
      const known = bearers.get(surname);
      if (known === undefined) bearers.set(surname, [root]);
      else known.push(root);
    }
  }
  return bearers;
}

/** A bearer of a surname, and when it is attested in an office that a title may mean. */
interface Holder {
  readonly root: number;
  readonly tenures: readonly {
    readonly title: string;
    readonly first: number;
    readonly last: number;
    readonly times: number;
  }[];
}

/** Found once for each surname with its titles: `President Bush` comes again and again. */
function holdersBySurname(
  clusters: Clusters,
  bearers: ReadonlyMap<string, readonly number[]>,
): (one: BareRow) => readonly Holder[] {
  const known = new Map<string, Holder[]>();
  return ({ word, offices }) => {
    const key = [word, ...offices].join("\n");
    let found = known.get(key);
    if (found === undefined) {
      found = (bearers.get(word) ?? []).flatMap((root): Holder[] => {
        const tenures = Array.from(clusters.cluster(root).offices).flatMap(([title, { first, last, count }]) =>
          first === null || last === null || !offices.some((own) => isPartOfOffice(own, title))
            ? []
            : [{ title, first, last, times: count }],
        );
        return tenures.length === 0 ? [] : [{ root, tenures }];
      });
      known.set(key, found);
    }
    return found;
  };
}

/** The one bearer who is attested in the office near the day. */
function holderOf(
  one: BareRow,
  clusters: Clusters,
  roster: Roster,
  known: readonly Holder[],
  apart: ReadonlySet<number> | undefined,
): { root: number; office: string } | null {
  const { day, gender } = one;
  if (day === null || one.offices.length === 0) return null;
  const doc = roster.doc(one.row);
  const found: { root: number; office: string; count: number }[] = [];
  for (const { root, tenures } of known) {
    const cluster = clusters.cluster(root);
    const theirs = genderOf(cluster);
    if (gender !== null && theirs !== null && gender !== theirs) continue;
    if (apart?.has(root) === true || holds(cluster.docs, doc)) continue;
    let count = 0;
    let most = 0;
    let office = "";
    for (const { title, first, last, times } of tenures) {
      if (day < first - NEAR_DAYS || day > last + NEAR_DAYS) continue;
      count += times;
      if (times <= most) continue;
      most = times;
      office = title;
    }
    if (count > 0) found.push({ root, office, count });
  }
  found.sort((a, b) => b.count - a.count || a.root - b.root);
  const [first] = found;
  if (first === undefined) return null;
  // Who may be the same person is no other.
  const second = found.find(({ root }) => root !== first.root && !clusters.compatible(root, first.root));
  if (second === undefined || first.count >= DECISIVE * second.count) return first;
  return second.count === 1 && first.count >= OFTEN ? first : null;
}

/** Lone names that nobody is known for: together only where office and time, or a name that nobody else bears, say so. */
function groups(
  left: readonly BareRow[],
  clusters: Clusters,
  roster: Roster,
  bearers: ReadonlyMap<string, readonly number[]>,
): LoneName[] {
  const taken = new Set(clusters.names.nodes.flatMap(({ name }) => name.words));
  const byKey = new Map<string, BareRow[]>();
  for (const one of left) {
    const folder = one.day === null ? roster.release(one.row).folder : "";
    const [office] = one.offices;
    const alone = office === undefined && one.gender === null && !taken.has(one.word);
    const key = alone
      ? one.word
      : office === undefined
        ? `${one.word}\n${one.row}`
        : `${one.word}\n${office}\n${folder}`;
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, [one]);
    else known.push(one);
  }
  const found: LoneName[] = [];
  for (const rows of byKey.values())
    for (const run of runs(rows)) {
      const [first] = run;
      if (first === undefined) continue;
      found.push({
        word: first.word,
        written: roster.name(first.row),
        rows: run.map(({ row }) => row).sort((a, b) => a - b),
        office: first.offices[0] ?? null,
        possible: possible(first, clusters, roster, bearers.get(first.word) ?? []),
      });
    }
  return found;
}

/** Rows with one office, cut where a year passes without one. */
function runs(rows: readonly BareRow[]): BareRow[][] {
  if (rows[0]?.offices.length === 0) return [[...rows]];
  const sorted = [...rows].sort((a, b) => (a.day ?? 0) - (b.day ?? 0) || a.row - b.row);
  const found: BareRow[][] = [];
  let before: number | null = null;
  for (const one of sorted) {
    const run = found.at(-1);
    if (run === undefined || (before !== null && one.day !== null && one.day - before > LONGEST_GAP_DAYS))
      found.push([one]);
    else run.push(one);
    before = one.day;
  }
  return found;
}

function possible(one: BareRow, clusters: Clusters, roster: Roster, bearers: readonly number[]): number[] {
  const { day, gender } = one;
  const doc = roster.doc(one.row);
  return bearers
    .filter((root) => {
      const { first, last, docs, male, female } = clusters.cluster(root);
      const theirs = genderOf({ male, female });
      if ((gender !== null && theirs !== null && gender !== theirs) || holds(docs, doc)) return false;
      return day === null || first === null || last === null || (day >= first - NEAR_DAYS && day <= last + NEAR_DAYS);
    })
    .sort((a, b) => clusters.cluster(b).docs.length - clusters.cluster(a).docs.length || a - b);
}

/** Whether an ascending list holds a number. */
function holds(docs: readonly number[], doc: number): boolean {
  return docs[partitionPoint(docs.length, (at) => (docs[at] ?? 0) < doc)] === doc;
}
