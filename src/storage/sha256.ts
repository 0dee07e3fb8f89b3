/** SHA-256, hexadecimal, by Node's crypto, which is loaded when it is first needed: readers of an index seldom do. */
export function sha256(data: string | Uint8Array): string {
  return process.getBuiltinModule("node:crypto").createHash("sha256").update(data).digest("hex");
}
