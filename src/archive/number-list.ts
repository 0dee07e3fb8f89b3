/** Numbers from 0 below 2^32 that come one by one, in an array that grows. */
export class NumberList {
  #values: Uint32Array = new Uint32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) this.#values = enlarged(this.#values, this.#length + 1);
    this.#values[this.#length++] = value;
  }

  /** @param place below the length, as of `set` */
  at(place: number): number {
    return this.#values[place] as number;
  }

  set(place: number, value: number): void {
    this.#values[place] = value;
  }

  /** Forgets all; views of it go stale at the next push. */
  clear(): void {
    this.#length = 0;
  }

  /** What was pushed so far; a view that goes stale at the next push. */
  view(): Uint32Array {
    return this.#values.subarray(0, this.#length);
  }
}

/** A copy with room for more: twice as many, or as many as are needed. */
export function enlarged(values: Uint32Array, least: number): Uint32Array {
  const copy = new Uint32Array(Math.max(values.length * 2, least));
  copy.set(values);
  return copy;
}
