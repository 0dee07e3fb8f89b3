/** The authority file over an archive's names: who is joined and kept apart before anything is inferred. */
import { personId } from "../archive/person-id.ts";
import type { MergeEvidence, Warning } from "../release.ts";
import type { Authority, AuthorityEntry } from "./authority.ts";
import type { Clusters } from "./clusters.ts";
import { parsePersonName } from "./person-name.ts";

export interface Settled {
  readonly groups: readonly {
    readonly entry: AuthorityEntry;
    /** Nodes that the entry says are one person. */
    readonly own: readonly number[];
    /** Keys of names that are somebody else's. */
    readonly not: readonly string[];
  }[];
  readonly warnings: readonly Warning[];
}

/** @param idsBefore as for `resolvePersons` */
export function applyAuthority(
  authority: Authority,
  clusters: Clusters,
  idsBefore: ReadonlyMap<string, string>,
  joinWith: (a: number, b: number, why: MergeEvidence) => void,
): Settled {
  if (authority.people.length + authority.notPersons.length === 0) return { groups: [], warnings: [] };
  const { nodes, byKey, bare, notPersons } = clusters.names;
  const warnings: Warning[] = [];
  const warn = (line: number, name: string): void => {
    const message = `line ${line}: nobody in the archive is named ${JSON.stringify(name)}`;
    warnings.push({ path: authority.file, message });
  };
  const byId = new Map(nodes.map(({ name }) => [personId(name.key), name.key]));
  const lone = new Set(bare.map(({ word }) => word));
  const keyOf = (written: string): string => {
    const { key } = parsePersonName(written);
    if (byKey.has(key)) return key;
    const before = idsBefore.get(written);
    return byId.get(written) ?? (before === undefined ? key : parsePersonName(before).key);
  };
  const groups = authority.people.map((entry) => {
    const wanted = entry.where === null ? null : entry;
    const nodesOf = (written: string, of: AuthorityEntry | null): number[] =>
      (byKey.get(keyOf(written)) ?? []).filter((node) => nodes[node]?.entry === of);
    const own = [
      ...[entry.name, ...entry.same].flatMap((written) => nodesOf(written, wanted)),
      ...entry.some.flatMap(({ name }) => nodesOf(name, entry)),
    ];
    if (own.length === 0) warn(entry.line, entry.name);
    const [first = -1, ...rest] = own;
    for (const node of rest) {
      const [a, b] = [clusters.rootOf(first), clusters.rootOf(node)];
      if (a === b) continue;
      clusters.cluster(a).settled = true;
      clusters.cluster(b).settled = true;
      joinWith(a, b, {
        kind: "authority file",
        names: [nodes[first]?.written ?? "", nodes[node]?.written ?? ""],
        supports: [`${authority.file}, line ${entry.line}`],
        releases: [],
      });
    }
    return { entry, own, not: entry.not.map(keyOf) };
  });
  for (const { entry, own, not } of groups) {
    for (const [place, key] of not.entries()) {
      const others = byKey.get(key) ?? [];
      if (others.length === 0 && !lone.has(key)) warn(entry.line, entry.not[place] ?? key);
      for (const node of own) {
        const root = clusters.rootOf(node);
        for (const other of others) if (clusters.rootOf(other) !== root) clusters.cluster(root).apart.add(other);
      }
    }
  }
  for (const name of authority.notPersons)
    if (!notPersons.has(parsePersonName(name).key))
      warnings.push({
        path: authority.file,
        message: `not-a-person: nobody in the archive is named ${JSON.stringify(name)}`,
      });
  return { groups, warnings };
}

/** The file's names for persons, by their clusters' roots. */
export function preferredNames({ groups }: Settled, clusters: Clusters): Map<number, string> {
  const preferred = new Map<number, string>();
  for (const { entry, own } of groups) if (own[0] !== undefined) preferred.set(clusters.rootOf(own[0]), entry.name);
  return preferred;
}

/** Lone surnames with the roots of clusters whose they are not. */
export function loneNamesApart({ groups }: Settled, clusters: Clusters): Map<string, Set<number>> {
  const apart = new Map<string, Set<number>>();
  for (const { own, not } of groups)
    for (const key of not)
      for (const node of own) apart.set(key, (apart.get(key) ?? new Set()).add(clusters.rootOf(node)));
  return apart;
}
