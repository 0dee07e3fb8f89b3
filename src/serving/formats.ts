/** The forms that an answer can have, and which one a client wants: `format=` says so, else `Accept`. */
import Negotiator from "negotiator";
import type { Asked } from "./exchange.ts";

/** Media types by the names that `format` takes. */
export const FORMAT_TYPES = {
  json: "application/json",
  jsonl: "application/x-ndjson",
  csv: "text/csv",
  atom: "application/atom+xml",
} as const;

export type Format = keyof typeof FORMAT_TYPES;

/** What `Accept` may also call JSON lines. */
const OTHER_NAMES: Readonly<Record<string, Format>> = { "application/jsonl": "jsonl" };

/** What a type is narrowed by, such as `charset=utf-8`: of each there is one form alone. */
const PARAMETERS = /;(?!\s*q\s*=)[^;,]*/gi;

/**
 * @param named by `format=`
 * @param offered the first is given to who wants none of them, as to who does not say
 */
export function formatOf<Offered extends Format>(
  asked: Asked,
  named: Offered | undefined,
  offered: readonly [Offered, ...Offered[]],
): Offered {
  const accept = asked.header("accept");
  if (named !== undefined || accept === null) return named ?? offered[0];
  const types = new Map<string, Offered>(offered.map((format) => [FORMAT_TYPES[format], format]));
  for (const format of offered)
    for (const [type, same] of Object.entries(OTHER_NAMES)) if (same === format) types.set(type, format);
  const preferred = new Negotiator({ headers: { accept: accept.replace(PARAMETERS, "") } }).mediaType([
    ...types.keys(),
  ]);
  return types.get(preferred ?? "") ?? offered[0];
}

/** Each value on a line of its own. */
export function jsonLines(values: readonly unknown[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join("");
}
