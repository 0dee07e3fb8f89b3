/** The routes for programs. Requests are checked in `parameters.ts`; errors become problem details in `error-answer.ts`. */
import { CommuniqueError } from "../errors.ts";
import { docsPageHtml } from "../rendering/docs-page.ts";
import { openSearchXml } from "../rendering/opensearch.ts";
import { type Answer, htmlAnswer, jsonAnswer, textAnswer } from "./exchange.ts";
import { type Format, formatOf } from "./formats.ts";
import { csvAttachment, hitsCsv } from "./hits-csv.ts";
import { openApiDocument } from "./openapi.ts";
import { originalAnswer } from "./original.ts";
import { PEOPLE_FORMATS, parseDownload, parseNone, parseSimilar, parseSuggest, SEARCH_FORMATS } from "./parameters.ts";
import { peopleAnswer } from "./people-answer.ts";
import { PROBLEM_TYPES, type ProblemName, problemType } from "./problems.ts";
import { type Call, found, page, type Route } from "./route.ts";
import type { Status } from "./schemas.ts";
import { searchAnswer } from "./search-answer.ts";

/** @param originalFile the absolute file for a path of the archive; null where it may not be had */
export function apiRoutes(originalFile: (path: string) => string | null = () => null): Route[] {
  return [
    route("/api/search", searchAnswer, byAccept(SEARCH_FORMATS)),
    route(
      "/api/search.csv",
      async ({ engine, parameters, signal }) => {
        const { text, options } = parseDownload(parameters, engine.status.fields);
        return csvAttachment(await hitsCsv(engine, [{ id: "1", text }], { ...options, signal }));
      },
      { work: "much" },
    ),
    route("/api/releases/:id", async (call) => {
      parseNone(call.parameters);
      return jsonAnswer(found(await call.engine.release(call.id), "release", call.id));
    }),
    route("/api/releases/:id/similar", async ({ engine, id, parameters, signal }) => {
      const { limit } = parseSimilar(parameters);
      return jsonAnswer({ hits: found(await engine.similar(id, { limit, signal }), "release", id) });
    }),
    route(
      "/api/releases/:id/original",
      (call) => {
        parseNone(call.parameters);
        return originalAnswer(call, originalFile);
      },
      { depends: "own" },
    ),
    route("/api/people", peopleAnswer, byAccept(PEOPLE_FORMATS)),
    route("/api/people/:id", async (call) => {
      parseNone(call.parameters);
      return jsonAnswer(found(await call.engine.person(call.id), "person", call.id));
    }),
    route("/api/suggest", suggestAnswer),
    route(
      "/api/status",
      (call) => {
        parseNone(call.parameters);
        return jsonAnswer(statusOf(call));
      },
      { depends: "own" },
    ),
    route("/openapi.json", ({ engineOrNull }) => jsonAnswer(openApiDocument(engineOrNull?.status.fields ?? {}, ".")), {
      work: "little",
    }),
    { ...page("/docs", docsAnswer), work: "little" },
    route(
      "/opensearch.xml",
      ({ asked, site }) =>
        textAnswer("application/opensearchdescription+xml", openSearchXml(asked.base, site.brand.title)),
      { work: "little" },
    ),
    route("/healthz", () => jsonAnswer({ status: "ok" }), { depends: "own" }),
    route("/readyz", readiness, { depends: "own" }),
  ];
}

/** @throws CommuniqueError NOT_READY */
function readiness({ engine: _ready, host }: Call): Answer {
  if (host.isStopping?.() === true) throw new CommuniqueError("NOT_READY", "The server is stopping.");
  return jsonAnswer({ status: "ready" });
}

function docsAnswer({ engineOrNull, site }: Call): Answer {
  const problems = Object.entries(PROBLEM_TYPES).map(([name, type]) => ({
    ...type,
    name,
    type: problemType(name as ProblemName),
  }));
  return htmlAnswer(docsPageHtml(site, openApiDocument(engineOrNull?.status.fields ?? {}, "."), problems));
}

function route(
  path: string,
  get: Route["get"],
  others: Partial<Pick<Route, "depends" | "varies" | "work">> = {},
): Route {
  return { path, audience: "programs", depends: "generation", get, ...others };
}

function byAccept(formats: readonly [Format, ...Format[]]): Pick<Route, "varies"> {
  return { varies: { header: "Accept", choice: (asked) => formatOf(asked, undefined, formats) } };
}

async function suggestAnswer({ engine, parameters }: Call): Promise<Answer> {
  const { q, limit, format } = parseSuggest(parameters);
  const suggestions = await engine.suggest(q, limit);
  if (format !== "opensearch") return jsonAnswer({ suggestions });
  // What browsers take for the completions of a search engine: the words typed, and what they could become.
  const completions = JSON.stringify([q, suggestions.map(({ text }) => text)]);
  return textAnswer("application/x-suggestions+json", completions);
}

function statusOf({ engineOrNull, host }: Call): Status {
  const status = engineOrNull?.status ?? null;
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
    // Where releases are served, why they are not newer is for the operator, and in the log.
    failure:
      failure === null || status === null
        ? failure
        : "The last index run failed, or what it wrote cannot be read; the server's log says why.",
  };
}
