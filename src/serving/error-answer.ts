/** The last word on what went wrong: a page for people, problem details for programs. */
import Negotiator from "negotiator";
import { errorPageHtml } from "../rendering/plain-pages.ts";
import type { Words } from "../rendering/words.ts";
import { type Answer, type Asked, htmlAnswer } from "./exchange.ts";
import { HttpError, isOperators, type Problem, toProblem } from "./problems.ts";
import type { Route } from "./route.ts";
import type { ServedArchive } from "./served-archive.ts";
import { siteOf } from "./site.ts";

/** Seconds after which a client may ask again while the first index is being built. */
export const RETRY_SECONDS = "2";

/** @param onError told of what is for whoever runs the server to know */
export function errorAnswer(
  error: unknown,
  asked: Asked,
  host: ServedArchive,
  audience: Route["audience"],
  words: Words,
  onError: (error: unknown, asked: Asked) => void,
): Answer {
  const problem = toProblem(error, new URL(asked.base).pathname.slice(0, -1) + asked.path);
  if (problem.status === 500 || isOperators(error)) onError(error, asked);
  const body =
    audience === "people" && prefersPage(asked) ? pageOf(problem, asked, host, words) : problemAnswer(problem);
  const headers = {
    ...body.headers,
    "cache-control": "no-store",
    ...(problem.status === 503 ? { "retry-after": RETRY_SECONDS } : {}),
    ...(error instanceof HttpError ? error.headers : {}),
  };
  return { status: problem.status, headers, body: body.body };
}

function problemAnswer(problem: Problem): Answer {
  const headers = { "content-type": "application/problem+json; charset=utf-8" };
  return { status: problem.status, headers, body: JSON.stringify(problem) };
}

function pageOf({ title, detail }: Problem, asked: Asked, host: ServedArchive, words: Words): Answer {
  return htmlAnswer(errorPageHtml(siteOf(asked.path, host.look ?? null, host.engine(), words), title, detail));
}

function prefersPage(asked: Asked): boolean {
  const accept = asked.header("accept") ?? "*/*";
  const negotiator = new Negotiator({ headers: { accept } });
  return negotiator.mediaType(["application/problem+json", "application/json", "text/html"]) === "text/html";
}

/** Of paths that no route has. */
export function audienceOf(path: string): Route["audience"] {
  return /^\/(api|assets)\//.test(path) ? "programs" : "people";
}
