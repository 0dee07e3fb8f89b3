/** Which releases of an archive are earlier versions of others. */
import type { StoredEntry } from "../archive/manifest.ts";
import type { Release } from "../release.ts";
import { runsOfWords } from "./text-sketch.ts";
import { areVersions, type ComparedText, isMarked, MOST_DAYS, mayBeVersions, type Titled } from "./version-pairs.ts";

/** What is known of a release before its text is read. */
export interface Sketched extends Titled {
  readonly id: string;
  /** See `sketchOf`. */
  readonly sketch: readonly number[];
}

/** What an entry says of its versions. */
export type Versions = Pick<StoredEntry, "versions" | "newest">;

/** Sketches of versions share so many numbers: where texts are as little alike as versions can be, nine of sixteen are to be expected. */
const SHARED = 4;
/** Of the releases that share a number so many are looked at that were issued right before: it may be of a letterhead. */
const NEIGHBOURS = 50;
const DAY_MS = 86_400_000;
/** Texts are read so many at once. */
const BATCH = 64;

/**
 * A version is folded under the newest release that it is a version of, which is folded under none.
 *
 * @param read the releases at some places of the list, in the order asked for
 * @returns of each release the place of that under which it is folded; -1 for none
 */
export async function newestVersions(
  releases: readonly Sketched[],
  read: (places: readonly number[]) => Promise<readonly Release[]>,
): Promise<Int32Array> {
  const newest = new Int32Array(releases.length).fill(-1);
  const candidates = alikeSketches(releases);
  const places = [...candidates.keys()].sort((a, b) => a - b);
  const known = new Map<number, Sketched & ComparedText>();
  for (let i = 0; i < places.length; i += BATCH) {
    const batch = places.slice(i, i + BATCH);
    for (const [at, { text }] of (await read(batch)).entries()) {
      const place = batch[at] as number;
      known.set(place, { ...(releases[place] as Sketched), text, runs: runsOfWords(text) });
    }
  }
  const of = (place: number): Sketched & ComparedText => known.get(place) as Sketched & ComparedText;
  const order = places.sort((a, b) => newestFirst(of(a), of(b)));
  const ranks = new Map(order.map((place, rank) => [place, rank]));
  for (const [rank, place] of order.entries()) {
    if (newest[place] !== -1) continue;
    for (const other of candidates.get(place) ?? []) {
      const isEarlier = newest[other] === -1 && (ranks.get(other) as number) > rank;
      if (isEarlier && areVersions(of(place), of(other))) newest[other] = place;
    }
  }
  return newest;
}

/** @param newest as `newestVersions` gives it @returns of each release */
export function versionsOf(releases: readonly Sketched[], newest: Int32Array): Versions[] {
  const earlier = new Map<number, Sketched[]>();
  for (const [place, head] of newest.entries())
    if (head >= 0) earlier.set(head, [...(earlier.get(head) ?? []), releases[place] as Sketched]);
  return releases.map((_, place) => ({
    versions: (earlier.get(place) ?? []).sort(laterFirst).map(({ id }) => id),
    newest: releases[newest[place] as number]?.id ?? null,
  }));
}

/** By place, the places of those that may be a release's versions and share much of its sketch. */
function alikeSketches(releases: readonly Sketched[]): ReadonlyMap<number, readonly number[]> {
  const inTime = [...releases.keys()].filter((place) => releases[place]?.published !== null);
  inTime.sort((a, b) => laterFirst(releases[b] as Sketched, releases[a] as Sketched));
  const days = releases.map(({ published }) => Date.parse(published ?? "") / DAY_MS);
  const holders = new Map<number, number[]>();
  const alike = new Map<number, number[]>();
  const add = (a: number, b: number): void => {
    const known = alike.get(a);
    if (known === undefined) alike.set(a, [b]);
    else known.push(b);
  };
  for (const place of inTime) {
    const release = releases[place] as Sketched;
    const shared = new Map<number, number>();
    for (const number of release.sketch) {
      const before = holders.get(number) ?? [];
      const first = Math.max(0, before.length - NEIGHBOURS);
      for (let i = before.length - 1; i >= first; i--) {
        const other = before[i] as number;
        if ((days[place] as number) - (days[other] as number) > MOST_DAYS) break;
        shared.set(other, (shared.get(other) ?? 0) + 1);
      }
      before.push(place);
      holders.set(number, before);
    }
    for (const [other, count] of shared)
      if (count >= SHARED && mayBeVersions(releases[other] as Sketched, release)) {
        add(place, other);
        add(other, place);
      }
  }
  return alike;
}

/** Of one day that which says to be a version, then that which says more. */
function newestFirst(a: Sketched & ComparedText, b: Sketched & ComparedText): number {
  if (a.published !== b.published) return laterFirst(a, b);
  const marked = Number(isMarked(b.title)) - Number(isMarked(a.title));
  return marked || b.text.length - a.text.length || laterFirst(a, b);
}

/** By days of issue, which both have, then by ids. */
function laterFirst(a: Sketched, b: Sketched): number {
  if (a.published !== b.published) return (a.published ?? "") < (b.published ?? "") ? 1 : -1;
  return a.id < b.id ? 1 : -1;
}
