/** The lengths of a field, one a document, as a segment holds them. See FORMAT.md, "Segments". */

export type LengthWidth = 1 | 2 | 4;

/** 0 where there are no documents. */
export function meanLength(lengths: Uint32Array): number {
  const sum = lengths.reduce((total, length) => total + length, 0);
  return lengths.length === 0 ? 0 : sum / lengths.length;
}

/** @param lengths undefined where a document lacks the field */
export function writeLengths(
  lengths: readonly (number | undefined)[] | Uint32Array,
  documents: number,
): { width: LengthWidth; bytes: Uint8Array } {
  let most = 0;
  for (const length of lengths) most = Math.max(most, length ?? 0);
  const width = most < 0x100 ? 1 : most < 0x10000 ? 2 : 4;
  const bytes = new Uint8Array(documents * width);
  for (let doc = 0; doc < documents; doc++)
    for (let byte = 0, rest = lengths[doc] ?? 0; byte < width; byte++, rest >>>= 8) bytes[doc * width + byte] = rest;
  return { width, bytes };
}

export function readLengths(bytes: Uint8Array, width: LengthWidth, documents: number): Uint32Array {
  const lengths = new Uint32Array(documents);
  for (let doc = 0, at = 0; doc < documents; doc++)
    for (let byte = 0; byte < width; byte++, at++)
      lengths[doc] = (lengths[doc] as number) | ((bytes[at] as number) << (8 * byte));
  return lengths;
}
