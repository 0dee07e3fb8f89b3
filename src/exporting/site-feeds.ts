/** The feeds of an export: of all releases, and of topics. */
import type { EmbeddedEngine } from "../engines/embedded.ts";
import { newestReleases } from "../newest-releases.ts";
import { releasePageName } from "../release-address.ts";
import { atomFeed, type FeedEntry } from "../rendering/atom-feed.ts";
import { excerptOf } from "../rendering/text-excerpt.ts";

/** Entries of a feed: the newest. */
const ENTRIES = 50;

export interface FeedOf {
  /** Null for all releases. */
  readonly topic: string | null;
  /** Of the feed itself, below the base. */
  readonly name: string;
  /** Of the page that it belongs to, below the base. */
  readonly page: string;
}

/** @param base the site's absolute address, with a slash at its end; @param site its title and language */
export async function feedXml(
  engine: EmbeddedEngine,
  { topic, name, page }: FeedOf,
  base: string,
  site: { readonly title: string; readonly language: string | null },
): Promise<string> {
  const hits = await newestReleases(engine, ENTRIES, { topic: topic === null ? [] : [topic] });
  const entries: FeedEntry[] = [];
  for (const { id, title, published, language, topics } of hits) {
    const release = published === null ? null : await engine.release(id);
    if (published === null || release === null) continue;
    const address = base + releasePageName(id);
    entries.push({ address, title, published, language, summary: excerptOf(release), topics });
  }
  return atomFeed({
    address: base + name,
    page: base + page,
    title: topic === null ? site.title : `${topic} – ${site.title}`,
    author: site.title,
    language: site.language,
    entries,
  });
}
