/** What stands near what in one text. */
import { partitionPoint } from "../partition-point.ts";

/** Words `[from, end)` of a text by their positions. */
export interface Stretch {
  readonly from: number;
  readonly end: number;
}

/**
 * Those stretches that stand near ones of the other lists, each list's near those of the list before.
 *
 * @param lists of stretches, each ascending by `from`
 * @param distances how far a stretch may be from one of the list before, at most: 1 to its neighbour; one fewer than there are lists
 * @returns as many lists; all of them empty where nothing is near
 */
export function nearStretches<T extends Stretch>(
  lists: readonly (readonly T[])[],
  distances: readonly number[],
): (readonly T[])[] {
  const found = [...lists];
  const keep = (list: number, other: number, distance: number): void => {
    const near = new Neighbours(found[other] ?? []);
    found[list] = found[list]?.filter((stretch) => near.has(stretch, distance)) ?? [];
  };
  for (const [i, distance] of distances.entries()) keep(i + 1, i, distance);
  for (let i = distances.length - 1; i >= 0; i--) keep(i, i + 1, distances[i] as number);
  return found;
}

/** Stretches that others are held against. */
class Neighbours {
  readonly #stretches: readonly Stretch[];
  readonly #longest: number;

  /** @param stretches ascending by `from` */
  constructor(stretches: readonly Stretch[]) {
    this.#stretches = stretches;
    this.#longest = stretches.reduce((longest, { from, end }) => Math.max(longest, end - from), 0);
  }

  /** Whether another one is so near, or shares some of its words; the very same place is no other. */
  has({ from, end }: Stretch, distance: number): boolean {
    const least = from - distance - this.#longest + 1;
    for (
      let i = partitionPoint(this.#stretches.length, (at) => (this.#stretches[at] as Stretch).from < least);
      i < this.#stretches.length;
      i++
    ) {
      const other = this.#stretches[i] as Stretch;
      if (other.from - (end - 1) > distance) return false;
      const isSame = other.from === from && other.end === end;
      if (!isSame && from - (other.end - 1) <= distance) return true;
    }
    return false;
  }
}
