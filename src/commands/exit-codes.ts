/** Exit codes: 0 done, 1 the work failed or found damage, 2 wrong usage. */
import type { ErrorCode } from "../errors.ts";

export const EXIT_CODES: Readonly<Record<ErrorCode, 1 | 2>> = {
  PATH_MISSING: 2,
  USAGE: 2,
  CONFIG_INVALID: 2,
  INDEX_MISSING: 1,
  INDEX_UNREACHABLE: 1,
  ARCHIVE_DAMAGED: 1,
  ARCHIVE_VERSION: 1,
  REMOVALS_REFUSED: 1,
  INDEX_LOCKED: 1,
  NOT_FOUND: 1,
  NOT_READY: 1,
  ABORTED: 1,
  PORT_TAKEN: 1,
  WRITE_FAILED: 1,
};
