/** Numbers below 2^32 in as many bytes each as the largest of them needs, 1, 2 or 4, little-endian. */

export type Width = 1 | 2 | 4;

export function widthOf(numbers: ArrayLike<number>): Width {
  let most = 0;
  for (let i = 0; i < numbers.length; i++) most = Math.max(most, numbers[i] as number);
  return most < 0x100 ? 1 : most < 0x10000 ? 2 : 4;
}

/** @returns as many bytes as there are numbers, times the width */
export function toFixedWidth(numbers: ArrayLike<number>, width: Width): Uint8Array {
  const bytes = new Uint8Array(numbers.length * width);
  for (let i = 0, at = 0; i < numbers.length; i++)
    for (let byte = 0, rest = numbers[i] as number; byte < width; byte++, rest >>>= 8) bytes[at++] = rest;
  return bytes;
}

/** @param bytes at least as many as the numbers take */
export function fromFixedWidth(bytes: Uint8Array, width: number, count: number): Uint32Array {
  const numbers = new Uint32Array(count);
  for (let i = 0, at = 0; i < count; i++) {
    let number = 0;
    for (let shift = 0; shift < width * 8; shift += 8) number |= (bytes[at++] as number) << shift;
    numbers[i] = number;
  }
  return numbers;
}
