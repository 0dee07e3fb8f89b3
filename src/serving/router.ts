/** An archive's page and API for Node's own HTTP server and what is built on it: Express, Connect, `http.createServer`. */
import { createReadStream } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import type { TLSSocket } from "node:tls";
import type { Engine } from "../engines/engine.ts";
import { ENGLISH_WORDS } from "../rendering/words.ts";
import { corsHeaders } from "./cors.ts";
import { audienceOf, errorAnswer } from "./error-answer.ts";
import type { Answer, Asked } from "./exchange.ts";
import { formOf } from "./form.ts";
import { refuseUnknownHost } from "./hosts.ts";
import { type Respond, responder, type ServingOptions } from "./respond.ts";
import { SECURITY_HEADERS } from "./security-headers.ts";
import { type ServedArchive, servedEngine } from "./served-archive.ts";

/** What an Express app is given by `app.use`. */
export type Middleware = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;

/** Refuses names that nobody said the server has. @param hosts besides this machine's own; without port */
export function knownHosts(hosts: readonly string[]): Middleware {
  return (request, response, next) => {
    refuseUnknownHost(hosts, askedOf(request, response));
    next();
  };
}

type ErrorMiddleware = (error: unknown, ...exchange: Parameters<Middleware>) => void;

/** An open archive's page and API. What no route of it has goes on to the app that it is mounted in. */
export function router(engine: Engine, options: ServingOptions = {}): Middleware {
  return middleware(responder(servedEngine(engine), options, false));
}

export function middleware(respond: Respond): Middleware {
  return (request, response, next) => {
    answerWith(respond, request, response, next).catch(next);
  };
}

/** For Express: what middleware before the routes throws, such as an `HttpError`, is told as the routes tell it. */
export function errorMiddleware(
  host: ServedArchive,
  cors: readonly string[],
  onError: (error: unknown, asked: Asked) => void,
): ErrorMiddleware {
  return (error, request, response, next) => {
    if (response.headersSent) return next(error);
    const asked = askedOf(request, response);
    // A client that is refused is not worth the reading of a table.
    const answer = errorAnswer(error, asked, host, audienceOf(asked.path), ENGLISH_WORDS, onError);
    send(
      { ...answer, headers: { ...SECURITY_HEADERS, ...corsHeaders(cors, asked), ...answer.headers } },
      request,
      response,
    ).catch(next);
  };
}

async function answerWith(
  respond: Respond,
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
): Promise<void> {
  const responded = await respond(askedOf(request, response));
  if (responded === null) return next();
  // For whoever writes logs or counts: the pattern, which says nothing of who asked for what.
  const { locals } = response as { locals?: Record<string, unknown> };
  if (locals !== undefined && responded.route !== null) locals.route = responded.route;
  await send(responded.answer, request, response);
}

/** What Express adds to a request; elsewhere it is worked out. */
interface ExpressParts {
  readonly baseUrl?: string;
  readonly originalUrl?: string;
  readonly protocol?: string;
  readonly host?: string;
  /** A form that the app has read already. */
  readonly body?: unknown;
}

function askedOf(request: IncomingMessage, response: ServerResponse): Asked {
  const { baseUrl = "", originalUrl, protocol, host, body } = request as IncomingMessage & ExpressParts;
  // A proxy may be told whole addresses (RFC 9112, 3.2.2).
  const url = (request.url ?? "/").replace(/^https?:\/\/[^/?#]*(?=\/)/i, "");
  const mark = url.indexOf("?");
  const isMount = baseUrl !== "" && (originalUrl ?? url).split("?", 1).join("") === baseUrl;
  let signal: AbortSignal | null = null;
  const scheme = protocol ?? ((request.socket as TLSSocket).encrypted ? "https" : "http");
  return {
    method: request.method ?? "GET",
    path: isMount ? "" : mark === -1 ? url : url.slice(0, mark),
    query: mark === -1 ? "" : url.slice(mark + 1),
    base: baseAddress(`${scheme}://${host ?? request.headers.host ?? ""}`, baseUrl),
    header(name) {
      const value = request.headers[name];
      return value === undefined ? null : String(value);
    },
    form: (mostBytes) => formOf(request.headers["content-type"] ?? "", request, mostBytes, body),
    get signal() {
      signal ??= goneSignal(response);
      return signal;
    },
  };
}

/** `Host`, and the scheme that a proxy says, may be anything: what is no address of a web server gives one that leads nowhere. */
function baseAddress(address: string, mount: string): string {
  const { protocol, origin } = URL.canParse(address) ? new URL(address) : NOWHERE;
  return `${/^https?:$/.test(protocol) ? origin : NOWHERE.origin}${mount}/`;
}

const NOWHERE = new URL("http://localhost");

/** Aborts when the client goes away before its answer is complete. */
function goneSignal(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  response.once("close", () => {
    if (!response.writableFinished) controller.abort();
  });
  return controller.signal;
}

async function send(
  { status, headers, body }: Answer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) {
    // What the app has said before, such as a cookie's Vary, goes on to hold.
    if (name === "vary") response.appendHeader(name, value);
    else response.setHeader(name, value);
  }
  if (typeof body === "string") response.setHeader("content-length", Buffer.byteLength(body));
  if (body === null || request.method === "HEAD") response.end();
  else if (typeof body === "string") response.end(body);
  // A client that goes away, or a file that is cut short now, ends the connection: there is nobody to tell.
  else
    await pipeline(createReadStream(body.file, { start: body.start, end: body.end }), response).catch(() =>
      response.destroy(),
    );
}
