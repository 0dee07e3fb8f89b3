/** Conditional requests (RFC 9110, section 13): what a client has already is not sent again. */
import fresh from "fresh";
import type { Asked } from "./exchange.ts";

/** What is known of a representation before it is made. */
export interface Validators {
  /** As the header has it: in quotation marks, weak ones with `W/`. */
  readonly etag?: string;
  /** As the header has it: an HTTP date. */
  readonly "last-modified"?: string;
}

/** The tag of an answer as it is compressed. */
export function codedTag(tag: string, coding: string): string {
  return tag.replace(/"$/, `+${coding}"`);
}

/** How a tag ends that `codedTag` made: tags of ours hold no plus sign else. */
const CODED = /\+(?:gzip|br|deflate|zstd)"/g;

/**
 * What a client calls the copy that it has: a 304 with another tag than the copy's is none to a cache on the way (RFC 9111, 4.3.4).
 *
 * @param known its `If-None-Match` @param tag of the answer, not compressed @returns `tag` where the client names no compressed copy
 */
export function tagOfCopy(known: string, tag: string): string {
  const tags = tagsOf(known);
  const coded = tags.find((one) => one !== tag && one.replace(CODED, '"') === tag);
  return tags.includes(tag) ? tag : (coded ?? tag);
}

/** Whether the client's copy is still good. `*` is taken for any copy, so only who knows that there is an answer may ask for it. */
export function isFresh(asked: Asked, validators: Validators): boolean {
  return fresh(conditionsOf(asked), { ...validators });
}

/** Whether the client wants only the representation that it knows, and this is another. */
export function isOther(asked: Asked, { etag, "last-modified": modified }: Validators): boolean {
  const match = asked.header("if-match");
  if (match !== null)
    return match.trim() !== "*" && !tagsOf(match).some((tag) => tag === etag && !tag.startsWith("W/"));
  const since = Date.parse(asked.header("if-unmodified-since") ?? "");
  return modified !== undefined && !Number.isNaN(since) && Date.parse(modified) > since;
}

/** Whether a part that is asked for is of the representation that the client has the rest of. */
export function isSameRange(asked: Asked, { etag, "last-modified": modified }: Validators): boolean {
  const condition = asked.header("if-range")?.trim() ?? null;
  if (condition === null) return true;
  // A weak tag, and a date that is not the very one, do not say that all bytes are the same.
  return condition.startsWith('"') ? condition === etag : condition === modified;
}

/**
 * Not `Cache-Control`: its no-cache is for caches on the way, which are not to answer by themselves, and `fetch` adds it to every
 * conditional request.
 */
function conditionsOf(asked: Asked): Record<string, string> {
  const conditions: Record<string, string> = {};
  for (const name of ["if-none-match", "if-modified-since"]) {
    const value = asked.header(name);
    if (value !== null) conditions[name] = value.replaceAll(CODED, '"');
  }
  return conditions;
}

function tagsOf(list: string): string[] {
  return list.match(/(?:W\/)?"[^"]*"/g) ?? [];
}
