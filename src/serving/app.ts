/** The server's Express app: an archive's routes with what only a whole server has, compression and its own last word. */
import compression from "compression";
import express, { type Express } from "express";
import { responder, type ServerOptions } from "./respond.ts";
import { errorMiddleware, middleware } from "./router.ts";
import type { ServedArchive } from "./served-archive.ts";

export interface AppOptions extends ServerOptions {
  /** Express's `trust proxy`: which proxies are believed what they say of a client; default: none. */
  readonly trustProxy?: boolean | number | readonly string[];
}

export function createApp(host: ServedArchive, options: AppOptions = {}): Express {
  const app = express();
  app.disable("x-powered-by");
  // Parameters are read in `parameters.ts`, the same way in whatever app the routes are mounted.
  app.set("query parser", false);
  app.set("trust proxy", options.trustProxy ?? false);
  app.use(compression());
  app.use(middleware(responder(host, { ...options, hosts: options.hosts ?? [] }, true)));
  app.use(errorMiddleware(host, options.onError ?? console.error));
  return app;
}
