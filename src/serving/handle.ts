/** An archive's page and API for any server that speaks `Request` and `Response`: Hono, Next, Deno, Fastify by a few lines. */
import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import type { Engine } from "../engines/engine.ts";
import type { Answer, Asked } from "./exchange.ts";
import { formOf } from "./form.ts";
import { type Respond, responder, type ServingOptions } from "./respond.ts";
import { servedEngine } from "./served-archive.ts";

export interface HandleOptions extends ServingOptions {
  /** The path below which the archive is served, such as `/search`; default: the root. */
  readonly base?: string;
}

const RESPONDERS = new WeakMap<Engine, WeakMap<HandleOptions, Respond>>();
const NO_OPTIONS: HandleOptions = {};

/**
 * The answer to a request; for a path that the archive has nothing at, a 404.
 *
 * @param options the same object for each request: what is made of it is kept
 */
export async function handle(engine: Engine, request: Request, options: HandleOptions = NO_OPTIONS): Promise<Response> {
  const asked = askedOf(request, options.base ?? "");
  const responded = asked === null ? null : await responderOf(engine, options)(asked);
  return responded === null ? new Response(null, { status: 404 }) : toResponse(responded.answer, request.method);
}

function responderOf(engine: Engine, options: HandleOptions): Respond {
  const byOptions = RESPONDERS.get(engine) ?? new WeakMap<HandleOptions, Respond>();
  RESPONDERS.set(engine, byOptions);
  const respond = byOptions.get(options) ?? responder(servedEngine(engine), options, true);
  byOptions.set(options, respond);
  return respond;
}

/** Null for a path that is not below `base`. */
function askedOf(request: Request, base: string): Asked | null {
  const url = new URL(request.url);
  const mount = base.replace(/\/+$/, "");
  if (url.pathname !== mount && !url.pathname.startsWith(`${mount}/`)) return null;
  return {
    method: request.method,
    path: url.pathname.slice(mount.length),
    query: url.search.slice(1),
    base: `${url.origin}${mount}/`,
    header: (name) => request.headers.get(name),
    form: (mostBytes) => formOf(request.headers.get("content-type") ?? "", bytesOf(request), mostBytes),
    signal: request.signal,
  };
}

async function* bytesOf({ body }: Request): AsyncIterable<Uint8Array> {
  if (body !== null) yield* Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]);
}

function toResponse({ status, headers, body }: Answer, method: string): Response {
  const length = typeof body === "string" ? { "content-length": String(Buffer.byteLength(body)) } : {};
  return new Response(method === "HEAD" ? null : bodyOf(body), { status, headers: { ...headers, ...length } });
}

function bodyOf(body: Answer["body"]): BodyInit | null {
  if (body === null || typeof body === "string") return body;
  const stream = createReadStream(body.file, { start: body.start, end: body.end });
  return Readable.toWeb(stream) as ReadableStream<Uint8Array>;
}
