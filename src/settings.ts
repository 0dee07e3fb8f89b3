/** Every setting there is: its name, what it may be, what it is by default, and which variable of the environment says it. */
import { isIP } from "node:net";
import { z } from "zod";
import { defaultMetadataNames, type MetadataNames } from "./reading/metadata.ts";
import type { FieldRule } from "./reading/own-fields.ts";
import { isLanguageTag } from "./rendering/language.ts";
import { type RankingOptions, rankingWeights } from "./searching/ranking-weights.ts";

/** As a config file has them, by name. */
export interface Settings {
  /** Larger files are not read. */
  readonly maxFileMegabytes: number;
  /** What takes longer to read, or then to extract, is left out: a file, or a record of a file of many. */
  readonly maxFileSeconds: number;
  /** Further names of metadata, by what they mean. */
  readonly metadataNames: Readonly<Partial<Record<keyof MetadataNames, readonly string[]>>>;
  /** The user's own fields. */
  readonly fields: Readonly<Record<string, FieldRule>>;
  /** What is not read: patterns of paths below the root, as lines of a `.communiqueignore` there. */
  readonly exclude: readonly string[];
  /** What is not read: web pages in which one of these CSS selectors finds something. */
  readonly excludeWhere: readonly string[];
  /** A SKOS file of topics; null for those that come with the project. */
  readonly thesaurus: string | null;
  /** The authority file of persons; null for `people.yaml` beside the config file, where there is one. */
  readonly people: string | null;
  /** What counts otherwise than by default where releases are ranked. */
  readonly ranking: RankingOptions;
  readonly site: SiteSettings;
  /** The address that is listened on. */
  readonly host: string;
  /** Null for 3000, or the next that is free. */
  readonly port: number | null;
  /** Host names that requests may bear besides this machine's own. */
  readonly hosts: readonly string[];
  /** Origins whose pages may read the API; `*` for all. */
  readonly cors: readonly string[];
  /** Which proxies are believed what they say of a client (Express's `trust proxy`): none, all, so many, or these addresses. */
  readonly trustProxy: boolean | number | readonly string[];
  /** Requests a minute that one client may make; 0 for as many as it likes. */
  readonly rateLimit: number;
  /** Milliseconds after which a search ends with what it has found. */
  readonly maxQueryMs: number;
  /** Of memory, for answers that are given again; 0 to make each anew. */
  readonly cacheMegabytes: number;
  /** Connections that are open at once; more are refused. */
  readonly maxConnections: number;
  readonly logLevel: LogLevel;
}

export interface SiteSettings {
  readonly title?: string | undefined;
  readonly logo?: string | undefined;
  readonly accent?: string | undefined;
  readonly language?: string | undefined;
  readonly feedTopics?: readonly string[] | undefined;
}

const LOG_LEVELS = ["debug", "info", "warn", "error", "silent"] as const;
type LogLevel = (typeof LOG_LEVELS)[number];

export interface Setting<Value> {
  readonly schema: z.ZodType<Value>;
  readonly usual: Value;
  /** Of the environment; null for what only a file can say. */
  readonly variable: string | null;
  /** What a variable's text stands for, before the schema has looked at it. */
  readonly read: (text: string) => unknown;
}

/** Names that the query language and the API already give a meaning. */
const RESERVED: ReadonlySet<string> = new Set(
  "q person topic from to event language lang folder match sort limit offset cursor total facets explain format title said date after before people topics years months undated eventYears eventMonths languages folders text published relevance newest oldest".split(
    " ",
  ),
);

const meanings = Object.keys(defaultMetadataNames) as (keyof MetadataNames)[];
const fieldName = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_-]{0,63}$/, "a field's name is letters, digits, - and _, and begins with a letter")
  .refine((name) => !RESERVED.has(name), "this name has a meaning of its own already");
const ranking = z.custom<RankingOptions>().superRefine((value, context) => {
  const message = refusedRanking(value);
  if (message !== null) context.addIssue({ code: "custom", message });
});
const site: z.ZodType<SiteSettings> = z.strictObject({
  title: z.string().trim().min(1).optional(),
  logo: z
    .string()
    .regex(/\.(?:svg|png|jpe?g|webp|gif)$/i, "a logo is an .svg, .png, .jpg, .webp or .gif file")
    .optional(),
  accent: z
    .string()
    .regex(/^#(?:[0-9a-f]{3}){1,2}$/i, "a colour is written #rgb or #rrggbb")
    .optional(),
  language: z
    .string()
    .refine((tag) => isLanguageTag(tag), "a language is written as in BCP 47: en, ja, pt-BR")
    .optional(),
  feedTopics: z.array(z.string().min(1)).optional(),
});

const patterns = z.array(z.string().trim().min(1, "it is not to be empty"));

/** More than a timer takes would be none. */
const MOST_SECONDS = 86_400;

const PROXIES =
  "it is true, false, how many proxies there are, or a list of their addresses, nets (10.0.0.0/8), loopback, linklocal or uniquelocal";

/** By name, in the order in which they are shown. */
export const SETTINGS: { readonly [Name in keyof Settings]: Setting<Settings[Name]> } = {
  maxFileMegabytes: {
    schema: z.number("it is a number above 0").positive("it is a number above 0"),
    usual: 50,
    variable: "COMMUNIQUE_MAX_FILE_MEGABYTES",
    read: number,
  },
  maxFileSeconds: {
    schema: z
      .number("it is a number above 0")
      .positive("it is a number above 0")
      .max(MOST_SECONDS, "it is at most a day's seconds"),
    usual: 30,
    variable: "COMMUNIQUE_MAX_FILE_SECONDS",
    read: number,
  },
  metadataNames: inFile(z.partialRecord(z.enum(meanings), z.array(z.string().min(1))), {}),
  fields: inFile(
    z.record(
      fieldName,
      z.strictObject({
        from: z.array(z.string().min(1)).min(1),
        facet: z.boolean().default(true),
        type: z.enum(["text", "number", "date"]).default("text"),
      }),
    ),
    {},
  ),
  exclude: inFile(patterns, []),
  excludeWhere: inFile(patterns, []),
  thesaurus: { schema: z.string().min(1).nullable(), usual: null, variable: "COMMUNIQUE_THESAURUS", read: text },
  people: { schema: z.string().min(1).nullable(), usual: null, variable: "COMMUNIQUE_PEOPLE", read: text },
  ranking: inFile(ranking, {}),
  site: inFile(site, {}),
  host: { schema: z.string().min(1), usual: "127.0.0.1", variable: "COMMUNIQUE_HOST", read: text },
  port: { schema: whole(0, 65_535, "a port").nullable(), usual: null, variable: "COMMUNIQUE_PORT", read: number },
  hosts: {
    schema: z.array(z.string().refine(isHostName, "a host is a name or an address, without scheme and port")),
    usual: [],
    variable: "COMMUNIQUE_HOSTS",
    read: list,
  },
  cors: {
    schema: z.array(z.string().refine(isOrigin, "an origin is written https://press.example, or * for all")),
    usual: [],
    variable: "COMMUNIQUE_CORS",
    read: list,
  },
  trustProxy: {
    schema: z.union([z.boolean(), z.int().min(0), z.array(z.string().refine(isProxy, PROXIES))], {
      error: PROXIES,
    }),
    usual: false,
    variable: "COMMUNIQUE_TRUST_PROXY",
    read: proxies,
  },
  rateLimit: {
    schema: whole(0, 1_000_000, "requests a minute"),
    usual: 600,
    variable: "COMMUNIQUE_RATE_LIMIT",
    read: number,
  },
  maxQueryMs: {
    schema: whole(1, 600_000, "a time in milliseconds"),
    usual: 2_000,
    variable: "COMMUNIQUE_MAX_QUERY_MS",
    read: number,
  },
  cacheMegabytes: {
    schema: whole(0, 1_000_000, "a size in megabytes"),
    usual: 16,
    variable: "COMMUNIQUE_CACHE_MEGABYTES",
    read: number,
  },
  maxConnections: {
    schema: whole(1, 1_000_000, "how many connections there may be"),
    usual: 1_000,
    variable: "COMMUNIQUE_MAX_CONNECTIONS",
    read: number,
  },
  logLevel: {
    schema: z.enum(LOG_LEVELS, { error: `it is one of ${LOG_LEVELS.join(", ")}` }),
    usual: "info",
    variable: "COMMUNIQUE_LOG_LEVEL",
    read: text,
  },
};

function inFile<Value>(schema: z.ZodType<Value>, usual: Value): Setting<Value> {
  return { schema, usual, variable: null, read: text };
}

function whole(least: number, most: number, what: string): z.ZodType<number> {
  const error = `${what} is a whole number from ${least} to ${most}`;
  return z.int(error).min(least, error).max(most, error);
}

function text(value: string): unknown {
  return value;
}

/** What is no number is left for the schema to refuse. */
function number(value: string): unknown {
  return Number.isNaN(Number(value)) ? value : Number(value);
}

function list(value: string): unknown {
  return value.split(",").flatMap((part) => part.trim() || []);
}

function proxies(value: string): unknown {
  if (value === "true" || value === "false") return value === "true";
  return /^\d+$/.test(value) ? Number(value) : list(value);
}

function isHostName(value: string): boolean {
  if (isIP(value) !== 0) return true;
  return /^[^\s/?#@:[\]]+$/.test(value) && URL.canParse(`http://${value}`);
}

function isProxy(value: string): boolean {
  const [address = "", length, ...more] = value.split("/");
  if (["loopback", "linklocal", "uniquelocal"].includes(value)) return true;
  const version = isIP(address);
  const most = version === 4 ? 32 : 128;
  return (
    version !== 0 && more.length === 0 && (length === undefined || (/^\d+$/.test(length) && Number(length) <= most))
  );
}

function isOrigin(value: string): boolean {
  return value === "*" || (URL.canParse(value) && new URL(value).origin === value);
}

/** Why this is no set of weights, in the words of whoever knows them; null where it is one. */
function refusedRanking(value: unknown): string | null {
  const isObject = (one: unknown): boolean => typeof one === "object" && one !== null && !Array.isArray(one);
  const { fields = {} } = (value ?? {}) as { fields?: unknown };
  if (!isObject(value) || !isObject(fields)) return "weights stand in an object, by name";
  try {
    rankingWeights(value as RankingOptions);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}
