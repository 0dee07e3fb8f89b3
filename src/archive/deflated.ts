/** Bytes deflated as files hold them: see FORMAT.md. */
import { deflateSync } from "fflate";

/** Higher ones gain a hundredth of the size and take twice the time. */
const LEVEL = 3;

/**
 * Deflated in JavaScript, since what the system's own libraries make of a text differs from machine to machine, and equal
 * releases are to give equal bytes.
 *
 * @param dictionary what the bytes are taken to go on from
 */
export function deflated(bytes: Uint8Array, dictionary: Uint8Array | null = null): Uint8Array {
  return deflateSync(bytes, dictionary === null ? { level: LEVEL } : { level: LEVEL, dictionary });
}
