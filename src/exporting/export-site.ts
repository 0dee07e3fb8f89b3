/** `communique export --format static`: an archive as a folder of files for any static host, under any path. */
import { readFile, stat } from "node:fs/promises";
import type { Source } from "../archive/source.ts";
import type { CatalogEntry } from "../archive/stored-records.ts";
import type { SiteConfig } from "../config.ts";
import type { EmbeddedEngine } from "../engines/embedded.ts";
import { newestReleases } from "../newest-releases.ts";
import type { Hit } from "../release.ts";
import { feedName, originalName, releasePageName } from "../release-address.ts";
import { type Site, sortableFields } from "../rendering/page-shell.ts";
import { sitemapFiles, sitemapNames } from "../rendering/sitemap.ts";
import { personShellHtml, searchShellHtml, topicShellHtml } from "../rendering/static-pages.ts";
import { topicUrl } from "../rendering/topic-page.ts";
import { loadWords } from "../rendering/words.ts";
import { withLock } from "../storage/lock.ts";
import { MOST_BYTES, withArchiveFiles } from "./archive-files.ts";
import { type ExportCounts, ExportFolder } from "./export-folder.ts";
import { archiveEntries } from "./exported-releases.ts";
import type { PublishOptions } from "./publish-archive.ts";
import { writeReleasePages } from "./release-pages.ts";
import { siteAssets } from "./site-assets.ts";
import { type FeedOf, feedXml } from "./site-feeds.ts";

const ARCHIVE = "archive/";
const SEARCH_PAGE = "index.html";
const PERSON_PAGE = "person.html";
const TOPIC_PAGE = "topic.html";
/** Releases that the search page lists for readers without script. */
const NEWEST = 20;

export interface SiteOptions {
  readonly site: SiteConfig;
  /** How the releases are ranked and where they are shown: on the site's own pages, no release pages are written. */
  readonly publish: Pick<PublishOptions, "ranking" | "links">;
  /** The site's absolute address with a slash at its end; null where it is not known: there are no feeds and no sitemap then. */
  readonly base: string | null;
  /** Topics that get a feed of their own. */
  readonly feedTopics: readonly string[];
  /** The absolute file of an original by its path in the archive, where it is there; null where originals stay out. */
  readonly originalFile: ((path: string) => string | null) | null;
  /** For how long files of the export before stay, milliseconds. */
  readonly keepMs: number;
  /** Where `page/` and `bundled/` were built; default the package's. */
  readonly built?: string;
}

export interface SiteSummary extends ExportCounts {
  readonly releases: number;
  /** Originals that are too large for hosts, by their paths in the archive. */
  readonly tooLarge: readonly string[];
}

/**
 * The search page comes last, so that it leads to nothing that is not there. Files that are as they should be are not written again;
 * equal archives give equal files.
 *
 * @param source the engine's, an index that was not exported
 * @throws CommuniqueError USAGE where the folder is not an export's, two releases would have one page, or the index is itself an
 *   export; INDEX_LOCKED while another export writes there; WRITE_FAILED
 * Memory: an entry of each release, one release, and a piece of a file.
 */
export async function exportSite(
  source: Source,
  engine: EmbeddedEngine,
  out: string,
  options: SiteOptions,
): Promise<SiteSummary> {
  // Two that write at once would take one another's files for old ones.
  return withLock(out, () => writeSite(source, engine, out, options));
}

async function writeSite(
  source: Source,
  engine: EmbeddedEngine,
  out: string,
  options: SiteOptions,
): Promise<SiteSummary> {
  const { site, publish, base, built, keepMs } = options;
  const folder = await ExportFolder.open(out);
  const hasPages = publish.links?.to !== "site";
  const assets = await siteAssets(site, built);
  const entries: CatalogEntry[] = [];
  for await (const entry of archiveEntries(engine.archive)) entries.push(entry);
  const pages = hasPages ? entries.map(({ id }) => releasePageName(id)) : [];
  const { originals, tooLarge } = await originalsOf(entries, hasPages ? options.originalFile : null);
  const feeds = base !== null && hasPages ? feedsOf(options.feedTopics) : [];
  const place: Site = {
    root: "./",
    isServed: false,
    words: await loadWords(site.language),
    brand: { title: site.title, logo: assets.logo },
    styles: assets.styles,
    script: null,
    fieldNames: Object.keys(engine.status.fields),
    sortNames: sortableFields(engine.status.fields),
    archive: { releases: engine.status.releases, skipped: 0 },
  };
  return withArchiveFiles(source, ARCHIVE, { ...publish, keepMs: 0 }, async (archive) => {
    const ownPages = [SEARCH_PAGE, PERSON_PAGE, TOPIC_PAGE];
    await folder.begin([
      ...assets.files.keys(),
      ...originals.keys(),
      ...pages,
      ...feeds.map(({ name }) => name),
      ...(base !== null && hasPages ? sitemapNames(1 + pages.length) : []),
      ...archive.names,
      ...ownPages,
    ]);
    for (const [name, bytes] of assets.files) await folder.write(name, bytes);
    for (const [name, file] of originals) await folder.write(name, await readFile(file));
    if (hasPages)
      await writeReleasePages(engine, folder, { ...place, script: assets.stars }, base, new Set(originals.keys()));
    if (base !== null && hasPages) {
      for (const feed of feeds) await folder.write(feed.name, await feedXml(engine, feed, base, site));
      for (const { name, xml } of sitemapFiles(base, ["", ...pages])) await folder.write(name, xml);
    }
    await archive.writeTo(folder);
    await folder.write(PERSON_PAGE, personShellHtml({ ...place, script: assets.pages }, ARCHIVE));
    await folder.write(TOPIC_PAGE, topicShellHtml({ ...place, script: assets.pages }, ARCHIVE));
    const newest = hasPages ? await newestOf(engine) : [];
    const shell = {
      archive: ARCHIVE,
      language: site.language,
      feed: feeds[0]?.name ?? null,
      modules: assets.loaded,
      newest,
    };
    await folder.write(
      SEARCH_PAGE,
      searchShellHtml({ ...place, styles: assets.searchStyles, script: assets.search }, shell),
    );
    return { ...(await folder.end(keepMs)), releases: engine.status.releases, tooLarge };
  });
}

function feedsOf(topics: readonly string[]): FeedOf[] {
  const all: FeedOf = { topic: null, name: "feed.xml", page: "" };
  return [
    all,
    ...[...new Set(topics)].map(
      (topic): FeedOf => ({ topic, name: feedName(topic), page: topicUrl({ root: "", isServed: false }, topic) }),
    ),
  ];
}

async function newestOf(engine: EmbeddedEngine): Promise<Hit[]> {
  const hits = await newestReleases(engine, NEWEST);
  return hits.map((hit) => ({ ...hit, url: releasePageName(hit.id) }));
}

/** The files to copy, by their names in the export. */
async function originalsOf(
  entries: readonly CatalogEntry[],
  originalFile: SiteOptions["originalFile"],
): Promise<{ originals: ReadonlyMap<string, string>; tooLarge: readonly string[] }> {
  const originals = new Map<string, string>();
  const tooLarge: string[] = [];
  for (const entry of originalFile === null ? [] : entries) {
    const file = entry.ownFile ? (originalFile?.(entry.path) ?? null) : null;
    const found = file === null ? null : await stat(file).catch(() => null);
    if (file === null || found === null || !found.isFile()) continue;
    if (found.size > MOST_BYTES) tooLarge.push(entry.path);
    else originals.set(originalName(entry), file);
  }
  return { originals, tooLarge };
}
