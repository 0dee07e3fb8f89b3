/** The OpenAPI document, made from the schemas that check the requests. */
import * as z from "zod";
import { createDocument, type ZodOpenApiPathsObject } from "zod-openapi";
import { namesParameters, type OwnFields, searchParameters } from "./parameters.ts";
import {
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
  return createDocument({
    openapi: "3.1.0",
    info: {
      title: "Communique",
      version: "1",
      description: "Search for release documents: who is in them, what they are about, when they were issued.",
    },
    servers: [{ url: server }],
    paths: paths(fields),
  });
}

function paths(fields: OwnFields): ZodOpenApiPathsObject {
  const idOf = (thing: string) =>
    z.object({ id: z.string().meta({ description: `The ${thing}'s id, one encoded segment` }) });
  return {
    "/api/search": {
      get: {
        operationId: "search",
        summary: "Releases that match",
        requestParams: { query: searchParameters(fields) },
        responses: { 200: json("The hits, the count and the facets", resultsSchema), ...problems(400, 503) },
      },
    },
    "/api/releases/{id}": {
      get: {
        operationId: "release",
        summary: "One release, whole",
        requestParams: { path: idOf("release") },
        responses: { 200: json("The release", releaseSchema), ...problems(404, 503) },
      },
    },
    "/api/releases/{id}/original": {
      get: {
        operationId: "original",
        summary: "The file that the release was read from",
        requestParams: { path: idOf("release") },
        responses: {
          200: {
            description: "The file, as attachment",
            content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } },
          },
          ...problems(404, 503),
        },
      },
    },
    "/api/people": {
      get: {
        operationId: "people",
        summary: "People by the beginnings of their names, those in most releases first",
        requestParams: { query: namesParameters },
        responses: { 200: json("The people", z.object({ people: z.array(personSchema) })), ...problems(400, 503) },
      },
    },
    "/api/people/{id}": {
      get: {
        operationId: "person",
        summary: "One person",
        requestParams: { path: idOf("person") },
        responses: { 200: json("The person", personSchema), ...problems(404, 503) },
      },
    },
    "/api/suggest": {
      get: {
        operationId: "suggest",
        summary: "What a half-typed query may become",
        requestParams: { query: namesParameters },
        responses: {
          200: json("The suggestions", z.object({ suggestions: z.array(suggestionSchema) })),
          ...problems(400, 503),
        },
      },
    },
    "/api/status": {
      get: {
        operationId: "status",
        summary: "What is served, and how far indexing is",
        responses: { 200: json("The status", statusSchema) },
      },
    },
    "/healthz": {
      get: {
        operationId: "health",
        summary: "Whether the server runs",
        responses: { 200: json("It runs", stateSchema) },
      },
    },
    "/readyz": {
      get: {
        operationId: "readiness",
        summary: "Whether there is an archive to search",
        responses: { 200: json("There is", stateSchema), ...problems(503) },
      },
    },
  };
}

const stateSchema = z.object({ status: z.string() });

function json(description: string, schema: z.ZodType) {
  return { description, content: { "application/json": { schema } } };
}

function problems(...statuses: readonly (400 | 404 | 503)[]) {
  const descriptions = {
    400: "A parameter is wrong; detail says which and how",
    404: "There is none",
    503: "The index is not there yet",
  };
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      { description: descriptions[status], content: { "application/problem+json": { schema: problemSchema } } },
    ]),
  );
}
