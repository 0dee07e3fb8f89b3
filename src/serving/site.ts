/** Where a request's page stands, so that every link on it is relative and holds under any prefix and behind any proxy. */
import type { Request } from "express";
import type { Site } from "../rendering/page-shell.ts";
import type { ServedArchive } from "./served-archive.ts";

export function siteOf(request: Request, host: ServedArchive): Site {
  const status = host.engine()?.status ?? null;
  return {
    root: rootOf(request.path),
    fieldNames: Object.keys(status?.fields ?? {}),
    archive: status === null ? null : { releases: status.releases, skipped: status.skipped + status.warnings },
  };
}

/** The router's own address as seen from a path below it: `/` gives `./`, `/releases/x` gives `../`. */
function rootOf(path: string): string {
  const depth = path.split("/").length - 2;
  return depth <= 0 ? "./" : "../".repeat(depth);
}
