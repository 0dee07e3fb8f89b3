/** Things with names, looked up by the beginnings of the words of a name, as these are typed or with slips of the pen. */
import type { Analyzer } from "../analysis/analyzer.ts";
import { TermReader } from "../analysis/term-reader.ts";
import { bestOf } from "../archive/best.ts";
import { sharedLength } from "../archive/shared-length.ts";
import { partitionPoint } from "../partition-point.ts";
import { nearWords, type SortedWords, slipsForgiven } from "./near-words.ts";
import { turns } from "./turns.ts";

/** A slip, or one of the first letter, makes a name come after others that are used so many times less. */
const SLIP_COST = 20;
/** Where more names than one in so many hold a word, all are looked through in their order. */
const GATHERED_SHARE = 16;

export class NameBeginnings {
  readonly #sorted: SortedWords;
  /** The names that hold each word, ascending, one word after the other: from `#starts[word]` to `#starts[word + 1]`. */
  readonly #holders: Uint32Array;
  readonly #starts: Uint32Array;
  /** The places of each name's words among the sorted ones, one name after the other: from `#ends[name - 1]` to `#ends[name]`. */
  readonly #words: Uint32Array;
  readonly #ends: Uint32Array;
  /** The thing of each name, ascending. */
  readonly #things: Uint32Array;

  /** @param things the names of each, those first that are to be found first */
  static async of(analyzer: Analyzer, things: Iterable<readonly string[]>): Promise<NameBeginnings> {
    const numbers = new Map<string, number>();
    const met: number[] = [];
    const ends: number[] = [];
    const owners: number[] = [];
    const reader = new TermReader(analyzer, {
      numberOf(_, word) {
        const number = numbers.get(word) ?? numbers.size;
        numbers.set(word, number);
        return number;
      },
      word: (number) => met.push(number),
      gap: () => undefined,
    });
    const turn = turns();
    let thing = 0;
    for (const names of things) {
      for (const name of names) {
        reader.read(name, null);
        ends.push(met.length);
        owners.push(thing);
      }
      thing++;
      await turn();
    }
    return new NameBeginnings(numbers, met, ends, owners);
  }

  /** @param numbers each word's, in the order of the numbers @param met the words of all names, one name after the other */
  private constructor(
    numbers: ReadonlyMap<string, number>,
    met: readonly number[],
    ends: readonly number[],
    owners: readonly number[],
  ) {
    const words = [...numbers.keys()].sort();
    const shared = Uint8Array.from(words, (word, i) => Math.min(255, sharedLength(words[i - 1] ?? "", word)));
    this.#sorted = { words, shared };
    const places = new Uint32Array(words.length);
    for (const [place, word] of words.entries()) places[numbers.get(word) as number] = place;
    this.#words = Uint32Array.from(met, (number) => places[number] as number);
    this.#ends = Uint32Array.from(ends);
    this.#things = Uint32Array.from(owners);
    this.#starts = new Uint32Array(words.length + 1);
    for (const place of this.#words) this.#starts[place + 1] = (this.#starts[place + 1] as number) + 1;
    for (let place = 0; place < words.length; place++)
      this.#starts[place + 1] = (this.#starts[place + 1] as number) + (this.#starts[place] as number);
    this.#holders = this.#holdersByWord();
  }

  #holdersByWord(): Uint32Array {
    const holders = new Uint32Array(this.#words.length);
    const next = this.#starts.slice();
    for (let name = 0; name < this.#ends.length; name++)
      for (let i = this.#startOf(name); i < (this.#ends[name] as number); i++) {
        const place = this.#words[i] as number;
        holders[next[place] as number] = name;
        next[place] = (next[place] as number) + 1;
      }
    return holders;
  }

  /** The first so many things with a name in which each typed word begins a word. */
  startingWith(typed: readonly string[], most: number): number[] {
    const ranges = typed.map((word) => this.#rangeOf(word)).sort((a, b) => this.#held(a) - this.#held(b));
    const [rarest, ...others] = ranges;
    if (rarest === undefined || this.#held(rarest) === 0) return [];
    const isFrequent = this.#held(rarest) * GATHERED_SHARE > this.#ends.length;
    const names = isFrequent ? this.#ends.keys() : this.#holdersOf(rarest);
    const wanted = isFrequent ? ranges : others;
    const found: number[] = [];
    for (const name of names) {
      if (found.length === most) break;
      const thing = this.#things[name] as number;
      if (thing !== found.at(-1) && wanted.every((range) => this.#holds(name, range))) found.push(thing);
    }
    return found;
  }

  /**
   * The likeliest things, where the words may be mistyped, and the last be unfinished.
   *
   * @param use of a thing: how much it is used, by which those are weighed that are not equally near
   */
  near(typed: readonly string[], most: number, use: (thing: number) => number): number[] {
    const slips = typed.map((word, i) => this.#slipsOf(word, i === typed.length - 1));
    const [rarest] = slips.toSorted((a, b) => this.#heldByNear(a) - this.#heldByNear(b));
    if (rarest === undefined) return [];
    const worth = new Map<number, number>();
    for (const name of this.#holdersOfNear(rarest)) {
      let sum = 0;
      for (const of of slips) sum += this.#least(name, of);
      if (sum >= NONE) continue;
      const thing = this.#things[name] as number;
      worth.set(thing, Math.max(worth.get(thing) ?? 0, use(thing) / SLIP_COST ** sum));
    }
    return bestOf(worth, most, ([a, worthA], [b, worthB]) => worthB - worthA || a - b).map(([thing]) => thing);
  }

  /** By place of a word, how many slips away it is, one of the first letter counted twice; `NONE` for too many. */
  #slipsOf(typed: string, isLast: boolean): Uint8Array {
    const { words } = this.#sorted;
    const slips = new Uint8Array(words.length).fill(NONE);
    nearWords(this.#sorted, typed, { most: slipsForgiven(typed), isBeginning: isLast }, (place, distance) => {
      slips[place] = distance + Number(distance > 0 && words[place]?.[0] !== typed[0]);
    });
    const [from, to] = this.#rangeOf(typed);
    return slips.fill(0, from, to);
  }

  #heldByNear(slips: Uint8Array): number {
    let held = 0;
    for (let place = 0; place < slips.length; place++)
      if ((slips[place] as number) < NONE) held += this.#held([place, place + 1]);
    return held;
  }

  /** Ascending, each once. */
  #holdersOfNear(slips: Uint8Array): number[] {
    const isHolder = new Uint8Array(this.#ends.length);
    for (let place = 0; place < slips.length; place++) {
      if (slips[place] === NONE) continue;
      const end = this.#starts[place + 1] as number;
      for (let i = this.#starts[place] as number; i < end; i++) isHolder[this.#holders[i] as number] = 1;
    }
    const holders: number[] = [];
    for (let name = 0; name < isHolder.length; name++) if (isHolder[name] === 1) holders.push(name);
    return holders;
  }

  #least(name: number, slips: Uint8Array): number {
    let least = NONE;
    for (let i = this.#startOf(name); i < (this.#ends[name] as number); i++) {
      const one = slips[this.#words[i] as number] as number;
      if (one < least) least = one;
    }
    return least;
  }

  /** The words that begin so. */
  #rangeOf(typed: string): Range {
    const { words } = this.#sorted;
    const from = partitionPoint(words.length, (place) => (words[place] as string) < typed);
    return [from, partitionPoint(words.length, (place) => words[place]?.startsWith(typed) === true, from)];
  }

  /** How many names hold one of the words, those that hold several counted as often. */
  #held([from, to]: Range): number {
    return (this.#starts[to] as number) - (this.#starts[from] as number);
  }

  /** Ascending; those that hold several of the words as often. */
  #holdersOf([from, to]: Range): Uint32Array {
    const holders = this.#holders.slice(this.#starts[from], this.#starts[to]);
    return to - from > 1 ? holders.sort() : holders;
  }

  #holds(name: number, [from, to]: Range): boolean {
    for (let i = this.#startOf(name); i < (this.#ends[name] as number); i++) {
      const place = this.#words[i] as number;
      if (place >= from && place < to) return true;
    }
    return false;
  }

  #startOf(name: number): number {
    return name === 0 ? 0 : (this.#ends[name - 1] as number);
  }
}

/** Places of words, the end not among them. */
type Range = readonly [from: number, to: number];

/** More than any word's slips. */
const NONE = 100;
