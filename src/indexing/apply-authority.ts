/** The authority file over an archive's names: who is joined and kept apart before anything is inferred. */
import { personId } from "../archive/person-id.ts";
import type { MergeEvidence, Warning } from "../release.ts";
import type { Authority, AuthorityEntry } from "./authority.ts";
import { hasBracket } from "./claims.ts";
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
  const { nodes, byKey, bare, notPersons, claims } = clusters.names;
  const warnings: Warning[] = [];
  const warn = (line: number, message: string): void => {
    warnings.push({ path: authority.file, message: `line ${line}: ${message}` });
  };
  const byId = new Map(nodes.map(({ name }) => [personId(name.key), name.key]));
  const lone = new Set(bare.map(({ word }) => word));
  const keyOf = (written: string): string => {
    const { key } = parsePersonName(written);
    if (byKey.has(key)) return key;
    const before = idsBefore.get(written);
    return byId.get(written) ?? (before === undefined ? key : parsePersonName(before).key);
  };
  const whyNobody = (name: string, key: string, isLimited: boolean): string => {
    const quoted = JSON.stringify(name);
    if (notPersons.has(key)) return `${quoted} is nobody, since not-a-person lists it`;
    if (!byKey.has(key) && !lone.has(key)) return `nobody in the archive is named ${quoted}`;
    return isLimited
      ? `no release that names ${quoted} fits the office, folder or release that is said`
      : `all releases that name ${quoted} are those of other entries`;
  };
  // Entries with one label in brackets speak of one person.
  const byLabel = new Map<string, readonly number[]>();
  const groups = authority.people.map((entry) => {
    const found = (claims.get(entry) ?? []).map(({ name, where }) => {
      const key = keyOf(name);
      const wanted = where === null ? null : entry;
      return { name, key, where, own: (byKey.get(key) ?? []).filter((node) => nodes[node]?.entry === wanted) };
    });
    const labelled = byLabel.get(entry.name) ?? [];
    const own = [...new Set([...labelled, ...found.flatMap((one) => one.own)])];
    if (hasBracket(entry.name)) byLabel.set(entry.name, own.slice(0, 1));
    // A preferred name may be one that no release uses.
    const missed = found.filter((one) => one.own.length === 0 && (own.length === 0 || one.name !== entry.name));
    for (const { name, key, where } of missed) warn(entry.line, whyNobody(name, key, where !== null));
    if (found.length + labelled.length === 0)
      warn(
        entry.line,
        `${JSON.stringify(entry.name)} is taken for a label, because of the bracket; say by "same" or "where" who is meant`,
      );
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
      if (others.length === 0 && !lone.has(key)) warn(entry.line, whyNobody(entry.not[place] ?? key, key, false));
      const same = own[0] === undefined ? -1 : clusters.rootOf(own[0]);
      if (others.some((other) => clusters.rootOf(other) === same && !own.includes(other)))
        warn(entry.line, `${JSON.stringify(entry.not[place])} is not kept apart, since entries make them one person`);
      for (const node of own) {
        const root = clusters.rootOf(node);
        const cluster = clusters.cluster(root);
        for (const other of others)
          if (clusters.rootOf(other) !== root) cluster.apart = (cluster.apart ?? new Set()).add(other);
      }
    }
  }
  const firsts = new Map<number, AuthorityEntry>();
  for (const { entry, own } of groups) {
    if (own[0] === undefined) continue;
    const root = clusters.rootOf(own[0]);
    const first = firsts.get(root);
    if (first === undefined) firsts.set(root, entry);
    else if (first.name !== entry.name)
      warn(
        entry.line,
        `${JSON.stringify(entry.name)} and ${JSON.stringify(first.name)} of line ${first.line} are one person, who goes by the name said last`,
      );
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
