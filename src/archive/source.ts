/** Where the bytes of an archive come from: a folder in Node (`storage/`), anything else that can hand out a file. */
export interface Source {
  /** @throws CommuniqueError INDEX_MISSING where there is no such file */
  read(file: string): Promise<Uint8Array>;
  readRange(file: string, offset: number, length: number): Promise<Uint8Array>;
  close(): Promise<void>;
}
