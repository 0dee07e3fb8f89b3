/** Errors as clients get them: `application/problem+json` (RFC 9457). Which page a browser gets instead is for `error-handler.ts`. */
import { STATUS_CODES } from "node:http";
import type { Response } from "express";
import { CommuniqueError, type ErrorCode } from "../errors.ts";

export interface Problem {
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
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

const STATUSES: Readonly<Record<ErrorCode, number>> = {
  PATH_MISSING: 500,
  USAGE: 400,
  CONFIG_INVALID: 500,
  INDEX_MISSING: 503,
  INDEX_UNREACHABLE: 503,
  ARCHIVE_DAMAGED: 500,
  ARCHIVE_VERSION: 500,
  REMOVALS_REFUSED: 500,
  INDEX_LOCKED: 503,
  NOT_FOUND: 404,
  NOT_READY: 503,
  // The client has gone, so nobody reads this; 499 is what servers write into their logs for it.
  ABORTED: 499,
  PORT_TAKEN: 500,
  WRITE_FAILED: 500,
};

/** Any thrown thing as a problem; of an unforeseen one no more is told than that it happened. */
export function toProblem(error: unknown, instance: string): Problem {
  if (error instanceof CommuniqueError) return problem(STATUSES[error.code], error.message, instance, error.code);
  if (error instanceof HttpError) return problem(error.status, error.message, instance, null);
  const status = clientStatus(error);
  if (status !== null) return problem(status, "The address or the request is not well-formed.", instance, "USAGE");
  return problem(500, "Something went wrong in the server. Its log says more.", instance, null);
}

/** Sends a problem in place of an answer. */
export function sendProblem(response: Response, problem: Problem): void {
  response.status(problem.status).type("application/problem+json").send(JSON.stringify(problem));
}

function problem(status: number, detail: string, instance: string, code: ErrorCode | null): Problem {
  return { type: "about:blank", title: STATUS_CODES[status] ?? "Error", status, detail, instance, code };
}

/** Express marks the client's mistakes that it finds itself, such as `%zz` in a path. */
function clientStatus(error: unknown): number | null {
  const status = error instanceof Error && "status" in error ? error.status : null;
  return typeof status === "number" && status >= 400 && status < 500 ? status : null;
}
