/**
 * The files of an archive cut into pieces of one length, for hosts that answer no Range request or take no large file. Which bytes
 * a file has, and so the generation, stays the same. See FORMAT.md, "Pieces".
 */
import { concatenated } from "./bytes.ts";
import { filesOf, type Manifest } from "./manifest.ts";
import type { Source } from "./source.ts";

const PIECE = /\.\d+-\d{6,}$/;

/** One name never has two contents, so the length is in it. @param number from 0 */
export function pieceFile(file: string, number: number, pieceLength: number): string {
  return `${file}.${pieceLength}-${String(number).padStart(6, "0")}`;
}

export function isPieceFile(file: string): boolean {
  return PIECE.test(file);
}

/** How many pieces a file has: one also where it is empty, so that it can be seen to be there. */
export function pieceCount(length: number, pieceLength: number): number {
  return Math.max(1, Math.ceil(length / pieceLength));
}

/** The files that a manifest names, whether they lie there whole or in pieces. */
export function filesIn(source: Source, manifest: Manifest): Source {
  const { pieceLength } = manifest;
  if (pieceLength === undefined) return source;
  const lengths = new Map(filesOf(manifest).map(({ file, length }) => [file, length]));
  return {
    ...source,
    async readRange(file, offset, length) {
      const last = pieceCount(lengths.get(file) ?? 0, pieceLength) - 1;
      const end = offset + length;
      const asked: Promise<Uint8Array>[] = [];
      let number = Math.min(Math.floor(offset / pieceLength), last);
      let at = offset;
      do {
        // What is asked for beyond the file's end is the last piece's to refuse.
        const to = number === last ? end : Math.min(end, (number + 1) * pieceLength);
        asked.push(source.readRange(pieceFile(file, number, pieceLength), at - number * pieceLength, to - at));
        at = to;
        number++;
      } while (at < end);
      return concatenated(await Promise.all(asked));
    },
  };
}
