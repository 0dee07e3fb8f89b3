/** An archive by what a program in Node has of it: a folder, an address, or its files in memory. */
import { fileURLToPath } from "node:url";
import { type ArchiveFiles, bytesSource } from "../archive/bytes-source.ts";
import type { HttpOptions } from "../archive/http-source.ts";
import type { Source } from "../archive/source.ts";
import { webSource } from "../archive/web-source.ts";
import { openFolder } from "./file-source.ts";
import { inflate } from "./inflate.ts";
import { sha256 } from "./sha256.ts";

/** Whether a place is an address, not a folder's path. */
export function isWebAddress(place: string): boolean {
  return /^https?:\/\//i.test(place);
}

/** Whether a place is a folder on this machine: a path or a `file:` URL. */
export function isFolder(place: string | URL | ArchiveFiles): boolean {
  return place instanceof URL ? place.protocol === "file:" : typeof place === "string" && !isWebAddress(place);
}

/** @param place a folder's path or `file:` URL; an http or https URL of the index's folder or manifest; or the bytes of its files */
export function nodeSource(place: string | URL | ArchiveFiles, options: HttpOptions): Source {
  if (place instanceof URL && place.protocol === "file:") return openFolder(fileURLToPath(place));
  if (typeof place === "string" && isFolder(place)) return openFolder(place);
  const isAddress = typeof place === "string" || place instanceof URL;
  return { ...(isAddress ? webSource(place, options) : bytesSource(place)), inflate, sha256 };
}
