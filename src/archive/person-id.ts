/** Persons go by an id that follows from the name, so that whoever has the name has the id. */
import { fold } from "../analysis/normalize.ts";

/** The id of everyone of this name: its letters and digits, folded, joined by hyphens. */
export function personId(name: string): string {
  const slug = fold(name)
    .replace(/['’]/g, "")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
  return slug === "" ? "unnamed" : slug;
}
