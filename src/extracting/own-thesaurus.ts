/** A thesaurus of the user's own: SKOS as JSON-LD, or the form of `thesaurus.json`. */
import { thesaurusFromSkos } from "./skos.ts";
import { fromEntries, type Thesaurus, type ThesaurusEntry } from "./thesaurus.ts";

/**
 * @param value of the file's JSON
 * @param name of the file, for messages
 * @throws CommuniqueError CONFIG_INVALID where it holds no concept
 */
export function toThesaurus(value: unknown, name: string): Thesaurus {
  const entries = ownEntries(value);
  return entries === null ? thesaurusFromSkos(value, name) : fromEntries(entries);
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
