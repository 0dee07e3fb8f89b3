/** Where the installation that an archive is part of shows a release. */
import { releasePageName } from "../release-address.ts";
import type { CatalogEntry } from "./manifest.ts";

/**
 * Where a published archive's releases are shown: on pages that were written along with it, or on the site's own, at their files'
 * paths; one of many in a file, a post for instance, at the address that it says is its own.
 */
export type Links = { readonly to: "pages" } | { readonly to: "site"; readonly base: string };

/** Relative to the search page, or as the site's base has it. @param links null where a server shows it */
export function releaseUrl(
  links: Links | null,
  { id, path, source }: Pick<CatalogEntry, "id" | "path" | "source">,
): string {
  if (links === null) return `releases/${encodeURIComponent(id)}`;
  if (links.to === "pages") return releasePageName(id);
  if (id !== path && source !== null) return source;
  const page = path.replace(/(^|\/)index\.html?$/i, "$1");
  return links.base + page.split("/").map(encodeURIComponent).join("/");
}
