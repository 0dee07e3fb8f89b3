/** The OpenAPI document, made from the schemas that check the requests. */
import * as z from "zod";
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathItemObject,
  type ZodOpenApiPathsObject,
  type ZodOpenApiResponseObject,
} from "zod-openapi";
import {
  EXAMPLE_PERSON,
  EXAMPLE_RELEASE,
  EXAMPLE_RESULTS,
  EXAMPLE_SIMILAR,
  EXAMPLE_STATUS,
  EXAMPLE_SUGGESTIONS,
} from "./examples.ts";
import { FORMAT_TYPES } from "./formats.ts";
import { MEDIA_TYPES } from "./original.ts";
import {
  downloadParameters,
  type OwnFields,
  peopleParameters,
  searchParameters,
  similarParameters,
  suggestParameters,
} from "./parameters.ts";
import {
  hitSchema,
  personSchema,
  problemSchema,
  releaseSchema,
  resultsSchema,
  statusSchema,
  suggestionSchema,
} from "./schemas.ts";

/**
 * @param fields the own fields of the archive that is served
 * @param server the router's address as the document's reader sees it, relative to the document: `.`
 */
export function openApiDocument(fields: OwnFields, server: string): ReturnType<typeof createDocument> {
  const document = createDocument({
    openapi: "3.1.0",
    info: {
      title: "Communique",
      version: "1",
      description: "Search for release documents: who is in them, what they are about, when they were issued.",
    },
    servers: [{ url: server }],
    paths: paths(fields),
  });
  // Forms send a value for each empty field, which counts as none (`readParameters`).
  for (const { get, head } of Object.values(document.paths ?? {}))
    for (const parameter of [...(get?.parameters ?? []), ...(head?.parameters ?? [])])
      if ("in" in parameter && parameter.in === "query") parameter.allowEmptyValue = true;
  return document;
}

function paths(fields: OwnFields): ZodOpenApiPathsObject {
  const idOf = (thing: string) =>
    z.object({ id: z.string().meta({ description: `The ${thing}'s id, one encoded segment` }) });
  return {
    "/api/search": route({
      operationId: "search",
      summary: "Releases that match",
      requestParams: { query: searchParameters(fields) },
      answers: {
        200: {
          description:
            "A page of hits; as JSON with the count and the facets, else the hits alone. Link leads to the next page (rel=next)",
          content: {
            ...jsonContent(resultsSchema, EXAMPLE_RESULTS),
            ...textContent(FORMAT_TYPES.jsonl, FORMAT_TYPES.csv, FORMAT_TYPES.atom),
          },
          headers: NEXT_PAGE,
        },
      },
      problems: [400, 503],
    }),
    "/api/search.csv": route({
      operationId: "download",
      summary: "All releases that match, a row each, earlier versions too, at most 10,000",
      requestParams: { query: downloadParameters(fields) },
      answers: {
        200: {
          description:
            "A table with the columns query, published, title, id, passage, original, related, queryId, as attachment; related releases are in it with match=auto alone",
          content: textContent(FORMAT_TYPES.csv),
          headers: ATTACHMENT,
        },
      },
      problems: [400, 503],
    }),
    "/api/releases/{id}": route({
      operationId: "release",
      summary: "One release, whole",
      requestParams: { path: idOf("release") },
      answers: { 200: json("The release", releaseSchema, EXAMPLE_RELEASE) },
      problems: [400, 404, 503],
    }),
    "/api/releases/{id}/similar": route({
      operationId: "similar",
      summary: "The releases most like one, itself and copies of it left out",
      requestParams: { path: idOf("release"), query: similarParameters },
      answers: {
        200: json("The most alike first; without snippets", z.object({ hits: z.array(hitSchema) }), {
          hits: EXAMPLE_SIMILAR,
        }),
      },
      problems: [400, 404, 503],
    }),
    "/api/releases/{id}/original": route({
      operationId: "original",
      summary: "The file that the release was read from",
      requestParams: { path: idOf("release") },
      answers: {
        200: { ...file("The file, as attachment"), headers: ATTACHMENT },
        206: {
          ...file("The part of the file that `Range` asks for"),
          headers: { ...ATTACHMENT, "Content-Range": header("Which part it is, of how many bytes") },
        },
      },
      problems: [400, 404, 412, 416, 503],
    }),
    "/api/people": route({
      operationId: "people",
      summary: "People by the beginnings of their names, those in most releases first",
      requestParams: { query: peopleParameters },
      answers: {
        200: {
          description: "The people",
          content: {
            ...jsonContent(z.object({ people: z.array(personSchema) }), { people: [EXAMPLE_PERSON] }),
            ...textContent(FORMAT_TYPES.jsonl, FORMAT_TYPES.csv),
          },
          headers: NEXT_PAGE,
        },
      },
      problems: [400, 503],
    }),
    "/api/people/{id}": route({
      operationId: "person",
      summary: "One person",
      requestParams: { path: idOf("person") },
      answers: {
        200: json(
          "The person. Where two were found to be one, either's id is answered with that one, whose `id` may then be another than was asked for",
          personSchema,
          EXAMPLE_PERSON,
        ),
      },
      problems: [400, 404, 503],
    }),
    "/api/suggest": route({
      operationId: "suggest",
      summary: "What a half-typed query may become",
      requestParams: { query: suggestParameters },
      answers: {
        200: {
          description: "The suggestions",
          content: {
            ...jsonContent(z.object({ suggestions: z.array(suggestionSchema) }), { suggestions: EXAMPLE_SUGGESTIONS }),
            "application/x-suggestions+json": { schema: z.tuple([z.string(), z.array(z.string())]) },
          },
        },
      },
      problems: [400, 503],
    }),
    "/api/status": route({
      operationId: "status",
      isTagged: false,
      summary: "What is served, and how far indexing is",
      answers: { 200: json("The status", statusSchema, EXAMPLE_STATUS) },
      problems: [400],
    }),
    "/openapi.json": route({
      operationId: "openapi",
      summary: "This description",
      answers: { 200: json("An OpenAPI document", z.record(z.string(), z.unknown())) },
      problems: [],
    }),
    "/opensearch.xml": route({
      operationId: "opensearch",
      summary: "How browsers search here (OpenSearch description)",
      answers: {
        200: { description: "The description", content: textContent("application/opensearchdescription+xml") },
      },
      problems: [],
    }),
    "/healthz": route({
      operationId: "health",
      isTagged: false,
      summary: "Whether the server runs",
      answers: { 200: json("It runs", stateSchema, { status: "ok" }) },
      problems: [],
    }),
    "/readyz": route({
      operationId: "readiness",
      isTagged: false,
      summary: "Whether there is an archive to search",
      answers: { 200: json("There is", stateSchema, { status: "ready" }) },
      problems: [503],
    }),
  };
}

interface Route {
  readonly operationId: string;
  readonly summary: string;
  /** Whether answers have an ETag; default true. */
  readonly isTagged?: boolean;
  readonly requestParams?: NonNullable<ZodOpenApiOperationObject["requestParams"]>;
  readonly answers: Readonly<Partial<Record<200 | 206, ZodOpenApiResponseObject>>>;
  readonly problems: readonly ProblemStatus[];
}

/** What every route answers to: GET, HEAD, OPTIONS, and a refusal to the rest. */
function route(described: Route): ZodOpenApiPathItemObject {
  const { operationId, summary, isTagged = true, answers, problems, requestParams = {} } = described;
  const kept = isTagged ? { ...CACHE_CONTROL, ...VALIDATORS } : CACHE_CONTROL;
  const responses: Record<string, ZodOpenApiResponseObject> = {
    ...mapped(answers, (answer) => ({ ...answer, headers: { ...kept, ...answer.headers } })),
    ...(isTagged
      ? { 304: { description: "Not changed since the answer whose ETag `If-None-Match` names", headers: kept } }
      : {}),
    ...Object.fromEntries(problems.map((status) => [status, problemAnswer(status)])),
    405: {
      ...problem("Not to GET and HEAD, but to every method other than these and OPTIONS; Allow says which there are"),
      headers: ALLOW,
    },
    default: problem(
      "Any other problem: 421 where the server does not answer to the name in Host, 429 and 503 where too much is asked, 500 for a fault in it",
    ),
  };
  return {
    get: { operationId, summary, requestParams, responses },
    head: {
      operationId: `${operationId}Head`,
      summary: `${summary}: the headers alone`,
      requestParams,
      responses: mapped(responses, ({ description, headers = {} }) => ({ description, headers })),
    },
    options: {
      operationId: `${operationId}Options`,
      summary: "Which methods there are",
      ...(requestParams.path === undefined ? {} : { requestParams: { path: requestParams.path } }),
      responses: { 204: { description: "Allow names them", headers: ALLOW } },
    },
  };
}

const stateSchema = z.object({ status: z.string() });

const ALLOW = { Allow: header("GET, HEAD, OPTIONS") };
const CACHE_CONTROL = {
  "Cache-Control": header("no-cache: to be asked for again, and kept; no-store: not to be kept"),
};
const VALIDATORS = {
  ETag: header("Names this answer in this generation of the archive: for `If-None-Match`"),
  "Last-Modified": header("When the generation was written, where that is known"),
};
const NEXT_PAGE = { Link: header('The next page, where there is one: `<address>; rel="next"`') };
const ATTACHMENT = { "Content-Disposition": header("attachment, with a name for the file") };
const RETRY_AFTER = { "Retry-After": header("Seconds to wait before asking again") };

function header(description: string) {
  return { schema: { type: "string" as const }, description };
}

function mapped<T, R>(things: Readonly<Record<string, T>>, change: (thing: T) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(things).map(([name, thing]) => [name, change(thing)]));
}

function json(description: string, schema: z.ZodType, example?: unknown): ZodOpenApiResponseObject {
  return { description, content: jsonContent(schema, example) };
}

function jsonContent(schema: z.ZodType, example?: unknown) {
  return { "application/json": { schema, ...(example === undefined ? {} : { example }) } };
}

function textContent(...types: readonly string[]) {
  return Object.fromEntries(types.map((type) => [type, { schema: { type: "string" as const } }]));
}

function file(description: string): ZodOpenApiResponseObject {
  const types = new Set([...Object.values(MEDIA_TYPES), "application/octet-stream"]);
  const bytes = { schema: { type: "string" as const, format: "binary" } };
  return { description, content: Object.fromEntries([...types].map((type) => [type, bytes])) };
}

function problem(description: string): ZodOpenApiResponseObject {
  return { description, content: { "application/problem+json": { schema: problemSchema } } };
}

function problemAnswer(status: ProblemStatus): ZodOpenApiResponseObject {
  return { ...problem(PROBLEMS[status]), ...(status === 503 ? { headers: RETRY_AFTER } : {}) };
}

type ProblemStatus = keyof typeof PROBLEMS;

const PROBLEMS = {
  400: "A parameter is unknown or wrong, or a % in the address is not followed by UTF-8 in hexadecimal; detail says which and how",
  404: "There is none",
  412: "Not the file that `If-Match` or `If-Unmodified-Since` asks for",
  416: "The file has no such part",
  503: "The index is not there yet",
} as const;
