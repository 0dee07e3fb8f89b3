/** The first so many of items in an order, without sorting the rest: a heap of those that are best so far. */
export class Best<T> {
  readonly #count: number;
  readonly #compare: (a: T, b: T) => number;
  /** Once it is full, with the last of them on top. */
  readonly #heap: T[] = [];

  /** @param compare as for sorting: negative where `a` comes before `b` */
  constructor(count: number, compare: (a: T, b: T) => number) {
    this.#count = count;
    this.#compare = compare;
  }

  offer(item: T): void {
    if (this.#heap.length < this.#count) {
      this.#heap.push(item);
      // Sorted in reverse is a heap.
      if (this.#heap.length === this.#count) this.#heap.sort((a, b) => this.#compare(b, a));
    } else if (this.#count > 0 && this.#compare(item, this.#heap[0] as T) < 0) {
      this.#heap[0] = item;
      this.#sink();
    }
  }

  /** The last of those that are best so far: what comes after it is none of them. Null while there is room. */
  get last(): T | null {
    return this.#heap.length < this.#count ? null : (this.#heap[0] ?? null);
  }

  sorted(): T[] {
    return this.#heap.toSorted(this.#compare);
  }

  /** Moves the top down to where it comes after all below. */
  #sink(): void {
    const heap = this.#heap;
    const top = heap[0] as T;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && this.#compare(heap[child + 1] as T, heap[child] as T) > 0) child++;
      if (this.#compare(heap[child] as T, top) <= 0) break;
      heap[at] = heap[child] as T;
      at = child;
    }
    heap[at] = top;
  }
}

/** The first so many of some items in an order, sorted. */
export function bestOf<T>(items: Iterable<T>, count: number, compare: (a: T, b: T) => number): T[] {
  const best = new Best(count, compare);
  for (const item of items) best.offer(item);
  return best.sorted();
}

/** What numbers are worth: a method of something that lives on, since a function made for each search is compiled again and again. */
export interface Scores {
  score(number: number): number;
}

/** The first so many of some numbers: the highest score first, of equal ones the lowest number. Each is scored once. */
export function bestScored(numbers: ArrayLike<number>, count: number, of: Scores): number[] {
  const scores = new Float64Array(numbers.length);
  // Whole numbers: each difference of scores would be an object.
  const byScore = (a: number, b: number): number => {
    if (scores[a] === scores[b]) return (numbers[a] as number) - (numbers[b] as number);
    return (scores[a] as number) > (scores[b] as number) ? -1 : 1;
  };
  const best = new Best(count, byScore);
  let least = Number.NEGATIVE_INFINITY;
  for (let place = 0; place < numbers.length; place++) {
    const own = of.score(numbers[place] as number);
    scores[place] = own;
    if (own < least) continue;
    best.offer(place);
    if (best.last !== null) least = scores[best.last] as number;
  }
  return best.sorted().map((place) => numbers[place] as number);
}
