/** A web server of a folder's files, with Range requests as RFC 9110 has them, that keeps a list of what it was asked and can misbehave. */
import { readFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { basename, extname, join } from "node:path";
import { type Listening, listening } from "./listening.ts";

interface Asked {
  readonly file: string;
  /** `[start, end)`; null where the whole file was asked for. */
  readonly range: readonly [start: number, end: number] | null;
  readonly url: string;
  /** Bytes of the answer's body. */
  bytes: number;
}

export interface FileServer extends Listening {
  /** In the order in which they came. */
  readonly asked: Asked[];
}

export interface FileServerOptions {
  /** Whether ranges are honoured; default true. */
  readonly ranges?: boolean;
  /** Answers in the server's place, or says false to leave that to it. @param nth of the requests for this file and range, from 1 */
  readonly instead?: (asked: Asked, response: ServerResponse, nth: number) => boolean | Promise<boolean>;
}

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".js": "text/javascript",
  ".html": "text/html",
  ".json": "application/json",
  ".txt": "text/plain",
  ".svg": "image/svg+xml",
};

export async function fileServer(
  folder: string,
  { ranges = true, instead }: FileServerOptions = {},
): Promise<FileServer> {
  const asked: Asked[] = [];
  const times = new Map<string, number>();
  const server = await listening(async (request, response) => {
    const url = request.url ?? "";
    const path = decodeURIComponent(url.split("?", 1).join(""));
    const one: Asked = { file: basename(path), range: rangeOf(request.headers.range), url, bytes: 0 };
    asked.push(one);
    const key = `${one.file} ${request.headers.range}`;
    const nth = (times.get(key) ?? 0) + 1;
    times.set(key, nth);
    if ((await instead?.(one, response, nth)) === true) return;
    const whole = await readFile(join(folder, path)).catch(() => null);
    if (whole === null) return void response.writeHead(404, { "content-type": "text/plain" }).end("Not found");
    const type = { "content-type": TYPES[extname(path)] ?? "application/octet-stream", "cache-control": "max-age=600" };
    const { range } = one;
    if (range === null || !ranges) {
      one.bytes = whole.length;
      response.writeHead(200, { ...type, "content-length": whole.length }).end(whole);
      return;
    }
    const [start, end] = [range[0], Math.min(range[1], whole.length)];
    if (start >= whole.length) return void response.writeHead(416).end();
    one.bytes = end - start;
    response
      .writeHead(206, {
        ...type,
        "content-length": one.bytes,
        "content-range": `bytes ${start}-${end - 1}/${whole.length}`,
      })
      .end(whole.subarray(start, end));
  });
  return { ...server, asked };
}

function rangeOf(header: string | undefined): Asked["range"] {
  const [, start, last] = /^bytes=(\d+)-(\d+)$/.exec(header ?? "") ?? [];
  return last === undefined ? null : [Number(start), Number(last) + 1];
}
