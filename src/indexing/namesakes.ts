/**
 * Full names that may be two persons': their releases fall into groups that go on at one time, hold offices without a common
 * word, and share no company.
 */

import { officeHeld } from "../archive/office-title.ts";
import type { Clusters } from "./clusters.ts";
import { remembering } from "./remembering.ts";
import type { Roster } from "./roster.ts";

export interface NamesakeGroup {
  readonly rows: readonly number[];
  /** As the first of them writes it. */
  readonly office: string;
}

export interface Namesakes {
  readonly node: number;
  /** The two in most releases. */
  readonly groups: readonly [NamesakeGroup, NamesakeGroup];
}

/** One release alone may have the office wrong. */
const LEAST_RELEASES = 2;
/** Persons of a release that are looked at for company. */
const SAMPLED_PERSONS = 40;

/** Time: linear in the rows of names with several offices, and their releases' persons. */
export function namesakes({ names }: Clusters, roster: Roster): Namesakes[] {
  const held = remembering(officeHeld);
  return names.nodes.flatMap(({ rows, offices, entry }, node): Namesakes[] => {
    if (entry !== null || offices.size < 2 || rows.length < 2 * LEAST_RELEASES) return [];
    const [a, b] = groupsOf(rows, node, names.nodeOfRow, roster, held);
    return a !== undefined && b !== undefined && overlap(a.rows, b.rows, roster) ? [{ node, groups: [a, b] }] : [];
  });
}

/** Rows that an office's word or a companion links, those with an office and in most releases first. */
function groupsOf(
  rows: readonly number[],
  node: number,
  nodeOfRow: Int32Array,
  roster: Roster,
  held: (title: string) => string | null,
): NamesakeGroup[] {
  const parents = rows.map((_, i) => i);
  const rootOf = (i: number): number => {
    let root = i;
    while (parents[root] !== undefined && parents[root] !== root) root = parents[root] ?? root;
    parents[i] = root;
    return root;
  };
  /** By a word of an office, a companion's number, or the name of one who has none, with a mark. */
  const firstWith = new Map<string | number, number>();
  const offices: (string | undefined)[] = [];
  for (const [i, row] of rows.entries()) {
    const titles = roster.roles(row).filter((title) => held(title) !== null);
    offices.push(titles[0]);
    const links: (string | number)[] = titles.flatMap((title) => (held(title) ?? "").split(" "));
    const [first, end] = roster.rowsOf(roster.doc(row));
    for (let at = first; at < Math.min(end, first + SAMPLED_PERSONS); at++) {
      const other = nodeOfRow[at] as number;
      if (other !== node) links.push(other < 0 ? `${roster.name(at)}\n` : other);
    }
    for (const link of links) {
      const known = firstWith.get(link);
      if (known === undefined) firstWith.set(link, i);
      else parents[rootOf(i)] = rootOf(known);
    }
  }
  const groups = new Map<number, { rows: number[]; office: string }>();
  for (const [i, row] of rows.entries()) {
    const group = groups.get(rootOf(i)) ?? { rows: [], office: "" };
    groups.set(rootOf(i), group);
    group.rows.push(row);
    group.office ||= offices[i] ?? "";
  }
  return [...groups.values()]
    .filter((group) => group.office !== "" && group.rows.length >= LEAST_RELEASES)
    .sort((a, b) => b.rows.length - a.rows.length);
}

/** Whether the times overlap in which releases name the two: one person has one office after the other. */
function overlap(a: readonly number[], b: readonly number[], roster: Roster): boolean {
  const span = (rows: readonly number[]): [string, string] => {
    const days = rows.flatMap((row) => roster.release(row).published ?? []).sort();
    return [days[0] ?? "", days.at(-1) ?? ""];
  };
  const [[first, last], [otherFirst, otherLast]] = [span(a), span(b)];
  return first !== "" && otherFirst !== "" && first <= otherLast && otherFirst <= last;
}
