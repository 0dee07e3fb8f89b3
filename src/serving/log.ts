/** The server's log: JSON lines for programs, short lines for whoever watches a terminal. */
import pino from "pino";
import { CommuniqueError } from "../errors.ts";
import { printable } from "../printable.ts";

export type Log = pino.Logger;

/** Where a log goes to, a line at a time. */
interface LogStream {
  readonly isTTY?: boolean;
  write(line: string): unknown;
}

/**
 * Lines hold no control characters, whoever wrote what is in them.
 *
 * @param level as in the settings
 */
export function createLog(level: string, stream: LogStream): Log {
  const serializers = { err: told };
  const options = {
    level,
    base: null,
    serializers,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: named },
  };
  const form = stream.isTTY === true ? readable : escaped;
  return pino(options, { write: (line) => stream.write(form(line)) });
}

/** Where a foreseen error was thrown says nothing to whoever runs a server. */
function told(error: Error): object {
  return error instanceof CommuniqueError
    ? { code: error.code, message: error.message }
    : pino.stdSerializers.err(error);
}

/** By its name instead of pino's number. */
function named(label: string): object {
  return { level: label };
}

/** JSON's own escapes leave some control characters as they are. */
function escaped(line: string): string {
  return `${printable(line.slice(0, -1))}\n`;
}

/** `14:54:07 warn GET /api/search 503 1.2 ms`: what most want to see; the rest of a line is for programs. */
function readable(line: string): string {
  const { time, level, msg = "", method, route, status, ms, err } = JSON.parse(line);
  const parts = [String(time).slice(11, 19), level === "info" ? null : level, msg];
  if (method !== undefined) parts.push(method, route, status, `${ms} ms`);
  const stack: string[] = err === undefined ? [] : String(err.stack ?? err.message).split("\n");
  const first = parts.filter((part) => part !== null && part !== "").join(" ");
  return [first, ...stack].map((one) => `${printable(String(one))}\n`).join("");
}
