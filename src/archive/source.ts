/** Where the bytes of an archive come from: a folder in Node (`storage/`), anything else that can hand out a file. */
export interface Source {
  /** @throws CommuniqueError INDEX_MISSING where there is no such file */
  read(file: string): Promise<Uint8Array>;
  readRange(file: string, offset: number, length: number): Promise<Uint8Array>;
  /** Raw deflate undone (RFC 1951), where the system does that faster than a stream; what is none throws. */
  readonly inflate?: (bytes: Uint8Array) => Uint8Array;
  close(): Promise<void>;
}
