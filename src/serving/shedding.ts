/**
 * The short way to a refusal. What is asked most is refused before anything else is done for it, since refusing is work too: on the long
 * way, through all that an answer needs, a refusal takes as much as a tenth of a search.
 */
import type { RequestHandler } from "express";
import { corsHeaders } from "./cors.ts";
import { RETRY_SECONDS } from "./error-answer.ts";
import { OVERLOADED, type Overload } from "./overload.ts";
import { HttpError, toProblem } from "./problems.ts";

/** Programs and pages ask these with every letter; of a page a person gets one that says so. */
const SEARCHES: readonly string[] = ["/api/search", "/api/suggest"];

/** To come before all else: it also tells `overload` of each request. @param cors as `corsHeaders` */
export function shedding(overload: Overload, cors: readonly string[]): RequestHandler {
  const bodies = new Map(SEARCHES.map((path) => [path, bodyOf(path)]));
  return (request, response, next) => {
    overload.notice();
    const { method } = request;
    const body = method === "GET" || method === "HEAD" ? bodies.get(request.path) : undefined;
    // Who may have the answer already is not made to search.
    if (body === undefined || "if-none-match" in request.headers || !overload.searches.refuses()) return next();
    response.writeHead(503, {
      "Content-Type": "application/problem+json; charset=utf-8",
      "Content-Length": body.length,
      "Cache-Control": "no-store",
      "Retry-After": RETRY_SECONDS,
      "X-Content-Type-Options": "nosniff",
      // Else a page of another origin is not told that it may ask again.
      ...corsHeaders(cors, { header: (name) => request.get(name) ?? null }),
    });
    response.end(method === "HEAD" ? undefined : body);
  };
}

function bodyOf(path: string): Buffer {
  return Buffer.from(JSON.stringify(toProblem(new HttpError("overloaded", OVERLOADED), path)));
}
