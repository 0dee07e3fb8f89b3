/** The JSON routes. Requests are checked in `parameters.ts`; errors become problem details in `error-handler.ts`. */
import type { IRouter, Request, RequestHandler, Response } from "express";
import type { Engine } from "../engines/engine.ts";
import { CommuniqueError } from "../errors.ts";
import { refuseMethod } from "./error-handler.ts";
import { csvAttachment, hitsCsv } from "./hits-csv.ts";
import { openApiDocument } from "./openapi.ts";
import { sendOriginal } from "./original.ts";
import { parseDownload, parseNames, parseNone, parseSearch, parseSimilar, readParameters } from "./parameters.ts";
import type { Status } from "./schemas.ts";
import type { ServedArchive } from "./served-archive.ts";

/** Adds the routes to `router`. @param originalFile as for `sendOriginal` */
export function addApi(router: IRouter, host: ServedArchive, originalFile: (path: string) => string | null): void {
  const get = (path: string, answer: (request: Request, response: Response) => unknown) => addGet(router, path, answer);

  get("/api/search", async (request, response) => {
    const engine = readyEngine(host);
    const { text, options } = parseSearch(readParameters(request.url), engine.status.fields);
    response.json(await engine.find(text, { ...options, signal: goneSignal(response) }));
  });
  get("/api/search.csv", async (request, response) => {
    const engine = readyEngine(host);
    const { text, options } = parseDownload(readParameters(request.url), engine.status.fields);
    csvAttachment(response, await hitsCsv(engine, [{ id: "1", text }], { ...options, signal: goneSignal(response) }));
  });
  get("/api/releases/:id", async (request, response) => {
    parseNone(readParameters(request.url));
    const id = idOf(request);
    response.json(found(await readyEngine(host).release(id), "release", id));
  });
  get("/api/releases/:id/similar", async (request, response) => {
    const { limit } = parseSimilar(readParameters(request.url));
    const id = idOf(request);
    const hits = await readyEngine(host).similar(id, { limit, signal: goneSignal(response) });
    response.json({ hits: found(hits, "release", id) });
  });
  get("/api/releases/:id/original", async (request, response) => {
    parseNone(readParameters(request.url));
    await sendOriginal(response, readyEngine(host), idOf(request), originalFile);
  });
  get("/api/people", async (request, response) => {
    const { q, limit } = parseNames(readParameters(request.url));
    response.json({ people: await readyEngine(host).people(q, limit) });
  });
  get("/api/people/:id", async (request, response) => {
    parseNone(readParameters(request.url));
    const id = idOf(request);
    response.json(found(await readyEngine(host).person(id), "person", id));
  });
  get("/api/suggest", async (request, response) => {
    const { q, limit } = parseNames(readParameters(request.url));
    response.json({ suggestions: await readyEngine(host).suggest(q, limit) });
  });
  get("/api/status", (request, response) => {
    parseNone(readParameters(request.url));
    response.json(statusOf(host));
  });
  get("/openapi.json", (_request, response) => {
    response.json(openApiDocument(host.engine()?.status.fields ?? {}, "."));
  });
  get("/healthz", (_request, response) => {
    response.json({ status: "ok" });
  });
  get("/readyz", (_request, response) => {
    readyEngine(host);
    response.json({ status: "ready" });
  });
}

/** A route that GET and HEAD may take, and no other method. */
export function addGet(router: IRouter, path: string, answer: (request: Request, response: Response) => unknown): void {
  const handler: RequestHandler = async (request, response) => {
    // An archive can change under the same address: ask again, cheaply, by ETag.
    response.set("Cache-Control", "no-cache");
    await answer(request, response);
  };
  router.route(path).get(handler).all(refuseMethod);
}

/** @throws CommuniqueError NOT_READY */
export function readyEngine(host: ServedArchive): Engine {
  const engine = host.engine();
  if (engine !== null) return engine;
  const failure = host.failure();
  throw new CommuniqueError(
    "NOT_READY",
    failure === null
      ? "The releases are still being indexed; ask again soon. /api/status says how far it is."
      : `The releases could not be indexed: ${failure}`,
  );
}

/** Aborts when the client goes away before its answer is complete. */
export function goneSignal(response: Response): AbortSignal {
  const controller = new AbortController();
  response.once("close", () => {
    if (!response.writableFinished) controller.abort();
  });
  return controller.signal;
}

/** @throws CommuniqueError NOT_FOUND */
export function found<Thing>(thing: Thing | null, kind: string, id: string): Thing {
  if (thing !== null) return thing;
  throw new CommuniqueError("NOT_FOUND", `There is no ${kind} with the id ${JSON.stringify(id.slice(0, 200))}.`);
}

export function idOf(request: Request): string {
  const { id } = request.params;
  return typeof id === "string" ? id : "";
}

function statusOf(host: ServedArchive): Status {
  const status = host.engine()?.status ?? null;
  const failure = host.failure();
  return {
    state: status !== null ? "ready" : failure !== null ? "failed" : "indexing",
    generation: status?.generation ?? null,
    releases: status?.releases ?? 0,
    languages: status?.languages ?? [],
    fields: status?.fields ?? {},
    skipped: status?.skipped ?? 0,
    warnings: status?.warnings ?? 0,
    progress: host.progress(),
    failure,
  };
}
