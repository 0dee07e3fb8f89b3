/** What Prometheus is told of a server. Every label has few values: none comes from what a client sends. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { AnswerCache } from "./answer-cache.ts";
import type { Overload } from "./overload.ts";
import type { ServedArchive } from "./served-archive.ts";

/** Seconds. A search takes milliseconds; what takes longer than the usual time budget is all one. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];

export class Metrics {
  readonly #registry = new Registry();
  readonly #durations: Histogram<"method" | "route" | "status">;
  readonly #limited: Counter;
  readonly #refused: Counter<"status">;

  constructor(host: ServedArchive, { searches, bulk }: Overload, answers: AnswerCache | null = null) {
    const registers = [this.#registry];
    collectDefaultMetrics({ register: this.#registry });
    this.#durations = new Histogram({
      name: "communique_http_request_duration_seconds",
      help: "From a request's headers to the end of its answer, by route, method and status",
      labelNames: ["method", "route", "status"],
      buckets: BUCKETS,
      registers,
    });
    this.#limited = new Counter({
      name: "communique_http_rate_limited_total",
      help: "Requests of clients that ask more often than they may",
      registers,
    });
    this.#refused = new Counter({
      name: "communique_http_refused_total",
      help: "Refused before it was a request: not HTTP, too long, too slow; by status",
      labelNames: ["status"],
      registers,
    });
    new Gauge({
      name: "communique_searches_waiting",
      help: "Searches that wait for their turn",
      registers,
      collect() {
        this.set(searches.waiting + bulk.waiting);
      },
    });
    this.#count(
      "communique_searches_shed_total",
      "Searches refused because they would have waited too long",
      () => searches.refused + bulk.refused,
    );
    new Gauge({
      name: "communique_releases",
      help: "Releases in the archive that is served; 0 while there is none",
      registers,
      collect() {
        this.set(host.engine()?.status.releases ?? 0);
      },
    });
    new Gauge({
      name: "communique_archive_bytes",
      help: "Bytes of the files of the archive that is served",
      registers,
      collect() {
        this.set(host.engine()?.status.bytes ?? 0);
      },
    });
    new Gauge({
      name: "communique_generation_info",
      help: "1 for the generation that is served",
      labelNames: ["generation"],
      registers,
      collect() {
        this.reset();
        const generation = host.engine()?.status.generation;
        if (generation !== undefined) this.set({ generation }, 1);
      },
    });
    this.#count("communique_generation_moves_total", "Moves to another generation", () => host.counts?.().moves ?? 0);
    this.#count(
      "communique_index_failures_total",
      "Index runs and looks for a new generation that failed",
      () => host.counts?.().failures ?? 0,
    );
    if (answers === null) return;
    new Gauge({
      name: "communique_answer_cache_bytes",
      help: "Memory that answers take which may be given again",
      registers,
      collect() {
        this.set(answers.bytes);
      },
    });
    this.#count("communique_answer_cache_hits_total", "Answers given again", () => answers.counts.hits);
    this.#count("communique_answer_cache_misses_total", "Answers that had to be made", () => answers.counts.misses);
  }

  /** @param seconds from the request's headers to the end of its answer */
  answered(method: string, route: string, status: number, seconds: number): void {
    this.#durations.observe({ method: METHODS.has(method) ? method : "other", route, status }, seconds);
  }

  rateLimited(): void {
    this.#limited.inc();
  }

  refused(status: number): void {
    this.#refused.inc({ status });
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  /** In Prometheus's text format. */
  text(): Promise<string> {
    return this.#registry.metrics();
  }

  /** What somebody else counts. */
  #count(name: string, help: string, read: () => number): void {
    new Counter({
      name,
      help,
      registers: [this.#registry],
      collect() {
        this.reset();
        this.inc(read());
      },
    });
  }
}

const METHODS: ReadonlySet<string> = new Set(["GET", "HEAD", "POST", "OPTIONS"]);
