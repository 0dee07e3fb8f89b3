/** The server's Express app: an archive's router with what only a whole server can decide, its hosts and its unknown paths. */
import express, { type Express } from "express";
import { errorHandler, refusePath } from "./error-handler.ts";
import { knownHosts } from "./hosts.ts";
import { archiveRouter, type RouterOptions, securityHeaders } from "./router.ts";
import type { ServedArchive } from "./served-archive.ts";

export interface AppOptions extends RouterOptions {
  /** `Host` names that are answered besides localhost, 127.0.0.1 and [::1]: those listened on, or of a proxy before. */
  readonly hosts?: readonly string[];
}

export function createApp(host: ServedArchive, options: AppOptions = {}): Express {
  const app = express();
  app.disable("x-powered-by");
  // Parameters are read in `parameters.ts`, the same way in whatever app the router is mounted.
  app.set("query parser", false);
  app.use(securityHeaders());
  app.use(knownHosts(options.hosts ?? []));
  app.use(archiveRouter(host, options));
  app.use(refusePath);
  app.use(errorHandler(host));
  return app;
}
