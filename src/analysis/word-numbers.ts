/**
 * Numbers for words, looked up by their letters where they stand in a text, so that a word that comes again costs no string:
 * a hash table with open addressing (FNV-1a over UTF-16 code units).
 */
export class WordNumbers {
  readonly #numberOf: (word: string) => number;
  readonly #words: string[] = [];
  #numbers: Uint32Array = new Uint32Array(FIRST_SIZE);
  #hashes: Int32Array = new Int32Array(FIRST_SIZE);
  /** Places in the others, less one; 0 for a free slot. */
  #slots: Uint32Array = new Uint32Array(FIRST_SIZE * 2);

  /** @param numberOf is asked once for each different word */
  constructor(numberOf: (word: string) => number) {
    this.#numberOf = numberOf;
  }

  number(text: string, start: number, end: number): number {
    let hash = FNV_OFFSET;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
    const mask = this.#slots.length - 1;
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const place = this.#slots[slot] as number;
      if (place === 0) return this.#add(copyOf(text, start, end), hash, slot);
      if (this.#hashes[place - 1] === hash && isAt(this.#words[place - 1] as string, text, start, end))
        return this.#numbers[place - 1] as number;
    }
  }

  #add(word: string, hash: number, slot: number): number {
    const number = this.#numberOf(word);
    const place = this.#words.length;
    const isFull = place === this.#numbers.length;
    if (isFull) {
      this.#numbers = larger(this.#numbers, new Uint32Array(place * 2));
      this.#hashes = larger(this.#hashes, new Int32Array(place * 2));
    }
    this.#words.push(word);
    this.#numbers[place] = number;
    this.#hashes[place] = hash;
    if (isFull) this.#spread();
    else this.#slots[slot] = place + 1;
    return number;
  }

  /** At most every second slot is taken. */
  #spread(): void {
    this.#slots = new Uint32Array(this.#numbers.length * 2);
    const mask = this.#slots.length - 1;
    for (const place of this.#words.keys()) {
      const hash = this.#hashes[place] as number;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = place + 1;
    }
  }
}

/** As a mere slice, a long word would keep the whole text that it stands in. */
function copyOf(text: string, start: number, end: number): string {
  return ` ${text.slice(start, end)}`.slice(1);
}

function larger<T extends Uint32Array | Int32Array>(values: T, into: T): T {
  into.set(values);
  return into;
}

const FIRST_SIZE = 1 << 12;
const FNV_OFFSET = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}
