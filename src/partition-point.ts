/**
 * How many of the first items of an order pass a test that, once failed, fails for all that follow: binary search.
 *
 * @param end how many items there are
 * @param passes given the place of an item, from 0
 * @param from a place before which all are known to pass
 */
export function partitionPoint(end: number, passes: (place: number) => boolean, from: number = 0): number {
  let low = from;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (passes(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
