/** A request and its answer as the routes see them, whatever speaks HTTP: Node's server in `router.ts`, `fetch` in `handle.ts`. */

export interface Asked {
  /** In capitals. */
  readonly method: string;
  /** Below the place where the archive is mounted, still percent-encoded; `/releases/a%2Fb`. Empty for that place without its slash. */
  readonly path: string;
  /** What follows the question mark; empty where there is none. */
  readonly query: string;
  /** Where the archive is mounted, as the client wrote it, with a slash at its end: `https://press.example/search/`. */
  readonly base: string;
  /** Null where the request has none. @param name in small letters */
  header(name: string): string | null;
  /** The fields of a form. @throws HttpError 413, 415, 400 */
  form(mostBytes: number): Promise<URLSearchParams>;
  /** Aborts when the client goes away before its answer is complete. */
  readonly signal: AbortSignal;
}

/** A file, or a part of one, to be sent. */
interface FileBody {
  readonly file: string;
  readonly start: number;
  /** Of the last byte. */
  readonly end: number;
}

export interface Answer {
  readonly status: number;
  /** Names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | FileBody | null;
}

const CHARSET = "; charset=utf-8";

export function jsonAnswer(value: unknown): Answer {
  return { status: 200, headers: { "content-type": `application/json${CHARSET}` }, body: JSON.stringify(value) };
}

/** @param mediaType without charset: it is UTF-8 */
export function textAnswer(mediaType: string, body: string): Answer {
  return { status: 200, headers: { "content-type": mediaType + CHARSET }, body };
}

export function htmlAnswer(html: string): Answer {
  return textAnswer("text/html", html);
}

export function redirect(status: 301 | 303 | 308, location: string): Answer {
  return { status, headers: { location }, body: null };
}

export function withHeaders(answer: Answer, headers: Readonly<Record<string, string>>): Answer {
  return { ...answer, headers: { ...answer.headers, ...headers } };
}

/** The header that leads to the next page of a list (RFC 8288). @param path below the mount @param change of the parameters asked for */
export function nextPage(
  { base, query }: Asked,
  path: string,
  change: (parameters: URLSearchParams) => void,
): Record<string, string> {
  const parameters = new URLSearchParams(query);
  change(parameters);
  return { link: `<${base}${path}?${parameters}>; rel="next"` };
}
