/** An archive on a web server as a `Source`: any server of plain files will do, best one that honours Range requests. */

import { LatestUsed } from "../latest-used.ts";
import { type Fetch, HttpClient } from "./http-client.ts";
import { MANIFEST_FILE } from "./manifest.ts";
import { RemoteFile, type ServerState } from "./remote-file.ts";
import type { Source } from "./source.ts";

export interface HttpOptions {
  /** In place of the global one: to sign in, to count, to go through a proxy. */
  readonly fetch?: Fetch;
  /** The longest silence of a server, default 30 seconds. */
  readonly timeoutMs?: number;
  /** The most that is held of files above 256 KiB whose server honours no ranges, bytes over all files; default 128 MiB. */
  readonly wholeFileBytes?: number;
}

const TIMEOUT_MS = 30_000;
const WHOLE_FILE_BYTES = 128 * 1024 * 1024;
const SMALL_FILES_BYTES = 32 * 1024 * 1024;
/** No manifest is near as long. */
const MOST_MANIFEST_BYTES = 16 * 1024 * 1024;

/**
 * Nothing is asked for before something is read. After `close` nothing is: what is under way is given up, ABORTED.
 *
 * @param address of the index's folder or of its manifest; its query stands in every address that is asked for
 */
export function httpSource(address: URL, options: HttpOptions = {}): Source {
  const { fetch = (url, init) => globalThis.fetch(url, init), timeoutMs = TIMEOUT_MS } = options;
  const client = new HttpClient(fetch, timeoutMs);
  const server: ServerState = {
    honoursRanges: false,
    left: options.wholeFileBytes ?? WHOLE_FILE_BYTES,
    small: new LatestUsed(SMALL_FILES_BYTES),
  };
  const files = new Map<string, RemoteFile>();
  const urlOf = (file: string): URL => urlIn(address, file);
  return {
    isRemote: true,
    // What can change is asked for anew; a server that still has the same says so in few bytes.
    read: (file) => client.get(urlOf(file), { cache: "no-cache" }, (_response, body) => body(MOST_MANIFEST_BYTES)),
    readRange(file, offset, length) {
      const known = files.get(file) ?? new RemoteFile(urlOf(file), client, server);
      files.set(file, known);
      return known.read(offset, length);
    },
    close: async () => client.close(),
  };
}

/** The address of a file of the index at an address. */
function urlIn(address: URL, file: string): URL {
  const url = new URL(address);
  const folder = url.pathname.endsWith(`/${MANIFEST_FILE}`)
    ? url.pathname.slice(0, -MANIFEST_FILE.length)
    : url.pathname;
  url.pathname = `${folder.replace(/\/$/, "")}/${file}`;
  url.hash = "";
  return url;
}
