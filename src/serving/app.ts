/** The server's Express app: an archive's routes with what only a whole server has, compression and its own last word. */
import compression from "compression";
import express, { type Express } from "express";
import type { Log } from "./log.ts";
import { Metrics } from "./metrics.ts";
import { observe } from "./observe.ts";
import { responder, type ServerOptions } from "./respond.ts";
import { errorMiddleware, middleware } from "./router.ts";
import type { ServedArchive } from "./served-archive.ts";

export interface AppOptions extends ServerOptions {
  /** Express's `trust proxy`: which proxies are believed what they say of a client; default: none. */
  readonly trustProxy?: boolean | number | readonly string[];
  /** Default: nothing is logged but errors that nobody foresaw, by `console.error`. */
  readonly log?: Log;
}

export function createApp(host: ServedArchive, options: AppOptions = {}): Express {
  const app = express();
  app.disable("x-powered-by");
  // Parameters are read in `parameters.ts`, the same way in whatever app the routes are mounted.
  app.set("query parser", false);
  app.set("trust proxy", options.trustProxy ?? false);
  const { log = null } = options;
  const onError = options.onError ?? (log === null ? console.error : logged(log));
  const metrics = new Metrics(host);
  if (log !== null) app.use(observe(log, metrics));
  app.get("/metrics", async (_request, response) => {
    response.locals.route = "/metrics";
    response.set({ "Content-Type": metrics.contentType, "Cache-Control": "no-store" }).send(await metrics.text());
  });
  app.use((_request, response, next) => {
    // Whoever goes on asking over this connection is to look for another server.
    if (host.isStopping?.() === true) response.setHeader("Connection", "close");
    next();
  });
  app.use(compression());
  app.use(middleware(responder(host, { ...options, onError, hosts: options.hosts ?? [] }, true)));
  app.use(errorMiddleware(host, onError));
  return app;
}

function logged(log: Log): NonNullable<ServerOptions["onError"]> {
  return (error, asked) => log.error({ err: error, requestId: asked.header("x-request-id") }, "unforeseen error");
}
