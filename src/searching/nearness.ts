/** What stands near what in one text. */

/** Words `[from, end)` of a text by their positions, one stretch after the other, ascending by `from`. */
export interface Stretches {
  readonly from: Float64Array;
  readonly end: Float64Array;
}

/** Whether a stretch of each list is near one of the list before. @param distances as of `nearStretches` */
export function standNear(lists: readonly Stretches[], distances: readonly number[]): boolean {
  let near = lists[0];
  for (const [i, distance] of distances.entries()) {
    const next = lists[i + 1];
    if (near === undefined || next === undefined) return false;
    const isLast = i === distances.length - 1;
    const kept = placesNear(next, near, distance, isLast ? 1 : Number.POSITIVE_INFINITY);
    if (kept.length === 0) return false;
    near = picked(next, kept);
  }
  return near !== undefined && near.from.length > 0;
}

/**
 * Which stretches stand near ones of the other lists, each list's near those of the list before.
 *
 * @param distances how far a stretch may be from one of the list before, at most: 1 to its neighbour; one fewer than there are lists
 * @returns places in each list; none at all where nothing is near
 */
export function nearStretches(lists: readonly Stretches[], distances: readonly number[]): Uint32Array[] {
  const places = lists.map(({ from }) => Uint32Array.from(from.keys()));
  const kept = [...lists];
  const keep = (list: number, other: number, distance: number): void => {
    const near = placesNear(kept[list] as Stretches, kept[other] as Stretches, distance);
    const before = places[list] as Uint32Array;
    places[list] = near.map((place) => before[place] as number);
    kept[list] = picked(kept[list] as Stretches, near);
  };
  for (const [i, distance] of distances.entries()) keep(i + 1, i, distance);
  for (let i = distances.length - 1; i >= 0; i--) keep(i, i + 1, distances[i] as number);
  return places;
}

/**
 * The places of those that another one is so near, or shares some of its words with; the very same stretch is no other.
 *
 * @param most as many are looked for
 * Time: one pass over both, and for each of `list` those of `others` within reach that are the very same.
 */
function placesNear(
  list: Stretches,
  others: Stretches,
  distance: number,
  most: number = list.from.length,
): Uint32Array {
  const found = new Uint32Array(Math.min(most, list.from.length));
  const longest = longestOf(others);
  const count = others.from.length;
  let near = 0;
  for (let i = 0, first = 0; i < list.from.length && near < found.length; i++) {
    const from = list.from[i] as number;
    const end = list.end[i] as number;
    while (first < count && (others.from[first] as number) + longest - 1 < from - distance) first++;
    for (let j = first; j < count; j++) {
      const otherFrom = others.from[j] as number;
      const otherEnd = others.end[j] as number;
      if (otherFrom - (end - 1) > distance) break;
      if (from - (otherEnd - 1) > distance || (otherFrom === from && otherEnd === end)) continue;
      found[near++] = i;
      break;
    }
  }
  return found.subarray(0, near);
}

function longestOf({ from, end }: Stretches): number {
  let longest = 0;
  for (let i = 0; i < from.length; i++) longest = Math.max(longest, (end[i] as number) - (from[i] as number));
  return longest;
}

function picked({ from, end }: Stretches, places: Uint32Array): Stretches {
  const pick = (values: Float64Array): Float64Array => Float64Array.from(places, (place) => values[place] as number);
  return { from: pick(from), end: pick(end) };
}

/** Several lists as one. */
export function joined(lists: readonly Stretches[]): Stretches {
  const [only, ...others] = lists;
  if (only !== undefined && others.length === 0) return only;
  const half = lists.length >> 1;
  return lists.length === 0 ? NONE : merged(joined(lists.slice(0, half)), joined(lists.slice(half)));
}

const NONE: Stretches = { from: new Float64Array(), end: new Float64Array() };

/** Of two that begin at one place that of the first comes first. */
function merged(a: Stretches, b: Stretches): Stretches {
  const length = a.from.length + b.from.length;
  const from = new Float64Array(length);
  const end = new Float64Array(length);
  for (let at = 0, i = 0, j = 0; at < length; at++) {
    const isOfA = j >= b.from.length || (i < a.from.length && (a.from[i] as number) <= (b.from[j] as number));
    const source = isOfA ? a : b;
    const place = isOfA ? i++ : j++;
    from[at] = source.from[place] as number;
    end[at] = source.end[place] as number;
  }
  return { from, end };
}
