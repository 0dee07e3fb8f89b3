/** A file in memory as a `Source`: whatever name is asked for is this one. */
import type { Source } from "../src/archive/source.ts";

export function oneFile(bytes: Uint8Array): Source {
  return {
    read: async () => bytes,
    readRange: async (_file, offset, length) => Uint8Array.from(bytes.subarray(offset, offset + length)),
    close: async () => {},
  };
}
