/**
 * What a user can set, from `communique.config.json` (or `--config`), `COMMUNIQUE_*` in the environment, and flags: a flag
 * beats the environment, that beats the file, that beats the default.
 */
import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { CommuniqueError } from "./errors.ts";
import { toThesaurus } from "./extracting/own-thesaurus.ts";
import type { Thesaurus } from "./extracting/thesaurus.ts";
import { defaultMetadataNames, type MetadataNames } from "./reading/metadata.ts";
import { SETTINGS, type Settings, type SiteSettings } from "./settings.ts";
import { parseSettings, readSettings } from "./settings-file.ts";

const CONFIG_FILE = "communique.config.json";
/** The authority file of persons, beside the config file. */
const PEOPLE_FILE = "people.yaml";
const MEGABYTE = 1 << 20;

type Name = keyof Settings;

/** The settings as the rooms take them: files found, and read where that is what a room wants. */
export interface Config
  extends Omit<Settings, "maxFileMegabytes" | "maxFileSeconds" | "metadataNames" | "thesaurus" | "site"> {
  /** Most bytes of a file that is read. */
  readonly maxBytes: number;
  /** Milliseconds that reading a file, or a record of a file of many, may take, and extracting again. */
  readonly longestMs: number;
  /** Which metadata names mean what: the built-in ones and the user's. */
  readonly metadataNames: MetadataNames;
  /** Topics to find; null for those that come with the project. */
  readonly thesaurus: Thesaurus | null;
  readonly site: SiteConfig;
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

/** Values given on the command line; null where none was. */
export interface ConfigFlags {
  readonly config: string | null;
  readonly maxFileMegabytes: number | null;
  readonly thesaurus: string | null;
  readonly people: string | null;
  readonly exclude: readonly string[] | null;
  readonly excludeWhere: readonly string[] | null;
  readonly host: string | null;
  readonly port: number | null;
}

export const NO_FLAGS: ConfigFlags = {
  config: null,
  maxFileMegabytes: null,
  thesaurus: null,
  people: null,
  exclude: null,
  excludeWhere: null,
  host: null,
  port: null,
};

/** Where a value comes from: `--port`, `COMMUNIQUE_PORT`, the path of the config file, or null for the default. */
type Origins = Readonly<Record<Name, string | null>>;

/** The settings of this run, each with where it comes from. Paths are absolute. */
export interface ResolvedSettings {
  readonly settings: Settings;
  readonly origins: Origins;
}

/**
 * The settings of this run.
 *
 * @throws CommuniqueError CONFIG_INVALID, as `resolveSettings` does
 */
export async function loadConfig(flags: ConfigFlags, environment: NodeJS.ProcessEnv): Promise<Config> {
  const { settings } = await resolveSettings(flags, environment);
  const { maxFileMegabytes, maxFileSeconds, metadataNames, thesaurus, site, ...others } = settings;
  const meanings = Object.keys(defaultMetadataNames) as (keyof MetadataNames)[];
  const names = meanings.map((meaning) => [
    meaning,
    [...(metadataNames[meaning] ?? []), ...defaultMetadataNames[meaning]],
  ]);
  return {
    ...others,
    maxBytes: Math.round(maxFileMegabytes * MEGABYTE),
    longestMs: 1_000 * maxFileSeconds,
    metadataNames: Object.fromEntries(names),
    thesaurus:
      thesaurus === null ? null : toThesaurus(parseSettings(await readSettings(thesaurus), thesaurus), thesaurus),
    site: siteConfig(site),
  };
}

/**
 * Which value each setting has, and who says so.
 *
 * @throws CommuniqueError CONFIG_INVALID with every mistake, its place and what is allowed there; also where a file that was named
 *   cannot be read
 */
export async function resolveSettings(flags: ConfigFlags, environment: NodeJS.ProcessEnv): Promise<ResolvedSettings> {
  const named = flags.config ?? setting(environment, "COMMUNIQUE_CONFIG");
  const path = named ?? CONFIG_FILE;
  const file = await readConfigFile(named);
  const mistakes = unknownNames(file).map((name) => `${path}, ${name}: there is no such setting`);
  const values: Partial<Record<Name, unknown>> = {};
  const origins: Partial<Record<Name, string | null>> = {};
  for (const name of Object.keys(SETTINGS) as Name[]) {
    const said = saidOf(name, flags, environment, file, path);
    const { schema, usual } = SETTINGS[name];
    const parsed = said === null ? null : schema.safeParse(said.value);
    origins[name] = said?.origin ?? null;
    values[name] = parsed?.success ? parsed.data : usual;
    if (said === null || parsed === null || parsed.success) continue;
    mistakes.push(...said.mistakes(parsed.error.issues));
  }
  const folder = dirname(path);
  const settings = located({ ...(values as unknown as Settings) }, origins as Origins, path, folder);
  const logo = settings.site.logo;
  if (logo !== undefined && mistakes.length === 0 && !existsSync(logo))
    mistakes.push(`${path}, site.logo: there is no file ${logo}`);
  if (settings.excludeWhere.length > 0) {
    const { isSelector } = await import("./reading/elements.ts");
    for (const selector of settings.excludeWhere.filter((one) => !isSelector(one)))
      mistakes.push(`${origins.excludeWhere}: ${selector} is no CSS selector`);
  }
  if (mistakes.length > 0) throw new CommuniqueError("CONFIG_INVALID", mistakes.join("; "));
  return { settings, origins: origins as Origins };
}

interface Said {
  readonly value: unknown;
  readonly origin: string;
  mistakes(issues: readonly Issue[]): string[];
}

/** What zod tells of a value. */
interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly issues?: readonly { readonly message: string }[];
}

/** What the first who says anything says; null where nobody does. */
function saidOf(
  name: Name,
  flags: ConfigFlags,
  environment: NodeJS.ProcessEnv,
  file: Readonly<Record<string, unknown>>,
  path: string,
): Said | null {
  const flag = name in flags ? flags[name as keyof ConfigFlags] : null;
  if (flag !== null) {
    const origin = `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    return { value: flag, origin, mistakes: ([issue]) => [`${origin}: ${issue?.message}`] };
  }
  const { variable, read } = SETTINGS[name];
  const text = variable === null ? null : setting(environment, variable);
  if (variable !== null && text !== null)
    return {
      value: read(text),
      origin: variable,
      mistakes: ([issue]) => [`${variable} is "${text}", but ${issue?.message}`],
    };
  if (!Object.hasOwn(file, name)) return null;
  return {
    value: file[name],
    origin: path,
    mistakes: (issues) =>
      issues.map((issue) => {
        // What is wrong with a name is told one level below the name.
        const { message } = (issue.code === "invalid_key" ? issue.issues?.[0] : null) ?? issue;
        return `${path}, ${[name, ...issue.path.map(String)].join(".")}: ${message}`;
      }),
  };
}

/** What a config file names stands relative to it, what a flag or a variable names relative to the working directory. */
function located(settings: Settings, origins: Origins, path: string, folder: string): Settings {
  const locate = (name: "thesaurus" | "people"): string | null => {
    const value = settings[name];
    return value === null || origins[name] !== path ? value : resolve(folder, value);
  };
  const { logo } = settings.site;
  const usualPeople = resolve(folder, PEOPLE_FILE);
  return {
    ...settings,
    thesaurus: locate("thesaurus"),
    people: locate("people") ?? (existsSync(usualPeople) ? usualPeople : null),
    site: logo === undefined ? settings.site : { ...settings.site, logo: resolve(folder, logo) },
  };
}

function siteConfig({ title, logo, accent, language, feedTopics }: SiteSettings): SiteConfig {
  return {
    title: title ?? "Communique",
    logo: logo ?? null,
    accent: accent ?? null,
    language: language ?? null,
    feedTopics: feedTopics ?? [],
  };
}

function unknownNames(file: object): string[] {
  return Object.keys(file).filter((name) => !Object.hasOwn(SETTINGS, name));
}

/** @throws CommuniqueError CONFIG_INVALID */
async function readConfigFile(named: string | null): Promise<Readonly<Record<string, unknown>>> {
  const path = named ?? CONFIG_FILE;
  if (named === null && !existsSync(path)) return {};
  const value = parseSettings(await readSettings(path), path);
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
  throw new CommuniqueError("CONFIG_INVALID", `${path}: expected object, with a setting by each name`);
}

/** A variable that is set to nothing is not set: an empty host would listen on every address. */
function setting(environment: NodeJS.ProcessEnv, name: string): string | null {
  const value = environment[name]?.trim();
  return value === undefined || value === "" ? null : value;
}
