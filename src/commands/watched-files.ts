/** Says when something changes below the paths of an index run, once the changes have paused. */
import { existsSync, type Stats } from "node:fs";
import { basename, join, resolve } from "node:path";
import { watch } from "chokidar";

/** Without a change after which those before are told: an editor saves, and a copy writes, in several steps. */
const PAUSE_MS = 300;
/** After which they are told though more are coming. */
const MOST_MS = 5_000;
/** Between two looks for a path that is not there. */
const LOOK_MS = 1_000;

export interface Watch {
  /** As if something had changed after so many milliseconds, unless something does before. */
  again(ms: number): void;
  /** Waits for what was begun. */
  stop(): Promise<void>;
}

/**
 * Which changes matter is for the index run to find out; names that it never reads are not watched. A folder's watch tells of the files
 * in it; one of each file says nothing more, and 70,000 of them take 400 MB.
 *
 * @param paths as of an index run; of a pattern, all below its fixed part is watched
 * @param own absolute paths of what the run itself writes, which may lie among them
 * @param before what is under way: what changes meanwhile is told after it; never fails
 * @param onChange never called again before it is done; never fails
 */
export function watchFiles(
  paths: readonly string[],
  own: readonly string[],
  before: Promise<void>,
  onChange: () => Promise<void>,
): Watch {
  const roots = new Set(paths.map(fixedPart));
  const isOurs = (path: string): boolean =>
    own.some((one) => path === one || (path.startsWith(`${one}.`) && path.endsWith(".tmp")));
  const ignored = (path: string, stats?: Stats): boolean =>
    !roots.has(path) && (isIgnored(basename(path)) || isOurs(path) || stats?.isFile() === true);
  const watcher = watch([...roots], { ignoreInitial: true, ignored });
  const gone = new Set<NodeJS.Timeout>();
  let timer: NodeJS.Timeout | null = null;
  let pause: NodeJS.Timeout | null = null;
  let firstAt: number | null = null;
  let running: Promise<void> | null = null;
  wait(before);

  function later(): void {
    firstAt ??= performance.now();
    if (pause !== null) clearTimeout(pause);
    // What changes while the change before is being dealt with waits for that.
    if (running === null)
      pause = setTimeout(tell, Math.min(PAUSE_MS, Math.max(0, firstAt + MOST_MS - performance.now())));
  }

  function tell(): void {
    firstAt = null;
    wait(onChange());
  }

  function wait(work: Promise<void>): void {
    running = work.finally(() => {
      running = null;
      if (firstAt !== null) later();
    });
  }

  /** A path that went as a whole is watched again as soon as it is back. */
  function awaitRoot(root: string): void {
    const look = setInterval(() => {
      if (!existsSync(root)) return;
      clearInterval(look);
      gone.delete(look);
      watcher.add(root);
      later();
    }, LOOK_MS);
    gone.add(look);
  }

  watcher.on("all", (event, path) => {
    if (event.startsWith("unlink") && roots.has(path)) awaitRoot(path);
    later();
  });
  // Of files in a folder; where the system does not say which, it may be any.
  watcher.on("raw", (_event, name: string | null, where) => {
    const { watchedPath } = where as { watchedPath: string };
    if (name === null || !(isIgnored(basename(name)) || isOurs(join(watchedPath, name)))) later();
  });
  // A folder that cannot be watched any more may have gone: the run will tell.
  watcher.on("error", later);
  return {
    again(ms) {
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(later, ms);
    },
    async stop() {
      for (const waiting of [pause, timer]) if (waiting !== null) clearTimeout(waiting);
      for (const look of gone) clearInterval(look);
      await watcher.close();
      await running;
    },
  };
}

/** A path that is there, or what stands before the first segment with a sign of a pattern. */
function fixedPart(path: string): string {
  if (existsSync(path)) return resolve(path);
  const segments = path.split("/");
  const first = segments.findIndex((segment) => /[*?[\]{}()!+@]/.test(segment));
  return resolve(first === -1 ? path : segments.slice(0, first).join("/") || ".");
}

/** As `discover` leaves them out; `.communiqueignore` says which others are, so it matters. */
function isIgnored(name: string): boolean {
  return (
    name === "node_modules" ||
    name.startsWith("~$") ||
    (name.startsWith(".") && name !== ".communiqueignore" && name !== "." && name !== "..")
  );
}
