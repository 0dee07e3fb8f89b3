/**
 * The parameters of requests, each checked once, here, by the schemas that the OpenAPI document is made
 * from. A message says which parameter is wrong, how, and what is allowed.
 */
import * as z from "zod";
import type { FindOptions } from "../engines/engine.ts";
import { CommuniqueError } from "../errors.ts";

/** The longest query, in UTF-16 code units; a longer one is an error, so that no request costs without bound. */
const MAX_QUERY = 2000;
const MAX_VALUE = 500;
/** Values of one repeated parameter. */
const MAX_VALUES = 100;
const MAX_LIST = 1000;

const FACETS: readonly string[] = ["people", "topics", "years", "months", "eventYears", "languages", "folders"];

/** A parsed query string: values by name, in order. A map, so that no name can be `__proto__`. */
export type RawParameters = ReadonlyMap<string, readonly string[]>;

/** An object schema whose keys are the parameters that a route takes. */
export type ParameterSchema = z.ZodObject<Record<string, z.ZodType>>;

const word = (max: number, description: string) =>
  z.string().max(max, `may have at most ${max.toLocaleString("en")} characters`).meta({ description });

const words = (description: string) =>
  z.array(z.string().max(MAX_VALUE, `may have at most ${MAX_VALUE} characters`))
    .max(MAX_VALUES, `may be given at most ${MAX_VALUES} times`)
    .optional()
    .meta({ description, param: { style: "form", explode: true } });

const whole = (max: number, usual: number, description: string) =>
  z.coerce
    .number({ error: `must be a whole number from 0 to ${max}` })
    .int(`must be a whole number from 0 to ${max}`)
    .min(0, `must be a whole number from 0 to ${max}`)
    .max(max, `must be a whole number from 0 to ${max}`)
    .default(usual)
    .meta({ description });

const choice = <const Values extends readonly [string, ...string[]]>(values: Values, description: string) =>
  z.enum(values, { error: `must be one of ${values.join(", ")}` }).optional().meta({ description });

const DATE_FORMS = "a day, a month or a year: 2016-09-18, 2016-09 or 2016";
const date = (description: string) =>
  z.string().refine(isDate, `must be ${DATE_FORMS}`).optional().meta({ description: `${description} (${DATE_FORMS})` });
const event = z
  .array(z.string().refine(isDateOrInterval, `must be ${DATE_FORMS}, or two of these with / between`))
  .max(MAX_VALUES, `may be given at most ${MAX_VALUES} times`)
  .optional()
  .meta({ description: `A date that the release speaks of: ${DATE_FORMS}, or an interval a/b`, param: { style: "form", explode: true } });

const query = word(MAX_QUERY, "Words, or the query language").default("");

/** The parameters of a search. @param fields the archive's own fields, each a filter too, by whether it is a facet */
export function searchParameters(fields: Readonly<Record<string, { readonly facet: boolean }>>): ParameterSchema {
  const facets = [...FACETS, ...Object.keys(fields).filter((name) => fields[name]?.facet)];
  const own = Object.keys(fields).map((name) => [name, words(`Own field “${name}”; any of the values`)] as const);
  return z.object({
    ...Object.fromEntries(own),
    q: query,
    person: words("A person’s id or any name; any of the values"),
    topic: words("A topic’s id or any name; any of the values"),
    from: date("Issued on or after"),
    to: date("Issued on or before, the whole of it"),
    event,
    language: words("BCP 47 language; any of the values"),
    folder: words("Folder of the file; any of the values"),
    match: choice(["auto", "all", "exact"], "auto (default) adds related releases to a small match set; all never adds; exact also takes words as they are written"),
    sort: choice(["relevance", "newest", "oldest"], "Default: relevance; without words, newest"),
    limit: whole(1000, 10, "Hits to return"),
    offset: whole(Number.MAX_SAFE_INTEGER, 0, "Hits to leave out before the first"),
    cursor: word(MAX_VALUE, "“next” of the page before; replaces offset").optional(),
    total: choice(["none"], "none leaves the count out"),
    facets: z
      .array(z.enum(["none", ...facets], { error: `must be none, or of ${facets.join(", ")}` }))
      .optional()
      .meta({ description: "none, or the names of the facets to count; default all", param: { style: "form", explode: false } }),
  });
}

/** Checks a search's parameters. @throws CommuniqueError USAGE */
export function parseSearch(
  raw: RawParameters,
  fields: Readonly<Record<string, { readonly facet: boolean }>>,
): { readonly text: string; readonly options: FindOptions } {
  const { q, facets, total, ...rest } = parseParameters(searchParameters(fields), raw) as { q: string; facets?: string[]; total?: "none" } & FindOptions & Record<string, readonly string[]>;
  const own = Object.fromEntries(Object.keys(fields).flatMap((name) => (rest[name] === undefined ? [] : [[name, rest[name]]])));
  return { text: q, options: { ...rest, fields: own } };
}
