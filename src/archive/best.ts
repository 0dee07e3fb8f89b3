/** The first so many of some items in an order, sorted, without sorting the rest: a heap of those that are best so far. */
export function bestOf<T>(items: Iterable<T>, count: number, compare: (a: T, b: T) => number): T[] {
  const heap: T[] = [];
  for (const item of items) {
    if (heap.length < count) {
      heap.push(item);
      // Sorted in reverse is a heap with the worst on top.
      if (heap.length === count) heap.sort((a, b) => compare(b, a));
    } else if (count > 0 && compare(item, heap[0] as T) < 0) {
      heap[0] = item;
      sink(heap, compare);
    }
  }
  return heap.sort(compare);
}

/** Moves the top down to where it is worse than all below. */
function sink<T>(heap: T[], compare: (a: T, b: T) => number): void {
  const top = heap[0] as T;
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && compare(heap[child + 1] as T, heap[child] as T) > 0) child++;
    if (compare(heap[child] as T, top) <= 0) break;
    heap[at] = heap[child] as T;
    at = child;
  }
  heap[at] = top;
}
