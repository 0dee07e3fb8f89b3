/** From a request to its answer: the route, its method, what the client has already, the archive's generation, errors. */
import { createHash } from "node:crypto";
import type { Engine } from "../engines/engine.ts";
import { CommuniqueError } from "../errors.ts";
import { ENGLISH_WORDS } from "../rendering/words.ts";
import { VERSION } from "../version.ts";
import type { AnswerCache } from "./answer-cache.ts";
import { apiRoutes } from "./api.ts";
import { assetRoutes } from "./assets.ts";
import { boundedEngine } from "./bounded-engine.ts";
import { isFresh, type Validators } from "./conditional.ts";
import { corsHeaders, optionsAnswer } from "./cors.ts";
import { audienceOf, errorAnswer } from "./error-answer.ts";
import { type Answer, type Asked, redirect, withHeaders } from "./exchange.ts";
import { wordsFor } from "./languages.ts";
import { listRoutes } from "./lists.ts";
import type { Overload } from "./overload.ts";
import { pageRoutes } from "./pages.ts";
import { HttpError } from "./problems.ts";
import { Call, type Route } from "./route.ts";
import { SECURITY_HEADERS } from "./security-headers.ts";
import type { ServedArchive } from "./served-archive.ts";

export interface ServingOptions {
  /** Folder of `page.js` and `page.css`; default: where the package has them. */
  readonly assets?: string;
  /** The absolute file for an original's path in the archive, or null; default: no originals are given out. */
  readonly originalFile?: (path: string) => string | null;
  /** Origins whose pages may read the API, such as `https://press.example`, or `*` for all; default: none but the server's own. */
  readonly cors?: readonly string[];
  /** Milliseconds that one search may take; default 2,000. */
  readonly maxQueryMs?: number;
  /** Told of what is for whoever runs the server to know: errors that nobody foresaw, and what is wrong with the index; default: `console.error`. */
  readonly onError?: (error: unknown, asked: Asked) => void;
}

/** What only a whole server can decide. */
export interface ServerOptions extends ServingOptions {
  /** Who has to wait, and who is sent away; default: nobody, since there may be work that this knows nothing of. */
  readonly overload?: Overload;
  /** Answers that are given again; default: each is made anew. */
  readonly answers?: AnswerCache;
}

const MAX_QUERY_MS = 2_000;
/** When this program began, to the second: a date in a header says no more. */
const STARTED = Math.floor(Date.now() / 1_000) * 1_000;

interface Responded {
  readonly answer: Answer;
  /** The path of the route that answered, such as `/releases/:id`; null where none has the path. */
  readonly route: string | null;
}

/** Null where no route has the path, and it is for somebody else to answer. */
export type Respond = (asked: Asked) => Promise<Responded | null>;

/** All routes of an archive. @param isWhole whether a path that no route has is refused here */
export function responder(host: ServedArchive, options: ServerOptions, isWhole: boolean): Respond {
  const { cors = [], overload = null, answers = null, maxQueryMs = MAX_QUERY_MS, onError = console.error } = options;
  const routes = new Routes([
    ...assetRoutes(host, options.assets),
    ...apiRoutes(options.originalFile),
    ...pageRoutes(),
    ...listRoutes(),
  ]);
  const own = JSON.stringify([VERSION, host.look ?? null]);

  /** What every answer at a route's address says, so that caches and other origins' pages know what to make of it. */
  function shared(audience: Route["audience"], vary: string | undefined, asked: Asked): Record<string, string> {
    const { vary: byOrigin, ...allowing } = audience === "programs" ? corsHeaders(cors, asked) : {};
    const names = [vary, byOrigin].filter((name) => name !== undefined);
    return names.length === 0 ? allowing : { ...allowing, vary: names.join(", ") };
  }

  /** When its turn comes. */
  function admitted({ post, work }: Route, method: Route["get"], call: Call): Answer | Promise<Answer> {
    const isMuch = work === "much" || method === post;
    if (overload === null || (work === "little" && !isMuch)) return method(call);
    const queue = isMuch ? overload.bulk : overload.searches;
    return queue.run(() => method(call), call.signal);
  }

  async function answered(asked: Asked, { route, id }: Found): Promise<Answer> {
    if (asked.method === "OPTIONS") return optionsAnswer(cors, asked, allowed(route));
    const method = methodOf(route, asked);
    const words = route.audience === "people" ? await wordsFor(asked, host) : ENGLISH_WORDS;
    const headers = { "cache-control": "no-cache", ...shared(route.audience, route.varies?.header, asked) };
    const answer = await onOneGeneration(host, maxQueryMs, async (engine) => {
      const call = new Call(asked, host, engine, id, words);
      if (method === route.post) return admitted(route, method, call);
      if (route.depends === "own" || engine === null) return method(call);
      // One address has one answer in a generation, so nothing need be searched for to know that the client has it.
      const validators = generationValidators(engine, own, route, asked, host);
      const condition = asked.header("if-none-match");
      // A tag says that the client asked for this very address and was answered; a date or `*` may come with any.
      if (condition !== null && condition.trim() !== "*" && isFresh(asked, validators))
        return { status: 304, headers: { ...validators }, body: null };
      const { generation } = engine.status;
      const kept = answers?.get(generation, validators.etag) ?? null;
      const made = kept ?? (await admitted(route, method, call));
      if (made.status !== 200 || "cache-control" in made.headers) return made;
      if (kept === null) answers?.set(generation, validators.etag, made);
      // Whoever has any answer to this, or one of this day, does not want another one.
      return isFresh(asked, validators)
        ? { status: 304, headers: { ...validators }, body: null }
        : withHeaders(made, { ...validators });
    });
    const language = answer.headers["content-type"]?.startsWith("text/html")
      ? { "content-language": words.language }
      : {};
    return { ...answer, headers: { ...headers, ...language, ...answer.headers } };
  }

  return async (asked) => {
    let found: Found | null = null;
    try {
      if (asked.path === "") return { answer: intoMount(asked), route: null };
      refuseMalformed(asked.path);
      found = routes.find(asked.path);
      if (found !== null) return { answer: secured(await answered(asked, found)), route: found.route.path };
      if (!isWhole) return null;
      throw new HttpError("unknown-path", `There is nothing at ${asked.path}.`);
    } catch (error) {
      const audience = found?.route.audience ?? audienceOf(asked.path);
      const answer = errorAnswer(error, asked, host, audience, await wordsFor(asked, host), onError);
      const headers = { ...shared(audience, "Accept, Accept-Language", asked), ...answer.headers };
      return { answer: secured({ ...answer, headers }), route: found?.route.path ?? null };
    }
  };
}

interface Found {
  readonly route: Route;
  readonly id: string;
}

class Routes {
  readonly #exact: ReadonlyMap<string, Route>;
  readonly #patterns: readonly { readonly route: Route; readonly pattern: RegExp }[];

  constructor(routes: readonly Route[]) {
    this.#exact = new Map(routes.map((route) => [route.path, route]));
    this.#patterns = routes
      .filter(({ path }) => path.includes(":id"))
      .map((route) => ({ route, pattern: new RegExp(`^${route.path.replace(":id", "([^/]+)")}$`) }));
  }

  find(path: string): Found | null {
    const exact = path.includes(":id") ? undefined : this.#exact.get(path);
    if (exact !== undefined) return { route: exact, id: "" };
    for (const { route, pattern } of this.#patterns) {
      const id = pattern.exec(path)?.[1];
      if (id !== undefined) return { route, id: decodeURIComponent(id) };
    }
    return null;
  }
}

function onOneGeneration<T>(
  host: ServedArchive,
  maxQueryMs: number,
  work: (engine: Engine | null) => Promise<T>,
): Promise<T> {
  const engine = host.engine();
  return engine === null ? work(null) : engine.use((one) => work(boundedEngine(one, maxQueryMs)));
}

function generationValidators(
  { status }: Engine,
  own: string,
  route: Route,
  asked: Asked,
  host: ServedArchive,
): Validators & { readonly etag: string } {
  // Forms of an answer that a header chooses among share the address.
  const form = route.varies?.choice(asked, host) ?? "";
  const written = host.modified?.() ?? null;
  // Settings may have changed while no server ran.
  const modified = written === null ? null : new Date(Math.max(written.getTime(), STARTED));
  const { generation, originals } = status;
  const depends = [generation, originals, own, host.edition?.() ?? "", asked.base, asked.path, asked.query, form];
  return {
    etag: `"${digest(depends.join("\n"))}"`,
    ...(modified === null ? {} : { "last-modified": modified.toUTCString() }),
  };
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 22);
}

function methodOf(route: Route, { method }: Asked): Route["get"] {
  if (method === "GET" || method === "HEAD") return route.get;
  if (method === "POST" && route.post !== undefined) return route.post;
  const allow = allowed(route);
  throw new HttpError("method-not-allowed", `${method.slice(0, 20)} is not possible here; ${allow} are.`, { allow });
}

function allowed({ post }: Route): string {
  return post === undefined ? "GET, HEAD, OPTIONS" : "GET, HEAD, POST, OPTIONS";
}

function secured(answer: Answer): Answer {
  return { ...answer, headers: { ...SECURITY_HEADERS, ...answer.headers } };
}

/** `/search` where the archive is mounted at `/search`: relative links would go astray from there. */
function intoMount({ base, query }: Asked): Answer {
  const name = new URL(base).pathname.split("/").at(-2) ?? "";
  return redirect(308, `./${name}/${query === "" ? "" : `?${query}`}`);
}

/** @throws CommuniqueError USAGE */
function refuseMalformed(path: string): void {
  try {
    decodeURIComponent(path);
  } catch {
    throw new CommuniqueError(
      "USAGE",
      "The path holds a % that is not followed by UTF-8 in hexadecimal; write %25 for a percent sign.",
    );
  }
}
