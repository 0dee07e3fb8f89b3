/**
 * The HTTP server that an app is put behind: what a client can send, hold and leave waiting is bounded here, before any route is
 * asked. How many searches run is for `overload.ts`, how often one client may ask for `rate-limit.ts`.
 */
import {
  createServer as createHttpServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
  STATUS_CODES,
} from "node:http";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { HttpError, toProblem } from "./problems.ts";

export interface ServerSettings {
  /** Connections held at a time. */
  readonly maxConnections: number;
  /** Told the status of each refusal here, which no route and no middleware hears of. */
  readonly onRefused?: (status: number) => void;
  /** Other times than `SERVER_TIMES`. */
  readonly times?: Partial<ServerTimes>;
}

/** Milliseconds. */
interface ServerTimes {
  /** From the connection, or from the answer before, to the end of a request's headers. */
  readonly headers: number;
  /** To the end of its body. */
  readonly request: number;
  /** That a connection stays open for another request: longer than proxies keep theirs, so that they end first. */
  readonly keepAlive: number;
  /** Without a byte read or taken, while the client is the one to move. */
  readonly stalled: number;
  /** Between two looks for requests that are late. */
  readonly look: number;
}

const SERVER_TIMES: ServerTimes = {
  headers: 10_000,
  request: 30_000,
  keepAlive: 75_000,
  stalled: 30_000,
  look: 2_000,
};

/** Bytes of address and headers: a query of 2,000 characters takes 18,000 where each is of three bytes, percent-encoded. */
const MOST_HEADER_BYTES = 32 * 1024;
const MOST_HEADERS = 100;
/** Requests that one connection has sent before it had the first one's answer. */
const MOST_PIPELINED = 32;
/** Milliseconds for a refusal to reach a client that is still sending; to close at once would take it back. */
const LINGER_MS = 1_000;

/**
 * A server that is not listening yet.
 *
 * Beyond `maxConnections` a new connection takes the place of the one that has waited longest for its client, so that idle ones keep
 * nobody out; it is closed itself where all of them wait for us.
 */
export function createServer(
  app: RequestListener,
  { maxConnections, onRefused = () => undefined, times = {} }: ServerSettings,
): Server {
  const { headers, request, keepAlive, stalled, look } = { ...SERVER_TIMES, ...times };
  const connections = new Connections(maxConnections);
  const server = createHttpServer(
    {
      maxHeaderSize: MOST_HEADER_BYTES,
      headersTimeout: headers,
      requestTimeout: request,
      keepAliveTimeout: keepAlive,
      connectionsCheckingInterval: look,
      // Node's own refusal has no body.
      requireHostHeader: false,
    },
    (incoming, response) => {
      const underWay = connections.begin(incoming, response);
      const refusal =
        underWay > MOST_PIPELINED ? new HttpError("too-many-requests", "Wait for answers first.") : refused(incoming);
      if (refusal === null) return app(incoming, response);
      onRefused(refusal.status);
      refuse(response, refusal);
    },
  );
  // Node leaves out those beyond; one more than we take is let in, so that it can be refused.
  server.maxHeadersCount = MOST_HEADERS + 1;
  server.setTimeout(stalled, (socket) => {
    if (!connections.isAtWork(socket)) socket.destroy();
  });
  CONNECTIONS.set(server, connections);
  server.on("connection", (socket) => connections.add(socket));
  server.on("checkExpectation", (_request, response) => {
    onRefused(NOT_EXPECTED.status);
    refuse(response, NOT_EXPECTED);
  });
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    const refusal = malformed(error, socket, connections);
    if (refusal === null) return;
    onRefused(refusal.status);
    sendRaw(socket, refusal);
  });
  server.on("connect", (_request, socket) => {
    onRefused(NO_PROXY.status);
    sendRaw(socket, NO_PROXY);
  });
  return server;
}

const CONNECTIONS: WeakMap<Server, Connections> = new WeakMap();

/** Closes connections on which nothing is under way, those too that never asked anything, which Node leaves open. */
export function closeQuietConnections(server: Server): void {
  CONNECTIONS.get(server)?.closeQuiet();
}

/** Open connections, those first that have been without a request for longest. */
class Connections {
  readonly #most: number;
  /** What is under way on each, in the order in which it was asked. */
  readonly #open: Map<Duplex, Exchange[]> = new Map();

  constructor(most: number) {
    this.#most = most;
  }

  closeQuiet(): void {
    for (const [socket, exchanges] of this.#open) if (exchanges.length === 0) socket.destroy();
  }

  add(socket: Socket): void {
    if (this.#open.size >= this.#most) (this.#longestWaiting() ?? socket).destroy();
    if (socket.destroyed) return;
    this.#open.set(socket, []);
    socket.once("close", () => this.#open.delete(socket));
  }

  /** @returns how many requests of its connection are under way now */
  begin(request: IncomingMessage, response: ServerResponse): number {
    const { socket } = request;
    const exchanges = this.#open.get(socket);
    if (exchanges === undefined) return 1;
    const exchange = { request, response };
    exchanges.push(exchange);
    response.once("close", () => {
      exchanges.splice(exchanges.indexOf(exchange), 1);
      this.#touch(socket, exchanges);
    });
    this.#touch(socket, exchanges);
    return exchanges.length;
  }

  /** Whether it waits for us rather than for its client. */
  isAtWork(socket: Duplex): boolean {
    const [first] = this.#open.get(socket) ?? [];
    return first?.request.complete === true && !first.response.headersSent;
  }

  /** Whether a client would take what is sent now for the answer to something that it has sent whole. */
  isOwed(socket: Duplex): boolean {
    return (this.#open.get(socket) ?? []).some(({ request, response }) => request.complete || response.headersSent);
  }

  /** Puts it behind all others, where it is still open. */
  #touch(socket: Duplex, exchanges: Exchange[]): void {
    if (this.#open.delete(socket)) this.#open.set(socket, exchanges);
  }

  #longestWaiting(): Duplex | null {
    for (const socket of this.#open.keys()) if (!this.isAtWork(socket)) return socket;
    return null;
  }
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** What Node's parser lets pass and a server has to refuse (RFC 9112, 3.2), or need not take. */
function refused({ rawHeaders, httpVersion }: IncomingMessage): HttpError | null {
  if (rawHeaders.length / 2 > MOST_HEADERS)
    return new HttpError("headers-too-large", `A request may have ${MOST_HEADERS} headers.`);
  const hosts = rawHeaders.filter((name, i) => i % 2 === 0 && name.toLowerCase() === "host");
  const isOne = hosts.length === 1 || (hosts.length === 0 && httpVersion === "1.0");
  return isOne ? null : new HttpError("bad-request", "A request has one Host header.");
}

function refuse(response: ServerResponse, error: HttpError): void {
  const { status, body } = problemOf(error);
  response.writeHead(status, refusalHeaders(body)).end(body);
}

const PARSER_REFUSALS: Readonly<Record<string, HttpError>> = {
  HPE_HEADER_OVERFLOW: new HttpError(
    "headers-too-large",
    `Address and headers may have ${MOST_HEADER_BYTES / 1024} kB together.`,
  ),
  HPE_CHUNK_EXTENSIONS_OVERFLOW: new HttpError("too-large", "The chunk extensions are too long."),
  ERR_HTTP_REQUEST_TIMEOUT: new HttpError("too-slow", "The request did not come in time."),
};
const MALFORMED = new HttpError("bad-request", "The request is not well-formed HTTP.");
const NO_PROXY = new HttpError("method-not-allowed", "This server is no proxy; GET and HEAD are possible here.");
const NOT_EXPECTED = new HttpError("expectation-failed", "Expect may say 100-continue alone.");

/** Why a request never became one, where its client can still be told. What the parser says of it stays here. */
function malformed({ code }: NodeJS.ErrnoException, socket: Duplex, connections: Connections): HttpError | null {
  // The parser says the same again of whatever still comes.
  if (TOLD.has(socket)) return null;
  if (socket.writable && code !== "ECONNRESET" && !connections.isOwed(socket))
    return PARSER_REFUSALS[code ?? ""] ?? MALFORMED;
  socket.destroy();
  return null;
}

/** Sockets that were told why they are closed. */
const TOLD: WeakSet<Duplex> = new WeakSet();

function sendRaw(socket: Duplex, error: HttpError): void {
  TOLD.add(socket);
  const { status, body } = problemOf(error);
  const headers = Object.entries(refusalHeaders(body)).map(([name, value]) => `${name}: ${value}`);
  const lines = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...headers];
  socket.on("error", () => undefined);
  socket.resume();
  socket.end(`${lines.join("\r\n")}\r\n\r\n${body}`);
  setTimeout(() => socket.destroy(), LINGER_MS).unref();
}

function refusalHeaders(body: string): Readonly<Record<string, string>> {
  return {
    "Content-Type": "application/problem+json; charset=utf-8",
    "Content-Length": String(Buffer.byteLength(body)),
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    Connection: "close",
  };
}

/** Whose address may not be known: it says none. */
function problemOf(error: HttpError): { readonly status: number; readonly body: string } {
  const { instance: _, ...problem } = toProblem(error, "");
  return { status: problem.status, body: JSON.stringify(problem) };
}
