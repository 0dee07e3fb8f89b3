/** The server's Express app: an archive's routes with what only a whole server has, compression and its own last word. */
import compression from "compression";
import express, { type Express, type Request, type RequestHandler, type Response } from "express";
// biome-ignore lint/correctness/noUnresolvedImports: it is found by Node's rule for packages that name no main file
import onHeaders from "on-headers";
import { codedTag, tagOfCopy } from "./conditional.ts";
import { FORMAT_TYPES } from "./formats.ts";
import type { Log } from "./log.ts";
import { Metrics } from "./metrics.ts";
import { observe } from "./observe.ts";
import { Overload } from "./overload.ts";
import { rateLimit } from "./rate-limit.ts";
import { responder, type ServerOptions } from "./respond.ts";
import { errorMiddleware, knownHosts, middleware } from "./router.ts";
import type { ServedArchive } from "./served-archive.ts";
import { shedding } from "./shedding.ts";

export interface AppOptions extends ServerOptions {
  /** Express's `trust proxy`: which proxies are believed what they say of a client; default: none. */
  readonly trustProxy?: boolean | number | readonly string[];
  /** Default: nothing is logged but what `onError` is told, by `console.error`. */
  readonly log?: Log;
  /** Default: those of this app alone. */
  readonly metrics?: Metrics;
  /** `Host` names that are answered besides localhost, 127.0.0.1 and [::1]: those listened on, or of a proxy before. */
  readonly hosts?: readonly string[];
  /** Requests a minute that one client may make; default: as many as it likes. */
  readonly rateLimit?: number;
}

export function createApp(host: ServedArchive, options: AppOptions = {}): Express {
  const app = express();
  app.disable("x-powered-by");
  // Parameters are read in `parameters.ts`, the same way in whatever app the routes are mounted.
  app.set("query parser", false);
  const { trustProxy = false, rateLimit: perMinute = 0, hosts = [], log = null, overload = new Overload() } = options;
  const { metrics = new Metrics(host, overload) } = options;
  app.set("trust proxy", trustProxy);
  const onError = options.onError ?? (log === null ? console.error : logged(log));
  app.use(shedding(overload, options.cors ?? []));
  if (log !== null) app.use(observe(log, metrics));
  app.use(knownHosts(hosts));
  app.get("/metrics", async (_request, response) => {
    response.locals.route = "/metrics";
    response.set({ "Content-Type": metrics.contentType, "Cache-Control": "no-store" }).send(await metrics.text());
  });
  app.use((_request, response, next) => {
    // Whoever goes on asking over this connection is to look for another server.
    if (host.isStopping?.() === true) response.setHeader("Connection", "close");
    next();
  });
  if (perMinute > 0)
    app.use(rateLimit({ perMinute, isBehindProxy: isSet(trustProxy), onLimited: () => metrics.rateLimited() }));
  app.use(taggedByCoding);
  app.use(compression({ filter: isCompressible }));
  app.use(middleware(responder(host, { ...options, onError, overload }, true)));
  app.use(errorMiddleware(host, options.cors ?? [], onError));
  return app;
}

function logged(log: Log): NonNullable<ServerOptions["onError"]> {
  return (error, asked) =>
    log.error({ err: error, requestId: asked.header("x-request-id") }, "a request could not be answered");
}

function isSet(trustProxy: boolean | number | readonly string[]): boolean {
  return typeof trustProxy === "object" ? trustProxy.length > 0 : Boolean(trustProxy);
}

/** Bytes that differ have tags that differ (RFC 9110, 8.8.3.3); `conditional.ts` knows all of them for the same answer. */
const taggedByCoding: RequestHandler = (request, response, next) => {
  // Those who come first are asked last, so that compression has made up its mind.
  onHeaders(response, () => {
    const coding = response.getHeader("content-encoding");
    const tag = response.getHeader("etag");
    if (typeof tag !== "string") return;
    if (typeof coding === "string") response.setHeader("ETag", codedTag(tag, coding));
    else if (response.statusCode === 304) {
      response.setHeader("ETag", tagOfCopy(request.get("if-none-match") ?? "", tag));
      response.vary("Accept-Encoding");
    }
  });
  next();
};

/** What is text, of which compression's own list does not know all. */
function isCompressible(request: Request, response: Response): boolean {
  const type = String(response.getHeader("content-type") ?? "");
  return type.startsWith(FORMAT_TYPES.jsonl) || compression.filter(request, response);
}
