/** Bytes written one after another, and read so again: fixed widths little-endian, and varints of seven bits a byte, lowest first. */

const encoder = new TextEncoder();
const HIGH = 2 ** 32;

/** One after the other; of a single part that part itself. */
export function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** A buffer that grows as it is written. */
export class ByteWriter {
  #bytes: Uint8Array;
  #length = 0;

  constructor(capacity: number = 1024) {
    this.#bytes = new Uint8Array(capacity);
  }

  get length(): number {
    return this.#length;
  }

  u8(value: number): void {
    this.#reserve(1);
    this.#bytes[this.#length++] = value;
  }

  u32(value: number): void {
    this.#reserve(4);
    for (let shift = 0; shift < 32; shift += 8) this.#bytes[this.#length++] = value >>> shift;
  }

  /** @param value an integer from 0 below 2^53 */
  u64(value: number): void {
    this.u32(value % HIGH);
    this.u32(Math.floor(value / HIGH));
  }

  /** @param value an integer from 0 below 2^53 */
  varint(value: number): void {
    this.#reserve(8);
    let rest = value;
    while (rest >= 0x80) {
      this.#bytes[this.#length++] = (rest % 0x80) | 0x80;
      rest = rest < HIGH ? rest >>> 7 : Math.floor(rest / 0x80);
    }
    this.#bytes[this.#length++] = rest;
  }

  bytes(values: Uint8Array): void {
    this.#reserve(values.length);
    this.#bytes.set(values, this.#length);
    this.#length += values.length;
  }

  /** A text as UTF-8, its length in bytes before it. */
  text(value: string): void {
    const bytes = encoder.encode(value);
    this.varint(bytes.length);
    this.bytes(bytes);
  }

  /** What was written; a view that the next write may change. */
  view(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  clear(): void {
    this.#length = 0;
  }

  #reserve(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + count));
    larger.set(this.view());
    this.#bytes = larger;
  }
}

const decoder = new TextDecoder("utf-8", { fatal: true });

/** Reads what `ByteWriter` wrote. Reading past the end throws a RangeError: its caller says what file is damaged. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(bytes: Uint8Array, at: number = 0) {
    this.#bytes = bytes;
    this.#at = at;
  }

  get at(): number {
    return this.#at;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  u8(): number {
    const value = this.#bytes[this.#at++];
    if (value === undefined) throw new RangeError(`byte ${this.#at - 1} of ${this.#bytes.length}`);
    return value;
  }

  u32(): number {
    return this.u8() + this.u8() * 0x100 + this.u8() * 0x10000 + this.u8() * 0x1000000;
  }

  u64(): number {
    return this.u32() + this.u32() * HIGH;
  }

  varint(): number {
    let value = 0;
    let weight = 1;
    for (;;) {
      const byte = this.u8();
      value += (byte & 0x7f) * weight;
      if (byte < 0x80) return value;
      weight *= 0x80;
      if (weight > Number.MAX_SAFE_INTEGER) throw new RangeError("a number of more than 53 bits");
    }
  }

  bytes(count: number): Uint8Array {
    const start = this.skip(count);
    return this.#bytes.subarray(start, start + count);
  }

  /** @returns where what is passed over begins */
  skip(count: number): number {
    if (this.#at + count > this.#bytes.length)
      throw new RangeError(`${count} bytes at ${this.#at} of ${this.#bytes.length}`);
    this.#at += count;
    return this.#at - count;
  }

  text(): string {
    return decoder.decode(this.bytes(this.varint()));
  }
}

/** How many bytes both begin with. */
export function sharedBytes(a: Uint8Array, b: Uint8Array): number {
  const most = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < most && a[shared] === b[shared]) shared++;
  return shared;
}
