/**
 * GET over HTTP as an archive needs it: tried again after what may pass, never longer in silence than allowed, all of it given up
 * on `close`, and every failure an error that says which address, what, and what to do.
 */
import { CommuniqueError } from "../errors.ts";
import { concatenated } from "./bytes.ts";
import { Slots } from "./slots.ts";

export type Fetch = (url: URL, init: RequestInit) => Promise<Response>;

/** Reads the body to its end. @throws where it is longer than `most` bytes */
export type ReadBody = (most: number) => Promise<Uint8Array>;

/** What ten hits may need at once. Over HTTP/1.1 a browser itself sends no more than six at a time. */
const MOST_AT_ONCE = 40;
const TRIES = 3;
/** Before the second try; before the third four times as long. */
const PAUSE_MS = 100;
/** Statuses of servers that are overloaded, starting or behind a gateway that lost them: worth another try. */
const PASSING: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

export class HttpClient {
  readonly #fetch: Fetch;
  readonly #timeoutMs: number;
  readonly #closed: AbortController = new AbortController();
  readonly #running: Set<AbortController> = new Set();
  readonly #slots: Slots = new Slots(MOST_AT_ONCE);

  /** @param timeoutMs the longest silence: until an answer begins, and between two pieces of it */
  constructor(fetch: Fetch, timeoutMs: number) {
    this.#fetch = fetch;
    this.#timeoutMs = timeoutMs;
  }

  /**
   * @param init its `cache` counts for the first try; later ones ask the server itself
   * @param use makes the answer of a good response; a `CommuniqueError` of it is final, anything else is tried again
   * @throws CommuniqueError INDEX_MISSING, ARCHIVE_DAMAGED where the file is shorter than the range, INDEX_UNREACHABLE, ABORTED
   */
  async get<T>(url: URL, init: RequestInit, use: (response: Response, body: ReadBody) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.#slots.use(() => this.#try(url, tries === 1 ? init : { ...init, cache: "reload" }, use));
      } catch (cause) {
        this.#throwIfClosed(url);
        // A cache may also remember that a file was not there yet.
        const isRemembered = tries === 1 && init.cache === "force-cache" && isMissing(cause);
        if (cause instanceof CommuniqueError && !isRemembered) throw cause;
        if (tries === TRIES) throw unreachable(url, `${reasonOf(cause)}, ${TRIES} times`, "Is its server up?", cause);
        await this.#pause(PAUSE_MS * 4 ** (tries - 1));
      }
    }
  }

  /** Gives up whatever is under way. */
  close(): void {
    this.#closed.abort();
    for (const one of this.#running) one.abort();
  }

  async #try<T>(url: URL, init: RequestInit, use: (response: Response, body: ReadBody) => Promise<T>): Promise<T> {
    this.#throwIfClosed(url);
    const request = new AbortController();
    const silence = new Silence(this.#timeoutMs, request);
    this.#running.add(request);
    try {
      const response = await this.#fetch(url, { ...init, signal: request.signal });
      refuse(url, response);
      return await use(response, (most) => readBody(url, response, most, silence));
    } finally {
      silence.end();
      this.#running.delete(request);
      // What was not read of an answer is not waited for.
      request.abort();
    }
  }

  #throwIfClosed(url: URL): void {
    if (this.#closed.signal.aborted) throw new CommuniqueError("ABORTED", `${nameOf(url)}: the index was closed.`);
  }

  #pause(ms: number): Promise<void> {
    const { signal } = this.#closed;
    return new Promise((done) => {
      const end = (): void => {
        clearTimeout(timer);
        signal.removeEventListener("abort", end);
        done();
      };
      const timer = setTimeout(end, ms);
      signal.addEventListener("abort", end);
    });
  }
}

/** A URL as errors name it: without its query and its password, which may be what gives access. */
export function nameOf(url: URL): string {
  return url.origin + url.pathname;
}

/** An index that cannot be reached, or not be read where it is. */
export function unreachable(url: URL, what: string, remedy: string, cause?: unknown): CommuniqueError {
  return new CommuniqueError("INDEX_UNREACHABLE", `${nameOf(url)}: ${what}. ${remedy}`, { cause });
}

/** What is to be done where a server honours no ranges. */
export const RANGES_ADVICE =
  "Put it there in pieces (communique export --format pieces), use a server that answers a Range request with that range alone, or allow for more wholeFileBytes.";

/** Ends a request that has been silent for too long. */
class Silence {
  readonly #ms: number;
  readonly #request: AbortController;
  #timer: ReturnType<typeof setTimeout>;

  constructor(ms: number, request: AbortController) {
    this.#ms = ms;
    this.#request = request;
    this.#timer = this.#start();
  }

  /** Something was heard. */
  broken(): void {
    clearTimeout(this.#timer);
    this.#timer = this.#start();
  }

  end(): void {
    clearTimeout(this.#timer);
  }

  #start(): ReturnType<typeof setTimeout> {
    return setTimeout(() => this.#request.abort(new Error(`no answer within ${this.#ms / 1000} s`)), this.#ms);
  }
}

/** @throws CommuniqueError for what will not pass, another error for what may */
function refuse(url: URL, response: Response): void {
  const { status } = response;
  if (PASSING.has(status)) throw new Error(`the server answered ${status}`);
  if (status === 404 || status === 410)
    throw new CommuniqueError(
      "INDEX_MISSING",
      `${nameOf(url)}: there is no such file (${status}). Either no index is there, or a newer one took its place: open it again.`,
    );
  if (status === 416)
    throw new CommuniqueError(
      "ARCHIVE_DAMAGED",
      `${nameOf(url)}: the file is shorter than it was written (416). Copy it there again.`,
    );
  if (status === 401 || status === 403)
    throw unreachable(
      url,
      `the server does not give it out (${status})`,
      "Make it public, or hand over a fetch that signs in.",
    );
  if (status !== 200 && status !== 206)
    throw unreachable(url, `the server answered ${status}`, "An index is plain files.");
  if (/^(text\/html|application\/xhtml)/i.test(response.headers.get("content-type") ?? ""))
    throw new CommuniqueError(
      "INDEX_MISSING",
      `${nameOf(url)}: a web page came in place of the file${response.redirected ? `, from ${nameOf(new URL(response.url))}` : ""}. Is the address right, and public?`,
    );
}

/** @throws CommuniqueError INDEX_UNREACHABLE where it is longer than `most` bytes; another error where it broke off */
async function readBody(url: URL, response: Response, most: number, silence: Silence): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  while (reader !== undefined) {
    const { done, value } = await reader.read();
    if (done) break;
    silence.broken();
    parts.push(value);
    length += value.length;
    if (length > most) throw unreachable(url, `more than ${most} bytes came`, RANGES_ADVICE);
  }
  return concatenated(parts);
}

function isMissing(error: unknown): boolean {
  return error instanceof CommuniqueError && error.code === "INDEX_MISSING";
}

/** What a failed fetch says: most of it is in the cause of the cause, if anywhere. */
function reasonOf(error: unknown): string {
  let deepest = error;
  while (deepest instanceof Error && deepest.cause instanceof Error) deepest = deepest.cause;
  return deepest instanceof Error ? deepest.message : String(deepest);
}
