/** A file as an answer, whole or the part of it that is asked for (RFC 9110, section 14). */
import { stat } from "node:fs/promises";
import { extname } from "node:path";
import parseRange from "range-parser";
import { isFresh, isOther, isSameRange, type Validators } from "./conditional.ts";
import type { Answer, Asked } from "./exchange.ts";
import { HttpError } from "./problems.ts";

const PICTURES: Readonly<Record<string, string>> = {
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".webp": "image/webp",
  ".gif": "image/gif",
};

/**
 * @param headers what else is said of it; its media type, where it is no picture
 * @throws HttpError precondition-failed, range-not-satisfiable; whatever `stat` throws
 */
export async function fileAnswer(
  asked: Asked,
  file: string,
  headers: Readonly<Record<string, string>>,
): Promise<Answer> {
  const { size, mtime } = await stat(file);
  const validators: Validators = {
    etag: `W/"${size.toString(16)}-${mtime.getTime().toString(16)}"`,
    "last-modified": mtime.toUTCString(),
  };
  const type = PICTURES[extname(file).toLowerCase()] ?? "application/octet-stream";
  const said = { "content-type": type, "accept-ranges": "bytes", ...validators, ...headers };
  if (isOther(asked, validators)) throw new HttpError("precondition-failed", "The file is another than was asked for.");
  if (isFresh(asked, validators)) return { status: 304, headers: said, body: null };
  const range = isSameRange(asked, validators) ? rangeOf(asked, size) : null;
  if (range === null)
    return {
      status: 200,
      headers: { ...said, "content-length": String(size) },
      body: size === 0 ? "" : { file, start: 0, end: size - 1 },
    };
  const { start, end } = range;
  return {
    status: 206,
    headers: { ...said, "content-range": `bytes ${start}-${end}/${size}`, "content-length": String(end - start + 1) },
    body: { file, ...range },
  };
}

/** Null where the whole file is to be sent, also where several parts are asked for. @throws HttpError range-not-satisfiable */
function rangeOf(asked: Asked, size: number): { readonly start: number; readonly end: number } | null {
  const range = asked.header("range");
  if (range === null) return null;
  const [, first = "", last = ""] = /^bytes=(\d+)-(\d+)$/.exec(range) ?? [];
  // It says nothing (RFC 9110, 14.1.1), and is not beyond the end.
  if (Number(last) < Number(first)) return null;
  const parsed = parseRange(size, range, { combine: true });
  if (parsed === -1)
    throw new HttpError("range-not-satisfiable", `The file has ${size} bytes.`, { "content-range": `bytes */${size}` });
  if (parsed === -2 || parsed.type !== "bytes" || parsed.length !== 1) return null;
  const [{ start, end } = { start: 0, end: size - 1 }] = parsed;
  return { start, end };
}
