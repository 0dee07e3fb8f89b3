/** What `open` gives: an archive in this process that stays on its generation, or follows. */
import { openArchive } from "../archive/archive.ts";
import type { HttpOptions } from "../archive/http-source.ts";
import type { Source } from "../archive/source.ts";
import type { RankingOptions } from "../searching/ranking-weights.ts";
import { type EmbeddedEngine, embeddedEngine } from "./embedded.ts";
import type { Follower, FollowOptions } from "./following.ts";
import { Succession } from "./succession.ts";

export interface OpenOptions extends HttpOptions {
  /** Whether to move on to new generations, and how often to look for one; default false. */
  readonly follow?: boolean | FollowOptions;
  /** What counts otherwise than by default where releases are ranked, in all searches. */
  readonly ranking?: RankingOptions;
}

export interface OpenedArchive extends EmbeddedEngine {
  /** Why the last look for a new generation failed; null where it did not, and where nobody looks. */
  readonly followFailure: Error | null;
}

/**
 * @param toSource the archive's source, asked for anew for every generation
 * @throws CommuniqueError as `openArchive` does
 */
export async function openEngine(
  toSource: () => Source,
  follow: OpenOptions["follow"] = false,
  ranking: RankingOptions = {},
): Promise<OpenedArchive> {
  const openFrom = async (source: Source): Promise<EmbeddedEngine> => {
    const archive = await openArchive(source);
    try {
      return embeddedEngine(archive, ranking);
    } catch (error) {
      await archive.close();
      throw error;
    }
  };
  const openLatest = (): Promise<EmbeddedEngine> => openFrom(toSource());
  const succession = new Succession(await openLatest(), openLatest);
  if (follow === false) return engineOf(succession);
  const { Follower } = await import("./following.ts");
  return engineOf(succession, new Follower(toSource, openFrom, succession, follow === true ? {} : follow));
}

/** The face of a succession: each call goes to the engine that is the latest then. */
export function engineOf(succession: Succession, follower: Follower | null = null): OpenedArchive {
  return {
    get archive() {
      return succession.latest.archive;
    },
    get status() {
      return succession.latest.status;
    },
    get followFailure() {
      return follower?.failure ?? null;
    },
    use: (work) => succession.use(work),
    skipped: () => succession.use((engine) => engine.skipped()),
    warnings: () => succession.use((engine) => engine.warnings()),
    find: (query, options) => succession.use((engine) => engine.find(query, options)),
    release: (id) => succession.use((engine) => engine.release(id)),
    similar: (id, options) => succession.use((engine) => engine.similar(id, options)),
    originalPath: (id) => succession.use((engine) => engine.originalPath(id)),
    people: (...asked) => succession.use((engine) => engine.people(...asked)),
    person: (id) => succession.use((engine) => engine.person(id)),
    doubtful: () => succession.use((engine) => engine.doubtful()),
    suggest: (query, limit) => succession.use((engine) => engine.suggest(query, limit)),
    search: (query, options) => succession.use((engine) => engine.search(query, options)),
    autoSuggest: (query, options) => succession.use((engine) => engine.autoSuggest(query, options)),
    async close() {
      await Promise.all([follower?.stop(), succession.close()]);
    },
  };
}
