/** Where a request's page stands, so that every link on it is relative and holds under any prefix and behind any proxy. */
import type { Engine } from "../engines/engine.ts";
import { PLAIN_BRAND, type Site, sortableFields } from "../rendering/page-shell.ts";
import type { Words } from "../rendering/words.ts";
import type { Look } from "./served-archive.ts";

/** Where the site's own logo and stylesheet are, below the search page. */
export const LOGO = "assets/logo";
export const SITE_STYLE = "assets/site.css";

/** @param path of the page, below the place where the archive is mounted */
export function siteOf(path: string, look: Look | null, engine: Engine | null, words: Words): Site {
  const status = engine?.status ?? null;
  return {
    root: rootOf(path),
    isServed: true,
    words,
    brand: look === null ? PLAIN_BRAND : { title: look.title, logo: look.logo === null ? null : LOGO },
    styles: ["assets/page.css", ...((look?.css ?? null) === null ? [] : [SITE_STYLE])],
    script: "assets/page.js",
    fieldNames: Object.keys(status?.fields ?? {}),
    sortNames: sortableFields(status?.fields ?? {}),
    archive: status === null ? null : { releases: status.releases, skipped: status.skipped + status.warnings },
  };
}

/** The router's own address as seen from a path below it: `/` gives `./`, `/releases/x` gives `../`. */
function rootOf(path: string): string {
  const depth = path.split("/").length - 2;
  return depth <= 0 ? "./" : "../".repeat(depth);
}
