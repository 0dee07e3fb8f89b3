/** The archive behind a server: opened where it is there, made anew in the background, and replaced when that is done. */
import { once } from "node:events";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { Worker } from "node:worker_threads";
import { openArchive } from "../archive/archive.ts";
import { MANIFEST_FILE, readManifest } from "../archive/manifest.ts";
import type { Source } from "../archive/source.ts";
import type { Config } from "../config.ts";
import { type EmbeddedEngine, embeddedEngine } from "../engines/embedded.ts";
import { FOLDER_EVERY_MS, Follower } from "../engines/following.ts";
import { engineOf } from "../engines/opened.ts";
import { Succession } from "../engines/succession.ts";
import { CommuniqueError } from "../errors.ts";
import type { IndexSummary } from "../pipeline.ts";
import { accentCss } from "../rendering/accent.ts";
import type { RankingOptions } from "../searching/ranking-weights.ts";
import type { Log } from "../serving/log.ts";
import type { IndexProgress, Look, ServedArchive } from "../serving/served-archive.ts";
import { hasIndex } from "../storage/has-index.ts";
import { isFolder, nodeSource } from "../storage/node-source.ts";
import type { IndexJob, IndexMessage } from "./index-worker.ts";
import { type Originals, originalFile, originalsOf } from "./open-index.ts";

export class ServedIndex implements ServedArchive {
  readonly #folder: string;
  readonly #ranking: RankingOptions;
  readonly #log: Log | null;
  readonly look: Look;
  #succession: Succession | null = null;
  #engine: EmbeddedEngine | null = null;
  #originals: Originals | null = null;
  #modified: Date | null = null;
  #progress: IndexProgress | null = null;
  #failure: string | null = null;
  #follower: Follower | null = null;
  #worker: Worker | null = null;
  #moves = 0;
  #toldFailure: string | null = null;
  #failures = 0;
  #isStopping = false;

  /** @param log null where nobody is told of moves */
  constructor(folder: string, { ranking, site }: Pick<Config, "ranking" | "site">, log: Log | null = null) {
    this.#folder = folder;
    this.#log = log;
    this.#ranking = ranking;
    const { title, logo, accent, language } = site;
    this.look = { title, language, logo, css: accent === null ? null : accentCss(accent) };
  }

  engine(): EmbeddedEngine | null {
    return this.#engine;
  }

  edition(): string {
    return JSON.stringify(this.#ranking);
  }

  modified(): Date | null {
    return this.#modified;
  }

  counts(): { moves: number; failures: number } {
    return { moves: this.#moves, failures: this.#failures };
  }

  isStopping(): boolean {
    return this.#isStopping;
  }

  /** From now on the server says that it is not to be asked anew. */
  stopping(): void {
    this.#isStopping = true;
  }

  progress(): IndexProgress | null {
    return this.#progress;
  }

  failure(): string | null {
    return this.#failure ?? this.#follower?.failure?.message ?? null;
  }

  /** The original of a release, by its path in the archive; null where it is gone or was never here. */
  originalFile(path: string): string | null {
    return this.#originals === null ? null : originalFile(this.#originals, path);
  }

  /**
   * Opens the index as it is, and from then on moves to each generation that takes its place, whoever wrote it; what runs on the one
   * before ends there.
   *
   * @throws CommuniqueError as `openArchive` does
   */
  async open(): Promise<void> {
    const toSource = (): Source => nodeSource(this.#folder, {});
    if (this.#succession !== null) {
      if (!(await this.#isServed(this.#succession, toSource())))
        this.#succession.replace(await this.#openFrom(toSource()));
      return;
    }
    this.#succession = new Succession(await this.#openFrom(toSource()), () => this.#openFrom(toSource()));
    this.#follower = new Follower(toSource, (source) => this.#openFrom(source), this.#succession, {
      ...(isFolder(this.#folder) ? { everyMs: FOLDER_EVERY_MS } : {}),
      onFailure: (error) => this.#lookFailed(error),
    });
    this.#engine = engineOf(this.#succession, this.#follower);
  }

  /** Whether what is there now is what is served: the same releases, with or without their originals at hand. */
  async #isServed(succession: Succession, source: Source): Promise<boolean> {
    try {
      const { generation } = await readManifest(source);
      const originals = await originalsOf(this.#folder);
      return generation === succession.latest.status.generation && isDeepStrictEqual(originals, this.#originals);
    } finally {
      await source.close();
    }
  }

  async #openFrom(source: Source): Promise<EmbeddedEngine> {
    this.#originals = await originalsOf(this.#folder);
    const archive = await openArchive(source, { originals: this.#originals !== null, isServed: true });
    const engine = embeddedEngine(archive, this.#ranking);
    // What every search looks at is read before anybody waits for it; from an address only what is asked for is fetched.
    if (isFolder(this.#folder)) await warm(engine);
    // At an address nobody says when it was written.
    this.#modified = await stat(join(this.#folder, MANIFEST_FILE)).then(
      ({ mtime }) => mtime,
      () => null,
    );
    this.#toldFailure = null;
    const before = this.#succession?.latest.status.generation ?? null;
    const { generation, releases } = engine.status;
    if (before !== null && before !== generation) {
      this.#moves++;
      this.#log?.info({ generation, releases }, "moved to another generation");
    }
    return engine;
  }

  #lookFailed(error: Error): void {
    this.#failures++;
    // A folder is looked at each second: what goes on being so is told once.
    if (error.message === this.#toldFailure) return;
    this.#toldFailure = error.message;
    this.#log?.warn({ err: error }, "the index could not be looked at; the generation before is served");
  }

  /**
   * Indexes in a thread of its own; an index that is there already is served meanwhile.
   *
   * @throws CommuniqueError as `indexFiles` does; the failure is also kept for those who ask the server
   */
  async index(job: IndexJob): Promise<IndexSummary> {
    this.#progress = { files: 0, filesTotal: null, releases: 0, ratePerSecond: 0, secondsLeft: null };
    try {
      if (hasIndex(this.#folder)) await this.open().catch(() => undefined); // One that cannot be read is made anew.
      const summary = await this.#run(job);
      await this.open();
      this.#failure = null;
      return summary;
    } catch (error) {
      this.#failure = error instanceof Error ? error.message : String(error);
      this.#failures++;
      throw error;
    } finally {
      this.#progress = null;
    }
  }

  #run(job: IndexJob): Promise<IndexSummary> {
    return new Promise((done, failed) => {
      const worker = new Worker(new URL("./index-worker.js", import.meta.url), { workerData: job });
      this.#worker = worker;
      worker.on("message", (message: IndexMessage) => {
        switch (message.kind) {
          case "progress":
            this.#progress = message.progress;
            break;
          case "done":
            done(message.summary);
            break;
          case "failed":
            failed(
              message.code === null ? new Error(message.message) : new CommuniqueError(message.code, message.message),
            );
            break;
        }
      });
      worker.on("error", failed);
      worker.on("exit", () => {
        this.#worker = null;
        failed(new Error("the index run ended without an answer"));
      });
    });
  }

  /** Gives a running index run up, which leaves the index on disk as it was, and waits for its end. */
  async close(): Promise<void> {
    const worker = this.#worker;
    if (worker !== null) {
      const ended = once(worker, "exit");
      worker.postMessage("stop");
      await ended;
    }
    await this.#engine?.close();
  }
}

async function warm(engine: EmbeddedEngine): Promise<void> {
  await engine.find("", { limit: 1 });
  await engine.people("", 1);
  await engine.suggest("a", 1);
}
