/** The pages of an export's releases: whole HTML, which needs no script; the one that it has is for stars. */
import type { EmbeddedEngine } from "../engines/embedded.ts";
import type { ReleaseEntry } from "../release.ts";
import { originalName, releasePageName } from "../release-address.ts";
import type { Site } from "../rendering/page-shell.ts";
import { releaseHeadHtml } from "../rendering/release-head.ts";
import { releasePageHtml } from "../rendering/release-page.ts";
import type { ExportFolder } from "./export-folder.ts";
import { archiveReleases } from "./exported-releases.ts";

/** Earlier versions that a page lists. */
const MOST_VERSIONS = 20;

/**
 * A page says nothing of other releases but its own versions, so that it stays as it is while others come.
 *
 * @param site as of the search page, with the script of releases' pages
 * @param base the site's absolute address; null where it is not known
 * @param originals names of the originals that are there
 */
export async function writeReleasePages(
  engine: EmbeddedEngine,
  folder: ExportFolder,
  site: Site,
  base: string | null,
  originals: ReadonlySet<string>,
): Promise<void> {
  const exported = (release: ReleaseEntry): ReleaseEntry => ({
    ...release,
    url: releasePageName(release.id),
    original: originals.has(originalName(release)),
  });
  const read = async (id: string): Promise<ReleaseEntry[]> => {
    const release = await engine.release(id);
    return release === null ? [] : [exported(release)];
  };
  for await (const release of archiveReleases(engine)) {
    const name = releasePageName(release.id);
    const [newest = null] = release.newest === null ? [] : await read(release.newest);
    const earlier = (await Promise.all(release.versionIds.slice(0, MOST_VERSIONS).map(read))).flat();
    const here: Site = { ...site, root: "../".repeat(name.split("/").length - 1) };
    const head = releaseHeadHtml(release, base === null ? null : base + name, site.brand.title);
    await folder.write(name, releasePageHtml(here, exported(release), { similar: [], newest, earlier }, head));
  }
}
