/** `communique serve`: page and API, after indexing where there is something to index. */
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type Command, Option } from "commander";
import openInBrowser from "open";
import { type Config, loadConfig } from "../config.ts";
import { CommuniqueError } from "../errors.ts";
import { AnswerCache } from "../serving/answer-cache.ts";
import { createApp } from "../serving/app.ts";
import { createServer } from "../serving/limits.ts";
import { createLog, type Log } from "../serving/log.ts";
import { Metrics } from "../serving/metrics.ts";
import { Overload } from "../serving/overload.ts";
import { DEFAULT_INDEX, indexTarget } from "./index-target.ts";
import type { IndexJob } from "./index-worker.ts";
import { keepIndexed } from "./keep-indexed.ts";
import { addReadingOptions, configFlags, type ReadingOptions, rootOption, wholeNumber } from "./options.ts";
import { ServedIndex } from "./served-index.ts";
import { stopOnSignals } from "./stop-on-signals.ts";
import { print, summaryLines } from "./terminal.ts";
import type { Watch } from "./watched-files.ts";

interface ServeOptions extends ReadingOptions {
  readonly index?: string;
  readonly port?: number;
  readonly host?: string;
  readonly open?: boolean;
  readonly watch?: boolean;
  readonly allowRemovals?: boolean;
}

const DEFAULT_PORT = 3000;
/** Ports tried after the default one. */
const TRIES = 20;

export function addServeCommand(program: Command): void {
  const command = program
    .command("serve")
    .description("Serve the search page and the API.")
    .argument("[paths...]", "files, folders or globs to index first (default: documents, where no --index is given)")
    .option("--index <dir>", "serve the index in this folder or at this address; with PATHS, the folder to index into")
    .addOption(new Option("--port <n>", "default: 3000, or the next free one").argParser(wholeNumber(0, 65_535)))
    .option("--host <address>", "address to listen on (default: 127.0.0.1)");
  addReadingOptions(command)
    .option("--allow-removals", "let indexing drop more than half of the releases that the index holds")
    .option("--watch", "index again what changes in the files, and move on to it")
    .option("--open", "open the page in a browser")
    .addHelpText("after", "\nExamples:\n  communique serve ~/releases\n  communique serve --index index --port 8080")
    .action(async (paths: string[], options: ServeOptions) => {
      const config = await loadConfig(configFlags(options), process.env);
      const indexes = paths.length > 0 || options.index === undefined;
      const target = indexes ? indexTarget(paths, options.index ?? null) : null;
      const folder = target?.out ?? options.index ?? DEFAULT_INDEX;
      const log = createLog(config.logLevel, process.stderr);
      const served = new ServedIndex(folder, config, log);
      if (target === null) await served.open();
      const server = await listen(served, config, log);
      let watch: Watch | null = null;
      stopOnSignals(
        server,
        log,
        () => served.stopping(),
        async () => void (await Promise.all([served.close(), watch?.stop()])),
      );
      const { port } = server.address() as AddressInfo;
      const address = `http://${config.host.includes(":") ? `[${config.host}]` : config.host}:${port}`;
      await print(`Communique is at ${address}`);
      if (options.open === true) await openInBrowser(address);
      if (target === null) {
        if (options.watch === true)
          log.warn("--watch has no PATHS to watch; new generations of the index are served anyway");
        return;
      }
      const job: IndexJob = {
        paths: target.paths,
        options: { out: folder, config, ...rootOption(options), allowRemovals: options.allowRemovals === true },
      };
      const first = served.index(job);
      const settings = config.people === null ? [] : [config.people];
      if (options.watch === true) watch = keepIndexed(served, job, [...target.paths, ...settings], first, log);
      try {
        const summary = await first;
        if (watch === null) for (const line of summaryLines(summary)) log.info(line);
      } catch (error) {
        // With an older index the server goes on; without any there is nothing to serve.
        if (served.engine() === null) {
          server.close();
          await watch?.stop();
          throw error;
        }
        if (watch === null) log.error({ err: error }, "the index was not updated");
      }
    });
}

async function listen(served: ServedIndex, config: Config, log: Log): Promise<Server> {
  const overload = new Overload();
  const answers = new AnswerCache(config.cacheMegabytes);
  const metrics = new Metrics(served, overload, answers);
  const app = createApp(served, {
    overload,
    answers,
    metrics,
    hosts: [config.host, ...config.hosts],
    cors: config.cors,
    trustProxy: config.trustProxy,
    log,
    rateLimit: config.rateLimit,
    maxQueryMs: config.maxQueryMs,
    originalFile: (path) => served.originalFile(path),
  });
  const { maxConnections } = config;
  const onRefused = (status: number): void => {
    metrics.refused(status);
    log.info({ status }, "refused before it was a request");
  };
  const first = config.port ?? DEFAULT_PORT;
  const last = config.port === null ? first + TRIES : first;
  for (let port = first; ; port++) {
    try {
      return await new Promise<Server>((done, failed) => {
        const server = createServer(app, { maxConnections, onRefused });
        server.once("error", failed).listen(port, config.host, () => done(server));
      });
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === "EADDRINUSE" && port < last) continue;
      throw new CommuniqueError("PORT_TAKEN", `Cannot listen on ${config.host}:${port}: ${(cause as Error).message}`, {
        cause,
      });
    }
  }
}
