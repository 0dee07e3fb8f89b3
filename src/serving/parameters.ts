/**
 * The parameters of requests, each checked once, here, by the schemas that the OpenAPI document is made
 * from. A message says which parameter is wrong, how, and what is allowed.
 */
import * as z from "zod";
import { isBefore, isDate, isDateOrInterval } from "../edtf.ts";
import type { ArchiveStatus, FindOptions } from "../engines/engine.ts";
import { CommuniqueError } from "../errors.ts";
import { sortOrders } from "../sort-orders.ts";

/** The longest query, in UTF-16 code units; a longer one is an error, so that no request costs without bound. */
const MAX_QUERY = 2000;
const MAX_VALUE = 500;
/** Values of one repeated parameter. */
const MAX_VALUES = 100;
const MAX_LIMIT = 1000;
const MAX_SIMILAR = 100;
/** More than anybody reads; of each phrase it is counted how many releases write it. */
const MAX_SUGGESTIONS = 100;

const FACETS: readonly string[] = "people topics years months undated eventYears eventMonths languages folders".split(
  " ",
);

/** A parsed query string: values by name, in order. A map, so that no name can be `__proto__`. */
export type RawParameters = ReadonlyMap<string, readonly string[]>;

/** The archive's own fields, by name. */
export type OwnFields = ArchiveStatus["fields"];

const shortText = (description: string) =>
  z.string().max(MAX_VALUE, `may have at most ${MAX_VALUE} characters`).meta({ description });

const anyOf = (description: string, examples: readonly string[] = []) =>
  z
    .array(z.string().max(MAX_VALUE, `may have at most ${MAX_VALUE} characters`))
    .max(MAX_VALUES, `may be given at most ${MAX_VALUES} times`)
    .exactOptional()
    .meta({
      description: `${description}; repeated, any of the values`,
      ...(examples.length === 0 ? {} : { examples: examples.map((one) => [one]) }),
      param: { style: "form", explode: true },
    });

const whole = (max: number, usual: number, description: string) => {
  const error = `must be a whole number from 0 to ${max}`;
  return z.coerce.number({ error }).int(error).min(0, error).max(max, error).default(usual).meta({ description });
};

const choice = <const Values extends readonly [string, ...string[]]>(values: Values, description: string) =>
  z
    .enum(values, { error: `must be one of ${values.join(", ")}` })
    .exactOptional()
    .meta({ description });

/** Forms of a search's answer, and of people's; the first where nobody says. */
export const SEARCH_FORMATS: readonly ["json", "jsonl", "csv", "atom"] = ["json", "jsonl", "csv", "atom"];
export const PEOPLE_FORMATS: readonly ["json", "jsonl", "csv"] = ["json", "jsonl", "csv"];
type SearchFormat = (typeof SEARCH_FORMATS)[number];

const DATE_FORMS = "a day, a month or a year, as in 2016-09-18, 2016-09 or 2016";
const DATE_PATTERN = "[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?";
const EVENT_FORMS = `must be ${DATE_FORMS}, or two of these with / between, the earlier first`;
const date = (description: string) =>
  z
    .string()
    .regex(new RegExp(`^${DATE_PATTERN}$`), `must be ${DATE_FORMS}`)
    .refine(isDate, `must be ${DATE_FORMS}`)
    .exactOptional()
    .meta({ description: `${description}: ${DATE_FORMS}`, examples: ["2016-09-18", "2016-09", "2016"] });

const query = z
  .string()
  .max(MAX_QUERY, `may have at most ${MAX_QUERY} characters; shorten the query`)
  .default("")
  .meta({
    description: "Words, phrases in quotes, and the rest of the query language; none: all that pass the filters",
    examples: ["ice pilots", '"ice pilots" -fog after:2021'],
  });

const begun = query.meta({ description: "The beginnings of words", examples: ["ana r"] });

const SEARCH_SHAPE = {
  q: query,
  person: anyOf("A person's id or any name", ["Ana Ryu"]),
  topic: anyOf("A topic's id or any name", ["pilotage"]),
  from: date("Issued in this time or after it"),
  to: date("Issued in this time or before it"),
  event: z
    .array(
      z
        .string()
        .regex(new RegExp(`^${DATE_PATTERN}(/${DATE_PATTERN})?$`), EVENT_FORMS)
        .refine(isDateOrInterval, EVENT_FORMS),
    )
    .max(MAX_VALUES, `may be given at most ${MAX_VALUES} times`)
    .exactOptional()
    .meta({
      description: `A time that the release speaks of: ${DATE_FORMS}, or an interval a/b`,
      examples: [["2016-09-18"], ["2016-09/2016-12"]],
      param: { style: "form", explode: true },
    }),
  language: anyOf("Language, BCP 47", ["en"]),
  folder: anyOf("Folder of the file", ["press/2021"]),
  match: choice(
    ["auto", "all", "exact"],
    "auto (default) adds related releases to a small match set, all never does, exact also takes words as written",
  ),
  limit: whole(MAX_LIMIT, 10, "How many hits"),
  offset: whole(Number.MAX_SAFE_INTEGER, 0, "Hits to leave out before the first"),
  cursor: shortText("`next` of the page before, of the same search; replaces offset").exactOptional(),
  total: choice(["none"], "none leaves the count out"),
  explain: choice(["true", "false"], "true has each hit say how its score comes about"),
  format: choice(
    SEARCH_FORMATS,
    "The form of the answer, where Accept is not to say it: json; jsonl, a hit a line; csv, a row a hit; atom, a feed of what matches, the newest first",
  ),
};

type NamesShape<Format extends string> = {
  q: z.ZodType<string>;
  limit: z.ZodType<number>;
  format: z.ZodExactOptional<z.ZodType<Format>>;
};

/** Schema of a list of people. */
export const peopleParameters: z.ZodObject<
  NamesShape<(typeof PEOPLE_FORMATS)[number]> & { offset: z.ZodType<number> }
> = z.object({
  q: begun,
  limit: whole(MAX_LIMIT, 10, "How many"),
  offset: whole(Number.MAX_SAFE_INTEGER, 0, "People to leave out before the first"),
  format: choice(
    PEOPLE_FORMATS,
    "The form of the answer, where Accept is not to say it: jsonl a person a line, csv a row",
  ),
});

/** Schema of a list of suggestions. */
export const suggestParameters: z.ZodObject<NamesShape<"json" | "opensearch">> = z.object({
  q: begun,
  limit: whole(MAX_SUGGESTIONS, 10, "How many"),
  format: choice(["json", "opensearch"], "opensearch gives what browsers ask search engines for"),
});

/** Schema of a list of similar releases. */
export const similarParameters: z.ZodObject<{ limit: z.ZodType<number> }> = z.object({
  limit: whole(MAX_SIMILAR, 10, "How many"),
});

/** Schema of a search's parameters in an archive with these own fields. */
export function searchParameters(fields: OwnFields): z.ZodObject {
  return z.object({ ...ownShape(fields), ...searchShape(fields) });
}

function searchShape(fields: OwnFields) {
  const sort = choice(
    sortOrders(Object.keys(fields)),
    "Default: relevance; without words, newest; by an own field the least first, with - before its name the greatest",
  );
  return { ...SEARCH_SHAPE, sort, facets: facetsSchema(fields) };
}

/** @throws CommuniqueError USAGE */
export function parseSearch(
  raw: RawParameters,
  fields: OwnFields,
): { text: string; options: FindOptions; format: SearchFormat | undefined } {
  refuseUnknown(raw, Object.keys(searchParameters(fields).shape));
  const listed = new Map(raw).set(
    "facets",
    (raw.get("facets") ?? []).flatMap((value) => value.split(",")),
  );
  const schema = z.object(searchShape(fields));
  const { q, facets, total, explain, format, ...options } = parsed(schema, listed);
  const { from, to } = options;
  if (from !== undefined && to !== undefined && isBefore(to, from)) {
    throw new CommuniqueError("USAGE", `from must not be later than to; "${from}" is later than "${to}".`);
  }
  return {
    text: q,
    format,
    options: {
      ...options,
      fields: parsed(z.object(ownShape(fields)), raw),
      ...(total === "none" ? { total: false } : {}),
      ...(explain === "true" ? { explain: true } : {}),
      ...(facets === undefined ? {} : { facets: facets.includes("none") ? false : facets }),
    },
  };
}

/** What a search for all of its hits does not take. */
const PAGING = ["limit", "offset", "cursor", "total", "facets", "format"];

/** Schema of the parameters of a search for all hits. */
export function downloadParameters(fields: OwnFields): z.ZodObject {
  const { shape } = searchParameters(fields);
  return z.object(Object.fromEntries(Object.entries(shape).filter(([name]) => !PAGING.includes(name))));
}

/** @throws CommuniqueError USAGE */
export function parseDownload(raw: RawParameters, fields: OwnFields): { text: string; options: FindOptions } {
  refuseUnknown(raw, Object.keys(downloadParameters(fields).shape));
  const { text, options } = parseSearch(raw, fields);
  const { limit: _, offset: __, ...rest } = options;
  return { text, options: rest };
}

/** @throws CommuniqueError USAGE */
export function parsePeople(raw: RawParameters): z.output<typeof peopleParameters> {
  refuseUnknown(raw, Object.keys(peopleParameters.shape));
  return parsed(peopleParameters, raw);
}

/** @throws CommuniqueError USAGE */
export function parseSuggest(raw: RawParameters): z.output<typeof suggestParameters> {
  refuseUnknown(raw, Object.keys(suggestParameters.shape));
  return parsed(suggestParameters, raw);
}

/** @throws CommuniqueError USAGE */
export function parseSimilar(raw: RawParameters): { limit: number } {
  refuseUnknown(raw, Object.keys(similarParameters.shape));
  return parsed(similarParameters, raw);
}

/** For a route that takes none. @throws CommuniqueError USAGE */
export function parseNone(raw: RawParameters): void {
  refuseUnknown(raw, []);
}

/**
 * The parameters of a query string. An empty value is as good as none, since forms send one for each empty field.
 *
 * @throws CommuniqueError USAGE for percent-encoding that means nothing
 */
export function readParameters(queryString: string): RawParameters {
  if (!isPercentEncoded(queryString)) {
    throw new CommuniqueError(
      "USAGE",
      "The address holds a % that is not followed by UTF-8 in hexadecimal; write %25 for a percent sign.",
    );
  }
  const parameters = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(queryString)) {
    if (value === "") continue;
    const values = parameters.get(name);
    if (values === undefined) parameters.set(name, [value]);
    else values.push(value);
  }
  return parameters;
}

/** Whether every `%` can be decoded. */
function isPercentEncoded(encoded: string): boolean {
  try {
    decodeURIComponent(encoded);
    return true;
  } catch {
    return false;
  }
}

function facetsSchema(fields: OwnFields) {
  const names = [...FACETS, ...Object.keys(fields).filter((name) => fields[name]?.facet)];
  return z
    .array(z.enum(["none", ...names], { error: `must be none, or some of ${names.join(", ")}` }))
    .exactOptional()
    .meta({ description: "none, or the facets to count; default: all", param: { style: "form", explode: false } });
}

/** A field that is called as one of our parameters can only be asked for in the query language. */
function ownShape(fields: OwnFields) {
  const taken = searchShape(fields);
  const names = Object.keys(fields).filter((name) => !Object.hasOwn(taken, name));
  return Object.fromEntries(names.map((name) => [name, anyOf(`Own field ${name}`)]));
}

function refuseUnknown(raw: RawParameters, allowed: readonly string[]): void {
  for (const name of raw.keys()) {
    if (allowed.includes(name)) continue;
    const ways = allowed.length === 0 ? "This address takes none." : `Allowed here: ${allowed.join(", ")}.`;
    throw new CommuniqueError("USAGE", `There is no parameter ${quoted(name)}. ${ways}`);
  }
}

function parsed<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  raw: RawParameters,
): z.output<z.ZodObject<Shape>> {
  const input: [string, unknown][] = [];
  for (const [name, field] of Object.entries(schema.shape)) {
    const values = raw.get(name);
    if (values === undefined || values.length === 0) continue;
    const repeatable = field instanceof z.ZodExactOptional && field.unwrap() instanceof z.ZodArray;
    if (!repeatable && values.length > 1) {
      throw new CommuniqueError("USAGE", `${name} is given ${values.length} times; give it once.`);
    }
    input.push([name, repeatable ? values : values[0]]);
  }
  const result = schema.safeParse(Object.fromEntries(input));
  if (result.success) return result.data;
  const messages = result.error.issues.map(({ path: [name = "", index = 0], message }) => {
    const value = raw.get(String(name))?.[Number(index)] ?? "";
    return `${String(name)} ${message}${value.length > MAX_VALUE ? "" : `, not ${quoted(value)}`}.`;
  });
  throw new CommuniqueError("USAGE", [...new Set(messages)].join(" "));
}

function quoted(value: string): string {
  return `"${value.length > 80 ? `${value.slice(0, 80)}…` : value}"`;
}
