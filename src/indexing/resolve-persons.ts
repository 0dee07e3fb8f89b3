/**
 * Who is the same person in an archive: derived from what the releases say of their persons (the roster) and from the
 * authority file, anew at each commit. Conservative: names that fit each other are joined where evidence says so, the
 * others are listed as doubtful.
 */
import type { DoubtfulPair } from "../archive/stored-records.ts";
import type { MergeEvidence, Warning } from "../release.ts";
import { applyAuthority, loneNamesApart, preferredNames } from "./apply-authority.ts";
import type { Authority } from "./authority.ts";
import { type Candidate, candidatePairs } from "./candidates.ts";
import { Clusters } from "./clusters.ts";
import { askedFor, type Evidence, EvidenceScale, isLoose } from "./evidence.ts";
import { type Attachment, type LoneName, settleLoneNames } from "./lone-names.ts";
import { type NamesakeGroup, namesakes } from "./namesakes.ts";
import { namesOfArchive } from "./person-nodes.ts";
import type { Roster } from "./roster.ts";

/** A person before it has an id: where it stands in the roster and why its names are one's. */
export interface ResolvedPerson {
  readonly rows: readonly number[];
  /** Rows of lone surnames among them, which give the person no name. */
  readonly loneRows: ReadonlySet<number>;
  /** The authority file's name for it. */
  readonly preferred: string | null;
  readonly evidence: readonly MergeEvidence[];
}

/** A pair left to a human; persons by their place in `persons`. */
interface OpenPair extends Pick<DoubtfulPair, "difference" | "supports" | "opposes"> {
  readonly a: number;
  readonly b: number;
  /** How much would be gained by settling it: the larger, the earlier in the list. */
  readonly weight: number;
  /** Where both are one person so far: the releases that may be each one's. */
  readonly groups?: readonly [NamesakeGroup, NamesakeGroup];
}

export interface Resolution {
  readonly persons: readonly ResolvedPerson[];
  readonly doubtful: readonly OpenPair[];
  readonly warnings: readonly Warning[];
}

/** Passes over what is left: a join brings offices and company that another then rests on. */
const PASSES = 2;
/** A rival that fits a name as well bars a join, unless this much less speaks for it … */
const DECISIVE_LEAD = 2;
/** … or it is named so rarely that it is more likely a slip of the pen. */
const SLIP_RELEASES = 3;
const SLIP_SHARE = 0.02;
/** Pairs listed as doubtful. */
const MOST_DOUBTFUL = 5_000;
const SHOWN_RELEASES = 3;
const ONE_NAME = "one name";
const MOST_RIVALS = 30;

/**
 * @param idsBefore ids of the generation before with the names they stood for, for entries of the authority file that say an id
 * Time: linear in the roster, but for blocks of names that share surname and given name.
 */
export function resolvePersons(
  roster: Roster,
  authority: Authority,
  idsBefore: ReadonlyMap<string, string> = new Map(),
): Resolution {
  const names = namesOfArchive(roster, authority);
  const clusters = new Clusters(names, roster);
  const evidence = new Map<number, MergeEvidence[]>();
  const joinWith = (a: number, b: number, why: MergeEvidence): void => {
    const known = [...(evidence.get(a) ?? []), ...(evidence.get(b) ?? []), why];
    evidence.delete(a);
    evidence.delete(b);
    evidence.set(clusters.join(a, b), known);
  };
  const settled = applyAuthority(authority, clusters, idsBefore, joinWith);
  const scale = new EvidenceScale(clusters, roster);
  const pairs = candidatePairs(names);
  const open = joinCandidates(pairs, clusters, scale, joinWith);

  const lone = settleLoneNames(names.bare, clusters, roster, loneNamesApart(settled, clusters));
  const roots = [...clusters.roots()];
  const places = new Map(roots.map((root, place) => [root, place]));
  const preferred = preferredNames(settled, clusters);
  const attached = new Map<number, Attachment[]>();
  for (const one of lone.attached) attached.set(one.root, [...(attached.get(one.root) ?? []), one]);
  const known = roots.map((root) =>
    toPerson(root, clusters, roster, evidence.get(root) ?? [], attached.get(root) ?? [], preferred.get(root) ?? null),
  );
  const loners = lone.left.map(
    ({ rows }): ResolvedPerson => ({ rows, loneRows: new Set(), preferred: null, evidence: [] }),
  );
  const doubtful = [
    ...openPairs(open, clusters, places),
    ...openNamesakes(clusters, places, roster),
    ...lone.left.flatMap((one, i) => openLoneNames(one, known.length + i, clusters, places)),
  ];
  doubtful.sort((x, y) => y.weight - x.weight || x.a - y.a || x.b - y.b);
  return { persons: [...known, ...loners], doubtful: doubtful.slice(0, MOST_DOUBTFUL), warnings: settled.warnings };
}

function toPerson(
  root: number,
  clusters: Clusters,
  roster: Roster,
  evidence: readonly MergeEvidence[],
  attached: readonly Attachment[],
  preferred: string | null,
): ResolvedPerson {
  const { nodes } = clusters.names;
  const own = clusters.cluster(root).nodes.flatMap((node) => nodes[node]?.rows ?? []);
  const loneRows = new Set(attached.flatMap(({ rows }) => rows));
  const name = writtenName(clusters, root);
  const ofLoneNames = attached.map(
    ({ kind, support, rows }): MergeEvidence => ({
      kind,
      names: [roster.name(rows[0] ?? -1), name],
      supports: [support],
      releases: rows.slice(0, SHOWN_RELEASES).map((row) => roster.release(row).id),
    }),
  );
  const rows = [...own, ...loneRows].sort((a, b) => a - b);
  return { rows, loneRows, preferred, evidence: [...evidence, ...ofLoneNames] };
}

/** @param places of clusters among the persons, by root */
function openPairs(open: readonly Open[], clusters: Clusters, places: ReadonlyMap<number, number>): OpenPair[] {
  const pairs = new Map<string, OpenPair>();
  for (const { a, b, differences, found } of open) {
    const roots = [clusters.rootOf(a), clusters.rootOf(b)] as const;
    const [one = -1, other = -1] = roots.map((root) => places.get(root));
    const key = one < other ? `${one} ${other}` : `${other} ${one}`;
    if (one === other || pairs.has(key)) continue;
    const releases = Math.min(...roots.map((root) => clusters.cluster(root).docs.length));
    pairs.set(key, {
      a: one,
      b: other,
      difference: differences.join(", "),
      supports: found.supports,
      opposes: found.opposes,
      weight: Math.max(0.1, found.score + 2) * Math.log2(1 + releases),
    });
  }
  return [...pairs.values()];
}

function openNamesakes(clusters: Clusters, places: ReadonlyMap<number, number>, roster: Roster): OpenPair[] {
  return namesakes(clusters, roster).map(({ node, groups }): OpenPair => {
    const place = places.get(clusters.rootOf(node)) ?? -1;
    return {
      a: place,
      b: place,
      difference: ONE_NAME,
      supports: ["both bear one full name"],
      opposes: [`${groups.map(({ office }) => office).join(" and ")} at one time, without common company`],
      weight: Math.log2(1 + groups[1].rows.length),
      groups,
    };
  });
}

interface Open extends Candidate {
  readonly found: Evidence;
}

/** Joins what evidence joins, the surest first; gives back the pairs that fit but were left. */
function joinCandidates(
  pairs: readonly Candidate[],
  clusters: Clusters,
  scale: EvidenceScale,
  joinWith: (a: number, b: number, why: MergeEvidence) => void,
): Open[] {
  const neighbours: Neighbours = new Map();
  const neighbour = (of: number, node: number, loose: boolean): void => {
    const known = neighbours.get(of);
    if (known === undefined) neighbours.set(of, [{ node, loose }]);
    else known.push({ node, loose });
  };
  for (const { a, b, differences } of pairs) {
    neighbour(a, b, isLoose(differences));
    neighbour(b, a, isLoose(differences));
  }
  let left = [...pairs].map((pair) => ({ pair, asked: askedFor(pair.differences) }));
  left.sort((x, y) => x.asked.score - y.asked.score || x.pair.a - y.pair.a || x.pair.b - y.pair.b);
  const open: Open[] = [];
  for (let pass = 0; pass < PASSES; pass++) {
    const weighed: { pair: Candidate; asked: ReturnType<typeof askedFor>; score: number }[] = [];
    for (const { pair, asked } of left) {
      const [a, b] = [clusters.rootOf(pair.a), clusters.rootOf(pair.b)];
      if (a === b || !clusters.compatible(a, b)) continue;
      weighed.push({ pair, asked, score: scale.weigh(a, b, pair.differences).score });
    }
    weighed.sort(
      (x, y) =>
        Math.sign(x.asked.score) - Math.sign(y.asked.score) ||
        y.score - y.asked.score - (x.score - x.asked.score) ||
        x.pair.a - y.pair.a ||
        x.pair.b - y.pair.b,
    );
    for (const { pair, asked } of weighed) {
      const [a, b] = [clusters.rootOf(pair.a), clusters.rootOf(pair.b)];
      if (a === b || !clusters.compatible(a, b)) continue;
      const found = scale.weigh(a, b, pair.differences);
      const enough = asked.score === 0 || (found.score >= asked.score && found.strong >= asked.strong);
      const loose = isLoose(pair.differences);
      const rival = enough || pass === PASSES - 1 ? rivalOf(a, b, found, loose, neighbours, clusters, scale) : null;
      if (enough && rival === null) joinWith(a, b, toMergeEvidence(pair, clusters, found));
      else if (pass === PASSES - 1)
        open.push({
          ...pair,
          found: rival === null ? found : { ...found, opposes: [...found.opposes, `${rival} fits as well`] },
        });
    }
    left = weighed;
  }
  return open;
}

type Neighbours = Map<number, { readonly node: number; readonly loose: boolean }[]>;

/** A third who fits one of the two as well and cannot be the other: then nobody knows whose the short name is. */
function rivalOf(
  a: number,
  b: number,
  found: Evidence,
  loose: boolean,
  neighbours: Neighbours,
  clusters: Clusters,
  scale: EvidenceScale,
): string | null {
  for (const [own, other] of [
    [a, b],
    [b, a],
  ] as const) {
    const around = clusters.cluster(own).nodes.flatMap((node) => neighbours.get(node) ?? []);
    const rivals = new Set(around.filter((one) => loose || !one.loose).map(({ node }) => clusters.rootOf(node)));
    rivals.delete(own);
    rivals.delete(other);
    let looked = 0;
    for (const rival of rivals) {
      if (clusters.compatible(rival, other) || !clusters.compatible(rival, own)) continue;
      const size = clusters.cluster(rival).docs.length;
      if (size <= SLIP_RELEASES && size <= SLIP_SHARE * clusters.cluster(other).docs.length) continue;
      if (++looked > MOST_RIVALS) break;
      const theirs = scale.weigh(own, rival);
      if (found.strong < 1.2 || theirs.score > found.score - DECISIVE_LEAD) return writtenName(clusters, rival);
    }
  }
  return null;
}

function toMergeEvidence({ a, b, differences }: Candidate, clusters: Clusters, found: Evidence): MergeEvidence {
  const { nodes } = clusters.names;
  return {
    kind: differences.join(", "),
    names: [nodes[a]?.written ?? "", nodes[b]?.written ?? ""],
    supports: found.supports,
    releases: found.releases,
  };
}

/** The name that most of a cluster's rows bear. */
function writtenName(clusters: Clusters, root: number): string {
  let best = "";
  let most = 0;
  for (const node of clusters.cluster(root).nodes) {
    const name = clusters.names.nodes[node];
    if (name === undefined || name.rows.length <= most) continue;
    most = name.rows.length;
    best = name.written;
  }
  return best;
}

/** A lone surname with the two who are most likely meant. */
function openLoneNames(
  { office, possible, rows, word }: LoneName,
  place: number,
  clusters: Clusters,
  places: ReadonlyMap<number, number>,
): OpenPair[] {
  const title = office === null ? null : (clusters.names.titles.get(office) ?? office);
  return possible.slice(0, 2).map((root): OpenPair => {
    const rivals = possible.filter((one) => one !== root).map((one) => writtenName(clusters, one));
    return {
      a: places.get(root) ?? -1,
      b: place,
      difference: "surname alone",
      supports: [`${writtenName(clusters, root)} is named at the same time`],
      opposes: [
        title === null ? "no office is said" : `nobody named ${word} is known as ${title} at that time, or several are`,
        ...(rivals.length === 0 ? [] : [`${rivals.slice(0, 3).join(", ")} would fit as well`]),
      ],
      weight: Math.log2(1 + rows.length) / possible.length,
    };
  });
}
