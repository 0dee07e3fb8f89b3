/** Deflated bytes undone: by the system where the source knows how, else by the stream that browsers have. */
import type { Source } from "./source.ts";

/**
 * How far back deflated bytes refer at most (RFC 1951, 3.2.5).
 *
 * @param text that others are deflated as going on from @returns the part of it that can be referred to
 */
export function dictionaryOf(text: Uint8Array): Uint8Array {
  return text.subarray(-32_768);
}

/**
 * @param bytes deflated @param dictionary that they were deflated with
 * @returns rejects where the bytes are none
 */
export async function inflated(
  bytes: Uint8Array,
  inflate: Source["inflate"],
  dictionary: Uint8Array | null = null,
): Promise<Uint8Array> {
  if (inflate !== undefined) return inflate(bytes, dictionary);
  // A stream takes no dictionary: what stands in a stored block before the bytes is one.
  const parts = dictionary === null ? [bytes] : [storedHeader(dictionary.length), dictionary, bytes];
  const stream = new Blob(parts as BlobPart[]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const whole = new Uint8Array(await new Response(stream).arrayBuffer());
  return whole.subarray(dictionary?.length ?? 0);
}

/** The head of a block that is not compressed and not the last (RFC 1951, 3.2.4). @param length below 65,536 */
function storedHeader(length: number): Uint8Array {
  const [low, high] = [length & 0xff, length >>> 8];
  return Uint8Array.of(0, low, high, low ^ 0xff, high ^ 0xff);
}
