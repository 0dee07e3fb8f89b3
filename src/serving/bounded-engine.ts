/** An engine whose searches take no longer than a server allows, so that no route need know of that. */
import type { Engine } from "../engines/engine.ts";

/**
 * Between two searches the event loop looks for what came meanwhile: a thousand quick ones are not one long one.
 *
 * @param maxQueryMs the most that one search may take; what it has found by then is its answer, and says `timedOut`
 */
export function boundedEngine(engine: Engine, maxQueryMs: number): Engine {
  let calls = 0;
  // The first follows a turn of the loop: the one in which the request came.
  const turn = async (): Promise<void> => {
    if (calls++ > 0) await new Promise((begin) => setImmediate(begin));
  };
  return {
    get status() {
      return engine.status;
    },
    use: (work) => engine.use((one) => work(boundedEngine(one, maxQueryMs))),
    skipped: () => engine.skipped(),
    warnings: () => engine.warnings(),
    async find(query, options = {}) {
      await turn();
      return engine.find(query, { ...options, timeout: Math.min(options.timeout ?? maxQueryMs, maxQueryMs) });
    },
    release: (id) => engine.release(id),
    async similar(id, options) {
      await turn();
      return engine.similar(id, options);
    },
    originalPath: (id) => engine.originalPath(id),
    async people(...asked) {
      await turn();
      return engine.people(...asked);
    },
    person: (id) => engine.person(id),
    async suggest(query, limit) {
      await turn();
      return engine.suggest(query, limit);
    },
    close: () => engine.close(),
  };
}
