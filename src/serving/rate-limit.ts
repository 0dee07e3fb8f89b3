/** How often one client may ask; counted by its address, since nothing else is known of it. */
import type { Request, RequestHandler } from "express";
import { ipKeyGenerator, rateLimit as limiter, type Store } from "express-rate-limit";
import { HttpError } from "./problems.ts";

export interface RateLimitOptions {
  /** Requests a minute; not 0. */
  readonly perMinute: number;
  /** Whether addresses are what a proxy says; else this machine's own programs are not limited. */
  readonly isBehindProxy: boolean;
  /** Told of each request that is refused. */
  readonly onLimited?: () => void;
}

const WINDOW_MS = 60_000;
/** What is asked by those who watch over the server. */
const UNLIMITED: ReadonlySet<string> = new Set(["/healthz", "/readyz", "/metrics"]);
/** A provider gives a customer this much of an address, who can use all of it. */
const IPV6_BITS = 56;
/** Some 20 MB of them at most; the earliest is forgotten then. */
const MOST_CLIENTS = 100_000;

/** Says in each answer how much is left (draft-ietf-httpapi-ratelimit-headers-08), and refuses with 429 what is beyond. */
export function rateLimit({ perMinute, isBehindProxy, onLimited = () => {} }: RateLimitOptions): RequestHandler {
  return limiter({
    windowMs: WINDOW_MS,
    limit: perMinute,
    standardHeaders: "draft-8",
    legacyHeaders: false,
    identifier: "requests",
    keyGenerator: ({ ip = "" }) => ipKeyGenerator(ip, IPV6_BITS),
    skip: (request) =>
      request.method === "OPTIONS" || UNLIMITED.has(request.path) || (!isBehindProxy && isOwnMachine(request)),
    store: new ClientCounts(MOST_CLIENTS),
    // What it would warn of in the log, such as a header of a client that is not believed, is no fault of the operator's.
    validate: false,
    handler(_request, _response, next) {
      onLimited();
      next(new HttpError("too-many-requests", `A client may ask ${perMinute} times a minute. Ask again later.`));
    },
  });
}

/** Requests of each client since its first one in a window. @see express-rate-limit's own, which grows without bound */
export class ClientCounts implements Store {
  readonly localKeys = true;
  readonly #most: number;
  readonly #now: () => number;
  /** Those first whose window ends first. */
  readonly #clients: Map<string, { hits: number; readonly endsAt: number }> = new Map();

  /** @param now milliseconds that never go backwards, as the clock may */
  constructor(most: number, now: () => number = () => performance.now()) {
    this.#most = most;
    this.#now = now;
  }

  get size(): number {
    return this.#clients.size;
  }

  increment(key: string): { totalHits: number; resetTime: Date } {
    const now = this.#now();
    let client = this.#clients.get(key);
    if (client === undefined || client.endsAt <= now) {
      this.#clients.delete(key);
      this.#makeRoom(now);
      client = { hits: 0, endsAt: now + WINDOW_MS };
      this.#clients.set(key, client);
    }
    client.hits++;
    return { totalHits: client.hits, resetTime: new Date(Date.now() + client.endsAt - now) };
  }

  decrement(key: string): void {
    const client = this.#clients.get(key);
    if (client !== undefined) client.hits--;
  }

  resetKey(key: string): void {
    this.#clients.delete(key);
  }

  #makeRoom(now: number): void {
    for (const [key, { endsAt }] of this.#clients) {
      if (endsAt > now && this.#clients.size < this.#most) return;
      this.#clients.delete(key);
    }
  }
}

function isOwnMachine({ socket: { remoteAddress } }: Request): boolean {
  // A socket that is a file has no address.
  return remoteAddress === undefined || /^(?:::1|(?:::ffff:)?127\.\d+\.\d+\.\d+)$/.test(remoteAddress);
}
