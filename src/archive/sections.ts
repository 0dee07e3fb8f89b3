/** Sections that are read whole, verified by the digest that the manifest has of them. */
import { CommuniqueError } from "../errors.ts";
import { inflated } from "./inflated.ts";
import type { Section } from "./manifest.ts";
import { platformSha256 } from "./sha256.ts";
import type { Source } from "./source.ts";

/** The records of a section of JSON lines, deflated. @throws CommuniqueError as `readSection` does */
export async function readLines<T>(source: Source, section: Section): Promise<T[]> {
  const bytes = await readSection(source, section, (deflated) => inflated(deflated, source.inflate));
  return parseLines<T>(new TextDecoder().decode(bytes));
}

/** @throws CommuniqueError INDEX_MISSING, or ARCHIVE_DAMAGED where the bytes are not what was written */
export async function readSection<T>(
  source: Source,
  { file, length, digest }: Section,
  decode: (bytes: Uint8Array) => T,
): Promise<T> {
  const bytes = await source.readRange(file, 0, length);
  const found = await platformSha256(bytes);
  if (found !== null && found !== digest)
    throw new CommuniqueError(
      "ARCHIVE_DAMAGED",
      `${file} was changed after it was written. Copy it again, or index again.`,
    );
  return decode(bytes);
}

/** The text of JSON lines to its records. */
function parseLines<T>(text: string): T[] {
  const records: T[] = [];
  for (const line of text.split("\n")) if (line !== "") records.push(JSON.parse(line) as T);
  return records;
}
