/** A set of document numbers below a bound, one bit each. */
export class BitSet {
  /** The bound: members are from 0 below it. */
  readonly size: number;
  /** The bits, 32 a word. */
  readonly words: Uint32Array;

  constructor(size: number) {
    this.size = size;
    this.words = new Uint32Array(Math.ceil(size / 32));
  }

  /** All numbers below the bound. */
  static full(size: number): BitSet {
    const set = new BitSet(size);
    set.words.fill(0xffffffff);
    if (size % 32 !== 0) set.words[set.words.length - 1] = (1 << (size % 32)) - 1;
    return set;
  }

  /** @param members no iterable: one that yields takes several times as long as a place after the other */
  static of(size: number, members: ArrayLike<number>): BitSet {
    const set = new BitSet(size);
    for (let i = 0; i < members.length; i++) set.add(members[i] as number);
    return set;
  }

  get count(): number {
    let count = 0;
    for (let i = 0; i < this.words.length; i++) count += bitCount(this.words[i] as number);
    return count;
  }

  has(member: number): boolean {
    return (((this.words[member >>> 5] ?? 0) >>> (member & 31)) & 1) === 1;
  }

  add(member: number): void {
    this.words[member >>> 5] = (this.words[member >>> 5] as number) | (1 << (member & 31));
  }

  /** @param other of the same bound, as for all that follow */
  and(other: BitSet): BitSet {
    const set = new BitSet(this.size);
    for (let i = 0; i < this.words.length; i++) set.words[i] = (this.words[i] as number) & (other.words[i] as number);
    return set;
  }

  or(other: BitSet): BitSet {
    const set = new BitSet(this.size);
    for (let i = 0; i < this.words.length; i++) set.words[i] = (this.words[i] as number) | (other.words[i] as number);
    return set;
  }

  andNot(other: BitSet): BitSet {
    const set = new BitSet(this.size);
    for (let i = 0; i < this.words.length; i++) set.words[i] = (this.words[i] as number) & ~(other.words[i] as number);
    return set;
  }

  /** Whether each member is one of another set's. */
  isWithin(other: BitSet): boolean {
    for (let i = 0; i < this.words.length; i++)
      if (((this.words[i] as number) & ~(other.words[i] as number)) !== 0) return false;
    return true;
  }

  complement(): BitSet {
    return BitSet.full(this.size).andNot(this);
  }

  /** The members, ascending. */
  toArray(): Uint32Array {
    const members = new Uint32Array(this.count);
    let at = 0;
    for (let place = 0; place < this.words.length; place++)
      for (let rest = this.words[place] as number; rest !== 0; rest &= rest - 1)
        members[at++] = place * 32 + 31 - Math.clz32(rest & -rest);
    return members;
  }

  /** Ascending. */
  [Symbol.iterator](): IterableIterator<number> {
    return this.toArray()[Symbol.iterator]();
  }
}

/** The members of a set numbered through, so that what is known of each can stand in an array of no more. */
export class Ranks {
  readonly count: number;
  readonly #set: BitSet;
  /** How many members come before each run of 32 numbers. */
  readonly #before: Uint32Array;
  #members: Uint32Array | null = null;

  constructor(set: BitSet) {
    this.#set = set;
    const { words } = set;
    this.#before = new Uint32Array(words.length);
    let count = 0;
    for (let i = 0; i < words.length; i++) {
      this.#before[i] = count;
      count += bitCount(words[i] as number);
    }
    this.count = count;
  }

  /** By place. */
  get members(): Uint32Array {
    this.#members ??= this.#set.toArray();
    return this.#members;
  }

  /** The place of a number among the members; -1 for one that is none. */
  of(number: number): number {
    const word = this.#set.words[number >>> 5] ?? 0;
    const bit = 1 << (number & 31);
    if ((word & bit) === 0) return -1;
    return (this.#before[number >>> 5] as number) + bitCount(word & (bit - 1));
  }

  /** Adds a value to what is known of those members that another set has too. @param sums by place */
  add(sums: Float64Array, set: BitSet, value: number): void {
    for (let i = 0; i < set.words.length; i++) {
      const own = this.#set.words[i] as number;
      const before = this.#before[i] as number;
      for (let rest = own & (set.words[i] as number); rest !== 0; rest &= rest - 1) {
        const place = before + bitCount(own & ((rest & -rest) - 1));
        sums[place] = (sums[place] as number) + value;
      }
    }
  }
}

/** How many bits of 32 are set (Hacker's Delight, 5-1). */
export function bitCount(word: number): number {
  let rest = word - ((word >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
