/** What a full cache keeps of its budget when it makes room. */
const KEPT_SHARE = 15 / 16;

/** A cache with a budget: what was used longest ago goes first. */
export class LatestUsed<K, V> {
  readonly #budget: number;
  /** In the order of their last use, oldest first. */
  readonly #kept: Map<K, { readonly value: V; readonly weight: number }> = new Map();
  #weight = 0;

  /** @param budget the most that what is kept may weigh, in whatever unit the weights are */
  constructor(budget: number) {
    this.#budget = budget;
  }

  /** Of all that is kept. */
  get weight(): number {
    return this.#weight;
  }

  has(key: K): boolean {
    return this.#kept.has(key);
  }

  get(key: K): V | undefined {
    const kept = this.#kept.get(key);
    if (kept === undefined) return undefined;
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    return kept.value;
  }

  /** Keeps a value; one that weighs more than the whole budget is not kept. */
  set(key: K, value: V, weight: number): void {
    this.#forget(key);
    if (weight > this.#budget) return;
    this.#kept.set(key, { value, weight });
    this.#weight += weight;
    if (this.#weight <= this.#budget) return;
    // Room for several at once: an iteration over a map passes all places that were deleted before it comes to the first key.
    const least = Math.min(this.#budget, Math.max(weight, this.#budget * KEPT_SHARE));
    for (const oldest of this.#kept.keys()) {
      if (this.#weight <= least) return;
      this.#forget(oldest);
    }
  }

  #forget(key: K): void {
    this.#weight -= this.#kept.get(key)?.weight ?? 0;
    this.#kept.delete(key);
  }
}
