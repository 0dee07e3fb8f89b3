/** A set of document numbers below a bound, one bit each. */
export class BitSet {
  /** The bound: members are from 0 below it. */
  readonly size: number;
  readonly #words: Uint32Array;

  constructor(size: number) {
    this.size = size;
    this.#words = new Uint32Array(Math.ceil(size / 32));
  }

  /** All numbers below the bound. */
  static full(size: number): BitSet {
    return new BitSet(size).complement();
  }

  static of(size: number, members: Iterable<number>): BitSet {
    const set = new BitSet(size);
    for (const member of members) set.add(member);
    return set;
  }

  get count(): number {
    let count = 0;
    for (const word of this.#words) count += bitCount(word);
    return count;
  }

  has(member: number): boolean {
    return (((this.#words[member >>> 5] ?? 0) >>> (member & 31)) & 1) === 1;
  }

  add(member: number): void {
    this.#words[member >>> 5] = (this.#words[member >>> 5] as number) | (1 << (member & 31));
  }

  /** @param other of the same bound, as for all that follow */
  and(other: BitSet): BitSet {
    return this.#with(other, (a, b) => a & b);
  }

  or(other: BitSet): BitSet {
    return this.#with(other, (a, b) => a | b);
  }

  andNot(other: BitSet): BitSet {
    return this.#with(other, (a, b) => a & ~b);
  }

  complement(): BitSet {
    const set = this.#with(this, (word) => ~word);
    const last = this.#words.length - 1;
    if (this.size % 32 !== 0) set.#words[last] = (set.#words[last] as number) & ((1 << (this.size % 32)) - 1);
    return set;
  }

  /** Ascending. */
  *[Symbol.iterator](): Generator<number> {
    for (const [place, word] of this.#words.entries())
      for (let rest = word; rest !== 0; rest &= rest - 1) yield place * 32 + 31 - Math.clz32(rest & -rest);
  }

  #with(other: BitSet, combine: (a: number, b: number) => number): BitSet {
    const set = new BitSet(this.size);
    for (let i = 0; i < this.#words.length; i++)
      set.#words[i] = combine(this.#words[i] as number, other.#words[i] as number);
    return set;
  }
}

/** How many bits of 32 are set (Hacker's Delight, 5-1). */
export function bitCount(word: number): number {
  let rest = word - ((word >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
