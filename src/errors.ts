/** The one error class, and the table of its codes. A code is never renamed; a new one is added here alone. */

/**
 * What went wrong, for programs. Serving maps codes to statuses and commands map them to exit codes,
 * each by a `Record<ErrorCode, number>`, so that a forgotten code does not compile.
 */
export type ErrorCode =
  /** A PATH of the call does not exist or matches nothing. */
  | "PATH_MISSING"
  /** An option, a parameter or a query option that is not of its form. */
  | "USAGE"
  /** The config file does not parse, or holds what it may not. */
  | "CONFIG_INVALID"
  /** No index where one was looked for. */
  | "INDEX_MISSING"
  /** The index at a URL cannot be read now, or not from here: network, time-out, permission, or a server that answers oddly. */
  | "INDEX_UNREACHABLE"
  /** A file of the index is not what the manifest says: cut short, changed, or not ours. */
  | "ARCHIVE_DAMAGED"
  /** The index was written by a version that this one cannot read. */
  | "ARCHIVE_VERSION"
  /** A run would drop more than half of the releases and was not allowed to. */
  | "REMOVALS_REFUSED"
  /** Another process is writing this index. */
  | "INDEX_LOCKED"
  /** No release, person or original under this id. */
  | "NOT_FOUND"
  /** The index is not there yet: it is being built. */
  | "NOT_READY"
  /** The caller's signal asked to stop. */
  | "ABORTED"
  /** No port could be listened on. */
  | "PORT_TAKEN"
  /** The file system refused: no space, no permission. */
  | "WRITE_FAILED";

/** An error that a user can act on: the message says what, where and what to do. */
export class CommuniqueError extends Error {
  override readonly name: string = "CommuniqueError";
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options: { cause?: unknown } = {}) {
    super(message, options);
    this.code = code;
  }
}
