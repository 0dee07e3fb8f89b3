/** A thesaurus of the user's own, from a file: SKOS as JSON-LD, or the form of `thesaurus.json`. */
import { readFile } from "node:fs/promises";
import { CommuniqueError } from "../errors.ts";
import { thesaurusFromSkos } from "./skos.ts";
import { fromEntries, type Thesaurus, type ThesaurusEntry } from "./thesaurus.ts";

/** @throws CommuniqueError CONFIG_INVALID where the file cannot be read, is not JSON or holds no concept */
export async function readThesaurus(path: string): Promise<Thesaurus> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (cause) {
    throw new CommuniqueError("CONFIG_INVALID", `${path} cannot be read: ${(cause as Error).message}`, { cause });
  }
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (cause) {
    throw new CommuniqueError("CONFIG_INVALID", `${path} is not JSON: ${(cause as Error).message}`, { cause });
  }
  const entries = ownEntries(value);
  return entries === null ? thesaurusFromSkos(value, path) : fromEntries(entries);
}

/** The entries of a file in the form of `thesaurus.json`; null where it has another. */
function ownEntries(value: unknown): ThesaurusEntry[] | null {
  const { concepts } = (value ?? {}) as { concepts?: unknown };
  if (!Array.isArray(concepts) || concepts.length === 0) return null;
  return concepts.every(isEntry) ? concepts : null;
}

function isEntry(value: unknown): value is ThesaurusEntry {
  const { prefLabel, altLabel, broader } = (value ?? {}) as Partial<Record<keyof ThesaurusEntry, unknown>>;
  if (!isRecord(prefLabel) || !isRecord(altLabel) || !(broader === null || typeof broader === "string")) return false;
  return (
    Object.values(prefLabel).every((label) => typeof label === "string") &&
    Object.values(altLabel).every((list) => Array.isArray(list) && list.every((label) => typeof label === "string"))
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
