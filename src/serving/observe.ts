/** Each request as log and metrics have it: by the pattern of its route, never by what was asked for. */
import { randomUUID } from "node:crypto";
import type { RequestHandler } from "express";
import type { Log } from "./log.ts";
import type { Metrics } from "./metrics.ts";

/** Asked for all the time by machines: of interest only where they fail. */
const PROBES: ReadonlySet<string> = new Set(["/healthz", "/readyz", "/metrics"]);
const SANE_ID = /^[\w.:/+=-]{1,128}$/;

export function observe(log: Log, metrics: Metrics): RequestHandler {
  return (request, response, next) => {
    const began = performance.now();
    const { socket } = request;
    const writtenBefore = socket.bytesWritten;
    const given = request.headers["x-request-id"];
    const requestId = typeof given === "string" && SANE_ID.test(given) ? given : randomUUID();
    // Whatever is logged of this request later, such as an error, finds it there.
    request.headers["x-request-id"] = requestId;
    response.setHeader("X-Request-Id", requestId);
    response.once("close", () => {
      const seconds = (performance.now() - began) / 1000;
      const { method, originalUrl } = request;
      const route = typeof response.locals.route === "string" ? response.locals.route : "other";
      const isWhole = response.writableFinished;
      const status = isWhole || response.headersSent ? response.statusCode : 499;
      metrics.answered(method, route, status, seconds);
      log[levelOf(route, status)]({
        requestId,
        method,
        route,
        status,
        ms: Math.round(seconds * 10_000) / 10,
        // With headers, as they went over the line: compressed where they were.
        bytes: socket.bytesWritten - writtenBefore,
        // The client went away before its answer was complete.
        ...(isWhole ? {} : { aborted: true }),
        ...(log.isLevelEnabled("debug") ? { url: originalUrl } : {}),
      });
    });
    next();
  };
}

function levelOf(route: string, status: number): "debug" | "info" | "warn" | "error" {
  if (status >= 500) return status === 503 ? "warn" : "error";
  return PROBES.has(route) ? "debug" : "info";
}
