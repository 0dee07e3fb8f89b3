/** Files in which a user says how things are to be: settings, the authority file, a thesaurus. */
import { readFile } from "node:fs/promises";
import { CommuniqueError } from "./errors.ts";

/**
 * A file's text, without a byte order mark.
 *
 * @param name as a message calls it
 * @throws CommuniqueError CONFIG_INVALID where it cannot be read; its `cause` says why
 */
export async function readSettings(path: string, name: string = path): Promise<string> {
  try {
    return (await readFile(path, "utf8")).replace(/^\uFEFF/, "");
  } catch (cause) {
    throw new CommuniqueError("CONFIG_INVALID", `${name} cannot be read: ${(cause as Error).message}`, { cause });
  }
}

/** @throws CommuniqueError CONFIG_INVALID where the text is not JSON */
export function parseSettings(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new CommuniqueError("CONFIG_INVALID", `${name} is not JSON: ${(cause as Error).message}`, { cause });
  }
}
