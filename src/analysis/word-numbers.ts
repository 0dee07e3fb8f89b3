/**
 * Numbers for words, looked up by their letters where they stand in a text, so that a word that comes again costs no string. A word
 * of up to ten ASCII letters and digits, which most are, is itself two numbers of 30 bits and is found by looking at one place in
 * memory; only others are hashed and compared letter by letter.
 */
export class WordNumbers {
  readonly #numberOf: (word: string) => number;
  readonly #short: ShortWords = new ShortWords();
  readonly #long: LongWords = new LongWords();

  /** @param numberOf is asked once for each different word */
  constructor(numberOf: (word: string) => number) {
    this.#numberOf = numberOf;
  }

  number(text: string, start: number, end: number): number {
    const middle = Math.min(start + HALF, end);
    const mayBeShort = end > start && end - start <= 2 * HALF;
    const first = mayBeShort ? packed(text, start, middle) : -1;
    const second = first < 0 ? -1 : packed(text, middle, end);
    const isShort = second >= 0;
    const known = isShort ? this.#short.get(first, second) : this.#long.get(text, start, end);
    if (known !== UNKNOWN) return known;
    // As a mere slice, a long word would keep the whole text that it stands in.
    const word = ` ${text.slice(start, end)}`.slice(1);
    const number = this.#numberOf(word);
    if (isShort) this.#short.set(first, second, number);
    else this.#long.set(word, number);
    return number;
  }
}

/** No number of a word is below 0. */
const UNKNOWN = -1;
/** So many letters of six bits are a number. */
const HALF = 5;
/** Of ASCII letters and digits, from 1; 0 for all else. */
const CODES: Uint8Array = Uint8Array.from({ length: 0x80 }, (_, code) => {
  return "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".indexOf(String.fromCharCode(code)) + 1;
});

/** At most `HALF` letters as a number, different ones for all that differ; -1 for what has others than ASCII letters and digits. */
function packed(text: string, start: number, end: number): number {
  let number = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    const code = unit < 0x80 ? (CODES[unit] as number) : 0;
    if (code === 0) return -1;
    number = (number << 6) | code;
  }
  return number;
}

const FIRST_SLOTS = 1 << 13;

/** Open addressing, at most every second slot taken. */
class ShortWords {
  /** Of each slot: both halves of the word, the first 0 where it is free, and its number. */
  #slots: Uint32Array = new Uint32Array(FIRST_SLOTS * 3);
  #count = 0;

  get(first: number, second: number): number {
    const slot = this.#slotOf(first, second);
    return this.#slots[slot] === 0 ? UNKNOWN : (this.#slots[slot + 2] as number);
  }

  set(first: number, second: number, number: number): void {
    if (++this.#count * 6 > this.#slots.length) this.#spread();
    this.#slots.set([first, second, number], this.#slotOf(first, second));
  }

  /** Where the word stands, or would. */
  #slotOf(first: number, second: number): number {
    const slots = this.#slots;
    const mask = slots.length / 3 - 1;
    const hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const at = slot * 3;
      if (slots[at] === 0 || (slots[at] === first && slots[at + 1] === second)) return at;
    }
  }

  #spread(): void {
    const before = this.#slots;
    this.#slots = new Uint32Array(before.length * 2);
    for (let at = 0; at < before.length; at += 3) {
      const [first, second] = [before[at] as number, before[at + 1] as number];
      if (first !== 0) this.#slots.set([first, second, before[at + 2] as number], this.#slotOf(first, second));
    }
  }
}

const FIRST_SIZE = 1 << 12;
const FNV_OFFSET = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;

/** The same by a hash of the letters (FNV-1a over UTF-16 code units). */
class LongWords {
  readonly #words: string[] = [];
  #numbers: Uint32Array = new Uint32Array(FIRST_SIZE);
  #hashes: Int32Array = new Int32Array(FIRST_SIZE);
  /** Places in the others, less one; 0 for a free slot. */
  #slots: Uint32Array = new Uint32Array(FIRST_SIZE * 2);

  get(text: string, start: number, end: number): number {
    const place = this.#slots[this.#slotOf(text, start, end, hashOf(text, start, end))] as number;
    return place === 0 ? UNKNOWN : (this.#numbers[place - 1] as number);
  }

  set(word: string, number: number): void {
    const place = this.#words.length;
    if (place === this.#numbers.length) this.#grow();
    const hash = hashOf(word, 0, word.length);
    this.#slots[this.#slotOf(word, 0, word.length, hash)] = place + 1;
    this.#words.push(word);
    this.#numbers[place] = number;
    this.#hashes[place] = hash;
  }

  /** Where the word stands, or would. */
  #slotOf(text: string, start: number, end: number, hash: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const place = this.#slots[slot] as number;
      if (place === 0) return slot;
      if (this.#hashes[place - 1] === hash && isAt(this.#words[place - 1] as string, text, start, end)) return slot;
    }
  }

  #grow(): void {
    const size = this.#numbers.length * 2;
    this.#numbers = larger(this.#numbers, new Uint32Array(size));
    this.#hashes = larger(this.#hashes, new Int32Array(size));
    this.#slots = new Uint32Array(size * 2);
    for (const [place, word] of this.#words.entries())
      this.#slots[this.#slotOf(word, 0, word.length, this.#hashes[place] as number)] = place + 1;
  }
}

function hashOf(text: string, start: number, end: number): number {
  let hash = FNV_OFFSET;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  return hash;
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

function larger<T extends Uint32Array | Int32Array>(values: T, into: T): T {
  into.set(values);
  return into;
}
