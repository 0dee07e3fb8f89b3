/** Raw deflate undone by Node's zlib, which is loaded when it is first needed: that takes longer than opening an archive. */
export function inflate(bytes: Uint8Array, dictionary: Uint8Array | null): Uint8Array {
  return process.getBuiltinModule("node:zlib").inflateRawSync(bytes, dictionary === null ? {} : { dictionary });
}
