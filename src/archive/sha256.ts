/** Digests as the platform makes them. */

/** SHA-256, hexadecimal; null for a page that came over plain http, where browsers make none: what it reads has checksums besides. */
export async function platformSha256(bytes: Uint8Array): Promise<string | null> {
  const digest = await globalThis.crypto?.subtle?.digest("SHA-256", bytes as BufferSource);
  if (digest === undefined) return null;
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
