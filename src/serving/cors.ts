/** Which other origins' pages may read the API (the Fetch standard's CORS protocol). It says nothing to programs that are no pages. */
import type { Answer, Asked } from "./exchange.ts";

/** What a page may read of an answer besides its body. */
const EXPOSED = "ETag, Last-Modified, Link, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id";
const METHODS = "GET, HEAD, OPTIONS";
/** Of preflights, seconds: what browsers allow at most. */
const MAX_AGE = "7200";

/**
 * The headers that let the asking page read the answer; none where it may not.
 *
 * @param origins `https://press.example`, or `*` for every page
 */
export function corsHeaders(origins: readonly string[], asked: Pick<Asked, "header">): Record<string, string> {
  if (origins.length === 0) return {};
  const isAny = origins.includes("*");
  const origin = asked.header("origin");
  // The answer differs by origin, whether or not this one is allowed.
  const vary: Record<string, string> = isAny ? {} : { vary: "Origin" };
  if (!isAny && (origin === null || !origins.includes(origin))) return vary;
  return {
    ...vary,
    "access-control-allow-origin": isAny ? "*" : (origin ?? ""),
    "access-control-expose-headers": EXPOSED,
    // What another origin may read, it may also load.
    "cross-origin-resource-policy": "cross-origin",
  };
}

/** To `OPTIONS`: which methods there are, and to a browser that asks for a page, what it may send. */
export function optionsAnswer(origins: readonly string[], asked: Asked, allow: string): Answer {
  const cors = corsHeaders(origins, asked);
  const isPreflight = asked.header("access-control-request-method") !== null;
  const allowed = isPreflight && "access-control-allow-origin" in cors;
  const wanted = asked.header("access-control-request-headers");
  return {
    status: 204,
    headers: {
      allow,
      ...cors,
      ...(allowed ? { "access-control-allow-methods": METHODS, "access-control-max-age": MAX_AGE } : {}),
      ...(allowed && wanted !== null && /^[\w\-, ]{1,500}$/.test(wanted)
        ? { "access-control-allow-headers": wanted }
        : {}),
    },
    body: null,
  };
}
