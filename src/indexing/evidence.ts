/**
 * What speaks for and against two clusters being one person, besides that their names fit: offices, company, place and
 * time, how rare the name is, and what a release says itself.
 */
import { isPartOfOffice } from "../archive/office-title.ts";
import type { Clusters } from "./clusters.ts";
import { familyOf, type NameDifference } from "./person-name.ts";
import type { NamesOfArchive, OfficeSpan } from "./person-nodes.ts";
import type { Roster } from "./roster.ts";

export interface Evidence {
  /** Sum of the weights for, less those against. */
  readonly score: number;
  /** That of a release naming the person by both names, and of an office: without it some differences stay doubtful. */
  readonly strong: number;
  readonly supports: readonly string[];
  readonly opposes: readonly string[];
  /** Ids of releases that show it. */
  readonly releases: readonly string[];
}

/** The score that a difference asks for. What is written the same but for spaces and hyphens needs none. */
const ASKED: Readonly<Record<NameDifference, number>> = {
  spelling: 0,
  "middle name": 2,
  "further names": 2,
  "given name's spelling": 2.5,
  nickname: 2.5,
  suffix: 2.5,
  order: 2.5,
  initial: 3,
  "second surname": 3,
  "first name left out": 3,
};
const LOOSE: ReadonlySet<NameDifference> = new Set(["second surname", "further names", "first name left out"]);
/** Differences that rarity and company cannot bridge: fathers and sons, brothers and namesakes share both. */
const WANTS_STRONG: ReadonlySet<NameDifference> = new Set([
  "suffix",
  "initial",
  "second surname",
  "first name left out",
]);

/** Ways of writing that extraction does not take for one person's within a release. */
const LEFT_APART: ReadonlySet<NameDifference> = new Set([
  "spelling",
  "order",
  "second surname",
  "further names",
  "given name's spelling",
]);

/** `Foreign Minister` and `Minister of Foreign Affairs of Norland` are less than the same words; one word says too little. */
const PART_OF_OFFICE = 0.75;
/** Pairs of titles: who holds more of them is told by those that are the same. */
const MOST_COMPARED_OFFICES = 400;
const SAYS_BOTH = 5;
const MOST_COMPANY = 1.5;
const SAME_FOLDER = 0.75;
const NAMED_TOGETHER = 4;
const NEAR_DAYS = 4 * 365;
const SAME_TIME_DAYS = 2 * 365;
const FAR_DAYS = 10 * 365;

/** Whether one of the names has a word more than a name needs, which may also be the next name or a heading. */
export function isLoose(differences: readonly NameDifference[]): boolean {
  return differences.some((one) => LOOSE.has(one));
}

/** What the differences of two names ask for in evidence. */
export function askedFor(differences: readonly NameDifference[]): { score: number; strong: number } {
  const asked = differences.map((one) => ASKED[one]);
  const most = Math.max(0, ...asked);
  const wanting = asked.filter((one) => one > 0).length;
  return {
    score: most + 0.5 * Math.max(0, wanting - 1),
    strong: differences.some((one) => WANTS_STRONG.has(one)) ? 1.2 : 0,
  };
}

/** Weighs pairs of clusters over one archive. */
export class EvidenceScale {
  readonly #clusters: Clusters;
  readonly #roster: Roster;
  /** Different given names that each family name goes with. */
  readonly #givens: ReadonlyMap<string, number>;

  constructor(clusters: Clusters, roster: Roster) {
    this.#clusters = clusters;
    this.#roster = roster;
    this.#givens = givenNamesByFamily(clusters.names);
  }

  /**
   * @param differences in a release's own persons names that differ in these are not joined, so that both there says little
   * Time: both clusters' releases, the smaller one's offices, and a sample of both's company.
   */
  weigh(a: number, b: number, differences: readonly NameDifference[] = []): Evidence {
    const one = this.#clusters.cluster(a);
    const other = this.#clusters.cluster(b);
    const supports: string[] = [];
    const opposes: string[] = [];
    const releases = new Set<string>();
    let score = 0;
    let strong = 0;

    const says = this.#saysBoth(one.nodes, other.nodes) ?? this.#saysBoth(other.nodes, one.nodes);
    if (says !== null) {
      strong += SAYS_BOTH;
      releases.add(says);
      supports.push(`${says} gives one person both names`);
    }
    const office = this.#sharedOffice(one.offices, other.offices, !differences.includes("suffix"));
    if (office !== null) {
      strong += office.weight;
      const title = this.#clusters.names.titles.get(office.title) ?? office.title;
      supports.push(`both are ${title}${office.near ? "" : ", at different times"}`);
    }
    score += strong;
    const company = this.#company(a, b);
    if (company.score > 0.3) {
      score += company.score;
      supports.push(`both are named together with ${company.names.join(", ")}`);
    }
    const gap = gapDays(one, other);
    if (gap !== null && gap <= SAME_TIME_DAYS && [...one.folders].some((folder) => other.folders.has(folder))) {
      score += SAME_FOLDER;
      supports.push("both are named in one folder at one time");
    }
    const rarity = this.#rarity([...one.nodes, ...other.nodes]);
    score += rarity;
    if (rarity >= 1) supports.push("hardly anyone else here bears the surname");
    if (rarity < 0) opposes.push("many here bear the surname");
    if (gap !== null && gap > FAR_DAYS) {
      score -= gap > 2 * FAR_DAYS ? 3 : 1.5;
      opposes.push(`${Math.floor(gap / 365)} years lie between the releases that name them`);
    }
    const together = shared(one.docs, other.docs);
    if (together.length > 0) {
      const share = (10 * together.length) / Math.min(one.docs.length, other.docs.length);
      score -= (differences.some((one) => LEFT_APART.has(one)) ? 1 : NAMED_TOGETHER) * Math.min(1, share);
      const id = this.#roster.releases[together[0] ?? -1]?.id ?? "";
      opposes.push(`${id} names both as two persons`);
    }
    return { score, strong, supports, opposes, releases: [...releases] };
  }

  #saysBoth(of: readonly number[], others: readonly number[]): string | null {
    const { nodes } = this.#clusters.names;
    for (const number of of)
      for (const other of others) {
        const release = nodes[number]?.ownAliases?.get(nodes[other]?.name.key ?? "");
        if (release !== undefined) return release;
      }
    return null;
  }

  /** @param parts whether an office that is part of another's fuller title counts: a father and a son share that too */
  #sharedOffice(
    one: ReadonlyMap<string, OfficeSpan>,
    other: ReadonlyMap<string, OfficeSpan>,
    parts: boolean,
  ): { title: string; weight: number; near: boolean } | null {
    let best: { title: string; weight: number; near: boolean } | null = null;
    const [few, many] = one.size <= other.size ? [one, other] : [other, one];
    const note = (title: string, span: OfficeSpan, their: OfficeSpan, share: number): void => {
      const gap = gapDays(span, their);
      const near = gap === null || gap <= NEAR_DAYS;
      const holders = this.#clusters.names.holders.get(title) ?? 0;
      const weight = (holders <= 4 ? 3 : holders <= 25 ? 2 : 1.2) * (near ? 1 : 0.5) * share;
      if (best === null || weight > best.weight) best = { title, weight, near };
    };
    for (const [title, span] of few) {
      const their = many.get(title);
      if (their !== undefined) note(title, span, their, 1);
    }
    if (!parts || best !== null || few.size * many.size > MOST_COMPARED_OFFICES) return best;
    for (const [title, span] of few)
      for (const [otherTitle, their] of many) {
        const part = title.length < otherTitle.length ? title : otherTitle;
        const whole = part === title ? otherTitle : title;
        if (part.includes(" ") && isPartOfOffice(part, whole)) note(part, span, their, PART_OF_OFFICE);
      }
    return best;
  }

  #company(a: number, b: number): { score: number; names: string[] } {
    const [few, many] = [this.#clusters.companionsOf(a), this.#clusters.companionsOf(b)].sort(
      (x, y) => x.size - y.size,
    );
    const { nodes } = this.#clusters.names;
    const found: { name: string; weight: number }[] = [];
    for (const node of few?.keys() ?? []) {
      if (many?.has(node) !== true) continue;
      const bearer = nodes[node];
      if (bearer !== undefined) found.push({ name: bearer.written, weight: 1 / Math.log2(2 + bearer.rows.length) });
    }
    found.sort((x, y) => y.weight - x.weight || (x.name < y.name ? -1 : 1));
    const score = found.reduce((sum, { weight }) => sum + weight, 0);
    return { score: Math.min(MOST_COMPANY, score), names: found.slice(0, 3).map(({ name }) => name) };
  }

  #rarity(of: readonly number[]): number {
    const { nodes } = this.#clusters.names;
    const givens = Math.max(...of.map((node) => this.#givens.get(familyOf(nodes[node]?.name.words ?? [])) ?? 1));
    if (givens <= 2) return 1.5;
    if (givens <= 4) return 1;
    return givens <= 10 ? 0.5 : givens <= 30 ? 0 : -0.5;
  }
}

function givenNamesByFamily({ nodes }: NamesOfArchive): Map<string, number> {
  const givens = new Map<string, Set<string>>();
  for (const { name } of nodes) {
    const family = familyOf(name.words);
    const letter = (name.words[0] ?? "").slice(0, 3);
    const known = givens.get(family);
    if (known === undefined) givens.set(family, new Set([letter]));
    else known.add(letter);
  }
  return new Map(Array.from(givens, ([family, { size }]) => [family, size]));
}

/** Days between two spans of time; 0 where they overlap, null where one is not known. */
function gapDays(
  a: { readonly first: number | null; readonly last: number | null },
  b: { readonly first: number | null; readonly last: number | null },
): number | null {
  if (a.first === null || a.last === null || b.first === null || b.last === null) return null;
  return Math.max(0, a.first - b.last, b.first - a.last);
}

function shared(a: readonly number[], b: readonly number[]): number[] {
  const found: number[] = [];
  let j = 0;
  for (const value of a) {
    while (j < b.length && (b[j] ?? 0) < value) j++;
    if (b[j] === value) found.push(value);
  }
  return found;
}
