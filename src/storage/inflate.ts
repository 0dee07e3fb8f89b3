/** Raw deflate undone by Node's zlib, which is loaded when it is first needed: that takes longer than opening an archive. */
export function inflate(bytes: Uint8Array): Uint8Array {
  return process.getBuiltinModule("node:zlib").inflateRawSync(bytes);
}
