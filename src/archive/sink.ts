/** Where the bytes of a file that is being written go, one part after the other. */
export interface Sink {
  write(part: Uint8Array): Promise<void>;
}
