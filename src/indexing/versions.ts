/** Which releases of an archive are earlier versions of others. */
import type { StoredEntry } from "../archive/stored-records.ts";
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
  for (const places of connected(candidates)) {
    const known = await compared(places, releases, read);
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
  }
  return newest;
}

/** What some releases say: few at a time, since all that may be versions are much in a large archive. */
async function compared(
  places: readonly number[],
  releases: readonly Sketched[],
  read: (places: readonly number[]) => Promise<readonly Release[]>,
): Promise<Map<number, Sketched & ComparedText>> {
  const known = new Map<number, Sketched & ComparedText>();
  for (let i = 0; i < places.length; i += BATCH) {
    const batch = places.slice(i, i + BATCH);
    for (const [at, { text }] of (await read(batch)).entries()) {
      const place = batch[at] as number;
      known.set(place, { ...(releases[place] as Sketched), text, runs: runsOfWords(text) });
    }
  }
  return known;
}

/** Those that lead to one another, a group after the other, each ascending. */
function* connected(pairs: ReadonlyMap<number, readonly number[]>): Generator<number[]> {
  const seen = new Set<number>();
  for (const first of pairs.keys()) {
    if (seen.has(first)) continue;
    const group = new Set([first]);
    // It grows while it is gone through.
    for (const place of group) for (const other of pairs.get(place) ?? []) group.add(other);
    for (const place of group) seen.add(place);
    yield [...group].sort((a, b) => a - b);
  }
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
  const holders = new Holders(releases.reduce((sum, { sketch }) => sum + sketch.length, 0));
  const alike = new Map<number, number[]>();
  const add = (a: number, b: number): void => {
    const known = alike.get(a);
    if (known === undefined) alike.set(a, [b]);
    else known.push(b);
  };
  /** How many numbers each of `others` shares with the release that is looked at. */
  const shared = new Uint32Array(releases.length);
  const others: number[] = [];
  for (const place of inTime) {
    const release = releases[place] as Sketched;
    for (const number of release.sketch) {
      let entry = holders.add(number, place);
      for (let left = NEIGHBOURS; left > 0 && entry !== 0; left--, entry = holders.before(entry)) {
        const other = holders.holder(entry);
        if ((days[place] as number) - (days[other] as number) > MOST_DAYS) break;
        if (shared[other] === 0) others.push(other);
        shared[other] = (shared[other] as number) + 1;
      }
    }
    for (const other of others) {
      const count = shared[other] as number;
      shared[other] = 0;
      if (count < SHARED || !mayBeVersions(releases[other] as Sketched, release)) continue;
      add(place, other);
      add(other, place);
    }
    others.length = 0;
  }
  return alike;
}

/** Who has which number of sketches: most numbers have one holder, and a large archive a million numbers. */
class Holders {
  /** Open addressing, at most every second slot taken: a number, and its latest entry; 0 for a free slot. */
  readonly #numbers: Uint32Array;
  readonly #latest: Uint32Array;
  /** By entry, from 1: the holder, and the entry of the number before; 0 for none. */
  readonly #places: Uint32Array;
  readonly #before: Uint32Array;
  #entries = 0;

  /** @param most how many will be added */
  constructor(most: number) {
    const slots = 2 ** Math.ceil(Math.log2(2 * most + 2));
    this.#numbers = new Uint32Array(slots);
    this.#latest = new Uint32Array(slots);
    this.#places = new Uint32Array(most + 1);
    this.#before = new Uint32Array(most + 1);
  }

  /** Adds a holder. @returns the entry of the number before; 0 for none */
  add(number: number, place: number): number {
    const slot = this.#slotOf(number);
    const before = this.#latest[slot] as number;
    const entry = ++this.#entries;
    this.#numbers[slot] = number;
    this.#latest[slot] = entry;
    this.#places[entry] = place;
    this.#before[entry] = before;
    return before;
  }

  holder(entry: number): number {
    return this.#places[entry] as number;
  }

  /** The number's entry before; 0 for none. */
  before(entry: number): number {
    return this.#before[entry] as number;
  }

  /** Where the number stands, or would: it is a hash. */
  #slotOf(number: number): number {
    const mask = this.#numbers.length - 1;
    let slot = number & mask;
    while (this.#latest[slot] !== 0 && this.#numbers[slot] !== number) slot = (slot + 1) & mask;
    return slot;
  }
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
