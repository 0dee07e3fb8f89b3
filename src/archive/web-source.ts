/** An archive by its address, as pages and programs write it. */
import { CommuniqueError } from "../errors.ts";
import { type HttpOptions, httpSource } from "./http-source.ts";
import type { Source } from "./source.ts";

/**
 * @param place a URL of the index's folder or of its manifest, in a page also one relative to it
 * @throws CommuniqueError USAGE where it is no URL, or one with a password
 */
export function webSource(place: string | URL, options: HttpOptions): Source {
  const base = globalThis.document?.baseURI ?? globalThis.location?.href;
  if (!URL.canParse(place, base))
    throw new CommuniqueError("USAGE", `${place} is no URL. Give the whole address of the index: https://…/index/`);
  const url = new URL(place, base);
  if (url.username !== "" || url.password !== "")
    throw new CommuniqueError("USAGE", `${url.host}: no address may hold a password. Hand over a fetch that signs in.`);
  return httpSource(url, options);
}
