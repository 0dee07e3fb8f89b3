/** Where the bytes of an archive come from: a folder in Node (`storage/`), a web server, memory. */
export interface Source {
  /** A file whole, as it is now. @throws CommuniqueError INDEX_MISSING where there is no such file */
  read(file: string): Promise<Uint8Array>;
  /**
   * Part of a file that never changes. Who needs several asks for all of them before waiting for one: a source may fetch together
   * what it was asked for together.
   *
   * @throws CommuniqueError INDEX_MISSING where there is no such file, ARCHIVE_DAMAGED where it ends before
   */
  readRange(file: string, offset: number, length: number): Promise<Uint8Array>;
  /** Raw deflate undone (RFC 1951), where the system does that faster than a stream; what is none throws. @param dictionary null for none */
  readonly inflate?: (bytes: Uint8Array, dictionary: Uint8Array | null) => Uint8Array;
  /** Of a text, hexadecimal, where the system has it at once; else a reader waits for the platform's. */
  readonly sha256?: (text: string) => string;
  /** Whether each answer has to be waited for, so that what may be needed next is better asked for along with what is. Default false. */
  readonly isRemote?: boolean;
  /** How many of a file's last bytes cost nothing more to read when it is opened; undefined where that is not known. */
  readonly endBytes?: (file: string) => number | undefined;
  close(): Promise<void>;
}
