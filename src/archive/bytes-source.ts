/** A file in memory as a `Source`: whatever name is asked for is this one. */
import type { Source } from "./source.ts";

export function bytesSource(bytes: Uint8Array): Source {
  return {
    read: async () => bytes,
    readRange: async (_file, offset, length) => bytes.slice(offset, offset + length),
    close: async () => {},
  };
}
