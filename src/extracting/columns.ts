/**
 * Zeroed typed arrays, cut from larger pieces of memory: releases are short, and to ask for a dozen small arrays for each costs
 * more than to fill them. A piece is never used twice; it goes when nothing cut from it is in use.
 */

/** In bytes. */
const PIECE = 1 << 18;
/** What is longer has memory of its own. */
const LONGEST_CUT = PIECE >> 3;

/** In UTF-16 units. */
const SHORT = 64;
const ZEROS_BEHIND = 2;

let piece: Buffer<ArrayBuffer> = Buffer.from(new ArrayBuffer(PIECE));
let used = 0;

export function int32Column(length: number): Int32Array<ArrayBuffer> {
  if (length * 4 > LONGEST_CUT) return new Int32Array(length);
  const start = cut(length * 4);
  return new Int32Array(piece.buffer, start, length);
}

export function byteColumn(length: number): Uint8Array<ArrayBuffer> {
  if (length > LONGEST_CUT) return new Uint8Array(length);
  const start = cut(length);
  return new Uint8Array(piece.buffer, start, length);
}

/**
 * A text's UTF-16 units as numbers, with some zeros behind them, so that a look ahead reads no place that is not there: an
 * engine is slow where it once met such a read. A loop that asks a string for each unit pays for the many ways in which
 * strings are kept, most of all where it meets several of them.
 */
export function unitsOf(text: string): Uint16Array {
  const size = (text.length + ZEROS_BEHIND) * 2;
  if (size > LONGEST_CUT) {
    const bytes = Buffer.from(new ArrayBuffer(size));
    bytes.write(text, "utf16le");
    return new Uint16Array(bytes.buffer);
  }
  const start = cut(size);
  const units = new Uint16Array(piece.buffer, start, text.length + ZEROS_BEHIND);
  // A call out of the engine costs as much as some words.
  if (text.length > SHORT) piece.write(text, start, "utf16le");
  else for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return units;
}

/** Where a cut of so many bytes starts in the piece, which may be a new one. */
function cut(bytes: number): number {
  if (used + bytes > PIECE) {
    piece = Buffer.from(new ArrayBuffer(PIECE));
    used = 0;
  }
  const start = used;
  used += (bytes + 3) & ~3;
  return start;
}
