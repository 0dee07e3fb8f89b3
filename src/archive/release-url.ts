/** Where the installation that an archive is part of shows a release. */
import type { Release } from "../release.ts";
import { releasePageName } from "../release-address.ts";
import type { CatalogEntry } from "./stored-records.ts";

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
  const page = path.replace(/(^|\/)index\.html?$/i, "$1");
  const own = links.base + page.split("/").map(encodeURIComponent).join("/");
  const address = id !== path && source !== null ? source : own;
  // A stranger may have written the archive: an address of his is a link as long as following it runs no code.
  return isOfWeb(address) ? address : releasePageName(id);
}

/** @param address may be relative */
function isOfWeb(address: string): boolean {
  return URL.canParse(address, "http://localhost") && /^https?:$/.test(new URL(address, "http://localhost").protocol);
}

/** From which place of a release's text on its own page is opened by what after the `#` of its address. */
export type Fragment = readonly [start: number, fragment: string];

/** PDF 2.0's open parameter (ISO 32000-2, annex O). The id of a heading never begins so, since its `=` is escaped. */
const PAGE = "page=";

/** Those of a release, ascending. */
export function fragmentsOf({
  mediaType,
  anchors = [],
  pages,
}: Pick<Release, "mediaType" | "anchors" | "pages">): Fragment[] {
  if (mediaType === "application/pdf") return [0, ...pages].map((start, page) => [start, `${PAGE}${page + 1}`]);
  return anchors.map(([start, id]) => [start, encodeURIComponent(id)]);
}

/** The one that is opened nearest before a place; null before the first. */
export function fragmentAt(fragments: readonly Fragment[], place: number): string | null {
  return fragments.findLast(([start]) => start <= place)?.[1] ?? null;
}
