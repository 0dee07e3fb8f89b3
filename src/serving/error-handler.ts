/** The last word on what went wrong: a page for people, problem details for programs; and answers to wrong methods and paths. */
import type { ErrorRequestHandler, Request, RequestHandler, Response } from "express";
import { errorPageHtml } from "../rendering/plain-pages.ts";
import { HttpError, type Problem, sendProblem, toProblem } from "./problems.ts";
import type { ServedArchive } from "./served-archive.ts";
import { siteOf } from "./site.ts";

/** Seconds after which a client may ask again while the first index is being built. */
const RETRY_SECONDS = 2;

export function errorHandler(host: ServedArchive): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const problem = toProblem(error, instanceOf(request));
    if (problem.status === 500) console.error(error);
    if (problem.status === 503) response.set("Retry-After", String(RETRY_SECONDS));
    response.set("Cache-Control", "no-store").vary("Accept");
    if (wantsPage(request)) sendErrorPage(request, response, host, problem);
    else sendProblem(response, problem);
  };
}

/** For every method of a route but GET and HEAD. */
export const refuseMethod: RequestHandler = (request, response) => {
  response.set("Allow", "GET, HEAD, OPTIONS");
  if (request.method === "OPTIONS") {
    response.status(204).end();
    return;
  }
  throw new HttpError(405, `${request.method} is not possible here; GET and HEAD are.`);
};

/** For every path that no route has. */
export const refusePath: RequestHandler = (request) => {
  throw new HttpError(404, `There is nothing at ${request.path}.`);
};

function sendErrorPage(
  request: Request,
  response: Response,
  host: ServedArchive,
  { status, title, detail }: Problem,
): void {
  const heading = title.charAt(0) + title.slice(1).toLowerCase();
  response
    .status(status)
    .type("html")
    .send(errorPageHtml(siteOf(request, host), heading, detail));
}

/** Programs' routes give problem details whatever is asked for; the rest a page to who prefers one. */
function wantsPage(request: Request): boolean {
  const forPrograms = /^\/(api\/|healthz|readyz|openapi\.json|assets\/)/.test(request.path);
  return !forPrograms && request.accepts(["application/problem+json", "application/json", "html"]) === "html";
}

function instanceOf(request: Request): string {
  return request.originalUrl.split("?", 1).join("");
}
