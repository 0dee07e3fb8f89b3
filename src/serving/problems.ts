/** Errors as clients get them: `application/problem+json` (RFC 9457). Which page a browser gets instead is for `error-answer.ts`. */
import { CommuniqueError, type ErrorCode } from "../errors.ts";

interface ProblemType {
  readonly status: number;
  readonly title: string;
  /** When it comes and what a client can do: for the docs. */
  readonly meaning: string;
}

/** A name is never changed: clients compare `type`. */
export type ProblemName =
  | "bad-request"
  | "not-found"
  | "unknown-path"
  | "method-not-allowed"
  | "precondition-failed"
  | "too-slow"
  | "too-large"
  | "unsupported-media-type"
  | "range-not-satisfiable"
  | "expectation-failed"
  | "unknown-host"
  | "too-many-requests"
  | "headers-too-large"
  | "client-gone"
  | "internal"
  | "archive-damaged"
  | "not-ready"
  | "timed-out"
  | "overloaded";

/** Every kind of problem that a server answers with. */
export const PROBLEM_TYPES: Readonly<Record<ProblemName, ProblemType>> = {
  "bad-request": {
    status: 400,
    title: "Bad request",
    meaning:
      "A parameter is unknown or not of its form, or the address is malformed. The detail says which and what is allowed.",
  },
  "not-found": { status: 404, title: "Not found", meaning: "There is no release, person or original with this id." },
  "unknown-path": { status: 404, title: "Unknown path", meaning: "Nothing is served at this address." },
  "method-not-allowed": {
    status: 405,
    title: "Method not allowed",
    meaning: "The address takes other methods; the header Allow names them.",
  },
  "too-slow": {
    status: 408,
    title: "Too slow",
    meaning: "The request did not come whole in the time that it may take. The connection is closed.",
  },
  "precondition-failed": {
    status: 412,
    title: "Precondition failed",
    meaning: "What is there now is not what If-Match or If-Unmodified-Since asks for.",
  },
  "too-large": { status: 413, title: "Too large", meaning: "The body is longer than is taken. Send it in parts." },
  "unsupported-media-type": {
    status: 415,
    title: "Unsupported media type",
    meaning: "The body is no form (application/x-www-form-urlencoded).",
  },
  "range-not-satisfiable": {
    status: 416,
    title: "Range not satisfiable",
    meaning: "The file has no such part; Content-Range says how long it is.",
  },
  "expectation-failed": {
    status: 417,
    title: "Expectation failed",
    meaning: "The header Expect asks for something else than 100-continue. The connection is closed.",
  },
  "unknown-host": {
    status: 421,
    title: "Unknown host name",
    meaning: "The server does not answer to the name in Host. Its operator can add it to the setting hosts.",
  },
  "too-many-requests": {
    status: 429,
    title: "Too many requests",
    meaning: "This client asks more often than it may. Retry-After says when to ask again.",
  },
  "headers-too-large": {
    status: 431,
    title: "Headers too large",
    meaning: "The address and the headers are longer, or the headers more, than is taken. The connection is closed.",
  },
  "client-gone": {
    status: 499,
    title: "Client gone",
    meaning: "The client closed the connection; it stands in logs alone.",
  },
  internal: {
    status: 500,
    title: "Internal error",
    meaning: "The server failed; its log says how. Asking again may not help.",
  },
  "archive-damaged": {
    status: 500,
    title: "Archive damaged",
    meaning:
      "A file of the archive is not what was written, or of another version. Its operator can check and index it again.",
  },
  "not-ready": {
    status: 503,
    title: "Not ready",
    meaning: "There is no archive to search yet, or not just now. Retry-After says when to ask again.",
  },
  "timed-out": {
    status: 503,
    title: "Timed out",
    meaning:
      "The search took longer than it may, and the form that was asked for cannot say so of a part. Ask for less, or for JSON.",
  },
  overloaded: {
    status: 503,
    title: "Overloaded",
    meaning: "More is asked than can be answered in good time. Retry-After says when to ask again.",
  },
};

/** `type` of a problem, the same in every installation. */
export function problemType(name: ProblemName): string {
  return `urn:communique:problem:${name}`;
}

export interface Problem {
  /** `urn:communique:problem:NAME`, one of `PROBLEM_TYPES`. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** What is wrong and what to do, in one sentence or two. */
  readonly detail: string;
  /** The path that was asked for. */
  readonly instance: string;
  /** For programs; null for what the HTTP layer alone knows of, such as a wrong method. */
  readonly code: ErrorCode | null;
}

/** An error of HTTP alone, which no other room knows of. */
export class HttpError extends Error {
  override readonly name: string = "HttpError";
  readonly problem: ProblemName;
  readonly headers: Readonly<Record<string, string>>;

  get status(): number {
    return PROBLEM_TYPES[this.problem].status;
  }

  /** @param headers of the answer, names in small letters */
  constructor(problem: ProblemName, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.problem = problem;
    this.headers = headers;
  }
}

const NAMES: Readonly<Record<ErrorCode, ProblemName>> = {
  PATH_MISSING: "internal",
  USAGE: "bad-request",
  CONFIG_INVALID: "internal",
  INDEX_MISSING: "not-ready",
  INDEX_UNREACHABLE: "not-ready",
  ARCHIVE_DAMAGED: "archive-damaged",
  ARCHIVE_VERSION: "archive-damaged",
  REMOVALS_REFUSED: "internal",
  INDEX_LOCKED: "not-ready",
  NOT_FOUND: "not-found",
  NOT_READY: "not-ready",
  ABORTED: "client-gone",
  PORT_TAKEN: "internal",
  WRITE_FAILED: "internal",
};

/** Any thrown thing as a problem; of an unforeseen one no more is told than that it happened. @param instance the path asked for */
export function toProblem(error: unknown, instance: string): Problem {
  if (error instanceof CommuniqueError) {
    const name = NAMES[error.code];
    return problem(name, isOperators(error) ? PROBLEM_TYPES[name].meaning : error.message, instance, error.code);
  }
  if (error instanceof HttpError) return problem(error.problem, error.message, instance, null);
  return problem("internal", "Something went wrong in the server. Its log says more.", instance, null);
}

/** Whether an error is for whoever runs the server to know: its message names files of this machine. */
export function isOperators(error: unknown): boolean {
  return (
    error instanceof CommuniqueError && error.code !== "NOT_READY" && PROBLEM_TYPES[NAMES[error.code]].status >= 500
  );
}

function problem(name: ProblemName, detail: string, instance: string, code: ErrorCode | null): Problem {
  const { status, title } = PROBLEM_TYPES[name];
  return { type: problemType(name), title, status, detail, instance, code };
}
