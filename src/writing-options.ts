/** The options of whatever writes an index, and what follows from them. */
import { relative } from "node:path";
import { ANALYZER_VERSION } from "./analysis/analyzer.ts";
import type { FieldSetting } from "./archive/manifest.ts";
import type { Config } from "./config.ts";
import { EXTRACTOR_VERSION } from "./extracting/extract.ts";
import { knownAbbreviations } from "./extracting/known-abbreviations.ts";
import { defaultThesaurus } from "./extracting/thesaurus.ts";
import { type Authority, NO_AUTHORITY, parseAuthority } from "./indexing/authority.ts";
import type { IndexSettings } from "./indexing/index-writer.ts";
import { READER_VERSION } from "./reading/read.ts";
import { readSettings } from "./settings-file.ts";
import { type FileSystem, type IndexFolder, NODE_FILE_SYSTEM } from "./storage/file-system.ts";
import { sha256 } from "./storage/sha256.ts";

export interface WritingOptions {
  readonly config: Config;
  /** Drafts, embargoed and future releases go in as well. */
  readonly includeUnpublished?: boolean;
  /** For how long the files of a generation stay after another took its place, ms; default an hour. */
  readonly keepMs?: number;
  /** Of the index's folder; default the system's own. */
  readonly fileSystem?: FileSystem;
  /** The clock; what is not yet public depends on it. */
  readonly now?: Date;
}

export function indexFolder(path: string, { fileSystem = NODE_FILE_SYSTEM }: WritingOptions): IndexFolder {
  return { path, system: fileSystem };
}

export function indexSettings(options: WritingOptions): IndexSettings {
  const { config } = options;
  const thesaurus = config.thesaurus ?? defaultThesaurus();
  return {
    settings: settingsDigest(options),
    fields: fieldSettings(config),
    concepts: thesaurus.concepts,
    abbreviations: knownAbbreviations(thesaurus),
  };
}

function fieldSettings(config: Config): Record<string, FieldSetting> {
  return Object.fromEntries(Object.entries(config.fields).map(([name, { type, facet }]) => [name, { type, facet }]));
}

/** Changes whenever the same files would give another index. */
export function settingsDigest({ config, includeUnpublished = false }: WritingOptions): string {
  const { maxBytes, metadataNames, fields, excludeWhere, thesaurus } = config;
  return sha256(
    JSON.stringify([
      READER_VERSION,
      EXTRACTOR_VERSION,
      ANALYZER_VERSION,
      maxBytes,
      metadataNames,
      fields,
      excludeWhere,
      thesaurus ?? defaultThesaurus(),
      includeUnpublished,
    ]),
  ).slice(0, 16);
}

/** @throws CommuniqueError CONFIG_INVALID where it was named and cannot be read, or is not of its form */
export async function readAuthority({ people }: Config): Promise<Authority> {
  if (people === null) return NO_AUTHORITY;
  const name = relative(process.cwd(), people) || people;
  return parseAuthority(await readSettings(people, name), name);
}
