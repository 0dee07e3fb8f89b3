/**
 * Numbers below 2^32 in as many bytes each as the largest of them needs, 1, 2 or 4: the lowest bytes of all, then the next of
 * all and so on, since likes then stand together and deflate well. See FORMAT.md, "Numbers".
 */
import type { ByteReader, ByteWriter } from "./bytes.ts";

export type Width = 1 | 2 | 4;

export function widthOf(numbers: ArrayLike<number>): Width {
  let most = 0;
  for (let i = 0; i < numbers.length; i++) most = Math.max(most, numbers[i] as number);
  return most < 0x100 ? 1 : most < 0x10000 ? 2 : 4;
}

/** @returns as many bytes as there are numbers, times the width */
export function toFixedWidth(numbers: ArrayLike<number>, width: Width): Uint8Array {
  const bytes = new Uint8Array(numbers.length * width);
  for (let byte = 0, at = 0; byte < width; byte++)
    for (let i = 0; i < numbers.length; i++) bytes[at++] = (numbers[i] as number) >>> (byte * 8);
  return bytes;
}

/** @param bytes at least as many as the numbers take */
export function fromFixedWidth(bytes: Uint8Array, width: number, count: number): Uint32Array {
  const numbers = new Uint32Array(count);
  // Lowest bytes alone are most of all, and what the engine copies needs no code that is warm.
  numbers.set(bytes.subarray(0, count));
  for (let byte = 1, at = count; byte < width; byte++)
    for (let i = 0; i < count; i++) numbers[i] = (numbers[i] as number) | ((bytes[at++] as number) << (byte * 8));
  return numbers;
}

/** How many there are, bytes a number, the numbers. */
export function writeNumbers(out: ByteWriter, numbers: ArrayLike<number>): void {
  const width = widthOf(numbers);
  out.varint(numbers.length);
  out.u8(width);
  out.bytes(toFixedWidth(numbers, width));
}

export function readNumbers(reader: ByteReader): Uint32Array {
  const count = reader.varint();
  const width = reader.u8();
  return fromFixedWidth(reader.bytes(count * width), width, count);
}
