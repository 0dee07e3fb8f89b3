/**
 * What a user can set, from `communique.config.json` (or `--config`), `COMMUNIQUE_*` in the environment, and flags: a flag
 * beats the environment, that beats the file, that beats the default.
 */
import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { z } from "zod";
import { CommuniqueError } from "./errors.ts";
import { toThesaurus } from "./extracting/own-thesaurus.ts";
import type { Thesaurus } from "./extracting/thesaurus.ts";
import { defaultMetadataNames, type MetadataNames } from "./reading/metadata.ts";
import type { FieldRule } from "./reading/own-fields.ts";
import { isLanguageTag } from "./rendering/language.ts";
import { type RankingOptions, rankingWeights } from "./searching/ranking-weights.ts";
import { parseSettings, readSettings } from "./settings-file.ts";

const CONFIG_FILE = "communique.config.json";
/** The authority file of persons, beside the config file. */
const PEOPLE_FILE = "people.yaml";
const MEGABYTE = 1 << 20;

export interface Config {
  /** Most bytes of a file that is read. */
  readonly maxBytes: number;
  /** Which metadata names mean what: the built-in ones and the user's. */
  readonly metadataNames: MetadataNames;
  /** The user's own fields. */
  readonly fields: Readonly<Record<string, FieldRule>>;
  /** Topics to find; null for those that come with the project. */
  readonly thesaurus: Thesaurus | null;
  /** The authority file of persons; null where there is none. */
  readonly people: string | null;
  /** What counts otherwise than by default where releases are ranked. */
  readonly ranking: RankingOptions;
  readonly site: SiteConfig;
  readonly host: string;
  /** Null where none was asked for: 3000, or the next that is free. */
  readonly port: number | null;
  /** Host names that requests may bear besides this machine's own. */
  readonly hosts: readonly string[];
}

/** Whose archive it is, as page and export show it. */
export interface SiteConfig {
  /** Text. */
  readonly title: string;
  /** Absolute path of a picture; null for none. */
  readonly logo: string | null;
  /** `#rgb` or `#rrggbb`; null for Communique's own. */
  readonly accent: string | null;
  /** BCP 47: what an exported search speaks, and what its feeds are said to be in; null for English and nothing. */
  readonly language: string | null;
  /** Topics of which an export has feeds. */
  readonly feedTopics: readonly string[];
}

/** Names that the query language and the API already give a meaning. */
const RESERVED: ReadonlySet<string> = new Set(
  "q person topic from to event language lang folder match sort limit offset cursor total facets explain format title said date after before people topics years months undated eventYears eventMonths languages folders text published".split(
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
const site = z.strictObject({
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
const fileSchema = z.strictObject({
  maxFileMegabytes: z.number().positive().optional(),
  metadataNames: z.partialRecord(z.enum(meanings), z.array(z.string().min(1))).optional(),
  fields: z
    .record(
      fieldName,
      z.strictObject({
        from: z.array(z.string().min(1)).min(1),
        facet: z.boolean().default(true),
        type: z.enum(["text", "number", "date"]).default("text"),
      }),
    )
    .optional(),
  thesaurus: z.string().min(1).optional(),
  people: z.string().min(1).optional(),
  ranking: ranking.optional(),
  site: site.optional(),
  host: z.string().min(1).optional(),
  port: z.int().min(0).max(65_535).optional(),
  hosts: z.array(z.string().min(1)).optional(),
});

/** Values given on the command line; null where none was. */
export interface ConfigFlags {
  readonly config: string | null;
  readonly maxFileMegabytes: number | null;
  readonly thesaurus: string | null;
  readonly people: string | null;
  readonly host: string | null;
  readonly port: number | null;
}

export const NO_FLAGS: ConfigFlags = {
  config: null,
  maxFileMegabytes: null,
  thesaurus: null,
  people: null,
  host: null,
  port: null,
};

/**
 * The settings of this run.
 *
 * @throws CommuniqueError CONFIG_INVALID, with the place in the file and what is allowed there; also where a file that was
 *   named cannot be read
 */
export async function loadConfig(flags: ConfigFlags, environment: NodeJS.ProcessEnv): Promise<Config> {
  const named = flags.config ?? setting(environment, "COMMUNIQUE_CONFIG");
  const file = await readConfigFile(named);
  const thesaurus =
    flags.thesaurus ??
    setting(environment, "COMMUNIQUE_THESAURUS") ??
    // What a config file names stands relative to it.
    (file.thesaurus === undefined ? null : resolve(dirname(named ?? CONFIG_FILE), file.thesaurus));
  const megabytes =
    flags.maxFileMegabytes ?? megabytesIn(environment, "COMMUNIQUE_MAX_FILE_MEGABYTES") ?? file.maxFileMegabytes ?? 50;
  const names = meanings.map((meaning) => [
    meaning,
    [...(file.metadataNames?.[meaning] ?? []), ...defaultMetadataNames[meaning]],
  ]);
  return {
    maxBytes: Math.round(megabytes * MEGABYTE),
    metadataNames: Object.fromEntries(names),
    fields: file.fields ?? {},
    thesaurus:
      thesaurus === null ? null : toThesaurus(parseSettings(await readSettings(thesaurus), thesaurus), thesaurus),
    people:
      flags.people ??
      setting(environment, "COMMUNIQUE_PEOPLE") ??
      peopleFile(dirname(named ?? CONFIG_FILE), file.people ?? null),
    ranking: file.ranking ?? {},
    site: siteConfig(file.site ?? {}, named ?? CONFIG_FILE),
    host: flags.host ?? setting(environment, "COMMUNIQUE_HOST") ?? file.host ?? "127.0.0.1",
    port: flags.port ?? portIn(environment, "COMMUNIQUE_PORT") ?? file.port ?? null,
    hosts:
      setting(environment, "COMMUNIQUE_HOSTS")
        ?.split(",")
        .flatMap((name) => name.trim() || []) ??
      file.hosts ??
      [],
  };
}

function siteConfig(
  { title = "Communique", logo, accent, language, feedTopics = [] }: z.infer<typeof site>,
  path: string,
): SiteConfig {
  const file = logo === undefined ? null : resolve(dirname(path), logo);
  if (file !== null && !existsSync(file))
    throw new CommuniqueError("CONFIG_INVALID", `${path}, site.logo: there is no file ${file}`);
  return { title, logo: file, accent: accent ?? null, language: language ?? null, feedTopics };
}

/** What a config file names stands relative to it; the default is there or is not. */
function peopleFile(folder: string, named: string | null): string | null {
  if (named !== null) return resolve(folder, named);
  const usual = resolve(folder, PEOPLE_FILE);
  return existsSync(usual) ? usual : null;
}

async function readConfigFile(named: string | null): Promise<z.infer<typeof fileSchema>> {
  const path = named ?? CONFIG_FILE;
  if (named === null && !existsSync(path)) return {};
  const value = parseSettings(await readSettings(path), path);
  const parsed = fileSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  // What is wrong with a name is told one level below the name.
  const told = issue?.code === "invalid_key" ? issue.issues[0] : issue;
  const place = issue?.path.map(String).join(".") ?? "";
  throw new CommuniqueError(
    "CONFIG_INVALID",
    `${path}${place === "" ? "" : `, ${place}`}: ${told?.message ?? "not valid"}`,
  );
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

/** A variable that is set to nothing is not set: an empty host would listen on every address. */
function setting(environment: NodeJS.ProcessEnv, name: string): string | null {
  const value = environment[name]?.trim();
  return value === undefined || value === "" ? null : value;
}

function megabytesIn(environment: NodeJS.ProcessEnv, name: string): number | null {
  const value = setting(environment, name);
  if (value === null) return null;
  const number = Number(value);
  if (Number.isFinite(number) && number > 0) return number;
  throw new CommuniqueError("CONFIG_INVALID", `${name} is "${value}", which is not a number above 0.`);
}

function portIn(environment: NodeJS.ProcessEnv, name: string): number | null {
  const value = setting(environment, name);
  if (value === null) return null;
  const number = Number(value);
  if (Number.isInteger(number) && number >= 0 && number <= 65_535) return number;
  throw new CommuniqueError("CONFIG_INVALID", `${name} is "${value}", which is not a port: a number from 0 to 65535.`);
}
