/**
 * Blocks of 128 numbers, each in as many bits as the largest of them needs (Lemire and Boytsov, "Decoding billions of
 * integers per second through vectorization", 2015, without its interleaving). Bits go from the lowest of the first byte up.
 */

export const BLOCK = 128;

/** How many bits the largest of the numbers needs; 0 where all are 0. */
export function bitsFor(values: ArrayLike<number>, from: number): number {
  let all = 0;
  for (let i = 0; i < BLOCK; i++) all |= values[from + i] as number;
  return 32 - Math.clz32(all);
}

/** How many bytes a block of this width takes. */
export function packedLength(bits: number): number {
  return (BLOCK / 8) * bits;
}

/** @returns `packedLength(bits)` bytes, for `BLOCK` numbers of `values` from `from`, none of more than `bits` bits */
export function pack(values: ArrayLike<number>, from: number, bits: number): Uint8Array {
  const words = new Uint32Array((BLOCK / 32) * bits);
  for (let i = 0; i < BLOCK; i++) {
    const value = values[from + i] as number;
    const bit = i * bits;
    const word = bit >>> 5;
    const shift = bit & 31;
    words[word] = (words[word] as number) | (value << shift);
    if (shift + bits > 32) words[word + 1] = value >>> (32 - shift);
  }
  const bytes = new Uint8Array(packedLength(bits));
  const view = new DataView(bytes.buffer);
  words.forEach((value, word) => {
    view.setUint32(word * 4, value, true);
  });
  return bytes;
}

const WORDS = new Uint32Array(BLOCK + 1);

/** The other way round: writes `BLOCK` numbers to `out` from `to`. */
export function unpack(bytes: Uint8Array, at: number, bits: number, out: Uint32Array, to: number): void {
  if (bits === 0) {
    out.fill(0, to, to + BLOCK);
    return;
  }
  const count = (BLOCK / 32) * bits;
  for (let word = 0, byte = at; word < count; word++, byte += 4)
    WORDS[word] =
      (bytes[byte] as number) |
      ((bytes[byte + 1] as number) << 8) |
      ((bytes[byte + 2] as number) << 16) |
      ((bytes[byte + 3] as number) << 24);
  const mask = bits === 32 ? -1 : (1 << bits) - 1;
  for (let i = 0, bit = 0; i < BLOCK; i++, bit += bits) {
    const word = bit >>> 5;
    const shift = bit & 31;
    let value = (WORDS[word] as number) >>> shift;
    if (shift + bits > 32) value |= (WORDS[word + 1] as number) << (32 - shift);
    out[to + i] = value & mask;
  }
}
