/** CRC-32 as in ISO 3309, gzip and PNG: finds every error burst of up to 32 bits, and all but one in 2^32 others. */

const POLYNOMIAL = 0xedb88320;
const TABLES = makeTables();

/** Four tables, so that four bytes are taken at a step (slicing by 4, Kounavis and Berry 2005). */
function makeTables(): readonly [Uint32Array, Uint32Array, Uint32Array, Uint32Array] {
  const first = new Uint32Array(256).map((_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
    return value;
  });
  const next = (before: Uint32Array): Uint32Array =>
    before.map((value) => (value >>> 8) ^ (first[value & 0xff] as number));
  const second = next(first);
  const third = next(second);
  return [first, second, third, next(third)];
}

/** @param before that of bytes before these @param from of the bytes that count, to `end` @returns from 0 below 2^32 */
export function crc32(bytes: Uint8Array, before = 0, from = 0, end: number = bytes.length): number {
  const [t0, t1, t2, t3] = TABLES;
  let crc = ~before;
  let at = from;
  for (; at + 4 <= end; at += 4) {
    crc ^=
      (bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24);
    crc =
      (t3[crc & 0xff] as number) ^
      (t2[(crc >>> 8) & 0xff] as number) ^
      (t1[(crc >>> 16) & 0xff] as number) ^
      (t0[crc >>> 24] as number);
  }
  for (; at < end; at++) crc = (crc >>> 8) ^ (t0[(crc ^ (bytes[at] as number)) & 0xff] as number);
  return ~crc >>> 0;
}
