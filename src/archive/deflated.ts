/** Bytes deflated as files hold them: see FORMAT.md. */
import { Deflate, deflateSync } from "fflate";

/** Higher ones gain a hundredth of the size and take twice the time. */
const LEVEL = 3;

/** Of what is small and deflated with a dictionary, a higher one gains a fiftieth and takes a sixth more. */
export const HIGH_LEVEL = 6;

/**
 * Deflated in JavaScript, since what the system's own libraries make of a text differs from machine to machine, and equal
 * releases are to give equal bytes.
 *
 * @param dictionary what the bytes are taken to go on from
 */
export function deflated(
  bytes: Uint8Array,
  dictionary: Uint8Array | null = null,
  level: typeof LEVEL | typeof HIGH_LEVEL = LEVEL,
): Uint8Array {
  return deflateSync(bytes, dictionary === null ? { level } : { level, dictionary });
}

/** So much text is deflated at a time. */
const CHUNK_LENGTH = 1 << 16;

/** JSON values, a line each, as `deflated` has bytes; made as they are asked for, since all at once are much in a large archive. */
export function* deflatedLines(values: Iterable<unknown>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let ready: Uint8Array[] = [];
  const stream = new Deflate({ level: LEVEL }, (bytes) => ready.push(bytes));
  let text = "";
  for (const value of values) {
    text += `${JSON.stringify(value)}\n`;
    if (text.length < CHUNK_LENGTH) continue;
    stream.push(encoder.encode(text));
    text = "";
    yield* ready;
    ready = [];
  }
  stream.push(encoder.encode(text), true);
  yield* ready;
}
